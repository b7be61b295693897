//! The ways in which an order can fail on its way: each is sent once, and what became of it is never guessed.

use std::sync::Arc;
use std::time::Duration;

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{CopyTarget, ErrorCode, PlaceView};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{OrderForm, StreamMode};
use cryptorefills_tests::weather::{End, Weather, Wire};

use super::line::{Line, Meddling, http, json};
use super::wallet::{DEADLINE, Home, Shop, Wallet};

const CREATE: &str = "POST /v5/orders HTTP";

/// What happens to the request, or to its answer.
enum Way {
    Wire(Weather),
    Said(Vec<u8>),
    /// Nothing for longer than anybody waits.
    Silence,
}

fn cut(after: u64, end: End) -> Way {
    Way::Wire(Weather { cut: Some((after, end)), ..Weather::default() })
}

/// After each of these the order may exist at the shop, for all that anybody here can tell.
fn ways() -> Vec<(&'static str, Way)> {
    let said = |status: u16| Way::Said(json(status, r#"{"message":"not now"}"#));
    let moved = b"HTTP/1.1 301 X\r\nLocation: http://127.0.0.1:9/v5/orders\r\nContent-Length: 0\r\n\r\n".to_vec();
    vec![
        ("a reset before the request is read", Way::Wire(Weather { reset: true, ..Weather::default() })),
        ("the end of the connection before the answer", cut(0, End::Close)),
        ("a reset before the answer", cut(0, End::Reset)),
        ("half an end before the answer", cut(0, End::HalfClose)),
        ("a reset in the head of the answer", cut(20, End::Reset)),
        ("the end of the connection in the body", cut(400, End::Close)),
        ("silence", Way::Silence),
        ("408", said(408)),
        ("409", said(409)),
        ("425", said(425)),
        ("429", said(429)),
        ("500", said(500)),
        ("502 with HTML", Way::Said(http(502, "text/html", "<h1>Bad gateway</h1>"))),
        ("504", said(504)),
        ("301", Way::Said(moved)),
        ("200 with HTML", Way::Said(http(200, "text/html", "<h1>Welcome to the hotel</h1>"))),
        ("200 with nothing", Way::Said(json(200, ""))),
        ("200 with JSON that stops", Way::Said(json(200, r#"{"order_id":"ord_1","order_st"#))),
    ]
}

struct Counter {
    shop: Shop,
    home: Home,
    line: Line,
    wire: Wire,
}

impl Counter {
    async fn open() -> Self {
        let (shop, home) = (Shop::open().await, Home::new());
        shop.control().set_stream(StreamMode::Absent);
        let line = Line::to(&shop).await;
        let wire = Wire::to(&line.url).await.unwrap();
        Self { shop, home, line, wire }
    }

    async fn wallet(&self) -> Wallet {
        self.home.open_at(&self.wire.url, &self.shop, "US", Arc::new(SystemClock)).await
    }

    async fn quote(&self, wallet: &Wallet) -> String {
        let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
        wallet.check(draft).await.quote.unwrap().quote_id
    }

    /// The order placed while this goes wrong. Everything is right again afterwards.
    async fn place(&self, wallet: &Wallet, quote: String, way: Way) -> PlaceView {
        let app = wallet.app.clone();
        let placing = tokio::spawn(async move { app.place_order(quote).await });
        let placed = match way {
            Way::Wire(_) | Way::Said(_) => tokio::time::timeout(DEADLINE, placing).await,
            Way::Silence => {
                self.line.until(CREATE, self.line.count(CREATE).max(1)).await;
                tokio::time::pause();
                tokio::time::advance(Duration::from_secs(31)).await;
                tokio::time::resume();
                tokio::time::timeout(DEADLINE, placing).await
            }
        };
        placed.unwrap().unwrap().unwrap()
    }
}

async fn assert_unknown(wallet: &Wallet, id: &str, way: &str) {
    let view = wallet.app.order(id.to_owned()).await.unwrap();
    assert_eq!(view.row.phase, Phase::OutcomeUnknown, "{way}");
    assert!(view.payment.is_none(), "{way} shows something payable");
    for target in [CopyTarget::Address, CopyTarget::Amount, CopyTarget::PaymentLink] {
        assert!(wallet.app.text_to_copy(id.to_owned(), target.clone()).await.is_err(), "{way}: {target:?}");
    }
    assert!(wallet.app.wallet_link(id.to_owned()).await.is_err(), "{way} opens a wallet");
}

#[tokio::test]
async fn fault_32_fault_33_each_way_to_fail_is_one_post_and_nothing_payable_even_after_a_restart() {
    for (name, way) in ways() {
        let counter = Counter::open().await;
        let wallet = counter.wallet().await;
        let quote = counter.quote(&wallet).await;
        let before = counter.wire.opened();
        match &way {
            Way::Wire(weather) => counter.wire.set(*weather),
            Way::Said(answer) => counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Answer(answer.clone())),
            Way::Silence => counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Hold),
        }
        let arrives = !matches!(&way, Way::Wire(Weather { reset: true, .. }));
        let PlaceView::Order { id } = counter.place(&wallet, quote.clone(), way).await else {
            unreachable!("{name} is no refusal")
        };
        assert_eq!(counter.wire.opened(), before + 1, "{name}: one connection, for one request");
        assert_eq!(counter.line.count(CREATE), usize::from(arrives), "{name}");
        assert_unknown(&wallet, &id, name).await;
        counter.wire.set(Weather::default());
        counter.line.leave_alone();
        assert_eq!(wallet.app.place_order(quote).await.unwrap_err().code, ErrorCode::Gone, "{name}");

        wallet.app.shutdown().await;
        let wallet = counter.wallet().await;
        assert_unknown(&wallet, &id, name).await;
        assert_eq!(counter.line.count(CREATE), usize::from(arrives), "{name}: a restart sends nothing");
        // The buyer has read what to do, and begins anew: another quote, another order.
        let again = counter.quote(&wallet).await;
        let PlaceView::Order { id } = wallet.app.place_order(again).await.unwrap() else { unreachable!("{name}") };
        wallet.until(&id, Phase::AwaitingPayment).await;
        assert_eq!(counter.line.count(CREATE), usize::from(arrives) + 1, "{name}");
    }
}

#[tokio::test]
async fn a_form_that_is_refused_is_followed_by_the_other_one_and_by_nothing_else() {
    let counter = Counter::open().await;
    let wallet = counter.wallet().await;
    counter.shop.control().set_order_form(OrderForm::Flat);
    let quote = counter.quote(&wallet).await;
    let PlaceView::Order { id } = wallet.app.place_order(quote).await.unwrap() else { unreachable!("no refusal") };
    wallet.until(&id, Phase::AwaitingPayment).await;
    assert_eq!((counter.line.count(CREATE), counter.shop.control().created_count()), (2, 1));

    counter.line.meddle("POST", "/v5/orders HTTP", Meddling::Answer(json(400, r#"{"detail":"no such field"}"#)));
    let quote = counter.quote(&wallet).await;
    assert_eq!(wallet.app.place_order(quote).await.unwrap_err().code, ErrorCode::ShopRefused);
    assert_eq!((counter.line.count(CREATE), counter.shop.control().created_count()), (4, 1));
    assert_eq!(wallet.app.orders(None).await.unwrap().rows.len(), 1, "nothing was created, so nothing is listed");
}
