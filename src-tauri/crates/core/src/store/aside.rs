//! Files that are of no use as they are: kept under a name that says why, never deleted and never overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::StoreError;
use super::carry::Rows;
use super::files::{self, BESIDE, with_ending};
use super::open::{StoreNotice, begin_beside, connect, open_read_only, replacement};
use crate::clock::UnixMillis;
use crate::domain::Secret;

/// Moves the file, and what SQLite keeps beside it, to `orders.db.<why>-<milliseconds>`.
pub(super) fn set_aside(file: &Path, why: &str, now: UnixMillis) -> Result<String, StoreError> {
    let aside = free_name(file, why, now);
    // The log first: a crash in between must not leave it to a file that is begun in this place.
    for ending in BESIDE {
        let beside = with_ending(file, ending);
        if beside.exists() {
            files::rename(&beside, &with_ending(&aside, ending))?;
        }
    }
    files::rename(file, &aside)?;
    Ok(name(&aside))
}

/// A log whose file is gone: SQLite would delete it.
pub(super) fn strays(file: &Path, now: UnixMillis) -> Result<(), StoreError> {
    if fs::symlink_metadata(file).is_ok() {
        return Ok(());
    }
    let aside = free_name(file, "damaged", now);
    for ending in ["-wal", "-journal"] {
        let stray = with_ending(file, ending);
        if stray.exists() {
            files::rename(&stray, &with_ending(&aside, ending))?;
        }
    }
    Ok(())
}

/// A second damage in the same millisecond, or after the clock was set back, has a name of its own.
fn free_name(file: &Path, why: &str, now: UnixMillis) -> PathBuf {
    let first = with_ending(file, &format!(".{why}-{}", now.0));
    let further = (2..).map(|count| with_ending(&first, &format!("-{count}")));
    std::iter::once(first.clone())
        .chain(further)
        .find(|name| ["", "-wal", "-journal"].iter().all(|end| fs::symlink_metadata(with_ending(name, end)).is_err()))
        .unwrap_or(first)
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The new file is whole before it takes the place of the broken one, and the broken one has its second name before that:
/// a crash, or a full disk, at any point leaves the broken file in its place or the new one.
pub(super) fn replace_damaged(
    file: &Path,
    key: &Secret,
    now: UnixMillis,
) -> Result<(Connection, Option<StoreNotice>), StoreError> {
    let aside = free_name(file, "damaged", now);
    for ending in BESIDE {
        let beside = with_ending(file, ending);
        if ending != "-shm" && beside.exists() {
            second_name(&beside, &with_ending(&aside, ending))?;
        }
    }
    second_name(file, &aside)?;
    let new = replacement(file);
    let mut fresh = begin_beside(&new, key)?;
    let saved = match open_read_only(&aside, key) {
        Ok(broken) => Rows::salvage(&broken).add_to(&mut fresh)?.len(),
        Err(_) => 0,
    };
    fresh.close().map_err(|(_, error)| error)?;
    for ending in BESIDE {
        files::remove(&with_ending(file, ending))?;
    }
    files::rename(&new, file)?;
    let (connection, _) = connect(file, key)?;
    Ok((connection, Some(StoreNotice::Damaged { set_aside: name(&aside), saved })))
}

fn second_name(file: &Path, aside: &Path) -> Result<(), StoreError> {
    if fs::hard_link(file, aside).is_err() {
        files::copy_whole(file, aside)?;
    }
    if let Some(folder) = file.parent() {
        files::sync_folder(folder);
    }
    Ok(())
}
