//! What may keep the app from its work on this computer, as it is told.

use serde::Serialize;
use ts_rs::TS;

use super::Phrase;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoctorCheck {
    Keyring,
    Folder,
    Disk,
    Proxy,
    Api,
    Stream,
    Clock,
    Notifications,
    Tray,
    Renderer,
}

impl DoctorCheck {
    pub fn word(self) -> &'static str {
        match self {
            Self::Keyring => "keyring",
            Self::Folder => "folder",
            Self::Disk => "disk",
            Self::Proxy => "proxy",
            Self::Api => "api",
            Self::Stream => "stream",
            Self::Clock => "clock",
            Self::Notifications => "notifications",
            Self::Tray => "tray",
            Self::Renderer => "renderer",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    Good,
    /// The app works, with less than it could have.
    Poor,
    /// Buying or following orders does not work.
    Bad,
    /// It could not be told.
    Unknown,
}

impl Health {
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Poor => "poor",
            Self::Bad => "bad",
            Self::Unknown => "unknown",
        }
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DoctorView {
    pub findings: Vec<FindingView>,
    /// When all of it was looked at, in milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingView {
    pub check: DoctorCheck,
    pub health: Health,
    pub found: Phrase,
    /// Why it matters.
    pub why: Phrase,
    /// What is to be done; nothing where nothing is.
    pub fix: Option<Phrase>,
}
