//! The journal of purchases. A change of phase, its line in the timeline and its notice are one transaction.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use super::{Store, StoreError};
use crate::clock::UnixMillis;
use crate::domain::{CoinAmount, LocalId, OrderFacts, OrderId, Phase, Secret};

/// How far the creation of an order is known to have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Journal {
    /// The request may be on its way. Found at start, it means: unknown.
    Sending,
    Unknown,
    /// The shop gave it an id.
    Created,
}

impl Journal {
    fn word(self) -> &'static str {
        match self {
            Self::Sending => "sending",
            Self::Unknown => "unknown",
            Self::Created => "created",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "created" => Self::Created,
            "sending" => Self::Sending,
            _ => Self::Unknown,
        }
    }
}

/// One difference between what was approved and what the shop created.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub fact: String,
    pub expected: String,
    pub found: String,
}

#[derive(Clone, Debug)]
pub struct StoredOrder {
    pub local_id: LocalId,
    pub quote_id: String,
    pub journal: Journal,
    pub phase: Phase,
    pub order_id: Option<OrderId>,
    /// What the buyer agreed to, as JSON of the room that made it.
    pub approved: Secret,
    pub facts: Option<OrderFacts>,
    pub differences: Vec<Difference>,
    /// A coin amount above the approved one that the buyer has since agreed to.
    pub agreed: Option<CoinAmount>,
    pub started_at: UnixMillis,
    pub changed_at: UnixMillis,
    /// When it was first seen done.
    pub done_at: Option<UnixMillis>,
}

#[derive(Clone, Debug)]
pub struct NewNotice {
    pub title_id: String,
    pub body_id: String,
    pub brand: String,
    /// Also to be shown by the system.
    pub native: bool,
    /// Somebody saw it happen.
    pub read: bool,
}

/// A line of the timeline.
#[derive(Clone, Debug)]
pub struct Transition {
    pub phase: Phase,
    pub shop_word: String,
    pub source: String,
    pub at: UnixMillis,
}

pub(super) const COLUMNS: &str = "local_id, quote_id, journal, phase, order_id, approved, facts, differences, agreed, started_at, \
                       changed_at, done_at";

pub(super) fn phase_from(word: &str) -> Phase {
    Phase::ALL.into_iter().find(|phase| phase.word() == word).unwrap_or(Phase::Unrecognised)
}

pub(super) fn read(row: &Row<'_>) -> Result<StoredOrder, StoreError> {
    let json = |column: usize| row.get::<_, Option<String>>(column);
    Ok(StoredOrder {
        local_id: LocalId::new(row.get::<_, String>(0)?),
        quote_id: row.get(1)?,
        journal: Journal::from_word(&row.get::<_, String>(2)?),
        phase: phase_from(&row.get::<_, String>(3)?),
        order_id: row.get::<_, Option<String>>(4)?.and_then(|id| OrderId::parse(&id).ok()),
        approved: Secret::new(row.get::<_, String>(5)?),
        facts: json(6)?.map(|text| serde_json::from_str(&text)).transpose()?,
        differences: json(7)?.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default(),
        agreed: row.get::<_, Option<String>>(8)?.and_then(|text| CoinAmount::parse(&text).ok()),
        started_at: UnixMillis(row.get(9)?),
        changed_at: UnixMillis(row.get(10)?),
        done_at: row.get::<_, Option<i64>>(11)?.map(UnixMillis),
    })
}

/// Leaves out what cannot be read, such as a value of a later version, and says so in the log.
pub(super) fn readable(
    rows: impl Iterator<Item = rusqlite::Result<Result<StoredOrder, StoreError>>>,
) -> Result<Vec<StoredOrder>, StoreError> {
    let mut orders = Vec::new();
    for row in rows {
        match row? {
            Ok(order) => orders.push(order),
            Err(StoreError::Unreadable(_)) => tracing::error!("a stored order could not be read and is not shown"),
            Err(other) => return Err(other),
        }
    }
    Ok(orders)
}

/// Newest first. One that cannot be read is an error.
pub(super) fn all(db: &Connection) -> Result<Vec<StoredOrder>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM purchase ORDER BY started_at DESC, local_id DESC");
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

