//! What changed since somebody last asked: a revision, the orders behind it, and a signal that carries nothing else.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use crate::domain::LocalId;

/// Orders whose last change is remembered; who has missed more than these copies the list anew.
const REMEMBERED: usize = 10_000;
/// At most one signal in this time; what happens in between is in the next one.
const APART: Duration = Duration::from_millis(50);

/// Cheap to clone. Open to benchmarks, which feed a window as the wallet does.
#[derive(Clone)]
pub struct Feed {
    revision: watch::Sender<u64>,
    log: Arc<Mutex<Log>>,
}

/// Each order stands here once, at its newest change: many changes of one order take no more room than one.
#[derive(Default)]
struct Log {
    revision: u64,
    /// What changed up to here is not known one by one.
    forgotten: u64,
    newest: HashMap<LocalId, u64>,
    in_turn: BTreeMap<u64, LocalId>,
}

/// Orders that changed after some revision, the longest unchanged first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    pub ids: Vec<LocalId>,
    /// Who takes these in stands here.
    pub revision: u64,
    pub more: bool,
}

impl Log {
    fn next(&mut self) -> u64 {
        self.revision += 1;
        self.revision
    }

    fn note(&mut self, id: &LocalId) -> u64 {
        let revision = self.next();
        if let Some(before) = self.newest.insert(id.clone(), revision) {
            self.in_turn.remove(&before);
        }
        self.in_turn.insert(revision, id.clone());
        if self.in_turn.len() > REMEMBERED
            && let Some((oldest, id)) = self.in_turn.pop_first()
        {
            self.newest.remove(&id);
            self.forgotten = oldest;
        }
        revision
    }

    fn forget(&mut self) -> u64 {
        let revision = self.next();
        self.forgotten = revision;
        self.newest.clear();
        self.in_turn.clear();
        revision
    }
}

impl Default for Feed {
    fn default() -> Self {
        Self { revision: watch::Sender::new(0), log: Arc::default() }
    }
}

impl Feed {
    /// Anything may have changed, and nobody says what.
    pub fn everything(&self) {
        self.tell(Log::forget);
    }

    pub fn order(&self, id: &LocalId) {
        self.tell(|log| log.note(id));
    }

    /// Something that no row of the list shows.
    pub fn besides(&self) {
        self.tell(Log::next);
    }

    pub fn revision(&self) -> u64 {
        self.log().revision
    }

    /// At most `most` of the orders that changed after `revision`; `None` when that is too long ago to say.
    pub fn since(&self, revision: u64, most: usize) -> Option<Changes> {
        let log = self.log();
        if revision < log.forgotten || revision > log.revision {
            return None;
        }
        let mut later = log.in_turn.range(revision + 1..);
        let mut ids = Vec::new();
        let mut reached = log.revision;
        for (at, id) in later.by_ref().take(most) {
            ids.push(id.clone());
            reached = *at;
        }
        let more = later.next().is_some();
        Some(Changes { ids, revision: if more { reached } else { log.revision }, more })
    }

