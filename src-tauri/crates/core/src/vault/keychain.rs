//! One ordinary thread, one request at a time. Keyrings block, prompt, and have crashed when asked twice at once.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::VaultError;
use crate::domain::Secret;

/// What is kept, and under which name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entry {
    PartnerId,
    /// Of the order store.
    DataKey,
}

impl Entry {
    pub const ALL: [Self; 2] = [Self::PartnerId, Self::DataKey];

    pub fn name(self) -> &'static str {
        match self {
            Self::PartnerId => "partner-id",
            Self::DataKey => "data-key",
        }
    }
}

/// A place for secrets. Its calls may block for as long as they like; they are never made on an async thread.
pub trait Keychain: Send + 'static {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError>;
    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError>;
    /// Deleting what is not there succeeds.
    fn delete(&mut self, entry: Entry) -> Result<(), VaultError>;
    /// Whether it would answer now. Never raises a prompt; where that cannot be told, it is an error.
    fn probe(&mut self) -> Result<(), VaultError>;
}

pub(super) enum Asked {
    Read(Entry),
    Write(Entry, Secret),
    Delete(Entry),
    Probe,
}

type Answer = Result<Option<Secret>, VaultError>;

struct Request {
    asked: Asked,
    answer: oneshot::Sender<Answer>,
}

/// When the call that is under way began.
type Busy = Arc<Mutex<Option<Instant>>>;

/// More than two entries are never asked for at once; a longer line would only hide a keyring that hangs.
const WAITING_MAX: usize = 8;

/// The thread ends when the last handle is gone, or once the call it is stuck in returns.
#[derive(Clone, Debug)]
pub(super) struct Line {
    requests: mpsc::Sender<Request>,
    busy: Busy,
    limit: Duration,
}

impl Line {
    pub(super) fn open(keychain: Box<dyn Keychain>, limit: Duration) -> Self {
        let (requests, waiting) = mpsc::channel(WAITING_MAX);
        let busy = Busy::default();
        let on_thread = Arc::clone(&busy);
        // A thread that cannot start drops its end of the line, and each call then says so.
        if let Err(error) =
            thread::Builder::new().name("keychain".to_owned()).spawn(move || serve(keychain, waiting, &on_thread))
        {
            tracing::warn!(kind = ?error.kind(), "no thread for the keychain");
        }
        Self { requests, busy, limit }
    }

    pub(super) async fn ask(&self, asked: Asked) -> Answer {
        if self.hangs() {
            return Err(VaultError::PromptIgnored);
        }
        let (answer, answered) = oneshot::channel();
        let asking = async {
            self.requests.send(Request { asked, answer }).await.map_err(|_| VaultError::Died)?;
            answered.await.map_err(|_| VaultError::Died)?
        };
        match timeout(self.limit, asking).await {
            Ok(answer) => answer,
            Err(_) => {
                self.give_up();
                Err(VaultError::PromptIgnored)
            }
        }
    }

    /// The call began a moment after it was asked for; whoever asks next must not wait for that moment again.
    fn give_up(&self) {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        *busy = busy.map(|began| began.checked_sub(self.limit).unwrap_or(began));
    }

    /// A call has outlasted the limit and still has not come back.
    fn hangs(&self) -> bool {
        let began = *self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        began.is_some_and(|began| began.elapsed() >= self.limit)
    }
}

fn serve(mut keychain: Box<dyn Keychain>, mut waiting: mpsc::Receiver<Request>, busy: &Busy) {
    let set = |began| *busy.lock().unwrap_or_else(PoisonError::into_inner) = began;
    while let Some(Request { asked, answer }) = waiting.blocking_recv() {
        // Whoever asked has stopped waiting: a write now would come as a surprise.
        if answer.is_closed() {
            continue;
        }
        set(Some(Instant::now()));
        // Keyring libraries have panicked; that must not take the thread, and later calls, with it.
        let found = catch_unwind(AssertUnwindSafe(|| match &asked {
            Asked::Read(entry) => keychain.read(*entry),
            Asked::Write(entry, secret) => keychain.write(*entry, secret).map(|()| None),
            Asked::Delete(entry) => keychain.delete(*entry).map(|()| None),
            Asked::Probe => keychain.probe().map(|()| None),
        }));
        set(None);
        let _unless_gone = answer.send(found.unwrap_or(Err(VaultError::Died)));
    }
}
