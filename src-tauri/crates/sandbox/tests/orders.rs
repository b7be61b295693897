//! Creation and the life of an order.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use std::time::Duration;

use cryptorefills_sandbox::{OrderForm, PayKind, SandboxOptions};
use desk::{Desk, delivery, flat, nested, quick, two_cards};
use reqwest::StatusCode;
use serde_json::json;

/// Slow enough that a busy machine cannot skip a state.
fn unhurried() -> SandboxOptions {
    let mut options = quick();
    options.pace.confirm_after = Duration::from_millis(400);
    options.pace.deliver_after = Duration::from_millis(400);
    options
}

#[tokio::test]
async fn the_switch_decides_which_form_creates_an_order() {
    let desk = Desk::open(quick()).await;
    let flat = flat(&[delivery("Pixelport", "20 USD")], "USDC", "Solana");
    for (form, nested_ok, flat_ok) in
        [(OrderForm::Nested, true, false), (OrderForm::Flat, false, true), (OrderForm::Either, true, true)]
    {
        desk.control().set_order_form(form);
        for (body, accepted) in [(&two_cards(), nested_ok), (&flat, flat_ok)] {
            let (status, answer) = desk.post("/v5/orders", body).await;
            assert_eq!(status == StatusCode::CREATED, accepted, "{form:?} {answer}");
            if !accepted {
                let text = answer.to_string();
                assert!(!text.chars().any(|c| c.is_ascii_uppercase() || c == '_'), "code-shaped: {text}");
            }
        }
    }
    assert_eq!(desk.control().created_count(), 4);
}

#[tokio::test]
async fn a_new_order_has_the_contracts_shape_and_one_delivery_per_unit() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    assert_eq!(
        (&order["order_state"], &order["payment_state"]),
        (&json!("WaitingForPayment"), &json!("WalletCreated"))
    );
    assert_eq!((&order["coin_amount"], &order["sent_coin_amount"]), (&json!("40.80"), &json!("0")));
    assert_eq!(order["deliveries"].as_array().unwrap().len(), 2);
    assert_ne!(order["deliveries"][0]["id"], order["deliveries"][1]["id"]);
    assert_eq!(order["deliveries"][0]["deliverable"]["denomination"], "20 USD");
    assert_eq!(bs58::decode(order["wallet_address"].as_str().unwrap()).into_vec().unwrap().len(), 32);
    assert!(order["created_at"].is_string() && order["payment_value"].is_number() && order.get("updated_at").is_none());
    let (_, again) = desk.get(&format!("/v5/orders/{}", order["order_id"].as_str().unwrap())).await;
    assert_eq!(again, order);
    let (status, _) = desk.get("/v5/orders/ord_abc123xyz").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_bare_amount_of_the_seeds_sample_names_the_fixed_denomination() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&nested(&delivery("Pixelport", "100"), 1, "USDC", "Solana")).await;
    assert_eq!(order["deliveries"][0]["deliverable"]["denomination"], "100 USD");
}

#[tokio::test]
async fn every_open_route_gets_an_address() {
    let desk = Desk::open(quick()).await;
    let routes = [
        ("BTC", "Mainnet", "bc1"),
        ("BTC", "Lightning", "lnbc"),
        ("LTC", "Mainnet", "ltc1"),
        ("ETH", "Base", "0x"),
        ("USDC", "Tron", "T"),
        ("TRX", "Tron", "T"),
        ("TON", "Ton", "0:"),
    ];
    for (coin, network, prefix) in routes {
        let order = desk.order(&nested(&delivery("Pixelport", "100 USD"), 1, coin, network)).await;
        let address = order["wallet_address"].as_str().unwrap();
        assert!(address.starts_with(prefix), "{coin} {network}: {address}");
        if let Some(text) = order["qr_text"].as_str() {
            assert!(text.contains(address));
        }
    }
}

