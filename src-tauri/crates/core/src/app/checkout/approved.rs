//! What the buyer agreed to, line by line: journalled before it is sent, and compared with the shop's answer afterwards.

use serde::{Deserialize, Serialize};

use crate::app::catalogue::FaceValue;
use crate::contract::{Beneficiary, CoinView, Kind, QuoteLine};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{CoinAmount, CountryCode, Secret};
use crate::partner::{Denomination, OrderRequest, RequestLine};
use crate::payment::check_for;

/// Tells the shop which program the buyer came through.
const SOURCE: &str = "cryptorefills-desktop";

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Approved {
    pub lines: Vec<ApprovedLine>,
    /// The buyer's, normalised.
    pub email: Secret,
    pub coin: String,
    /// The shop's exact word.
    pub network: String,
    /// In `coin`; what the shop asked for when it was checked.
    pub amount: CoinAmount,
    pub promo_code: Option<String>,
    pub refund_address: Option<Secret>,
    pub newsletter: bool,
    pub lang: String,
    /// The other ways to pay that were open then, so that a refusal can offer one. Not worth keeping.
    #[serde(skip)]
    pub ways: Vec<Way>,
    /// Nobody agreed to anything here: the order was added by its id, and this is what the shop says of it.
    #[serde(default)]
    pub added_by_id: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ApprovedLine {
    pub brand_id: String,
    /// The shop's exact word; clean it before it is shown.
    pub brand_name: String,
    pub country: CountryCode,
    pub kind: Kind,
    /// Verbatim from the catalogue.
    pub kind_word: String,
    pub label: String,
    pub denomination: ApprovedDenomination,
    /// Of one piece, for the limits that the buyer set. Orders of earlier versions have none.
    #[serde(default)]
    pub face_value: Option<FaceValue>,
    /// E-mail or E.164, normalised.
    pub beneficiary: Secret,
    pub to: Beneficiary,
    pub quantity: u32,
    pub background: String,
    pub has_logo: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum ApprovedDenomination {
    Fixed { key: String, localized: String },
    Range { value: CoinAmount },
}

impl From<Denomination> for ApprovedDenomination {
    fn from(denomination: Denomination) -> Self {
        match denomination {
            Denomination::Fixed { key, localized } => Self::Fixed { key, localized },
            Denomination::Range(value) => Self::Range { value },
        }
    }
}

impl From<ApprovedDenomination> for Denomination {
    fn from(denomination: ApprovedDenomination) -> Self {
        match denomination {
            ApprovedDenomination::Fixed { key, localized } => Self::Fixed { key, localized },
            ApprovedDenomination::Range { value } => Self::Range(value),
        }
    }
}

/// What is bought and how it is paid: two baskets that are alike ought to cost the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Basket {
    lines: Vec<(String, CountryCode, ApprovedDenomination, u32)>,
    coin: String,
    network: String,
    promo_code: Option<String>,
}

/// A coin on a network that can be paid here and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    pub coin: String,
    pub network: String,
    pub recommended: bool,
}

impl Way {
    /// Every way that is neither suspended nor without a check, in the shop's order.
    pub(crate) fn open(coins: &[CoinView]) -> Vec<Self> {
        let coins = coins.iter().filter(|coin| !coin.suspended);
        coins
            .flat_map(|coin| coin.networks.iter().map(move |network| (coin, network)))
            .filter(|(coin, network)| {
                let checked = check_for(&coin.coin, &network.network).is_some();
                checked && !network.suspended && network.unsupported.is_none()
            })
            .map(|(coin, network)| Self {
                coin: coin.coin.clone(),
                network: network.network.clone(),
                recommended: network.recommended,
            })
            .collect()
    }
}

impl Approved {
    pub(crate) fn request(&self) -> OrderRequest {
        OrderRequest {
            lines: self.lines.iter().map(ApprovedLine::request).collect(),
            email: self.email.clone(),
            coin: self.coin.clone(),
            network: self.network.clone(),
            promo_code: self.promo_code.clone(),
            refund_wallet_address: self.refund_address.clone(),
            newsletter: self.newsletter,
            lang: self.lang.clone(),
            utm_source: SOURCE.to_owned(),
        }
    }

    /// What the order is called in lists and notices: its brands, each once, fit to be shown.
    pub(crate) fn title(&self) -> String {
        let mut names: Vec<String> = Vec::new();
        for line in &self.lines {
            let name = clean(&line.brand_name, NAME_MAX);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        clean(&names.join(", "), NAME_MAX)
    }

    pub(super) fn basket(&self) -> Basket {
        let line =
            |line: &ApprovedLine| (line.brand_id.clone(), line.country, line.denomination.clone(), line.quantity);
        Basket {
            lines: self.lines.iter().map(line).collect(),
            coin: self.coin.clone(),
            network: self.network.clone(),
            promo_code: self.promo_code.clone(),
        }
    }

    pub(super) fn quote_lines(&self) -> Vec<QuoteLine> {
        self.lines
            .iter()
            .map(|line| QuoteLine {
                name: clean(&line.brand_name, NAME_MAX),
                label: clean(&line.label, NAME_MAX),
                quantity: line.quantity,
                to: line.beneficiary.expose().to_owned(),
            })
            .collect()
    }
}

impl ApprovedLine {
    fn request(&self) -> RequestLine {
        RequestLine {
            brand_name: self.brand_name.clone(),
            country: self.country,
            kind: self.kind_word.clone(),
            denomination: self.denomination.clone().into(),
            beneficiary: self.beneficiary.clone(),
            quantity: self.quantity,
        }
    }
}
