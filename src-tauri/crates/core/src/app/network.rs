//! The way to the shop: the proxy that the buyer chose, what the system says, and a change of either while orders are
//! followed.

use std::sync::atomic::Ordering;

use super::App;
use super::error::fault;
use super::session::Session;
use crate::contract::{AppError, ErrorCode, Phrase, ProxyForm, ProxyKind};
use crate::partner::{PartnerError, ProxyAddress, ProxyChoice, ProxyRefused, SystemProxy};

/// A form as filled in, or what is wrong with it.
pub(super) fn parse(form: &ProxyForm) -> Result<ProxyChoice, AppError> {
    let at = || ProxyAddress::parse(&form.host, &form.port);
    let choice = match form.kind {
        ProxyKind::System => Ok(ProxyChoice::System),
        ProxyKind::None => Ok(ProxyChoice::None),
        ProxyKind::Http => at().map(ProxyChoice::Http),
        ProxyKind::Socks5 => at().map(ProxyChoice::Socks5),
    };
    choice.map_err(|refused| {
        let sentence = match refused {
            ProxyRefused::Login => "error-proxy-login",
            ProxyRefused::Host => "error-proxy-host",
            ProxyRefused::Port => "error-proxy-port",
        };
        fault(ErrorCode::InvalidInput, sentence, false)
    })
}

pub(super) fn form(choice: &ProxyChoice) -> ProxyForm {
    let filled = |kind, at: &ProxyAddress| ProxyForm { kind, host: at.host().to_owned(), port: at.port().to_string() };
    let empty = |kind| ProxyForm { kind, host: String::new(), port: String::new() };
    match choice {
        ProxyChoice::System => empty(ProxyKind::System),
        ProxyChoice::None => empty(ProxyKind::None),
        ProxyChoice::Http(at) => filled(ProxyKind::Http, at),
        ProxyChoice::Socks5(at) => filled(ProxyKind::Socks5, at),
    }
}

/// How this profile is reached right now.
pub(super) fn note(session: &Session, choice: &ProxyChoice) -> Phrase {
    if session.client.base().is_loopback() {
        return Phrase::new("proxy-loopback");
    }
    if *choice == ProxyChoice::System && session.pac.load(Ordering::Relaxed) {
        return Phrase::new("proxy-pac");
    }
    match session.client.proxy_in_use() {
        Some(host) => Phrase::new("proxy-through").with("host", host),
        None => Phrase::new("proxy-direct"),
    }
}

impl App {
    /// The open profile goes the way of the settings from now on: streams end and begin anew, each with a look at its
    /// order first.
    pub(super) async fn reroute(&self, session: &Session) -> Result<(), AppError> {
        let found = SystemProxy::before(session.client.base()).await;
        Ok(self.take_route(session, &found)?)
    }

    /// The system's proxy may have changed while nobody looked.
    pub(super) async fn follow_system_proxy(&self, session: &Session) {
        if self.inner.settings.get().proxy != ProxyChoice::System || session.client.base().is_loopback() {
            return;
        }
        let found = SystemProxy::before(session.client.base()).await;
        if session.client.goes_another_way(&ProxyChoice::System.route(&found)) {
            tracing::info!("the system's proxy has changed");
            if let Err(error) = self.take_route(session, &found) {
                tracing::warn!(cause = %error, "the system's proxy cannot be used");
            }
        }
    }

    fn take_route(&self, session: &Session, found: &SystemProxy) -> Result<(), PartnerError> {
        session.client.set_route(self.inner.settings.get().proxy.route(found))?;
        session.pac.store(found.pac, Ordering::Relaxed);
        session.supervisor.begin_anew();
        self.inner.bell.changed();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(kind: ProxyKind, host: &str, port: &str) -> ProxyForm {
        ProxyForm { kind, host: host.into(), port: port.into() }
    }

    #[test]
    fn what_was_saved_is_shown_again() {
        for filled in [
            typed(ProxyKind::System, "", ""),
            typed(ProxyKind::None, "", ""),
            typed(ProxyKind::Http, "proxy.example", "3128"),
            typed(ProxyKind::Socks5, "127.0.0.1", "9050"),
        ] {
            assert_eq!(form(&parse(&filled).expect("a choice")), filled);
        }
    }

    #[test]
    fn each_mistake_in_the_form_has_its_own_sentence() {
        let sentence = |host: &str, port: &str| {
            parse(&typed(ProxyKind::Http, host, port)).map_err(|error| error.sentence.id).expect_err("refused")
        };
        assert_eq!(sentence("me:secret@proxy.example", "3128"), "error-proxy-login");
        assert_eq!(sentence("proxy example", "3128"), "error-proxy-host");
        assert_eq!(sentence("proxy.example", "0"), "error-proxy-port");
    }

    #[test]
    fn a_half_filled_form_does_not_matter_when_no_proxy_is_wanted() {
        assert_eq!(parse(&typed(ProxyKind::None, "nonsense@", "x")).expect("a choice"), ProxyChoice::None);
    }
}
