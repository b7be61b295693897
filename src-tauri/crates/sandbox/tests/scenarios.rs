//! Each scenario walks its road, alone, to its end.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use std::time::Duration;

use cryptorefills_sandbox::{PayKind, SandboxOptions, Scenario, Speed};
use desk::{Desk, Follower, delivery, nested, quick, two_cards};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

const UNPAID: &str = "WaitingForPayment WalletCreated";
const PAID: &str = "PaymentReceived PaymentReceived";
const PREPARING: &str = "WaitingForDelivery PaymentReceived";
const DONE: &str = "Done PaymentReceived";
const REVIEW: &str = "WaitingForManualAction PaymentReceived";
const EXPIRED: &str = "Expired Expired";
const EXPIRED_PAID: &str = "Expired ExpiredAfterPaymentDetection";
const PARTLY: &str = "PartialPaymentStarted WalletCreated";

/// What a stream tells of each scenario, if it has one that can be trusted.
fn road(scenario: Scenario) -> Vec<&'static str> {
    match scenario {
        Scenario::Slow => vec![
            UNPAID,
            "Created WalletCreated",
            "WaitingForPayment PaymentRequested",
            "PaymentStarted PaymentRequested",
            PAID,
            PREPARING,
            DONE,
        ],
        Scenario::UnderpaidThenCompleted => vec![UNPAID, PARTLY, PAID, PREPARING, DONE],
        Scenario::Expired
        | Scenario::PriceMoved
        | Scenario::WrongBrand
        | Scenario::WrongNetwork
        | Scenario::TamperedAddress
        | Scenario::AnswerLost
        | Scenario::AnswerGarbled => vec![UNPAID, EXPIRED],
        Scenario::ExpiredPartPaid => vec![UNPAID, PARTLY, EXPIRED_PAID],
        Scenario::PaidLate => vec![UNPAID, EXPIRED, EXPIRED_PAID, PAID, PREPARING, DONE],
        Scenario::PaymentFailed => {
            vec![UNPAID, "PaymentStarted PaymentRequested", "PaymentFailed PaymentRequested"]
        }
        Scenario::PaymentSetupFailed => vec![UNPAID, "PaymentSetupFailed WalletCreated"],
        Scenario::Cancelled => vec![UNPAID, "Canceled WalletCreated"],
        Scenario::ManualAction => vec![UNPAID, PAID, REVIEW, PREPARING, DONE],
        Scenario::Refunded => vec![UNPAID, PAID, REVIEW, "Refunded PaymentReceived"],
        Scenario::UnknownState => vec![UNPAID, PAID, "WaitingForTheTide PaymentUnderTheMoon", PREPARING, DONE],
        Scenario::StateGoesBack => vec![UNPAID, PAID, PREPARING, UNPAID, PAID, PREPARING, DONE],
        _ => vec![UNPAID, PAID, PREPARING, DONE],
    }
}

/// These break or silence the stream; `scenario_wire.rs` looks at them.
const WITHOUT_A_STREAM: [Scenario; 7] = [
    Scenario::Vanishes,
    Scenario::StreamDrops,
    Scenario::NoStream,
    Scenario::SilentStream,
    Scenario::RateLimitStorm,
    Scenario::CaptivePortal,
    Scenario::Outage,
];

fn states(order: &Value) -> String {
    format!("{} {}", order["order_state"].as_str().unwrap(), order["payment_state"].as_str().unwrap())
}

/// Every pair of states that the stream tells after the first, until the stop or the last one expected.
async fn walked(mut follower: Follower, last: &str) -> Vec<String> {
    let mut seen = vec![UNPAID.to_owned()];
    while let Some(order) = follower.next_order().await.unwrap() {
        let pair = states(&order);
        if seen.last() != Some(&pair) {
            seen.push(pair);
        }
        if seen.len() > 1 && seen.last().is_some_and(|pair| pair == last) {
            break;
        }
    }
    seen
}

