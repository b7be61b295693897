//! Pictures of each screen in two themes, sizes and languages, for people to look at; and the demo from start to code.

use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, contains};

const STATE: Duration = Duration::from_secs(60);

struct Tour {
    desktop: Desktop,
    window: AppWindow,
    look: String,
}

impl Tour {
    async fn begin(width: u32, height: u32, theme: &str, language: &str) -> Self {
        // Notices would lie over the corner of each picture.
        let options = DesktopOptions {
            width,
            height,
            language: format!("{language}.UTF-8"),
            notification_daemon: false,
            ..DesktopOptions::default()
        };
        let desktop = Desktop::start_with(options).await.unwrap();
        let window = journey::open_demo(&desktop).await.unwrap();
        window.set_window_size(width, height).await.unwrap();
        let look = format!("{}-{theme}-{width}", &language[..2]);
        let tour = Self { desktop, window, look };
        journey::go_to(&tour.window, "rail-settings").await.unwrap();
        tour.window.click("radio", tour.says(&format!("theme-{theme}"))).await.unwrap();
        tour
    }

    fn says(&self, id: &str) -> String {
        self.window.says(id)
    }

    async fn press(&self, id: &str) {
        self.window.click("button", self.says(id)).await.unwrap();
    }

    async fn until(&self, id: &str) {
        self.window.wait_for_text(&self.window.stem(id), STATE).await.unwrap();
    }

    async fn picture(&self, name: &str) {
        let file = journey::picture(&format!("{name}-{}", self.look)).unwrap();
        self.desktop.still_screenshot(&file).await.unwrap();
        let text = self.window.page_text().await.unwrap();
        let missing: Vec<&str> =
            text.split_whitespace().filter(|word| word.starts_with('[') && word.ends_with(']')).collect();
        assert!(missing.is_empty(), "words are missing: {missing:?}");
    }

    /// The parts of the settings that lie below the first screen.
    async fn keeping(&self) {
        self.press("settings-network").await;
        self.picture("settings-network").await;
        self.press("settings-keys").await;
        self.press("keeping-back-up").await;
        let window = &self.window;
        window.fill("textbox", self.says("keeping-backup-passphrase"), "seven grey herons").await.unwrap();
        window.fill("textbox", self.says("passphrase-again"), "seven grey geese").await.unwrap();
        self.until("passphrase-differs").await;
        self.picture("settings-keys").await;
        self.press("action-cancel").await;
        self.press("keeping-erase-way").await;
        self.picture("erase").await;
        self.press("action-keep").await;
    }

    async fn buy(&self) {
        let window = &self.window;
        journey::go_to(window, "rail-shop").await.unwrap();
        window.wait_for("searchbox", self.says("search-name"), STATE).await.unwrap();
        self.picture("shop").await;
        let card = Purchase { brand: "Questline", choice: Choose::Value("25"), phone: None };
        journey::to_checkout(window, &card).await.unwrap();
        journey::give_email(window, journey::EMAIL).await.unwrap();
        journey::check(window).await.unwrap();
        self.picture("checkout").await;
        journey::create_order(window).await.unwrap();
        self.picture("payment").await;
        window.wait_for_text(&self.says("qr-demo-band"), STATE).await.unwrap();
        self.press("simulator-open").await;
        self.until("story-paid_late").await;
        self.picture("simulator").await;
        self.press("simulator-close").await;
        journey::pay_exactly(window).await.unwrap();
        // What happens to the order on screen is seen, and not announced; that nobody announces it is what is looked for.
        journey::go_to(window, "rail-orders").await.unwrap();
        self.until("phase-delivered").await;
        journey::open_order(window, "Questline").await.unwrap();
        self.until("phase-delivered").await;
        self.picture("delivered").await;
    }

    async fn look_back(&self) {
        let window = &self.window;
        journey::go_to(window, "rail-orders").await.unwrap();
        window.wait_for_text("Questline", STATE).await.unwrap();
        self.picture("orders").await;
        self.press("add-order-way").await;
        window.fill("textbox", self.says("add-order-number"), "not a number").await.unwrap();
        self.press("add-order-yes").await;
        self.until("error-order-id").await;
        self.picture("add-order").await;
        self.press("action-cancel").await;
        journey::go_to(window, "rail-inbox").await.unwrap();
        window.wait_for_text("Questline", STATE).await.unwrap();
        self.until("notices-missing").await;
        self.picture("inbox").await;
        assert!(!window.shows("button", contains(&self.says("pay-open-wallet"))).await.unwrap());
    }
}

async fn walk(width: u32, height: u32, theme: &str, language: &str) {
    let tour = Tour::begin(width, height, theme, language).await;
    tour.picture("settings").await;
    tour.keeping().await;
    tour.buy().await;
    tour.look_back().await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_english_in_the_light_theme() {
    walk(1280, 800, "light", "en_US").await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_english_in_the_dark_theme_on_a_small_screen() {
    walk(1024, 700, "dark", "en_US").await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_korean_in_the_dark_theme() {
    walk(1280, 800, "dark", "ko_KR").await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_korean_in_the_light_theme_on_a_small_screen() {
    walk(1024, 700, "light", "ko_KR").await;
}

#[tokio::test]
async fn every_screen_has_its_words_in_spanish_on_a_small_screen() {
    walk(1024, 700, "light", "es_ES").await;
}
