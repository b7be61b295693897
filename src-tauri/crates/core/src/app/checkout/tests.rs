#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod basket;
mod shop;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::draft::approve;
use super::quotes::{GOOD_FOR, KEPT};
use super::*;
use crate::app::catalogue::Product;
use crate::clock::{Clock, SystemClock, UnixMillis};
use crate::contract::{Beneficiary, Choice, CoinView, Cure, DraftLine, Field, Kind, NetworkView};
use crate::domain::money::ValueFault;
use crate::domain::problem::RULES;
use crate::domain::{CoinAmount, Problem, Secret};
use crate::partner::{BaseUrl, Budget, ClientOptions, Denomination, Identity, Route};
use crate::words::Words;

fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn amount(text: &str) -> CoinAmount {
    CoinAmount::parse(text).unwrap()
}

fn network(name: &str, suspended: bool) -> NetworkView {
    let recommended = name == "Solana";
    NetworkView { network: name.into(), suspended, minimum: None, recommended, last: false, unsupported: None }
}

fn coins() -> Vec<CoinView> {
    let coin = |coin: &str, suspended, networks| CoinView { coin: coin.into(), suspended, networks };
    vec![
        coin("BTC", false, vec![network("Mainnet", false)]),
        coin("USDC", false, vec![network("Polygon (Matic)", true), network("Base", false), network("Solana", false)]),
        coin("LTC", true, vec![network("Mainnet", false)]),
        coin("TON", false, vec![network("Ton", false)]),
    ]
}

fn product(beneficiary: Beneficiary) -> Product {
    Product {
        brand_id: "b1".into(),
        brand_name: "Example Games".into(),
        country: country("ES"),
        kind_word: "giftcard".into(),
        kind: Kind::GiftCard,
        denomination: Denomination::Fixed { key: "10 EUR".into(), localized: "€10".into() },
        face_value: None,
        label: "€10".into(),
        beneficiary,
        background: "#101820".into(),
        has_logo: false,
    }
}

fn line(phone: &str) -> DraftLine {
    let choice = Choice::Fixed { product_id: "p1".into() };
    DraftLine { brand_id: "b1".into(), country: "ES".into(), choice, quantity: 1, phone: phone.into() }
}

fn draft() -> Draft {
    Draft {
        lines: vec![line("")],
        email: " Buyer@Example.ORG ".into(),
        email_again: "Buyer@example.org".into(),
        coin: "USDC".into(),
        network: "Solana".into(),
        promo_code: String::new(),
        refund_address: String::new(),
        newsletter: false,
    }
}

type Found = Vec<Result<Product, LineFault>>;

fn read(draft: &Draft, products: Found) -> Result<Approved, Vec<ProblemView>> {
    let read = approve(draft, products, &coins(), "en", country("ES"));
    if let Err(problems) = &read {
        for problem in problems {
            worded(problem);
        }
    }
    read
}

fn card() -> Found {
    vec![Ok(product(Beneficiary::Email))]
}

fn approved() -> Approved {
    read(&draft(), card()).unwrap()
}

/// Both sentences exist, and every value that they name is given.
fn worded(problem: &ProblemView) {
    let words = Words::for_language("en");
    for phrase in [&problem.title, &problem.sentence] {
        let said = words.say(&phrase.id, &phrase.args);
        assert!(!said.contains(['{', '[', '$']), "{}: {said}", phrase.id);
    }
}

fn seen(problems: &[ProblemView]) -> Vec<(Field, Option<u32>, &str, Option<Cure>)> {
    problems
        .iter()
        .map(|problem| {
            let id = problem.title.id.trim_start_matches("problem-").trim_end_matches("-title");
            (problem.field, problem.line, id, problem.cure.clone())
        })
        .collect()
}

fn faults(draft: &Draft, products: Found) -> Vec<(Field, Option<u32>, String, Option<Cure>)> {
    let problems = read(draft, products).unwrap_err();
    seen(&problems).into_iter().map(|(field, at, id, cure)| (field, at, id.to_owned(), cure)).collect()
}

