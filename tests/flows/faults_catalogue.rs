//! What is browsed while the answers are wrong. The numbers are those of docs/faults.md.

use std::sync::Arc;
use std::time::Duration;

use cryptorefills_core::contract::{AppError, BrowseQuery, BrowseView, ErrorCode};
use cryptorefills_sandbox::Fault;

use super::clocks::Clocks;
use super::line::{Cut, Line, Meddling, http, json};
use super::wallet::{DEADLINE, Home, Shop, Wallet};

const BRANDS: &str = "GET /v2/brands";

struct Scene {
    shop: Shop,
    line: Line,
    home: Home,
    clocks: Arc<Clocks>,
}

impl Scene {
    async fn set() -> Self {
        let shop = Shop::open().await;
        let line = Line::to(&shop).await;
        Self { shop, line, home: Home::new(), clocks: Arc::default() }
    }

    async fn wallet(&self) -> Wallet {
        self.home.open_at(&self.line.url, &self.shop, "US", Arc::<Clocks>::clone(&self.clocks)).await
    }

    fn answer(&self, path: &'static str, answer: Vec<u8>) {
        self.line.meddle("GET", path, Meddling::Answer(answer));
    }
}

impl Wallet {
    async fn look(&self, refresh: bool) -> Result<BrowseView, AppError> {
        self.app.browse(BrowseQuery { refresh, ..BrowseQuery::default() }).await
    }
}

/// Lets the wallet's own timers run without the wait.
async fn let_pass(seconds: u64) {
    // Whoever has yet to begin waiting does so first.
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

#[tokio::test]
async fn fault_01_behind_a_login_page_nothing_is_kept_and_the_shop_is_asked_again_every_thirty_seconds() {
    let scene = Scene::set().await;
    scene.shop.control().set_fault(Some(Fault::LoginPageHtml));
    let wallet = scene.wallet().await;
    let error = wallet.look(false).await.unwrap_err();
    assert_eq!((error.code, error.retry), (ErrorCode::CaptivePortal, true));
    wallet.look(false).await.unwrap_err();
    assert_eq!(scene.line.count(BRANDS), 1, "looking again at once is no reason to ask again");

    let mut changes = wallet.app.changes();
    let_pass(31).await;
    scene.line.until(BRANDS, 2).await;
    tokio::time::timeout(DEADLINE, changes.changed()).await.expect("a try that failed is told").unwrap();
    wallet.look(true).await.unwrap_err();
    assert_eq!(scene.line.count(BRANDS), 3, "by hand it is asked at once");

    scene.shop.control().set_fault(None);
    changes.mark_unchanged();
    let_pass(31).await;
    scene.line.until(BRANDS, 4).await;
    let there = async {
        while wallet.look(false).await.is_err() {
            changes.changed().await.unwrap();
        }
    };
    tokio::time::timeout(DEADLINE, there).await.expect("the window is told when the brands are there");
    assert_eq!(scene.line.count(BRANDS), 4);
    let_pass(600).await;
    wallet.look(false).await.unwrap();
    assert_eq!(scene.line.count(BRANDS), 4, "what is there is not asked for again");
}

#[tokio::test]
async fn fault_01_a_login_page_is_never_kept_for_the_next_start() {
    let scene = Scene::set().await;
    scene.shop.control().set_fault(Some(Fault::LoginPageHtml));
    for _ in 0..2 {
        let wallet = scene.wallet().await;
        assert_eq!(wallet.look(false).await.unwrap_err().code, ErrorCode::CaptivePortal);
        assert_eq!(wallet.app.payment_methods().await.unwrap_err().code, ErrorCode::CaptivePortal);
        wallet.app.shutdown().await;
    }
}

#[tokio::test]
async fn fault_01_when_the_window_comes_to_the_front_the_next_try_is_made_at_once() {
    let scene = Scene::set().await;
    scene.shop.control().set_fault(Some(Fault::LoginPageHtml));
    let wallet = scene.wallet().await;
    wallet.look(false).await.unwrap_err();
    wallet.app.wake().await;
    scene.line.until(BRANDS, 2).await;
}

#[tokio::test]
async fn fault_02_an_answer_without_content_leaves_the_last_list_and_is_never_shown_as_no_brands() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let before = wallet.look(false).await.unwrap();
    for body in ["", "{}", "null", "[]", "  ", "7", "\"\"", "{\"categories\":{}}"] {
        scene.answer("/v2/brands", json(200, body));
        let after = wallet.look(true).await.unwrap();
        assert_eq!(after.all, before.all, "{body:?}");
        let stale = after.stale.unwrap_or_else(|| panic!("{body:?} is not told"));
        assert!(matches!(stale.code, ErrorCode::Unreadable | ErrorCode::CaptivePortal), "{body:?}: {stale:?}");
    }
    wallet.app.shutdown().await;
    let wallet = scene.wallet().await;
    assert_eq!(wallet.look(true).await.unwrap().all, before.all, "the list of the run before is lost");
}

