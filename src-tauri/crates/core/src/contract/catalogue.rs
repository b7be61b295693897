//! Browsing: countries, brands, products, payment methods, about-prices.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AppError, OrderRow, Phrase};

#[derive(Clone, Debug, Serialize, TS)]
pub struct CountryView {
    pub code: String,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    GiftCard,
    TopUp,
    Esim,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct BrowseQuery {
    pub text: String,
    pub kind: Option<Kind>,
    pub categories: Vec<String>,
    pub in_stock_only: bool,
    /// Only brands that sell any amount within a range.
    pub any_amount_only: bool,
    /// Ask the shop even when the copy on this computer is fresh.
    pub refresh: bool,
    /// Cards before this one are not wanted again.
    pub from: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BrowseView {
    pub country: String,
    /// Brands in this country, before any filter.
    pub all: u32,
    /// Brands that answer the query. `cards` is a part of them, so that no list is too long to be handed over.
    pub found: u32,
    /// From `BrowseQuery::from` on.
    pub cards: Vec<BrandCard>,
    /// Which copy of the list this is taken from: parts of two copies do not belong together.
    #[ts(type = "number")]
    pub edition: i64,
    pub kinds: Vec<KindCount>,
    pub categories: Vec<CategoryCount>,
    /// Above the grid; empty while searching or filtering, and in every part but the first.
    pub rows: Vec<HomeRow>,
    /// Seconds since the copy shown was fetched.
    pub age_seconds: u32,
    /// Why it could not be refreshed, when the copy is an old one.
    pub stale: Option<AppError>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct KindCount {
    pub kind: Kind,
    pub count: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CategoryCount {
    /// The shop's own word, for example `apparel_clothing`; `category-…` in the catalogue of words, else shown as it is.
    pub category: String,
    pub count: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct HomeRow {
    pub source: RowSource,
    /// The shop's own; empty for the other two, which the window has words for.
    pub title: String,
    pub cards: Vec<BrandCard>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowSource {
    Favourites,
    /// Bought before in this country, the newest first.
    Recent,
    /// The shop's home page.
    Shop,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BrandCard {
    pub brand_id: String,
    pub name: String,
    pub country: String,
    pub kind: Kind,
    pub category: String,
    /// `$10 – $200` as the shop labels it; never money to reckon with.
    pub range_label: Option<String>,
    pub in_stock: bool,
    /// `#RRGGBB`, checked.
    pub background: String,
    pub has_logo: bool,
    pub favourite: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BrandView {
    pub card: BrandCard,
    pub offers: Vec<Offer>,
    /// Why nothing can be bought here, when nothing can.
    pub not_for_sale: Option<Phrase>,
    pub beneficiary: Beneficiary,
    pub region: Phrase,
    pub description: Vec<Block>,
    pub terms: Vec<Block>,
    pub how_to_redeem: Vec<Block>,
    /// `+34`, for products that go to a phone.
    pub phone_prefix: Option<String>,
    /// The same brand where this computer already has a country's brands.
    pub elsewhere: Vec<Elsewhere>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Elsewhere {
    pub country: String,
    pub brand_id: String,
}

/// What the palette finds; without a text, favourites and the newest orders.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaletteView {
    pub brands: Vec<BrandCard>,
    pub orders: Vec<OrderRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Beneficiary {
    Email,
    Phone,
}

#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Offer {
    Fixed {
        product_id: String,
        /// As the shop localises it: `$10`, `10 GB 30 days`.
        label: String,
        plan: Option<Plan>,
    },
    Range {
        product_id: String,
        min: String,
        max: String,
        step: String,
        currency: String,
        suggested: String,
    },
}

/// A data or eSIM plan. Absent: not stated by the shop.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Plan {
    /// `10 GB`; `None` when unlimited.
    pub data: Option<String>,
    pub unlimited: bool,
    pub days: Option<u32>,
    /// The label tells nothing besides data and days.
    pub says_all: bool,
    pub price: Option<PlanPrice>,
    pub places: PlanPlaces,
}

/// About: an estimate of the page, minutes old.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanPrice {
    pub coin: String,
    pub amount: String,
    /// A thousand megabytes; `None` where the data are unlimited or not stated.
    pub per_gigabyte: Option<String>,
}

/// Where a plan stands among the brand's, from the least, so that the window can sort without reckoning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct PlanPlaces {
    pub data: Option<u32>,
    pub days: Option<u32>,
    pub price: Option<u32>,
    pub gigabyte: Option<u32>,
}

/// Third-party text, made safe: no markup is left, only blocks of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    Heading {
        text: String,
    },
    Paragraph {
        text: String,
    },
    Item {
        text: String,
        number: Option<u32>,
    },
    /// A link is shown with its host and opened only by Rust, after a yes.
    Link {
        text: String,
        host: String,
    },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CoinView {
    pub coin: String,
    pub suspended: bool,
    pub networks: Vec<NetworkView>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NetworkView {
    /// The shop's exact word; it is what gets sent.
    pub network: String,
    pub suspended: bool,
    /// Smallest payment, in the coin.
    pub minimum: Option<String>,
    pub recommended: bool,
    /// Chosen for the last order; it and its coin come first.
    pub last: bool,
    /// Why it cannot be chosen although the shop offers it.
    pub unsupported: Option<Phrase>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PriceQuery {
    pub brand_id: String,
    pub choice: Choice,
    pub coin: String,
}

/// Which product, and for a range which face value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Choice {
    Fixed { product_id: String },
    Range { product_id: String, value: String },
}

#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PriceView {
    /// An estimate: no network and no promise in it.
    About {
        coin: String,
        amount: String,
        /// What that is beside the face value, where the two are in the same money.
        cost: Option<Phrase>,
    },
    /// The value typed is not sold; a sentence and, when there is one, the nearest that is.
    NotSold { sentence: Phrase, nearest: Option<String> },
}
