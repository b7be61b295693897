//! The event stream of one order (contract 6): the current state at once, each change, comments in between, `stop`.
//! May use: the book's orders and the switches.
//! Must never enter: a task of its own; the stream is driven by the connection and ends with it or with the sandbox.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use tokio::sync::watch;
use tokio::time::Instant;

use super::order_view::{next_moment, seen};
use super::{Door, origin, refusal};
use crate::clock;
use crate::options::StreamMode;
use crate::scenario::play::Weather;
use crate::server::{CountedStream, Shared};

pub(super) async fn subscribe(State(shared): Door, headers: HeaderMap, Path(order_id): Path<String>) -> Response {
    let now = clock::now_ms();
    let origin = origin(&shared, &headers);
    let Some(seen) = seen(&shared, &origin, &order_id, now) else {
        return refusal(StatusCode::NOT_FOUND, "order not found");
    };
    match mode(&shared, &seen.weather) {
        StreamMode::Cut => return refusal(StatusCode::SERVICE_UNAVAILABLE, "no stream now"),
        StreamMode::Absent => return refusal(StatusCode::METHOD_NOT_ALLOWED, "no stream here"),
        StreamMode::On | StreamMode::BareStop | StreamMode::Silent => {}
    }
    let following = Following {
        origin,
        own_changes: shared.watch_order(&order_id),
        order_id,
        changes: shared.watch_changes(),
        drops: shared.watch_drops(),
        last: String::new(),
        looked_ms: None,
        beat_at: Instant::now() + shared.options.pace.heartbeat,
        bare_stop: false,
        next: Next::Look,
        _counted: CountedStream::of(&shared),
        shared,
    };
    let body = Body::from_stream(stream::unfold(following, Following::step));
    let head = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-cache, no-transform")];
    (StatusCode::OK, head, body).into_response()
}

enum Next {
    Look,
    Stop,
    End,
}

struct Following {
    shared: Arc<Shared>,
    order_id: String,
    origin: String,
    own_changes: watch::Receiver<u64>,
    changes: watch::Receiver<u64>,
    drops: watch::Receiver<u64>,
    /// The last page sent, so that nothing is sent twice.
    last: String,
    looked_ms: Option<i64>,
    beat_at: Instant,
    bare_stop: bool,
    next: Next,
    _counted: CountedStream,
}

enum Woken {
    Look,
    Beat,
    Broken,
    Ended,
}

/// The switch wins over a scenario.
fn mode(shared: &Shared, weather: &Weather) -> StreamMode {
    match shared.switches().stream {
        StreamMode::On => weather.stream.unwrap_or(StreamMode::On),
        switched => switched,
    }
}

/// Half an object, a page, bytes that are no text, an event of no known name, JSON that is no order, a lone field.
const GARBAGE: &[u8] = b"data: {\"order_id\":\"\n\ndata: <html><body>502</body></html>\n\ndata: \xff\xfe\xc3\x28\n\n\
event: promotion\ndata: {\"percent\":5}\n\ndata: [1,2,3]\n\ndata: null\n\nid\n\n:\n\ndata\n\n";

fn event(text: &str, garbage: bool) -> Bytes {
    let good = format!("data: {text}\n\n");
    if garbage { [GARBAGE, good.as_bytes(), GARBAGE].concat().into() } else { good.into() }
}

type Chunk = Result<Bytes, io::Error>;

impl Following {
    /// The next piece of the body; an error makes the connection break, as a network would.
    async fn step(mut self) -> Option<(Chunk, Self)> {
        loop {
            match self.next {
                Next::End => return None,
                Next::Stop => {
                    self.next = Next::End;
                    return Some((Ok(self.stop_event()), self));
                }
                Next::Look => {}
            }
            let now = clock::now_ms();
            let moment = self.looked_ms.map_or(now, |last| next_moment(&self.shared, &self.order_id, last, now));
            let seen = seen(&self.shared, &self.origin, &self.order_id, moment)?;
            self.looked_ms = Some(moment);
            if seen.weather.breaks_streams() {
                return Some(self.broken());
            }
            self.bare_stop = mode(&self.shared, &seen.weather) == StreamMode::BareStop;
            let silent = mode(&self.shared, &seen.weather) == StreamMode::Silent;
            let text = seen.page.to_string();
            if !silent && text != self.last {
                if seen.terminal {
                    self.next = Next::Stop;
                }
                let event = event(&text, seen.weather.garbage);
                self.last = text;
                return Some((Ok(event), self));
            }
            match self.wait(seen.until_ms).await {
                Woken::Look => {}
                Woken::Beat => {
                    self.beat_at = Instant::now() + self.shared.options.pace.heartbeat;
                    if !silent {
                        return Some((Ok(Bytes::from_static(b": still here\n\n")), self));
                    }
                }
                Woken::Broken => return Some(self.broken()),
                Woken::Ended => return None,
            }
        }
    }

    fn broken(mut self) -> (Chunk, Self) {
        self.next = Next::End;
        (Err(io::ErrorKind::ConnectionReset.into()), self)
    }

    fn stop_event(&self) -> Bytes {
        Bytes::from_static(if self.bare_stop { b"event: stop\n\n" } else { b"event: stop\ndata: {}\n\n" })
    }

    async fn wait(&mut self, until_ms: Option<i64>) -> Woken {
        let left = until_ms.map(|until| until.saturating_sub(clock::now_ms()));
        let left =
            left.map_or(Duration::from_secs(3_600), |left| Duration::from_millis(u64::try_from(left).unwrap_or(0)));
        tokio::select! {
            biased;
            () = self.shared.stop.cancelled() => Woken::Ended,
            _ = self.drops.changed() => Woken::Broken,
            _ = self.own_changes.changed() => Woken::Look,
            _ = self.changes.changed() => Woken::Look,
            () = tokio::time::sleep(left + Duration::from_millis(1)) => Woken::Look,
            () = tokio::time::sleep_until(self.beat_at) => Woken::Beat,
        }
    }
}
