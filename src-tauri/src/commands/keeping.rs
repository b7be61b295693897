//! Where orders are kept: passphrase, backup, restore, and the end of everything. The system's own dialogs ask for files,
//! so that the page never names a path.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, StartView};
use cryptorefills_core::domain::Secret;
use tauri::{AppHandle, Manager, State, command};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

const ENDING: &str = "crbackup";
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
    match chosen(&handle, "dialog-backup-title", |dialog, answer| dialog.set_file_name(SUGGESTED).save_file(answer))
        .await
    {
        Some(file) => wallet.back_up(file, passphrase).await.map(Some),
        None => Ok(None),
    }
}

/// How many orders were added; `None` when no file was chosen.
#[command]
pub async fn restore(handle: AppHandle, wallet: State<'_, App>, passphrase: Secret) -> Result<Option<u32>, AppError> {
    match chosen(&handle, "dialog-restore-title", |dialog, answer| dialog.pick_file(answer)).await {
        Some(file) => wallet.restore(file, passphrase).await.map(Some),
        None => Ok(None),
    }
}

#[command]
pub async fn erase_everything(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.erase_everything().await
}

type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

async fn chosen(
    handle: &AppHandle,
    title: &str,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, Answer),
) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    let words = handle.state::<App>().words();
    let say = |id: &str| words.say(id, &BTreeMap::new());
    let dialog = handle.dialog().file().set_title(say(title)).add_filter(say("dialog-backup-kind"), &[ENDING]);
    ask(dialog, Box::new(move |file| drop(answer.send(file))));
    answered.await.ok().flatten()?.into_path().ok()
}
