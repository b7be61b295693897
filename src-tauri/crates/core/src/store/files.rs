//! Files and folders that only their owner reads, and renames that survive a loss of power.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::StoreError;

/// What SQLite keeps beside a database.
pub(super) const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A symbolic link or a folder in its place is refused: what it points at is not ours to touch.
pub(super) fn a_file(file: &Path) -> Result<(), StoreError> {
    match fs::symlink_metadata(file) {
        Ok(found) if !found.file_type().is_file() => Err(StoreError::NotAFile(file.to_owned())),
        _ => Ok(()),
    }
}

/// `orders.db` with `-wal` behind it.
pub(super) fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    file.with_file_name(name)
}

/// Removes it when it is there.
pub(super) fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// A database that was begun and never finished.
pub(super) fn remove_database(file: &Path) -> io::Result<()> {
    BESIDE.iter().try_for_each(|ending| remove(&with_ending(file, ending)))?;
    remove(file)
}

#[cfg(unix)]
pub(super) fn for_its_owner(options: &mut OpenOptions) {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
}

#[cfg(not(unix))]
pub(super) fn for_its_owner(_: &mut OpenOptions) {}

/// An empty file from the first moment on nobody else's to read. One that is there already is an error.
pub(super) fn create_private(file: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    for_its_owner(&mut options);
    options.open(file)
}

pub(super) fn create_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes from everybody else what they may do with it. The owner's own rights stay as the owner set them.
#[cfg(unix)]
pub(super) fn private(file: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let mended = fs::metadata(file).and_then(|found| match found.permissions().mode() {
        mode if mode & 0o177 == 0 => Ok(()),
        mode => fs::set_permissions(file, fs::Permissions::from_mode(mode & 0o600)),
    });
    if let Err(error) = mended {
        tracing::warn!(kind = ?error.kind(), "the rights to a file could not be narrowed");
    }
}

#[cfg(not(unix))]
pub(super) fn private(_file: &Path) {}

/// All of it, synced and under its name, or none of it.
pub(crate) fn write_whole(file: &Path, content: &[u8]) -> io::Result<()> {
    use io::Write;
    let beside = with_ending(file, ".new");
    remove(&beside)?;
    let mut new = create_private(&beside)?;
    new.write_all(content)?;
    new.sync_all()?;
    drop(new);
    rename(&beside, file)
}

/// The same for a copy of a file that nobody writes to meanwhile.
pub(super) fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    let beside = with_ending(to, ".part");
    remove(&beside)?;
    let mut copy = create_private(&beside)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.sync_all()?;
    drop(copy);
    rename(&beside, to)
}

pub(super) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)?;
    if let Some(folder) = to.parent() {
        sync_folder(folder);
    }
    Ok(())
}

/// A new name in a folder outlasts a loss of power only once the folder is synced. Not every file system knows how.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) {
    if let Err(error) = File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(kind = ?error.kind(), "a folder could not be synced");
    }
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) {}

/// On another computer's disk the memory that a write-ahead log shares between processes is not shared.
#[cfg(target_os = "linux")]
pub(super) fn on_network(file: &Path) -> bool {
    let folder = file.parent().unwrap_or(file);
    rustix::fs::statfs(folder).is_ok_and(|found| is_network(u32::try_from(found.f_type & 0xffff_ffff).unwrap_or(0)))
}

#[cfg(not(target_os = "linux"))]
pub(super) fn on_network(_: &Path) -> bool {
    false
}

/// `linux/magic.h`: NFS, SMB (three of them), 9P, AFS, Ceph, and whatever FUSE brings, sshfs among it.
#[cfg(target_os = "linux")]
fn is_network(kind: u32) -> bool {
    const KINDS: [u32; 8] =
        [0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x5346_414F, 0x00C3_6400, 0x6573_5546];
    KINDS.contains(&kind)
}

#[cfg(all(test, target_os = "linux"))]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn fault_67_network_folders_are_told_from_disks() {
        for network in [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546] {
            assert!(is_network(network), "{network:x}");
        }
        // ext4, btrfs, XFS, tmpfs, overlay
        for disk in [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0x794C_7630] {
            assert!(!is_network(disk), "{disk:x}");
        }
        assert!(!on_network(&tempfile::tempdir().unwrap().path().join("orders.db")));
    }

    #[test]
    fn a_link_that_waits_where_a_file_is_to_be_begun_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let victim = folder.path().join("victim");
        fs::write(&victim, b"kept").unwrap();
        std::os::unix::fs::symlink(&victim, folder.path().join("x.new")).unwrap();
        write_whole(&folder.path().join("x"), b"new").unwrap();
        assert_eq!(fs::read(&victim).unwrap(), b"kept");
        assert_eq!(fs::read(folder.path().join("x")).unwrap(), b"new");
    }
}
