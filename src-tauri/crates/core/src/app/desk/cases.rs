//! A case file on the desk: whether it is as it was written, and the life of an order that it tells.

use super::json::{self, Policy};
use super::views::{Speech, verdict};
use crate::case::{CaseFile, Entry, Event, Fault, How, Step, Tally, What, replay};
use crate::contract::{CaseMet, CaseMoment, CaseStep, CaseView, DeskSource, JsonLine, Phrase};
use crate::domain::text::{NAME_MAX, clean};

pub(super) struct OpenCase {
    entries: Vec<Entry>,
    steps: Vec<Step>,
}

impl OpenCase {
    pub(super) fn read(name: &str, bytes: &[u8]) -> (Self, CaseView) {
        let file = CaseFile::read(bytes);
        // What stands behind a fault may not belong there.
        let steps = replay(file.sound());
        let view = CaseView {
            name: clean(name, NAME_MAX),
            intact: file.is_intact(),
            sentence: sentence(&file),
            faults: file.faults.iter().copied().map(Phrase::from).collect(),
            holds: file.head.as_ref().map(|_| Phrase::from(Tally::of(file.sound()))),
            app: file.head.as_ref().map(|head| clean(&head.app, 40)),
            started_at: file.head.as_ref().map(|head| head.started_at.0),
            steps: steps.iter().map(step).collect(),
        };
        (Self { entries: file.sound().to_vec(), steps }, view)
    }

    pub(super) fn moment(&self, place: usize, speech: &Speech<'_>) -> Option<CaseMoment> {
        let step = self.steps.get(place)?;
        let entry = match step.what {
            What::NotFound => None,
            // On the way nothing was said of the order: what was said last still stands.
            What::Answer(_) | What::Met(_) => self
                .entries
                .iter()
                .rev()
                .find(|entry| entry.line <= step.line && matches!(entry.record.event, Event::Order { .. })),
        };
        Some(CaseMoment {
            verdict: step.explanation.as_ref().map(|explanation| verdict(explanation, speech)),
            lines: entry.map(lines).unwrap_or_default(),
        })
    }
}

fn sentence(file: &CaseFile) -> Phrase {
    match file.faults.first() {
        None => Phrase::new("desk-case-intact").with("count", file.entries.len().to_string()),
        Some(Fault::NoCase { .. } | Fault::Newer { .. }) => Phrase::new("desk-case-unusable"),
        Some(_) => Phrase::new("desk-case-broken"),
    }
}

fn step(step: &Step) -> CaseStep {
    CaseStep {
        line: step.line,
        at: step.at.0,
        source: match step.what.how() {
            Some(How::Stream) => DeskSource::Stream,
            Some(How::Poll) => DeskSource::Poll,
            None => DeskSource::Unknown,
        },
        order_state: clean(step.order_state.as_word(), NAME_MAX),
        payment_state: clean(step.payment_state.as_word(), NAME_MAX),
        phase: step.phase,
        news: step.is_news,
        met: match step.what {
            What::Met(incident) => Some(CaseMet::from(incident)),
            What::Answer(_) | What::NotFound => None,
        },
    }
}

fn lines(entry: &Entry) -> Vec<JsonLine> {
    let Event::Order { order, .. } = &entry.record.event else { return Vec::new() };
    let Ok(mut value) = serde_json::to_value(order) else { return Vec::new() };
    without_nulls(&mut value);
    let text = value.to_string();
    json::lines(&text, Policy::AsItIs).lines.into_iter().map(|line| line.shown).collect()
}

fn without_nulls(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(without_nulls),
        _ => {}
    }
}
