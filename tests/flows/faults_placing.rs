//! An order on its way while something breaks: sent once, never lost, never guessed about. The numbers are those of
//! docs/faults.md.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::clock::{SharedClock, SystemClock};
use cryptorefills_core::contract::{ErrorCode, PlaceView, QuoteView};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::StreamMode;
use tempfile::TempDir;

use super::clocks::Clocks;
use super::faults_orders::Counter;
use super::line::{Cut, Line, Meddling, json};
use super::wallet::{DEADLINE, Home, Shop, Wallet, stranger};

const CREATE: &str = "POST /v5/orders HTTP";

#[tokio::test]
async fn fault_32_an_order_that_never_left_may_be_placed_again_with_the_same_quote() {
    let mut counter = Counter::open().await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    counter.line.hang_up().await;
    let error = counter.wallet.app.place_order(quote.quote_id.clone()).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Offline);
    assert!(counter.wallet.app.orders(None).await.unwrap().rows.is_empty());
    counter.line.pick_up().await;
    let placed = counter.wallet.app.place_order(quote.quote_id).await.unwrap();
    assert!(matches!(placed, PlaceView::Order { .. }));
    assert_eq!((counter.line.count(CREATE), counter.wallet.control.created_count()), (1, 1));
}

#[tokio::test]
async fn fault_32_an_order_whose_answer_broke_off_is_unknown_and_is_not_sent_again() {
    for cut in [Cut::BeforeTheAnswer, Cut::InTheHead, Cut::AfterTheHead, Cut::InTheBody] {
        let counter = Counter::open().await;
        let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
        counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Cut(cut));
        let placed = counter.wallet.app.place_order(quote.quote_id.clone()).await.unwrap();
        let PlaceView::Order { id } = placed else { panic!("{cut:?} is no refusal") };
        let view = counter.wallet.app.order(id).await.unwrap();
        assert_eq!(view.row.phase, Phase::OutcomeUnknown, "{cut:?}");
        counter.assert_nothing_payable(&view, "an unknown outcome").await;
        assert_eq!(counter.wallet.app.place_order(quote.quote_id).await.unwrap_err().code, ErrorCode::Gone);
        assert_eq!((counter.line.count(CREATE), counter.wallet.control.created_count()), (1, 1), "{cut:?}");
    }
}

#[tokio::test]
async fn fault_33_an_answer_that_comes_too_late_is_dropped_and_nothing_is_sent_twice() {
    let counter = Counter::open().await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Hold);
    let app = counter.wallet.app.clone();
    let placing = tokio::spawn(async move { app.place_order(quote.quote_id).await });
    counter.line.until(CREATE, 1).await;
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(31)).await;
    tokio::time::resume();
    let placed = tokio::time::timeout(DEADLINE, placing).await.unwrap().unwrap().unwrap();
    let PlaceView::Order { id } = placed else { panic!("no answer is no refusal") };
    assert_eq!(counter.wallet.app.order(id.clone()).await.unwrap().row.phase, Phase::OutcomeUnknown);
    counter.line.release();
    // A later request on the same line is answered after whatever the late answer could have done.
    counter.wallet.check(counter.draft.clone()).await;
    assert_eq!(counter.wallet.app.order(id).await.unwrap().row.phase, Phase::OutcomeUnknown);
    assert_eq!(counter.line.count(CREATE), 1);
}

#[tokio::test]
async fn fault_34_twenty_presses_at_once_are_one_order() {
    let counter = Counter::open().await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    let presses: Vec<_> = (0..20)
        .map(|_| {
            let (app, quote) = (counter.wallet.app.clone(), quote.quote_id.clone());
            tokio::spawn(async move { app.place_order(quote).await.is_ok() })
        })
        .collect();
    let mut placed = 0;
    for press in presses {
        placed += u32::from(press.await.unwrap());
    }
    assert_eq!(placed, 1);
    assert_eq!((counter.line.count(CREATE), counter.wallet.control.created_count()), (1, 1));
}

#[tokio::test]
async fn fault_34_a_quote_belongs_to_the_process_that_made_it() {
    let (shop, home, other) = (Shop::open().await, Home::new(), Home::new());
    let line = Line::to(&shop).await;
    let wallet = home.open_at(&line.url, &shop, "US", Arc::new(SystemClock)).await;
    let second = other.open_at(&line.url, &shop, "US", Arc::new(SystemClock)).await;
    let quote = wallet.check(wallet.draft("Pixelport", None, "USDC", "Solana").await).await.quote.unwrap();
    assert_eq!(second.app.place_order(quote.quote_id.clone()).await.unwrap_err().code, ErrorCode::Gone);
    wallet.app.place_order(quote.quote_id).await.unwrap();
    assert_eq!(line.count(CREATE), 1);
}

/// A quote that has been on screen for two minutes, and a shop that changes its mind meanwhile.
async fn looked_at_for_a_while(price: Option<&'static str>) -> (Counter, QuoteView) {
    let clocks = Arc::new(Clocks::default());
    let counter = Counter::with(Arc::clone(&clocks) as SharedClock).await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    if let Some(price) = price {
        let alter = Meddling::alter(move |answer| answer["coin_amount"] = price.into());
        counter.line.meddle("POST", "/v5/orders/validations", alter);
    }
    clocks.pass(120);
    (counter, quote)
}

