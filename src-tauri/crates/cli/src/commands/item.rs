//! From the words for one thing to buy to the shop's own product.

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::CoinAmount;
use cryptorefills_core::domain::money::{ValueFault, ValueRange};
use cryptorefills_core::partner::{BrandProducts, Denomination, Product, ProductOffer};

use super::catalogue::shown;
use crate::arguments::Item;
use crate::failure::Failure;
use crate::shop::Shop;

pub(super) struct Found {
    pub goods: BrandProducts,
    pub product: Product,
    pub denomination: Denomination,
    /// In the product's own currency.
    pub face_value: Option<CoinAmount>,
    pub currency: Option<String>,
}

pub(super) fn brand_unknown(shop: &Shop) -> Failure {
    Failure::NotListed(Phrase::new("cli-brand-unknown").with("country", shop.country.to_string()))
}

pub(super) async fn find(shop: &Shop, item: &Item, coin: &str) -> Result<Found, Failure> {
    let listed = shop.client.products(shop.country, "", Some(&item.brand), coin).await?;
    let goods = listed.into_iter().find(|goods| goods.brand == item.brand && !goods.products.is_empty());
    let mut goods = goods.ok_or_else(|| brand_unknown(shop))?;
    let (at, denomination, face_value, currency) = match (&item.denomination, &item.value) {
        (Some(key), _) => by_key(&goods.products, key),
        (None, Some(value)) => by_value(&goods.products, value)?,
        (None, None) => None,
    }
    .ok_or_else(|| Failure::NotListed(Phrase::new("cli-product-unknown").with("country", shop.country.to_string())))?;
    let product = goods.products.swap_remove(at);
    Ok(Found { goods, product, denomination, face_value, currency })
}

type Choice = (usize, Denomination, Option<CoinAmount>, Option<String>);

/// The exact key, or the label beside it; the key is what is sent.
fn by_key(products: &[Product], typed: &str) -> Option<Choice> {
    let fixed = products.iter().enumerate().filter_map(|(at, product)| match &product.offer {
        ProductOffer::Fixed { denomination, localized, face_value, currency } => {
            Some((at, denomination, localized, *face_value, currency))
        }
        ProductOffer::Range { .. } => None,
    });
    let by = |same: fn(&str, &str, &str) -> bool| fixed.clone().find(|(_, key, label, ..)| same(key, label, typed));
    let found = by(|key, _, typed| key == typed).or_else(|| by(|_, label, typed| label == typed));
    found.map(|(at, key, label, value, currency)| {
        let denomination = Denomination::Fixed { key: key.clone(), localized: label.clone() };
        (at, denomination, value, currency.clone())
    })
}

/// A value within a range, or else a fixed product of that very value.
fn by_value(products: &[Product], typed: &str) -> Result<Option<Choice>, Failure> {
    let mut fault = None;
    for (at, product) in products.iter().enumerate() {
        if let ProductOffer::Range { range, .. } = &product.offer {
            match range.check(typed) {
                Ok(value) => {
                    return Ok(Some((at, Denomination::Range(value), Some(value), Some(range.currency.clone()))));
                }
                Err(why) => fault = Some(not_sold(&why, range)),
            }
        }
    }
    let Ok(value) = CoinAmount::parse(typed.trim()) else {
        return Err(Failure::Usage(Phrase::new("value-not-a-number")));
    };
    let same = products.iter().position(
        |product| matches!(&product.offer, ProductOffer::Fixed { face_value: Some(own), .. } if *own == value),
    );
    let key = same.and_then(|at| products.get(at)).and_then(|product| match &product.offer {
        ProductOffer::Fixed { denomination, .. } => Some(denomination.as_str()),
        ProductOffer::Range { .. } => None,
    });
    match (key.and_then(|key| by_key(products, key)), fault) {
        (None, Some(fault)) => Err(fault),
        (found, _) => Ok(found),
    }
}

/// Never moved to the nearest value silently.
fn not_sold(fault: &ValueFault, range: &ValueRange) -> Failure {
    let phrase = match fault {
        ValueFault::NotANumber => Phrase::new("value-not-a-number"),
        ValueFault::Below(min) => Phrase::new("value-below").with("min", min.plain()),
        ValueFault::Above(max) => Phrase::new("value-above").with("max", max.plain()),
        ValueFault::OffStep { nearest } => {
            Phrase::new("value-off-step").with("step", range.step.plain()).with("nearest", nearest.plain())
        }
    };
    Failure::Usage(phrase.with("currency", shown(&range.currency)))
}

impl Found {
    /// The exact key; `None` for a range.
    pub(super) fn key(&self) -> Option<String> {
        match &self.denomination {
            Denomination::Fixed { key, .. } => Some(shown(key)),
            Denomination::Range(_) => None,
        }
    }

    /// `Pixelport 10 USD`
    pub(super) fn title(&self) -> String {
        let currency = self.currency.clone().unwrap_or_default();
        let what = self.key().unwrap_or_else(|| {
            let value = self.face_value.map(CoinAmount::plain).unwrap_or_default();
            format!("{value} {currency}")
        });
        shown(&format!("{} {what}", self.goods.brand))
    }
}
