//! Following one order to its end: a stream where there is one, and a poll that always runs behind it. Both may be under
//! way at once, so that neither waits for the other.

mod answers;
mod due;

use std::collections::BTreeSet;
use std::future::pending;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::time::{Instant, timeout_at};
use tokio_util::sync::CancellationToken;

use super::bell::{Bell, Ring};
use super::places::{Follower, Membership, Place};
use super::plan::urgency;
use super::road::Events;
use super::shared::Shared;
use super::silence::Silence;
use super::turns::Turn;
use super::{Backoff, Follow, Watched, follow};
use crate::clock::UnixMillis;
use crate::partner::{OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};

/// Nothing is due: an answer is on its way, and ends the wait.
const LATER: Duration = Duration::from_hours(1);

struct OpenStream {
    events: Box<dyn Events>,
    /// When the last byte came; without another one within `limit` the link is dead.
    heard: Instant,
    limit: Duration,
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

type Opened = Result<Box<dyn Events>, StreamRefused>;

enum News {
    Rung(BTreeSet<Ring>),
    /// The shop may be asked now.
    Turn,
    Signal(Result<Signal, StreamBroken>),
    Answer(Box<Result<OrderAnswer, PartnerError>>),
    Opened(Opened),
    /// Time for the next thing to do.
    Due,
}

pub(super) struct Task {
    shared: Arc<Shared>,
    watched: Watched,
    membership: Membership,
    cancel: CancellationToken,
    bell: Arc<Bell>,
    backoff: Backoff,
    /// Held while there is a stream, while it is opened, and through a short wait for the next.
    place: Option<Place>,
    turn: Option<Turn>,
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
    /// Somebody looks: before all others.
    hurried: bool,
    /// May ask although the shop is out of reach.
    sent_ahead: bool,
    /// Something failed that the shop's return would mend.
    cut_off: bool,
    forgotten: bool,
}

impl Task {
    pub(super) fn new(
        shared: Arc<Shared>,
        watched: Watched,
        follower: Follower,
        cancel: CancellationToken,
        bell: Arc<Bell>,
    ) -> Self {
        let now = Instant::now();
        let urgency = urgency(watched.phase, watched.changed_at);
        let membership = shared.places.enter(follower, urgency, Arc::clone(&bell));
        let stopped = shared.record(&watched.id).is_some_and(|record| record.stopped);
        let sent_ahead = shared.is_out_of_reach();
        Self {
            shared,
            watched,
            membership,
            cancel,
            bell,
            backoff: Backoff::default(),
            place: None,
            turn: None,
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
            hurried: false,
            // A new order is followed at once, whatever was found out before.
            sent_ahead,
            cut_off: false,
            forgotten: false,
        }
    }

    pub(super) async fn run(mut self) {
        let cancel = self.cancel.clone();
        tokio::select! {
            biased;
            () = cancel.cancelled() => self.put_down(),
            () = self.follow() => {
                self.put_down();
                // Before the link goes, so that who sees it gone can have the order followed again.
                cancel.cancel();
                self.shared.leave(&self.watched.id, self.follower());
            }
        }
    }

    async fn follow(&mut self) {
        while !self.forgotten && self.plan() != Follow::No {
            self.begin_what_is_due();
            match self.news().await {
                News::Rung(rings) => rings.into_iter().for_each(|ring| self.rung(ring)),
                News::Turn => self.go(),
                News::Signal(Ok(signal)) => self.take(signal).await,
                News::Signal(Err(broken)) => self.broke(&broken),
                News::Answer(answer) => self.answered(*answer).await,
                News::Opened(Ok(events)) => self.opened(events),
                News::Opened(Err(refused)) => self.refused(&refused),
                News::Due => {}
            }
        }
    }

    fn follower(&self) -> Follower {
        self.membership.follower
    }

    fn plan(&self) -> Follow {
        follow(self.watched.phase, self.watched.changed_at, self.shared.clock.wall())
    }

    async fn news(&mut self) -> News {
        let due = self.next_due();
        tokio::select! {
            rings = self.bell.heard() => News::Rung(rings),
            () = came(&mut self.turn) => News::Turn,
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
}

async fn finished<T>(slot: &mut Option<BoxFuture<'static, T>>) -> T {
    let value = match slot {
        Some(future) => future.await,
        None => pending().await,
    };
    *slot = None;
    value
}

async fn came(turn: &mut Option<Turn>) {
    let Some(waiting) = turn else { return pending().await };
    if waiting.await.is_err() {
        // Nobody gives turns any more: the end is near.
        return pending().await;
    }
    *turn = None;
}
