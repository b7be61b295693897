//! About what something costs in a coin: an estimate, never a quote.

use std::time::Duration;

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
        let face_value = match (listed.offer, &query.choice) {
            (ProductOffer::Range { range, .. }, Choice::Range { value, .. }) => match range.check(value) {
                Ok(value) => value,
                Err(fault) => return Ok(not_sold(&fault, range)),
            },
            (ProductOffer::Fixed { face_value, .. }, Choice::Fixed { .. }) => match (listed.amount, face_value) {
                (Some(amount), _) => return Ok(PriceView::About { coin: query.coin, amount: amount.shown() }),
                (None, Some(value)) => *value,
                (None, None) => return Err(fault(ErrorCode::Unreadable, "price-not-stated", true)),
            },
            _ => return Err(gone()),
        };
        let about = match self.client.price(&goods.brand, country, face_value, &query.coin).await {
            Err(PartnerError::NotFound { .. }) => return Err(gone()),
            answered => answered?,
        };
        if !about.coin.eq_ignore_ascii_case(&query.coin) {
            return Err(fault(ErrorCode::Unreadable, "price-not-stated", true));
        }
        Ok(PriceView::About { coin: query.coin, amount: about.coin_amount.shown() })
    }
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
    fn a_value_that_is_not_sold_names_one_that_is() {
        let near = |id: &str, value: &str| (id.to_owned(), Some(value.to_owned()));
        assert_eq!(told("57"), near("value-off-step", "55"));
        assert_eq!(told("49.99"), near("value-below", "50"));
        assert_eq!(told("9000"), near("value-above", "500"));
        assert_eq!(told("5e1"), ("value-not-a-number".to_owned(), None));
    }
}
