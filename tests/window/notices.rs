//! A desktop that does not show notifications: whatever its service does, the news stand in the inbox.

use std::time::{Duration, Instant};

use cryptorefills_tests::journey::{self, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, SandboxOptions, SandboxProcess, contains, eventually};
use serde_json::json;
use zbus::{connection, fdo, interface};

const STATE: Duration = Duration::from_secs(60);
/// So long the app waits for a service that has gone quiet, twice: whether it is there, and whether it shows.
const PATIENCE: Duration = Duration::from_secs(5);
/// The app allows itself two seconds, which `ending.rs` says; a busy machine may take longer to see its end.
const ENDS: Duration = Duration::from_secs(8);

/// A service that lets nobody show anything.
struct Refusing;

#[interface(name = "org.freedesktop.Notifications")]
impl Refusing {
    fn get_server_information(&self) -> fdo::Result<()> {
        Err(fdo::Error::AccessDenied("not for you".to_owned()))
    }

    fn notify(&self) -> fdo::Result<()> {
        Err(fdo::Error::AccessDenied("not for you".to_owned()))
    }
}

async fn refusing(desktop: &Desktop) -> zbus::Connection {
    let builder = connection::Builder::address(desktop.bus_address()).unwrap();
    let served = builder.serve_at("/org/freedesktop/Notifications", Refusing).unwrap();
    served.name("org.freedesktop.Notifications").unwrap().build().await.unwrap()
}

struct Bought {
    shop: SandboxProcess,
    window: AppWindow,
    order: String,
}

impl Bought {
    async fn on(desktop: &Desktop) -> Self {
        let options = SandboxOptions { confirm_after_ms: Some(60_000), ..SandboxOptions::default() };
        let shop = SandboxProcess::start(desktop, &options).unwrap();
        let window = journey::open_shop(desktop, shop.address()).await.unwrap();
        let card = Purchase { brand: "Pixelport", choice: journey::Choose::Tile("$20"), phone: None };
        journey::buy(&window, &card).await.unwrap();
        journey::go_to(&window, "rail-inbox").await.unwrap();
        let orders = shop.orders().await.unwrap();
        let order = orders[0]["order_id"].as_str().unwrap().to_owned();
        Self { shop, window, order }
    }

    async fn turns(&self, state: &str) {
        let control = format!("orders/{}/state", self.order);
        let states = json!({ "order_state": state, "payment_state": "PaymentReceived" });
        self.shop.post(&control, &states).await.unwrap();
    }

    /// The inbox counts `unread` news.
    async fn counts(&self, unread: &str) {
        let name = self.window.says_with("rail-inbox-count", "n", unread);
        self.window.wait_for("button", contains(&name), STATE).await.unwrap();
    }

    async fn says(&self, id: &str) {
        self.window.wait_for_text(&self.window.says(id), STATE).await.unwrap();
    }
}

#[tokio::test]
async fn fault_97_whatever_the_notification_service_does_the_inbox_has_the_news_and_says_what_is_wrong() {
    let options = DesktopOptions { notification_daemon: false, ..DesktopOptions::default() };
    let mut desktop = Desktop::start_with(options).await.unwrap();
    let bought = Bought::on(&desktop).await;
    journey::pay_newest(&bought.shop, "too_little").await.unwrap();
    bought.counts("1").await;
    bought.says("notices-missing").await;

    let service = refusing(&desktop).await;
    bought.turns("PaymentReceived").await;
    bought.counts("2").await;
    bought.says("notices-refusing").await;
    service.close().await.unwrap();

    // A person who wants to be left alone: the service takes the notice and shows it to nobody.
    desktop.start_notification_daemon().await.unwrap();
    desktop.disturb(false).unwrap();
    bought.turns("WaitingForDelivery").await;
    bought.counts("3").await;
    let trouble = bought.window.says("notices-refusing");
    let gone = async || (!bought.window.page_text().await.ok()?.contains(&trouble)).then_some(());
    eventually(STATE, "the end of the trouble", gone).await.unwrap();
    let notices = desktop.wait_for_notices(3, STATE).await.unwrap();
    assert_eq!(notices.len(), 3, "{notices:?}");

    desktop.freeze_notification_daemon();
    let before = Instant::now();
    bought.turns("Done").await;
    bought.counts("4").await;
    bought.says("notices-silent").await;
    assert!(before.elapsed() < 6 * PATIENCE, "{:?}", before.elapsed());
    // Its answer is still waited for, and holds nothing up.
    bought.window.end_app_within(ENDS).await.unwrap();
}
