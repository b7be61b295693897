//! Following one order to its end: a stream where there is one, and a poll that always runs behind it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::supervisor::Shared;
use super::{Backoff, Follow, Heard, Link, Watched, follow, poll_every};
use crate::partner::{EventStream, OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};

/// How long an id that the shop does not know is asked after.
const NOT_FOUND_AFTER: Duration = Duration::from_secs(120);
/// Another look for a free place among the streams.
const PLACE_AGAIN: Duration = Duration::from_secs(30);

/// After this many silent streams with good polls, and then this long, silence is no fault of the link.
const SILENT_STREAMS: u32 = 3;
const SILENT_LIMIT: Duration = Duration::from_secs(120);
/// A look at the order this recent need not be repeated when the stream opens.
const FRESH: Duration = Duration::from_secs(2);

struct OpenStream {
    events: EventStream,
    /// A place among the streams that may be open at once.
    _place: OwnedSemaphorePermit,
}

pub(super) struct Task {
    shared: Arc<Shared>,
    watched: Watched,
    cancel: CancellationToken,
    check_now: Arc<Notify>,
    backoff: Backoff,
    stream: Option<OpenStream>,
    /// The shop ended the stream for good, or never offers one.
    no_stream: bool,
    next_connect: Instant,
    next_poll: Instant,
    unknown_since: Option<Instant>,
    slow_polls: bool,
    last_poll: Option<Instant>,
    /// Streams that fell silent while polls were good: such a server sends no heartbeats.
    silent: u32,
}

impl Task {
    pub(super) fn new(
        shared: Arc<Shared>,
        watched: Watched,
        cancel: CancellationToken,
        check_now: Arc<Notify>,
    ) -> Self {
        let now = Instant::now();
        Self {
            shared,
            watched,
            cancel,
            check_now,
            backoff: Backoff::default(),
            stream: None,
            no_stream: false,
            next_connect: now,
            next_poll: now,
            unknown_since: None,
            slow_polls: false,
            last_poll: None,
            silent: 0,
        }
    }

    pub(super) async fn run(mut self) {
        let cancel = self.cancel.clone();
        tokio::select! {
            () = cancel.cancelled() => {}
            () = self.follow() => self.shared.unlink(&self.watched.id),
        }
    }

    async fn follow(&mut self) {
        while self.plan() != Follow::No {
            let now = Instant::now();
            if now >= self.next_poll {
                self.poll().await;
            } else if self.wants_stream() && now >= self.next_connect {
                self.connect().await;
            } else {
                self.wait().await;
            }
        }
    }

    fn plan(&self) -> Follow {
        follow(self.watched.phase, self.watched.changed_at, self.shared.clock.wall())
    }

    fn wants_stream(&self) -> bool {
        self.stream.is_none() && !self.no_stream && self.plan() == Follow::Closely
    }

