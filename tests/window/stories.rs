//! Every story of the demo's shop, begun by a click in the flight simulator and seen in the window to its end, in each
//! language.

use std::collections::BTreeMap;
use std::time::Duration;

use cryptorefills_core::words::Words;
use cryptorefills_tests::journey;
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, Key, StoryEnd, eventually, story_end};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);
const END: Duration = Duration::from_secs(60);

/// What the window may call, called from the page: the clicks that lead here are tested elsewhere.
async fn call(window: &AppWindow, command: &str, args: &Value) -> Value {
    let script = format!(
        "window.told = undefined; window.__TAURI_INTERNALS__.invoke('{command}', {args})
         .then((answer) => {{ window.told = {{ answer }} }}, (error) => {{ window.told = {{ error }} }}); return null"
    );
    window.execute(&script).await.unwrap();
    let what = format!("an answer to {command}");
    let told = eventually(SOON, &what, async || {
        window.execute("return window.told ?? null").await.ok().filter(Value::is_object)
    });
    let told = told.await.unwrap();
    told.get("answer").unwrap_or_else(|| unreachable!("{command}: {told}")).clone()
}

async fn place(window: &AppWindow, pieces: u32) -> String {
    let query = json!({ "text": "Pixelport", "kind": null, "categories": [], "in_stock_only": false });
    let shelf = call(window, "browse", &json!({ "query": query })).await;
    let brand_id = shelf["cards"][0]["brand_id"].clone();
    let brand = call(window, "brand", &json!({ "brandId": brand_id, "coin": "USDC" })).await;
    let product = brand["offers"][0]["product_id"].clone();
    let line = json!({ "brand_id": brand_id, "country": "US", "quantity": pieces, "phone": "",
                       "choice": { "type": "fixed", "product_id": product } });
    let draft = json!({ "lines": [line], "email": journey::EMAIL, "email_again": journey::EMAIL, "coin": "USDC",
                        "network": "Solana", "promo_code": "", "refund_address": "", "newsletter": false });
    let checked = call(window, "check_order", &json!({ "draft": draft })).await;
    let quote = checked["quote"]["quote_id"].clone();
    let placed = call(window, "place_order", &json!({ "quoteId": quote, "overCap": false })).await;
    placed["id"].as_str().unwrap_or_else(|| unreachable!("not placed: {placed} after {checked}")).to_owned()
}

struct Stage {
    desktop: Desktop,
    window: AppWindow,
    speed: f64,
}

impl Stage {
    /// A hundred times faster than life, or as fast as life where an order must not be paid meanwhile.
    async fn open(fast: bool) -> Self {
        let options = DesktopOptions { notification_daemon: false, ..DesktopOptions::default() };
        let desktop = Desktop::start_with(options).await.unwrap();
        let window = journey::open_demo(&desktop).await.unwrap();
        window.click("button", window.says("simulator-open")).await.unwrap();
        window.find("slider", window.says("simulator-speed")).await.unwrap().click().await.unwrap();
        window.press_key(Key::End).await.unwrap();
        if !fast {
            window.press_key(Key::Home).await.unwrap();
            window.press_key(Key::Right).await.unwrap();
        }
        // The groups after the first are folded.
        window
            .execute("document.querySelectorAll('aside details').forEach((one) => { one.open = true })")
            .await
            .unwrap();
        Self { desktop, window, speed: if fast { 100.0 } else { 1.0 } }
    }

