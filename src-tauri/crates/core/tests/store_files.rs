//! What the order store does with files that are not as they should be. Nothing that was there is ever overwritten.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod profile;

use std::fs;

use cryptorefills_core::store::{StoreError, StoreNotice};
use profile::{KEY, folder, intent, looked_into, names, open, open_with, written};
use rusqlite::Connection;

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
    for damage in ["cut", "zeros", "noise", "emptied"] {
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
        let Some(StoreNotice::Damaged { set_aside, .. }) = opened.notice else { unreachable!("{damage}") };
        assert_eq!(fs::read(folder.path().join(set_aside)).unwrap(), bytes, "{damage}");
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
    let (_folder, ours) = folder();
    written(&ours).await; // By now SQLCipher is set up for whatever opens a file past the store.
    let (folder, file) = folder();
    let stranger = Connection::open(&file).unwrap();
    stranger.execute_batch("CREATE TABLE theirs (text TEXT); INSERT INTO theirs VALUES ('kept');").unwrap();
    drop(stranger);
    let before = fs::read(&file).unwrap();
    assert!(matches!(open(&file).await, Err(StoreError::WrongKey)));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(names(&folder), ["orders.db", "orders.lock"]);
}

#[tokio::test]
async fn another_key_opens_nothing_and_sets_nothing_aside() {
    let (folder, file) = folder();
    written(&file).await;
    for other in [KEY.replace("00", "11"), String::new(), "'; --".repeat(16), "k".repeat(5000)] {
        assert!(matches!(open_with(&file, &other).await, Err(StoreError::WrongKey)));
    }
    assert_eq!(names(&folder), ["orders.db", "orders.keycheck", "orders.lock"]);
    assert_eq!(open(&file).await.unwrap().store.orders().await.unwrap().len(), 1);
}

#[tokio::test]
async fn fault_68_a_newer_schema_is_read_and_never_written() {
    let (_folder, file) = folder();
    written(&file).await;
    let connection = looked_into(&file);
    connection.pragma_update(None, "user_version", 9_999).unwrap();
    drop(connection);
    let opened = open(&file).await.unwrap();
    assert_eq!(opened.notice, Some(StoreNotice::Newer));
    assert_eq!(opened.store.orders().await.unwrap().len(), 1);
    assert!(opened.store.begin(intent("two")).await.is_err());
}

#[tokio::test]
async fn fault_65_a_log_without_its_file_is_kept_and_not_read() {
    let (folder, file) = folder();
    written(&file).await;
    fs::rename(&file, folder.path().join("elsewhere")).unwrap();
    fs::write(folder.path().join("orders.db-wal"), b"what a crash left").unwrap();
    open(&file).await.unwrap().store.close().await;
    let kept = names(&folder).into_iter().find(|name| name.starts_with("orders.db.damaged-")).unwrap();
    assert_eq!(fs::read(folder.path().join(kept)).unwrap(), b"what a crash left");
}

#[tokio::test]
async fn fault_65_a_second_damage_does_not_replace_what_the_first_set_aside() {
    let (folder, file) = folder();
    written(&file).await;
    for damage in [b"first".repeat(900), b"other".repeat(900)] {
        fs::write(&file, &damage).unwrap();
        open(&file).await.unwrap().store.close().await;
    }
    let aside: Vec<_> = names(&folder).into_iter().filter(|name| name.contains("damaged")).collect();
    let kept: Vec<_> = aside.iter().map(|name| fs::read(folder.path().join(name)).unwrap()).collect();
    assert_eq!(kept, [b"first".repeat(900), b"other".repeat(900)], "{aside:?}");
}

#[tokio::test]
async fn an_order_that_cannot_be_read_hides_no_other() {
    let (_folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
    store.begin(intent("two")).await.unwrap();
    store.close().await;
    let changed =
        looked_into(&file).execute("UPDATE purchase SET facts = '{\"a later\": \"shape\"}' WHERE local_id = 'one'", []);
    assert_eq!(changed, Ok(1));
    let store = open(&file).await.unwrap().store;
    let shown = store.orders().await.unwrap();
    assert_eq!(shown.iter().map(|order| order.local_id.as_str()).collect::<Vec<_>>(), ["two"]);
    assert_eq!(store.orders_after(None, 9).await.unwrap().unwrap().len(), 1);
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

#[cfg(unix)]
#[tokio::test]
async fn fault_67_nothing_of_an_open_profile_is_anybody_elses_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().unwrap();
    let inner = outer.path().join("data").join("shop");
    let store = open(&inner.join("orders.db")).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
    let entries: Vec<_> = fs::read_dir(&inner).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(entries.iter().any(|path| path.to_string_lossy().ends_with("-wal")), "{entries:?}");
    for path in entries.iter().chain([&inner, &outer.path().join("data")]) {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o077, 0, "{}", path.display());
    }
}
