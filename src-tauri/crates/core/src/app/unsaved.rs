//! Orders whose newest state the store did not take: shown from memory, said to be so, and written again until they are kept.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use super::book::Book;
use crate::contract::Phrase;
use crate::domain::{LocalId, OrderId};
use crate::store::{Journal, NewNotice, StoreError, StoredOrder, Transition};

const FIRST_AGAIN: Duration = Duration::from_millis(500);
const LONGEST_AGAIN: Duration = Duration::from_secs(30);
/// Steps of one order; the oldest give way, the newest state never does.
const MOST_STEPS: usize = 100;

/// One write that has yet to be done, as it is given to the store.
#[derive(Clone)]
pub(crate) struct Change {
    pub order: StoredOrder,
    pub step: Option<Transition>,
    pub notice: Option<NewNotice>,
}

struct Held {
    changes: VecDeque<Change>,
    why: Phrase,
}

#[derive(Default)]
pub(crate) struct Unsaved {
    held: Mutex<HashMap<LocalId, Held>>,
    signal: Arc<Notify>,
}

impl Unsaved {
    /// The newest state, where the store does not have it.
    pub(crate) fn order(&self, id: &LocalId) -> Option<StoredOrder> {
        self.locked().get(id)?.changes.back().map(|change| change.order.clone())
    }

    /// The newest state of each order that the store does not have.
    fn orders(&self) -> Vec<StoredOrder> {
        self.locked().values().filter_map(|held| held.changes.back()).map(|change| change.order.clone()).collect()
    }

    /// Why what is shown of this order is not on disk.
    pub(crate) fn why(&self, id: &LocalId) -> Option<Phrase> {
        self.locked().get(id).map(|held| held.why.clone())
    }

    pub(crate) fn forget(&self, id: &LocalId) {
        self.locked().remove(id);
    }

    fn hold(&self, change: Change, error: &StoreError) {
        let why = Phrase::new(reason(error));
        let mut held = self.locked();
        let held = held
            .entry(change.order.local_id.clone())
            .or_insert_with(|| Held { changes: VecDeque::new(), why: why.clone() });
        held.why = why;
        held.changes.push_back(change);
        if held.changes.len() > MOST_STEPS {
            held.changes.pop_front();
        }
        self.signal.notify_one();
    }

    fn oldest(&self, id: &LocalId) -> Option<Change> {
        self.locked().get(id)?.changes.front().cloned()
    }

    /// The oldest change of this order is in the store now. Nothing held is left behind.
    fn written(&self, id: &LocalId) {
        let mut held = self.locked();
        if let Some(of_order) = held.get_mut(id) {
            of_order.changes.pop_front();
            if of_order.changes.is_empty() {
                held.remove(id);
            }
        }
    }

    fn ids(&self) -> Vec<LocalId> {
        self.locked().keys().cloned().collect()
    }

    fn locked(&self) -> MutexGuard<'_, HashMap<LocalId, Held>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn reason(error: &StoreError) -> &'static str {
    match error {
        StoreError::Full => "unsaved-full",
        StoreError::ReadOnly | StoreError::Newer => "unsaved-read-only",
        StoreError::Database(_)
        | StoreError::Unreadable(_)
        | StoreError::File(_)
        | StoreError::WrongKey
        | StoreError::Damaged
        | StoreError::NotAFile(_)
        | StoreError::InUse
        | StoreError::AlreadyPlaced
        | StoreError::Closed => "unsaved-refused",
    }
}

impl Book {
    pub(crate) async fn order(&self, id: &LocalId) -> Result<Option<StoredOrder>, StoreError> {
        match self.unsaved.order(id) {
            Some(order) => Ok(Some(order)),
            None => self.store.order(id).await,
        }
    }

    /// A part of the list, newest first; `None` when the order that it begins after is gone.
    pub(crate) async fn orders_after(
        &self,
        after: Option<LocalId>,
        most: usize,
    ) -> Result<Option<Vec<StoredOrder>>, StoreError> {
        Ok(self.store.orders_after(after, most).await?.map(|stored| self.newest_of(stored)))
    }

