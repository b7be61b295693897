//! Opening the file: key, mode, damage, newer schemas. Nothing that was there is ever overwritten.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::thread::Store;
use super::{StoreError, migrate};
use crate::clock::UnixMillis;
use crate::domain::Secret;

/// What the buyer has to be told about how the store was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreNotice {
    /// The old file could not be read; it was set aside under this name and a fresh one begun.
    Damaged {
        set_aside: String,
    },
    /// Written by a later version: shown, not changed.
    Newer,
    ReadOnly,
    /// Orders live in memory and end with the app.
    SessionOnly,
    /// The keyring lost the key; the file waits untouched.
    KeyMissing,
}

pub struct Opened {
    pub store: Store,
    pub notice: Option<StoreNotice>,
}

impl Store {
    /// Opens, or begins, the encrypted file. `key` is 64 hexadecimal digits.
    pub async fn open(file: PathBuf, key: Secret, now: UnixMillis) -> Result<Opened, StoreError> {
        tokio::task::spawn_blocking(move || open_file(&file, &key, now)).await.map_err(|_| StoreError::Closed)?
    }

    /// A store that ends with the process, for when there is nowhere safe to keep a key.
    pub fn in_memory(notice: StoreNotice) -> Result<Opened, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        migrate::upgrade(&mut connection, None)?;
        Ok(Opened { store: Store::start(connection)?, notice: Some(notice) })
    }
}

fn open_file(file: &Path, key: &Secret, now: UnixMillis) -> Result<Opened, StoreError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if let Ok(found) = fs::symlink_metadata(file)
        && !found.file_type().is_file()
    {
        return Err(StoreError::NotAFile(file.to_owned()));
    }
    let check = file.with_extension("keycheck");
    let expected = key_check(key);
    let begun = !file.exists();
    match connect(file, key) {
        Ok((connection, notice)) => {
            // Written again whenever it is not whole: it says which key this very file takes.
            if begun || fs::read_to_string(&check).unwrap_or_default() != expected {
                write_whole(&check, &expected)?;
            }
            Ok(Opened { store: Store::start(connection)?, notice })
        }
        // Only a check that names this key tells damage from a stranger's key; without it nothing is touched.
        Err(StoreError::WrongKey) if fs::read_to_string(&check).unwrap_or_default() == expected => {
            let set_aside = set_aside(file, now)?;
            let (connection, _) = connect(file, key)?;
            Ok(Opened { store: Store::start(connection)?, notice: Some(StoreNotice::Damaged { set_aside }) })
        }
        Err(other) => Err(other),
    }
}

/// All of it, synced, or none of it.
fn write_whole(file: &Path, text: &str) -> Result<(), StoreError> {
    let beside = file.with_extension("keycheck.new");
    let mut new = fs::File::create(&beside)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    Ok(fs::rename(beside, file)?)
}

/// Tells a wrong key from a damaged file. The key is 256 random bits, so its hash gives nothing away.
fn key_check(key: &Secret) -> String {
    use sha3::{Digest, Sha3_256};
    let digest =
        Sha3_256::new().chain_update("cryptorefills-desktop order store").chain_update(key.expose()).finalize();
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn connect(file: &Path, key: &Secret) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags)?;
    unlock(&connection, key)?;
    private(file)?;
    if migrate::version(&connection)? > migrate::newest() {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        unlock(&connection, key)?;
        return Ok((connection, Some(StoreNotice::Newer)));
    }
    if connection.is_readonly("main")? {
        return Ok((connection, Some(StoreNotice::ReadOnly)));
    }
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;",
    )?;
    migrate::upgrade(&mut connection, Some(file))?;
    Ok((connection, None))
}

fn unlock(connection: &Connection, key: &Secret) -> Result<(), StoreError> {
    connection.pragma_update(None, "key", format!("x'{}'", key.expose()))?;
    // Reading is the only way to learn whether the key fits.
    match connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => Ok(()),
        Err(rusqlite::Error::SqliteFailure(failure, _))
            if matches!(failure.code, ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) =>
        {
            Err(StoreError::WrongKey)
        }
        Err(other) => Err(other.into()),
    }
}

/// Moves the file, and what SQLite keeps beside it, to `orders.db.damaged-<milliseconds>`.
fn set_aside(file: &Path, now: UnixMillis) -> Result<String, StoreError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let aside = format!("{name}.damaged-{}", now.0);
    fs::rename(file, file.with_file_name(&aside))?;
    for suffix in ["-wal", "-shm"] {
        let beside = file.with_file_name(format!("{name}{suffix}"));
        if beside.exists() {
            fs::rename(&beside, file.with_file_name(format!("{aside}{suffix}")))?;
        }
    }
    Ok(aside)
}

#[cfg(unix)]
fn private(file: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(file, fs::Permissions::from_mode(0o600))?)
}

#[cfg(not(unix))]
fn private(_file: &Path) -> Result<(), StoreError> {
    Ok(())
}
