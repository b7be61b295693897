//! Playing a record again: the same rules that the app follows, at the times that were written down.

use std::time::Duration;

use super::{Entry, Event, How, Incident};
use crate::clock::UnixMillis;
use crate::domain::order::{CODE_WAIT_SECONDS, merge, phase};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{OrderFacts, OrderState, PaymentState, Phase};
use crate::explain::{Code, Explanation, Situation, explain};

/// The order as it was known after one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub line: u64,
    pub seq: u64,
    pub at: UnixMillis,
    pub what: What,
    pub order_state: OrderState,
    pub payment_state: PaymentState,
    pub phase: Phase,
    /// `None` while nothing was known of the order.
    pub explanation: Option<Explanation>,
    /// It differs from what was told before: in a state, in what it means, or in what was met. The first answer after an
    /// ask that failed is news as well.
    pub is_news: bool,
}

/// What a record tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Answer(How),
    /// The shop has not known the order for two minutes.
    NotFound,
    /// On the way: the order stands as it stood.
    Met(Incident),
}

impl What {
    /// The kind of the record, as it stands in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Answer(_) => "order",
            Self::NotFound => "not_found",
            Self::Met(incident) => incident.word(),
        }
    }

    /// By which way it was heard, or not heard.
    pub fn how(self) -> Option<How> {
        match self {
            Self::Answer(how) => Some(how),
            Self::NotFound => None,
            Self::Met(Incident::AskFailed { .. }) => Some(How::Poll),
            Self::Met(_) => Some(How::Stream),
        }
    }

    fn failed(self) -> bool {
        matches!(self, Self::Met(Incident::AskFailed { .. }))
    }
}

/// One step a record, the end left out.
pub fn replay(entries: &[Entry]) -> Vec<Step> {
    let mut machine = Machine::default();
    let mut steps: Vec<Step> = Vec::new();
    for entry in entries {
        let at = entry.record.at;
        let what = match &entry.record.event {
            Event::Order { how, order } => {
                machine.hear(order, at);
                What::Answer(*how)
            }
            Event::NotFound => {
                machine.enter(Phase::NotFound, at);
                What::NotFound
            }
            Event::Met(incident) => What::Met(*incident),
            Event::End => continue,
        };
        let mut step = machine.step(entry, what);
        step.is_news = match what {
            What::Met(_) => steps.last().map(|before| before.what) != Some(what),
            What::Answer(_) | What::NotFound => {
                machine.is_news(&step) || steps.last().is_some_and(|last| last.what.failed())
            }
        };
        steps.push(step);
    }
    steps
}

#[derive(Default)]
struct Machine {
    facts: Option<OrderFacts>,
    done_at: Option<UnixMillis>,
    /// And since when.
    phase: Option<(Phase, UnixMillis)>,
    told: Option<(OrderState, PaymentState, Option<Code>)>,
}

impl Machine {
    fn hear(&mut self, order: &OrderFacts, at: UnixMillis) {
        let mut order = order.clone();
        // The file may be of anybody's making.
        order.order_state = OrderState::parse(&clean(order.order_state.as_word(), NAME_MAX));
        order.payment_state = PaymentState::parse(&clean(order.payment_state.as_word(), NAME_MAX));
        let facts = match self.facts.take() {
            Some(before) => merge(&before, order),
            None => order,
        };
        if facts.order_state == OrderState::Done {
            self.done_at.get_or_insert(at);
        }
        let waited = self.done_at.is_some_and(|done| seconds(done, at) >= CODE_WAIT_SECONDS);
        self.enter(phase(&facts, waited), at);
        self.facts = Some(facts);
    }

    fn enter(&mut self, phase: Phase, at: UnixMillis) {
        if self.phase.is_none_or(|(was, _)| was != phase) {
            self.phase = Some((phase, at));
        }
    }

    /// Whether the order stands otherwise than after the answer before.
    fn is_news(&mut self, step: &Step) -> bool {
        let code = step.explanation.as_ref().map(|explanation| explanation.code);
        let told = Some((step.order_state.clone(), step.payment_state.clone(), code));
        std::mem::replace(&mut self.told, told.clone()) != told
    }

    fn step(&self, entry: &Entry, what: What) -> Step {
        let at = entry.record.at;
        let (phase, since) = self.phase.unwrap_or((Phase::Preparing, at));
        let age = Duration::from_secs(u64::try_from(seconds(since, at)).unwrap_or_default());
        let situation = Situation::of(phase, self.facts.as_ref(), age);
        Step {
            line: entry.line,
            seq: entry.record.seq,
            at,
            what,
            order_state: situation.order_state.clone(),
            payment_state: situation.payment_state.clone(),
            phase,
            explanation: self.phase.map(|_| explain(&situation)),
            is_news: true,
        }
    }
}

/// Of times that anybody may have written.
fn seconds(from: UnixMillis, to: UnixMillis) -> i64 {
    to.0.saturating_sub(from.0).div_euclid(1000)
}

#[cfg(test)]
mod tests;
