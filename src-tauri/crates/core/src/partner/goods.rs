//! What the shop sells and how it is paid, as read from the catalogue. Names are the shop's own and hostile until shown.
//!
//! Where a field's source is named: *seed* is the partner's own reference page, *recorded* an answer of production,
//! *clients* the code of working clients, *guess* a guess. What names none was recorded.

use serde::{Deserialize, Serialize};

use crate::domain::money::ValueRange;
use crate::domain::{CoinAmount, CountryCode};

/// A way to pay. Ours is `USER_WALLET`; the others pay on another site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Via {
    /// `USER_WALLET`, `GATE_PAY`, …: an open list, kept verbatim.
    pub name: String,
    /// True where the shop does not say.
    pub available: bool,
    pub currencies: Vec<Currency>,
}

impl Via {
    /// The buyer pays from a wallet of their own. The only one that orders of this client name (seed).
    pub const USER_WALLET: &'static str = "USER_WALLET";
}

/// A coin of a [`Via`], and where it can be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Currency {
    /// The exact word to send as `coin`.
    pub name: String,
    pub suspended: bool,
    /// The smallest payment, in the coin.
    pub threshold: Option<CoinAmount>,
    /// The coin's own picture; unchecked (clients).
    #[serde(default)]
    pub logo_url: Option<String>,
    pub networks: Vec<Network>,
}

/// One network of a [`Currency`].
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
    /// The number of an EVM chain (clients).
    pub chain_id: Option<u64>,
    /// `None` for a network's own coin.
    pub token: Option<TokenContract>,
}

/// The contract or mint of a coin on a [`Network`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenContract {
    /// `EVM`, `SVM`, …
    pub engine: Option<String>,
    pub address: Option<String>,
    /// Digits behind the dot of the smallest unit.
    pub decimals: Option<u8>,
    pub symbol: Option<String>,
}

/// The brands of one country, each once. May be empty for a while: keep the last good copy then, never cache this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The one that was asked for.
    pub country: CountryCode,
    pub brands: Vec<Brand>,
    /// Ids of brands that the shop suggests, in its order (clients; the rule behind it is not known).
    #[serde(default)]
    pub suggested: Vec<String>,
    /// Ids of brands that this buyer bought last; empty for everybody who is not signed in, as this client never is
    /// (clients).
    #[serde(default)]
    pub bought_last: Vec<String>,
}

impl Catalogue {
    /// A country's catalogue without anything in it.
    pub fn empty(country: CountryCode) -> Self {
        Self { country, brands: Vec::new(), suggested: Vec::new(), bought_last: Vec::new() }
    }
}

/// A brand of one country.
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
    /// `digital`, …: an open list, kept verbatim.
    #[serde(default)]
    pub product_type: Option<String>,
    /// The shop's words, gathered from every row of this brand, the main one first.
    pub categories: Vec<String>,
    /// The shop's labels for this brand. Their words are not known (an empty list was recorded).
    #[serde(default)]
    pub tags: Vec<String>,
    /// Stands in one of the shop's lists of popular brands.
    #[serde(default)]
    pub popular: bool,
    /// The default picture (seed).
    pub logo_url: Option<String>,
    /// What the six variants are made from (seed): see [`Brand::logo`].
    pub logo_base_url: Option<String>,
    /// `#101820`, unchecked.
    pub background: Option<String>,
    /// A label (`$5`, `1 GB 3 days`), never money to reckon with.
    pub min_label: Option<String>,
    /// As `min_label`.
    pub max_label: Option<String>,
    pub out_of_stock: bool,
}

/// A row of the shop's front page (guess: nobody has recorded its shape).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeSection {
    pub title: String,
    /// [`Brand::brand_id`]s in the shop's order, each once.
    pub brand_ids: Vec<String>,
}

