//! The journal of purchases in parts: what a window with many orders asks for at a time.

use rusqlite::{CachedStatement, Connection, OptionalExtension, Params};

use super::orders::{COLUMNS, read, readable};
use super::{Store, StoreError, StoredOrder};
use crate::domain::LocalId;

fn several(mut statement: CachedStatement<'_>, values: impl Params) -> Result<Vec<StoredOrder>, StoreError> {
    let rows = statement.query_map(values, |row| Ok(read(row)))?;
    readable(rows)
}

pub(super) fn first(most: &str) -> String {
    format!("SELECT {COLUMNS} FROM purchase ORDER BY started_at DESC, local_id DESC LIMIT {most}")
}

/// `place`: when the last order of the part before was begun, and its name.
pub(super) fn following(place: &str, most: &str) -> String {
    format!(
        "SELECT {COLUMNS} FROM purchase WHERE (started_at, local_id) < ({place})
         ORDER BY started_at DESC, local_id DESC LIMIT {most}"
    )
}

fn part_after(db: &Connection, after: &LocalId, most: usize) -> Result<Option<Vec<StoredOrder>>, StoreError> {
    let mut start = db.prepare_cached("SELECT started_at FROM purchase WHERE local_id = ?1")?;
    let Some(started_at) = start.query_row([after.as_str()], |row| row.get::<_, i64>(0)).optional()? else {
        return Ok(None);
    };
    let statement = db.prepare_cached(&following("?1, ?2", "?3"))?;
    several(statement, (started_at, after.as_str(), limit(most))).map(Some)
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(i64::MAX)
}

impl Store {
    /// Newest first, at most `most`, beginning after an order of the part before; `None` when that one is gone.
    pub async fn orders_after(
        &self,
        after: Option<LocalId>,
        most: usize,
    ) -> Result<Option<Vec<StoredOrder>>, StoreError> {
        self.run(move |db| match &after {
            None => several(db.prepare_cached(&first("?1"))?, [limit(most)]).map(Some),
            Some(after) => part_after(db, after, most),
        })
        .await
    }

    /// Those of them that are here.
    pub async fn orders_of(&self, ids: Vec<LocalId>) -> Result<Vec<StoredOrder>, StoreError> {
        self.run(move |db| {
            let sql = format!("SELECT {COLUMNS} FROM purchase WHERE local_id = ?1");
            let mut found = Vec::with_capacity(ids.len());
            for id in &ids {
                found.extend(several(db.prepare_cached(&sql)?, [id.as_str()])?);
            }
            Ok(found)
        })
        .await
    }
}
