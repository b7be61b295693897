//! What is sent: one serializer, two forms. The seed's sample nests; validation is always flat.

use serde::Serialize;
use serde_json::value::RawValue;

use crate::domain::CoinAmount;
use crate::partner::request::{BodyForm, Denomination, OrderRequest, RequestLine};

/// The shop takes up to ten deliveries; a count beyond reason never becomes a body.
const MOST_DELIVERIES: u32 = 10;

#[derive(Serialize)]
struct Validation<'a> {
    email: &'a str,
    payment: Payment<'a>,
    deliveries: Vec<Flat<'a>>,
    lang: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    promo_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_wallet_address: Option<&'a str>,
}

#[derive(Serialize)]
struct Create<'a> {
    deliveries: Deliveries<'a>,
    payment: Payment<'a>,
    user: User<'a>,
    lang: &'a str,
    acquisition: Acquisition<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    promo_code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    refund_wallet_address: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Deliveries<'a> {
    Nested(Vec<Nested<'a>>),
    Flat(Vec<Flat<'a>>),
}

#[derive(Serialize)]
struct Payment<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    coin: &'a str,
    network: &'a str,
    payment_via: &'static str,
}

#[derive(Serialize)]
struct User<'a> {
    email: &'a str,
    has_accepted_newsletter: bool,
}

#[derive(Serialize)]
struct Acquisition<'a> {
    utm_source: &'a str,
}

#[derive(Serialize)]
struct Nested<'a> {
    kind: &'a str,
    quantity: u32,
    deliverable: Deliverable<'a>,
}

#[derive(Serialize)]
struct Deliverable<'a> {
    brand_name: &'a str,
    country_code: &'a str,
    denomination: &'a str,
    /// A JSON number with the amount's own digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    product_value: Option<Box<RawValue>>,
    beneficiary_account: &'a str,
}

#[derive(Serialize)]
struct Flat<'a> {
    beneficiary_account: &'a str,
    brand_name: &'a str,
    country_code: &'a str,
    denomination: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    localized_denomination: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    product_value: Option<Box<RawValue>>,
}

/// `None` when the order is none: see [`OrderRequest`].
pub(in crate::partner) fn validation(order: &OrderRequest) -> Option<String> {
    serde_json::to_string(&Validation {
        email: order.email.expose(),
        payment: payment(order),
        deliveries: flat(order)?,
        lang: &order.lang,
        promo_code: promo(order),
        refund_wallet_address: refund(order),
    })
    .ok()
}

pub(in crate::partner) fn create(order: &OrderRequest, form: BodyForm) -> Option<String> {
    let deliveries = match form {
        BodyForm::Nested => Deliveries::Nested(nested(order)?),
        BodyForm::Flat => Deliveries::Flat(flat(order)?),
    };
    serde_json::to_string(&Create {
        deliveries,
        payment: payment(order),
        user: User { email: order.email.expose(), has_accepted_newsletter: order.newsletter },
        lang: &order.lang,
        acquisition: Acquisition { utm_source: &order.utm_source },
        promo_code: promo(order),
        refund_wallet_address: refund(order),
    })
    .ok()
}

fn payment(order: &OrderRequest) -> Payment<'_> {
    Payment { kind: "via", coin: &order.coin, network: &order.network, payment_via: "USER_WALLET" }
}

fn promo(order: &OrderRequest) -> Option<&str> {
    order.promo_code.as_deref().filter(|code| !code.is_empty())
}

fn refund(order: &OrderRequest) -> Option<&str> {
    order.refund_wallet_address.as_ref().map(|address| address.expose()).filter(|address| !address.is_empty())
}

fn is_an_order(order: &OrderRequest) -> bool {
    let named = [order.email.expose(), &order.coin, &order.network].iter().all(|text| !text.is_empty());
    let each = order.lines.iter().all(|line| {
        line.quantity > 0 && [line.brand_name.as_str(), line.beneficiary.expose()].iter().all(|text| !text.is_empty())
    });
    let total = order.lines.iter().fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
    named && each && (1..=MOST_DELIVERIES).contains(&total)
}

fn nested(order: &OrderRequest) -> Option<Vec<Nested<'_>>> {
    is_an_order(order).then_some(())?;
    order.lines.iter().map(nested_line).collect()
}

fn nested_line(line: &RequestLine) -> Option<Nested<'_>> {
    let (denomination, product_value) = key_and_value(&line.denomination)?;
    Some(Nested {
        kind: &line.kind,
        quantity: line.quantity,
        deliverable: Deliverable {
            brand_name: &line.brand_name,
            country_code: line.country.as_str(),
            denomination,
            product_value,
            beneficiary_account: line.beneficiary.expose(),
        },
    })
}

/// Quantity by repeating the delivery.
fn flat(order: &OrderRequest) -> Option<Vec<Flat<'_>>> {
    is_an_order(order).then_some(())?;
    let repeated = order.lines.iter().flat_map(|line| (0..line.quantity).map(move |_| line));
    repeated
        .map(|line| {
            let (denomination, product_value) = key_and_value(&line.denomination)?;
            let localized_denomination = match &line.denomination {
                Denomination::Fixed { localized, .. } => Some(localized.as_str()).filter(|text| !text.is_empty()),
                Denomination::Range(_) => None,
            };
            Some(Flat {
                beneficiary_account: line.beneficiary.expose(),
                brand_name: &line.brand_name,
                country_code: line.country.as_str(),
                denomination,
                localized_denomination,
                product_value,
            })
        })
        .collect()
}

fn key_and_value(denomination: &Denomination) -> Option<(&str, Option<Box<RawValue>>)> {
    match denomination {
        Denomination::Fixed { key, .. } => (!key.is_empty()).then_some((key.as_str(), None)),
        Denomination::Range(value) => {
            value.is_payable().then(|| number(*value)).flatten().map(|it| ("range", Some(it)))
        }
    }
}

fn number(value: CoinAmount) -> Option<Box<RawValue>> {
    RawValue::from_string(value.plain()).ok()
}
