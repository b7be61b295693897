//! `cargo xtask bundle`: packages of the app and its command line, made by the Tauri bundler and then looked at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use crate::licences;
use crate::machine::{self, answer, cargo, finish, has_program, repository};
use crate::papers;
use crate::setup::{self, Purpose};
use crate::stop::Stop;

/// What can be made on each system. An AppImage needs a download by the bundler, so it is made only when asked for.
const USUAL: &[(&str, &str)] = &[("linux", "deb,rpm"), ("windows", "nsis,msi"), ("macos", "app,dmg")];
const DEB_AT_MOST: u64 = 10 * MIB;
const INSTALLED_AT_MOST: u64 = 30 * MIB;
const MIB: u64 = 1024 * 1024;

pub fn bundle(args: &[String]) -> Result<ExitCode, Stop> {
    let asked = match args {
        [] => None,
        [flag, kinds] if flag == "--only" => Some(kinds.as_str()),
        _ => {
            return Err(Stop::Usage(
                "`bundle` takes nothing, or `--only deb,rpm,appimage,nsis,msi,app,dmg`".to_owned(),
            ));
        }
    };
    let usual = USUAL.iter().find(|(system, _)| *system == std::env::consts::OS).map(|(_, kinds)| *kinds);
    let Some(kinds) = asked.or(usual) else {
        return Err(Stop::Usage("no package is known for this system".to_owned()));
    };
    setup::prepare(Purpose::Window)?;
    setup::install_npm_packages()?;
    finish("cargo build", cargo(&["build", "--locked", "--release", "--package", "cryptorefills-cli"]))?;
    let stage = stage()?;
    papers::write(&stage, &machine::built_for_release("cryptorefills"))?;
    licences::write_texts(&stage.join("third-party.txt"))?;
    compress(&stage.join("third-party.txt"))?;
    finish("tauri build", bundler(kinds))?;
    pack_tighter()?;
    look_at_packages(kinds)
}

/// The folder that `packaging/bundle.json` names, emptied, with the command line under the name that the bundler wants.
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
    fs::copy(machine::built_for_release("cryptorefills"), stage.join(name)).map_err(unusable)?;
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

/// From the repository: the bundler looks for the app below the folder that it is started in.
fn bundler(kinds: &str) -> Command {
    let mut tauri = Command::new("node");
    tauri.arg(machine::window_source().join("node_modules/@tauri-apps/cli/tauri.js"));
    tauri.args(["build", "--ci", "--bundles", kinds, "--config"]);
    tauri.arg(repository().join("src-tauri/packaging/bundle.json"));
    tauri.args(["--", "--locked"]).current_dir(repository());
    tauri
}

/// The bundler packs a `.deb` with gzip; with xz it is a third smaller, and every Debian reads that.
fn pack_tighter() -> Result<(), Stop> {
    if !has_program("dpkg-deb") {
        return Ok(());
    }
    let folder = repository().join("target/package/deb");
    for file in files_in(&machine::target().join("release/bundle/deb")) {
        let mut unpack = Command::new("dpkg-deb");
        unpack.arg("--raw-extract").arg(&file).arg(&folder);
        finish("dpkg-deb --raw-extract", unpack)?;
        let mut pack = Command::new("dpkg-deb");
        pack.args(["--root-owner-group", "-Zxz", "-z9", "--build"]).arg(&folder).arg(&file);
        finish("dpkg-deb --build", pack)?;
        fs::remove_dir_all(&folder).map_err(|cause| Stop::File { path: folder.display().to_string(), cause })?;
    }
    Ok(())
}

/// A package that breaks its promise on size is no success.
fn look_at_packages(kinds: &str) -> Result<ExitCode, Stop> {
    let made = machine::target().join("release/bundle");
    let mut good = true;
    for kind in kinds.split(',') {
        for file in files_in(&made.join(kind)) {
            let size = fs::metadata(&file).map_or(0, |about| about.len());
            let installed = installed_size(&file);
            println!("{}  {}{}", file.display(), mebibytes(size), installed.map_or_else(String::new, also));
            let too_large =
                kind == "deb" && size > DEB_AT_MOST || installed.is_some_and(|size| size > INSTALLED_AT_MOST);
            if too_large {
                eprintln!(
                    "larger than {} packed or {} installed",
                    mebibytes(DEB_AT_MOST),
                    mebibytes(INSTALLED_AT_MOST)
                );
                good = false;
            }
        }
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect()
}

fn also(size: u64) -> String {
    format!(", {} installed", mebibytes(size))
}

fn mebibytes(bytes: u64) -> String {
    format!("{}.{} MiB", bytes / MIB, bytes % MIB * 10 / MIB)
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

    #[test]
    fn sizes_are_said_in_mebibytes() {
        assert_eq!(mebibytes(0), "0.0 MiB");
        assert_eq!(mebibytes(10 * MIB + MIB / 2), "10.5 MiB");
    }
}
