//! The support desk.

use std::fs::{self, File};
use std::path::Path;

use cryptorefills_core::app::App;
use cryptorefills_core::case;
use cryptorefills_core::contract::{
    AppError, CaseMoment, CaseView, DeskCopy, DeskFound, DeskLogEntry, DeskOrderView, DeskSnapshotView, DeskView,
    ErrorCode, Phrase,
};
use tauri::{AppHandle, State, command};

use crate::clipboard::{After, Clipboard};
use crate::dialogs::Question;

const SUGGESTED: &str = "order.crcase";

#[command]
pub async fn desk_enter(wallet: State<'_, App>) -> Result<DeskView, AppError> {
    wallet.desk_enter().await
}

#[command]
pub async fn desk_leave(wallet: State<'_, App>) -> Result<(), AppError> {
    wallet.desk_leave().await
}

#[command]
pub async fn desk(wallet: State<'_, App>) -> Result<DeskView, AppError> {
    wallet.desk().await
}

#[command]
pub async fn desk_find(wallet: State<'_, App>, text: String) -> Result<DeskFound, AppError> {
    wallet.desk_find(text).await
}

#[command]
pub async fn desk_look_up(wallet: State<'_, App>, order_id: String) -> Result<String, AppError> {
    wallet.desk_look_up(order_id).await
}

#[command]
pub async fn desk_look_up_own(wallet: State<'_, App>, id: String) -> Result<String, AppError> {
    wallet.desk_look_up_own(id).await
}

#[command]
pub async fn desk_order(wallet: State<'_, App>, id: String) -> Result<DeskOrderView, AppError> {
    wallet.desk_order(id).await
}

#[command]
pub async fn desk_put_away(wallet: State<'_, App>, id: String) -> Result<(), AppError> {
    wallet.desk_put_away(id).await
}

#[command]
pub async fn desk_check(wallet: State<'_, App>, id: String) -> Result<(), AppError> {
    wallet.desk_check(id).await
}

#[command]
pub async fn desk_snapshot(
    wallet: State<'_, App>,
    id: String,
    seq: u32,
    against: Option<u32>,
) -> Result<DeskSnapshotView, AppError> {
    wallet.desk_snapshot(id, seq, against).await
}

#[command]
pub async fn desk_reveal(
    wallet: State<'_, App>,
    id: String,
    seq: u32,
    line: u32,
    reason: String,
) -> Result<String, AppError> {
    wallet.desk_reveal(id, seq, line, reason).await
}

#[command]
pub async fn desk_log(wallet: State<'_, App>) -> Result<Vec<DeskLogEntry>, AppError> {
    wallet.desk_log().await
}

#[command]
pub async fn desk_copy(
    wallet: State<'_, App>,
    clipboard: State<'_, Clipboard>,
    id: String,
    what: DeskCopy,
) -> Result<(), AppError> {
    let after = if what == DeskCopy::OrderId { After::Forget } else { After::Nothing };
    let text = wallet.desk_text_to_copy(id, what).await?;
    clipboard.copy(text, after).await
}

/// Whether a file was written; false when none was chosen.
#[command]
pub async fn desk_save_case(handle: AppHandle, wallet: State<'_, App>, id: String) -> Result<bool, AppError> {
    let Some(file) = case_file("dialog-case-save").place(&handle, SUGGESTED).await else { return Ok(false) };
    let text = wallet.desk_case_file(id).await?;
    save(&file, &text).map_err(|_| unusable("case-file-unwritable"))?;
    Ok(true)
}

/// What the file tells; `None` when none was chosen.
#[command]
pub async fn desk_open_case(handle: AppHandle, wallet: State<'_, App>) -> Result<Option<CaseView>, AppError> {
    let Some(path) = case_file("dialog-case-open").file(&handle).await else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = File::open(&path).and_then(case::bytes_of).map_err(|_| unusable("case-file-unreadable"))?;
    wallet.desk_open_case(name, bytes).await.map(Some)
}

#[command]
pub async fn desk_case_at(wallet: State<'_, App>, at: u32) -> Result<CaseMoment, AppError> {
    wallet.desk_case_at(at).await
}

fn case_file(title: &'static str) -> Question {
    Question { title, kind: "dialog-case-kind", ending: "crcase" }
}

fn unusable(sentence: &str) -> AppError {
    AppError { code: ErrorCode::Store, sentence: Phrase::new(sentence), retry: true }
}

/// Whole or not at all, and its owner's alone to read: the dialog has asked before a file is replaced.
fn save(file: &Path, text: &str) -> std::io::Result<()> {
    let beside = file.with_extension("crcase-part");
    fs::write(&beside, text)?;
    #[cfg(unix)]
    fs::set_permissions(&beside, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    fs::rename(&beside, file)
}
