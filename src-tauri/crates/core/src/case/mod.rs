//! The flight record of one order: every answer that was heard and every ask, stream and message that came to nothing,
//! redacted and chained, as a file that another copy of the app can check and play again. docs/case-file.md describes the file. The chain shows that nothing changed by accident
//! or carelessness since it was written; anybody can compute it anew, so it proves nothing against somebody who lies.
//!
//! May use: `domain`, `explain`, `clock`. Must never enter: a file to be opened, a clock that is asked, a secret in what is written.

mod chain;
mod faults;
mod incident;
mod marks;
#[cfg(test)]
mod properties;
mod read;
mod recorder;
mod redact;
mod replay;
#[cfg(test)]
mod sample;
mod tally;

use serde::{Deserialize, Serialize};

pub use faults::Fault;
pub use incident::{Ending, Incident, Reason};
pub(crate) use marks::{MASK, Numbers, tells};
pub use read::{CaseFile, Entry, bytes_of, is_too_large};
pub use recorder::{Recorder, Unrecordable};
pub use replay::{Step, What, replay};
pub use tally::Tally;

use crate::clock::UnixMillis;
use crate::domain::OrderFacts;

const FORMAT: &str = "cryptorefills-case";
/// Raised when a reader of the old version would misread the new one. 2: what was met on the way is recorded too.
pub const VERSION: u32 = 2;
/// The first one, which is read as ever.
const OLDEST: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    format: String,
    pub version: u32,
    /// The version of the app that wrote it.
    pub app: String,
    pub started_at: UnixMillis,
}

/// Every further line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Counts up from 1.
    pub seq: u64,
    /// The hash of the line before.
    prev: String,
    pub at: UnixMillis,
    #[serde(flatten)]
    pub event: Event,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// The shop told how the order is.
    Order { how: How, order: Box<OrderFacts> },
    /// The shop has not known the order for two minutes.
    NotFound,
    /// The recording was ended as it should be: nothing follows.
    End,
    /// It has a kind of its own for each.
    #[serde(untagged)]
    Met(Incident),
}

/// How an answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    Stream,
    Poll,
}

impl How {
    pub fn word(self) -> &'static str {
        match self {
            Self::Stream => "stream",
            Self::Poll => "poll",
        }
    }
}
