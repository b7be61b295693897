//! Frames: what the parser makes of the guard's blocks, in the order in which the bytes came.

use std::sync::mpsc;
use std::task::Poll;

use eventsource_stream::EventStream as Parser;
use futures_util::stream::{BoxStream, poll_fn};
use futures_util::{FutureExt, StreamExt};

use super::guard::{ByteGuard, Piece};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    Event {
        kind: String,
        data: String,
        /// The last event id at that moment. The shop's stream is never resumed by it.
        id: String,
    },
    Retry(u64),
    /// `event: stop` without data.
    Stop,
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

    /// Every frame that these bytes complete; `false` when an event has grown too long and the link is to be dropped.
    pub fn push(&mut self, bytes: &[u8]) -> (Vec<Frame>, bool) {
        let mut pieces = Vec::new();
        let fits = self.guard.push(bytes, &mut pieces).is_ok();
        let mut frames = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Retry(millis) => frames.push(Frame::Retry(millis)),
                Piece::BareStop => frames.push(Frame::Stop),
                Piece::Block(block) => {
                    let _ = self.feed.send(block);
                    while let Some(Some(Ok(event))) = self.parser.next().now_or_never() {
                        frames.push(Frame::Event { kind: event.event, data: event.data, id: event.id });
                    }
                }
            }
        }
        (frames, fits)
    }

    #[cfg(test)]
    fn last_event_id(&self) -> &str {
        self.parser.last_event_id()
    }
}

#[cfg(test)]
#[path = "vectors.rs"]
mod vectors;
