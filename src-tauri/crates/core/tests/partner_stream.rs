//! Following an order over a real socket: when signals arrive, and how each refusal is told apart.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::time::Duration;

use cryptorefills_core::domain::{OrderId, OrderState};
use cryptorefills_core::partner::{EventStream, PartnerError, Signal, StreamBroken, StreamRefused};
use partner_server::{DEADLINE, Server, Step, http};

const OPEN: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

fn id() -> OrderId {
    OrderId::parse("ord_abc123xyz").unwrap()
}

async fn open(steps: Vec<Step>) -> EventStream {
    let mut script = vec![Step::Write(OPEN.into())];
    script.extend(steps);
    let server = Server::playing(vec![script]).await;
    server.client().subscribe(&id()).await.unwrap()
}

fn write(text: &str) -> Step {
    Step::Write(text.into())
}

fn state(word: &str) -> String {
    format!("data: {{\"order_id\":\"ord_abc123xyz\",\"order_state\":\"{word}\"}}")
}

async fn next(stream: &mut EventStream) -> Result<Signal, StreamBroken> {
    tokio::time::timeout(DEADLINE, stream.next()).await.expect("a signal in time")
}

/// Signals until the end, without the ones that only say that the link lives.
async fn all(stream: &mut EventStream) -> (Vec<String>, StreamBroken) {
    let mut seen = Vec::new();
    loop {
        match next(stream).await {
            Ok(Signal::Order(facts, _)) => seen.push(facts.order_state.as_word().to_owned()),
            Ok(Signal::Alive) => {}
            Ok(other) => seen.push(format!("{other:?}")),
            Err(broken) => return (seen, broken),
        }
    }
}

#[tokio::test]
async fn an_event_arrives_before_the_next_byte_even_after_a_lone_cr() {
    let mut stream = open(vec![write(&format!("{}\r\r", state("WaitingForPayment"))), Step::Hold]).await;
    let Ok(Signal::Order(facts, raw)) = next(&mut stream).await else { unreachable!("an order") };
    assert_eq!(facts.order_state, OrderState::WaitingForPayment);
    assert!(raw.expose().starts_with('{'));
}

#[tokio::test]
async fn a_comment_says_that_the_link_lives_and_nothing_else() {
    let mut stream = open(vec![write(": ping\n\n"), Step::Hold]).await;
    assert_eq!(next(&mut stream).await, Ok(Signal::Alive));
}

#[tokio::test]
async fn a_stop_ends_the_stream_with_data_and_without_whatever_follows() {
    for stop in ["event: stop\n\n", "event: stop\ndata: bye\n\n", "event: stop\ndata:\n\n"] {
        let text = format!("{}\n\n{stop}{}\n\n", state("Done"), state("WaitingForPayment"));
        let mut stream = open(vec![write(&text), Step::Hold]).await;
        let (seen, broken) = all(&mut stream).await;
        assert_eq!((seen, broken), (vec!["Done".into(), "Stop".into()], StreamBroken::Ended));
    }
}

#[tokio::test]
async fn other_orders_and_other_json_are_ignored_and_the_rest_is_a_bad_frame() {
    let text = format!(
        "data: {{\"ping\":1}}\n\ndata: {{\"order_id\":\"ord_other\",\"order_state\":\"Done\"}}\n\ndata: <html>\n\nevent: news\ndata: x\n\n{}\n\n",
        state("WaitingForDelivery")
    );
    let mut stream = open(vec![write(&text)]).await;
    let (seen, broken) = all(&mut stream).await;
    assert_eq!((seen, broken), (vec!["BadFrame".into(), "WaitingForDelivery".into()], StreamBroken::Ended));
}

#[tokio::test]
async fn a_wish_for_a_pause_is_passed_on_within_its_bounds() {
    let mut stream = open(vec![write("retry: 0\nretry: +9\nretry: 1.5\nretry: 99999999999999999999\n\n")]).await;
    let (seen, _) = all(&mut stream).await;
    assert_eq!(seen, ["Retry(1s)", "Retry(30s)"]);
}

