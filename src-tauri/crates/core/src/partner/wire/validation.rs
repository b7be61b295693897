//! POST /v5/orders/validations and GET /v4/products/price: a price, or the reasons why not.

use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::field::{amount, amount_in, flag, maybe, rows, text};
use super::order::delivery;
use super::problems::{are_unreadable, problems_in, problems_listed};
use super::products::{WireRange, value_range};
use super::{decode, missing};
use crate::domain::{CoinAmount, Secret};
use crate::partner::error::{Endpoint, PartnerError};
use crate::partner::goods::{AboutPrice, DeliveryType};
use crate::partner::order::Validation;

#[derive(Default, Deserialize)]
struct WireQuote {
    #[serde(default, deserialize_with = "text")]
    coin: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    original_coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "fee")]
    payment_fee: WireFee,
    #[serde(default, deserialize_with = "text")]
    coupon_code: Option<String>,
    #[serde(default)]
    summary: Option<Box<RawValue>>,
    #[serde(default, deserialize_with = "rows")]
    deliveries: Vec<Box<RawValue>>,
}

#[derive(Default, Deserialize)]
struct WireFee {
    #[serde(default, deserialize_with = "amount")]
    amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    original_amount: Option<CoinAmount>,
}

/// `{amount, original_amount}`, or the amount alone.
fn fee<'de, D: Deserializer<'de>>(deserializer: D) -> Result<WireFee, D::Error> {
    let json = Box::<RawValue>::deserialize(deserializer)?;
    Ok(match json.get().as_bytes().first() {
        Some(b'{') => serde_json::from_str(json.get()).unwrap_or_default(),
        _ => WireFee { amount: amount_in(json.get()), original_amount: None },
    })
}

#[derive(Deserialize)]
struct WirePrice {
    #[serde(default, deserialize_with = "text")]
    coin: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    original_coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    product_id: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    is_dynamic: bool,
    #[serde(default, deserialize_with = "maybe")]
    range: Option<WireRange>,
    #[serde(default, deserialize_with = "text")]
    payment_method: Option<String>,
    #[serde(default, deserialize_with = "text")]
    delivery_type: Option<String>,
    #[serde(default, deserialize_with = "text")]
    points: Option<String>,
}

/// A bare array is a list of problems. What holds neither a price nor a problem is no permission to buy.
pub(in crate::partner) fn read(body: &[u8]) -> Result<Validation, PartnerError> {
    let is_list = matches!(serde_json::from_slice(body), Ok(Value::Array(_)));
    let wire: WireQuote = if is_list { WireQuote::default() } else { decode(Endpoint::Validation, body)? };
    let coin_amount = wire.coin_amount.filter(|amount| amount.is_payable());
    let problems = if coin_amount.is_some() { problems_listed(body) } else { problems_in(body) };
    if problems.is_empty() && are_unreadable(body) {
        return Err(missing(Endpoint::Validation, "problems"));
    }
    if problems.is_empty() && coin_amount.is_none() {
        return Err(missing(Endpoint::Validation, "coin_amount"));
    }
    Ok(Validation {
        problems,
        coin: wire.coin,
        coin_amount,
        original_coin_amount: wire.original_coin_amount,
        payment_fee: wire.payment_fee.amount,
        original_payment_fee: wire.payment_fee.original_amount,
        coupon_code: wire.coupon_code,
        summary: wire.summary.filter(|json| json.get() != "null").map(|json| Secret::new(json.get())),
        deliveries: wire.deliveries.iter().filter_map(|json| delivery(json.get())).collect(),
    })
}

/// Without an amount above 0 it is no price.
pub(in crate::partner) fn read_price(body: &[u8], coin: &str) -> Result<AboutPrice, PartnerError> {
    let wire: WirePrice = decode(Endpoint::Price, body)?;
    let coin_amount = wire.coin_amount.filter(|amount| amount.is_payable());
    Ok(AboutPrice {
        coin: wire.coin.unwrap_or_else(|| coin.to_owned()),
        coin_amount: coin_amount.ok_or_else(|| missing(Endpoint::Price, "coin_amount"))?,
        original_coin_amount: wire.original_coin_amount,
        product_id: wire.product_id,
        is_dynamic: wire.is_dynamic,
        range: wire.range.and_then(value_range),
        payment_method: wire.payment_method,
        delivery_type: wire.delivery_type.as_deref().map(DeliveryType::parse),
        points: wire.points,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_without_problems_is_a_quote() {
        let body = br#"{"coin":"USDC","coin_amount":"11.27","original_coin_amount":11.9,"problems":null,"payment_fee":{"amount":"0.1"}}"#;
        let quote = read(body).expect("a quote");
        assert!(quote.problems.is_empty());
        assert_eq!(quote.coin_amount.map(CoinAmount::plain).as_deref(), Some("11.27"));
        assert_eq!(quote.payment_fee.map(CoinAmount::plain).as_deref(), Some("0.1"));
    }

    #[test]
    fn problems_are_read_inside_the_object_and_as_a_bare_list() {
        let codes = |body: &str| -> Vec<String> {
            read(body.as_bytes()).expect(body).problems.into_iter().map(|problem| problem.code).collect()
        };
        assert_eq!(
            codes(r#"{"coin_amount":null,"problems":[{"problem":"OUT_OF_STOCK"},{"problem":"NEW_ONE"}]}"#),
            ["OUT_OF_STOCK", "NEW_ONE"]
        );
        assert_eq!(codes(r#"[{"problem":"NOT_ACTIVE"}]"#), ["NOT_ACTIVE"]);
    }

    #[test]
    fn problems_that_cannot_be_read_are_never_taken_for_none() {
        for problems in ["[42]", "[{}]", "[{\"why\":\"sold out\"}]", "{\"why\":\"sold out\"}", "true", "7"] {
            let body = format!(r#"{{"coin":"USDC","coin_amount":"11.27","problems":{problems}}}"#);
            assert_eq!(read(body.as_bytes()), Err(missing(Endpoint::Validation, "problems")), "{problems}");
        }
        for none in ["null", "[]", "{}", "\"\"", "false"] {
            let body = format!(r#"{{"coin":"USDC","coin_amount":"11.27","problems":{none}}}"#);
            assert!(read(body.as_bytes()).is_ok_and(|quote| quote.problems.is_empty()), "{none}");
        }
    }

    #[test]
    fn what_holds_neither_price_nor_problem_is_no_permission_to_buy() {
        for bad in [
            "",
            "{}",
            "[]",
            "null",
            "<html>",
            r#"{"coin_amount":null,"problems":null}"#,
            r#"{"coin_amount":"0"}"#,
            r#"{"coin_amount":"NaN"}"#,
            r#"{"coin_amount":"-5","problems":[]}"#,
        ] {
            assert!(read(bad.as_bytes()).is_err(), "{bad}");
            assert!(read_price(bad.as_bytes(), "USDC").is_err(), "{bad}");
        }
    }
}
