//! What is for sale: countries, brands, products.

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::CoinAmount;
use cryptorefills_core::domain::country::{self, Country};
use cryptorefills_core::domain::text::{NAME_MAX, clean, fold};
use cryptorefills_core::partner::{Allowance, Brand, BrandProducts, DeliveryType, Product, ProductOffer};
use serde::Serialize;

use super::item::brand_unknown;
use crate::arguments;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

/// A name of the shop's, fit to be shown.
pub(super) fn shown(text: &str) -> String {
    clean(text, NAME_MAX)
}

fn shown_maybe(text: Option<&String>) -> Option<String> {
    text.map(|text| shown(text))
}

pub(super) struct Countries {
    list: Vec<Country>,
    built_in: bool,
}

/// The built-in list stands in, as in the app.
pub(super) async fn countries(shop: &Shop) -> Countries {
    match shop.client.available_countries().await {
        Ok(list) if !list.is_empty() => Countries { list, built_in: false },
        _ => Countries { list: country::built_in(), built_in: true },
    }
}

#[derive(Serialize)]
struct CountryRow {
    code: String,
    name: String,
}

impl Countries {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        if self.built_in {
            terminal.note(&Phrase::new("cli-built-in-countries"));
        }
        let row = |one: &Country| CountryRow { code: one.code.to_string(), name: shown(&one.name) };
        let rows: Vec<CountryRow> = self.list.iter().map(row).collect();
        if terminal.json() {
            terminal.value(&rows)?;
        } else {
            let rows = rows.into_iter().map(|row| vec![row.code, row.name]).collect();
            terminal.table(&["cli-head-code", "cli-head-country"], rows)?;
        }
        Ok(Verdict::Good)
    }
}

pub(super) struct Brands {
    rows: Vec<BrandRow>,
    /// The shop's own list was empty, not only the choice of it.
    none_at_all: bool,
}

#[derive(Serialize)]
struct BrandRow {
    brand: String,
    family: String,
    brand_id: String,
    country: String,
    kind: String,
    categories: Vec<String>,
    /// A label, never money to reckon with.
    min_label: Option<String>,
    max_label: Option<String>,
    out_of_stock: bool,
}

impl BrandRow {
    fn of(brand: &Brand) -> Self {
        Self {
            brand: shown(&brand.brand),
            family: shown(&brand.family),
            brand_id: shown(&brand.brand_id),
            country: brand.country.to_string(),
            kind: shown(&brand.kind),
            categories: brand.categories.iter().map(|word| shown(word)).collect(),
            min_label: shown_maybe(brand.min_label.as_ref()),
            max_label: shown_maybe(brand.max_label.as_ref()),
            out_of_stock: brand.out_of_stock,
        }
    }
}

pub(super) async fn brands(shop: &Shop, wanted: &arguments::Brands) -> Result<Brands, Failure> {
    let catalogue = shop.client.brands(shop.country).await?;
    let search = wanted.search.as_deref().map(fold);
    let named = |brand: &&Brand| search.as_ref().is_none_or(|text| fold(&brand.brand).contains(text.as_str()));
    let filed = |brand: &&Brand| wanted.category.as_ref().is_none_or(|word| brand.categories.contains(word));
    let rows = catalogue.brands.iter().filter(named).filter(filed).map(BrandRow::of).collect();
    Ok(Brands { rows, none_at_all: catalogue.brands.is_empty() })
}

impl Brands {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        if self.none_at_all {
            terminal.note(&Phrase::new("cli-no-brands"));
        }
        if terminal.json() {
            terminal.value(&self.rows)?;
            return Ok(Verdict::Good);
        }
        let row = |row: &BrandRow| {
            let label = |text: &Option<String>| text.clone().unwrap_or_default();
            let category = row.categories.first().cloned().unwrap_or_default();
            let (from, to) = (label(&row.min_label), label(&row.max_label));
            vec![row.brand.clone(), row.kind.clone(), category, from, to, stock(row.out_of_stock, terminal)]
        };
        let headings = ["brand", "kind", "category", "from", "to", "stock"].map(|word| format!("cli-head-{word}"));
        terminal.table(&headings.each_ref().map(String::as_str), self.rows.iter().map(row).collect())?;
        Ok(Verdict::Good)
    }
}

fn stock(out: bool, terminal: &Terminal) -> String {
    terminal.word(if out { "cli-out-of-stock" } else { "cli-in-stock" })
}

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Products {
    brands: Vec<GoodsRow>,
}

#[derive(Serialize)]
struct GoodsRow {
    brand: String,
    family: String,
    brand_id: String,
    country: String,
    kind: String,
    category: Option<String>,
    out_of_stock: bool,
    products: Vec<ProductRow>,
}

