//! One whole purchase in the demo, step by step. Every element name of the buying screens that a journey needs stands here.

use std::time::Duration;

use std::path::PathBuf;
use std::process::Stdio;

use crate::{AppOptions, AppWindow, Desktop, HarnessError, SandboxProcess, contains, eventually, places};

pub const EMAIL: &str = "buyer@example.com";
pub const PARTNER_ID: &str = "harbour-books-4711";

/// The catalogue's first load on a cold machine.
const CATALOGUE: Duration = Duration::from_secs(60);
const PLACED: Duration = Duration::from_secs(60);

/// Opens the app with its demo: a sandbox of its own, a profile of its own.
///
/// # Errors
/// When the window does not come or does not say that it is a demo.
pub async fn open_demo(desktop: &Desktop) -> Result<AppWindow, HarnessError> {
    open_demo_with(desktop, AppOptions::default()).await
}

/// The same in an environment of its own.
///
/// # Errors
/// When the window does not come or does not say that it is a demo.
pub async fn open_demo_with(desktop: &Desktop, options: AppOptions) -> Result<AppWindow, HarnessError> {
    let options = AppOptions { args: vec!["--demo".to_owned()], ..options };
    let window = AppWindow::open(desktop, options).await?;
    window.wait_for_text(&window.says("demo-banner"), CATALOGUE).await?;
    Ok(window)
}

/// Searches a brand and opens its pane.
///
/// # Errors
/// When the brand is not in the catalogue.
pub async fn choose_brand(window: &AppWindow, brand: &str) -> Result<(), HarnessError> {
    window.wait_for("searchbox", window.says("search-name"), CATALOGUE).await?;
    window.fill("searchbox", window.says("search-name"), brand).await?;
    // Until the search has answered, the brand may stand in a row of the home page that is about to go.
    window.wait_until_gone("heading", "Popular right now", CATALOGUE).await?;
    window.wait_for("row", contains(&format!("{brand}, ")), CATALOGUE).await?;
    window.click("button", contains(&format!("{brand}, "))).await
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
    window.click("button", window.says("buy-now")).await?;
    window.find("heading", window.says("checkout-title")).await.map(|_| ())
}

/// Fills in who gets the code, the address twice as the form asks.
///
/// # Errors
/// When the form is not shown.
pub async fn give_email(window: &AppWindow, email: &str) -> Result<(), HarnessError> {
    window.fill("textbox", contains(&window.says("email")), email).await?;
    window.fill("textbox", contains(&window.says("email-again")), email).await
}

/// Leaves an order once it is followed live, so that each change of it is seen by itself and announced: what happens on screen
/// is not.
///
/// # Errors
/// When nobody follows it.
pub async fn look_away_once_followed(window: &AppWindow) -> Result<(), HarnessError> {
    window.wait_for_text(&window.stem("link-live"), PLACED).await?;
    go_to(window, "rail-orders").await?;
    window.wait_for("heading", window.says("orders-title"), PLACED).await.map(|_| ())
}

/// Has the shop check everything, which creates nothing.
///
/// # Errors
/// When the shop finds something to fix.
pub async fn check(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", window.says("action-check")).await?;
    window.wait_for("button", contains(&window.stem("action-create")), PLACED).await.map(|_| ())
}

/// Creates the order and waits for its payment request.
///
/// # Errors
/// When nothing payable is shown.
pub async fn create_order(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", contains(&window.stem("action-create"))).await?;
    window.wait_for("button", window.says("qr-enlarge"), PLACED).await.map(|_| ())
}

/// Pays with the demo's wallet, which holds nothing.
///
/// # Errors
/// When it is not offered.
pub async fn pay_exactly(window: &AppWindow) -> Result<(), HarnessError> {
    window.click("button", window.says("demo-pay")).await
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
    let name = window.says("secret-code");
    window.click("button", window.says_with("secret-toggle-show", "name", &name)).await?;
    window.find("button", window.says_with("secret-toggle-hide", "name", &name)).await.map(|_| ())
}

