//! One order on the desk: what the shop has said of it since it was looked up. It lies in memory alone.

use std::collections::VecDeque;
use std::time::Duration;

use super::history::{Own, joined};
use super::masks::Masks;
use super::tape::Tape;
use crate::clock::UnixMillis;
use crate::contract::{DeskDelivered, DeskSource, Phrase};
use crate::domain::order::{CODE_WAIT_SECONDS, merge, phase};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{DeliveryFacts, LocalId, OrderFacts, OrderId, OrderState, PaymentState, Phase, Secret};
use crate::explain::{Explanation, Situation, explain};
use crate::partner::{OrderAnswer, PartnerError};
use crate::watch::{Heard, ask_failed};

/// Answers that are kept to be compared.
const KEPT: usize = 50;
/// And no more of them than this, in bytes: an honest answer has a few thousand.
const KEPT_BYTES: usize = 4 * 1024 * 1024;
const STEPS: usize = 200;
/// So long the watcher asks after an id that the shop does not know.
const UNKNOWN_SECONDS: i64 = 120;

pub(super) struct DeskOrder {
    pub id: LocalId,
    pub order_id: OrderId,
    pub opened_at: UnixMillis,
    /// It is in this app's own list too.
    pub own: Option<Own>,
    pub facts: Option<OrderFacts>,
    pub trouble: Option<Trouble>,
    pub masks: Masks,
    pub tape: Tape,
    pub steps: Vec<Step>,
    pub snapshots: VecDeque<Snapshot>,
    /// The shop has not known it for two minutes.
    lost: bool,
    done_at: Option<UnixMillis>,
    /// What it was when it was last heard, and since when that is known.
    since: Option<(Phase, UnixMillis)>,
    next_seq: u32,
}

/// Why the last look told nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// 404, and asked again until then.
    NotYet { until: UnixMillis },
    /// 404 for two minutes.
    Unknown,
    /// 401.
    Unauthorized,
    /// 403.
    Forbidden,
    /// Something else, in its own words.
    Other(Phrase),
}

pub(super) struct Snapshot {
    pub seq: u32,
    pub at: UnixMillis,
    pub source: DeskSource,
    pub raw: Secret,
    pub times: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub order_state: String,
    pub payment_state: String,
    pub phase: Phase,
    pub delivered: Option<DeskDelivered>,
    pub source: DeskSource,
    /// Out of this app's own history of the order.
    pub kept: bool,
    pub at: UnixMillis,
}

impl DeskOrder {
    pub(super) fn new(id: LocalId, order_id: OrderId, own: Option<LocalId>, version: &str, now: UnixMillis) -> Self {
        let tape = Tape::begin(&order_id, version, now);
        Self {
            id,
            order_id,
            opened_at: now,
            own: own.map(Own::new),
            facts: None,
            trouble: None,
            masks: Masks::default(),
            tape,
            steps: Vec::new(),
            snapshots: VecDeque::new(),
            lost: false,
            done_at: None,
            since: None,
            next_seq: 1,
        }
    }

    /// Answers what the watcher goes on with.
    pub(super) fn heard(&mut self, answer: OrderAnswer, how: Heard, now: UnixMillis) -> (Phase, UnixMillis) {
        let source = match how {
            Heard::Stream => DeskSource::Stream,
            Heard::Poll => DeskSource::Poll,
        };
        self.tape.heard(&answer.facts, how, now);
        self.keep(answer.raw, source, now);
        let newer = tidied(answer.facts);
        let facts = match &self.facts {
            Some(before) => merge(before, newer),
            None => newer,
        };
        if facts.order_state == OrderState::Done {
            self.done_at.get_or_insert(now);
        }
        self.trouble = None;
        self.lost = false;
        let told = self.phase_of(&facts, now);
        self.step(&facts, told, source, now);
        self.facts = Some(facts);
        self.enter(told, now)
    }

    pub(super) fn not_found(&mut self, now: UnixMillis) {
        self.tape.not_found(now);
        self.trouble = Some(Trouble::Unknown);
        self.lost = true;
        self.enter(Phase::NotFound, now);
        self.push(Step {
            order_state: String::new(),
            payment_state: String::new(),
            phase: Phase::NotFound,
            delivered: None,
            source: DeskSource::Unknown,
            kept: false,
            at: now,
        });
    }

    /// A look that told nothing.
    pub(super) fn refused(&mut self, error: PartnerError, sentence: Phrase, now: UnixMillis) {
        self.tape.met(ask_failed(&error), now);
        self.trouble = Some(match error {
            PartnerError::NotFound { .. } if self.facts.is_none() => {
                Trouble::NotYet { until: now.plus_seconds(UNKNOWN_SECONDS) }
            }
            PartnerError::NotFound { .. } => return,
            PartnerError::Unauthorized { .. } => Trouble::Unauthorized,
            PartnerError::Forbidden { .. } => Trouble::Forbidden,
            _ => Trouble::Other(sentence),
        });
    }

    fn enter(&mut self, phase: Phase, now: UnixMillis) -> (Phase, UnixMillis) {
        match self.since {
            Some((was, at)) if was == phase => (phase, at),
            _ => {
                self.since = Some((phase, now));
                (phase, now)
            }
        }
    }

