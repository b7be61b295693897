//! GET /v5/products/country/{CC}

use serde::Deserialize;
use serde_json::value::RawValue;

use super::decode;
use super::field::{Money, amount, amount_in, flag, maybe, money, rows, scalar, text, words};
use crate::domain::money::ValueRange;
use crate::domain::{CoinAmount, CountryCode};
use crate::partner::error::{Endpoint, PartnerError};
use crate::partner::goods::{Allowance, BrandProducts, DeliveryType, Product, ProductOffer};

#[derive(Deserialize)]
struct WireBrandProducts {
    #[serde(default, deserialize_with = "text")]
    country_code: Option<String>,
    #[serde(default, deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "text")]
    category: Option<String>,
    #[serde(default, deserialize_with = "text")]
    family: Option<String>,
    #[serde(default, deserialize_with = "text")]
    brand: Option<String>,
    #[serde(default, deserialize_with = "text")]
    brand_id: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    is_out_of_stock: bool,
    #[serde(default, deserialize_with = "text")]
    default_denomination: Option<String>,
    #[serde(default, deserialize_with = "text")]
    product_tc: Option<String>,
    #[serde(default, deserialize_with = "words")]
    redeem_method: Vec<String>,
    #[serde(default, deserialize_with = "maybe")]
    rich_description: Option<WireDescription>,
    #[serde(default, deserialize_with = "rows")]
    products: Vec<WireProduct>,
}

#[derive(Default, Deserialize)]
struct WireDescription {
    #[serde(default, deserialize_with = "text")]
    markup: Option<String>,
    #[serde(default, deserialize_with = "text")]
    locale: Option<String>,
    #[serde(default, deserialize_with = "text")]
    description: Option<String>,
    #[serde(default, deserialize_with = "text")]
    how_to_redeem: Option<String>,
    #[serde(default, deserialize_with = "text")]
    term_and_conditions: Option<String>,
}

#[derive(Deserialize)]
struct WireProduct {
    #[serde(default, deserialize_with = "text")]
    product_id: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    is_dynamic: bool,
    #[serde(default, deserialize_with = "text")]
    denomination: Option<String>,
    #[serde(default, deserialize_with = "text")]
    localized_denomination: Option<String>,
    #[serde(default, deserialize_with = "text")]
    coin: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    coin_amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    payment_method: Option<String>,
    #[serde(default, deserialize_with = "text")]
    delivery_type: Option<String>,
    #[serde(default, deserialize_with = "text")]
    points: Option<String>,
    #[serde(default, deserialize_with = "maybe")]
    range: Option<WireRange>,
    #[serde(default, deserialize_with = "maybe")]
    face_value: Option<WireFaceValue>,
    #[serde(default, deserialize_with = "rows")]
    benefits: Vec<WireBenefit>,
}

#[derive(Default, Deserialize)]
pub(super) struct WireRange {
    #[serde(default, deserialize_with = "amount")]
    min: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    max: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    currency: Option<String>,
    #[serde(default, deserialize_with = "amount")]
    step_size: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    default: Option<CoinAmount>,
}

#[derive(Default, Deserialize)]
struct WireFaceValue {
    #[serde(default, deserialize_with = "text")]
    currency_code: Option<String>,
    #[serde(default, deserialize_with = "maybe")]
    amount: Option<WireFaceAmount>,
}

/// `min` and `max` came as strings, numbers and objects.
#[derive(Default, Deserialize)]
struct WireFaceAmount {
    /// `fixed` or `range`.
    #[serde(default, rename = "type", deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "money")]
    price: Money,
    #[serde(default, deserialize_with = "money")]
    min: Money,
    #[serde(default, deserialize_with = "money")]
    max: Money,
}

#[derive(Deserialize)]
struct WireBenefit {
    #[serde(default, rename = "type", deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "text")]
    unit_type: Option<String>,
    #[serde(default, deserialize_with = "text")]
    unit: Option<String>,
    #[serde(default, deserialize_with = "maybe")]
    amount: Option<WireBenefitAmount>,
}

#[derive(Deserialize)]
struct WireBenefitAmount {
    base: Option<Box<RawValue>>,
    total_including_tax: Option<Box<RawValue>>,
}

/// Rows without a brand or family are left out; an unknown family is an empty list.
pub(in crate::partner) fn read(body: &[u8], country: CountryCode) -> Result<Vec<BrandProducts>, PartnerError> {
    let list: Vec<Box<RawValue>> = decode(Endpoint::Products, body)?;
    let wire = list.iter().filter_map(|row| serde_json::from_str::<WireBrandProducts>(row.get()).ok());
    Ok(wire.filter_map(|wire| brand_products(wire, country)).collect())
}

