//! The one error that crosses. A code exists only because the window, or its words, act on it.

use serde::Serialize;
use ts_rs::TS;

use super::Phrase;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// No connection, name not found, reset: the network between here and the shop.
    Offline,
    /// A login page or another stranger answered instead of the shop.
    CaptivePortal,
    TlsRefused,
    TimedOut,
    /// 403 or 429: the shop asks for a pause.
    AskedToWait,
    ShopDown,
    /// The answer could not be read.
    Unreadable,
    NotFound,
    ShopRefused,
    NoProfile,
    /// What was asked for does not exist any more (a spent quote, a forgotten order).
    Gone,
    InvalidInput,
    Store,
    Vault,
    NotShown,
    Clipboard,
}

#[derive(Clone, Debug, Serialize, TS, thiserror::Error)]
#[error("{}", sentence.id)]
pub struct AppError {
    pub code: ErrorCode,
    pub sentence: Phrase,
    /// Asking again may help.
    pub retry: bool,
}
