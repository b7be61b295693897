use serde_json::{Value, json};

use crate::program::run;
use crate::shop::{EMAIL, nobody, sandbox};

#[tokio::test]
async fn countries_are_the_shops_own() {
    let sandbox = sandbox().await;
    let ended = run(&sandbox.url(), &["countries", "--json"]).await.expect(0);
    let list = ended.json();
    assert!(list.as_array().unwrap().contains(&json!({"code": "ES", "name": "Spain"})));
    assert_eq!(ended.err, "");
    let table = run(&sandbox.url(), &["countries"]).await.expect(0);
    assert!(table.out.contains("ES    Spain"), "{}", table.out);
}

#[tokio::test]
async fn the_built_in_countries_stand_in_and_a_note_says_so() {
    let ended = run(&nobody().await, &["countries", "--json"]).await.expect(0);
    assert_eq!(ended.json().as_array().unwrap().len(), 233);
    assert!(ended.err.contains("built-in"), "{}", ended.err);
}

#[tokio::test]
async fn brands_are_listed_and_searched_without_accents() {
    let sandbox = sandbox().await;
    let all = run(&sandbox.url(), &["brands", "--json"]).await.expect(0).json();
    assert!(all.as_array().unwrap().len() > 10);
    let some = run(&sandbox.url(), &["brands", "--search", "PÍXEL", "--json"]).await.expect(0).json();
    let names: Vec<&str> = some.as_array().unwrap().iter().map(|brand| brand["brand"].as_str().unwrap()).collect();
    assert_eq!(names, ["Pixelport", "Pixelport Gems", "Pixelport Pass"]);
    let none = run(&sandbox.url(), &["brands", "--category", "no-such", "--json"]).await.expect(0);
    assert_eq!((none.json(), none.err.as_str()), (json!([]), ""));
}

#[tokio::test]
async fn a_country_without_brands_is_an_empty_list_with_a_note() {
    let sandbox = sandbox().await;
    let ended = run(&sandbox.url(), &["brands", "--country", "ZZ", "--json"]).await.expect(0);
    assert_eq!(ended.json(), json!([]));
    assert!(ended.err.contains("no brands"), "{}", ended.err);
}

#[tokio::test]
async fn products_of_a_brand_and_of_a_family() {
    let sandbox = sandbox().await;
    let brand = run(&sandbox.url(), &["products", "--brand", "Pixelport", "--json"]).await.expect(0).json();
    let first = &brand[0]["products"][0];
    assert_eq!((first["denomination"].as_str(), first["coin_amount"].as_str()), (Some("10 USD"), Some("10.2")));
    let family = run(&sandbox.url(), &["products", "--family", "Pixelport", "--json"]).await.expect(0).json();
    assert_eq!(family.as_array().unwrap().len(), 3);
    let range = run(&sandbox.url(), &["products", "--brand", "Hollow Oak Games", "--json"]).await.expect(0).json();
    assert_eq!(range[0]["products"][0]["range"], json!({"min": "10", "max": "200", "step": "1"}));
    let table = run(&sandbox.url(), &["products", "--brand", "Pixelport"]).await.expect(0);
    assert!(table.out.contains("10 USD") && !table.out.contains('\u{1b}'), "{}", table.out);
}

#[tokio::test]
async fn prices_are_exact_decimals_as_text() {
    let sandbox = sandbox().await;
    let fixed = ["price", "--brand", "Pixelport", "--denomination", "10 USD", "--json"];
    assert_eq!(run(&sandbox.url(), &fixed).await.expect(0).json()["coin_amount"], json!("10.2"));
    let range = ["price", "--brand", "Hollow Oak Games", "--value", "25", "--json"];
    assert_eq!(run(&sandbox.url(), &range).await.expect(0).json()["coin_amount"], json!("25.5"));
    let by_value = ["price", "--brand", "Pixelport", "--value", "20", "--json"];
    assert_eq!(run(&sandbox.url(), &by_value).await.expect(0).json()["denomination"], json!("20 USD"));
}

