//! Following one order to its end: a stream where there is one, and a poll that always runs behind it. Both may be under
//! way at once, so that neither waits for the other.

mod answers;

use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::{Notify, OwnedSemaphorePermit};
use tokio::time::{Instant, timeout_at};
use tokio_util::sync::CancellationToken;

use super::plan::spread;
use super::road::Events;
use super::silence::Silence;
use super::supervisor::{Follower, Shared};
use super::{Backoff, Follow, Watched, follow, poll_every};
use crate::clock::UnixMillis;
use crate::partner::{OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};

/// Another look for a free place among the streams.
const PLACE_AGAIN: Duration = Duration::from_secs(30);
/// Nothing is due: an answer is on its way, and ends the wait.
const LATER: Duration = Duration::from_hours(1);

struct OpenStream {
    events: Box<dyn Events>,
    /// When the last byte came; without another one within `limit` the link is dead.
    heard: Instant,
    limit: Duration,
    /// A place among the streams that may be open at once.
    _place: OwnedSemaphorePermit,
}

impl OpenStream {
    /// The limit counts from the last byte, however often the wait for the next one is begun anew.
    async fn next(&mut self) -> Result<Signal, StreamBroken> {
        match timeout_at(self.heard + self.limit, self.events.next()).await {
            Ok(signal) => signal,
            Err(_) => Err(StreamBroken::Quiet),
        }
    }
}

type Opened = (Result<Box<dyn Events>, StreamRefused>, OwnedSemaphorePermit);

enum News {
    /// Somebody looks at the order.
    Look,
    Signal(Result<Signal, StreamBroken>),
    Answer(Box<Result<OrderAnswer, PartnerError>>),
    Opened(Opened),
    /// Time for the next thing to do.
    Due,
}

pub(super) struct Task {
    shared: Arc<Shared>,
    watched: Watched,
    follower: Follower,
    cancel: CancellationToken,
    check_now: Arc<Notify>,
    backoff: Backoff,
    stream: Option<OpenStream>,
    opening: Option<BoxFuture<'static, Opened>>,
    asking: Option<BoxFuture<'static, Result<OrderAnswer, PartnerError>>>,
    /// Something happened while an answer was on its way: it may be too old, so another is asked for.
    ask_again: bool,
    /// The shop ended the stream for good, never offers one, or sends what cannot be taken.
    no_stream: bool,
    next_connect: Instant,
    next_poll: Instant,
    /// What the shop asked for with `Retry-After`; not even somebody who looks shortens it.
    no_connect_before: Instant,
    no_poll_before: Instant,
    unknown_since: Option<Instant>,
    /// After a 403.
    slow_until: Option<Instant>,
    last_poll: Option<Instant>,
    /// The age of what is known of the order.
    known_at: Option<UnixMillis>,
    silence: Silence,
    forgotten: bool,
}

impl Task {
    pub(super) fn new(
        shared: Arc<Shared>,
        watched: Watched,
        follower: Follower,
        cancel: CancellationToken,
        check_now: Arc<Notify>,
    ) -> Self {
        let now = Instant::now();
        let stopped = shared.record(&watched.id).is_some_and(|record| record.stopped);
        Self {
            shared,
            watched,
            follower,
            cancel,
            check_now,
            backoff: Backoff::default(),
            stream: None,
            opening: None,
            asking: None,
            ask_again: false,
            no_stream: stopped,
            next_connect: now,
            next_poll: now,
            no_connect_before: now,
            no_poll_before: now,
            unknown_since: None,
            slow_until: None,
            last_poll: None,
            known_at: None,
            silence: Silence::default(),
            forgotten: false,
        }
    }

    pub(super) async fn run(mut self) {
        let cancel = self.cancel.clone();
        tokio::select! {
            biased;
            () = cancel.cancelled() => {}
            () = self.follow() => {
                // Before the link goes, so that who sees it gone can have the order followed again.
                cancel.cancel();
                self.shared.leave(&self.watched.id, self.follower);
            }
        }
    }