/// One brand's products with its texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BrandProducts {
    pub country: CountryCode,
    /// As [`Brand::kind`]; empty when the shop gives none.
    pub kind: String,
    pub category: Option<String>,
    pub family: String,
    /// The exact key for orders; case counts.
    pub brand: String,
    /// Empty when the shop gives none.
    pub brand_id: String,
    pub out_of_stock: bool,
    /// The denomination that the shop would show first; empty in the recorded answer.
    #[serde(default)]
    pub default_denomination: Option<String>,
    /// Third-party HTML, as are the three below.
    pub terms_html: Option<String>,
    pub description_html: Option<String>,
    pub how_to_redeem_html: Option<String>,
    pub long_terms_html: Option<String>,
    /// How the three texts above are marked up: `html`. Whatever it says, they are hostile.
    #[serde(default)]
    pub markup: Option<String>,
    /// The language that those texts came in, which need not be the one asked for.
    #[serde(default)]
    pub locale: Option<String>,
    /// `online`, …: an open list, kept verbatim.
    pub redeem_methods: Vec<String>,
    pub products: Vec<Product>,
}

/// One thing that can be ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The shop's id. Where it gives none, one made from the denomination.
    pub product_id: String,
    pub offer: ProductOffer,
    /// The coin that was asked for.
    pub coin: Option<String>,
    /// An estimate, in `coin`: it knows no network.
    pub coin_amount: Option<CoinAmount>,
    /// `USDC-MATIC`: what the estimate was reckoned with, **not** the buyer's network.
    #[serde(default)]
    pub payment_method: Option<String>,
    pub delivery_type: DeliveryType,
    /// What a buyer with an account would earn, as the shop writes it (`9`). No money.
    #[serde(default)]
    pub points: Option<String>,
    /// What a data or eSIM plan allows.
    pub allowances: Vec<Allowance>,
}

impl Product {
    /// The estimate, where it is one in this coin.
    pub fn price_in(&self, coin: &str) -> Option<CoinAmount> {
        let in_coin = self.coin.as_deref().is_none_or(|listed| listed.eq_ignore_ascii_case(coin));
        self.coin_amount.filter(|_| in_coin)
    }
}

/// What of a [`Product`] is ordered, and by which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProductOffer {
    Fixed {
        /// The exact order key, sent untouched: `10 USD`, `5 EUR - PIN`.
        denomination: String,
        /// `$10`; the denomination itself when the shop gives none.
        localized: String,
        /// In `currency`.
        face_value: Option<CoinAmount>,
        currency: Option<String>,
    },
    Range {
        range: ValueRange,
        /// The shop's own suggestion, in the range's currency; always within its bounds.
        suggested: Option<CoinAmount>,
    },
}

/// Decides the beneficiary (seed: e-mail address for gift cards and eSIMs, phone number for top-ups).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeliveryType {
    ByEmail,
    ByPhone,
    /// `by_account` and words that we do not know: not supported here. Empty when the shop gives none.
    Other(String),
}

impl DeliveryType {
    /// Any word is taken; what is not known is kept as it came.
    pub fn parse(word: &str) -> Self {
        match word {
            "by_email" => Self::ByEmail,
            "by_phone" => Self::ByPhone,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// `{kind: "DATA", unit: "GB", amount: 10}`; `unlimited` where the shop writes -1 (clients).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    /// `type`, or `unit_type` where that is missing.
    pub kind: String,
    /// `GB`, `DAYS`, …; empty when the shop gives none.
    pub unit: String,
    /// In `unit`, taxes included where the shop tells them apart.
    pub amount: Option<CoinAmount>,
    pub unlimited: bool,
}

/// An estimate: no network and no promise in it. Only a validation is a quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPrice {
    /// The one that was asked for, where the answer names none.
    pub coin: String,
    /// In `coin`, more than 0.
    pub coin_amount: CoinAmount,
    /// Before a discount, in `coin`.
    pub original_coin_amount: Option<CoinAmount>,
    pub product_id: Option<String>,
    /// The product is sold at any value within `range`.
    pub is_dynamic: bool,
    /// Bounds and step of the face value; `None` for a fixed product, and where the shop does not state all of them.
    pub range: Option<ValueRange>,
    /// As [`Product::payment_method`]: not the buyer's network.
    pub payment_method: Option<String>,
    /// `None` where the answer does not say.
    pub delivery_type: Option<DeliveryType>,
    /// As [`Product::points`].
    pub points: Option<String>,
}
