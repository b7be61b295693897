//! One country's brands as they are kept: read once, cleaned once, folded once.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use super::search::Index;
use super::{CatalogueRoom, fault, locked};
use crate::clock::UnixMillis;
use crate::contract::{AppError, BrandCard, ErrorCode, Kind};
use crate::domain::CountryCode;
use crate::domain::text::{NAME_MAX, clean, css_colour};
use crate::partner::{Brand, Catalogue};

const FRESH: Duration = Duration::from_hours(6);
const LABEL_MAX: usize = 40;
const NO_COLOUR: &str = "#eceef1";

pub(super) struct Shelf {
    pub country: CountryCode,
    pub at: UnixMillis,
    pub brands: Vec<Shown>,
    places: HashMap<String, usize>,
    pub names: Index,
}

/// A brand with everything that is shown or searched of it.
pub(super) struct Shown {
    pub brand: Brand,
    pub card: BrandCard,
    pub categories: Vec<String>,
}

impl Shelf {
    pub fn new(catalogue: Catalogue, at: UnixMillis) -> Self {
        let brands = catalogue.brands.into_iter().map(Shown::new).filter(|shown| !shown.card.name.is_empty());
        let brands: Vec<Shown> = brands.collect();
        let places = brands.iter().enumerate().map(|(at, shown)| (shown.brand.brand_id.clone(), at)).collect();
        let names = Index::new(brands.iter().map(|shown| {
            let categories = shown.categories.iter().map(String::as_str);
            (shown.card.name.as_str(), categories.chain([shown.brand.family.as_str()]).collect())
        }));
        Self { country: catalogue.country, at, brands, places, names }
    }

    pub fn find(&self, brand_id: &str) -> Option<&Shown> {
        self.brands.get(*self.places.get(brand_id)?)
    }
}

impl Shown {
    pub fn new(brand: Brand) -> Self {
        let mut categories: Vec<String> = Vec::new();
        for word in brand.categories.iter().map(|word| clean(word, NAME_MAX)) {
            if !word.is_empty() && !categories.contains(&word) {
                categories.push(word);
            }
        }
        let name = clean(&brand.brand, NAME_MAX);
        let card = BrandCard {
            brand_id: brand.brand_id.clone(),
            name,
            country: brand.country.to_string(),
            kind: kind_of(&brand.kind, &brand.categories),
            category: categories.first().cloned().unwrap_or_default(),
            range_label: range_label(brand.min_label.as_deref(), brand.max_label.as_deref()),
            in_stock: !brand.out_of_stock,
            background: brand.background.as_deref().and_then(css_colour).unwrap_or_else(|| NO_COLOUR.to_owned()),
            has_logo: brand.logo_base_url.is_some() || brand.logo_url.is_some(),
            favourite: false,
        };
        Self { brand, card, categories }
    }

    /// The labels are all that the list tells: two different ones, outside plans, are most often a range.
    pub fn looks_like_any_amount(&self) -> bool {
        self.card.kind != Kind::Esim && self.brand.min_label != self.brand.max_label
    }
}

pub(crate) fn kind_of(word: &str, categories: &[String]) -> Kind {
    match word {
        "mobile_recharge" if categories.iter().any(|category| category == "e-sim") => Kind::Esim,
        "mobile_recharge" => Kind::TopUp,
        _ => Kind::GiftCard,
    }
}

fn range_label(min: Option<&str>, max: Option<&str>) -> Option<String> {
    let label = |text: Option<&str>| text.map(|text| clean(text, LABEL_MAX)).filter(|text| !text.is_empty());
    match (label(min), label(max)) {
        (Some(min), Some(max)) if min != max => Some(format!("{min} – {max}")),
        (min, max) => min.or(max),
    }
}