    /// Those of them that are here.
    pub(crate) async fn orders_of(&self, ids: Vec<LocalId>) -> Result<Vec<StoredOrder>, StoreError> {
        Ok(self.newest_of(self.store.orders_of(ids).await?))
    }

    pub(crate) async fn order_at_shop(&self, id: &OrderId) -> Result<Option<StoredOrder>, StoreError> {
        let held = self.unsaved.orders().into_iter().find(|order| order.order_id.as_ref() == Some(id));
        match held {
            Some(order) => Ok(Some(order)),
            None => self.store.order_at_shop(id).await,
        }
    }

    /// Intents whose outcome nobody knows, as far as anybody knows now.
    pub(crate) async fn unknown_intents(&self) -> Result<Vec<StoredOrder>, StoreError> {
        let held = self.unsaved.orders();
        let mut intents = self.store.unknown_intents().await?;
        intents.retain(|order| held.iter().all(|newer| newer.local_id != order.local_id));
        intents.extend(held);
        intents.retain(|order| order.journal == Journal::Unknown && order.order_id.is_none());
        Ok(intents)
    }

    fn newest_of(&self, stored: Vec<StoredOrder>) -> Vec<StoredOrder> {
        stored.into_iter().map(|order| self.unsaved.order(&order.local_id).unwrap_or(order)).collect()
    }

    /// Writes the change, or holds it until it can be written. Called within the book's turn.
    pub(super) async fn put(&self, change: Change) -> Result<(), StoreError> {
        let id = change.order.local_id.clone();
        let refused = match self.catch_up(&id).await {
            Ok(()) => self.store.update(change.order.clone(), change.step.clone(), change.notice.clone()).await.err(),
            Err(error) => Some(error),
        };
        match refused {
            None => Ok(()),
            Some(StoreError::Closed) => Err(StoreError::Closed),
            Some(error) => {
                tracing::error!(order = %id, cause = %error, "an order could not be written; it is held in memory");
                self.unsaved.hold(change, &error);
                Ok(())
            }
        }
    }

    /// Writes what is held of one order, oldest first.
    async fn catch_up(&self, id: &LocalId) -> Result<(), StoreError> {
        while let Some(change) = self.unsaved.oldest(id) {
            let rings = change.notice.is_some();
            self.store.update(change.order, change.step, change.notice).await?;
            self.unsaved.written(id);
            if rings {
                self.bell.ring();
            }
        }
        Ok(())
    }

    /// Writes what is held, as far as the store takes it. Answers whether all of it is kept now.
    pub(crate) async fn save_again(&self) -> bool {
        let _turn = self.turn.lock().await;
        let held = self.unsaved.ids();
        let mut all = true;
        for id in &held {
            all &= self.catch_up(id).await.is_ok();
        }
        for id in &held {
            self.bell.changed_order(id);
        }
        all
    }

    /// Tries again by itself, less and less often, for as long as something is held.
    pub(crate) async fn keep_saving(book: Weak<Self>, closing: CancellationToken) {
        let Some(signal) = book.upgrade().map(|book| Arc::clone(&book.unsaved.signal)) else { return };
        let tries = async {
            loop {
                signal.notified().await;
                let mut wait = FIRST_AGAIN;
                loop {
                    tokio::time::sleep(wait).await;
                    let Some(book) = book.upgrade() else { return };
                    if book.save_again().await {
                        break;
                    }
                    wait = (wait * 2).min(LONGEST_AGAIN);
                }
            }
        };
        tokio::select! {
            () = closing.cancelled() => {}
            () = tries => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn each_reason_not_to_be_on_disk_has_words() {
        let words = Words::for_language("en");
        for error in [StoreError::Full, StoreError::ReadOnly, StoreError::Newer, StoreError::WrongKey] {
            assert!(words.has(reason(&error)), "{}", reason(&error));
        }
    }
}
