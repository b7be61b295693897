//! What the buyer keeps with a code: nothing that the shop says ever writes here.

use rusqlite::params;

use super::{Store, StoreError};
use crate::domain::{LocalId, Secret};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMark {
    /// Place among the order's deliveries.
    pub delivery: u32,
    pub used: bool,
    /// Empty when there is none.
    pub balance: Secret,
}

impl Store {
    /// In place of what was kept with the code before. An order that is not here takes none.
    pub async fn keep_mark(&self, id: &LocalId, mark: KeptMark) -> Result<(), StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            let mut keep = db.prepare_cached(
                "INSERT OR REPLACE INTO code_mark (local_id, delivery, used, balance)
                 SELECT local_id, ?2, ?3, ?4 FROM purchase WHERE local_id = ?1",
            )?;
            keep.execute(params![id, mark.delivery, mark.used, mark.balance.expose()])?;
            Ok(())
        })
        .await
    }

    pub async fn marks(&self, id: &LocalId) -> Result<Vec<KeptMark>, StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            let mut statement =
                db.prepare_cached("SELECT delivery, used, balance FROM code_mark WHERE local_id = ?1")?;
            let marks = statement.query_map([id], |row| {
                let balance = Secret::new(row.get::<_, String>(2)?);
                Ok(KeptMark { delivery: row.get(0)?, used: row.get(1)?, balance })
            })?;
            Ok(marks.collect::<Result<_, _>>()?)
        })
        .await
    }
}