    pub fn listen(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    pub fn signals(&self) -> Signals {
        Signals { changes: self.listen(), not_before: Instant::now() }
    }

    fn tell(&self, change: impl FnOnce(&mut Log) -> u64) {
        let mut log = self.log();
        // Under the lock, so that a listener never sees a revision go back.
        self.revision.send_replace(change(&mut log));
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The changes as a window is told of them: the first at once, then few however many there are, and the last always.
pub struct Signals {
    changes: watch::Receiver<u64>,
    not_before: Instant,
}

impl Signals {
    /// The newest revision, once there is one that was not told yet; `None` when nobody can change anything any more.
    /// Cancelling the wait loses nothing.
    pub async fn next(&mut self) -> Option<u64> {
        sleep_until(self.not_before).await;
        self.changes.changed().await.ok()?;
        self.not_before = Instant::now() + APART;
        Some(*self.changes.borrow_and_update())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: usize) -> LocalId {
        LocalId::new(format!("order-{number}"))
    }

    fn since(feed: &Feed, revision: u64) -> (Vec<LocalId>, u64) {
        let changes = feed.since(revision, 500).expect("not too long ago");
        assert!(!changes.more);
        (changes.ids, changes.revision)
    }

    #[test]
    fn an_order_that_changed_often_is_named_once() {
        let feed = Feed::default();
        for number in [1, 2, 1, 1] {
            feed.order(&id(number));
        }
        assert_eq!(since(&feed, 0), (vec![id(2), id(1)], 4));
        assert_eq!(since(&feed, 3), (vec![id(1)], 4));
        assert_eq!(since(&feed, 4), (vec![], 4));
    }

    #[test]
    fn what_no_row_shows_counts_up_and_names_no_order() {
        let feed = Feed::default();
        feed.besides();
        assert_eq!(since(&feed, 0), (vec![], 1));
    }

    #[test]
    fn many_changes_are_told_in_parts_that_miss_nothing() {
        let feed = Feed::default();
        for number in 0..1_200 {
            feed.order(&id(number));
        }
        let mut told = Vec::new();
        let mut at = 0;
        loop {
            let changes = feed.since(at, 500).expect("not too long ago");
            assert!(changes.ids.len() <= 500);
            told.extend(changes.ids);
            at = changes.revision;
            if told.len() == 500 {
                // Between two parts: told again at its new place.
                feed.order(&id(0));
            }
            if !changes.more {
                break;
            }
        }
        assert_eq!((told.len(), told.last(), at), (1_201, Some(&id(0)), feed.revision()));
    }

    #[test]
    fn the_log_does_not_grow_beyond_its_bound_and_who_missed_more_begins_anew() {
        let feed = Feed::default();
        for number in 0..REMEMBERED + 5 {
            feed.order(&id(number));
        }
        assert_eq!(feed.log().in_turn.len(), REMEMBERED);
        assert_eq!(feed.log().newest.len(), REMEMBERED);
        assert_eq!(feed.since(4, 500), None);
        assert_eq!(feed.since(5, 1).map(|changes| changes.ids), Some(vec![id(5)]));
    }

    #[test]
    fn after_a_change_of_everything_every_copy_is_too_old() {
        let feed = Feed::default();
        feed.order(&id(1));
        feed.everything();
        assert_eq!(feed.since(1, 500), None);
        assert_eq!(since(&feed, 2), (vec![], 2));
    }

    #[test]
    fn a_revision_that_has_not_been_is_no_place_to_go_on_from() {
        assert_eq!(Feed::default().since(7, 500), None);
    }

    #[tokio::test(start_paused = true)]
    async fn the_first_change_is_signalled_at_once() {
        let feed = Feed::default();
        let mut signals = feed.signals();
        feed.order(&id(1));
        let begun = Instant::now();
        assert_eq!(signals.next().await, Some(1));
        assert_eq!(begun.elapsed(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn pouring_changes_give_few_signals_and_the_last_is_among_them() {
        let feed = Feed::default();
        let mut signals = feed.signals();
        let pouring = feed.clone();
        let pour = tokio::spawn(async move {
            for number in 0..1_000 {
                pouring.order(&id(number));
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
        let begun = Instant::now();
        let mut told = Vec::new();
        while told.last() != Some(&1_000) {
            told.push(signals.next().await.expect("the feed is there"));
        }
        pour.await.expect("poured");
        assert!(told.len() <= 1 + 1_000 / 50 + 1, "{} signals", told.len());
        assert!(begun.elapsed() <= Duration::from_millis(1_100));
        assert!(told.is_sorted());
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_that_is_given_up_loses_no_signal() {
        let feed = Feed::default();
        let mut signals = feed.signals();
        feed.order(&id(1));
        assert_eq!(signals.next().await, Some(1));
        feed.order(&id(2));
        assert!(tokio::time::timeout(APART / 2, signals.next()).await.is_err());
        assert_eq!(signals.next().await, Some(2));
    }
}
