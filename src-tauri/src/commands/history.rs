//! Orders looked for, noted, repeated and exported. The system's own dialog asks where an export goes, so that the page never
//! names a path.

use std::collections::BTreeMap;
use std::path::PathBuf;

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{
    AppError, ExportForm, ExportFormat, ExportPreview, OrdersFound, OrdersQuery, RemarkForm, RemarkView, RepeatView,
};
use tauri::{AppHandle, State, command};
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;

#[command]
pub async fn search_orders(
    wallet: State<'_, App>,
    query: OrdersQuery,
    from: u32,
    most: u32,
) -> Result<OrdersFound, AppError> {
    wallet.search_orders(query, from, most).await
}

#[command]
pub async fn remark(wallet: State<'_, App>, id: String) -> Result<RemarkView, AppError> {
    wallet.remark(id).await
}

#[command]
pub async fn keep_remark(wallet: State<'_, App>, id: String, form: RemarkForm) -> Result<RemarkView, AppError> {
    wallet.keep_remark(id, form).await
}

#[command]
pub async fn archive_order(wallet: State<'_, App>, id: String, archived: bool) -> Result<(), AppError> {
    wallet.archive_order(id, archived).await
}

#[command]
pub async fn repeat_order(wallet: State<'_, App>, id: String) -> Result<RepeatView, AppError> {
    wallet.repeat_order(id).await
}

#[command]
pub async fn preview_export(wallet: State<'_, App>, form: ExportForm) -> Result<ExportPreview, AppError> {
    wallet.preview_export(form).await
}

/// How many orders the file holds; `None` when no place was chosen.
#[command]
pub async fn export_orders(
    handle: AppHandle,
    wallet: State<'_, App>,
    form: ExportForm,
) -> Result<Option<u32>, AppError> {
    match place(&handle, &wallet, form.format).await {
        Some(file) => wallet.export_orders(form, file).await.map(Some),
        None => Ok(None),
    }
}

async fn place(handle: &AppHandle, wallet: &App, format: ExportFormat) -> Option<PathBuf> {
    let (answer, answered) = oneshot::channel();
    let words = wallet.words();
    let say = |id: &str| words.say(id, &BTreeMap::new());
    let (kind, ending) = match format {
        ExportFormat::Csv => (say("dialog-export-csv"), "csv"),
        ExportFormat::Json => (say("dialog-export-json"), "json"),
    };
    handle
        .dialog()
        .file()
        .set_title(say("dialog-export-title"))
        .add_filter(kind, &[ending])
        .set_file_name(format!("cryptorefills-orders.{ending}"))
        .save_file(move |file| drop(answer.send(file)));
    answered.await.ok().flatten()?.into_path().ok()
}
