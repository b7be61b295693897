//! A search of the web's, in a Node process of its own.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde::Deserialize;
use serde_json::json;

use super::Round;
use crate::fault::Fault;

/// Ends when its standard input does.
pub struct Peer {
    child: Child,
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

#[derive(Deserialize)]
struct Told {
    micros: Vec<f64>,
    firsts: Vec<Vec<usize>>,
}

impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

const SILENT: Fault = Fault::Reading { side: "a search" };

impl Peer {
    pub fn start(library: &str, names: &[String], queries: &[&str]) -> Result<Self, Fault> {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/catalogue/search.mjs");
        let mut node = Command::new("node");
        let mut child = node.arg(program).arg(library).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else { return Err(SILENT) };
        writeln!(input, "{}", json!({ "names": names, "queries": queries }))?;
        Ok(Self { child, input: Some(input), lines: BufReader::new(output).lines() })
    }

    pub fn round(&mut self) -> Result<Round, Fault> {
        let input = self.input.as_mut().ok_or(SILENT)?;
        writeln!(input, "go")?;
        let line = self.lines.next().ok_or(SILENT)??;
        let told: Told = serde_json::from_str(&line).map_err(|_| SILENT)?;
        Ok(Round { micros: told.micros, firsts: told.firsts })
    }
}
