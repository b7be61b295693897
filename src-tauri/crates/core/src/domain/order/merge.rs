//! How a newer answer joins what is known: states never step back, codes are never lost, a changed address stays visible.

use super::{DeliveryFacts, DeliveryWord, OrderFacts, OrderState, PaymentRecord, PaymentState};
use crate::domain::Secret;

/// Joins an answer to what was known before. Answers come over two roads and may be shuffled, so the state moves by rank:
/// it never goes back, except into Refunded and Canceled, and from Expired to paid.
pub fn merge(before: &OrderFacts, newer: OrderFacts) -> OrderFacts {
    let late = is_older(before, &newer);
    let back = steps_back(before, &newer);
    let keep_state = back || newer.order_state.is_absent();
    let order_state = if keep_state { before.order_state.clone() } else { newer.order_state.clone() };
    let address_changed = before.address_changed
        || newer.address_changed
        || differ(before.wallet_address.as_ref(), newer.wallet_address.as_ref())
        || differ(before.memo.as_ref(), newer.memo.as_ref());
    let was_expired =
        [before, &newer].iter().any(|facts| facts.was_expired || facts.order_state == OrderState::Expired);
    let reached = [before.reached, rank(before), newer.reached, rank(&newer)].into_iter().max().unwrap_or_default();
    let payment_state = joined_payment(before, &newer, back || late);
    // The stale answer of the two gives only what the other lacks.
    let (first, second) = if back || late { (before.clone(), newer) } else { (newer, before.clone()) };
    OrderFacts {
        order_id: first.order_id,
        reference_id: first.reference_id.or(second.reference_id),
        created_at: first.created_at.or(second.created_at),
        updated_at: first.updated_at.max(second.updated_at),
        payment_requested_at: first.payment_requested_at.or(second.payment_requested_at),
        order_state,
        payment_state,
        coin: first.coin.or(second.coin),
        network: first.network.or(second.network),
        coin_amount: first.coin_amount.or(second.coin_amount),
        original_price: first.original_price.or(second.original_price),
        received: first.received.max(second.received),
        wallet_address: first.wallet_address.or(second.wallet_address),
        qr_text: first.qr_text.or(second.qr_text),
        memo: first.memo.or(second.memo),
        email: first.email.or(second.email),
        refund_wallet_address: first.refund_wallet_address.or(second.refund_wallet_address),
        payment: joined_record(first.payment, second.payment),
        refund: first.refund.or(second.refund),
        deliveries: joined_deliveries(first.deliveries, second.deliveries),
        address_changed,
        was_expired,
        reached,
    }
}

/// The answer names a state that the order has already left behind: worth one line in the log, and no more.
pub fn steps_back(before: &OrderFacts, newer: &OrderFacts) -> bool {
    let (was, says) = (&before.order_state, &newer.order_state);
    if says.is_absent() || was == says {
        return false;
    }
    match says {
        OrderState::Refunded => return false,
        OrderState::Canceled => return *was == OrderState::Refunded,
        OrderState::Other(_) => return was.is_terminal() || is_older(before, newer),
        _ => {}
    }
    let late_payment = *was == OrderState::Expired && says.is_paid() && !is_older(before, newer);
    let reached = before.reached.max(rank(before));
    !late_payment && says.rank().unwrap_or_default() < reached
}

fn rank(facts: &OrderFacts) -> u8 {
    facts.order_state.rank().unwrap_or_default()
}

/// Only when both answers say so themselves.
fn is_older(before: &OrderFacts, newer: &OrderFacts) -> bool {
    matches!((before.updated_at, newer.updated_at), (Some(known), Some(said)) if said < known)
}

fn differ(before: Option<&Secret>, newer: Option<&Secret>) -> bool {
    matches!((before, newer), (Some(before), Some(newer)) if before != newer)
}

fn joined_payment(before: &OrderFacts, newer: &OrderFacts, stale: bool) -> PaymentState {
    let (was, says) = (&before.payment_state, &newer.payment_state);
    let ahead = match (was.rank(), says.rank()) {
        (Some(was), Some(says)) => says >= was,
        (Some(_), None) => *says != PaymentState::Absent && !stale,
        (None, _) => true,
    };
    if ahead && *says != PaymentState::Absent { says.clone() } else { was.clone() }
}

fn joined_record(first: PaymentRecord, second: PaymentRecord) -> PaymentRecord {
    PaymentRecord {
        via: first.via.or(second.via),
        method: first.method.or(second.method),
        protocol: first.protocol.or(second.protocol),
        id: first.id.or(second.id),
        value: first.value.or(second.value),
        qr_url: first.qr_url.or(second.qr_url),
        is_external: first.is_external.or(second.is_external),
    }
}

