//! The answers about one family: `/v5/products/country/{CC}` and `/v4/products/price` (contract 3.3, 3.4).
//! May use: the catalogue.
//! Must never enter: orders, networks (prices here know none).

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

use super::coins::json_number;
use super::offer::{Item, Plan, Range};
use super::{Brand, Catalogue, Offer, steady_number};

/// `GET /v5/products/country/{CC}`: every brand of the family, or the one brand.
pub(crate) fn families(
    catalogue: &Catalogue,
    country: &str,
    family: Option<&str>,
    brand: Option<&str>,
    coin: &str,
    lang: &str,
) -> Value {
    let wanted = |known: &&Brand| {
        family.is_none_or(|family| known.family.to_lowercase() == family.to_lowercase())
            && brand.is_none_or(|brand| known.name == brand)
    };
    catalogue.brands_of(country).filter(wanted).map(|known| page(catalogue, known, coin, lang)).collect()
}

fn page(catalogue: &Catalogue, brand: &Brand, coin: &str, lang: &str) -> Value {
    let text = catalogue.texts.of(brand);
    let steps: String = text.steps.iter().map(|step| format!("<li>{step}</li>")).collect();
    let products: Vec<Value> = match &brand.offer {
        _ if brand.empty || brand.out_of_stock => Vec::new(),
        Offer::Range(range) => vec![range_product(catalogue, brand, range, coin)],
        Offer::Items(items) => items.iter().map(|item| fixed_product(catalogue, brand, item, coin)).collect(),
    };
    json!({"country_code": brand.country, "kind": brand.kind, "category": brand.category, "family": brand.family,
        "brand": brand.name, "brand_id": brand.id, "is_out_of_stock": brand.out_of_stock, "default_denomination": "",
        "product_tc": text.short, "redeem_method": ["online"],
        "rich_description": {"markup": "html", "locale": "en", "requested_locale": lang,
            "description": format!("<p>{}</p>", text.about), "how_to_redeem": format!("<ol>{steps}</ol>"),
            "term_and_conditions": format!("<p>{}</p><ul><li>{}</li></ul>", text.terms, text.short.replace('&', "&amp;"))},
        "products": products})
}

fn fixed_product(catalogue: &Catalogue, brand: &Brand, item: &Item, coin: &str) -> Value {
    let price = catalogue.coins.price(item.price, &brand.currency, coin);
    let mut product = json!({"product_id": item.product_id, "is_dynamic": false, "denomination": item.key,
        "localized_denomination": item.label, "coin": coin, "coin_amount": price.map(|amount| amount.to_string()),
        "payment_method": "USDC-MATIC", "delivery_type": brand.delivery_type(), "points": points(catalogue, brand, item.price),
        "face_value": {"currency_code": brand.currency, "amount": {"type": "fixed", "price": item.price.to_string()}}});
    if let (Some(plan), Some(fields)) = (&item.plan, product.as_object_mut()) {
        fields.insert("benefits".to_owned(), benefits(plan));
    }
    product
}

fn benefits(plan: &Plan) -> Value {
    let amount = json_number(plan.gigabytes);
    json!([
        {"type": "Data", "unit_type": "DATA", "unit": "GB", "amount": {"base": {"amount": amount}, "total_including_tax": {"amount": amount}}},
        {"type": "Validity", "unit_type": "TIME", "unit": "DAYS",
            "amount": {"base": {"amount": plan.days}, "total_including_tax": {"amount": plan.days.to_string()}}}
    ])
}

fn range_product(catalogue: &Catalogue, brand: &Brand, range: &Range, coin: &str) -> Value {
    let price = catalogue.coins.price(range.min, &brand.currency, coin);
    json!({"product_id": range.product_id, "is_dynamic": true, "coin": coin, "coin_amount": price.map(|amount| amount.to_string()),
        "payment_method": "USDC-MATIC", "delivery_type": brand.delivery_type(), "points": points(catalogue, brand, range.min),
        "range": range_json(brand, range), "face_value": {"currency_code": brand.currency, "amount": range_face(brand, range)}})
}

fn range_json(brand: &Brand, range: &Range) -> Value {
    json!({"min": json_number(range.min), "max": json_number(range.max), "currency": brand.currency,
        "step_size": json_number(range.step), "default": format!("{}.0", range.max.trunc())})
}

/// The ends came as strings, objects and numbers in recorded answers: each brand shows one of the three.
fn range_face(brand: &Brand, range: &Range) -> Value {
    match steady_number(&brand.id) % 3 {
        0 => {
            json!({"type": "range", "min": format!("{:.2}", range.min), "max": format!("{:.2}", range.max)})
        }
        1 => json!({"type": "range", "min": json_number(range.min), "max": json_number(range.max)}),
        _ => {
            json!({"type": "range", "min": {"amount": range.min.to_string(), "currency": brand.currency},
            "max": {"amount": range.max.to_string(), "currency": brand.currency}})
        }
    }
}

/// Loyalty points, about nine per ten dollars.
pub(crate) fn points(catalogue: &Catalogue, brand: &Brand, value: Decimal) -> String {
    let usd = catalogue.coins.usd(value, &brand.currency).unwrap_or_default();
    (usd * Decimal::new(9, 1)).trunc().to_i64().unwrap_or_default().to_string()
}

/// Why a face value has no price.
pub(crate) enum NoPrice {
    UnknownBrand,
    OutOfStock,
    NotSold,
}

/// `GET /v4/products/price`.
pub(crate) fn price(
    catalogue: &Catalogue,
    country: &str,
    brand: &str,
    face_value: Decimal,
    coin: &str,
) -> Result<Value, NoPrice> {
    let brand = catalogue.brand(country, brand).ok_or(NoPrice::UnknownBrand)?;
    if brand.out_of_stock || brand.empty {
        return Err(NoPrice::OutOfStock);
    }
    let (product_id, range) = match &brand.offer {
        Offer::Range(range) if range.holds(face_value) => (&range.product_id, Some(range)),
        Offer::Range(_) => return Err(NoPrice::NotSold),
        Offer::Items(items) => {
            let item = items.iter().find(|item| item.price == face_value).ok_or(NoPrice::NotSold)?;
            (&item.product_id, None)
        }
    };
    let amount = catalogue.coins.price(face_value, &brand.currency, coin).ok_or(NoPrice::NotSold)?;
    Ok(
        json!({"product_id": product_id, "is_dynamic": range.is_some(), "range": range.map(|range| range_json(brand, range)),
        "coin": coin, "coin_amount": amount.to_string(), "original_coin_amount": amount.to_string(), "payment_method": "USDC-MATIC",
        "delivery_type": brand.delivery_type(), "points": points(catalogue, brand, face_value)}),
    )
}
