//! Where things are on this machine, and how programs are started on it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::stop::Stop;

pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

pub fn window_source() -> PathBuf {
    repository().join("ui")
}

pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), |path| repository().join(path))
}

/// A program as the debug profile builds it.
pub fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

pub fn built_for_release(name: &str) -> PathBuf {
    target().join("release").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Cargo in the repository, as if nobody had started us through cargo: what `cargo run` sets for its program would
/// otherwise reach build scripts and make them run again.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(repository());
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// npm in the window's folder.
pub fn npm(args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args).current_dir(window_source());
    // Plain text: the closing line is counted from it.
    command.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    command
}

/// Runs a program to its end with our own output.
pub fn finish(what: &str, mut command: Command) -> Result<(), Stop> {
    let status = command.status().map_err(|cause| start_failed(&command, cause))?;
    if status.success() { Ok(()) } else { Err(Stop::Failed { what: what.to_owned(), code: status.code() }) }
}

/// What a program prints, or nothing when it is absent or fails.
pub fn answer(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

pub fn has_program(name: &str) -> bool {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&file).is_file()))
}

/// Whether a window can be shown to somebody.
pub fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

pub fn start_failed(command: &Command, cause: std::io::Error) -> Stop {
    Stop::Start { program: command.get_program().to_string_lossy().into_owned(), cause }
}