#[derive(Serialize)]
struct ProductRow {
    product_id: String,
    /// `None` for a range.
    denomination: Option<String>,
    label: Option<String>,
    /// In `currency`.
    face_value: Option<CoinAmount>,
    currency: Option<String>,
    range: Option<RangeRow>,
    coin: Option<String>,
    /// About, in `coin`.
    coin_amount: Option<String>,
    delivery_type: String,
    allowances: Vec<AllowanceRow>,
}

#[derive(Serialize)]
struct RangeRow {
    min: String,
    max: String,
    step: String,
}

#[derive(Serialize)]
struct AllowanceRow {
    kind: String,
    unit: String,
    amount: Option<String>,
    unlimited: bool,
}

pub(super) async fn products(shop: &Shop, wanted: &arguments::Products) -> Result<Products, Failure> {
    let family = wanted.family.as_deref().unwrap_or_default();
    let goods = shop.client.products(shop.country, family, wanted.brand.as_deref(), &wanted.coin).await?;
    let brands: Vec<GoodsRow> = goods.iter().map(GoodsRow::of).collect();
    if brands.iter().all(|brand| brand.products.is_empty() && !brand.out_of_stock) {
        return Err(brand_unknown(shop));
    }
    Ok(Products { brands })
}

impl GoodsRow {
    fn of(goods: &BrandProducts) -> Self {
        Self {
            brand: shown(&goods.brand),
            family: shown(&goods.family),
            brand_id: shown(&goods.brand_id),
            country: goods.country.to_string(),
            kind: shown(&goods.kind),
            category: shown_maybe(goods.category.as_ref()),
            out_of_stock: goods.out_of_stock,
            products: goods.products.iter().map(ProductRow::of).collect(),
        }
    }
}

impl ProductRow {
    fn of(product: &Product) -> Self {
        let (denomination, label, face_value, currency, range) = match &product.offer {
            ProductOffer::Fixed { denomination, localized, face_value, currency } => {
                (Some(shown(denomination)), Some(shown(localized)), *face_value, shown_maybe(currency.as_ref()), None)
            }
            ProductOffer::Range { range, .. } => {
                let bounds = RangeRow { min: range.min.plain(), max: range.max.plain(), step: range.step.plain() };
                (None, None, None, Some(shown(&range.currency)), Some(bounds))
            }
        };
        Self {
            product_id: shown(&product.product_id),
            denomination,
            label,
            face_value,
            currency,
            range,
            coin: shown_maybe(product.coin.as_ref()),
            coin_amount: product.coin_amount.map(CoinAmount::plain),
            delivery_type: delivery_word(&product.delivery_type),
            allowances: product.allowances.iter().map(AllowanceRow::of).collect(),
        }
    }

    fn cells(&self, brand: &str, terminal: &Terminal) -> Vec<String> {
        let what = match (&self.denomination, &self.range) {
            (Some(key), _) => key.clone(),
            (None, Some(range)) => {
                let phrase = Phrase::new("cli-range").with("min", &*range.min).with("max", &*range.max);
                terminal.say(&phrase.with("step", &*range.step))
            }
            (None, None) => String::new(),
        };
        let about = match (&self.coin_amount, &self.coin) {
            (Some(amount), Some(coin)) => format!("{amount} {coin}"),
            (amount, _) => amount.clone().unwrap_or_default(),
        };
        let label = self.label.clone().or_else(|| self.currency.clone()).unwrap_or_default();
        vec![brand.to_owned(), what, label, about, self.delivery_type.clone()]
    }
}

impl AllowanceRow {
    fn of(allowance: &Allowance) -> Self {
        Self {
            kind: shown(&allowance.kind),
            unit: shown(&allowance.unit),
            amount: allowance.amount.map(CoinAmount::plain),
            unlimited: allowance.unlimited,
        }
    }
}

fn delivery_word(delivery: &DeliveryType) -> String {
    match delivery {
        DeliveryType::ByEmail => "by_email".to_owned(),
        DeliveryType::ByPhone => "by_phone".to_owned(),
        DeliveryType::Other(word) => shown(word),
    }
}

impl Products {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        if terminal.json() {
            terminal.value(self)?;
            return Ok(Verdict::Good);
        }
        let mut rows = Vec::new();
        for brand in &self.brands {
            if brand.products.is_empty() {
                rows.push(vec![
                    brand.brand.clone(),
                    stock(true, terminal),
                    String::new(),
                    String::new(),
                    String::new(),
                ]);
            }
            rows.extend(brand.products.iter().map(|product| product.cells(&brand.brand, terminal)));
        }
        let headings =
            ["cli-head-brand", "cli-head-denomination", "cli-head-label", "cli-head-about", "cli-head-goes-to"];
        terminal.table(&headings, rows)?;
        Ok(Verdict::Good)
    }
}
