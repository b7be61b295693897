//! The sandbox over https.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod desk;

use cryptorefills_sandbox::{Pace, Sandbox, SandboxError, SandboxOptions, Scenario, Speed, TlsFiles};
use desk::{Desk, quick, two_cards};
use reqwest::{Certificate, ClientBuilder, Method, Version};

/// A certificate for loopback in two files, and a client that trusts it alone.
fn certified(folder: &tempfile::TempDir) -> (SandboxOptions, ClientBuilder) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned(), "localhost".to_owned()]).unwrap();
    let files = TlsFiles { cert: folder.path().join("cert.pem"), key: folder.path().join("key.pem") };
    std::fs::write(&files.cert, made.cert.pem()).unwrap();
    std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
    let trusted = Certificate::from_pem(made.cert.pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder().tls_certs_only([trusted]);
    (SandboxOptions { tls: Some(files), ..quick() }, client)
}

#[tokio::test]
async fn https_speaks_both_versions_of_http_and_says_so_in_its_address() {
    let folder = tempfile::tempdir().unwrap();
    for (old, expected) in [(false, Version::HTTP_2), (true, Version::HTTP_11)] {
        let (options, client) = certified(&folder);
        let desk = Desk::with(options, if old { client.http1_only() } else { client }).await;
        assert!(desk.sandbox.url().starts_with("https://127.0.0.1:"));
        let answer = desk.request(Method::GET, "/v2/brands?country_code=US").send().await.unwrap();
        assert_eq!(answer.version(), expected);
        let brands: serde_json::Value = answer.json().await.unwrap();
        let logo = brands["categories"][0]["brands"][0]["logo_url"].as_str().unwrap();
        assert!(logo.starts_with(&desk.sandbox.url()), "{logo}");
    }
}

#[tokio::test]
async fn a_hundred_streams_share_one_connection_and_each_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let (options, client) = certified(&folder);
    // Heartbeats that nobody reads yet would pile up, and a client hangs up on many small frames.
    let desk = Desk::with(SandboxOptions { pace: Pace::default(), ..options }, client).await;
    let mut followers = Vec::new();
    for _ in 0..100 {
        let id = desk.order_id().await;
        let mut follower = desk.follow(&id).await;
        follower.order().await;
        followers.push((id, follower));
    }
    for (id, _) in &followers {
        desk.control().play(id, Scenario::Happy, Speed::FASTEST).unwrap();
    }
    let done = followers.iter_mut().map(|(_, follower)| follower.until("Done"));
    for order in futures_util::future::join_all(done).await {
        assert_eq!(order["payment_state"], "PaymentReceived");
    }
}

#[tokio::test]
async fn an_answer_can_be_lost_over_https_too() {
    let folder = tempfile::tempdir().unwrap();
    let (options, client) = certified(&folder);
    let desk = Desk::with(SandboxOptions { scenario: Some(Scenario::AnswerLost), ..options }, client).await;
    let request = desk.request(Method::POST, "/v5/orders").body(two_cards().to_string());
    assert!(request.send().await.is_err());
    assert_eq!(desk.control().created_count(), 1);
}

#[tokio::test]
async fn a_handshake_that_never_comes_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let (options, client) = certified(&folder);
    let desk = Desk::with(options, client).await;
    let address = desk.sandbox.url().trim_start_matches("https://").to_owned();
    let _mute = tokio::net::TcpStream::connect(address).await.unwrap();
    desk.order_id().await;
}

#[tokio::test]
async fn a_certificate_that_is_none_is_refused_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let (options, _) = certified(&folder);
    std::fs::write(&options.tls.as_ref().unwrap().cert, "not a certificate").unwrap();
    assert!(matches!(Sandbox::start(options).await, Err(SandboxError::Tls(_))));
}
