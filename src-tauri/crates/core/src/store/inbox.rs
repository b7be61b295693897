//! Notices: an inbox that holds each exactly once, and the outbox of those the system has yet to show.

use rusqlite::{OptionalExtension, Row, params};

use super::{Store, StoreError};
use crate::clock::UnixMillis;
use crate::domain::{LocalId, Phase};

#[derive(Clone, Debug)]
pub struct StoredNotice {
    pub id: i64,
    pub local_id: LocalId,
    pub phase: Phase,
    pub title_id: String,
    pub body_id: String,
    pub brand: String,
    pub at: UnixMillis,
    pub read: bool,
}

/// These read by the index of what is new.
pub(super) const RECOVER: [&str; 2] = [
    "UPDATE notice SET native = 'waiting' WHERE native = 'claimed' AND phase = 'delivered'",
    "UPDATE notice SET native = 'shown' WHERE native = 'claimed'",
];
pub(super) const NEXT: &str = "native = 'waiting' ORDER BY id LIMIT 1";
pub(super) const UNREAD: &str = "SELECT count(*) FROM notice INDEXED BY notice_new WHERE read = 0";

pub(super) const COLUMNS: &str = "id, local_id, phase, title_id, body_id, brand, at, read";

fn notice(row: &Row<'_>) -> rusqlite::Result<StoredNotice> {
    Ok(StoredNotice {
        id: row.get(0)?,
        local_id: LocalId::new(row.get::<_, String>(1)?),
        phase: super::orders::phase_from(&row.get::<_, String>(2)?),
        title_id: row.get(3)?,
        body_id: row.get(4)?,
        brand: row.get(5)?,
        at: UnixMillis(row.get(6)?),
        read: row.get(7)?,
    })
}

impl Store {
    /// The oldest notice that waits to be shown, now claimed: a crash after this shows `Delivered` again, and nothing else.
    pub async fn claim_notice(&self) -> Result<Option<StoredNotice>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM notice WHERE {NEXT}");
            let found = db.query_row(&sql, [], notice).optional()?;
            if let Some(found) = &found {
                db.execute("UPDATE notice SET native = 'claimed' WHERE id = ?1", [found.id])?;
            }
            Ok(found)
        })
        .await
    }

    pub async fn notice_shown(&self, id: i64) -> Result<(), StoreError> {
        self.run(move |db| {
            db.execute("UPDATE notice SET native = 'shown' WHERE id = ?1", [id])?;
            Ok(())
        })
        .await
    }

    /// At start: what was claimed and never confirmed. Only a delivery is worth the risk of saying it twice.
    pub async fn recover_notices(&self) -> Result<(), StoreError> {
        self.run(|db| {
            for what in RECOVER {
                db.execute(what, [])?;
            }
            Ok(())
        })
        .await
    }

    /// Newest first.
    pub async fn inbox(&self) -> Result<Vec<StoredNotice>, StoreError> {
        self.run(|db| {
            let sql = format!("SELECT {COLUMNS} FROM notice ORDER BY id DESC LIMIT 500");
            let mut statement = db.prepare_cached(&sql)?;
            let rows = statement.query_map([], notice)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }

    pub async fn unread(&self) -> Result<u32, StoreError> {
        self.run(|db| Ok(db.query_row(UNREAD, [], |row| row.get(0))?)).await
    }

    pub async fn mark_inbox_read(&self) -> Result<(), StoreError> {
        self.run(|db| {
            db.execute("UPDATE notice SET read = 1 WHERE read = 0", params![])?;
            Ok(())
        })
        .await
    }
}
