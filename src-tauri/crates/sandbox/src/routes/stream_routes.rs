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

use super::order_routes::order_now;
use super::{Door, origin, refusal};
use crate::clock;
use crate::options::StreamMode;
use crate::server::Shared;

pub(super) async fn subscribe(State(shared): Door, headers: HeaderMap, Path(order_id): Path<String>) -> Response {
    match shared.switches().stream {
        StreamMode::Cut => return refusal(StatusCode::SERVICE_UNAVAILABLE, "no stream now"),
        StreamMode::Absent => return refusal(StatusCode::METHOD_NOT_ALLOWED, "no stream here"),
        StreamMode::On | StreamMode::BareStop | StreamMode::Silent => {}
    }
    if shared.book.get(&order_id).is_none() {
        return refusal(StatusCode::NOT_FOUND, "order not found");
    }
    let following = Following {
        origin: origin(&shared, &headers),
        order_id,
        changes: shared.watch_changes(),
        drops: shared.watch_drops(),
        last: String::new(),
        beat_at: Instant::now() + shared.options.pace.heartbeat,
        next: Next::Look,
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
    changes: watch::Receiver<u64>,
    drops: watch::Receiver<u64>,
    /// The last page sent, so that nothing is sent twice.
    last: String,
    beat_at: Instant,
    next: Next,
}

enum Woken {
    Look,
    Beat,
    Broken,
    Ended,
}

type Chunk = Result<Bytes, io::Error>;

impl Following {
    /// The next piece of the body; an error makes the connection break, as a network would.
    async fn step(mut self) -> Option<(Chunk, Self)> {
        loop {
            let silent = self.shared.switches().stream == StreamMode::Silent;
            match self.next {
                Next::End => return None,
                Next::Stop => {
                    self.next = Next::End;
                    return Some((Ok(self.stop_event()), self));
                }
                Next::Look => {}
            }
            let (page, at) = order_now(&self.shared, &self.origin, &self.order_id)?;
            let text = page.to_string();
            if !silent && text != self.last {
                if at.terminal {
                    self.next = Next::Stop;
                }
                let event = Bytes::from(format!("data: {text}\n\n"));
                self.last = text;
                return Some((Ok(event), self));
            }
            match self.wait(at.until_ms).await {
                Woken::Look => {}
                Woken::Beat => {
                    self.beat_at = Instant::now() + self.shared.options.pace.heartbeat;
                    if !silent {
                        return Some((Ok(Bytes::from_static(b": still here\n\n")), self));
                    }
                }
                Woken::Broken => {
                    self.next = Next::End;
                    return Some((Err(io::ErrorKind::ConnectionReset.into()), self));
                }
                Woken::Ended => return None,
            }
        }
    }

    fn stop_event(&self) -> Bytes {
        match self.shared.switches().stream {
            StreamMode::BareStop => Bytes::from_static(b"event: stop\n\n"),
            _ => Bytes::from_static(b"event: stop\ndata: {}\n\n"),
        }
    }

    async fn wait(&mut self, until_ms: Option<i64>) -> Woken {
        let left = until_ms.map(|until| until.saturating_sub(clock::now_ms()));
        let left =
            left.map_or(Duration::from_secs(3_600), |left| Duration::from_millis(u64::try_from(left).unwrap_or(0)));
        tokio::select! {
            biased;
            () = self.shared.stop.cancelled() => Woken::Ended,
            _ = self.drops.changed() => Woken::Broken,
            _ = self.changes.changed() => Woken::Look,
            () = tokio::time::sleep(left + Duration::from_millis(1)) => Woken::Look,
            () = tokio::time::sleep_until(self.beat_at) => Woken::Beat,
        }
    }
}
