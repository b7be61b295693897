//! What only the program around the window can see. Pure.

use super::{Check, Finding, Health};
use crate::contract::{NoticeTrouble, Phrase};

/// As the shell found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desktop {
    pub notices: Result<(), NoticeTrouble>,
    pub tray: bool,
    /// What draws the window, with its version; `None` when it does not say.
    pub engine: Option<String>,
    /// Linux: somebody asked for the renderer that leaves the window blank on some drivers.
    pub risky_renderer: bool,
    /// `GNOME`, and `wayland` or `x11`, as the session calls itself; empty elsewhere.
    pub surroundings: String,
}

/// `wanted`: whether the buyer wants notifications at all.
pub(super) fn findings(desktop: &Desktop, wanted: bool) -> [Finding; 3] {
    [notifications(desktop.notices, wanted), tray(desktop.tray), renderer(desktop)]
}

pub(super) fn notifications(notices: Result<(), NoticeTrouble>, wanted: bool) -> Finding {
    let poor =
        |found: &str, fix: &str| Finding::of(Check::Notifications, Health::Poor, Phrase::new(found), Phrase::new(fix));
    match notices {
        _ if !wanted => poor("doctor-notifications-off", "doctor-notifications-off-fix"),
        Ok(()) => Finding::good(Check::Notifications, Phrase::new("doctor-notifications-good")),
        Err(NoticeTrouble::Missing) => poor("notices-missing", "doctor-notifications-missing-fix"),
        Err(NoticeTrouble::Silent) => poor("notices-silent", "doctor-notifications-silent-fix"),
        Err(NoticeTrouble::Refusing) => poor("notices-refusing", "doctor-notifications-refusing-fix"),
    }
}

fn tray(up: bool) -> Finding {
    if up {
        return Finding::good(Check::Tray, Phrase::new("doctor-tray-good"));
    }
    let fix = if cfg!(target_os = "linux") { "doctor-tray-fix-linux" } else { "doctor-tray-fix" };
    Finding::of(Check::Tray, Health::Poor, Phrase::new("doctor-tray-poor"), Phrase::new(fix))
}

fn renderer(desktop: &Desktop) -> Finding {
    let Some(engine) = &desktop.engine else {
        return Finding::unknown(Check::Renderer, Phrase::new("doctor-renderer-unknown"));
    };
    let found = |id: &str| Phrase::new(id).with("engine", engine.as_str());
    if desktop.risky_renderer {
        let fix = Phrase::new("doctor-renderer-risky-fix");
        return Finding::of(Check::Renderer, Health::Poor, found("doctor-renderer-risky"), fix);
    }
    Finding::good(Check::Renderer, found("doctor-renderer-good"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Desktop {
        Desktop {
            notices: Ok(()),
            tray: true,
            engine: Some("WebKitGTK 2.50".to_owned()),
            risky_renderer: false,
            surroundings: String::new(),
        }
    }

    #[test]
    fn whatever_is_missing_says_what_mends_it() {
        assert!(findings(&good(), true).iter().all(|finding| finding.health == Health::Good && finding.fix.is_none()));
        let bare = Desktop { notices: Err(NoticeTrouble::Missing), tray: false, risky_renderer: true, ..good() };
        for finding in findings(&bare, true) {
            assert!(finding.health == Health::Poor && finding.fix.is_some(), "{finding:?}");
        }
        let [notifications, ..] = findings(&good(), false);
        assert_eq!(notifications.found.id, "doctor-notifications-off");
        let [.., renderer] = findings(&Desktop { engine: None, ..good() }, true);
        assert_eq!(renderer.health, Health::Unknown);
    }
}
