//! Brand pictures on the disk: drawn again by us, so that a start without network has them. Which brands exist is no
//! secret; the files say nothing of what was bought.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

const MOST_BYTES: u64 = 96 << 20;
const LARGEST: u64 = 4 << 20;
/// A shop changes its pictures now and then. An older one is shown only when there is no other.
const FRESH: Duration = Duration::from_hours(30 * 24);
/// Between two looks at how much there is.
const TIDY_EVERY: usize = 50;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

#[derive(Clone)]
pub(super) struct LogoFiles {
    folder: PathBuf,
    written: Arc<AtomicUsize>,
}

pub(super) struct Found {
    pub bytes: Vec<u8>,
    pub fresh: bool,
}

impl LogoFiles {
    pub fn in_profile(folder: &Path) -> Self {
        Self { folder: folder.join("logos"), written: Arc::default() }
    }

    pub async fn get(&self, brand_id: &str) -> Option<Found> {
        let file = self.file(brand_id);
        tokio::task::spawn_blocking(move || read(&file, SystemTime::now())).await.ok().flatten()
    }

    /// What cannot be kept is fetched again next time.
    pub async fn put(&self, brand_id: &str, bytes: Vec<u8>) {
        let (file, folder) = (self.file(brand_id), self.folder.clone());
        let tidy = self.written.fetch_add(1, Ordering::Relaxed).is_multiple_of(TIDY_EVERY);
        let kept = tokio::task::spawn_blocking(move || {
            write(&folder, &file, &bytes)?;
            if tidy { keep_within(&folder, MOST_BYTES) } else { Ok(()) }
        });
        if let Ok(Err(error)) = kept.await {
            tracing::debug!(kind = ?error.kind(), "a picture could not be kept");
        }
    }

    /// A name of fixed length and plain letters, whatever the id.
    fn file(&self, brand_id: &str) -> PathBuf {
        let digest = Sha256::digest(brand_id.as_bytes());
        let name: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(name).with_extension("png")
    }
}

fn read(file: &Path, now: SystemTime) -> Option<Found> {
    let told = fs::symlink_metadata(file).ok()?;
    if !told.is_file() || told.len() > LARGEST {
        return None;
    }
    let bytes = fs::read(file).ok().filter(|bytes| bytes.starts_with(PNG))?;
    // Of the future: the clock was set back, and nobody knows how old it is.
    let fresh = told.modified().ok().and_then(|at| now.duration_since(at).ok()).is_some_and(|age| age < FRESH);
    Some(Found { bytes, fresh })
}

fn write(folder: &Path, file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    // A name of its own: the same picture may be on its way twice.
    let beside = file.with_extension(format!("{}.new", uuid::Uuid::new_v4().simple()));
    fs::write(&beside, bytes)?;
    fs::rename(&beside, file).inspect_err(|_| drop(fs::remove_file(&beside)))
}

/// The oldest leave first, and what a kill left half written leaves with them.
fn keep_within(folder: &Path, most: u64) -> std::io::Result<()> {
    let mut files: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let told = entry.metadata()?;
        if told.is_file() {
            files.push((told.modified().unwrap_or(SystemTime::UNIX_EPOCH), told.len(), entry.path()));
        }
    }
    files.sort();
    let mut all: u64 = files.iter().map(|(_, length, _)| length).sum();
    for (_, length, file) in files {
        if all <= most {
            break;
        }
        fs::remove_file(file)?;
        all -= length;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(length: usize) -> Vec<u8> {
        PNG.iter().copied().chain(std::iter::repeat_n(0, length)).collect()
    }

    #[tokio::test]
    async fn a_picture_is_found_again_and_what_is_none_is_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = LogoFiles::in_profile(folder.path());
        files.put("../a/brand", picture(10)).await;
        let found = files.get("../a/brand").await.expect("kept");
        assert!(found.fresh && found.bytes == picture(10));
        assert!(files.get("another").await.is_none());
        fs::write(files.file("text"), "<svg/>").expect("written");
        assert!(files.get("text").await.is_none());
    }

    #[test]
    fn a_picture_older_than_a_month_is_no_fresh_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.png");
        write(folder.path(), &file, &picture(1)).expect("written");
        let at = |ahead: Duration| read(&file, SystemTime::now() + ahead).expect("there").fresh;
        assert!(at(FRESH / 2) && !at(FRESH * 2));
    }

    #[test]
    fn the_oldest_files_leave_when_there_are_too_many() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, age) in [("old.png", 300), ("new.png", 100), ("older.png", 500)] {
            let file = folder.path().join(name);
            fs::write(&file, picture(92)).expect("written");
            let at = SystemTime::now() - Duration::from_secs(age);
            fs::File::options().write(true).open(&file).and_then(|file| file.set_modified(at)).expect("dated");
        }
        keep_within(folder.path(), 150).expect("tidied");
        let left: Vec<_> =
            fs::read_dir(folder.path()).expect("read").flatten().map(|entry| entry.file_name()).collect();
        assert_eq!(left, ["new.png"]);
    }
}
