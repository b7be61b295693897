//! How much of what a case file holds.

use serde::Serialize;

use super::{Entry, Event, How, Incident};

/// The records of a file by what they tell; the end is none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    pub answers_by_stream: usize,
    pub answers_by_poll: usize,
    pub not_found: usize,
    pub asks_failed: usize,
    pub streams_refused: usize,
    pub streams_opened: usize,
    pub streams_ended: usize,
    pub unreadable: usize,
}

impl Tally {
    pub fn of(entries: &[Entry]) -> Self {
        let mut tally = Self::default();
        for entry in entries {
            let count = match &entry.record.event {
                Event::Order { how: How::Stream, .. } => &mut tally.answers_by_stream,
                Event::Order { how: How::Poll, .. } => &mut tally.answers_by_poll,
                Event::NotFound => &mut tally.not_found,
                Event::Met(Incident::AskFailed { .. }) => &mut tally.asks_failed,
                Event::Met(Incident::StreamRefused { .. }) => &mut tally.streams_refused,
                Event::Met(Incident::StreamOpened) => &mut tally.streams_opened,
                Event::Met(Incident::StreamEnded { .. }) => &mut tally.streams_ended,
                Event::Met(Incident::Unreadable) => &mut tally.unreadable,
                Event::End => continue,
            };
            *count += 1;
        }
        tally
    }
}
