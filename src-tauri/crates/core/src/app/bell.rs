//! Two small signals: something changed, and a notice waits. Neither carries anything. What is on screen needs no ringing.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;

use super::feed::Feed;
use crate::domain::LocalId;

#[derive(Default)]
pub(crate) struct Bell {
    pub feed: Feed,
    notices: Arc<Notify>,
    on_screen: Mutex<Option<LocalId>>,
}

impl Bell {
    /// Everything the window shows may be another: it copies all of it again.
    pub(crate) fn changed(&self) {
        self.feed.everything();
    }

    /// This order is another, came or went.
    pub(crate) fn changed_order(&self, id: &LocalId) {
        self.feed.order(id);
    }

    /// Something changed, and no row of the list of orders did.
    pub(crate) fn changed_besides(&self) {
        self.feed.besides();
    }

    /// Resolves after the next `ring`, also when that happens before it is awaited.
    pub(crate) fn notice(&self) -> OwnedNotified {
        Arc::clone(&self.notices).notified_owned()
    }

    /// What the window shows while it has the focus; `None` when it shows no order, or nobody looks.
    pub(crate) fn shows(&self, order: Option<LocalId>) {
        *self.on_screen.lock().unwrap_or_else(PoisonError::into_inner) = order;
    }

    pub(crate) fn is_on_screen(&self, order: &LocalId) -> bool {
        self.on_screen.lock().unwrap_or_else(PoisonError::into_inner).as_ref() == Some(order)
    }

    pub(crate) fn ring(&self) {
        self.notices.notify_one();
    }
}
