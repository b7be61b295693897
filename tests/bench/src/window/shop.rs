//! The shop that the window is opened on, and the app as a package holds it.

use std::path::PathBuf;
use std::time::Duration;

use cryptorefills_sandbox::{Sandbox, SandboxOptions};
use cryptorefills_tests::{AppOptions, AppWindow, Desktop, HarnessError, contains, journey};
use serde_json::Value;

use crate::fault::Fault;

const OPENS: Duration = Duration::from_secs(60);
/// Longer than any benchmark: an order that waits for its payment goes on doing so.
const EXPIRES: Duration = Duration::from_hours(4);

/// In this process, so that nothing has to be built for it.
pub struct Shop(Sandbox);

impl Shop {
    pub async fn open(brands: usize) -> Result<Self, Fault> {
        Ok(Self(Sandbox::start(SandboxOptions { brands, expire_after: EXPIRES, ..SandboxOptions::default() }).await?))
    }

    pub fn address(&self) -> String {
        self.0.url()
    }

    /// Of all brands, as the window gets them.
    pub async fn names(&self) -> Result<Vec<String>, Fault> {
        let client = reqwest::Client::builder().no_proxy().build()?;
        let mut ask = client.get(format!("{}/v2/brands?country_code=US", self.address()));
        for (name, value) in [
            ("x-cr-application", "bench"),
            ("x-cr-version", "1"),
            ("x-country-iso-code", "US"),
            ("content-type", "application/json"),
        ] {
            ask = ask.header(name, value);
        }
        let list: Value = ask.send().await?.error_for_status()?.json().await?;
        let categories = list.get("categories").and_then(Value::as_array).ok_or(Fault::Reading { side: "the shop" })?;
        let rows = categories.iter().filter_map(|category| category.get("brands")?.as_array()).flatten();
        let mut names: Vec<String> = rows.filter_map(|row| row.get("brand")?.as_str().map(str::to_owned)).collect();
        names.sort();
        names.dedup();
        Ok(names)
    }
}

/// The program that a package holds, built by `cargo xtask bench`; the variable names another one to compare it with.
pub fn app() -> Result<PathBuf, Fault> {
    match std::env::var_os("CRYPTOREFILLS_BENCH_APP") {
        Some(program) => Ok(PathBuf::from(program)),
        None => Ok(std::env::current_exe()?.with_file_name("cryptorefills-desktop")),
    }
}

pub fn options(address: &str) -> Result<AppOptions, Fault> {
    Ok(AppOptions { program: Some(app()?), ..AppOptions::args(&["--api-url", address]) })
}

/// The first start: through the welcome into the shop.
pub async fn open_shop(desktop: &Desktop, address: &str) -> Result<AppWindow, Fault> {
    let window = AppWindow::open(desktop, options(address)?).await?;
    enter(&window).await?;
    Ok(window)
}

async fn enter(window: &AppWindow) -> Result<(), HarnessError> {
    window.wait_for_text(&window.says("welcome-question"), OPENS).await?;
    window.click("radio", contains(&window.says("welcome-shop"))).await?;
    window.fill("textbox", contains(&window.says("welcome-partner-id")), journey::PARTNER_ID).await?;
    window.click("button", window.says("welcome-open-shop")).await?;
    window.wait_for("searchbox", window.says("search-name"), OPENS).await?;
    Ok(())
}
