//! Opening the file: key, mode, damage, newer schemas. Nothing that was there is ever overwritten.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::carry::Rows;
use super::files::{self, with_ending};
use super::place::Place;
use super::thread::{Store, plain_cause};
use super::{StoreError, aside, migrate};
use crate::clock::UnixMillis;
use crate::domain::{LocalId, Secret};
use crate::sqlcipher;

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
    pub async fn open(place: Place, key: Secret, now: UnixMillis) -> Result<Opened, StoreError> {
        let opening = tokio::task::spawn_blocking(move || {
            let _at_work = sqlcipher::at_work();
            let (connection, notice) = open_file(place.file(), &key, now).map_err(plain_cause)?;
            Ok(Opened { store: Self::start(connection, Some(place))?, notice })
        });
        opening.await.map_err(|_| StoreError::Closed)?
    }

    /// To read alone, for whoever holds its place: the file stays as it is.
    pub async fn open_to_read(place: Place, key: Secret) -> Result<Self, StoreError> {
        let opening = tokio::task::spawn_blocking(move || {
            let _at_work = sqlcipher::at_work();
            if !is_key(&key) {
                return Err(StoreError::WrongKey);
            }
            let file = place.file();
            files::a_file(file)?;
            // Read as it stands, it needs nothing beside it; what a crash left in its log counts all the same.
            let log_left = fs::metadata(with_ending(file, "-wal")).is_ok_and(|log| log.len() > 0);
            let connection = if log_left { open_read_only(file, &key)? } else { open_immutable(file, &key)? };
            let connection = if migrate::version(&connection)? < migrate::newest() {
                older_to_read(&connection)?
            } else {
                connection
            };
            Self::start(connection, Some(place))
        });
        opening.await.map_err(|_| StoreError::Closed)?.map_err(plain_cause)
    }

    /// A store that ends with the process, for when there is nowhere safe to keep a key. Nobody else opens the file
    /// meanwhile, because the session's orders may yet move into it.
    pub fn in_memory(place: Place) -> Result<Self, StoreError> {
        let _at_work = sqlcipher::at_work();
        let mut connection = sqlcipher::in_memory()?;
        migrate::upgrade(&mut connection, None)?;
        Self::start(connection, Some(place))
    }

    /// From memory into the encrypted file of the same place, for every holder of a handle at once: what was bought
    /// meanwhile is added to what the file holds. On an error all stays as it is. Answers what the file held before.
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

    /// Of a store in memory: moves the file that nothing opens any more out of the way, under a name that says so, and
    /// gives that name; none when there is no such file.
    pub async fn set_aside(&self, file: PathBuf, now: UnixMillis) -> Result<Option<String>, StoreError> {
        self.run(move |_| {
            files::a_file(&file)?;
            if file.try_exists()? { aside::set_aside(&file, "no-key", now).map(Some) } else { Ok(None) }
        })
        .await
    }
}

fn local_ids(connection: &Connection) -> Result<Vec<LocalId>, StoreError> {
    let mut statement = connection.prepare("SELECT local_id FROM purchase")?;
    let ids = statement.query_map([], |row| Ok(LocalId::new(row.get::<_, String>(0)?)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn open_file(file: &Path, key: &Secret, now: UnixMillis) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    if !is_key(key) {
        return Err(StoreError::WrongKey);
    }
    files::a_file(file)?;
    let check = file.with_extension("keycheck");
    let known = fs::read_to_string(&check).unwrap_or_default();
    let expected = key_check(key);
    // The check is written when the file holds its first tables: from then on a file of no bytes has lost them.
    let emptied = fs::metadata(file).is_ok_and(|found| found.len() == 0) && !known.is_empty();
    if emptied {
        return aside::replace_damaged(file, key, now);
    }
    aside::strays(file, now)?;
    match connect(file, key) {
        Ok((connection, notice)) => {
            // Written again whenever it is not whole: it says which key this very file takes.
            if notice.is_none()
                && known != expected
                && let Err(error) = files::write_whole(&check, expected.as_bytes())
            {
                tracing::warn!(kind = ?error.kind(), "the key's check could not be written");
            }
            Ok((connection, notice))
        }
        Err(StoreError::Damaged) => aside::replace_damaged(file, key, now),
        // Only a check that names this key tells damage from a stranger's key; without it nothing is touched.
        Err(StoreError::WrongKey) if known == expected => aside::replace_damaged(file, key, now),
        Err(other) => Err(other),
    }
}

/// 256 bits. Anything else would be taken for a passphrase, and an empty text for a weak one.
fn is_key(key: &Secret) -> bool {
    key.expose().len() == 64 && key.expose().bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Tells a wrong key from a damaged file. The key is 256 random bits, so its hash gives nothing away.
fn key_check(key: &Secret) -> String {
    use sha3::{Digest, Sha3_256};
    let digest =
        Sha3_256::new().chain_update("cryptorefills-desktop order store").chain_update(key.expose()).finalize();
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn connect(file: &Path, key: &Secret) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    let begun = fs::symlink_metadata(file).is_err();
    match connect_to_write(file, key).map_err(plain_cause) {
        Err(error) if begun => {
            // Half a file of no orders would look like one whose key is lost.
            let _ = files::remove_database(file);
            Err(error)
        }
        Err(error) if cannot_write(&error) => read_only(file, key),
        other => other,
    }
}

fn connect_to_write(file: &Path, key: &Secret) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    // One that cannot be made is a home that takes nothing, and no missing file.
    file.parent().map_or(Ok(()), files::create_folder)?;
    match files::create_private(file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error.into()),
        _ => files::private(file),
    }
    let checked = is_worth_a_check(file)?;
    let mut connection = sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let network = files::on_network(file);
    if network {
        // Before the first read: with it even a log that was left behind is read without shared memory.
        connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE;")?;
    }
    unlock(&connection, key)?;
    if checked && is_damaged(&connection)? {
        return Err(StoreError::Damaged);
    }
    if connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    if migrate::version(&connection)? > migrate::newest() {
        drop(connection);
        return read_only(file, key);
    }
    connection.pragma_update(None, "journal_mode", if network { "DELETE" } else { "WAL" })?;
    // What is forgotten is wiped where it stood, and not only left out.
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON;",
    )?;
    migrate::upgrade(&mut connection, Some(file))?;
    Ok((connection, None))
}

