//! What the shop sells and how it is paid, as read from the catalogue. Names are the shop's own and hostile until shown.

use serde::{Deserialize, Serialize};

use crate::domain::money::ValueRange;
use crate::domain::{CoinAmount, CountryCode};

/// A way to pay. Ours is `USER_WALLET`; the others pay on another site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Via {
    pub name: String,
    pub available: bool,
    pub currencies: Vec<Currency>,
}

impl Via {
    pub const USER_WALLET: &'static str = "USER_WALLET";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    pub name: String,
    pub suspended: bool,
    /// The smallest payment, in the coin.
    pub threshold: Option<CoinAmount>,
    pub networks: Vec<Network>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// The exact word to send.
    pub name: String,
    pub suspended: bool,
    /// The smallest payment, in the coin.
    pub threshold: Option<CoinAmount>,
    /// The coin that pays the network's fee.
    pub base_token: Option<String>,
    /// `EVM`, `SVM`, …
    pub engine: Option<String>,
    pub chain_id: Option<u64>,
    pub token: Option<TokenContract>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenContract {
    pub engine: Option<String>,
    pub address: Option<String>,
    pub decimals: Option<u8>,
    pub symbol: Option<String>,
}

/// The brands of one country, each once. May be empty for a while: keep the last good copy then, never cache this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    pub country: CountryCode,
    pub brands: Vec<Brand>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brand {
    /// The shop's id, different in each country. Where the shop gives none, one made from the name.
    pub brand_id: String,
    /// The key for products by family.
    pub family: String,
    /// The exact key for products and orders by brand; case counts.
    pub brand: String,
    pub country: CountryCode,
    /// `giftcard`, `mobile_recharge` or a word we do not know; sent back as it is.
    pub kind: String,
    /// The shop's words, gathered from every row of this brand, the main one first.
    pub categories: Vec<String>,
    pub logo_url: Option<String>,
    /// To be followed by `_300x190.webp` and the like.
    pub logo_base_url: Option<String>,
    /// `#101820`, unchecked.
    pub background: Option<String>,
    /// Labels (`$5`, `1 GB 3 days`), never money to reckon with.
    pub min_label: Option<String>,
    pub max_label: Option<String>,
    pub out_of_stock: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeSection {
    pub title: String,
    pub brand_ids: Vec<String>,
}

/// One brand's products with its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandProducts {
    pub country: CountryCode,
    pub kind: String,
    pub category: Option<String>,
    pub family: String,
    pub brand: String,
    /// Empty when the shop gives none.
    pub brand_id: String,
    pub out_of_stock: bool,
    /// Third-party HTML, as are the three below.
    pub terms_html: Option<String>,
    pub description_html: Option<String>,
    pub how_to_redeem_html: Option<String>,
    pub long_terms_html: Option<String>,
    pub redeem_methods: Vec<String>,
    pub products: Vec<Product>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    pub product_id: String,
    pub offer: ProductOffer,
    /// The coin that was asked for.
    pub coin: Option<String>,
    /// An estimate, in `coin`: it knows no network.
    pub coin_amount: Option<CoinAmount>,
    pub delivery_type: DeliveryType,
    /// What a data or eSIM plan allows.
    pub allowances: Vec<Allowance>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProductOffer {
    Fixed {
        /// The exact order key, sent untouched: `10 USD`, `5 EUR - PIN`.
        denomination: String,
        /// `$10`; the denomination itself when the shop gives none.
        localized: String,
        face_value: Option<CoinAmount>,
        currency: Option<String>,
    },
    Range {
        range: ValueRange,
        suggested: Option<CoinAmount>,
    },
}

/// Decides the beneficiary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeliveryType {
    ByEmail,
    ByPhone,
    /// `by_account` and words that we do not know: not supported here.
    Other(String),
}

/// `{kind: "DATA", unit: "GB", amount: 10}`; `unlimited` where the shop writes -1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    pub kind: String,
    pub unit: String,
    pub amount: Option<CoinAmount>,
    pub unlimited: bool,
}

/// An estimate: no network and no promise in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPrice {
    pub coin: String,
    pub coin_amount: CoinAmount,
}
