//! A thousand orders whose news come in any order, more than once, over stream and poll.

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::domain::Phase;
use cryptorefills_tests::soak::Dice;
use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::wallet::{DEADLINE, stranger};

const ORDERS: usize = 1_000;
/// More than have a stream each: the rest is polled. Several wallets, for an inbox shows the newest notices only.
const A_WALLET: usize = 100;
const LOOKS: Duration = Duration::from_millis(200);

/// The words of an order's life, and what it comes to.
const STORIES: [(&[&str], Phase); 5] = [
    (&["WaitingForPayment", "PaymentStarted", "PaymentReceived", "WaitingForDelivery", "Done"], Phase::Delivered),
    (&["WaitingForPayment", "Expired", "WaitingForDelivery", "Done"], Phase::Delivered),
    (&["WaitingForPayment", "PaymentReceived", "WaitingForManualAction", "Refunded"], Phase::Refunded),
    (&["WaitingForPayment", "Canceled"], Phase::Cancelled),
    (&["WaitingForPayment", "PaymentStarted", "PaymentFailed"], Phase::Failed),
];

/// What of an order is still to be told.
struct Script {
    news: Vec<&'static str>,
    last: &'static str,
    asked: usize,
}

/// Tells the first state, then what it has in any order, and the last state for ever after.
struct Shop {
    address: SocketAddr,
    scripts: Mutex<HashMap<String, Script>>,
    dice: Mutex<Dice>,
}

impl Shop {
    async fn open() -> Arc<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shop = Arc::new(Self { address, scripts: Mutex::default(), dice: Mutex::new(Dice::new(58)) });
        let serving = Arc::clone(&shop);
        tokio::spawn(async move {
            while let Ok((wallet, _)) = listener.accept().await {
                let shop = Arc::clone(&serving);
                tokio::spawn(async move { shop.serve(wallet).await });
            }
        });
        shop
    }

    /// Every word of the story one to five times, shuffled.
    fn write(&self, order: &str, story: &'static [&'static str]) {
        let mut dice = self.dice.lock().unwrap();
        let mut news: Vec<&str> = Vec::new();
        for word in story {
            for _ in 0..=dice.below(5) {
                let place = usize::try_from(dice.below(news.len() as u64 + 1)).unwrap();
                news.insert(place, word);
            }
        }
        let script = Script { news, last: story.last().unwrap(), asked: 0 };
        self.scripts.lock().unwrap().insert(order.to_owned(), script);
    }

    async fn serve(&self, mut wallet: TcpStream) {
        while let Some(path) = request(&mut wallet).await {
            let words: Vec<&str> = path.trim_start_matches('/').split('/').collect();
            let answer = match words.as_slice() {
                ["v5", "orders", order] => self.polled(order),
                ["v5", "orders", order, "subscribe"] => return self.stream(wallet, order).await,
                _ => "HTTP/1.1 404 X\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}".to_owned(),
            };
            if wallet.write_all(answer.as_bytes()).await.is_err() {
                return;
            }
        }
    }

    /// The first answer is where the story begins; later ones take from the news, from their other end.
    fn polled(&self, order: &str) -> String {
        let mut scripts = self.scripts.lock().unwrap();
        let script = scripts.get_mut(order).unwrap();
        script.asked += 1;
        let word = match script.asked {
            1 => "WaitingForPayment",
            _ => script.news.pop().unwrap_or(script.last),
        };
        let body = state(order, word);
        let length = body.len();
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}")
    }

    async fn stream(&self, mut wallet: TcpStream, order: &str) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
        let mut sent = wallet.write_all(head.as_bytes()).await;
        while sent.is_ok() {
            let next = {
                let mut scripts = self.scripts.lock().unwrap();
                let news = &mut scripts.get_mut(order).unwrap().news;
                if news.is_empty() { None } else { Some(news.remove(0)) }
            };
            let Some(word) = next else { return };
            sent = wallet.write_all(format!("data: {}\n\n", state(order, word)).as_bytes()).await;
        }
    }
}

