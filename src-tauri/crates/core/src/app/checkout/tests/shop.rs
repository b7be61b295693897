//! What the shop refuses, in words and beside its field.

use super::*;

fn shop(code: &str, details: &[&str]) -> Problem {
    Problem { code: code.into(), details: details.iter().map(|text| (*text).to_owned()).collect() }
}

#[test]
fn every_code_has_its_words_and_all_its_values() {
    let words = Words::for_language("en");
    for rule in &RULES {
        for details in [&[][..], &["minimum: 25", "currency: USD"][..]] {
            let problems = problems_of(&[shop(rule.code, details)], &approved());
            let problem = problems.first().unwrap();
            worded(problem);
            assert_eq!(problem.code.as_deref(), Some(rule.code));
            let sentence = words.say(&problem.sentence.id, &problem.sentence.args);
            assert!(sentence.contains("Nothing"), "{sentence}");
        }
    }
    assert!(!words.say("error-no-price", &BTreeMap::new()).starts_with('['));
}

#[test]
fn an_unknown_code_is_shown_as_it_is_without_hidden_characters() {
    let problems = problems_of(&[shop("BRAND\u{202e}_NEW\n_CODE", &[])], &approved());
    let problem = problems.first().unwrap();
    worded(problem);
    assert_eq!((problem.field, problem.code.as_deref()), (Field::Order, Some("BRAND_NEW _CODE")));
    assert_eq!(problem.sentence.args.get("code").map(String::as_str), Some("BRAND_NEW _CODE"));
}

#[test]
fn a_refusal_without_a_reason_is_told_too() {
    let problems = problems_of(&[], &approved());
    worded(problems.first().unwrap());
    assert_eq!(seen(&problems), [(Field::Order, None, "no-reason", Some(Cure::TryAgain))]);
}

#[test]
fn the_same_problem_twice_is_said_once() {
    let twice = [shop("OUT_OF_STOCK", &["a"]), shop("OUT_OF_STOCK", &["a", "b"]), shop("KYC_MISSING", &[])];
    let problems = problems_of(&twice, &approved());
    let choose = Some(Cure::ChooseAnother);
    assert_eq!(
        seen(&problems),
        [(Field::Product, Some(0), "OUT_OF_STOCK", choose.clone()), (Field::Product, Some(0), "KYC_MISSING", choose)]
    );
    assert_eq!(problems.first().unwrap().sentence.args.get("details").map(String::as_str), Some("a, b"));
}

#[test]
fn the_supported_pairs_become_a_switch() {
    let cure =
        |code: &str, details: &[&str]| problems_of(&[shop(code, details)], &approved()).first().unwrap().cure.clone();
    let pairs = "UNSUPPORTED_PROTOCOL_COIN_COMBINATION";
    assert_eq!(cure(pairs, &["BTC Mainnet", "USDC Base"]), switch("USDC", "Base"));
    assert_eq!(cure(pairs, &["BTC-MAINNET"]), switch("BTC", "Mainnet"));
    assert_eq!(cure(pairs, &["USDC ETH Mainnet"]), None);
    assert_eq!(cure(pairs, &[]), switch("USDC", "Base"));
    assert_eq!(cure("SUSPENDED_NETWORK", &["network: Solana"]), switch("USDC", "Base"));
    assert_eq!(cure("SUSPENDED_COIN", &["USDC"]), switch("BTC", "Mainnet"));
    assert_eq!(cure("NOT_ALLOWED_PAYMENT_VIA", &["USER_WALLET"]), switch("BTC", "Mainnet"));
    assert_eq!(cure("NOT_ALLOWED_PAYMENT_VIA", &["BINANCE"]), Some(Cure::ChooseAnother));
    assert_eq!(cure("COUPON_EXPIRED", &[]), Some(Cure::RemovePromo));
}

#[test]
fn a_beneficiary_that_the_shop_refuses_stands_beside_what_was_typed() {
    let phone = Draft { lines: vec![line_with_phone()], ..draft() };
    let by_phone = read(&phone, vec![Ok(product(Beneficiary::Phone))]).unwrap();
    let field = |details: &[&str], approved: &Approved| {
        let problems = problems_of(&[shop("INVALID_BENEFICIARY_ACCOUNT", details)], approved);
        problems.first().map(|problem| (problem.field, problem.line))
    };
    assert_eq!(field(&["brand_name: Example Games"], &by_phone), Some((Field::Phone, Some(0))));
    assert_eq!(field(&["field: email"], &by_phone), Some((Field::Email, None)));
    assert_eq!(field(&[], &approved()), Some((Field::Email, None)));
}

#[test]
fn a_limit_is_told_in_the_shops_own_figures() {
    let least = shop("AMOUNT_LESS_THEN_MINIMUM_ALLOWED", &["coin: USDC", "minimum: 0.561800"]);
    let problems = problems_of(&[least], &approved());
    let sentence = &problems.first().unwrap().sentence;
    let said = Words::for_language("en").say(&sentence.id, &sentence.args);
    assert!(said.starts_with("The shop takes 0.5618 USDC or more with USDC on Solana."), "{said}");
}
