//! Where orders are kept: passphrase, backup, restore, and the end of everything.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, StartView};
use cryptorefills_core::domain::Secret;
use tauri::{AppHandle, State, command};

use crate::dialogs::Question;

const SUGGESTED: &str = "cryptorefills-orders.crbackup";

#[command]
pub async fn check_vault(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.check_vault().await
}

#[command]
pub async fn unlock(wallet: State<'_, App>, passphrase: Secret) -> Result<StartView, AppError> {
    wallet.unlock(passphrase).await
}

#[command]
pub async fn set_passphrase(wallet: State<'_, App>, passphrase: Secret) -> Result<StartView, AppError> {
    wallet.set_passphrase(passphrase).await
}

#[command]
pub async fn begin_afresh(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.begin_afresh().await
}

/// How many orders the backup holds; `None` when no file was chosen.
#[command]
pub async fn back_up(handle: AppHandle, wallet: State<'_, App>, passphrase: Secret) -> Result<Option<u32>, AppError> {
    wallet.check_backup_passphrase(&passphrase)?;
    match backup_file("dialog-backup-title").place(&handle, SUGGESTED).await {
        Some(file) => wallet.back_up(file, passphrase).await.map(Some),
        None => Ok(None),
    }
}

/// How many orders were added; `None` when no file was chosen.
#[command]
pub async fn restore(handle: AppHandle, wallet: State<'_, App>, passphrase: Secret) -> Result<Option<u32>, AppError> {
    match backup_file("dialog-restore-title").file(&handle).await {
        Some(file) => wallet.restore(file, passphrase).await.map(Some),
        None => Ok(None),
    }
}

#[command]
pub async fn erase_everything(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.erase_everything().await
}

fn backup_file(title: &'static str) -> Question {
    Question { title, kind: "dialog-backup-kind", ending: "crbackup" }
}
