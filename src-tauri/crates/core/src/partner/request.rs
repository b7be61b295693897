//! An order as we send it, in the two forms that the shop was seen to take.

use crate::domain::{CoinAmount, CountryCode, Secret};

/// Everything that validation and creation need. The lines are in the buyer's order, at most 10 deliveries in all.
#[derive(Clone, Debug)]
pub struct OrderRequest {
    pub lines: Vec<RequestLine>,
    /// The buyer's; needed in any case.
    pub email: Secret,
    pub coin: String,
    /// The network's exact word.
    pub network: String,
    pub promo_code: Option<String>,
    /// Can only be set at creation.
    pub refund_wallet_address: Option<Secret>,
    /// The buyer's own consent; false unless given.
    pub newsletter: bool,
    pub lang: String,
    pub utm_source: String,
}

#[derive(Clone, Debug)]
pub struct RequestLine {
    pub brand_name: String,
    pub country: CountryCode,
    /// Verbatim from the catalogue.
    pub kind: String,
    pub denomination: Denomination,
    /// E-mail for gift cards and eSIMs, E.164 for top-ups.
    pub beneficiary: Secret,
    pub quantity: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denomination {
    Fixed {
        /// The exact key from the catalogue.
        key: String,
        localized: String,
    },
    Range(CoinAmount),
}

/// The seeds nest `deliverable`; every public client known to have bought something sends it flat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyForm {
    #[default]
    Nested,
    Flat,
}

impl BodyForm {
    pub fn other(self) -> Self {
        match self {
            Self::Nested => Self::Flat,
            Self::Flat => Self::Nested,
        }
    }
}
