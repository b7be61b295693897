//! The answers that list brands: `/v2/brands`, `/v2/homepage`, the countries (contract 3.2).
//! May use: the catalogue, and the origin under which logos are served.
//! Must never enter: coin amounts, orders.

use serde_json::{Map, Value, json};

use super::{Brand, Catalogue};

/// `GET /v2/brands`. The same brand stands in each of its categories, as with the partner.
pub(crate) fn brands(catalogue: &Catalogue, country: &str, origin: &str) -> Value {
    let mut shelves: Vec<(&str, &str)> = Vec::new();
    for brand in catalogue.brands_of(country) {
        for category in categories(brand) {
            if !shelves.contains(&(brand.kind.as_str(), category)) {
                shelves.push((&brand.kind, category));
            }
        }
    }
    let categories: Vec<Value> = shelves
        .into_iter()
        .map(|(kind, category)| {
            let on_shelf = |brand: &&Brand| brand.kind == kind && categories(brand).any(|own| own == category);
            let rows = |popular: bool| -> Vec<Value> {
                let wanted = |brand: &&Brand| !popular || brand.popular;
                catalogue.brands_of(country).filter(on_shelf).filter(wanted).map(|brand| row(brand, origin)).collect()
            };
            json!({"kind": kind, "category": category, "brands": rows(false), "popular_brands": rows(true)})
        })
        .collect();
    let popular: Vec<Value> =
        catalogue.brands_of(country).filter(|brand| brand.popular).map(|brand| row(brand, origin)).collect();
    json!({"country_code": country, "categories": categories, "all_brands": [], "popular_brands": popular,
        "last_user_purchases": [], "suggestions": []})
}

fn categories(brand: &Brand) -> impl Iterator<Item = &str> {
    std::iter::once(brand.category.as_str()).chain(brand.also.iter().map(String::as_str))
}

/// One brand-shaped object.
pub(crate) fn row(brand: &Brand, origin: &str) -> Value {
    let base = format!("{origin}/logos/{}", brand.slug);
    let ends = if brand.out_of_stock { None } else { brand.offer.ends() };
    let tags: Vec<&str> = if brand.popular { vec!["popular"] } else { Vec::new() };
    json!({"family": brand.family, "brand": brand.name, "brand_id": brand.id, "logo_url": format!("{base}.webp"),
        "logo_base_url": base, "bg_color": brand.look.bg, "min": ends.map(|(min, _)| min), "max": ends.map(|(_, max)| max),
        "category": brand.category, "additional_categories": brand.also, "kind": brand.kind, "product_type": "digital",
        "is_out_of_stock": brand.out_of_stock, "country_code": brand.country, "brand_tags": tags})
}

/// `GET /v2/homepage`. The real shape is unknown; this one is plausible and holds things a reader must skip.
pub(crate) fn homepage(catalogue: &Catalogue, country: &str, origin: &str) -> Value {
    let mut sections = Vec::new();
    let mut section = |id: &str, title: &str, wanted: &dyn Fn(&Brand) -> bool| {
        let found = catalogue.brands_of(country).filter(|brand| !brand.out_of_stock && wanted(brand));
        let rows: Vec<Value> = found.take(12).map(|brand| row(brand, origin)).collect();
        if !rows.is_empty() {
            sections.push(json!({"id": id, "title": title, "layout": "carousel", "brands": rows}));
        }
    };
    section("popular", "Popular right now", &|brand| brand.popular);
    section("games", "Game night", &|brand| brand.category == "games" || brand.category == "streaming");
    section("table", "Food and groceries", &|brand| brand.category == "food" || brand.category == "groceries");
    section("travel", "On the road", &|brand| brand.is_esim() || brand.category == "travel_flights");
    section("phone", "Top up a phone", &|brand| brand.phone_prefix.is_some());
    json!({"country_code": country, "hero": {"headline": "Spend coins like cash", "image_url": null},
        "sections": sections, "banners": [{"id": "esim", "target": "/esim"}]})
}

/// `GET /api/available-countries`.
pub(crate) fn countries(catalogue: &Catalogue) -> Value {
    let rows: Vec<Value> = catalogue
        .countries
        .iter()
        .map(|country| {
            let mut row = Map::new();
            row.insert("isoCode".to_owned(), country.code.clone().into());
            row.insert("name".to_owned(), country.name.clone().into());
            Value::Object(row)
        })
        .collect();
    json!({"countries": rows})
}
