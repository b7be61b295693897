//! Coins, networks, their fixed rates and smallest payments.
//! May use: the fixtures and exact decimals; a float only to write a JSON number.
//! Must never enter: live rates, orders.

use std::collections::BTreeMap;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::FixtureError;
use super::fixture::parse;

/// Who draws the address and how a payer is told about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Payer {
    Bitcoin,
    Lightning,
    Litecoin,
    Solana,
    Evm,
    Tron,
    Ton,
}

#[derive(Debug, Clone)]
pub(crate) struct Coin {
    usd: Decimal,
    decimals: u32,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Network {
    network: String,
    /// Some network names ("Mainnet") mean another chain with another coin.
    coin: Option<String>,
    pub payer: Payer,
    pub protocol: String,
    pub method: String,
}

/// What the wallet via says about one coin on one network.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    pub coin: String,
    pub network: String,
    pub threshold: Decimal,
    pub coin_suspended: bool,
    pub network_suspended: bool,
}

#[derive(Debug)]
pub(crate) struct Coins {
    coins: BTreeMap<String, Coin>,
    networks: Vec<Network>,
    usd_per_unit: BTreeMap<String, Decimal>,
    labels: BTreeMap<String, String>,
    pub routes: Vec<Route>,
    /// The `payment_vias` answer, word for word.
    pub vias: Value,
}

#[derive(Deserialize)]
struct RateFile {
    usd_per_unit: BTreeMap<String, String>,
    labels: BTreeMap<String, String>,
    coins: Vec<RawCoin>,
    networks: Vec<Network>,
}

#[derive(Deserialize)]
struct RawCoin {
    coin: String,
    usd: String,
    decimals: u32,
}

/// The shop's share: coin amounts stand about two per cent above the face value.
const MARKUP: Decimal = Decimal::from_parts(102, 0, 0, false, 2);

impl Coins {
    pub fn load() -> Result<Self, FixtureError> {
        let file: RateFile = parse("coins.json", include_str!("../../fixtures/coins.json"))?;
        let vias: Value = parse("payment-vias.json", include_str!("../../fixtures/payment-vias.json"))?;
        let mut coins = BTreeMap::new();
        for raw in file.coins {
            coins.insert(raw.coin, Coin { usd: Decimal::from_str_exact(&raw.usd)?, decimals: raw.decimals });
        }
        let mut usd_per_unit = BTreeMap::new();
        for (currency, usd) in file.usd_per_unit {
            usd_per_unit.insert(currency, Decimal::from_str_exact(&usd)?);
        }
        let routes = routes(&vias)?;
        Ok(Self { coins, networks: file.networks, usd_per_unit, labels: file.labels, routes, vias })
    }

    /// The `payment_vias` answer while these coins are suspended on top of its own.
    pub fn vias_without(&self, suspended: &[String]) -> Value {
        let mut vias = self.vias.clone();
        let coins =
            vias.as_array_mut().into_iter().flatten().filter_map(|via| via.get_mut("currencies")?.as_array_mut());
        for coin in coins.flatten().filter_map(Value::as_object_mut) {
            if coin.get("name").and_then(Value::as_str).is_some_and(|name| suspended.iter().any(|coin| coin == name)) {
                coin.insert("is_suspended".to_owned(), true.into());
            }
        }
        vias
    }

    pub fn knows(&self, coin: &str) -> bool {
        self.coins.contains_key(coin)
    }

    pub fn network(&self, coin: &str, network: &str) -> Option<&Network> {
        let fits = |known: &&Network| known.network == network && known.coin.as_deref().is_none_or(|own| own == coin);
        self.networks.iter().find(fits)
    }

    pub fn route(&self, coin: &str, network: &str) -> Option<&Route> {
        self.routes.iter().find(|route| route.coin == coin && route.network == network)
    }

    /// "$1,000", "₩10,000", "€12.99".
    pub fn label(&self, currency: &str, value: Decimal) -> Result<String, FixtureError> {
        let sign = self.labels.get(currency).ok_or(FixtureError::Currency)?;
        let text = value.normalize().to_string();
        let (whole, cents) =
            text.split_once('.').map_or((text.as_str(), String::new()), |(w, c)| (w, format!(".{c:0<2}")));
        let mut grouped = String::new();
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        Ok(format!("{sign}{grouped}{cents}"))
    }

    pub fn usd(&self, value: Decimal, currency: &str) -> Option<Decimal> {
        value.checked_mul(*self.usd_per_unit.get(currency)?)
    }

    /// What a face value costs in a coin, rounded up to the coin's usual decimals.
    pub fn price(&self, value: Decimal, currency: &str, coin: &str) -> Option<Decimal> {
        let known = self.coins.get(coin)?;
        let exact = self.usd(value, currency)?.checked_mul(MARKUP)?.checked_div(known.usd)?;
        Some(self.rounded(exact, coin))
    }

    pub fn rounded(&self, amount: Decimal, coin: &str) -> Decimal {
        let decimals = self.coins.get(coin).map_or(8, |known| known.decimals);
        let mut amount = amount.round_dp_with_strategy(decimals, RoundingStrategy::ToPositiveInfinity);
        amount.rescale(decimals);
        amount
    }
}

/// A decimal as a JSON number. A float is harmless here: fewer than 15 digits are written as they were.
pub(crate) fn json_number(value: Decimal) -> Value {
    let value = value.normalize();
    if value.scale() == 0
        && let Some(whole) = value.to_i64()
    {
        return Value::from(whole);
    }
    value.to_f64().map_or(Value::Null, Value::from)
}

fn routes(vias: &Value) -> Result<Vec<Route>, FixtureError> {
    let mut routes = Vec::new();
    let empty = Vec::new();
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).unwrap_or(&empty).clone();
    let text = |value: &Value, key: &str| match value.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let yes = |value: &Value, key: &str| value.get(key).and_then(Value::as_bool).unwrap_or(false);
    for via in vias.as_array().unwrap_or(&empty).iter().filter(|via| text(via, "name") == "USER_WALLET") {
        for coin in list(via, "currencies") {
            for network in list(&coin, "networks") {
                routes.push(Route {
                    coin: text(&coin, "name"),
                    network: text(&network, "name"),
                    threshold: Decimal::from_str_exact(&text(&network, "threshold"))?,
                    coin_suspended: yes(&coin, "is_suspended"),
                    network_suspended: yes(&network, "is_suspended"),
                });
            }
        }
    }
    Ok(routes)
}
