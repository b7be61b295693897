//! The doubles that every test of a watcher needs.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use tokio::time::Instant;

use crate::case::Incident;
use crate::clock::{Clock, UnixMillis};
use crate::domain::order::{merge, phase};
use crate::domain::{LocalId, OrderFacts, OrderId, OrderState, Phase, Secret};
use crate::partner::{OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};
use crate::watch::road::{Events, Road};
use crate::watch::{Heard, Ledger, Link, LinkRecord, Supervisor, Watched};

pub const SECOND: Duration = Duration::from_secs(1);

/// What the shop does with a connection to the stream: each signal at its time after the opening, then silence.
pub enum Connect {
    Refuse(StreamRefused),
    Open(Vec<(u64, Result<Signal, StreamBroken>)>),
}

type OnConnect = Box<dyn Fn(usize) -> Connect + Send + Sync>;
type OnRead = Box<dyn Fn(Duration) -> Result<OrderAnswer, PartnerError> + Send + Sync>;

pub struct Shop {
    start: Instant,
    on_connect: OnConnect,
    on_read: OnRead,
    /// How long each read takes.
    read_takes: Duration,
    connects: Mutex<Vec<Duration>>,
    reads: Mutex<Vec<Duration>>,
    closed: Arc<Mutex<Vec<Duration>>>,
}

pub struct Script {
    start: Instant,
    opened: Instant,
    rest: VecDeque<(u64, Result<Signal, StreamBroken>)>,
    closed: Arc<Mutex<Vec<Duration>>>,
}

#[async_trait]
impl Road for Shop {
    async fn order(&self, _: &OrderId) -> Result<OrderAnswer, PartnerError> {
        let at = self.start.elapsed();
        self.reads.lock().expect("a lock").push(at);
        tokio::time::sleep(self.read_takes).await;
        (self.on_read)(at)
    }

    async fn subscribe(&self, _: &OrderId) -> Result<Box<dyn Events>, StreamRefused> {
        let count = {
            let mut connects = self.connects.lock().expect("a lock");
            connects.push(self.start.elapsed());
            connects.len()
        };
        match (self.on_connect)(count) {
            Connect::Refuse(refused) => Err(refused),
            Connect::Open(rest) => Ok(Box::new(Script {
                start: self.start,
                opened: Instant::now(),
                rest: rest.into(),
                closed: Arc::clone(&self.closed),
            })),
        }
    }

    fn renew(&self) {}

    fn is_paced(&self) -> bool {
        true
    }
}

#[async_trait]
impl Events for Script {
    async fn next(&mut self) -> Result<Signal, StreamBroken> {
        let Some((at, _)) = self.rest.front() else { return std::future::pending().await };
        tokio::time::sleep_until(self.opened + SECOND * u32::try_from(*at).expect("short")).await;
        self.rest.pop_front().expect("the front").1
    }

    fn set_quiet_limit(&mut self, _: Duration) {}

    fn is_http2(&self) -> bool {
        false
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        self.closed.lock().expect("a lock").push(self.start.elapsed());
    }
}

/// Runs with tokio's own, so that a paused one carries it along.
pub struct VirtualClock {
    start: Instant,
    real: std::time::Instant,
}

pub const EPOCH: UnixMillis = UnixMillis(1_800_000_000_000);

impl VirtualClock {
    pub fn begin() -> Arc<Self> {
        Arc::new(Self { start: Instant::now(), real: std::time::Instant::now() })
    }
}

impl Clock for VirtualClock {
    fn wall(&self) -> UnixMillis {
        UnixMillis(EPOCH.0 + i64::try_from(self.start.elapsed().as_millis()).expect("short"))
    }

    fn monotonic(&self) -> std::time::Instant {
        self.real + self.start.elapsed()
    }
}

struct Known {
    facts: OrderFacts,
    phase: Phase,
    changed: UnixMillis,
    done: Option<UnixMillis>,
}

/// Joins and judges as the wallet does.
pub struct Memory {
    clock: Arc<VirtualClock>,
    known: Mutex<Known>,
    pub phases: Mutex<Vec<(u64, Phase)>>,
    pub heard: Mutex<Vec<(u64, Heard)>>,
    pub not_found: Mutex<Vec<u64>>,
    pub met: Mutex<Vec<Incident>>,
}

