//! What can be seen of the desktop by a program without a window; what only the app can tell is said to be so. Pure.

use super::{Check, Finding, Health, desktop};
use crate::contract::{NoticeTrouble, Phrase};

/// As whoever looked found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside {
    /// Whether the buyer wants notifications at all.
    pub wanted: bool,
    pub notices: Seen<Result<(), NoticeTrouble>>,
    pub tray: Seen<TrayHost>,
    pub renderer: Seen<Renderer>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen<T> {
    As(T),
    /// Nobody is there to be asked.
    NoDesktop,
    /// This system has no way to ask.
    Untold,
}

impl NoticeTrouble {
    /// By the name of the error with which the session bus answered; `None` where there is no bus that could.
    pub fn of_bus_error(name: Option<&str>) -> Self {
        match name {
            None
            | Some(
                "org.freedesktop.DBus.Error.ServiceUnknown"
                | "org.freedesktop.DBus.Error.NameHasNoOwner"
                | "org.freedesktop.DBus.Error.Spawn.ServiceNotFound",
            ) => Self::Missing,
            Some("org.freedesktop.DBus.Error.NoReply" | "org.freedesktop.DBus.Error.TimedOut") => Self::Silent,
            Some(_) => Self::Refusing,
        }
    }
}

/// Whether the desktop has a place for icons, and the system what puts one there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrayHost {
    Ready,
    Missing,
    /// There is a place, and the library is not where libraries usually are; a package may bring its own.
    NoLibrary,
}

/// What an app started from here would draw with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renderer {
    /// Without DMA-BUF, as the app prefers it.
    Safe,
    Risky,
}

impl Outside {
    /// In the order in which the window shows them.
    pub fn findings(&self) -> [Finding; 3] {
        [self.notifications(), self.tray(), self.renderer()]
    }

    fn notifications(&self) -> Finding {
        match self.notices {
            // Whoever has turned them off needs nobody to show them.
            _ if !self.wanted => desktop::notifications(Ok(()), false),
            Seen::As(notices) => desktop::notifications(notices, true),
            Seen::NoDesktop => ask_the_app(Check::Notifications, "doctor-no-desktop"),
            Seen::Untold => ask_the_app(Check::Notifications, "doctor-window-only"),
        }
    }

    fn tray(&self) -> Finding {
        match self.tray {
            Seen::As(TrayHost::Ready) => Finding::good(Check::Tray, Phrase::new("doctor-tray-host")),
            Seen::As(TrayHost::Missing) => poor(Check::Tray, "doctor-tray-no-host", "doctor-tray-no-host-fix"),
            Seen::As(TrayHost::NoLibrary) => ask_the_app(Check::Tray, "doctor-tray-no-library"),
            Seen::NoDesktop => ask_the_app(Check::Tray, "doctor-no-desktop"),
            Seen::Untold => ask_the_app(Check::Tray, "doctor-window-only"),
        }
    }

    fn renderer(&self) -> Finding {
        match self.renderer {
            Seen::As(Renderer::Safe) => ask_the_app(Check::Renderer, "doctor-renderer-outside"),
            Seen::As(Renderer::Risky) => {
                poor(Check::Renderer, "doctor-renderer-outside-risky", "doctor-renderer-risky-fix")
            }
            Seen::NoDesktop | Seen::Untold => ask_the_app(Check::Renderer, "doctor-window-only"),
        }
    }
}

fn poor(check: Check, found: &str, fix: &str) -> Finding {
    Finding::of(check, Health::Poor, Phrase::new(found), Phrase::new(fix))
}

fn ask_the_app(check: Check, found: &str) -> Finding {
    Finding::of(check, Health::Unknown, Phrase::new(found), Phrase::new("doctor-ask-app"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEEN: Outside = Outside {
        wanted: true,
        notices: Seen::As(Ok(())),
        tray: Seen::As(TrayHost::Ready),
        renderer: Seen::As(Renderer::Safe),
    };

    #[test]
    fn what_only_the_app_can_tell_is_left_to_it() {
        let [notifications, tray, renderer] = SEEN.findings();
        assert_eq!([notifications.health, tray.health], [Health::Good; 2]);
        let blind = Outside { wanted: true, notices: Seen::Untold, tray: Seen::Untold, renderer: Seen::Untold };
        let bare = Outside { notices: Seen::NoDesktop, tray: Seen::NoDesktop, ..SEEN };
        let [_, no_library, _] = Outside { tray: Seen::As(TrayHost::NoLibrary), ..SEEN }.findings();
        for finding in blind.findings().into_iter().chain(bare.findings()).chain([renderer, no_library]) {
            let fix = finding.fix.as_ref().map(|fix| fix.id.as_str());
            assert_eq!((finding.health, fix), (Health::Unknown, Some("doctor-ask-app")), "{finding:?}");
        }
    }

    #[test]
    fn what_is_seen_to_be_missing_says_what_mends_it() {
        let bare = Outside {
            notices: Seen::As(Err(NoticeTrouble::Missing)),
            tray: Seen::As(TrayHost::Missing),
            renderer: Seen::As(Renderer::Risky),
            ..SEEN
        };
        for finding in bare.findings() {
            assert!(finding.health == Health::Poor && finding.fix.is_some(), "{finding:?}");
        }
        let [off, ..] = Outside { wanted: false, notices: Seen::NoDesktop, ..SEEN }.findings();
        assert_eq!(off.found.id, "doctor-notifications-off", "nobody needs to be asked");
    }
}