fn state(order: &str, word: &str) -> String {
    let code = if word == "Done" { json!("DEMO-CODE") } else { json!(null) };
    json!({
        "order_id": order, "order_state": word, "created_at": "1790000000", "coin": "USDC", "network": "Solana",
        "coin_amount": "11.27",
        "deliveries": [{"id": "one", "kind": "giftcard", "deliverable": {
            "denomination": "10 USD", "brand_name": "Pixelport", "country_code": "US", "delivery_type": "by_email",
            "beneficiary_account": "buyer@example.org", "pin_code": code,
        }}],
    })
    .to_string()
}

/// The path of the next request of a connection; nothing here has a body.
async fn request(wallet: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut chunk = [0; 4096];
    while !bytes.ends_with(b"\r\n\r\n") {
        match wallet.read(&mut chunk).await {
            Ok(count @ 1..) => bytes.extend_from_slice(&chunk[..count]),
            _ => return None,
        }
    }
    let text = String::from_utf8(bytes).ok()?;
    Some(text.split(' ').nth(1)?.split('?').next()?.to_owned())
}

/// Waits on the wallet's own signal until every one of them is where its story ends. Somebody looks at the window whenever
/// nothing moves: an expired order is asked after once an hour by itself.
async fn ended(app: &App, orders: &[(String, Phase)]) {
    let mut changes = app.changes();
    let all = async {
        for (id, last) in orders {
            while app.order(id.clone()).await.unwrap().row.phase != *last {
                if tokio::time::timeout(LOOKS, changes.changed()).await.is_err() {
                    app.wake().await;
                }
            }
        }
    };
    if tokio::time::timeout(DEADLINE * 3, all).await.is_err() {
        for (id, last) in orders {
            assert_eq!(app.order(id.clone()).await.unwrap().row.phase, *last);
        }
    }
}

/// Phases that the buyer has caused or looks at are news to nobody.
fn is_told(phase: Phase) -> bool {
    !matches!(phase, Phase::Preparing | Phase::PaymentBlocked | Phase::AwaitingPayment)
}

/// Shows what waits, as the shell does, and counts how often each was shown.
async fn show(app: App, shown: Arc<Mutex<BTreeMap<i64, u32>>>) {
    loop {
        let notice = app.next_notice().await;
        *shown.lock().unwrap().entry(notice.id).or_default() += 1;
        app.notice_shown(notice.id).await;
    }
}

/// Follows orders from their first state to their last in one wallet. Every transition that is news has its notice.
async fn followed(shop: &Shop, batch: usize) {
    let folder = TempDir::new().unwrap();
    let app = stranger(folder.path(), &format!("http://{}", shop.address)).await;
    let shown = Arc::new(Mutex::new(BTreeMap::new()));
    let showing = tokio::spawn(show(app.clone(), Arc::clone(&shown)));
    let mut orders = Vec::new();
    for number in 0..A_WALLET {
        let (story, last) = STORIES[(batch + number) % STORIES.len()];
        let order = format!("order-{batch}-{number}");
        shop.write(&order, story);
        orders.push((app.add_order(order).await.unwrap(), last));
    }
    ended(&app, &orders).await;
    let inbox = app.inbox().await.unwrap();
    for (id, last) in &orders {
        let view = app.order(id.clone()).await.unwrap();
        // Both begin with the newest.
        let mut steps: Vec<Phase> = view.timeline.iter().map(|entry| entry.phase).filter(|p| is_told(*p)).collect();
        steps.dedup();
        let notices: Vec<Phase> = inbox.iter().filter(|one| one.order == *id).map(|one| one.phase).collect();
        assert_eq!(notices, steps, "an order that came to {last:?}");
        assert_eq!(notices.first(), Some(last));
    }
    let all_shown = async {
        while shown.lock().unwrap().len() < inbox.len() {
            tokio::task::yield_now().await;
        }
    };
    assert!(tokio::time::timeout(DEADLINE, all_shown).await.is_ok(), "{} were told", inbox.len());
    showing.abort();
    assert!(shown.lock().unwrap().values().all(|times| *times == 1), "one was shown twice");
    app.shutdown().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fault_58_a_thousand_orders_over_stream_and_poll_end_right_with_one_notice_a_transition() {
    let shop = Shop::open().await;
    let mut wallets = JoinSet::new();
    for batch in 0..ORDERS / A_WALLET {
        let shop = Arc::clone(&shop);
        wallets.spawn(async move { followed(&shop, batch).await });
    }
    while let Some(done) = wallets.join_next().await {
        done.unwrap();
    }
}