#[tokio::test]
async fn a_value_that_is_not_sold_is_wrong_usage_and_names_the_bound() {
    let sandbox = sandbox().await;
    let ended =
        run(&sandbox.url(), &["price", "--brand", "Hollow Oak Games", "--value", "5", "--json"]).await.failed(2);
    assert!(ended.err.contains("10 USD"), "{}", ended.err);
}

#[tokio::test]
async fn payment_methods_name_what_the_app_offers() {
    let sandbox = sandbox().await;
    let ways = run(&sandbox.url(), &["payment-methods", "--json"]).await.expect(0).json();
    let own = ways.as_array().unwrap().iter().find(|via| via["own_wallet"] == json!(true)).unwrap();
    let usdc = own["coins"].as_array().unwrap().iter().find(|coin| coin["coin"] == json!("USDC")).unwrap();
    let solana = usdc["networks"].as_array().unwrap().iter().find(|one| one["network"] == json!("Solana")).unwrap();
    assert_eq!((&solana["minimum"], &solana["offered"]), (&json!("0.5618"), &json!(true)));
    let other = ways.as_array().unwrap().iter().find(|via| via["via"] == json!("GATE_PAY")).unwrap();
    assert_eq!(other["own_wallet"], json!(false));
}

fn check<'a>(network: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut words =
        vec!["check", "--brand", "Pixelport", "--denomination", "10 USD", "--email", EMAIL, "--network", network];
    words.extend(more);
    words
}

#[tokio::test]
async fn an_order_that_would_pass_is_a_quote() {
    let sandbox = sandbox().await;
    let ended = run(&sandbox.url(), &check("Solana", &["--json"])).await.expect(0);
    let opinion = ended.json();
    assert_eq!((&opinion["ok"], &opinion["coin_amount"]), (&json!(true), &json!("10.2")));
    assert!(!ended.out.contains(EMAIL), "{}", ended.out);
    assert_eq!(sandbox.control().created_count(), 0);
}

#[tokio::test]
async fn every_problem_is_in_the_one_value_and_the_code_is_one() {
    let sandbox = sandbox().await;
    let words = check("Base", &["--coin", "BTC", "--promo", "NO-SUCH-CODE", "--json"]);
    let ended = run(&sandbox.url(), &words).await.expect(1);
    let opinion = ended.json();
    let codes: Vec<&Value> = opinion["problems"].as_array().unwrap().iter().map(|one| &one["problem"]).collect();
    assert_eq!(codes, [&json!("COUPON_NOT_FOUND"), &json!("UNSUPPORTED_PROTOCOL_COIN_COMBINATION")]);
    assert_eq!((&opinion["ok"], &opinion["coin_amount"]), (&json!(false), &json!(null)));
    let table = run(&sandbox.url(), &check("Base", &["--coin", "BTC"])).await.expect(1);
    assert!(table.out.contains("BTC is not taken on Base"), "{}", table.out);
}

#[tokio::test]
async fn a_top_up_goes_to_a_phone_number_only() {
    let sandbox = sandbox().await;
    let brands = run(&sandbox.url(), &["brands", "--json"]).await.expect(0).json();
    let is_top_up = |brand: &&Value| {
        brand["kind"] == json!("mobile_recharge")
            && brand["out_of_stock"] == json!(false)
            && !brand["categories"].as_array().unwrap().contains(&json!("e-sim"))
    };
    let brand = brands.as_array().unwrap().iter().find(is_top_up).unwrap()["brand"].as_str().unwrap().to_owned();
    let goods = run(&sandbox.url(), &["products", "--brand", &brand, "--json"]).await.expect(0).json();
    let product = &goods[0]["products"][0];
    let item = match product["denomination"].as_str() {
        Some(key) => ["--denomination", key],
        None => ["--value", product["range"]["min"].as_str().unwrap()],
    };
    let mut words = vec!["check", "--brand", &brand, "--email", EMAIL, "--network", "Solana", "--json"];
    words.extend(item);
    run(&sandbox.url(), &words).await.failed(2);
    words.extend(["--to", "(520) 878-2491"]);
    assert_eq!(run(&sandbox.url(), &words).await.expect(0).json()["ok"], json!(true));
}