    /// From the click on the story to its end, with the right words in each language.
    async fn plays(&self, story: &str) {
        let window = &self.window;
        let StoryEnd { pieces, phase, code } = story_end(story).unwrap();
        journey::go_to(window, "rail-shop").await.unwrap();
        window.click("button", window.says(&format!("story-{story}"))).await.unwrap();
        eventually(SOON, "the story to be the next", async || {
            let stage = call(window, "demo_stage", &json!({})).await;
            (stage["chosen"] == story && stage["speed"] == self.speed).then_some(())
        })
        .await
        .unwrap();
        let id = place(window, pieces).await;
        self.open_the_order().await;
        let end = format!("{story} to end in {phase}, {code}");
        let view = eventually(END, &end, async || {
            let view = call(window, "order", &json!({ "id": id })).await;
            (view["row"]["phase"] == phase && view["explanation"]["code"] == code).then_some(view)
        });
        let view = view.await.unwrap();
        for language in ["en", "es", "ko"] {
            call(window, "change_settings", &json!({ "patch": { "language": language } })).await;
            let words = Words::for_language(language);
            window.wait_for_text(&words.say(&format!("phase-{phase}"), &BTreeMap::new()), SOON).await.unwrap();
            let situation =
                view["payment"].is_null() && view["deliveries"].as_array().unwrap().iter().all(nothing_to_show);
            if situation {
                let meaning = &view["explanation"]["meaning"];
                let args = serde_json::from_value(meaning["args"].clone()).unwrap();
                window.wait_for_text(&words.say(meaning["id"].as_str().unwrap(), &args), SOON).await.unwrap();
            }
        }
        self.desktop.still_screenshot(&journey::picture(&format!("story-{story}-ko")).unwrap()).await.unwrap();
        call(window, "change_settings", &json!({ "patch": { "language": "en" } })).await;
        window.wait_for_text(&window.says("rail-orders"), SOON).await.unwrap();
        call(window, "forget_order", &json!({ "id": id })).await;
    }

    /// There is one. Its row moves within the list while its story goes on, so a click may miss it.
    async fn open_the_order(&self) {
        let window = &self.window;
        journey::go_to(window, "rail-orders").await.unwrap();
        eventually(END, "the order on screen", async || {
            if !window.shows("button", window.says("action-back-to-orders")).await.ok()? {
                journey::open_order(window, "Pixelport").await.ok()?;
            }
            window.shows("button", window.says("action-back-to-orders")).await.ok()?.then_some(())
        })
        .await
        .unwrap();
    }
}

fn nothing_to_show(delivery: &Value) -> bool {
    delivery["secrets"].as_array().is_none_or(Vec::is_empty)
}

/// Paid late is left out: an order that has expired is asked after every five minutes.
#[tokio::test]
async fn stories_of_payment_are_told_to_their_end() {
    let stage = Stage::open(true).await;
    for story in [
        "happy",
        "slow",
        "underpaid_then_completed",
        "overpaid",
        "expired",
        "expired_part_paid",
        "payment_failed",
        "payment_setup_failed",
    ] {
        stage.plays(story).await;
    }
}

/// An order that vanishes is left out: it is given time to come back, which is longer than a test waits.
#[tokio::test]
async fn stories_of_the_shops_decisions_are_told_to_their_end() {
    let stage = Stage::open(true).await;
    for story in ["cancelled", "manual_action", "refunded", "unknown_state", "state_goes_back"] {
        stage.plays(story).await;
    }
}

#[tokio::test]
async fn an_order_that_is_not_what_was_approved_is_told_as_such() {
    let stage = Stage::open(false).await;
    for story in ["price_moved", "wrong_brand", "wrong_network", "tampered_address", "answer_lost", "answer_garbled"] {
        stage.plays(story).await;
    }
}

#[tokio::test]
async fn stories_of_delivery_are_told_to_their_end() {
    let stage = Stage::open(true).await;
    for story in [
        "partial_delivery",
        "delivery_failed",
        "code_after_done",
        "code_replaced",
        "code_as_text",
        "code_as_link",
        "code_with_security_code",
        "code_as_barcode",
        "code_as_qr",
    ] {
        stage.plays(story).await;
    }
}

/// A stream that falls silent is left out: it is noticed after 45 s.
#[tokio::test]
async fn trouble_on_the_wire_ends_with_the_code_all_the_same() {
    let stage = Stage::open(true).await;
    for story in
        ["stream_drops", "no_stream", "bare_stop", "garbage_frames", "rate_limit_storm", "captive_portal", "outage"]
    {
        stage.plays(story).await;
    }
}
