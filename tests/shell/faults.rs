//! `docs/faults.md` is true: every fault has its row, and every test that a row names is there.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The numbers have gaps; this is the closed list of those the document has to speak of.
const API_ANSWERS: &[u32] = &[1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 13, 14, 15, 18, 19, 20, 21, 23, 24, 25, 26, 28, 30, 31];
const CREATING_ORDERS: &[u32] = &[32, 33, 34, 35, 38, 39, 40];
const EVENT_STREAM: &[u32] = &[41, 42, 43, 44, 45, 46, 48, 50, 51, 52, 55, 56, 58, 60, 62];
const STORAGE: &[u32] = &[63, 64, 65, 67, 68, 69, 71];
const KEYRING: &[u32] = &[74, 75, 76, 78, 80, 81];
const USER_INTERFACE: &[u32] = &[82, 83, 86, 89, 90, 91, 92, 93];
const OPERATING_SYSTEM: &[u32] = &[94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105];

fn finished() -> impl Iterator<Item = u32> {
    let groups = [API_ANSWERS, CREATING_ORDERS, EVENT_STREAM, STORAGE, KEYRING, USER_INTERFACE, OPERATING_SYSTEM];
    groups.into_iter().flatten().copied()
}

struct Row {
    number: u32,
    tests: Vec<String>,
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// The rows of each table: a number in the first cell, names of tests in backquotes in the last.
fn rows() -> Vec<Row> {
    let document = fs::read_to_string(repository().join("docs/faults.md")).unwrap();
    document
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
            let (number, tests) = (cells.first()?.parse().ok()?, cells.last()?);
            Some(Row { number, tests: tests.split('`').skip(1).step_by(2).map(str::to_owned).collect() })
        })
        .collect()
}

#[test]
fn every_fault_stands_in_the_document_once_and_names_a_test() {
    let rows = rows();
    for number in finished() {
        let found: Vec<&Row> = rows.iter().filter(|row| row.number == number).collect();
        assert_eq!(found.len(), 1, "rows for fault {number}");
        assert!(found.iter().all(|row| !row.tests.is_empty()), "no test shows fault {number}");
    }
    let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
    assert!(numbers.is_sorted_by(|one, other| one < other), "out of order, or a number twice: {numbers:?}");
}

#[test]
fn every_test_that_the_document_names_is_in_the_sources() {
    let known = tests_in_the_sources();
    let rows = rows();
    let missing: Vec<(u32, &String)> = rows
        .iter()
        .flat_map(|row| row.tests.iter().map(|test| (row.number, test)))
        .filter(|(_, test)| !known.contains(*test))
        .collect();
    assert!(missing.is_empty(), "named in docs/faults.md and not found: {missing:#?}");
}

/// A test that carries a number of the list in its name is named in the row of that number.
#[test]
fn every_test_that_carries_a_number_stands_in_its_row() {
    let rows = rows();
    let unnamed: Vec<String> = tests_in_the_sources()
        .into_iter()
        .filter(|test| {
            let number = test.strip_prefix("fault_").and_then(|rest| rest.split('_').next()?.parse::<u32>().ok());
            let ours = number.filter(|number| finished().any(|one| one == *number));
            ours.is_some_and(|number| !rows.iter().any(|row| row.number == number && row.tests.contains(test)))
        })
        .collect();
    assert!(unnamed.is_empty(), "not in docs/faults.md: {unnamed:#?}");
}

/// Names of test functions in Rust, and what the window's tests say that they show.
fn tests_in_the_sources() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["src-tauri", "tests", "ui/src"] {
        for file in files(&repository().join(folder)) {
            let source = || fs::read_to_string(&file).unwrap();
            if file.extension().is_some_and(|ending| ending == "rs") {
                found.extend(rust_tests(&source()));
            } else if file.to_string_lossy().ends_with(".test.ts") {
                found.extend(window_tests(&source()));
            }
        }
    }
    found
}

/// The function after each `#[test]` and `#[tokio::test]`.
fn rust_tests(source: &str) -> Vec<String> {
    let mut marked = false;
    let mut names = Vec::new();
    for line in source.lines().map(str::trim) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            marked = true;
        } else if let Some(name) =
            line.strip_prefix("async fn ").or_else(|| line.strip_prefix("fn ")).filter(|_| marked)
        {
            names.push(name.split('(').next().unwrap_or_default().to_owned());
            marked = false;
        }
    }
    names
}

/// The sentence of each `it('…'`.
fn window_tests(source: &str) -> Vec<String> {
    let sentences = source.split("it('").skip(1);
    sentences.filter_map(|rest| rest.split("',").next()).map(str::to_owned).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let foreign = ["target", "node_modules", "dist", "gen"].iter().any(|name| path.ends_with(name));
        match path.is_dir() {
            true if !foreign => found.extend(files(&path)),
            true => {}
            false => found.push(path),
        }
    }
    found
}

#[test]
fn tests_are_found_in_both_languages() {
    let rust =
        "#[tokio::test(flavor = \"x\")]\n#[cfg(unix)]\nasync fn one() {\n}\nfn no_test() {}\n#[test]\nfn two() {";
    assert_eq!(rust_tests(rust), ["one", "two"]);
    assert_eq!(window_tests("it('says: so', async () => {"), ["says: so"]);
}
