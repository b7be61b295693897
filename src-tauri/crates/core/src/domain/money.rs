//! Exact amounts. Nothing here ever passes through a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount in whole coins (not in satoshi or wei), at least 0, with at most 18 fractional digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CoinAmount(Decimal);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotAnAmount {
    #[error("the amount is not a plain decimal number")]
    Grammar,
    #[error("the amount has more digits than can be kept exactly")]
    TooPrecise,
}

impl CoinAmount {
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Strict grammar: digits, optionally a dot and digits. No sign, exponent, blank, comma or underscore.
    pub fn parse(text: &str) -> Result<Self, NotAnAmount> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(fraction) {
            return Err(NotAnAmount::Grammar);
        }
        // Zeros at the ends say nothing and must not use up the digits that can be kept.
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        if fraction.len() > 18 {
            return Err(NotAnAmount::TooPrecise);
        }
        if let Some(amount) = Self::short(whole, fraction) {
            return Ok(amount);
        }
        // One zero too many would count as a digit.
        let whole = if whole.is_empty() { "0" } else { whole };
        let dot = if fraction.is_empty() { "" } else { "." };
        Decimal::from_str_exact(&format!("{whole}{dot}{fraction}")).map(Self).map_err(|_| NotAnAmount::TooPrecise)
    }

    /// Digits alone that fit into an integer, as those of almost every amount do.
    fn short(whole: &str, fraction: &str) -> Option<Self> {
        const DIGITS: usize = 18;
        if whole.len() + fraction.len() > DIGITS {
            return None;
        }
        let digits = whole.bytes().chain(fraction.bytes());
        let value = digits.fold(0, |value, digit| value * 10 + i64::from(digit - b'0'));
        Some(Self(Decimal::new(value, u32::try_from(fraction.len()).ok()?)))
    }

    /// What the buyer has to type into a wallet: a bare decimal with a dot and no needless zeros.
    pub fn plain(self) -> String {
        self.0.normalize().to_string()
    }

    /// The same number as it is read: never fewer than two decimals, never one rounded away.
    pub fn shown(self) -> String {
        let mut amount = self.0.normalize();
        if amount.scale() < 2 {
            // Adds zeros only.
            amount.rescale(2);
        }
        amount.to_string()
    }

    pub fn is_payable(self) -> bool {
        self.0 > Decimal::ZERO
    }

    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// What is still missing when `self` has arrived; `None` when nothing is.
    pub fn missing_of(self, due: Self) -> Option<Self> {
        (due.0 > self.0).then(|| Self(due.0 - self.0))
    }

    /// How much of `due` it is, rounded down: 0 to 100. `None` where that cannot be said.
    pub fn percent_of(self, due: Self) -> Option<u8> {
        let share = self.0.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(due.0)?;
        Some(share.min(Decimal::ONE_HUNDRED).to_u8().unwrap_or(0))
    }
}

impl fmt::Display for CoinAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.plain())
    }
}

impl FromStr for CoinAmount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Serialize for CoinAmount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.to_string())
    }
}

impl<'de> Deserialize<'de> for CoinAmount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// Face value of a range product: `min`, `max` and `step` in the product's own currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueRange {
    pub min: CoinAmount,
    pub max: CoinAmount,
    pub step: CoinAmount,
    pub currency: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFault {
    NotANumber,
    Below(CoinAmount),
    Above(CoinAmount),
    /// Between two steps; the nearest value that is sold. Never applied silently.
    OffStep {
        nearest: CoinAmount,
    },
}

