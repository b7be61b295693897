//! What a brand sells: fixed denominations, plans, or any amount in steps.
//! May use: exact decimals and the currency labels.
//! Must never enter: coins' rates, JSON answers.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::coins::Coins;
use super::{FixtureError, steady_id};

#[derive(Debug, Clone)]
pub(crate) enum Offer {
    Items(Vec<Item>),
    Range(Range),
}

/// One fixed denomination. `key` is what an order must name.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub product_id: String,
    pub key: String,
    pub label: String,
    /// In the brand's currency.
    pub price: Decimal,
    pub plan: Option<Plan>,
}

#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// -1 means unlimited, as with the partner (contract 3.3).
    pub gigabytes: Decimal,
    pub days: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Range {
    pub product_id: String,
    pub min: Decimal,
    pub max: Decimal,
    pub step: Decimal,
    pub min_label: String,
    pub max_label: String,
}

impl Range {
    /// Whether `value` is min + n × step, within min and max.
    pub fn holds(&self, value: Decimal) -> bool {
        value >= self.min && value <= self.max && ((value - self.min) % self.step).is_zero()
    }
}

impl Offer {
    /// The labels of the smallest and the largest amount.
    pub fn ends(&self) -> Option<(&str, &str)> {
        match self {
            Self::Items(items) => Some((&items.first()?.label, &items.last()?.label)),
            Self::Range(range) => Some((&range.min_label, &range.max_label)),
        }
    }

    /// The item an order names. The seed's create sample sends a bare "100" for "100 USD": accepted when a
    /// denomination begins with just that number.
    pub fn item(&self, key: &str) -> Option<&Item> {
        let Self::Items(items) = self else {
            return None;
        };
        let bare = |item: &&Item| key.chars().all(|c| c.is_ascii_digit()) && item.key.split(' ').next() == Some(key);
        items.iter().find(|item| item.key == key).or_else(|| items.iter().find(bare))
    }

    pub(super) fn from_raw(raw: RawOffer, brand_id: &str, currency: &str, coins: &Coins) -> Result<Self, FixtureError> {
        match raw {
            RawOffer::Range { min, max, step } => {
                let (min, max) = (Decimal::from_str_exact(&min)?, Decimal::from_str_exact(&max)?);
                Ok(Self::Range(Range {
                    product_id: product_id(brand_id, "range"),
                    min_label: coins.label(currency, min)?,
                    max_label: coins.label(currency, max)?,
                    min,
                    max,
                    step: Decimal::from_str_exact(&step)?,
                }))
            }
            RawOffer::Values(values) => {
                let item = |price: String| {
                    let label = coins.label(currency, Decimal::from_str_exact(&price)?)?;
                    Item::new(brand_id, format!("{price} {currency}"), Some(label), &price, None)
                };
                values.into_iter().map(item).collect::<Result<_, _>>().map(Self::Items)
            }
            RawOffer::Items(rows) => {
                let item = |row: RawItem| Item::new(brand_id, row.key, row.label, &row.price, None);
                rows.into_iter().map(item).collect::<Result<_, _>>().map(Self::Items)
            }
            RawOffer::Plans(rows) => {
                let item = |row: RawPlan| {
                    let key = match row.gb.as_str() {
                        "-1" => format!("Unlimited {} days", row.days),
                        gb => format!("{gb} GB {} days", row.days),
                    };
                    let gigabytes = Decimal::from_str_exact(&row.gb)?;
                    let plan = Plan { gigabytes, days: row.days };
                    Item::new(brand_id, key, None, &row.price, Some(plan))
                };
                rows.into_iter().map(item).collect::<Result<_, _>>().map(Self::Items)
            }
        }
    }
}

impl Item {
    /// Without a label of its own an item is labelled by its key.
    fn new(
        brand_id: &str,
        key: String,
        label: Option<String>,
        price: &str,
        plan: Option<Plan>,
    ) -> Result<Self, FixtureError> {
        Ok(Self {
            product_id: product_id(brand_id, &key),
            label: label.unwrap_or_else(|| key.clone()),
            key,
            price: Decimal::from_str_exact(price)?,
            plan,
        })
    }
}

fn product_id(brand_id: &str, key: &str) -> String {
    steady_id(&format!("product {brand_id} {key}"))
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawOffer {
    Values(Vec<String>),
    Range { min: String, max: String, step: String },
    Plans(Vec<RawPlan>),
    Items(Vec<RawItem>),
}

#[derive(Deserialize)]
pub(super) struct RawPlan {
    gb: String,
    days: u32,
    price: String,
}

#[derive(Deserialize)]
pub(super) struct RawItem {
    key: String,
    label: Option<String>,
    price: String,
}
