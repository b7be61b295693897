//! Orders: the list, one order, its payment request, its deliveries, the inbox.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Block, Kind, Phrase};
use crate::domain::Phase;

#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderRow {
    pub id: String,
    pub brand_id: String,
    pub has_logo: bool,
    pub background: String,
    pub name: String,
    pub label: String,
    pub kind: Kind,
    pub country: String,
    #[ts(type = "Phase")]
    pub phase: Phase,
    /// The shop's own word, shown when we do not know it.
    pub shop_word: String,
    /// Bare decimal, or dots in discreet mode.
    pub amount: String,
    pub coin: String,
    pub network: String,
    pub to: String,
    /// `9a8b…90ab`; `None` while the shop's id is not known.
    pub order_id: Option<String>,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub started_at: i64,
    pub moving: bool,
    pub link: LinkView,
}

/// How far a copy of the list has come: handed back as it was given, to ask for what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrdersPlace {
    /// Changes up to this one are in the copy.
    #[ts(type = "number")]
    pub revision: u64,
    /// While the list is copied part by part: the last order of the part.
    pub after: Option<String>,
}

/// A part of the list, or of what changed in it since.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OrdersView {
    pub place: OrdersPlace,
    /// A copy begins here: the rows of the one before it are void.
    pub anew: bool,
    /// Each stands for whatever was said of its order before.
    pub rows: Vec<OrderRow>,
    /// Orders that are here no more.
    pub gone: Vec<String>,
    /// Another part waits.
    pub more: bool,
    /// Orders being followed right now.
    pub followed: u32,
    pub unread: u32,
    pub link: LinkView,
}

/// How the app knows what it says about an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum LinkView {
    /// Over, or not known to the shop: nobody is asking.
    Resting,
    Connecting,
    Live {
        checked_seconds_ago: u32,
    },
    Polling {
        every_seconds: u32,
        checked_seconds_ago: u32,
    },
    Offline {
        #[ts(type = "number")]
        since: i64,
    },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderView {
    pub row: OrderRow,
    pub explanation: ExplanationView,
    pub lines: Vec<OrderLine>,
    /// 1 pay, 2 confirm, 3 prepare, 4 code, 5 all behind it.
    pub step: u8,
    /// Present only in phases that may show an address, and only after the request has checked itself.
    pub payment: Option<PaymentView>,
    /// Why nothing payable is shown: the facts that disagree, side by side.
    pub disagreements: Vec<Disagreement>,
    pub received: Option<ReceivedView>,
    pub refund: Option<RefundView>,
    pub deliveries: Vec<DeliveryView>,
    pub timeline: Vec<TimelineEntry>,
    pub refund_address: Option<String>,
    /// What the buyer can do about how the order is followed, when there is something.
    pub link_note: Option<Phrase>,
    /// Why what is shown is not on this computer's disk yet: it has to be copied before the app ends.
    pub unsaved: Option<Phrase>,
    /// The demo button may pay this one.
    pub demo_payable: bool,
    /// What is left to do is to order it anew, and no money is at stake by it.
    pub order_again: bool,
}

