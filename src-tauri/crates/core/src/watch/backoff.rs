//! Waiting longer after each failure, as a value.

use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// 1, 2, 4 ... 30 s; the wait itself is 50 to 100 % of that, so that many watchers do not return in step. The longest is
/// always waited for in full: by then the earlier waits have spread the watchers, and nobody connects more often.
#[derive(Clone, Debug)]
pub struct Backoff {
    next: Duration,
    /// The shop's own `retry:`, a lower bound between 1 and 30 s.
    floor: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self { next: FIRST, floor: Duration::ZERO }
    }
}

impl Backoff {
    /// How long to wait now. `chance` is between 0 and 255, evenly spread.
    pub fn step(&mut self, chance: u8) -> Duration {
        let full = self.next;
        self.next = (full * 2).min(LONGEST);
        let part = |half: Duration| half * u32::from(chance) / 255;
        let wait = if full == LONGEST { full } else { full / 2 + part(full / 2) };
        if wait < self.floor { self.floor + part(self.floor / 2) } else { wait }
    }

    /// After a valid message.
    pub fn reset(&mut self) {
        self.next = FIRST;
    }

    pub fn set_floor(&mut self, retry: Duration) {
        self.floor = retry.clamp(FIRST, LONGEST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_to_thirty_seconds_and_return_to_one_after_a_message() {
        let mut backoff = Backoff::default();
        let full: Vec<u64> = (0..7).map(|_| backoff.step(255).as_secs()).collect();
        assert_eq!(full, [1, 2, 4, 8, 16, 30, 30]);
        backoff.reset();
        assert_eq!(backoff.step(255), Duration::from_secs(1));
    }

    #[test]
    fn a_wait_is_never_less_than_half() {
        assert_eq!(Backoff::default().step(0), Duration::from_millis(500));
    }

    #[test]
    fn the_shops_own_retry_is_a_lower_bound_between_one_and_thirty_seconds() {
        let mut backoff = Backoff::default();
        backoff.set_floor(Duration::from_millis(1));
        assert_eq!(backoff.step(0), Duration::from_secs(1));
        backoff.set_floor(Duration::from_secs(99_999));
        assert_eq!(backoff.step(0), Duration::from_secs(30));
    }

    #[test]
    fn many_watchers_that_were_told_the_same_retry_do_not_return_in_step() {
        let wait = |chance| {
            let mut backoff = Backoff::default();
            backoff.set_floor(Duration::from_secs(10));
            backoff.step(chance).as_secs()
        };
        assert_eq!([wait(0), wait(127), wait(255)], [10, 12, 15]);
    }
}
