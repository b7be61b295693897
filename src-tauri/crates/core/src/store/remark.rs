//! What the buyer keeps with an order: it is on this computer alone, and nothing that the shop says changes it.

use rusqlite::{OptionalExtension, Row, params};

use super::{Store, StoreError};
use crate::domain::{LocalId, Secret};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Empty when there is none.
    pub note: Secret,
    pub labels: Vec<String>,
    pub archived: bool,
    /// Of the payment, as the buyer's own wallet told it.
    pub transaction_hash: Option<Secret>,
}

impl Default for Remark {
    fn default() -> Self {
        Self { note: Secret::new(""), labels: Vec::new(), archived: false, transaction_hash: None }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Remark> {
    Ok(Remark {
        note: Secret::new(row.get::<_, String>(0)?),
        // From a backup, or a later version, it may be anything; labels are no reason not to show an order.
        labels: serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default(),
        archived: row.get(2)?,
        transaction_hash: row.get::<_, Option<String>>(3)?.map(Secret::new),
    })
}

impl Store {
    /// In place of what was kept with the order before. An order that is not here takes none.
    pub async fn keep_remark(&self, id: &LocalId, remark: Remark) -> Result<(), StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            let mut keep = db.prepare_cached(
                "INSERT OR REPLACE INTO remark (local_id, note, labels, archived, transaction_hash)
                 SELECT local_id, ?2, ?3, ?4, ?5 FROM purchase WHERE local_id = ?1",
            )?;
            keep.execute(params![
                id,
                remark.note.expose(),
                serde_json::to_string(&remark.labels)?,
                remark.archived,
                remark.transaction_hash.as_ref().map(Secret::expose),
            ])?;
            Ok(())
        })
        .await
    }

    /// Of each of these orders in turn.
    pub async fn remarks(&self, ids: Vec<LocalId>) -> Result<Vec<Remark>, StoreError> {
        self.run(move |db| {
            let mut statement =
                db.prepare_cached("SELECT note, labels, archived, transaction_hash FROM remark WHERE local_id = ?1")?;
            let mut remark =
                |id: &LocalId| Ok(statement.query_row([id.as_str()], read).optional()?.unwrap_or_default());
            ids.iter().map(&mut remark).collect()
        })
        .await
    }
}
