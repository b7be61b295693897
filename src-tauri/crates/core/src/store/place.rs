//! The right to a profile's files: one process at a time. The lock lies on a file that nobody reads, and the system lets go
//! of it however the process ends, so a crash leaves none behind.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::{StoreError, files};

/// A process that is just ending is waited for.
const TRIES: u32 = 40;
const TRY_EVERY: Duration = Duration::from_millis(50);

/// Given back when the last clone is gone; the open store holds one.
#[derive(Clone, Debug)]
pub struct Place(Arc<Claimed>);

#[derive(Debug)]
struct Claimed {
    file: PathBuf,
    /// None where no lock can be had: a folder that nobody writes to, or a file system without locks.
    _lock: Option<File>,
}

impl Place {
    /// `file`: of the orders. Its folder is made when it is not there.
    pub async fn claim(file: PathBuf) -> Result<Self, StoreError> {
        let claiming = tokio::task::spawn_blocking(move || {
            let lock = match open_lock(&file.with_extension("lock")) {
                Ok(lock) => locked(lock)?,
                Err(error) => {
                    tracing::warn!(kind = ?error.kind(), "no lock file; another process would not be noticed");
                    None
                }
            };
            Ok(Self(Arc::new(Claimed { file, _lock: lock })))
        });
        claiming.await.map_err(|_| StoreError::Closed)?
    }

    pub(super) fn file(&self) -> &Path {
        &self.0.file
    }
}

fn open_lock(path: &Path) -> std::io::Result<File> {
    if let Some(folder) = path.parent() {
        files::create_folder(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    files::for_its_owner(&mut options);
    options.open(path)
}

fn locked(lock: File) -> Result<Option<File>, StoreError> {
    for _ in 0..TRIES {
        match lock.try_lock() {
            Ok(()) => return Ok(Some(lock)),
            Err(TryLockError::WouldBlock) => thread::sleep(TRY_EVERY),
            Err(TryLockError::Error(error)) => {
                tracing::warn!(kind = ?error.kind(), "no locks here; another process would not be noticed");
                return Ok(None);
            }
        }
    }
    Err(StoreError::InUse)
}