fn write(transaction: &Transaction<'_>, order: &StoredOrder) -> Result<(), StoreError> {
    let differences =
        if order.differences.is_empty() { None } else { Some(serde_json::to_string(&order.differences)?) };
    let mut update = transaction.prepare_cached(
        "UPDATE purchase SET journal = ?2, phase = ?3, facts = ?4, differences = ?5, agreed = ?6, changed_at = ?7,
                done_at = ?8 WHERE local_id = ?1",
    )?;
    update.execute(params![
        order.local_id.as_str(),
        order.journal.word(),
        order.phase.word(),
        order.facts.as_ref().map(serde_json::to_string).transpose()?,
        differences,
        order.agreed.map(CoinAmount::plain),
        order.changed_at.0,
        order.done_at.map(|at| at.0),
    ])?;
    // Indices are made of these two: naming a column writes its index anew, whether it changed or not.
    let mut indexed = transaction.prepare_cached(
        "UPDATE purchase SET order_id = ?2, open = 1 WHERE local_id = ?1 AND (order_id IS NOT ?2 OR open = 0)",
    )?;
    indexed.execute(params![order.local_id.as_str(), order.order_id.as_ref().map(OrderId::expose)])?;
    Ok(())
}

fn note(transaction: &Transaction<'_>, id: &LocalId, step: &Transition) -> Result<(), StoreError> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO timeline (local_id, number, phase, shop_word, source, at)
         VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM timeline WHERE local_id = ?1), ?2, ?3, ?4, ?5)",
    )?;
    insert.execute(params![id.as_str(), step.phase.word(), step.shop_word, step.source, step.at.0])?;
    Ok(())
}

impl Store {
    /// Writes the intent before the first byte leaves. A quote that already made an order, or an order that is here
    /// already, is refused.
    pub async fn begin(&self, order: StoredOrder) -> Result<(), StoreError> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            let added = transaction.execute(
                "INSERT OR IGNORE INTO purchase
                        (local_id, quote_id, journal, phase, order_id, approved, started_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                params![
                    order.local_id.as_str(),
                    order.quote_id,
                    order.journal.word(),
                    order.phase.word(),
                    order.order_id.as_ref().map(OrderId::expose),
                    order.approved.expose(),
                    order.started_at.0
                ],
            )?;
            if added == 0 {
                return Err(StoreError::AlreadyPlaced);
            }
            let step = Transition {
                phase: order.phase,
                shop_word: String::new(),
                source: "app".to_owned(),
                at: order.started_at,
            };
            note(&transaction, &order.local_id, &step)?;
            transaction.commit()?;
            Ok(())
        })
        .await
    }

    /// The order as it is now, with the step that led here and the notice that announces it, all or nothing.
    /// A notice that the inbox already holds for this phase is not written again.
    pub async fn update(
        &self,
        order: StoredOrder,
        step: Option<Transition>,
        notice: Option<NewNotice>,
    ) -> Result<(), StoreError> {
        self.run(move |db| {
            let transaction = db.transaction()?;
            write(&transaction, &order)?;
            if let Some(step) = &step {
                note(&transaction, &order.local_id, step)?;
            }
            if let Some(notice) = notice {
                let mut insert = transaction.prepare_cached(
                    "INSERT OR IGNORE INTO notice (local_id, phase, title_id, body_id, brand, at, native, read)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                )?;
                insert.execute(params![
                    order.local_id.as_str(),
                    order.phase.word(),
                    notice.title_id,
                    notice.body_id,
                    notice.brand,
                    order.changed_at.0,
                    if notice.native { "waiting" } else { "silent" },
                    notice.read,
                ])?;
            }
            transaction.commit()?;
            Ok(())
        })
        .await
    }

    pub async fn order(&self, id: &LocalId) -> Result<Option<StoredOrder>, StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM purchase WHERE local_id = ?1"))?;
            statement.query_row([id], |row| Ok(read(row))).optional()?.transpose()
        })
        .await
    }

    /// Newest first. One that cannot be read stays where it is and hides no other.
    pub async fn orders(&self) -> Result<Vec<StoredOrder>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM purchase ORDER BY started_at DESC, local_id DESC");
            let mut statement = db.prepare_cached(&sql)?;
            let rows = statement.query_map([], |row| Ok(read(row)))?;
            readable(rows)
        })
        .await
    }

    pub async fn timeline(&self, id: &LocalId) -> Result<Vec<Transition>, StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            let mut statement = db.prepare_cached(
                "SELECT phase, shop_word, source, at FROM timeline WHERE local_id = ?1 ORDER BY number",
            )?;
            let rows = statement.query_map([id], |row| {
                Ok(Transition {
                    phase: phase_from(&row.get::<_, String>(0)?),
                    shop_word: row.get(1)?,
                    source: row.get(2)?,
                    at: UnixMillis(row.get(3)?),
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Removes the order and all that speaks of it from this computer.
    pub async fn forget(&self, id: &LocalId) -> Result<(), StoreError> {
        let id = id.as_str().to_owned();
        self.run(move |db| {
            db.execute("DELETE FROM purchase WHERE local_id = ?1", [id])?;
            Ok(())
        })
        .await
    }
}
