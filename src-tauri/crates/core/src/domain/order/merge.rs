//! How a newer answer joins what is known: states never step back, codes are never lost, a changed address stays visible.

use super::{DeliveryFacts, DeliveryWord, OrderFacts, OrderState, PaymentRecord, PaymentState};
use crate::domain::Secret;

/// What is known once an answer has joined it. See [`OrderFacts::join`].
pub fn merge(before: &OrderFacts, newer: OrderFacts) -> OrderFacts {
    let mut joined = before.clone();
    joined.join(newer);
    joined
}

impl OrderFacts {
    /// Joins an answer to what was known before. Answers come over two roads and may be shuffled, so the state moves by
    /// rank: it never goes back, except into Refunded and Canceled, and from Expired to paid.
    pub fn join(&mut self, newer: Self) {
        let back = steps_back(self, &newer);
        // The stale answer of the two gives only what the other lacks.
        let wins = if back || is_older(self, &newer) { Wins::Known } else { Wins::Newer };
        self.address_changed |= newer.address_changed
            || differ(self.wallet_address.as_ref(), newer.wallet_address.as_ref())
            || differ(self.memo.as_ref(), newer.memo.as_ref());
        self.was_expired |= newer.was_expired || is_expired(self) || is_expired(&newer);
        self.reached = self.reached.max(rank(self)).max(newer.reached).max(rank(&newer));
        if payment_moves(&self.payment_state, &newer.payment_state, wins) {
            self.payment_state = newer.payment_state;
        }
        if !back && !newer.order_state.is_absent() {
            self.order_state = newer.order_state;
        }
        if wins == Wins::Newer {
            self.order_id = newer.order_id;
        }
        wins.join(&mut self.reference_id, newer.reference_id);
        wins.join(&mut self.created_at, newer.created_at);
        self.updated_at = self.updated_at.max(newer.updated_at);
        wins.join(&mut self.payment_requested_at, newer.payment_requested_at);
        wins.join(&mut self.coin, newer.coin);
        wins.join(&mut self.network, newer.network);
        wins.join(&mut self.coin_amount, newer.coin_amount);
        wins.join(&mut self.original_price, newer.original_price);
        self.received = self.received.max(newer.received);
        wins.join(&mut self.wallet_address, newer.wallet_address);
        wins.join(&mut self.qr_text, newer.qr_text);
        wins.join(&mut self.memo, newer.memo);
        wins.join(&mut self.email, newer.email);
        wins.join(&mut self.refund_wallet_address, newer.refund_wallet_address);
        self.payment.join(newer.payment, wins);
        wins.join(&mut self.refund, newer.refund);
        join_deliveries(&mut self.deliveries, newer.deliveries, wins);
    }
}

/// Which of two answers is believed where both say something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wins {
    Known,
    Newer,
}

impl Wins {
    fn join<T>(self, known: &mut Option<T>, newer: Option<T>) {
        if newer.is_some() && (self == Self::Newer || known.is_none()) {
            *known = newer;
        }
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

fn is_expired(facts: &OrderFacts) -> bool {
    facts.order_state == OrderState::Expired
}

fn payment_moves(was: &PaymentState, says: &PaymentState, wins: Wins) -> bool {
    if *says == PaymentState::Absent {
        return false;
    }
    match (was.rank(), says.rank()) {
        (Some(was), Some(says)) => says >= was,
        (Some(_), None) => wins == Wins::Newer,
        (None, _) => true,
    }
}

impl PaymentRecord {
    fn join(&mut self, newer: Self, wins: Wins) {
        wins.join(&mut self.via, newer.via);
        wins.join(&mut self.method, newer.method);
        wins.join(&mut self.protocol, newer.protocol);
        wins.join(&mut self.id, newer.id);
        wins.join(&mut self.value, newer.value);
        wins.join(&mut self.qr_url, newer.qr_url);
        wins.join(&mut self.is_external, newer.is_external);
    }
}

fn join_deliveries(known: &mut Vec<DeliveryFacts>, newer: Vec<DeliveryFacts>, wins: Wins) {
    if *known != newer {
        let known_ones = std::mem::take(known);
        let (first, second) = if wins == Wins::Newer { (newer, known_ones) } else { (known_ones, newer) };
        *known = joined_deliveries(first, second);
    }
}

/// Pairs by the shop's delivery id, else by place. What only the older list holds stays.
fn joined_deliveries(first: Vec<DeliveryFacts>, second: Vec<DeliveryFacts>) -> Vec<DeliveryFacts> {
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
