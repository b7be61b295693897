//! Backups: one file, encrypted with a passphrase by SQLCipher itself, that needs neither this computer nor its keyring.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::carry::Rows;
use super::open::refuse_key;
use super::orders::{self, StoredOrder};
use super::{Store, StoreError, files, migrate};
use crate::domain::{LocalId, Secret};
use crate::sqlcipher;

/// Marks the file as ours: "CRFB".
const APPLICATION: i64 = 0x4352_4642;

/// All of it passes through memory. Fifty thousand orders take less.
const LARGEST: u64 = 1 << 30;

impl Store {
    /// Writes every purchase, codes included, to a new file that `passphrase` opens. What stood at `to` is replaced only
    /// by a whole backup that was read back. Answers how many purchases it holds.
    pub async fn back_up(&self, to: PathBuf, passphrase: Secret) -> Result<usize, StoreError> {
        self.run(move |db| {
            let rows = Rows::of(db)?;
            let beside = files::with_ending(&to, ".part");
            let written = write_backup(&beside, &passphrase, rows).and_then(|count| {
                files::rename(&beside, &to)?;
                Ok(count)
            });
            if written.is_err() {
                // What was begun is of no use to anybody; failing to remove it changes nothing about the error.
                let _ = files::remove_database(&beside);
            }
            written
        })
        .await
    }

    /// Takes in what a backup holds and this store does not. Nothing that is here is changed. `fits`: whether an order is
    /// one that this app can show; with one that is not, nothing is taken. Answers what was added.
    pub async fn restore(
        &self,
        from: PathBuf,
        passphrase: Secret,
        fits: impl Fn(&StoredOrder) -> bool + Send + 'static,
    ) -> Result<Vec<LocalId>, StoreError> {
        self.run(move |db| {
            let (rows, orders) = read_backup(&from, &passphrase)?;
            if orders.iter().all(fits) { rows.add_to(db) } else { Err(StoreError::Damaged) }
        })
        .await
    }
}

fn write_backup(file: &Path, passphrase: &Secret, rows: Rows) -> Result<usize, StoreError> {
    files::remove_database(file)?;
    files::create_private(file)?;
    let mut backup = sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    backup.pragma_update(None, "key", passphrase.expose())?;
    backup.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    migrate::upgrade(&mut backup, None)?;
    backup.pragma_update(None, "application_id", APPLICATION)?;
    let count = rows.add_to(&mut backup)?.len();
    backup.close().map_err(|(_, error)| error)?;
    if read_backup(file, passphrase)?.1.len() == count { Ok(count) } else { Err(StoreError::Damaged) }
}

/// The backup may come from anybody: it is only read, and only when it has our tables and nothing besides.
fn read_backup(file: &Path, passphrase: &Secret) -> Result<(Rows, Vec<StoredOrder>), StoreError> {
    let found = fs::metadata(file)?;
    if !found.is_file() || found.len() > LARGEST {
        return Err(StoreError::NotAFile(file.to_owned()));
    }
    let backup = unlock(file, passphrase)?;
    if migrate::version(&backup)? > migrate::newest() {
        return Err(StoreError::Newer);
    }
    if !migrate::is_ours(&backup)? {
        return Err(StoreError::Damaged);
    }
    let copy = migrate::upgraded_copy(&backup)?;
    // Whoever restores this reads of things that have long happened.
    copy.execute("UPDATE notice SET native = 'shown' WHERE native <> 'silent'", [])?;
    let orders = orders::all(&copy)?;
    let told: i64 = copy.query_row("SELECT count(order_id) FROM purchase", [], |row| row.get(0))?;
    let read = orders.iter().filter(|order| order.order_id.is_some()).count();
    let sound = i64::try_from(read).is_ok_and(|read| read == told)
        && orders.iter().all(|order| is_a_name(order.local_id.as_str()));
    if sound { Ok((Rows::of(&copy)?.with_clean_texts(), orders)) } else { Err(StoreError::Damaged) }
}

/// Such as we give to orders: it is shown and logged.
fn is_a_name(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn unlock(file: &Path, passphrase: &Secret) -> Result<Connection, StoreError> {
    let connection = sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.execute_batch("PRAGMA trusted_schema = OFF;")?;
    connection.pragma_update(None, "key", passphrase.expose())?;
    let ours: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(refuse_key)?;
    if ours == APPLICATION { Ok(connection) } else { Err(StoreError::WrongKey) }
}
