//! The endpoints that only read: headers, shapes, prices, logos.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod desk;

use std::collections::HashSet;

use desk::{Desk, quick};
use image::ImageFormat;
use reqwest::{Method, StatusCode};
use serde_json::Value;

fn rows(answer: &Value) -> Vec<Value> {
    let shelves = answer["categories"].as_array().unwrap();
    shelves.iter().flat_map(|shelf| shelf["brands"].as_array().unwrap().clone()).collect()
}

#[tokio::test]
async fn every_api_header_is_demanded() {
    let desk = Desk::open(quick()).await;
    let names = ["X-Cr-Application", "X-Cr-Version", "X-Country-ISO-Code", "Content-Type"];
    for missing in names {
        let mut request = desk.client.get(format!("{}/v3/payment_vias", desk.sandbox.url()));
        for name in names.into_iter().filter(|name| *name != missing) {
            request = request.header(name, "application/json");
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST);
        assert!(response.text().await.unwrap().contains("missing header"), "{missing}");
    }
}

#[tokio::test]
async fn all_233_countries_are_listed_without_headers() {
    let desk = Desk::open(quick()).await;
    let url = format!("{}/api/available-countries", desk.sandbox.url());
    let text = desk.client.get(url).send().await.unwrap().text().await.unwrap();
    let answer: Value = serde_json::from_str(&text).unwrap();
    let countries = answer["countries"].as_array().unwrap();
    assert_eq!(countries.len(), 233);
    assert!(countries.iter().any(|row| row["isoCode"] == "US" && row["name"] == "United States"));
}

#[tokio::test]
async fn three_countries_have_brands_and_ids_differ_between_them() {
    let desk = Desk::open(quick()).await;
    let mut skylarks = HashSet::new();
    for (country, least) in [("US", 40), ("ES", 22), ("KR", 20)] {
        let (_, answer) = desk.get(&format!("/v2/brands?country_code={country}")).await;
        let rows = rows(&answer);
        let ids: HashSet<String> = rows.iter().map(|row| row["brand_id"].as_str().unwrap().to_owned()).collect();
        assert!(ids.len() >= least && rows.len() > ids.len(), "{country}: {}", ids.len());
        let skylark = rows.iter().find(|row| row["brand"] == "Skylark eSIM").unwrap();
        skylarks.insert(skylark["brand_id"].to_string());
        assert!(rows.iter().any(|row| row["is_out_of_stock"] == true && row["min"].is_null()));
        assert!(rows.iter().any(|row| row["category"] == "e-money"));
    }
    assert_eq!(skylarks.len(), 3);
    let (status, empty) = desk.get("/v2/brands?country_code=FR").await;
    assert_eq!((status, empty["categories"].as_array().unwrap().len()), (StatusCode::OK, 0));
}

#[tokio::test]
async fn the_homepage_holds_titled_rows_of_brands() {
    let desk = Desk::open(quick()).await;
    let (_, answer) = desk.get("/v2/homepage?country_code=KR").await;
    let section = &answer["sections"][0];
    assert_eq!(section["title"], "Popular right now");
    assert!(section["brands"][0]["brand_id"].is_string());
}

#[tokio::test]
async fn every_brand_has_a_product_page_with_a_price_unless_it_has_none_to_sell() {
    let desk = Desk::open(quick()).await;
    for country in ["US", "ES", "KR"] {
        let (_, answer) = desk.get(&format!("/v2/brands?country_code={country}")).await;
        for row in rows(&answer) {
            let path = format!("/v5/products/country/{country}");
            let request = desk.request(Method::GET, &path).query(&[("coin", "USDC"), ("lang", "en")]);
            let response = request.query(&[("brand_name", row["brand"].as_str().unwrap())]).send().await.unwrap();
            let pages: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
            let products = pages[0]["products"].as_array().unwrap();
            let sells = row["is_out_of_stock"] == false && row["brand"] != "Quietleaf Home";
            assert_eq!(!products.is_empty(), sells, "{row}");
            assert!(
                products.iter().all(|product| product["coin_amount"].is_string() && product["product_id"].is_string())
            );
            assert!(pages[0]["rich_description"]["how_to_redeem"].as_str().unwrap().starts_with("<ol>"));
        }
    }
}

#[tokio::test]
async fn a_family_lists_its_brands_and_a_name_is_required() {
    let desk = Desk::open(quick()).await;
    let (_, family) = desk.get("/v5/products/country/US?family_name=pixelport&coin=USDC&lang=en").await;
    assert_eq!(family.as_array().unwrap().len(), 3);
    let (status, _) = desk.get("/v5/products/country/US?coin=USDC").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    let (status, none) = desk.get("/v5/products/country/US?family_name=nobody&coin=USDC").await;
    assert_eq!((status, none), (StatusCode::OK, Value::Array(Vec::new())));
}

