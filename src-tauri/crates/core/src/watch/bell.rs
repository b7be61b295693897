//! What a follower is told by others. Nobody waits for it to listen, and the same word said twice is said once.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use tokio::sync::Notify;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ring {
    /// Somebody looks at this order: at once.
    Look,
    /// Somebody looks at all orders: each in its turn.
    LookAround,
    /// The shop is out of reach, and this follower tries whether that is still so.
    Scout,
    /// The shop is out of reach.
    OutOfReach,
    /// What was held back may go on.
    GoOn,
    /// The shop was out of reach and is back.
    Recovered,
    PlaceFree,
    /// Somebody more urgent needs the place.
    GiveWay,
}

#[derive(Debug, Default)]
pub(super) struct Bell {
    rings: Mutex<BTreeSet<Ring>>,
    rung: Notify,
}

impl Bell {
    pub fn ring(&self, ring: Ring) {
        self.rings.lock().unwrap_or_else(PoisonError::into_inner).insert(ring);
        self.rung.notify_one();
    }

    /// Safe to drop while it waits.
    pub async fn heard(&self) -> BTreeSet<Ring> {
        self.rung.notified().await;
        std::mem::take(&mut self.rings.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
