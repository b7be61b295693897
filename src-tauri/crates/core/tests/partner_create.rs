//! Placing an order: what is provably a refusal, what provably never left, and that all else is unknown and sent once.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use cryptorefills_core::partner::{BodyForm, CreateOutcome, PartnerError, UnknownReason};
use partner_server::{Server, Step, client, http, json, order};

/// Every outcome is reached with exactly one POST.
async fn outcome(script: Vec<Step>) -> CreateOutcome {
    let server = Server::playing(vec![script]).await;
    let outcome = server.client().create(&order(), BodyForm::Nested).await;
    assert_eq!(server.requests().len(), 1);
    outcome
}

async fn answered(answer: Vec<u8>) -> CreateOutcome {
    outcome(vec![Step::Write(answer)]).await
}

fn is_unknown(outcome: &CreateOutcome) -> bool {
    matches!(outcome, CreateOutcome::Unknown(_))
}

#[tokio::test]
async fn an_answer_with_an_order_id_is_an_order() {
    let body = r#"{"order_id":"ord_abc123xyz","order_state":"WaitingForPayment","coin_amount":"11.27"}"#;
    for status in [200, 201] {
        let CreateOutcome::Created(answer) = answered(json(status, body)).await else { unreachable!("created") };
        assert_eq!(answer.facts.order_id.expose(), "ord_abc123xyz");
        assert_eq!(answer.raw.expose(), body);
    }
}

#[tokio::test]
async fn a_refusal_without_any_code_is_about_the_form() {
    for status in [400, 422] {
        for body in ["", "{}", r#"{"message":"deliverable.brand_name is required"}"#, "<html>Bad Request</html>"] {
            assert_eq!(answered(json(status, body)).await, CreateOutcome::FormRefused { status }, "{body}");
        }
    }
}

