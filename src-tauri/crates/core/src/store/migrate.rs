//! Numbered, frozen migrations. Each runs whole or not at all; a copy of the file is made before the first one of a run.

use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{StoreError, files};
use crate::sqlcipher;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_orders.sql"),
    include_str!("migrations/0002_open.sql"),
    include_str!("migrations/0003_code_mark.sql"),
    include_str!("migrations/0004_rested.sql"),
];

/// The schema this version writes.
pub(super) fn newest() -> i64 {
    number(MIGRATIONS)
}

fn number(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// `file`: what to copy before an older schema is changed; none for a database that nobody would miss.
pub(super) fn upgrade(connection: &mut Connection, file: Option<&Path>) -> Result<(), StoreError> {
    upgrade_with(MIGRATIONS, connection, file)
}

fn upgrade_with(migrations: &[&str], connection: &mut Connection, file: Option<&Path>) -> Result<(), StoreError> {
    let found = version(connection)?;
    if found > number(migrations) {
        return Err(StoreError::Newer);
    }
    if found > 0
        && found < number(migrations)
        && let Some(file) = file
    {
        copy_before(connection, file, found)?;
    }
    for (number, sql) in (1_i64..).zip(migrations).filter(|(number, _)| *number > found) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

/// Named by the schema that it holds, so that a run that is taken up again half-way leaves the first copy alone.
fn copy_before(connection: &Connection, file: &Path, found: i64) -> Result<(), StoreError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy != 0 {
        return Err(StoreError::InUse);
    }
    Ok(files::copy_whole(file, &files::with_ending(file, &format!(".schema-{found}")))?)
}

/// Whether a database has the tables of its version, those alone, and nothing that runs by itself.
pub(super) fn is_ours(connection: &Connection) -> Result<bool, StoreError> {
    let version = usize::try_from(version(connection)?).unwrap_or(0);
    let Some(migrations) = MIGRATIONS.get(..version) else { return Ok(false) };
    let mut expected = sqlcipher::in_memory()?;
    upgrade_with(migrations, &mut expected, None)?;
    Ok(version > 0 && schema(connection)? == schema(&expected)?)
}

/// The purchases of an older, or this, version in memory, and there brought up to date: the original is never written to.
pub(super) fn upgraded_copy(original: &Connection) -> Result<Connection, StoreError> {
    upgraded_copy_with(MIGRATIONS, original)
}

fn upgraded_copy_with(migrations: &[&str], original: &Connection) -> Result<Connection, StoreError> {
    let version = usize::try_from(version(original)?).unwrap_or(0);
    let mut copy = sqlcipher::in_memory()?;
    // Tables come in the order of their names, a row perhaps before the one that it belongs to.
    copy.execute_batch("PRAGMA foreign_keys = OFF")?;
    upgrade_with(migrations.get(..version).unwrap_or(migrations), &mut copy, None)?;
    for (kind, table, _) in schema(original)? {
        if kind == "table" && table != "cached" {
            copy_table(original, &copy, &table)?;
        }
    }
    upgrade_with(migrations, &mut copy, None)?;
    Ok(copy)
}

fn copy_table(from: &Connection, to: &Connection, table: &str) -> Result<(), StoreError> {
    let mut read = from.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let width = read.column_count();
    let mut write = to.prepare(&format!("INSERT INTO \"{table}\" VALUES ({})", vec!["?"; width].join(", ")))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let values: Vec<Value> = (0..width).map(|column| row.get(column)).collect::<Result<_, _>>()?;
        write.execute(params_from_iter(values))?;
    }
    Ok(())
}

fn schema(connection: &Connection) -> Result<Vec<(String, String, Option<String>)>, StoreError> {
    let mut statement = connection.prepare("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")?;
    // A checkout on Windows may have given the same text other ends of lines.
    let plain = |sql: Option<String>| sql.map(|sql| sql.replace('\r', ""));
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, plain(row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests;
