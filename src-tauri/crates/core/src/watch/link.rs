//! How the app knows what it says about an order.

use std::time::Duration;

use crate::clock::UnixMillis;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    Connecting,
    /// The stream is open.
    Live {
        checked: UnixMillis,
    },
    Polling {
        every: Duration,
        checked: UnixMillis,
    },
    /// Neither stream nor poll gets through.
    Offline {
        since: UnixMillis,
    },
}
