//! What a history of orders adds to the start of the wallet: none, and fifty thousand that are over.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use cryptorefills_core::app::{App, AppOptions, NoDemo};
use cryptorefills_core::clock::{SystemClock, UnixMillis};
use cryptorefills_core::contract::{OrdersQuery, ProfileKind};
use cryptorefills_core::domain::{LocalId, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::store::{Journal, NewNotice, Place, Store, StoreError, StoredOrder, Transition};
use cryptorefills_core::vault::{Entry, Vault};
use tokio::runtime::Runtime;

use super::commit::{Folder, scattered};
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median};

const NOW: UnixMillis = UnixMillis(1_790_000_000_000);
/// Nobody listens there: a start asks the shop nothing that it would wait for.
const NOWHERE: &str = "http://127.0.0.1:9";

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let (pairs, histories): (_, &[usize]) = match words {
        [] => (15, &[5_000, 50_000]),
        ["--quick"] => (5, &[5_000]),
        _ => return Err(Fault::Usage),
    };
    println!("a wallet with orders that are over and one without any, started in turn, {pairs} pairs, medians\n");
    heading();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    for orders in histories {
        compare(&runtime, *orders, pairs)?;
    }
    Ok(())
}

fn compare(runtime: &Runtime, orders: usize, pairs: usize) -> Result<(), Fault> {
    let (full, empty) = (Home::new("full")?, Home::new("empty")?);
    for home in [&full, &empty] {
        // The first start makes the folder.
        home.start(runtime)?;
    }
    runtime.block_on(fill(&full, orders))?;
    // The one that finds them over. From then on none of them is looked at.
    let first = full.start(runtime)?;
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..pairs {
        ours.push(full.start(runtime)?);
        bare.push(empty.start(runtime)?);
    }
    let of = |starts: &[Start], part: fn(&Start) -> f64| median(&starts.iter().map(part).collect::<Vec<_>>());
    let ratios: Vec<f64> = ours.iter().zip(&bare).map(|(full, empty)| full.start / empty.start).collect();
    Figure {
        name: &format!("start, {orders} orders / none"),
        ours: format!("{:.1} ms", of(&ours, |start| start.start)),
        peer: format!("{:.1} ms", of(&bare, |start| start.start)),
        ratio: median(&ratios),
        target: Target::AtMost(1.1),
    }
    .print();
    let (rows, none) = (of(&ours, |start| start.list), of(&bare, |start| start.list));
    println!(
        "  then the first 500 rows of the list {rows:.1} ms, of an empty one {none:.1} ms; the start that found them all \
         over {:.0} ms",
        first.start
    );
    println!(
        "  and something looked for among them {:.1} ms the first time, {:.1} ms from then on",
        of(&ours, |start| start.search[0]),
        of(&ours, |start| start.search[1])
    );
    Ok(())
}

/// In milliseconds.
struct Start {
    start: f64,
    list: f64,
    /// The first look for something among the orders, and the second.
    search: [f64; 2],
}

/// What stays of a wallet between two starts.
struct Home {
    folder: Folder,
    vault: Vault,
}

impl Home {
    fn new(name: &str) -> Result<Self, Fault> {
        Ok(Self { folder: Folder::new(&format!("start-{name}"))?, vault: Vault::memory() })
    }

    /// A whole start, from nothing to the first rows of the list, and its end.
    fn start(&self, runtime: &Runtime) -> Result<Start, Fault> {
        let refused = |_| Fault::Reading { side: "the wallet" };
        runtime.block_on(async {
            let begun = Instant::now();
            let app = App::new(self.options().ok_or(Fault::Reading { side: "the wallet" })?);
            // As the app does when a profile was open last time.
            let opened = match app.start().await.map_err(refused)? {
                view if view.profile == ProfileKind::Shop => view,
                _ => app.open_shop(String::new(), "US".to_owned()).await.map_err(refused)?,
            };
            let start = begun.elapsed().as_secs_f64() * 1e3;
            drop(opened);
            let asked = Instant::now();
            let rows = app.orders(None).await.map_err(refused)?;
            let list = asked.elapsed().as_secs_f64() * 1e3;
            drop(rows);
            let mut search = [0.0; 2];
            for took in &mut search {
                let asked = Instant::now();
                let query = OrdersQuery { text: "hollow mara".to_owned(), ..OrdersQuery::default() };
                let found = app.search_orders(query, 0, 300).await.map_err(refused)?;
                *took = asked.elapsed().as_secs_f64() * 1e3;
                drop(found);
            }
            app.shutdown().await;
            Ok(Start { start, list, search })
        })
    }

