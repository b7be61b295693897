//! A lenient value, read straight from the parser: the same as `field` makes of a value's own text.

use std::borrow::Cow;
use std::fmt;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer};

use crate::partner::wire::field::{is_yes, plausible, seconds_in};

/// A number with a fraction or an exponent is an error: its text is lost here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scalar<'de> {
    Nothing,
    Text(Cow<'de, str>),
    Whole(u64),
}

impl Scalar<'_> {
    /// Empty counts as absent.
    pub fn text(self) -> Option<String> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text.into_owned()),
            Self::Whole(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The text, or an empty one, as the word that it is.
    pub fn read_as<T>(&self, word: impl FnOnce(&str) -> T) -> T {
        match self {
            Self::Nothing => word(""),
            Self::Text(text) => word(text),
            Self::Whole(number) => word(&number.to_string()),
        }
    }

    pub fn seconds(&self) -> Option<i64> {
        match self {
            Self::Nothing => None,
            Self::Text(text) => seconds_in(text),
            Self::Whole(number) => plausible(i64::try_from(*number).ok()?),
        }
    }

    pub fn whole(&self) -> Option<u64> {
        match self {
            Self::Nothing => None,
            Self::Text(text) => text.trim().parse().ok(),
            Self::Whole(number) => Some(*number),
        }
    }

    pub fn said(&self) -> Option<bool> {
        match self {
            Self::Nothing => None,
            Self::Text(text) => Some(is_yes(text)),
            Self::Whole(number) => Some(*number == 1),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a whole number or nothing")
    }

    fn visit_unit<E>(self) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Nothing)
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Whole(number))
    }

    /// Below zero: what is not goes another way.
    fn visit_i64<E>(self, number: i64) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Owned(number.to_string())))
    }

    fn visit_bool<E>(self, said: bool) -> Result<Scalar<'de>, E> {
        Ok(Scalar::Text(Cow::Borrowed(if said { "true" } else { "false" })))
    }
}