/// A desk, an order of two cards under a scenario of its own, and its stream, opened before the scenario began.
async fn played(desk: &Desk, scenario: Scenario) -> (String, Follower) {
    let id = desk.order_id().await;
    let mut follower = desk.follow(&id).await;
    assert_eq!(states(&follower.order().await), UNPAID);
    desk.control().play(&id, scenario, Speed::FASTEST).unwrap();
    (id, follower)
}

#[tokio::test]
async fn every_scenario_walks_its_road_to_the_end_and_misses_no_state() {
    let desk = Desk::open(quick()).await;
    let mut open = Vec::new();
    for scenario in Scenario::ALL.iter().copied().filter(|scenario| !WITHOUT_A_STREAM.contains(scenario)) {
        let id = desk.order_id().await;
        open.push((scenario, desk.follow(&id).await, id));
    }
    for (scenario, follower, _) in &mut open {
        assert_eq!(states(&follower.order().await), UNPAID, "{scenario:?}");
    }
    for (scenario, _, id) in &open {
        desk.control().play(id, *scenario, Speed::FASTEST).unwrap();
    }
    for (scenario, follower, id) in open {
        let road = road(scenario);
        let last = road.last().unwrap();
        assert_eq!(walked(follower, last).await, road, "{scenario:?}");
        let (_, shown) = desk.show(&id).await;
        assert_eq!(states(&shown), *last, "{scenario:?}");
    }
}

#[tokio::test]
async fn a_scenario_chosen_for_all_needs_no_hand() {
    let options = SandboxOptions { scenario: Some(Scenario::Happy), speed: Speed::FASTEST, ..quick() };
    let desk = Desk::open(options).await;
    for _ in 0..2 {
        let id = desk.order_id().await;
        let done = desk.follow(&id).await.until("Done").await;
        assert!(done["deliveries"][1]["deliverable"]["pin_code"].is_string());
    }
    desk.control().choose(None, Speed::ORDINARY);
    desk.order_id().await;
    let names: Vec<_> = desk.control().summaries().into_iter().map(|order| order.scenario).collect();
    assert_eq!(names, [Some("happy"), Some("happy"), None]);
}

#[tokio::test]
async fn a_scenario_goes_on_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let options = || SandboxOptions { state_file: Some(folder.path().join("sandbox.json")), ..quick() };
    let desk = Desk::open(options()).await;
    let id = desk.order_id().await;
    let mut follower = desk.follow(&id).await;
    desk.control().play(&id, Scenario::UnderpaidThenCompleted, "20".parse().unwrap()).unwrap();
    let partly = follower.until("PartialPaymentStarted").await;
    assert_eq!((&partly["sent_coin_amount"], &partly["coin_amount"]), (&json!("16.32"), &json!("40.80")));
    desk.sandbox.stop().await;

    let desk = Desk::open(options()).await;
    assert_eq!(desk.control().summaries()[0].scenario, Some("underpaid_then_completed"));
    let done = desk.follow(&id).await.until("Done").await;
    assert_eq!(done["sent_coin_amount"], "40.80");
}

#[tokio::test]
async fn one_of_two_codes_comes_and_the_other_fails() {
    let desk = Desk::open(quick()).await;
    let (_, mut follower) = played(&desk, Scenario::PartialDelivery).await;
    let done = follower.until("Done").await;
    let deliveries = &done["deliveries"];
    assert_eq!([&deliveries[0]["delivery_state"], &deliveries[1]["delivery_state"]], ["Succeeded", "Failed"]);
    assert!(deliveries[0]["deliverable"]["pin_code"].is_string());
    assert!(deliveries[1]["deliverable"]["failure_reason"].is_string());
    assert!(deliveries[1]["deliverable"].get("pin_code").is_none());
}

#[tokio::test]
async fn a_replaced_code_is_another_one() {
    let desk = Desk::open(quick()).await;
    let (_, mut follower) = played(&desk, Scenario::CodeReplaced).await;
    let mut codes: Vec<Value> = Vec::new();
    while let Some(order) = follower.next_order().await.unwrap() {
        let code = order["deliveries"][0]["deliverable"]["pin_code"].clone();
        if code.is_string() && codes.last() != Some(&code) {
            codes.push(code);
        }
    }
    assert_eq!(codes.len(), 2);
}