#[tokio::test]
async fn a_price_that_rose_before_the_order_needs_a_yes_and_nothing_is_created_without_it() {
    let (counter, quote) = looked_at_for_a_while(Some("999.5")).await;
    let moved = counter.wallet.app.place_order(quote.quote_id.clone()).await.unwrap();
    let PlaceView::Moved { quote: dearer } = moved else { panic!("{moved:?}") };
    assert_eq!((dearer.seen_amount.as_deref(), dearer.amount.as_str()), (Some(quote.amount.as_str()), "999.50"));
    assert_eq!(counter.line.count(CREATE), 0);
    let spent = counter.wallet.app.place_order(quote.quote_id).await.unwrap_err();
    assert_eq!(spent.code, ErrorCode::Gone, "the old price is no offer any more");
    let placed = counter.wallet.app.place_order(dearer.quote_id).await.unwrap();
    assert!(matches!(placed, PlaceView::Order { .. }));
    assert_eq!(counter.line.count(CREATE), 1);
}

#[tokio::test]
async fn a_price_that_stands_or_fell_asks_nothing() {
    for price in [None, Some("0.5")] {
        let (counter, quote) = looked_at_for_a_while(price).await;
        let placed = counter.wallet.app.place_order(quote.quote_id).await.unwrap();
        assert!(matches!(placed, PlaceView::Order { .. }), "{price:?}: {placed:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_bought_any_more_is_told_before_the_order() {
    let (counter, quote) = looked_at_for_a_while(None).await;
    let sold_out = json(200, r#"{"problems":[{"problem":"OUT_OF_STOCK"}]}"#);
    counter.line.meddle("POST", "/v5/orders/validations", Meddling::Answer(sold_out));
    let refused = counter.wallet.app.place_order(quote.quote_id).await.unwrap();
    let PlaceView::Refused { problems } = refused else { panic!("{refused:?}") };
    assert_eq!(problems.first().unwrap().code.as_deref(), Some("OUT_OF_STOCK"));
    assert_eq!(counter.line.count(CREATE), 0);
}

#[tokio::test]
async fn a_price_that_cannot_be_asked_for_again_leaves_the_quote_as_it_is() {
    let (mut counter, quote) = looked_at_for_a_while(None).await;
    counter.line.hang_up().await;
    let error = counter.wallet.app.place_order(quote.quote_id.clone()).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Offline);
    counter.line.pick_up().await;
    let placed = counter.wallet.app.place_order(quote.quote_id).await.unwrap();
    assert!(matches!(placed, PlaceView::Order { .. }));
    assert_eq!((counter.line.count(CREATE), counter.wallet.control.created_count()), (1, 1));
}

const FOLDER: &str = "FAULTS_PLACING_FOLDER";
const URL: &str = "FAULTS_PLACING_URL";

/// The process that is killed: places one order and then waits. Nothing to do without its surroundings.
#[tokio::test]
async fn the_wallet_that_is_killed() {
    let (Ok(folder), Ok(url)) = (std::env::var(FOLDER), std::env::var(URL)) else { return };
    let idle = Shop::open().await;
    let wallet = Wallet { app: stranger(Path::new(&folder), &url).await, control: idle.control() };
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    let quote = wallet.check(draft).await.quote.unwrap();
    let _ = wallet.app.place_order(quote.quote_id).await;
    std::future::pending::<()>().await;
}

/// Another process of this very program, ended when it goes out of sight.
struct Process(Child);

impl Process {
    fn start(folder: &Path, url: &str) -> Self {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "faults_placing::the_wallet_that_is_killed"])
            .env(FOLDER, folder)
            .env(URL, url)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }

    fn kill(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn reopened(folder: &TempDir, line: &Line) -> App {
    stranger(folder.path(), &line.url).await
}

#[tokio::test]
async fn fault_35_killed_while_the_order_is_on_its_way_the_next_start_says_that_it_is_unknown() {
    let shop = Shop::open().await;
    shop.control().set_stream(StreamMode::Absent);
    let (line, folder) = (Line::to(&shop).await, TempDir::new().unwrap());
    line.meddle("POST", "/v5/orders HTTP", Meddling::Hold);
    let mut process = Process::start(folder.path(), &line.url);
    line.until(CREATE, 1).await;
    process.kill();
    let app = reopened(&folder, &line).await;
    let rows = app.orders(None).await.unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.phase).collect::<Vec<_>>(), [Phase::OutcomeUnknown]);
    assert_eq!(line.count(CREATE), 1, "a restart sends nothing");
}

#[tokio::test]
async fn fault_35_killed_as_the_answer_comes_the_order_is_stored_or_unknown_and_never_lost() {
    let shop = Shop::open().await;
    shop.control().set_stream(StreamMode::Absent);
    for moment in 0..4 {
        let (line, folder) = (Line::to(&shop).await, TempDir::new().unwrap());
        line.meddle("POST", "/v5/orders HTTP", Meddling::Hold);
        let mut process = Process::start(folder.path(), &line.url);
        line.until(CREATE, 1).await;
        line.release();
        // From the very moment of the answer to well after it.
        tokio::time::sleep(Duration::from_millis(moment * 4)).await;
        process.kill();
        let app = reopened(&folder, &line).await;
        let rows = app.orders(None).await.unwrap().rows;
        let row = rows.first().unwrap_or_else(|| panic!("lost when killed {moment} after the answer"));
        assert!(row.phase == Phase::OutcomeUnknown || row.order_id.is_some(), "{:?}", row.phase);
        assert_eq!((rows.len(), line.count(CREATE)), (1, 1));
    }
}
