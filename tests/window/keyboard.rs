//! The whole path without a pointer: from the first letter of a search to the code.

use std::time::Duration;

use cryptorefills_tests::journey;
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, Key};

const SOON: Duration = Duration::from_secs(40);
/// More stops than any screen has.
const STOPS: usize = 120;
const FOCUSED: &str = "const one = document.activeElement;
    return !one.matches('button, input') || one.closest('[role=grid]') ? '' : one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText ?? ''";

/// Presses Tab until the focus stands on what is meant; where it stands there already, not once.
async fn tab_to(window: &AppWindow, what: &str, is_meant: impl Fn(&str) -> bool) {
    let mut seen = Vec::new();
    for _ in 0..STOPS {
        let focused = window.execute(FOCUSED).await.unwrap().as_str().unwrap_or_default().trim().to_owned();
        if is_meant(&focused) {
            return;
        }
        seen.push(focused.lines().next().unwrap_or_default().to_owned());
        window.press_key(Key::Tab).await.unwrap();
    }
    unreachable!("no stop on the way is {what}: {seen:?}");
}

async fn tab_to_start(window: &AppWindow, name: &str) {
    tab_to(window, name, |focused| focused.starts_with(name)).await;
}

async fn bought_by_keys(language: &str) {
    let options = DesktopOptions { language: language.to_owned(), ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    window.wait_for("searchbox", window.says("search-name"), SOON).await.unwrap();
    window.press("pixelport").await.unwrap();
    window.press_key(Key::Enter).await.unwrap();
    window.wait_for("radio", "$10", SOON).await.unwrap();
    tab_to_start(&window, "$10").await;
    window.press(" ").await.unwrap();
    window.wait_for("button", window.says("buy-now"), SOON).await.unwrap();
    tab_to_start(&window, &window.says("buy-now")).await;
    window.press_key(Key::Enter).await.unwrap();
    window.wait_for("heading", window.says("checkout-title"), SOON).await.unwrap();
    tab_to_start(&window, &window.says("email")).await;
    window.press(journey::EMAIL).await.unwrap();
    tab_to_start(&window, &window.says("email-again")).await;
    window.press(journey::EMAIL).await.unwrap();
    tab_to_start(&window, &window.says("action-check")).await;
    window.press_key(Key::Enter).await.unwrap();
    let create = window.stem("action-create");
    window.wait_for("button", cryptorefills_tests::contains(&create), SOON).await.unwrap();
    tab_to(&window, &create, |focused| focused.contains(&create)).await;
    window.press_key(Key::Enter).await.unwrap();
    window.wait_for("button", window.says("qr-enlarge"), SOON).await.unwrap();
    tab_to_start(&window, &window.says("demo-pay")).await;
    window.press_key(Key::Enter).await.unwrap();
    window.wait_for_text(&window.says("phase-delivered"), SOON).await.unwrap();
    let show = window.says_with("secret-toggle-show", "name", &window.says("secret-code"));
    window.wait_for("button", show.as_str(), SOON).await.unwrap();
    tab_to(&window, &show, |focused| focused == show).await;
    window.press_key(Key::Enter).await.unwrap();
    window.wait_for_text("DEMO-", SOON).await.unwrap();
}

#[tokio::test]
async fn an_order_is_placed_paid_and_its_code_shown_by_keyboard_alone() {
    bought_by_keys("en_US.UTF-8").await;
}

#[tokio::test]
async fn the_same_in_korean() {
    bought_by_keys("ko_KR.UTF-8").await;
}
