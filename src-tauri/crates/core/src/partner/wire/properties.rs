//! What holds for every answer, however its fields are replaced.

mod hostile;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::{brands, countries, homepage, order, problems, products, validation, vias};
use crate::domain::cases::hold;
use crate::domain::order::{merge, phase};
use crate::domain::{CoinAmount, CountryCode, OrderFacts, OrderId, Problem};
use crate::partner::error::Endpoint;
use crate::partner::goods::ProductOffer;
use crate::partner::order::OrderAnswer;
use hostile::{Document, spoiled};

const ORDER: Document = Document(&[
    ("{\"order_id\":", "\"9a8b7c6d-0000-4000-8000-1234567890ab\""),
    (",\"created_at\":", "\"1790000000\""),
    (",\"updated_at\":", "1790000065"),
    (",\"payment_requested_at\":", "\"1790000000\""),
    (",\"order_state\":", "\"WaitingForPayment\""),
    (",\"payment_state\":", "\"WalletCreated\""),
    (",\"payment_value\":", "9.9912"),
    (",\"coin\":", "\"USDC\""),
    (",\"network\":", "\"Solana\""),
    (",\"coin_amount\":", "\"11.27\""),
    (",\"original_price\":", "\"11.27\""),
    (",\"sent_coin_amount\":", "\"0\""),
    (",\"received_amount\":", "null"),
    (",\"wallet_address\":", "\"sentinel-address\""),
    (",\"qr_text\":", "\"sentinel-address\""),
    (",\"memo\":", "null"),
    (",\"user\":", "{\"email\":\"sentinel@example.com\"}"),
    (",\"refund_wallet_address\":", "null"),
    (",\"deliveries\":", "[]"),
    (",\"deliveries2\":", "null"),
    ("}", ""),
]);

const DELIVERY: Document = Document(&[
    ("{\"order_id\":\"ord_1\",\"order_state\":\"Done\",\"deliveries\":[{\"id\":", "\"3c1a\""),
    (",\"delivery_state\":", "\"Succeeded\""),
    (",\"kind\":", "\"giftcard\""),
    (",\"quantity\":", "1"),
    (",\"deliverable\":{\"denomination\":", "\"10 USD\""),
    (",\"brand_name\":", "\"Example Games\""),
    (",\"product_value\":", "null"),
    (",\"beneficiary_account\":", "\"sentinel@example.com\""),
    (",\"delivery_type\":", "\"by_email\""),
    (",\"pin_code\":", "\"sentinel-code\""),
    (",\"security_code\":", "\"sentinel-code\""),
    (",\"redeem_instructions\":", "\"<ol>sentinel-code</ol>\""),
    (",\"how_to_redeem\":", "null"),
    (",\"failure_reason\":", "null"),
    ("}},", "null"),
    ("]}", ""),
]);

/// The goods in the delivery itself, as some clients send them.
const FLAT: Document = Document(&[
    ("{\"deliveries\":[{\"pin_code\":", "\"sentinel-code\""),
    (",\"id\":", "7"),
    (",\"brand_name\":", "\"Ex\\u00e4mple\""),
    (",\"quantity\":", "\"2\""),
    (",\"coin_amount\":", "0.000000000000000001"),
    (",\"deliverable\":", "null"),
    (",\"error_description\":", "\"late\""),
    (",\"qr_text\":", "true"),
    ("}],\"refund\":", "{\"amount\":1.5,\"currency\":\"USDC\"}"),
    (",\"tag\":", "78"),
    (",\"is_payment_processor_external\":", "\"1\""),
    (",\"email\":", "\"sentinel@example.com\""),
    (",\"order_id\":", "\"ord_1\""),
    ("}", ""),
]);

const PROBLEMS: Document = Document(&[
    ("{\"status\":", "422"),
    (",\"detail\":", "\"refused: KYC_MISSING.\""),
    (",\"problems\":[{\"problem\":", "\"NOT_ALLOWED_PAYMENT_VIA\""),
    (",\"moreDetails\":", "[{\"coin\":\"USDC\",\"network\":\"Base\"}]"),
    ("},", "\"OUT_OF_STOCK\""),
    ("],\"error\":", "{\"code\":\"SOME_NEW_CODE\"}"),
    (",\"message\":", "\"no\""),
    ("}", ""),
]);

/// The same fields without a list: here a word counts only when it has the shape of a code.
const REFUSAL: Document = Document(&[
    ("{\"status\":", "422"),
    (",\"detail\":", "\"refused: KYC_MISSING.\""),
    (",\"reason\":", "\"no\""),
    (",\"error\":", "{\"code\":\"SOME_NEW_CODE\"}"),
    (",\"message\":", "\"no\""),
    (",\"moreDetails\":", "null"),
    ("}", ""),
]);

