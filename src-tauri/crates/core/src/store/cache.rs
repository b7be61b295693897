//! Copies of what the shop said last.

use rusqlite::{OptionalExtension, params};

use super::{Store, StoreError};
use crate::clock::UnixMillis;

impl Store {
    pub async fn cache_put(&self, name: &str, value: String, at: UnixMillis) -> Result<(), StoreError> {
        let name = name.to_owned();
        self.run(move |db| {
            db.execute(
                "INSERT INTO cached (name, value, fetched_at) VALUES (?1, ?2, ?3)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value, fetched_at = excluded.fetched_at",
                params![name, value, at.0],
            )?;
            Ok(())
        })
        .await
    }

    /// Names that begin with `start`, which holds no wild card.
    pub async fn cache_names(&self, start: &str) -> Result<Vec<String>, StoreError> {
        let pattern = format!("{start}%");
        self.run(move |db| {
            let mut names = db.prepare_cached("SELECT name FROM cached WHERE name LIKE ?1 ORDER BY name")?;
            let names = names.query_map([pattern], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(names)
        })
        .await
    }

    pub async fn cache_get(&self, name: &str) -> Result<Option<(String, UnixMillis)>, StoreError> {
        let name = name.to_owned();
        self.run(move |db| {
            Ok(db
                .query_row("SELECT value, fetched_at FROM cached WHERE name = ?1", [name], |row| {
                    Ok((row.get(0)?, UnixMillis(row.get(1)?)))
                })
                .optional()?)
        })
        .await
    }
}