#[async_trait]
impl Ledger for Memory {
    async fn heard(&self, _: &LocalId, answer: OrderAnswer, how: Heard) -> Option<(Phase, UnixMillis)> {
        let (now, at) = (self.clock.wall(), self.clock.start.elapsed().as_secs());
        self.heard.lock().expect("a lock").push((at, how));
        let mut known = self.known.lock().expect("a lock");
        known.facts = merge(&known.facts, answer.facts);
        if known.facts.order_state == OrderState::Done {
            known.done.get_or_insert(now);
        }
        let waited = known.done.is_some_and(|done| done.seconds_until(now) >= 600);
        let phase = phase(&known.facts, waited);
        if phase != known.phase {
            (known.phase, known.changed) = (phase, now);
            self.phases.lock().expect("a lock").push((at, phase));
        }
        Some((known.phase, known.changed))
    }

    async fn not_found(&self, _: &LocalId) {
        self.not_found.lock().expect("a lock").push(self.clock.start.elapsed().as_secs());
    }

    fn link_changed(&self, _: &LocalId) {}

    fn met(&self, _: &LocalId, incident: Incident) {
        self.met.lock().expect("a lock").push(incident);
    }
}

/// One followed order, from its first look on.
pub struct Stage {
    pub shop: Arc<Shop>,
    pub ledger: Arc<Memory>,
    pub supervisor: Arc<Supervisor>,
}

pub fn local() -> LocalId {
    LocalId::new("order-1")
}

fn id() -> OrderId {
    OrderId::parse("ord_abc123xyz").expect("an id")
}

pub fn facts(word: &str) -> OrderFacts {
    let mut facts = OrderFacts::unknown(id());
    facts.order_state = OrderState::parse(word);
    facts
}

pub fn answer(word: &str) -> OrderAnswer {
    OrderAnswer { facts: facts(word), raw: Secret::new("{}") }
}

pub fn state(word: &str) -> Result<Signal, StreamBroken> {
    Ok(Signal::Order(Box::new(facts(word)), "{}".into()))
}

pub fn open_for_good() -> Connect {
    Connect::Open(Vec::new())
}

/// A shop that waits for the payment, whatever becomes of the stream.
pub fn waiting(on_connect: impl Fn(usize) -> Connect + Send + Sync + 'static) -> Stage {
    stage(on_connect, Duration::ZERO, |_| Ok(answer("WaitingForPayment")))
}

pub fn stage(
    on_connect: impl Fn(usize) -> Connect + Send + Sync + 'static,
    read_takes: Duration,
    on_read: impl Fn(Duration) -> Result<OrderAnswer, PartnerError> + Send + Sync + 'static,
) -> Stage {
    let start = Instant::now();
    let clock = Arc::new(VirtualClock { start, real: std::time::Instant::now() });
    let shop = Arc::new(Shop {
        start,
        on_connect: Box::new(on_connect),
        on_read: Box::new(on_read),
        read_takes,
        connects: Mutex::default(),
        reads: Mutex::default(),
        closed: Arc::default(),
    });
    let known = Known { facts: OrderFacts::unknown(id()), phase: Phase::AwaitingPayment, changed: EPOCH, done: None };
    let ledger = Arc::new(Memory {
        clock: Arc::clone(&clock),
        known: Mutex::new(known),
        phases: Mutex::default(),
        heard: Mutex::default(),
        not_found: Mutex::default(),
        met: Mutex::default(),
    });
    let supervisor = Supervisor::over(shop.clone(), clock, ledger.clone());
    supervisor.follow(Watched { id: local(), order_id: id(), phase: Phase::AwaitingPayment, changed_at: EPOCH });
    Stage { shop, ledger, supervisor }
}

impl Stage {
    /// Lets this much virtual time go by, since the order began to be followed.
    pub async fn until(&self, second: u64) {
        // Half a second later than a second that something is due at.
        tokio::time::sleep_until(self.shop.start + SECOND * u32::try_from(second).expect("short") + SECOND / 2).await;
    }

    pub fn connects(&self) -> Vec<Duration> {
        self.shop.connects.lock().expect("a lock").clone()
    }

    /// In whole seconds, as are all below.
    pub fn reads(&self) -> Vec<u64> {
        self.shop.reads.lock().expect("a lock").iter().map(Duration::as_secs).collect()
    }

    pub fn closed(&self) -> Vec<u64> {
        self.shop.closed.lock().expect("a lock").iter().map(Duration::as_secs).collect()
    }

    pub fn link(&self) -> Option<Link> {
        self.supervisor.link(&local())
    }

    pub fn record(&self) -> LinkRecord {
        self.supervisor.record(&local()).expect("a record")
    }
}

/// The wall clock at a second of the test.
pub fn wall(second: i64) -> UnixMillis {
    EPOCH.plus_seconds(second)
}
