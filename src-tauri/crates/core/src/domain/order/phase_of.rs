//! From the shop's words, the money seen and the deliveries to the one word that a person is told.

use super::{DeliveryFacts, OrderFacts, OrderState, PaymentState};
use crate::domain::Phase;

/// After Done without a code: this long is waited for it before the buyer is sent to the e-mail.
pub const CODE_WAIT_SECONDS: i64 = 600;

/// Pure. `waited_for_code`: the order has been done long enough that a missing code will not come by this road.
/// Phases of our own journal (preparing, outcome unknown, mismatch, …) are decided elsewhere.
pub fn phase(facts: &OrderFacts, waited_for_code: bool) -> Phase {
    match &facts.order_state {
        OrderState::Created | OrderState::WaitingForPayment => before_payment(facts),
        OrderState::PartialPaymentStarted => match before_payment(facts) {
            Phase::AwaitingPayment => Phase::PartlyPaid,
            other => other,
        },
        OrderState::PaymentStarted | OrderState::PaymentReceived if facts.was_expired => Phase::PaidLate,
        OrderState::PaymentStarted | OrderState::PaymentReceived => {
            delivered_so_far(facts).unwrap_or(Phase::PaymentSeen)
        }
        OrderState::WaitingForDelivery => delivered_so_far(facts).unwrap_or(Phase::PreparingCode),
        OrderState::WaitingForManualAction => Phase::BeingReviewed,
        OrderState::Done => done(facts, waited_for_code),
        OrderState::Expired => expired(facts),
        OrderState::PaymentFailed | OrderState::PaymentSetupFailed => Phase::Failed,
        OrderState::Refunded => Phase::Refunded,
        OrderState::Canceled => Phase::Cancelled,
        OrderState::Other(_) => Phase::Unrecognised,
    }
}

/// The payment's own state may be ahead of the order's: nobody is shown an address whose payment has come or expired.
fn before_payment(facts: &OrderFacts) -> Phase {
    match facts.payment_state {
        PaymentState::Expired | PaymentState::ExpiredAfterPaymentDetection => expired(facts),
        _ if facts.was_expired => expired(facts),
        _ if facts.is_underpaid() => Phase::PartlyPaid,
        PaymentState::PaymentReceived => Phase::PaymentSeen,
        _ if facts.is_covered() => Phase::PaymentSeen,
        _ => Phase::AwaitingPayment,
    }
}

fn expired(facts: &OrderFacts) -> Phase {
    let detected =
        matches!(facts.payment_state, PaymentState::ExpiredAfterPaymentDetection | PaymentState::PaymentReceived);
    let some = facts.received.is_some_and(|received| received.is_payable());
    match (facts.is_underpaid(), detected || some) {
        (true, _) => Phase::ExpiredPartPaid,
        (false, true) => Phase::PaidLate,
        (false, false) if facts.order_state == OrderState::PartialPaymentStarted => Phase::ExpiredPartPaid,
        (false, false) => Phase::ExpiredUnpaid,
    }
}

/// Codes may come before the shop says Done.
fn delivered_so_far(facts: &OrderFacts) -> Option<Phase> {
    if !facts.has_code() {
        return None;
    }
    let all = facts.deliveries.iter().all(DeliveryFacts::is_delivered);
    Some(if all { Phase::Delivered } else { Phase::PartlyDelivered })
}

