//! Backups: one file, encrypted with a passphrase by SQLCipher itself, that needs neither this computer nor its keyring.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::carry::Rows;
use super::open::{a_file, private, refuse_key};
use super::{Store, StoreError, migrate};
use crate::clock::UnixMillis;
use crate::domain::{LocalId, Secret};

/// Marks the file as ours: "CRFB".
const APPLICATION: i64 = 0x4352_4642;

impl Store {
    /// Writes every purchase, codes included, to a new file that `passphrase` opens. What stood at `to` is replaced only
    /// by a whole backup. Answers how many purchases it holds.
    pub async fn back_up(&self, to: PathBuf, passphrase: Secret) -> Result<usize, StoreError> {
        self.run(move |db| {
            let rows = Rows::of(db)?;
            let mut name = to.file_name().unwrap_or_default().to_owned();
            name.push(".part");
            let beside = to.with_file_name(name);
            let written = write_backup(&beside, &passphrase, rows);
            if written.is_err() {
                // What was begun is of no use to anybody; failing to remove it changes nothing about the error.
                let _ = fs::remove_file(&beside);
            }
            let count = written?;
            fs::rename(&beside, &to)?;
            Ok(count)
        })
        .await
    }

    /// Takes in what a backup holds and this store does not. Nothing that is here is changed. Answers what was added.
    pub async fn restore(
        &self,
        from: PathBuf,
        passphrase: Secret,
        now: UnixMillis,
    ) -> Result<Vec<LocalId>, StoreError> {
        self.run(move |db| read_backup(&from, &passphrase, now)?.add_to(db)).await
    }
}

fn write_backup(file: &Path, passphrase: &Secret, rows: Rows) -> Result<usize, StoreError> {
    if file.exists() {
        fs::remove_file(file)?;
    }
    let mut backup = Connection::open(file)?;
    private(file)?;
    backup.pragma_update(None, "key", passphrase.expose())?;
    backup.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    migrate::upgrade(&mut backup, None)?;
    backup.pragma_update(None, "application_id", APPLICATION)?;
    let count = rows.add_to(&mut backup)?.len();
    // Whoever restores this reads of things that have long happened.
    backup.execute("UPDATE notice SET native = 'shown' WHERE native <> 'silent'", [])?;
    backup.close().map_err(|(_, error)| error)?;
    Ok(count)
}

fn read_backup(file: &Path, passphrase: &Secret, now: UnixMillis) -> Result<Rows, StoreError> {
    a_file(file)?;
    let backup = unlock(file, passphrase, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let version = migrate::version(&backup)?;
    if version > migrate::newest() {
        return Err(StoreError::Newer);
    }
    if version == migrate::newest() {
        return Rows::of(&backup);
    }
    drop(backup);
    // Brought up to date in a copy: the backup itself is never written to.
    let copy = std::env::temp_dir().join(format!("cryptorefills-restore-{}-{}.db", std::process::id(), now.0));
    fs::copy(file, &copy)?;
    let rows = private(&copy).and_then(|()| {
        let mut upgraded = unlock(&copy, passphrase, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        migrate::upgrade(&mut upgraded, None)?;
        Rows::of(&upgraded)
    });
    fs::remove_file(&copy)?;
    rows
}

fn unlock(file: &Path, passphrase: &Secret, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.pragma_update(None, "key", passphrase.expose())?;
    let ours: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(refuse_key)?;
    if ours == APPLICATION { Ok(connection) } else { Err(StoreError::WrongKey) }
}
