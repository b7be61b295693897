//! GET /v2/brands: the same brand stands under several categories, and `all_brands` may be missing.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use super::field::{flag, rows, text, words};
use super::{decode, missing};
use crate::domain::CountryCode;
use crate::partner::error::{Endpoint, PartnerError};
use crate::partner::goods::{Brand, Catalogue};

/// A list above this is no catalogue.
const MOST_BRANDS: usize = 20_000;
const LEFT_OUT: &str = "nft_giftcard";

#[derive(Deserialize)]
struct WireCatalogue {
    #[serde(default, deserialize_with = "text")]
    country_code: Option<String>,
    #[serde(default)]
    categories: Option<Categories>,
    #[serde(default)]
    all_brands: Option<Brands>,
    #[serde(default)]
    popular_brands: Option<Brands>,
    #[serde(default)]
    suggestions: Option<Brands>,
    #[serde(default)]
    last_user_purchases: Option<Brands>,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Categories(#[serde(deserialize_with = "rows")] Vec<WireCategory>);

#[derive(Deserialize)]
#[serde(transparent)]
struct Brands(#[serde(deserialize_with = "rows")] Vec<WireBrand>);

#[derive(Deserialize)]
struct WireCategory {
    #[serde(default, deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "text")]
    category: Option<String>,
    #[serde(default, deserialize_with = "rows")]
    brands: Vec<WireBrand>,
    #[serde(default, deserialize_with = "rows")]
    popular_brands: Vec<WireBrand>,
}

#[derive(Deserialize)]
struct WireBrand {
    #[serde(default, deserialize_with = "text")]
    brand_id: Option<String>,
    #[serde(default, deserialize_with = "text")]
    family: Option<String>,
    #[serde(default, deserialize_with = "text")]
    brand: Option<String>,
    #[serde(default, deserialize_with = "text")]
    country_code: Option<String>,
    #[serde(default, deserialize_with = "text")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "text")]
    product_type: Option<String>,
    #[serde(default, deserialize_with = "words")]
    brand_tags: Vec<String>,
    #[serde(default, deserialize_with = "text")]
    category: Option<String>,
    #[serde(default, deserialize_with = "words")]
    additional_categories: Vec<String>,
    #[serde(default, deserialize_with = "text")]
    logo_url: Option<String>,
    #[serde(default, deserialize_with = "text")]
    logo_base_url: Option<String>,
    #[serde(default, deserialize_with = "text")]
    bg_color: Option<String>,
    #[serde(default, deserialize_with = "text")]
    min: Option<String>,
    #[serde(default, deserialize_with = "text")]
    max: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    is_out_of_stock: bool,
}

pub(in crate::partner) fn read(body: &[u8], country: CountryCode) -> Result<Catalogue, PartnerError> {
    let wire: WireCatalogue = decode(Endpoint::Brands, body)?;
    if wire.categories.is_none() && wire.all_brands.is_none() {
        return Err(missing(Endpoint::Brands, "categories"));
    }
    let said = wire.country_code.and_then(|code| CountryCode::parse(&code).ok());
    let mut shelf = Shelf { country: said.unwrap_or(country), brands: Vec::new(), places: HashMap::new() };
    for category in wire.categories.map(|list| list.0).unwrap_or_default() {
        let place = (category.kind.as_deref(), category.category.as_deref());
        shelf.add_all(category.brands, place);
        let popular = shelf.add_all(category.popular_brands, place);
        shelf.mark_popular(&popular);
    }
    let mut listed =
        |brands: Option<Brands>| shelf.add_all(brands.map(|list| list.0).unwrap_or_default(), (None, None));
    listed(wire.all_brands);
    let popular = listed(wire.popular_brands);
    let (suggested, bought_last) = (listed(wire.suggestions), listed(wire.last_user_purchases));
    shelf.mark_popular(&popular);
    if shelf.brands.len() > MOST_BRANDS {
        return Err(PartnerError::TooLarge { endpoint: Endpoint::Brands });
    }
    Ok(Catalogue { country, brands: shelf.brands, suggested, bought_last })
}

struct Shelf {
    country: CountryCode,
    brands: Vec<Brand>,
    places: HashMap<String, usize>,
}

impl Shelf {
    /// `place`: kind and category of where these rows stand. The ids of those that were taken, each once.
    fn add_all(&mut self, rows: Vec<WireBrand>, (kind, category): (Option<&str>, Option<&str>)) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        let mut known: HashSet<String> = HashSet::new();
        for id in rows.into_iter().filter_map(|row| self.add(row, kind, category)) {
            if known.insert(id.clone()) {
                ids.push(id);
            }
        }
        ids
    }

    fn mark_popular(&mut self, ids: &[String]) {
        for place in ids.iter().filter_map(|id| self.places.get(id)) {
            if let Some(brand) = self.brands.get_mut(*place) {
                brand.popular = true;
            }
        }
    }

    /// A brand without a name cannot be asked for; one without an id is known by its name. A row in a list of names alone
    /// says no kind: then the brand has to stand in another list.
    fn add(&mut self, wire: WireBrand, kind: Option<&str>, category: Option<&str>) -> Option<String> {
        let name = wire.brand.clone().or_else(|| wire.family.clone())?;
        let brand_id = wire.brand_id.clone().unwrap_or_else(|| format!("name:{name}"));
        let kind = wire.kind.clone().or_else(|| kind.map(str::to_owned));
        if kind.as_deref() == Some(LEFT_OUT) {
            return None;
        }
        let place = match (self.places.get(&brand_id), kind) {
            (Some(place), _) => *place,
            (None, None) => return None,
            (None, Some(kind)) => {
                self.places.insert(brand_id.clone(), self.brands.len());
                self.brands.push(blank(&brand_id, name, kind, self.country));
                self.brands.len() - 1
            }
        };
        let row_categories = wire.category.clone().into_iter().chain(category.map(str::to_owned));
        let categories = row_categories.chain(wire.additional_categories.iter().cloned()).collect();
        join(self.brands.get_mut(place)?, wire, categories);
        Some(brand_id)
    }
}

fn blank(brand_id: &str, name: String, kind: String, country: CountryCode) -> Brand {
    Brand {
        brand_id: brand_id.to_owned(),
        family: String::new(),
        brand: name,
        country,
        kind,
        product_type: None,
        categories: Vec::new(),
        tags: Vec::new(),
        popular: false,
        logo_url: None,
        logo_base_url: None,
        background: None,
        min_label: None,
        max_label: None,
        out_of_stock: false,
    }
}

/// The first row of a brand counts; later ones add what it lacks.
fn join(brand: &mut Brand, wire: WireBrand, categories: Vec<String>) {
    if brand.family.is_empty() {
        // Nothing but a blank has no family: this is the first row.
        brand.family = wire.family.unwrap_or_else(|| brand.brand.clone());
        brand.country = wire.country_code.and_then(|code| CountryCode::parse(&code).ok()).unwrap_or(brand.country);
        brand.out_of_stock = wire.is_out_of_stock;
        // Labels go together: the shop leaves both out when there is nothing in stock.
        (brand.min_label, brand.max_label) = (wire.min, wire.max);
    }
    let fill = |field: &mut Option<String>, said: Option<String>| *field = field.take().or(said);
    fill(&mut brand.product_type, wire.product_type);
    fill(&mut brand.logo_url, wire.logo_url);
    fill(&mut brand.logo_base_url, wire.logo_base_url);
    fill(&mut brand.background, wire.bg_color);
    let add = |list: &mut Vec<String>, words: Vec<String>| {
        for word in words {
            if !list.contains(&word) {
                list.push(word);
            }
        }
    };
    add(&mut brand.categories, categories);
    add(&mut brand.tags, wire.brand_tags);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn us(body: &str) -> Result<Vec<Brand>, PartnerError> {
        read(body.as_bytes(), CountryCode::US).map(|catalogue| catalogue.brands)
    }

    #[test]
    fn a_brand_that_stands_in_five_places_is_shown_once_with_all_its_categories() {
        let row = r#"{"family":"A","brand":"A","brand_id":"1","kind":"giftcard","category":"games","additional_categories":["home"]}"#;
        let body = format!(
            r#"{{"categories":[{{"kind":"giftcard","category":"games","brands":[{row},{row}],"popular_brands":[{row}]}},
               {{"kind":"giftcard","category":"food","brands":[{row}]}}],"all_brands":[{row}]}}"#
        );
        let brands = us(&body).expect("brands");
        let seen: Vec<_> = brands.iter().map(|brand| (brand.brand_id.as_str(), brand.categories.join(" "))).collect();
        assert_eq!(seen, [("1", "games home food".to_owned())]);
    }

    #[test]
    fn brands_without_an_id_are_known_by_their_name_and_nft_cards_are_left_out() {
        let body = r#"{"categories":[{"kind":"giftcard","category":"games","brands":[
            {"brand":"A"},{"brand":"A"},{"brand":"B","brand_id":null},{"family":""},7,null,
            {"brand":"N","brand_id":"9","kind":"nft_giftcard"}]}]}"#;
        let ids: Vec<_> = us(body).expect("brands").into_iter().map(|brand| brand.brand_id).collect();
        assert_eq!(ids, ["name:A", "name:B"]);
    }

    #[test]
    fn what_is_no_catalogue_is_an_error_and_never_no_brands() {
        for bad in ["", "{}", "null", "[]", "{\"categories\":null}", "{\"categories\":[{"] {
            assert!(matches!(us(bad), Err(PartnerError::Unreadable { .. })), "{bad}");
        }
        assert_eq!(us("{\"categories\":[]}"), Ok(Vec::new()));
    }

    #[test]
    fn ten_thousand_brands_are_taken_and_a_hundred_thousand_are_refused() {
        let list = |count: usize| {
            let rows: Vec<String> =
                (0..count).map(|n| format!(r#"{{"brand":"b{n}","brand_id":"{n}","kind":"giftcard"}}"#)).collect();
            format!(r#"{{"all_brands":[{}]}}"#, rows.join(","))
        };
        assert_eq!(us(&list(10_500)).map(|brands| brands.len()), Ok(10_500));
        assert_eq!(us(&list(100_000)), Err(PartnerError::TooLarge { endpoint: Endpoint::Brands }));
    }
}
