//! The commands over where orders are kept: passphrase, backup and restore, a lost key, and the end of everything.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::App;
use super::book;
use super::error::fault;
use super::keeping::{as_typed, check_passphrase};
use crate::contract::{AppError, ErrorCode, StartView};
use crate::domain::Secret;
use crate::store::{StoreError, StoredOrder};
use crate::vault::{Entry, VaultError};

impl App {
    /// Really tries again: orders that are kept in memory for want of a key move to disk when there is one.
    pub async fn check_vault(&self) -> Result<StartView, AppError> {
        let session = self.session().await?;
        session.take_up(session.keeping.try_again().await?).await?;
        self.view().await
    }

    pub async fn unlock(&self, passphrase: Secret) -> Result<StartView, AppError> {
        let session = self.session().await?;
        session.take_up(session.keeping.unlock(passphrase).await?).await?;
        self.view().await
    }

    pub async fn set_passphrase(&self, passphrase: Secret) -> Result<StartView, AppError> {
        let session = self.session().await?;
        session.keeping.set_passphrase(passphrase).await?;
        self.inner.bell.changed();
        self.view().await
    }

    pub async fn begin_afresh(&self) -> Result<StartView, AppError> {
        let session = self.session().await?;
        session.take_up(session.keeping.begin_afresh().await?).await?;
        self.view().await
    }

    /// Before a place for the file is asked for.
    pub fn check_backup_passphrase(&self, passphrase: &Secret) -> Result<(), AppError> {
        check_passphrase(passphrase)
    }

    /// Every order, codes included, into one encrypted file. Answers how many there were.
    pub async fn back_up(&self, to: PathBuf, passphrase: Secret) -> Result<u32, AppError> {
        check_passphrase(&passphrase)?;
        let session = self.session().await?;
        if lies_in(&session.folder, &to) {
            return Err(fault(ErrorCode::Store, "error-backup-file", true));
        }
        let held = session.store.back_up(to, as_typed(&passphrase)).await.map_err(of_backup)?;
        Ok(u32::try_from(held).unwrap_or(u32::MAX))
    }

    /// Adds what the backup holds and this profile does not. Answers how many orders were added.
    pub async fn restore(&self, from: PathBuf, passphrase: Secret) -> Result<u32, AppError> {
        let session = self.session().await?;
        let fits = |order: &StoredOrder| book::approved(order).is_ok();
        let added = session.store.restore(from, as_typed(&passphrase), fits).await.map_err(of_backup)?;
        let count = added.len();
        session.take_up(added).await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Orders, codes, inbox, settings, keys and the partner ID leave this computer. Orders at the shop are not touched.
    pub async fn erase_everything(&self) -> Result<StartView, AppError> {
        // Held to the end: a profile that somebody opens meanwhile would lose its files while it is in use.
        let mut open = self.inner.session.write().await;
        if let Some(session) = open.take() {
            session.close().await;
        }
        self.inner.options.demo.stop().await;
        // The key first: without it, what a disk may still hold of the file can be read by nobody.
        let key = self.erase_entry(Entry::DataKey).await;
        let partner = self.erase_entry(Entry::PartnerId).await;
        let files = self.erase_files();
        self.inner.settings.reset();
        drop(open);
        self.inner.bell.changed();
        if files.is_err() {
            return Err(fault(ErrorCode::Store, "error-erase-files", true));
        }
        if key.and(partner).is_err() {
            return Err(fault(ErrorCode::Vault, "error-erase-keyring", true));
        }
        self.view().await
    }

    async fn erase_entry(&self, entry: Entry) -> Result<(), VaultError> {
        match self.inner.options.vault.delete(entry).await {
            // Where there is no keyring, nothing of ours is in one.
            Err(VaultError::NoBus | VaultError::NoService | VaultError::NoDefaultCollection) => Ok(()),
            other => other,
        }
    }

    /// Only what this app made: the folder itself may have been chosen by the user and hold other things. What cannot be
    /// removed does not keep the rest.
    fn erase_files(&self) -> io::Result<()> {
        let entries = match fs::read_dir(&self.inner.options.data_root) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        let mut all = Ok(());
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let folder = entry.file_type()?.is_dir();
            let removed = if folder && (name == "demo" || name == "shop" || name.starts_with("shop-")) {
                fs::remove_dir_all(entry.path())
            } else if !folder && (name == "settings.json" || name == "settings.json.new") {
                fs::remove_file(entry.path())
            } else {
                Ok(())
            };
            all = all.and(removed);
        }
        all
    }
}

/// The profile's own files are no place for a backup: it would replace them, or be erased with them.
pub(super) fn lies_in(folder: &Path, file: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let (Some(folder), Some(parent)) = (real(folder), file.parent().and_then(real)) else { return false };
    parent.starts_with(folder)
}

fn of_backup(error: StoreError) -> AppError {
    match error {
        StoreError::WrongKey | StoreError::Damaged | StoreError::Unreadable(_) => {
            fault(ErrorCode::InvalidInput, "error-backup-passphrase", true)
        }
        StoreError::Newer => fault(ErrorCode::Store, "error-backup-newer", false),
        StoreError::NotAFile(_) | StoreError::File(_) | StoreError::ReadOnly => {
            fault(ErrorCode::Store, "error-backup-file", true)
        }
        StoreError::Database(cause) if cause.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) => {
            fault(ErrorCode::Store, "error-backup-file", true)
        }
        other => other.into(),
    }
}