/// How the amount is chosen.
pub enum Choose {
    /// A tile with this label.
    Tile(&'static str),
    /// A value typed into the field of a range.
    Value(&'static str),
}

pub struct Purchase {
    pub brand: &'static str,
    pub choice: Choose,
    pub phone: Option<&'static str>,
}

/// The first start: the shop at `address`, with a partner ID.
///
/// # Errors
/// When the window does not come or the shop does not open.
pub async fn open_shop(desktop: &Desktop, address: &str) -> Result<AppWindow, HarnessError> {
    open_shop_with(desktop, AppOptions::args(&["--api-url", address])).await
}

/// The same, started in its own way.
///
/// # Errors
/// When the window does not come or the shop does not open.
pub async fn open_shop_with(desktop: &Desktop, options: AppOptions) -> Result<AppWindow, HarnessError> {
    let window = AppWindow::open(desktop, options).await?;
    window.wait_for_text(&window.says("welcome-question"), CATALOGUE).await?;
    window.click("radio", contains(&window.says("welcome-shop"))).await?;
    window.fill("textbox", contains(&window.says("welcome-partner-id")), PARTNER_ID).await?;
    window.click("button", window.says("welcome-open-shop")).await?;
    window.wait_for("searchbox", window.says("search-name"), CATALOGUE).await?;
    Ok(window)
}

/// A later start: what was open before opens by itself.
///
/// # Errors
/// When the shop does not open.
pub async fn open_again(desktop: &Desktop, address: &str) -> Result<AppWindow, HarnessError> {
    let window = AppWindow::open(desktop, AppOptions::args(&["--api-url", address])).await?;
    window.wait_for("button", contains(&window.says("rail-orders")), CATALOGUE).await?;
    Ok(window)
}

/// Starts the program again beside the running one and waits until the second has handed over and ended.
///
/// # Errors
/// When the second does not end by itself.
pub async fn start_second(desktop: &Desktop, address: &str) -> Result<(), HarnessError> {
    let mut command = desktop.command(places::program("cryptorefills-desktop")?);
    let mut second = command.args(["--api-url", address]).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    eventually(PLACED, "the end of the second start", async || second.try_wait().ok().flatten().map(|_| ())).await
}

/// Goes to one of the rooms of the rail: `rail-orders`, ….
///
/// # Errors
/// When it is not there.
pub async fn go_to(window: &AppWindow, room: &str) -> Result<(), HarnessError> {
    window.click("button", contains(&window.says(room))).await
}

/// Opens an order of the list.
///
/// # Errors
/// When it is not in the list.
pub async fn open_order(window: &AppWindow, brand: &str) -> Result<(), HarnessError> {
    window.click("button", contains(brand)).await
}

/// From the catalogue to the form.
///
/// # Errors
/// When a step is not offered.
pub async fn to_checkout(window: &AppWindow, purchase: &Purchase) -> Result<(), HarnessError> {
    go_to(window, "rail-shop").await?;
    choose_brand(window, purchase.brand).await?;
    match purchase.choice {
        Choose::Tile(label) => choose_amount(window, label).await?,
        Choose::Value(value) => window.fill("textbox", window.says("amount"), value).await?,
    }
    go_to_checkout(window).await
}

/// From the catalogue to the payment request.
///
/// # Errors
/// When a step is not offered or the shop refuses.
pub async fn buy(window: &AppWindow, purchase: &Purchase) -> Result<(), HarnessError> {
    to_checkout(window, purchase).await?;
    if let Some(phone) = purchase.phone {
        window.fill("textbox", contains(&window.says("phone")), phone).await?;
    }
    give_email(window, EMAIL).await?;
    check(window).await?;
    create_order(window).await
}

/// Pays the newest order of the shop from outside the window, as a wallet would.
///
/// # Errors
/// When the shop has no order.
pub async fn pay_newest(shop: &SandboxProcess, kind: &str) -> Result<(), HarnessError> {
    let orders = shop.orders().await?;
    let newest = orders.iter().max_by_key(|order| order.get("created_at").map(ToString::to_string));
    let id = newest.and_then(|order| order.get("order_id")?.as_str()).unwrap_or_default();
    shop.pay(id, kind).await
}

/// Where a picture for people to look at goes.
///
/// # Errors
/// When the folder cannot be made.
pub fn picture(name: &str) -> Result<PathBuf, HarnessError> {
    Ok(places::output("window-pictures")?.join(format!("{name}.png")))
}
