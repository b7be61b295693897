//! `cargo xtask test`: every check there is, from a bare machine, in the order in which they fail fastest.

use std::process::ExitCode;

use crate::licences;
use crate::machine::{self, cargo, npm};
use crate::setup::{self, Purpose};
use crate::step::Steps;
use crate::stop::Stop;

/// The tests crate's targets that open windows; its manifest keeps them out of a plain `cargo test`.
const WINDOW_TESTS: &[&str] = &["keyring", "window"];

pub fn test(args: &[String]) -> Result<ExitCode, Stop> {
    if let Some(unknown) = args.first() {
        return Err(Stop::Usage(format!("`test` takes no arguments, not `{unknown}`")));
    }
    let mut steps = Steps::default();
    let result = all(&mut steps);
    steps.summary(&result);
    Ok(if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn all(steps: &mut Steps) -> Result<(), Stop> {
    let purpose = if cfg!(target_os = "linux") { Purpose::Headless } else { Purpose::Window };
    steps.set_up("set-up", || setup::prepare(purpose).and_then(|()| setup::require_rust_components()))?;
    steps.program("cargo fmt --check", cargo(&["fmt", "--all", "--check"]))?;
    window_source(steps)?;
    supplies(steps)?;
    rust(steps)?;
    if cfg!(target_os = "linux") {
        windows(steps)?;
    } else {
        println!("\nthe window tests need Linux; they are left out here");
    }
    Ok(())
}

fn window_source(steps: &mut Steps) -> Result<(), Stop> {
    steps.set_up("ui: npm ci", setup::install_npm_packages)?;
    for script in ["lint", "check", "test", "build"] {
        steps.program(&format!("ui: npm run {script}"), npm(&["run", script]))?;
    }
    Ok(())
}

/// What came from elsewhere: from where, under which licence, and nothing that is banned. Known holes are looked up by the
/// workflow alone: their list cannot be fetched everywhere.
fn supplies(steps: &mut Steps) -> Result<(), Stop> {
    steps.set_up("list of licences", licences::check)?;
    steps.set_up("cargo-deny", setup::install_cargo_deny)?;
    let mut deny = std::process::Command::new(machine::target().join("tools/bin/cargo-deny"));
    deny.args(["--locked", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"]);
    deny.current_dir(machine::repository());
    steps.program("cargo deny", deny)
}

/// Always the whole workspace: a part of it would unify features differently and compile the same crates again.
fn rust(steps: &mut Steps) -> Result<(), Stop> {
    let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    steps.program("cargo clippy", cargo(&lints))?;
    let lints = with_window_tests(&["clippy", "--workspace"], &["--", "-D", "warnings"]);
    steps.program("cargo clippy: window tests", cargo(&lints))?;
    steps.program("cargo test", cargo(&["test", "--workspace", "--no-fail-fast"]))
}

fn windows(steps: &mut Steps) -> Result<(), Stop> {
    steps.program("cargo build", cargo(&["build", "--workspace", "--bins"]))?;
    steps.set_up("tauri-driver", setup::install_tauri_driver)?;
    // One window at a time: a slow machine with two would fail on deadlines, not on faults.
    let tests =
        with_window_tests(&["test", "--workspace", "--no-fail-fast"], &["--", "--test-threads=1", "--nocapture"]);
    steps.program("cargo test: window tests", cargo(&tests))
}

fn with_window_tests<'a>(before: &[&'a str], after: &[&'a str]) -> Vec<&'a str> {
    let named = WINDOW_TESTS.iter().flat_map(|name| ["--test", name]);
    before.iter().copied().chain(named).chain(after.iter().copied()).collect()
}