#[tokio::test]
async fn an_esim_plan_can_be_unlimited() {
    let desk = Desk::open(quick()).await;
    let (_, pages) = desk.get("/v5/products/country/US?brand_name=Skylark%20eSIM&coin=USDC").await;
    let products = pages[0]["products"].as_array().unwrap();
    assert!(products.iter().any(|plan| plan["denomination"] == "10 GB 30 days"));
    assert!(products.iter().any(|plan| plan["benefits"][0]["amount"]["base"]["amount"] == -1));
}

#[tokio::test]
async fn a_price_stands_about_two_per_cent_above_the_face_value() {
    let desk = Desk::open(quick()).await;
    let (_, price) = desk.get("/v4/products/price?brand_name=Pixelport&country_code=US&face_value=50&coin=USDC").await;
    assert_eq!(price["coin_amount"], "51.00");
    let (_, price) = desk.get("/v4/products/price?brand_name=Pixelport&country_code=US&face_value=50&coin=BTC").await;
    assert_eq!(price["coin_amount"], "0.00052355");
}

#[tokio::test]
async fn a_face_value_off_the_step_or_of_an_unknown_brand_has_no_price() {
    let desk = Desk::open(quick()).await;
    let path = |brand: &str, value: &str| {
        format!("/v4/products/price?brand_name={brand}&country_code=US&face_value={value}&coin=USDC")
    };
    let (status, answer) = desk.get(&path("Questline", "12")).await;
    assert_eq!((status, &answer["detail"]), (StatusCode::BAD_REQUEST, &"NOT_AVAILABLE_PRODUCT".into()));
    let (status, answer) = desk.get(&path("Nobody", "10")).await;
    assert_eq!((status, &answer["detail"]), (StatusCode::NOT_FOUND, &"NOT_AVAILABLE_PRODUCT".into()));
}

#[tokio::test]
async fn the_wallet_via_mixes_texts_and_numbers_and_suspends_polygon() {
    let desk = Desk::open(quick()).await;
    let (_, vias) = desk.get("/v3/payment_vias").await;
    let usdc = &vias[0]["currencies"][0];
    let networks = usdc["networks"].as_array().unwrap();
    assert!(networks.iter().any(|network| network["threshold"].is_number()));
    assert!(networks.iter().any(|network| network["name"] == "Polygon (Matic)" && network["is_suspended"] == true));
    assert_eq!(vias[1]["name"], "GATE_PAY");
}

#[tokio::test]
async fn published_token_contracts_have_valid_checksums() {
    let desk = Desk::open(quick()).await;
    let (_, vias) = desk.get("/v3/payment_vias").await;
    for coin in vias[0]["currencies"].as_array().unwrap() {
        for network in coin["networks"].as_array().unwrap() {
            let Some(address) = network["smart_contract"]["address"].as_str() else {
                continue;
            };
            match network["smart_contract"]["engine"].as_str().unwrap() {
                "SVM" => assert_eq!(bs58::decode(address).into_vec().unwrap().len(), 32),
                "TVM" => assert_eq!(bs58::decode(address).with_check(None).into_vec().unwrap().len(), 21),
                _ => assert_eq!(address, checksummed(address)),
            }
        }
    }
}

fn checksummed(address: &str) -> String {
    use sha3::{Digest, Keccak256};
    let plain = address.trim_start_matches("0x").to_lowercase();
    let hash: String = Keccak256::digest(plain.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let mixed = plain.chars().zip(hash.chars());
    format!("0x{}", mixed.map(|(c, check)| if check >= '8' { c.to_ascii_uppercase() } else { c }).collect::<String>())
}

#[tokio::test]
async fn logos_decode_in_all_six_variants() {
    let desk = Desk::open(quick()).await;
    let (_, answer) = desk.get("/v2/brands?country_code=US").await;
    let bases: HashSet<String> =
        rows(&answer).iter().map(|row| row["logo_base_url"].as_str().unwrap().to_owned()).collect();
    assert!(bases.iter().any(|base| base.contains('&')));
    let all = [("", (600, 380)), ("_500x318", (500, 318)), ("_300x190", (300, 190))];
    // One of them has an ampersand in its address; a few others stand for the rest.
    let some = bases.iter().filter(|base| base.contains('&')).take(1).chain(bases.iter().take(4));
    for base in some {
        for (suffix, size) in all {
            for (ending, format) in [("webp", ImageFormat::WebP), ("jpg", ImageFormat::Jpeg)] {
                let response = desk.client.get(format!("{base}{suffix}.{ending}")).send().await.unwrap();
                let bytes = response.bytes().await.unwrap();
                let picture = image::load_from_memory_with_format(&bytes, format).unwrap();
                assert_eq!((picture.width(), picture.height()), size, "{base}{suffix}.{ending}");
            }
        }
    }
}

#[tokio::test]
async fn an_unknown_logo_is_not_found() {
    let desk = Desk::open(quick()).await;
    for file in ["nobody.webp", "pixelport.svg", "pixelport_100x100.webp"] {
        let (status, _) = desk.get(&format!("/logos/{file}")).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{file}");
    }
    if desk.control().requests().get("GET /logos/{file}") != Some(&3) {
        panic!("logo requests are counted by route");
    }
}
