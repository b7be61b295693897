//! Orders that are not what was approved, or whose story does not hold. The numbers are those of docs/faults.md.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cryptorefills_core::clock::{SharedClock, SystemClock};
use cryptorefills_core::contract::{CopyTarget, Draft, LinkView, OrderView, PlaceView};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{PayKind, StreamMode};
use serde_json::{Value, json};

use super::line::{Line, Meddling, json as answer};
use super::wallet::{Home, Shop, Wallet};

/// A wallet with a basket, and a hand on what the shop says about orders. Orders are polled: a stream would be heard past it.
pub struct Counter {
    pub wallet: Wallet,
    pub line: Line,
    pub draft: Draft,
    _shop: Shop,
    _home: Home,
}

impl Counter {
    pub async fn open() -> Self {
        Self::with(Arc::new(SystemClock)).await
    }

    pub async fn with(clock: SharedClock) -> Self {
        let (shop, home) = (Shop::open().await, Home::new());
        shop.control().set_stream(StreamMode::Absent);
        let line = Line::to(&shop).await;
        let wallet = home.open_at(&line.url, &shop, "US", clock).await;
        let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
        Self { wallet, line, draft, _shop: shop, _home: home }
    }

    /// The view right after an order whose every answer is changed like this.
    pub async fn created(&self, change: impl Fn(&mut Value) + Send + Sync + 'static) -> OrderView {
        self.line.leave_alone();
        let quote = self.wallet.check(self.draft.clone()).await.quote.unwrap();
        let meddling = Meddling::alter(move |order| {
            if order.get("order_id").is_some() {
                change(order);
            }
        });
        self.line.meddle("POST", "/v5/orders HTTP", meddling.clone());
        self.line.meddle("GET", "/v5/orders/", meddling);
        let PlaceView::Order { id } = self.wallet.app.place_order(quote.quote_id).await.unwrap() else {
            panic!("refused")
        };
        self.wallet.app.order(id).await.unwrap()
    }

    pub async fn assert_nothing_payable(&self, view: &OrderView, why: &str) {
        assert!(view.payment.is_none(), "{why} shows something payable");
        for target in [CopyTarget::Address, CopyTarget::Amount, CopyTarget::PaymentLink] {
            let copied = self.wallet.app.text_to_copy(view.row.id.clone(), target.clone()).await;
            assert!(copied.is_err(), "{why}: {target:?} can be copied");
        }
        assert!(self.wallet.app.wallet_link(view.row.id.clone()).await.is_err(), "{why} opens a wallet");
    }
}

#[tokio::test]
async fn fault_09_words_that_nobody_knows_are_shown_and_followed_on() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    let order_id = wallet.control.orders().pop().unwrap();
    wallet.control.set_state(&order_id, "Levitating", Some("Evaporated")).unwrap();
    let view = wallet.until(&id, Phase::Unrecognised).await;
    assert_eq!(view.row.shop_word, "Levitating");
    assert!(view.row.moving && view.row.link != LinkView::Resting, "{:?}", view.row.link);
    assert!(view.payment.is_none());
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
}

/// Every line that is logged while the guard lives, on this thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn fault_10_an_order_that_is_done_stays_done_and_says_so_in_one_line_of_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    counter.wallet.pay(PayKind::Exact);
    let id = view.row.id;
    finish(&counter, &id).await;
    counter.line.meddle(
        "GET",
        "/v5/orders/",
        Meddling::alter(|order| order["order_state"] = json!("WaitingForPayment")),
    );
    counter.wallet.app.check_now(id.clone()).await.unwrap();
    assert_eq!(counter.wallet.app.order(id).await.unwrap().row.phase, Phase::Delivered);
    let lines = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert_eq!(lines.matches("older state").count(), 1, "{lines}");
}

/// Asks until the order is delivered.
async fn finish(counter: &Counter, id: &str) {
    let mut changes = counter.wallet.app.changes();
    while counter.wallet.app.order(id.into()).await.unwrap().row.phase != Phase::Delivered {
        counter.wallet.app.check_now(id.into()).await.unwrap();
        changes.changed().await.unwrap();
    }
}

