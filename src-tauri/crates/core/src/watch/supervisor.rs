//! All orders being followed: one task each, one queue to the shop, one place to stop them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::runtime::Handle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::bell::{Bell, Ring};
use super::plan::urgency;
use super::road::Road;
use super::shared::Shared;
use super::task::Task;
use super::{Ledger, Link, LinkRecord, Watched};
use crate::clock::{SharedClock, UnixMillis};
use crate::domain::LocalId;
use crate::partner::PartnerClient;

/// A jump of the wall clock against the monotonic one that means: the machine slept.
const SLEPT_SECONDS: i64 = 5;
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The wall clock and the monotonic one.
type Clocks = (UnixMillis, Instant);

struct Running {
    watched: Watched,
    cancel: CancellationToken,
    bell: Arc<Bell>,
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
        let supervisor = Arc::new(Self {
            shared: Arc::new(Shared::new(road, clock, ledger)),
            running: Mutex::new(HashMap::new()),
            tasks: TaskTracker::new(),
            all: CancellationToken::new(),
        });
        notice_sleep(&supervisor);
        let shared = Arc::clone(&supervisor.shared);
        supervisor.spawn(async move { shared.turns.give().await });
        let shared = Arc::clone(&supervisor.shared);
        supervisor.spawn(async move { shared.scout().await });
        supervisor
    }

    fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let stop = self.all.clone();
        self.tasks.spawn(async move { stop.run_until_cancelled(task).await });
    }

    fn running(&self) -> MutexGuard<'_, HashMap<LocalId, Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins to follow an order; one that is followed already is left alone.
    pub fn follow(&self, watched: Watched) {
        if self.all.is_cancelled() {
            return;
        }
        let mut running = self.running();
        if running.get(&watched.id).is_some_and(|task| !task.cancel.is_cancelled()) {
            return;
        }
        let cancel = self.all.child_token();
        let bell = Arc::new(Bell::default());
        running.insert(
            watched.id.clone(),
            Running { watched: watched.clone(), cancel: cancel.clone(), bell: Arc::clone(&bell) },
        );
        // Under the same lock, so that a `forget` at this moment finds both or neither.
        let follower = self.shared.enter(&watched);
        drop(running);
        let task = Task::new(Arc::clone(&self.shared), watched, follower, cancel, bell);
        self.tasks.spawn(task.run());
    }

    pub fn forget(&self, id: &LocalId) {
        let mut running = self.running();
        if let Some(task) = running.remove(id) {
            task.cancel.cancel();
            self.shared.forget(id);
        }
    }

    pub fn check_now(&self, id: &LocalId) {
        if let Some(task) = self.running().get(id) {
            task.bell.ring(Ring::Look);
        }
    }

    /// After sleep every link is dead, whatever it says: all are dropped and begun anew, with a look at each order first,
    /// the most urgent before the others.
    pub fn begin_anew(&self) {
        let mut running = self.running();
        let mut live = Vec::new();
        for (id, task) in running.drain() {
            if !task.cancel.is_cancelled() {
                let (phase, changed_at) =
                    self.shared.where_it_stands(&id).unwrap_or((task.watched.phase, task.watched.changed_at));
                live.push(Watched { phase, changed_at, ..task.watched });
            }
            task.cancel.cancel();
        }
        drop(running);
        self.shared.begin_anew();
        live.sort_by_key(|watched| Reverse(urgency(watched.phase, watched.changed_at)));
        for watched in live {
            self.follow(watched);
        }
    }

    /// When somebody looks: the window comes to the front.
    pub fn check_all(&self) {
        self.shared.hurry();
        for task in self.running().values() {
            task.bell.ring(Ring::LookAround);
        }
    }

    pub fn link(&self, id: &LocalId) -> Option<Link> {
        self.shared.link_of(id)
    }

    /// What the link of an order has been through; also after its end, until it is forgotten.
    pub fn record(&self, id: &LocalId) -> Option<LinkRecord> {
        self.shared.record(id)
    }

    fn compare_clocks(&self, before: &mut Option<Clocks>) {
        let clock = &self.shared.clock;
        let read = || (clock.wall(), clock.monotonic());
        let now = read();
        let Some(last) = before.replace(now) else { return };
        if jump(last, now).is_none() {
            return;
        }
        // Read once more before it is believed, and kept in its place: this thread may have had to wait between the two clocks.
        let again = read();
        *before = Some(again);
        if let Some(seconds) = jump(last, again) {
            tracing::info!(seconds, "the clock jumped; asking after every order");
            self.shared.road.renew();
            self.begin_anew();
        }
    }

    pub fn links(&self) -> Vec<Link> {
        self.shared.all_links()
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

/// By how many seconds the wall clock went another way than the monotonic one, if by more than clocks drift.
fn jump(before: Clocks, now: Clocks) -> Option<i64> {
    let by_wall = before.0.seconds_until(now.0);
    let by_monotonic = i64::try_from(now.1.duration_since(before.1).as_secs()).unwrap_or(i64::MAX);
    let apart = by_wall.saturating_sub(by_monotonic);
    (apart.abs() > SLEPT_SECONDS).then_some(apart)
}

/// Compares the wall clock with the monotonic one each second: a jump means that every link is dead. On a thread of its own:
/// a timer of the runtime would wake an idle computer two or three times for each second.
fn notice_sleep(supervisor: &Arc<Supervisor>) {
    let (supervisor, runtime) = (Arc::downgrade(supervisor), Handle::current());
    let begun = std::thread::Builder::new().name("sleep-watch".to_owned()).spawn(move || {
        let mut before = None;
        while let Some(supervisor) = supervisor.upgrade().filter(|supervisor| !supervisor.all.is_cancelled()) {
            let _inside = runtime.enter();
            supervisor.compare_clocks(&mut before);
            drop(supervisor);
            std::thread::sleep(LOOK_EVERY);
        }
    });
    if let Err(error) = begun {
        tracing::warn!(kind = ?error.kind(), "a sleep of the computer will not be noticed");
    }
}
