//! What goes wrong around the window: a swapped clipboard, a narrow screen, large type, hands that reload and go back.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppOptions, AppWindow, Desktop, DesktopOptions, Key, eventually};
use serde_json::Value;

const SOON: Duration = Duration::from_secs(40);
/// Of another network than the order's, and as good as any for a thief.
const OF_A_THIEF: &str = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const CARD: Purchase = Purchase { brand: "Pixelport", choice: Choose::Tile("$20"), phone: None };

async fn at_the_payment(width: u32, height: u32) -> (Desktop, AppWindow) {
    let options = DesktopOptions { width, height, notification_daemon: false, ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    journey::buy(&window, &CARD).await.unwrap();
    (desktop, window)
}

#[tokio::test]
async fn fault_89_an_address_that_is_swapped_in_the_clipboard_is_shown_beside_the_one_that_was_copied() {
    let (desktop, window) = at_the_payment(1280, 800).await;
    let name = window.says("pay-address");
    window.click("button", cryptorefills_tests::contains(&name)).await.unwrap();
    let copied = eventually(SOON, "the address in the clipboard", async || {
        desktop.clipboard().ok().filter(|text| text.len() > 30)
    });
    let copied = copied.await.unwrap();
    assert!(!copied.contains(' '), "copied without its gaps");
    desktop.put_into_clipboard(OF_A_THIEF).unwrap();
    window.wait_for_text(&window.says("clipboard-swapped"), SOON).await.unwrap();
    let page = window.page_text().await.unwrap();
    assert!(page.contains(&OF_A_THIEF[..4]) && page.contains(&copied[..4]));
    desktop.still_screenshot(&journey::picture("clipboard-swapped").unwrap()).await.unwrap();
    window.click("button", window.says("clipboard-understood")).await.unwrap();
}

/// What is needed to pay lies within the page's width, and nothing of it is cut.
const CUT: &str = "const wide = document.documentElement.clientWidth;
    const needed = [...document.querySelectorAll('main button, main .amount, main .groups span')];
    return needed.filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < -1 || box.right > wide + 1 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0
        && getComputedStyle(one).overflowX === 'hidden');
    }).map((one) => one.outerHTML.slice(0, 120))";

/// In the page's own pixels.
async fn page_is_wide(window: &AppWindow, pixels: u32) {
    let wide = async || (window.execute("return innerWidth").await.ok()? == pixels).then_some(());
    eventually(SOON, &format!("a page of {pixels} pixels"), wide).await.unwrap();
}

async fn nothing_is_cut(window: &AppWindow) {
    let cut = window.execute(CUT).await.unwrap();
    assert_eq!(cut, Value::Array(Vec::new()));
    for id in ["pay-amount", "pay-address"] {
        window.wait_for_text(&window.says(id), SOON).await.unwrap();
    }
    window.find("button", window.says("qr-enlarge")).await.unwrap();
}

#[tokio::test]
async fn fault_90_an_order_can_be_paid_on_a_screen_of_320_pixels() {
    let (desktop, window) = at_the_payment(1280, 800).await;
    window.set_window_size(320, 640).await.unwrap();
    page_is_wide(&window, 320).await;
    nothing_is_cut(&window).await;
    desktop.still_screenshot(&journey::picture("payment-320").unwrap()).await.unwrap();
}

#[tokio::test]
async fn fault_90_an_order_can_be_paid_with_everything_twice_as_large_and_it_stays_so_after_a_restart() {
    let (desktop, window) = at_the_payment(1280, 800).await;
    page_is_wide(&window, 1280).await;
    for wide in [1163, 1024, 853, 640] {
        window.press(&(Key::Control + "+")).await.unwrap();
        page_is_wide(&window, wide).await;
    }
    nothing_is_cut(&window).await;
    desktop.still_screenshot(&journey::picture("payment-200-percent").unwrap()).await.unwrap();
    window.end_app().await.unwrap();
    window.close().await;

    let window = AppWindow::open(&desktop, AppOptions::default()).await.unwrap();
    window.wait_for("button", window.says("rail-settings"), SOON).await.unwrap();
    page_is_wide(&window, 640).await;
    // WebDriver's pointer knows nothing of a page's zoom and would press something else.
    window.execute("[...document.querySelectorAll('nav button')].at(-1).click(); return null").await.unwrap();
    window.wait_for("radio", "200%", SOON).await.unwrap();
    window.execute("document.getElementById('settings-appearance').scrollIntoView(); return null").await.unwrap();
    desktop.still_screenshot(&journey::picture("settings-200-percent").unwrap()).await.unwrap();
    window.press(&(Key::Control + "0")).await.unwrap();
    page_is_wide(&window, 1280).await;
}

#[tokio::test]
async fn fault_86_keys_and_buttons_that_reload_or_go_back_leave_the_page_as_it_is() {
    let desktop = Desktop::start().await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    window.execute("window.marked = true; return null").await.unwrap();
    window.fill("searchbox", window.says("search-name"), "pixel").await.unwrap();
    window.press_key(Key::F5).await.unwrap();
    window.press(&(Key::Control + "r")).await.unwrap();
    window.press(&(Key::Alt + &Key::Left.to_string())).await.unwrap();
    window.execute("history.back(); return null").await.unwrap();
    let menu = "const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
                return document.querySelector('main').dispatchEvent(event)";
    assert_eq!(window.execute(menu).await.unwrap(), false, "the web view's menu opens, and it reloads");
    assert_eq!(window.value_of("searchbox", window.says("search-name")).await.unwrap(), "pixel");
    assert_eq!(window.execute("return window.marked === true").await.unwrap(), true, "the page was loaded anew");
}
