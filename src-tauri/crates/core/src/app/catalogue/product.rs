//! One brand's products: what can be bought of it, and the exact words that order it.

mod plan;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::shelf::{Shelf, Shown};
use super::{CatalogueRoom, fault, locked};
use crate::app::blocks::blocks;
use crate::contract::{AppError, Beneficiary, BrandView, Choice, ErrorCode, Kind, Offer, Phrase, Plan};
use crate::domain::contact::phone_prefix;
use crate::domain::money::ValueFault;
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{CoinAmount, CountryCode};
use crate::partner::{BrandProducts, DeliveryType, Denomination, PartnerError, Product as Listed, ProductOffer};

pub(super) const FRESH: Duration = Duration::from_mins(5);
const MOST_PAGES: usize = 200;
/// Asked in when checkout needs a product whose page nobody opened; the answer's price is not used then.
const ANY_COIN: &str = "USDC";
/// Sold to verified accounts only, which this app does not sign in to.
const ACCOUNTS_ONLY: &str = "e-money";

#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct PageKey {
    country: CountryCode,
    brand_id: String,
    coin: String,
    /// Of its texts.
    lang: String,
}

pub(super) struct Page {
    /// `None`: the shop listed nothing for this brand.
    goods: Option<Arc<BrandProducts>>,
    at: Instant,
}

/// What the buyer chose, as it is ordered. Names are the shop's exact words, except those said to be shown.
#[derive(Clone, Debug)]
pub(crate) struct Product {
    pub brand_id: String,
    /// The order key; case counts.
    pub brand_name: String,
    pub country: CountryCode,
    /// Verbatim, sent back as it is.
    pub kind_word: String,
    pub kind: Kind,
    pub denomination: Denomination,
    /// Of one piece; `None` where the shop states none that is a number with a currency.
    pub face_value: Option<FaceValue>,
    /// Cleaned, to be shown.
    pub label: String,
    pub beneficiary: Beneficiary,
    pub background: String,
    pub has_logo: bool,
}

/// What a product is worth where it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FaceValue {
    pub amount: CoinAmount,
    /// The shop's word: `USD`.
    pub currency: String,
}

