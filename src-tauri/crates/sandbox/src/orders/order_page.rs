//! The order on the wire (contract 5).
//! May use: the stored order, its progress, its codes.
//! Must never enter: HTTP, faults other than those an answer about an order can have.

use serde_json::{Value, json};

use super::progress::Progress;
use super::{Delivery, Order, codes};
use crate::catalogue::coins::json_number;
use crate::options::Fault;

/// The whole order object as it stands.
pub(crate) fn page(order: &Order, at: &Progress, origin: &str, fault: Option<Fault>) -> Value {
    let created = (order.created_ms / 1_000).to_string();
    let deliveries: Vec<Value> = order.deliveries.iter().map(|delivery| delivery_page(order, delivery, at)).collect();
    let mut page = json!({"order_id": order.id, "created_at": created, "order_state": at.order_state,
        "payment_state": at.payment_state, "payment_via": "USER_WALLET", "payment_method": order.payment_method,
        "payment_method_protocol": order.protocol, "payment_id": crate::catalogue::steady_id(&format!("payment {}", order.id)),
        "payment_requested_at": created, "payment_value": json_number(order.usd), "coin": order.coin, "network": order.network,
        "coin_amount": order.coin_amount.to_string(), "original_price": order.original_amount.to_string(),
        "sent_coin_amount": at.sent.to_string(), "wallet_address": order.address, "qr_text": order.qr_text,
        "qr_url": format!("{origin}/v3/qrs/{}", order.id), "is_payment_processor_external": false,
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
            fields.insert("updated_at".to_owned(), (at.since_ms / 1_000).into());
        }
    }
    tamper(&mut page, order, fault);
    page
}

fn delivery_page(order: &Order, delivery: &Delivery, at: &Progress) -> Value {
    let state = match (at.delivered, at.paid, delivery.fails) {
        (true, _, true) => "Failed",
        (true, _, false) => "Succeeded",
        (false, true, _) => "Created",
        (false, false, _) => "WaitingForPayment",
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
        if at.delivered {
            codes::deliver(order, delivery, fields);
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
