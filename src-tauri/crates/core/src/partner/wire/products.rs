//! GET /v5/products/country/{CC}

use serde::Deserialize;
use serde_json::value::RawValue;

use super::decode;
use super::field::{amount, amount_in, flag, maybe, rows, scalar, text, words};
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
    delivery_type: Option<String>,
    #[serde(default, deserialize_with = "maybe")]
    range: Option<WireRange>,
    #[serde(default, deserialize_with = "maybe")]
    face_value: Option<WireFaceValue>,
    #[serde(default, deserialize_with = "rows")]
    benefits: Vec<WireBenefit>,
}

#[derive(Deserialize)]
struct WireRange {
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

#[derive(Deserialize)]
struct WireFaceValue {
    #[serde(default, deserialize_with = "text")]
    currency_code: Option<String>,
    #[serde(default, deserialize_with = "maybe")]
    amount: Option<WireFaceAmount>,
}

/// `min` and `max` came as strings, numbers and objects.
#[derive(Default, Deserialize)]
struct WireFaceAmount {
    #[serde(default, deserialize_with = "amount")]
    price: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    min: Option<CoinAmount>,
    #[serde(default, deserialize_with = "amount")]
    max: Option<CoinAmount>,
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
        terms_html: wire.product_tc,
        description_html: texts.description,
        how_to_redeem_html: texts.how_to_redeem,
        long_terms_html: texts.term_and_conditions,
        redeem_methods: wire.redeem_method,
        products: wire.products.into_iter().filter_map(product).collect(),
    })
}

/// A product that cannot be ordered (no key, or a range without bounds) is left out.
fn product(wire: WireProduct) -> Option<Product> {
    let (currency, face) = match wire.face_value {
        Some(face) => (face.currency_code, face.amount.unwrap_or_default()),
        None => (None, WireFaceAmount::default()),
    };
    let offer = if wire.is_dynamic || (wire.range.is_some() && wire.denomination.is_none()) {
        range(wire.range, face, currency)?
    } else {
        let denomination = wire.denomination?;
        ProductOffer::Fixed {
            localized: wire.localized_denomination.unwrap_or_else(|| denomination.clone()),
            denomination,
            face_value: face.price,
            currency,
        }
    };
    let product_id = wire.product_id.unwrap_or_else(|| match &offer {
        ProductOffer::Fixed { denomination, .. } => format!("name:{denomination}"),
        ProductOffer::Range { .. } => "name:range".into(),
    });
    Some(Product {
        product_id,
        offer,
        coin: wire.coin,
        coin_amount: wire.coin_amount.filter(|amount| amount.is_payable()),
        delivery_type: match wire.delivery_type.unwrap_or_default().as_str() {
            "by_email" => DeliveryType::ByEmail,
            "by_phone" => DeliveryType::ByPhone,
            other => DeliveryType::Other(other.to_owned()),
        },
        allowances: wire.benefits.into_iter().filter_map(allowance).collect(),
    })
}

/// `range` counts before the face value. A step that is not stated is refused: a guess would buy another value.
fn range(range: Option<WireRange>, face: WireFaceAmount, currency: Option<String>) -> Option<ProductOffer> {
    let range = range?;
    let (min, max) = (range.min.or(face.min)?, range.max.or(face.max)?);
    let step = range.step_size.filter(|step| step.is_payable())?;
    if !max.is_payable() || min > max {
        return None;
    }
    let currency = range.currency.or(currency)?;
    let suggested = range.default.filter(|value| (min..=max).contains(value));
    Some(ProductOffer::Range { range: ValueRange { min, max, step, currency }, suggested })
}

fn allowance(wire: WireBenefit) -> Option<Allowance> {
    let amounts = wire.amount?;
    let json = amounts.total_including_tax.or(amounts.base)?;
    let unlimited = inner_amount(json.get()).as_deref() == Some("-1");
    Some(Allowance {
        kind: wire.kind.or(wire.unit_type)?,
        unit: wire.unit.unwrap_or_default(),
        amount: amount_in(json.get()),
        unlimited,
    })
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

    #[test]
    fn an_unknown_family_is_an_empty_list_and_an_object_is_an_error() {
        assert_eq!(read(b"[]", CountryCode::US), Ok(Vec::new()));
        assert!(read(b"{}", CountryCode::US).is_err());
        assert!(read(b"[{\"brand\":\"A\"", CountryCode::US).is_err());
    }
}
