//! What of an answer's JSON may be read over an agent's shoulder. Only what is known to be harmless is: all else is masked,
//! and each value has a number, so that a change can be seen and the value cannot.

use crate::case::{MASK, Numbers, tells};
use crate::domain::text::{NAME_MAX, clean};

/// A shorter value stands in every second word by chance.
const SHORTEST: usize = 5;
const LONGEST_NUMBER: usize = 40;

/// What a field may hold that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Word,
    Amount,
    Time,
    Secret,
}

/// The fields of the partner's order that are no secret. One that nobody knows may be a code.
fn holds(key: &str) -> Holds {
    match key {
        "order_state"
        | "payment_state"
        | "delivery_state"
        | "state"
        | "status"
        | "coin"
        | "network"
        | "base_token"
        | "payment_via"
        | "payment_method"
        | "payment_method_protocol"
        | "kind"
        | "category"
        | "family"
        | "brand_name"
        | "brand"
        | "denomination"
        | "localized_denomination"
        | "country_code"
        | "currency_code"
        | "currency"
        | "delivery_type"
        | "type"
        | "lang"
        | "locale"
        | "utm_source" => Holds::Word,
        "coin_amount"
        | "original_price"
        | "original_coin_amount"
        | "sent_coin_amount"
        | "received_amount"
        | "payment_value"
        | "product_value"
        | "amount"
        | "price"
        | "quantity"
        | "points" => Holds::Amount,
        "created_at" | "updated_at" | "payment_requested_at" => Holds::Time,
        _ => Holds::Secret,
    }
}

/// Numbers of masked values, the same through all snapshots of one order.
#[derive(Debug, Default)]
pub(super) struct Masks {
    numbers: Numbers,
}

/// What of a value is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Open { text: String, moment: Option<i64> },
    Masked(String),
}

impl Masks {
    /// `secrets`: what the same answer holds elsewhere, in small letters. `discreet`: amounts are nobody's business either.
    pub(super) fn shown(&mut self, key: &str, value: &str, secrets: &[String], discreet: bool) -> Shown {
        let open = match holds(key) {
            Holds::Word => word(value, secrets),
            Holds::Amount if discreet => None,
            Holds::Amount => number(value).then(|| (value.to_owned(), None)),
            Holds::Time => time(value),
            Holds::Secret => None,
        };
        match open {
            Some((text, moment)) => Shown::Open { text, moment },
            None => Shown::Masked(self.numbers.marked(value, "")),
        }
    }
}

/// Whether a value is to be looked for in the words of its answer.
pub(super) fn is_telling(key: &str, value: &str) -> bool {
    let mixed = value.contains('@') || value.bytes().any(|byte| byte.is_ascii_digit());
    holds(key) == Holds::Secret && value.len() >= SHORTEST && mixed
}

/// A key is the shop's own word, or something is hidden in it.
pub(super) fn key(raw: &str) -> String {
    if tells(raw) { MASK.to_owned() } else { clean(raw, 60) }
}

/// A reason as it may lie in a file: nobody's code or address, whatever somebody pasted into it. `secrets`: what the answer
/// holds, in small letters.
pub(super) fn reason(raw: &str, secrets: &[String]) -> String {
    let words = clean(raw, NAME_MAX);
    let of_a_secret = |word: &str| {
        let lower = word.to_lowercase();
        secrets.iter().any(|secret| lower.contains(secret) || (lower.len() >= SHORTEST && secret.contains(&lower)))
    };
    let told = |word: &str| tells(word) || is_codelike(word) || of_a_secret(word);
    words.split(' ').map(|word| if told(word) { MASK } else { word }).collect::<Vec<_>>().join(" ")
}

fn word(value: &str, secrets: &[String]) -> Option<(String, Option<i64>)> {
    let word = clean(value, NAME_MAX);
    let lower = word.to_lowercase();
    let told = secrets.iter().any(|secret| lower.contains(secret));
    (!told && !tells(&word)).then_some((word, None))
}

/// Digits in a word of some length, many digits, or capitals joined by dashes.
fn is_codelike(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let capitals = word.contains('-') && !word.bytes().any(|byte| byte.is_ascii_lowercase());
    digits >= 4 || (word.len() > SHORTEST && (digits > 0 || (capitals && word.is_ascii())))
}

fn number(value: &str) -> bool {
    let signs = value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    !value.is_empty() && value.len() <= LONGEST_NUMBER && signs
}

/// Seconds since 1970 between the years 2001 and 2286, or a date as text.
fn time(value: &str) -> Option<(String, Option<i64>)> {
    if let Ok(seconds) = value.parse::<i64>() {
        let plausible = (1_000_000_000..10_000_000_000).contains(&seconds);
        return plausible.then(|| (value.to_owned(), Some(seconds * 1000)));
    }
    let dated = value.len() <= LONGEST_NUMBER
        && value.contains('-')
        && value.contains(':')
        && value.bytes().all(|byte| byte.is_ascii_digit() || b"-:.TZ+ ".contains(&byte));
    dated.then(|| (value.to_owned(), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(key: &str, value: &str) -> bool {
        matches!(Masks::default().shown(key, value, &["aaaa-bbbb-1".to_owned()], false), Shown::Open { .. })
    }

    #[test]
    fn what_is_known_to_be_harmless_is_shown_and_all_else_is_not() {
        for (key, value) in [
            ("order_state", "WaitingForDelivery"),
            ("network", "Polygon (Matic)"),
            ("denomination", "10 GB 30 days"),
            ("brand_name", "스타벅스 코리아"),
            ("coin_amount", "11.270000000000000001"),
            ("created_at", "1790000000"),
            ("updated_at", "2026-09-21T14:13:20.007Z"),
        ] {
            assert!(open(key, value), "{key}: {value}");
        }
        for (key, value) in [
            ("pin_code", "1234"),
            ("order_id", "ord_abc123xyz"),
            ("id", "x"),
            ("a_new_field", "anything"),
            ("order_state", "code AAAA-BBBB-1"),
            ("brand_name", "write to mara@example.org"),
            ("brand_name", "call +34 612 345 678"),
            ("denomination", "https://evil.example"),
            ("coin_amount", "AAAA-BBBB"),
            ("created_at", "612345678"),
            ("updated_at", "AAAA-BBBB-1:"),
        ] {
            assert!(!open(key, value), "{key}: {value}");
        }
    }

    #[test]
    fn the_same_value_has_the_same_number() {
        let mut masks = Masks::default();
        let mut marked = |value: &str| masks.shown("pin_code", value, &[], false);
        assert_eq!((marked("A") == marked("B"), marked("A") == marked("A")), (false, true));
    }

    #[test]
    fn discreet_hides_amounts_too() {
        let shown = Masks::default().shown("coin_amount", "11.27", &[], true);
        assert_eq!(shown, Shown::Masked("••••1".to_owned()));
    }

    #[test]
    fn a_reason_keeps_its_words_and_loses_what_was_pasted_into_it() {
        let reason = |raw: &str| reason(raw, &["plainword".to_owned()]);
        assert_eq!(reason("customer\nasks for AAAA-1234-BBBB"), "customer asks for ••••");
        assert_eq!(reason("mail from mara@example.org, 2 of 3"), "mail from •••• 2 of 3");
        assert_eq!(reason("DEMO-9TQ3-9GBF-X or ABCD-EFGH or plainWORD, not e-mail"), "•••• or •••• or •••• not e-mail");
        assert_eq!(reason("고객이 이메일을 열 수 없음"), "고객이 이메일을 열 수 없음");
    }
}