/// What the order's situation means, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExplanationView {
    /// `waiting_for_payment`, `underpaid`, …: finer than the phase.
    pub code: String,
    pub meaning: Phrase,
    /// What is known of the money, where the other two do not say it.
    pub money: Option<Phrase>,
    pub should: Phrase,
    /// Where support is, when one was named in the settings and `should` may lead there.
    pub contact: Option<Phrase>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct OrderLine {
    pub name: String,
    pub label: String,
    pub quantity: u32,
    pub to: String,
    pub country: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PaymentView {
    /// What to send now, a bare decimal with a dot.
    pub amount: String,
    pub coin: String,
    pub network: String,
    /// The address or invoice in groups of four, as it is read aloud.
    pub address_groups: Vec<String>,
    /// True for a Lightning invoice.
    pub is_invoice: bool,
    /// As mandatory as the address when present.
    pub memo: Option<String>,
    pub qrs: Vec<QrView>,
    /// What was checked before this was shown.
    pub checked: Phrase,
    /// The coin-and-network sentence.
    pub warning: Phrase,
    /// Seconds left by our own estimate when this view was made, never below 0; the shop decides.
    pub seconds_left: u32,
    /// Of which total, for the bar.
    pub seconds_total: u32,
    /// Milliseconds since 1970.
    #[ts(type = "number")]
    pub until: i64,
    pub can_open_wallet: bool,
    /// Not real money: the QR carries the word and encodes it too.
    pub demo: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct QrView {
    pub kind: QrKind,
    /// What the picture encodes, in words.
    pub caption: Phrase,
    /// Modules a side, quiet zone not included.
    pub size: u32,
    /// `size` × `size` characters, `1` dark and `0` light, row by row.
    pub modules: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QrKind {
    Request,
    Address,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Disagreement {
    /// `fact-amount`, `fact-address`, … in the catalogue of words.
    pub fact: String,
    pub expected: String,
    pub found: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceivedView {
    pub received: String,
    pub due: String,
    /// Bare decimal; `None` when nothing is missing.
    pub missing: Option<String>,
    pub coin: String,
    /// How much of the amount due it is, for a bar: 0 to 100. `None` in discreet mode.
    pub percent: Option<u8>,
}

/// What the shop says of the money it sent back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefundView {
    /// Bare decimal.
    pub amount: Option<String>,
    pub currency: Option<String>,
    /// The shop's own words, without markup.
    pub reason: Option<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DeliveryView {
    pub index: u32,
    pub name: String,
    pub label: String,
    pub to: String,
    pub state: DeliveryState,
    /// Names only; the values come one by one, when asked for.
    pub secrets: Vec<SecretView>,
    pub how_to_redeem: Vec<Block>,
    /// What the shop says went wrong with this one.
    pub failure: Option<String>,
    pub mark: CodeMark,
}

/// What the buyer keeps with a code: on this computer alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeMark {
    pub used: bool,
    /// What is left on it, in the buyer's own words; empty for none.
    pub balance: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    Waiting,
    Delivered,
    Failed,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SecretView {
    pub field: SecretField,
    /// Of a link, or of a picture that is yet to be fetched: shown before anything is opened or asked.
    pub host: Option<String>,
    pub picture: Option<SecretPicture>,
}

/// How a code that is a picture comes to the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretPicture {
    /// Drawn on this computer from its text.
    Drawn,
    /// Asked for at the shop's host.
    Fetched,
}

/// Dark and light, nothing else: what a scanner sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CodePicture {
    pub width: u32,
    /// 1 for a barcode of stripes, which are as high as there is room.
    pub height: u32,
    /// `width` × `height` characters, `1` dark and `0` light, row by row; quiet zone not included.
    pub modules: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretField {
    Code,
    Pin,
    Serial,
    SecurityCode,
    Link,
    Barcode,
    Qr,
    /// Of an eSIM, where its activation text is typed in by hand.
    EsimServer,
    EsimCode,
    Reference,
    /// Codes that the shop has since replaced by others, one a line.
    Earlier,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TimelineEntry {
    #[ts(type = "Phase")]
    pub phase: Phase,
    pub shop_word: String,
    #[ts(type = "number")]
    pub at: i64,
    pub source: Source,
    /// How long it stayed in this phase; `None` for the newest.
    pub seconds: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The app itself (placing the order).
    App,
    Stream,
    Poll,
}

/// What a copy button copies. The value goes from Rust to the clipboard, not through the window.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum CopyTarget {
    Amount,
    Address,
    Memo,
    PaymentLink,
    OrderId,
    /// What a person at the shop needs to know, in the buyer's language: no code, no contact.
    SupportMessage,
    Secret {
        delivery: u32,
        field: SecretField,
    },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct NoticeView {
    #[ts(type = "number")]
    pub id: i64,
    pub order: String,
    pub title: Phrase,
    pub body: Phrase,
    #[ts(type = "number")]
    pub at: i64,
    pub read: bool,
    #[ts(type = "Phase")]
    pub phase: Phase,
}

/// The window's copy is older than this: pull again.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Changed {
    #[ts(type = "number")]
    pub revision: u64,
}