#[tokio::test]
async fn a_paid_order_is_followed_to_its_codes_and_the_stream_says_stop() {
    let desk = Desk::open(unhurried()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    let mut follower = desk.follow(id).await;
    assert_eq!(follower.order().await["order_state"], "WaitingForPayment");
    desk.control().pay(id, PayKind::Exact).unwrap();
    assert_eq!(follower.order().await["order_state"], "PaymentReceived");
    assert_eq!(follower.order().await["order_state"], "WaitingForDelivery");
    let done = follower.order().await;
    assert_eq!((&done["order_state"], &done["sent_coin_amount"]), (&json!("Done"), &json!("40.80")));
    for delivery in done["deliveries"].as_array().unwrap() {
        assert_eq!(delivery["delivery_state"], "Succeeded");
        assert!(delivery["deliverable"]["pin_code"].as_str().unwrap().contains("DEMO"));
    }
    let mut stop = follower.block().await.unwrap();
    while stop.as_deref().is_some_and(|block| block.starts_with(':')) {
        stop = follower.block().await.unwrap();
    }
    assert_eq!(stop.as_deref(), Some("event: stop\ndata: {}"));
    assert_eq!(follower.block().await.unwrap(), None);
}

#[tokio::test]
async fn half_a_payment_is_partial_and_the_rest_completes_it() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    let mut follower = desk.follow(id).await;
    desk.control().pay(id, PayKind::TooLittle).unwrap();
    assert_eq!(follower.until("PartialPaymentStarted").await["sent_coin_amount"], "20.40");
    desk.control().pay(id, PayKind::Exact).unwrap();
    assert_eq!(follower.until("Done").await["sent_coin_amount"], "40.80");
    assert!(desk.control().pay(id, PayKind::Exact).is_err());
}

#[tokio::test]
async fn too_much_is_paid_and_shows_it() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    desk.control().pay(id, PayKind::TooMuch).unwrap();
    assert_eq!(desk.follow(id).await.until("Done").await["sent_coin_amount"], "44.88");
}

#[tokio::test]
async fn a_late_payment_expires_first_and_is_delivered_after_all() {
    let desk = Desk::open(unhurried()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    let mut follower = desk.follow(id).await;
    desk.control().pay(id, PayKind::Late).unwrap();
    follower.until("Expired").await;
    follower.until("PaymentReceived").await;
    follower.until("Done").await;
}

#[tokio::test]
async fn an_unpaid_order_expires() {
    let desk = Desk::open(SandboxOptions { expire_after: Duration::from_millis(30), ..quick() }).await;
    let order = desk.order(&two_cards()).await;
    desk.follow(order["order_id"].as_str().unwrap()).await.until("Expired").await;
}

#[tokio::test]
async fn an_order_can_pay_itself() {
    let desk = Desk::open(SandboxOptions { auto_pay_after: Some(Duration::from_millis(20)), ..quick() }).await;
    let order = desk.order(&two_cards()).await;
    desk.follow(order["order_id"].as_str().unwrap()).await.until("Done").await;
}

#[tokio::test]
async fn top_ups_show_a_reference_only_and_esims_their_activation_text() {
    let desk = Desk::open(quick()).await;
    let mut phone = delivery("Larkwave Prepaid", "15 USD");
    phone["beneficiary_account"] = "+14155551234".into();
    for (deliverable, code) in [(phone, false), (delivery("Skylark eSIM", "Unlimited 15 days"), true)] {
        let order = desk.order(&nested(&deliverable, 1, "SOL", "Solana")).await;
        let id = order["order_id"].as_str().unwrap();
        desk.control().pay(id, PayKind::Exact).unwrap();
        let done = desk.follow(id).await.until("Done").await;
        let shown = &done["deliveries"][0]["deliverable"];
        assert_eq!(shown["pin_code"].as_str().is_some_and(|text| text.starts_with("LPA:1$")), code);
        assert_eq!(shown["operator_reference"].is_string(), !code);
    }
}

#[tokio::test]
async fn orders_survive_a_restart_and_go_on_where_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let options = || SandboxOptions { state_file: Some(folder.path().join("sandbox.json")), ..quick() };
    let desk = Desk::open(options()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    desk.control().pay(id, PayKind::TooLittle).unwrap();
    desk.sandbox.stop().await;

    let desk = Desk::open(options()).await;
    let mut follower = desk.follow(id).await;
    let again = follower.order().await;
    assert_eq!(again["order_state"], "PartialPaymentStarted");
    assert_eq!(again["wallet_address"], order["wallet_address"]);
    desk.control().pay(id, PayKind::Exact).unwrap();
    follower.until("Done").await;
}

#[tokio::test]
async fn a_damaged_state_file_is_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sandbox.json");
    std::fs::write(&path, "{\"orders\": [").unwrap();
    let desk = Desk::open(SandboxOptions { state_file: Some(path.clone()), ..quick() }).await;
    assert!(desk.control().orders().is_empty());
    assert!(path.with_extension("damaged").exists());
}
