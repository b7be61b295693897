use std::process::{Command, ExitStatus};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::process::{self, OwnedProcess};
use crate::{Desktop, HarnessError, eventually};

/// Each start has a log of its own.
static STARTS: AtomicU32 = AtomicU32::new(1);

/// The app as somebody starts it, without a driver in between: for what happens around its window and not in it.
/// Dropping it kills it.
pub struct AppProcess {
    process: OwnedProcess,
    display: String,
}

impl AppProcess {
    /// `command` is the app, or a program that becomes it.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn run(desktop: &Desktop, command: &mut Command) -> Result<Self, HarnessError> {
        let name = format!("app-{}", STARTS.fetch_add(1, Ordering::Relaxed));
        let process = OwnedProcess::start(&name, command, &desktop.logs())?;
        Ok(Self { process, display: desktop.display().to_owned() })
    }

    #[must_use]
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Everything it wrote, both outputs together.
    #[must_use]
    pub fn said(&self) -> String {
        self.process.log()
    }

    /// Whether it runs: one that ended and was not waited for yet does not.
    pub fn is_running(&mut self) -> bool {
        self.process.is_running()
    }

    /// Waits until a window of its desktop is on the screen.
    ///
    /// # Errors
    /// When it ends before, or none comes.
    pub async fn wait_for_window(&mut self, deadline: Duration) -> Result<(), HarnessError> {
        let display = self.display.clone();
        let shown = eventually(deadline, "a window", async || {
            let shown = crate::app_window::shown_windows(&display).is_ok_and(|count| count > 0);
            (shown || !self.process.is_running()).then_some(shown)
        });
        if shown.await? { Ok(()) } else { Err(self.process.ended()) }
    }

    pub fn send(&self, signal: Signal) {
        if let Some(id) = self.process.pid() {
            process::send(signal, id);
        }
    }

    /// How it ends, and after how long from now.
    ///
    /// # Errors
    /// When it is there at the deadline.
    pub async fn end(&mut self, deadline: Duration) -> Result<(ExitStatus, Duration), HarnessError> {
        let start = Instant::now();
        let status = eventually(deadline, "the end of the app", async || self.process.status()).await?;
        Ok((status, start.elapsed()))
    }
}
