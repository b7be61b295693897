//! Following orders to their end, with the app's own supervisor: a stream where there is one, and a poll behind it.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use cryptorefills_core::case::Incident;
use cryptorefills_core::clock::{SharedClock, UnixMillis};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::order::{merge, phase};
use cryptorefills_core::domain::{LocalId, OrderFacts, OrderId, OrderState, Phase};
use cryptorefills_core::partner::{OrderAnswer, PartnerError};
use cryptorefills_core::watch::{Heard, Ledger, Link, Supervisor, Watched, ask_failed};
use serde::Serialize;
use tokio::sync::{Mutex, Notify, mpsc};

use super::exact_moment;
use super::tape::{Closing, Tape};
use crate::commands::catalogue::shown;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::{Progress, Terminal};

/// Lines that wait for a slow reader; more than that, and the watchers wait too.
const WAITING: usize = 64;

/// One change of an order, as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Line {
    /// Counts up from 1 over all orders.
    seq: u64,
    /// When it was heard: RFC 3339, UTC, milliseconds.
    at: String,
    order_id: String,
    source: &'static str,
    order_state: String,
    payment_state: String,
    #[serde(skip)]
    phase: Phase,
}

#[derive(Debug)]
enum Told {
    Changed(Line),
    Ended(End),
    /// What was heard could not be written down.
    Unrecorded(Failure),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// `delivered`: nothing in it failed.
    Done {
        delivered: bool,
    },
    Otherwise,
    Unknown,
}

/// By the shop's own state alone. Expired counts: a watch does not wait a day for a payment that may come late.
fn end(facts: &OrderFacts) -> Option<End> {
    match &facts.order_state {
        OrderState::Done => {
            Some(End::Done { delivered: !facts.deliveries.iter().any(|delivery| delivery.has_failed()) })
        }
        state if state.is_terminal() || *state == OrderState::Expired => Some(End::Otherwise),
        _ => None,
    }
}

/// Joins what is heard as the app does, and passes on each change.
struct Journal {
    clock: SharedClock,
    told: mpsc::Sender<Told>,
    link_changed: Arc<Notify>,
    tape: Option<Arc<Tape>>,
    book: Mutex<Book>,
}

#[derive(Default)]
struct Book {
    seq: u64,
    /// `None` once the order has ended.
    orders: HashMap<LocalId, Option<OrderFacts>>,
}

#[async_trait]
impl Ledger for Journal {
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, how: Heard) -> Option<(Phase, UnixMillis)> {
        let now = self.clock.wall();
        // Held until the line is on its way, so that lines come in the order of their numbers.
        let mut book = self.book.lock().await;
        let before = match book.orders.get(id) {
            Some(None) => return None,
            Some(Some(facts)) => Some(facts.clone()),
            None => None,
        };
        if let Some(Err(failure)) = self.tape.as_ref().map(|tape| tape.heard(&answer.facts, how, now)) {
            self.told.send(Told::Unrecorded(failure)).await.ok()?;
            return None;
        }
        let facts = match &before {
            Some(before) => merge(before, answer.facts),
            None => answer.facts,
        };
        let states = |facts: &OrderFacts| (facts.order_state.clone(), facts.payment_state.clone());
        if before.as_ref().map(states) != Some(states(&facts)) {
            book.seq += 1;
            self.told.send(Told::Changed(line(book.seq, now, &facts, how))).await.ok()?;
        }
        let ended = end(&facts);
        let reviewed = facts.order_state == OrderState::WaitingForManualAction;
        book.orders.insert(id.clone(), ended.is_none().then_some(facts));
        if let Some(ended) = ended {
            self.told.send(Told::Ended(ended)).await.ok()?;
            return None;
        }
        // Any other phase could mean "over" or "late" to the watcher, and this watch ends by the shop's state alone.
        Some((if reviewed { Phase::BeingReviewed } else { Phase::Unrecognised }, now))
    }

    async fn not_found(&self, id: &LocalId) {
        let mut book = self.book.lock().await;
        book.orders.insert(id.clone(), None);
        let told = match self.tape.as_ref().map(|tape| tape.not_found()) {
            Some(Err(failure)) => Told::Unrecorded(failure),
            _ => Told::Ended(End::Unknown),
        };
        let _nobody_waits = self.told.send(told).await;
    }

    fn link_changed(&self, _: &LocalId) {
        self.link_changed.notify_one();
    }

    fn met(&self, _: &LocalId, incident: Incident) {
        if let Some(Err(failure)) = self.tape.as_ref().map(|tape| tape.met(incident)) {
            // With a full queue the next answer tells of it: a torn record takes nothing more.
            let _later = self.told.try_send(Told::Unrecorded(failure));
        }
    }
}

fn line(seq: u64, at: UnixMillis, facts: &OrderFacts, how: Heard) -> Line {
    Line {
        seq,
        at: exact_moment(at.0).unwrap_or_default(),
        order_id: facts.order_id.expose().to_owned(),
        source: match how {
            Heard::Stream => "stream",
            Heard::Poll => "poll",
        },
        order_state: shown(facts.order_state.as_word()),
        payment_state: shown(facts.payment_state.as_word()),
        phase: phase(facts, false),
    }
}

