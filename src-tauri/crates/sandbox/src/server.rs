//! The running sandbox: its shared state, its start and its end.
//! May use: every other room of this crate.
//! Must never enter: rules about orders or products.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::{CancellationToken, DropGuard};

use crate::catalogue::{Catalogue, FixtureError};
use crate::control::Control;
use crate::line::{Line, Lines};
use crate::logo::Cabinet;
use crate::options::{Fault, OrderForm, SandboxOptions, StreamMode};
use crate::orders::Order;
use crate::orders::book::{Book, BookError};
use crate::routes;
use crate::scenario::play::{Play, Weather};
use crate::scenario::{Scenario, Speed};
use crate::tls::{TlsError, acceptor};

#[derive(Debug, Error)]
pub enum SandboxError {
    #[error("the sandbox could not listen on 127.0.0.1")]
    Listen(#[source] io::Error),
    #[error(transparent)]
    Tls(#[from] TlsError),
    #[error(transparent)]
    Fixture(#[from] FixtureError),
    #[error(transparent)]
    Book(#[from] BookError),
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Switches {
    pub order_form: OrderForm,
    pub fault: Option<Fault>,
    pub stream: StreamMode,
    /// What new orders go through.
    pub chosen: Option<(Scenario, Speed)>,
}

#[derive(Debug)]
pub(crate) struct Shared {
    pub options: SandboxOptions,
    pub address: SocketAddr,
    pub catalogue: Catalogue,
    pub book: Book,
    pub logos: Cabinet,
    pub created: AtomicUsize,
    pub stop: CancellationToken,
    switches: Mutex<Switches>,
    requests: Mutex<BTreeMap<String, u64>>,
    /// Bumped when something changes for all orders: every stream looks again.
    changes: watch::Sender<u64>,
    /// Bumped when one order changes; only orders with a stream are in here.
    order_changes: Mutex<HashMap<String, watch::Sender<u64>>>,
    /// Bumped when open streams must break.
    drops: watch::Sender<u64>,
    streams: watch::Sender<StreamCount>,
}

/// Event streams of all orders together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StreamCount {
    pub open: usize,
    /// The most that were ever open at once.
    pub most: usize,
}

/// One open stream, counted until it is dropped.
#[derive(Debug)]
pub(crate) struct CountedStream(Arc<Shared>);

impl CountedStream {
    pub fn of(shared: &Arc<Shared>) -> Self {
        shared.streams.send_modify(|streams| {
            streams.open += 1;
            streams.most = streams.most.max(streams.open);
        });
        Self(Arc::clone(shared))
    }
}

impl Drop for CountedStream {
    fn drop(&mut self) {
        self.0.streams.send_modify(|streams| streams.open = streams.open.saturating_sub(1));
    }
}

impl Shared {
    pub fn switches(&self) -> Switches {
        *self.switches.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn switch(&self, turn: impl FnOnce(&mut Switches)) {
        turn(&mut self.switches.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// What is wrong on the wire for a call; `own` belongs to the order that the call is about.
    pub fn weather(&self, own: Option<&Play>, now_ms: i64) -> Weather {
        let chosen = self.switches().chosen;
        self.book.look(|orders| Weather::at(now_ms, own, orders.iter().filter_map(|order| order.play), chosen))
    }

    /// Coins that a scenario has taken away for the moment.
    pub fn suspended_coins(&self, now_ms: i64) -> Vec<String> {
        let suspends = |order: &&Order| order.play.is_some_and(|play| play.suspends_its_coin(now_ms));
        self.book.look(|orders| orders.iter().filter(suspends).map(|order| order.coin.clone()).collect())
    }

    /// `http://127.0.0.1:PORT`, or https.
    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme(), self.address)
    }

    pub fn scheme(&self) -> &'static str {
        if self.options.tls.is_some() { "https" } else { "http" }
    }

    pub fn count(&self, route: String) {
        *self.requests.lock().unwrap_or_else(PoisonError::into_inner).entry(route).or_default() += 1;
    }

    pub fn requests(&self) -> BTreeMap<String, u64> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn streams(&self) -> watch::Receiver<StreamCount> {
        self.streams.subscribe()
    }

    pub fn changed(&self) {
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// With hundreds of streams open, only this order's look again.
    pub fn order_changed(&self, order_id: &str) {
        let mut followed = self.order_changes.lock().unwrap_or_else(PoisonError::into_inner);
        followed.retain(|_, stream| stream.receiver_count() > 0);
        if let Some(stream) = followed.get(order_id) {
            stream.send_modify(|count| *count = count.wrapping_add(1));
        }
    }

    pub fn watch_order(&self, order_id: &str) -> watch::Receiver<u64> {
        let mut followed = self.order_changes.lock().unwrap_or_else(PoisonError::into_inner);
        followed.entry(order_id.to_owned()).or_insert_with(|| watch::Sender::new(0)).subscribe()
    }

    pub fn drop_streams(&self) {
        self.drops.send_modify(|count| *count = count.wrapping_add(1));
    }

    pub fn watch_changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    pub fn watch_drops(&self) -> watch::Receiver<u64> {
        self.drops.subscribe()
    }
}

/// A sandbox that runs until `stop` is called or it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    shared: Arc<Shared>,
    server: JoinHandle<io::Result<()>>,
    _stop_when_dropped: DropGuard,
}

impl Sandbox {
    /// Binds to loopback only. Must be called inside a tokio runtime.
    pub async fn start(options: SandboxOptions) -> Result<Self, SandboxError> {
        let catalogue = Catalogue::load(options.brands)?;
        let tls = options.tls.as_ref().map(acceptor).transpose()?;
        let book = Book::open(options.state_file.clone(), options.max_orders)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await.map_err(SandboxError::Listen)?;
        let address = listener.local_addr().map_err(SandboxError::Listen)?;
        let stop = CancellationToken::new();
        let chosen = options.scenario.map(|scenario| (scenario, options.speed));
        let switches = Switches { order_form: options.order_form, fault: None, stream: StreamMode::On, chosen };
        let shared = Arc::new(Shared {
            options,
            address,
            catalogue,
            book,
            logos: Cabinet::default(),
            created: AtomicUsize::new(0),
            stop: stop.clone(),
            switches: Mutex::new(switches),
            requests: Mutex::default(),
            changes: watch::Sender::new(0),
            order_changes: Mutex::default(),
            drops: watch::Sender::new(0),
            streams: watch::Sender::default(),
        });
        let routes = routes::all(Arc::clone(&shared)).into_make_service_with_connect_info::<Line>();
        let stopped = stop.clone().cancelled_owned();
        let server = tokio::spawn(async move {
            axum::serve(Lines::new(listener, tls), routes).with_graceful_shutdown(stopped).await
        });
        Ok(Self { shared, server, _stop_when_dropped: stop.drop_guard() })
    }

    /// `http://127.0.0.1:PORT`, or https when it was given a certificate.
    pub fn url(&self) -> String {
        self.shared.url()
    }

    pub fn control(&self) -> Control {
        Control::new(Arc::clone(&self.shared))
    }

    /// Ends every stream and waits for open answers, two seconds at most.
    pub async fn stop(self) {
        self.shared.stop.cancel();
        let mut server = self.server;
        if tokio::time::timeout(Duration::from_secs(2), &mut server).await.is_err() {
            server.abort();
        }
    }
}
