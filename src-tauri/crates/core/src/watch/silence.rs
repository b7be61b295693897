//! Whether silence is a fault of the link. Pure.

use std::time::Duration;

/// Any byte starts it anew; after it the link is taken for dead.
const LIMIT: Duration = Duration::from_secs(45);
/// The same for a server that sends no heartbeats.
const LONG_LIMIT: Duration = Duration::from_mins(2);
/// This many quiet periods in a row, each followed by a good poll, mean that such a server is there.
const PERIODS: u8 = 3;

#[derive(Clone, Debug, Default)]
pub(super) struct Silence {
    periods: u8,
    /// A stream fell quiet, and no poll has told since whether the shop is there at all.
    unproven: bool,
}

impl Silence {
    pub fn limit(&self) -> Duration {
        if self.periods >= PERIODS { LONG_LIMIT } else { LIMIT }
    }

    pub fn fell_quiet(&mut self) {
        self.unproven = true;
    }

    pub fn polled(&mut self, good: bool) {
        if std::mem::take(&mut self.unproven) {
            self.periods = if good { self.periods.saturating_add(1) } else { 0 };
        }
    }

    /// There are heartbeats after all.
    pub fn heartbeat(&mut self) {
        self.periods = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(polls: &[bool]) -> u64 {
        let mut silence = Silence::default();
        for good in polls {
            silence.fell_quiet();
            silence.polled(*good);
            silence.polled(true);
        }
        silence.limit().as_secs()
    }

    #[test]
    fn three_quiet_periods_with_good_polls_mean_a_server_without_heartbeats() {
        assert_eq!(after(&[true, true]), 45);
        assert_eq!(after(&[true, true, true]), 120);
        assert_eq!(after(&[true, true, false, true]), 45);
    }

    #[test]
    fn a_heartbeat_shows_that_there_are_some() {
        let mut silence = Silence { periods: 5, unproven: false };
        silence.heartbeat();
        assert_eq!(silence.limit().as_secs(), 45);
    }
}
