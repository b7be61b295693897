//! Pictures of each screen in both themes and two sizes, for people to look at; and the demo from start to code.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, contains};

const STATE: Duration = Duration::from_secs(20);

async fn picture(desktop: &Desktop, look: &str, name: &str) {
    desktop.still_screenshot(&journey::picture(&format!("{name}-{look}")).unwrap()).await.unwrap();
}

async fn theme(window: &AppWindow, word: &str) {
    journey::go_to(window, "Settings").await.unwrap();
    window.click("radio", word).await.unwrap();
}

async fn no_missing_words(window: &AppWindow) {
    let text = window.page_text().await.unwrap();
    let missing: Vec<&str> =
        text.split_whitespace().filter(|word| word.starts_with('[') && word.ends_with(']')).collect();
    assert!(missing.is_empty(), "words are missing: {missing:?}");
}

/// The parts of the settings that lie below the first screen.
async fn keeping(window: &AppWindow, desktop: &Desktop, look: &str) {
    window.click("button", "Network").await.unwrap();
    picture(desktop, look, "settings-network").await;
    window.click("button", "Keys and storage").await.unwrap();
    window.click("button", "Back up…").await.unwrap();
    window.fill("textbox", "Passphrase of the backup", "seven grey herons").await.unwrap();
    window.fill("textbox", "The same again", "seven grey geese").await.unwrap();
    window.wait_for_text("The two are not the same.", STATE).await.unwrap();
    picture(desktop, look, "settings-keys").await;
    no_missing_words(window).await;
    window.click("button", "Cancel").await.unwrap();
    window.click("button", "Erase…").await.unwrap();
    picture(desktop, look, "erase").await;
    window.click("button", "Keep it").await.unwrap();
}

async fn walk(width: u32, height: u32, word: &str) {
    let look = format!("{}-{width}", word.to_lowercase());
    // Notices would lie over the corner of each picture.
    let options = DesktopOptions { width, height, notification_daemon: false, ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    window.set_window_size(width, height).await.unwrap();
    theme(&window, word).await;
    picture(&desktop, &look, "settings").await;
    no_missing_words(&window).await;
    keeping(&window, &desktop, &look).await;
    journey::go_to(&window, "Shop").await.unwrap();
    window.wait_for("searchbox", "Search brands", STATE).await.unwrap();
    picture(&desktop, &look, "shop").await;
    let card = Purchase { brand: "Questline", choice: Choose::Value("25"), phone: None };
    journey::to_checkout(&window, &card).await.unwrap();
    journey::give_email(&window, journey::EMAIL).await.unwrap();
    journey::check(&window).await.unwrap();
    picture(&desktop, &look, "checkout").await;
    no_missing_words(&window).await;
    journey::create_order(&window).await.unwrap();
    picture(&desktop, &look, "payment").await;
    no_missing_words(&window).await;
    window.wait_for_text("DEMO", STATE).await.unwrap();
    journey::pay_exactly(&window).await.unwrap();
    journey::wait_for_state(&window, "Delivered", STATE).await.unwrap();
    picture(&desktop, &look, "delivered").await;
    no_missing_words(&window).await;
    journey::go_to(&window, "Orders").await.unwrap();
    window.wait_for_text("Questline", STATE).await.unwrap();
    picture(&desktop, &look, "orders").await;
    window.click("button", "Add an order…").await.unwrap();
    window.fill("textbox", "Order number", "not a number").await.unwrap();
    window.click("button", "Add").await.unwrap();
    window.wait_for_text("That is not an order number.", STATE).await.unwrap();
    picture(&desktop, &look, "add-order").await;
    window.click("button", "Cancel").await.unwrap();
    journey::go_to(&window, "Inbox").await.unwrap();
    window.wait_for_text("Questline", STATE).await.unwrap();
    window.wait_for_text("no notification service is running", STATE).await.unwrap();
    picture(&desktop, &look, "inbox").await;
    no_missing_words(&window).await;
    assert!(!window.shows("button", contains("Open in wallet")).await.unwrap());
}

#[tokio::test]
async fn every_screen_has_its_words_in_the_light_theme() {
    walk(1280, 800, "Light").await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_the_dark_theme_on_a_small_screen() {
    walk(1024, 700, "Dark").await;
}
