//! What holds for every text that is read as an amount.

use proptest::prelude::*;

use super::{CoinAmount, ValueRange};
use crate::domain::cases::hold;

/// Half of the letters are digits, so that a good part of the texts are amounts.
const LETTERS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '9', '5', '1', '0', '0', '.', '.', '.', '-', '+', 'e', 'E',
    '_', ',', ' ', '\n', '\0', 'x', '１', '٣', 'N',
];

fn text() -> impl Strategy<Value = String> {
    let letters = prop::collection::vec(0..LETTERS.len(), 0..34);
    (0..4_u8, letters).prop_map(|(kind, places)| {
        // Three in four have digits and dots alone.
        let most = if kind == 0 { LETTERS.len() } else { 17 };
        places.into_iter().map(|place| LETTERS.get(place % most).copied().unwrap_or('0')).collect()
    })
}

/// At most ten digits before the dot and eighteen behind it.
fn decimal() -> impl Strategy<Value = String> {
    (0..10_000_000_000_u64, 0..1_000_000_000_000_000_000_u64, 0..=18_usize).prop_map(|(whole, fraction, digits)| {
        let fraction: String = format!("{fraction:018}").chars().take(digits).collect();
        if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") }
    })
}

fn amount(text: &str) -> CoinAmount {
    CoinAmount::parse(text).expect("a decimal")
}

#[test]
fn any_text_that_is_taken_for_an_amount_is_one_and_is_written_so_that_it_reads_the_same() {
    hold(&text(), |text| {
        let Ok(read) = CoinAmount::parse(&text) else { return Ok(()) };
        prop_assert!(text.chars().all(|letter| letter.is_ascii_digit() || letter == '.'));
        let plain = read.plain();
        prop_assert!(plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'), "{plain}");
        prop_assert_eq!(CoinAmount::parse(&plain), Ok(read));
        prop_assert_eq!(CoinAmount::parse(&read.shown()), Ok(read));
        prop_assert_eq!(read.is_payable(), text.bytes().any(|byte| matches!(byte, b'1'..=b'9')));
        Ok(())
    });
}

#[test]
fn every_decimal_of_up_to_eighteen_fractional_digits_survives_to_the_last_one() {
    hold(&decimal(), |text| {
        let read = amount(&text);
        let expected = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        prop_assert_eq!(read.plain(), expected);
        let stored = serde_json::to_string(&read).expect("a string");
        prop_assert_eq!(serde_json::from_str::<CoinAmount>(&stored).ok(), Some(read));
        Ok(())
    });
}

#[test]
fn what_has_arrived_and_what_is_missing_are_together_what_is_due() {
    hold(&(decimal(), decimal()), |(received, due)| {
        let (received, due) = (amount(&received), amount(&due));
        match received.missing_of(due) {
            Some(missing) => prop_assert_eq!(missing.decimal() + received.decimal(), due.decimal()),
            None => prop_assert!(received >= due),
        }
        Ok(())
    });
}

#[test]
fn a_typed_value_is_taken_only_on_a_step_however_the_range_looks() {
    let part = || prop_oneof![decimal(), text(), Just("79228162514264337593543950335".to_owned())];
    hold(&(part(), part(), part(), part()), |(min, max, step, typed)| {
        let read = |text: &str| CoinAmount::parse(text).unwrap_or(CoinAmount::ZERO);
        let range = ValueRange { min: read(&min), max: read(&max), step: read(&step), currency: "USD".into() };
        if let Ok(value) = range.check(&typed) {
            prop_assert!(range.min <= value && value <= range.max);
        }
        Ok(())
    });
}
