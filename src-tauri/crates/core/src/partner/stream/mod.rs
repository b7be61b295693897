//! Following one order over its event stream: bytes, then frames, then what they mean for the order.

mod frames;
mod guard;
#[cfg(test)]
mod properties;
mod quiet;
mod text;

use std::collections::VecDeque;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use bytes::{Buf, Bytes};

use self::frames::{Frame, FrameReader, Read};
use self::quiet::Quiet;
pub use self::text::EventText;
use super::answer::{limits, media_type};
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::wire::order as wire_order;
use crate::domain::{OrderFacts, OrderId};

/// Without a byte for this long the link is taken for dead.
const QUIET_LIMIT: Duration = Duration::from_secs(45);
const SHORTEST_RETRY: Duration = Duration::from_secs(1);
const LONGEST_RETRY: Duration = Duration::from_secs(30);

/// What the stream says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The whole order, and the text it was read from.
    Order(Box<OrderFacts>, EventText),
    /// Bytes came that say nothing about this order. The link lives; the order is not fresher for it.
    Alive,
    /// The stream has ended for good: one read, then polling, and never a new stream.
    Stop,
    /// A message that is not JSON: a fault of the link.
    BadFrame,
    /// The server's wish for the pause before a new connection, within 1 and 30 s.
    Retry(Duration),
}

/// Why there is no stream, each with its own way on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StreamRefused {
    /// 2xx, but not an event stream: a problem of the network. Back off.
    #[error("something else than an event stream answered")]
    NotAStream,
    /// 204: poll.
    #[error("there is no stream for this order")]
    NoStream,
    /// 405, 406, 501 and other refusals of the very idea: poll only.
    #[error("the shop offers no stream, status {status}")]
    PollOnly { status: u16 },
    /// 3xx: not followed. Back off.
    #[error("the stream points elsewhere and was not followed")]
    Redirected,
    /// 401: say so, keep polling.
    #[error("the shop does not accept this partner id")]
    Unauthorized,
    /// 403: order polls slow down to 60 s; the catalogue is already paused.
    #[error("the shop asks for a pause")]
    Forbidden,
    /// 404, 410: poll twice over two minutes, then not found.
    #[error("the shop does not know this order")]
    NotFound,
    /// 408, 425, 429, 5xx.
    #[error("no stream for now, status {status}")]
    BackOff { status: u16, after: Option<Duration> },
    #[error(transparent)]
    Failed(#[from] PartnerError),
}

/// How an open stream ended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StreamBroken {
    #[error("the stream ended")]
    Ended,
    #[error("nothing came for too long")]
    Quiet,
    /// More than 1 MiB without an end of event.
    #[error("an event is larger than can be taken")]
    TooLong,
    #[error(transparent)]
    Cut(PartnerError),
}

/// An open stream. Dropping it closes the connection.
pub struct EventStream {
    response: reqwest::Response,
    frames: FrameReader,
    order_id: OrderId,
    unread: Bytes,
    /// The bytes that came last have said nothing so far.
    silent: bool,
    ready: VecDeque<Signal>,
    broken: Option<StreamBroken>,
    quiet: Quiet,
}

impl PartnerClient {
    /// Opens the stream of one order. Counts as one request of the orders' budget.
    pub async fn subscribe(&self, id: &OrderId) -> Result<EventStream, StreamRefused> {
        let url = self.base().path(&["v5", "orders", id.expose(), "subscribe"]);
        let response = self.open_stream(url).await?;
        let status = response.status().as_u16();
        let headers = response.headers();
        let encoded = headers.get("content-encoding").is_some_and(|coding| coding != "identity");
        let refused = match status {
            200 if media_type(headers).as_deref() == Some("text/event-stream") && !encoded => {
                return Ok(EventStream::new(response, id.clone()));
            }
            204 => StreamRefused::NoStream,
            200..=299 => StreamRefused::NotAStream,
            300..=399 => StreamRefused::Redirected,
            401 => StreamRefused::Unauthorized,
            403 => StreamRefused::Forbidden,
            404 | 410 => StreamRefused::NotFound,
            501 => StreamRefused::PollOnly { status },
            408 | 425 | 429 | 500..=599 => {
                let limits = limits(status, headers, self.clock().wall());
                StreamRefused::BackOff { status, after: limits.retry_after.or(limits.spent_for) }
            }
            _ => StreamRefused::PollOnly { status },
        };
        Err(refused)
    }
}

impl EventStream {
    fn new(response: reqwest::Response, order_id: OrderId) -> Self {
        Self {
            response,
            frames: FrameReader::new(),
            order_id,
            unread: Bytes::new(),
            silent: false,
            ready: VecDeque::new(),
            broken: None,
            quiet: Quiet::new(QUIET_LIMIT),
        }
    }

    /// A server that sends no heartbeats is given longer.
    pub fn set_quiet_limit(&mut self, limit: Duration) {
        self.quiet.limit = limit;
    }

    /// Over HTTP/2 many streams share a connection; over HTTP/1.1 each has its own.
    pub fn is_http2(&self) -> bool {
        self.response.version() == reqwest::Version::HTTP_2
    }