impl CatalogueRoom {
    /// The brands of a country, and why they are old when they could not be refreshed. An empty answer replaces nothing.
    pub(super) async fn shelf(
        &self,
        country: CountryCode,
        refresh: bool,
    ) -> Result<(Arc<Shelf>, Option<AppError>), AppError> {
        let key = key_of(country);
        // In this order: a try that succeeds meanwhile stocks the shelf first, and forgets its failure then.
        let failure = self.recent_failure(&key);
        let kept = self.kept_shelf(country).await;
        if !refresh {
            match (&kept, failure) {
                (Some(kept), _) if self.is_younger(kept.at, FRESH) => return Ok((Arc::clone(kept), None)),
                (Some(kept), Some(error)) => return Ok((Arc::clone(kept), Some(error))),
                (None, Some(error)) => return Err(error),
                (_, None) => {}
            }
        }
        let at = self.clock.wall();
        let error = match (self.client.brands(country).await, &kept) {
            (Ok(catalogue), None) if catalogue.brands.is_empty() => {
                self.note_success(&key);
                self.missing.found(country);
                return Ok((Arc::new(Shelf::new(Catalogue::empty(country), at)), None));
            }
            (Ok(catalogue), _) if !catalogue.brands.is_empty() => {
                let shelf = self.stock(catalogue, at).await;
                self.note_success(&key);
                self.missing.found(country);
                return Ok((shelf, None));
            }
            (Ok(_), _) => came_empty(),
            (Err(error), _) => AppError::from(error),
        };
        self.note_failure(&key, &error);
        self.missing.note(country, &error);
        match kept {
            Some(kept) => Ok((kept, Some(error))),
            None => Err(error),
        }
    }

    /// Kept in the store and in memory.
    async fn stock(&self, catalogue: Catalogue, at: UnixMillis) -> Arc<Shelf> {
        self.keep(&key_of(catalogue.country), &catalogue, at).await;
        let country = catalogue.country;
        self.names.learn(country, &catalogue.brands);
        let shelf = Arc::new(Shelf::new(catalogue, at));
        locked(&self.shelves).insert(country, Arc::clone(&shelf));
        shelf
    }

    /// The shop does not know this brand any more: it leaves the list, until a newer list says otherwise.
    pub(super) async fn withdraw(&self, country: CountryCode, brand_id: &str) {
        let Some((mut catalogue, at)) = self.copy::<Catalogue>(&key_of(country)).await else { return };
        catalogue.brands.retain(|brand| brand.brand_id != brand_id);
        self.stock(catalogue, at).await;
    }

    /// The copy in memory, else the store's; the shop is not asked.
    pub(super) async fn kept_shelf(&self, country: CountryCode) -> Option<Arc<Shelf>> {
        if let Some(shelf) = locked(&self.shelves).get(&country) {
            return Some(Arc::clone(shelf));
        }
        let (catalogue, at) = self.copy::<Catalogue>(&key_of(country)).await?;
        if catalogue.country != country || catalogue.brands.is_empty() {
            return None;
        }
        let shelf = Arc::new(Shelf::new(catalogue, at));
        // Whoever was faster has the newer copy.
        Some(Arc::clone(locked(&self.shelves).entry(country).or_insert(shelf)))
    }
}

fn came_empty() -> AppError {
    fault(ErrorCode::Unreadable, "catalogue-came-empty", true)
}

fn key_of(country: CountryCode) -> String {
    format!("brands/{country}")
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn brand(name: &str, category: &str) -> Brand {
        Brand {
            brand_id: name.to_lowercase(),
            family: name.to_owned(),
            brand: name.to_owned(),
            country: CountryCode::US,
            kind: "giftcard".to_owned(),
            product_type: None,
            categories: vec![category.to_owned()],
            tags: Vec::new(),
            popular: false,
            logo_url: None,
            logo_base_url: None,
            background: None,
            min_label: Some("$10".to_owned()),
            max_label: Some("$200".to_owned()),
            out_of_stock: false,
        }
    }

    #[test]
    fn a_card_is_clean_whatever_the_shop_writes() {
        let hostile = Brand {
            brand: "Pix\u{202e}el\nport".into(),
            background: Some("red;}".into()),
            max_label: Some("$10".into()),
            ..brand("x", "games")
        };
        let card = Shown::new(hostile).card;
        assert_eq!((card.name.as_str(), card.background.as_str()), ("Pixel port", NO_COLOUR));
        assert_eq!(card.range_label.as_deref(), Some("$10"));
        assert_eq!(Shown::new(brand("x", "games")).card.range_label.as_deref(), Some("$10 – $200"));
    }

    #[test]
    fn kinds_follow_the_shops_words() {
        let kind =
            |word: &str, category: &str| Shown::new(Brand { kind: word.into(), ..brand("x", category) }).card.kind;
        assert_eq!(kind("giftcard", "games"), Kind::GiftCard);
        assert_eq!(kind("mobile_recharge", "e-sim"), Kind::Esim);
        assert_eq!(kind("mobile_recharge", "mobile_bundle"), Kind::TopUp);
    }
}