impl FaceValue {
    fn of(offer: &ProductOffer, denomination: &Denomination) -> Option<Self> {
        match (offer, denomination) {
            (ProductOffer::Fixed { face_value, currency, .. }, _) => {
                Some(Self { amount: (*face_value)?, currency: currency.clone()? })
            }
            (ProductOffer::Range { range, .. }, Denomination::Range(value)) => {
                Some(Self { amount: *value, currency: range.currency.clone() })
            }
            (ProductOffer::Range { .. }, Denomination::Fixed { .. }) => None,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum ProductFault {
    /// The brand or the product is not in the catalogue any more.
    #[error("the product is not listed any more")]
    Gone,
    #[error("nothing of this brand can be bought")]
    NotForSale(Phrase),
    #[error("the face value is not sold")]
    Value { fault: ValueFault, currency: String },
    /// The shop could not be asked.
    #[error(transparent)]
    Shop(#[from] AppError),
}

/// What can be bought of a brand.
pub(super) struct Sale<'a> {
    beneficiary: Beneficiary,
    pub(super) products: Vec<&'a Listed>,
    /// Why it is nothing.
    pub(super) none: Option<Phrase>,
}

impl<'a> Sale<'a> {
    /// One brand goes to one kind of beneficiary: products that go elsewhere than the first are left out.
    pub(super) fn of(shown: &Shown, goods: Option<&'a BrandProducts>) -> Self {
        let listed = goods.map(|goods| goods.products.as_slice()).unwrap_or_default();
        let usual = if shown.card.kind == Kind::TopUp { Beneficiary::Phone } else { Beneficiary::Email };
        let beneficiary = listed.iter().find_map(|product| goes_to(product, usual)).unwrap_or(usual);
        let mut products: Vec<_> =
            listed.iter().filter(|product| goes_to(product, usual) == Some(beneficiary)).collect();
        let none = if shown.card.category == ACCOUNTS_ONLY {
            Some("not-for-sale-e-money")
        } else if shown.brand.out_of_stock || goods.is_some_and(|goods| goods.out_of_stock) {
            Some("not-for-sale-out-of-stock")
        } else if !products.is_empty() {
            None
        } else if listed.is_empty() {
            Some("not-for-sale-no-products")
        } else {
            Some("not-for-sale-by-account")
        };
        if none.is_some() {
            products.clear();
        }
        Self { beneficiary, products, none: none.map(Phrase::new) }
    }
}

/// `usual` where the shop does not say; `None` where it names a way that is not supported here.
fn goes_to(product: &Listed, usual: Beneficiary) -> Option<Beneficiary> {
    match &product.delivery_type {
        DeliveryType::ByEmail => Some(Beneficiary::Email),
        DeliveryType::ByPhone => Some(Beneficiary::Phone),
        DeliveryType::Other(word) => word.is_empty().then_some(usual),
    }
}

fn offers(products: &[&Listed], kind: Kind, coin: &str) -> Vec<Offer> {
    let told = products.iter().map(|product| match &product.offer {
        ProductOffer::Fixed { localized, .. } if kind != Kind::GiftCard => {
            plan::Told::of(product, &clean(localized, NAME_MAX), coin)
        }
        _ => None,
    });
    let plans = plan::placed(told.collect());
    products.iter().zip(plans).map(|(product, plan)| offer(product, plan)).collect()
}

fn offer(product: &Listed, plan: Option<Plan>) -> Offer {
    match &product.offer {
        ProductOffer::Fixed { localized, .. } => {
            Offer::Fixed { product_id: product.product_id.clone(), label: clean(localized, NAME_MAX), plan }
        }
        ProductOffer::Range { range, suggested } => Offer::Range {
            product_id: product.product_id.clone(),
            min: range.min.plain(),
            max: range.max.plain(),
            step: range.step.plain(),
            currency: clean(&range.currency, NAME_MAX),
            // Some shops suggest the most there is, which nobody asked for.
            suggested: suggested
                .filter(|value| *value < range.max && range.check(&value.plain()).is_ok())
                .unwrap_or(range.min)
                .plain(),
        },
    }
}

fn chosen(shown: &Shown, sale: &Sale<'_>, goods: &BrandProducts, choice: &Choice) -> Result<Product, ProductFault> {
    let (Choice::Fixed { product_id } | Choice::Range { product_id, .. }) = choice;
    let listed = sale.products.iter().find(|product| product.product_id == *product_id).ok_or(ProductFault::Gone)?;
    let (denomination, label) = match (&listed.offer, choice) {
        (ProductOffer::Fixed { denomination, localized, .. }, Choice::Fixed { .. }) => (
            Denomination::Fixed { key: denomination.clone(), localized: localized.clone() },
            clean(localized, NAME_MAX),
        ),
        (ProductOffer::Range { range, .. }, Choice::Range { value, .. }) => {
            let value = range.check(value).map_err(|fault| value_fault(fault, &range.currency))?;
            let label = clean(&format!("{value} {}", range.currency), NAME_MAX);
            (Denomination::Range(value), label)
        }
        _ => return Err(ProductFault::Gone),
    };
    let kind_word = if goods.kind.is_empty() { &shown.brand.kind } else { &goods.kind };
    Ok(Product {
        brand_id: shown.brand.brand_id.clone(),
        brand_name: goods.brand.clone(),
        country: goods.country,
        kind_word: kind_word.clone(),
        kind: shown.card.kind,
        face_value: FaceValue::of(&listed.offer, &denomination),
        denomination,
        label,
        beneficiary: sale.beneficiary,
        background: shown.card.background.clone(),
        has_logo: shown.card.has_logo,
    })
}

fn value_fault(fault: ValueFault, currency: &str) -> ProductFault {
    ProductFault::Value { fault, currency: clean(currency, NAME_MAX) }
}

/// The row of this very brand; a family may hold several.
fn row_of(shown: &Shown, rows: Vec<BrandProducts>) -> Option<BrandProducts> {
    let by_id = rows.iter().position(|row| row.brand_id == shown.brand.brand_id);
    let at = by_id.or_else(|| rows.iter().position(|row| row.brand == shown.brand.brand))?;
    rows.into_iter().nth(at)
}

fn not_listed() -> AppError {
    fault(ErrorCode::NotFound, "brand-not-found", false)
}

impl CatalogueRoom {
    pub(super) async fn brand_view(
        &self,
        country: CountryCode,
        brand_id: &str,
        coin: &str,
    ) -> Result<BrandView, AppError> {
        let (shelf, _) = self.shelf(country, false).await?;
        let shown = shelf.find(brand_id).ok_or_else(not_listed)?;
        let goods = self.page(country, shown, coin, FRESH).await?;
        let goods = goods.as_deref();
        let sale = Sale::of(shown, goods);
        let terms = goods.and_then(|goods| goods.long_terms_html.as_deref().or(goods.terms_html.as_deref()));
        let prefix = if sale.beneficiary == Beneficiary::Phone { phone_prefix(country) } else { None };
        Ok(BrandView {
            card: self.card(country, shown),
            offers: offers(&sale.products, shown.card.kind, coin),
            not_for_sale: sale.none,
            beneficiary: sale.beneficiary,
            // The window names a country in its own language.
            region: Phrase::new("region-only")
                .with("country", self.country_name(shown.brand.country))
                .with("country_code", shown.brand.country.as_str()),
            description: blocks(goods.and_then(|goods| goods.description_html.as_deref()).unwrap_or_default()),
            terms: blocks(terms.unwrap_or_default()),
            how_to_redeem: blocks(goods.and_then(|goods| goods.how_to_redeem_html.as_deref()).unwrap_or_default()),
            phone_prefix: prefix,
            elsewhere: self.elsewhere(&shown.brand).await,
        })
    }

    pub(super) async fn product_for(
        &self,
        country: CountryCode,
        brand_id: &str,
        choice: &Choice,
    ) -> Result<Product, ProductFault> {
        let (shelf, goods) = self.sold(country, brand_id, None, FRESH).await?;
        let (Some(shown), Some(goods)) = (shelf.find(brand_id), goods.as_deref()) else {
            return Err(ProductFault::Gone);
        };
        let sale = Sale::of(shown, Some(goods));
        match &sale.none {
            Some(why) => Err(ProductFault::NotForSale(why.clone())),
            None => chosen(shown, &sale, goods, choice),
        }
    }

    /// Where a brand stands and its products; in any coin whose page is at hand when none is named.
    pub(super) async fn sold(
        &self,
        country: CountryCode,
        brand_id: &str,
        coin: Option<&str>,
        fresh: Duration,
    ) -> Result<(Arc<Shelf>, Option<Arc<BrandProducts>>), ProductFault> {
        let (shelf, _) = self.shelf(country, false).await?;
        let shown = shelf.find(brand_id).ok_or(ProductFault::Gone)?;
        let at_hand = if coin.is_none() { self.coin_at_hand(country, brand_id) } else { None };
        let coin = coin.or(at_hand.as_deref()).unwrap_or(ANY_COIN);
        let goods = self.page(country, shown, coin, fresh).await.map_err(|error| match error.code {
            ErrorCode::NotFound => ProductFault::Gone,
            _ => ProductFault::Shop(error),
        })?;
        Ok((shelf, goods))
    }

    fn coin_at_hand(&self, country: CountryCode, brand_id: &str) -> Option<String> {
        let pages = locked(&self.pages);
        let of_brand = pages.iter().filter(|(key, _)| key.country == country && key.brand_id == brand_id);
        of_brand.max_by_key(|(_, page)| page.at).map(|(key, _)| key.coin.clone())
    }

    async fn page(
        &self,
        country: CountryCode,
        shown: &Shown,
        coin: &str,
        fresh: Duration,
    ) -> Result<Option<Arc<BrandProducts>>, AppError> {
        let brand = &shown.brand;
        let key = PageKey {
            country,
            brand_id: brand.brand_id.clone(),
            coin: coin.to_owned(),
            lang: self.client.identity().lang,
        };
        let now = self.clock.monotonic();
        if let Some(page) = locked(&self.pages).get(&key)
            && now.saturating_duration_since(page.at) < fresh
        {
            return Ok(page.goods.clone());
        }
        let rows = match self.client.products(country, &brand.family, Some(&brand.brand), coin).await {
            Err(PartnerError::NotFound { .. }) => {
                self.withdraw(country, &brand.brand_id).await;
                return Err(not_listed());
            }
            answered => answered?,
        };
        let goods = row_of(shown, rows).map(Arc::new);
        let mut pages = locked(&self.pages);
        if pages.len() >= MOST_PAGES {
            pages.retain(|_, page| now.saturating_duration_since(page.at) < FRESH);
        }
        if pages.len() >= MOST_PAGES {
            pages.clear();
        }
        // Nothing listed may be a moment's gap: the next visit asks again.
        if goods.as_ref().is_some_and(|goods| !goods.products.is_empty()) {
            pages.insert(key, Page { goods: goods.clone(), at: now });
        }
        Ok(goods)
    }

    /// Brands whose products are known, and whether a range is among them.
    pub(super) fn any_amount_known(&self, country: CountryCode) -> HashMap<String, bool> {
        let pages = locked(&self.pages);
        let here = pages.iter().filter(|(key, _)| key.country == country);
        here.filter_map(|(key, page)| {
            let goods = page.goods.as_ref()?;
            let any = goods.products.iter().any(|product| matches!(product.offer, ProductOffer::Range { .. }));
            Some((key.brand_id.clone(), any))
        })
        .collect()
    }
}

/// The listed product's own price where it is in this coin, and the face value that else has to be priced.
pub(super) fn listed_price<'a>(goods: &'a BrandProducts, product_id: &str, coin: &str) -> Option<ListedPrice<'a>> {
    let product = goods.products.iter().find(|product| product.product_id == product_id)?;
    Some(ListedPrice { offer: &product.offer, amount: product.price_in(coin) })
}

pub(super) struct ListedPrice<'a> {
    pub offer: &'a ProductOffer,
    pub amount: Option<CoinAmount>,
}

#[cfg(test)]
mod tests;
