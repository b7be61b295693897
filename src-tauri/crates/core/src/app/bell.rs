//! Two small signals: something changed, and a notice waits. Neither carries anything.

use std::sync::Arc;

use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;

use super::feed::Feed;
use crate::domain::LocalId;

#[derive(Default)]
pub(crate) struct Bell {
    pub feed: Feed,
    notices: Arc<Notify>,
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

    pub(crate) fn ring(&self) {
        self.notices.notify_one();
    }
}
