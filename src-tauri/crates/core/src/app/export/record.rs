//! One order as it stands in a file: what may be shown of it decides what is in it at all. Pure.

use serde::Serialize;
use time::OffsetDateTime;
use time::format_description::StaticFormatDescription;
use time::macros::format_description;

use crate::app::book::short;
use crate::app::checkout::{Approved, ApprovedLine};
use crate::app::history::group_of;
use crate::contract::{ExportForm, Kind};
use crate::domain::ids::mask_middle;
use crate::domain::text::clean;
use crate::domain::{DeliveryFacts, OrderId, Secret};
use crate::store::{Remark, StoredOrder};

const MOMENT: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
/// Whatever its length.
const MASKED: &str = "••••";
const CODE_MAX: usize = 4_000;
/// The last of them is there with codes alone.
const COLUMNS: [&str; 23] = [
    "started_at",
    "changed_at",
    "group",
    "state",
    "brands",
    "products",
    "quantity",
    "kinds",
    "countries",
    "amount",
    "received",
    "coin",
    "network",
    "order_id",
    "email",
    "recipients",
    "payment_address",
    "refund_address",
    "labels",
    "note",
    "transaction_hash",
    "archived",
    "codes",
];

/// How much of an order is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) struct Disclosure {
    pub full: bool,
    pub codes: bool,
    pub discreet: bool,
}

impl Disclosure {
    /// Discreet mode outranks whatever was chosen.
    pub(in crate::app) fn of(form: &ExportForm, discreet: bool) -> Self {
        let full = form.full && !discreet;
        Self { full, codes: full && form.codes, discreet }
    }

    pub(in crate::app) fn columns(self) -> impl Iterator<Item = &'static str> {
        COLUMNS.into_iter().filter(move |column| self.codes || *column != "codes")
    }

    fn contact(self, secret: &str) -> String {
        if self.full || secret.is_empty() { secret.to_owned() } else { MASKED.to_owned() }
    }

    /// An id or an address, whose ends tell one from another.
    fn name(self, secret: &str) -> String {
        match () {
            () if self.full || secret.is_empty() => secret.to_owned(),
            () if self.discreet => MASKED.to_owned(),
            () => mask_middle(secret),
        }
    }

    fn amount(self, amount: String) -> String {
        if self.discreet { MASKED.to_owned() } else { amount }
    }
}

/// In the order of [`COLUMNS`]. Texts are empty where there is nothing.
#[derive(Debug, Serialize)]
pub struct Record {
    /// RFC 3339, UTC; so is the next.
    pub started_at: String,
    pub changed_at: String,
    pub group: &'static str,
    pub state: &'static str,
    pub lines: Vec<Line>,
    /// Bare decimals, in `coin`.
    pub amount: String,
    pub received: String,
    pub coin: String,
    pub network: String,
    pub order_id: String,
    pub email: String,
    pub payment_address: String,
    pub refund_address: String,
    pub labels: Vec<String>,
    pub note: String,
    pub transaction_hash: String,
    pub archived: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
}

#[derive(Debug, Serialize)]
pub struct Line {
    pub brand: String,
    pub product: String,
    pub quantity: u32,
    pub kind: Kind,
    pub country: String,
    pub recipient: String,
}

impl Line {
    fn of(line: &ApprovedLine, told: Disclosure) -> Self {
        Self {
            brand: short(&line.brand_name),
            product: short(&line.label),
            quantity: line.quantity,
            kind: line.kind,
            country: line.country.to_string(),
            recipient: told.contact(line.beneficiary.expose()),
        }
    }
}

impl Record {
    pub(in crate::app) fn of(order: &StoredOrder, approved: &Approved, remark: &Remark, told: Disclosure) -> Self {
        let facts = order.facts.as_ref();
        let address = facts.and_then(|facts| facts.wallet_address.as_ref()).map_or("", Secret::expose);
        let amount = facts.and_then(|facts| facts.coin_amount).unwrap_or(approved.amount);
        let received = facts.and_then(|facts| facts.received).map(|received| received.shown());
        let deliveries = facts.map(|facts| facts.deliveries.as_slice()).unwrap_or_default();
        Self {
            started_at: moment(order.started_at.0),
            changed_at: moment(order.changed_at.0),
            group: group_of(order.phase).word(),
            state: order.phase.word(),
            lines: approved.lines.iter().map(|line| Line::of(line, told)).collect(),
            amount: told.amount(amount.shown()),
            received: received.map(|received| told.amount(received)).unwrap_or_default(),
            coin: short(&approved.coin),
            network: short(&approved.network),
            order_id: told.name(order.order_id.as_ref().map_or("", OrderId::expose)),
            email: told.contact(approved.email.expose()),
            payment_address: told.name(address),
            refund_address: told.name(approved.refund_address.as_ref().map_or("", Secret::expose)),
            labels: if told.discreet { Vec::new() } else { remark.labels.clone() },
            note: told.contact(remark.note.expose()),
            transaction_hash: told.name(remark.transaction_hash.as_ref().map_or("", Secret::expose)),
            archived: remark.archived && order.phase.is_over(),
            codes: if told.codes { deliveries.iter().flat_map(codes_of).collect() } else { Vec::new() },
        }
    }

    /// In place of the codes, that there are some.
    pub(super) fn mark_codes(&mut self, order: &StoredOrder) {
        if order.facts.as_ref().is_some_and(|facts| facts.has_code()) {
            self.codes = vec![MASKED.to_owned()];
        }
    }

    /// One for each of the columns.
    pub(super) fn cells(&self, told: Disclosure) -> Vec<String> {
        let of_lines = |cell: fn(&Line) -> String| self.lines.iter().map(cell).collect::<Vec<_>>().join("; ");
        let quantity: u32 = self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.quantity));
        let mut cells = vec![
            self.started_at.clone(),
            self.changed_at.clone(),
            self.group.to_owned(),
            self.state.to_owned(),
            of_lines(|line| line.brand.clone()),
            of_lines(|line| line.product.clone()),
            quantity.to_string(),
            of_lines(|line| crate::app::history::kind_word(line.kind).to_owned()),
            of_lines(|line| line.country.clone()),
            self.amount.clone(),
            self.received.clone(),
            self.coin.clone(),
            self.network.clone(),
            self.order_id.clone(),
            self.email.clone(),
            of_lines(|line| line.recipient.clone()),
            self.payment_address.clone(),
            self.refund_address.clone(),
            self.labels.join("; "),
            self.note.clone(),
            self.transaction_hash.clone(),
            if self.archived { "yes" } else { "no" }.to_owned(),
        ];
        if told.codes {
            cells.push(self.codes.join("; "));
        }
        cells
    }
}

/// All that can be redeemed, those that the shop has since replaced included.
fn codes_of(delivery: &DeliveryFacts) -> Vec<String> {
    let fields = [
        &delivery.pin_code,
        &delivery.pin_serial,
        &delivery.security_code,
        &delivery.qr_text,
        &delivery.barcode_image_url,
        &delivery.qr_image_url,
    ];
    let held = fields.into_iter().flatten().chain(&delivery.earlier_codes);
    held.map(|code| clean(code.expose(), CODE_MAX)).collect()
}

/// RFC 3339 in UTC, of milliseconds since 1970.
pub(super) fn moment(millis: i64) -> String {
    let at = OffsetDateTime::from_unix_timestamp(millis.div_euclid(1000)).ok();
    at.and_then(|at| at.format(MOMENT).ok()).unwrap_or_default()
}
