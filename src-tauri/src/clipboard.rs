//! The clipboard. On X11 what was copied lives in the program that copied it, so one thread owns it for good. It also looks
//! whether a copied address is still there: what that means is the wallet's to say.
//! May use: arboard. Must never enter: the window, which never sees what is copied.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use cryptorefills_core::app::{ClipboardWatch, look_at_clipboard};
use cryptorefills_core::contract::{AppError, ClipboardAlarm, ErrorCode, Phrase};
use cryptorefills_core::domain::Secret;
use tokio::sync::oneshot;

/// A code left in the clipboard is a code given away.
const SECRET_STAYS: Duration = Duration::from_secs(60);
/// So long after it was copied an address is most likely pasted.
const WATCH: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// What is done about a text once it is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    Nothing,
    /// Kept out of clipboard histories where the system knows of that, and cleared after a minute.
    Forget,
    /// Looked at, for a minute.
    Watch,
}

enum Job {
    Copy { text: Secret, after: After, done: oneshot::Sender<Result<(), arboard::Error>> },
    ForgetSecret { done: oneshot::Sender<()> },
    Look,
}

type Alarm = Arc<Mutex<Option<ClipboardAlarm>>>;

pub struct Clipboard {
    jobs: Sender<Job>,
    alarm: Alarm,
}

impl Clipboard {
    /// `ring` is called whenever there is something to say.
    pub fn start(ring: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (jobs, inbox) = channel();
        let alarm = Alarm::default();
        let owner = Owner { alarm: Arc::clone(&alarm), ring: Box::new(ring), board: None, secret: None, watched: None };
        std::thread::Builder::new().name("clipboard".to_owned()).spawn(move || owner.work(&inbox))?;
        Ok(Self { jobs, alarm })
    }

    pub async fn copy(&self, text: Secret, after: After) -> Result<(), AppError> {
        let (done, result) = oneshot::channel();
        let sent = self.jobs.send(Job::Copy { text, after, done }).is_ok();
        match result.await {
            Ok(Ok(())) if sent => Ok(()),
            _ => Err(AppError { code: ErrorCode::Clipboard, sentence: Phrase::new("error-clipboard"), retry: true }),
        }
    }

    /// Some systems let only the focused window look.
    pub fn look(&self) {
        let _ = self.jobs.send(Job::Look);
    }

    /// Said once.
    pub fn alarm(&self) -> Option<ClipboardAlarm> {
        self.alarm.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// At the end of the app: a clipboard manager would otherwise take the secret over.
    pub async fn forget_secret(&self) {
        let (done, result) = oneshot::channel();
        if self.jobs.send(Job::ForgetSecret { done }).is_ok() {
            let _ = result.await;
        }
    }
}

struct Owner {
    board: Option<arboard::Clipboard>,
    secret: Option<(Secret, Instant)>,
    /// The address, until when, and the next look.
    watched: Option<(Secret, Instant, Instant)>,
    alarm: Alarm,
    ring: Box<dyn Fn() + Send>,
}

impl Owner {
    fn work(mut self, inbox: &Receiver<Job>) {
        loop {
            let due = [self.secret.as_ref().map(|(_, until)| *until), self.watched.as_ref().map(|(_, _, next)| *next)];
            let next = match due.into_iter().flatten().min() {
                Some(due) => inbox.recv_timeout(due.saturating_duration_since(Instant::now())),
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Ok(Job::Copy { text, after, done }) => {
                    let _ = done.send(self.copy(text, after));
                }
                Ok(Job::ForgetSecret { done }) => {
                    self.forget();
                    let _ = done.send(());
                }
                Ok(Job::Look) => self.look(),
                Err(RecvTimeoutError::Timeout) => self.on_time(Instant::now()),
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    fn on_time(&mut self, now: Instant) {
        if self.secret.as_ref().is_some_and(|(_, until)| *until <= now) {
            self.forget();
        }
        match &self.watched {
            Some((_, until, _)) if *until <= now => self.watched = None,
            Some((_, _, next)) if *next <= now => self.look(),
            _ => {}
        }
    }

    fn copy(&mut self, text: Secret, after: After) -> Result<(), arboard::Error> {
        // What was there before is replaced; its time is over too.
        (self.secret, self.watched) = (None, None);
        let board = match self.board.take() {
            Some(board) => self.board.insert(board),
            None => self.board.insert(arboard::Clipboard::new()?),
        };
        let set = if after == After::Forget { private(board.set()) } else { board.set() };
        set.text(text.expose())?;
        let now = Instant::now();
        match after {
            After::Nothing => {}
            After::Forget => self.secret = Some((text, now + SECRET_STAYS)),
            After::Watch => self.watched = Some((text, now + WATCH, now + LOOK_EVERY)),
        }
        Ok(())
    }

    fn look(&mut self) {
        let (Some((address, until, _)), Some(board)) = (self.watched.take(), self.board.as_mut()) else { return };
        let found = match board.get_text() {
            Ok(text) => Some(text),
            // Empty, or a picture: nobody can paste an address from it.
            Err(arboard::Error::ContentNotAvailable) => Some(String::new()),
            // Another program holds it just now.
            Err(arboard::Error::ClipboardOccupied) => Some(address.expose().to_owned()),
            Err(error) => {
                tracing::info!(%error, "the clipboard cannot be read");
                None
            }
        };
        match look_at_clipboard(&address, found.as_deref()) {
            ClipboardWatch::GoOn => self.watched = Some((address, until, Instant::now() + LOOK_EVERY)),
            ClipboardWatch::Over => {}
            ClipboardWatch::Alarm(alarm) => {
                // Some systems let only the focused window look: the next look is the next focus.
                self.watched = (alarm == ClipboardAlarm::Unreadable).then_some((address, until, until));
                *self.alarm.lock().unwrap_or_else(PoisonError::into_inner) = Some(alarm);
                (self.ring)();
            }
        }
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
