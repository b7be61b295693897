//! The program as a child, with nothing of this computer's own: no keyring, no proxy, no settings.

use std::process::Stdio;
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

/// Far longer than anything takes, even on a busy machine.
pub const DEADLINE: Duration = Duration::from_secs(60);

pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// Exactly one JSON value, on a line of its own.
    pub fn json(&self) -> Value {
        assert_eq!(self.out.lines().count(), 1, "{}", self.out);
        serde_json::from_str(&self.out).unwrap()
    }

    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// A failure with `--json`: nothing on standard output, one sentence beside it.
    pub fn failed(self, code: i32) -> Self {
        let ended = self.expect(code);
        assert_eq!(ended.out, "", "{}", ended.err);
        assert_eq!(ended.err.lines().count(), 1, "{}", ended.err);
        assert!(ended.err.trim_end().ends_with('.'), "{}", ended.err);
        ended
    }
}

pub fn command(api: &str, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cryptorefills"));
    command
        .env_clear()
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
        .env("CRYPTOREFILLS_API_URL", api)
        .args(words)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    // Windows finds nothing on the network without it.
    if let Some(root) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    command
}

pub async fn run(api: &str, words: &[&str]) -> Ended {
    finish(command(api, words)).await
}

pub async fn finish(mut command: Command) -> Ended {
    let output = timeout(DEADLINE, command.output()).await.unwrap().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A program that is still at work.
pub struct Running {
    pub child: Child,
    lines: Option<Lines<BufReader<ChildStdout>>>,
}

impl Running {
    pub fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines: Some(lines) }
    }

    pub async fn line(&mut self) -> Option<String> {
        let lines = self.lines.as_mut().unwrap();
        timeout(DEADLINE, lines.next_line()).await.unwrap().unwrap()
    }

    pub async fn json_line(&mut self) -> Value {
        serde_json::from_str(&self.line().await.unwrap()).unwrap()
    }

    /// The reader goes away.
    pub fn stop_reading(&mut self) {
        self.lines = None;
    }

    /// Code and standard error.
    pub async fn end(mut self) -> (i32, String) {
        let mut err = String::new();
        timeout(DEADLINE, self.child.stderr.take().unwrap().read_to_string(&mut err)).await.unwrap().unwrap();
        let status = timeout(DEADLINE, self.child.wait()).await.unwrap().unwrap();
        (status.code().unwrap(), err)
    }
}
