//! What each answer, signal and refusal means for following the order further.

use std::time::Duration;

use tokio::time::Instant;

use super::{OpenStream, Task};
use crate::case::{Ending, Incident};
use crate::domain::Phase;
use crate::partner::{OrderAnswer, PartnerError, Signal, StreamBroken, StreamRefused};
use crate::watch::plan::urgency;
use crate::watch::reach::Sign;
use crate::watch::road::Events;
use crate::watch::{Heard, Link, met};

/// How long an id that the shop does not know is asked after, and how often.
const NOT_FOUND_AFTER: Duration = Duration::from_secs(120);
const NOT_FOUND_AGAIN: Duration = Duration::from_secs(60);
/// A look at the order this recent need not be repeated when the stream opens.
const FRESH: Duration = Duration::from_secs(2);
/// After a 403 polls are slow for this long, and the stream is not asked for more often than they are.
const SLOW: Duration = Duration::from_mins(5);
const SLOW_CONNECT: Duration = Duration::from_mins(1);
/// Bytes without a message, this long after the bytes before them, are a heartbeat and no part of a message.
const BEAT: Duration = Duration::from_secs(1);

impl Task {
    pub(super) async fn take(&mut self, signal: Signal) {
        let now = Instant::now();
        let pause = self.stream.as_mut().map(|open| now - std::mem::replace(&mut open.heard, now));
        match signal {
            Signal::Order(facts, raw) => {
                self.backoff.reset();
                self.unknown_since = None;
                self.report(OrderAnswer { facts: *facts, raw: raw.into() }, Heard::Stream).await;
            }
            // The link lives; that says nothing about the order.
            Signal::Alive => {
                if pause.is_some_and(|pause| pause >= BEAT) {
                    self.silence.heartbeat();
                }
            }
            Signal::Stop => {
                // The stream is never reopened; one look at the order itself tells how it ended.
                self.stream = None;
                self.met(Incident::StreamEnded { ending: Ending::Stopped });
                self.never_again();
                self.shared.note(&self.watched.id, |record| record.stopped = true);
                self.tell_link();
                self.ask_soon();
            }
            Signal::BadFrame => {
                tracing::info!(order = %self.watched.id, "a message of the stream could not be read");
                self.met(Incident::Unreadable);
                self.shared
                    .note(&self.watched.id, |record| record.bad_messages = record.bad_messages.saturating_add(1));
            }
            Signal::Retry(wait) => self.backoff.set_floor(wait),
        }
    }

    pub(super) fn broke(&mut self, broken: &StreamBroken) {
        tracing::debug!(order = %self.watched.id, cause = %broken, "stream broke");
        self.shared.note(&self.watched.id, |record| record.broken = record.broken.saturating_add(1));
        self.stream = None;
        self.met(met::broken(broken));
        match broken {
            StreamBroken::Quiet => self.silence.fell_quiet(),
            // It would come again.
            StreamBroken::TooLong => self.never_again(),
            StreamBroken::Ended | StreamBroken::Cut(_) => {}
        }
        self.tell_link();
        self.plan_connect(Duration::ZERO);
        // Whatever happened meanwhile is learned by asking, not by waiting for the stream.
        self.ask_soon();
        if *broken != StreamBroken::TooLong {
            self.cut_off = true;
            self.shared.failed(self.follower(), false);
        }
    }

    pub(super) fn opened(&mut self, mut events: Box<dyn Events>) {
        self.sent_ahead = false;
        self.shared.answered();
        self.shared.places.learned(events.is_http2());
        let limit = self.silence.limit();
        events.set_quiet_limit(limit);
        self.stream = Some(OpenStream { events, heard: Instant::now(), limit });
        self.met(Incident::StreamOpened);
        self.shared.note(&self.watched.id, |record| {
            record.opened = record.opened.saturating_add(1);
            record.stream_unauthorized = false;
        });
        self.tell_link();
        // What happened since the last look is asked for, not waited for.
        if self.last_poll.is_none_or(|last| last.elapsed() > FRESH) {
            self.ask_soon();
        } else if self.asking.is_none() {
            self.plan_poll();
        }
    }

    pub(super) fn refused(&mut self, refused: &StreamRefused) {
        tracing::debug!(order = %self.watched.id, cause = %refused, "no stream");
        self.met(met::refused(refused));
        if Sign::of_refusal(refused) == Sign::Outage {
            self.cut_off = true;
            self.shared.failed(self.follower(), false);
        }
        self.sent_ahead = false;
        let mut at_least = Duration::ZERO;
        match refused {
            StreamRefused::NoStream | StreamRefused::PollOnly { .. } => self.never_again(),
            StreamRefused::Forbidden => {
                at_least = SLOW_CONNECT;
                self.slow_down();
            }
            StreamRefused::Unauthorized => {
                self.shared.note(&self.watched.id, |record| record.stream_unauthorized = true)
            }
            // Only the poll decides that an order is not known.
            StreamRefused::NotFound if self.unknown_since.is_some() => {}
            StreamRefused::NotFound => self.next_poll = self.next_poll.min(Instant::now() + Duration::from_secs(15)),
            StreamRefused::BackOff { after, .. } => at_least = after.unwrap_or_default(),
            StreamRefused::Failed(error) => at_least = error.retry_after().unwrap_or_default(),
            StreamRefused::NotAStream | StreamRefused::Redirected => {}
        }
        self.plan_connect(at_least);
    }

