//! What the stand-in sells: invented brands, their offers, coins and texts, read from `fixtures/`.
//! May use: the fixtures, exact decimals and hashes for steady ids.
//! Must never enter: orders, HTTP, real trademarks.

pub(crate) mod coins;
pub(crate) mod fixture;
mod made;
pub(crate) mod offer;
pub(crate) mod product_page;
pub(crate) mod shelf_page;

use bitcoin::hashes::{Hash, sha256};
use thiserror::Error;

pub(crate) use coins::Coins;
pub(crate) use fixture::{Brand, Country, ProblemCode, Texts};
pub(crate) use offer::Offer;

#[derive(Debug, Error)]
pub enum FixtureError {
    #[error("fixture {name} is not valid JSON")]
    Json {
        name: &'static str,
        #[source]
        source: serde_json::Error,
    },
    #[error("a fixture holds a number that is not a decimal")]
    Decimal(#[from] rust_decimal::Error),
    #[error("a fixture names an unknown currency")]
    Currency,
}

/// Everything on sale, and the words and rates that go with it.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub brands: Vec<Brand>,
    pub countries: Vec<Country>,
    pub problems: Vec<ProblemCode>,
    pub texts: Texts,
    pub coins: Coins,
}

impl Catalogue {
    /// At least `count` brands in the United States.
    pub fn load(count: usize) -> Result<Self, FixtureError> {
        let coins = Coins::load()?;
        let mut brands = fixture::brands(&coins)?;
        made::fill_up(&mut brands, count, &coins)?;
        Ok(Self {
            brands,
            countries: fixture::countries()?,
            problems: fixture::problems()?,
            texts: fixture::texts()?,
            coins,
        })
    }

    pub fn brands_of<'a, 'c>(&'a self, country: &'c str) -> impl Iterator<Item = &'a Brand> + use<'a, 'c> {
        self.brands.iter().filter(move |brand| brand.country == country)
    }

    /// Brand names are exact and case-sensitive, as with the partner (contract 3.2).
    pub fn brand(&self, country: &str, name: &str) -> Option<&Brand> {
        self.brands_of(country).find(|brand| brand.name == name)
    }

    pub fn by_slug(&self, slug: &str) -> Option<&Brand> {
        self.brands.iter().find(|brand| brand.slug == slug)
    }

    pub fn problem(&self, code: &str) -> Option<&ProblemCode> {
        self.problems.iter().find(|problem| problem.code == code)
    }
}

/// The same sentence gives the same id on every machine and after every start.
pub(crate) fn steady_id(sentence: &str) -> String {
    let hash = sha256::Hash::hash(sentence.as_bytes()).to_byte_array();
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(hash) {
        *to = from;
    }
    uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
}

/// A small number that depends on the sentence alone; used to vary looks and codes.
pub(crate) fn steady_number(sentence: &str) -> u32 {
    let hash = sha256::Hash::hash(sentence.as_bytes()).to_byte_array();
    let [a, b, c, d, ..] = hash;
    u32::from_be_bytes([a, b, c, d])
}
