//! The icon in a panel, as the panel sees it; and that nobody needs one.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, SandboxOptions, SandboxProcess, TrayHost, eventually};

const STATE: Duration = Duration::from_secs(60);
/// The app allows itself two seconds, which `ending.rs` says; a busy machine may take longer to see its end.
const ENDS: Duration = Duration::from_secs(8);

async fn with_an_open_order(desktop: &Desktop) -> (SandboxProcess, AppWindow) {
    let options = SandboxOptions { confirm_after_ms: Some(60_000), ..SandboxOptions::default() };
    let shop = SandboxProcess::start(desktop, &options).unwrap();
    let window = journey::open_shop(desktop, shop.address()).await.unwrap();
    let card = Purchase { brand: "Pixelport", choice: journey::Choose::Tile("$20"), phone: None };
    journey::buy(&window, &card).await.unwrap();
    (shop, window)
}

/// Closed by its frame's button, which is explained the first time, until nothing of it is on the screen.
async fn close(desktop: &Desktop, window: &AppWindow) {
    window.press_close_button().unwrap();
    window.wait_for("button", window.says("closing-yes"), STATE).await.unwrap();
    window.press_close_button().unwrap();
    shows(desktop, 0).await;
}

async fn shows(desktop: &Desktop, windows: usize) {
    let what = format!("{windows} windows on the screen");
    let seen = eventually(STATE, &what, async || (desktop.shown_windows().ok()? == windows).then_some(()));
    seen.await.unwrap();
}

#[tokio::test]
async fn fault_105_the_icon_in_a_panel_counts_open_orders_with_their_states_and_is_silent_in_discreet_mode() {
    let desktop = Desktop::start().await.unwrap();
    let panel = TrayHost::start(&desktop).await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    let (open, quit) = (window.says("tray-open"), window.says("tray-quit"));
    let count = "1 open order";
    panel.wait_for_menu(&[count, "Awaiting payment: 1", &open, &quit]).await.unwrap();
    assert_eq!(panel.status().await.unwrap(), "Active");
    journey::pay_newest(&shop, "exact").await.unwrap();
    panel.wait_for_menu(&[count, "Payment seen, confirming: 1", &open, &quit]).await.unwrap();
    window.click("button", window.says("rail-discreet")).await.unwrap();
    panel.wait_for_menu(&[&open, &quit]).await.unwrap();
}

#[tokio::test]
async fn fault_105_the_icons_menu_brings_the_window_back_and_quits_and_a_panel_that_goes_takes_no_way_back() {
    let desktop = Desktop::start().await.unwrap();
    let panel = TrayHost::start(&desktop).await.unwrap();
    let (shop, window) = with_an_open_order(&desktop).await;
    close(&desktop, &window).await;
    panel.pick(&window.says("tray-open")).await.unwrap();
    shows(&desktop, 1).await;

    window.press_close_button().unwrap();
    shows(&desktop, 0).await;
    drop(panel);
    journey::start_second(&desktop, shop.address()).await.unwrap();
    shows(&desktop, 1).await;

    // Another panel has the icon again, and its other line.
    let panel = TrayHost::start(&desktop).await.unwrap();
    panel.pick(&window.says("tray-quit")).await.unwrap();
    eventually(ENDS, "the end of the app", async || (!window.is_running()).then_some(())).await.unwrap();
}
