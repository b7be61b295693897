//! One ordinary thread owns the connection; everybody else sends it work and waits.

use std::io::ErrorKind as File;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, ErrorCode};
use tokio::sync::{mpsc, oneshot};

use super::StoreError;
use super::place::Place;
use crate::sqlcipher;

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// `SQLITE_IOERR_SHMSIZE`: the index of the log, a file beside the database, could not grow.
const NO_ROOM_FOR_THE_INDEX: i32 = 4874;

/// A handle; cheap to clone. The thread ends, and the file closes, when the last handle is gone or `close` was called.
#[derive(Clone)]
pub struct Store {
    // Let go of before the thread is waited for.
    jobs: mpsc::Sender<Option<Job>>,
    _thread: Arc<Thread>,
}

/// Whoever lets go of the last handle waits until the file is closed: a process that ends right after would crash in it.
struct Thread(Option<JoinHandle<()>>);

impl Drop for Thread {
    fn drop(&mut self) {
        // A job may hold the last handle itself, and cannot wait for its own end.
        if let Some(thread) = self.0.take().filter(|it| it.thread().id() != thread::current().id()) {
            let _ = thread.join();
        }
    }
}

impl Store {
    /// `place`: what nobody else may open while this store is open.
    pub(super) fn start(connection: Connection, place: Option<Place>) -> Result<Self, StoreError> {
        let (jobs, mut waiting) = mpsc::channel::<Option<Job>>(64);
        let thread = thread::Builder::new().name("order-store".into()).spawn(move || {
            let mut connection = connection;
            while let Some(Some(job)) = waiting.blocking_recv() {
                let _at_work = sqlcipher::at_work();
                job(&mut connection);
            }
            let _at_work = sqlcipher::at_work();
            drop(connection);
            drop(place);
        })?;
        Ok(Self { jobs, _thread: Arc::new(Thread(Some(thread))) })
    }

    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Nobody waiting any more is no reason not to have done the work.
            let _ = answer.send(work(connection).map_err(plain_cause));
        });
        self.jobs.send(Some(job)).await.map_err(|_| StoreError::Closed)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what was asked before, then closes the file.
    pub async fn close(&self) {
        let _ = self.jobs.send(None).await;
        self.jobs.closed().await;
    }
}

/// Names the two causes a buyer can do something about.
pub(super) fn plain_cause(error: StoreError) -> StoreError {
    match error {
        StoreError::Database(rusqlite::Error::SqliteFailure(failure, text)) => match failure.code {
            ErrorCode::DiskFull => StoreError::Full,
            _ if failure.extended_code == NO_ROOM_FOR_THE_INDEX => StoreError::Full,
            ErrorCode::ReadOnly => StoreError::ReadOnly,
            _ => StoreError::Database(rusqlite::Error::SqliteFailure(failure, text)),
        },
        StoreError::File(error) => match error.kind() {
            File::StorageFull | File::QuotaExceeded => StoreError::Full,
            File::PermissionDenied | File::ReadOnlyFilesystem => StoreError::ReadOnly,
            _ => StoreError::File(error),
        },
        other => other,
    }
}
