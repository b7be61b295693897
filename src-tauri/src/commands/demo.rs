//! The demo: paying, and the stories of its shop.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, DemoPay, DemoPlay, DemoStage};
use tauri::{State, command};

#[command]
pub async fn demo_pay(wallet: State<'_, App>, id: String, how: DemoPay) -> Result<(), AppError> {
    wallet.demo_pay(id, how).await
}

#[command]
pub async fn demo_stage(wallet: State<'_, App>) -> Result<DemoStage, AppError> {
    wallet.demo_stage().await
}

#[command]
pub async fn demo_play(wallet: State<'_, App>, play: DemoPlay) -> Result<(), AppError> {
    wallet.demo_play(play).await
}
