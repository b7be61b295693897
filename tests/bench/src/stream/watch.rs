//! Our side: the client, the stream and the rules of the order, as the app uses them.

use std::sync::Arc;
use std::time::Instant;

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::domain::order::phase;
use cryptorefills_core::domain::{CountryCode, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::partner::{BaseUrl, Budget, ClientOptions, Identity, PartnerClient, Route, Signal};

use super::{Reading, WARM_UP, wall_nanos};
use crate::fault::Fault;

/// What an order is taken for after each event: the facts joined, and the word that a person would be told.
struct Order {
    facts: OrderFacts,
    phase: Phase,
}

/// Follows one order to its `stop` and prints what it cost.
pub fn watch(origin: &str, order: &str, timed: bool) -> Result<(), Fault> {
    // One thread, as the peer has one; and a task, as the app follows its orders in tasks.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (origin, order) = (origin.to_owned(), order.to_owned());
    let followed = runtime.block_on(runtime.spawn(async move { follow(&origin, &order, timed).await }));
    let reading = followed.map_err(refused)??;
    println!("{}", serde_json::to_string(&reading).map_err(|_| Fault::Reading { side: "ours" })?);
    Ok(())
}

fn refused(cause: impl std::fmt::Display) -> Fault {
    Fault::Stream(cause.to_string())
}

fn client(origin: &str) -> Result<PartnerClient, Fault> {
    let options = ClientOptions {
        base: BaseUrl::parse_override(origin).map_err(refused)?,
        app_version: "1.0.0".into(),
        identity: Identity { application: Secret::new("bench"), country: CountryCode::US, lang: "en".into() },
        route: Route::Direct,
        budget: Budget::Unlimited,
    };
    PartnerClient::new(options, Arc::new(SystemClock)).map_err(refused)
}

async fn follow(origin: &str, order: &str, timed: bool) -> Result<Reading, Fault> {
    let id = OrderId::parse(order).map_err(refused)?;
    let mut order = Order { facts: OrderFacts::unknown(id.clone()), phase: Phase::Unrecognised };
    let mut events = 0_u64;
    let mut latencies = Vec::new();
    let mut stream = client(origin)?.subscribe(&id).await.map_err(refused)?;
    let start = Instant::now();
    loop {
        match stream.next().await.map_err(refused)? {
            Signal::Order(facts, raw) => {
                order.facts.join(*facts);
                order.phase = phase(&order.facts, false);
                if order.phase != Phase::AwaitingPayment || order.facts.coin_amount.is_none() {
                    continue;
                }
                events += 1;
                if timed && events > WARM_UP {
                    latencies.extend(sent_at(raw.expose()).map(|sent| wall_nanos().saturating_sub(sent)));
                }
            }
            Signal::Stop => break,
            Signal::Alive | Signal::Retry(_) => {}
            Signal::BadFrame => return Err(refused("a message was no JSON")),
        }
    }
    // `stop` comes right behind the last event.
    let end = Instant::now();
    latencies.sort_unstable();
    Ok(Reading {
        events,
        last: order.facts.updated_at.and_then(|at| u64::try_from(at).ok()).unwrap_or_default(),
        seconds: (end - start).as_secs_f64(),
        p50_micros: micros_at(&latencies, 50),
        p99_micros: micros_at(&latencies, 99),
        peak_kib: peak_kib(),
    })
}

fn sent_at(raw: &str) -> Option<u128> {
    let (_, rest) = raw.split_once("\"sent_at\":")?;
    rest.split(',').next()?.parse().ok()
}

fn micros_at(sorted: &[u128], percent: usize) -> f64 {
    let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
    let nanos = sorted.get(place).copied().unwrap_or_default();
    u64::try_from(nanos).map_or(f64::INFINITY, |nanos| std::time::Duration::from_nanos(nanos).as_secs_f64() * 1e6)
}

/// The most memory this process ever had; 0 where the system does not say.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
