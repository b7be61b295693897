//! Checking and placing an order.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, CheckView, Draft, OrderView, PlaceView};
use tauri::{State, command};

#[command]
pub async fn check_order(wallet: State<'_, App>, draft: Draft) -> Result<CheckView, AppError> {
    wallet.check_order(draft).await
}

#[command]
pub async fn place_order(wallet: State<'_, App>, quote_id: String) -> Result<PlaceView, AppError> {
    wallet.place_order(quote_id).await
}

#[command]
pub async fn agree_to_price(wallet: State<'_, App>, id: String, amount: String) -> Result<OrderView, AppError> {
    wallet.agree_to_price(id, amount).await
}