#[tokio::test]
async fn an_event_without_end_drops_the_link_at_one_mebibyte() {
    let mut stream = open(vec![write(&format!("data: {}", "x".repeat(2 << 20))), Step::Hold]).await;
    let (seen, broken) = all(&mut stream).await;
    assert_eq!((seen, broken), (Vec::new(), StreamBroken::TooLong));
}

#[tokio::test]
async fn a_silent_link_is_dropped_after_the_quiet_limit() {
    let mut stream = open(vec![write(": hello\n\n"), Step::Hold]).await;
    stream.set_quiet_limit(Duration::from_millis(50));
    let (_, broken) = all(&mut stream).await;
    assert_eq!(broken, StreamBroken::Quiet);
}

#[tokio::test]
async fn a_reset_is_told_apart_from_an_end() {
    let mut stream = open(vec![write(&format!("{}\n\n", state("Done"))), Step::Hold]).await;
    assert!(matches!(next(&mut stream).await, Ok(Signal::Order(..))));
    let mut ended = open(vec![write("data: x")]).await;
    assert_eq!(all(&mut ended).await.1, StreamBroken::Ended);
    let head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n: hi\n\r\n";
    let server = Server::playing(vec![vec![write(head), Step::Reset]]).await;
    // The reset may outrun the head; either way it is no end of the stream.
    match server.client().subscribe(&id()).await {
        Ok(mut stream) => assert!(matches!(all(&mut stream).await.1, StreamBroken::Cut(_))),
        Err(refused) => assert_eq!(refused, StreamRefused::Failed(PartnerError::Interrupted)),
    }
}

async fn refused(answer: Vec<u8>) -> StreamRefused {
    let server = Server::answering(answer).await;
    match server.client().subscribe(&id()).await {
        Ok(_) => unreachable!("no stream"),
        Err(refused) => refused,
    }
}

#[tokio::test]
async fn each_refusal_of_a_stream_has_its_own_class() {
    let status = |status: u16| refused(http(status, "application/json", ""));
    assert_eq!(status(204).await, StreamRefused::NoStream);
    for odd in [205, 299] {
        assert_eq!(status(odd).await, StreamRefused::NotAStream);
    }
    for elsewhere in [301, 302, 304, 307] {
        assert_eq!(status(elsewhere).await, StreamRefused::Redirected);
    }
    assert_eq!(status(401).await, StreamRefused::Unauthorized);
    assert_eq!(status(403).await, StreamRefused::Forbidden);
    for gone in [404, 410] {
        assert_eq!(status(gone).await, StreamRefused::NotFound);
    }
    for poll in [400, 405, 406, 501] {
        assert_eq!(status(poll).await, StreamRefused::PollOnly { status: poll });
    }
    for wait in [408, 425, 429, 500, 502, 503, 520] {
        assert_eq!(status(wait).await, StreamRefused::BackOff { status: wait, after: None });
    }
    let asked = b"HTTP/1.1 503 X\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n".to_vec();
    assert_eq!(refused(asked).await, StreamRefused::BackOff { status: 503, after: Some(Duration::from_secs(7)) });
}

#[tokio::test]
async fn only_an_event_stream_is_read_as_one() {
    for media in ["text/html", "application/json", "text/event-streams", "x/text/event-stream"] {
        assert_eq!(refused(http(200, media, "data: x\n\n")).await, StreamRefused::NotAStream, "{media}");
    }
    assert_eq!(refused(b"HTTP/1.1 200 OK\r\n\r\ndata: x\n\n".to_vec()).await, StreamRefused::NotAStream);
    for media in ["text/event-stream;charset=windows-1252", "Text/Event-Stream", "text/event-stream ; charset=utf-8"] {
        let answer = http(200, media, &format!("data: \u{e9}\n\n{}\n\n", state("Done")));
        let server = Server::answering(answer).await;
        let mut stream = server.client().subscribe(&id()).await.unwrap();
        assert_eq!(all(&mut stream).await.0, ["BadFrame", "Done"], "{media}");
    }
}

#[tokio::test]
async fn nobody_home_is_no_state_of_the_order() {
    let client = partner_server::client("http://127.0.0.1:1");
    let refused = client.subscribe(&id()).await.err();
    assert_eq!(refused, Some(StreamRefused::Failed(PartnerError::Offline)));
}
