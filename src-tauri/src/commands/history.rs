//! Orders looked for, noted, repeated and exported.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{
    AppError, ExportForm, ExportFormat, ExportPreview, OrdersFound, OrdersQuery, RemarkForm, RemarkView, RepeatView,
};
use tauri::{AppHandle, State, command};

use crate::dialogs::Question;

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
    let (kind, ending) = match form.format {
        ExportFormat::Csv => ("dialog-export-csv", "csv"),
        ExportFormat::Json => ("dialog-export-json", "json"),
    };
    let question = Question { title: "dialog-export-title", kind, ending };
    match question.place(&handle, &format!("cryptorefills-orders.{ending}")).await {
        Some(file) => wallet.export_orders(form, file).await.map(Some),
        None => Ok(None),
    }
}
