//! The case file of an order on the desk, as it grows: every answer, redacted and chained, in memory until it is saved.

use crate::case::{How, Recorder};
use crate::clock::UnixMillis;
use crate::domain::{OrderFacts, OrderId};
use crate::watch::Heard;

/// Weeks of an honest order.
const LARGEST: usize = 8 * 1024 * 1024;

pub(super) struct Tape {
    /// `None` when a line could not be made: then there is no case file.
    recorder: Option<Recorder>,
    text: String,
    pub records: u32,
    pub full: bool,
}

impl Tape {
    pub(super) fn begin(order: &OrderId, version: &str, now: UnixMillis) -> Self {
        let (recorder, text) = match Recorder::begin(order, version, now) {
            Ok((recorder, line)) => (Some(recorder), line),
            Err(_) => (None, String::new()),
        };
        Self { recorder, text, records: 0, full: false }
    }

    pub(super) fn heard(&mut self, facts: &OrderFacts, how: Heard, at: UnixMillis) {
        let how = match how {
            Heard::Stream => How::Stream,
            Heard::Poll => How::Poll,
        };
        self.append(|recorder| recorder.order(facts, how, at).ok());
    }

    pub(super) fn not_found(&mut self, at: UnixMillis) {
        self.append(|recorder| recorder.not_found(at).ok());
    }

    fn append(&mut self, line: impl FnOnce(&mut Recorder) -> Option<String>) {
        self.full = self.text.len() >= LARGEST;
        if self.full {
            return;
        }
        let Some(line) = self.recorder.as_mut().and_then(line) else {
            self.recorder = None;
            return;
        };
        self.text.push_str(&line);
        self.records = self.records.saturating_add(1);
    }

    /// As if it ended now; recording goes on.
    pub(super) fn file(&self, now: UnixMillis) -> Option<String> {
        let end = self.recorder.clone()?.end(now).ok()?;
        Some(format!("{}{end}", self.text))
    }
}
