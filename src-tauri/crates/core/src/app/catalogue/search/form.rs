//! A text as it is compared: folded, in words, and in the keys and letters that somebody types it with.

use super::bits::Glance;
use super::hangul;
use super::slip::{begins_but_for_one, is_but_for_one};
use crate::domain::text::fold;

/// Shorter words than this are within one slip of the beginning of almost everything.
const BEGINNING_FROM: usize = 4;
/// Shorter words than this are within one slip of almost everything.
const SLIP_FROM: usize = 3;

/// A word, or a whole name without its spaces.
pub(super) struct Form {
    /// As typed, key by key.
    pub keys: String,
    chars: Vec<char>,
    /// The same in syllables; empty where it has none.
    syllables: Vec<char>,
}

impl Form {
    pub fn new(folded: &str) -> Self {
        let keys = keys(folded);
        Self { chars: keys.chars().collect(), syllables: hangul::syllables(folded).unwrap_or_default(), keys }
    }

    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Long enough for a slip in it to be forgiven.
    pub fn forgives(&self) -> bool {
        self.len() >= SLIP_FROM
    }

    /// The same but for one slip.
    pub fn is_nearly(&self, typed: &Self) -> bool {
        self.near(typed, is_but_for_one)
    }

    /// Begins with what was typed but for one slip. What is short is compared as a whole.
    pub fn nearly_begins(&self, typed: &Self) -> bool {
        let length = if typed.syllables.is_empty() { typed.len() } else { typed.syllables.len() };
        if length < BEGINNING_FROM { self.is_nearly(typed) } else { self.near(typed, begins_but_for_one) }
    }

    fn near(&self, typed: &Self, near: fn(&[char], &[char]) -> bool) -> bool {
        let by_syllable = typed.syllables.len() >= SLIP_FROM && near(&self.syllables, &typed.syllables);
        near(&self.chars, &typed.chars) || by_syllable
    }

    pub fn glance(&self) -> (Glance, Glance) {
        (Glance::of(&self.chars), Glance::of(&self.syllables))
    }
}

/// An apostrophe is nothing that anybody types.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text).replace('\'', "");
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

pub(super) fn keys(folded: &str) -> String {
    let mut keys = String::with_capacity(folded.len());
    for c in folded.chars() {
        match hangul::keys(c) {
            Some(several) => keys.push_str(several),
            None => keys.push(c),
        }
    }
    keys
}
