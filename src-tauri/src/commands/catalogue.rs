//! Browsing.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{
    AppError, BrandView, BrowseQuery, BrowseView, CoinView, CountryView, PaletteView, PriceQuery, PriceView,
};
use tauri::{State, command};

#[command]
pub async fn countries(wallet: State<'_, App>) -> Result<Vec<CountryView>, AppError> {
    wallet.countries().await
}

#[command]
pub async fn browse(wallet: State<'_, App>, query: BrowseQuery) -> Result<BrowseView, AppError> {
    wallet.browse(query).await
}

#[command]
pub async fn brand(wallet: State<'_, App>, brand_id: String, coin: String) -> Result<BrandView, AppError> {
    wallet.brand(brand_id, coin).await
}

#[command]
pub async fn set_favourite(wallet: State<'_, App>, brand_id: String, on: bool) -> Result<(), AppError> {
    wallet.set_favourite(brand_id, on).await
}

#[command]
pub async fn palette(wallet: State<'_, App>, text: String) -> Result<PaletteView, AppError> {
    wallet.palette(text).await
}

#[command]
pub async fn payment_methods(wallet: State<'_, App>) -> Result<Vec<CoinView>, AppError> {
    wallet.payment_methods().await
}

#[command]
pub async fn about_price(wallet: State<'_, App>, query: PriceQuery) -> Result<PriceView, AppError> {
    wallet.about_price(query).await
}
