//! Identifiers. The shop's order id opens the door to delivered codes, so it is a secret that cannot be printed.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Text that must not reach a log, a title or an error. Printing it gives `***`; it is wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The text itself. Every call is a place to justify.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The shop's id of an order (UUID in production, `ord_abc123xyz` in the seeds): letters, digits, `-` and `_`, at most 64.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct OrderId(Secret);

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an order id: letters, digits, - and _ only, at most 64")]
pub struct NotAnOrderId;

impl OrderId {
    pub fn parse(text: &str) -> Result<Self, NotAnOrderId> {
        let fits =
            (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if fits { Ok(Self(Secret::new(text))) } else { Err(NotAnOrderId) }
    }

    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// First and last four characters, as the window shows it: `9a8b…90ab`.
    pub fn masked(&self) -> String {
        mask_middle(self.expose())
    }
}

impl fmt::Debug for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OrderId(***)")
    }
}

impl<'de> Deserialize<'de> for OrderId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// Keeps the first and last four characters; anything of eight or fewer becomes dots alone.
pub fn mask_middle(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    if chars.len() <= 8 {
        return "••••".to_owned();
    }
    let head: String = chars.iter().take(4).collect();
    let tail: String = chars.iter().skip(chars.len() - 4).collect();
    format!("{head}…{tail}")
}

/// Our own name for an order, given before the shop knows of it. Safe to show and to log.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalId(String);

impl LocalId {
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LocalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_id_never_prints_itself() {
        let id = OrderId::parse("9a8b7c6d-0000-4000-8000-1234567890ab").expect("the contract's own sample");
        assert_eq!(format!("{id:?}"), "OrderId(***)");
        assert_eq!(id.masked(), "9a8b…90ab");
    }

    #[test]
    fn the_seeds_sample_id_is_accepted_and_a_path_is_not() {
        assert!(OrderId::parse("ord_abc123xyz").is_ok());
        for bad in ["", "a/b", "..", "a b", "a?b", "é", &"x".repeat(65)] {
            assert_eq!(OrderId::parse(bad), Err(NotAnOrderId), "{bad}");
        }
    }
}
