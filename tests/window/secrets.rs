//! A buyer with everything to hide: one order delivered, one that waits for its payment, and what must not be seen of them.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, SandboxOptions, SandboxProcess, contains, eventually};
use serde_json::Value;

const STATE: Duration = Duration::from_secs(60);
pub const NOTE: &str = "for the godmother in Lund";
const REFUND: &str = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
const PHONE: &str = "4155552671";

pub struct Bought {
    pub shop: SandboxProcess,
    pub window: AppWindow,
    /// What it is, and how it is written.
    pub secrets: Vec<(&'static str, String)>,
    /// Only discreet mode hides these too.
    pub amounts: Vec<String>,
}

impl Bought {
    pub async fn on(desktop: &Desktop) -> Self {
        let pace =
            SandboxOptions { confirm_after_ms: Some(200), deliver_after_ms: Some(200), ..SandboxOptions::default() };
        let shop = SandboxProcess::start(desktop, &pace).unwrap();
        let window = journey::open_shop(desktop, shop.address()).await.unwrap();
        buy(&window, &Purchase { brand: "Pixelport", choice: Choose::Tile("$20"), phone: None }).await;
        journey::pay_newest(&shop, "exact").await.unwrap();
        journey::wait_for_state(&window, &window.says("phase-delivered"), STATE).await.unwrap();
        window.click("button", window.says("remark-add")).await.unwrap();
        window.fill("textbox", window.says("remark-note"), NOTE).await.unwrap();
        window.click("button", window.says("action-save")).await.unwrap();
        window.wait_for("button", window.says("remark-edit"), STATE).await.unwrap();
        buy(&window, &Purchase { brand: "Larkwave Prepaid", choice: Choose::Tile("$15"), phone: Some(PHONE) }).await;
        let mut secrets = vec![
            ("e-mail", journey::EMAIL.to_owned()),
            ("phone", PHONE.to_owned()),
            ("refund address", REFUND.to_owned()),
            ("note", NOTE.to_owned()),
            ("partner ID", journey::PARTNER_ID.to_owned()),
            ("home path", desktop.home().display().to_string()),
            ("URL query", "country_code=".to_owned()),
        ];
        let mut amounts = Vec::new();
        for summary in shop.orders().await.unwrap() {
            let id = summary["order_id"].as_str().unwrap().to_owned();
            let order = shop.show(&id).await.unwrap();
            amounts.push(text(&order, "coin_amount").unwrap());
            let named = [("payment address", "wallet_address"), ("code", "pin_code"), ("serial", "pin_serial")];
            secrets.extend(named.into_iter().filter_map(|(name, key)| Some((name, text(&order, key)?))));
            secrets.push(("order id", id));
        }
        assert!(secrets.iter().any(|(name, _)| *name == "code"));
        Self { shop, window, secrets, amounts }
    }

    /// Which of them are shown. An address in groups and a phone number with gaps count too.
    pub fn shown_in(&self, text: &str) -> Vec<&'static str> {
        let bare = |text: &str| text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect::<String>();
        let closed_up = bare(text);
        let shown = |secret: &str| text.contains(secret) || closed_up.contains(&bare(secret));
        self.secrets.iter().filter(|(_, secret)| shown(secret)).map(|(name, _)| *name).collect()
    }

    pub fn none_in(&self, place: &str, text: &str) {
        let shown = self.shown_in(text);
        assert!(shown.is_empty(), "{place} holds {shown:?}: {text}");
    }
}

async fn buy(window: &AppWindow, card: &Purchase) {
    journey::to_checkout(window, card).await.unwrap();
    if let Some(phone) = card.phone {
        window.fill("textbox", contains(&window.says("phone")), phone).await.unwrap();
    }
    journey::give_email(window, journey::EMAIL).await.unwrap();
    window.fill("textbox", contains(&window.says("refund")), REFUND).await.unwrap();
    journey::check(window).await.unwrap();
    journey::create_order(window).await.unwrap();
}

/// The first text of this name, wherever it stands.
fn text(value: &Value, key: &str) -> Option<String> {
    match value {
        Value::Object(fields) => {
            let here = fields.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
            here.or_else(|| fields.values().find_map(|inner| text(inner, key)))
        }
        Value::Array(items) => items.iter().find_map(|inner| text(inner, key)),
        _ => None,
    }
}

/// Everything in the page, what can be read in its fields included.
pub async fn whole_page(window: &AppWindow) -> String {
    let script = "const fields = [...document.querySelectorAll('input, textarea')];
        const read = fields.filter((one) => getComputedStyle(one).webkitTextSecurity !== 'disc').map((one) => one.value);
        return [document.title, document.documentElement.outerHTML, ...read].join('\\n')";
    let page = eventually(STATE, "the page", async || window.execute(script).await.ok()).await.unwrap();
    page.as_str().unwrap().to_owned()
}
