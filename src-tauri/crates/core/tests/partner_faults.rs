//! Reads against a wire that misbehaves: each fault has its own name, and none tells a secret.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::time::Duration;

use cryptorefills_core::domain::{CountryCode, OrderId};
use cryptorefills_core::partner::{Endpoint, PartnerError, TlsFault};
use partner_server::{Server, Step, client, http, json};

async fn brands(answer: Vec<u8>) -> PartnerError {
    let server = Server::answering(answer).await;
    server.client().brands(CountryCode::US).await.unwrap_err()
}

#[tokio::test]
async fn a_login_page_is_told_apart_from_the_shop() {
    for page in ["<html>please log in</html>", "\n  <!DOCTYPE html>", "Welcome"] {
        assert_eq!(brands(http(200, "text/html; charset=utf-8", page)).await, PartnerError::CaptivePortal);
    }
    assert_eq!(brands(http(200, "application/json", "<html>")).await, PartnerError::CaptivePortal);
    assert_eq!(brands(http(511, "text/html", "<html>")).await, PartnerError::CaptivePortal);
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_names_the_call_and_the_place() {
    for body in ["", "{}", "null", "[]", "{\"categories\":[{\"brands\":]}"] {
        let error = brands(json(200, body)).await;
        assert!(matches!(error, PartnerError::Unreadable { endpoint: Endpoint::Brands, .. }), "{body}: {error}");
        assert!(error.to_string().starts_with("the answer to brands cannot be read at "));
    }
}

#[tokio::test]
async fn an_answer_shorter_than_it_promised_is_a_broken_connection() {
    let cut = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\nX-Then: close\r\n\r\n{\"categories\":[]}";
    assert_eq!(brands(cut.to_vec()).await, PartnerError::Interrupted);
}

#[tokio::test]
async fn a_compressed_flood_is_stopped_at_the_limit() {
    let bomb = include_bytes!("fixtures/bomb-64-mib.json.gz");
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        bomb.len()
    );
    let mut answer = head.into_bytes();
    answer.extend_from_slice(bomb);
    assert_eq!(brands(answer).await, PartnerError::TooLarge { endpoint: Endpoint::Brands });
}

#[tokio::test]
async fn an_order_larger_than_a_mebibyte_is_refused() {
    let server = Server::answering(json(200, &format!("{{\"order_id\":\"{}\"}}", "x".repeat(1 << 20)))).await;
    let id = OrderId::parse("ord_1").unwrap();
    let error = server.client().order(&id).await.unwrap_err();
    assert_eq!(error, PartnerError::TooLarge { endpoint: Endpoint::Order });
}

#[tokio::test]
async fn each_status_has_its_own_name() {
    let status = |status: u16| brands(json(status, "{\"detail\":\"SUSPENDED_COIN\"}"));
    assert!(matches!(status(401).await, PartnerError::Unauthorized { .. }));
    assert!(matches!(status(403).await, PartnerError::Forbidden { .. }));
    assert!(matches!(status(404).await, PartnerError::NotFound { .. }));
    assert!(matches!(status(429).await, PartnerError::RateLimited { after: None }));
    for down in [500, 502, 503, 504, 520] {
        assert_eq!(status(down).await, PartnerError::Down { status: down, after: None });
    }
    let teapot = status(418).await;
    assert_eq!(teapot.problems().iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(), ["SUSPENDED_COIN"]);
}

#[tokio::test]
async fn nothing_follows_a_redirect() {
    for code in [301, 302, 303, 307, 308] {
        let target = Server::answering(json(200, "{\"categories\":[]}")).await;
        let answer = format!("HTTP/1.1 {code} X\r\nLocation: {}/v2/brands\r\nContent-Length: 0\r\n\r\n", target.origin);
        assert_eq!(brands(answer.into_bytes()).await, PartnerError::Redirected);
        assert_eq!(target.requests(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn nobody_home_is_offline() {
    let error = client("http://127.0.0.1:1").brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::Offline);
}

#[tokio::test]
async fn a_server_without_tls_is_refused_as_such() {
    let server = Server::playing(vec![vec![Step::Write(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec())]]).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let _ = tokio::io::AsyncWriteExt::write_all(&mut connection, b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let error = client(&format!("https://127.0.0.1:{port}")).brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::Tls(TlsFault::NotTls));
    assert_eq!(server.requests(), Vec::<String>::new());
}

#[tokio::test]
async fn a_server_that_never_answers_is_left_after_the_read_limit() {
    let server = Server::playing(vec![vec![Step::Hold]]).await;
    let client = server.client();
    let asked = tokio::spawn(async move { client.brands(CountryCode::US).await });
    server.wait_for_requests(1).await;
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    assert_eq!(asked.await.unwrap().unwrap_err(), PartnerError::TimedOut);
    assert!(start.elapsed() <= Duration::from_secs(21));
}

#[tokio::test]
async fn a_403_pauses_the_catalogue_and_says_for_how_long() {
    let server = Server::answering(json(403, "")).await;
    let client = server.client();
    assert!(matches!(client.brands(CountryCode::US).await, Err(PartnerError::Forbidden { .. })));
    let paused = client.payment_vias().await.unwrap_err();
    assert!(paused.retry_after().is_some_and(|rest| rest > Duration::from_secs(290)));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_answer_about_another_order_is_not_taken() {
    let server = Server::answering(json(200, "{\"order_id\":\"ord_2\",\"order_state\":\"Done\"}")).await;
    let error = server.client().order(&OrderId::parse("ord_1").unwrap()).await.unwrap_err();
    assert_eq!(error, PartnerError::Unreadable { endpoint: Endpoint::Order, path: "order_id".into() });
}

#[tokio::test]
async fn no_error_tells_an_id_an_address_or_the_partner() {
    let id = OrderId::parse("ord_sentinel").unwrap();
    let mut errors = vec![client("http://127.0.0.1:1").order(&id).await.unwrap_err()];
    for answer in [
        json(500, "ord_sentinel"),
        json(200, "{\"order_id\":7}"),
        http(200, "text/html", "ord_sentinel"),
        json(404, "{}"),
    ] {
        errors.push(Server::answering(answer).await.client().order(&id).await.unwrap_err());
    }
    for error in errors {
        let text = format!("{error} {error:?}");
        for secret in ["sentinel", "127.0.0.1", "http"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
