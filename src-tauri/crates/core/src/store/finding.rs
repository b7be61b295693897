//! Orders that are looked for: found by index, however many there are besides.

use rusqlite::OptionalExtension;

use super::orders::{COLUMNS, read, readable};
use super::{Store, StoreError, StoredOrder};
use crate::domain::{OrderId, Phase};

/// Each has an index of its own.
pub(super) const OPEN: &str = "open = 1 ORDER BY started_at DESC, local_id DESC";
pub(super) const UNKNOWN: &str = "journal = 'unknown' AND order_id IS NULL";
pub(super) const AT_THE_SHOP: &str = "order_id = ?1";
pub(super) const RESTED: &str = "open = 0 AND phase = ?1 ORDER BY changed_at DESC LIMIT ?2";

pub(super) fn query(which: &str) -> String {
    format!("SELECT {COLUMNS} FROM purchase WHERE {which}")
}

impl Store {
    /// What a start has to look at, newest first: orders that were not over at the last start, or have changed since.
    pub async fn open_orders(&self) -> Result<Vec<StoredOrder>, StoreError> {
        self.several(OPEN).await
    }

    /// Intents whose outcome nobody knows.
    pub async fn unknown_intents(&self) -> Result<Vec<StoredOrder>, StoreError> {
        self.several(UNKNOWN).await
    }

    pub async fn order_at_shop(&self, id: &OrderId) -> Result<Option<StoredOrder>, StoreError> {
        let id = id.expose().to_owned();
        self.run(move |db| {
            let mut statement = db.prepare_cached(&query(AT_THE_SHOP))?;
            statement.query_row([id], |row| Ok(read(row))).optional()?.transpose()
        })
        .await
    }

    /// Of those that no start looks at, the newest in a state.
    pub async fn rested(&self, phase: Phase, most: usize) -> Result<Vec<StoredOrder>, StoreError> {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.run(move |db| {
            let mut statement = db.prepare_cached(&query(RESTED))?;
            let rows = statement.query_map((phase.word(), most), |row| Ok(read(row)))?;
            readable(rows)
        })
        .await
    }

    /// No start looks at these again before they change. One that has moved on since it was read stays open.
    pub async fn rest(&self, over: Vec<StoredOrder>) -> Result<(), StoreError> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            {
                let mut rest = transaction.prepare_cached(
                    "UPDATE purchase SET open = 0 WHERE local_id = ?1 AND phase = ?2 AND changed_at = ?3",
                )?;
                for order in &over {
                    rest.execute((order.local_id.as_str(), order.phase.word(), order.changed_at.0))?;
                }
            }
            transaction.commit()?;
            Ok(())
        })
        .await
    }

    async fn several(&self, which: &'static str) -> Result<Vec<StoredOrder>, StoreError> {
        self.run(move |db| {
            let mut statement = db.prepare_cached(&query(which))?;
            let rows = statement.query_map([], |row| Ok(read(row)))?;
            readable(rows)
        })
        .await
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests;
