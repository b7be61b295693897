//! The one budget that all requests share, streams' bytes excluded: bursts were answered with 403 for minutes.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;

use super::error::PartnerError;
use crate::clock::SharedClock;

/// What a server may ask us to wait for at most.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_mins(10);
const FORBIDDEN_PAUSE: Duration = Duration::from_mins(5);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Budget {
    /// Catalogue 1 request a second; orders 4 a second with a burst of 8.
    #[default]
    Polite,
    /// No spacing (tests, demo). Pauses that the server asks for are still kept.
    Unlimited,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lane {
    Catalogue,
    /// Validation, creation, order reads and stream connects.
    Orders,
}

/// What the server said about further requests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Limits {
    pub status: u16,
    pub retry_after: Option<Duration>,
    /// `X-RateLimit-Remaining` is 0: time until its reset.
    pub spent_for: Option<Duration>,
}

pub(super) struct RequestBudget {
    catalogue: Gate,
    orders: Gate,
    clock: SharedClock,
}

struct Gate {
    /// First come, first served: who waits holds the only permit.
    queue: Semaphore,
    pace: Mutex<Pace>,
}

impl RequestBudget {
    pub fn new(budget: Budget, clock: SharedClock) -> Self {
        let gate = |interval: Duration, burst: u32| Gate {
            queue: Semaphore::new(1),
            pace: Mutex::new(Pace::new(if budget == Budget::Unlimited { Duration::ZERO } else { interval }, burst)),
        };
        Self { catalogue: gate(Duration::from_secs(1), 1), orders: gate(Duration::from_millis(250), 8), clock }
    }

    fn gate(&self, lane: Lane) -> &Gate {
        match lane {
            Lane::Catalogue => &self.catalogue,
            Lane::Orders => &self.orders,
        }
    }

    /// Waits for a turn; refuses at once while the server wants a pause. Dropping the future gives the turn back.
    pub async fn enter(&self, lane: Lane) -> Result<(), PartnerError> {
        let gate = self.gate(lane);
        let _turn = gate.queue.acquire().await.map_err(|_| PartnerError::NotSendable)?;
        loop {
            match gate.ask(self.clock.monotonic()) {
                Verdict::Go => return Ok(()),
                Verdict::Wait(rest) => tokio::time::sleep(rest).await,
                Verdict::Paused(rest) => return Err(PartnerError::RateLimited { after: Some(rest) }),
            }
        }
    }

    pub fn note(&self, lane: Lane, limits: Limits) {
        let now = self.clock.monotonic();
        if limits.status == 403 {
            self.catalogue.pause(now, FORBIDDEN_PAUSE);
        }
        let asked = matches!(limits.status, 429 | 503).then_some(limits.retry_after).flatten();
        if let Some(rest) = asked.max(limits.spent_for) {
            self.gate(lane).pause(now, rest.min(LONGEST_PAUSE));
        }
    }
}

impl Gate {
    fn ask(&self, now: Instant) -> Verdict {
        match self.pace.lock() {
            Ok(mut pace) => pace.ask(now),
            Err(poisoned) => poisoned.into_inner().ask(now),
        }
    }

    fn pause(&self, now: Instant, rest: Duration) {
        let mut pace = self.pace.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        pace.paused_until = pace.paused_until.max(Some(now + rest));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Go,
    Wait(Duration),
    Paused(Duration),
}

/// The pure decision: one request per interval on average, at most `burst` at once.
struct Pace {
    interval: Duration,
    slack: Duration,
    /// When the next request would be due if all were evenly spaced.
    due: Option<Instant>,
    paused_until: Option<Instant>,
}

impl Pace {
    fn new(interval: Duration, burst: u32) -> Self {
        Self { interval, slack: interval * burst.saturating_sub(1), due: None, paused_until: None }
    }

    fn ask(&mut self, now: Instant) -> Verdict {
        if let Some(until) = self.paused_until.filter(|until| *until > now) {
            return Verdict::Paused(until - now);
        }
        self.paused_until = None;
        let due = self.due.unwrap_or(now).max(now);
        let early = due.saturating_duration_since(now);
        if early > self.slack {
            return Verdict::Wait(early - self.slack);
        }
        self.due = Some(due + self.interval);
        Verdict::Go
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemClock;
    use std::sync::Arc;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn the_catalogue_is_asked_once_a_second() {
        let start = Instant::now();
        let mut pace = Pace::new(SECOND, 1);
        assert_eq!(pace.ask(start), Verdict::Go);
        assert_eq!(pace.ask(start), Verdict::Wait(SECOND));
        assert_eq!(pace.ask(start + SECOND), Verdict::Go);
    }

    #[test]
    fn eight_orders_may_be_asked_at_once_and_then_four_a_second() {
        let start = Instant::now();
        let mut pace = Pace::new(SECOND / 4, 8);
        let at_once = (0..20).filter(|_| pace.ask(start) == Verdict::Go).count();
        assert_eq!(at_once, 8);
        let later = start + SECOND * 10;
        let mut granted = (0..20).filter(|_| pace.ask(later) == Verdict::Go).count();
        assert_eq!(granted, 8);
        granted += (1..=8).filter(|quarter| pace.ask(later + SECOND / 4 * *quarter) == Verdict::Go).count();
        assert_eq!(granted, 16);
    }

    #[tokio::test]
    async fn a_403_pauses_the_catalogue_and_leaves_the_orders() {
        let budget = RequestBudget::new(Budget::Unlimited, Arc::new(SystemClock));
        budget.note(Lane::Orders, Limits { status: 403, ..Limits::default() });
        assert_eq!(budget.enter(Lane::Orders).await, Ok(()));
        let paused = budget.enter(Lane::Catalogue).await;
        let Err(PartnerError::RateLimited { after: Some(rest) }) = paused else {
            unreachable!("the catalogue is paused: {paused:?}");
        };
        assert!(rest > FORBIDDEN_PAUSE - SECOND && rest <= FORBIDDEN_PAUSE);
    }

    #[tokio::test]
    async fn no_server_is_obeyed_for_longer_than_ten_minutes() {
        let budget = RequestBudget::new(Budget::Unlimited, Arc::new(SystemClock));
        let day = Some(SECOND * 86_400);
        budget.note(Lane::Orders, Limits { status: 429, retry_after: day, ..Limits::default() });
        let paused = budget.enter(Lane::Orders).await;
        assert!(matches!(paused, Err(PartnerError::RateLimited { after: Some(rest) }) if rest <= LONGEST_PAUSE));
        assert_eq!(budget.enter(Lane::Catalogue).await, Ok(()));
    }
}