const BRANDS: Document = Document(&[
    ("{\"country_code\":", "\"US\""),
    (",\"categories\":[{\"kind\":", "\"giftcard\""),
    (",\"category\":", "\"games\""),
    (",\"brands\":[{\"family\":", "\"Example Games\""),
    (",\"brand\":", "\"Example Games\""),
    (",\"brand_id\":", "\"7d0d4a2e\""),
    (",\"country_code\":", "\"US\""),
    (",\"kind\":", "\"giftcard\""),
    (",\"category\":", "\"games\""),
    (",\"additional_categories\":", "[\"entertainment\"]"),
    (",\"min\":", "\"$10\""),
    (",\"is_out_of_stock\":", "false"),
    ("},", "{\"brand\":\"B\",\"brand_id\":\"7d0d4a2e\",\"kind\":\"giftcard\"}"),
    ("],\"popular_brands\":", "[]"),
    ("}],\"all_brands\":", "[{\"brand\":\"B\",\"kind\":\"giftcard\"}]"),
    (",\"popular_brands\":", "[]"),
    ("}", ""),
]);

const PRODUCTS: Document = Document(&[
    ("[{\"country_code\":", "\"US\""),
    (",\"kind\":", "\"giftcard\""),
    (",\"family\":", "\"Example Games\""),
    (",\"brand\":", "\"Example Games\""),
    (",\"brand_id\":", "\"7d0d\""),
    (",\"redeem_method\":", "[\"online\"]"),
    (",\"rich_description\":", "{\"description\":\"<p>..</p>\"}"),
    (",\"products\":[{\"product_id\":", "\"0f0e\""),
    (",\"denomination\":", "\"10 USD\""),
    (",\"coin_amount\":", "\"11.27\""),
    (",\"delivery_type\":", "\"by_email\""),
    (",\"face_value\":{\"amount\":", "{\"price\":\"10\"}"),
    ("}},{\"is_dynamic\":", "true"),
    (",\"range\":{\"min\":", "50"),
    (",\"max\":", "500"),
    (",\"currency\":", "\"USD\""),
    (",\"step_size\":", "1"),
    (",\"default\":", "\"500.0\""),
    ("},\"face_value\":", "{\"currency_code\":\"USD\",\"amount\":{\"min\":\"50.00\",\"max\":{\"amount\":\"500.00\"}}}"),
    (",\"benefits\":[{\"type\":\"DATA\",\"amount\":{\"base\":", "{\"amount\":-1}"),
    ("}}]}]}]", ""),
]);

const VIAS: Document = Document(&[
    ("[{\"name\":", "\"USER_WALLET\""),
    (",\"available\":", "true"),
    (",\"currencies\":[{\"name\":", "\"USDC\""),
    (",\"is_suspended\":", "false"),
    (",\"threshold\":", "\"0.56\""),
    (",\"networks\":[{\"name\":", "\"Solana\""),
    (",\"chain_id\":", "137"),
    (",\"threshold\":", "\"0.561800000000000\""),
    (",\"smart_contract\":{\"address\":", "\"mint\""),
    (",\"decimals\":", "6"),
    ("}}]}]},", "null"),
    ("]", ""),
]);

const HOMEPAGE: Document = Document(&[
    ("{\"sections\":[{\"title\":", "\"Popular\""),
    (",\"items\":[{\"brand\":", "\"A\""),
    (",\"brand_id\":", "\"1\""),
    ("},", "{\"brand\":\"A\",\"brand_id\":\"1\"}"),
    ("]}],\"popular_brands\":", "[{\"brand\":\"C\",\"brand_id\":\"3\"}]"),
    ("}", ""),
]);

const COUNTRIES: Document = Document(&[
    ("{\"countries\":[{\"isoCode\":", "\"US\""),
    (",\"name\":", "\"United States\""),
    ("},", "{\"isoCode\":\"KR\",\"name\":\"Korea\"}"),
    ("]}", ""),
]);

const QUOTE: Document = Document(&[
    ("{\"coin\":", "\"USDC\""),
    (",\"coin_amount\":", "\"11.27\""),
    (",\"original_coin_amount\":", "11.9"),
    (",\"payment_fee\":", "{\"amount\":\"0.1\"}"),
    (",\"problems\":", "null"),
    ("}", ""),
]);