const READ_ONLY: OpenFlags = OpenFlags::SQLITE_OPEN_READ_ONLY;

/// The file, its folder or the whole disk takes no writes; what the file holds may be readable all the same.
fn cannot_write(error: &StoreError) -> bool {
    match error {
        StoreError::ReadOnly | StoreError::Full => true,
        StoreError::Database(cause) => {
            matches!(cause.sqlite_error_code(), Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure))
        }
        _ => false,
    }
}

fn read_only(file: &Path, key: &Secret) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    let connection = match open_read_only(file, key) {
        Err(StoreError::WrongKey) => return Err(StoreError::WrongKey),
        // Without room for what SQLite keeps beside the file, only the file itself is read.
        Err(_) => open_immutable(file, key)?,
        Ok(connection) => connection,
    };
    match migrate::version(&connection)?.cmp(&migrate::newest()) {
        std::cmp::Ordering::Less => Ok((older_to_read(&connection)?, Some(StoreNotice::ReadOnly))),
        std::cmp::Ordering::Equal => Ok((connection, Some(StoreNotice::ReadOnly))),
        std::cmp::Ordering::Greater => Ok((connection, Some(StoreNotice::Newer))),
    }
}

/// Where nothing can be written, an older file is brought up to date in memory. A write there would be a promise that nobody
/// keeps, so it is refused as the disk refuses it.
fn older_to_read(connection: &Connection) -> Result<Connection, StoreError> {
    let copy = migrate::upgraded_copy(connection)?;
    copy.pragma_update(None, "query_only", true)?;
    Ok(copy)
}

pub(super) fn open_read_only(file: &Path, key: &Secret) -> Result<Connection, StoreError> {
    let connection = sqlcipher::open(file, READ_ONLY)?;
    unlock(&connection, key)?;
    Ok(connection)
}

fn open_immutable(file: &Path, key: &Secret) -> Result<Connection, StoreError> {
    let mut address = std::path::absolute(file)
        .ok()
        .and_then(|file| url::Url::from_file_path(file).ok())
        .ok_or(StoreError::ReadOnly)?;
    address.set_query(Some("immutable=1"));
    let connection = sqlcipher::open(address.as_str(), READ_ONLY | OpenFlags::SQLITE_OPEN_URI)?;
    unlock(&connection, key)?;
    Ok(connection)
}

/// Each page carries a seal, and looking at all of them takes longer the more orders there are. That is done for a small
/// file, which costs a start nothing, and where the log says that the last run did not end as it should. Otherwise a broken
/// page is found out where it is read. Asked before the file is opened, which begins a log.
fn is_worth_a_check(file: &Path) -> Result<bool, StoreError> {
    const SMALL: u64 = 512 << 10;
    const QUICKLY_CHECKED: u64 = 16 << 20;
    let size = fs::metadata(file)?.len();
    let log_left = ["-wal", "-journal"].iter().any(|ending| with_ending(file, ending).exists());
    Ok(size <= SMALL || (log_left && size <= QUICKLY_CHECKED))
}

fn is_damaged(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    Ok(statement.exists([])?)
}

fn unlock(connection: &Connection, key: &Secret) -> Result<(), StoreError> {
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

/// Opens a database that is being built, of which nobody knows yet.
pub(super) fn begin_beside(file: &Path, key: &Secret) -> Result<Connection, StoreError> {
    files::remove_database(file)?;
    connect_to_write(file, key).map(|(connection, _)| connection)
}

/// Where a replacement of `file` is built.
pub(super) fn replacement(file: &Path) -> PathBuf {
    with_ending(file, ".new")
}
