//! The byte guard: splits raw bytes into lines before the parser sees them.
//!
//! `eventsource-stream` 0.2.3 panics on a leading byte-order mark, never ends an unbounded buffer, scans an unfinished
//! line again with every chunk, stops at invalid UTF-8, reads `retry: +9`, and (correctly) keeps silent about an
//! `event: stop` without data. So it is fed whole, clean blocks, and what it cannot say is noted here. It also copies and
//! scans an event several times, so the plainest kind is read here.

use bytes::Bytes;
use memchr::memchr2;

/// Bytes of one event, and of one line, comments included.
const LONGEST_EVENT: usize = 1 << 20;
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Whole lines up to and with the blank line that ends them: LF only, valid UTF-8.
    Block(String),
    /// The data, valid UTF-8, of an event that is nothing but one line of it.
    Plain(Bytes),
    /// `retry:` in milliseconds, as asked for.
    Retry(u64),
    /// A block of type `stop` that carried no data.
    BareStop,
}

#[derive(Debug)]
pub(super) struct TooLong;

#[derive(Default)]
pub(super) struct ByteGuard {
    line: Vec<u8>,
    block: String,
    has_data: bool,
    is_stop: bool,
    has_id: bool,
    /// The last byte was a CR: an LF right after it belongs to the same line end.
    after_cr: bool,
    started: bool,
}

