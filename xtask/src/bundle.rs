//! `cargo xtask bundle`: packages of the app and its command line, made by the Tauri bundler and then looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::machine::{self, answer, cargo, finish, has_program, repository};
use crate::setup::{self, Purpose};
use crate::stop::Stop;
use crate::{command_line, debian, licences, papers, recipe, sbom, trial};

/// What can be made on each system. An AppImage needs a download by the bundler, so it is made only when asked for.
const USUAL: &[(&str, &str)] = &[("linux", "deb,rpm"), ("windows", "nsis,msi"), ("macos", "app,dmg")];
const DEB_AT_MOST: u64 = 10 * MB;
const INSTALLED_AT_MOST: u64 = 30 * MB;
const MB: u64 = 1_000_000;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
struct Wish {
    kinds: String,
    try_out: bool,
}

pub fn bundle(args: &[String]) -> Result<ExitCode, Stop> {
    let wish = wish(args)?;
    setup::prepare(Purpose::Window)?;
    setup::install_npm_packages()?;
    finish("npm run build", machine::npm(&["run", "build"]))?;
    finish("cargo build", programs())?;
    let stage = stage()?;
    papers::write(&stage, &built("cryptorefills"))?;
    licences::write_texts(&stage.join("third-party.txt"))?;
    compress(&stage.join("third-party.txt"))?;
    for kind in wish.kinds.split(',') {
        remove(&made(kind))?;
    }
    finish("tauri bundle", bundler(&wish.kinds))?;
    finish_packages(&stage, &wish.kinds)?;
    let packages: Vec<PathBuf> = wish.kinds.split(',').flat_map(packages).collect();
    sbom::write_beside(&packages)?;
    let large = packages.iter().filter(|package| !is_small(package)).count();
    let debian: Vec<PathBuf> = packages.into_iter().filter(|package| is(package, "deb")).collect();
    debian::check(&debian)?;
    if wish.try_out {
        trial::try_in_clean_root(&debian)?;
    }
    Ok(if large == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn wish(args: &[String]) -> Result<Wish, Stop> {
    let usual = USUAL.iter().find(|(system, _)| *system == std::env::consts::OS).map(|(_, kinds)| (*kinds).to_owned());
    let mut wish = Wish { kinds: usual.unwrap_or_default(), try_out: false };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--try" => wish.try_out = true,
            "--only" => wish.kinds = args.next().cloned().unwrap_or_default(),
            other => {
                return Err(Stop::Usage(format!("`bundle` knows `--only deb,rpm,...` and `--try`, not `{other}`")));
            }
        }
    }
    if wish.kinds.is_empty() {
        return Err(Stop::Usage("`--only` wants deb,rpm,appimage,nsis,msi,app,dmg".to_owned()));
    }
    if wish.try_out && !wish.kinds.split(',').any(|kind| kind == "deb") {
        return Err(Stop::Usage("only a .deb can be tried".to_owned()));
    }
    Ok(wish)
}

/// Apart from everything else that is built here: the recipe differs, and changing it back and forth compiles all anew.
fn workshop() -> PathBuf {
    machine::target().join("packages")
}

fn built(program: &str) -> PathBuf {
    workshop().join("release").join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

fn made(kind: &str) -> PathBuf {
    // The bundler keeps what a .dmg is made of in a folder of its own, and calls that of the app after the system.
    workshop().join("release/bundle").join(if kind == "app" { "macos" } else { kind })
}

/// Both at once, so that what they share is compiled once.
fn programs() -> Command {
    let mut build = cargo(&["build", "--locked", "--release", "--bins"]);
    build.args(["--package", "cryptorefills-desktop", "--package", "cryptorefills-cli"]);
    recipe::apply(&mut build, &workshop());
    build
}

/// What the bundler leaves to be done on Linux, and the command line as a package of its own.
fn finish_packages(stage: &Path, kinds: &str) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let changelog = stage.join("changelog");
    let unusable = |cause| Stop::File { path: changelog.display().to_string(), cause };
    fs::copy(repository().join("CHANGELOG.md"), &changelog).map_err(unusable)?;
    compress(&changelog)?;
    fs::copy(built("cryptorefills"), stage.join("cryptorefills")).map_err(unusable)?;
    for kind in kinds.split(',') {
        match kind {
            "deb" => {
                for package in packages(kind) {
                    if let Some(about) = debian::finish_package(&package)? {
                        command_line::debian(stage, &about, &made(kind))?;
                    }
                }
            }
            "rpm" => command_line::rpm(stage, &made(kind))?,
            _ => {}
        }
    }
    Ok(())
}

