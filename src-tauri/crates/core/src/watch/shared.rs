//! What all followers have in common: the way to the shop, the queue in front of it, and what is known of each link.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use super::bell::Ring;
use super::places::{Follower, Places};
use super::plan::MOST_URGENT;
use super::reach::{Change, Reach};
use super::road::Road;
use super::turns::Turns;
use super::{Ledger, Link, LinkRecord, Watched};
use crate::clock::{SharedClock, UnixMillis};
use crate::domain::{LocalId, Phase};

pub(super) struct Shared {
    pub road: Arc<dyn Road>,
    pub clock: SharedClock,
    pub ledger: Arc<dyn Ledger>,
    pub places: Arc<Places>,
    pub turns: Turns,
    reach: Mutex<Reach>,
    reach_changed: Notify,
    links: Mutex<Links>,
}

#[derive(Default)]
struct Links {
    newest: u64,
    current: HashMap<LocalId, Current>,
    records: HashMap<LocalId, LinkRecord>,
}

struct Current {
    follower: Follower,
    link: Link,
    stands: (Phase, UnixMillis),
}

impl Shared {
    pub fn new(road: Arc<dyn Road>, clock: SharedClock, ledger: Arc<dyn Ledger>) -> Self {
        let turns = Turns::new(road.is_paced());
        Self {
            road,
            clock,
            ledger,
            places: Places::new(),
            turns,
            reach: Mutex::default(),
            reach_changed: Notify::new(),
            links: Mutex::default(),
        }
    }

    fn links(&self) -> MutexGuard<'_, Links> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn enter(&self, watched: &Watched) -> Follower {
        let mut links = self.links();
        links.newest += 1;
        let follower = Follower(links.newest);
        let stands = (watched.phase, watched.changed_at);
        links.current.insert(watched.id.clone(), Current { follower, link: Link::Connecting, stands });
        links.records.entry(watched.id.clone()).or_default();
        drop(links);
        self.ledger.link_changed(&watched.id);
        follower
    }

    pub fn link(&self, id: &LocalId, follower: Follower, change: impl FnOnce(Link) -> Link) {
        let mut links = self.links();
        let Some(current) = links.current.get_mut(id).filter(|current| current.follower == follower) else { return };
        current.link = change(current.link);
        drop(links);
        self.ledger.link_changed(id);
    }

    /// The order has moved on.
    pub fn stands(&self, id: &LocalId, follower: Follower, stands: (Phase, UnixMillis)) {
        let mut links = self.links();
        if let Some(current) = links.current.get_mut(id).filter(|current| current.follower == follower) {
            current.stands = stands;
        }
    }

    pub fn where_it_stands(&self, id: &LocalId) -> Option<(Phase, UnixMillis)> {
        self.links().current.get(id).map(|current| current.stands)
    }

    pub fn note(&self, id: &LocalId, change: impl FnOnce(&mut LinkRecord)) {
        if let Some(record) = self.links().records.get_mut(id) {
            change(record);
        }
    }

    pub fn record(&self, id: &LocalId) -> Option<LinkRecord> {
        self.links().records.get(id).copied()
    }

    /// The follower has come to its order's end.
    pub fn leave(&self, id: &LocalId, follower: Follower) {
        let mut links = self.links();
        if links.current.get(id).is_some_and(|current| current.follower == follower) {
            links.current.remove(id);
        }
        drop(links);
        self.ledger.link_changed(id);
    }

    pub fn forget(&self, id: &LocalId) {
        let mut links = self.links();
        links.current.remove(id);
        links.records.remove(id);
        drop(links);
        self.ledger.link_changed(id);
    }

    pub fn followed(&self) -> usize {
        self.links().current.len()
    }

    pub fn link_of(&self, id: &LocalId) -> Option<Link> {
        self.links().current.get(id).map(|current| current.link)
    }

    pub fn all_links(&self) -> Vec<Link> {
        self.links().current.values().map(|current| current.link).collect()
    }
}

/// The shop, in reach or not.
impl Shared {
    fn reach(&self) -> MutexGuard<'_, Reach> {
        self.reach.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn is_out_of_reach(&self) -> bool {
        self.reach().is_lost()
    }

    pub fn failed(&self, who: Follower, by_request: bool) {
        let change = self.reach().failed(who, by_request, Instant::now());
        self.tell(change);
    }

    pub fn answered(&self) {
        let change = self.reach().answered();
        self.tell(change);
    }

    /// Nothing that was learned on the old connections counts.
    pub fn begin_anew(&self) {
        *self.reach() = Reach::default();
        self.reach_changed.notify_one();
    }

    pub fn hurry(&self) {
        self.reach().hurry(Instant::now());
        self.reach_changed.notify_one();
    }

    fn tell(&self, change: Change) {
        match change {
            Change::None => return,
            Change::Suspected => {}
            Change::Lost => {
                tracing::info!("the shop is out of reach");
                self.places.ring_all(Ring::OutOfReach);
            }
            Change::GoOn => self.places.ring_all(Ring::GoOn),
            Change::Recovered => {
                tracing::info!("the shop is back");
                self.places.ring_all(Ring::Recovered);
            }
        }
        self.reach_changed.notify_one();
    }

    /// While the shop is out of reach, sends one follower after the other to try. Never ends.
    pub async fn scout(&self) {
        loop {
            let next = self.reach().next_try();
            let due = async {
                match next {
                    Some(at) => sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = self.reach_changed.notified() => {}
                () = due => {
                    let count = self.reach().tried(Instant::now(), super::chance());
                    // Not one alone, whose trouble may be its own.
                    self.places.ring_in_turn(count, MOST_URGENT, Ring::Scout);
                }
            }
        }
    }
}
