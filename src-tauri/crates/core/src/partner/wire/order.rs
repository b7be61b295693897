//! The order object, as created, read and streamed.

mod quick;
mod scalar;

#[cfg(test)]
pub(super) use quick::read as quickly;

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::field::{Money, amount, maybe, money, raw, said, seconds, secret, text, whole};
use super::{decode, missing};
use crate::domain::order::{DeliveryWord, PaymentRecord, Refund};
use crate::domain::{CoinAmount, DeliveryFacts, OrderFacts, OrderId, OrderState, PaymentState, Secret};
use crate::partner::error::{Endpoint, PartnerError};
use crate::partner::order::OrderAnswer;

#[derive(Deserialize)]
struct WireOrder {
    #[serde(default, deserialize_with = "text")]
    order_id: Option<String>,
    #[serde(default, deserialize_with = "secret")]
    reference_id: Option<Secret>,
    #[serde(default, deserialize_with = "seconds")]
    created_at: Option<i64>,
    #[serde(default, deserialize_with = "seconds")]
    updated_at: Option<i64>,
    #[serde(default, deserialize_with = "seconds")]
    payment_requested_at: Option<i64>,
    #[serde(default, deserialize_with = "text")]
    order_state: Option<String>,
    #[serde(default, deserialize_with = "text")]
    payment_state: Option<String>,
    #[serde(default, deserialize_with = "text")]
    payment_via: Option<String>,
    #[serde(default, deserialize_with = "text")]
    payment_method: Option<String>,
    #[serde(default, deserialize_with = "text")]
    payment_method_protocol: Option<String>,
    #[serde(default, deserialize_with = "secret")]
    payment_id: Option<Secret>,
    #[serde(default, deserialize_with = "amount")]
    payment_value: Option<CoinAmount>,
    #[serde(default, deserialize_with = "secret")]
    qr_url: Option<Secret>,
    #[serde(default, deserialize_with = "said")]
    is_payment_processor_external: Option<bool>,
    #[serde(default, deserialize_with = "maybe")]
    refund: Option<WireRefund>,
    #[serde(default, deserialize_with = "text")]
    coin: Option<String>,
    #[serde(default, deserialize_with = "text")]
    network: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    original_price: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    sent_coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    received_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "secret")]
    wallet_address: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    qr_text: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    memo: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    tag: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    destination_tag: Option<Secret>,
    #[serde(default, deserialize_with = "maybe")]
    user: Option<WireUser>,
    #[serde(default, deserialize_with = "secret")]
    email: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    refund_wallet_address: Option<Secret>,
    #[serde(default, deserialize_with = "deliveries")]
    deliveries: Vec<DeliveryFacts>,
}

#[derive(Deserialize)]
struct WireRefund {
    #[serde(default, deserialize_with = "money")]
    amount: Money,
    #[serde(default, deserialize_with = "text")]
    currency: Option<String>,
    #[serde(default, deserialize_with = "text")]
    reason: Option<String>,
}

#[derive(Deserialize)]
struct WireUser {
    #[serde(default, deserialize_with = "secret")]
    email: Option<Secret>,
}

