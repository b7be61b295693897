//! A scenario at work: from its script, its speed and the moment it began to what is so at another moment. Pure.
//! May use: scripts.
//! Must never enter: clocks, stored orders, HTTP.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::script::{Change, Trouble};
use super::{Scenario, Speed};
use crate::options::{Fault, StreamMode};

/// The scenario of one order, as it lies in the state file. Times are Unix milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Play {
    pub scenario: Scenario,
    pub speed: Speed,
    pub since_ms: i64,
    /// Chosen for all orders: its troubles are everybody's.
    pub for_all: bool,
}

impl Play {
    fn moment(&self, after: Duration) -> i64 {
        let real = self.speed.hastened(after);
        self.since_ms.saturating_add(i64::try_from(real.as_millis()).unwrap_or(i64::MAX))
    }

    /// Everything that happens to the order, in order of time.
    pub fn changes(&self) -> impl Iterator<Item = (i64, Change)> {
        self.scenario.script().steps.iter().map(|step| (self.moment(step.after), step.change))
    }

    pub fn next_payment_after(&self, now_ms: i64) -> Option<i64> {
        let payment = |(at, change): &(i64, Change)| *at > now_ms && matches!(change, Change::Sent { .. });
        self.changes().find(payment).map(|(at, _)| at)
    }

    /// When each trouble begins and ends.
    fn spells(&self) -> impl Iterator<Item = (Trouble, i64, Option<i64>)> {
        self.scenario
            .script()
            .spells
            .iter()
            .map(|spell| (spell.trouble, self.moment(spell.from), spell.until.map(|until| self.moment(until))))
    }

    pub fn suspends_its_coin(&self, now_ms: i64) -> bool {
        self.spells().any(|(trouble, from, until)| trouble == Trouble::CoinSuspended && is_on(now_ms, from, until))
    }
}

fn is_on(now_ms: i64, from: i64, until: Option<i64>) -> bool {
    now_ms >= from && until.is_none_or(|until| now_ms < until)
}

/// What is wrong on the wire at one moment, for one call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Weather {
    pub answers: Option<Fault>,
    pub stream: Option<StreamMode>,
    pub garbage: bool,
    pub clock_off_by_seconds: i64,
    pub gone: bool,
    /// When it changes next.
    pub until_ms: Option<i64>,
}

impl Weather {
    /// `own` is the order that the call is about; `others` are all orders, `chosen` is what new orders will get.
    /// A passing trouble that was chosen for all hits every call while any order goes through it; a lasting one holds
    /// as long as it is chosen, before there is an order too.
    pub fn at(
        now_ms: i64,
        own: Option<&Play>,
        others: impl Iterator<Item = Play>,
        chosen: Option<(Scenario, Speed)>,
    ) -> Self {
        let mut weather = Self::default();
        for (trouble, from, until) in own.into_iter().flat_map(Play::spells) {
            weather.add(now_ms, trouble, from, until);
        }
        for play in others.filter(|play| play.for_all) {
            let passing =
                |(trouble, _, until): &(Trouble, i64, Option<i64>)| until.is_some() && *trouble != Trouble::Gone;
            for (trouble, from, until) in play.spells().filter(passing) {
                weather.add(now_ms, trouble, from, until);
            }
        }
        let lasting = chosen.into_iter().flat_map(|(scenario, _)| &scenario.script().spells);
        for spell in lasting.filter(|spell| spell.from.is_zero() && spell.until.is_none()) {
            weather.add(now_ms, spell.trouble, i64::MIN, None);
        }
        weather
    }

    fn add(&mut self, now_ms: i64, trouble: Trouble, from: i64, until: Option<i64>) {
        let turns = [Some(from), until].into_iter().flatten().filter(|at| *at > now_ms);
        self.until_ms = turns.chain(self.until_ms).min();
        if !is_on(now_ms, from, until) {
            return;
        }
        match trouble {
            Trouble::Answers(fault) => self.answers = Some(fault),
            Trouble::Stream(mode) => self.stream = Some(mode),
            Trouble::Garbage => self.garbage = true,
            Trouble::Clock(seconds) => self.clock_off_by_seconds = seconds,
            Trouble::Gone => self.gone = true,
            Trouble::CoinSuspended => {}
        }
    }

    /// Open streams do not outlive this.
    pub fn breaks_streams(&self) -> bool {
        self.gone || self.answers.is_some() || matches!(self.stream, Some(StreamMode::Cut | StreamMode::Absent))
    }
}
