//! Native notifications, read from the session bus as they are sent.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::process::OwnedProcess;
use crate::{HarnessError, eventually};

/// One call of `org.freedesktop.Notifications.Notify`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub summary: String,
    pub body: String,
}

/// Counts the notices that pass over the bus, whoever shows them.
pub(crate) struct NoticeLog {
    _monitor: OwnedProcess,
    seen: Arc<Mutex<Vec<Notice>>>,
}

impl NoticeLog {
    pub(crate) async fn start(mut monitor: Command, logs: &Path) -> Result<Self, HarnessError> {
        monitor.args(["--session", "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"]);
        let (process, output) = OwnedProcess::start_read("dbus-monitor", &mut monitor, logs)?;
        let seen = Arc::new(Mutex::new(Vec::new()));
        let listening = Arc::new(AtomicBool::new(false));
        let (seen_there, listening_there) = (Arc::clone(&seen), Arc::clone(&listening));
        std::thread::spawn(move || {
            let mut reader = NotifyReader::default();
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line);
                // A connection loses its name at the moment it becomes a monitor.
                if line.contains("member=NameLost") {
                    listening_there.store(true, Ordering::SeqCst);
                }
                if let Some(notice) = reader.line(&line) {
                    lock(&seen_there).push(notice);
                }
            }
        });
        eventually(Duration::from_secs(10), "the notification monitor", async || {
            listening.load(Ordering::SeqCst).then_some(())
        })
        .await?;
        Ok(Self { _monitor: process, seen })
    }

    pub(crate) fn all(&self) -> Vec<Notice> {
        lock(&self.seen).clone()
    }
}

fn lock(seen: &Mutex<Vec<Notice>>) -> MutexGuard<'_, Vec<Notice>> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Reads what dbus-monitor prints: a header line, then one line per argument; a text argument may span lines.
#[derive(Default)]
struct NotifyReader {
    texts: Option<Vec<String>>,
    open: Option<String>,
}

impl NotifyReader {
    /// The notice that `line` completes. Texts arrive as application, icon, summary, body.
    fn line(&mut self, line: &str) -> Option<Notice> {
        if let Some(text) = self.open.take() {
            return self.text(&format!("{text}\n{line}"));
        }
        if line.starts_with("method call ") {
            self.texts = line.contains("member=Notify").then(Vec::new);
            return None;
        }
        match line.strip_prefix("   string \"") {
            Some(text) => self.text(text),
            None => None,
        }
    }

    fn text(&mut self, text: &str) -> Option<Notice> {
        let texts = self.texts.as_mut()?;
        let Some(whole) = text.strip_suffix('"') else {
            self.open = Some(text.to_owned());
            return None;
        };
        texts.push(whole.to_owned());
        if texts.len() < 4 {
            return None;
        }
        let mut texts = self.texts.take()?.into_iter().skip(2);
        Some(Notice { summary: texts.next()?, body: texts.next()? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Notice, NotifyReader};

    fn read(output: &str) -> Vec<Notice> {
        let mut reader = NotifyReader::default();
        output.lines().filter_map(|line| reader.line(line)).collect()
    }

    const HEADER: &str = "method call time=1.5 sender=:1.1 -> destination=:1.2 serial=2 \
         path=/org/freedesktop/Notifications; interface=org.freedesktop.Notifications; member=Notify\n";

    #[test]
    fn a_notify_call_gives_its_summary_and_body() {
        let arguments = "   string \"app\"\n   uint32 0\n   string \"icon\"\n   string \"Paid\"\n   string \"Your code is ready\"\n   array [\n   ]\n";
        let notices = read(&format!("{HEADER}{arguments}"));
        assert_eq!(notices, [Notice { summary: "Paid".to_owned(), body: "Your code is ready".to_owned() }]);
    }

    #[test]
    fn a_body_of_two_lines_stays_whole() {
        let arguments =
            "   string \"\"\n   uint32 0\n   string \"\"\n   string \"A \"quoted\" word\"\n   string \"one\ntwo\"\n";
        let notices = read(&format!("{HEADER}{arguments}"));
        assert_eq!(notices, [Notice { summary: "A \"quoted\" word".to_owned(), body: "one\ntwo".to_owned() }]);
    }

    #[test]
    fn other_calls_are_not_notices() {
        let other = HEADER.replace("member=Notify", "member=GetCapabilities");
        assert!(
            read(&format!("{other}   string \"a\"\n   string \"b\"\n   string \"c\"\n   string \"d\"\n")).is_empty()
        );
    }
}
