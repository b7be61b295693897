//! How connections leave this computer: as the system says, directly, or through a proxy that was set by hand.

mod system;

use std::fmt;
use std::net::Ipv6Addr;
use std::sync::Arc;

use hyper_util::client::proxy::matcher::Matcher;
use serde::{Deserialize, Serialize};
use url::{Host, Url};

pub use self::system::SystemProxy;
use super::error::PartnerError;

/// What the buyer has chosen. Holds no login: the file it is kept in is readable by anybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ProxyChoice {
    #[default]
    System,
    None,
    Http(ProxyAddress),
    /// Names are looked up by the proxy, not here.
    Socks5(ProxyAddress),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct ProxyAddress {
    host: String,
    port: u16,
}

#[derive(Deserialize)]
struct Unchecked {
    host: String,
    port: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProxyRefused {
    #[error("a proxy's login is not kept in the settings")]
    Login,
    #[error("not the name or address of a proxy")]
    Host,
    #[error("not a port")]
    Port,
}

impl ProxyAddress {
    /// As typed: a name or an address alone, and a number from 1 to 65535.
    pub fn parse(host: &str, port: &str) -> Result<Self, ProxyRefused> {
        let host = parse_host(host.trim())?;
        let port = port.trim();
        let digits = port.bytes().all(|byte| byte.is_ascii_digit());
        match port.parse() {
            Ok(port) if port > 0 && digits => Ok(Self { host, port }),
            _ => Err(ProxyRefused::Port),
        }
    }

    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn port(&self) -> u16 {
        self.port
    }
}

impl TryFrom<Unchecked> for ProxyAddress {
    type Error = ProxyRefused;

    fn try_from(kept: Unchecked) -> Result<Self, ProxyRefused> {
        Self::parse(&kept.host, &kept.port.to_string())
    }
}

impl fmt::Display for ProxyAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

fn parse_host(text: &str) -> Result<String, ProxyRefused> {
    if text.contains('@') {
        return Err(ProxyRefused::Login);
    }
    if let Ok(bare) = text.parse::<Ipv6Addr>() {
        return Ok(format!("[{bare}]"));
    }
    match Host::parse(text) {
        Ok(Host::Domain(name)) if !is_name(&name) => Err(ProxyRefused::Host),
        Ok(host) => Ok(host.to_string()),
        Err(_) => Err(ProxyRefused::Host),
    }
}

fn is_name(name: &str) -> bool {
    name.len() <= 253 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
}

/// The choice together with what the system says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Direct,
    /// The environment's proxy, or the one that macOS or Windows names: the HTTP library reads both by itself.
    System,
    Through {
        /// With its scheme and without a login.
        proxy: String,
        /// Hosts that are reached without it, separated by commas.
        except: String,
    },
}

impl ProxyChoice {
    pub fn route(&self, found: &SystemProxy) -> Route {
        let through = |proxy: String| Route::Through { proxy, except: String::new() };
        match self {
            Self::System => found.manual.clone().unwrap_or(Route::System),
            Self::None => Route::Direct,
            Self::Http(at) => through(format!("http://{at}")),
            Self::Socks5(at) => through(format!("socks5h://{at}")),
        }
    }
}

impl Route {
    pub(super) fn apply(&self, builder: reqwest::ClientBuilder) -> Result<reqwest::ClientBuilder, PartnerError> {
        match self {
            Self::Direct => Ok(builder.no_proxy()),
            Self::System => Ok(builder),
            Self::Through { proxy, except } => {
                let proxy = reqwest::Proxy::all(proxy).map_err(|_| PartnerError::NotSendable)?;
                Ok(builder.proxy(proxy.no_proxy(reqwest::NoProxy::from_string(except))))
            }
        }
    }

    pub(super) fn names(&self) -> ProxyNames {
        ProxyNames(Arc::new(match self {
            Self::Direct => Matcher::builder().build(),
            Self::System => Matcher::from_system(),
            Self::Through { proxy, except } => Matcher::builder().all(proxy).no(except).build(),
        }))
    }
}

/// Says which proxy stands in the way of an address, by the rules that the HTTP library itself goes by.
#[derive(Clone)]
pub(super) struct ProxyNames(Arc<Matcher>);

impl ProxyNames {
    /// Host and port, never the login.
    pub fn towards(&self, url: &Url) -> Option<String> {
        let proxy = self.0.intercept(&url.as_str().parse().ok()?)?;
        let host = proxy.uri().host()?;
        Some(match proxy.uri().port_u16() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(host: &str, port: &str) -> Result<String, ProxyRefused> {
        ProxyAddress::parse(host, port).map(|address| address.to_string())
    }

    fn shop() -> Url {
        Url::parse("https://api.cryptorefills.com/v2/brands").expect("an address")
    }

    #[test]
    fn a_proxy_is_a_name_or_an_address_and_a_port() {
        assert_eq!(at(" Proxy.Example ", " 3128 "), Ok("proxy.example:3128".into()));
        assert_eq!(at("127.0.0.1", "9050"), Ok("127.0.0.1:9050".into()));
        assert_eq!(at("::1", "1080"), Ok("[::1]:1080".into()));
        assert_eq!(at("[::1]", "1080"), Ok("[::1]:1080".into()));
        for bad in ["", "http://proxy.example", "proxy.example:3128", "proxy example", "a/b", "proxy.example?x", "a%2f"]
        {
            assert_eq!(at(bad, "3128"), Err(ProxyRefused::Host), "{bad}");
        }
        for bad in ["", "0", "65536", "-1", "+80", "80a", "3.5"] {
            assert_eq!(at("proxy.example", bad), Err(ProxyRefused::Port), "{bad}");
        }
    }

    #[test]
    fn a_login_is_refused_wherever_it_is_typed() {
        for typed in ["me:secret@proxy.example", "http://me:secret@proxy.example:3128", "me@proxy.example"] {
            assert_eq!(at(typed, "3128"), Err(ProxyRefused::Login));
        }
    }

    #[test]
    fn what_was_kept_is_checked_again() {
        let read = |text: &str| serde_json::from_str::<ProxyChoice>(text);
        let kept = read(r#"{"kind":"socks5","host":"127.0.0.1","port":9050}"#).expect("a choice");
        assert_eq!(
            kept.route(&SystemProxy::default()),
            Route::Through { proxy: "socks5h://127.0.0.1:9050".into(), except: String::new() }
        );
        assert_eq!(serde_json::to_string(&kept).expect("text"), r#"{"kind":"socks5","host":"127.0.0.1","port":9050}"#);
        assert_eq!(read(r#"{"kind":"system"}"#).expect("a choice"), ProxyChoice::System);
        assert!(read(r#"{"kind":"http","host":"me:secret@proxy.example","port":3128}"#).is_err());
        assert!(read(r#"{"kind":"http","host":"proxy.example","port":0}"#).is_err());
    }

    #[test]
    fn a_proxy_is_named_without_its_login_and_only_where_it_is_used() {
        let through = |proxy: &str, except: &str| Route::Through { proxy: proxy.into(), except: except.into() };
        let named = |route: Route| route.names().towards(&shop());
        assert_eq!(named(through("http://me:secret@proxy.example:3128", "")).as_deref(), Some("proxy.example:3128"));
        assert_eq!(named(through("socks5h://me:secret@10.0.0.1:1080", "")).as_deref(), Some("10.0.0.1:1080"));
        assert_eq!(named(through("http://proxy.example:3128", "cryptorefills.com")), None);
        assert_eq!(named(Route::Direct), None);
    }
}
