//! Opening the file: key, mode, damage, newer schemas. Nothing that was there is ever overwritten.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::carry::Rows;
use super::thread::Store;
use super::{StoreError, migrate};
use crate::clock::UnixMillis;
use crate::domain::{LocalId, Secret};

/// What the buyer has to be told about how the store was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreNotice {
    /// The old file is broken; it was set aside under this name, and a fresh one begun with what could still be read.
    Damaged {
        set_aside: String,
        /// Orders that could be read.
        saved: usize,
    },
    /// Written by a later version: shown, not changed.
    Newer,
    ReadOnly,
    /// The key was lost, and the buyer began a new file; the old one waits under this name.
    BegunAfresh {
        set_aside: String,
    },
}

pub struct Opened {
    pub store: Store,
    pub notice: Option<StoreNotice>,
}

impl Store {
    /// Opens, or begins, the encrypted file. `key` is 64 hexadecimal digits.
    pub async fn open(file: PathBuf, key: Secret, now: UnixMillis) -> Result<Opened, StoreError> {
        let opening = tokio::task::spawn_blocking(move || {
            let (connection, notice) = open_file(&file, &key, now)?;
            Ok(Opened { store: Store::start(connection)?, notice })
        });
        opening.await.map_err(|_| StoreError::Closed)?
    }

    /// From memory into the encrypted file, for every holder of a handle at once: what was bought meanwhile is added to
    /// what the file holds. On an error all stays as it is. Answers what the file held before.
    pub async fn move_to(
        &self,
        file: PathBuf,
        key: Secret,
        now: UnixMillis,
    ) -> Result<(Option<StoreNotice>, Vec<LocalId>), StoreError> {
        self.run(move |db| {
            let rows = Rows::of(db)?;
            let (mut opened, notice) = open_file(&file, &key, now)?;
            let found = local_ids(&opened)?;
            rows.add_to(&mut opened)?;
            *db = opened;
            Ok((notice, found))
        })
        .await
    }

    /// Moves a file that nothing opens any more out of the way, under a name that says so, and gives that name.
    pub fn set_aside(file: &Path, now: UnixMillis) -> Result<String, StoreError> {
        a_file(file)?;
        set_aside(file, "no-key", now)
    }

    /// A store that ends with the process, for when there is nowhere safe to keep a key.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        migrate::upgrade(&mut connection, None)?;
        Self::start(connection)
    }
}

fn local_ids(connection: &Connection) -> Result<Vec<LocalId>, StoreError> {
    let mut statement = connection.prepare("SELECT local_id FROM purchase")?;
    let ids = statement.query_map([], |row| Ok(LocalId::new(row.get::<_, String>(0)?)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// A symbolic link or a folder in its place is refused: what it points at is not ours to touch.
pub(super) fn a_file(file: &Path) -> Result<(), StoreError> {
    match fs::symlink_metadata(file) {
        Ok(found) if !found.file_type().is_file() => Err(StoreError::NotAFile(file.to_owned())),
        _ => Ok(()),
    }
}

fn open_file(file: &Path, key: &Secret, now: UnixMillis) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    a_file(file)?;
    let check = file.with_extension("keycheck");
    let expected = key_check(key);
    let begun = !file.exists();
    match connect(file, key) {
        Ok((connection, notice)) => {
            // Written again whenever it is not whole: it says which key this very file takes.
            if begun || fs::read_to_string(&check).unwrap_or_default() != expected {
                write_whole(&check, &expected)?;
            }
            Ok((connection, notice))
        }
        Err(StoreError::Damaged) => replace_damaged(file, key, now),
        // Only a check that names this key tells damage from a stranger's key; without it nothing is touched.
        Err(StoreError::WrongKey) if fs::read_to_string(&check).unwrap_or_default() == expected => {
            replace_damaged(file, key, now)
        }
        Err(other) => Err(other),
    }
}

fn replace_damaged(
    file: &Path,
    key: &Secret,
    now: UnixMillis,
) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    let set_aside = set_aside(file, "damaged", now)?;
    let (mut connection, _) = connect(file, key)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let broken = Connection::open_with_flags(file.with_file_name(&set_aside), flags)?;
    let saved = match unlock(&broken, key) {
        Ok(()) => Rows::salvage(&broken).add_to(&mut connection)?.len(),
        Err(_) => 0,
    };
    Ok((connection, Some(StoreNotice::Damaged { set_aside, saved })))
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
    if is_damaged(&connection, file)? {
        return Err(StoreError::Damaged);
    }
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

/// Each page carries a seal; looking at all of them is a matter of milliseconds for a file of usual size. A larger one is
/// found out where it is read.
fn is_damaged(connection: &Connection, file: &Path) -> Result<bool, StoreError> {
    const QUICKLY_CHECKED: u64 = 16 << 20;
    if fs::metadata(file)?.len() > QUICKLY_CHECKED {
        return Ok(false);
    }
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    Ok(statement.exists([])?)
}

fn unlock(connection: &Connection, key: &Secret) -> Result<(), StoreError> {
    // It would write to standard error by itself; what goes wrong comes back as an error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.pragma_update(None, "key", format!("x'{}'", key.expose()))?;
    // Reading is the only way to learn whether the key fits.
    let read = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0));
    read.map(drop).map_err(refuse_key)
}

/// To SQLCipher a stranger's key and a damaged first page look the same.
pub(super) fn refuse_key(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::WrongKey,
        _ => error.into(),
    }
}

/// Moves the file, and what SQLite keeps beside it, to `orders.db.<why>-<milliseconds>`.
fn set_aside(file: &Path, why: &str, now: UnixMillis) -> Result<String, StoreError> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let aside = format!("{name}.{why}-{}", now.0);
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
pub(super) fn private(file: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(file, fs::Permissions::from_mode(0o600))?)
}

#[cfg(not(unix))]
pub(super) fn private(_file: &Path) -> Result<(), StoreError> {
    Ok(())
}
