//! The faults of the event stream over a real socket: bytes as they may come.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use cryptorefills_core::domain::OrderId;
use cryptorefills_core::partner::{EventStream, Signal, StreamBroken, StreamRefused};
use partner_server::{DEADLINE, Server, Step, http};

const OPEN: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

fn id() -> OrderId {
    OrderId::parse("ord_abc123xyz").unwrap()
}

fn state(word: &str) -> String {
    format!("data: {{\"order_id\":\"ord_abc123xyz\",\"order_state\":\"{word}\"}}\n\n")
}

fn write(bytes: &[u8]) -> Step {
    Step::Write(bytes.to_vec())
}

async fn open(steps: Vec<Step>) -> EventStream {
    let script = std::iter::once(write(OPEN.as_bytes())).chain(steps).collect();
    Server::playing(vec![script]).await.client().subscribe(&id()).await.unwrap()
}

/// The states and faults heard until the end, signs of life left out.
async fn heard(stream: &mut EventStream) -> (Vec<String>, StreamBroken) {
    let mut words = Vec::new();
    loop {
        match tokio::time::timeout(DEADLINE, stream.next()).await.expect("a signal in time") {
            Ok(Signal::Order(facts, _)) => words.push(facts.order_state.as_word().to_owned()),
            Ok(Signal::Alive) => {}
            Ok(other) => words.push(format!("{other:?}")),
            Err(broken) => return (words, broken),
        }
    }
}

#[tokio::test]
async fn fault_42_a_mark_that_is_split_over_three_packets_is_dropped() {
    let done = state("Done");
    let mut stream = open(vec![write(b"\xEF"), write(b"\xBB"), write(b"\xBF"), write(done.as_bytes())]).await;
    assert_eq!(heard(&mut stream).await, (vec!["Done".into()], StreamBroken::Ended));
}

#[tokio::test]
async fn fault_43_what_is_no_utf_8_costs_its_own_event_alone() {
    let bad = b"data: {\"order_id\":\"ord_abc123xyz\",\"order_state\":\"\xFF\"}\n\n";
    let mut stream =
        open(vec![write(bad), write(state("PaymentStarted").as_bytes()), write(state("Done").as_bytes())]).await;
    assert_eq!(heard(&mut stream).await.0, ["\u{fffd}", "PaymentStarted", "Done"]);
}

#[tokio::test]
async fn fault_44_a_lone_cr_ends_the_event_while_the_stream_falls_silent() {
    let text = state("Done").replace('\n', "\r");
    let mut stream = open(vec![write(text.as_bytes()), Step::Hold]).await;
    let first = tokio::time::timeout(DEADLINE, stream.next()).await.expect("at once");
    assert!(matches!(first, Ok(Signal::Order(..))));
}

#[tokio::test]
async fn fault_45_one_byte_a_packet_and_ten_thousand_events_in_one_lose_nothing() {
    let steps = state("PaymentStarted").bytes().map(|byte| write(&[byte])).collect();
    assert_eq!(heard(&mut open(steps).await).await.0, ["PaymentStarted"]);
    let all: String = (0..10_000).map(|number| state(&format!("S{number}"))).collect();
    let expected: Vec<String> = (0..10_000).map(|number| format!("S{number}")).collect();
    assert_eq!(heard(&mut open(vec![write(all.as_bytes())]).await).await.0, expected);
}

#[tokio::test]
async fn fault_46_events_lines_and_comments_without_end_are_cut_at_a_mebibyte() {
    let lines = format!("data: {}\n", "x".repeat(1000)).repeat(2100);
    for endless in [format!("data: {}", "x".repeat(2 << 20)), format!(": {}", "x".repeat(2 << 20)), lines] {
        let mut stream = open(vec![write(state("Done").as_bytes()), write(endless.as_bytes()), Step::Hold]).await;
        assert_eq!(heard(&mut stream).await, (vec!["Done".into()], StreamBroken::TooLong));
    }
}

#[tokio::test]
async fn fault_48_a_stop_ends_the_stream_with_and_without_data_before_any_state_and_before_more() {
    for stop in ["event: stop\n\n", "event: stop\ndata: bye\n\n", "event: stop\r\r", "event:stop\ndata\n\n"] {
        let mut stream = open(vec![write(stop.as_bytes()), write(state("Done").as_bytes()), Step::Hold]).await;
        assert_eq!(heard(&mut stream).await, (vec!["Stop".into()], StreamBroken::Ended), "{stop:?}");
    }
}

#[tokio::test]
async fn fault_50_a_wish_for_a_pause_is_kept_in_bounds_and_a_bad_one_ignored() {
    let wish = |text: &str| write(format!("retry: {text}\n\n").as_bytes());
    let steps = ["0", "1", "-1", "+9", "99999999999999999999", "1.5", "2500"].map(wish).to_vec();
    assert_eq!(heard(&mut open(steps).await).await.0, ["Retry(1s)", "Retry(1s)", "Retry(30s)", "Retry(2.5s)"]);
}

#[tokio::test]
async fn fault_55_only_an_event_stream_is_read_and_always_as_utf_8() {
    let refusal = async |answer: Vec<u8>| Server::answering(answer).await.client().subscribe(&id()).await.err();
    for media in ["text/html", "application/json"] {
        assert_eq!(refusal(http(200, media, &state("Done"))).await, Some(StreamRefused::NotAStream), "{media}");
    }
    let untyped = format!("HTTP/1.1 200 OK\r\n\r\n{}", state("Done"));
    assert_eq!(refusal(untyped.into_bytes()).await, Some(StreamRefused::NotAStream));
    let answer = http(200, "text/event-stream;charset=windows-1252", &state("Pay\u{e9}"));
    let mut stream = Server::answering(answer).await.client().subscribe(&id()).await.unwrap();
    assert_eq!(heard(&mut stream).await.0, ["Pay\u{e9}"]);
}
