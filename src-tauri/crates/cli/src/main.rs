//! `cryptorefills`: the second shell on the same core, for support staff and scripts. It only reads.
//!
//! May use: core, the sandbox. Must never enter: Tauri, a rule of its own, anything that places an order.

mod arguments;
mod commands;
mod failure;
mod shop;
mod terminal;

use std::process::ExitCode;
use std::time::Duration;

use cryptorefills_core::store;
use cryptorefills_core::words::Words;

use crate::arguments::Command;
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

/// For whoever is still in a file when everything is said.
const LAST_LOOK: Duration = Duration::from_secs(2);

fn main() -> ExitCode {
    let arguments = match arguments::read() {
        Ok(arguments) => arguments,
        Err(refused) => return arguments::told(refused),
    };
    let terminal = Terminal::new(arguments.global.json, Words::for_language(&arguments.global.lang));
    let ended = started().and_then(|runtime| {
        let ended = runtime.block_on(run(&arguments.command, &arguments.global, &terminal));
        // A keyring that hangs has a thread of its own, which must not be waited for.
        runtime.shutdown_background();
        // Nor, for long, a file.
        let _ = store::rest(LAST_LOOK);
        ended
    });
    match ended {
        Ok(verdict) => ExitCode::from(verdict.exit()),
        Err(failure) => {
            if let Some(sentence) = failure.sentence() {
                terminal.note(&sentence);
            }
            ExitCode::from(failure.exit())
        }
    }
}

fn started() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(Failure::Runtime)
}

async fn run(command: &Command, global: &arguments::Global, terminal: &Terminal) -> Result<Verdict, Failure> {
    // The sandbox runs until it is told to stop: for it, that is a good end.
    if let Command::Sandbox(options) = command {
        return commands::sandbox::run(options, terminal).await;
    }
    tokio::select! {
        ended = commands::run(command, global, terminal) => ended,
        _ = tokio::signal::ctrl_c() => Err(Failure::Interrupted),
    }
}
