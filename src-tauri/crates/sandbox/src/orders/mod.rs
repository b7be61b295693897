//! Orders: what is stored, how an order moves with time, what it looks like on the wire, and the book that keeps them.
//! May use: the catalogue, addresses, the options, scenarios.
//! Must never enter: HTTP, streams, tasks (an order's state is a function of stored times, so none is needed).

pub(crate) mod basket;
pub(crate) mod book;
pub(crate) mod codes;
pub(crate) mod order_page;
pub(crate) mod place;
pub(crate) mod problem;
pub(crate) mod progress;
pub(crate) mod quote;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::catalogue::coins::Payer;
use crate::scenario::play::Play;

/// One order as it lies in the state file. Times are Unix milliseconds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Order {
    pub id: String,
    pub created_ms: i64,
    pub email: String,
    pub coin: String,
    pub network: String,
    pub payer: Payer,
    pub payment_method: String,
    pub protocol: String,
    #[serde(with = "as_text")]
    pub coin_amount: Decimal,
    #[serde(with = "as_text")]
    pub original_amount: Decimal,
    #[serde(with = "as_text")]
    pub usd: Decimal,
    pub address: String,
    pub qr_text: Option<String>,
    pub refund_address: Option<String>,
    pub deliveries: Vec<Delivery>,
    /// In order of time; one in the future is announced, not made.
    #[serde(default)]
    pub payments: Vec<Payment>,
    #[serde(default)]
    pub expired_ms: Option<i64>,
    /// State words set by hand; they win over everything.
    #[serde(default)]
    pub forced: Option<Forced>,
    /// What happens by itself; without one the payments decide.
    #[serde(default)]
    pub play: Option<Play>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Delivery {
    pub id: String,
    pub kind: String,
    pub family: String,
    pub brand: String,
    pub country: String,
    pub currency: String,
    pub denomination: String,
    pub label: String,
    pub product_value: Option<String>,
    pub beneficiary: String,
    pub delivery_type: String,
    pub esim: bool,
    pub fails: bool,
    pub points: String,
    #[serde(with = "as_text")]
    pub coin_amount: Decimal,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub at_ms: i64,
    #[serde(with = "as_text")]
    pub amount: Decimal,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Forced {
    pub order_state: String,
    pub payment_state: Option<String>,
}

/// Decimals are kept as text, never as floats.
mod as_text {
    use super::{Decimal, Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(value: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&value.to_string())
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(from)?;
        Decimal::from_str_exact(&text).map_err(serde::de::Error::custom)
    }
}