#[tokio::test]
async fn codes_come_in_the_look_that_was_asked_for() {
    let desk = Desk::open(quick()).await;
    let looks: [(Scenario, &[&str]); 5] = [
        (Scenario::CodeAsText, &["pin_code", "pin_serial"]),
        (Scenario::CodeAsLink, &["pin_code", "pin_serial"]),
        (Scenario::CodeWithSecurityCode, &["pin_code", "pin_serial", "security_code"]),
        (Scenario::CodeAsBarcode, &["barcode_image_url", "pin_code", "pin_serial"]),
        (Scenario::CodeAsQr, &["pin_code", "pin_serial", "qr_image_url", "qr_text"]),
    ];
    for (scenario, fields) in looks {
        let (_, mut follower) = played(&desk, scenario).await;
        let done = follower.until("Done").await;
        let shown = done["deliveries"][1]["deliverable"].as_object().unwrap();
        let secrets = ["barcode_image_url", "pin_code", "pin_serial", "qr_image_url", "qr_text", "security_code"];
        let held: Vec<&str> = secrets.into_iter().filter(|field| shown.contains_key(*field)).collect();
        assert_eq!(held, fields, "{scenario:?}");
        assert_eq!(shown["pin_code"].as_str().unwrap().starts_with("https://"), scenario == Scenario::CodeAsLink);
    }
}

#[tokio::test]
async fn an_order_can_be_done_without_a_code_or_long_before_it() {
    let desk = Desk::open(quick()).await;
    for scenario in [Scenario::DoneWithoutCode, Scenario::CodeAfterDone] {
        let (_, mut follower) = played(&desk, scenario).await;
        let done = follower.until("Done").await;
        assert_eq!(done["deliveries"][0]["delivery_state"], "Succeeded");
        assert!(done["deliveries"][0]["deliverable"].get("pin_code").is_none(), "{scenario:?}");
    }
}

#[tokio::test]
async fn a_refund_says_how_much_goes_back() {
    let desk = Desk::open(quick()).await;
    let (_, mut follower) = played(&desk, Scenario::Refunded).await;
    let refunded = follower.until("Refunded").await;
    assert_eq!((&refunded["refund"]["amount"], &refunded["refund"]["currency"]), (&json!("40.80"), &json!("USDC")));
}

#[tokio::test]
async fn a_moved_price_is_in_the_created_order_and_in_what_its_qr_asks_for() {
    let desk = Desk::open(SandboxOptions { scenario: Some(Scenario::PriceMoved), ..quick() }).await;
    let body = nested(&delivery("Pixelport", "100 USD"), 1, "BTC", "Mainnet");
    let order = desk.order(&body).await;
    let price = |value: &Value| value.as_str().unwrap().parse::<rust_decimal::Decimal>().unwrap();
    let (asked, quoted) = (price(&order["coin_amount"]), price(&order["original_price"]));
    assert!(
        asked > quoted * "1.04".parse::<rust_decimal::Decimal>().unwrap()
            && asked < quoted * rust_decimal::Decimal::TWO
    );
    assert!(order["qr_text"].as_str().unwrap().ends_with(&format!("amount={}", asked.normalize())));
}

#[tokio::test]
async fn created_orders_lie_as_the_scenario_says() {
    let desk = Desk::open(quick()).await;
    let honest = desk.order(&two_cards()).await;
    let lies = [
        (Scenario::WrongBrand, "/deliveries/0/deliverable/brand_name"),
        (Scenario::WrongNetwork, "/network"),
        (Scenario::MemoRequired, "/memo"),
    ];
    for (scenario, field) in lies {
        desk.control().choose(Some(scenario), Speed::ORDINARY);
        assert_ne!(desk.order(&two_cards()).await.pointer(field), honest.pointer(field), "{scenario:?}");
    }
    desk.control().choose(Some(Scenario::TamperedAddress), Speed::ORDINARY);
    let tampered = desk.order(&two_cards()).await;
    assert_ne!(tampered["wallet_address"], tampered["qr_text"]);
}

