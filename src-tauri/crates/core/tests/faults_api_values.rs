//! Values in the wrong clothes, and reads of a wire that breaks, leads elsewhere or crawls. The numbers are those of
//! docs/faults.md.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::time::Duration;

use cryptorefills_core::domain::{CountryCode, OrderFacts, OrderId, OrderState};
use cryptorefills_core::partner::{Brand, Endpoint, PartnerError};
use partner_server::{DEADLINE, Server, Step, client, http, json, order};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

async fn facts(body: &str) -> OrderFacts {
    let server = Server::answering(json(200, body)).await;
    server.client().order(&OrderId::parse("ord_1").unwrap()).await.unwrap().facts
}

#[tokio::test]
async fn fault_06_numbers_as_texts_and_texts_as_numbers_read_alike() {
    let as_texts = facts(
        r#"{"order_id":"ord_1","order_state":"WaitingForPayment","created_at":"1790000000","updated_at":"1790000065",
        "payment_requested_at":"1790000000","payment_value":"9.9912","coin_amount":"11.27","sent_coin_amount":"0",
        "destination_tag":"7","deliveries":[{"quantity":"2","deliverable":{"product_value":"57.50","pin_code":"1234"}}]}"#,
    )
    .await;
    let as_numbers = facts(
        r#"{"order_id":"ord_1","order_state":"WaitingForPayment","created_at":1790000000,"updated_at":1790000065,
        "payment_requested_at":1790000000,"payment_value":9.9912,"coin_amount":11.27,"sent_coin_amount":0,
        "destination_tag":7,"deliveries":[{"quantity":2,"deliverable":{"product_value":57.50,"pin_code":1234}}]}"#,
    )
    .await;
    assert_eq!(as_texts, as_numbers);
    assert_eq!(as_texts.coin_amount.unwrap().plain(), "11.27");
    assert_eq!((as_texts.created_at, as_texts.updated_at), (Some(1_790_000_000), Some(1_790_000_065)));
}

#[tokio::test]
async fn fault_09_a_state_that_nobody_knows_is_kept_word_for_word_and_is_no_end() {
    let order = facts(r#"{"order_id":"ord_1","order_state":"Levitating","payment_state":"Evaporated"}"#).await;
    assert_eq!(order.order_state, OrderState::parse("Levitating"));
    assert_eq!(order.order_state.as_word(), "Levitating");
    assert_eq!(order.order_state.rank(), None);
}

#[tokio::test]
async fn fault_09_brands_and_networks_of_an_unknown_kind_keep_their_words() {
    let body = r#"{"country_code":"US","categories":[{"kind":"hologram","category":"beyond","brands":[
        {"family":"F","brand":"B","brand_id":"1","kind":"hologram","category":"beyond"}]}]}"#;
    let server = Server::answering(json(200, body)).await;
    let catalogue = server.client().brands(CountryCode::US).await.unwrap();
    assert_eq!(catalogue.brands.first().unwrap().kind, "hologram");
    let vias =
        r#"[{"name":"USER_WALLET","available":true,"currencies":[{"name":"NEW","networks":[{"name":"Far Away"}]}]}]"#;
    let server = Server::answering(json(200, vias)).await;
    let vias = server.client().payment_vias().await.unwrap();
    let network = vias.first().and_then(|via| via.currencies.first()?.networks.first()).unwrap();
    assert_eq!(network.name, "Far Away");
}

