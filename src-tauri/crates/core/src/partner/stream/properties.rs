//! What holds for any bytes in any packets.

use std::cell::RefCell;

use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::frames::{Frame, FrameReader};
use crate::domain::cases::hold;

const MEBIBYTE: usize = 1 << 20;
/// What a stream is made of, whole and in halves.
const PARTS: [&[u8]; 24] = [
    b"data",
    b"data: ",
    b"data:",
    b"event",
    b"event: stop",
    b"event:",
    b"id: 1",
    b"retry: ",
    b"retry: 10",
    b":",
    b" ",
    b"\n",
    b"\n",
    b"\r",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"\xEF\xBB\xBF",
    b"\xEF\xBB",
    b"\xBF",
    b"\xFF",
    "\u{e9}\u{1f980}".as_bytes(),
    b"{\"order_id\":\"ord_1\"}",
    b"\0",
];

/// Each byte stands for a part or, above them all, for itself.
fn stream() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..48).prop_map(|picks| {
        let mut bytes = Vec::new();
        for pick in picks {
            match PARTS.get(usize::from(pick) % 28) {
                Some(part) => bytes.extend_from_slice(part),
                None => bytes.push(pick),
            }
        }
        bytes
    })
}

fn read<'a>(packets: impl Iterator<Item = &'a [u8]>) -> Vec<Frame> {
    let mut reader = FrameReader::new();
    let mut frames = Vec::new();
    for packet in packets {
        let (more, fits) = reader.push(packet);
        assert!(fits, "far below the limit");
        frames.extend(more);
    }
    frames
}

fn in_packets<'a>(bytes: &'a [u8], sizes: &'a [usize]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = bytes;
    sizes.iter().cycle().map_while(move |size| {
        let (packet, tail) = rest.split_at((*size).min(rest.len()));
        rest = tail;
        (!packet.is_empty()).then_some(packet)
    })
}

#[test]
fn any_bytes_mean_the_same_in_any_packets_and_no_text_holds_a_line_end_of_old() {
    let sizes = prop::collection::vec(1..9_usize, 1..4);
    hold(&(stream(), sizes), |(bytes, sizes)| {
        let whole = read(std::iter::once(bytes.as_slice()));
        prop_assert_eq!(&read(in_packets(&bytes, &sizes)), &whole);
        for frame in whole {
            if let Frame::Event { kind, data, id } = frame {
                prop_assert!(!kind.contains(['\r', '\n']) && !id.contains(['\r', '\n', '\0']) && !data.contains('\r'));
                prop_assert!(data.len() <= bytes.len() * 3);
            }
        }
        Ok(())
    });
}

/// What is put into one long-lived stream: more of the same line, a whole line, or the end of an event.
#[derive(Clone, Copy, Debug)]
enum Put {
    More(u16),
    DataLine(u16),
    Comment(u16),
    EndOfEvent,
}

#[derive(Default)]
struct Model {
    reader: Option<FrameReader>,
    /// Bytes of the line that has no end yet, of the event's lines that count, and of all since the event began.
    line: usize,
    kept: usize,
    all: usize,
    cuts: usize,
}

fn put() -> impl Strategy<Value = Put> {
    (0..2_000_u16, 0..4_000_u16).prop_map(|(kind, size)| match kind {
        0 => Put::EndOfEvent,
        1..=800 => Put::DataLine(size),
        801..=1_200 => Put::Comment(size),
        _ => Put::More(size),
    })
}

impl Model {
    fn put(&mut self, put: Put) -> TestCaseResult {
        // Every other event is one line, or one comment, that never ends.
        let put = match put {
            Put::DataLine(size) | Put::Comment(size) if self.cuts % 2 == 1 && self.line > 0 => Put::More(size),
            Put::EndOfEvent if self.cuts % 2 == 1 => return Ok(()),
            other => other,
        };
        // A line end where no line is would be the end of the event.
        let ended = if self.line > 0 { "\n" } else { "" };
        let filled = |start: &str, size: u16, end: &str| [start, &"x".repeat(size.into()), end].concat();
        let text = match put {
            Put::More(size) => filled("", size, ""),
            Put::DataLine(size) => filled(&format!("{ended}data: "), size, "\n"),
            Put::Comment(size) => filled(&format!("{ended}: "), size, "\n:"),
            Put::EndOfEvent => "\n\n".to_owned(),
        };
        // A line of `x` alone is none that counts once it has ended.
        let (line, kept) = match put {
            Put::More(size) => (self.line + usize::from(size), self.kept),
            Put::DataLine(size) => (0, self.kept + usize::from(size)),
            Put::Comment(_) => (1, self.kept),
            Put::EndOfEvent => (0, 0),
        };
        self.all += text.len();
        let (frames, fits) = self.reader.get_or_insert_with(FrameReader::new).push(text.as_bytes());
        for frame in frames {
            if let Frame::Event { data, .. } = frame {
                prop_assert!(data.len() <= MEBIBYTE);
            }
        }
        prop_assert!(fits || self.all > MEBIBYTE, "cut too early, at {} bytes", self.all);
        prop_assert!(!fits || line + kept <= MEBIBYTE, "not cut at {} bytes", line + kept);
        if fits {
            (self.line, self.kept) = (line, kept);
            self.all = if matches!(put, Put::EndOfEvent) { 0 } else { self.all };
        } else {
            *self = Self { cuts: self.cuts + 1, ..Self::default() };
        }
        Ok(())
    }
}

#[test]
fn no_event_no_line_and_no_comment_grows_beyond_a_mebibyte_whatever_it_is_made_of() {
    let model = RefCell::new(Model::default());
    hold(&put(), |put| model.borrow_mut().put(put));
    assert!(model.borrow().cuts > 10, "the limit was met often enough to mean something");
}
