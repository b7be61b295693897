//! `cargo xtask licences`: whose work is in the programs, and under which terms. The list is what the window's About shows;
//! the texts travel in the packages. From the lock files alone, in a second, so that no build waits for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::machine::{self, cargo, start_failed, window_source};
use crate::setup;
use crate::stop::Stop;

const LIST: &str = "src/screens/settings/licences.json";
const PROGRAMS: &[&str] =
    &["tree", "--quiet", "--locked", "--package", "cryptorefills-desktop", "--package", "cryptorefills-cli"];
/// For every system, and only what ends up inside the programs.
const INSIDE: &[&str] =
    &["--edges", "normal,no-proc-macro", "--target", "all", "--prefix", "none", "--format", "{p}|{l}"];
/// Prints the same line for each folder named: name, version, licence, folder.
const NODE: &str = "for (const folder of process.argv.slice(1)) { \
     const {name, version, license} = JSON.parse(require('fs').readFileSync(folder + '/package.json', 'utf8')); \
     console.log([name, version, license ?? 'not said', folder].join('|')); }";

/// One piece of other people's work.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    pub name: String,
    pub version: String,
    pub licence: String,
    folder: Option<PathBuf>,
}

pub fn licences(args: &[String]) -> Result<ExitCode, Stop> {
    if let Some(unknown) = args.first() {
        return Err(Stop::Usage(format!("`licences` takes no arguments, not `{unknown}`")));
    }
    setup::install_npm_packages()?;
    let file = window_source().join(LIST);
    fs::write(&file, listed(&parts()?)).map_err(|cause| Stop::File { path: file.display().to_string(), cause })?;
    Ok(ExitCode::SUCCESS)
}

/// Fails when the list in the repository is not the one that the lock files give.
pub fn check() -> Result<(), Stop> {
    let file = window_source().join(LIST);
    let known = fs::read_to_string(&file).map_err(|cause| Stop::File { path: file.display().to_string(), cause })?;
    if known == listed(&parts()?) {
        return Ok(());
    }
    Err(Stop::Missing("ui/src/screens/settings/licences.json is not up to date: run `cargo xtask licences`".to_owned()))
}

/// Every licence text once, with the parts that come under it.
pub fn write_texts(file: &Path) -> Result<(), Stop> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut all = String::from("Other people's work inside Cryptorefills Desktop, and its licences.\n\n");
    for part in parts()? {
        let line = format!("{} {}", part.name, part.version);
        all.push_str(&format!("{line}: {}\n", part.licence));
        for text in part.folder.as_deref().map(texts_in).unwrap_or_default() {
            texts.entry(text).or_default().push(line.clone());
        }
    }
    for (text, parts) in texts {
        all.push_str(&format!("\n{}\n{}\n\n{text}\n", "=".repeat(78), parts.join(", ")));
    }
    fs::write(file, all).map_err(|cause| Stop::File { path: file.display().to_string(), cause })
}

fn texts_in(folder: &Path) -> BTreeSet<String> {
    let named = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
        ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|start| name.starts_with(start))
    };
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let texts = files.filter(named).filter_map(|path| fs::read_to_string(path).ok());
    texts.map(|text| text.replace('\r', "").trim().to_owned()).collect()
}

fn parts() -> Result<BTreeSet<Part>, Stop> {
    let mut parts = crates(&heard(cargo(&[PROGRAMS, INSIDE].concat()))?);
    parts.extend(of_the_window()?);
    Ok(parts)
}

/// What npm brings into the window's page.
pub fn of_the_window() -> Result<Vec<Part>, Stop> {
    let folders = heard(machine::npm(&["ls", "--omit=dev", "--all", "--parseable"]))?;
    let mut node = Command::new("node");
    // The first folder is the window's own.
    node.args(["--eval", NODE, "--"]).args(folders.lines().skip(1));
    Ok(heard(node)?.lines().filter_map(from_npm).collect())
}

fn crates(tree: &str) -> BTreeSet<Part> {
    let sources = sources();
    tree.lines().filter_map(|line| from_cargo(line, &sources)).collect()
}

/// `name v1.2.3|MIT OR Apache-2.0`, a folder behind the version for our own, ` (*)` at the end when it was told before.
fn from_cargo(line: &str, sources: &[PathBuf]) -> Option<Part> {
    let (package, licence) = line.trim_end_matches(" (*)").split_once('|')?;
    let (name, version) = package.split_once(" v")?;
    if version.contains(' ') {
        return None;
    }
    let folder = sources.iter().map(|source| source.join(format!("{name}-{version}"))).find(|folder| folder.is_dir());
    Some(Part { name: name.to_owned(), version: version.to_owned(), licence: as_expression(licence), folder })
}

/// A slash is the old way to write a choice.
pub fn as_expression(licence: &str) -> String {
    licence.replace('/', " OR ").replace("  ", " ")
}

fn from_npm(line: &str) -> Option<Part> {
    let mut words = line.split('|').map(str::to_owned);
    let (name, version, licence) = (words.next()?, words.next()?, words.next()?);
    Some(Part { name, version, licence, folder: words.next().map(PathBuf::from) })
}

/// Where cargo keeps what it fetched.
fn sources() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.map(|home| home.join("registry/src")).into_iter().flat_map(fs::read_dir).flatten().flatten();
    folders.map(|entry| entry.path()).collect()
}

/// What a program prints; an error when it says no.
pub fn heard(mut command: Command) -> Result<String, Stop> {
    let output = command.output().map_err(|cause| start_failed(&command, cause))?;
    if !output.status.success() {
        let what = format!("{}: {}", command.get_program().to_string_lossy(), String::from_utf8_lossy(&output.stderr));
        return Err(Stop::Failed { what, code: output.status.code() });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// One part a line, so that a change can be read.
fn listed(parts: &BTreeSet<Part>) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut lines: Vec<String> = parts
        .iter()
        .map(|part| format!("  [{}, {}, {}]", quoted(&part.name), quoted(&part.version), quoted(&part.licence)))
        .collect();
    lines.dedup();
    format!("[\n{}\n]\n", lines.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, version: &str, licence: &str) -> Part {
        Part { name: name.to_owned(), version: version.to_owned(), licence: licence.to_owned(), folder: None }
    }

    #[test]
    fn what_cargo_names_twice_is_one_part_and_our_own_crates_are_none() {
        let tree = "time v0.3.1|MIT/Apache-2.0\ntime v0.3.1|MIT/Apache-2.0 (*)\nours v0.1.0 (/somewhere)|MIT\n\n";
        assert_eq!(crates(tree), BTreeSet::from([part("time", "0.3.1", "MIT OR Apache-2.0")]));
    }

    #[test]
    fn the_list_has_one_line_a_part() {
        let parts = BTreeSet::from([part("b", "1.0.0", "MIT"), part("a", "2.0.0", "ISC")]);
        assert_eq!(listed(&parts), "[\n  [\"a\", \"2.0.0\", \"ISC\"],\n  [\"b\", \"1.0.0\", \"MIT\"]\n]\n");
    }
}