    fn keep(&mut self, raw: Secret, source: DeskSource, at: UnixMillis) {
        if let Some(last) = self.snapshots.back_mut()
            && last.raw == raw
        {
            last.times = last.times.saturating_add(1);
            return;
        }
        self.snapshots.push_back(Snapshot { seq: self.next_seq, at, source, raw, times: 1 });
        self.next_seq = self.next_seq.saturating_add(1);
        let bytes = |kept: &VecDeque<Snapshot>| kept.iter().map(|one| one.raw.expose().len()).sum::<usize>();
        while self.snapshots.len() > KEPT || (self.snapshots.len() > 1 && bytes(&self.snapshots) > KEPT_BYTES) {
            self.snapshots.pop_front();
        }
    }

    fn step(&mut self, facts: &OrderFacts, phase: Phase, source: DeskSource, at: UnixMillis) {
        let delivering = matches!(phase, Phase::PreparingCode | Phase::PartlyDelivered | Phase::Delivered);
        let delivered = delivered(facts).filter(|_| delivering);
        if self.steps.is_empty()
            && let Some(created) = facts.created_at
        {
            self.push(Step {
                order_state: "Created".to_owned(),
                payment_state: String::new(),
                phase: Phase::AwaitingPayment,
                delivered: None,
                source: DeskSource::Shop,
                kept: false,
                at: UnixMillis(created.saturating_mul(1000)),
            });
        }
        let step = Step {
            order_state: facts.order_state.as_word().to_owned(),
            payment_state: facts.payment_state.as_word().to_owned(),
            phase,
            delivered,
            source,
            kept: false,
            at,
        };
        let told = |step: &Step| (step.order_state.clone(), step.payment_state.clone(), step.phase, step.delivered);
        let last = self.steps.iter().rev().find(|step| step.source != DeskSource::Shop);
        if last.map(told) != Some(told(&step)) {
            self.push(step);
        }
    }

    fn push(&mut self, step: Step) {
        self.steps.push(step);
        if self.steps.len() > STEPS {
            self.steps.remove(0);
        }
    }

    fn phase_of(&self, facts: &OrderFacts, now: UnixMillis) -> Phase {
        let by_the_shop = facts.updated_at.map(|updated| UnixMillis(updated.saturating_mul(1000)));
        let done = facts.order_state == OrderState::Done;
        let since = [self.done_at, by_the_shop].into_iter().flatten();
        let waited = done && since.into_iter().any(|since| since.seconds_until(now) >= CODE_WAIT_SECONDS);
        phase(facts, waited)
    }

    pub(super) fn phase(&self, now: UnixMillis) -> Phase {
        match &self.facts {
            _ if self.lost => Phase::NotFound,
            Some(facts) => self.phase_of(facts, now),
            None => Phase::Preparing,
        }
    }

    /// What its situation means; `None` while nothing is known of it.
    pub(super) fn explained(&self, now: UnixMillis) -> Option<Explanation> {
        if self.facts.is_none() && !self.lost {
            return None;
        }
        let situation = Situation::of(self.phase(now), self.facts.as_ref(), self.age(now));
        Some(explain(&situation))
    }

    /// How long it has been like this: as long as the desk or the app itself has seen it, and as the shop says. Each is the
    /// least it can be.
    pub(super) fn age(&self, now: UnixMillis) -> Duration {
        let seen = self.since.filter(|(phase, _)| *phase == self.phase(now)).map(|(_, at)| at);
        let told = self.facts.as_ref().filter(|_| !self.lost).and_then(|facts| facts.updated_at.or(facts.created_at));
        let told = told.map(|seconds| UnixMillis(seconds.saturating_mul(1000)));
        let kept = self.own.as_ref().and_then(|own| own.since(self.phase(now)));
        let longest = [seen, told, kept].into_iter().flatten().map(|at| now.0.saturating_sub(at.0)).max();
        Duration::from_millis(longest.and_then(|millis| u64::try_from(millis).ok()).unwrap_or_default())
    }

    pub(super) fn name(&self) -> String {
        let deliveries = self.facts.iter().flat_map(|facts| &facts.deliveries);
        let mut names: Vec<String> = deliveries
            .filter_map(|delivery| delivery.brand_name.as_deref().or(delivery.family.as_deref()))
            .map(|name| clean(name, NAME_MAX))
            .collect();
        names.dedup();
        names.join(", ")
    }

    /// The oldest first.
    pub(super) fn history(&self) -> Vec<Step> {
        joined(self.own.as_ref(), &self.steps)
    }

    pub(super) fn snapshot(&self, seq: u32) -> Option<&Snapshot> {
        self.snapshots.iter().find(|one| one.seq == seq)
    }
}

/// A word that nobody knows is said as it came, so it must be fit to be said.
fn tidied(facts: OrderFacts) -> OrderFacts {
    OrderFacts {
        order_state: OrderState::parse(&clean(facts.order_state.as_word(), NAME_MAX)),
        payment_state: PaymentState::parse(&clean(facts.payment_state.as_word(), NAME_MAX)),
        ..facts
    }
}

fn delivered(facts: &OrderFacts) -> Option<DeskDelivered> {
    let done = facts.deliveries.iter().filter(|delivery| DeliveryFacts::is_delivered(delivery)).count();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let of = facts.deliveries.len();
    (of > 1).then(|| DeskDelivered { done: count(done), of: count(of) })
}

#[cfg(test)]
mod tests;
