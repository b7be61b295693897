//! Whole purchases as rows: what moves from memory into a file, and what a backup holds.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::StoreError;
use crate::domain::LocalId;
use crate::domain::text::{NAME_MAX, clean};

/// With the column that ties a row to its purchase first, and without numbers that are only unique within one file.
const TABLES: [(&str, &str); 3] = [
    (
        "purchase",
        "local_id, quote_id, journal, phase, order_id, approved, facts, differences, agreed, started_at, changed_at, done_at",
    ),
    ("timeline", "local_id, phase, shop_word, source, at"),
    ("notice", "local_id, phase, title_id, body_id, brand, at, native, read"),
];

/// Everything about every purchase of one database of the newest schema.
pub(super) struct Rows {
    tables: Vec<Vec<Vec<Value>>>,
}

fn readable(db: &Connection, query: &str) -> Vec<Vec<Value>> {
    let Ok(mut statement) = db.prepare(query) else { return Vec::new() };
    let width = statement.column_count();
    let rows = statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect());
    rows.map(|rows| rows.map_while(Result::ok).collect()).unwrap_or_default()
}

fn number(value: Option<&Value>) -> i64 {
    if let Some(Value::Integer(number)) = value { *number } else { i64::MIN }
}

impl Rows {
    pub fn of(db: &Connection) -> Result<Self, StoreError> {
        let read = |(table, columns): &(&str, &str)| {
            let mut statement = db.prepare(&format!("SELECT {columns} FROM {table} ORDER BY rowid"))?;
            let width = statement.column_count();
            let rows = statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect())?;
            Ok::<_, StoreError>(rows.collect::<Result<Vec<Vec<Value>>, _>>()?)
        };
        Ok(Self { tables: TABLES.iter().map(read).collect::<Result<_, _>>()? })
    }

    /// What can still be read of a damaged database: from both ends of each table up to the break.
    pub fn salvage(db: &Connection) -> Self {
        let table = |(table, columns): &(&str, &str)| {
            let mut rows = readable(db, &format!("SELECT rowid, {columns} FROM {table} ORDER BY rowid"));
            let last = rows.last().and_then(|row| row.first().cloned());
            let behind = readable(db, &format!("SELECT rowid, {columns} FROM {table} ORDER BY rowid DESC"));
            rows.extend(behind.into_iter().take_while(|row| number(row.first()) > number(last.as_ref())));
            rows.into_iter().map(|row| row.into_iter().skip(1).collect()).collect()
        };
        Self { tables: TABLES.iter().map(table).collect() }
    }

    /// The texts that say what happened, without hidden characters and of their usual length.
    pub fn with_clean_texts(mut self) -> Self {
        // Of a purchase the texts are values to compare, and cleaned where they are shown.
        for value in self.tables.iter_mut().skip(1).flatten().flatten() {
            if let Value::Text(text) = value {
                *text = clean(text, NAME_MAX);
            }
        }
        self
    }

    /// Adds the purchases that are not there yet, with all that speaks of them; those that are there stay as they are.
    /// All or nothing.
    pub fn add_to(self, db: &mut Connection) -> Result<Vec<LocalId>, StoreError> {
        let transaction = db.transaction()?;
        let mut added = BTreeSet::new();
        for ((table, columns), rows) in TABLES.iter().zip(self.tables) {
            let places = vec!["?"; columns.split(',').count()].join(", ");
            let mut insert =
                transaction.prepare(&format!("INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})"))?;
            for row in rows {
                let Some(Value::Text(id)) = row.first().cloned() else { continue };
                if *table == "purchase" {
                    if insert.execute(params_from_iter(row))? == 1 {
                        added.insert(id);
                    }
                } else if added.contains(&id) {
                    insert.execute(params_from_iter(row))?;
                }
            }
        }
        transaction.commit()?;
        Ok(added.into_iter().map(LocalId::new).collect())
    }
}