/// The folder that `packaging/*.json` name, emptied, with the command line under the name that the bundler wants.
fn stage() -> Result<PathBuf, Stop> {
    let stage = repository().join("target/package");
    let unusable = |cause| Stop::File { path: stage.display().to_string(), cause };
    if stage.exists() {
        fs::remove_dir_all(&stage).map_err(unusable)?;
    }
    fs::create_dir_all(&stage).map_err(unusable)?;
    let about = answer("rustc", &["-vV"]).unwrap_or_default();
    let Some(triple) = about.lines().find_map(|line| line.strip_prefix("host: ")) else {
        return Err(Stop::Missing("rustc does not say which system it builds for".to_owned()));
    };
    let name = format!("cryptorefills-{triple}{}", std::env::consts::EXE_SUFFIX);
    fs::copy(built("cryptorefills"), stage.join(name)).map_err(unusable)?;
    Ok(stage)
}

/// With the checksum's own settings, so that the same text gives the same bytes.
pub fn compress(file: &Path) -> Result<(), Stop> {
    if !has_program("gzip") {
        return Ok(());
    }
    let mut gzip = Command::new("gzip");
    gzip.args(["-9", "--no-name", "--force"]).arg(file);
    finish("gzip", gzip)
}

/// From the repository: the bundler looks for the app below the folder that it is started in. It would note in the program
/// which kind of package it comes in, for an updater that there is not: the program stays the same in all of them.
fn bundler(kinds: &str) -> Command {
    let mut tauri = Command::new("node");
    tauri.arg(machine::window_source().join("node_modules/@tauri-apps/cli/tauri.js"));
    tauri.args(["bundle", "--ci", "--no-binary-patching", "--bundles", kinds, "--config"]);
    tauri.arg(repository().join("src-tauri/packaging/bundle.json")).current_dir(repository());
    if !cfg!(target_os = "linux") {
        tauri.arg("--config").arg(repository().join("src-tauri/packaging/both.json"));
    }
    recipe::apply(&mut tauri, &workshop());
    tauri
}

fn remove(folder: &Path) -> Result<(), Stop> {
    match fs::remove_dir_all(folder) {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(Stop::File { path: folder.display().to_string(), cause })
        }
        _ => Ok(()),
    }
}

fn packages(kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(made(kind)).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_file() && !is(path, "json")).collect()
}

fn is(file: &Path, ending: &str) -> bool {
    file.extension().is_some_and(|found| found == ending)
}

/// Says what a package weighs. One that breaks its promise is no success.
fn is_small(package: &Path) -> bool {
    let size = fs::metadata(package).map_or(0, |about| about.len());
    let installed = installed_size(package);
    println!("{}  {}{}", package.display(), megabytes(size), installed.map_or_else(String::new, also));
    println!("  SHA-256 {}", sbom::checksum(package).unwrap_or_default());
    let small = (size <= DEB_AT_MOST || !is(package, "deb")) && installed.is_none_or(|size| size <= INSTALLED_AT_MOST);
    if !small {
        eprintln!("larger than {} packed or {} installed", megabytes(DEB_AT_MOST), megabytes(INSTALLED_AT_MOST));
    }
    small
}

fn also(size: u64) -> String {
    format!(", {} installed", megabytes(size))
}

fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / MB, bytes % MB * 10 / MB)
}

/// What the package's own list comes to.
fn installed_size(file: &Path) -> Option<u64> {
    let ending = file.extension()?.to_str()?;
    let output = match ending {
        "deb" => Command::new("dpkg-deb").arg("--contents").arg(file).stderr(Stdio::null()).output().ok()?,
        "rpm" => Command::new("rpm").args(["-qplv"]).arg(file).stderr(Stdio::null()).output().ok()?,
        _ => return None,
    };
    // Both lists look like `ls -l`; dpkg-deb has one column less in front of the size.
    let column = if ending == "deb" { 2 } else { 4 };
    let listing = String::from_utf8_lossy(&output.stdout).into_owned();
    let sizes = listing.lines().filter(|line| line.starts_with('-'));
    output
        .status
        .success()
        .then(|| sizes.filter_map(|line| line.split_whitespace().nth(column)?.parse::<u64>().ok()).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(args: &[&str]) -> Option<Wish> {
        wish(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>()).ok()
    }

    #[test]
    fn sizes_are_said_in_megabytes() {
        assert_eq!(megabytes(0), "0.0 MB");
        assert_eq!(megabytes(10_500_000), "10.5 MB");
    }

    #[test]
    fn a_package_is_tried_only_where_it_is_made() {
        assert_eq!(asked(&["--try", "--only", "deb"]), Some(Wish { kinds: "deb".to_owned(), try_out: true }));
        assert_eq!(asked(&["--only", "rpm", "--try"]), None);
        assert_eq!(asked(&["--only"]), None);
        assert_eq!(asked(&["--onyl", "deb"]), None);
    }
}
