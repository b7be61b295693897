//! All orders being followed: one task each, one budget, one place to stop them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, Semaphore};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::task::Task;
use super::{Ledger, Link, Watched};
use crate::clock::SharedClock;
use crate::domain::LocalId;
use crate::partner::PartnerClient;

/// Streams open at once, as for HTTP/1.1; orders beyond that are polled.
const STREAMS: usize = 20;
/// A jump of the wall clock against the monotonic one that means: the machine slept.
const SLEPT_SECONDS: i64 = 5;

pub(super) struct Shared {
    pub(super) client: PartnerClient,
    pub(super) clock: SharedClock,
    pub(super) ledger: Arc<dyn Ledger>,
    pub(super) places: Arc<Semaphore>,
    links: Mutex<HashMap<LocalId, Link>>,
}

impl Shared {
    pub(super) fn link(&self, id: &LocalId, change: impl FnOnce(Option<Link>) -> Link) {
        let mut links = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        let before = links.get(id).copied();
        links.insert(id.clone(), change(before));
        drop(links);
        self.ledger.link_changed();
    }

    pub(super) fn unlink(&self, id: &LocalId) {
        self.links.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
        self.ledger.link_changed();
    }

    pub(super) fn followed(&self) -> usize {
        self.links.lock().unwrap_or_else(PoisonError::into_inner).len()
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
        let shared = Shared {
            client,
            clock,
            ledger,
            places: Arc::new(Semaphore::new(STREAMS)),
            links: Mutex::new(HashMap::new()),
        };
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
        drop(running);
        self.shared.link(&watched.id, |_| Link::Connecting);
        let task = Task::new(Arc::clone(&self.shared), watched, cancel.clone(), check_now);
        self.tasks.spawn(async move {
            task.run().await;
            cancel.cancel();
        });
    }

    pub fn forget(&self, id: &LocalId) {
        if let Some(task) = self.running.lock().unwrap_or_else(PoisonError::into_inner).remove(id) {
            task.cancel.cancel();
            self.shared.unlink(id);
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
        self.shared.links.lock().unwrap_or_else(PoisonError::into_inner).get(id).copied()
    }

    pub fn links(&self) -> Vec<Link> {
        self.shared.links.lock().unwrap_or_else(PoisonError::into_inner).values().copied().collect()
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
                supervisor.shared.client.renew_connections();
                supervisor.begin_anew();
            }
        }
    }
}
