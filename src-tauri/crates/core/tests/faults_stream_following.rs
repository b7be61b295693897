//! Following over real sockets: every status in place of a stream, an order deleted on the way, the app quit.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use cryptorefills_core::clock::{SystemClock, UnixMillis};
use cryptorefills_core::domain::{LocalId, OrderId, Phase};
use cryptorefills_core::partner::OrderAnswer;
use cryptorefills_core::watch::{Heard, Ledger, Link, Supervisor, Watched};
use futures_util::future::join_all;
use partner_server::{DEADLINE, client, http};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

const ORDER: &str = "{\"order_id\":\"ord_abc123xyz\",\"order_state\":\"WaitingForPayment\"}";

/// Counts what it is told, and may keep an answer waiting.
struct Counting {
    told: watch::Sender<usize>,
    after_end: AtomicUsize,
    lost: AtomicUsize,
    ended: AtomicBool,
    gate: Semaphore,
}

impl Counting {
    fn new(open: bool) -> Arc<Self> {
        Arc::new(Self {
            told: watch::Sender::new(0),
            after_end: AtomicUsize::new(0),
            lost: AtomicUsize::new(0),
            ended: false.into(),
            gate: Semaphore::new(if open { 1_000 } else { 0 }),
        })
    }

    async fn told(&self, count: usize) {
        let mut told = self.told.subscribe();
        tokio::time::timeout(DEADLINE, told.wait_for(|told| *told >= count)).await.expect("told in time").unwrap();
    }
}

#[async_trait]
impl Ledger for Counting {
    async fn heard(&self, _: &LocalId, _: OrderAnswer, _: Heard) -> Option<(Phase, UnixMillis)> {
        self.told.send_modify(|told| *told += 1);
        let _turn = self.gate.acquire().await;
        self.after_end.fetch_add(usize::from(self.ended.load(Ordering::SeqCst)), Ordering::SeqCst);
        Some((Phase::AwaitingPayment, UnixMillis(i64::MAX / 2)))
    }

    async fn not_found(&self, _: &LocalId) {
        self.lost.fetch_add(1, Ordering::SeqCst);
    }

    fn link_changed(&self, _: &LocalId) {}
}

fn order(number: usize) -> Watched {
    let order_id = OrderId::parse("ord_abc123xyz").unwrap();
    let (phase, changed_at) = (Phase::AwaitingPayment, UnixMillis(i64::MAX / 2));
    Watched { id: LocalId::new(format!("order-{number}")), order_id, phase, changed_at }
}

/// Answers every read, and to a subscription says `stream` and then nothing.
struct Shop {
    origin: String,
    subscribed: watch::Receiver<usize>,
}

impl Shop {
    async fn saying(stream: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (count, subscribed) = watch::channel(0);
        let count = Arc::new(count);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(serve(connection, stream.clone(), Arc::clone(&count)));
            }
        });
        Self { origin, subscribed }
    }

    async fn subscribed(&self, times: usize) {
        let mut subscribed = self.subscribed.clone();
        tokio::time::timeout(DEADLINE, subscribed.wait_for(|count| *count >= times)).await.expect("in time").unwrap();
    }
}

async fn serve(mut connection: TcpStream, stream: String, subscribed: Arc<watch::Sender<usize>>) {
    let mut request = Vec::new();
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = connection.read(&mut bytes).await {
        request.extend_from_slice(bytes.get(..count).unwrap());
        if !request.ends_with(b"\r\n\r\n") {
            continue;
        }
        let subscribes = String::from_utf8_lossy(&request).contains("/subscribe ");
        request.clear();
        let answer = if subscribes { stream.clone().into_bytes() } else { http(200, "application/json", ORDER) };
        if connection.write_all(&answer).await.is_err() {
            return;
        }
        subscribed.send_modify(|count| *count += usize::from(subscribes));
    }
}

fn supervisor(shop: &Shop, ledger: &Arc<Counting>) -> Arc<Supervisor> {
    Supervisor::new(client(&shop.origin), Arc::new(SystemClock), ledger.clone())
}

#[tokio::test]
async fn fault_62_an_order_that_is_deleted_while_its_stream_opens_leaves_no_task_and_no_link() {
    let shop = Shop::saying(String::new()).await;
    let ledger = Counting::new(true);
    let supervisor = supervisor(&shop, &ledger);
    supervisor.follow(order(1));
    shop.subscribed(1).await;
    let told = *ledger.told.borrow();
    supervisor.forget(&order(1).id);
    assert_eq!((supervisor.link(&order(1).id), supervisor.links().len()), (None, 0));
    let begun = Instant::now();
    supervisor.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(10));
    assert_eq!((*ledger.told.borrow(), supervisor.links().len()), (told, 0));
}

#[tokio::test]
async fn fault_62_quitting_with_twenty_open_streams_is_quick_and_nothing_is_told_after_it() {
    let stream = format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {ORDER}\n\n");
    let shop = Shop::saying(stream).await;
    let ledger = Counting::new(true);
    let supervisor = supervisor(&shop, &ledger);
    (0..20).for_each(|number| supervisor.follow(order(number)));
    ledger.told(40).await;
    let begun = Instant::now();
    supervisor.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    let told = *ledger.told.borrow();
    supervisor.follow(order(99));
    supervisor.check_all();
    tokio::task::yield_now().await;
    assert_eq!(*ledger.told.borrow(), told, "nobody follows any more");
}

#[tokio::test]
async fn fault_62_an_answer_that_is_being_judged_at_the_end_is_not_told_late() {
    let shop = Shop::saying(String::new()).await;
    let ledger = Counting::new(false);
    let supervisor = supervisor(&shop, &ledger);
    supervisor.follow(order(1));
    ledger.told(1).await;
    supervisor.stop().await;
    ledger.ended.store(true, Ordering::SeqCst);
    ledger.gate.add_permits(10);
    tokio::task::yield_now().await;
    assert_eq!(ledger.after_end.load(Ordering::SeqCst), 0);
}

async fn follow_past(status: u16, asks_again: bool) {
    let shop = Shop::saying(format!("HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n")).await;
    let ledger = Counting::new(true);
    let supervisor = supervisor(&shop, &ledger);
    supervisor.follow(order(1));
    shop.subscribed(if asks_again { 2 } else { 1 }).await;
    supervisor.check_now(&order(1).id);
    ledger.told(2).await;
    assert!(asks_again || *shop.subscribed.borrow() == 1, "{status}: no second connection");
    assert!(matches!(supervisor.link(&order(1).id), Some(Link::Polling { .. })), "{status}: the poll goes on");
    assert_eq!(ledger.lost.load(Ordering::SeqCst), 0, "{status}: the order is known");
    assert_eq!(supervisor.record(&order(1).id).is_some_and(|record| record.is_unauthorized()), status == 401);
    supervisor.stop().await;
}

#[tokio::test]
async fn fault_56_every_status_in_place_of_a_stream_leaves_the_order_followed() {
    let poll_only = [204, 403, 405].map(|status| follow_past(status, false));
    let back_off = [205, 299, 301, 304, 401, 404, 410, 429, 500, 503].map(|status| follow_past(status, true));
    futures_util::future::join(join_all(poll_only), join_all(back_off)).await;
}