fn switch(coin: &str, network: &str) -> Option<Cure> {
    Some(Cure::SwitchTo { coin: coin.into(), network: network.into() })
}

#[test]
fn what_is_whole_becomes_an_order_with_its_normalised_beneficiary() {
    let approved = approved();
    assert_eq!(approved.email.expose(), "Buyer@example.org");
    assert_eq!(approved.title(), "Example Games");
    let request = approved.request();
    assert_eq!(request.utm_source, "cryptorefills-desktop");
    let line = request.lines.first().unwrap();
    assert_eq!((line.beneficiary.expose(), line.kind.as_str()), ("Buyer@example.org", "giftcard"));

    let phone = Draft { lines: vec![line_with_phone()], ..draft() };
    let approved = read(&phone, vec![Ok(product(Beneficiary::Phone))]).unwrap();
    assert_eq!(approved.lines.first().unwrap().beneficiary.expose(), "+34612345678");
    assert_eq!(approved.email.expose(), "Buyer@example.org");
}

fn line_with_phone() -> DraftLine {
    line("612 34 56 78")
}

#[test]
fn an_approved_order_survives_the_journal() {
    let before = approved();
    let text = serde_json::to_string(&before).unwrap();
    let after: Approved = serde_json::from_str(&text).unwrap();
    assert_eq!(after.lines.first().unwrap().denomination, before.lines.first().unwrap().denomination);
    assert_eq!((after.email, after.amount, after.network), (before.email, before.amount, before.network));
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let draft = Draft {
        lines: vec![DraftLine { quantity: 11, ..line("1-800-FLOWERS") }],
        email: "buyer".into(),
        coin: "USDC".into(),
        network: "Polygon (Matic)".into(),
        promo_code: "x".repeat(65),
        refund_address: "0x123".into(),
        ..draft()
    };
    let faults = faults(&draft, vec![Ok(product(Beneficiary::Phone))]);
    assert_eq!(
        faults.iter().map(|(field, at, id, _)| (*field, *at, id.as_str())).collect::<Vec<_>>(),
        [
            (Field::Amount, None, "quantity-too-many"),
            (Field::Email, None, "email-no-at"),
            (Field::Phone, Some(0), "phone-characters"),
            (Field::Network, None, "network-suspended"),
            (Field::Promo, None, "promo-unreadable"),
            (Field::RefundAddress, None, "refund-address"),
        ]
    );
    let cures: Vec<_> = faults.into_iter().filter_map(|(_, _, _, cure)| cure).collect();
    let switch = switch("USDC", "Solana").unwrap();
    assert_eq!(cures, [switch, Cure::RemovePromo, Cure::ClearRefundAddress]);
}

#[test]
fn each_fault_of_an_email_has_its_words() {
    for (typed, again, id) in [
        ("", "", "email-missing"),
        ("a@@b.org", "", "email-no-at"),
        ("a b@example.org", "", "email-characters"),
        ("a@nowhere", "", "email-domain"),
        (&*format!("{}@example.org", "a".repeat(70)), "", "email-too-long"),
        ("a@example.org", "", "email-again-missing"),
        ("a@example.org", "A@example.org", "email-again-differs"),
    ] {
        let draft = Draft { email: typed.into(), email_again: again.into(), ..draft() };
        let faults = faults(&draft, card());
        assert_eq!(faults.iter().map(|fault| fault.2.as_str()).collect::<Vec<_>>(), [id], "{typed}");
    }
}

#[test]
fn a_misspelt_domain_alone_blocks_nothing() {
    let draft = Draft { email: "a@gmial.com".into(), email_again: "a@gmial.com".into(), ..draft() };
    let approved = read(&draft, card()).unwrap();
    let refused = [Problem { code: "INVALID_EMAIL_DOMAIN".into(), details: Vec::new() }];
    let problems = problems_of(&refused, &approved);
    assert_eq!(
        seen(&problems),
        [(Field::Email, None, "INVALID_EMAIL_DOMAIN", Some(Cure::UseEmail { email: "a@gmail.com".into() }))]
    );
}