    async fn wait(&mut self) {
        let mut until = self.next_poll;
        if self.wants_stream() {
            until = until.min(self.next_connect);
        }
        let check_now = Arc::clone(&self.check_now);
        let signal = async {
            match &mut self.stream {
                Some(open) => open.events.next().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = check_now.notified() => {
                self.next_poll = Instant::now();
                self.next_connect = Instant::now();
            }
            signal = signal => match signal {
                Ok(signal) => self.take(signal).await,
                Err(broken) => {
                    tracing::debug!(order = %self.watched.id, cause = %broken, "stream broke");
                    if broken == StreamBroken::Quiet {
                        self.silent = self.silent.saturating_add(1);
                    }
                    self.drop_stream();
                }
            },
            () = tokio::time::sleep_until(until) => {}
        }
    }

    async fn take(&mut self, signal: Signal) {
        match signal {
            Signal::Order(facts, raw) => {
                self.backoff.reset();
                self.unknown_since = None;
                self.report(OrderAnswer { facts: *facts, raw }, Heard::Stream).await;
            }
            // The link lives; that says nothing about the order.
            Signal::Alive => {}
            Signal::Stop => {
                // The stream is never reopened; one look at the order itself tells how it ended.
                self.stream = None;
                self.no_stream = true;
                self.next_poll = Instant::now();
            }
            Signal::BadFrame => {
                tracing::info!(order = %self.watched.id, "a message of the stream could not be read");
            }
            Signal::Retry(wait) => self.backoff.set_floor(wait),
        }
    }

    async fn connect(&mut self) {
        let Ok(place) = Arc::clone(&self.shared.places).try_acquire_owned() else {
            self.next_connect = Instant::now() + PLACE_AGAIN;
            return;
        };
        match self.shared.client.subscribe(&self.watched.order_id).await {
            Ok(mut events) => {
                if self.silent >= SILENT_STREAMS {
                    events.set_quiet_limit(SILENT_LIMIT);
                }
                self.stream = Some(OpenStream { events, _place: place });
                self.link_live();
                self.plan_poll();
                // What happened since the last look is asked for, not waited for.
                if self.last_poll.is_none_or(|last| last.elapsed() > FRESH) {
                    self.next_poll = Instant::now();
                }
            }
            Err(refused) => self.refused(&refused),
        }
    }

    fn refused(&mut self, refused: &StreamRefused) {
        tracing::debug!(order = %self.watched.id, cause = %refused, "no stream");
        match refused {
            StreamRefused::NoStream | StreamRefused::PollOnly { .. } => self.no_stream = true,
            StreamRefused::Forbidden => self.slow_polls = true,
            // Only the poll decides that an order is not known.
            StreamRefused::NotFound => self.next_poll = self.next_poll.min(Instant::now() + Duration::from_secs(15)),
            StreamRefused::NotAStream
            | StreamRefused::Redirected
            | StreamRefused::Unauthorized
            | StreamRefused::BackOff { .. }
            | StreamRefused::Failed(_) => {}
        }
        let mut wait = self.backoff.step(chance());
        if let StreamRefused::BackOff { after: Some(after), .. } = refused {
            wait = wait.max(*after);
        }
        self.next_connect = Instant::now() + wait;
    }

    fn drop_stream(&mut self) {
        self.stream = None;
        self.next_connect = Instant::now() + self.backoff.step(chance());
        // Whatever happened meanwhile is learned by asking, not by waiting for the stream.
        self.next_poll = Instant::now();
    }

    async fn poll(&mut self) {
        match self.shared.client.order(&self.watched.order_id).await {
            Ok(answer) => {
                self.last_poll = Some(Instant::now());
                self.unknown_since = None;
                self.slow_polls = false;
                self.report(answer, Heard::Poll).await;
                if self.stream.is_some() {
                    self.link_live()
                } else {
                    self.link_polling()
                }
                self.plan_poll();
            }
            Err(error) => self.poll_failed(&error).await,
        }
    }

    async fn poll_failed(&mut self, error: &PartnerError) {
        tracing::debug!(order = %self.watched.id, cause = %error, "poll failed");
        self.slow_polls |= matches!(error, PartnerError::Forbidden { .. });
        self.plan_poll();
        if self.stream.is_none() && !matches!(error, PartnerError::NotFound { .. }) {
            let now = self.shared.clock.wall();
            self.shared.link(&self.watched.id, |before| match before {
                Some(Link::Offline { since }) => Link::Offline { since },
                _ => Link::Offline { since: now },
            });
        }
        match error {
            PartnerError::NotFound { .. } => {
                let since = *self.unknown_since.get_or_insert_with(Instant::now);
                if since.elapsed() >= NOT_FOUND_AFTER {
                    self.shared.ledger.not_found(&self.watched.id).await;
                    self.watched.phase = crate::domain::Phase::NotFound;
                }
            }
            other => {
                if let Some(after) = other.retry_after() {
                    self.next_poll = self.next_poll.max(Instant::now() + after);
                }
            }
        }
    }

    async fn report(&mut self, answer: OrderAnswer, how: Heard) {
        match self.shared.ledger.heard(&self.watched.id, answer, how).await {
            Some((phase, changed_at)) => {
                self.watched.phase = phase;
                self.watched.changed_at = changed_at;
                if how == Heard::Stream {
                    self.link_live();
                }
            }
            None => self.cancel.cancel(),
        }
    }

    fn poll_interval(&self) -> Duration {
        let late = self.plan() == Follow::Late;
        let streaming = self.stream.is_some() || self.slow_polls;
        poll_every(self.watched.phase, streaming, late, self.shared.followed())
    }

    fn plan_poll(&mut self) {
        self.next_poll = Instant::now() + self.poll_interval();
    }

    fn link_live(&self) {
        let checked = self.shared.clock.wall();
        self.shared.link(&self.watched.id, |_| Link::Live { checked });
    }

    fn link_polling(&self) {
        let (every, checked) = (self.poll_interval(), self.shared.clock.wall());
        self.shared.link(&self.watched.id, |_| Link::Polling { every, checked });
    }
}

/// Evenly spread, so that many watchers do not return in step.
fn chance() -> u8 {
    let mut byte = [0_u8; 1];
    // Without randomness every wait is the longest: safe, only less spread.
    if getrandom::fill(&mut byte).is_err() { 255 } else { u8::from_be_bytes(byte) }
}
