//! The support desk. The system's own dialogs ask for case files, so that the page never names a path.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use cryptorefills_core::app::App;
use cryptorefills_core::case::LARGEST;
use cryptorefills_core::contract::{
    AppError, CaseMoment, CaseView, DeskCopy, DeskFound, DeskLogEntry, DeskOrderView, DeskSnapshotView, DeskView,
    ErrorCode, Phrase,
};
use tauri::{AppHandle, Manager, State, command};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::clipboard::{After, Clipboard};

const ENDING: &str = "crcase";
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
pub async fn desk_order(wallet: State<'_, App>, id: String, lang: String) -> Result<DeskOrderView, AppError> {
    wallet.desk_order(id, lang).await
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
    let ask = |dialog: FileDialogBuilder<tauri::Wry>, answer: Answer| dialog.set_file_name(SUGGESTED).save_file(answer);
    let Some(file) = chosen(&handle, "dialog-case-save", ask).await else { return Ok(false) };
    let text = wallet.desk_case_file(id).await?;
    save(&file, &text).map_err(|_| unusable("case-file-unwritable"))?;
    Ok(true)
}

/// What the file tells; `None` when none was chosen.
#[command]
pub async fn desk_open_case(handle: AppHandle, wallet: State<'_, App>) -> Result<Option<CaseView>, AppError> {
    let ask = |dialog: FileDialogBuilder<tauri::Wry>, answer: Answer| dialog.pick_file(answer);
    let Some(path) = chosen(&handle, "dialog-case-open", ask).await else { return Ok(None) };
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    let read = File::open(&path).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes));
    read.map_err(|_| unusable("case-file-unreadable"))?;
    wallet.desk_open_case(name, bytes).await.map(Some)
}

#[command]
pub async fn desk_case_at(wallet: State<'_, App>, at: u32, lang: String) -> Result<CaseMoment, AppError> {
    wallet.desk_case_at(at, lang).await
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

type Answer = Box<dyn FnOnce(Option<FilePath>) + Send>;

async fn chosen(
    handle: &AppHandle,
    title: &str,
    ask: impl FnOnce(FileDialogBuilder<tauri::Wry>, Answer),
) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    let words = handle.state::<App>().words();
    let say = |id: &str| words.say(id, &BTreeMap::new());
    let dialog = handle.dialog().file().set_title(say(title)).add_filter(say("dialog-case-kind"), &[ENDING]);
    ask(dialog, Box::new(move |file| drop(answer.send(file))));
    answered.await.ok().flatten()?.into_path().ok()
}
