use cryptorefills_core::contract::{Cure, Field, PlaceView};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{Fault, OrderForm, PayKind, SandboxOptions};

use super::wallet::{Home, Shop};

#[tokio::test]
async fn each_problem_of_the_seeds_stands_beside_a_field_with_words() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let codes: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../src-tauri/crates/core/tests/fixtures/problem-codes.json")).unwrap();
    assert_eq!(codes.len(), 35);
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    for code in codes.iter().filter_map(|code| code.get("code")?.as_str()) {
        let mut draft = draft.clone();
        draft.promo_code = code.to_owned();
        let checked = wallet.check(draft).await;
        assert!(checked.quote.is_none(), "{code} did not stop the order");
        assert!(checked.problems.iter().any(|problem| problem.code.as_deref() == Some(code)), "{code} is not told");
    }
}

#[tokio::test]
async fn what_was_typed_wrong_is_told_at_once_and_before_the_shop_is_asked() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let mut draft = wallet.draft("Questline", Some("7"), "USDC", "Polygon (Matic)").await;
    draft.email = "mara@".into();
    draft.refund_address = "not an address".into();
    let problems = wallet.check(draft).await.problems;
    for field in [Field::Email, Field::Amount, Field::Network] {
        assert!(problems.iter().any(|problem| problem.field == field), "{field:?} missing in {problems:?}");
    }
    let amount = problems.iter().find(|problem| problem.field == Field::Amount).unwrap();
    assert!(matches!(amount.cure, Some(Cure::UseAmount { .. })));
    assert_eq!(wallet.control.requests().get("POST /v5/orders/validations"), None);
}

#[tokio::test]
async fn a_refused_form_is_followed_by_the_other_form_once_and_remembered() {
    let shop = Shop::with(SandboxOptions { order_form: OrderForm::Flat, ..SandboxOptions::default() }).await;
    let home = Home::new();
    let wallet = home.open(&shop, "US").await;
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    wallet.place(draft.clone()).await;
    assert_eq!(wallet.control.requests().get("POST /v5/orders"), Some(&2));
    wallet.place(draft).await;
    assert_eq!(wallet.control.requests().get("POST /v5/orders"), Some(&3), "the form was not remembered");
}

#[tokio::test]
async fn a_quote_places_one_order_however_often_it_is_pressed() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    let quote = wallet.check(draft).await.quote.unwrap();
    let (first, second) =
        tokio::join!(wallet.app.place_order(quote.quote_id.clone()), wallet.app.place_order(quote.quote_id.clone()));
    assert_eq!(u8::from(first.is_ok()) + u8::from(second.is_ok()), 1);
    assert_eq!(wallet.control.created_count(), 1);
}

#[tokio::test]
async fn a_cut_answer_is_unknown_and_nothing_payable_is_shown() {
    for fault in [Fault::NoAnswerToCreate, Fault::BadGatewayAfterCreate] {
        let (shop, home) = (Shop::open().await, Home::new());
        let wallet = home.open(&shop, "US").await;
        let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
        let quote = wallet.check(draft).await.quote.unwrap();
        shop.control().set_fault(Some(fault));
        let PlaceView::Order { id } = wallet.app.place_order(quote.quote_id).await.unwrap() else {
            panic!("an unknown outcome is no refusal")
        };
        let view = wallet.until(&id, Phase::OutcomeUnknown).await;
        assert!(view.payment.is_none());
        assert_eq!(wallet.control.requests().get("POST /v5/orders"), Some(&1));
    }
}

#[tokio::test]
async fn an_order_that_is_not_what_was_approved_is_blocked_with_both_sides() {
    for (fault, phase) in [
        (Fault::WrongBrand, Phase::Mismatch),
        (Fault::WrongNetwork, Phase::Mismatch),
        (Fault::TamperedAddress, Phase::PaymentBlocked),
        (Fault::TamperedCoinAmount, Phase::PriceMoved),
    ] {
        let (shop, home) = (Shop::open().await, Home::new());
        let wallet = home.open(&shop, "US").await;
        let draft = wallet.draft("Pixelport", None, "BTC", "Mainnet").await;
        let quote = wallet.check(draft).await.quote.unwrap();
        shop.control().set_fault(Some(fault));
        let PlaceView::Order { id } = wallet.app.place_order(quote.quote_id).await.unwrap() else {
            panic!("{fault:?} was refused")
        };
        let view = wallet.until(&id, phase).await;
        assert!(view.payment.is_none(), "{fault:?} shows something payable");
        assert!(!view.disagreements.is_empty(), "{fault:?} does not say what differs");
    }
}

#[tokio::test]
async fn a_price_that_rose_is_payable_after_a_yes() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    let quote = wallet.check(draft).await.quote.unwrap();
    shop.control().set_fault(Some(Fault::TamperedCoinAmount));
    let PlaceView::Order { id } = wallet.app.place_order(quote.quote_id).await.unwrap() else { panic!("refused") };
    let moved = wallet.until(&id, Phase::PriceMoved).await;
    let other = wallet.app.agree_to_price(id.clone(), "0.01".into()).await.unwrap();
    assert!(other.payment.is_none(), "an amount that was not on the screen was agreed to");
    let agreed = wallet.app.agree_to_price(id.clone(), moved.row.amount).await.unwrap();
    assert!(agreed.payment.is_some(), "{:?}", agreed.row.phase);
    shop.control().set_fault(None);
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
}
