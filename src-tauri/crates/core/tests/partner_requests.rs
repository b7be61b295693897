//! What leaves this machine: headers, queries and bodies, as the seeds show them.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;
mod seed;

use std::collections::BTreeMap;

use cryptorefills_core::domain::{CoinAmount, CountryCode, OrderId, Secret};
use cryptorefills_core::partner::{BodyForm, Denomination, Identity, OrderRequest, RequestLine};
use partner_server::{Server, body, header, json};
use serde_json::{Value, json};

fn airbnb() -> OrderRequest {
    OrderRequest {
        lines: vec![RequestLine {
            brand_name: "Airbnb".into(),
            country: CountryCode::US,
            kind: "giftcard".into(),
            denomination: Denomination::Fixed { key: "100 USD".into(), localized: "$100".into() },
            beneficiary: Secret::new("END_USER_EMAIL"),
            quantity: 1,
        }],
        email: Secret::new("END_USER_EMAIL"),
        coin: "USDC".into(),
        network: "Solana".into(),
        promo_code: None,
        refund_wallet_address: None,
        newsletter: true,
        lang: "en".into(),
        utm_source: "your_platform".into(),
    }
}

async fn created_body(order: &OrderRequest, form: BodyForm) -> Value {
    let server = Server::answering(json(400, "{}")).await;
    server.client().create(order, form).await;
    let requests = server.requests();
    let request = requests.first().unwrap();
    assert!(request.starts_with("POST /v5/orders HTTP/1.1"));
    serde_json::from_str(body(request)).unwrap()
}

async fn validated_body(order: &OrderRequest) -> Value {
    let server = Server::answering(json(400, "{}")).await;
    server.client().validate(order).await.unwrap_err();
    let requests = server.requests();
    let request = requests.first().unwrap();
    assert!(request.starts_with("POST /v5/orders/validations HTTP/1.1"));
    serde_json::from_str(body(request)).unwrap()
}

/// The samples of both language pages, which have to be the same.
fn samples(path: &str) -> Value {
    let [one, two] = seed::PAGES.map(|page| seed::sample(&seed::page(page), path));
    assert_eq!(one, two);
    one
}

/// The one value of the samples that is not sent: a bare 100 where the catalogue's key is due.
fn create_sample() -> Value {
    let mut sample = samples("/v5/orders");
    let bare = sample.pointer_mut("/deliveries/0/deliverable/denomination").unwrap();
    assert_eq!(*bare, json!("100"));
    *bare = json!("100 USD");
    sample
}

fn validation_sample() -> Value {
    samples("/v5/orders/validations")
}

/// Each value with its place, so that a difference names its field.
fn fields(value: &Value) -> BTreeMap<String, Value> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, inner)| (key.clone(), inner)).collect(),
        Value::Array(rows) => rows.iter().enumerate().map(|(at, inner)| (at.to_string(), inner)).collect(),
        leaf => return BTreeMap::from([(String::new(), leaf.clone())]),
    };
    let under = |(step, inner): (String, &Value)| -> Vec<(String, Value)> {
        fields(inner).into_iter().map(|(place, leaf)| (format!("/{step}{place}"), leaf)).collect()
    };
    inner.into_iter().flat_map(under).collect()
}

#[tokio::test]
async fn the_default_body_is_the_seeds_sample_but_for_its_bare_100() {
    let sent = created_body(&airbnb(), BodyForm::default()).await;
    assert_eq!(fields(&sent), fields(&create_sample()));
    assert_eq!(fields(&sent).len(), 14);
}

#[tokio::test]
async fn the_flat_body_is_the_same_sample_with_the_deliveries_of_the_seeds_validation() {
    let mut sample = create_sample();
    *sample.pointer_mut("/deliveries").unwrap() = validation_sample().pointer("/deliveries").unwrap().clone();
    assert_eq!(fields(&created_body(&airbnb(), BodyForm::Flat).await), fields(&sample));
}

#[tokio::test]
async fn the_validation_body_is_the_seeds_sample_and_names_the_network() {
    let mut sample = validation_sample();
    sample.pointer_mut("/payment").unwrap().as_object_mut().unwrap().insert("network".into(), json!("Solana"));
    assert_eq!(fields(&validated_body(&airbnb()).await), fields(&sample));
}

#[tokio::test]
async fn the_flat_form_repeats_a_delivery_and_the_nested_one_counts_it() {
    let mut order = airbnb();
    order.lines.first_mut().unwrap().quantity = 3;
    let flat = created_body(&order, BodyForm::Flat).await;
    let lines = validation_sample().pointer("/deliveries/0").unwrap().clone();
    assert_eq!(flat.pointer("/deliveries"), Some(&json!([lines, lines, lines])));
    assert_eq!(flat.pointer("/user/email"), Some(&json!("END_USER_EMAIL")));
    let nested = created_body(&order, BodyForm::Nested).await;
    assert_eq!(nested.pointer("/deliveries/0/quantity"), Some(&json!(3)));
    assert_eq!(nested.pointer("/deliveries/1"), None);
}

