//! The law of dependencies: which crate, room and folder may know which. The map stands in CONTRIBUTING.md.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Core's rooms from left to right; an arrow never points left, and rooms of one rank never point at each other both ways.
const RANKS: &[&[&str]] = &[
    &["app"],
    &["contract"],
    &["watch", "notify"],
    &["partner", "store", "vault"],
    &["payment", "prose", "case", "explain", "words", "domain", "clock"],
];
/// A file should stay under 400 lines; up to this many are borne.
const LONGEST_FILE: usize = 450;
const LONG_FILE: usize = 400;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Every package that `package` needs to be built and run (not to be tested), itself left out.
fn needs(package: &str) -> BTreeSet<String> {
    let metadata = metadata();
    let names: BTreeMap<&str, &str> =
        list(&metadata["packages"]).map(|one| (text(&one["id"]), text(&one["name"]))).collect();
    let nodes: BTreeMap<&str, &Value> =
        list(&metadata["resolve"]["nodes"]).map(|node| (text(&node["id"]), node)).collect();
    let root = *names.iter().find(|(_, name)| **name == package).unwrap().0;
    let (mut seen, mut open) = (BTreeSet::new(), vec![root]);
    while let Some(id) = open.pop() {
        for need in list(&nodes[id]["deps"]) {
            let built_in = list(&need["dep_kinds"]).any(|kind| kind["kind"] != "dev");
            if built_in && seen.insert(text(&need["pkg"])) {
                open.push(text(&need["pkg"]));
            }
        }
    }
    seen.into_iter().map(|id| names[id].to_owned()).collect()
}

