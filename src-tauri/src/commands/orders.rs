//! Orders, what they delivered, and the inbox.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{
    AppError, ClipboardAlarm, CodeMark, CodePicture, CopyTarget, NoticeView, OrderView, OrdersPlace, OrdersView,
    SecretField,
};
use tauri::{State, command};

use crate::clipboard::{After, Clipboard};
use crate::links;

#[command]
pub async fn orders(wallet: State<'_, App>, since: Option<OrdersPlace>) -> Result<OrdersView, AppError> {
    wallet.orders(since).await
}

#[command]
pub async fn order(wallet: State<'_, App>, id: String) -> Result<OrderView, AppError> {
    wallet.order(id).await
}

#[command]
pub async fn add_order(wallet: State<'_, App>, order_id: String) -> Result<String, AppError> {
    wallet.add_order(order_id).await
}

#[command]
pub async fn check_now(wallet: State<'_, App>, id: String) -> Result<(), AppError> {
    wallet.check_now(id).await
}

#[command]
pub async fn forget_order(wallet: State<'_, App>, id: String) -> Result<(), AppError> {
    wallet.forget_order(id).await
}

#[command]
pub async fn reveal(wallet: State<'_, App>, id: String, delivery: u32, field: SecretField) -> Result<String, AppError> {
    wallet.reveal(id, delivery, field).await
}

#[command]
pub async fn code_picture(
    wallet: State<'_, App>,
    id: String,
    delivery: u32,
    field: SecretField,
) -> Result<CodePicture, AppError> {
    wallet.code_picture(id, delivery, field).await
}

#[command]
pub async fn mark_code(wallet: State<'_, App>, id: String, delivery: u32, mark: CodeMark) -> Result<(), AppError> {
    wallet.mark_code(id, delivery, mark).await
}

#[command]
pub async fn copy(
    wallet: State<'_, App>,
    clipboard: State<'_, Clipboard>,
    id: String,
    target: CopyTarget,
) -> Result<(), AppError> {
    let after = match target {
        CopyTarget::Secret { .. } | CopyTarget::OrderId | CopyTarget::SupportMessage => After::Forget,
        CopyTarget::Address | CopyTarget::PaymentLink => After::Watch,
        _ => After::Nothing,
    };
    let text = wallet.text_to_copy(id, target).await?;
    clipboard.copy(text, after).await
}

#[command]
pub async fn clipboard_alarm(clipboard: State<'_, Clipboard>) -> Result<Option<ClipboardAlarm>, AppError> {
    Ok(clipboard.alarm())
}

#[command]
pub async fn open_code_link(wallet: State<'_, App>, id: String, delivery: u32) -> Result<(), AppError> {
    links::open_page(wallet.code_link(id, delivery).await?).await
}

#[command]
pub async fn open_wallet(wallet: State<'_, App>, id: String) -> Result<(), AppError> {
    links::open_wallet(wallet.wallet_link(id).await?).await
}

#[command]
pub async fn inbox(wallet: State<'_, App>) -> Result<Vec<NoticeView>, AppError> {
    wallet.inbox().await
}

#[command]
pub fn on_screen(wallet: State<'_, App>, id: Option<String>) {
    wallet.on_screen(id);
}

#[command]
pub async fn mark_inbox_read(wallet: State<'_, App>) -> Result<(), AppError> {
    wallet.mark_inbox_read().await
}
