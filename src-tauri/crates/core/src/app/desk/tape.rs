//! The case file of an order on the desk, as it grows: every answer and what was met on the way, redacted and chained, in memory until it is saved.

use crate::case::{How, Incident, Recorder};
use crate::clock::UnixMillis;
use crate::contract::DeskRecord;
use crate::domain::{OrderFacts, OrderId};
use crate::watch::Heard;

/// Weeks of an honest order.
const LARGEST: usize = 8 * 1024 * 1024;

pub(super) struct Tape {
    /// `None` when a line could not be made: then there is no case file.
    recorder: Option<Recorder>,
    text: String,
    pub record: DeskRecord,
}

impl Tape {
    pub(super) fn begin(order: &OrderId, version: &str, now: UnixMillis) -> Self {
        let (recorder, text) = match Recorder::begin(order, version, now) {
            Ok((recorder, line)) => (Some(recorder), line),
            Err(_) => (None, String::new()),
        };
        Self { recorder, text, record: DeskRecord::default() }
    }

    pub(super) fn heard(&mut self, facts: &OrderFacts, how: Heard, at: UnixMillis) {
        let how = match how {
            Heard::Stream => How::Stream,
            Heard::Poll => How::Poll,
        };
        if self.append(|recorder| recorder.order(facts, how, at).ok()) {
            self.record.answers = self.record.answers.saturating_add(1);
        }
    }

    pub(super) fn met(&mut self, incident: Incident, at: UnixMillis) {
        if self.append(|recorder| recorder.met(incident, at).ok()) {
            self.record.met = self.record.met.saturating_add(1);
        }
    }

    pub(super) fn not_found(&mut self, at: UnixMillis) {
        if self.append(|recorder| recorder.not_found(at).ok()) {
            self.record.answers = self.record.answers.saturating_add(1);
        }
    }

    fn append(&mut self, line: impl FnOnce(&mut Recorder) -> Option<String>) -> bool {
        self.record.full = self.text.len() >= LARGEST;
        if self.record.full {
            return false;
        }
        let Some(line) = self.recorder.as_mut().and_then(line) else {
            self.recorder = None;
            return false;
        };
        self.text.push_str(&line);
        true
    }

    /// As if it ended now; recording goes on.
    pub(super) fn file(&self, now: UnixMillis) -> Option<String> {
        let end = self.recorder.clone()?.end(now).ok()?;
        Some(format!("{}{end}", self.text))
    }
}