async fn brands(list: &str) -> Result<Vec<Brand>, PartnerError> {
    let body =
        format!(r#"{{"country_code":"US","categories":[{{"kind":"giftcard","category":"games","brands":[{list}]}}]}}"#);
    let server = Server::answering(json(200, &body)).await;
    server.client().brands(CountryCode::US).await.map(|catalogue| catalogue.brands)
}

fn many(count: usize) -> String {
    let brand = |at| format!(r#"{{"family":"F{at}","brand":"B{at}","brand_id":"id-{at}","kind":"giftcard"}}"#);
    (0..count).map(brand).collect::<Vec<_>>().join(",")
}

#[tokio::test]
async fn fault_28_each_brand_is_listed_once_and_more_than_twenty_thousand_are_refused() {
    for count in [0, 1, 10_500, 20_000] {
        assert_eq!(brands(&many(count)).await.unwrap().len(), count);
    }
    for count in [20_001, 100_000] {
        let refused = brands(&many(count)).await.unwrap_err();
        assert!(
            matches!(refused, PartnerError::TooLarge { .. } | PartnerError::Unreadable { .. }),
            "{count}: {refused}"
        );
    }
    let one = r#"{"family":"F","brand":"B","brand_id":"1","kind":"giftcard"}"#;
    assert_eq!(brands(&[one; 5].join(",")).await.unwrap().len(), 1);
    let nameless = r#"{"family":"F","brand":"B","kind":"giftcard"}"#;
    let listed = brands(&[nameless, nameless].join(",")).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert!(!listed.first().unwrap().brand_id.is_empty());
}

/// One connection breaks off, the next is whole.
async fn breaks_once() -> Server {
    let cut =
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\nX-Then: close\r\n\r\n[{\"na"
            .to_vec();
    let whole = json(200, r#"[{"name":"USER_WALLET"}]"#);
    Server::playing(vec![vec![Step::Write(cut)], vec![Step::Write(whole)]]).await
}

#[tokio::test]
async fn fault_03_a_read_that_breaks_off_is_asked_once_more_by_itself() {
    let server = breaks_once().await;
    assert_eq!(server.client().payment_vias().await.unwrap().len(), 1);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn fault_03_json_that_stops_in_the_middle_is_the_networks_fault_and_no_strange_answer() {
    for cut in ["[{\"name\":\"USER_W", "{\"coin\":\"USDC\",\"coin_am", "[", "{"] {
        let server = Server::answering(json(200, cut)).await;
        assert_eq!(server.client().payment_vias().await.unwrap_err(), PartnerError::Interrupted, "{cut}");
        assert_eq!(server.requests().len(), 2, "{cut}");
    }
}

#[tokio::test]
async fn fault_03_what_is_posted_is_never_posted_again_by_itself() {
    let server = breaks_once().await;
    assert_eq!(server.client().validate(&order()).await.unwrap_err(), PartnerError::Interrupted);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn fault_24_a_redirect_to_itself_is_no_loop() {
    let itself = b"HTTP/1.1 302 X\r\nLocation: /v3/payment_vias\r\nContent-Length: 0\r\n\r\n".to_vec();
    let server = Server::answering(itself).await;
    assert_eq!(server.client().payment_vias().await.unwrap_err(), PartnerError::Redirected);
    assert_eq!(server.client().validate(&order()).await.unwrap_err(), PartnerError::Redirected);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn fault_25_a_server_that_gives_a_byte_a_second_is_left_after_thirty_seconds() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let asked = tokio::spawn(async move { client.brands(CountryCode::US).await });
    let (mut connection, _) = listener.accept().await.unwrap();
    read_head(&mut connection).await;
    connection.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").await.unwrap();
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    let crawl = tokio::spawn(async move {
        while connection.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
    assert_eq!(asked.await.unwrap().unwrap_err(), PartnerError::TimedOut);
    assert!(start.elapsed() <= Duration::from_secs(31), "{:?}", start.elapsed());
    crawl.abort();
}

#[tokio::test]
async fn fault_25_a_connection_that_is_never_taken_up_is_left_after_ten_seconds() {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    // Nobody accepts, and the queue of those who wait is full.
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(Ok(connection)) = tokio::time::timeout(Duration::from_millis(300), TcpStream::connect(address)).await {
        waiting.push(connection);
    }
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    let error = client(&format!("http://{address}")).brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::TimedOut);
    assert!(start.elapsed() <= Duration::from_secs(11), "{:?}", start.elapsed());
    drop((waiting, listener));
}

#[tokio::test]
async fn fault_25_a_question_that_is_given_up_is_gone_from_the_wire_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    let asked = tokio::spawn(async move { client.validate(&order()).await });
    let (mut connection, _) = listener.accept().await.unwrap();
    read_head(&mut connection).await;
    asked.abort();
    let mut rest = Vec::new();
    let ended = tokio::time::timeout(DEADLINE, connection.read_to_end(&mut rest)).await;
    ended.expect("the wallet hangs up").unwrap();
}

async fn read_head(connection: &mut TcpStream) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(connection.read_u8().await.unwrap());
    }
}

#[tokio::test]
async fn fault_18_details_of_any_type_and_codes_nobody_knows_are_all_read() {
    let body = r#"{"problems":[{"problem":"A_TEXT","moreDetails":"plain"},{"problem":"AN_OBJECT","moreDetails":{"min":"5"}},
        {"problem":"A_LIST","moreDetails":["x",7,null]},{"problem":"NOTHING","moreDetails":null},{"problem":"nobody knows"}]}"#;
    for status in [200, 400, 422] {
        let server = Server::answering(json(status, body)).await;
        let told = server.client().validate(&order()).await.unwrap().problems;
        let codes: Vec<_> = told.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!(codes, ["A_TEXT", "AN_OBJECT", "A_LIST", "NOTHING", "nobody knows"], "{status}");
    }
}

#[tokio::test]
async fn fault_23_a_page_behind_a_502_is_the_shop_being_down_and_no_login_page() {
    let server = Server::answering(http(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>")).await;
    let error = server.client().brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::Down { status: 502, after: None });
    let unread = Server::answering(json(200, "{}")).await.client().order(&OrderId::parse("ord_1").unwrap()).await;
    assert!(matches!(unread, Err(PartnerError::Unreadable { endpoint: Endpoint::Order, .. })));
}
