//! About what something costs in a coin: an estimate, never a quote.

use std::cmp::Ordering;
use std::time::Duration;

use rust_decimal::Decimal;

use super::product::listed_price;
use super::{CatalogueRoom, ProductFault, fault};
use crate::contract::{AppError, Choice, ErrorCode, Phrase, PriceQuery, PriceView};
use crate::domain::money::{ValueFault, ValueRange};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{CoinAmount, CountryCode};
use crate::partner::{PartnerError, ProductOffer};

/// A price listed longer ago is asked for again.
const PRICE_FRESH: Duration = Duration::from_secs(30);
/// Bounds and steps stay.
const RANGE_FRESH: Duration = Duration::from_mins(5);

impl CatalogueRoom {
    pub(super) async fn price_view(&self, country: CountryCode, query: PriceQuery) -> Result<PriceView, AppError> {
        let (product_id, fresh) = match &query.choice {
            Choice::Fixed { product_id } => (product_id, PRICE_FRESH),
            Choice::Range { product_id, .. } => (product_id, RANGE_FRESH),
        };
        let sold = self.sold(country, &query.brand_id, Some(&query.coin), fresh).await;
        let (_, goods) = sold.map_err(|fault| match fault {
            ProductFault::Shop(error) => error,
            _ => gone(),
        })?;
        let goods = goods.ok_or_else(gone)?;
        let listed = listed_price(&goods, product_id, &query.coin).ok_or_else(gone)?;
        let (face_value, currency) = match (listed.offer, &query.choice) {
            (ProductOffer::Range { range, .. }, Choice::Range { value, .. }) => match range.check(value) {
                Ok(value) => (value, Some(range.currency.as_str())),
                Err(fault) => return Ok(not_sold(&fault, range)),
            },
            (ProductOffer::Fixed { face_value, currency, .. }, Choice::Fixed { .. }) => {
                match (listed.amount, face_value) {
                    (Some(amount), value) => {
                        let cost = value.and_then(|value| cost(amount, &query.coin, value, currency.as_deref()?));
                        return Ok(PriceView::About { coin: query.coin, amount: amount.shown(), cost });
                    }
                    (None, Some(value)) => (*value, currency.as_deref()),
                    (None, None) => return Err(fault(ErrorCode::Unreadable, "price-not-stated", true)),
                }
            }
            _ => return Err(gone()),
        };
        let about = match self.client.price(&goods.brand, country, face_value, &query.coin).await {
            Err(PartnerError::NotFound { .. }) => return Err(gone()),
            answered => answered?,
        };
        if !about.coin.eq_ignore_ascii_case(&query.coin) {
            return Err(fault(ErrorCode::Unreadable, "price-not-stated", true));
        }
        let cost = currency.and_then(|currency| cost(about.coin_amount, &query.coin, face_value, currency));
        Ok(PriceView::About { coin: query.coin, amount: about.coin_amount.shown(), cost })
    }
}

/// The money that a coin is made to be worth; there is no exchange rate here for any other.
fn money_of(coin: &str) -> Option<&'static str> {
    match coin {
        "USDC" | "USDT" | "DAI" | "PYUSD" => Some("USD"),
        "EURC" => Some("EUR"),
        _ => None,
    }
}

/// How much more, or less, than the face value is paid, to a tenth of a per cent.
fn cost(paid: CoinAmount, coin: &str, face: CoinAmount, currency: &str) -> Option<Phrase> {
    if money_of(coin)? != currency || !face.is_payable() {
        return None;
    }
    let more = paid.decimal().checked_sub(face.decimal())?;
    let percent = more.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(face.decimal())?.round_dp(1).normalize();
    let id = match percent.cmp(&Decimal::ZERO) {
        Ordering::Greater => "price-over-face",
        Ordering::Equal => "price-at-face",
        Ordering::Less => "price-under-face",
    };
    let phrase = Phrase::new(id).with("percent", percent.abs().to_string());
    Some(phrase.with("value", face.shown()).with("currency", clean(currency, NAME_MAX)))
}

fn gone() -> AppError {
    fault(ErrorCode::NotFound, "product-not-found", false)
}

/// Never applied silently: the buyer is told which value is sold instead.
fn not_sold(fault: &ValueFault, range: &ValueRange) -> PriceView {
    let currency = clean(&range.currency, NAME_MAX);
    let (sentence, nearest) = match fault {
        ValueFault::NotANumber => (Phrase::new("value-not-a-number"), None),
        ValueFault::Below(min) => (Phrase::new("value-below").with("min", min.plain()), Some(*min)),
        ValueFault::Above(max) => (Phrase::new("value-above").with("max", max.plain()), Some(*max)),
        ValueFault::OffStep { nearest } => {
            let sentence = Phrase::new("value-off-step").with("step", range.step.plain());
            (sentence.with("nearest", nearest.plain()), Some(*nearest))
        }
    };
    // A maximum between two steps is not sold either.
    let nearest = nearest.and_then(|value| match range.check(&value.plain()) {
        Ok(value) => Some(value),
        Err(ValueFault::OffStep { nearest }) => Some(nearest),
        Err(_) => None,
    });
    PriceView::NotSold { sentence: sentence.with("currency", currency), nearest: nearest.map(CoinAmount::plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str) -> (String, Option<String>) {
        let amount = |text: &str| CoinAmount::parse(text).expect("an amount");
        let range = ValueRange { min: amount("50"), max: amount("503"), step: amount("5"), currency: "USD".into() };
        let fault = range.check(typed).expect_err("not sold");
        match not_sold(&fault, &range) {
            PriceView::NotSold { sentence, nearest } => (sentence.id, nearest),
            PriceView::About { .. } => unreachable!("nothing is priced"),
        }
    }

    #[test]
    fn the_cost_stands_beside_the_face_value_only_in_the_same_money() {
        let amount = |text: &str| CoinAmount::parse(text).expect("an amount");
        let said = |paid: &str, coin: &str, face: &str, currency: &str| {
            cost(amount(paid), coin, amount(face), currency).map(|cost| (cost.id, cost.args["percent"].clone()))
        };
        let some = |id: &str, percent: &str| Some((id.to_owned(), percent.to_owned()));
        assert_eq!(said("51.08", "USDC", "50", "USD"), some("price-over-face", "2.2"));
        assert_eq!(said("50.00", "USDT", "50", "USD"), some("price-at-face", "0"));
        assert_eq!(said("49", "USDC", "50", "USD"), some("price-under-face", "2"));
        assert_eq!(said("51.08", "USDC", "50", "EUR"), None);
        assert_eq!(said("0.0008", "BTC", "50", "USD"), None);
        assert_eq!(said("51.08", "USDC", "0", "USD"), None);
    }

    #[test]
    fn a_value_that_is_not_sold_names_one_that_is() {
        let near = |id: &str, value: &str| (id.to_owned(), Some(value.to_owned()));
        assert_eq!(told("57"), near("value-off-step", "55"));
        assert_eq!(told("49.99"), near("value-below", "50"));
        assert_eq!(told("9000"), near("value-above", "500"));
        assert_eq!(told("5e1"), ("value-not-a-number".to_owned(), None));
    }
}