impl ValueRange {
    /// Checks a face value that the buyer typed: `min + n × step`, within the bounds.
    pub fn check(&self, typed: &str) -> Result<CoinAmount, ValueFault> {
        let value = CoinAmount::parse(typed.trim()).map_err(|_| ValueFault::NotANumber)?;
        if value < self.min {
            return Err(ValueFault::Below(self.min));
        }
        if value > self.max {
            return Err(ValueFault::Above(self.max));
        }
        if !self.step.is_payable() {
            return Ok(value);
        }
        let over = (value.0 - self.min.0) % self.step.0;
        if over.is_zero() {
            return Ok(value);
        }
        let lower = value.0 - over;
        // The next step may lie beyond what can be counted.
        let upper = lower.checked_add(self.step.0).filter(|upper| *upper <= self.max.0);
        let nearest = upper.filter(|_| over >= self.step.0 - over).unwrap_or(lower);
        Err(ValueFault::OffStep { nearest: CoinAmount(nearest) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> CoinAmount {
        CoinAmount::parse(text).expect(text)
    }

    #[test]
    fn eighteen_fractional_digits_survive_a_round_trip() {
        let text = "1.123456789012345678";
        assert_eq!(amount(text).plain(), text);
    }

    #[test]
    fn zeros_at_the_ends_use_up_no_digits() {
        let long = format!("000{}.5{}", "0".repeat(40), "0".repeat(40));
        assert_eq!(amount(&long).plain(), "0.5");
        assert_eq!(amount("0011.2700").plain(), "11.27");
        assert_eq!(amount("1234567890.123456789012345678000").plain(), "1234567890.123456789012345678");
        assert_eq!(CoinAmount::parse("92345678901.123456789012345678"), Err(NotAnAmount::TooPrecise));
    }

    #[test]
    fn only_plain_decimals_are_amounts() {
        for bad in [
            "",
            " ",
            "1e-7",
            "NaN",
            "-5",
            "+5",
            "11,27",
            " 11.27",
            "11.27 ",
            "1_000",
            ".5",
            "5.",
            "0x10",
            "１",
            "1.1234567890123456789",
            "1234567890123456789012345678901234567890",
        ] {
            assert!(CoinAmount::parse(bad).is_err(), "{bad:?}");
        }
        assert!(!amount("0").is_payable());
        assert!(!amount("0.000").is_payable());
        assert!(amount("0.00000001").is_payable());
    }

    #[test]
    fn an_amount_is_shown_with_two_decimals_at_least_and_none_lost() {
        assert_eq!(amount("51").shown(), "51.00");
        assert_eq!(amount("25.5").shown(), "25.50");
        assert_eq!(amount("0.561800000000000").shown(), "0.5618");
        assert_eq!(amount("0.00021380").shown(), "0.0002138");
    }

    #[test]
    fn the_missing_rest_is_exact() {
        assert_eq!(amount("12.40").missing_of(amount("25.00")), Some(amount("12.60")));
        assert_eq!(amount("25").missing_of(amount("25.00")), None);
    }

    #[test]
    fn a_share_is_rounded_down_and_never_beyond_the_whole() {
        assert_eq!(amount("12.40").percent_of(amount("51.08")), Some(24));
        assert_eq!(amount("51.07").percent_of(amount("51.08")), Some(99));
        assert_eq!(amount("60").percent_of(amount("51.08")), Some(100));
        assert_eq!(amount("1").percent_of(amount("0")), None);
    }

    #[test]
    fn a_value_between_two_steps_names_the_nearest_that_is_sold() {
        let range = ValueRange { min: amount("50"), max: amount("500"), step: amount("5"), currency: "USD".into() };
        assert_eq!(range.check("55"), Ok(amount("55")));
        assert_eq!(range.check("57"), Err(ValueFault::OffStep { nearest: amount("55") }));
        assert_eq!(range.check("58"), Err(ValueFault::OffStep { nearest: amount("60") }));
        assert_eq!(range.check("49.99"), Err(ValueFault::Below(amount("50"))));
        assert_eq!(range.check("501"), Err(ValueFault::Above(amount("500"))));
        assert_eq!(range.check("5e1"), Err(ValueFault::NotANumber));
    }
}

#[cfg(test)]
mod properties;
