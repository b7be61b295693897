//! The dry run: quotes, and every reason to refuse.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use desk::{Desk, delivery, flat, quick, two_cards};
use reqwest::StatusCode;
use serde_json::{Value, json};

fn codes(answer: &Value) -> Vec<String> {
    let problems = answer["problems"].as_array().cloned().unwrap_or_default();
    problems.iter().map(|problem| problem["problem"].as_str().unwrap().to_owned()).collect()
}

async fn problems(desk: &Desk, basket: &Value) -> Vec<String> {
    let (status, answer) = desk.post("/v5/orders/validations", basket).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
    codes(&answer)
}

#[tokio::test]
async fn a_good_basket_is_quoted() {
    let desk = Desk::open(quick()).await;
    let cards = [delivery("Pixelport", "20 USD"), delivery("Pixelport", "50 USD")];
    let (_, quote) = desk.post("/v5/orders/validations", &flat(&cards, "USDC", "Solana")).await;
    assert_eq!((&quote["coin_amount"], &quote["problems"]), (&json!("71.40"), &Value::Null));
    assert_eq!(quote["deliveries"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_welcome_code_takes_five_per_cent_off() {
    let desk = Desk::open(quick()).await;
    let mut basket = flat(&[delivery("Pixelport", "100 USD")], "USDC", "Solana");
    basket["promo_code"] = "WELCOME5".into();
    let (_, quote) = desk.post("/v5/orders/validations", &basket).await;
    assert_eq!((&quote["coin_amount"], &quote["original_coin_amount"]), (&json!("96.90"), &json!("102.00")));
    basket["promo_code"] = "WELCOME9".into();
    assert_eq!(problems(&desk, &basket).await, ["COUPON_NOT_FOUND"]);
}

#[tokio::test]
async fn several_problems_come_back_at_once() {
    let desk = Desk::open(quick()).await;
    let mut e_money = delivery("Prismcard", "25 USD");
    e_money["beneficiary_account"] = "buyer@exampel.org".into();
    let mut phone = delivery("Larkwave Prepaid", "15 USD");
    phone["beneficiary_account"] = "+34600111222".into();
    let found = problems(
        &desk,
        &flat(&[e_money, phone, delivery("Moonbarrel", "10 USD"), delivery("Nobody", "1 USD")], "USDC", "Base"),
    )
    .await;
    for code in [
        "LOGIN_REQUIRED",
        "KYC_MISSING",
        "INVALID_EMAIL_DOMAIN",
        "INVALID_BENEFICIARY_ACCOUNT",
        "OUT_OF_STOCK",
        "NOT_AVAILABLE_PRODUCT",
    ] {
        assert!(found.iter().any(|known| known == code), "{code} in {found:?}");
    }
}

#[tokio::test]
async fn limits_of_amount_and_number_are_kept() {
    let desk = Desk::open(quick()).await;
    let gems = [delivery("Pixelport Gems", "80 Gems")];
    assert_eq!(problems(&desk, &flat(&gems, "USDC", "ETH Mainnet")).await, ["AMOUNT_LESS_THEN_MINIMUM_ALLOWED"]);
    let many: Vec<Value> = (0..11).map(|_| delivery("Pixelport", "10 USD")).collect();
    assert_eq!(problems(&desk, &flat(&many, "USDC", "Solana")).await, ["PRODUCT_COUNT_EXCEEDED"]);
    let mut stay = delivery("Farhaven Stays", "range");
    stay["product_value"] = json!(1000);
    let dear: Vec<Value> = (0..6).map(|_| stay.clone()).collect();
    assert_eq!(problems(&desk, &flat(&dear, "USDC", "Solana")).await, ["MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED"]);
    let flights = [delivery("Aerlune", "100 USD"), delivery("Aerlune", "250 USD")];
    assert_eq!(problems(&desk, &flat(&flights, "USDC", "Solana")).await, ["MULTIPLE_LIMITED_PRODUCT_SAME_ORDER"]);
}

#[tokio::test]
async fn a_range_takes_values_on_its_steps_only_and_never_a_literal_amount() {
    let desk = Desk::open(quick()).await;
    let mut card = delivery("Questline", "range");
    card["product_value"] = json!(35);
    assert!(problems(&desk, &flat(&[card.clone()], "USDC", "Solana")).await.is_empty());
    card["product_value"] = json!(36);
    assert_eq!(problems(&desk, &flat(&[card], "USDC", "Solana")).await, ["NOT_AVAILABLE_PRODUCT"]);
    assert_eq!(
        problems(&desk, &flat(&[delivery("Questline", "35 USD")], "USDC", "Solana")).await,
        ["NOT_AVAILABLE_PRODUCT"]
    );
}

#[tokio::test]
async fn suspensions_refuse_the_request_and_unknown_pairs_list_the_open_ones() {
    let desk = Desk::open(quick()).await;
    let cards = [delivery("Pixelport", "20 USD")];
    for (coin, network, code) in
        [("DOGE", "Mainnet", "SUSPENDED_COIN"), ("USDC", "Polygon (Matic)", "SUSPENDED_NETWORK")]
    {
        let (status, answer) = desk.post("/v5/orders/validations", &flat(&cards, coin, network)).await;
        assert_eq!((status, &answer["detail"]), (StatusCode::BAD_REQUEST, &json!(code)));
    }
    let (_, answer) = desk.post("/v5/orders/validations", &flat(&cards, "BTC", "Solana")).await;
    assert_eq!(codes(&answer), ["UNSUPPORTED_PROTOCOL_COIN_COMBINATION"]);
    assert_eq!(answer["problems"][0]["moreDetails"][0], json!({"coin": "USDC", "network": "Solana"}));
}

#[tokio::test]
async fn each_known_problem_can_be_produced_by_a_promo_code_of_its_name() {
    let desk = Desk::open(quick()).await;
    let known: Vec<Value> = serde_json::from_str(include_str!("../fixtures/problem-codes.json")).unwrap();
    assert_eq!(known.len(), 35);
    for problem in known {
        let code = problem["code"].as_str().unwrap();
        let mut basket = flat(&[delivery("Pixelport", "20 USD")], "USDC", "Solana");
        basket["promo_code"] = code.into();
        let (status, answer) = desk.post("/v5/orders/validations", &basket).await;
        if problem["arrives_as"] == "detail" {
            assert_eq!((status, &answer["detail"]), (StatusCode::BAD_REQUEST, &json!(code)));
        } else {
            assert_eq!((status, codes(&answer)), (StatusCode::OK, vec![code.to_owned()]));
        }
        let mut create = two_cards();
        create["promo_code"] = code.into();
        let (status, answer) = desk.post("/v5/orders", &create).await;
        assert_eq!((status, &answer["detail"]), (StatusCode::BAD_REQUEST, &json!(code)));
    }
    assert_eq!(desk.control().created_count(), 0);
}
