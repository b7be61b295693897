//! The harness finds and uses elements as a person with a screen reader would, shown on a page of plain HTML.

use std::path::PathBuf;
use std::time::Duration;

use cryptorefills_tests::{Announced, AppOptions, AppWindow, Desktop, HarnessError, Key, any_name, contains};

/// The web view's own bare browser; it comes with the library.
fn browser() -> PathBuf {
    let folder = format!("/usr/lib/{}-linux-gnu/webkit2gtk-4.1/MiniBrowser", std::env::consts::ARCH);
    PathBuf::from(folder)
}

async fn page(desktop: &Desktop) -> AppWindow {
    let options = AppOptions { program: Some(browser()), ..AppOptions::args(&["--automation"]) };
    let window = AppWindow::open(desktop, options).await.unwrap();
    let page = concat!("file://", env!("CARGO_MANIFEST_DIR"), "/window/page.html");
    window.go_to(page).await.unwrap();
    window.wait_for_text("Gift cards", Duration::from_secs(10)).await.unwrap();
    window
}

#[tokio::test]
async fn elements_are_found_and_used_by_role_and_name() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;

    assert!(window.shows("heading", "Gift cards").await.unwrap());
    assert!(!window.shows("button", "Hidden").await.unwrap());
    assert!(!window.shows("button", "Pay").await.unwrap());
    assert!(window.shows("button", "Copy amount").await.unwrap());

    window.click("button", contains("25.00 USDC")).await.unwrap();
    assert_eq!(window.text_of("status", any_name()).await.unwrap(), "paid");
    window.click("button", "Under a cover").await.unwrap();
    assert_eq!(window.text_of("status", any_name()).await.unwrap(), "uncovered");
    window.click("radio", "50 €").await.unwrap();
    assert_eq!(window.text_of("status", any_name()).await.unwrap(), "50 €");

    window.fill("textbox", "E-mail", "a.b+c@example.com").await.unwrap();
    assert_eq!(window.value_of("textbox", "E-mail").await.unwrap(), "a.b+c@example.com");
    window.fill("searchbox", "Search", "steam").await.unwrap();
    assert_eq!(window.value_of("searchbox", "Search").await.unwrap(), "steam");
    window.select("Country", "Korea 한국").await.unwrap();
    assert_eq!(window.value_of("combobox", "Country").await.unwrap(), "Korea 한국");
    window.close().await;
}

#[tokio::test]
async fn an_open_dialog_hides_the_page_behind_it() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    window.execute("document.getElementById('ask').showModal()").await.unwrap();
    assert!(window.shows("dialog", "Sure?").await.unwrap());
    assert!(!window.shows("heading", "Gift cards").await.unwrap());
    let buttons = window.announced("button").await.unwrap();
    let yes = Announced { role: "button".to_owned(), name: "Yes".to_owned() };
    assert_eq!(buttons, [yes]);
}

#[tokio::test]
async fn what_is_missing_is_reported_with_what_is_there() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    let missing = window.wait_for("button", "Sell", Duration::from_millis(300)).await;
    assert!(matches!(missing, Err(HarnessError::NotFound { seen, .. }) if seen.contains("Copy amount")));
}

#[tokio::test]
async fn a_killed_program_can_be_opened_again_on_the_same_desktop() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    assert!(window.is_running());
    window.kill_app().await.unwrap();
    assert!(!window.is_running());
    drop(window);
    let window = page(&desktop).await;
    let picture = desktop.home().join("window.png");
    desktop.still_screenshot(&picture).await.unwrap();
    assert!(window.is_running());
    assert!(image::image_dimensions(&picture).unwrap().0 > 100);
}

#[tokio::test]
async fn the_close_button_closes_the_window() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    window.press_close_button().unwrap();
    cryptorefills_tests::eventually(Duration::from_secs(10), "the end of the program", async || {
        (!window.is_running()).then_some(())
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn the_window_takes_the_size_asked_for() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    window.set_window_size(1024, 700).await.unwrap();
    cryptorefills_tests::eventually(Duration::from_secs(5), "the new width", async || {
        let width = window.execute("return window.outerWidth").await.ok()?;
        (width == 1024).then_some(())
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn keys_go_where_the_focus_is() {
    let desktop = Desktop::start().await.unwrap();
    let window = page(&desktop).await;
    window.fill("searchbox", "Search", "ste").await.unwrap();
    window.press("am").await.unwrap();
    window.press_key(Key::Backspace).await.unwrap();
    assert_eq!(window.value_of("searchbox", "Search").await.unwrap(), "stea");
}
