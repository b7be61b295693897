//! When the order is asked after and its stream is opened, and what others' words change about that.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::time::Instant;

use super::{LATER, Task};
use crate::watch::bell::Ring;
use crate::watch::plan::{MOST_URGENT, Urgency, urgency};
use crate::watch::{Follow, chance, poll_every};

/// A place among the streams is kept through a wait this short; after a longer one somebody else may have it.
const KEPT: Duration = Duration::from_secs(5);

enum Due {
    Poll,
    Connect,
}

impl Task {
    pub(super) fn wants_stream(&self) -> bool {
        let has_one = self.stream.is_some() || self.opening.is_some();
        !has_one && !self.no_stream && self.plan() == Follow::Closely
    }

    pub(super) fn begin_what_is_due(&mut self) {
        if self.plan() != Follow::Closely {
            self.close_stream();
        }
        match self.what_is_due() {
            None => self.turn = None,
            Some(due) if self.turn.is_none() => self.turn = Some(self.shared.turns.ask(self.urgency(&due))),
            Some(_) => {}
        }
    }

    fn urgency(&self, due: &Due) -> Urgency {
        if self.hurried {
            return Urgency::FIRST;
        }
        let own = urgency(self.watched.phase, self.watched.changed_at);
        // The most urgent orders are all looked at before the first of them has its stream.
        let ahead = matches!(due, Due::Poll) && self.shared.places.is_among_first(self.follower(), MOST_URGENT);
        if ahead { own.ahead() } else { own }
    }

    /// First a look at the order itself, then the stream; nothing while the shop is out of reach and others try.
    fn what_is_due(&mut self) -> Option<Due> {
        let now = Instant::now();
        if self.asking.is_some() || (self.shared.is_out_of_reach() && !self.sent_ahead) {
            None
        } else if now >= self.next_poll {
            Some(Due::Poll)
        } else if self.wants_stream() && now >= self.next_connect {
            if self.place.is_none() {
                self.place = self.shared.places.ask(self.follower());
            }
            self.place.as_ref().map(|_| Due::Connect)
        } else {
            None
        }
    }

    /// The turn has come.
    pub(super) fn go(&mut self) {
        let Some(due) = self.what_is_due() else { return };
        self.hurried = false;
        self.shared.note(&self.watched.id, |record| record.asked = record.asked.saturating_add(1));
        let (shared, id) = (Arc::clone(&self.shared), self.watched.order_id.clone());
        match due {
            Due::Poll => self.asking = Some(async move { shared.road.order(&id).await }.boxed()),
            Due::Connect => self.opening = Some(async move { shared.road.subscribe(&id).await }.boxed()),
        }
    }

    /// A bell ends every other wait: an answer, a turn, a free place, the shop's return.
    pub(super) fn next_due(&self) -> Instant {
        let later = Instant::now() + LATER;
        if self.asking.is_some() || self.turn.is_some() || (self.shared.is_out_of_reach() && !self.sent_ahead) {
            later
        } else if self.wants_stream() && (self.place.is_some() || self.next_connect > Instant::now()) {
            self.next_poll.min(self.next_connect)
        } else {
            self.next_poll
        }
    }

    pub(super) fn rung(&mut self, ring: Ring) {
        match ring {
            Ring::Look => {
                // Out of the queue and to its head.
                self.turn = None;
                self.hurried = true;
                self.sent_ahead = true;
                self.look();
            }
            Ring::Scout => {
                if self.asking.is_none() && self.opening.is_none() {
                    self.turn = None;
                    self.hurried = true;
                    self.sent_ahead = true;
                    self.look();
                }
            }
            Ring::LookAround => self.look(),
            Ring::OutOfReach => {
                self.cut_off |= self.stream.is_none();
                self.tell_offline();
            }
            Ring::Recovered if self.cut_off => {
                self.backoff.reset();
                self.look();
            }
            Ring::GiveWay => {
                self.close_stream();
                self.tell_link();
                self.next_poll = self.next_poll.min(Instant::now() + self.poll_interval());
            }
            // Whatever is due by now begins.
            Ring::Recovered | Ring::GoOn | Ring::PlaceFree => {}
        }
    }

    fn look(&mut self) {
        self.ask_soon();
        self.next_connect = self.no_connect_before.max(Instant::now());
    }

    /// One look at the order itself, begun after this moment.
    pub(super) fn ask_soon(&mut self) {
        self.ask_again = self.asking.is_some();
        self.next_poll = self.no_poll_before.max(Instant::now());
    }

    pub(super) fn poll_interval(&self) -> Duration {
        let late = self.plan() == Follow::Late;
        let slow = self.slow_until.is_some_and(|until| until > Instant::now());
        poll_every(self.watched.phase, self.stream.is_some() || slow, late, self.shared.followed())
    }

    pub(super) fn plan_poll(&mut self) {
        self.next_poll = self.no_poll_before.max(Instant::now() + self.poll_interval());
    }

    /// The next connection: after the back-off, counted from `at_least`.
    pub(super) fn plan_connect(&mut self, at_least: Duration) {
        let wait = at_least + self.backoff.step(chance());
        let now = Instant::now();
        self.no_connect_before = now + at_least;
        self.next_connect = now + wait;
        if wait > KEPT {
            self.give_place_up();
        }
    }

    /// There will be no stream for this order.
    pub(super) fn never_again(&mut self) {
        self.no_stream = true;
        self.close_stream();
    }

    fn close_stream(&mut self) {
        self.put_down();
        self.opening = None;
        self.give_place_up();
    }

    fn give_place_up(&mut self) {
        if self.place.take().is_none() {
            self.shared.places.withdraw(self.follower());
        }
    }
}
