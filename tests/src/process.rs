//! Programs the harness starts: each in a process group of its own, which ends with its owner.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

use rustix::process::{Pid, Signal};

use crate::HarnessError;

/// How much of a log an error message quotes, in bytes from its end.
const LOG_TAIL: usize = 1500;

/// A running program. Dropping it kills the whole process group, helpers included.
pub(crate) struct OwnedProcess {
    name: String,
    child: Child,
    log: PathBuf,
}

impl OwnedProcess {
    /// Starts `command` with both outputs going to `<logs>/<name>.log`.
    pub(crate) fn start(name: &str, command: &mut Command, logs: &Path) -> Result<Self, HarnessError> {
        let log = logs.join(format!("{name}.log"));
        let out = append(&log)?;
        command.stdout(out);
        Self::spawn(name, command, log)
    }

    /// Starts `command` and hands its standard output over; errors go to `<logs>/<name>.log`.
    pub(crate) fn start_read(
        name: &str,
        command: &mut Command,
        logs: &Path,
    ) -> Result<(Self, ChildStdout), HarnessError> {
        command.stdout(Stdio::piped());
        let mut process = Self::spawn(name, command, logs.join(format!("{name}.log")))?;
        match process.child.stdout.take() {
            Some(stdout) => Ok((process, stdout)),
            None => Err(process.ended()),
        }
    }

    fn spawn(name: &str, command: &mut Command, log: PathBuf) -> Result<Self, HarnessError> {
        let child = command
            .stderr(append(&log)?)
            .process_group(0)
            .spawn()
            .map_err(|source| HarnessError::Start { program: name.to_owned(), source })?;
        Ok(Self { name: name.to_owned(), child, log })
    }

    pub(crate) fn stdin(&mut self) -> Option<std::process::ChildStdin> {
        self.child.stdin.take()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn pid(&self) -> Option<Pid> {
        Pid::from_raw(self.child.id().cast_signed())
    }

    pub(crate) fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// How it ended, once it has.
    pub(crate) fn status(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// The process id of the running descendant whose program file is `program`.
    pub(crate) fn descendant(&self, program: &Path) -> Option<Pid> {
        let wanted = program.file_name()?;
        descendants(self.child.id())
            .into_iter()
            .find(|id| fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe.file_name() == Some(wanted)))
            .and_then(|id| Pid::from_raw(id.cast_signed()))
    }

    pub(crate) fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    pub(crate) fn log_tail(&self) -> String {
        let text = fs::read(&self.log).unwrap_or_default();
        let tail = text.get(text.len().saturating_sub(LOG_TAIL)..).unwrap_or_default();
        String::from_utf8_lossy(tail).trim().to_owned()
    }

    pub(crate) fn ended(&self) -> HarnessError {
        HarnessError::Ended { program: self.name.clone(), log: self.log_tail() }
    }
}

impl Drop for OwnedProcess {
    fn drop(&mut self) {
        if let Some(group) = self.pid() {
            // The group may have ended by itself; nothing is left to do then.
            let _ = rustix::process::kill_process_group(group, Signal::KILL);
        }
        let _ = self.child.wait();
    }
}

/// Sends `signal` to a process; a process that is already gone is no fault.
pub(crate) fn send(signal: Signal, process: Pid) {
    let _ = rustix::process::kill_process(process, signal);
}

pub(crate) fn is_alive(process: Pid) -> bool {
    // A zombie still answers signals, so its state is asked.
    state_and_parent(process.as_raw_nonzero().get().unsigned_abs()).is_some_and(|(state, _)| state != "Z")
}

fn append(log: &Path) -> Result<File, HarnessError> {
    Ok(File::options().create(true).append(true).open(log)?)
}

fn descendants(root: u32) -> Vec<u32> {
    let table: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id| Some((id, state_and_parent(id)?.1)))
        .collect();
    let mut found = vec![root];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(table.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    found
}

fn state_and_parent(id: u32) -> Option<(String, u32)> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in parentheses may itself hold spaces and parentheses.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace();
    Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}
