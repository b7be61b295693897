//! The endpoints that only read the catalogue.
//! May use: the catalogue's pages.
//! Must never enter: orders.

use std::collections::HashMap;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use rust_decimal::Decimal;
use serde_json::json;

use super::{Door, answer, origin, refusal};
use crate::catalogue::product_page::{self, NoPrice};
use crate::catalogue::shelf_page;
use crate::clock;
use crate::options::Fault;

type Parameters = Query<HashMap<String, String>>;

pub(super) async fn payment_vias(State(shared): Door) -> Response {
    let suspended = shared.suspended_coins(clock::now_ms());
    answer(StatusCode::OK, &shared.catalogue.coins.vias_without(&suspended))
}

pub(super) async fn countries(State(shared): Door) -> Response {
    answer(StatusCode::OK, &shelf_page::countries(&shared.catalogue))
}

/// `country` as the shop sees it: during an empty-catalogue fault no country has brands.
fn country_in(shared: &crate::server::Shared, parameters: &HashMap<String, String>) -> Option<String> {
    let country = parameters.get("country_code").filter(|code| is_country(code))?;
    match shared.switches().fault {
        Some(Fault::EmptyCatalogue) => Some(String::from("ZZ")),
        _ => Some(country.clone()),
    }
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase())
}

pub(super) async fn brands(State(shared): Door, headers: HeaderMap, Query(parameters): Parameters) -> Response {
    match country_in(&shared, &parameters) {
        Some(country) => {
            answer(StatusCode::OK, &shelf_page::brands(&shared.catalogue, &country, &origin(&shared, &headers)))
        }
        None => refusal(StatusCode::BAD_REQUEST, "country_code must be two upper-case letters"),
    }
}

pub(super) async fn homepage(State(shared): Door, headers: HeaderMap, Query(parameters): Parameters) -> Response {
    match country_in(&shared, &parameters) {
        Some(country) => {
            answer(StatusCode::OK, &shelf_page::homepage(&shared.catalogue, &country, &origin(&shared, &headers)))
        }
        None => refusal(StatusCode::BAD_REQUEST, "country_code must be two upper-case letters"),
    }
}

pub(super) async fn products(
    State(shared): Door,
    Path(country): Path<String>,
    Query(parameters): Parameters,
) -> Response {
    let family = parameters.get("family_name").map(String::as_str);
    let brand = parameters.get("brand_name").map(String::as_str);
    if family.is_none() && brand.is_none() {
        return refusal(StatusCode::BAD_REQUEST, "family_name or brand_name is required");
    }
    let coin = parameters.get("coin").map_or("USDC", String::as_str);
    if !shared.catalogue.coins.knows(coin) {
        return refusal(StatusCode::BAD_REQUEST, "coin is not known");
    }
    let lang = parameters.get("lang").map_or("en", String::as_str);
    answer(StatusCode::OK, &product_page::families(&shared.catalogue, &country, family, brand, coin, lang))
}

pub(super) async fn price(State(shared): Door, Query(parameters): Parameters) -> Response {
    let field = |name: &str| parameters.get(name).map_or("", String::as_str);
    let Ok(face_value) = Decimal::from_str_exact(field("face_value")) else {
        return refusal(StatusCode::BAD_REQUEST, "face_value must be a number");
    };
    let coin = field("coin");
    if !shared.catalogue.coins.knows(coin) {
        return refusal(StatusCode::BAD_REQUEST, "coin is not known");
    }
    match product_page::price(&shared.catalogue, field("country_code"), field("brand_name"), face_value, coin) {
        Ok(body) => answer(StatusCode::OK, &body),
        Err(NoPrice::UnknownBrand) => refusal(StatusCode::NOT_FOUND, "NOT_AVAILABLE_PRODUCT"),
        Err(NoPrice::OutOfStock) => refusal(StatusCode::BAD_REQUEST, "OUT_OF_STOCK"),
        Err(NoPrice::NotSold) => answer(
            StatusCode::BAD_REQUEST,
            &json!({"status": "400", "detail": "NOT_AVAILABLE_PRODUCT", "moreDetails": {"face_value": field("face_value")}}),
        ),
    }
}