fn done(facts: &OrderFacts, waited_for_code: bool) -> Phase {
    let failed = facts.deliveries.iter().filter(|delivery| delivery.has_failed()).count();
    if failed > 0 && failed == facts.deliveries.len() {
        return Phase::Failed;
    }
    let missing = |delivery: &&DeliveryFacts| delivery.expects_code() && !delivery.has_code() && !delivery.has_failed();
    let missing = facts.deliveries.iter().any(|delivery| missing(&delivery)) || facts.deliveries.is_empty();
    match (missing, waited_for_code, facts.has_code(), failed > 0) {
        (true, true, _, _) => Phase::CheckEmail,
        (true, false, true, _) | (false, _, _, true) => Phase::PartlyDelivered,
        (true, false, false, _) => Phase::PreparingCode,
        (false, _, _, false) => Phase::Delivered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::order::{DeliveryWord, merge};
    use crate::domain::{CoinAmount, OrderId, Secret};

    fn facts(word: &str) -> OrderFacts {
        let mut facts = OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"));
        facts.order_state = OrderState::parse(word);
        facts.coin_amount = CoinAmount::parse("25").ok();
        facts.deliveries = vec![gift_card(None)];
        facts
    }

    fn gift_card(pin: Option<&str>) -> DeliveryFacts {
        DeliveryFacts { kind: Some("giftcard".into()), pin_code: pin.map(Secret::new), ..DeliveryFacts::default() }
    }

    fn top_up() -> DeliveryFacts {
        DeliveryFacts {
            kind: Some("mobile_recharge".into()),
            delivery_type: Some("by_phone".into()),
            state: DeliveryWord::Succeeded,
            ..DeliveryFacts::default()
        }
    }

    fn with(word: &str, payment: &str, received: &str) -> Phase {
        let mut facts = facts(word);
        facts.payment_state = PaymentState::parse(payment);
        facts.received = CoinAmount::parse(received).ok();
        phase(&facts, false)
    }

    #[test]
    fn the_seeds_own_road_is_followed() {
        assert_eq!(phase(&facts("WaitingForPayment"), false), Phase::AwaitingPayment);
        assert_eq!(phase(&facts("PaymentStarted"), false), Phase::PaymentSeen);
        assert_eq!(phase(&facts("WaitingForDelivery"), false), Phase::PreparingCode);
        let mut done = facts("Done");
        done.deliveries = vec![gift_card(Some("AAAA"))];
        assert_eq!(phase(&done, false), Phase::Delivered);
    }

    #[test]
    fn too_little_money_is_told_apart_from_none() {
        assert_eq!(with("WaitingForPayment", "WalletCreated", "0"), Phase::AwaitingPayment);
        assert_eq!(with("WaitingForPayment", "WalletCreated", "12.4"), Phase::PartlyPaid);
        assert_eq!(with("PartialPaymentStarted", "", "12.4"), Phase::PartlyPaid);
        assert_eq!(with("WaitingForPayment", "WalletCreated", "25"), Phase::PaymentSeen);
        assert_eq!(with("Expired", "Expired", "0"), Phase::ExpiredUnpaid);
        assert_eq!(with("Expired", "Expired", "12.4"), Phase::ExpiredPartPaid);
        assert_eq!(with("Expired", "Expired", "25"), Phase::PaidLate);
        assert_eq!(with("Expired", "ExpiredAfterPaymentDetection", ""), Phase::PaidLate);
    }

    #[test]
    fn no_phase_with_an_address_follows_an_expired_payment() {
        assert_eq!(with("WaitingForPayment", "Expired", "0"), Phase::ExpiredUnpaid);
        assert_eq!(with("PartialPaymentStarted", "Expired", ""), Phase::ExpiredPartPaid);
    }

    #[test]
    fn a_payment_after_the_end_is_late_until_the_shop_goes_on() {
        let late = merge(&facts("Expired"), facts("PaymentReceived"));
        assert_eq!(phase(&late, false), Phase::PaidLate);
        assert_eq!(phase(&merge(&late, facts("WaitingForDelivery")), false), Phase::PreparingCode);
    }

    #[test]
    fn done_without_a_code_is_looked_for_in_the_mail_only_after_waiting() {
        assert_eq!(phase(&facts("Done"), false), Phase::PreparingCode);
        assert_eq!(phase(&facts("Done"), true), Phase::CheckEmail);
        let mut top_ups = facts("Done");
        top_ups.deliveries = vec![top_up()];
        assert_eq!(phase(&top_ups, false), Phase::Delivered);
    }

    #[test]
    fn one_of_two_codes_is_a_part() {
        let mut facts = facts("WaitingForDelivery");
        facts.deliveries = vec![gift_card(Some("AAAA")), gift_card(None)];
        assert_eq!(phase(&facts, false), Phase::PartlyDelivered);
        facts.order_state = OrderState::Done;
        assert_eq!(phase(&facts, false), Phase::PartlyDelivered);
        facts.deliveries =
            vec![gift_card(Some("AAAA")), DeliveryFacts { failure: Some(Secret::new("sold out")), ..gift_card(None) }];
        assert_eq!(phase(&facts, true), Phase::PartlyDelivered);
        facts.deliveries.remove(0);
        assert_eq!(phase(&facts, true), Phase::Failed);
    }

    #[test]
    fn an_unknown_word_is_neither_failed_nor_done() {
        assert_eq!(phase(&facts("OnTheMoon"), true), Phase::Unrecognised);
        assert_eq!(phase(&facts(""), true), Phase::Unrecognised);
    }
}
