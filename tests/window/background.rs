//! The app without its window: put away and freed, brought back, led to an order from outside, and a page that is killed.

use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use cryptorefills_tests::journey::{self, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, SandboxOptions, SandboxProcess, contains, eventually, places};
use serde_json::json;

const STATE: Duration = Duration::from_secs(60);
const FREED: Duration = Duration::from_secs(40);
/// The app allows itself two seconds, which `ending.rs` says; a busy machine may take longer to see its end.
const ENDS: Duration = Duration::from_secs(8);

fn quick() -> SandboxOptions {
    SandboxOptions { confirm_after_ms: Some(1_500), deliver_after_ms: Some(1_500), ..SandboxOptions::default() }
}

/// An order that waits for its payment, on screen.
async fn with_an_open_order(desktop: &Desktop) -> (SandboxProcess, AppWindow) {
    let shop = SandboxProcess::start(desktop, &quick()).unwrap();
    let window = journey::open_shop(desktop, shop.address()).await.unwrap();
    let card = Purchase { brand: "Pixelport", choice: journey::Choose::Tile("$20"), phone: None };
    journey::buy(&window, &card).await.unwrap();
    (shop, window)
}

/// The processes that pages of the app live in.
fn page_processes(window: &AppWindow) -> Vec<String> {
    let app = window.process_id().unwrap().to_string();
    let all = std::fs::read_dir("/proc").unwrap().flatten().map(|entry| entry.path());
    let is_page = |folder: &PathBuf| {
        let stat = std::fs::read_to_string(folder.join("stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1).map(str::to_owned));
        stat.contains("(WebKitWebProces") && !stat.contains(") Z ") && parent.as_deref() == Some(app.as_str())
    };
    all.filter(is_page).map(|folder| folder.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn is_there(process: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

/// As a person would who clicks on it.
fn click_newest_notice(desktop: &Desktop) {
    let (service, path) = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications");
    desktop.call(service, path, "org.dunstproject.cmd0.NotificationAction", &["0"]).unwrap();
}

async fn second_start(desktop: &Desktop, words: &[&str]) -> ExitStatus {
    let mut command = desktop.command(places::program("cryptorefills-desktop").unwrap());
    let mut second = command.args(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    eventually(STATE, "the end of the second start", async || second.try_wait().ok().flatten()).await.unwrap()
}

/// The number of the one order in the shop.
async fn order_id(shop: &SandboxProcess) -> String {
    let orders = shop.orders().await.unwrap();
    orders[0]["order_id"].as_str().unwrap().to_owned()
}

/// As any program on the bus can: what a second start does, without one.
fn hand_over(desktop: &Desktop, word: &str) {
    let (service, path) = ("com.cryptorefills.desktop.SingleInstance", "/com/cryptorefills/desktop/SingleInstance");
    let words = format!("['app', '{word}']");
    desktop.call(service, path, "org.SingleInstance.DBus.ExecuteCallback", &[&words, "''"]).unwrap();
}

#[tokio::test]
async fn closing_is_explained_once_then_the_page_is_freed_while_the_order_is_followed() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    window.press_close_button().unwrap();
    window.wait_for_text("Your orders are followed while the window is closed", STATE).await.unwrap();
    desktop.still_screenshot(&journey::picture("closing").unwrap()).await.unwrap();
    // The window is gone before the driver hears of its click.
    let _ = window.click("button", "Close the window").await;
    eventually(FREED, "the end of the page", async || page_processes(&window).is_empty().then_some(())).await.unwrap();
    second_start(&desktop, &["--hidden"]).await;
    assert!(page_processes(&window).is_empty(), "a start with the session opened the window");

    journey::pay_newest(&shop, "exact").await.unwrap();
    desktop.wait_for_notices(3, STATE).await.unwrap();
    click_newest_notice(&desktop);
    eventually(STATE, "a new page", async || (!page_processes(&window).is_empty()).then_some(())).await.unwrap();
    desktop.still_screenshot(&journey::picture("back-after-freed").unwrap()).await.unwrap();
    window.end_app().await.unwrap();
}

#[tokio::test]
async fn a_killed_page_comes_back_at_its_place_and_the_order_is_followed_meanwhile() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    journey::look_away_once_followed(&window).await.unwrap();
    let before = page_processes(&window);
    assert_eq!(before.len(), 1, "{before:?}");
    assert!(Command::new("kill").arg("-9").args(&before).status().unwrap().success());
    let anew = async || page_processes(&window).iter().any(|page| !before.contains(page)).then_some(());
    eventually(STATE, "a new page", anew).await.unwrap();
    journey::pay_newest(&shop, "exact").await.unwrap();
    desktop.wait_for_notices(3, STATE).await.unwrap();
    desktop.still_screenshot(&journey::picture("back-after-kill").unwrap()).await.unwrap();
    assert!(window.is_running());
}

#[tokio::test]
async fn a_link_opens_the_order_it_names_and_offers_to_add_one_that_is_not_known() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    journey::go_to(&window, "rail-orders").await.unwrap();
    window.wait_for_text("Pixelport", STATE).await.unwrap();
    let id = order_id(&shop).await;
    second_start(&desktop, &[&format!("cryptorefills-desktop://order/{id}")]).await;
    window.wait_for("img", contains("QR code"), STATE).await.unwrap();

    second_start(&desktop, &["cryptorefills-desktop://order/not-known-here"]).await;
    window.wait_for("button", "Add", STATE).await.unwrap();
    let number = window.value_of("textbox", contains("Order number")).await.unwrap();
    assert_eq!(number, "not-known-here");
}

#[tokio::test]
async fn fault_93_whatever_else_a_link_says_the_window_stays_where_it_is_and_nothing_is_sent() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    journey::go_to(&window, "rail-settings").await.unwrap();
    window.wait_for("button", window.says("quit"), STATE).await.unwrap();
    let (page, requests) = (window.execute("return location.href").await.unwrap(), posted(&shop).await);
    let id = order_id(&shop).await;
    for link in [
        format!("cryptorefills-desktop://order/{id}?pay=1"),
        format!("cryptorefills-desktop://pay/{id}"),
        format!("cryptorefills-desktop://order/{id}/../../pay"),
        "cryptorefills-desktop://order/%3Cscript%3Ealert(1)%3C%2Fscript%3E".to_owned(),
        "https://evil.example/order/1".to_owned(),
        "--api-url=https://evil.example".to_owned(),
    ] {
        assert_eq!(second_start(&desktop, &[&link]).await.code(), Some(2), "{link}");
        hand_over(&desktop, &link);
    }
    // The link that is taken after them is the first that leads anywhere.
    assert_eq!(window.execute("return location.href").await.unwrap(), page);
    hand_over(&desktop, &format!("cryptorefills-desktop://order/{id}"));
    window.wait_for("img", contains("QR code"), STATE).await.unwrap();
    assert_eq!((posted(&shop).await, shop.created().await.unwrap()), (requests, 1));
}

/// How often something was sent to the shop that is more than a question.
async fn posted(shop: &SandboxProcess) -> u64 {
    let all = shop.requests().await.unwrap();
    all.iter().filter(|(route, _)| !route.starts_with("GET")).map(|(_, count)| count).sum()
}

#[tokio::test]
async fn fault_102_quit_ends_all_within_two_seconds_while_an_order_is_followed_and_the_shop_owes_an_answer() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    journey::go_to(&window, "rail-settings").await.unwrap();
    let asked = shop.requests().await.unwrap();
    shop.post("fault", &json!({ "fault": "no_answer" })).await.unwrap();
    shop.post("drop-streams", &json!({})).await.unwrap();
    let again = async || (shop.requests().await.ok()? != asked).then_some(());
    eventually(STATE, "a question that nobody answers", again).await.unwrap();
    let pages = page_processes(&window);
    let quit = window.find("button", window.says("quit")).await.unwrap();
    // The answer to the click may be lost with the window.
    let clicked = async { drop(quit.click().await) };
    let ended = async {
        eventually(ENDS, "the end of the app", async || (!window.is_running()).then_some(())).await.unwrap();
        eventually(ENDS, "the end of its page", async || (!pages.iter().any(|page| is_there(page))).then_some(()))
            .await
            .unwrap();
    };
    tokio::select! { () = async { clicked.await; std::future::pending().await } => {}, () = ended => {} }
}

#[tokio::test]
async fn the_app_starts_with_the_session_only_when_the_buyer_wants_it() {
    let desktop = Desktop::start().await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    let entry = desktop.home().join(".config/autostart/cryptorefills-desktop.desktop");
    assert!(!entry.exists());
    journey::go_to(&window, "rail-settings").await.unwrap();
    window.click("switch", "Start with the computer").await.unwrap();
    let written = eventually(STATE, "the entry", async || std::fs::read_to_string(&entry).ok()).await.unwrap();
    assert!(written.lines().any(|line| line.starts_with("Exec=") && line.ends_with("--hidden")), "{written}");
    window.click("switch", "Start with the computer").await.unwrap();
    eventually(STATE, "the end of the entry", async || (!entry.exists()).then_some(())).await.unwrap();
}
