use std::fmt;

use bytes::Bytes;

use crate::domain::Secret;

/// The JSON text of an event, which may hold codes, where the network left it. Printing it gives `***`. Whoever keeps it
/// longer than the event takes a [`Secret`] of it: that is the first copy, and it is wiped.
#[derive(Clone, PartialEq, Eq)]
pub struct EventText(Bytes);

impl EventText {
    /// Of bytes that are text.
    pub(super) fn new(bytes: Bytes) -> Self {
        Self(bytes)
    }

    /// The text itself. Every call is a place to justify.
    pub fn expose(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl From<&str> for EventText {
    fn from(text: &str) -> Self {
        Self(Bytes::copy_from_slice(text.as_bytes()))
    }
}

impl From<EventText> for Secret {
    fn from(text: EventText) -> Self {
        Self::new(text.expose())
    }
}

impl fmt::Debug for EventText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}
