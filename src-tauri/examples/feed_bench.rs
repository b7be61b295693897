//! One run of the feed's benchmark, started by `cargo xtask bench orders`: 300,000 changes of orders into a real window,
//! either as the app does it (a small signal, and the window pulls) or with one event each.
//! May use: Tauri, the wallet's feed. Must never enter: what the app needs to run.
#![expect(clippy::print_stdout, reason = "the reading goes to whoever started the run")]

use std::collections::HashMap;
use std::fs;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use cryptorefills_core::app::Feed;
use cryptorefills_core::contract::{CHANGED_EVENT, Changed, Kind, LinkView, OrderRow, OrdersPlace, OrdersView};
use cryptorefills_core::domain::{LocalId, Phase};
use serde::Serialize;
use tauri::{AppHandle, Emitter, State, WebviewUrl, WebviewWindowBuilder};
use tokio::sync::watch;

/// As many as are followed at once.
const ORDERS: u64 = 200;
/// Rows in one answer, as in the app.
const MOST: usize = 500;
const SETTLE: Duration = Duration::from_secs(2);

/// Revision, and rows that crossed to the page by then.
type Seen = (u64, u64);

struct Shelf {
    feed: Feed,
    rows: Mutex<HashMap<LocalId, OrderRow>>,
    seen: watch::Sender<Option<Seen>>,
}

#[derive(Clone, Serialize)]
struct Pushed {
    revision: u64,
    row: OrderRow,
    last: bool,
}

#[derive(Serialize)]
struct Reading {
    /// From the first change until the page has the last one, and with it the newest state of every order.
    seconds: f64,
    crossed: u64,
    /// Memory of all processes of this program, shared pages counted in part.
    growth_kib: i64,
}

fn id(number: u64) -> LocalId {
    LocalId::new(format!("7f3f2f0e-9a51-4c55-8f5e-{:012}", number % ORDERS))
}

fn row(number: u64) -> OrderRow {
    OrderRow {
        id: id(number).as_str().to_owned(),
        brand_id: "hollow-oak-games".to_owned(),
        has_logo: true,
        background: "#204030".to_owned(),
        name: "Hollow Oak Games".to_owned(),
        label: "$50".to_owned(),
        kind: Kind::GiftCard,
        country: "US".to_owned(),
        phase: Phase::AwaitingPayment,
        shop_word: "WaitingForPayment".to_owned(),
        amount: format!("51.{number:06}"),
        coin: "USDC".to_owned(),
        network: "Solana".to_owned(),
        to: "mara@example.org".to_owned(),
        order_id: Some("9a8b…90ab".to_owned()),
        started_at: 1_790_000_000_000,
        moving: true,
        link: LinkView::Live { checked_seconds_ago: 2 },
    }
}

impl Shelf {
    fn new() -> Self {
        let rows = Mutex::new((0..ORDERS).map(|number| (id(number), row(number))).collect());
        Self { feed: Feed::default(), rows, seen: watch::Sender::new(None) }
    }

    /// As the app answers: all of it first, and then what changed.
    fn part(&self, since: Option<&OrdersPlace>) -> OrdersView {
        let rows = self.rows.lock().unwrap_or_else(PoisonError::into_inner);
        let changes = since.and_then(|place| self.feed.since(place.revision, MOST));
        let (anew, revision, more, rows) = match changes {
            None => (true, self.feed.revision(), false, rows.values().cloned().collect()),
            Some(changes) => {
                let changed = changes.ids.iter().filter_map(|id| rows.get(id).cloned()).collect();
                (false, changes.revision, changes.more, changed)
            }
        };
        let place = OrdersPlace { revision, after: None };
        let link = LinkView::Live { checked_seconds_ago: 2 };
        OrdersView { place, anew, rows, gone: Vec::new(), more, followed: 0, unread: 0, link }
    }

    /// One change after the other, as fast as they come. The page gets the newest state of each order, not each step.
    async fn pour(&self, changes: u64) {
        for number in 0..changes {
            self.rows.lock().unwrap_or_else(PoisonError::into_inner).insert(id(number), row(number));
            self.feed.order(&id(number));
            if number % 100 == 0 {
                tokio::task::yield_now().await;
            }
        }
    }

