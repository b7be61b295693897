//! Which orders somebody should look at: decided by what the situation means and how long it has lasted. Pure.

use std::time::Duration;

use crate::clock::UnixMillis;
use crate::contract::DeskQueue;
use crate::domain::Phase;
use crate::explain::{Code, Explanation, MoneyMoved, Situation, explain};

/// A code is said to come within minutes.
const UNDELIVERED_SECONDS: u64 = 15 * 60;

pub(super) const ALL: [DeskQueue; 5] = [
    DeskQueue::Attention,
    DeskQueue::PartlyPaid,
    DeskQueue::ManualLong,
    DeskQueue::Undelivered,
    DeskQueue::ExpiredWithMoney,
];

/// States in which an order is asked after no more, now or after a day, and may still be somebody's concern.
pub(super) const RESTED: [Phase; 6] =
    [Phase::ExpiredPartPaid, Phase::PaidLate, Phase::PartlyDelivered, Phase::Failed, Phase::Cancelled, Phase::NotFound];

pub(super) fn of(situation: &Situation) -> Vec<DeskQueue> {
    queues(&explain(situation))
}

pub(super) fn age(since: UnixMillis, now: UnixMillis) -> Duration {
    Duration::from_millis(u64::try_from(now.0.saturating_sub(since.0)).unwrap_or_default())
}

pub(super) fn seconds(age: Duration) -> u32 {
    u32::try_from(age.as_secs()).unwrap_or(u32::MAX)
}

/// The queues that an order stands in; none for most.
pub(super) fn queues(explanation: &Explanation) -> Vec<DeskQueue> {
    let of = |queue: DeskQueue| match queue {
        DeskQueue::Attention => false,
        DeskQueue::PartlyPaid => is_partly_paid(explanation),
        DeskQueue::ManualLong => explanation.code == Code::ManualActionOverADay,
        DeskQueue::Undelivered => is_undelivered(explanation),
        DeskQueue::ExpiredWithMoney => is_expired_with_money(explanation),
    };
    let mut found: Vec<DeskQueue> = ALL.into_iter().filter(|queue| of(*queue)).collect();
    if !found.is_empty() || explanation.escalate_now() {
        found.insert(0, DeskQueue::Attention);
    }
    found
}

fn is_partly_paid(explanation: &Explanation) -> bool {
    explanation.code.phase() == Phase::PartlyPaid || explanation.code == Code::PaymentSeenInPart
}

/// The shop has the money, and a part at least of what was bought is missing.
fn is_undelivered(explanation: &Explanation) -> bool {
    let waiting =
        matches!(explanation.code.phase(), Phase::PaymentSeen | Phase::PreparingCode | Phase::PartlyDelivered);
    waiting && explanation.money_moved == MoneyMoved::Yes && explanation.age.as_secs() >= UNDELIVERED_SECONDS
}

fn is_expired_with_money(explanation: &Explanation) -> bool {
    matches!(explanation.code.phase(), Phase::ExpiredPartPaid | Phase::PaidLate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CoinAmount, OrderFacts, OrderId, OrderState, PaymentState};
    use crate::explain::Escalate;
    use crate::watch::{Follow, follow};

    fn standing(order: &str, payment: &str, received: &str, minutes: u64) -> Vec<DeskQueue> {
        let mut facts = OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"));
        facts.order_state = OrderState::parse(order);
        facts.payment_state = PaymentState::parse(payment);
        facts.coin_amount = CoinAmount::parse("25").ok();
        facts.received = CoinAmount::parse(received).ok();
        queues(&explain(&Situation::heard(&facts, false, Duration::from_secs(60 * minutes))))
    }

    #[test]
    fn each_queue_takes_what_it_is_named_after_and_a_quiet_order_stands_in_none() {
        use DeskQueue::{Attention, ExpiredWithMoney, ManualLong, PartlyPaid, Undelivered};
        let cases: [(&str, &str, &str, u64, &[DeskQueue]); 12] = [
            ("WaitingForPayment", "WalletCreated", "0", 5, &[]),
            ("WaitingForPayment", "WalletCreated", "12.4", 1, &[Attention, PartlyPaid]),
            ("PartialPaymentStarted", "", "12.4", 1, &[Attention, PartlyPaid]),
            ("WaitingForManualAction", "", "25", 23 * 60, &[]),
            ("WaitingForManualAction", "", "25", 24 * 60, &[Attention, ManualLong]),
            ("WaitingForDelivery", "PaymentReceived", "25", 14, &[]),
            ("WaitingForDelivery", "PaymentReceived", "25", 15, &[Attention, Undelivered]),
            ("PaymentReceived", "PaymentReceived", "25", 20, &[Attention, Undelivered]),
            ("Expired", "Expired", "0", 60, &[]),
            ("Expired", "Expired", "12.4", 1, &[Attention, ExpiredWithMoney]),
            ("Expired", "ExpiredAfterPaymentDetection", "25", 1, &[Attention, ExpiredWithMoney]),
            ("Refunded", "", "25", 1, &[]),
        ];
        for (order, payment, received, minutes, expected) in cases {
            assert_eq!(standing(order, payment, received, minutes), expected, "{order} {payment} {received} {minutes}");
        }
    }

    #[test]
    fn no_state_in_which_an_order_is_left_alone_and_a_person_may_be_needed_is_forgotten() {
        let (long_ago, now) = (UnixMillis(0), UnixMillis(0).plus_seconds(7 * 24 * 60 * 60));
        for code in Code::ALL {
            let needed = matches!(code.escalate(), Escalate::Now | Escalate::After(_));
            if needed && follow(code.phase(), long_ago, now) == Follow::No {
                assert!(RESTED.contains(&code.phase()), "{code:?}");
            }
        }
    }
}
