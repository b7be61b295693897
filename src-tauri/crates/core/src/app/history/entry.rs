//! What is known of one order when orders are looked for. Pure.

use std::cmp::Reverse;

use crate::app::book::short;
use crate::app::checkout::Approved;
use crate::contract::{Kind, OrderGroup};
use crate::domain::text::fold;
use crate::domain::{LocalId, OrderId, Phase, Secret};
use crate::store::{Remark, StoredOrder};

/// Newest first, and of two from one moment the one with the later id.
pub(in crate::app) type Place = (Reverse<i64>, Reverse<LocalId>);

pub(in crate::app) struct Entry {
    pub id: LocalId,
    pub started_at: i64,
    pub phase: Phase,
    pub group: OrderGroup,
    is_over: bool,
    pub archived: bool,
    pub noted: bool,
    pub brands: Vec<String>,
    pub kinds: Vec<Kind>,
    pub countries: Vec<String>,
    pub coin: String,
    pub labels: Vec<String>,
    /// What is on screen in discreet mode too, folded.
    open: String,
    /// The rest, folded: ids, contacts, addresses, and what the buyer wrote.
    hidden: Secret,
}

impl Entry {
    pub(in crate::app) fn of(order: &StoredOrder, approved: &Approved, remark: &Remark) -> Self {
        let lines = &approved.lines;
        let mut entry = Self {
            id: order.local_id.clone(),
            started_at: order.started_at.0,
            phase: order.phase,
            group: group_of(order.phase),
            is_over: order.phase.is_over(),
            archived: remark.archived,
            noted: !remark.note.expose().is_empty() || remark.transaction_hash.is_some(),
            brands: each_once(lines.iter().map(|line| short(&line.brand_name))),
            kinds: each_once(lines.iter().map(|line| line.kind)),
            countries: each_once(lines.iter().map(|line| line.country.to_string())),
            coin: short(&approved.coin),
            labels: remark.labels.clone(),
            open: String::new(),
            hidden: Secret::new(hidden(order, approved, remark)),
        };
        let labels = lines.iter().map(|line| short(&line.label));
        let words = entry.brands.iter().cloned().chain(labels).chain(entry.countries.iter().cloned());
        let words: Vec<String> = words.chain([entry.coin.clone(), short(&approved.network)]).collect();
        entry.open = fold(&words.join("\n"));
        entry
    }

    pub(in crate::app) fn place(&self) -> Place {
        (Reverse(self.started_at), Reverse(self.id.clone()))
    }

    /// Put away, and nothing more is expected of it: what opens again is shown again.
    pub(in crate::app) fn is_away(&self) -> bool {
        self.archived && self.is_over
    }

    pub(in crate::app) fn answers(&self, sought: &Sought) -> bool {
        let has = |word: &String| {
            self.open.contains(word.as_str()) || (!sought.discreet && self.hidden.expose().contains(word.as_str()))
        };
        let together = || sought.together.as_ref().is_some_and(|text| self.hidden.expose().contains(text.as_str()));
        sought.words.iter().all(has) || (!sought.discreet && together())
    }
}

/// What was typed.
pub(in crate::app) struct Sought {
    words: Vec<String>,
    /// A number or an address as it is written in groups, without what parts them.
    together: Option<String>,
    discreet: bool,
}

impl Sought {
    /// What is hidden on screen must not be found out by searching for it.
    pub(in crate::app) fn new(text: &str, discreet: bool) -> Self {
        let folded = fold(text);
        let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        let parts = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '.' | '-');
        let together: String = folded.chars().filter(|c| !parts(*c)).collect();
        // Shorter ones are words that happen to stand side by side.
        let long = together.chars().count() >= 6;
        Self { words, together: long.then_some(together), discreet }
    }
}

fn hidden(order: &StoredOrder, approved: &Approved, remark: &Remark) -> String {
    let facts = order.facts.as_ref();
    let mut said: Vec<&str> = vec![approved.email.expose(), remark.note.expose()];
    said.extend(order.order_id.as_ref().map(OrderId::expose));
    said.extend(approved.lines.iter().map(|line| line.beneficiary.expose()));
    said.extend(remark.labels.iter().map(String::as_str));
    let told = facts.map(|facts| [&facts.wallet_address, &facts.email, &facts.refund_wallet_address, &facts.memo]);
    let secrets = told.into_iter().flatten().chain([&approved.refund_address, &remark.transaction_hash]);
    said.extend(secrets.filter_map(|secret| secret.as_ref().map(Secret::expose)));
    fold(&each_once(said.into_iter()).join("\n"))
}

fn each_once<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for value in values {
        if !once.contains(&value) {
            once.push(value);
        }
    }
    once
}

pub(in crate::app) fn group_of(phase: Phase) -> OrderGroup {
    match phase {
        Phase::OutcomeUnknown
        | Phase::PriceMoved
        | Phase::PaymentBlocked
        | Phase::PartlyPaid
        | Phase::BeingReviewed
        | Phase::PaidLate
        | Phase::ExpiredPartPaid
        | Phase::Unrecognised => OrderGroup::Attention,
        Phase::Preparing
        | Phase::AwaitingPayment
        | Phase::PaymentSeen
        | Phase::PreparingCode
        | Phase::PartlyDelivered => OrderGroup::Open,
        Phase::Delivered | Phase::CheckEmail => OrderGroup::Delivered,
        Phase::Mismatch
        | Phase::ExpiredUnpaid
        | Phase::Failed
        | Phase::Cancelled
        | Phase::Refunded
        | Phase::NotFound => OrderGroup::Over,
    }
}
