//! Writing: each event becomes one line, in the order in which it happened.

use serde::Serialize;
use serde_json::Value;

use super::redact::Masks;
use super::{Event, FORMAT, Head, How, Incident, Record, VERSION, chain};
use crate::clock::UnixMillis;
use crate::domain::{OrderFacts, OrderId};

#[derive(Debug, thiserror::Error)]
#[error("what was heard cannot be written down")]
pub struct Unrecordable(#[from] serde_json::Error);

/// Makes the lines of one file; whoever holds it appends them.
#[derive(Clone, Debug)]
pub struct Recorder {
    seq: u64,
    last: String,
    masks: Masks,
}

impl Recorder {
    /// The recorder, and the file's first line.
    ///
    /// # Errors
    ///
    /// When the line cannot be made.
    pub fn begin(order: &OrderId, app: &str, started_at: UnixMillis) -> Result<(Self, String), Unrecordable> {
        let head = Head { format: FORMAT.to_owned(), version: VERSION, app: app.to_owned(), started_at };
        let (line, last) = chain::framed(&canonical(&head)?);
        Ok((Self { seq: 0, last, masks: Masks::of(order) }, line))
    }

    /// The shop told how the order is. `facts`: this one answer, before it joins what was known.
    ///
    /// # Errors
    ///
    /// When the line cannot be made; nothing is counted then.
    pub fn order(&mut self, facts: &OrderFacts, how: How, at: UnixMillis) -> Result<String, Unrecordable> {
        let order = Box::new(self.masks.redacted(facts));
        self.append(Event::Order { how, order }, at)
    }

    /// # Errors
    ///
    /// As for [`Self::order`].
    pub fn not_found(&mut self, at: UnixMillis) -> Result<String, Unrecordable> {
        self.append(Event::NotFound, at)
    }

    /// Something was met on the way to the shop.
    ///
    /// # Errors
    ///
    /// As for [`Self::order`].
    pub fn met(&mut self, incident: Incident, at: UnixMillis) -> Result<String, Unrecordable> {
        self.append(Event::Met(incident), at)
    }

    /// The last line: whoever reads the file knows by it that nothing was cut off.
    ///
    /// # Errors
    ///
    /// As for [`Self::order`].
    pub fn end(mut self, at: UnixMillis) -> Result<String, Unrecordable> {
        self.append(Event::End, at)
    }

    fn append(&mut self, event: Event, at: UnixMillis) -> Result<String, Unrecordable> {
        let seq = self.seq + 1;
        let record = Record { seq, prev: self.last.clone(), at, event };
        let (line, hash) = chain::framed(&canonical(&record)?);
        (self.seq, self.last) = (seq, hash);
        Ok(line)
    }
}

/// Keys in their order, no blanks, and nothing about what is not there.
pub(super) fn canonical(value: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut value = serde_json::to_value(value)?;
    drop_nulls(&mut value);
    serde_json::to_string(&value)
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let kept = std::mem::take(fields).into_iter().filter(|(_, value)| !value.is_null());
            let mut kept: Vec<(String, Value)> = kept.collect();
            kept.sort_by(|(one, _), (other, _)| one.cmp(other));
            kept.iter_mut().for_each(|(_, value)| drop_nulls(value));
            fields.extend(kept);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