impl ByteGuard {
    /// The data of an event that stands whole at the start of `bytes` and is nothing but one line of data, and what comes
    /// after it. Almost every event is one; it needs no copy and no parser. `None` says nothing about other events.
    pub fn plain_event<'a>(&mut self, bytes: &'a [u8]) -> Option<(&'a str, &'a [u8])> {
        if self.after_cr || self.has_id || !self.line.is_empty() || !self.block.is_empty() {
            return None;
        }
        let rest = bytes.strip_prefix(b"data:")?;
        let (line, rest) = rest.split_at(memchr2(b'\n', b'\r', rest)?);
        let rest = rest.strip_prefix(b"\n\n")?;
        let data = std::str::from_utf8(line.strip_prefix(b" ").unwrap_or(line)).ok()?;
        if data.is_empty() || bytes.len() - rest.len() > LONGEST_EVENT {
            return None;
        }
        self.started = true;
        Some((data, rest))
    }

    /// Takes bytes up to the end of an event, or all of them, and returns the rest. What they complete is added to
    /// `pieces` at once, even after a lone CR.
    pub fn push<'a>(&mut self, bytes: &'a [u8], pieces: &mut Vec<Piece>) -> Result<&'a [u8], TooLong> {
        let mut rest = bytes;
        while let [first, tail @ ..] = rest {
            if self.after_cr {
                self.after_cr = false;
                if *first == b'\n' {
                    rest = tail;
                    continue;
                }
            }
            let (part, after) = rest.split_at(memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()));
            if self.line.len() + self.block.len() + part.len() > LONGEST_EVENT {
                return Err(TooLong);
            }
            let [ending, tail @ ..] = after else {
                self.line.extend_from_slice(part);
                return Ok(after);
            };
            self.after_cr = *ending == b'\r';
            rest = tail;
            if *ending == b'\n'
                && let [b'\n', tail @ ..] = tail
                && let Some(data) = self.long_plain_event(part)
            {
                pieces.push(Piece::Plain(data));
                rest = tail;
                break;
            }
            if self.end_line(part, pieces) {
                break;
            }
        }
        Ok(rest)
    }

    /// The same for an event that came in several packets, once the last byte before its line's end is here: a large one
    /// is copied together and never again.
    fn long_plain_event(&mut self, last: &[u8]) -> Option<Bytes> {
        if self.has_id || !self.block.is_empty() {
            return None;
        }
        let rest = self.line.strip_prefix(b"data:")?;
        let start = self.line.len() - rest.strip_prefix(b" ").unwrap_or(rest).len();
        let begun = self.line.len();
        self.line.extend_from_slice(last);
        if begun == start || std::str::from_utf8(&self.line).is_err() {
            self.line.truncate(begun);
            return None;
        }
        self.started = true;
        Some(Bytes::from(std::mem::take(&mut self.line)).slice(start..))
    }

    /// Whether the line was the blank one that ends an event.
    fn end_line(&mut self, last: &[u8], pieces: &mut Vec<Piece>) -> bool {
        let mut begun = std::mem::take(&mut self.line);
        let line = if begun.is_empty() {
            last
        } else {
            begun.extend_from_slice(last);
            &begun
        };
        let line = if self.started { line } else { line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line) };
        self.started = true;
        if line.is_empty() {
            self.end_block(pieces);
            return true;
        }
        self.field(line, pieces);
        false
    }

    fn field(&mut self, line: &[u8], pieces: &mut Vec<Piece>) {
        if line.starts_with(b":") {
            return;
        }
        // No byte of a longer character is a line end, so decoding line by line equals decoding the whole.
        let line = String::from_utf8_lossy(line);
        let (name, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "retry" => {
                if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
                    pieces.push(Piece::Retry(value.parse().unwrap_or(u64::MAX)));
                }
                return;
            }
            "data" => self.has_data = true,
            "event" => self.is_stop = value == "stop",
            "id" => self.has_id = true,
            // Never passed on: a name behind a second mark, at the start of the parser's input, would make it panic.
            _ => return,
        }
        // Room for both line ends: a large event is not moved for the sake of one byte.
        self.block.reserve(line.len() + 2);
        self.block.push_str(&line);
        self.block.push('\n');
    }

    fn end_block(&mut self, pieces: &mut Vec<Piece>) {
        if !self.block.is_empty() {
            let mut block = std::mem::take(&mut self.block);
            block.push('\n');
            pieces.push(Piece::Block(block));
        }
        if self.is_stop && !self.has_data {
            pieces.push(Piece::BareStop);
        }
        self.has_data = false;
        self.is_stop = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(bytes: &[u8]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        assert!(push(&mut ByteGuard::default(), bytes, &mut pieces));
        pieces
    }

    /// Pushes all of the bytes; whether they fitted.
    fn push(guard: &mut ByteGuard, bytes: &[u8], pieces: &mut Vec<Piece>) -> bool {
        let mut rest = Ok(bytes);
        while let Ok([_, ..]) = rest {
            rest = rest.and_then(|rest| guard.push(rest, pieces));
        }
        rest.is_ok()
    }

    #[test]
    fn a_lone_cr_ends_a_line_before_the_next_byte_is_there() {
        assert_eq!(pieces(b"data: x\r\r"), [Piece::Block("data: x\n\n".into())]);
        assert_eq!(pieces(b"data: x\r\n\r\n"), [Piece::Block("data: x\n\n".into())]);
        assert_eq!(pieces(b"data: x\r\ndata: y\r\n"), []);
    }

    #[test]
    fn only_plain_digits_are_a_wish_for_a_pause() {
        assert_eq!(pieces(b"retry: 0\n"), [Piece::Retry(0)]);
        assert_eq!(pieces(b"retry: 99999999999999999999\n"), [Piece::Retry(u64::MAX)]);
        for bad in ["retry: -1\n", "retry: +9\n", "retry: 1.5\n", "retry:\n", "retry\n", "retry: 1 \n"] {
            assert_eq!(pieces(bad.as_bytes()), [], "{bad}");
        }
    }

    #[test]
    fn a_stop_without_data_is_heard_and_one_with_data_is_left_to_the_parser() {
        assert_eq!(pieces(b"event: stop\n\n"), [Piece::Block("event: stop\n\n".into()), Piece::BareStop]);
        assert_eq!(pieces(b"event: stop\ndata: x\n\n").len(), 1);
        assert_eq!(pieces(b"event: stop\nevent: other\n\n").len(), 1);
        assert_eq!(pieces(b"event: stop\n"), []);
    }

    #[test]
    fn an_event_a_line_or_a_comment_without_an_end_is_cut_at_one_mebibyte() {
        for start in ["data: ", ": ", "noise"] {
            let mut guard = ByteGuard::default();
            let mut pieces = Vec::new();
            assert!(push(&mut guard, start.as_bytes(), &mut pieces));
            let cut = (0..1100).find(|_| !push(&mut guard, &[b'x'; 1024], &mut pieces));
            assert_eq!(cut, Some(1023), "{start}");
        }
        let mut guard = ByteGuard::default();
        let line = format!("data: {}\n", "x".repeat(1000));
        let cut = (0..2000).find(|_| !push(&mut guard, line.as_bytes(), &mut Vec::new()));
        assert!(cut.is_some());
    }

    #[test]
    fn heartbeats_without_end_are_no_event_that_grows() {
        let mut guard = ByteGuard::default();
        let comment = format!(": {}\n", "x".repeat(1000));
        for _ in 0..2000 {
            assert!(push(&mut guard, comment.as_bytes(), &mut Vec::new()), "each comment is over when its line is");
        }
    }

    #[test]
    fn only_a_whole_event_of_one_line_of_data_is_plain() {
        let plain = |bytes: &'static str| {
            ByteGuard::default().plain_event(bytes.as_bytes()).map(|(data, rest)| (data, rest.len()))
        };
        assert_eq!(plain("data: x\n\ndata: y"), Some(("x", 7)));
        assert_eq!(plain("data:{\"a\": 1}\n\n"), Some(("{\"a\": 1}", 0)));
        for other in
            ["data: x\n", "data: x\r\n\r\n", "data: x\ndata: y\n\n", "data\n\n", "data:\n\n", "event: x\n\n", ""]
        {
            assert_eq!(plain(other), None, "{other:?}");
        }
    }

    #[test]
    fn no_event_is_plain_in_the_middle_of_another_or_after_an_id() {
        for before in ["data: x\n", "event: stop\n", "da", ": hea", "\r", "id: 1\n\n"] {
            let mut guard = ByteGuard::default();
            assert!(push(&mut guard, before.as_bytes(), &mut Vec::new()));
            assert_eq!(guard.plain_event(b"data: y\n\n"), None, "{before:?}");
        }
    }
    #[test]
    fn a_line_of_data_in_several_packets_is_handed_over_without_the_parser() {
        let mut guard = ByteGuard::default();
        let mut pieces = Vec::new();
        for packet in ["data: {\"a\"", ":", "1}\n\n", "data:", "x\n\n"] {
            assert!(push(&mut guard, packet.as_bytes(), &mut pieces));
        }
        assert_eq!(pieces, [Piece::Plain(Bytes::from_static(b"{\"a\":1}")), Piece::Block("data:x\n\n".into())]);
    }

    #[test]
    fn what_is_more_than_a_line_of_data_goes_to_the_parser_in_several_packets_too() {
        for packets in [["data: x", "\ndata: y\n\n"], ["event: a\nda", "ta: x\n\n"], ["id: 1\n\ndata: ", "x\n\n"]] {
            let mut guard = ByteGuard::default();
            let mut pieces = Vec::new();
            assert!(packets.iter().all(|packet| push(&mut guard, packet.as_bytes(), &mut pieces)));
            assert!(pieces.iter().all(|piece| matches!(piece, Piece::Block(_))), "{packets:?}");
        }
    }
}
