//! What is refused, by the wallet before anything is sent or by the shop in many words. The numbers are those of
//! docs/faults.md.

use cryptorefills_core::contract::{
    BrowseQuery, Choice, Cure, Draft, DraftLine, ErrorCode, Field, Offer, PlaceView, SettingsPatch,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::words::Words;
use serde_json::Value;

use super::faults_orders::Counter;
use super::line::{Meddling, json};

const VALIDATE: &str = "POST /v5/orders/validations";
const CREATE: &str = "POST /v5/orders HTTP";

impl Counter {
    async fn codes(&self) -> Vec<String> {
        let checked = self.wallet.check(self.draft.clone()).await;
        assert!(checked.quote.is_none());
        let words = Words::for_language("en");
        for problem in &checked.problems {
            for phrase in [&problem.title, &problem.sentence] {
                let said = words.say(&phrase.id, &phrase.args);
                assert!(!said.contains(['[', '{']), "{said}");
            }
        }
        checked.problems.into_iter().filter_map(|problem| problem.code).collect()
    }
}

#[tokio::test]
async fn fault_18_every_problem_is_told_whatever_its_code_and_its_details() {
    let counter = Counter::open().await;
    let body = r#"{"problems":[
        {"problem":"OUT_OF_STOCK","moreDetails":"Pixelport"},
        {"problem":"INVALID_EMAIL_DOMAIN","moreDetails":{"field":"email","nested":{"a":[1,2]}}},
        {"problem":"BELOW_MIN_PAYMENT","moreDetails":["a",7,null,{"b":true}]},
        {"problem":"SUSPENDED_COIN","moreDetails":null},
        {"problem":"NEVER_HEARD_OF","moreDetails":7},
        {"problem":"<b>ODD</b>\u202e"}]}"#;
    for status in [200, 400, 422] {
        counter.line.meddle("POST", "/v5/orders/validations", Meddling::Answer(json(status, body)));
        let codes = counter.codes().await;
        for code in ["OUT_OF_STOCK", "INVALID_EMAIL_DOMAIN", "BELOW_MIN_PAYMENT", "SUSPENDED_COIN", "NEVER_HEARD_OF"] {
            assert!(codes.iter().any(|told| told == code), "{code} with {status}: {codes:?}");
        }
        assert!(codes.iter().all(|code| !code.contains('\u{202e}')));
    }
}

#[tokio::test]
async fn fault_21_a_refusal_with_nothing_but_a_detail_has_its_sentence_and_the_basket_stays() {
    let counter = Counter::open().await;
    for status in [409, 422] {
        for code in ["LOGIN_REQUIRED", "KYC_MISSING", "SUSPENDED_COIN"] {
            let body = format!(r#"{{"status":{status},"detail":"{code}"}}"#);
            counter.line.meddle("POST", "/v5/orders/validations", Meddling::Answer(json(status, &body)));
            assert_eq!(counter.codes().await, [code], "{status}");
        }
    }
    counter.line.leave_alone();
    assert!(counter.wallet.check(counter.draft.clone()).await.quote.is_some(), "the same basket is checked again");
}

#[tokio::test]
async fn fault_21_a_422_for_the_order_itself_creates_nothing_and_a_409_leaves_it_unknown() {
    let counter = Counter::open().await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    let refusal = r#"{"status":422,"detail":"KYC_MISSING"}"#;
    counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Answer(json(422, refusal)));
    let PlaceView::Refused { problems } = counter.wallet.app.place_order(quote.quote_id).await.unwrap() else {
        panic!("a refusal is no order")
    };
    assert_eq!(problems.first().unwrap().code.as_deref(), Some("KYC_MISSING"));
    assert!(counter.wallet.app.orders(None).await.unwrap().rows.is_empty());

    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Answer(json(409, refusal)));
    let PlaceView::Order { id } = counter.wallet.app.place_order(quote.quote_id).await.unwrap() else {
        panic!("nobody knows whether a 409 created something")
    };
    assert_eq!(counter.wallet.app.order(id).await.unwrap().row.phase, Phase::OutcomeUnknown);
    assert_eq!(counter.line.count(CREATE), 2);
}

