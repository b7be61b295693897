//! Following orders: one task an order, a stream where it can be had and a poll always behind it.
//!
//! May use: `partner`, `domain`, `clock`, and of `case` the words for what goes wrong. Must never enter: what an answer means for money, the window, the store's schema.

mod backoff;
mod bell;
mod link;
mod met;
mod places;
mod plan;
mod reach;
mod record;
mod road;
mod shared;
mod silence;
mod supervisor;
mod task;
#[cfg(test)]
mod tests;
mod turns;

pub use backoff::Backoff;
pub use link::Link;
pub use met::ask_failed;
pub use plan::{Follow, follow, poll_every};
pub use record::LinkRecord;
pub use supervisor::Supervisor;

use async_trait::async_trait;

use crate::case::Incident;
use crate::clock::UnixMillis;
use crate::domain::{LocalId, OrderId, Phase};
use crate::partner::OrderAnswer;

/// How an answer reached us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    Stream,
    Poll,
}

/// One order to follow.
#[derive(Clone, Debug)]
pub struct Watched {
    pub id: LocalId,
    pub order_id: OrderId,
    pub phase: Phase,
    pub changed_at: UnixMillis,
}

/// Where a watcher reports to. The implementation judges, stores and announces; the watcher only asks what to do next.
#[async_trait]
pub trait Ledger: Send + Sync + 'static {
    /// Returns the order as it stands now, or `None` when it was forgotten meanwhile.
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, how: Heard) -> Option<(Phase, UnixMillis)>;
    /// The shop has not known this id for two minutes.
    async fn not_found(&self, id: &LocalId);
    /// The order's link to the shop changed; nothing about the order itself did.
    fn link_changed(&self, id: &LocalId);
    /// Something was met on the way to the shop, for whoever keeps a record of that.
    fn met(&self, _: &LocalId, _: Incident) {}
}

/// Evenly spread, so that many watchers do not return in step.
fn chance() -> u8 {
    let mut byte = [0_u8];
    // Without randomness every wait is the longest: safe, only less spread.
    if getrandom::fill(&mut byte).is_err() { u8::MAX } else { u8::from_be_bytes(byte) }
}
