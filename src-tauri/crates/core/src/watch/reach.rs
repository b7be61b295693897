//! Whether the shop can be reached at all. When several orders fail and none succeeds, one of them tries for all, so that the
//! others neither knock in vain nor sleep through the shop's return. Pure.

use std::time::Duration;

use tokio::time::Instant;

use super::places::Follower;
use crate::partner::{PartnerError, StreamRefused};

/// For so long after the shop was lost it is tried about each second.
const BRISK: Duration = Duration::from_secs(15);
const SHORTEST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    /// The one that failed while nobody has succeeded since. A second one makes it the shop's fault.
    doubt: Option<Follower>,
    lost: Option<Lost>,
}

#[derive(Clone, Debug)]
struct Lost {
    since: Instant,
    next_try: Instant,
    pause: Duration,
    tries: usize,
    /// A request has failed, too, and not only streams have ended.
    proven: bool,
}

/// What others must be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    None,
    /// Streams have ended; it may be nothing.
    Suspected,
    Lost,
    /// Nothing was wrong with the shop.
    GoOn,
    Recovered,
}

impl Reach {
    pub fn is_lost(&self) -> bool {
        self.lost.is_some()
    }

    /// The stream of this one ended, or its request failed, by no fault of the order.
    pub fn failed(&mut self, who: Follower, by_request: bool, now: Instant) -> Change {
        if let Some(lost) = &mut self.lost {
            let news = by_request && !lost.proven;
            lost.proven |= by_request;
            return if news { Change::Lost } else { Change::None };
        }
        if self.doubt.is_none_or(|first| first == who) {
            self.doubt = Some(who);
            return Change::None;
        }
        self.lost = Some(Lost { since: now, next_try: now, pause: SHORTEST, tries: 0, proven: by_request });
        if by_request { Change::Lost } else { Change::Suspected }
    }

    /// The shop has answered a request, whatever it said.
    pub fn answered(&mut self) -> Change {
        self.doubt = None;
        match self.lost.take() {
            None => Change::None,
            Some(Lost { proven: false, .. }) => Change::GoOn,
            Some(Lost { proven: true, .. }) => Change::Recovered,
        }
    }

    pub fn next_try(&self) -> Option<Instant> {
        self.lost.as_ref().map(|lost| lost.next_try)
    }

    /// A try begins; how many there were before. `chance` is evenly spread.
    pub fn tried(&mut self, now: Instant, chance: u8) -> usize {
        let Some(lost) = &mut self.lost else { return 0 };
        if now >= lost.since + BRISK {
            lost.pause = (lost.pause * 2).min(LONGEST);
        }
        lost.next_try = now + lost.pause + lost.pause / 5 * u32::from(chance) / 255;
        lost.tries += 1;
        lost.tries - 1
    }

    /// Somebody looks.
    pub fn hurry(&mut self, now: Instant) {
        if let Some(lost) = &mut self.lost {
            (lost.since, lost.next_try, lost.pause) = (now, now, SHORTEST);
        }
    }
}

/// What the outcome of a request says about the shop as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Answered,
    Outage,
    /// Only about this request.
    Neither,
}

impl Sign {
    pub fn of_poll(error: &PartnerError) -> Self {
        match error {
            PartnerError::Offline
            | PartnerError::NameNotFound
            | PartnerError::Proxy { .. }
            | PartnerError::Tls(_)
            | PartnerError::TimedOut
            | PartnerError::Interrupted
            | PartnerError::CaptivePortal
            | PartnerError::Down { status: 502..=504, .. } => Self::Outage,
            PartnerError::Down { .. }
            | PartnerError::Redirected
            | PartnerError::RateLimited { .. }
            | PartnerError::NotSendable => Self::Neither,
            PartnerError::TooLarge { .. }
            | PartnerError::Status { .. }
            | PartnerError::Unauthorized { .. }
            | PartnerError::Forbidden { .. }
            | PartnerError::NotFound { .. }
            | PartnerError::Unreadable { .. } => Self::Answered,
        }
    }

    /// A shop may refuse every stream and still answer every poll, so only what never arrived counts.
    pub fn of_refusal(refused: &StreamRefused) -> Self {
        match refused {
            StreamRefused::Failed(
                PartnerError::Offline | PartnerError::NameNotFound | PartnerError::Proxy { .. } | PartnerError::Tls(_),
            ) => Self::Outage,
            _ => Self::Neither,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: Follower = Follower(1);
    const B: Follower = Follower(2);

    fn lost(now: Instant) -> Reach {
        let mut reach = Reach::default();
        reach.failed(A, true, now);
        reach.failed(B, true, now);
        reach
    }

    #[test]
    fn one_order_that_fails_again_and_again_is_its_own_fault() {
        let (mut reach, now) = (Reach::default(), Instant::now());
        assert!((0..100).all(|_| reach.failed(A, true, now) == Change::None));
        assert!(!reach.is_lost());
    }

    #[test]
    fn two_that_fail_without_an_answer_in_between_are_the_shops() {
        let (mut reach, now) = (Reach::default(), Instant::now());
        reach.failed(A, true, now);
        reach.answered();
        assert_eq!(reach.failed(B, true, now), Change::None);
        assert_eq!(reach.failed(A, true, now), Change::Lost);
        assert_eq!(reach.answered(), Change::Recovered);
        assert_eq!(reach.answered(), Change::None);
    }

    #[test]
    fn streams_that_end_together_are_only_a_suspicion() {
        let (mut reach, now) = (Reach::default(), Instant::now());
        reach.failed(A, false, now);
        assert_eq!(reach.failed(B, false, now), Change::Suspected);
        assert_eq!(reach.clone().answered(), Change::GoOn);
        assert_eq!(reach.failed(A, true, now), Change::Lost);
        assert_eq!(reach.failed(B, true, now), Change::None);
        assert_eq!(reach.answered(), Change::Recovered);
    }

    #[test]
    fn the_shop_is_tried_each_second_at_first_and_then_more_seldom() {
        let start = Instant::now();
        let mut reach = lost(start);
        let mut pauses = Vec::new();
        while let Some(at) = reach.next_try().filter(|at| *at < start + Duration::from_mins(3)) {
            reach.tried(at, 255);
            pauses.push((reach.next_try().expect("it is lost") - at).as_millis());
        }
        assert!(pauses.get(..12).is_some_and(|brisk| brisk.iter().all(|pause| *pause == 1200)), "{pauses:?}");
        assert!(pauses.ends_with(&[36_000, 36_000]) && pauses.contains(&4800), "{pauses:?}");
        reach.hurry(start + Duration::from_mins(4));
        assert_eq!(reach.next_try(), Some(start + Duration::from_mins(4)));
    }
}