fn metadata() -> Value {
    let about = Command::new("rustc").arg("-vV").output().unwrap();
    let about = String::from_utf8(about.stdout).unwrap();
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned();
    // Asking for this system alone keeps cargo from fetching what only others need.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--filter-platform", &host])
        .current_dir(repository())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn list(value: &Value) -> std::slice::Iter<'_, Value> {
    value.as_array().unwrap().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn assert_free_of(package: &str, unwanted: &[&str]) {
    let needs = needs(package);
    let found: Vec<_> = unwanted.iter().filter(|name| needs.contains(**name)).collect();
    assert!(found.is_empty(), "{package} must not need {found:?}");
}

#[test]
fn core_needs_no_window_no_server_and_nothing_of_ours() {
    assert_free_of(
        "cryptorefills-core",
        &["tauri", "wry", "axum", "cryptorefills-sandbox", "cryptorefills-desktop", "cryptorefills-cli"],
    );
}

#[test]
fn the_sandbox_needs_nothing_of_ours() {
    assert_free_of(
        "cryptorefills-sandbox",
        &["tauri", "cryptorefills-core", "cryptorefills-desktop", "cryptorefills-cli"],
    );
}

#[test]
fn the_command_line_needs_no_window() {
    assert_free_of("cryptorefills-cli", &["tauri", "wry", "cryptorefills-desktop"]);
}

#[test]
fn only_the_host_folder_of_the_window_knows_tauri() {
    let source = repository().join("ui/src");
    let knowing: Vec<PathBuf> = files(&source, &["ts", "js", "svelte"])
        .into_iter()
        .filter(|file| fs::read_to_string(file).unwrap().contains("@tauri-apps"))
        .collect();
    let (inside, outside): (Vec<_>, Vec<_>) = knowing.iter().partition(|file| file.starts_with(source.join("host")));
    assert!(outside.is_empty(), "@tauri-apps outside ui/src/host: {outside:?}");
    assert!(!inside.is_empty(), "ui/src/host no longer speaks to tauri: this test looks in the wrong place");
}

#[test]
fn no_arrow_in_core_points_left() {
    let arrows = arrows();
    let known: BTreeSet<&str> = RANKS.iter().copied().flatten().copied().collect();
    let mut wrong = BTreeSet::new();
    for ((from, to), file) in &arrows {
        let (from, to) = (from.as_str(), to.as_str());
        if !known.contains(from) {
            wrong.insert(format!("{from}: a room without a rank, see {}", file.display()));
        } else if known.contains(to) && !may_point(from, to) {
            wrong.insert(format!("{from} -> {to} in {}", file.display()));
        } else if rank(from) == rank(to) && from < to && arrows.contains_key(&(to.to_owned(), from.to_owned())) {
            wrong.insert(format!("{from} <-> {to} point at each other"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(!arrows.is_empty(), "no arrow found at all: this test looks in the wrong place");
}

fn rank(room: &str) -> usize {
    RANKS.iter().position(|rooms| rooms.contains(&room)).unwrap_or(usize::MAX)
}

/// The contract is seen by `app` alone and sees only the pure rooms.
fn may_point(from: &str, to: &str) -> bool {
    match (from, to) {
        ("app", "contract") => true,
        (_, "contract") => false,
        ("contract", to) => rank(to) == RANKS.len() - 1,
        (from, to) => rank(from) <= rank(to),
    }
}

/// Which room of core names which other room, and one file that does.
fn arrows() -> BTreeMap<(String, String), PathBuf> {
    let source = repository().join("src-tauri/crates/core/src");
    let mut arrows = BTreeMap::new();
    for file in files(&source, &["rs"]) {
        let inside = file.strip_prefix(&source).unwrap().with_extension("");
        let from = inside.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        if from == "lib" {
            continue;
        }
        for to in rooms_named(&fs::read_to_string(&file).unwrap()) {
            if to != from {
                arrows.entry((from.clone(), to)).or_insert_with(|| file.clone());
            }
        }
    }
    arrows
}

/// The rooms after each `crate::`, groups included; comments and the tests at a file's end do not count.
fn rooms_named(source: &str) -> BTreeSet<String> {
    let code: String = source
        .split("#[cfg(test)]\nmod ")
        .next()
        .unwrap_or_default()
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let mut rooms = BTreeSet::new();
    for (at, mark) in code.match_indices("crate::") {
        // `$crate::` and another crate's name ending in "crate" would not be ours.
        if code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_') {
            continue;
        }
        let rest = &code[at + mark.len()..];
        match rest.strip_prefix('{') {
            Some(group) => rooms.extend(first_names(group)),
            None => rooms.extend(leading_name(rest)),
        }
    }
    rooms
}

/// The leading names at the top level of a `{a::{b, c}, d}` group whose opening brace is already gone.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut names) = (0_usize, 0, Vec::new());
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.extend(leading_name(group[start..at].trim_start()));
                start = at + 1;
                if sign == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names
}

fn leading_name(path: &str) -> Option<String> {
    let name: String = path.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
    // A capital is an item that lib.rs re-exports, not a room.
    name.starts_with(|first: char| first.is_lowercase()).then_some(name)
}

#[test]
fn the_order_of_rooms_is_kept_and_the_contract_stands_apart() {
    assert!(may_point("app", "store") && may_point("watch", "partner") && may_point("payment", "domain"));
    assert!(!may_point("store", "app") && !may_point("domain", "vault") && !may_point("partner", "watch"));
    assert!(may_point("app", "contract") && may_point("contract", "domain"));
    assert!(!may_point("store", "contract") && !may_point("contract", "store"));
}

#[test]
fn grouped_and_plain_paths_are_both_read() {
    let source = "use crate::{app::{A, B}, domain};\n// crate::store\nfn f() { crate::vault::g() }\n#[cfg(test)]\nmod tests { use crate::watch; }";
    assert_eq!(rooms_named(source), ["app", "domain", "vault"].map(str::to_owned).into());
}

#[test]
fn no_file_grows_too_long() {
    let mut too_long = Vec::new();
    for folder in ["src-tauri", "tests", "xtask", "ui/src"] {
        for file in files(&repository().join(folder), &["rs", "ts", "svelte", "js", "css"]) {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            if lines > LONG_FILE {
                too_long.push((lines, file));
            }
        }
    }
    for (lines, file) in &too_long {
        eprintln!("{lines} lines: {}", file.display());
    }
    too_long.retain(|(lines, _)| *lines > LONGEST_FILE);
    if !too_long.is_empty() {
        panic!("too long: {too_long:#?}");
    }
}

/// All files below `folder` with one of these endings, generated and foreign ones left out.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let generated = ["target", "node_modules", "dist", "gen"].iter().any(|name| path.ends_with(name))
                || path.ends_with("ui/src/contract");
            if !generated {
                found.extend(files(&path, endings));
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|one| ending == *one)) {
            found.push(path);
        }
    }
    found.sort();
    found
}
