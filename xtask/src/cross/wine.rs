//! Tests as Windows programs: Wine with a folder of its own, which holds what Wine itself lacks.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::machine::{self, finish, start_failed};
use crate::step::Steps;
use crate::stop::Stop;

use super::compiler::Compiler;
use super::{WINDOWS, folder};

/// As Debian calls it.
pub const NAME: &str = "wine64";

/// Tests that no Windows under Wine can pass, and why. Each runs on a real Windows in the ordinary workflow.
const LEFT_OUT: &[(&str, &str)] = &[];

const PROCESS_PRNG: &str = include_str!("process_prng.c");

pub fn test(steps: &mut Steps, compiler: Compiler) -> Result<(), Stop> {
    let wine = program().ok_or_else(|| Stop::Missing(format!("{NAME} is missing")))?;
    let server = steps.set_up("Wine", || set_up(&wine))?;
    for (name, reason) in LEFT_OUT {
        println!("left out: {name}: {reason}");
    }
    let mut test = compiler.cargo("test", WINDOWS, &["--tests", "--no-fail-fast", "--"]);
    test.args(LEFT_OUT.iter().flat_map(|(name, _)| ["--skip", name]));
    test.env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", &wine);
    // The shell's tests start with WebView2's loader, which lies beside the program.
    test.env("WINEPATH", format!("Z:{}", folder().join(WINDOWS).join("debug").display()).replace('/', "\\"));
    surroundings(&mut test);
    let result = steps.program("tests as Windows programs, under Wine", test);
    // It would wait for the next program for ever.
    if let Some(server) = server {
        let _ = silently("wineserver", Command::new(server).arg("-k"));
    }
    result
}

/// Debian keeps it out of the search path.
pub fn program() -> Option<PathBuf> {
    found(&[NAME, "wine"])
}

fn found(names: &[&str]) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&folders).chain([PathBuf::from("/usr/lib/wine")]).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}

/// Makes the folder that Wine takes for drive C, and answers the server that was told to stay.
fn set_up(wine: &Path) -> Result<Option<PathBuf>, Stop> {
    let system = prefix().join("drive_c/windows/system32");
    super::make_folder(&prefix())?;
    super::make_folder(&tools())?;
    let server = found(&["wineserver", "wineserver64"]);
    if let Some(server) = &server {
        // One server for all programs: starting it anew for each takes longer than most of them run.
        silently("wineserver", Command::new(server).arg("-p"))?;
    }
    // Windows' services come with the first program and stay, with its output: they would hold that of a test for ever.
    silently("wineboot", Command::new(wine).args(["wineboot", "-i"]))?;
    let source = tools().join("process_prng.c");
    super::write(&source, PROCESS_PRNG)?;
    let mut library = Command::new("x86_64-w64-mingw32-gcc");
    library
        .args(["-shared", "-O1", "-s", "-o"])
        .arg(system.join("bcryptprimitives.dll"))
        .arg(&source)
        .arg("-ladvapi32");
    finish("bcryptprimitives.dll", library)?;
    Ok(server)
}

/// A program whose output nobody needs, and nobody may keep.
fn silently(what: &str, command: &mut Command) -> Result<(), Stop> {
    surroundings(command);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().map_err(|cause| start_failed(command, cause))?;
    if status.success() { Ok(()) } else { Err(Stop::Failed { what: what.to_owned(), code: status.code() }) }
}

/// No display, no browser, no .NET: none of ours needs them, and Wine would ask for them.
fn surroundings(command: &mut Command) {
    command.env("WINEPREFIX", prefix()).env("WINEDEBUG", "-all").env("WINEDLLOVERRIDES", "mscoree,mshtml=");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").current_dir(machine::repository());
}

fn prefix() -> PathBuf {
    folder().join("wine")
}

fn tools() -> PathBuf {
    folder().join("tools")
}
