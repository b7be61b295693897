//! What lies on the desk, as the window sees it: full or masked by the one discreet flag.

use super::json::{self, Policy};
use super::order::{DeskOrder, Snapshot, Trouble};
use super::queues::queues;
use crate::clock::UnixMillis;
use crate::contract::{
    DeskOrderView, DeskRow, DeskSnapshotRow, DeskSnapshotView, DeskStep, DeskTold, DeskVerdict, JsonKind, LinkView,
    Phrase, ReceivedView,
};
use crate::domain::{OrderFacts, OrderId};
use crate::explain::Explanation;
use crate::words::Words;

const HIDDEN: &str = "••••";

/// Who is spoken to in which language.
pub(super) struct Speech<'a> {
    pub agent: Words,
    /// One of them is the customer's.
    pub customers: &'a [Words],
    /// The partner's own support, as it was configured; nothing stands in for it.
    pub contact: Option<String>,
}

pub(super) fn verdict(explanation: &Explanation, speech: &Speech<'_>) -> DeskVerdict {
    let contact = speech.contact.as_deref();
    let agent = explanation.sheet(&speech.agent, contact);
    let told = |words: &Words| DeskTold {
        lang: words.language().tag().to_owned(),
        text: explanation.sheet(words, contact).tell_customer,
    };
    DeskVerdict {
        code: agent.code.to_owned(),
        meaning: agent.meaning,
        money: agent.money_moved,
        tell: speech.customers.iter().map(told).collect(),
        next: agent.next_step,
        escalate: agent.escalate,
        escalate_now: explanation.escalate_now(),
    }
}

pub(super) fn masked_id(id: &OrderId, discreet: bool) -> String {
    if discreet { HIDDEN.to_owned() } else { id.masked() }
}

pub(super) fn row(order: &DeskOrder, link: LinkView, refused: bool, discreet: bool, now: UnixMillis) -> DeskRow {
    let explained = order.explained(now);
    let attention = explained.as_ref().is_some_and(|explained| !queues(explained).is_empty());
    DeskRow {
        id: order.id.as_str().to_owned(),
        order_id: masked_id(&order.order_id, discreet),
        name: order.name(),
        phase: order.phase(now),
        shop_word: order.facts.as_ref().map(|facts| facts.order_state.as_word().to_owned()).unwrap_or_default(),
        trouble: trouble(order, refused, now),
        opened_at: order.opened_at.0,
        attention,
        link,
    }
}

/// `refused`: the watcher's last answer was 401.
fn trouble(order: &DeskOrder, refused: bool, now: UnixMillis) -> Option<Phrase> {
    match &order.trouble {
        Some(Trouble::NotYet { until }) => {
            let left = until_minutes(*until, now);
            Some(Phrase::new("desk-not-yet").with("minutes", left.to_string()))
        }
        Some(Trouble::Unknown) => Some(Phrase::new("desk-unknown")),
        Some(Trouble::Unauthorized) => Some(Phrase::new("desk-unauthorized")),
        Some(Trouble::Forbidden) => Some(Phrase::new("desk-forbidden")),
        Some(Trouble::Other(phrase)) => Some(phrase.clone()),
        None if refused => Some(Phrase::new("desk-unauthorized")),
        None => None,
    }
}

fn until_minutes(until: UnixMillis, now: UnixMillis) -> i64 {
    (now.seconds_until(until).max(0) + 59).div_euclid(60)
}

pub(super) fn order(
    order: &DeskOrder,
    row: DeskRow,
    speech: &Speech<'_>,
    discreet: bool,
    now: UnixMillis,
) -> DeskOrderView {
    DeskOrderView {
        row,
        verdict: order.explained(now).as_ref().map(|explained| verdict(explained, speech)),
        received: order.facts.as_ref().and_then(|facts| received(facts, discreet)),
        steps: steps(order, now),
        snapshots: order.snapshots.iter().rev().map(snapshot_row).collect(),
        own: order.own.is_some(),
        record: order.tape.record,
    }
}

fn received(facts: &OrderFacts, discreet: bool) -> Option<ReceivedView> {
    let received = facts.received.filter(|received| received.is_payable())?;
    let due = facts.coin_amount?;
    let shown = |amount: crate::domain::CoinAmount| if discreet { HIDDEN.to_owned() } else { amount.shown() };
    Some(ReceivedView {
        received: shown(received),
        due: shown(due),
        missing: received.missing_of(due).map(shown),
        coin: facts.coin.as_deref().map(|coin| crate::domain::text::clean(coin, 20)).unwrap_or_default(),
        percent: None,
    })
}

fn steps(order: &DeskOrder, now: UnixMillis) -> Vec<DeskStep> {
    let history = order.history();
    let ends: Vec<UnixMillis> = history.iter().skip(1).map(|step| step.at).chain([now]).collect();
    let mut steps: Vec<DeskStep> = history
        .iter()
        .zip(ends)
        .map(|(step, end)| DeskStep {
            order_state: step.order_state.clone(),
            payment_state: step.payment_state.clone(),
            phase: step.phase,
            delivered: step.delivered,
            source: step.source,
            kept: step.kept,
            at: step.at.0,
            seconds: u32::try_from(step.at.seconds_until(end)).unwrap_or_default(),
        })
        .collect();
    steps.reverse();
    steps
}

fn snapshot_row(snapshot: &Snapshot) -> DeskSnapshotRow {
    DeskSnapshotRow { seq: snapshot.seq, source: snapshot.source, at: snapshot.at.0, times: snapshot.times }
}

/// `against`: an earlier snapshot to be compared with.
pub(super) fn snapshot(
    order: &mut DeskOrder,
    seq: u32,
    against: Option<u32>,
    discreet: bool,
) -> Option<DeskSnapshotView> {
    let (raw, at) = order.snapshot(seq).map(|one| (one.raw.clone(), one.at))?;
    let older = against.and_then(|seq| order.snapshot(seq)).map(|one| (one.seq, one.raw.clone()));
    let mut of =
        |raw: &crate::domain::Secret| json::lines(raw.expose(), Policy::Masked { masks: &mut order.masks, discreet });
    let before = older.as_ref().map(|(_, raw)| of(raw));
    let newer = of(&raw);
    let masked = newer.lines.iter().filter(|line| line.shown.kind == JsonKind::Masked).count();
    let cut = newer.cut;
    let lines = match &before {
        Some(before) => json::marked(before, newer),
        None => newer.lines.into_iter().map(|line| line.shown).collect(),
    };
    Some(DeskSnapshotView {
        seq,
        at: at.0,
        against: older.map(|(seq, _)| seq),
        lines,
        masked: u32::try_from(masked).unwrap_or(u32::MAX),
        cut,
    })
}