#[tokio::test]
async fn fault_02_the_first_answer_without_content_is_an_error_and_no_empty_shop() {
    for body in ["", "{}", "null", "[]"] {
        let scene = Scene::set().await;
        scene.answer("/v2/brands", json(200, body));
        let wallet = scene.wallet().await;
        let error = wallet.look(false).await.unwrap_err();
        assert_eq!((error.code, error.retry), (ErrorCode::Unreadable, true), "{body:?}");
    }
}

#[tokio::test]
async fn fault_03_a_list_that_breaks_off_is_asked_for_once_more_and_then_told_as_the_networks_fault() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let before = wallet.look(false).await.unwrap();
    let asked = scene.line.count(BRANDS);
    scene.line.meddle("GET", "/v2/brands", Meddling::Cut(Cut::InTheBody));
    let after = wallet.look(true).await.unwrap();
    assert_eq!((after.all, after.stale.unwrap().code), (before.all, ErrorCode::Offline));
    assert_eq!(scene.line.count(BRANDS) - asked, 2);
}

#[tokio::test]
async fn fault_19_a_refused_partner_id_points_to_the_settings_and_a_403_pauses_reads_for_five_minutes() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    wallet.look(false).await.unwrap();
    scene.answer("/v2/brands", json(401, "{}"));
    let refused = wallet.look(true).await.unwrap().stale.unwrap();
    assert_eq!((refused.sentence.id.as_str(), refused.retry), ("error-unauthorised", false));

    scene.answer("/v2/brands", json(403, ""));
    let paused = wallet.look(true).await.unwrap().stale.unwrap();
    assert_eq!(paused.code, ErrorCode::AskedToWait);
    let asked = scene.line.count("GET /v");
    for _ in 0..5 {
        assert_eq!(wallet.look(true).await.unwrap().stale.unwrap().code, ErrorCode::AskedToWait);
        let_pass(31).await;
    }
    assert_eq!(scene.line.count("GET /v"), asked, "nothing is read during the pause");
    scene.clocks.pass(301);
    scene.line.leave_alone();
    assert!(wallet.look(true).await.unwrap().stale.is_none());
}

#[tokio::test]
async fn fault_20_a_product_that_the_shop_does_not_know_any_more_leaves_the_list() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let before = wallet.look(false).await.unwrap();
    let card = wallet.card("Pixelport").await;
    scene.answer("/v5/products/", json(404, "{}"));
    let error = wallet.app.brand(card.brand_id.clone(), "USDC".into()).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
    let after = wallet.look(false).await.unwrap();
    assert_eq!(after.all, before.all - 1);
    assert!(after.cards.iter().all(|other| other.brand_id != card.brand_id));
    scene.line.leave_alone();
    let anew = wallet.look(true).await.unwrap();
    assert_eq!(anew.all, before.all, "a newer list that names it again counts");
}

#[tokio::test]
async fn fault_23_a_shop_that_is_down_leaves_the_last_list_with_its_age_and_is_asked_less_and_less() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let before = wallet.look(false).await.unwrap();
    scene.clocks.pass(3_600);
    for answer in [
        json(500, "{}"),
        http(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"),
        json(503, ""),
        json(504, "null"),
        json(520, ""),
    ] {
        scene.answer("/v2/brands", answer);
        let after = wallet.look(true).await.unwrap();
        assert_eq!((after.all, after.stale.unwrap().code), (before.all, ErrorCode::ShopDown));
        assert!((3_600..3_700).contains(&after.age_seconds), "{}", after.age_seconds);
    }
    let asked = scene.line.count(BRANDS);
    wallet.look(false).await.unwrap();
    assert_eq!(scene.line.count(BRANDS), asked);
    let mut changes = wallet.app.changes();
    let_pass(31).await;
    scene.line.until(BRANDS, asked + 1).await;
    tokio::time::timeout(DEADLINE, changes.changed()).await.expect("a try that failed is told").unwrap();
    let_pass(31).await;
    wallet.look(false).await.unwrap();
    assert_eq!(scene.line.count(BRANDS), asked + 1, "the second wait is longer than the first");
    let_pass(31).await;
    scene.line.until(BRANDS, asked + 2).await;
}