    pub(super) async fn answered(&mut self, answer: Result<OrderAnswer, PartnerError>) {
        self.silence.polled(answer.is_ok());
        self.weigh(answer.as_ref().err());
        match answer {
            Ok(answer) => {
                self.last_poll = Some(Instant::now());
                self.unknown_since = None;
                self.shared.note(&self.watched.id, |record| record.poll_unauthorized = false);
                self.report(answer, Heard::Poll).await;
                self.tell_link();
                self.plan_poll();
            }
            Err(error) => self.poll_failed(&error).await,
        }
        if std::mem::take(&mut self.ask_again) {
            self.next_poll = self.no_poll_before.max(Instant::now());
        }
    }

    /// What the answer to a poll says about the shop as a whole.
    fn weigh(&mut self, error: Option<&PartnerError>) {
        match error.map_or(Sign::Answered, Sign::of_poll) {
            Sign::Answered => {
                self.cut_off &= error.is_some();
                self.shared.answered();
            }
            Sign::Outage => {
                self.cut_off = true;
                self.shared.failed(self.follower(), true);
            }
            Sign::Neither => {}
        }
        // Polls may be down while streams are not: who was sent ahead tries that, too.
        self.sent_ahead &= matches!(error, Some(PartnerError::Down { .. })) && self.wants_stream();
        if self.sent_ahead {
            self.next_connect = self.no_connect_before.max(Instant::now());
        }
    }

    async fn poll_failed(&mut self, error: &PartnerError) {
        tracing::debug!(order = %self.watched.id, cause = %error, "poll failed");
        self.met(met::ask_failed(error));
        match error {
            PartnerError::Forbidden { .. } => self.slow_down(),
            PartnerError::Unauthorized { .. } => {
                self.shared.note(&self.watched.id, |record| record.poll_unauthorized = true);
            }
            _ => {}
        }
        self.no_poll_before = Instant::now() + error.retry_after().unwrap_or_default();
        self.plan_poll();
        if matches!(error, PartnerError::NotFound { .. }) {
            let since = *self.unknown_since.get_or_insert_with(Instant::now);
            self.next_poll = Instant::now() + NOT_FOUND_AGAIN;
            if since.elapsed() >= NOT_FOUND_AFTER {
                self.shared.ledger.not_found(&self.watched.id).await;
                self.watched.phase = Phase::NotFound;
            }
        } else {
            self.tell_offline();
        }
    }

    /// Without a stream, what is shown is as old as the last answer.
    pub(super) fn tell_offline(&self) {
        if self.stream.is_some() {
            return;
        }
        let since = self.known_at.unwrap_or_else(|| self.shared.clock.wall());
        self.shared.link(&self.watched.id, self.follower(), |before| match before {
            Link::Offline { since } => Link::Offline { since },
            _ => Link::Offline { since },
        });
    }

    fn slow_down(&mut self) {
        self.slow_until = Some(Instant::now() + SLOW);
        // A look that somebody asked for in the same moment is still made.
        if !self.hurried {
            let last = self.last_poll.unwrap_or_else(Instant::now);
            self.next_poll = self.next_poll.max(last + self.poll_interval());
        }
    }

    fn met(&self, incident: Incident) {
        self.shared.ledger.met(&self.watched.id, incident);
    }

    /// The stream is closed by us.
    pub(super) fn put_down(&mut self) {
        if self.stream.take().is_some() {
            self.met(Incident::StreamEnded { ending: Ending::Closed });
        }
    }

    async fn report(&mut self, answer: OrderAnswer, how: Heard) {
        match self.shared.ledger.heard(&self.watched.id, answer, how).await {
            Some((phase, changed_at)) => {
                self.watched.phase = phase;
                self.watched.changed_at = changed_at;
                self.shared.stands(&self.watched.id, self.follower(), (phase, changed_at));
                self.shared.places.urge(self.follower(), urgency(phase, changed_at));
                self.known_at = Some(self.shared.clock.wall());
                if how == Heard::Stream {
                    self.tell_link();
                }
            }
            None => self.forgotten = true,
        }
    }

    /// An open stream alone does not make fresh what is known of the order.
    pub(super) fn tell_link(&self) {
        let Some(checked) = self.known_at else { return };
        let link = match self.stream {
            Some(_) => Link::Live { checked },
            None => Link::Polling { every: self.poll_interval(), checked },
        };
        self.shared.link(&self.watched.id, self.follower(), |_| link);
    }
}
