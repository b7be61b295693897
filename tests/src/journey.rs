//! One whole purchase in the demo, step by step. Every element name of the buying screens that a journey needs stands here.

use std::time::Duration;

use crate::{AppOptions, AppWindow, Desktop, HarnessError, contains};

/// The catalogue's first load on a cold machine.
const CATALOGUE: Duration = Duration::from_secs(30);
const PLACED: Duration = Duration::from_secs(20);

/// Opens the app with its demo: a sandbox of its own, a profile of its own.
///
/// # Errors
/// When the window does not come or does not say that it is a demo.
pub async fn open_demo(desktop: &Desktop) -> Result<AppWindow, HarnessError> {
    let window = AppWindow::open(desktop, AppOptions::args(&["--demo"])).await?;
    window.wait_for_text("Nothing here can be paid", CATALOGUE).await?;
    Ok(window)
}

/// Searches a brand and opens its pane.
///
/// # Errors
/// When the brand is not in the catalogue.
pub async fn choose_brand(window: &AppWindow, brand: &str) -> Result<(), HarnessError> {
    window.wait_for("searchbox", "Search brands", CATALOGUE).await?;
    window.fill("searchbox", "Search brands", brand).await?;
    window.click("button", contains(brand)).await
}

/// # Errors
/// When the brand has no such value.
pub async fn choose_amount(window: &AppWindow, label: &str) -> Result<(), HarnessError> {
    window.click("radio", label).await
}

/// # Errors
/// When the coin or the network is not offered.
pub async fn choose_coin(window: &AppWindow, coin: &str, network: &str) -> Result<(), HarnessError> {
    window.click("radio", coin).await?;
    window.click("radio", contains(network)).await
}

/// # Errors
/// When no price came.
pub async fn go_to_checkout(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", "Continue to checkout").await?;
    window.find("heading", "Checkout").await.map(|_| ())
}

/// Fills in who gets the code, the address twice as the form asks.
///
/// # Errors
/// When the form is not shown.
pub async fn give_email(window: &AppWindow, email: &str) -> Result<(), HarnessError> {
    window.fill("textbox", contains("Your e-mail"), email).await?;
    window.fill("textbox", contains("The same e-mail again"), email).await
}

/// Has the shop check everything, which creates nothing.
///
/// # Errors
/// When the shop finds something to fix.
pub async fn check(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", "Check").await?;
    window.wait_for("button", contains("Create order"), PLACED).await.map(|_| ())
}

/// Creates the order and waits for its payment request.
///
/// # Errors
/// When nothing payable is shown.
pub async fn create_order(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", contains("Create order")).await?;
    window.wait_for("img", contains("QR code"), PLACED).await.map(|_| ())
}

/// Pays with the demo's wallet, which holds nothing.
///
/// # Errors
/// When it is not offered.
pub async fn pay_exactly(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", "Pay with demo wallet").await
}

/// # Errors
/// When the state is not reached in time.
pub async fn wait_for_state(window: &AppWindow, words: &str, deadline: Duration) -> Result<(), HarnessError> {
    window.wait_for_text(words, deadline).await
}

/// Shows the delivered code and keeps it shown.
///
/// # Errors
/// When there is none to show.
pub async fn reveal_code(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", "Show Code").await?;
    window.find("button", "Hide Code").await.map(|_| ())
}
