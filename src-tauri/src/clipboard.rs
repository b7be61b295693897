//! The clipboard. On X11 what was copied lives in the program that copied it, so one thread owns it for good.
//! May use: arboard. Must never enter: the window, which never sees what is copied.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use cryptorefills_core::contract::{AppError, ErrorCode, Phrase};
use cryptorefills_core::domain::Secret;
use tokio::sync::oneshot;

/// A code left in the clipboard is a code given away.
const SECRET_STAYS: Duration = Duration::from_secs(60);

enum Job {
    Copy { text: Secret, secret: bool, done: oneshot::Sender<Result<(), arboard::Error>> },
    ForgetSecret { done: oneshot::Sender<()> },
}

pub struct Clipboard {
    jobs: Sender<Job>,
}

impl Clipboard {
    pub fn start() -> std::io::Result<Self> {
        let (jobs, inbox) = channel();
        std::thread::Builder::new().name("clipboard".to_owned()).spawn(move || Owner::default().work(&inbox))?;
        Ok(Self { jobs })
    }

    /// A secret is kept out of clipboard histories where the system knows of that, and cleared after a minute.
    pub async fn copy(&self, text: Secret, secret: bool) -> Result<(), AppError> {
        let (done, result) = oneshot::channel();
        let sent = self.jobs.send(Job::Copy { text, secret, done }).is_ok();
        match result.await {
            Ok(Ok(())) if sent => Ok(()),
            _ => Err(AppError { code: ErrorCode::Clipboard, sentence: Phrase::new("error-clipboard"), retry: true }),
        }
    }

    /// At the end of the app: a clipboard manager would otherwise take the secret over.
    pub async fn forget_secret(&self) {
        let (done, result) = oneshot::channel();
        if self.jobs.send(Job::ForgetSecret { done }).is_ok() {
            let _ = result.await;
        }
    }
}

#[derive(Default)]
struct Owner {
    board: Option<arboard::Clipboard>,
    secret: Option<(Secret, Instant)>,
}

impl Owner {
    fn work(mut self, inbox: &Receiver<Job>) {
        loop {
            let next = match &self.secret {
                Some((_, until)) => inbox.recv_timeout(until.saturating_duration_since(Instant::now())),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Ok(Job::Copy { text, secret, done }) => {
                    let _ = done.send(self.copy(text, secret));
                }
                Ok(Job::ForgetSecret { done }) => {
                    self.forget();
                    let _ = done.send(());
                }
                Err(RecvTimeoutError::Timeout) => self.forget(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn copy(&mut self, text: Secret, secret: bool) -> Result<(), arboard::Error> {
        // What was there before is replaced; its time is over too.
        self.secret = None;
        let board = match self.board.take() {
            Some(board) => self.board.insert(board),
            None => self.board.insert(arboard::Clipboard::new()?),
        };
        let set = if secret { private(board.set()) } else { board.set() };
        set.text(text.expose())?;
        if secret {
            self.secret = Some((text, Instant::now() + SECRET_STAYS));
        }
        Ok(())
    }

    /// Whatever else somebody copied since is theirs and stays.
    fn forget(&mut self) {
        let (Some((secret, _)), Some(board)) = (self.secret.take(), self.board.as_mut()) else { return };
        if board.get_text().is_ok_and(|now| now == secret.expose())
            && let Err(error) = board.clear()
        {
            tracing::warn!(%error, "a copied code is still in the clipboard");
        }
    }
}

#[cfg(target_os = "linux")]
fn private(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "macos")]
fn private(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

#[cfg(windows)]
fn private(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_monitoring().exclude_from_cloud().exclude_from_history()
}
