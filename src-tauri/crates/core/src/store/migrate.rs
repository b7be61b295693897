//! Numbered, frozen migrations. Each runs whole or not at all; a copy of the file is made before the first one of a run.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::StoreError;

const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_orders.sql")];

/// The schema this version writes.
pub(super) fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

pub(super) fn upgrade(connection: &mut Connection, file: Option<&Path>) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found > newest() {
        return Err(StoreError::Newer);
    }
    if found > 0
        && found < newest()
        && let Some(file) = file
    {
        connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        fs::copy(file, file.with_extension(format!("before-{}.db", newest())))?;
    }
    for (number, sql) in (1_i64..).zip(MIGRATIONS).filter(|(number, _)| *number > found) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
