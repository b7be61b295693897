//! All orders being followed: one task each, one budget, one place to stop them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::road::Road;
use super::task::Task;
use super::{Ledger, Link, LinkRecord, Watched};
use crate::clock::SharedClock;
use crate::domain::LocalId;
use crate::partner::PartnerClient;

/// Streams open at once, as for HTTP/1.1; orders beyond that are polled.
const STREAMS: usize = 20;
/// A jump of the wall clock against the monotonic one that means: the machine slept.
const SLEPT_SECONDS: i64 = 5;

pub(super) struct Shared {
    pub(super) road: Arc<dyn Road>,
    pub(super) clock: SharedClock,
    pub(super) ledger: Arc<dyn Ledger>,
    pub(super) places: Arc<Semaphore>,
    links: Mutex<Links>,
}

/// One follower of one order: what a follower says after it was replaced or forgotten is not heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Follower(u64);

#[derive(Default)]
struct Links {
    newest: u64,
    current: HashMap<LocalId, (Follower, Link)>,
    records: HashMap<LocalId, LinkRecord>,
}

impl Shared {
    fn links(&self) -> MutexGuard<'_, Links> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, id: &LocalId) -> Follower {
        let mut links = self.links();
        links.newest += 1;
        let follower = Follower(links.newest);
        links.current.insert(id.clone(), (follower, Link::Connecting));
        links.records.entry(id.clone()).or_default();
        drop(links);
        self.ledger.link_changed();
        follower
    }

    pub(super) fn link(&self, id: &LocalId, follower: Follower, change: impl FnOnce(Link) -> Link) {
        let mut links = self.links();
        let Some((_, link)) = links.current.get_mut(id).filter(|(current, _)| *current == follower) else { return };
        *link = change(*link);
        drop(links);
        self.ledger.link_changed();
    }

    pub(super) fn note(&self, id: &LocalId, change: impl FnOnce(&mut LinkRecord)) {
        if let Some(record) = self.links().records.get_mut(id) {
            change(record);
        }
    }

    pub(super) fn record(&self, id: &LocalId) -> Option<LinkRecord> {
        self.links().records.get(id).copied()
    }

    /// The follower has come to its order's end.
    pub(super) fn leave(&self, id: &LocalId, follower: Follower) {
        let mut links = self.links();
        if links.current.get(id).is_some_and(|(current, _)| *current == follower) {
            links.current.remove(id);
        }
        drop(links);
        self.ledger.link_changed();
    }

    fn forget(&self, id: &LocalId) {
        let mut links = self.links();
        links.current.remove(id);
        links.records.remove(id);
        drop(links);
        self.ledger.link_changed();
    }

    pub(super) fn followed(&self) -> usize {
        self.links().current.len()
    }
}

struct Running {
    watched: Watched,
    cancel: CancellationToken,
    check_now: Arc<Notify>,
}

/// Owns every watcher's task. `stop` ends them all.
pub struct Supervisor {
    shared: Arc<Shared>,
    running: Mutex<HashMap<LocalId, Running>>,
    tasks: TaskTracker,
    all: CancellationToken,
}

impl Supervisor {
    pub fn new(client: PartnerClient, clock: SharedClock, ledger: Arc<dyn Ledger>) -> Arc<Self> {
        Self::over(Arc::new(client), clock, ledger)
    }

    pub(super) fn over(road: Arc<dyn Road>, clock: SharedClock, ledger: Arc<dyn Ledger>) -> Arc<Self> {
        let shared = Shared { road, clock, ledger, places: Arc::new(Semaphore::new(STREAMS)), links: Mutex::default() };
        let supervisor = Arc::new(Self {
            shared: Arc::new(shared),
            running: Mutex::new(HashMap::new()),
            tasks: TaskTracker::new(),
            all: CancellationToken::new(),
        });
        supervisor.tasks.spawn(notice_sleep(Arc::downgrade(&supervisor), supervisor.all.clone()));
        supervisor
    }

    /// Begins to follow an order; one that is followed already is left alone.
    pub fn follow(&self, watched: Watched) {
        if self.all.is_cancelled() {
            return;
        }
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if running.get(&watched.id).is_some_and(|task| !task.cancel.is_cancelled()) {
            return;
        }
        let cancel = self.all.child_token();
        let check_now = Arc::new(Notify::new());
        running.insert(
            watched.id.clone(),
            Running { watched: watched.clone(), cancel: cancel.clone(), check_now: Arc::clone(&check_now) },
        );
        // Under the same lock, so that a `forget` at this moment finds both or neither.
        let follower = self.shared.enter(&watched.id);
        drop(running);
        let task = Task::new(Arc::clone(&self.shared), watched, follower, cancel, check_now);
        self.tasks.spawn(task.run());
    }

    pub fn forget(&self, id: &LocalId) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(task) = running.remove(id) {
            task.cancel.cancel();
            self.shared.forget(id);
        }
    }

    pub fn check_now(&self, id: &LocalId) {
        if let Some(task) = self.running.lock().unwrap_or_else(PoisonError::into_inner).get(id) {
            task.check_now.notify_one();
        }
    }

    /// After sleep every link is dead, whatever it says: all are dropped and begun anew, with a look at each order first.
    pub fn begin_anew(&self) {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        let live: Vec<Watched> =
            running.values().filter(|task| !task.cancel.is_cancelled()).map(|task| task.watched.clone()).collect();
        for task in running.values() {
            task.cancel.cancel();
        }
        running.clear();
        drop(running);
        for watched in live {
            self.follow(watched);
        }
    }

    /// When somebody looks: the window comes to the front.
    pub fn check_all(&self) {
        for task in self.running.lock().unwrap_or_else(PoisonError::into_inner).values() {
            task.check_now.notify_one();
        }
    }

    pub fn link(&self, id: &LocalId) -> Option<Link> {
        self.shared.links().current.get(id).map(|(_, link)| *link)
    }

    /// What the link of an order has been through; also after its end, until it is forgotten.
    pub fn record(&self, id: &LocalId) -> Option<LinkRecord> {
        self.shared.record(id)
    }

    pub fn links(&self) -> Vec<Link> {
        self.shared.links().current.values().map(|(_, link)| *link).collect()
    }

    /// Ends every task; returns when the last one is gone.
    pub async fn stop(&self) {
        self.all.cancel();
        self.tasks.close();
        self.tasks.wait().await;
    }
}

impl Drop for Supervisor {
    fn drop(&mut self) {
        self.all.cancel();
    }
}

/// Compares the wall clock with the monotonic one each second: a jump means that every link is dead.
async fn notice_sleep(supervisor: std::sync::Weak<Supervisor>, stop: CancellationToken) {
    let mut ticks = tokio::time::interval(Duration::from_secs(1));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut before = None;
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            _ = ticks.tick() => {}
        }
        let Some(supervisor) = supervisor.upgrade() else { return };
        let clock = &supervisor.shared.clock;
        let now = (clock.wall(), clock.monotonic());
        if let Some((wall, monotonic)) = before.replace(now) {
            let by_wall = wall.seconds_until(now.0);
            let by_monotonic = i64::try_from(now.1.duration_since(monotonic).as_secs()).unwrap_or(i64::MAX);
            if (by_wall - by_monotonic).abs() > SLEPT_SECONDS {
                tracing::info!(seconds = by_wall - by_monotonic, "the clock jumped; asking after every order");
                supervisor.shared.road.renew();
                supervisor.begin_anew();
            }
        }
    }
}