#[tokio::test]
async fn fault_11_an_expired_order_that_is_done_after_all_is_announced_once() {
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    counter.line.meddle(
        "GET",
        "/v5/orders/",
        Meddling::alter(|order| {
            if order["order_state"] != "Done" {
                order["order_state"] = json!("Expired");
                order["payment_state"] = json!("Expired");
                order["sent_coin_amount"] = json!("0");
            }
        }),
    );
    counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
    counter.wallet.until(&view.row.id, Phase::ExpiredUnpaid).await;
    counter.wallet.pay(PayKind::Exact);
    finish(&counter, &view.row.id).await;
    counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
    let shown = counter.wallet.show_notices("delivered").await;
    assert_eq!(shown.iter().filter(|notice| notice.title.contains("delivered")).count(), 1, "{shown:?}");
    let inbox = counter.wallet.app.inbox().await.unwrap();
    assert_eq!(inbox.iter().filter(|notice| notice.phase == Phase::Delivered).count(), 1);
}

#[tokio::test]
async fn fault_13_an_order_for_something_else_shows_both_sides_and_no_address() {
    let counter = Counter::open().await;
    for (path, value, fact) in [
        ("/coin", json!("USDT"), "fact-coin"),
        ("/network", json!("Tron"), "fact-network"),
        ("/deliveries/0/deliverable/brand_name", json!("Questline"), "fact-brand"),
        ("/deliveries/0/deliverable/country_code", json!("ES"), "fact-country"),
        ("/deliveries/0/deliverable/denomination", json!("9999 USD"), "fact-denomination"),
        ("/deliveries/0/deliverable/beneficiary_account", json!("thief@example.net"), "fact-beneficiary"),
    ] {
        let view = counter.created(move |order| *order.pointer_mut(path).unwrap() = value.clone()).await;
        assert_eq!(view.row.phase, Phase::Mismatch, "{path}");
        counter.assert_nothing_payable(&view, path).await;
        let told =
            view.disagreements.iter().find(|one| one.fact == fact).unwrap_or_else(|| panic!("{path} is not told"));
        assert!(!told.expected.is_empty() && !told.found.is_empty() && told.expected != told.found, "{told:?}");
    }
    let twice = counter
        .created(|order| {
            let again = order["deliveries"][0].clone();
            order["deliveries"].as_array_mut().unwrap().push(again);
        })
        .await;
    assert_eq!(twice.row.phase, Phase::Mismatch, "one more than was approved");
}