#[tokio::test]
async fn a_range_product_sends_its_value_as_an_exact_number() {
    let mut order = airbnb();
    order.lines.first_mut().unwrap().denomination = Denomination::Range(CoinAmount::parse("57.50").unwrap());
    let nested = created_body(&order, BodyForm::Nested).await;
    assert_eq!(nested.pointer("/deliveries/0/deliverable/denomination"), Some(&json!("range")));
    assert_eq!(nested.pointer("/deliveries/0/deliverable/product_value"), Some(&json!(57.5)));
    let flat = validated_body(&order).await;
    assert_eq!(flat.pointer("/deliveries/0/product_value"), Some(&json!(57.5)));
    assert_eq!(flat.pointer("/deliveries/0/localized_denomination"), None);
}

#[tokio::test]
async fn promo_code_and_refund_address_are_sent_only_when_given() {
    let mut order = airbnb();
    order.promo_code = Some(String::new());
    assert_eq!(validated_body(&order).await.get("promo_code"), None);
    order.promo_code = Some("SPRING".into());
    order.refund_wallet_address = Some(Secret::new("refund-me"));
    order.newsletter = false;
    for sent in [validated_body(&order).await, created_body(&order, BodyForm::Nested).await] {
        assert_eq!(sent.get("promo_code"), Some(&json!("SPRING")));
        assert_eq!(sent.get("refund_wallet_address"), Some(&json!("refund-me")));
    }
    let sent = created_body(&order, BodyForm::Nested).await;
    assert_eq!(sent.pointer("/user/has_accepted_newsletter"), Some(&json!(false)));
}

#[tokio::test]
async fn text_of_the_buyer_cannot_break_out_of_the_json() {
    let mut order = airbnb();
    order.email = Secret::new("a\"},\"x\":{\r\n@example.com");
    let sent = created_body(&order, BodyForm::Nested).await;
    assert_eq!(sent.pointer("/user/email"), Some(&json!("a\"},\"x\":{\r\n@example.com")));
    assert_eq!(sent.get("x"), None);
}

#[tokio::test]
async fn what_is_no_order_is_never_sent() {
    let server = Server::answering(json(200, "{}")).await;
    let client = server.client();
    let line = |change: fn(&mut RequestLine)| {
        let mut order = airbnb();
        change(order.lines.first_mut().unwrap());
        order
    };
    let nothing = CoinAmount::ZERO;
    let orders = [
        OrderRequest { lines: Vec::new(), ..airbnb() },
        OrderRequest { email: Secret::new(""), ..airbnb() },
        OrderRequest { coin: String::new(), ..airbnb() },
        OrderRequest { network: String::new(), ..airbnb() },
        line(|line| line.quantity = 0),
        line(|line| line.quantity = 11),
        line(|line| line.quantity = u32::MAX),
        line(|line| line.brand_name.clear()),
        line(|line| line.beneficiary = Secret::new("")),
        line(|line| line.denomination = Denomination::Fixed { key: String::new(), localized: "$100".into() }),
        OrderRequest {
            lines: vec![RequestLine { denomination: Denomination::Range(nothing), ..airbnb().lines.remove(0) }],
            ..airbnb()
        },
    ];
    for order in orders {
        assert!(client.validate(&order).await.is_err());
        client.create(&order, BodyForm::Nested).await;
        client.create(&order, BodyForm::Flat).await;
    }
    assert_eq!(server.requests(), Vec::<String>::new());
}

#[tokio::test]
async fn every_request_carries_the_headers_of_the_seeds_and_no_more_than_needed() {
    let server = Server::answering(json(404, "{}")).await;
    let client = server.client();
    let id = OrderId::parse("ord_abc123xyz").unwrap();
    let _ = client.payment_vias().await;
    let _ = client.homepage(CountryCode::US).await;
    let _ = client.available_countries().await;
    let _ = client.validate(&airbnb()).await;
    client.create(&airbnb(), BodyForm::Nested).await;
    let _ = client.order(&id).await;
    let _ = client.subscribe(&id).await;
    let _ = client.brands(CountryCode::US).await;
    let _ = client.products(CountryCode::US, "airbnb", None, "USDC").await;
    let _ = client.price("Airbnb", CountryCode::US, CoinAmount::parse("100").unwrap(), "USDC").await;
    let requests = server.requests();
    assert_eq!(requests.len(), 10);
    let asked_for = ["x-cr-application", "x-cr-version", "x-country-iso-code", "content-type"];
    assert_eq!(seed::headers(&seed::page(seed::PAGES[0]))[..4], asked_for);
    for request in &requests {
        let line = request.lines().next().unwrap();
        assert_eq!(header(request, "x-cr-application"), Some("partner-sentinel"), "{line}");
        assert_eq!(header(request, "x-cr-version"), Some("1.2.3"), "{line}");
        assert_eq!(header(request, "x-country-iso-code"), Some("KR"), "{line}");
        assert_eq!(header(request, "content-type"), Some("application/json"), "{line}");
        assert_eq!(header(request, "user-agent"), Some("cryptorefills-desktop/1.2.3"), "{line}");
        let stream = line.contains("/subscribe");
        let accept = if stream { "text/event-stream" } else { "application/json" };
        assert_eq!(header(request, "accept"), Some(accept), "{line}");
        for never in ["x-forwarded-for", "referer", "cookie", "authorization"] {
            assert_eq!(header(request, never), None, "{line}");
        }
    }
    assert!(requests.iter().any(|request| request.starts_with("GET /v5/orders/ord_abc123xyz/subscribe ")));
    assert!(requests.iter().any(|request| request.starts_with("GET /api/available-countries ")));
}

