//! One whole purchase in the demo, step by step. Every element name of the buying screens that a journey needs stands here.

use std::time::Duration;

use crate::{AppOptions, AppWindow, Desktop, HarnessError, any_name, contains};

/// The catalogue's first load on a cold machine.
const CATALOGUE: Duration = Duration::from_secs(30);
const PLACED: Duration = Duration::from_secs(20);

/// Opens the app with its demo: a sandbox of its own, a profile of its own.
///
/// # Errors
/// When the window does not come or does not say that it is a demo.
pub async fn open_demo(desktop: &Desktop) -> Result<AppWindow, HarnessError> {
    let window = AppWindow::open(desktop, AppOptions::args(&["--demo"])).await?;
    window.wait_for_text("demo", CATALOGUE).await?;
    Ok(window)
}

/// # Errors
/// When the welcome screen is there and cannot be left.
pub async fn leave_welcome(window: &AppWindow) -> Result<(), HarnessError> {
    if window.shows("button", "Start browsing").await? {
        window.click("button", "Start browsing").await?;
    }
    Ok(())
}

/// # Errors
/// When the brand is not in the catalogue.
pub async fn choose_brand(window: &AppWindow, brand: &str) -> Result<(), HarnessError> {
    window.wait_for("searchbox", any_name(), CATALOGUE).await?;
    window.fill("searchbox", any_name(), brand).await?;
    window.click("button", contains(brand)).await
}

/// # Errors
/// When the brand has no such value.
pub async fn choose_amount(window: &AppWindow, amount: &str) -> Result<(), HarnessError> {
    window.click("radio", contains(amount)).await
}

/// # Errors
/// When the coin is not offered.
pub async fn choose_coin(window: &AppWindow, coin: &str) -> Result<(), HarnessError> {
    window.click("radio", contains(coin)).await
}

/// Fills in who gets the code, the address twice as the form asks.
///
/// # Errors
/// When the form is not shown.
pub async fn give_email(window: &AppWindow, email: &str) -> Result<(), HarnessError> {
    window.fill("textbox", "E-mail", email).await?;
    window.fill("textbox", "E-mail again", email).await
}

/// Reviews and places the order.
///
/// # Errors
/// When a step is refused.
pub async fn place_order(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", "Review").await?;
    window.click("button", contains("Place order")).await?;
    window.wait_for("img", contains("QR"), PLACED).await?;
    Ok(())
}

/// Pays with the demo's simulator, which stands in for a wallet.
///
/// # Errors
/// When the simulator is not shown.
pub async fn pay_exactly(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", contains("Pay exactly")).await
}

/// # Errors
/// When the state is not reached in time.
pub async fn wait_for_state(
    window: &AppWindow,
    words: &str,
    deadline: Duration,
) -> Result<(), HarnessError> {
    window.wait_for_text(words, deadline).await
}

/// Shows the delivered code and gives its text.
///
/// # Errors
/// When there is none to show.
pub async fn reveal_code(window: &AppWindow) -> Result<String, HarnessError> {
    window.click("button", contains("Show code")).await?;
    window.text_of("status", contains("Code")).await
}
