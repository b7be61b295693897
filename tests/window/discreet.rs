//! Discreet mode, walked through: every screen, the window's title, the icon in a panel and the notices.

use std::time::Duration;

use cryptorefills_tests::journey;
use cryptorefills_tests::{Desktop, Key, TrayHost, any_name, contains, eventually};

use super::secrets::{Bought, whole_page};

const STATE: Duration = Duration::from_secs(60);

struct Walk<'a> {
    desktop: &'a Desktop,
    bought: &'a Bought,
}

impl Walk<'_> {
    async fn shows_nothing(&self, screen: &str) {
        let titles = self.desktop.titles().unwrap().join("\n");
        self.bought.none_in("a title", &titles);
        let page = whole_page(&self.bought.window).await;
        // The settings say where the app keeps its data.
        let shown: Vec<_> = self.bought.shown_in(&page).into_iter().filter(|name| *name != "home path").collect();
        assert!(shown.is_empty(), "{screen} holds {shown:?}: {page}");
    }

    /// Nor what was paid. The shop's own prices are on every shelf.
    async fn names_no_sum(&self, screen: &str) {
        let page = whole_page(&self.bought.window).await;
        for amount in &self.bought.amounts {
            assert!(!page.contains(amount.as_str()), "{screen} says that {amount} was paid: {page}");
        }
    }

    async fn room(&self, rail: &str, there: &str) {
        let window = &self.bought.window;
        journey::go_to(window, rail).await.unwrap();
        window.wait_for_text(&window.stem(there), STATE).await.unwrap();
        self.shows_nothing(rail).await;
    }

    async fn order(&self, brand: &str) {
        let window = &self.bought.window;
        journey::go_to(window, "rail-orders").await.unwrap();
        journey::open_order(window, brand).await.unwrap();
        window.find("button", window.says("action-back-to-orders")).await.unwrap();
        window.execute("document.querySelectorAll('details').forEach((one) => { one.open = true })").await.unwrap();
        self.shows_nothing(brand).await;
        self.names_no_sum(brand).await;
    }
}

#[tokio::test]
async fn in_discreet_mode_no_screen_no_title_no_icon_and_no_notice_tells_what_the_buyer_hides() {
    let desktop = Desktop::start().await.unwrap();
    let panel = TrayHost::start(&desktop).await.unwrap();
    let bought = Bought::on(&desktop).await;
    let window = &bought.window;
    assert!(!bought.shown_in(&window.page_text().await.unwrap()).is_empty(), "there is something to hide");
    window.click("button", window.says("rail-discreet")).await.unwrap();
    let walk = Walk { desktop: &desktop, bought: &bought };

    walk.room("rail-orders", "orders-title").await;
    walk.names_no_sum("rail-orders").await;
    walk.order("Larkwave Prepaid").await;
    walk.order("Pixelport").await;
    walk.room("rail-inbox", "inbox-title").await;
    walk.names_no_sum("rail-inbox").await;
    walk.room("rail-shop", "search-name").await;
    journey::choose_brand(window, "Pixelport").await.unwrap();
    journey::choose_amount(window, "$20").await.unwrap();
    walk.shows_nothing("brand").await;
    window.click("button", window.says("buy-now")).await.unwrap();
    window.find("heading", window.says("checkout-title")).await.unwrap();
    walk.shows_nothing("checkout").await;
    for asked in ["Pixel", journey::EMAIL] {
        window.press(&(Key::Control + "k")).await.unwrap();
        window.find("combobox", any_name()).await.unwrap();
        window.press(asked).await.unwrap();
        // What was typed is the person's own doing; what is found must not be.
        let found = "return document.querySelector('[role=dialog] [role=listbox]')?.outerHTML ?? ''";
        bought.none_in("the palette", window.execute(found).await.unwrap().as_str().unwrap());
        window.press_key(Key::Escape).await.unwrap();
    }
    walk.room("rail-settings", "settings-keys").await;
    walk.room("rail-support", "desk-start").await;

    // The news of the second order come while it is on.
    let before = desktop.notices().len();
    journey::pay_newest(&bought.shop, "exact").await.unwrap();
    let notices = desktop.wait_for_notices(before + 3, STATE).await.unwrap();
    for notice in notices.iter().skip(before) {
        bought.none_in("a notice", &format!("{} {}", notice.summary, notice.body));
        assert!(!notice.body.contains("Larkwave") && !notice.summary.contains("Larkwave"), "{notice:?}");
    }
    for line in panel.menu().await.unwrap() {
        bought.none_in("the icon's menu", &line.label);
    }
    window.click("button", window.says("desk-leave")).await.unwrap();
    walk.order("Larkwave Prepaid").await;
    let delivered = contains(&window.says("phase-delivered"));
    let seen = async || window.shows("heading", &delivered).await.ok();
    eventually(STATE, "the order on screen", seen).await.unwrap();
}
