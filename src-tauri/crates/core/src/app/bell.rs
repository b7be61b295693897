//! Two small signals: something changed, and a notice waits. Neither carries anything.

use std::sync::Arc;

use tokio::sync::futures::OwnedNotified;
use tokio::sync::{Notify, watch};

pub(crate) struct Bell {
    revision: watch::Sender<u64>,
    notices: Arc<Notify>,
}

impl Default for Bell {
    fn default() -> Self {
        Self { revision: watch::Sender::new(0), notices: Arc::new(Notify::new()) }
    }
}

impl Bell {
    pub(crate) fn changed(&self) {
        self.revision.send_modify(|revision| *revision = revision.wrapping_add(1));
    }

    pub(crate) fn revision(&self) -> u64 {
        *self.revision.borrow()
    }

    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    /// Resolves after the next `ring`, also when that happens before it is awaited.
    pub(crate) fn notice(&self) -> OwnedNotified {
        Arc::clone(&self.notices).notified_owned()
    }

    pub(crate) fn ring(&self) {
        self.notices.notify_one();
    }
}