fn is_exact(amount: Option<CoinAmount>) -> bool {
    amount.is_none_or(|amount| CoinAmount::parse(&amount.plain()) == Ok(amount))
}

fn check_order(text: &str, good: &OrderFacts) -> TestCaseResult {
    let Ok(OrderAnswer { facts, raw }) = order::read(Endpoint::Order, text.as_bytes()) else { return Ok(()) };
    prop_assert!(OrderId::parse(facts.order_id.expose()).is_ok());
    prop_assert_eq!(raw.expose(), text);
    for amount in [facts.coin_amount, facts.original_price, facts.received, facts.due_now()] {
        prop_assert!(is_exact(amount));
    }
    prop_assert!(facts.due_now().is_none_or(CoinAmount::is_payable));
    prop_assert!([facts.created_at, facts.updated_at].into_iter().flatten().all(|time| time > 1_000_000_000));
    let joined = merge(good, facts.clone());
    for waited in [false, true] {
        let told = phase(&facts, waited);
        prop_assert!(!told.shows_address() || !facts.order_state.is_terminal());
        let _ = phase(&joined, waited);
    }
    let printed = format!("{facts:?}");
    prop_assert!(!printed.contains("sentinel"), "a secret in {}", printed);
    Ok(())
}

#[test]
fn an_order_of_any_fields_is_read_exactly_or_not_at_all() {
    let good = order::read(Endpoint::Order, ORDER.whole().as_bytes()).expect("the recorded order").facts;
    hold(&spoiled(&ORDER), |text| check_order(&text, &good));
}

#[test]
fn a_delivery_of_any_fields_never_breaks_its_order() {
    let good = order::read(Endpoint::Order, DELIVERY.whole().as_bytes()).expect("a delivered order").facts;
    assert!(good.has_code());
    hold(&spoiled(&DELIVERY), |text| {
        check_order(&text, &good)?;
        if let Ok(answer) = order::read(Endpoint::Order, text.as_bytes())
            && answer.facts.order_id == good.order_id
        {
            prop_assert!(merge(&good, answer.facts).has_code(), "a code was lost");
        }
        Ok(())
    });
}

/// The quick reader agrees with the careful one, or leaves the text to it.
fn check_quick(text: &str, id: &OrderId) -> TestCaseResult {
    let careful = order::read(Endpoint::Subscribe, text.as_bytes()).ok().map(|answer| answer.facts);
    let ours = careful.filter(|facts| facts.order_id == *id);
    if let Some(quick) = order::quickly(text, id) {
        prop_assert_eq!(Some(&*quick), ours.as_ref());
    }
    let known = order::read_known(Endpoint::Subscribe, text, id).ok();
    prop_assert_eq!(known.as_deref(), ours.as_ref());
    Ok(())
}

#[test]
fn an_order_reads_the_same_quickly_and_with_care() {
    let id = |text: &str| OrderId::parse(text).expect("an id");
    let (long, short) = (id("9a8b7c6d-0000-4000-8000-1234567890ab"), id("ord_1"));
    let both = prop_oneof![
        spoiled(&ORDER).prop_map(|text| (text, 0)),
        spoiled(&DELIVERY).prop_map(|text| (text, 1)),
        spoiled(&FLAT).prop_map(|text| (text, 1)),
    ];
    hold(&both, |(text, which)| check_quick(&text, if which == 0 { &long } else { &short }));
}

#[test]
fn the_recorded_orders_are_read_quickly() {
    let answers = include_str!("../../../tests/fixtures/answers/order.json");
    let answers: Vec<serde_json::Value> = serde_json::from_str(answers).expect("a list of answers");
    let ours = [ORDER.whole(), DELIVERY.whole(), FLAT.whole()];
    for text in answers.iter().map(ToString::to_string).chain(ours) {
        let facts = order::read(Endpoint::Order, text.as_bytes()).expect("an order").facts;
        assert_eq!(order::quickly(&text, &facts.order_id).as_deref(), Some(&facts), "{text}");
    }
}

fn check_problems(found: &[Problem]) -> TestCaseResult {
    prop_assert!(found.len() <= 50);
    for problem in found {
        prop_assert!(!problem.code.trim().is_empty() && problem.code.chars().count() <= 200);
        prop_assert!(problem.details.len() <= 50);
        prop_assert!(problem.details.iter().all(|line| !line.is_empty() && line.chars().count() <= 200));
    }
    Ok(())
}

fn is_code_shaped(word: &str) -> bool {
    word.contains('_') && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
}

