//! The 34 byte streams whose meaning was checked against a browser, and what is known to break the parser underneath.

use serde::Deserialize;

use super::{Frame, FrameReader};

#[derive(Deserialize)]
struct Vector {
    name: String,
    b64: String,
    expect: Vec<Expected>,
    last: Option<String>,
    retry: Option<u64>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Expected {
    #[serde(rename = "type")]
    kind: String,
    data: String,
    id: String,
}

fn from_base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for letter in text.bytes().take_while(|letter| *letter != b'=') {
        let value = ALPHABET.iter().position(|known| *known == letter).expect("base64");
        bits = (bits << 6) | u32::try_from(value).expect("six bits");
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xFF).expect("eight bits"));
        }
    }
    bytes
}

fn read(bytes: &[u8], chunk: usize) -> (Vec<Frame>, String) {
    let mut reader = FrameReader::new();
    let mut frames = Vec::new();
    for chunk in bytes.chunks(chunk.max(1)) {
        let (more, fits) = reader.push(chunk);
        assert!(fits);
        frames.extend(more);
    }
    let last = reader.last_event_id().to_owned();
    (frames, last)
}

#[test]
fn every_vector_reads_as_in_a_browser_whatever_the_chunks() {
    let vectors: Vec<Vector> =
        serde_json::from_str(include_str!("../../../tests/fixtures/sse-vectors.json")).expect("the vectors");
    assert_eq!(vectors.len(), 34);
    for vector in vectors {
        let bytes = from_base64(&vector.b64);
        for chunk in [bytes.len(), 1, 2, 3, 4096] {
            let case = format!("{} in chunks of {chunk}", vector.name);
            let (frames, last) = read(&bytes, chunk);
            let mut retry = None;
            let mut events = Vec::new();
            for frame in frames {
                match frame {
                    Frame::Event { kind, data, id } => events.push(Expected { kind, data, id }),
                    Frame::Retry(millis) => retry = Some(millis),
                    Frame::Stop | Frame::Plain(_) => {}
                }
            }
            assert_eq!(events, vector.expect, "{case}");
            assert_eq!(retry, vector.retry, "{case}");
            assert_eq!(last, vector.last.clone().unwrap_or_default(), "{case}");
        }
    }
}

fn data_of(bytes: &[u8]) -> Vec<String> {
    let frames = read(bytes, bytes.len()).0;
    frames
        .into_iter()
        .filter_map(|frame| if let Frame::Event { data, .. } = frame { Some(data) } else { None })
        .collect()
}

#[test]
fn a_second_mark_on_the_first_line_does_not_stop_the_parser() {
    assert_eq!(data_of(b"\xEF\xBB\xBF\xEF\xBB\xBFdata: lost\n\ndata: 2\n\n"), ["2"]);
    assert_eq!(data_of(b"\xEF\xBB\xBF\n\xEF\xBB\xBFdata: lost\n\ndata: 2\n\n"), ["2"]);
}

#[test]
fn ten_thousand_events_in_one_packet_arrive_in_order() {
    let bytes: String = (0..10_000).map(|n| format!("data: {n}\n\n")).collect();
    let expected: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
    assert_eq!(data_of(bytes.as_bytes()), expected);
}

#[test]
fn a_large_event_that_comes_byte_by_byte_costs_no_more_than_its_size() {
    let bytes = format!("data: {}\n\n", "x".repeat(1_000_000));
    let (frames, _) = read(bytes.as_bytes(), 1);
    assert!(matches!(frames.as_slice(), [Frame::Event { data, .. }] if data.len() == 1_000_000));
}

#[test]
fn random_bytes_are_survived() {
    let mut seed = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..2_000 {
        let bytes: Vec<u8> = (0..200)
            .map(|_| {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                let likely = b"data:event:id:retry: \n\r\n\r\n:\xEF\xBB\xBFstop\xFF";
                let pick = usize::try_from(seed % 1024).unwrap_or_default();
                likely.get(pick % (likely.len() * 2)).copied().unwrap_or(u8::try_from(seed & 0xFF).unwrap_or_default())
            })
            .collect();
        let whole = read(&bytes, bytes.len());
        assert_eq!(read(&bytes, 1), whole);
        assert_eq!(read(&bytes, 3), whole);
    }
}