#[test]
fn each_fault_of_a_phone_number_has_its_words() {
    for (typed, id) in [
        ("", "phone-missing"),
        ("6123x", "phone-characters"),
        ("123", "phone-not-a-number"),
        ("+33 6 31 96 65 43", "phone-other-country"),
    ] {
        let draft = Draft { lines: vec![line(typed)], ..draft() };
        let faults = faults(&draft, vec![Ok(product(Beneficiary::Phone))]);
        assert_eq!(faults, [(Field::Phone, Some(0), id.to_owned(), None)]);
    }
}

#[test]
fn a_face_value_that_is_not_sold_offers_the_nearest() {
    let fault = |fault| vec![Err(LineFault::Value { fault, currency: "USD".into() })];
    for (found, id, value) in [
        (ValueFault::Below(amount("50")), "value-below", Some("50")),
        (ValueFault::Above(amount("500")), "value-above", Some("500")),
        (ValueFault::OffStep { nearest: amount("55.00") }, "value-off-step", Some("55")),
        (ValueFault::NotANumber, "value-not-a-number", None),
    ] {
        let cure = value.map(|value| Cure::UseAmount { value: value.into() });
        assert_eq!(faults(&draft(), fault(found)), [(Field::Amount, Some(0), id.to_owned(), cure)]);
    }
}

#[test]
fn what_is_no_longer_sold_and_an_empty_basket_send_the_buyer_to_choose() {
    let choose = Some(Cure::ChooseAnother);
    let gone = faults(&draft(), vec![Err(LineFault::Gone)]);
    assert_eq!(gone, [(Field::Product, Some(0), "product-gone".to_owned(), choose.clone())]);
    let why = Phrase::new("problem-OUT_OF_STOCK-sentence");
    let closed = read(&draft(), vec![Err(LineFault::NotForSale(why.clone()))]).unwrap_err();
    assert_eq!(closed.first().unwrap().sentence, why);
    let empty = faults(&Draft { lines: Vec::new(), ..draft() }, Vec::new());
    assert_eq!(empty, [(Field::Product, None, "lines-none".to_owned(), choose)]);
    let none = Draft { lines: vec![DraftLine { quantity: 0, ..line("") }], ..draft() };
    assert_eq!(faults(&none, card()), [(Field::Amount, Some(0), "quantity-none".to_owned(), None)]);
}

#[test]
fn ten_deliveries_over_all_lines_are_taken_and_eleven_are_not() {
    let two = |one, other| Draft {
        lines: vec![DraftLine { quantity: one, ..line("") }, DraftLine { quantity: other, ..line("") }],
        ..draft()
    };
    let both = || card().into_iter().chain(card()).collect();
    assert!(read(&two(4, 6), both()).is_ok());
    assert_eq!(faults(&two(5, 6), both()).first().unwrap().2, "quantity-too-many");
    assert!(read(&two(u32::MAX, u32::MAX), both()).is_err());
}

#[test]
fn a_closed_way_to_pay_offers_an_open_one() {
    for (coin, network, field, id, cure) in [
        ("USDC", "Polygon (Matic)", Field::Network, "network-suspended", switch("USDC", "Solana")),
        ("USDC", "Moon", Field::Network, "network-unknown", switch("USDC", "Solana")),
        ("LTC", "Mainnet", Field::Coin, "coin-suspended", switch("USDC", "Solana")),
        ("XYZ", "Mainnet", Field::Coin, "coin-unknown", switch("USDC", "Solana")),
        ("TON", "Ton", Field::Network, "network-unsupported", switch("USDC", "Solana")),
        ("", "", Field::Network, "way-missing", switch("USDC", "Solana")),
    ] {
        let draft = Draft { coin: coin.into(), network: network.into(), ..draft() };
        assert_eq!(faults(&draft, card()), [(field, None, id.to_owned(), cure)]);
    }
}

