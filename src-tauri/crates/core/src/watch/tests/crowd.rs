//! Many orders and a shop that comes and goes, in virtual time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;
use tokio::time::Instant;

use super::stage::{EPOCH, SECOND, VirtualClock, facts};
use crate::clock::UnixMillis;
use crate::domain::{LocalId, OrderId, Phase, Secret};
use crate::partner::{OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};
use crate::watch::road::{Events, Road};
use crate::watch::{Heard, Ledger, Link, Supervisor, Watched};

/// How the shop is at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weather {
    Fair,
    /// Streams break, and no connection is made.
    Gone,
    /// Streams break and are refused; looks at orders are answered.
    NoStreams,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Poll,
    Connect,
}

/// One request: which order's, when, and what for.
#[derive(Clone, Debug)]
pub struct Asked {
    pub order: String,
    pub at: Duration,
    pub kind: Kind,
}

pub struct Shop {
    start: Instant,
    http2: bool,
    weather: watch::Sender<Weather>,
    pub asked: Mutex<Vec<Asked>>,
    /// Open now, and the most there ever were.
    open: Arc<Mutex<(usize, usize)>>,
    /// Orders that the shop answers with a 502, and nobody else.
    bad: &'static str,
}

struct OpenStream {
    http2: bool,
    weather: watch::Receiver<Weather>,
    open: Arc<Mutex<(usize, usize)>>,
}

impl Shop {
    fn note(&self, id: &OrderId, kind: Kind) {
        let asked = Asked { order: id.expose().to_owned(), at: self.start.elapsed(), kind };
        self.asked.lock().expect("a lock").push(asked);
    }
}

#[async_trait]
impl Road for Shop {
    async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError> {
        self.note(id, Kind::Poll);
        match *self.weather.borrow() {
            Weather::Gone => Err(PartnerError::Offline),
            _ if id.expose() == self.bad => Err(PartnerError::Down { status: 502, after: None }),
            _ => Ok(OrderAnswer { facts: facts("WaitingForPayment"), raw: Secret::new("{}") }),
        }
    }

    async fn subscribe(&self, id: &OrderId) -> Result<Box<dyn Events>, StreamRefused> {
        self.note(id, Kind::Connect);
        match *self.weather.borrow() {
            Weather::Gone => Err(StreamRefused::Failed(PartnerError::Offline)),
            Weather::NoStreams => Err(StreamRefused::BackOff { status: 503, after: None }),
            Weather::Fair if id.expose() == self.bad => Err(StreamRefused::BackOff { status: 502, after: None }),
            Weather::Fair => {
                let mut open = self.open.lock().expect("a lock");
                *open = (open.0 + 1, open.1.max(open.0 + 1));
                let (weather, open) = (self.weather.subscribe(), Arc::clone(&self.open));
                Ok(Box::new(OpenStream { http2: self.http2, weather, open }))
            }
        }
    }

    fn renew(&self) {}

    fn is_paced(&self) -> bool {
        true
    }
}

#[async_trait]
impl Events for OpenStream {
    async fn next(&mut self) -> Result<Signal, StreamBroken> {
        let beat = tokio::time::sleep(SECOND * 10);
        tokio::select! {
            _ = self.weather.wait_for(|weather| *weather != Weather::Fair) => Err(StreamBroken::Ended),
            () = beat => Ok(Signal::Alive),
        }
    }

    fn set_quiet_limit(&mut self, _: Duration) {}

    fn is_http2(&self) -> bool {
        self.http2
    }
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        self.open.lock().expect("a lock").0 -= 1;
    }
}

/// When each order was last heard of.
#[derive(Default)]
struct Memory(Mutex<HashMap<String, Instant>>);

#[async_trait]
impl Ledger for Memory {
    async fn heard(&self, id: &LocalId, _: OrderAnswer, _: Heard) -> Option<(Phase, UnixMillis)> {
        self.0.lock().expect("a lock").insert(id.as_str().to_owned(), Instant::now());
        Some((Phase::AwaitingPayment, EPOCH.plus_seconds(age(id.as_str()))))
    }

    async fn not_found(&self, _: &LocalId) {}

    fn link_changed(&self, _: &LocalId) {}
}

pub struct Crowd {
    pub shop: Arc<Shop>,
    memory: Arc<Memory>,
    pub supervisor: Arc<Supervisor>,
    start: Instant,
}

/// `order-7` is seven seconds younger than `order-0`: the higher the number, the more urgent.
pub fn name(number: usize) -> String {
    format!("order-{number}")
}

pub fn number(name: &str) -> usize {
    name.trim_start_matches("order-").parse().expect("a number")
}

fn age(name: &str) -> i64 {
    i64::try_from(number(name)).expect("small")
}

/// So many orders, the least urgent first.
pub fn crowd(orders: usize, http2: bool, bad: &'static str) -> Crowd {
    let start = Instant::now();
    let shop = Arc::new(Shop {
        start,
        http2,
        weather: watch::Sender::new(Weather::Fair),
        asked: Mutex::default(),
        open: Arc::default(),
        bad,
    });
    let memory = Arc::new(Memory::default());
    let supervisor = Supervisor::over(shop.clone(), VirtualClock::begin(), memory.clone());
    for number in 0..orders {
        let name = name(number);
        let changed_at = EPOCH.plus_seconds(age(&name));
        let order_id = OrderId::parse(&name).expect("an id");
        supervisor.follow(Watched { id: LocalId::new(name), order_id, phase: Phase::AwaitingPayment, changed_at });
    }
    Crowd { shop, memory, supervisor, start }
}

impl Crowd {
    /// Lets virtual time go by until this second after the start.
    pub async fn until(&self, second: f64) {
        tokio::time::sleep_until(self.start + Duration::from_secs_f64(second)).await;
    }

    pub fn turns(&self, weather: Weather) {
        self.shop.weather.send_replace(weather);
    }

    pub fn open(&self) -> usize {
        self.shop.open.lock().expect("a lock").0
    }

    pub fn most_open(&self) -> usize {
        self.shop.open.lock().expect("a lock").1
    }

    pub fn asked_since(&self, second: f64) -> Vec<Asked> {
        let asked = self.shop.asked.lock().expect("a lock");
        asked.iter().filter(|asked| asked.at >= Duration::from_secs_f64(second)).cloned().collect()
    }

    /// Orders of which something was heard since then.
    pub fn fresh_since(&self, second: f64) -> Vec<usize> {
        let heard = self.memory.0.lock().expect("a lock");
        let since = self.start + Duration::from_secs_f64(second);
        let mut fresh: Vec<usize> =
            heard.iter().filter(|(_, at)| **at >= since).map(|(name, _)| number(name)).collect();
        fresh.sort_unstable();
        fresh
    }

    /// Numbers of the orders with a stream.
    pub fn live(&self) -> Vec<usize> {
        let live =
            |number: &usize| matches!(self.supervisor.link(&LocalId::new(name(*number))), Some(Link::Live { .. }));
        (0..200).filter(live).collect()
    }
}