fn brand_products(wire: WireBrandProducts, country: CountryCode) -> Option<BrandProducts> {
    let brand = wire.brand.or_else(|| wire.family.clone())?;
    let said = wire.country_code.and_then(|code| CountryCode::parse(&code).ok());
    let texts = wire.rich_description.unwrap_or_default();
    Some(BrandProducts {
        country: said.unwrap_or(country),
        kind: wire.kind.unwrap_or_default(),
        category: wire.category,
        family: wire.family.unwrap_or_else(|| brand.clone()),
        brand,
        brand_id: wire.brand_id.unwrap_or_default(),
        out_of_stock: wire.is_out_of_stock,
        default_denomination: wire.default_denomination,
        terms_html: wire.product_tc,
        description_html: texts.description,
        how_to_redeem_html: texts.how_to_redeem,
        long_terms_html: texts.term_and_conditions,
        markup: texts.markup,
        locale: texts.locale,
        redeem_methods: wire.redeem_method,
        products: wire.products.into_iter().filter_map(product).collect(),
    })
}

/// A product that cannot be ordered (no key, or a range without bounds) is left out.
fn product(wire: WireProduct) -> Option<Product> {
    let offer = offer(wire.is_dynamic, wire.denomination, wire.localized_denomination, wire.range, wire.face_value)?;
    let product_id = wire.product_id.unwrap_or_else(|| match &offer {
        ProductOffer::Fixed { denomination, .. } => format!("name:{denomination}"),
        ProductOffer::Range { .. } => "name:range".into(),
    });
    Some(Product {
        product_id,
        offer,
        coin: wire.coin,
        coin_amount: wire.coin_amount.filter(|amount| amount.is_payable()),
        payment_method: wire.payment_method,
        delivery_type: DeliveryType::parse(&wire.delivery_type.unwrap_or_default()),
        points: wire.points,
        allowances: wire.benefits.into_iter().filter_map(allowance).collect(),
    })
}

fn offer(
    is_dynamic: bool,
    denomination: Option<String>,
    localized: Option<String>,
    range: Option<WireRange>,
    face: Option<WireFaceValue>,
) -> Option<ProductOffer> {
    let face = face.unwrap_or_default();
    let amount = face.amount.unwrap_or_default();
    // Any word of a range counts: a range product ordered by a literal value was seen to buy a dearer item.
    let says_range = amount.kind.as_deref() == Some("range") || denomination.as_deref() == Some("range");
    if is_dynamic || says_range || (range.is_some() && denomination.is_none()) {
        return ranged(range, amount, face.currency_code);
    }
    let denomination = denomination?;
    Some(ProductOffer::Fixed {
        localized: localized.unwrap_or_else(|| denomination.clone()),
        denomination,
        currency: face.currency_code.or(amount.price.currency),
        face_value: amount.price.amount,
    })
}

fn ranged(range: Option<WireRange>, face: WireFaceAmount, currency: Option<String>) -> Option<ProductOffer> {
    let mut range = range?;
    range.min = range.min.or(face.min.amount);
    range.max = range.max.or(face.max.amount);
    range.currency = range.currency.or(currency).or(face.min.currency).or(face.max.currency);
    let default = range.default;
    let range = value_range(range)?;
    let suggested = default.filter(|value| (range.min..=range.max).contains(value));
    Some(ProductOffer::Range { range, suggested })
}

/// A step that is not stated is refused: a guess would buy another value. Nothing is sold for 0: such a range begins at its
/// first step.
pub(super) fn value_range(wire: WireRange) -> Option<ValueRange> {
    let step = wire.step_size.filter(|step| step.is_payable())?;
    let min = wire.min?;
    let min = if min.is_payable() { min } else { step };
    let max = wire.max.filter(|max| min <= *max)?;
    Some(ValueRange { min, max, step, currency: wire.currency? })
}

/// With taxes where the shop tells them apart.
fn allowance(wire: WireBenefit) -> Option<Allowance> {
    let amounts = wire.amount?;
    let stated = [amounts.total_including_tax, amounts.base].into_iter().flatten();
    let (amount, unlimited) = stated
        .map(|json| (amount_in(json.get()), inner_amount(json.get()).as_deref() == Some("-1")))
        .find(|(amount, unlimited)| amount.is_some() || *unlimited)?;
    Some(Allowance { kind: wire.kind.or(wire.unit_type)?, unit: wire.unit.unwrap_or_default(), amount, unlimited })
}

