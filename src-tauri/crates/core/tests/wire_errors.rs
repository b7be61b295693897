//! What cannot be read, and what is refused, at every endpoint: the error names the call and the place, never the body.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::pin::Pin;

use cryptorefills_core::domain::{CoinAmount, CountryCode, OrderId};
use cryptorefills_core::partner::{BodyForm, CreateOutcome, Endpoint, PartnerClient, PartnerError, UnknownReason};
use partner_server::{Server, http, json, order};

type Asked<'a> = Pin<Box<dyn Future<Output = Option<PartnerError>> + 'a>>;
type Call = for<'a> fn(&'a PartnerClient) -> Asked<'a>;

/// Each call that answers with JSON which has to be understood, its name in errors, and a body that breaks inside it.
const CALLS: [(Endpoint, &str, Call, &str); 7] = [
    (Endpoint::PaymentVias, "payment vias", |c| Box::pin(async { c.payment_vias().await.err() }), "[{}, sentinel]"),
    (
        Endpoint::Brands,
        "brands",
        |c| Box::pin(async { c.brands(CountryCode::US).await.err() }),
        r#"{"sentinel@example.com":1,"categories":[{"brand":sentinel}]}"#,
    ),
    (
        Endpoint::Products,
        "products",
        |c| Box::pin(async { c.products(CountryCode::US, "airbnb", None, "USDC").await.err() }),
        "[{\"brand\":sentinel}]",
    ),
    (
        Endpoint::Price,
        "price",
        |c| Box::pin(async { c.price("Airbnb", CountryCode::US, CoinAmount::parse("1").unwrap(), "BTC").await.err() }),
        r#"{"coin":"USDC","coin_amount":sentinel}"#,
    ),
    (
        Endpoint::Countries,
        "countries",
        |c| Box::pin(async { c.available_countries().await.err() }),
        r#"{"countries":[sentinel]}"#,
    ),
    (
        Endpoint::Validation,
        "validation",
        |c| Box::pin(async { c.validate(&order()).await.err() }),
        r#"{"coin":"sentinel","coin_amount":sentinel}"#,
    ),
    (
        Endpoint::Order,
        "order",
        |c| Box::pin(async { c.order(&OrderId::parse("ord_1").unwrap()).await.err() }),
        r#"{"order_id":"ord_1","wallet_address":sentinel}"#,
    ),
];

async fn error(call: Call, answer: Vec<u8>) -> PartnerError {
    let server = Server::answering(answer).await;
    call(&server.client()).await.unwrap()
}

#[tokio::test]
async fn an_answer_that_breaks_inside_names_its_call_and_the_place_and_nothing_that_stood_there() {
    let mut places = Vec::new();
    for (endpoint, name, call, body) in CALLS {
        let error = error(call, json(200, body)).await;
        let PartnerError::Unreadable { endpoint: said, path } = &error else { unreachable!("{name}: {error}") };
        assert_eq!(*said, endpoint);
        assert_eq!(error.to_string(), format!("the answer to {name} cannot be read at {path}"));
        assert!(!format!("{error} {error:?}").contains("sentinel"), "{error:?}");
        places.push(path.clone());
    }
    assert_eq!(places, ["[1]", "categories", "[0]", "coin_amount", "countries", "coin_amount", "wallet_address"]);
}

#[tokio::test]
async fn an_answer_without_its_essentials_names_what_is_missing() {
    for (endpoint, name, call, _) in CALLS {
        let is_list = matches!(endpoint, Endpoint::PaymentVias | Endpoint::Products);
        for body in ["", "null", "\"sentinel\"", "7", if is_list { "{}" } else { "[]" }] {
            let error = error(call, json(200, body)).await;
            assert!(
                matches!(error, PartnerError::Unreadable { endpoint: said, .. } if said == endpoint),
                "{name}: {body}"
            );
            assert!(!format!("{error} {error:?}").contains("sentinel"));
        }
    }
    let missing = |endpoint: Endpoint, path: &str| PartnerError::Unreadable { endpoint, path: path.into() };
    for (endpoint, _, call, _) in CALLS {
        let path = match endpoint {
            Endpoint::Brands => "categories",
            Endpoint::Countries => "countries",
            Endpoint::Price | Endpoint::Validation => "coin_amount",
            Endpoint::Order => "order_id",
            _ => continue,
        };
        assert_eq!(error(call, json(200, "{}")).await, missing(endpoint, path));
    }
}

#[tokio::test]
async fn a_page_in_place_of_an_answer_is_no_answer_at_any_endpoint() {
    for (_, name, call, _) in CALLS {
        let page = "<html><title>sentinel</title></html>";
        assert_eq!(error(call, http(200, "text/html", page)).await, PartnerError::CaptivePortal, "{name}");
        assert_eq!(error(call, http(200, "application/json", page)).await, PartnerError::CaptivePortal, "{name}");
    }
}

