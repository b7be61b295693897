//! Scenarios that trouble the way between shop and client. A second order, under a scenario of known length, tells the
//! time wherever there is nothing else to wait for.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use std::time::Duration;

use cryptorefills_sandbox::{Scenario, Speed};
use desk::{Desk, Follower, delivery, flat, quick, two_cards};
use reqwest::{Method, StatusCode, header};
use serde_json::Value;

/// Slow enough that a busy machine is still inside a trouble when it looks at it.
fn brisk() -> Speed {
    "6".parse().unwrap()
}

async fn played(desk: &Desk, scenario: Scenario, speed: Speed) -> (String, Follower) {
    let id = desk.order_id().await;
    let mut follower = desk.follow(&id).await;
    follower.order().await;
    desk.control().play(&id, scenario, speed).unwrap();
    (id, follower)
}

/// Ends when 38 seconds of a scenario at this speed, begun before now, are over.
async fn all_over(desk: &Desk, speed: Speed) {
    let (_, mut clock) = played(desk, Scenario::ManualAction, speed).await;
    clock.until("Done").await;
}

#[tokio::test]
async fn trouble_with_one_order_breaks_its_stream_and_refuses_its_calls_for_a_while() {
    let desk = Desk::open(quick()).await;
    let mut orders = Vec::new();
    for (scenario, expected) in [
        (Scenario::RateLimitStorm, StatusCode::TOO_MANY_REQUESTS),
        (Scenario::CaptivePortal, StatusCode::OK),
        (Scenario::Outage, StatusCode::SERVICE_UNAVAILABLE),
    ] {
        let (id, follower) = played(&desk, scenario, brisk()).await;
        orders.push((scenario, expected, id, follower));
    }
    for (scenario, expected, id, follower) in &mut orders {
        follower.broken().await;
        let (status, body) = desk.show(id).await;
        assert_eq!((status, body.get("order_state")), (*expected, None), "{scenario:?}");
        let (status, body) = desk.get(&format!("/v5/orders/{id}/subscribe")).await;
        assert_eq!((status, body.get("order_state")), (*expected, None), "{scenario:?}");
        let (status, _) = desk.get("/v3/payment_vias").await;
        assert_eq!(status, StatusCode::OK, "the rest of the shop is well");
    }
    all_over(&desk, brisk()).await;
    for (scenario, _, id, _) in orders {
        let (status, order) = desk.show(&id).await;
        assert_eq!((status, order["order_state"].as_str()), (StatusCode::OK, Some("Done")), "{scenario:?}");
    }
}

#[tokio::test]
async fn trouble_chosen_for_all_hits_every_call_while_an_order_goes_through_it() {
    let desk = Desk::open(quick()).await;
    desk.control().choose(Some(Scenario::RateLimitStorm), brisk());
    let (status, _) = desk.get("/v3/payment_vias").await;
    assert_eq!(status, StatusCode::OK, "the storm comes with an order");
    let id = desk.order_id().await;
    desk.follow(&id).await.broken().await;
    let answer = desk.request(Method::GET, "/v3/payment_vias").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.headers()[header::RETRY_AFTER], "2");
    assert!(answer.headers().contains_key("x-ratelimit-reset"));
    desk.control().play(&id, Scenario::Happy, Speed::FASTEST).unwrap();
    let (status, _) = desk.get("/v3/payment_vias").await;
    assert_eq!(status, StatusCode::OK);
}

#[tokio::test]
async fn a_dropping_stream_can_be_opened_again_and_the_order_arrives() {
    let desk = Desk::open(quick()).await;
    let (id, mut follower) = played(&desk, Scenario::StreamDrops, brisk()).await;
    let mut clock = desk.follow(&desk.order_id().await).await;
    let mut breaks = 0;
    loop {
        match follower.next_order().await {
            Ok(Some(order)) if order["order_state"] == "Done" => break,
            Ok(Some(_)) => {}
            Ok(None) => unreachable!("an open order's stream does not end"),
            Err(_) => {
                breaks += 1;
                follower = reopened(&desk, &id, &mut clock).await;
            }
        }
    }
    assert!(breaks >= 1);
}

/// Asks until the stream opens, once with each heartbeat of another stream: while it is cut every answer is a 503.
async fn reopened(desk: &Desk, id: &str, clock: &mut Follower) -> Follower {
    let open = async {
        loop {
            clock.block().await.unwrap();
            let (status, _) = desk.show(id).await;
            assert_eq!(status, StatusCode::OK, "the order itself can always be asked for");
            if let Ok(follower) = desk.try_follow(id).await {
                return follower;
            }
        }
    };
    tokio::time::timeout(desk::LONG_ENOUGH, open).await.unwrap()
}