    async fn seen(&self, revision: u64) -> Option<Seen> {
        let mut seen = self.seen.subscribe();
        let found = seen.wait_for(|seen| seen.is_some_and(|(at, _)| at >= revision)).await.ok()?;
        *found
    }
}

// The app's own permissions hold for this window too, so its commands have names that the app's have.
#[tauri::command]
fn orders(shelf: State<'_, Arc<Shelf>>, since: Option<OrdersPlace>) -> OrdersView {
    shelf.part(since.as_ref())
}

/// The page says how far it is.
#[tauri::command]
fn check_now(shelf: State<'_, Arc<Shelf>>, id: &str) {
    let words = id.split_once(' ').and_then(|(at, crossed)| Some((at.parse().ok()?, crossed.parse().ok()?)));
    shelf.seen.send_replace(words);
}

fn signal(handle: AppHandle, shelf: &Shelf) {
    let mut signals = shelf.feed.signals();
    tauri::async_runtime::spawn(async move {
        while let Some(revision) = signals.next().await {
            let _unheard = handle.emit_to("main", CHANGED_EVENT, Changed { revision });
        }
    });
}

async fn measure(handle: AppHandle, shelf: Arc<Shelf>, one_event_each: bool, changes: u64) -> Option<Reading> {
    shelf.seen(0).await?;
    tokio::time::sleep(SETTLE).await;
    let before = memory_kib();
    let begun = Instant::now();
    if one_event_each {
        for number in 0..changes {
            let pushed = Pushed { revision: number + 1, row: row(number), last: number + 1 == changes };
            handle.emit_to("main", "order-row", pushed).ok()?;
        }
    } else {
        signal(handle, &shelf);
        shelf.pour(changes).await;
    }
    let (_, crossed) = shelf.seen(changes).await?;
    let seconds = begun.elapsed().as_secs_f64();
    tokio::time::sleep(SETTLE).await;
    Some(Reading { seconds, crossed, growth_kib: memory_kib() - before })
}

/// Of this process and all below it: the page lives in a process of its own.
fn memory_kib() -> i64 {
    let stat = |pid: &str| fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    let parent = |pid: &str| stat(pid).rsplit(") ").next()?.split(' ').nth(1).map(str::to_owned);
    let names =
        fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|one| one.file_name().into_string().ok());
    let parents: HashMap<String, String> =
        names.filter_map(|pid| Some((parent(&pid)?, pid))).map(|(of, pid)| (pid, of)).collect();
    let own = std::process::id().to_string();
    let is_ours = |pid: &String| {
        let mut at = Some(pid);
        while let Some(pid) = at.filter(|pid| **pid != own) {
            at = parents.get(pid);
        }
        at.is_some()
    };
    parents.keys().filter(|pid| is_ours(pid)).map(|pid| share_kib(pid)).sum()
}

fn share_kib(pid: &str) -> i64 {
    let maps = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let line = maps.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (one_event_each, changes) = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [way @ ("pull" | "emit"), changes] => (*way == "emit", changes.parse().unwrap_or(0)),
        _ => {
            eprintln!("usage: feed_bench pull|emit CHANGES");
            return ExitCode::from(2);
        }
    };
    let shelf = Arc::new(Shelf::new());
    let built = tauri::Builder::default()
        .manage(Arc::clone(&shelf))
        .invoke_handler(tauri::generate_handler![orders, check_now])
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default()).inner_size(640.0, 480.0).build()?;
            let handle = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                let reading = measure(handle.clone(), shelf, one_event_each, changes).await;
                match reading.and_then(|reading| serde_json::to_string(&reading).ok()) {
                    Some(line) => println!("{line}"),
                    None => eprintln!("the window saw nothing"),
                }
                handle.exit(0);
            });
            Ok(())
        })
        .build(tauri::generate_context!("../tests/bench/peers/feed/tauri.conf.json"));
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("no window: {error}");
            ExitCode::FAILURE
        }
    }
}
