//! One of the two who follow the orders: a process of its own that tells what it hears.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::fault::Fault;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Ours,
    Peer,
}

/// Ends when its standard input does.
pub struct Side {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<(Instant, String)>,
}

impl Drop for Side {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

impl Side {
    pub fn start(who: Who, origin: &str, orders: usize) -> Result<Self, Fault> {
        let mut command = match who {
            Who::Ours => {
                let mut ours = Command::new(std::env::current_exe()?);
                ours.arg("orders-watch");
                ours
            }
            Who::Peer => {
                let mut node = Command::new("node");
                node.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/orders/watch.mjs"));
                node
            }
        };
        command.arg(origin).arg(orders.to_string());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (told, lines) = channel();
        if let Some(output) = child.stdout.take() {
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    if told.send((Instant::now(), line)).is_err() {
                        return;
                    }
                }
            });
        }
        Ok(Self { input: child.stdin.take(), child, lines })
    }

    /// When the last of so many orders was heard to be of that time, and how many were, by the deadline.
    pub fn fresh(&self, orders: usize, at: u64, deadline: Duration) -> Result<(usize, Instant), Fault> {
        let end = Instant::now() + deadline;
        let at = format!(" {at}");
        let (mut fresh, mut last) = (0, Instant::now());
        while fresh < orders {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok((when, line)) if line.ends_with(&at) => (fresh, last) = (fresh + 1, when),
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return Err(Fault::Reading { side: "a watcher" }),
            }
        }
        Ok((fresh, last))
    }

    /// Requests made so far, those that found nobody included.
    pub fn asked(&mut self) -> Result<u32, Fault> {
        let silent = Fault::Reading { side: "a watcher" };
        let Some(input) = &mut self.input else { return Err(silent) };
        input.write_all(b"\n")?;
        input.flush()?;
        let end = Instant::now() + Duration::from_secs(5);
        while let Ok((_, line)) = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
            if let Some(asked) = line.strip_prefix("asked ") {
                return asked.parse().map_err(|_| silent);
            }
        }
        Err(silent)
    }

    /// Memory that it has, in KiB; nothing where the system does not say.
    pub fn memory_kib(&self) -> Option<u32> {
        let path = format!("/proc/{}/smaps_rollup", self.child.id());
        let rollup = std::fs::read_to_string(path).ok()?;
        let line = rollup.lines().find_map(|line| line.strip_prefix("Rss:"))?;
        line.split_whitespace().next()?.parse().ok()
    }
}
