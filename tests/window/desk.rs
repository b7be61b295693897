//! A day at the support desk: letters that are pasted, orders of other people, and case files through the system's dialogs.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use cryptorefills_core::words::Words;
use cryptorefills_tests::journey;
use cryptorefills_tests::{
    AppWindow, Desktop, DesktopOptions, Key, SandboxOptions, SandboxProcess, contains, eventually, places,
};

const STATE: Duration = Duration::from_secs(60);
const CUSTOMER: &str = "sentinel.customer@example.org";
const REASON: &str = "the e-mail never arrived";
const LANGUAGES: [&str; 3] = ["en", "es", "ko"];

/// Somebody in support with the window open, and a shop with orders that are not theirs.
struct Desk {
    desktop: Desktop,
    shop: SandboxProcess,
    window: AppWindow,
}

fn said(language: &str, id: &str) -> String {
    Words::for_language(language).say(id, &BTreeMap::new())
}

impl Desk {
    async fn open() -> Self {
        let options = DesktopOptions { notification_daemon: false, ..DesktopOptions::default() };
        let desktop = Desktop::start_with(options).await.unwrap();
        let pace =
            SandboxOptions { confirm_after_ms: Some(300), deliver_after_ms: Some(300), ..SandboxOptions::default() };
        let shop = SandboxProcess::start(&desktop, &pace).unwrap();
        let window = journey::open_shop(&desktop, shop.address()).await.unwrap();
        journey::go_to(&window, "rail-support").await.unwrap();
        window.wait_for("heading", window.says("desk-start"), STATE).await.unwrap();
        Self { desktop, shop, window }
    }

    async fn order(&self) -> String {
        self.shop.order("Pixelport", "10 USD", CUSTOMER).await.unwrap()
    }

    async fn says(&self, id: &str) {
        self.window.wait_for_text(&self.window.says(id), STATE).await.unwrap();
    }

    async fn press(&self, id: &str) {
        self.window.click("button", self.window.says(id)).await.unwrap();
    }

    async fn paste(&self, text: &str) {
        self.desktop.put_into_clipboard(text).unwrap();
        self.window.find("textbox", self.window.says("desk-paste")).await.unwrap().click().await.unwrap();
        for chord in ["a", "v"] {
            self.window.press(&(Key::Control + chord)).await.unwrap();
        }
    }

    async fn until_delivered(&self) {
        self.says("explain-delivered-meaning").await;
    }

    /// What the button put into the clipboard in the place of what was there.
    async fn copied(&self, button: &str) -> String {
        self.desktop.put_into_clipboard("").unwrap();
        self.press(button).await;
        let text = async || self.desktop.clipboard().ok().filter(|text| !text.is_empty());
        eventually(STATE, "a text in the clipboard", text).await.unwrap()
    }

    async fn page(&self) -> String {
        self.window.execute("return document.documentElement.outerHTML").await.unwrap().to_string()
    }

    /// The system's dialog, where somebody types the whole path.
    async fn types_a_path(&self, dialog: &str, path: &Path) {
        self.desktop.type_into(&self.window.says(dialog)).await.unwrap().choose(path).await.unwrap();
    }

    /// A case file of an order from its beginning to its end, as the command line records it.
    async fn recorded(&self, id: &str) -> PathBuf {
        let file = self.desktop.home().join("recorded.crcase");
        let mut command = self.desktop.command(places::program("cryptorefills").unwrap());
        command.args(["order", "watch", id, "--api-url", self.shop.address(), "--record"]).arg(&file);
        let mut watch = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let begun =
            async || fs::read_to_string(&file).is_ok_and(|text| text.contains("WaitingForPayment")).then_some(());
        eventually(STATE, "the first record", begun).await.unwrap();
        self.shop.pay(id, "exact").await.unwrap();
        let ended = eventually(STATE, "the end of the order", async || watch.try_wait().ok().flatten()).await.unwrap();
        assert!(ended.success());
        file
    }
}

fn letter(id: &str) -> String {
    format!(
        "hola, pagué hace media hora y no llega nada.\n\nMi pedido: https://shop.example/o/{id}?x=1\nGracias, Marta"
    )
}

