//! Whole purchases as rows: what moves from memory into a file, and what a backup holds.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{StoreError, migrate};
use crate::domain::LocalId;
use crate::domain::text::{NAME_MAX, clean};

struct Table {
    name: &'static str,
    /// The one that ties a row to its purchase first, and without numbers that are only unique within one file. Whether a
    /// start looks at a purchase does not go along: the next one looks at all that came.
    columns: &'static str,
    key: &'static str,
}

const TABLES: [Table; 5] = [
    Table {
        name: "purchase",
        columns: "local_id, quote_id, journal, phase, order_id, approved, facts, differences, agreed, started_at, \
                  changed_at, done_at",
        key: "rowid",
    },
    Table { name: "timeline", columns: "local_id, number, phase, shop_word, source, at", key: "local_id, number" },
    Table { name: "notice", columns: "local_id, phase, title_id, body_id, brand, at, native, read", key: "rowid" },
    Table { name: "remark", columns: "local_id, note, labels, archived, transaction_hash", key: "local_id" },
    Table { name: "code_mark", columns: "local_id, delivery, used, balance", key: "local_id, delivery" },
];

/// As the first schema has it.
const FIRST_TIMELINE: Table =
    Table { name: "timeline", columns: "local_id, id, phase, shop_word, source, at", key: "id" };

impl Table {
    fn forwards(&self) -> String {
        format!("SELECT {} FROM {} ORDER BY {}", self.columns, self.name, self.key)
    }

    fn backwards(&self) -> String {
        let key: Vec<String> = self.key.split(", ").map(|column| format!("{column} DESC")).collect();
        format!("SELECT {} FROM {} ORDER BY {}", self.columns, self.name, key.join(", "))
    }
}

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

impl Rows {
    pub fn of(db: &Connection) -> Result<Self, StoreError> {
        let read = |table: &Table| {
            let mut statement = db.prepare(&table.forwards())?;
            let width = statement.column_count();
            let rows = statement.query_map([], |row| (0..width).map(|column| row.get(column)).collect())?;
            Ok::<_, StoreError>(rows.collect::<Result<Vec<Vec<Value>>, _>>()?)
        };
        Ok(Self { tables: TABLES.iter().map(read).collect::<Result<_, _>>()? })
    }

    /// What can still be read of a damaged database, of whichever schema: from both ends of each table up to the break.
    pub fn salvage(db: &Connection) -> Self {
        let first = migrate::version(db).is_ok_and(|version| version == 1);
        let table = |table: &Table| {
            let table = if first && table.name == FIRST_TIMELINE.name { &FIRST_TIMELINE } else { table };
            let mut rows = readable(db, &table.forwards());
            let last = rows.last().cloned();
            rows.extend(readable(db, &table.backwards()).into_iter().take_while(|row| Some(row) != last.as_ref()));
            rows
        };
        Self { tables: TABLES.iter().map(table).collect() }
    }

    /// The texts that say what happened, without hidden characters and of their usual length.
    pub fn with_clean_texts(mut self) -> Self {
        // Of a purchase the texts are values to compare, and cleaned where they are shown; a remark is the buyer's own.
        let told =
            TABLES.iter().zip(&mut self.tables).filter(|(table, _)| ["timeline", "notice"].contains(&table.name));
        for value in told.flat_map(|(_, rows)| rows).flatten() {
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
        for (Table { name, columns, .. }, rows) in TABLES.iter().zip(self.tables) {
            let places = vec!["?"; columns.split(',').count()].join(", ");
            let mut insert =
                transaction.prepare(&format!("INSERT OR IGNORE INTO {name} ({columns}) VALUES ({places})"))?;
            for row in rows {
                let Some(Value::Text(id)) = row.first().cloned() else { continue };
                if *name == "purchase" {
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
