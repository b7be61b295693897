//! Every screen in both themes before axe-core, which knows what keeps people with a screen reader, a keyboard or weak eyes out.
//! It is read from the window's packages and runs as a WebDriver script, which the content security policy leaves alone.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppOptions, AppWindow, Desktop, DesktopOptions, Key, contains, eventually};
use serde::Deserialize;

const STATE: Duration = Duration::from_secs(60);
const AXE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");
/// Findings that keep somebody out. What is left is advice.
const GRAVE: [&str; 2] = ["serious", "critical"];

/// What fades in is judged when it is there; what was found is left where the test looks for it.
const ASK: &str = "window.axeFound = undefined;
    Promise.allSettled(document.getAnimations().map((one) => one.finished))
      .then(() => window.axe.run(document, { resultTypes: ['violations'] }))
      .then(({ violations }) => violations.map(({ id, impact, nodes }) =>
        ({ rule: id, impact, places: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`) })))
      .catch((fault) => [{ rule: `axe-core: ${fault}`, impact: 'critical', places: [] }])
      .then((found) => { window.axeFound = found; });";

#[derive(Deserialize)]
struct Finding {
    rule: String,
    impact: Option<String>,
    places: Vec<String>,
}

/// Asks axe-core about what is on screen, and remembers what keeps people out.
struct Inspection<'a> {
    window: &'a AppWindow,
    theme: &'a str,
    grave: Vec<String>,
}

impl<'a> Inspection<'a> {
    async fn new(window: &'a AppWindow, theme: &'a str) -> Self {
        window.execute(&std::fs::read_to_string(AXE).unwrap()).await.unwrap();
        Self { window, theme, grave: Vec::new() }
    }

    async fn of(&mut self, screen: &str) {
        self.window.execute(ASK).await.unwrap();
        let found = eventually(STATE, "the findings", async || {
            self.window.execute("return window.axeFound ?? null").await.ok().filter(|found| !found.is_null())
        });
        let found: Vec<Finding> = serde_json::from_value(found.await.unwrap()).unwrap();
        let grave = found.into_iter().filter(|one| one.impact.as_deref().is_some_and(|impact| GRAVE.contains(&impact)));
        let (theme, told) = (self.theme, grave.map(|one| (one.rule, one.places.join("\n    "))));
        self.grave.extend(told.map(|(rule, places)| format!("{screen}, {theme}: {rule}\n    {places}")));
    }
}

async fn in_the_shop(seen: &mut Inspection<'_>) {
    let window = seen.window;
    journey::go_to(window, "rail-shop").await.unwrap();
    window.wait_for("searchbox", "Search brands", STATE).await.unwrap();
    seen.of("shop").await;
    window.press(&(Key::Control + "k")).await.unwrap();
    window.wait_for("combobox", contains("Find a brand"), STATE).await.unwrap();
    seen.of("palette").await;
    window.press_key(Key::Escape).await.unwrap();
    let card = Purchase { brand: "Questline", choice: Choose::Value("25"), phone: None };
    journey::choose_brand(window, card.brand).await.unwrap();
    window.find("textbox", "Amount").await.unwrap();
    seen.of("brand pane").await;
    journey::to_checkout(window, &card).await.unwrap();
    window.fill("textbox", contains("Your e-mail"), "mara@gmial.com").await.unwrap();
    window.fill("textbox", contains("The same e-mail again"), "mara@example.org").await.unwrap();
    window.click("button", "Check").await.unwrap();
    window.wait_for("button", "Check again", STATE).await.unwrap();
    seen.of("checkout with problems").await;
    journey::give_email(window, journey::EMAIL).await.unwrap();
    journey::check(window).await.unwrap();
    seen.of("checkout").await;
}

async fn in_theme(window: &AppWindow, theme: &str) -> Vec<String> {
    let mut seen = Inspection::new(window, theme).await;
    journey::go_to(window, "rail-settings").await.unwrap();
    window.click("radio", theme).await.unwrap();
    seen.of("settings").await;
    in_the_shop(&mut seen).await;
    journey::create_order(window).await.unwrap();
    seen.of("payment").await;
    window.click("button", "Flight simulator").await.unwrap();
    window.wait_for("button", "Pay exactly", STATE).await.unwrap();
    seen.of("simulator").await;
    window.click("button", "Pay exactly").await.unwrap();
    journey::wait_for_state(window, "Delivered", STATE).await.unwrap();
    window.click("button", "Flight simulator").await.unwrap();
    seen.of("delivered").await;
    for room in ["rail-orders", "rail-inbox"] {
        journey::go_to(window, room).await.unwrap();
        window.wait_for_text("Questline", STATE).await.unwrap();
        seen.of(room).await;
    }
    seen.grave
}

#[tokio::test]
async fn no_screen_keeps_anybody_out_in_either_theme() {
    let options = DesktopOptions { width: 1280, height: 800, notification_daemon: false, ..DesktopOptions::default() };
    let desktop = Desktop::start_with(options).await.unwrap();
    let window = journey::open_demo(&desktop).await.unwrap();
    window.set_window_size(1280, 800).await.unwrap();
    let mut grave = in_theme(&window, "Light").await;
    grave.extend(in_theme(&window, "Dark").await);
    assert!(grave.is_empty(), "{}", grave.join("\n"));
}

#[tokio::test]
async fn the_first_start_keeps_nobody_out() {
    let desktop = Desktop::start().await.unwrap();
    let window = AppWindow::open(&desktop, AppOptions::default()).await.unwrap();
    window.wait_for_text("How do you want to start?", STATE).await.unwrap();
    let mut seen = Inspection::new(&window, "as the system").await;
    seen.of("welcome").await;
    assert!(seen.grave.is_empty(), "{}", seen.grave.join("\n"));
}
