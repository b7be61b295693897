//! The commands over where orders are kept: passphrase, backup and restore, a lost key, and the end of everything.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::App;
use super::error::fault;
use super::keeping::check_passphrase;
use crate::contract::{AppError, ErrorCode, StartView};
use crate::domain::Secret;
use crate::store::StoreError;
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
        let held = self.session().await?.store.back_up(to, passphrase).await?;
        Ok(u32::try_from(held).unwrap_or(u32::MAX))
    }

    /// Adds what the backup holds and this profile does not. Answers how many orders were added.
    pub async fn restore(&self, from: PathBuf, passphrase: Secret) -> Result<u32, AppError> {
        let session = self.session().await?;
        let restored = session.store.restore(from, passphrase, session.book.clock.wall()).await;
        let added = restored.map_err(|error| match error {
            StoreError::WrongKey => fault(ErrorCode::InvalidInput, "error-backup-passphrase", true),
            StoreError::Newer => fault(ErrorCode::Store, "error-backup-newer", false),
            StoreError::NotAFile(_) | StoreError::File(_) => fault(ErrorCode::Store, "error-backup-file", true),
            other => other.into(),
        })?;
        let count = added.len();
        session.take_up(added).await?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// Orders, codes, inbox, settings, keys and the partner ID leave this computer. Orders at the shop are not touched.
    pub async fn erase_everything(&self) -> Result<StartView, AppError> {
        if let Some(session) = self.inner.session.write().await.take() {
            session.close().await;
        }
        self.inner.options.demo.stop().await;
        // The key first: without it, what a disk may still hold of the file can be read by nobody.
        let key = self.erase_entry(Entry::DataKey).await;
        let partner = self.erase_entry(Entry::PartnerId).await;
        let files = self.erase_files();
        self.inner.settings.reset();
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

    /// Only what this app made: the folder itself may have been chosen by the user and hold other things.
    fn erase_files(&self) -> io::Result<()> {
        for entry in fs::read_dir(&self.inner.options.data_root)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == "demo" || name == "shop" || name.starts_with("shop-") {
                fs::remove_dir_all(entry.path())?;
            } else if name == "settings.json" || name == "settings.json.new" {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}
