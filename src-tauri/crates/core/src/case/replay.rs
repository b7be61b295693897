//! Playing a record again: the same rules that the app follows, at the times that were written down.

use std::time::Duration;

use super::{Entry, Event, How};
use crate::clock::UnixMillis;
use crate::domain::order::{CODE_WAIT_SECONDS, merge, phase};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{OrderFacts, OrderState, PaymentState, Phase};
use crate::explain::{Explanation, Situation, explain};

/// The order as it was known after one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub line: u64,
    pub seq: u64,
    pub at: UnixMillis,
    /// `None`: the shop did not know the order.
    pub how: Option<How>,
    pub order_state: OrderState,
    pub payment_state: PaymentState,
    pub phase: Phase,
    pub explanation: Explanation,
    /// It differs from the step before in a state or in what it means.
    pub is_news: bool,
}

/// One step a record, the end left out.
pub fn replay(entries: &[Entry]) -> Vec<Step> {
    let mut machine = Machine::default();
    let mut steps: Vec<Step> = Vec::new();
    for entry in entries {
        let at = entry.record.at;
        let how = match &entry.record.event {
            Event::Order { how, order } => {
                machine.hear(order, at);
                Some(*how)
            }
            Event::NotFound => {
                machine.enter(Phase::NotFound, at);
                None
            }
            Event::End => continue,
        };
        let mut step = machine.step(entry, how);
        let told = |step: &Step| (step.order_state.clone(), step.payment_state.clone(), step.explanation.code);
        step.is_news = steps.last().map(told) != Some(told(&step));
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

    fn step(&self, entry: &Entry, how: Option<How>) -> Step {
        let at = entry.record.at;
        let (phase, since) = self.phase.unwrap_or((Phase::Unrecognised, at));
        let age = Duration::from_secs(u64::try_from(seconds(since, at)).unwrap_or_default());
        let situation = Situation::of(phase, self.facts.as_ref(), age);
        Step {
            line: entry.line,
            seq: entry.record.seq,
            at,
            how,
            order_state: situation.order_state.clone(),
            payment_state: situation.payment_state.clone(),
            phase,
            explanation: explain(&situation),
            is_news: true,
        }
    }
}

/// Of times that anybody may have written.
fn seconds(from: UnixMillis, to: UnixMillis) -> i64 {
    to.0.saturating_sub(from.0).div_euclid(1000)
}

#[cfg(test)]
mod tests {
    use super::super::{CaseFile, sample};
    use super::*;

    #[test]
    fn a_life_is_told_in_the_states_and_codes_that_it_had() {
        let told: Vec<(String, &str)> = replay(&CaseFile::read(&sample::file()).entries)
            .iter()
            .filter(|step| step.is_news)
            .map(|step| (step.order_state.as_word().to_owned(), step.explanation.code.word()))
            .collect();
        let expected = [
            ("WaitingForPayment", "waiting_for_payment"),
            ("WaitingForDelivery", "preparing_code"),
            ("Done", "delivered"),
        ];
        assert_eq!(told, expected.map(|(state, code)| (state.to_owned(), code)));
    }

    #[test]
    fn an_answer_that_came_twice_is_no_news_and_an_older_one_takes_nothing_back() {
        let facts = |word: &str| sample::in_state(word);
        let bytes = sample::of(&[facts("WaitingForDelivery"), facts("WaitingForDelivery"), facts("WaitingForPayment")]);
        let steps = replay(&CaseFile::read(&bytes).entries);
        assert_eq!(steps.iter().map(|step| step.is_news).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(steps.last().map(|step| step.order_state.clone()), Some(OrderState::WaitingForDelivery));
    }

    #[test]
    fn times_of_anybodys_making_do_no_harm() {
        let mut file = CaseFile::read(&sample::file());
        for (place, entry) in file.entries.iter_mut().enumerate() {
            entry.record.at = UnixMillis(if place % 2 == 0 { i64::MIN } else { i64::MAX });
        }
        assert_eq!(replay(&file.entries).len(), file.entries.len() - 1);
    }
}
