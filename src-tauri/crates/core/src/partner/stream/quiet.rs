//! How long a link may stay silent, without a timer of its own for every wait.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::{Instant, Sleep, sleep};

/// One timer for the life of a stream. It is moved when it rings too early, not whenever bytes come.
pub(super) struct Quiet {
    pub limit: Duration,
    timer: Pin<Box<Sleep>>,
}

impl Quiet {
    pub fn new(limit: Duration) -> Self {
        Self { limit, timer: Box::pin(sleep(limit)) }
    }

    /// A wait that begins now ends at this time at the latest.
    pub fn end(&mut self) -> Instant {
        let end = Instant::now() + self.limit;
        if self.timer.deadline() > end {
            self.timer.as_mut().reset(end);
        }
        end
    }

    /// Ready once that time has come.
    pub fn poll(&mut self, end: Instant, cx: &mut Context<'_>) -> Poll<()> {
        while self.timer.as_mut().poll(cx).is_ready() {
            if self.timer.deadline() >= end {
                return Poll::Ready(());
            }
            self.timer.as_mut().reset(end);
        }
        Poll::Pending
    }
}
