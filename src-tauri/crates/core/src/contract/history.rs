//! Orders looked for among many, what the buyer keeps with them, buying again, and what leaves as a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DraftLine, Kind, OrderRow, Phrase};
use crate::domain::Phase;

/// Where an order stands, roughly: each phase is in one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrderGroup {
    /// Something is not as it should be, and somebody may have to do something.
    Attention,
    Open,
    Delivered,
    Over,
}

impl OrderGroup {
    pub const ALL: [Self; 4] = [Self::Attention, Self::Open, Self::Delivered, Self::Over];

    pub fn word(self) -> &'static str {
        match self {
            Self::Attention => "attention",
            Self::Open => "open",
            Self::Delivered => "delivered",
            Self::Over => "over",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ArchivedOrders {
    #[default]
    Hidden,
    Only,
    Both,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrdersSort {
    /// What needs somebody or still moves comes first.
    #[default]
    State,
    Newest,
}

/// Which orders are wanted. An empty list or text leaves out none.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(default)]
pub struct OrdersQuery {
    /// Words that an order has to hold: brand, id, contact, address, note, label, transaction. Hidden ones are not looked at
    /// in discreet mode.
    pub text: String,
    /// States by the words that stand on the orders.
    #[ts(type = "Array<Phase>")]
    pub phases: Vec<Phase>,
    /// Milliseconds since 1970, this moment included.
    #[ts(type = "number | null")]
    pub since: Option<i64>,
    /// This moment not included.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
    pub brands: Vec<String>,
    pub coins: Vec<String>,
    pub kinds: Vec<Kind>,
    pub countries: Vec<String>,
    pub labels: Vec<String>,
    pub archived: ArchivedOrders,
    pub sort: OrdersSort,
}

/// The text may be an address, an id or a code.
impl std::fmt::Debug for OrdersQuery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OrdersQuery").field("phases", &self.phases).field("sort", &self.sort).finish_non_exhaustive()
    }
}

/// One value to filter by, and how many orders it would leave under all other filters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Facet {
    pub value: String,
    pub n: u32,
}

/// The most frequent first; states in the order of an order's life.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct OrderFacets {
    pub phases: Vec<Facet>,
    pub brands: Vec<Facet>,
    pub coins: Vec<Facet>,
    pub kinds: Vec<Facet>,
    pub countries: Vec<Facet>,
    /// Empty in discreet mode.
    pub labels: Vec<Facet>,
    /// Archived orders that fit all other filters.
    pub archived: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundOrder {
    pub row: OrderRow,
    /// None in discreet mode.
    pub labels: Vec<String>,
    pub archived: bool,
    /// The buyer has written something about it.
    pub noted: bool,
}

/// A part of what was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrdersFound {
    /// Place of the first row among all that fit.
    pub from: u32,
    pub rows: Vec<FoundOrder>,
    /// How many fit.
    pub count: u32,
    /// Of these, how many need somebody or still move: sorted by state, they come first.
    pub moving: u32,
    /// Orders in this profile, archived ones included.
    pub all: u32,
    pub facets: OrderFacets,
}

/// What the buyer keeps with an order; none of it ever leaves this computer by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RemarkView {
    pub note: String,
    pub labels: Vec<String>,
    pub transaction_hash: String,
    pub archived: bool,
    /// Discreet mode: what there is stays hidden, and cannot be changed.
    pub hidden: bool,
    /// An open order is never put away.
    pub may_archive: bool,
    /// Labels on other orders, to choose from.
    pub known_labels: Vec<String>,
}

/// Replaces what was kept before.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
pub struct RemarkForm {
    pub note: String,
    pub labels: Vec<String>,
    pub transaction_hash: String,
}

impl std::fmt::Debug for RemarkForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RemarkForm(***)")
    }
}

/// An order's form filled in once more. Nothing is checked or ordered by it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RepeatView {
    /// What can still be bought.
    pub lines: Vec<RepeatLine>,
    pub missing: Vec<MissingLine>,
    /// All lines are sold there.
    pub country: String,
    /// Empty in discreet mode, where it is typed again.
    pub email: String,
    pub coin: String,
    pub network: String,
    /// Set when it can no longer be paid as it was.
    pub way: Option<Phrase>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RepeatLine {
    pub name: String,
    pub label: String,
    pub line: DraftLine,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingLine {
    pub name: String,
    pub label: String,
    pub why: Phrase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    Csv,
    Json,
}

/// What leaves as a file.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportForm {
    pub query: OrdersQuery,
    pub format: ExportFormat,
    /// Ids, contacts, addresses and notes as they are. Without it they are masked.
    pub full: bool,
    /// The codes too; counts with `full` alone.
    pub codes: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ExportPreview {
    pub columns: Vec<String>,
    /// The beginning of the file. Codes are masked in it, whatever the file will hold.
    pub text: String,
    /// Orders in the file.
    pub count: u32,
    /// Discreet mode is on: amounts and labels stay out too, and nothing can be shown in full.
    pub discreet: bool,
}
