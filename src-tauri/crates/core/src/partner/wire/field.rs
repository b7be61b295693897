//! Lenient fields: strings or numbers alike, read from the JSON's own text and never through a float. Null, absent and of
//! another type are all `None`.

use std::borrow::Cow;

use memchr::memchr;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::domain::{CoinAmount, Secret};

/// 2010 to 2100; anything else is no time of an order.
const PLAUSIBLE_SECONDS: std::ops::Range<i64> = 1_262_304_000..4_102_444_800;

/// Borrowed: everything here is read from text that is at hand as a whole.
pub(super) fn raw<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'de RawValue, D::Error> {
    <&RawValue>::deserialize(deserializer)
}

/// The text of a string, or of a number or word as it stands in the JSON.
pub(super) fn scalar(json: &str) -> Option<String> {
    bare(json).map(Cow::into_owned)
}

fn bare(json: &str) -> Option<Cow<'_, str>> {
    match json.as_bytes().first()? {
        b'"' => {
            let text = json.strip_prefix('"')?.strip_suffix('"')?;
            if memchr(b'\\', text.as_bytes()).is_none() {
                return Some(Cow::Borrowed(text));
            }
            serde_json::from_str(json).ok().map(Cow::Owned)
        }
        b'{' | b'[' | b'n' => None,
        _ => Some(Cow::Borrowed(json)),
    }
}

/// Empty counts as absent.
pub(super) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(bare(raw(deserializer)?.get()).filter(|text| !text.is_empty()).map(Cow::into_owned))
}

pub(super) fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Secret>, D::Error> {
    Ok(text(deserializer)?.map(Secret::new))
}

/// Exact or absent: `1e-7`, `NaN`, `-5` and `11,27` are no amounts.
pub(super) fn amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<CoinAmount>, D::Error> {
    Ok(amount_in(raw(deserializer)?.get()))
}

/// Also reads `{"amount": "5", "currency": "USD"}`.
pub(super) fn amount_in(json: &str) -> Option<CoinAmount> {
    money_in(json)?.amount
}

/// An amount with its unit, where the answer names one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Money {
    #[serde(default, deserialize_with = "plain_amount")]
    pub amount: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    pub currency: Option<String>,
}

pub(super) fn money<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Money, D::Error> {
    Ok(money_in(raw(deserializer)?.get()).unwrap_or_default())
}

fn money_in(json: &str) -> Option<Money> {
    match json.as_bytes().first()? {
        b'{' => serde_json::from_str(json).ok(),
        _ => Some(Money { amount: Some(CoinAmount::parse(&bare(json)?).ok()?), currency: None }),
    }
}

fn plain_amount<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<CoinAmount>, D::Error> {
    Ok(bare(raw(deserializer)?.get()).and_then(|text| CoinAmount::parse(&text).ok()))
}

/// Unix seconds; milliseconds are recognised by their size.
pub(super) fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Ok(bare(raw(deserializer)?.get()).and_then(|text| seconds_in(&text)))
}

pub(super) fn seconds_in(text: &str) -> Option<i64> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    plausible(whole.trim().parse().ok()?)
}

pub(super) fn plausible(value: i64) -> Option<i64> {
    let value = if value >= 100_000_000_000 { value / 1000 } else { value };
    PLAUSIBLE_SECONDS.contains(&value).then_some(value)
}

pub(super) fn whole<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u64>, D::Error> {
    Ok(scalar(raw(deserializer)?.get()).and_then(|text| text.trim().parse().ok()))
}

/// `true`, `"true"` or `1`; everything else is false.
pub(super) fn flag<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    Ok(scalar(raw(deserializer)?.get()).is_some_and(|text| is_yes(&text)))
}

/// The flag, or `None` where the answer does not say.
pub(super) fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    Ok(scalar(raw(deserializer)?.get()).map(|text| is_yes(&text)))
}

pub(super) fn is_yes(text: &str) -> bool {
    matches!(text, "true" | "1")
}

/// `None` when it cannot be read as `T`.
pub(super) fn maybe<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Option<T>, D::Error> {
    Ok(serde_json::from_str(raw(deserializer)?.get()).ok())
}

/// Rows that cannot be read are left out; what is no list is an empty one.
pub(super) fn rows<'de, D: Deserializer<'de>, T: DeserializeOwned>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(rows_in(raw(deserializer)?.get()))
}

pub(super) fn rows_in<T: DeserializeOwned>(json: &str) -> Vec<T> {
    let rows: Vec<&RawValue> = serde_json::from_str(json).unwrap_or_default();
    rows.iter().filter_map(|row| serde_json::from_str(row.get()).ok()).collect()
}

/// The strings of a list, or the one string that stands in its place; empty ones and other entries are left out.
pub(super) fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let json = raw(deserializer)?;
    let mut words = match json.get().as_bytes().first() {
        Some(b'"') => scalar(json.get()).into_iter().collect(),
        _ => rows_in(json.get()),
    };
    words.retain(|word: &String| !word.is_empty());
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact_whether_they_come_as_text_or_as_numbers() {
        let exact = |json: &str| amount_in(json).map(CoinAmount::plain);
        assert_eq!(exact("\"11.27\"").as_deref(), Some("11.27"));
        assert_eq!(exact("11.27").as_deref(), Some("11.27"));
        assert_eq!(exact("0.123456789012345678").as_deref(), Some("0.123456789012345678"));
        assert_eq!(exact("{\"amount\":\"5\",\"currency\":\"USD\"}").as_deref(), Some("5"));
        for bad in [
            "1e-7",
            "\"1e-7\"",
            "\"NaN\"",
            "-5",
            "\"-5\"",
            "\"\"",
            "\" 11.27 \"",
            "\"11,27\"",
            "null",
            "[]",
            "{}",
            "true",
        ] {
            assert_eq!(exact(bad), None, "{bad}");
        }
    }

    #[test]
    fn times_are_seconds_even_when_they_come_as_milliseconds() {
        assert_eq!(seconds_in("1790000000"), Some(1_790_000_000));
        assert_eq!(seconds_in("1790000000123"), Some(1_790_000_000));
        assert_eq!(seconds_in("1790000000.5"), Some(1_790_000_000));
        for absurd in ["0", "-1", "12", "99999999999999999999", "soon", ""] {
            assert_eq!(seconds_in(absurd), None, "{absurd}");
        }
    }
}