    fn options(&self) -> Option<AppOptions> {
        Some(AppOptions {
            data_root: self.folder.0.clone(),
            version: "0.0.0".to_owned(),
            built_in_partner_id: None,
            api_override: Some(BaseUrl::parse_override(NOWHERE).ok()?),
            clock: Arc::new(SystemClock),
            vault: self.vault.clone(),
            demo: Arc::new(NoDemo),
        })
    }
}

/// In memory first, then into the file as one: that is how the orders of a session move in.
async fn fill(home: &Home, orders: usize) -> Result<(), Fault> {
    let file = file_of_orders(&home.folder.0)?;
    let key = home.vault.read(Entry::DataKey).await.ok().flatten().ok_or(Fault::Reading { side: "the vault" })?;
    let place = Place::claim(file.clone()).await.map_err(Fault::Store)?;
    let store = Store::in_memory(place).map_err(Fault::Store)?;
    for number in 0..orders {
        deliver(&store, number).await.map_err(Fault::Store)?;
    }
    store.mark_inbox_read().await.map_err(Fault::Store)?;
    store.move_to(file, key, NOW).await.map_err(Fault::Store)?;
    store.close().await;
    Ok(())
}

fn file_of_orders(root: &Path) -> Result<PathBuf, Fault> {
    for entry in std::fs::read_dir(root)? {
        let file = entry?.path().join("orders.db");
        if file.exists() {
            return Ok(file);
        }
    }
    Err(Fault::Reading { side: "the wallet" })
}

/// Begun, paid and delivered, with the lines and notices of that.
async fn deliver(store: &Store, number: usize) -> Result<(), StoreError> {
    let at = NOW.plus_seconds(i64::try_from(number).unwrap_or(0) * 600 - 40_000_000);
    let name = scattered(0, number);
    let order_id = OrderId::parse(&name).ok();
    let intent = StoredOrder {
        local_id: LocalId::new(name.as_str()),
        quote_id: name,
        journal: Journal::Sending,
        phase: Phase::Preparing,
        order_id: None,
        approved: Secret::new(APPROVED),
        facts: None,
        differences: Vec::new(),
        agreed: None,
        started_at: at,
        changed_at: at,
        done_at: None,
    };
    store.begin(intent.clone()).await?;
    for phase in [Phase::AwaitingPayment, Phase::PaymentSeen, Phase::Delivered] {
        let facts = order_id.clone().map(OrderFacts::unknown);
        let order =
            StoredOrder { phase, journal: Journal::Created, order_id: order_id.clone(), facts, ..intent.clone() };
        let step = Transition { phase, shop_word: "Done".to_owned(), source: "stream".to_owned(), at };
        let notice = NewNotice {
            title_id: "notice-delivered-title".to_owned(),
            body_id: "notice-delivered-body".to_owned(),
            brand: "Hollow Oak Games".to_owned(),
            native: false,
            read: false,
        };
        store.update(order, Some(step), Some(notice)).await?;
    }
    Ok(())
}

const APPROVED: &str = r#"{"lines":[{"brand_id":"hollow-oak","brand_name":"Hollow Oak Games","country":"US",
"kind":"gift_card","kind_word":"giftcard","label":"20 USD","denomination":{"type":"fixed","key":"20 USD","localized":"20 USD"},
"beneficiary":"mara.lind@example.org","to":"email","quantity":1,"background":"","has_logo":false}],
"email":"mara.lind@example.org","coin":"USDC","network":"Solana","amount":"20.11","promo_code":null,"refund_address":null,
"newsletter":false,"lang":"en"}"#;
