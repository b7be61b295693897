//! The support desk: orders looked up by their id and only read, and case files that are played again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LinkView, Phrase, ReceivedView};
use crate::case::{Fault, Incident, Tally};
use crate::domain::Phase;

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskView {
    /// Looked up in this sitting, the newest first.
    pub orders: Vec<DeskRow>,
    /// All five, empty ones included.
    pub queues: Vec<DeskQueueView>,
    /// So many orders lie on the desk at once.
    pub most: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskRow {
    pub id: String,
    /// `9a8b…90ab`
    pub order_id: String,
    /// The brands, as far as the shop has said.
    pub name: String,
    #[ts(type = "Phase")]
    pub phase: Phase,
    pub shop_word: String,
    /// Why nothing is known of it, or not yet.
    pub trouble: Option<Phrase>,
    #[ts(type = "number")]
    pub opened_at: i64,
    pub attention: bool,
    pub link: LinkView,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeskQueue {
    Attention,
    PartlyPaid,
    /// With a person at the shop for more than a day.
    ManualLong,
    /// Paid, and nothing delivered for 15 minutes.
    Undelivered,
    ExpiredWithMoney,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskQueueView {
    pub queue: DeskQueue,
    pub rows: Vec<DeskQueueRow>,
    /// There are more than these.
    pub more: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskQueueRow {
    pub place: DeskPlace,
    /// `9a8b…90ab`
    pub order_id: String,
    pub name: String,
    #[ts(type = "Phase")]
    pub phase: Phase,
    pub shop_word: String,
    /// How long it has been like this.
    pub seconds: u32,
    /// An order of the app's own that is not asked after any more: this is how it was last heard.
    pub rested: bool,
}

/// Where an order of a queue is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DeskPlace {
    Desk {
        id: String,
    },
    /// An order of this app's own list, by its local id.
    Own {
        id: String,
    },
}

/// What was found in a text that somebody pasted.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskFound {
    pub candidates: Vec<DeskCandidate>,
    /// How many there are, in words; nothing is said of an empty text.
    pub sentence: Option<Phrase>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeskCandidate {
    /// As it stood in the text.
    pub order_id: String,
    /// It has the shape of an order id; otherwise it is only all that comes near one.
    pub sure: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskOrderView {
    pub row: DeskRow,
    /// None while nothing is known of the order.
    pub verdict: Option<DeskVerdict>,
    pub received: Option<ReceivedView>,
    /// The newest first.
    pub steps: Vec<DeskStep>,
    /// The newest first.
    pub snapshots: Vec<DeskSnapshotRow>,
    /// It is in this app's own list too.
    pub own: bool,
    pub record: DeskRecord,
}

/// What the case file holds so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct DeskRecord {
    pub answers: u32,
    /// Asks that failed, streams that came and went, messages that could not be read.
    pub met: u32,
    /// No more is recorded: the case file is as large as one may become.
    pub full: bool,
}

/// Whole sentences in the agent's language, but for what the customer is told.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskVerdict {
    /// `waiting_for_payment`, `underpaid`, …
    pub code: String,
    pub meaning: String,
    pub money: String,
    /// In each language that a customer may speak.
    pub tell: Vec<DeskTold>,
    pub next: String,
    pub escalate: String,
    pub escalate_now: bool,
}

/// The same sentence in one of the languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeskTold {
    pub lang: String,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeskSource {
    Stream,
    Poll,
    /// The shop's own account of its past.
    Shop,
    /// The shop did not know the order.
    Unknown,
    /// What this app did itself.
    App,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskStep {
    /// Empty where this app speaks of itself.
    pub order_state: String,
    pub payment_state: String,
    #[ts(type = "Phase")]
    pub phase: Phase,
    /// Of what is to be delivered, when there is more than one thing.
    pub delivered: Option<DeskDelivered>,
    pub source: DeskSource,
    /// Out of this app's own history of the order, from before it was looked up or beside it.
    pub kept: bool,
    #[ts(type = "number")]
    pub at: i64,
    /// How long it stayed like this; of the newest: so far.
    pub seconds: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DeskDelivered {
    pub done: u32,
    pub of: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskSnapshotRow {
    pub seq: u32,
    pub source: DeskSource,
    #[ts(type = "number")]
    pub at: i64,
    /// Answers that were the same to the letter, one after the other.
    pub times: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskSnapshotView {
    pub seq: u32,
    #[ts(type = "number")]
    pub at: i64,
    /// The snapshot that the changes are counted from.
    pub against: Option<u32>,
    pub lines: Vec<JsonLine>,
    pub masked: u32,
    /// The answer is longer than what is shown of it.
    pub cut: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct JsonLine {
    /// To ask for what is masked; none on a line that is here no more, and where nothing can be revealed.
    pub reveal: Option<u32>,
    pub depth: u32,
    pub key: Option<String>,
    /// As it stands in the answer; of a masked value `••••` and a number, the same for the same value.
    pub text: String,
    pub kind: JsonKind,
    pub comma: bool,
    /// The time that a number of seconds stands for.
    #[ts(type = "number | null")]
    pub moment: Option<i64>,
    pub change: JsonChange,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JsonKind {
    Bracket,
    Text,
    Number,
    /// `true`, `false`, `null`
    Word,
    Masked,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JsonChange {
    Same,
    Added,
    Changed,
    /// Stood in the snapshot before.
    Removed,
}

/// What a copy button of the desk copies.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum DeskCopy {
    /// What the customer is told, in the customer's language.
    Message {
        lang: String,
    },
    OrderId,
    /// The answer as it is shown, masked.
    Snapshot {
        seq: u32,
    },
}

/// Somebody looked at a masked value. Nothing in it is a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeskLogEntry {
    #[ts(type = "number")]
    pub at: i64,
    /// `9a8b…90ab`
    pub order: String,
    /// `deliveries.0.deliverable.pin_code`
    pub field: String,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseView {
    pub name: String,
    pub intact: bool,
    /// What the check came to.
    pub sentence: Phrase,
    /// Each with the line it is in.
    pub faults: Vec<Phrase>,
    /// How much of what it holds.
    pub holds: Option<Phrase>,
    /// The version of the app that wrote it.
    pub app: Option<String>,
    #[ts(type = "number | null")]
    pub started_at: Option<i64>,
    /// Only the records before the first fault are played.
    pub steps: Vec<CaseStep>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseStep {
    /// Of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    #[ts(type = "number")]
    pub at: i64,
    pub source: DeskSource,
    pub order_state: String,
    pub payment_state: String,
    #[ts(type = "Phase")]
    pub phase: Phase,
    /// A state, its meaning or what was met is another than before.
    pub news: bool,
    /// What was met on the way, when the record is of that and not of an answer.
    pub met: Option<CaseMet>,
}

/// Something between the app and the shop. The order stands as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CaseMet {
    pub what: Phrase,
    pub why: Option<Phrase>,
    /// Of HTTP.
    pub status: Option<u16>,
    pub trouble: bool,
}

/// One moment of a case file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseMoment {
    /// None while nothing was known of the order.
    pub verdict: Option<DeskVerdict>,
    /// The last answer until then.
    pub lines: Vec<JsonLine>,
}

/// What is wrong with a case file.
impl From<Fault> for Phrase {
    fn from(fault: Fault) -> Self {
        let phrase = match fault {
            Fault::NoCase { .. } => Self::new("case-fault-no-case"),
            Fault::Newer { version, .. } => Self::new("case-fault-newer").with("version", version.to_string()),
            Fault::Changed { .. } => Self::new("case-fault-changed"),
            Fault::Replaced { .. } => Self::new("case-fault-replaced"),
            Fault::Missing { first, last, .. } if first == last => {
                Self::new("case-fault-missing-one").with("first", first.to_string())
            }
            Fault::Missing { first, last, .. } => {
                Self::new("case-fault-missing").with("first", first.to_string()).with("last", last.to_string())
            }
            Fault::OutOfPlace { seq, .. } => Self::new("case-fault-out-of-place").with("seq", seq.to_string()),
            Fault::Cut { .. } => Self::new("case-fault-cut"),
            Fault::AfterEnd { .. } => Self::new("case-fault-after-end"),
        };
        phrase.with("line", fault.line().to_string())
    }
}

impl From<Incident> for CaseMet {
    fn from(incident: Incident) -> Self {
        Self {
            what: Phrase::new(format!("case-met-{}", incident.word())),
            why: incident.why().map(|why| Phrase::new(format!("case-why-{why}"))),
            status: incident.status(),
            trouble: incident.is_trouble(),
        }
    }
}

impl From<Tally> for Phrase {
    fn from(tally: Tally) -> Self {
        Self::new("case-holds")
            .with("stream", tally.answers_by_stream.to_string())
            .with("poll", tally.answers_by_poll.to_string())
            .with("failed", tally.asks_failed.to_string())
            .with("opened", tally.streams_opened.to_string())
            .with("ended", tally.streams_ended.to_string())
            .with("refused", tally.streams_refused.to_string())
            .with("unreadable", tally.unreadable.to_string())
    }
}
