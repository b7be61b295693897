//! The order on the wire (contract 5).
//! May use: the stored order, its progress, its codes, what its scenario makes untrue.
//! Must never enter: HTTP, faults other than those an answer about an order can have.

use serde_json::{Value, json};

use super::progress::Progress;
use super::{Delivery, Order, codes};
use crate::catalogue::coins::json_number;
use crate::options::Fault;
use crate::scenario::script::Fate;

/// How the server is answering at the moment.
pub(crate) struct Manner<'a> {
    pub origin: &'a str,
    pub fault: Option<Fault>,
    pub clock_off_by_seconds: i64,
}

/// The whole order object as it stands.
pub(crate) fn page(order: &Order, at: &Progress, manner: &Manner<'_>) -> Value {
    let dated = |at_ms: i64| (at_ms / 1_000).saturating_add(manner.clock_off_by_seconds);
    let created = dated(order.created_ms).to_string();
    let deliveries = order.deliveries.iter().enumerate();
    let deliveries: Vec<Value> =
        deliveries.map(|(index, delivery)| delivery_page(order, delivery, at.fate(index), at.paid)).collect();
    let mut page = json!({"order_id": order.id, "created_at": created, "order_state": at.order_state,
        "payment_state": at.payment_state, "payment_via": "USER_WALLET", "payment_method": order.payment_method,
        "payment_method_protocol": order.protocol, "payment_id": crate::catalogue::steady_id(&format!("payment {}", order.id)),
        "payment_requested_at": created, "payment_value": json_number(order.usd), "coin": order.coin, "network": order.network,
        "coin_amount": order.coin_amount.to_string(), "original_price": order.original_amount.to_string(),
        "sent_coin_amount": at.sent.to_string(), "wallet_address": order.address, "qr_text": order.qr_text,
        "qr_url": format!("{}/v3/qrs/{}", manner.origin, order.id), "is_payment_processor_external": false,
        "user": {"email": order.email}, "deliveries": deliveries});
    if let Some(fields) = page.as_object_mut() {
        if order.qr_text.is_none() {
            fields.remove("qr_text");
        }
        if let Some(refund) = &order.refund_address {
            fields.insert("refund_wallet_address".to_owned(), refund.clone().into());
        }
        // A fresh order was recorded without this field; later ones carry it, and numbers happen.
        if at.since_ms > order.created_ms {
            fields.insert("updated_at".to_owned(), dated(at.since_ms).into());
        }
        if at.refunded {
            let refund =
                json!({"amount": at.sent.to_string(), "currency": order.coin, "reason": "could not be delivered"});
            fields.insert("refund".to_owned(), refund);
        }
    }
    let lie = order.play.and_then(|play| play.scenario.script().lie);
    tamper(&mut page, order, manner.fault.or(lie));
    page
}

fn delivery_page(order: &Order, delivery: &Delivery, fate: Fate, paid: bool) -> Value {
    let fate = if delivery.fails && matches!(fate, Fate::Handed(_)) { Fate::Failed } else { fate };
    let state = match (fate, paid) {
        (Fate::Failed, _) => "Failed",
        (Fate::Handed(_) | Fate::WithoutCode, _) => "Succeeded",
        (Fate::Waiting, true) => "Created",
        (Fate::Waiting, false) => "WaitingForPayment",
    };
    let mut deliverable = json!({"denomination": delivery.denomination, "localized_denomination": delivery.label,
        "family": delivery.family, "brand_name": delivery.brand, "beneficiary_account": delivery.beneficiary,
        "country_code": delivery.country, "delivery_type": delivery.delivery_type, "points": delivery.points,
        "coin_amount": delivery.coin_amount.to_string(), "currency_code": delivery.currency});
    if let Some(fields) = deliverable.as_object_mut() {
        let value = delivery.product_value.as_deref();
        if let Some(Ok(value)) = value.map(rust_decimal::Decimal::from_str_exact) {
            fields.insert("product_value".to_owned(), json_number(value));
        }
        match fate {
            Fate::Handed(dress) => codes::deliver(order, delivery, dress, fields),
            Fate::Failed => codes::fail(fields),
            Fate::Waiting | Fate::WithoutCode => {}
        }
    }
    json!({"id": delivery.id, "delivery_state": state, "kind": delivery.kind, "deliverable": deliverable})
}

/// The ways in which an order's answer can lie.
fn tamper(page: &mut Value, order: &Order, fault: Option<Fault>) {
    let mut set = |pointer: &str, value: Value| {
        if let Some(field) = page.pointer_mut(pointer) {
            *field = value;
        }
    };
    match fault {
        Some(Fault::TamperedAddress) => set("/wallet_address", other_last_letter(&order.address).into()),
        Some(Fault::TamperedCoinAmount) => {
            let more = order.coin_amount * rust_decimal::Decimal::new(105, 2);
            set("/coin_amount", more.round_dp(order.coin_amount.scale()).to_string().into());
        }
        Some(Fault::WrongBrand) => {
            set("/deliveries/0/deliverable/brand_name", "Somebody Else's Shop".into());
            set("/deliveries/0/deliverable/family", "Somebody Else's Shop".into());
        }
        Some(Fault::WrongNetwork) => set("/network", if order.network == "Tron" { "Solana" } else { "Tron" }.into()),
        Some(Fault::MemoRequired) => {
            if let Some(fields) = page.as_object_mut() {
                fields.insert("memo".to_owned(), "DEMO-104729".into());
            }
        }
        _ => {}
    }
}

fn other_last_letter(address: &str) -> String {
    let mut letters: Vec<char> = address.chars().collect();
    if let Some(last) = letters.last_mut() {
        *last = if *last == 'a' { 'c' } else { 'a' };
    }
    letters.into_iter().collect()
}
