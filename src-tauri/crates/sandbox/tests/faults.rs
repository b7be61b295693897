//! Faults, stream modes, and the control over HTTP.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use std::time::{Duration, Instant};

use cryptorefills_sandbox::{Fault, StreamMode};
use desk::{Desk, LONG_ENOUGH, delivery, flat, nested, quick, two_cards};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

#[tokio::test]
async fn a_create_without_an_answer_leaves_one_order_behind() {
    let desk = Desk::open(quick()).await;
    desk.control().set_fault(Some(Fault::NoAnswerToCreate));
    let request = desk.request(Method::POST, "/v5/orders").body(two_cards().to_string());
    assert!(request.send().await.is_err());
    assert_eq!(desk.control().created_count(), 1);
    desk.control().set_fault(None);
    let id = desk.control().orders().remove(0);
    let (status, _) = desk.get(&format!("/v5/orders/{id}")).await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn broken_answers_are_as_broken_as_announced() {
    let desk = Desk::open(quick()).await;
    let faults = [
        (Fault::ServerError503, 503),
        (Fault::RateLimited, 429),
        (Fault::Forbidden, 403),
        (Fault::LoginPageHtml, 200),
        (Fault::EmptyObject, 200),
        (Fault::CutJson, 200),
    ];
    for (fault, status) in faults {
        desk.control().set_fault(Some(fault));
        let (seen, body) = desk.post("/v5/orders", &two_cards()).await;
        assert_eq!(seen.as_u16(), status, "{fault:?}");
        assert!(body.get("order_id").is_none());
    }
    assert_eq!(desk.control().created_count(), 0);
}

#[tokio::test]
async fn orders_can_lie_about_address_amount_brand_network_and_memo() {
    let desk = Desk::open(quick()).await;
    let body = nested(&delivery("Pixelport", "100 USD"), 1, "BTC", "Mainnet");
    let order = desk.order(&body).await;
    let id = order["order_id"].as_str().unwrap();
    let lies = [
        (Fault::TamperedAddress, "/wallet_address"),
        (Fault::TamperedCoinAmount, "/coin_amount"),
        (Fault::WrongBrand, "/deliveries/0/deliverable/brand_name"),
        (Fault::WrongNetwork, "/network"),
        (Fault::MemoRequired, "/memo"),
    ];
    for (fault, field) in lies {
        desk.control().set_fault(Some(fault));
        let (_, seen) = desk.get(&format!("/v5/orders/{id}")).await;
        assert_ne!(seen.pointer(field), order.pointer(field), "{fault:?}");
        assert_eq!(seen["qr_text"], order["qr_text"]);
    }
}

#[tokio::test]
async fn a_null_price_comes_without_a_problem() {
    let desk = Desk::open(quick()).await;
    desk.control().set_fault(Some(Fault::NullPrice));
    let (_, quote) =
        desk.post("/v5/orders/validations", &flat(&[delivery("Pixelport", "20 USD")], "USDC", "Solana")).await;
    assert_eq!((&quote["coin_amount"], &quote["problems"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn an_idle_stream_keeps_beating() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let mut follower = desk.follow(order["order_id"].as_str().unwrap()).await;
    follower.order().await;
    for _ in 0..3 {
        assert_eq!(follower.block().await.unwrap().as_deref(), Some(": still here"));
    }
}

#[tokio::test]
async fn a_silent_stream_opens_and_speaks_again_when_switched_on() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    desk.control().set_stream(StreamMode::Silent);
    let mut follower = desk.follow(order["order_id"].as_str().unwrap()).await;
    let nothing = tokio::time::timeout(Duration::from_millis(120), follower.block()).await;
    assert!(nothing.is_err());
    desk.control().set_stream(StreamMode::On);
    assert_eq!(follower.order().await["order_id"], order["order_id"]);
}

#[tokio::test]
async fn cut_and_absent_streams_break_open_ones_and_refuse_new_ones() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    for (mode, status) in [(StreamMode::Cut, 503), (StreamMode::Absent, 405)] {
        desk.control().set_stream(StreamMode::On);
        let mut follower = desk.follow(id).await;
        follower.order().await;
        desk.control().set_stream(mode);
        let broken = async {
            loop {
                match follower.block().await {
                    Ok(Some(_)) => {}
                    other => return other,
                }
            }
        };
        assert!(broken.await.is_err());
        let (seen, _) = desk.get(&format!("/v5/orders/{id}/subscribe")).await;
        assert_eq!(seen.as_u16(), status);
    }
}

#[tokio::test]
async fn a_bare_stop_carries_no_data() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    desk.control().set_stream(StreamMode::BareStop);
    desk.control().set_state(id, "Refunded", None).unwrap();
    let mut follower = desk.follow(id).await;
    follower.until("Refunded").await;
    assert_eq!(follower.block().await.unwrap().as_deref(), Some("event: stop"));
}

#[tokio::test]
async fn the_control_works_over_http() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let id = order["order_id"].as_str().unwrap();
    let steps = [
        (format!("/_sandbox/orders/{id}/pay"), json!({"kind": "too_little"})),
        (format!("/_sandbox/orders/{id}/state"), json!({"order_state": "SomethingNew"})),
        ("/_sandbox/fault".to_owned(), json!({"fault": "server_error_503"})),
        ("/_sandbox/stream".to_owned(), json!({"mode": "silent"})),
        ("/_sandbox/order-form".to_owned(), json!({"form": "flat"})),
        ("/_sandbox/drop-streams".to_owned(), json!({})),
    ];
    for (path, body) in steps {
        let (status, answer) = desk.post(&path, &body).await;
        assert_eq!(status, StatusCode::OK, "{path} {answer}");
    }
    let (_, list) = desk.get("/_sandbox/orders").await;
    assert_eq!(list["orders"][0]["order_state"], "SomethingNew");
    assert_eq!(list["orders"][0]["sent_coin_amount"], "20.40");
    let (_, counts) = desk.get("/_sandbox/requests").await;
    assert_eq!(counts, json!({"POST /v5/orders": 1}));
    let (status, _) = desk.get("/v3/payment_vias").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    desk.post("/_sandbox/fault", &json!({"fault": null})).await;
    let (status, _) = desk.get("/v3/payment_vias").await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn stop_ends_open_streams_and_hanging_requests_at_once() {
    let desk = Desk::open(quick()).await;
    let order = desk.order(&two_cards()).await;
    let mut follower = desk.follow(order["order_id"].as_str().unwrap()).await;
    follower.order().await;
    desk.control().set_fault(Some(Fault::NoAnswer));
    let hanging = tokio::spawn(desk.request(Method::GET, "/v3/payment_vias").send());
    let started = Instant::now();
    tokio::time::timeout(LONG_ENOUGH, desk.sandbox.stop()).await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(10));
    while let Ok(Some(_)) = follower.block().await {}
    tokio::time::timeout(LONG_ENOUGH, hanging).await.unwrap().unwrap().ok();
}
