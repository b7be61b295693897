//! One profile's folder for the tests of the order store.
#![allow(dead_code, reason = "each test target takes its part")]
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::domain::{LocalId, Phase, Secret};
use cryptorefills_core::store::{Journal, Opened, Place, Store, StoreError, StoredOrder};
use rusqlite::Connection;
use tempfile::TempDir;

pub const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
pub const NOW: UnixMillis = UnixMillis(1_790_000_000_000);

pub fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.db");
    (folder, file)
}

pub async fn open(file: &Path) -> Result<Opened, StoreError> {
    open_with(file, KEY).await
}

pub async fn open_with(file: &Path, key: &str) -> Result<Opened, StoreError> {
    Store::open(Place::claim(file.to_owned()).await?, Secret::new(key), NOW).await
}

pub fn intent(name: &str) -> StoredOrder {
    StoredOrder {
        local_id: LocalId::new(name),
        quote_id: format!("quote-{name}"),
        journal: Journal::Sending,
        phase: Phase::Preparing,
        order_id: None,
        approved: Secret::new("{}"),
        facts: None,
        differences: Vec::new(),
        agreed: None,
        started_at: NOW,
        changed_at: NOW,
        done_at: None,
    }
}

/// A closed file with one order in it.
pub async fn written(file: &Path) {
    let store = open(file).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
    store.close().await;
}

/// What the store holds, past the store.
pub fn looked_into(file: &Path) -> Connection {
    let connection = Connection::open(file).unwrap();
    connection.pragma_update(None, "key", format!("x'{KEY}'")).unwrap();
    connection
}

pub fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// This very test program again, for one test of its own, which finds the file in its surroundings.
pub fn another_process(test: &str, file: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env("ORDERS_FILE", file);
    command
}

pub fn file_of_another_process() -> Option<PathBuf> {
    std::env::var_os("ORDERS_FILE").map(PathBuf::from)
}