#[tokio::test]
async fn fault_28_a_large_catalogue_is_shown_and_one_without_end_is_refused() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let before = wallet.look(false).await.unwrap();
    scene.answer("/v2/brands", json(200, &list_of(10_500)));
    assert_eq!(wallet.look(true).await.unwrap().all, 10_500);
    for too_many in [20_001, 100_000] {
        scene.answer("/v2/brands", json(200, &list_of(too_many)));
        let after = wallet.look(true).await.unwrap();
        assert_eq!((after.all, after.stale.unwrap().code), (10_500, ErrorCode::Unreadable), "{too_many}");
    }
    scene.line.leave_alone();
    assert_eq!(wallet.look(true).await.unwrap().all, before.all);
}

#[tokio::test]
async fn fault_28_a_large_catalogue_crosses_in_parts_that_miss_and_repeat_nothing() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    scene.answer("/v2/brands", json(200, &list_of(10_500)));
    let first = wallet.look(true).await.unwrap();
    let mut ids: Vec<String> = first.cards.iter().map(|card| card.brand_id.clone()).collect();
    while ids.len() < 10_500 {
        let from = u32::try_from(ids.len()).unwrap();
        let part = wallet.app.browse(BrowseQuery { from, ..BrowseQuery::default() }).await.unwrap();
        assert_eq!((part.found, part.edition), (10_500, first.edition));
        assert!(!part.cards.is_empty() && part.rows.is_empty());
        let bytes = serde_json::to_vec(&part).unwrap().len();
        assert!(bytes < 128 * 1024, "{bytes} bytes in one answer");
        ids.extend(part.cards.into_iter().map(|card| card.brand_id));
    }
    let expected: Vec<String> = (0..10_500).map(|at| format!("id-{at}")).collect();
    assert_eq!(ids, expected);
    let beyond = BrowseQuery { from: u32::MAX, ..BrowseQuery::default() };
    assert!(wallet.app.browse(beyond).await.unwrap().cards.is_empty());
}

#[tokio::test]
async fn fault_28_names_that_are_long_hidden_or_written_as_html_are_short_visible_text_and_are_found() {
    let scene = Scene::set().await;
    let wallet = scene.wallet().await;
    let hostile = [
        ("long", "Q".repeat(10_000)),
        ("bidi", "Pay\u{202e}lap\u{2066}-\u{200b}shop".to_owned()),
        ("html", "<img src=x onerror=alert(1)>Vex & Co".to_owned()),
        ("hidden", "\u{200b}\u{202e}".to_owned()),
    ];
    let brands: Vec<_> = hostile
        .iter()
        .map(|(id, name)| {
            serde_json::json!({"family": name, "brand": name, "brand_id": id, "kind": "giftcard", "category": name,
                "country_code": "US", "min": name, "max": null, "bg_color": "url(javascript:1)"})
        })
        .collect();
    let list = serde_json::json!({"country_code": "US", "categories":
        [{"kind": "giftcard", "category": "games", "brands": brands}]});
    scene.answer("/v2/brands", json(200, &list.to_string()));
    let view = wallet.look(true).await.unwrap();
    assert_eq!(view.all, 3, "a name of which nothing is visible is no brand");
    for card in &view.cards {
        let said = [Some(&card.name), Some(&card.category), card.range_label.as_ref()];
        for text in said.into_iter().flatten() {
            assert!(text.chars().count() <= 120, "{text}");
            assert!(!text.contains(['\u{202e}', '\u{2066}', '\u{200b}']), "{text:?}");
        }
        assert!(card.background.len() == 7 && card.background.starts_with('#'));
    }
    for (typed, id) in [("qqqq", "long"), ("paylap", "bidi"), ("vex", "html")] {
        let found = wallet.app.browse(BrowseQuery { text: typed.into(), ..BrowseQuery::default() }).await.unwrap();
        assert_eq!(found.cards.first().unwrap().brand_id, id, "{typed}");
    }
}

fn list_of(count: usize) -> String {
    let brand = |at: usize| {
        format!(
            r#"{{"family":"F{at}","brand":"B{at}","brand_id":"id-{at}","kind":"giftcard","category":"games","country_code":"US"}}"#
        )
    };
    let brands: Vec<String> = (0..count).map(brand).collect();
    format!(
        r#"{{"country_code":"US","categories":[{{"kind":"giftcard","category":"games","brands":[{}]}}]}}"#,
        brands.join(",")
    )
}