#[tokio::test]
async fn a_refusal_with_a_code_is_about_the_order() {
    for (status, body) in [
        (400, r#"{"problems":[{"problem":"OUT_OF_STOCK"}]}"#),
        (422, r#"{"status":422,"detail":"OUT_OF_STOCK"}"#),
        (200, r#"[{"problem":"OUT_OF_STOCK"}]"#),
    ] {
        let CreateOutcome::Refused { status: said, problems } = answered(json(status, body)).await else {
            unreachable!("{body} is a refusal");
        };
        assert_eq!((said, problems.first().map(|problem| problem.code.as_str())), (status, Some("OUT_OF_STOCK")));
    }
    assert!(matches!(answered(http(400, "text/html", "<p>OUT_OF_STOCK</p>")).await, CreateOutcome::Refused { .. }));
}

#[tokio::test]
async fn any_other_complete_refusal_creates_nothing() {
    for status in [401, 402, 403, 404, 405, 410, 413, 415, 418, 451] {
        let refused = CreateOutcome::Refused { status, problems: Vec::new() };
        assert_eq!(answered(json(status, "{}")).await, refused);
    }
}

#[tokio::test]
async fn statuses_that_refuse_nothing_leave_it_unknown() {
    for status in [300, 301, 302, 304, 307, 308, 408, 409, 425, 429, 500, 502, 503, 504, 520] {
        let outcome = answered(json(status, r#"{"detail":"OUT_OF_STOCK"}"#)).await;
        assert_eq!(outcome, CreateOutcome::Unknown(UnknownReason::Status(status)));
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_leaves_it_unknown() {
    for body in [
        "",
        "{}",
        "null",
        "[]",
        "<html>",
        r#"{"order_id":""}"#,
        r#"{"order_id":"../x"}"#,
        r#"{"order_id":"ord_1""#,
        r#"{"message":"ORDER_CREATED"}"#,
    ] {
        assert_eq!(answered(json(200, body)).await, CreateOutcome::Unknown(UnknownReason::Unreadable), "{body}");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_after_the_request_leaves_it_unknown() {
    let head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n".to_vec();
    let half = [head.as_slice(), b"{\"order_id\":"].concat();
    let refused = b"HTTP/1.1 400 X\r\nContent-Length: 100\r\n\r\n{}".to_vec();
    assert!(is_unknown(&outcome(vec![Step::Reset]).await));
    assert!(is_unknown(&outcome(vec![]).await));
    for cut in [b"HTTP/1.1 2".to_vec(), head, half, refused] {
        assert!(is_unknown(&outcome(vec![Step::Write(cut), Step::Reset]).await));
    }
}

#[tokio::test]
async fn a_refusal_without_a_marked_end_counts_only_when_its_json_closes() {
    assert!(is_unknown(&answered(b"HTTP/1.0 400 X\r\n\r\n{\"problems\":[{\"prob".to_vec()).await));
    assert!(is_unknown(&answered(b"HTTP/1.0 400 X\r\n\r\n".to_vec()).await));
    assert_eq!(answered(b"HTTP/1.0 400 X\r\n\r\n{}".to_vec()).await, CreateOutcome::FormRefused { status: 400 });
}

#[tokio::test]
async fn an_order_that_found_nobody_was_not_sent() {
    let outcome = client("http://127.0.0.1:1").create(&order(), BodyForm::Nested).await;
    assert_eq!(outcome, CreateOutcome::NotSent(PartnerError::Offline));
    let outcome = client("https://127.0.0.1:1").create(&order(), BodyForm::Nested).await;
    assert_eq!(outcome, CreateOutcome::NotSent(PartnerError::Offline));
}

#[tokio::test]
async fn a_failed_handshake_sends_nothing() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move { while listener.accept().await.is_ok() {} });
    let outcome = client(&format!("https://127.0.0.1:{port}")).create(&order(), BodyForm::Nested).await;
    assert!(matches!(outcome, CreateOutcome::NotSent(_)), "{outcome:?}");
}

#[tokio::test]
async fn a_shop_that_never_answers_leaves_it_unknown_after_thirty_seconds() {
    let server = Server::playing(vec![vec![Step::Hold]]).await;
    let client = server.client();
    let placed = tokio::spawn(async move { client.create(&order(), BodyForm::Nested).await });
    server.wait_for_requests(1).await;
    tokio::time::pause();
    let outcome = placed.await.unwrap();
    assert_eq!(outcome, CreateOutcome::Unknown(UnknownReason::NoAnswer(PartnerError::TimedOut)));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn each_order_has_a_connection_of_its_own() {
    let server = Server::playing(vec![
        vec![Step::Write(json(400, "{}"))],
        vec![Step::Write(json(200, r#"{"order_id":"ord_2"}"#))],
    ])
    .await;
    let client = server.client();
    assert_eq!(client.create(&order(), BodyForm::Nested).await, CreateOutcome::FormRefused { status: 400 });
    // A reused connection would have played the first script again.
    assert!(matches!(client.create(&order(), BodyForm::Flat).await, CreateOutcome::Created(_)));
}

#[tokio::test]
async fn while_the_shop_asks_for_a_pause_no_order_leaves() {
    let limited = b"HTTP/1.1 429 X\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n".to_vec();
    let server = Server::answering(limited).await;
    let client = server.client();
    assert!(is_unknown(&client.create(&order(), BodyForm::Nested).await));
    let second = client.create(&order(), BodyForm::Nested).await;
    assert!(matches!(second, CreateOutcome::NotSent(PartnerError::RateLimited { after: Some(_) })));
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn no_order_follows_a_redirect() {
    for code in [301, 302, 307, 308] {
        let target = Server::answering(json(200, r#"{"order_id":"ord_1"}"#)).await;
        let answer = format!("HTTP/1.1 {code} X\r\nLocation: {}/v5/orders\r\nContent-Length: 0\r\n\r\n", target.origin);
        assert_eq!(answered(answer.into_bytes()).await, CreateOutcome::Unknown(UnknownReason::Status(code)));
        assert_eq!(target.requests(), Vec::<String>::new());
    }
}
