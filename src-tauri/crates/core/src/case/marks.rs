//! What stands in the place of a value that is nobody's business, and words that hide such a value.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

pub(crate) const MASK: &str = "••••";
/// As many digits as a short phone number has; amounts have fewer in any currency.
const PHONE: usize = 9;
/// As long as a word without a gap never is, and an address or a code may be.
const RUN: usize = 20;
/// Values that get a number of their own; a shop that sends more of them is not an honest one.
const NUMBERED: usize = 10_000;

/// Numbers of masked values: the same value has the same one.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// By their hash, so that no second copy of a secret lies about.
    known: HashMap<[u8; 32], usize>,
}

impl Numbers {
    /// `••••1`, with a sign in between if there is one.
    pub(crate) fn marked(&mut self, value: &str, sign: &str) -> String {
        let next = self.known.len() + 1;
        let key = Sha256::digest(value.as_bytes()).into();
        match self.known.get(&key) {
            Some(number) => format!("{MASK}{sign}{number}"),
            None if next > NUMBERED => format!("{MASK}{sign}"),
            None => {
                self.known.insert(key, next);
                format!("{MASK}{sign}{next}")
            }
        }
    }
}

/// Something that no word of the shop's holds: an address of mail or web, a phone number, a long run with digits.
pub(crate) fn tells(word: &str) -> bool {
    let lower = word.to_lowercase();
    let linked = lower.contains('@') || lower.contains("://") || lower.contains("www.");
    linked || is_numberlike(word) || has_long_run(word)
}

/// Enough digits in a row for a phone number, however they are set apart.
fn is_numberlike(word: &str) -> bool {
    let mut digits = 0;
    for sign in word.chars() {
        match sign {
            '0'..='9' => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '/' | '+' => {}
            _ => digits = 0,
        }
        if digits >= PHONE {
            return true;
        }
    }
    false
}

fn has_long_run(word: &str) -> bool {
    let mut runs = word.split(|sign: char| !sign.is_alphanumeric());
    runs.any(|run| run.chars().count() >= RUN && run.chars().any(|sign| sign.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_without_end_get_numbers_to_an_end() {
        let mut numbers = Numbers::default();
        for number in 0..=NUMBERED {
            numbers.marked(&number.to_string(), "");
        }
        assert_eq!((numbers.known.len(), numbers.marked("one more", "")), (NUMBERED, MASK.to_owned()));
    }
}
