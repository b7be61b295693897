//! Where orders are written down: whether that can be done, and how much room there is.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{Check, Finding, Health};
use crate::contract::Phrase;

const MIB: u64 = 1024 * 1024;
/// Below this the database may not be able to grow by a page and its log.
const TIGHT: u64 = 20 * MIB;
/// Enough for many thousands of orders and a backup of them.
const ENOUGH: u64 = 200 * MIB;

pub(super) async fn folder_and_disk(folder: PathBuf) -> [Finding; 2] {
    let looked = tokio::task::spawn_blocking(move || {
        let there = nearest(&folder);
        [self::folder(&folder, try_to_write(there)), disk(room(there))]
    });
    let unknown = |check| Finding::unknown(check, Phrase::new("doctor-not-told"));
    looked.await.unwrap_or_else(|_| [unknown(Check::Folder), unknown(Check::Disk)])
}

/// Before the first start the folder is not there, and will be made in the nearest one that is.
fn nearest(folder: &Path) -> &Path {
    folder.ancestors().find(|one| one.is_dir()).unwrap_or(folder)
}

fn try_to_write(folder: &Path) -> io::Result<()> {
    let file = folder.join(format!(".cryptorefills-doctor-{}", std::process::id()));
    let mut probe = OpenOptions::new().write(true).create_new(true).open(&file)?;
    let written = probe.write_all(b"written by the doctor, and deleted at once").and_then(|()| probe.sync_all());
    drop(probe);
    let removed = fs::remove_file(&file);
    written.and(removed)
}

fn folder(folder: &Path, written: io::Result<()>) -> Finding {
    let named = |id: &str| Phrase::new(id).with("folder", folder.display().to_string());
    match written.map_err(|error| error.kind()) {
        Ok(()) if folder.is_dir() => Finding::good(Check::Folder, named("doctor-folder-good")),
        Ok(()) => Finding::good(Check::Folder, named("doctor-folder-new")),
        Err(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) => {
            Finding::of(Check::Folder, Health::Bad, named("doctor-folder-bad"), Phrase::new("doctor-disk-fix"))
        }
        Err(_) => Finding::of(Check::Folder, Health::Bad, named("doctor-folder-bad"), named("doctor-folder-fix")),
    }
}

fn disk(free: Option<u64>) -> Finding {
    let Some(free) = free else {
        return Finding::unknown(Check::Disk, Phrase::new("doctor-disk-unknown"));
    };
    let found = |id: &str| Phrase::new(id).with("free", format!("{} MiB", free / MIB));
    if free >= ENOUGH {
        return Finding::good(Check::Disk, found("doctor-disk-good"));
    }
    let health = if free < TIGHT { Health::Bad } else { Health::Poor };
    Finding::of(Check::Disk, health, found("doctor-disk-low"), Phrase::new("doctor-disk-fix"))
}

/// Bytes that this user may still fill.
#[cfg(unix)]
fn room(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

#[cfg(not(unix))]
fn room(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_takes_a_file_is_good_and_keeps_none() {
        let home = tempfile::tempdir().expect("a folder");
        let later = home.path().join("not/yet");
        for (folder, found) in [(home.path(), "doctor-folder-good"), (&later, "doctor-folder-new")] {
            let finding = self::folder(folder, try_to_write(nearest(folder)));
            assert_eq!((finding.health, finding.found.id.as_str()), (Health::Good, found));
        }
        assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0);
    }

    #[test]
    fn what_cannot_be_written_to_is_bad_and_says_what_mends_it() {
        for (kind, fix) in [
            (io::ErrorKind::PermissionDenied, "doctor-folder-fix"),
            (io::ErrorKind::ReadOnlyFilesystem, "doctor-folder-fix"),
            (io::ErrorKind::StorageFull, "doctor-disk-fix"),
        ] {
            let finding = folder(Path::new("/somewhere"), Err(kind.into()));
            assert_eq!((finding.health, finding.fix.map(|fix| fix.id).as_deref()), (Health::Bad, Some(fix)));
        }
    }

    #[test]
    fn room_is_judged_by_what_orders_need() {
        let health = |free| disk(free).health;
        assert_eq!((health(Some(0)), health(Some(TIGHT))), (Health::Bad, Health::Poor));
        assert_eq!((health(Some(ENOUGH)), health(None)), (Health::Good, Health::Unknown));
    }
}
