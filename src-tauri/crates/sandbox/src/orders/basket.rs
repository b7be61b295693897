//! The two forms of a basket as clients send them (contract 4.1 and 4.3), read into one.
//! May use: JSON values.
//! Must never enter: rules about what may be bought; those are in `quote`.

use rust_decimal::Decimal;
use serde_json::Value;

#[derive(Debug, Clone)]
pub(crate) struct Basket {
    pub email: String,
    pub via: String,
    pub coin: String,
    pub network: Option<String>,
    pub promo: Option<String>,
    pub refund_address: Option<String>,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub brand: String,
    pub country: String,
    pub denomination: String,
    pub product_value: Option<Decimal>,
    pub beneficiary: String,
    pub quantity: u64,
}

impl Basket {
    pub fn units(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity))
    }

    /// The seed's form: each delivery wraps its `deliverable` and has a kind and a quantity.
    pub fn nested(body: &Value) -> Option<Self> {
        Self::read(body, |delivery| {
            text(delivery, "kind")?;
            let quantity = match delivery.get("quantity") {
                None => 1,
                Some(quantity) => quantity.as_u64().filter(|quantity| *quantity > 0)?,
            };
            line(delivery.get("deliverable")?, quantity)
        })
    }

    /// The form of validations and of the public clients: one flat delivery per unit.
    pub fn flat(body: &Value) -> Option<Self> {
        Self::read(body, |delivery| match delivery.get("deliverable") {
            Some(_) => None,
            None => line(delivery, 1),
        })
    }

    fn read(body: &Value, read_line: impl Fn(&Value) -> Option<Line>) -> Option<Self> {
        let payment = body.get("payment")?;
        let user = body.get("user").unwrap_or(&Value::Null);
        let lines: Option<Vec<Line>> = body.get("deliveries")?.as_array()?.iter().map(read_line).collect();
        if text(payment, "type")? != "via" {
            return None;
        }
        Some(Self {
            email: text(body, "email").or_else(|| text(user, "email"))?,
            via: text(payment, "payment_via")?,
            coin: text(payment, "coin")?,
            network: text(payment, "network"),
            promo: text(body, "promo_code").filter(|code| !code.is_empty()),
            refund_address: text(body, "refund_wallet_address"),
            lines: lines.filter(|lines| !lines.is_empty())?,
        })
    }
}

fn line(fields: &Value, quantity: u64) -> Option<Line> {
    let product_value = match fields.get("product_value") {
        Some(Value::Number(number)) => Decimal::from_str_exact(&number.to_string()).ok(),
        Some(Value::String(number)) => Decimal::from_str_exact(number).ok(),
        _ => None,
    };
    Some(Line {
        brand: text(fields, "brand_name")?,
        country: text(fields, "country_code")?,
        denomination: text(fields, "denomination")?,
        product_value,
        beneficiary: text(fields, "beneficiary_account")?,
        quantity,
    })
}

fn text(fields: &Value, key: &str) -> Option<String> {
    fields.get(key)?.as_str().map(str::to_owned)
}