/// What nobody at the desk may see without a reason.
fn holds_no_secret(text: &str, order_id: &str) {
    for secret in ["DEMO-", CUSTOMER, order_id, journey::PARTNER_ID] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

#[tokio::test]
async fn a_pasted_letter_becomes_an_answer_for_the_customer_and_a_code_is_seen_for_a_reason_alone() {
    let desk = Desk::open().await;
    let (id, window) = (desk.order().await, &desk.window);
    desk.paste("where is my code?").await;
    desk.says("desk-found-none").await;
    desk.paste(&letter(&id)).await;
    desk.says("explain-waiting_for_payment-meaning").await;
    desk.says("explain-waiting_for_payment-next").await;
    desk.press("desk-clear").await;

    // Followed live: the verdict turns under the agent's eyes.
    desk.shop.pay(&id, "exact").await.unwrap();
    desk.until_delivered().await;
    holds_no_secret(&desk.page().await, &id);
    for language in LANGUAGES {
        window.click("radio", language.to_uppercase()).await.unwrap();
        let told = said(language, "explain-delivered-agent");
        window.wait_for_text(&told, STATE).await.unwrap();
        let message = desk.copied("desk-copy-message").await;
        assert!(message.contains(&told) && message.contains("Pixelport"), "{message}");
        holds_no_secret(&message, &id);
    }
    holds_no_secret(&desk.copied("desk-copy-json").await, &id);
    desk.desktop.still_screenshot(&journey::picture("desk-delivered").unwrap()).await.unwrap();

    let masked = window.says_with("desk-reveal", "field", "pin_code");
    window.click("button", contains(&masked)).await.unwrap();
    window.find("dialog", window.says("desk-reveal-title")).await.unwrap();
    let reveal = window.announced("button").await.unwrap();
    assert!(reveal.iter().any(|button| button.name == window.says("desk-reveal-yes")));
    let reasonless =
        "return [...document.querySelectorAll('[role=dialog] button[type=submit]')].every((one) => one.disabled)";
    assert_eq!(window.execute(reasonless).await.unwrap(), true, "no code without a reason");
    window.fill("textbox", window.says("desk-reveal-reason"), REASON).await.unwrap();
    desk.press("desk-reveal-yes").await;
    window.wait_for_text("DEMO-", STATE).await.unwrap();
    desk.press("desk-log").await;
    window.wait_for_text(REASON, STATE).await.unwrap();
    window.wait_for_text("pin_code", STATE).await.unwrap();
    holds_no_secret(&desk.page().await, &id);

    desk.press("desk-leave").await;
    window.wait_for("heading", window.says("orders-title"), STATE).await.unwrap();
    assert!(!window.page_text().await.unwrap().contains("Pixelport"), "it was added to the agent's own orders");
}

#[tokio::test]
async fn several_orders_are_watched_at_once_and_none_waits_for_the_one_on_screen() {
    let desk = Desk::open().await;
    let (one, other, window) = (desk.order().await, desk.order().await, &desk.window);
    for id in [&one, &other] {
        desk.paste(&format!("Two of ours are stuck: {one} and {other}.")).await;
        window.click("button", id.as_str()).await.unwrap();
        desk.says("explain-waiting_for_payment-meaning").await;
    }
    let count = Words::for_language("en").say(
        "desk-on-desk-count",
        &[("open".to_owned(), "2".to_owned()), ("most".to_owned(), "20".to_owned())].into_iter().collect(),
    );
    window.wait_for_text(&count, STATE).await.unwrap();
    desk.shop.pay(&one, "exact").await.unwrap();
    window.wait_for("button", contains(&window.says("phase-delivered")), STATE).await.unwrap();
    desk.says("explain-waiting_for_payment-meaning").await;
    window.click("button", contains(&window.says("phase-delivered"))).await.unwrap();
    desk.until_delivered().await;
}

#[tokio::test]
async fn a_case_file_opens_through_the_systems_dialog_is_played_again_and_a_changed_byte_in_it_is_named() {
    let desk = Desk::open().await;
    let (id, window) = (desk.order().await, &desk.window);
    let file = desk.recorded(&id).await;
    desk.press("desk-open-case").await;
    desk.types_a_path("dialog-case-open", &file).await;
    window.wait_for("heading", contains("recorded.crcase"), STATE).await.unwrap();
    desk.says("case-no-proof").await;
    desk.says("explain-waiting_for_payment-meaning").await;
    window.find("slider", window.says("desk-case-moment")).await.unwrap().click().await.unwrap();
    window.press_key(Key::End).await.unwrap();
    desk.until_delivered().await;
    holds_no_secret(&desk.page().await, &id);
    desk.desktop.still_screenshot(&journey::picture("desk-case").unwrap()).await.unwrap();

    let text = fs::read_to_string(&file).unwrap();
    let changed = file.with_file_name("changed.crcase");
    fs::write(&changed, text.replacen("WaitingForPayment", "WaitingForPaymenT", 1)).unwrap();
    desk.press("desk-open-case").await;
    desk.types_a_path("dialog-case-open", &changed).await;
    desk.says("desk-case-broken").await;
    window.wait_for_text(&window.says_with("case-fault-changed", "line", "2"), STATE).await.unwrap();
    desk.desktop.still_screenshot(&journey::picture("desk-case-changed").unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_case_file_is_saved_through_the_systems_dialog_or_not_at_all() {
    let desk = Desk::open().await;
    let (id, window) = (desk.order().await, &desk.window);
    desk.paste(&letter(&id)).await;
    desk.shop.pay(&id, "exact").await.unwrap();
    desk.until_delivered().await;
    let file = desk.desktop.home().join("saved.crcase");
    desk.press("desk-save-case").await;
    desk.desktop.type_into(&window.says("dialog-case-save")).await.unwrap().leave().await.unwrap();
    desk.press("desk-save-case").await;
    desk.types_a_path("dialog-case-save", &file).await;
    let saved = eventually(STATE, "the case file", async || fs::read_to_string(&file).ok()).await.unwrap();
    holds_no_secret(&saved, &id);
    let mut verify = desk.desktop.command(places::program("cryptorefills").unwrap());
    assert!(
        verify.args(["case", "verify"]).arg(&file).output().unwrap().status.success(),
        "another copy calls it intact"
    );
    let written: Vec<_> = fs::read_dir(desk.desktop.home()).unwrap().map(|one| one.unwrap().file_name()).collect();
    let cases = written.iter().filter(|name| name.to_string_lossy().contains("crcase")).count();
    assert_eq!(cases, 1, "nothing was written when the dialog was left: {written:?}");
}
