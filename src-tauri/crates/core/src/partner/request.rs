//! An order as we send it, in the two forms that the shop was seen to take.

use crate::domain::{CoinAmount, CountryCode, Secret};

/// Everything that validation and creation need. It is sent as it stands: addresses, numbers and values are checked before.
/// Only what is no order at all is refused here: no line, more than 10 deliveries, a value of 0, or a missing brand, key,
/// beneficiary, e-mail address, coin or network.
#[derive(Clone, Debug)]
pub struct OrderRequest {
    /// In the buyer's order, at most 10 deliveries in all (clients).
    pub lines: Vec<RequestLine>,
    /// The buyer's; needed in any case.
    pub email: Secret,
    /// [`Currency::name`](super::Currency::name), untouched.
    pub coin: String,
    /// [`Network::name`](super::Network::name), untouched. The seed's validation names none; the quote depends on it (clients).
    pub network: String,
    /// Sent when it is not empty (clients).
    pub promo_code: Option<String>,
    /// Can only be set at creation; sent when it is not empty (clients).
    pub refund_wallet_address: Option<Secret>,
    /// The buyer's own consent; false unless given.
    pub newsletter: bool,
    /// The language of the shop's mails: `en`.
    pub lang: String,
    /// Who brought the buyer (seed): the app's name, or the distributing partner's.
    pub utm_source: String,
}

/// One product, `quantity` times for one beneficiary.
#[derive(Clone, Debug)]
pub struct RequestLine {
    /// [`BrandProducts::brand`](super::BrandProducts::brand), untouched.
    pub brand_name: String,
    pub country: CountryCode,
    /// Verbatim from the catalogue.
    pub kind: String,
    pub denomination: Denomination,
    /// E-mail for gift cards and eSIMs, E.164 for top-ups.
    pub beneficiary: Secret,
    pub quantity: u32,
}

/// What of the brand is ordered. For a range product it has to be `Range`: a literal `100 USD` was seen to buy a dearer item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denomination {
    Fixed {
        /// The exact key from the catalogue.
        key: String,
        /// How the shop writes it for people; left out when it is empty.
        localized: String,
    },
    /// Face value in the product's own currency, on one of its steps (clients).
    Range(CoinAmount),
}

/// How a new order is written down. The seeds nest `deliverable`; every public client known to have bought something sends it flat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyForm {
    /// `deliveries[].deliverable` with a quantity (seed).
    #[default]
    Nested,
    /// As in a validation, a delivery repeated for each piece (clients).
    Flat,
}

impl BodyForm {
    /// The one to try, once, after [`CreateOutcome::FormRefused`](super::CreateOutcome::FormRefused).
    pub fn other(self) -> Self {
        match self {
            Self::Nested => Self::Flat,
            Self::Flat => Self::Nested,
        }
    }
}