#[tokio::test]
async fn fault_14_an_address_that_is_none_is_never_shown() {
    let mut counter = Counter::open().await;
    let bitcoin = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    let (solana, tron) = ("4Nd1mYvRfmCqLhQwVYpHkbjCjBYbJc6VmWcF4kCVbFrx", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
    let evm = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    for (coin, network, addresses) in [
        (
            "BTC",
            "Mainnet",
            vec!["", "   ", tron, evm, &bitcoin.replace('4', "5"), &format!(" {bitcoin}"), &bitcoin.replace('a', "а")],
        ),
        (
            "USDC",
            "Solana",
            vec!["", "\u{200b}", bitcoin, evm, &format!("{solana} "), &solana.replace('4', "0"), &solana[..20]],
        ),
        (
            "ETH",
            "Base",
            vec!["", solana, &evm.replace("5aAe", "5aae"), &evm.replace('0', "O"), "0x0", &format!("{evm}\n")],
        ),
        ("USDT", "Tron", vec!["", evm, &tron.replace("TR7", "TR8"), &tron.replace('L', "I"), "T"]),
    ] {
        counter.draft = counter.wallet.draft("Pixelport", None, coin, network).await;
        for address in addresses {
            let told = address.to_owned();
            let view = counter
                .created(move |order| {
                    order["wallet_address"] = json!(told);
                    order["qr_text"] = Value::Null;
                })
                .await;
            assert_eq!(view.row.phase, Phase::PaymentBlocked, "{address:?} on {network}");
            counter.assert_nothing_payable(&view, address).await;
        }
    }
}

#[tokio::test]
async fn fault_14_another_address_than_the_first_blocks_the_payment_for_good() {
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    assert_eq!(view.row.phase, Phase::AwaitingPayment);
    assert!(view.payment.is_some(), "there is something to pay");
    counter.line.leave_alone();
    let another = "So11111111111111111111111111111111111111112";
    counter.line.meddle(
        "GET",
        "/v5/orders/",
        Meddling::alter(move |order| {
            // Each answer agrees with itself: only the first one tells that this is not the address.
            order["wallet_address"] = json!(another);
            order["qr_text"] = json!(another);
        }),
    );
    counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
    let blocked = counter.wallet.until(&view.row.id, Phase::PaymentBlocked).await;
    counter.assert_nothing_payable(&blocked, "a second address").await;
    let told = blocked.disagreements.iter().find(|one| one.fact == "fact-address").expect("it is told which fact");
    assert_ne!(told.expected, told.found);
    assert!(told.found.starts_with("So1"), "{told:?}");

    counter.line.leave_alone();
    // The second question goes out once the first was answered and its answer taken.
    for _ in 0..2 {
        let asked = counter.line.count("GET /v5/orders/");
        counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
        counter.line.until("GET /v5/orders/", asked + 1).await;
    }
    let after = counter.wallet.app.order(view.row.id.clone()).await.unwrap();
    counter.assert_nothing_payable(&after, "the first address again").await;
}

#[tokio::test]
async fn fault_15_a_picture_that_says_something_else_blocks_the_payment() {
    let mut counter = Counter::open().await;
    counter.draft = counter.wallet.draft("Pixelport", None, "BTC", "Mainnet").await;
    let other = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    for qr in [
        format!("bitcoin:{other}?amount=AMOUNT"),
        other.to_owned(),
        "bitcoin:ADDRESS?amount=0.5".to_owned(),
        "bitcoin:ADDRESS?amount=AMOUNT&amount=0.5".to_owned(),
        "litecoin:ADDRESS?amount=AMOUNT".to_owned(),
    ] {
        let template = qr.clone();
        let view = counter
            .created(move |order| {
                let text = |field: &str| order[field].as_str().unwrap_or_default().to_owned();
                let qr = template.replace("ADDRESS", &text("wallet_address")).replace("AMOUNT", &text("coin_amount"));
                order["qr_text"] = json!(qr);
            })
            .await;
        assert_eq!(view.row.phase, Phase::PaymentBlocked, "{qr}");
        assert!(!view.disagreements.is_empty(), "{qr}");
        counter.assert_nothing_payable(&view, &qr).await;
    }
}

/// Lets the wallet's own timers run without the wait.
async fn let_pass(seconds: u64) {
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

#[tokio::test]
async fn fault_20_an_order_that_the_shop_does_not_know_is_asked_after_twice_over_two_minutes() {
    const GET: &str = "GET /v5/orders/";
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    counter.wallet.until(&view.row.id, Phase::AwaitingPayment).await;
    counter.line.until("GET /v5/orders/", 2).await;
    counter.line.meddle("GET", "/v5/orders/", Meddling::Answer(answer(404, "{}")));
    let before = counter.line.count(GET);
    counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
    counter.line.until(GET, before + 1).await;
    // One that found nothing, and twice over two minutes.
    for polls in [2, 3] {
        settle(&counter).await;
        assert_eq!(counter.wallet.app.order(view.row.id.clone()).await.unwrap().row.phase, Phase::AwaitingPayment);
        let_pass(61).await;
        counter.line.until(GET, before + polls).await;
    }
    counter.wallet.until(&view.row.id, Phase::NotFound).await;
    assert_eq!(counter.line.count(GET), before + 3);
}

/// An answer that was given is taken in by now: what is asked after it is answered after it.
async fn settle(counter: &Counter) {
    for _ in 0..3 {
        counter.wallet.check(counter.draft.clone()).await;
    }
}

#[tokio::test]
async fn fault_92_an_order_that_expires_on_screen_takes_back_what_could_be_copied() {
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    assert!(view.payment.is_some());
    counter.line.meddle(
        "GET",
        "/v5/orders/",
        Meddling::alter(|order| {
            order["order_state"] = json!("Expired");
            order["payment_state"] = json!("Expired");
        }),
    );
    counter.wallet.app.check_now(view.row.id.clone()).await.unwrap();
    let view = counter.wallet.until(&view.row.id, Phase::ExpiredUnpaid).await;
    counter.assert_nothing_payable(&view, "an expired order").await;
    assert_eq!((view.explanation.code.as_str(), view.order_again), ("expired_unpaid", true));
}

#[tokio::test]
async fn fault_92_an_order_that_is_paid_twice_asks_for_nothing_more_and_names_the_surplus() {
    let counter = Counter::open().await;
    let view = counter.created(|_| {}).await;
    counter.wallet.pay(PayKind::Exact);
    counter.line.meddle(
        "GET",
        "/v5/orders/",
        Meddling::alter(|order| {
            if order.get("order_id").is_some() {
                order["sent_coin_amount"] = json!("9999");
            }
        }),
    );
    finish(&counter, &view.row.id).await;
    let view = counter.wallet.app.order(view.row.id).await.unwrap();
    counter.assert_nothing_payable(&view, "an order paid twice").await;
    assert_eq!((view.explanation.code.as_str(), view.order_again), ("overpaid_delivered", false));
}