pub(in crate::commands) async fn run(
    shop: &Shop,
    ids: Vec<OrderId>,
    record: Option<&Path>,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let tape = match (record, ids.first()) {
        (Some(path), Some(id)) => Some(Arc::new(Tape::new(path, id, Arc::clone(&shop.clock))?)),
        _ => None,
    };
    let closing = Closing(tape.as_deref());
    let (told, hearing) = mpsc::channel(WAITING);
    let link_changed = Arc::new(Notify::new());
    let journal = Arc::new(Journal {
        clock: Arc::clone(&shop.clock),
        told,
        link_changed: Arc::clone(&link_changed),
        tape: tape.clone(),
        book: Mutex::default(),
    });
    let watched: Vec<Watched> = (1_u32..).zip(ids).map(|(at, order_id)| watched(at, order_id, shop)).collect();
    if let Err(failure) = first_look(shop, &journal, &watched).await {
        closing.discard();
        return Err(failure);
    }
    let supervisor = Supervisor::new(shop.client.clone(), Arc::clone(&shop.clock), journal);
    let mut tally = Tally::of(watched.len());
    for order in watched {
        supervisor.follow(order);
    }
    let ended = listen(hearing, &link_changed, &supervisor, &mut tally, terminal).await;
    supervisor.stop().await;
    ended?;
    closing.close()?;
    tally.tell(terminal);
    Ok(tally.verdict())
}

/// Prints what is heard until every order has ended.
async fn listen(
    mut hearing: mpsc::Receiver<Told>,
    link_changed: &Notify,
    supervisor: &Supervisor,
    tally: &mut Tally,
    terminal: &Terminal,
) -> Result<(), Failure> {
    let progress = terminal.progress(&tally.phrase(supervisor));
    loop {
        tokio::select! {
            said = hearing.recv() => match said {
                Some(Told::Changed(line)) => {
                    progress.clear();
                    line.print(terminal)?;
                }
                Some(Told::Ended(end)) => tally.count(end),
                Some(Told::Unrecorded(failure)) => return Err(failure),
                None => return Ok(()),
            },
            () = link_changed.notified() => {}
        }
        if tally.open() == 0 {
            return Ok(());
        }
        tally.show(&progress, supervisor, terminal);
    }
}

fn watched(at: u32, order_id: OrderId, shop: &Shop) -> Watched {
    let id = LocalId::new(at.to_string());
    Watched { id, order_id, phase: Phase::Unrecognised, changed_at: shop.clock.wall() }
}

/// A shop that cannot be reached at all, or that does not take the partner ID, is a failure; later outages are waited out.
/// An order that is not known yet is left to the watcher, which asks for two minutes; so is a shop that asks for a pause.
async fn first_look(shop: &Shop, journal: &Journal, watched: &[Watched]) -> Result<(), Failure> {
    let Some(first) = watched.first() else { return Ok(()) };
    match shop.client.order(&first.order_id).await {
        Ok(answer) => {
            journal.heard(&first.id, answer, Heard::Poll).await;
            Ok(())
        }
        Err(
            error @ (PartnerError::NotFound { .. } | PartnerError::Forbidden { .. } | PartnerError::RateLimited { .. }),
        ) => {
            journal.met(&first.id, ask_failed(&error));
            Ok(())
        }
        Err(error) => Err(error.into()),
    }
}

impl Line {
    fn print(&self, terminal: &Terminal) -> Result<(), Failure> {
        if terminal.json() {
            return terminal.value(self);
        }
        if self.seq == 1 {
            let head = |id: &str| terminal.word(&format!("cli-head-{id}"));
            terminal.line(&columns(
                &head("time"),
                &head("order"),
                &head("source"),
                &head("state"),
                &head("payment"),
                &head("means"),
            ))?;
        }
        let means = terminal.word(&format!("phase-{}", self.phase.word()));
        terminal.line(&columns(&self.at, &self.order_id, self.source, &self.order_state, &self.payment_state, &means))
    }
}

/// Wide enough for a UUID and for the states that are known.
fn columns(at: &str, order: &str, source: &str, state: &str, payment: &str, means: &str) -> String {
    format!("{at:<24}  {order:<36}  {source:<6}  {state:<22}  {payment:<28}  {means}")
}

struct Tally {
    all: usize,
    done: usize,
    undelivered: usize,
    otherwise: usize,
    unknown: usize,
}

impl Tally {
    fn of(all: usize) -> Self {
        Self { all, done: 0, undelivered: 0, otherwise: 0, unknown: 0 }
    }

    fn count(&mut self, end: End) {
        match end {
            End::Done { delivered } => {
                self.done += 1;
                self.undelivered += usize::from(!delivered);
            }
            End::Otherwise => self.otherwise += 1,
            End::Unknown => self.unknown += 1,
        }
    }

    fn open(&self) -> usize {
        self.all.saturating_sub(self.done + self.otherwise + self.unknown)
    }

    fn verdict(&self) -> Verdict {
        match (self.unknown, self.otherwise) {
            (0, 0) => Verdict::Good,
            (0, _) => Verdict::No,
            _ => Verdict::Unknown,
        }
    }

    fn phrase(&self, supervisor: &Supervisor) -> Phrase {
        let links = supervisor.links();
        let count = |of: fn(&Link) -> bool| links.iter().filter(|link| of(link)).count().to_string();
        Phrase::new("cli-watching")
            .with("open", self.open().to_string())
            .with("all", self.all.to_string())
            .with("live", count(|link| matches!(link, Link::Live { .. })))
            .with("polling", count(|link| matches!(link, Link::Polling { .. })))
            .with("offline", count(|link| matches!(link, Link::Offline { .. })))
    }

    fn show(&self, progress: &Progress, supervisor: &Supervisor, terminal: &Terminal) {
        progress.set(&terminal.say(&self.phrase(supervisor)));
    }

    /// What the exit code alone would not say.
    fn tell(&self, terminal: &Terminal) {
        if self.unknown > 0 {
            let count = self.unknown.to_string();
            let id = if self.all == 1 { "cli-order-unknown" } else { "cli-orders-unknown" };
            terminal.note(&Phrase::new(id).with("count", count));
        }
        if self.undelivered > 0 {
            terminal.note(&Phrase::new("cli-delivery-failed"));
        }
    }
}

#[cfg(test)]
mod tests;
