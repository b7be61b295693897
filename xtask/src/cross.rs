//! `cargo xtask cross`: the app for Windows and for macOS, as far as a Linux machine can prove it (docs/cross.md).
//! Everything is kept below `target/cross`, so that deleting that folder takes all of it away.

mod compiler;
mod mac;
mod wine;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::machine;
use crate::setup;
use crate::step::Steps;
use crate::stop::Stop;

use compiler::Compiler;

const WINDOWS: &str = "x86_64-pc-windows-gnu";
const MACOS: &str = "aarch64-apple-darwin";

/// The whole app, and nothing that only Linux has: the outside view drives a window on a virtual display.
const CRATES: &[&str] = &["cryptorefills-core", "cryptorefills-sandbox", "cryptorefills-cli", "cryptorefills-desktop"];

/// What a system asks of this machine besides Rust.
struct Needs {
    target: &'static str,
    packages: &'static [&'static str],
    /// The programs those packages bring, for systems whose packages we do not know by name.
    programs: &'static [&'static str],
}

/// The C compiler and linker, what OpenSSL and AWS-LC are built with, and what runs Windows programs.
const FOR_WINDOWS: Needs = Needs {
    target: WINDOWS,
    packages: &["build-essential", "cmake", "g++-mingw-w64-x86-64", "gcc-mingw-w64-x86-64", "nasm", "perl", "wine64"],
    programs: &[
        "cc",
        "cmake",
        "make",
        "nasm",
        "perl",
        "x86_64-w64-mingw32-g++",
        "x86_64-w64-mingw32-windres",
        wine::NAME,
    ],
};
/// The C compiler comes from Python's package index.
const FOR_MACOS: Needs = Needs {
    target: MACOS,
    packages: &["build-essential", "cmake", "python3-venv"],
    programs: &["ar", "cc", "cmake", "python3"],
};

/// What is asked for: both systems, unless one is named.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Wanted {
    windows: bool,
    macos: bool,
}

pub fn cross(args: &[String]) -> Result<ExitCode, Stop> {
    let wanted = wanted(args)?;
    let mut steps = Steps::default();
    let result = all(&mut steps, wanted);
    steps.summary(&result);
    Ok(if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn wanted(args: &[String]) -> Result<Wanted, Stop> {
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Ok(Wanted { windows: true, macos: true }),
        ["--only", "windows"] => Ok(Wanted { windows: true, macos: false }),
        ["--only", "macos"] => Ok(Wanted { windows: false, macos: true }),
        _ => Err(Stop::Usage("`cross` takes nothing, `--only windows` or `--only macos`".to_owned())),
    }
}

fn all(steps: &mut Steps, wanted: Wanted) -> Result<(), Stop> {
    let compiler = steps.set_up("set-up", || set_up(wanted))?;
    // A fault of one system says nothing about the other, so both are always heard.
    let windows = if wanted.windows { windows(steps, compiler) } else { Ok(()) };
    let macos = if wanted.macos { mac::check(steps, compiler) } else { Ok(()) };
    windows.and(macos)
}

fn windows(steps: &mut Steps, compiler: Compiler) -> Result<(), Stop> {
    // Tests and programs in one go: a part of them would unify features differently and compile the same crates again.
    let build = compiler.cargo("build", WINDOWS, &["--tests", "--bins", "--keep-going"]);
    steps.program("the app and its tests, for Windows", build)?;
    wine::test(steps, compiler)
}

fn set_up(wanted: Wanted) -> Result<Compiler, Stop> {
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err(Stop::Missing(
            "`cross` proves from Linux on x86_64 what runs elsewhere; here `cargo test` does it directly".to_owned(),
        ));
    }
    let needs: Vec<&Needs> = [(wanted.windows, &FOR_WINDOWS), (wanted.macos, &FOR_MACOS)]
        .into_iter()
        .filter_map(|(is, needs)| is.then_some(needs))
        .collect();
    if setup::is_debian_like() {
        let packages: Vec<&str> = needs.iter().flat_map(|needs| needs.packages).copied().collect();
        setup::install_debian_packages(&packages)?;
    }
    let programs = needs.iter().flat_map(|needs| needs.programs).copied();
    let missing: Vec<&str> = programs.filter(|name| !is_here(name)).collect();
    if !missing.is_empty() {
        return Err(Stop::Missing(format!(
            "missing: {}\n\
             Fedora: sudo dnf install gcc make cmake nasm perl python3 mingw64-gcc-c++ wine-core\n\
             Arch:   sudo pacman -S --needed base-devel cmake nasm perl python mingw-w64-gcc wine",
            missing.join(", ")
        )));
    }
    Compiler::find(&needs.iter().map(|needs| needs.target).collect::<Vec<_>>())
}

fn is_here(program: &str) -> bool {
    if program == wine::NAME { wine::program().is_some() } else { machine::has_program(program) }
}

/// Where everything of this command lies.
fn folder() -> PathBuf {
    machine::target().join("cross")
}

fn make_folder(path: &Path) -> Result<(), Stop> {
    fs::create_dir_all(path).map_err(|cause| Stop::File { path: path.display().to_string(), cause })
}

fn write(path: &Path, text: &str) -> Result<(), Stop> {
    fs::write(path, text).map_err(|cause| Stop::File { path: path.display().to_string(), cause })
}

/// A script that can be started like a program.
fn write_program(path: &Path, text: &str) -> Result<(), Stop> {
    write(path, text)?;
    let mut executable = Command::new("chmod");
    executable.arg("+x").arg(path);
    machine::finish("chmod", executable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(args: &[&str]) -> Option<(bool, bool)> {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        wanted(&args).ok().map(|wanted| (wanted.windows, wanted.macos))
    }

    #[test]
    fn both_systems_are_proven_unless_one_is_named() {
        assert_eq!(asked(&[]), Some((true, true)));
        assert_eq!(asked(&["--only", "windows"]), Some((true, false)));
        assert_eq!(asked(&["--only", "macos"]), Some((false, true)));
    }

    #[test]
    fn any_other_system_is_refused() {
        assert_eq!(asked(&["--only", "beos"]), None);
        assert_eq!(asked(&["--only"]), None);
        assert_eq!(asked(&["windows"]), None);
    }
}
