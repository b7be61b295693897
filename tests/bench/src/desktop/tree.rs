//! A program with all that it starts: its memory, how often it wakes, and its end.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};

/// Of the environment that everything started inherits, also what leaves its parent.
const MARK: &str = "CRYPTOREFILLS_BENCH_TREE";
const ENDS: Duration = Duration::from_secs(10);

/// Ended on drop, with everything it started.
pub struct Tree {
    child: Child,
    mark: String,
}

impl Tree {
    pub fn start(mut command: Command) -> std::io::Result<Self> {
        let mark = format!("{MARK}={:?}", Instant::now());
        let value = mark.split_once('=').map(|(_, value)| value.to_owned()).unwrap_or_default();
        command.env(MARK, value).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(Self { child: command.process_group(0).spawn()?, mark })
    }

    fn processes(&self) -> Vec<u32> {
        let all: Vec<u32> = fs::read_dir("/proc")
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
            .collect();
        let parents: BTreeMap<u32, u32> = all.iter().filter_map(|id| Some((*id, parent(*id)?))).collect();
        let below = |id: u32| {
            let mut at = Some(id);
            while let Some(id) = at.filter(|id| *id != self.child.id()) {
                at = parents.get(&id).copied();
            }
            at.is_some()
        };
        all.into_iter().filter(|id| below(*id) || self.bears_mark(*id)).collect()
    }

    fn bears_mark(&self, id: u32) -> bool {
        let environment = fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|entry| entry == self.mark.as_bytes())
    }

    /// In MiB, pages that several processes share counted in part.
    pub fn memory(&self) -> f64 {
        self.processes().into_iter().map(share_kib).sum::<f64>() / 1024.0
    }

    /// In MiB, as if nothing else ran: what somebody else has open as well is not shared with them. Memory of their own
    /// is added up over the processes, and of each file the most that one of them holds is counted once.
    pub fn memory_alone(&self) -> f64 {
        let mut files: BTreeMap<String, f64> = BTreeMap::new();
        let mut own = 0.0;
        for id in self.processes() {
            let held = Held::of(&fs::read_to_string(format!("/proc/{id}/smaps")).unwrap_or_default());
            own += held.own;
            for (name, size) in held.files {
                let most = files.entry(name).or_default();
                *most = most.max(size);
            }
        }
        (own + files.values().sum::<f64>()) / 1024.0
    }

    /// Whether a process is there whose name begins so.
    pub fn has(&self, name: &str) -> bool {
        let named = |id: &u32| fs::read_to_string(format!("/proc/{id}/comm")).is_ok_and(|comm| comm.starts_with(name));
        self.processes().iter().any(named)
    }

    /// How often a second one of its threads was woken, over `time`.
    pub fn wakes(&self, time: Duration) -> f64 {
        let before = self.switches();
        let begun = Instant::now();
        std::thread::sleep(time);
        let after = self.switches();
        let grown = |(thread, count): (&(u32, u32), &f64)| count - before.get(thread).copied().unwrap_or(0.0);
        after.iter().map(grown).sum::<f64>() / begun.elapsed().as_secs_f64()
    }

    /// Each thread's, by process and thread: a thread that waits and is woken has switched once.
    fn switches(&self) -> BTreeMap<(u32, u32), f64> {
        let mut all = BTreeMap::new();
        for process in self.processes() {
            let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
            for thread in threads.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()) {
                let status = fs::read_to_string(format!("/proc/{process}/task/{thread}/status")).unwrap_or_default();
                all.insert((process, thread), figure(&status, "voluntary_ctxt_switches:"));
            }
        }
        all
    }

    /// Asks it to end, and waits until the first process has.
    pub fn end(mut self) {
        send(Signal::TERM, self.child.id(), false);
        let begun = Instant::now();
        while begun.elapsed() < ENDS && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        let rest = self.processes();
        send(Signal::KILL, self.child.id(), true);
        for id in rest {
            send(Signal::KILL, id, false);
        }
        let _ = self.child.wait();
    }
}

fn send(signal: Signal, id: u32, group: bool) {
    // What has ended by itself needs no end.
    let Some(id) = Pid::from_raw(id.cast_signed()) else { return };
    let _ =
        if group { rustix::process::kill_process_group(id, signal) } else { rustix::process::kill_process(id, signal) };
}

fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in parentheses may itself hold spaces and parentheses.
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn share_kib(id: u32) -> f64 {
    figure(&fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default(), "Pss:")
}

fn figure(text: &str, name: &str) -> f64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.map_or(0.0, kib)
}

/// What one process holds in memory, in KiB.
#[derive(Default)]
struct Held {
    own: f64,
    /// By the file's name, as far as the pages are still the file's.
    files: BTreeMap<String, f64>,
}

impl Held {
    fn of(smaps: &str) -> Self {
        let (mut held, mut name, mut resident) = (Self::default(), "", 0.0);
        for line in smaps.lines() {
            if let Some(rest) = line.strip_prefix("Rss:") {
                resident = kib(rest);
            } else if let Some(rest) = line.strip_prefix("Anonymous:") {
                let own = kib(rest);
                held.own += own;
                *held.files.entry(name.to_owned()).or_default() += resident - own;
            } else if line.split_whitespace().next().is_some_and(|word| word.contains('-') && !word.ends_with(':')) {
                name = line.split_whitespace().nth(5).unwrap_or_default();
            }
        }
        held
    }
}

fn kib(rest: &str) -> f64 {
    rest.split_whitespace().next().and_then(|size| size.parse().ok()).unwrap_or(0.0)
}
