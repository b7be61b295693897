#![expect(clippy::unwrap_used, reason = "a test may stop")]

use super::*;
use crate::app::catalogue::FaceValue;
use crate::app::checkout::{ApprovedDenomination, ApprovedLine};
use crate::contract::{Beneficiary, Kind};
use crate::domain::{CountryCode, Secret};
use crate::words::Words;

fn cap(currency: &str, per_order: &str, per_day: &str) -> SpendingCap {
    SpendingCap { currency: currency.into(), per_order: per_order.into(), per_day: per_day.into() }
}

fn limits(caps: &[SpendingCap]) -> Vec<SpendingLimit> {
    parse(caps).unwrap()
}

fn order(lines: &[(Option<(&str, &str)>, u32)]) -> Approved {
    let line = |(value, quantity): &(Option<(&str, &str)>, u32)| ApprovedLine {
        brand_id: "b1".into(),
        brand_name: "Example Games".into(),
        country: CountryCode::US,
        kind: Kind::GiftCard,
        kind_word: "giftcard".into(),
        label: "a card".into(),
        denomination: ApprovedDenomination::Fixed { key: "a card".into(), localized: String::new() },
        face_value: value.map(|(amount, currency)| FaceValue {
            amount: CoinAmount::parse(amount).unwrap(),
            currency: currency.into(),
        }),
        beneficiary: Secret::new("buyer@example.org"),
        to: Beneficiary::Email,
        quantity: *quantity,
        background: String::new(),
        has_logo: false,
    };
    Approved {
        lines: lines.iter().map(line).collect(),
        email: Secret::new("buyer@example.org"),
        coin: "USDC".into(),
        network: "Solana".into(),
        amount: CoinAmount::ZERO,
        promo_code: None,
        refund_address: None,
        newsletter: false,
        lang: "en".into(),
        ways: Vec::new(),
        added_by_id: false,
    }
}

fn usd(amount: &str, quantity: u32) -> Approved {
    order(&[(Some((amount, "USD")), quantity)])
}

/// What is said, as a buyer reads it.
fn said(caps: &[SpendingCap], order: &Approved, day: &[Approved]) -> Vec<String> {
    let view = exceeded(&limits(caps), order, day);
    let sentences = view.map(|view| view.exceeded).unwrap_or_default();
    sentences.iter().map(|sentence| Words::for_language("en").say(&sentence.id, &sentence.args)).collect()
}

#[test]
fn an_order_at_its_limit_passes_and_a_cent_more_does_not() {
    let caps = [cap("usd", "200", "")];
    assert!(said(&caps, &usd("200", 1), &[]).is_empty());
    assert!(said(&caps, &usd("50.00", 4), &[]).is_empty());
    let above = said(&caps, &usd("200.01", 1), &[]);
    assert_eq!(above, ["This order is worth 200.01 USD. Your limit is 200 USD an order."]);
}

#[test]
fn the_orders_of_the_day_count_exactly() {
    let caps = [cap("USD", "", "0.30")];
    // In floats, three times 0.1 is more than 0.3.
    let day = [usd("0.1", 1), usd("0.1", 1)];
    assert!(said(&caps, &usd("0.1", 1), &day).is_empty());
    let above = said(&caps, &usd("0.11", 1), &day);
    let told = "With this order it would be 0.31 USD in 24 hours, 0.2 USD of it ordered before. \
                Your limit is 0.3 USD a day.";
    assert_eq!(above, [told]);
}

#[test]
fn currencies_are_never_added_up() {
    let caps = [cap("USD", "100", ""), cap("EUR", "100", "")];
    let both = order(&[(Some(("90", "USD")), 1), (Some(("90", "EUR")), 1)]);
    assert!(said(&caps, &both, &[]).is_empty());
    let more = order(&[(Some(("90", "usd ")), 2), (Some(("90", "EUR")), 2)]);
    assert_eq!(said(&caps, &more, &[]).len(), 2);
}

#[test]
fn what_has_no_value_in_money_is_not_counted() {
    let caps = [cap("USD", "0", "0")];
    assert!(said(&caps, &order(&[(None, 10)]), &[usd("50", 1)]).is_empty());
    assert_eq!(said(&caps, &order(&[(None, 9), (Some(("5", "USD")), 1)]), &[]).len(), 2);
}

#[test]
fn a_sum_beyond_counting_is_above_every_limit() {
    let huge = "79228162514264337593543950335";
    assert_eq!(said(&[cap("USD", huge, "")], &usd(huge, 1), &[]), Vec::<String>::new());
    assert_eq!(said(&[cap("USD", "5", "5")], &usd(huge, 10), &[usd(huge, 1)]).len(), 2);
}

#[test]
fn limits_are_refused_with_words_or_kept_as_typed() {
    for (caps, id) in [
        (vec![cap("dollars", "5", "")], "error-limit-currency"),
        (vec![cap("", "5", "")], "error-limit-currency"),
        (vec![cap("USD", "5,50", "")], "error-limit-amount"),
        (vec![cap("USD", "", "-5")], "error-limit-amount"),
        (vec![cap("USD", "", " ")], "error-limit-empty"),
        (vec![cap("USD", "5", ""), cap("usd", "", "5")], "error-limit-twice"),
        (vec![cap("USD", "5", ""); 21], "error-limit-too-many"),
    ] {
        let error = parse(&caps).unwrap_err();
        assert_eq!((error.code, error.sentence.id.as_str()), (ErrorCode::InvalidInput, id));
        assert!(Words::for_language("en").has(id));
    }
    let kept = limits(&[cap(" usd ", " 49.50 ", ""), cap("EUR", "", "200")]);
    assert_eq!(forms(&kept), [cap("USD", "49.5", ""), cap("EUR", "", "200")]);
}