#[tokio::test]
async fn without_a_stream_or_with_a_silent_one_the_order_can_be_asked_for() {
    let desk = Desk::open(quick()).await;
    let (absent, mut broken) = played(&desk, Scenario::NoStream, Speed::FASTEST).await;
    broken.broken().await;
    assert_eq!(desk.try_follow(&absent).await.err(), Some(StatusCode::METHOD_NOT_ALLOWED));
    let silent = desk.order_id().await;
    desk.control().play(&silent, Scenario::SilentStream, Speed::FASTEST).unwrap();
    let mut follower = desk.follow(&silent).await;
    all_over(&desk, Speed::FASTEST).await;
    assert!(tokio::time::timeout(Duration::ZERO, follower.block()).await.is_err(), "it said something");
    for id in [absent, silent] {
        assert_eq!(desk.show(&id).await.1["order_state"], "Done");
    }
}

#[tokio::test]
async fn a_vanished_order_is_not_found_ever_after() {
    let desk = Desk::open(quick()).await;
    let (id, mut follower) = played(&desk, Scenario::Vanishes, Speed::FASTEST).await;
    follower.broken().await;
    assert_eq!(desk.show(&id).await.0, StatusCode::NOT_FOUND);
    assert_eq!(desk.try_follow(&id).await.err(), Some(StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn rubbish_stands_between_the_good_messages() {
    let desk = Desk::open(quick()).await;
    let (_, mut follower) = played(&desk, Scenario::GarbageFrames, Speed::FASTEST).await;
    let mut blocks = Vec::new();
    while let Some(block) = follower.block().await.unwrap() {
        blocks.push(block);
    }
    let order = |block: &String| block.strip_prefix("data: ").and_then(|data| serde_json::from_str::<Value>(data).ok());
    let states: Vec<Value> =
        blocks.iter().filter_map(order).filter_map(|order| order.get("order_state").cloned()).collect();
    assert_eq!(states.last().unwrap(), "Done");
    for rubbish in ["data: null", "event: promotion\ndata: {\"percent\":5}", "data: <html><body>502</body></html>"] {
        assert!(blocks.iter().any(|block| block == rubbish), "{rubbish}");
    }
    assert!(blocks.iter().any(|block| block.contains('\u{fffd}')));
    assert_eq!(blocks.last().unwrap(), "event: stop\ndata: {}");
}

#[tokio::test]
async fn a_suspended_coin_is_refused_for_new_orders_while_the_old_one_goes_on() {
    let desk = Desk::open(quick()).await;
    let basket = flat(&[delivery("Pixelport", "20 USD")], "USDC", "Solana");
    let (_, mut follower) = played(&desk, Scenario::CoinSuspended, brisk()).await;
    assert_eq!(follower.order().await["order_state"], "PaymentReceived");
    let (_, vias) = desk.get("/v3/payment_vias").await;
    let coins = vias[0]["currencies"].as_array().unwrap();
    let suspended = |name: &str| coins.iter().find(|coin| coin["name"] == name).unwrap()["is_suspended"] == true;
    assert!(suspended("USDC") && !suspended("BTC"));
    let (status, refusal) = desk.post("/v5/orders/validations", &basket).await;
    assert_eq!((status, refusal["detail"].as_str()), (StatusCode::BAD_REQUEST, Some("SUSPENDED_COIN")));
    let (status, _) = desk.post("/v5/orders", &two_cards()).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    follower.until("Done").await;
}

#[tokio::test]
async fn a_wrong_clock_shows_in_the_order_and_in_every_date_header() {
    let desk = Desk::open(quick()).await;
    let honest = desk.order(&two_cards()).await;
    let seconds = |order: &Value| order["created_at"].as_str().unwrap().parse::<i64>().unwrap();
    for (scenario, off) in [(Scenario::ClockBehind, -94_608_000), (Scenario::ClockAhead, 7_200)] {
        desk.control().choose(Some(scenario), Speed::FASTEST);
        let order = desk.order(&two_cards()).await;
        let moved = seconds(&order) - seconds(&honest);
        assert!((off..off + 60).contains(&moved), "{scenario:?} {moved}");
        let answer = desk.request(Method::GET, "/v3/payment_vias").send().await.unwrap();
        let date = answer.headers()[header::DATE].to_str().unwrap().to_owned();
        let form = time::macros::format_description!(
            "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
        );
        let date = time::PrimitiveDateTime::parse(&date, form).unwrap().assume_utc().unix_timestamp();
        assert!((off..off + 60).contains(&(date - seconds(&honest))), "{scenario:?}");
        let done = desk.follow(order["order_id"].as_str().unwrap()).await.until("Done").await;
        assert_eq!(done["created_at"], order["created_at"]);
    }
}
