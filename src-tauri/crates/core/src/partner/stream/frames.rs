//! Frames: what the guard reads by itself and what the parser makes of its blocks, in the order in which the bytes came.

use std::sync::mpsc;
use std::task::Poll;

use bytes::Bytes;
use eventsource_stream::EventStream as Parser;
use futures_util::stream::{BoxStream, poll_fn};
use futures_util::{FutureExt, StreamExt};

use super::guard::{ByteGuard, Piece, TooLong};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    Event {
        kind: String,
        data: String,
        /// The last event id at that moment. The shop's stream is never resumed by it.
        id: String,
    },
    /// A message that is whole and has nothing else.
    Plain(Bytes),
    Retry(u64),
    /// `event: stop` without data.
    Stop,
}

#[cfg(test)]
impl Frame {
    fn message(data: &str) -> Self {
        Self::Event { kind: "message".into(), data: data.into(), id: String::new() }
    }

    /// The same, however it was read.
    fn told(self) -> Self {
        if let Self::Plain(data) = &self { Self::message(std::str::from_utf8(data).expect("text")) } else { self }
    }
}

/// What stood at the start of the bytes.
pub(super) enum Read<'a> {
    /// The data of a message that is whole and has nothing else.
    Plain(&'a str),
    Frames(Vec<Frame>),
    /// An event has grown too long and the link is to be dropped.
    TooLong(Vec<Frame>),
}

pub(super) struct FrameReader {
    guard: ByteGuard,
    feed: mpsc::Sender<String>,
    parser: Parser<BoxStream<'static, Result<String, std::convert::Infallible>>>,
}

impl FrameReader {
    pub fn new() -> Self {
        let (feed, blocks) = mpsc::channel();
        let blocks = poll_fn(move |_| match blocks.try_recv() {
            Ok(block) => Poll::Ready(Some(Ok(block))),
            Err(_) => Poll::Pending,
        });
        Self { guard: ByteGuard::default(), feed, parser: Parser::new(blocks.boxed()) }
    }

    /// Reads one event, or all of `bytes` when they complete none; `bytes` is what remains.
    pub fn read<'a>(&mut self, bytes: &mut &'a [u8]) -> Read<'a> {
        if let Some((data, rest)) = self.guard.plain_event(bytes) {
            *bytes = rest;
            return Read::Plain(data);
        }
        let mut pieces = Vec::new();
        let rest = self.guard.push(bytes, &mut pieces);
        let frames = pieces.into_iter().filter_map(|piece| self.frame(piece)).collect();
        match rest {
            Ok(rest) => {
                *bytes = rest;
                Read::Frames(frames)
            }
            Err(TooLong) => Read::TooLong(frames),
        }
    }

    fn frame(&mut self, piece: Piece) -> Option<Frame> {
        match piece {
            Piece::Retry(millis) => Some(Frame::Retry(millis)),
            Piece::Plain(data) => Some(Frame::Plain(data)),
            Piece::BareStop => Some(Frame::Stop),
            Piece::Block(block) => {
                let _ = self.feed.send(block);
                let event = self.parser.next().now_or_never()??.ok()?;
                Some(Frame::Event { kind: event.event, data: event.data, id: event.id })
            }
        }
    }

    /// Every frame that these bytes complete; `false` when an event has grown too long.
    #[cfg(test)]
    pub fn push(&mut self, mut bytes: &[u8]) -> (Vec<Frame>, bool) {
        let mut frames = Vec::new();
        while !bytes.is_empty() {
            match self.read(&mut bytes) {
                Read::Plain(data) => frames.push(Frame::message(data)),
                Read::Frames(more) => frames.extend(more.into_iter().map(Frame::told)),
                Read::TooLong(more) => {
                    frames.extend(more.into_iter().map(Frame::told));
                    return (frames, false);
                }
            }
        }
        (frames, true)
    }

    #[cfg(test)]
    fn last_event_id(&self) -> &str {
        self.parser.last_event_id()
    }
}

#[cfg(test)]
#[path = "vectors.rs"]
mod vectors;