fn inner_amount(json: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Inner {
        amount: Box<RawValue>,
    }
    let text = match serde_json::from_str::<Inner>(json) {
        Ok(inner) => scalar(inner.amount.get()),
        Err(_) => scalar(json),
    }?;
    Some(text.split_once('.').map_or(text.as_str(), |(whole, _)| whole).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDED: &str = r#"[{"country_code":"US","kind":"giftcard","category":"games","family":"Example Games","brand":"Example Games",
      "brand_id":"7d0d","is_out_of_stock":false,"default_denomination":"","product_tc":"Short terms.","redeem_method":["online"],
      "rich_description":{"markup":"html","description":"<p>..</p>","how_to_redeem":"<ol>..</ol>","term_and_conditions":"<p>t</p>"},
      "products":[
       {"product_id":"0f0e","is_dynamic":false,"denomination":"10 USD","localized_denomination":"$10","coin":"USDC",
        "coin_amount":"11.27","delivery_type":"by_email","face_value":{"currency_code":"USD","amount":{"type":"fixed","price":"10"}}},
       {"product_id":"1f1e","is_dynamic":true,"coin":"USDC","delivery_type":"by_email",
        "range":{"min":50,"max":500,"currency":"USD","step_size":1,"default":"500.0"},
        "face_value":{"currency_code":"USD","amount":{"type":"range","min":"50.00","max":{"amount":"500.00","currency":"USD"}}}},
       {"product_id":"2f2e","denomination":"10 GB 30 days","delivery_type":"by_account",
        "benefits":[{"type":"DATA","unit":"GB","amount":{"base":{"amount":-1},"total_including_tax":{"amount":-1}}},
                    {"unit_type":"TIME","unit":"DAYS","amount":{"base":{"amount":"30"}}}]},
       {"product_id":"no key"}]}]"#;

    #[test]
    fn the_recorded_shape_is_read() {
        let families = read(RECORDED.as_bytes(), CountryCode::US).expect("families");
        let family = families.first().expect("one");
        assert_eq!(family.long_terms_html.as_deref(), Some("<p>t</p>"));
        let [fixed, range, plan] = family.products.as_slice() else { unreachable!("three can be ordered") };
        assert!(matches!(&fixed.offer, ProductOffer::Fixed { denomination, localized, .. }
            if denomination == "10 USD" && localized == "$10"));
        assert_eq!(fixed.coin_amount.map(CoinAmount::plain).as_deref(), Some("11.27"));
        let ProductOffer::Range { range, suggested } = &range.offer else { unreachable!("a range") };
        assert_eq!((range.min.plain(), range.max.plain(), range.step.plain()), ("50".into(), "500".into(), "1".into()));
        assert_eq!(suggested.map(CoinAmount::plain).as_deref(), Some("500"));
        assert_eq!(plan.delivery_type, DeliveryType::Other("by_account".into()));
        let plan: Vec<_> =
            plan.allowances.iter().map(|a| (a.kind.as_str(), a.unlimited, a.amount.map(CoinAmount::plain))).collect();
        assert_eq!(plan, [("DATA", true, None), ("TIME", false, Some("30".to_owned()))]);
    }

    fn offers(products: &str) -> Vec<ProductOffer> {
        let body = format!("[{{\"brand\":\"A\",\"products\":[{products}]}}]");
        let families = read(body.as_bytes(), CountryCode::US).expect("families");
        families.into_iter().flat_map(|family| family.products).map(|product| product.offer).collect()
    }

    #[test]
    fn a_range_is_never_ordered_by_a_literal_value_whatever_word_says_that_it_is_one() {
        const BOUNDS: &str = r#""range":{"min":50,"max":500,"currency":"USD","step_size":1}"#;
        for word in [
            r#""is_dynamic":true,"denomination":"100 USD""#,
            r#""is_dynamic":"true""#,
            r#""denomination":"range""#,
            r#""denomination":"100 USD","face_value":{"amount":{"type":"range"}}"#,
            r#""denomination":null"#,
        ] {
            let offers = offers(&format!("{{{word},{BOUNDS}}}"));
            assert!(matches!(offers.as_slice(), [ProductOffer::Range { .. }]), "{word}");
        }
        assert_eq!(offers(r#"{"is_dynamic":true,"denomination":"100 USD"}"#), [], "no bounds, no offer");
        let fixed = offers(&format!(r#"{{"is_dynamic":false,"denomination":"100 USD",{BOUNDS}}}"#));
        assert!(matches!(fixed.as_slice(), [ProductOffer::Fixed { .. }]));
    }

    #[test]
    fn a_range_from_nothing_begins_at_its_first_step() {
        let found = offers(r#"{"is_dynamic":true,"range":{"min":0,"max":"20","currency":"USD","step_size":"5"}}"#);
        let [ProductOffer::Range { range, .. }] = found.as_slice() else { unreachable!("a range") };
        assert_eq!(range.min.plain(), "5");
        for nothing in [
            r#""min":"0","max":"0","step_size":"1""#,
            r#""min":"9","max":"5","step_size":"1""#,
            r#""min":"1","max":"5","step_size":"0""#,
            r#""min":"1","max":"5""#,
            r#""min":"1e1","max":"5e1","step_size":"1""#,
        ] {
            let product = format!(r#"{{"is_dynamic":true,"range":{{"currency":"USD",{nothing}}}}}"#);
            assert_eq!(offers(&product), [], "{nothing}");
        }
    }

    #[test]
    fn an_unknown_family_is_an_empty_list_and_an_object_is_an_error() {
        assert_eq!(read(b"[]", CountryCode::US), Ok(Vec::new()));
        assert!(read(b"{}", CountryCode::US).is_err());
        assert!(read(b"[{\"brand\":\"A\"", CountryCode::US).is_err());
    }
}