#[tokio::test]
async fn a_lost_or_garbled_answer_leaves_an_order_behind() {
    let desk = Desk::open(quick()).await;
    desk.control().choose(Some(Scenario::AnswerLost), Speed::FASTEST);
    assert!(desk.request(Method::POST, "/v5/orders").body(two_cards().to_string()).send().await.is_err());
    desk.control().choose(Some(Scenario::AnswerGarbled), Speed::FASTEST);
    let (status, _) = desk.post("/v5/orders", &two_cards()).await;
    assert_eq!(status, StatusCode::BAD_GATEWAY);
    let orders = desk.control().orders();
    assert_eq!(orders.len(), 2);
    for id in orders {
        desk.follow(&id).await.until("Expired").await;
    }
}

#[tokio::test]
async fn an_exact_payment_by_hand_brings_the_scenarios_own_forward() {
    let desk = Desk::open(quick()).await;
    let id = desk.order_id().await;
    let mut follower = desk.follow(&id).await;
    desk.control().play(&id, Scenario::ManualAction, Speed::ORDINARY).unwrap();
    desk.control().pay(&id, PayKind::Exact).unwrap();
    follower.until("PaymentReceived").await;
    assert_eq!(desk.control().summaries()[0].scenario, Some("manual_action"));
    assert!(desk.control().pay(&id, PayKind::Exact).is_err());
}

#[tokio::test]
async fn another_payment_by_hand_ends_the_scenario_and_counts_what_it_had_paid() {
    let desk = Desk::open(quick()).await;
    let (id, mut follower) = played(&desk, Scenario::ExpiredPartPaid).await;
    follower.until("Expired").await;
    desk.control().pay(&id, PayKind::Exact).unwrap();
    let done = follower.until("Done").await;
    assert_eq!(done["sent_coin_amount"], "40.80");
    assert_eq!(desk.control().summaries()[0].scenario, None);
}

#[tokio::test]
async fn scenarios_are_listed_and_chosen_over_http_and_unknown_ones_refused() {
    let desk = Desk::open(quick()).await;
    let id = desk.order_id().await;
    let (_, list) = desk.get("/_sandbox/scenarios").await;
    assert_eq!(list["scenarios"].as_array().unwrap().len(), Scenario::ALL.len());
    assert_eq!(list["scenarios"][0], json!({"name": "happy", "title": "Everything goes well."}));
    let of_order = format!("/_sandbox/orders/{id}/scenario");
    for path in [of_order.as_str(), "/_sandbox/scenario"] {
        for (body, expected) in [
            (json!({"name": "sunshine"}), StatusCode::BAD_REQUEST),
            (json!({"name": "happy", "speed": 0.01}), StatusCode::BAD_REQUEST),
            (json!({"name": "happy", "speed": 1_000}), StatusCode::BAD_REQUEST),
            (json!({"name": "happy", "speed": 50}), StatusCode::OK),
        ] {
            let (status, answer) = desk.post(path, &body).await;
            assert_eq!(status, expected, "{path} {body} {answer}");
        }
    }
    let (status, _) = desk.post("/_sandbox/orders/none/scenario", &json!({"name": "happy"})).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    desk.follow(&id).await.until("Done").await;
    let next = desk.order_id().await;
    desk.follow(&next).await.until("Done").await;
}

#[tokio::test]
async fn the_programs_list_names_every_scenario_and_it_refuses_unknown_ones() {
    let program = env!("CARGO_BIN_EXE_cryptorefills-sandbox");
    let run = |arguments: &'static [&str]| {
        let ended = tokio::process::Command::new(program).args(arguments).kill_on_drop(true).output();
        async { tokio::time::timeout(Duration::from_secs(30), ended).await.unwrap().unwrap() }
    };
    let listed = run(&["--list-scenarios"]).await;
    let text = String::from_utf8(listed.stdout).unwrap();
    for scenario in Scenario::ALL {
        assert!(text.contains(scenario.name()) && text.contains(scenario.title()));
    }
    for wrong in [&["--scenario", "sunshine"][..], &["--speed", "0"], &["--tls-cert", "alone.pem"]] {
        assert_eq!(run(wrong).await.status.code(), Some(2), "{wrong:?}");
    }
}