    async fn follow(&mut self) {
        while !self.forgotten && self.plan() != Follow::No {
            self.begin_what_is_due();
            match self.news().await {
                News::Look => self.look(),
                News::Signal(Ok(signal)) => self.take(signal).await,
                News::Signal(Err(broken)) => self.broke(&broken),
                News::Answer(answer) => self.answered(*answer).await,
                News::Opened((Ok(events), place)) => self.opened(events, place),
                News::Opened((Err(refused), _)) => self.refused(&refused),
                News::Due => {}
            }
        }
    }

    fn plan(&self) -> Follow {
        follow(self.watched.phase, self.watched.changed_at, self.shared.clock.wall())
    }

    fn wants_stream(&self) -> bool {
        let has_one = self.stream.is_some() || self.opening.is_some();
        !has_one && !self.no_stream && self.plan() == Follow::Closely
    }

    /// First a look at the order itself, then the stream.
    fn begin_what_is_due(&mut self) {
        if self.plan() != Follow::Closely {
            self.stream = None;
            self.opening = None;
        }
        let now = Instant::now();
        if self.asking.is_none() && now >= self.next_poll {
            let (shared, id) = (Arc::clone(&self.shared), self.watched.order_id.clone());
            self.asking = Some(async move { shared.road.order(&id).await }.boxed());
        } else if self.asking.is_none() && self.wants_stream() && now >= self.next_connect {
            match Arc::clone(&self.shared.places).try_acquire_owned() {
                Ok(place) => {
                    let (shared, id) = (Arc::clone(&self.shared), self.watched.order_id.clone());
                    self.opening = Some(async move { (shared.road.subscribe(&id).await, place) }.boxed());
                }
                Err(_) => self.next_connect = now + PLACE_AGAIN,
            }
        }
    }

    fn next_due(&self) -> Instant {
        if self.asking.is_some() {
            return Instant::now() + LATER;
        }
        if self.wants_stream() { self.next_poll.min(self.next_connect) } else { self.next_poll }
    }

    async fn news(&mut self) -> News {
        let due = self.next_due();
        tokio::select! {
            () = self.check_now.notified() => News::Look,
            signal = async {
                match &mut self.stream {
                    Some(open) => open.next().await,
                    None => pending().await,
                }
            } => News::Signal(signal),
            answer = finished(&mut self.asking) => News::Answer(Box::new(answer)),
            opened = finished(&mut self.opening) => News::Opened(opened),
            () = tokio::time::sleep_until(due) => News::Due,
        }
    }

    fn look(&mut self) {
        let now = Instant::now();
        self.ask_soon();
        self.next_connect = self.no_connect_before.max(now);
    }

    /// One look at the order itself, begun after this moment.
    fn ask_soon(&mut self) {
        self.ask_again = self.asking.is_some();
        self.next_poll = self.no_poll_before.max(Instant::now());
    }

    fn poll_interval(&self) -> Duration {
        let late = self.plan() == Follow::Late;
        let slow = self.slow_until.is_some_and(|until| until > Instant::now());
        poll_every(self.watched.phase, self.stream.is_some() || slow, late, self.shared.followed())
    }

    fn plan_poll(&mut self) {
        self.next_poll = self.no_poll_before.max(Instant::now() + self.poll_interval());
    }

    /// The next connection: after the back-off, counted from `at_least`, and apart from the many others.
    fn plan_connect(&mut self, at_least: Duration) {
        let now = Instant::now();
        let wait = self.backoff.step(u8::try_from(chance() >> 8).unwrap_or(u8::MAX));
        self.no_connect_before = now + at_least;
        self.next_connect = now + at_least + wait + spread(self.shared.followed(), chance());
    }
}

async fn finished<T>(slot: &mut Option<BoxFuture<'static, T>>) -> T {
    let value = match slot {
        Some(future) => future.await,
        None => pending().await,
    };
    *slot = None;
    value
}

/// Evenly spread, so that many watchers do not return in step.
fn chance() -> u16 {
    let mut bytes = [0_u8; 2];
    // Without randomness every wait is the longest: safe, only less spread.
    if getrandom::fill(&mut bytes).is_err() { u16::MAX } else { u16::from_be_bytes(bytes) }
}