    /// The next signal. Safe to drop while it waits: nothing is lost. After an error, or after [`Signal::Stop`], the
    /// stream has nothing more to say.
    pub async fn next(&mut self) -> Result<Signal, StreamBroken> {
        loop {
            if let Some(signal) = self.heard() {
                return Ok(signal);
            }
            if let Some(broken) = &self.broken {
                return Err(broken.clone());
            }
            match self.bytes().await {
                Ok(bytes) => {
                    self.unread = bytes;
                    self.silent = true;
                }
                Err(broken) => self.broken = Some(broken),
            }
        }
    }

    async fn bytes(&mut self) -> Result<Bytes, StreamBroken> {
        let (quiet, mut chunk) = (&mut self.quiet, pin!(self.response.chunk()));
        let mut end = None;
        poll_fn(|cx| {
            if let Poll::Ready(read) = chunk.as_mut().poll(cx) {
                return Poll::Ready(match read {
                    Ok(Some(bytes)) => Ok(bytes),
                    Ok(None) => Err(StreamBroken::Ended),
                    Err(error) => Err(StreamBroken::Cut(PartnerError::from_transport(&error, None))),
                });
            }
            let end = *end.get_or_insert_with(|| quiet.end());
            quiet.poll(end, cx).map(|()| Err(StreamBroken::Quiet))
        })
        .await
    }

    /// What the bytes at hand say next. An event is read when it is asked for, so a burst takes no more memory than its
    /// bytes.
    fn heard(&mut self) -> Option<Signal> {
        while self.ready.is_empty() && !self.unread.is_empty() {
            self.read();
        }
        self.ready.pop_front()
    }

    fn read(&mut self) {
        let mut bytes = std::mem::take(&mut self.unread);
        let mut rest = &*bytes;
        match self.frames.read(&mut rest) {
            Read::Plain(data) => self.ready.extend(message(data, || bytes.slice_ref(data.as_bytes()), &self.order_id)),
            Read::Frames(frames) => {
                self.ready.extend(frames.into_iter().filter_map(|frame| signal(frame, &self.order_id)))
            }
            Read::TooLong(frames) => {
                self.ready.extend(frames.into_iter().filter_map(|frame| signal(frame, &self.order_id)));
                self.broken = Some(StreamBroken::TooLong);
                rest = &[];
            }
        }
        self.silent &= self.ready.is_empty();
        if let Some(last) = self.ready.iter().position(|signal| *signal == Signal::Stop) {
            self.ready.truncate(last + 1);
            self.broken = Some(StreamBroken::Ended);
        } else if !rest.is_empty() {
            bytes.advance(bytes.len() - rest.len());
            self.unread = bytes;
        } else if self.silent {
            self.ready.push_back(Signal::Alive);
        }
    }
}

/// `None` for what the seed's own client ignores: JSON that is not this order, comments, types of event we do not know.
fn signal(frame: Frame, order_id: &OrderId) -> Option<Signal> {
    match frame {
        Frame::Stop => Some(Signal::Stop),
        Frame::Retry(millis) => Some(Signal::Retry(Duration::from_millis(millis).clamp(SHORTEST_RETRY, LONGEST_RETRY))),
        Frame::Event { kind, data, .. } => match kind.as_str() {
            "stop" => Some(Signal::Stop),
            "message" => message(&data, || Bytes::copy_from_slice(data.as_bytes()), order_id),
            _ => None,
        },
        Frame::Plain(data) => message(std::str::from_utf8(&data).ok()?, || data.clone(), order_id),
    }
}

fn message(text: &str, bytes: impl FnOnce() -> Bytes, order_id: &OrderId) -> Option<Signal> {
    match wire_order::read_known(Endpoint::Subscribe, text, order_id) {
        Ok(facts) => Some(Signal::Order(facts, EventText::new(bytes()))),
        Err(_) => serde_json::from_str::<serde::de::IgnoredAny>(text).is_err().then_some(Signal::BadFrame),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(data: &str) -> Option<Signal> {
        let frame = Frame::Event { kind: "message".into(), data: data.into(), id: String::new() };
        signal(frame, &OrderId::parse("ord_1").expect("an id"))
    }

    #[test]
    fn what_is_not_json_is_a_fault_and_what_is_not_this_order_is_ignored() {
        assert_eq!(message("<html>"), Some(Signal::BadFrame));
        assert_eq!(message(""), Some(Signal::BadFrame));
        assert_eq!(message("{\"ping\":1}"), None);
        assert_eq!(message("{\"order_id\":\"ord_2\",\"order_state\":\"Done\"}"), None);
        assert!(matches!(message("{\"order_id\":\"ord_1\",\"order_state\":\"Done\"}"), Some(Signal::Order(..))));
    }

    #[test]
    fn a_wish_for_a_pause_is_kept_within_1_and_30_seconds() {
        let order = OrderId::parse("ord_1").expect("an id");
        let wish = |millis| signal(Frame::Retry(millis), &order);
        assert_eq!(wish(0), Some(Signal::Retry(SHORTEST_RETRY)));
        assert_eq!(wish(2500), Some(Signal::Retry(Duration::from_millis(2500))));
        assert_eq!(wish(u64::MAX), Some(Signal::Retry(LONGEST_RETRY)));
    }
}
