//! What was bought once, found again among what is sold now.

use super::CatalogueRoom;
use super::product::{FRESH, ProductFault, Sale};
use crate::app::checkout::ApprovedDenomination;
use crate::contract::Choice;
use crate::domain::CountryCode;
use crate::partner::ProductOffer;

impl CatalogueRoom {
    pub(crate) async fn choice_again(
        &self,
        country: CountryCode,
        brand_id: &str,
        bought: &ApprovedDenomination,
    ) -> Result<Choice, ProductFault> {
        let (shelf, goods) = self.sold(country, brand_id, None, FRESH).await?;
        let shown = shelf.find(brand_id).ok_or(ProductFault::Gone)?;
        let sale = Sale::of(shown, goods.as_deref());
        if let Some(why) = sale.none {
            return Err(ProductFault::NotForSale(why));
        }
        chosen_again(&sale, bought)
    }
}

fn chosen_again(sale: &Sale<'_>, bought: &ApprovedDenomination) -> Result<Choice, ProductFault> {
    let mut refused = None;
    for product in &sale.products {
        let product_id = product.product_id.clone();
        match (&product.offer, bought) {
            (ProductOffer::Fixed { denomination, .. }, ApprovedDenomination::Fixed { key, .. })
                if denomination == key =>
            {
                return Ok(Choice::Fixed { product_id });
            }
            (ProductOffer::Range { range, .. }, ApprovedDenomination::Range { value }) => {
                match range.check(&value.plain()) {
                    Ok(_) => return Ok(Choice::Range { product_id, value: value.plain() }),
                    Err(fault) => refused = Some(ProductFault::Value { fault, currency: range.currency.clone() }),
                }
            }
            _ => {}
        }
    }
    Err(refused.unwrap_or(ProductFault::Gone))
}
