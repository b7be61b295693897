//! The client against certificates good and bad, over real TLS: what is refused is refused at once and by its own name.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

mod partner_server;
mod tls_server;

use std::time::Duration;

use cryptorefills_core::domain::{CountryCode, OrderId};
use cryptorefills_core::partner::{BodyForm, CreateOutcome, PartnerError, Signal, TlsFault};
use partner_server::{DEADLINE, client, order};
use rcgen::date_time_ymd;
use tls_server::{TlsServer, certificate, inside, self_signed, signed};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::rustls::ServerConfig;

const EMPTY: &str = "{\"categories\":[]}";
const ORDER: &str = "{\"order_id\":\"ord_1\",\"order_state\":\"Done\"}";
const BOTH_NAMES: [&str; 2] = ["127.0.0.1", "localhost"];

/// What a read says, asked of a shop with this certificate; it must have been tried once.
async fn fault_with(config: ServerConfig, name: &str) -> PartnerError {
    let shop = TlsServer::answering(config, &[], EMPTY).await;
    let error = client(&shop.at(name)).brands(CountryCode::US).await.unwrap_err();
    assert_eq!((shop.seen().connections, shop.seen().requests.len()), (1, 0), "{error}");
    error
}

#[tokio::test]
async fn a_good_certificate_is_taken_by_either_name() {
    if !inside("a_good_certificate_is_taken_by_either_name", &[]) {
        return;
    }
    for name in BOTH_NAMES {
        let shop = TlsServer::answering(signed(&certificate(&BOTH_NAMES)), &[], EMPTY).await;
        client(&shop.at(name)).brands(CountryCode::US).await.unwrap();
        assert_eq!(shop.seen().requests[0].0, "http/1.1");
    }
}

#[tokio::test]
async fn reads_and_a_stream_share_http2_where_it_is_offered() {
    if !inside("reads_and_a_stream_share_http2_where_it_is_offered", &[]) {
        return;
    }
    let shop = TlsServer::answering(signed(&certificate(&BOTH_NAMES)), &["h2", "http/1.1"], ORDER).await;
    let client = client(&shop.at("localhost"));
    let order = OrderId::parse("ord_1").unwrap();
    assert_eq!(client.order(&order).await.unwrap().facts.order_id, order);
    let mut stream = client.subscribe(&order).await.unwrap();
    assert!(stream.is_http2());
    let signal = tokio::time::timeout(DEADLINE, stream.next()).await.unwrap();
    assert!(matches!(signal, Ok(Signal::Order(..))), "{signal:?}");
    client.order(&order).await.unwrap();
    let asked: Vec<&str> = shop.seen().requests.iter().map(|(protocol, _)| *protocol).collect();
    assert_eq!(asked, ["h2", "h2", "h2"]);
    // One connection for reads, one for streams.
    assert_eq!(shop.seen().connections, 2);
}

#[tokio::test]
async fn the_session_keys_are_written_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let keys = folder.path().join("keys");
    if !inside("the_session_keys_are_written_nowhere", &[("SSLKEYLOGFILE", keys.to_str().unwrap())]) {
        assert!(!keys.exists());
        return;
    }
    let shop = TlsServer::answering(signed(&certificate(&BOTH_NAMES)), &["h2"], EMPTY).await;
    client(&shop.at("localhost")).brands(CountryCode::US).await.unwrap();
}

#[tokio::test]
async fn a_certificate_out_of_its_time_is_told_apart_by_its_end() {
    if !inside("a_certificate_out_of_its_time_is_told_apart_by_its_end", &[]) {
        return;
    }
    let mut expired = certificate(&BOTH_NAMES);
    expired.not_after = date_time_ymd(2021, 1, 1);
    assert_eq!(fault_with(signed(&expired), "localhost").await, PartnerError::Tls(TlsFault::Expired));
    let mut early = certificate(&BOTH_NAMES);
    early.not_before = date_time_ymd(2119, 1, 1);
    assert_eq!(fault_with(signed(&early), "localhost").await, PartnerError::Tls(TlsFault::NotYetValid));
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    if !inside("a_certificate_for_another_name_is_refused", &[]) {
        return;
    }
    for (names, asked) in [(["api.cryptorefills.com"], "localhost"), (["localhost"], "127.0.0.1")] {
        let fault = fault_with(signed(&certificate(&names)), asked).await;
        assert_eq!(fault, PartnerError::Tls(TlsFault::WrongName));
    }
}

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let fault = fault_with(self_signed(&certificate(&BOTH_NAMES)), "localhost").await;
    assert_eq!(fault, PartnerError::Tls(TlsFault::UnknownIssuer));
}

#[tokio::test]
async fn an_authoritys_own_certificate_is_no_shops() {
    let mut params = certificate(&BOTH_NAMES);
    params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let fault = fault_with(self_signed(&params), "localhost").await;
    assert_eq!(fault, PartnerError::Tls(TlsFault::BadCertificate));
}

#[tokio::test]
async fn plain_http_where_tls_is_due_is_told_as_such() {
    let shop = TlsServer::raw(|mut connection, _| async move {
        let _ = connection.read(&mut [0; 1024]).await;
        let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await;
    })
    .await;
    let error = client(&shop.at("127.0.0.1")).brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::Tls(TlsFault::NotTls));
    assert_eq!(shop.seen().connections, 1);
}

#[tokio::test]
async fn a_connection_cut_in_the_handshake_is_told_as_such() {
    let reset = TlsServer::raw(|mut connection, _| async move {
        let _ = connection.read(&mut [0; 16]).await;
        let _ = connection.set_zero_linger();
    })
    .await;
    let closed = TlsServer::raw(|mut connection, _| async move {
        let _ = connection.read(&mut [0; 4096]).await;
    })
    .await;
    for shop in [reset, closed] {
        let error = client(&shop.at("127.0.0.1")).brands(CountryCode::US).await.unwrap_err();
        assert_eq!(error, PartnerError::Tls(TlsFault::Cut));
        assert_eq!(shop.seen().connections, 1);
    }
}

#[tokio::test]
async fn a_handshake_without_an_answer_is_left_after_the_connect_limit() {
    let shop = TlsServer::raw(|mut connection, _| async move {
        while connection.read(&mut [0; 4096]).await.is_ok_and(|count| count > 0) {}
    })
    .await;
    let client = client(&shop.at("127.0.0.1"));
    let asked = tokio::spawn(async move { client.brands(CountryCode::US).await });
    shop.wait_for(|seen| seen.connections > 0).await;
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    assert_eq!(asked.await.unwrap().unwrap_err(), PartnerError::TimedOut);
    assert!(start.elapsed() <= Duration::from_secs(11));
}

#[tokio::test]
async fn an_order_is_not_sent_where_the_connection_is_not_safe() {
    // Nothing can have left: the buyer may try again without fear of a second order.
    let shop = TlsServer::raw(|mut connection, _| async move {
        let _ = connection.read(&mut [0; 16]).await;
        let _ = connection.set_zero_linger();
    })
    .await;
    let client = client(&shop.at("127.0.0.1"));
    let outcome = client.create(&order(), BodyForm::default()).await;
    assert_eq!(outcome, CreateOutcome::NotSent(PartnerError::Tls(TlsFault::Cut)));
    assert_eq!(shop.seen().connections, 1);
}