#[tokio::test]
async fn an_unusable_homepage_is_no_rows_and_an_empty_list_of_brands_is_told_from_none() {
    for body in ["{}", "null", "[]", "7", "{\"sections\":7}"] {
        let server = Server::answering(json(200, body)).await;
        assert_eq!(server.client().homepage(CountryCode::US).await, Ok(Vec::new()), "{body}");
    }
    let server = Server::answering(json(200, "{\"categories\":[]}")).await;
    assert_eq!(server.client().brands(CountryCode::US).await.unwrap().brands, []);
}

#[tokio::test]
async fn a_created_order_that_cannot_be_read_is_unknown_and_tells_nothing() {
    for body in [r#"{"order_id":"ord_1","memo":sentinel}"#, r#"{"sentinel":1}"#, "<html>sentinel</html>"] {
        let outcome = Server::answering(json(200, body)).await.client().create(&order(), BodyForm::Nested).await;
        assert_eq!(outcome, CreateOutcome::Unknown(UnknownReason::Unreadable), "{body}");
    }
}

/// What the shop's HTTP errors looked like to somebody: each names one code.
const REFUSALS: [&str; 10] = [
    r#"{"status":400,"detail":"SUSPENDED_COIN","moreDetails":null}"#,
    r#"{"status":"400","detail":"SUSPENDED_COIN"}"#,
    r#"{"reason":"SUSPENDED_COIN"}"#,
    r#"{"message":"SUSPENDED_COIN"}"#,
    r#"{"error":"SUSPENDED_COIN"}"#,
    r#"{"error":{"code":"SUSPENDED_COIN"}}"#,
    r#"{"error_code":"SUSPENDED_COIN","message":"the coin sleeps"}"#,
    r#"{"code":"SUSPENDED_COIN","status":400}"#,
    r#"{"problems":[{"problem":"SUSPENDED_COIN"}]}"#,
    r#"[{"problem":"SUSPENDED_COIN"}]"#,
];

#[tokio::test]
async fn a_refused_read_names_its_problem_however_it_is_spelled() {
    for body in REFUSALS {
        for (endpoint, name, call, _) in
            CALLS.into_iter().filter(|(at, ..)| matches!(at, Endpoint::Price | Endpoint::Order))
        {
            let error = error(call, json(400, body)).await;
            let codes: Vec<_> = error.problems().iter().map(|problem| problem.code.as_str()).collect();
            assert_eq!(codes, ["SUSPENDED_COIN"], "{name} ({endpoint:?}): {body}");
        }
    }
}

#[tokio::test]
async fn a_refused_validation_is_a_list_of_problems_however_it_is_spelled() {
    for body in REFUSALS {
        let validation = Server::answering(json(422, body)).await.client().validate(&order()).await.unwrap();
        let codes: Vec<_> = validation.problems.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!((codes.as_slice(), validation.coin_amount), (["SUSPENDED_COIN"].as_slice(), None), "{body}");
    }
}

#[tokio::test]
async fn the_details_of_a_refusal_are_handed_on() {
    let body = r#"{"status":400,"detail":"UNSUPPORTED_PROTOCOL_COIN_COMBINATION",
        "moreDetails":[{"coin":"USDC","network":"Base"},{"coin":"USDC","network":"Solana"}]}"#;
    let validation = Server::answering(json(400, body)).await.client().validate(&order()).await.unwrap();
    let problem = validation.problems.first().unwrap();
    assert_eq!(problem.details, ["USDC Base", "USDC Solana"]);
}

#[tokio::test]
async fn a_status_with_a_meaning_of_its_own_is_about_the_order_only_with_a_code_that_is_known() {
    let ask = async |status: u16, body: &str| {
        let server = Server::answering(json(status, body)).await;
        server.client().validate(&order()).await.map(|validation| validation.problems.len())
    };
    for status in [401, 403, 404, 429] {
        assert_eq!(ask(status, r#"{"detail":"KYC_MISSING"}"#).await, Ok(1), "{status}");
        assert_eq!(ask(status, r#"{"problems":[{"problem":"BRAND_NEW"}]}"#).await, Ok(1), "{status}");
        assert!(ask(status, r#"{"message":"TOO_MANY_REQUESTS"}"#).await.is_err(), "{status}");
    }
    assert!(matches!(ask(429, r#"{"message":"TOO_MANY_REQUESTS"}"#).await, Err(PartnerError::RateLimited { .. })));
    assert_eq!(ask(400, r#"{"message":"SOME_NEW_CODE"}"#).await, Ok(1));
}

#[tokio::test]
async fn a_refusal_without_a_word_is_a_status_and_no_more() {
    for body in ["", "<html>Bad Request</html>", "{}", "null", r#"{"error":"Bad Request"}"#] {
        for (_, name, call, _) in CALLS {
            let refused = PartnerError::Status { status: 418, problems: Vec::new() };
            assert_eq!(error(call, json(418, body)).await, refused, "{name}: {body}");
        }
    }
}
