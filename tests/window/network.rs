//! The way to the shop, as a person sees it: it goes and comes back, it leads through a proxy that does not let anybody
//! through, and the computer slept meanwhile.

use std::path::PathBuf;
use std::time::Duration;

use cryptorefills_tests::journey::{self, Purchase};
use cryptorefills_tests::{
    AppOptions, AppProcess, AppWindow, Desktop, SandboxOptions, SandboxProcess, contains, eventually, places,
};

const STATE: Duration = Duration::from_secs(60);
/// How soon after a sleep an order is looked at: two seconds, and some more for a machine that is busy with other tests.
/// An order with a stream has its turn once a minute.
const FRESH: Duration = Duration::from_secs(30);
const HOURS: u64 = 2;

async fn with_an_open_order(desktop: &Desktop, options: &SandboxOptions) -> (SandboxProcess, AppWindow) {
    let shop = SandboxProcess::start(desktop, options).unwrap();
    let window = journey::open_shop(desktop, shop.address()).await.unwrap();
    let card = Purchase { brand: "Pixelport", choice: journey::Choose::Tile("$20"), phone: None };
    journey::buy(&window, &card).await.unwrap();
    (shop, window)
}

/// The shop is there again under the same address, and knows its orders.
fn back(desktop: &Desktop, address: &str, options: SandboxOptions) -> SandboxProcess {
    let port = address.rsplit(':').next().unwrap().parse().ok();
    SandboxProcess::start(desktop, &SandboxOptions { port, ..options }).unwrap()
}

#[tokio::test]
async fn fault_95_a_network_that_goes_is_said_and_one_that_comes_back_brings_the_order_up_to_date() {
    let desktop = Desktop::start().await.unwrap();
    let options = SandboxOptions {
        state_file: Some(desktop.home().join("shop.json")),
        confirm_after_ms: Some(300),
        deliver_after_ms: Some(300),
        ..SandboxOptions::default()
    };
    let (shop, window) = with_an_open_order(&desktop, &options).await;
    let address = shop.address().to_owned();
    drop(shop);
    window.wait_for_text("Offline since", STATE).await.unwrap();
    desktop.still_screenshot(&journey::picture("offline").unwrap()).await.unwrap();
    let shop = back(&desktop, &address, options);
    journey::pay_newest(&shop, "exact").await.unwrap();
    window.wait_for_text(&window.says("phase-delivered"), STATE).await.unwrap();
    let online = async || (!window.page_text().await.ok()?.contains("Offline since")).then_some(());
    eventually(STATE, "the end of being offline", online).await.unwrap();
}

/// How often the shop was asked for the order itself, and for its stream.
async fn asked(shop: &SandboxProcess) -> (u64, u64) {
    let all = shop.requests().await.unwrap();
    let about = all.iter().filter(|(route, _)| route.starts_with("GET") && route.contains("/orders/"));
    let (streams, orders): (Vec<_>, Vec<_>) = about.partition(|(route, _)| route.ends_with("/subscribe"));
    let count = |routes: &[(&String, &u64)]| routes.iter().map(|(_, count)| **count).sum();
    (count(&orders), count(&streams))
}

/// Stands between a program and the wall clock; each family of systems has its own place for it.
fn clock_that_can_be_set() -> PathBuf {
    let below = std::fs::read_dir("/usr/lib").unwrap().flatten().map(|entry| entry.path());
    let folders = below.chain(["/usr/lib", "/usr/lib64"].map(PathBuf::from));
    let mut found = folders.map(|folder| folder.join("faketime/libfaketime.so.1")).filter(|file| file.exists());
    found.next().expect("install libfaketime; `cargo xtask test` does")
}

/// A computer that slept: its wall clock went on, and nothing else did.
#[tokio::test]
async fn fault_94_after_two_hours_of_sleep_the_order_is_looked_at_anew_at_once() {
    let desktop = Desktop::start().await.unwrap();
    let (shop, window) = with_an_open_order(&desktop, &SandboxOptions::default()).await;
    window.end_app().await.unwrap();
    drop(window);

    let clock = desktop.home().join("clock");
    std::fs::write(&clock, "+0").unwrap();
    let mut command = desktop.command(places::program("cryptorefills-desktop").unwrap());
    command.args(["--hidden", "--api-url", shop.address()]).env("LD_PRELOAD", clock_that_can_be_set());
    command.env("FAKETIME_TIMESTAMP_FILE", &clock).env("FAKETIME_NO_CACHE", "1");
    command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    let (_, before) = asked(&shop).await;
    let mut app = AppProcess::run(&desktop, &mut command).unwrap();
    eventually(STATE, "a stream of the order", async || (asked(&shop).await.1 > before).then_some(())).await.unwrap();
    let rested = asked(&shop).await;

    std::fs::write(&clock, format!("+{}", HOURS * 3600)).unwrap();
    eventually(FRESH, "a look at the order", async || (asked(&shop).await.0 > rested.0).then_some(())).await.unwrap();
    eventually(STATE, "another stream", async || (asked(&shop).await.1 > rested.1).then_some(())).await.unwrap();
    assert!(app.is_running(), "{}", app.said());
}

#[tokio::test]
async fn fault_96_a_proxy_of_the_environment_that_is_wrong_is_named_without_its_login() {
    let desktop = Desktop::start().await.unwrap();
    // Not even its address is looked up: nothing answers at the proxy's.
    let options = AppOptions::args(&["--api-url", "https://staging.cryptorefills.com"])
        .env("HTTPS_PROXY", "http://mara:sentinel@127.0.0.1:1")
        .env("CRYPTOREFILLS_LOG", "debug");
    let window = AppWindow::open(&desktop, options).await.unwrap();
    window.click("radio", contains(&window.says("welcome-shop"))).await.unwrap();
    window.fill("textbox", contains(&window.says("welcome-partner-id")), journey::PARTNER_ID).await.unwrap();
    window.click("button", window.says("welcome-open-shop")).await.unwrap();
    window.wait_for_text("127.0.0.1:1", STATE).await.unwrap();
    desktop.still_screenshot(&journey::picture("proxy-wrong").unwrap()).await.unwrap();
    let page = window.execute("return document.documentElement.outerHTML").await.unwrap().to_string();
    let log = std::fs::read_to_string(desktop.logs().join("tauri-driver.log")).unwrap();
    assert!(!page.contains("sentinel") && !log.contains("sentinel"));
}
