//! The window for eyes that ask their system for more contrast, from right to left, and small: nothing is lost of any screen, what
//! has the focus is seen, and what is paid reads as it did.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppOptions, AppWindow, Desktop, DesktopOptions, Key, eventually};
use serde_json::Value;

const STATE: Duration = Duration::from_secs(60);
const STOPS: usize = 6;

/// Shown words and controls beyond the page's sides, and what makes the page wider than the window.
const BEYOND: &str = "const wide = innerWidth, root = document.scrollingElement;
    const shown = [...document.querySelectorAll('button, input, h1, h2, p, td, .amount, .groups span')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.visually-hidden'));
    const out = shown.filter((one) => { const box = one.getBoundingClientRect();
      return box.width > 1 && (box.left < -1 || box.right > wide + 1); });
    return [...out.map((one) => one.outerHTML.slice(0, 100)), ...(root.scrollWidth > wide ? ['the page scrolls sideways'] : [])]";

/// Whether what has the focus has a ring, or stands in a field that has one.
const RING: &str = "const one = document.activeElement, field = one.closest(':focus-within:not(body, main, html)');
    const ringed = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
    for (let at = one, up = 0; at && up < 3; at = at.parentElement, up++) if (ringed(getComputedStyle(at))) return '';
    return one === document.body ? '' : one.outerHTML.slice(0, 160)";

/// An address, group by group from left to right, whatever the page's direction.
const ADDRESS: &str = "return [...document.querySelectorAll('main .groups')].map((groups) => [...groups.children]
      .map((one) => ({ text: one.innerText, box: one.getBoundingClientRect() }))
      .sort((one, other) => Math.abs(one.box.top - other.box.top) > 4 ? one.box.top - other.box.top : one.box.left - other.box.left)
      .map(({ text }) => text).join(' '))[0] ?? ''";

struct Look<'a> {
    desktop: &'a Desktop,
    window: &'a AppWindow,
    name: &'static str,
    /// Stops of the focus that are looked at on each screen.
    stops: usize,
}

impl Look<'_> {
    async fn at(&self, screen: &str) {
        let picture = journey::picture(&format!("{screen}-{}", self.name)).unwrap();
        let beyond = eventually(STATE, "a screen within its sides", async || {
            self.window.execute(BEYOND).await.ok().filter(|found| found.as_array().is_some_and(Vec::is_empty))
        });
        if beyond.await.is_err() {
            self.desktop.screenshot(&picture).unwrap();
            unreachable!("{screen}, {}: {:?}", self.name, self.window.execute(BEYOND).await);
        }
        for _ in 0..self.stops {
            self.window.press_key(Key::Tab).await.unwrap();
            let bare = self.window.execute(RING).await.unwrap();
            assert_eq!(bare, "", "{screen}, {}: the focus is not seen", self.name);
        }
        self.desktop.still_screenshot(&picture).await.unwrap();
    }

    async fn room(&self, rail: &str, there: &str) {
        journey::go_to(self.window, rail).await.unwrap();
        self.window.wait_for_text(&self.window.stem(there), STATE).await.unwrap();
        self.at(rail).await;
    }

    async fn everywhere(&self) {
        let window = self.window;
        journey::go_to(window, "rail-shop").await.unwrap();
        window.wait_for("searchbox", window.says("search-name"), STATE).await.unwrap();
        self.at("rail-shop").await;
        let card = Purchase { brand: "Questline", choice: Choose::Value("25"), phone: None };
        journey::choose_brand(window, card.brand).await.unwrap();
        window.find("textbox", window.says("amount")).await.unwrap();
        self.at("brand").await;
        journey::to_checkout(window, &card).await.unwrap();
        journey::give_email(window, journey::EMAIL).await.unwrap();
        journey::check(window).await.unwrap();
        self.at("checkout").await;
        journey::create_order(window).await.unwrap();
        self.at("payment").await;
        self.room("rail-orders", "orders-title").await;
        self.room("rail-settings", "settings-title").await;
        self.room("rail-support", "desk-start").await;
        window.click("button", window.says("desk-leave")).await.unwrap();
    }
}

async fn demo(options: AppOptions) -> (Desktop, AppWindow) {
    let desktop = Desktop::start_with(DesktopOptions { notification_daemon: false, ..DesktopOptions::default() }).await;
    let desktop = desktop.unwrap();
    let window = journey::open_demo_with(&desktop, options).await.unwrap();
    window.set_window_size(1280, 800).await.unwrap();
    (desktop, window)
}

#[tokio::test]
async fn from_right_to_left_nothing_is_cut_off_and_an_address_keeps_its_order() {
    let (desktop, window) = demo(AppOptions::default()).await;
    window.execute("document.documentElement.dir = 'rtl'; return null").await.unwrap();
    let look = Look { desktop: &desktop, window: &window, name: "right-to-left", stops: STOPS };
    look.everywhere().await;
    journey::go_to(&window, "rail-orders").await.unwrap();
    journey::open_order(&window, "Questline").await.unwrap();
    window.find("button", window.says("qr-enlarge")).await.unwrap();
    let mirrored = window.execute(ADDRESS).await.unwrap();
    window.execute("document.documentElement.dir = 'ltr'; return null").await.unwrap();
    assert_eq!(window.execute(ADDRESS).await.unwrap(), mirrored);
    assert!(mirrored.as_str().unwrap().len() > 30);
}

/// As large a page as 1280 by 960 pixels hold when everything is twice as large.
#[tokio::test]
async fn on_a_small_page_nothing_is_cut_off() {
    let (desktop, window) = demo(AppOptions::default()).await;
    window.set_window_size(640, 480).await.unwrap();
    // There is no window manager, and a window that the pointer is not above has no focus to look at.
    Look { desktop: &desktop, window: &window, name: "small", stops: 0 }.everywhere().await;
}

#[tokio::test]
async fn with_more_contrast_what_is_chosen_has_a_line_and_what_has_the_focus_a_broader_one() {
    let (desktop, window) = demo(AppOptions::default().env("GTK_THEME", "HighContrast")).await;
    let asked = window.execute("return matchMedia('(prefers-contrast: more)').matches").await.unwrap();
    assert_eq!(asked, true, "the web view does not hear of the system's contrast");
    let look = Look { desktop: &desktop, window: &window, name: "high-contrast", stops: STOPS };
    look.everywhere().await;
    let chosen = "const one = document.querySelector('[aria-current=page]'); return getComputedStyle(one).outlineWidth";
    assert_eq!(window.execute(chosen).await.unwrap(), Value::from("2px"));
}
