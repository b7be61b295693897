//! What to do next about an order. Pure.

use std::time::Duration;

use crate::clock::UnixMillis;
use crate::domain::Phase;

/// Whether, and how closely, an order is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    Closely,
    /// Expired: a late payment was reported to go on, so it is asked after for a day, by poll alone.
    Late,
    No,
}

const LATE_WATCH_SECONDS: i64 = 24 * 60 * 60;

pub fn follow(phase: Phase, changed_at: UnixMillis, now: UnixMillis) -> Follow {
    match phase {
        Phase::ExpiredUnpaid | Phase::ExpiredPartPaid => {
            if changed_at.seconds_until(now) < LATE_WATCH_SECONDS {
                Follow::Late
            } else {
                Follow::No
            }
        }
        // What is still missing a day after the shop finished will not come by being asked after.
        Phase::PartlyDelivered | Phase::PaidLate if changed_at.seconds_until(now) >= LATE_WATCH_SECONDS => Follow::No,
        // Nothing payable was shown, but the shop's order lives: a payment made elsewhere would still be seen.
        Phase::Mismatch => Follow::Closely,
        phase if phase.is_over() => Follow::No,
        _ => Follow::Closely,
    }
}

/// The poll that always runs behind, stretched when many orders share the budget.
pub fn poll_every(phase: Phase, streaming: bool, late: bool, orders: usize) -> Duration {
    let own = if late {
        300
    } else if streaming || phase == Phase::BeingReviewed {
        60
    } else {
        15
    };
    let shared = u64::try_from(orders / 2).unwrap_or(u64::MAX);
    Duration::from_secs(shared.max(own))
}

/// As many orders may be asked after at once; beyond them the budget grants four a second.
const AT_ONCE: usize = 8;

/// How much longer than its own back-off one of many watchers waits: at random within the time that the budget needs for
/// all of them, so that a server that starts again is not met by all at once. `chance` is evenly spread.
pub(super) fn spread(orders: usize, chance: u16) -> Duration {
    if orders <= AT_ONCE {
        return Duration::ZERO;
    }
    let all = Duration::from_millis(250) * u32::try_from(orders).unwrap_or(u32::MAX);
    all * u32::from(chance) / u32::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixMillis = UnixMillis(1_800_000_000_000);

    #[test]
    fn an_open_order_is_polled_each_fifteen_seconds_and_each_sixty_behind_a_stream() {
        assert_eq!(poll_every(Phase::AwaitingPayment, false, false, 1).as_secs(), 15);
        assert_eq!(poll_every(Phase::AwaitingPayment, true, false, 1).as_secs(), 60);
        assert_eq!(poll_every(Phase::BeingReviewed, false, false, 1).as_secs(), 60);
    }

    #[test]
    fn many_orders_share_the_budget() {
        assert_eq!(poll_every(Phase::AwaitingPayment, false, false, 200).as_secs(), 100);
    }

    #[test]
    fn an_expired_order_is_asked_after_for_a_day() {
        assert_eq!(follow(Phase::ExpiredUnpaid, NOW, NOW.plus_seconds(86_399)), Follow::Late);
        assert_eq!(follow(Phase::ExpiredUnpaid, NOW, NOW.plus_seconds(86_400)), Follow::No);
    }

    #[test]
    fn a_partly_delivered_order_is_left_alone_after_a_day() {
        assert_eq!(follow(Phase::PartlyDelivered, NOW, NOW.plus_seconds(86_399)), Follow::Closely);
        assert_eq!(follow(Phase::PartlyDelivered, NOW, NOW.plus_seconds(86_400)), Follow::No);
    }

    #[test]
    fn what_is_over_is_left_alone_and_an_unknown_word_is_not() {
        assert_eq!(follow(Phase::Delivered, NOW, NOW), Follow::No);
        assert_eq!(follow(Phase::Unrecognised, NOW, NOW), Follow::Closely);
    }
}
