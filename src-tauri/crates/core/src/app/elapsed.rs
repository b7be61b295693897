//! How long an order has been open, by the clock that nobody sets. The wall clock may be wrong by years, or be put right.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::clock::{Clock, UnixMillis};
use crate::domain::LocalId;
use crate::store::StoredOrder;

/// A wall clock that ran ahead by less than this slept with the machine, which the other clock does not notice.
const LONGEST_SLEEP_SECONDS: i64 = 24 * 60 * 60;

#[derive(Default)]
pub(crate) struct Elapsed {
    marks: Mutex<HashMap<LocalId, Mark>>,
}

/// When this run first looked at an order, by both clocks.
#[derive(Clone, Copy)]
struct Mark {
    monotonic: Instant,
    wall: UnixMillis,
    /// Seconds that the order had been open by then.
    before: i64,
}

impl Elapsed {
    /// Seconds since the order was sent, never below 0.
    pub(crate) fn seconds(&self, order: &StoredOrder, clock: &dyn Clock) -> i64 {
        let (monotonic, wall) = (clock.monotonic(), clock.wall());
        let before = order.started_at.seconds_until(wall).max(0);
        let mut marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        let mark = *marks.entry(order.local_id.clone()).or_insert(Mark { monotonic, wall, before });
        drop(marks);
        let awake = i64::try_from(monotonic.saturating_duration_since(mark.monotonic).as_secs()).unwrap_or(i64::MAX);
        let ahead = mark.wall.seconds_until(wall).saturating_sub(awake);
        let asleep = if (0..LONGEST_SLEEP_SECONDS).contains(&ahead) { ahead } else { 0 };
        mark.before.saturating_add(awake).saturating_add(asleep)
    }

    pub(crate) fn forget(&self, id: &LocalId) {
        self.marks.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }
}