#[tokio::test]
async fn fault_39_what_is_not_sold_is_refused_before_anything_is_sent() {
    let counter = Counter::open().await;
    let card = counter.wallet.card("Questline").await;
    let brand = counter.wallet.app.brand(card.brand_id, "USDC".into()).await.unwrap();
    let Some(Offer::Range { product_id, .. }) = brand.offers.first() else { panic!("Questline sells a range") };
    let range = counter.wallet.draft("Questline", Some("25"), "USDC", "Solana").await;
    let with = |change: &dyn Fn(&mut Draft)| {
        let mut draft = range.clone();
        change(&mut draft);
        draft
    };
    let mut refused = vec![
        with(&|draft| draft.lines[0].quantity = 1_000),
        with(&|draft| draft.lines[0].quantity = u32::MAX),
        with(&|draft| draft.lines[0].quantity = 0),
        with(&|draft| draft.lines = vec![draft.lines[0].clone(); 11]),
        with(&|draft| draft.lines[0].choice = Choice::Fixed { product_id: product_id.clone() }),
        with(&|draft| draft.lines[0].choice = Choice::Fixed { product_id: "10 USD".into() }),
    ];
    for value in ["10 USD", "-25", "25.5", "7", "1e2", "", " ", "25,00", "999999999999", "NaN", "0"] {
        let choice = Choice::Range { product_id: product_id.clone(), value: value.into() };
        refused.push(with(&|draft| draft.lines[0].choice = choice.clone()));
    }
    for draft in refused {
        let checked = counter.wallet.check(draft.clone()).await;
        assert!(checked.quote.is_none(), "{draft:?}");
        assert!(!checked.problems.is_empty(), "{draft:?}");
    }
    assert_eq!((counter.line.count(VALIDATE), counter.line.count(CREATE)), (0, 0));
    assert!(counter.wallet.check(range).await.quote.is_some());
}

#[tokio::test]
async fn fault_39_a_basket_is_for_one_country_and_says_which() {
    let counter = Counter::open().await;
    let elsewhere = SettingsPatch { country: Some("ES".into()), ..SettingsPatch::default() };
    let back = SettingsPatch { country: Some("US".into()), ..SettingsPatch::default() };
    counter.wallet.app.change_settings(elsewhere).await.unwrap();
    let problems = counter.wallet.check(counter.draft.clone()).await.problems;
    let to_us = Cure::SwitchCountry { country: "US".into(), name: "United States".into() };
    assert_eq!(problems.iter().map(|problem| problem.cure.clone()).collect::<Vec<_>>(), [Some(to_us)]);

    let card = counter.wallet.app.browse(BrowseQuery::default()).await.unwrap().cards.into_iter().next().unwrap();
    let brand = counter.wallet.app.brand(card.brand_id.clone(), "USDC".into()).await.unwrap();
    let choice = match brand.offers.into_iter().next().unwrap() {
        Offer::Fixed { product_id, .. } => Choice::Fixed { product_id },
        Offer::Range { product_id, suggested, .. } => Choice::Range { product_id, value: suggested },
    };
    let mut mixed = counter.draft.clone();
    let phone = "612 34 56 78".into();
    mixed.lines.push(DraftLine { brand_id: card.brand_id, country: card.country, choice, quantity: 1, phone });
    let problems = counter.wallet.check(mixed.clone()).await.problems;
    let wrong: Vec<_> = problems.iter().map(|problem| (problem.line, problem.cure.clone())).collect();
    assert_eq!(wrong, [(Some(0), Some(Cure::RemoveLine))]);
    assert_eq!(counter.line.count(VALIDATE), 0);

    counter.wallet.app.change_settings(back).await.unwrap();
    mixed.lines.truncate(1);
    assert!(counter.wallet.check(mixed).await.quote.is_some(), "back where it was chosen, the basket is good");
}

