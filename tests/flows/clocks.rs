//! Two clocks that can be set: the one on the wall, and the one that nobody else can set.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cryptorefills_core::clock::{Clock, SystemClock, UnixMillis};

#[derive(Default)]
pub struct Clocks {
    wall_ahead: AtomicI64,
    passed: AtomicU64,
}

pub const YEAR: i64 = 365 * 24 * 60 * 60;

impl Clocks {
    /// Somebody sets the clock on the wall; no time passes.
    pub fn set_wall_ahead(&self, seconds: i64) {
        self.wall_ahead.store(seconds, Ordering::SeqCst);
    }

    /// Time passes, on both.
    pub fn pass(&self, seconds: u64) {
        self.passed.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for Clocks {
    fn wall(&self) -> UnixMillis {
        let passed = i64::try_from(self.passed.load(Ordering::SeqCst)).unwrap();
        SystemClock.wall().plus_seconds(self.wall_ahead.load(Ordering::SeqCst) + passed)
    }

    fn monotonic(&self) -> Instant {
        SystemClock.monotonic() + Duration::from_secs(self.passed.load(Ordering::SeqCst))
    }
}
