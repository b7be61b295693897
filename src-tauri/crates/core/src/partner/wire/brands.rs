//! GET /v2/brands: the same brand stands under several categories, and `all_brands` may be missing.

use std::collections::HashMap;

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
    #[serde(default)]
    categories: Option<Categories>,
    #[serde(default)]
    all_brands: Option<Brands>,
    #[serde(default)]
    popular_brands: Option<Brands>,
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
    let mut shelf = Shelf { country, brands: Vec::new(), places: HashMap::new() };
    for category in wire.categories.map(|list| list.0).unwrap_or_default() {
        for brand in category.brands.into_iter().chain(category.popular_brands) {
            shelf.add(brand, category.kind.as_deref(), category.category.as_deref());
        }
    }
    for brand in [wire.all_brands, wire.popular_brands].into_iter().flatten().flat_map(|list| list.0) {
        shelf.add(brand, None, None);
    }
    if shelf.brands.len() > MOST_BRANDS {
        return Err(PartnerError::TooLarge { endpoint: Endpoint::Brands });
    }
    Ok(Catalogue { country, brands: shelf.brands })
}

struct Shelf {
    country: CountryCode,
    brands: Vec<Brand>,
    places: HashMap<String, usize>,
}

impl Shelf {
    /// A brand without a name cannot be asked for; one without an id is known by its name.
    fn add(&mut self, wire: WireBrand, kind: Option<&str>, category: Option<&str>) {
        let Some(name) = wire.brand.or_else(|| wire.family.clone()) else { return };
        let Some(kind) = wire.kind.or_else(|| kind.map(str::to_owned)) else { return };
        if kind == LEFT_OUT {
            return;
        }
        let brand_id = wire.brand_id.unwrap_or_else(|| format!("name:{name}"));
        let categories = wire.category.into_iter().chain(category.map(str::to_owned)).chain(wire.additional_categories);
        let place = *self.places.entry(brand_id.clone()).or_insert(self.brands.len());
        if place == self.brands.len() {
            let said = wire.country_code.and_then(|code| CountryCode::parse(&code).ok());
            self.brands.push(Brand {
                brand_id,
                family: wire.family.unwrap_or_else(|| name.clone()),
                brand: name,
                country: said.unwrap_or(self.country),
                kind,
                categories: Vec::new(),
                logo_url: wire.logo_url,
                logo_base_url: wire.logo_base_url,
                background: wire.bg_color,
                min_label: wire.min,
                max_label: wire.max,
                out_of_stock: wire.is_out_of_stock,
            });
        }
        if let Some(brand) = self.brands.get_mut(place) {
            for category in categories {
                if !brand.categories.contains(&category) {
                    brand.categories.push(category);
                }
            }
        }
    }
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
