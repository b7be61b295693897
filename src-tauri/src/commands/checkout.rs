//! Checking and placing an order.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, CheckView, Draft, OrderView, PlaceView, ReadBackView};
use tauri::{State, command};

#[command]
pub async fn read_back(wallet: State<'_, App>, draft: Draft) -> Result<ReadBackView, AppError> {
    wallet.read_back(draft).await
}

#[command]
pub async fn check_order(wallet: State<'_, App>, draft: Draft) -> Result<CheckView, AppError> {
    wallet.check_order(draft).await
}

#[command]
pub async fn place_order(wallet: State<'_, App>, quote_id: String, over_cap: bool) -> Result<PlaceView, AppError> {
    if over_cap { wallet.place_order_over_cap(quote_id).await } else { wallet.place_order(quote_id).await }
}

#[command]
pub async fn agree_to_price(wallet: State<'_, App>, id: String, amount: String) -> Result<OrderView, AppError> {
    wallet.agree_to_price(id, amount).await
}
