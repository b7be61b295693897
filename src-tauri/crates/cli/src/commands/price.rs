//! About what one thing costs: an estimate without a network, never a quote.

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::CoinAmount;
use cryptorefills_core::partner::Denomination;
use serde::Serialize;

use super::catalogue::shown;
use super::item::{self, Found};
use crate::arguments::Price;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

#[derive(Serialize)]
pub(super) struct About {
    brand: String,
    country: String,
    denomination: Option<String>,
    /// In `currency`.
    face_value: Option<String>,
    currency: Option<String>,
    coin: String,
    /// In `coin`.
    coin_amount: String,
    #[serde(skip)]
    title: String,
}

pub(super) async fn about(shop: &Shop, wanted: &Price) -> Result<About, Failure> {
    let found = item::find(shop, &wanted.item, &wanted.coin).await?;
    let amount = amount(shop, &found, &wanted.coin).await?;
    Ok(About {
        brand: shown(&found.goods.brand),
        country: shop.country.to_string(),
        denomination: found.key(),
        face_value: found.face_value.map(CoinAmount::plain),
        currency: found.currency.as_deref().map(shown),
        coin: shown(&wanted.coin),
        coin_amount: amount.plain(),
        title: found.title(),
    })
}

/// As listed for a fixed product; asked for otherwise. A price in another coin is none.
async fn amount(shop: &Shop, found: &Found, coin: &str) -> Result<CoinAmount, Failure> {
    let unpriced = || Failure::Unreadable(Phrase::new("price-not-stated"));
    let same = |said: &str| said.eq_ignore_ascii_case(coin);
    let listed = match &found.denomination {
        Denomination::Fixed { .. } if found.product.coin.as_deref().is_none_or(same) => found.product.coin_amount,
        Denomination::Fixed { .. } | Denomination::Range(_) => None,
    };
    if let Some(amount) = listed.filter(|amount| amount.is_payable()) {
        return Ok(amount);
    }
    let face_value = found.face_value.ok_or_else(unpriced)?;
    let about = shop.client.price(&found.goods.brand, shop.country, face_value, coin).await?;
    if same(&about.coin) { Ok(about.coin_amount) } else { Err(unpriced()) }
}

impl About {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        if terminal.json() {
            terminal.value(self)?;
        } else {
            let phrase = Phrase::new("cli-about").with("item", &*self.title).with("amount", &*self.coin_amount);
            terminal.line(&terminal.say(&phrase.with("coin", &*self.coin)))?;
        }
        Ok(Verdict::Good)
    }
}
