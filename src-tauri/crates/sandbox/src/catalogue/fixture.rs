//! The fixture files as they lie on disk, turned into brands, countries, problem codes and texts.
//! May use: serde and the embedded files.
//! Must never enter: rules about what may be bought.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::coins::Coins;
use super::offer::{Offer, RawOffer};
use super::{FixtureError, steady_id};

const BRANDS: [(&str, &str); 3] = [
    ("brands-us.json", include_str!("../../fixtures/brands-us.json")),
    ("brands-es.json", include_str!("../../fixtures/brands-es.json")),
    ("brands-kr.json", include_str!("../../fixtures/brands-kr.json")),
];

#[derive(Debug, Clone)]
pub(crate) struct Brand {
    pub id: String,
    pub name: String,
    pub family: String,
    pub slug: String,
    pub kind: String,
    pub category: String,
    pub also: Vec<String>,
    pub country: String,
    pub currency: String,
    pub popular: bool,
    /// Only one of these may stand in an order.
    pub limited: bool,
    pub out_of_stock: bool,
    /// In stock by its row, yet without a single product: seen with the partner.
    pub empty: bool,
    pub paused: bool,
    /// Its delivery fails inside an order that is Done.
    pub fails: bool,
    /// Present for top-ups: the country code that a number must have.
    pub phone_prefix: Option<String>,
    pub offer: Offer,
    pub look: Look,
}

impl Brand {
    pub fn is_esim(&self) -> bool {
        self.category == "e-sim"
    }

    pub fn delivery_type(&self) -> &'static str {
        if self.phone_prefix.is_some() { "by_phone" } else { "by_email" }
    }
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Look {
    pub bg: String,
    pub ink: String,
    pub accent: String,
    pub word: String,
    /// Without a mark the logo is the word alone.
    #[serde(default)]
    pub mark: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Country {
    pub code: String,
    pub name: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ProblemCode {
    pub code: String,
    pub arrives_as: String,
    pub more_details: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Texts {
    by_category: BTreeMap<String, String>,
    texts: BTreeMap<String, Text>,
    countries: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Text {
    pub about: String,
    pub steps: Vec<String>,
    pub short: String,
    pub terms: String,
}

impl Texts {
    /// The words for a brand, with its name and country filled in.
    pub fn of(&self, brand: &Brand) -> Text {
        let key = self.by_category.get(&brand.category).map_or("default", String::as_str);
        let country = self.countries.get(&brand.country).map_or("your country", String::as_str);
        let name = brand.name.replace('&', "&amp;");
        let fill = |text: &String| text.replace("{brand}", &name).replace("{country}", country);
        let text = self.texts.get(key).cloned().unwrap_or_default();
        Text {
            about: fill(&text.about),
            steps: text.steps.iter().map(fill).collect(),
            short: text.short.replace("{brand}", &brand.name).replace("{country}", country),
            terms: fill(&text.terms),
        }
    }
}

#[derive(Deserialize)]
struct BrandFile {
    country: String,
    currency: String,
    brands: Vec<RawBrand>,
}

#[derive(Deserialize)]
struct RawBrand {
    brand: String,
    family: String,
    slug: String,
    kind: String,
    category: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    popular: bool,
    #[serde(default)]
    limited: bool,
    #[serde(default)]
    out_of_stock: bool,
    #[serde(default)]
    empty: bool,
    #[serde(default)]
    paused: bool,
    #[serde(default)]
    fails: bool,
    phone_prefix: Option<String>,
    offer: RawOffer,
    look: Look,
}

pub(crate) fn parse<T: DeserializeOwned>(name: &'static str, text: &str) -> Result<T, FixtureError> {
    serde_json::from_str(text).map_err(|source| FixtureError::Json { name, source })
}

pub(super) fn brands(coins: &Coins) -> Result<Vec<Brand>, FixtureError> {
    let mut all = Vec::new();
    for (name, text) in BRANDS {
        let file: BrandFile = parse(name, text)?;
        for raw in file.brands {
            all.push(brand(raw, &file.country, &file.currency, coins)?);
        }
    }
    Ok(all)
}

fn brand(raw: RawBrand, country: &str, currency: &str, coins: &Coins) -> Result<Brand, FixtureError> {
    let id = steady_id(&format!("brand {country} {}", raw.brand));
    Ok(Brand {
        offer: Offer::from_raw(raw.offer, &id, currency, coins)?,
        id,
        name: raw.brand,
        family: raw.family,
        slug: raw.slug,
        kind: raw.kind,
        category: raw.category,
        also: raw.also,
        country: country.to_owned(),
        currency: currency.to_owned(),
        popular: raw.popular,
        limited: raw.limited,
        out_of_stock: raw.out_of_stock,
        empty: raw.empty,
        paused: raw.paused,
        fails: raw.fails,
        phone_prefix: raw.phone_prefix,
        look: raw.look,
    })
}

pub(super) fn countries() -> Result<Vec<Country>, FixtureError> {
    parse("countries.json", include_str!("../../fixtures/countries.json"))
}

pub(super) fn problems() -> Result<Vec<ProblemCode>, FixtureError> {
    parse("problem-codes.json", include_str!("../../fixtures/problem-codes.json"))
}

pub(super) fn texts() -> Result<Texts, FixtureError> {
    parse("texts.json", include_str!("../../fixtures/texts.json"))
}