#[tokio::test]
async fn fault_40_an_e_mail_is_refused_or_put_right_before_it_is_sent() {
    let counter = Counter::open().await;
    let typed = |email: &str| Draft { email: email.into(), email_again: email.into(), ..counter.draft.clone() };
    let long = format!("{}@example.org", "m".repeat(300));
    for bad in [
        "mara@example.org\r\nBcc: all@example.org",
        "mara@example.org\nX-Evil: 1",
        "mara\"}, \"x\": {\"@example.org",
        long.as_str(),
        "mara",
        "mara@",
        "@example.org",
        "mara lind@example.org",
        "mara@example.org\u{0}",
    ] {
        let problems = counter.wallet.check(typed(bad)).await.problems;
        assert!(problems.iter().any(|problem| problem.field == Field::Email), "{bad:?}");
    }
    assert_eq!(counter.line.count(VALIDATE), 0);

    for (good, sent) in [
        ("mara+gift@example.org", "mara+gift@example.org"),
        ("  Mara.Lind@EXAMPLE.org ", "Mara.Lind@example.org"),
        ("mara@bücher.example", "mara@xn--bcher-kva.example"),
    ] {
        let quote = counter.wallet.check(typed(good)).await.quote.unwrap_or_else(|| panic!("{good} is refused"));
        assert_eq!(quote.lines.first().unwrap().to, sent);
        let request = counter.line.requests(VALIDATE).pop().unwrap();
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        assert!(!head.contains('@'));
        let body: Value = serde_json::from_str(body).unwrap();
        assert_eq!((&body["email"], &body["deliveries"][0]["beneficiary_account"]), (&sent.into(), &sent.into()));
    }
}

#[tokio::test]
async fn fault_40_a_phone_number_is_refused_or_put_right_before_it_is_sent() {
    let counter = Counter::open().await;
    let draft = counter.wallet.draft("Larkwave Prepaid", None, "USDC", "Solana").await;
    let typed = |phone: &str| {
        let mut draft = draft.clone();
        draft.lines[0].phone = phone.into();
        draft
    };
    for bad in ["", "call me", "415-555-CALL", "+34 612 345 678", "+1 415 555 2671\r\nX: 1", "123", "+1 000 000 0000"] {
        let problems = counter.wallet.check(typed(bad)).await.problems;
        assert!(problems.iter().any(|problem| problem.field == Field::Phone), "{bad:?}");
    }
    assert_eq!(counter.line.count(VALIDATE), 0);
    for good in ["+14155552671", "415 555 2671", "(415) 555-2671", "1 415 555 2671"] {
        let quote = counter.wallet.check(typed(good)).await.quote.unwrap_or_else(|| panic!("{good} is refused"));
        assert_eq!(quote.lines.first().unwrap().to, "+14155552671");
    }
}

#[tokio::test]
async fn fault_24_no_redirect_is_followed_with_an_order_or_a_check() {
    let counter = Counter::open().await;
    let target = Counter::open().await;
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = format!(
            "HTTP/1.1 {status} X\r\nLocation: {}/v5/orders/validations\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            target.line.url
        );
        counter.line.meddle("POST", "/v5/orders", Meddling::Answer(elsewhere.clone().into_bytes()));
        counter.line.meddle("GET", "/v2/brands", Meddling::Answer(elsewhere.into_bytes()));
        let error = counter.wallet.app.check_order(counter.draft.clone()).await.unwrap_err();
        assert_eq!((error.code, error.sentence.id.as_str()), (ErrorCode::CaptivePortal, "error-redirected"));
        let query = cryptorefills_core::contract::BrowseQuery { refresh: true, ..Default::default() };
        assert_eq!(counter.wallet.app.browse(query).await.unwrap().stale.unwrap().code, ErrorCode::CaptivePortal);
    }
    assert_eq!(target.line.count(VALIDATE), 0);
}
