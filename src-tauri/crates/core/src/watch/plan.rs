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

/// So many orders are fresh within two seconds of waking, or of the shop's return.
pub(super) const MOST_URGENT: usize = 8;

/// Who comes first when not all can: the greater before the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Urgency {
    rank: u8,
    /// Of two that wait for the same, the younger: somebody sits in front of it.
    changed_at: UnixMillis,
}

impl Urgency {
    /// Somebody has asked for this very order.
    pub const FIRST: Self = Self { rank: u8::MAX, changed_at: UnixMillis(0) };

    /// Before every order that is not ahead itself.
    pub fn ahead(self) -> Self {
        Self { rank: self.rank | 0x40, ..self }
    }
}

pub(super) fn urgency(phase: Phase, changed_at: UnixMillis) -> Urgency {
    let rank = match phase {
        Phase::PaymentSeen | Phase::PartlyPaid => 5,
        Phase::AwaitingPayment
        | Phase::Preparing
        | Phase::PriceMoved
        | Phase::PaymentBlocked
        | Phase::Mismatch
        | Phase::Unrecognised => 4,
        Phase::PreparingCode | Phase::PartlyDelivered | Phase::PaidLate => 3,
        Phase::BeingReviewed => 2,
        Phase::ExpiredUnpaid | Phase::ExpiredPartPaid => 1,
        Phase::OutcomeUnknown
        | Phase::Delivered
        | Phase::CheckEmail
        | Phase::Failed
        | Phase::Cancelled
        | Phase::Refunded
        | Phase::NotFound => 0,
    };
    Urgency { rank, changed_at }
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

    #[test]
    fn a_payment_under_way_comes_first_and_what_has_expired_last() {
        let phases = [
            Phase::PaymentSeen,
            Phase::AwaitingPayment,
            Phase::PreparingCode,
            Phase::BeingReviewed,
            Phase::ExpiredUnpaid,
            Phase::Delivered,
        ];
        let order: Vec<Urgency> = phases.iter().map(|phase| urgency(*phase, NOW)).collect();
        assert!(order.iter().zip(order.iter().skip(1)).all(|(before, after)| before > after));
        assert!(urgency(Phase::AwaitingPayment, NOW.plus_seconds(1)) > urgency(Phase::AwaitingPayment, NOW));
        assert!(order.iter().all(|any| Urgency::FIRST > *any));
    }
}