#[tokio::test]
async fn queries_carry_names_exactly_and_escaped() {
    let server = Server::answering(json(404, "[]")).await;
    let client = server.client();
    let _ = client.products(CountryCode::US, "A&B=C d/é", Some("Brand #1"), "USDC").await;
    let _ = client.price("A&B", CountryCode::US, CoinAmount::parse("100.50").unwrap(), "USDC").await;
    let _ = client.brands(CountryCode::US).await;
    let lines: Vec<String> =
        server.requests().iter().map(|request| request.lines().next().unwrap().to_owned()).collect();
    assert_eq!(
        lines,
        [
            "GET /v5/products/country/US?coin=USDC&lang=en&family_name=A%26B%3DC+d%2F%C3%A9&brand_name=Brand+%231 HTTP/1.1",
            "GET /v4/products/price?brand_name=A%26B&country_code=US&face_value=100.5&coin=USDC HTTP/1.1",
            "GET /v2/brands?country_code=US HTTP/1.1",
        ]
    );
}

#[tokio::test]
async fn a_new_identity_counts_from_the_next_request_on() {
    let server = Server::answering(json(200, "[]")).await;
    let client = server.client();
    let mut identity = client.identity();
    identity.country = CountryCode::US;
    identity.application = Secret::new("another");
    client.set_identity(identity).unwrap();
    client.payment_vias().await.unwrap();
    let requests = server.requests();
    let request = requests.first().unwrap();
    assert_eq!(header(request, "x-cr-application"), Some("another"));
    assert_eq!(header(request, "x-country-iso-code"), Some("US"));
}

#[tokio::test]
async fn language_and_country_follow_the_identity() {
    let server = Server::answering(json(200, "[]")).await;
    let client = server.client();
    let mut asked = Vec::new();
    for (lang, country) in [("en", "KR"), ("ko", "US"), ("es", "MX")] {
        let country = CountryCode::parse(country).unwrap();
        client.set_identity(Identity { lang: lang.into(), country, ..client.identity() }).unwrap();
        client.products(country, "airbnb", None, "USDC").await.unwrap();
        let request = server.requests().last().unwrap().clone();
        let line = request.lines().next().unwrap().to_owned();
        asked.push((line, header(&request, "x-country-iso-code").unwrap().to_owned()));
    }
    let line = |country: &str, lang: &str| {
        let path = format!("/v5/products/country/{country}?coin=USDC&lang={lang}&family_name=airbnb");
        (format!("GET {path} HTTP/1.1"), country.to_owned())
    };
    assert_eq!(asked, [line("KR", "en"), line("US", "ko"), line("MX", "es")]);
    let sent = validated_body(&OrderRequest { lang: "ko".into(), ..airbnb() }).await;
    assert_eq!(sent.get("lang"), Some(&json!("ko")));
}

#[tokio::test]
async fn the_same_read_twice_in_flight_is_one_request() {
    let server = Server::answering(json(200, "[]")).await;
    let client = server.client();
    let (one, two) = tokio::join!(client.payment_vias(), client.payment_vias());
    assert_eq!((one.unwrap().len(), two.unwrap().len()), (0, 0));
    assert_eq!(server.requests().len(), 1);
    client.payment_vias().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_picture_is_fetched_without_telling_who_asks() {
    let server = Server::answering(partner_server::http(200, "image/webp", "not really")).await;
    let client = server.client();
    let picture = client.logo(&format!("{}/logos/a&b.webp", server.origin)).await.unwrap();
    assert_eq!(picture.as_ref(), b"not really");
    let requests = server.requests();
    let request = requests.first().unwrap();
    assert!(request.starts_with("GET /logos/a%26b.webp HTTP/1.1"));
    for never in ["x-cr-application", "x-cr-version", "x-country-iso-code", "referer"] {
        assert_eq!(header(request, never), None);
    }
    for elsewhere in ["http://127.0.0.1:1/a.webp", "https://evil.example/a.webp", "file:///etc/passwd", "data:,x"] {
        assert!(client.logo(elsewhere).await.is_err(), "{elsewhere}");
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn after_a_sleep_requests_use_connections_of_their_own() {
    let server = Server::playing(vec![
        vec![partner_server::Step::Write(json(200, "[]"))],
        vec![partner_server::Step::Write(json(200, "[{\"name\":\"USER_WALLET\"}]"))],
    ])
    .await;
    let client = server.client();
    assert_eq!(client.payment_vias().await.unwrap().len(), 0);
    client.renew_connections();
    assert_eq!(client.payment_vias().await.unwrap().len(), 1);
}