#[test]
fn problems_of_any_shape_are_listed_in_bounds() {
    hold(&spoiled(&PROBLEMS), |text| {
        let found = problems::problems_in(text.as_bytes());
        prop_assert!(found.is_empty() || problems::holds_code(text.as_bytes()));
        check_problems(&found)
    });
}

#[test]
fn outside_a_list_only_a_word_in_the_shape_of_a_code_is_a_problem() {
    hold(&spoiled(&REFUSAL), |text| {
        let found = problems::problems_in(text.as_bytes());
        let is_list = text.starts_with('[') || text.contains("\"problems\"") || text.contains("\"errors\"");
        prop_assert!(is_list || found.iter().all(|problem| is_code_shaped(&problem.code)), "{:?}", found);
        check_problems(&found)
    });
}

#[test]
fn any_bytes_are_searched_for_problems_without_harm() {
    let bytes = prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| {
        const LIKELY: &[u8] = b"[]{}:,\"\"\\problem_CODE0detail\xFF";
        bytes.iter().map(|byte| LIKELY.get(usize::from(*byte) % 64).copied().unwrap_or(*byte)).collect::<Vec<u8>>()
    });
    hold(&bytes, |bytes| {
        let found = problems::problems_in(&bytes);
        prop_assert!(found.is_empty() || problems::holds_code(&bytes));
        check_problems(&found)
    });
}

#[test]
fn brands_of_any_shape_have_names_and_stand_once() {
    hold(&spoiled(&BRANDS), |text| {
        let Ok(catalogue) = brands::read(text.as_bytes(), CountryCode::US) else { return Ok(()) };
        let ids: BTreeSet<_> = catalogue.brands.iter().map(|brand| brand.brand_id.as_str()).collect();
        prop_assert_eq!(ids.len(), catalogue.brands.len());
        for brand in &catalogue.brands {
            prop_assert!(!brand.brand.is_empty() && !brand.family.is_empty() && !brand.brand_id.is_empty());
            prop_assert!(!brand.kind.is_empty() && brand.kind != "nft_giftcard");
        }
        Ok(())
    });
}

#[test]
fn products_of_any_shape_can_be_ordered_or_are_left_out() {
    hold(&spoiled(&PRODUCTS), |text| {
        let Ok(families) = products::read(text.as_bytes(), CountryCode::US) else { return Ok(()) };
        for product in families.iter().flat_map(|family| &family.products) {
            prop_assert!(product.coin_amount.is_none_or(CoinAmount::is_payable));
            prop_assert!(product.allowances.iter().all(|allowance| is_exact(allowance.amount)));
            match &product.offer {
                ProductOffer::Fixed { denomination, .. } => prop_assert!(!denomination.is_empty()),
                ProductOffer::Range { range, suggested } => {
                    prop_assert!(range.min <= range.max && range.max.is_payable() && range.step.is_payable());
                    prop_assert!(suggested.is_none_or(|value| range.min <= value && value <= range.max));
                }
            }
        }
        Ok(())
    });
}

#[test]
fn ways_to_pay_countries_rows_and_quotes_of_any_shape_are_read_without_harm() {
    let documents = || [VIAS, HOMEPAGE, COUNTRIES, QUOTE];
    let any = (0..documents().len()).prop_flat_map(move |place| {
        let [vias, homepage, countries, quote] = documents();
        let document = match place {
            0 => vias,
            1 => homepage,
            2 => countries,
            _ => quote,
        };
        (Just(place), spoiled(&document))
    });
    hold(&any, |(place, text)| {
        let bytes = text.as_bytes();
        match place {
            0 => {
                let vias = vias::read(bytes).unwrap_or_default();
                let currencies = || vias.iter().flat_map(|via| &via.currencies);
                prop_assert!(currencies().all(|currency| is_exact(currency.threshold)));
                prop_assert!(currencies().flat_map(|c| &c.networks).all(|network| is_exact(network.threshold)));
            }
            1 => {
                let sections = homepage::read(bytes);
                prop_assert!(sections.len() <= 40 && sections.iter().all(|section| !section.brand_ids.is_empty()));
            }
            2 => {
                let list = countries::read(bytes).unwrap_or_default();
                prop_assert!(list.iter().all(|country| !country.name.is_empty()));
            }
            _ => {
                if let Ok(quote) = validation::read(bytes) {
                    let priced = quote.coin_amount.is_some_and(CoinAmount::is_payable);
                    prop_assert!(priced || !quote.problems.is_empty(), "neither a price nor a reason");
                }
            }
        }
        Ok(())
    });
}