#[test]
fn a_refund_address_is_checked_for_the_chosen_network() {
    let with = |coin: &str, network: &str| Draft {
        coin: coin.into(),
        network: network.into(),
        refund_address: " bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq ".into(),
        ..draft()
    };
    let approved = read(&with("BTC", "Mainnet"), card()).unwrap();
    let kept = approved.refund_address.unwrap();
    assert_eq!(kept.expose(), "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq");
    let refused = faults(&with("USDC", "Solana"), card());
    let clear = Some(Cure::ClearRefundAddress);
    assert_eq!(refused, [(Field::RefundAddress, None, "refund-address".to_owned(), clear)]);
}

fn room(clock: SharedClock) -> CheckoutRoom {
    let identity = Identity { application: Secret::new("test"), country: CountryCode::US, lang: "en".into() };
    let options = ClientOptions {
        base: BaseUrl::parse_override("http://127.0.0.1:9").unwrap(),
        app_version: "0".into(),
        identity,
        route: Route::Direct,
        budget: Budget::default(),
    };
    CheckoutRoom::new(PartnerClient::new(options, Arc::clone(&clock)).unwrap(), clock)
}

fn priced(coin: &str, coin_amount: &str, original: Option<&str>) -> Validation {
    Validation {
        problems: Vec::new(),
        coin: Some(coin.into()),
        coin_amount: CoinAmount::parse(coin_amount).ok(),
        original_coin_amount: original.map(amount),
        ..Validation::default()
    }
}

#[test]
fn a_price_becomes_a_quote_that_is_good_for_one_order() {
    let room = room(Arc::new(SystemClock));
    let view = room.judge(approved(), &priced("USDC", "11.270", Some("11.90"))).unwrap();
    let quote = view.quote.unwrap();
    assert_eq!((quote.amount.as_str(), quote.original_amount.as_deref()), ("11.27", Some("11.90")));
    assert_eq!(quote.lines.first().unwrap().to, "Buyer@example.org");
    let taken = room.take(&quote.quote_id).unwrap();
    assert_eq!(taken.approved.amount, amount("11.27"));
    assert!(room.take(&quote.quote_id).is_none());
    room.put_back(taken);
    assert!(room.take(&quote.quote_id).is_some());
}

#[test]
fn without_a_price_in_the_chosen_coin_there_is_no_quote() {
    let room = room(Arc::new(SystemClock));
    for bad in [priced("USDC", "", None), priced("USDC", "0", None), priced("BTC", "11.27", None)] {
        let error = room.judge(approved(), &bad).unwrap_err();
        assert_eq!((error.code, error.sentence.id.as_str()), (ErrorCode::Unreadable, "error-no-price"));
    }
}

#[test]
fn only_the_newest_quotes_are_kept() {
    let room = room(Arc::new(SystemClock));
    let quote = || room.judge(approved(), &priced("USDC", "1", None)).unwrap().quote.unwrap().quote_id;
    let first = quote();
    let second = quote();
    (0..KEPT - 1).for_each(|_| drop(quote()));
    assert!(room.take(&first).is_none());
    assert!(room.take(&second).is_some());
}

struct Later;

impl Clock for Later {
    fn wall(&self) -> UnixMillis {
        SystemClock.wall().plus_seconds(GOOD_FOR + 60)
    }

    fn monotonic(&self) -> std::time::Instant {
        SystemClock.monotonic()
    }
}

#[test]
fn a_price_of_long_ago_is_no_price() {
    let mut room = room(Arc::new(SystemClock));
    let quote = room.offer(approved(), None);
    room.clock = Arc::new(Later);
    assert!(room.take(&quote.quote_id).is_none());
}