/// Pairs by the shop's delivery id, else by place. What only the older list holds stays.
fn joined_deliveries(first: Vec<DeliveryFacts>, second: Vec<DeliveryFacts>) -> Vec<DeliveryFacts> {
    if first == second {
        return first;
    }
    let mut others: Vec<Option<DeliveryFacts>> = second.into_iter().map(Some).collect();
    let by_id: Vec<Option<usize>> = first
        .iter()
        .map(|delivery| {
            let id = delivery.id.as_ref()?;
            others.iter().position(|other| other.as_ref().and_then(|other| other.id.as_ref()) == Some(id))
        })
        .collect();
    let mut joined: Vec<DeliveryFacts> = Vec::with_capacity(first.len().max(others.len()));
    for (place, delivery) in first.into_iter().enumerate() {
        let pair = by_id.get(place).copied().flatten().or_else(|| {
            let other = others.get(place)?.as_ref()?;
            (delivery.id.is_none() || other.id.is_none()).then_some(place)
        });
        let other = pair.and_then(|place| others.get_mut(place)).and_then(Option::take);
        joined.push(match other {
            Some(other) => joined_delivery(delivery, other),
            None => delivery,
        });
    }
    joined.extend(others.into_iter().flatten());
    joined
}

fn joined_delivery(first: DeliveryFacts, second: DeliveryFacts) -> DeliveryFacts {
    let mut earlier_codes = first.earlier_codes;
    let replaced = [
        (&first.pin_code, &second.pin_code),
        (&first.pin_serial, &second.pin_serial),
        (&first.security_code, &second.security_code),
        (&first.barcode_image_url, &second.barcode_image_url),
        (&first.qr_image_url, &second.qr_image_url),
        (&first.qr_text, &second.qr_text),
    ];
    let lost = replaced
        .into_iter()
        .filter_map(|(kept, dropped)| dropped.clone().filter(|_| differ(kept.as_ref(), dropped.as_ref())));
    for code in second.earlier_codes.into_iter().chain(lost) {
        if !earlier_codes.contains(&code) {
            earlier_codes.push(code);
        }
    }
    let state = match (first.state, second.state) {
        (_, DeliveryWord::Succeeded) => DeliveryWord::Succeeded,
        (DeliveryWord::Absent, other) => other,
        (state, _) => state,
    };
    DeliveryFacts {
        id: first.id.or(second.id),
        state,
        kind: first.kind.or(second.kind),
        delivery_type: first.delivery_type.or(second.delivery_type),
        brand_name: first.brand_name.or(second.brand_name),
        family: first.family.or(second.family),
        country_code: first.country_code.or(second.country_code),
        denomination: first.denomination.or(second.denomination),
        localized_denomination: first.localized_denomination.or(second.localized_denomination),
        product_value: first.product_value.or(second.product_value),
        coin_amount: first.coin_amount.or(second.coin_amount),
        points: first.points.or(second.points),
        currency_code: first.currency_code.or(second.currency_code),
        beneficiary_account: first.beneficiary_account.or(second.beneficiary_account),
        quantity: first.quantity.or(second.quantity),
        pin_code: first.pin_code.or(second.pin_code),
        pin_serial: first.pin_serial.or(second.pin_serial),
        security_code: first.security_code.or(second.security_code),
        barcode_image_url: first.barcode_image_url.or(second.barcode_image_url),
        qr_image_url: first.qr_image_url.or(second.qr_image_url),
        qr_text: first.qr_text.or(second.qr_text),
        redeem_html: first.redeem_html.or(second.redeem_html),
        operator_reference: first.operator_reference.or(second.operator_reference),
        failure: first.failure.or(second.failure),
        earlier_codes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::order::Refund;
    use crate::domain::{CoinAmount, OrderId};

    fn facts(word: &str) -> OrderFacts {
        let mut facts = OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"));
        facts.order_state = OrderState::parse(word);
        facts
    }

    fn at(word: &str, updated_at: i64) -> OrderFacts {
        OrderFacts { updated_at: Some(updated_at), ..facts(word) }
    }

    fn after(words: &[&str]) -> String {
        let mut known = facts("");
        for word in words {
            known = merge(&known, facts(word));
        }
        known.order_state.as_word().to_owned()
    }

    #[test]
    fn an_order_that_is_done_stays_done_when_an_older_answer_arrives() {
        assert_eq!(after(&["Done", "WaitingForPayment"]), "Done");
        assert!(steps_back(&facts("Done"), &facts("WaitingForPayment")));
        assert_eq!(after(&["WaitingForDelivery", "PaymentReceived", "WaitingForPayment"]), "WaitingForDelivery");
    }

    #[test]
    fn an_expired_order_that_was_paid_late_goes_on() {
        for paid in ["PaymentStarted", "PaymentReceived", "WaitingForDelivery", "Done"] {
            assert_eq!(after(&["Expired", paid]), paid);
        }
        assert_eq!(after(&["Expired", "WaitingForPayment"]), "Expired");
        assert_eq!(after(&["Expired", "PartialPaymentStarted"]), "Expired");
        assert!(merge(&facts("Expired"), facts("Done")).was_expired);
    }

    #[test]
    fn an_answer_that_says_it_is_older_does_not_bring_an_expired_order_back() {
        assert_eq!(merge(&at("Expired", 20), at("PaymentStarted", 10)).order_state, OrderState::Expired);
        assert_eq!(merge(&at("Expired", 20), at("PaymentStarted", 30)).order_state, OrderState::PaymentStarted);
    }

    #[test]
    fn refunded_and_cancelled_are_entered_from_anywhere() {
        assert_eq!(after(&["Done", "Refunded"]), "Refunded");
        assert_eq!(after(&["Done", "Cancelled"]), "Canceled");
        assert_eq!(after(&["Refunded", "Canceled"]), "Refunded");
        assert_eq!(after(&["Refunded", "Done"]), "Refunded");
    }

    #[test]
    fn support_hands_an_order_back_to_delivery() {
        assert_eq!(
            after(&["WaitingForDelivery", "WaitingForManualAction", "WaitingForDelivery"]),
            "WaitingForDelivery"
        );
    }

    #[test]
    fn an_unknown_word_does_not_open_a_way_back() {
        assert_eq!(after(&["PaymentReceived", "OnTheMoon"]), "OnTheMoon");
        assert_eq!(after(&["PaymentReceived", "OnTheMoon", "WaitingForPayment"]), "OnTheMoon");
        assert_eq!(after(&["PaymentReceived", "OnTheMoon", "WaitingForDelivery"]), "WaitingForDelivery");
        assert_eq!(after(&["Done", "OnTheMoon"]), "Done");
    }

    #[test]
    fn a_code_once_seen_is_never_lost() {
        let mut known = facts("Done");
        let code = |text: &str| DeliveryFacts { pin_code: Some(Secret::new(text)), ..DeliveryFacts::default() };
        known.deliveries = vec![code("AAAA"), code("BBBB")];
        let empty = merge(&known, facts("Done"));
        assert_eq!(empty.deliveries, known.deliveries);
        let mut replaced = facts("Done");
        replaced.deliveries = vec![DeliveryFacts::default(), code("CCCC")];
        let joined = merge(&known, replaced);
        let pins: Vec<_> = joined.deliveries.iter().filter_map(|d| d.pin_code.as_ref().map(Secret::expose)).collect();
        assert_eq!(pins, ["AAAA", "CCCC"]);
        let earlier: Vec<_> = joined.deliveries.iter().flat_map(|d| &d.earlier_codes).map(Secret::expose).collect();
        assert_eq!(earlier, ["BBBB"]);
    }

    #[test]
    fn deliveries_pair_by_their_ids_whatever_their_order() {
        let delivery = |id: &str, pin: Option<&str>| DeliveryFacts {
            id: Some(id.into()),
            pin_code: pin.map(Secret::new),
            ..DeliveryFacts::default()
        };
        let mut known = facts("WaitingForDelivery");
        known.deliveries = vec![delivery("a", Some("AAAA")), delivery("b", None)];
        let mut shuffled = facts("WaitingForDelivery");
        shuffled.deliveries = vec![delivery("b", Some("BBBB")), delivery("a", None)];
        let joined = merge(&known, shuffled);
        let seen: Vec<_> = joined
            .deliveries
            .iter()
            .map(|d| (d.id.as_deref().unwrap_or(""), d.pin_code.as_ref().map_or("", Secret::expose)))
            .collect();
        assert_eq!(seen, [("b", "BBBB"), ("a", "AAAA")]);
    }

    #[test]
    fn another_address_is_remembered_as_a_change() {
        let with =
            |address: &str| OrderFacts { wallet_address: Some(Secret::new(address)), ..facts("WaitingForPayment") };
        let changed = merge(&with("one"), with("two"));
        assert!(changed.address_changed);
        assert!(merge(&changed, with("two")).address_changed);
        assert!(!merge(&with("one"), facts("WaitingForPayment")).address_changed);
    }

    #[test]
    fn what_an_answer_leaves_out_of_the_payment_or_the_refund_stays_known() {
        let mut before = facts("WaitingForPayment");
        before.payment = PaymentRecord { via: Some("USER_WALLET".into()), ..PaymentRecord::default() };
        before.reference_id = Some(Secret::new("R-1"));
        before.refund = Some(Refund { reason: Some("late".into()), ..Refund::default() });
        let mut newer = facts("WaitingForPayment");
        newer.payment = PaymentRecord { is_external: Some(true), ..PaymentRecord::default() };
        let joined = merge(&before, newer);
        assert_eq!((joined.payment.via.as_deref(), joined.payment.is_external), (Some("USER_WALLET"), Some(true)));
        assert_eq!((joined.refund, joined.reference_id), (before.refund, before.reference_id));
    }

    #[test]
    fn money_once_seen_is_not_forgotten() {
        let with =
            |received: &str| OrderFacts { received: CoinAmount::parse(received).ok(), ..facts("WaitingForPayment") };
        assert_eq!(merge(&with("5"), with("0")).received, CoinAmount::parse("5").ok());
        assert_eq!(merge(&with("5"), facts("Expired")).received, CoinAmount::parse("5").ok());
    }
}
