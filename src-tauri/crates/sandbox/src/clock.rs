//! The only place that asks what time it is.
//! May use: the system's clock.
//! Must never enter: anything else.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub(crate) fn since_epoch() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

pub(crate) fn now_ms() -> i64 {
    i64::try_from(since_epoch().as_millis()).unwrap_or(i64::MAX)
}