#[derive(Deserialize)]
struct WireDelivery {
    #[serde(default, deserialize_with = "text")]
    id: Option<String>,
    #[serde(default, deserialize_with = "text")]
    delivery_state: Option<String>,
    #[serde(default, deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    quantity: Option<u64>,
    #[serde(default, deserialize_with = "maybe")]
    deliverable: Option<WireDeliverable>,
    #[serde(default, deserialize_with = "text")]
    error_description: Option<String>,
    #[serde(default, deserialize_with = "text")]
    failure_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct WireDeliverable {
    #[serde(default, deserialize_with = "text")]
    brand_name: Option<String>,
    #[serde(default, deserialize_with = "text")]
    family: Option<String>,
    #[serde(default, deserialize_with = "text")]
    country_code: Option<String>,
    #[serde(default, deserialize_with = "text")]
    delivery_type: Option<String>,
    #[serde(default, deserialize_with = "text")]
    denomination: Option<String>,
    #[serde(default, deserialize_with = "text")]
    localized_denomination: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    product_value: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    points: Option<String>,
    #[serde(default, deserialize_with = "text")]
    currency_code: Option<String>,
    #[serde(default, deserialize_with = "secret")]
    beneficiary_account: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    pin_code: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    pin_serial: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    security_code: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    barcode_image_url: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    qr_image_url: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    qr_text: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    redeem_instructions: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    how_to_redeem: Option<Secret>,
    #[serde(default, deserialize_with = "secret")]
    operator_reference: Option<Secret>,
    #[serde(default, deserialize_with = "text")]
    error_description: Option<String>,
    #[serde(default, deserialize_with = "text")]
    failure_reason: Option<String>,
}

/// Needs an order id; all else may be missing.
pub(in crate::partner) fn read(endpoint: Endpoint, body: &[u8]) -> Result<OrderAnswer, PartnerError> {
    let text = std::str::from_utf8(body).map_err(|_| missing(endpoint, "text"))?;
    Ok(OrderAnswer { facts: carefully(endpoint, text)?, raw: Secret::new(text) })
}

/// The order with that id; another one is an error.
pub(in crate::partner) fn read_known(
    endpoint: Endpoint,
    text: &str,
    id: &OrderId,
) -> Result<Box<OrderFacts>, PartnerError> {
    if let Some(facts) = quick::read(text, id) {
        return Ok(facts);
    }
    let facts = carefully(endpoint, text)?;
    if facts.order_id == *id { Ok(Box::new(facts)) } else { Err(missing(endpoint, "order_id")) }
}

/// Each value from its own text, so that one which cannot be read spoils no other.
fn carefully(endpoint: Endpoint, text: &str) -> Result<OrderFacts, PartnerError> {
    // Only what cannot be read is read once more, to name the place.
    let wire: WireOrder = serde_json::from_str(text).or_else(|_| decode(endpoint, text.as_bytes()))?;
    let id = wire.order_id.as_deref().ok_or_else(|| missing(endpoint, "order_id"))?;
    let order_id = OrderId::parse(id).map_err(|_| missing(endpoint, "order_id"))?;
    Ok(facts(wire, order_id))
}

fn facts(wire: WireOrder, order_id: OrderId) -> OrderFacts {
    let order_state = OrderState::parse(wire.order_state.as_deref().unwrap_or_default());
    OrderFacts {
        created_at: wire.created_at,
        updated_at: wire.updated_at,
        payment_requested_at: wire.payment_requested_at,
        was_expired: order_state == OrderState::Expired,
        reached: order_state.rank().unwrap_or_default(),
        order_state,
        payment_state: PaymentState::parse(wire.payment_state.as_deref().unwrap_or_default()),
        coin: wire.coin,
        network: wire.network,
        coin_amount: wire.coin_amount,
        original_price: wire.original_price,
        reference_id: wire.reference_id,
        payment: PaymentRecord {
            via: wire.payment_via,
            method: wire.payment_method,
            protocol: wire.payment_method_protocol,
            id: wire.payment_id,
            value: wire.payment_value,
            qr_url: wire.qr_url,
            is_external: wire.is_payment_processor_external,
        },
        refund: wire.refund.and_then(refund),
        received: wire.sent_coin_amount.max(wire.received_amount),
        wallet_address: wire.wallet_address,
        qr_text: wire.qr_text,
        memo: wire.memo.or(wire.tag).or(wire.destination_tag),
        email: wire.user.and_then(|user| user.email).or(wire.email),
        refund_wallet_address: wire.refund_wallet_address,
        deliveries: wire.deliveries,
        ..OrderFacts::unknown(order_id)
    }
}

/// An empty one says nothing.
fn refund(wire: WireRefund) -> Option<Refund> {
    let (amount, currency) = (wire.amount.amount, wire.currency.or(wire.amount.currency));
    let refund = Refund { amount, currency, reason: wire.reason };
    (refund != Refund::default()).then_some(refund)
}

fn deliveries<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<DeliveryFacts>, D::Error> {
    let rows: Vec<&RawValue> = serde_json::from_str(raw(deserializer)?.get()).unwrap_or_default();
    Ok(rows.into_iter().filter_map(|row| delivery(row.get())).collect())
}

/// Nested as recorded, or flat as some clients send it.
pub(super) fn delivery(json: &str) -> Option<DeliveryFacts> {
    let outer: WireDelivery = serde_json::from_str(json).ok()?;
    let flat_failure = outer.failure_reason.or(outer.error_description);
    let inner = outer.deliverable.unwrap_or_else(|| serde_json::from_str(json).unwrap_or_default());
    Some(DeliveryFacts {
        id: outer.id,
        state: DeliveryWord::parse(outer.delivery_state.as_deref().unwrap_or_default()),
        kind: outer.kind,
        delivery_type: inner.delivery_type,
        brand_name: inner.brand_name,
        family: inner.family,
        country_code: inner.country_code,
        denomination: inner.denomination,
        localized_denomination: inner.localized_denomination,
        product_value: inner.product_value,
        coin_amount: inner.coin_amount,
        points: inner.points,
        currency_code: inner.currency_code,
        beneficiary_account: inner.beneficiary_account,
        quantity: outer.quantity.and_then(|quantity| u32::try_from(quantity).ok()),
        pin_code: inner.pin_code,
        pin_serial: inner.pin_serial,
        security_code: inner.security_code,
        barcode_image_url: inner.barcode_image_url,
        qr_image_url: inner.qr_image_url,
        qr_text: inner.qr_text,
        redeem_html: redeem_html(inner.redeem_instructions, inner.how_to_redeem),
        operator_reference: inner.operator_reference,
        failure: inner.failure_reason.or(inner.error_description).or(flat_failure).map(Secret::new),
        earlier_codes: Vec::new(),
    })
}

fn redeem_html(steps: Option<Secret>, more: Option<Secret>) -> Option<Secret> {
    match (steps, more) {
        (Some(steps), Some(more)) if steps != more => Some(Secret::new(format!("{}{}", steps.expose(), more.expose()))),
        (steps, more) => steps.or(more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(body: &str) -> OrderFacts {
        read(Endpoint::Order, body.as_bytes()).expect(body).facts
    }

    #[test]
    fn the_recorded_order_is_read() {
        let order = facts(
            r#"{"order_id":"9a8b7c6d-0000-4000-8000-1234567890ab","created_at":"1790000000","updated_at":1790000065123,
            "order_state":"WaitingForPayment","payment_state":"WalletCreated","payment_value":9.9912,"coin":"USDC","network":"Solana",
            "coin_amount":"11.27","original_price":11.27,"sent_coin_amount":"0","wallet_address":"addr","qr_text":"addr",
            "user":{"email":"buyer@example.com"},"deliveries":[{"id":"3c1a","delivery_state":"WaitingForPayment","kind":"giftcard",
            "deliverable":{"denomination":"10 USD","brand_name":"Example Games","beneficiary_account":"buyer@example.com","delivery_type":"by_email"}}]}"#,
        );
        assert_eq!(order.order_state, OrderState::WaitingForPayment);
        assert_eq!((order.created_at, order.updated_at), (Some(1_790_000_000), Some(1_790_000_065)));
        assert_eq!(order.coin_amount.map(CoinAmount::plain).as_deref(), Some("11.27"));
        assert_eq!(order.email.as_ref().map(Secret::expose), Some("buyer@example.com"));
        let delivery = order.deliveries.first().expect("one");
        assert_eq!(delivery.brand_name.as_deref(), Some("Example Games"));
        assert!(delivery.expects_code() && !delivery.has_code());
    }

    #[test]
    fn null_and_absent_and_of_another_type_are_all_the_same() {
        let order = facts(
            r#"{"order_id":"ord_1","coin":null,"network":{"a":1},"deliveries":{},"user":"x","coin_amount":[1],"memo":""}"#,
        );
        let id = OrderId::parse("ord_1").expect("an id");
        assert_eq!(order, OrderFacts::unknown(id));
    }

    #[test]
    fn an_answer_without_a_usable_id_is_no_order() {
        for bad in [
            "",
            "{}",
            "null",
            "[]",
            r#"{"order_id":"../x"}"#,
            r#"{"order_id":7.5}"#,
            r#"{"order_id":"a","order_id":"b"}"#,
            r#"{"order_id":"a""#,
        ] {
            let error = read(Endpoint::Create, bad.as_bytes()).err();
            assert!(matches!(error, Some(PartnerError::Unreadable { .. })), "{bad}");
        }
    }

    #[test]
    fn a_number_as_a_memo_or_a_pin_keeps_every_digit() {
        let order = facts(
            r#"{"order_id":"ord_1","destination_tag":12345678901234567890123,"deliveries":[{"deliverable":{"pin_code":1234567890123456789012}}]}"#,
        );
        assert_eq!(order.memo.as_ref().map(Secret::expose), Some("12345678901234567890123"));
        let pin = order.deliveries.first().and_then(|delivery| delivery.pin_code.as_ref());
        assert_eq!(pin.map(Secret::expose), Some("1234567890123456789012"));
    }
}
