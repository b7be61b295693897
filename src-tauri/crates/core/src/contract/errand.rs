//! What somebody outside the window wants of it: a clicked notification, a link, the frame's close button.

use serde::Serialize;
use ts_rs::TS;

/// Asked for by the window after `ERRAND_EVENT` and when its page begins; it is given once.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Errand {
    /// Show this order, by our own name for it.
    Order { id: String },
    /// The shop's number of an order that is not known here: offer the form that adds it, filled in.
    Add { order_id: String },
    /// The window is about to be put away for the first time while orders are followed: say so, and ask.
    Closing,
}

/// The number opens the door to codes.
impl std::fmt::Debug for Errand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Errand(***)")
    }
}
