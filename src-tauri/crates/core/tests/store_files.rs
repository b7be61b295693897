//! What the order store does with files that are not as they should be. Nothing that was there is ever overwritten.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::fs;
use std::path::{Path, PathBuf};

use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::domain::{LocalId, Phase, Secret};
use cryptorefills_core::store::{Journal, Opened, Store, StoreError, StoreNotice, StoredOrder};
use rusqlite::Connection;
use tempfile::TempDir;

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const NOW: UnixMillis = UnixMillis(1_790_000_000_000);

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("orders.db");
    (folder, file)
}

async fn open(file: &Path) -> Result<Opened, StoreError> {
    Store::open(file.to_owned(), Secret::new(KEY), NOW).await
}

fn intent(name: &str) -> StoredOrder {
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
async fn written(file: &Path) {
    let store = open(file).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
    store.close().await;
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_that_opens_holds_what_was_written() {
    let (_folder, file) = folder();
    written(&file).await;
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.notice, None);
    assert_eq!(opened.store.orders().await.unwrap().len(), 1);
}

#[tokio::test]
async fn fault_65_a_damaged_file_is_set_aside_whole_and_a_new_one_begins() {
    for damage in ["cut", "zeros", "noise", "empty"] {
        let (folder, file) = folder();
        written(&file).await;
        let mut bytes = fs::read(&file).unwrap();
        match damage {
            "cut" => bytes.truncate(1000),
            "zeros" => bytes.iter_mut().take(4096).for_each(|byte| *byte = 0),
            "noise" => bytes
                .iter_mut()
                .take(4096)
                .enumerate()
                .for_each(|(at, byte)| *byte ^= u8::try_from(at % 251).unwrap() | 1),
            _ => bytes.clear(),
        }
        fs::write(&file, &bytes).unwrap();
        let opened = open(&file).await.unwrap();
        if damage == "empty" {
            // A file of no bytes is a database in which nothing was written yet.
            assert_eq!(opened.notice, None);
        } else {
            let Some(StoreNotice::Damaged { set_aside, .. }) = opened.notice else { unreachable!("{damage}") };
            assert_eq!(fs::read(folder.path().join(set_aside)).unwrap(), bytes, "{damage}");
        }
        opened.store.begin(intent("two")).await.unwrap();
    }
}

#[tokio::test]
async fn fault_65_of_a_file_with_a_broken_page_the_rest_is_carried_over() {
    let (folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    for at in 0..200 {
        store.begin(intent(&format!("order-{at}"))).await.unwrap();
    }
    store.close().await;
    let mut bytes = fs::read(&file).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes.iter_mut().skip(middle).take(4096).for_each(|byte| *byte ^= 0x5A);
    fs::write(&file, &bytes).unwrap();
    let opened = open(&file).await.unwrap();
    let Some(StoreNotice::Damaged { set_aside, saved }) = opened.notice else { unreachable!("it is damaged") };
    assert_eq!(fs::read(folder.path().join(set_aside)).unwrap(), bytes);
    assert!(saved >= 100, "{saved} of 200 could be read");
    assert_eq!(opened.store.orders().await.unwrap().len(), saved);
}

#[tokio::test]
async fn fault_65_a_folder_or_a_link_in_its_place_is_refused_and_not_followed() {
    let (folder, file) = folder();
    fs::create_dir(&file).unwrap();
    assert!(matches!(open(&file).await, Err(StoreError::NotAFile(_))));
    fs::remove_dir(&file).unwrap();
    #[cfg(unix)]
    {
        let target = folder.path().join("elsewhere.db");
        fs::write(&target, b"somebody's file").unwrap();
        std::os::unix::fs::symlink(&target, &file).unwrap();
        assert!(matches!(open(&file).await, Err(StoreError::NotAFile(_))));
        assert_eq!(fs::read(&target).unwrap(), b"somebody's file");
    }
    assert!(!names(&folder).iter().any(|name| name.contains("damaged")));
}

#[tokio::test]
async fn a_strangers_database_is_not_touched() {
    let (folder, file) = folder();
    let stranger = Connection::open(&file).unwrap();
    stranger.execute_batch("CREATE TABLE theirs (text TEXT); INSERT INTO theirs VALUES ('kept');").unwrap();
    drop(stranger);
    let before = fs::read(&file).unwrap();
    assert!(matches!(open(&file).await, Err(StoreError::WrongKey)));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(names(&folder), ["orders.db"]);
}

#[tokio::test]
async fn another_key_opens_nothing_and_sets_nothing_aside() {
    let (folder, file) = folder();
    written(&file).await;
    let other = Secret::new(KEY.replace("00", "11"));
    let refused = Store::open(file.clone(), other, NOW).await;
    assert!(matches!(refused, Err(StoreError::WrongKey)));
    assert_eq!(names(&folder), ["orders.db", "orders.keycheck"]);
    assert_eq!(open(&file).await.unwrap().store.orders().await.unwrap().len(), 1);
}

#[tokio::test]
async fn fault_68_a_newer_schema_is_read_and_never_written() {
    let (_folder, file) = folder();
    written(&file).await;
    let connection = Connection::open(&file).unwrap();
    connection.pragma_update(None, "key", format!("x'{KEY}'")).unwrap();
    connection.pragma_update(None, "user_version", 9_999).unwrap();
    drop(connection);
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.notice, Some(StoreNotice::Newer));
    assert_eq!(opened.store.orders().await.unwrap().len(), 1);
    assert!(opened.store.begin(intent("two")).await.is_err());
}

#[cfg(unix)]
#[tokio::test]
async fn fault_67_a_file_that_others_could_read_is_made_private() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, file) = folder();
    written(&file).await;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o777)).unwrap();
    open(&file).await.unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}
