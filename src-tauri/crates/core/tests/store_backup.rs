//! Backups that nobody should trust, and places where none can be written. Nothing here is changed by either.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod profile;

use std::fs;
use std::path::Path;

use cryptorefills_core::domain::{OrderId, Phase, Secret};
use cryptorefills_core::store::{Journal, NewNotice, Store, StoreError, StoredOrder};
use profile::{NOW, folder, intent, names, open};
use rusqlite::Connection;

const PASSPHRASE: &str = "it's \"seven\" grey herons";

fn passphrase() -> Secret {
    Secret::new(PASSPHRASE)
}

/// A store with one order, and a backup of it.
async fn backed_up() -> (tempfile::TempDir, Store, std::path::PathBuf) {
    let (folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    store.begin(intent("one")).await.unwrap();
    let order = StoredOrder {
        journal: Journal::Created,
        phase: Phase::Delivered,
        order_id: Some(OrderId::parse("ord_1").unwrap()),
        ..intent("one")
    };
    let notice = NewNotice {
        title_id: "notice-delivered-title".into(),
        body_id: "notice-delivered-body".into(),
        brand: "Pixelport".into(),
        native: true,
        read: false,
    };
    store.update(order, None, Some(notice)).await.unwrap();
    let backup = folder.path().join("orders.crbackup");
    assert_eq!(store.back_up(backup.clone(), passphrase()).await.unwrap(), 1);
    (folder, store, backup)
}

fn changed(backup: &Path, sql: &str) {
    let connection = Connection::open(backup).unwrap();
    connection.pragma_update(None, "key", PASSPHRASE).unwrap();
    connection.execute_batch(sql).unwrap();
}

async fn fresh() -> (tempfile::TempDir, Store) {
    let (folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    (folder, store)
}

#[tokio::test]
async fn a_backup_holds_what_the_store_holds_and_announces_nothing() {
    let (_folder, _store, backup) = backed_up().await;
    let (_elsewhere, store) = fresh().await;
    assert_eq!(store.restore(backup, passphrase(), |_| true).await.unwrap().len(), 1);
    let orders = store.orders().await.unwrap();
    assert_eq!(orders.first().unwrap().order_id.as_ref().map(OrderId::expose), Some("ord_1"));
    assert_eq!(store.inbox().await.unwrap().len(), 1);
    assert!(store.claim_notice().await.unwrap().is_none());
}

#[tokio::test]
async fn a_backup_whose_rows_are_not_what_an_order_is_made_of_is_refused_whole() {
    for harm in [
        "UPDATE purchase SET facts = '{broken'",
        "UPDATE purchase SET facts = '{}'",
        "UPDATE purchase SET differences = '7'",
        "UPDATE purchase SET order_id = '../../admin'",
        "UPDATE purchase SET order_id = ''",
        "PRAGMA foreign_keys = OFF; UPDATE purchase SET local_id = '<b>one</b>'",
        "PRAGMA foreign_keys = OFF; UPDATE purchase SET local_id = ''",
        "CREATE TRIGGER t AFTER INSERT ON purchase BEGIN SELECT 1; END",
        "DROP TABLE timeline; CREATE VIEW timeline AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
             SELECT i AS id, '' AS local_id, '' AS phase, '' AS shop_word, '' AS source, 0 AS at FROM n",
        "PRAGMA user_version = 0",
        "DROP TABLE notice",
    ] {
        let (_folder, _store, backup) = backed_up().await;
        changed(&backup, harm);
        let (_elsewhere, store) = fresh().await;
        let refused = store.restore(backup, passphrase(), |_| true).await;
        assert!(matches!(refused, Err(StoreError::Damaged | StoreError::Unreadable(_))), "{harm}: {refused:?}");
        assert!(store.orders().await.unwrap().is_empty() && store.inbox().await.unwrap().is_empty(), "{harm}");
    }
}

#[tokio::test]
async fn a_backup_that_the_app_cannot_show_is_refused_whole() {
    let (_folder, _store, backup) = backed_up().await;
    let (_elsewhere, store) = fresh().await;
    assert!(matches!(store.restore(backup, passphrase(), |_| false).await, Err(StoreError::Damaged)));
    assert!(store.orders().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_restored_notice_hides_nothing_in_its_text_and_is_not_shown_natively() {
    let (_folder, _store, backup) = backed_up().await;
    changed(
        &backup,
        "UPDATE notice SET brand = 'Pixel' || char(8238) || 'port' || char(10) || 'x', native = 'waiting'",
    );
    let (_elsewhere, store) = fresh().await;
    store.restore(backup, passphrase(), |_| true).await.unwrap();
    let inbox = store.inbox().await.unwrap();
    let brand = &inbox.first().unwrap().brand;
    assert!(!brand.contains(['\u{202e}', '\n']), "{brand:?}");
    assert!(store.claim_notice().await.unwrap().is_none());
}

#[tokio::test]
async fn a_backup_of_a_later_version_says_so() {
    let (_folder, _store, backup) = backed_up().await;
    changed(&backup, "PRAGMA user_version = 99");
    let (_elsewhere, store) = fresh().await;
    assert!(matches!(store.restore(backup, passphrase(), |_| true).await, Err(StoreError::Newer)));
}

#[tokio::test]
async fn what_is_no_file_or_too_large_to_be_a_backup_is_not_read() {
    let (folder, store) = fresh().await;
    let large = folder.path().join("large");
    fs::File::create(&large).unwrap().set_len(2 << 30).unwrap();
    for path in [large, folder.path().to_owned()] {
        let refused = store.restore(path, passphrase(), |_| true).await;
        assert!(matches!(refused, Err(StoreError::NotAFile(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn a_backup_that_cannot_take_its_place_leaves_nothing_begun_behind() {
    let (folder, store, _) = backed_up().await;
    let taken = folder.path().join("a-folder");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("inside"), b"kept").unwrap();
    for place in [taken.clone(), folder.path().join("absent/backup")] {
        assert!(store.back_up(place, passphrase()).await.is_err());
    }
    assert_eq!(fs::read(taken.join("inside")).unwrap(), b"kept");
    assert!(!names(&folder).iter().any(|name| name.contains("part")), "{:?}", names(&folder));
    assert_eq!(store.orders().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_new_backup_replaces_the_old_one_only_when_it_is_whole() {
    let (folder, store, backup) = backed_up().await;
    let before = fs::read(&backup).unwrap();
    // What stands where the new one would be begun cannot be taken away.
    let begun = folder.path().join("orders.crbackup.part");
    fs::create_dir_all(begun.join("inside")).unwrap();
    assert!(store.back_up(backup.clone(), passphrase()).await.is_err());
    assert_eq!(fs::read(&backup).unwrap(), before);
    fs::remove_dir_all(begun).unwrap();
    store.begin(intent("two")).await.unwrap();
    assert_eq!(store.back_up(backup.clone(), passphrase()).await.unwrap(), 2);
    assert_ne!(fs::read(&backup).unwrap(), before);
}

#[cfg(unix)]
#[tokio::test]
async fn a_backup_is_its_owners_alone_and_follows_no_link_that_waits_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, store, backup) = backed_up().await;
    assert_eq!(fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    let victim = folder.path().join("victim");
    fs::write(&victim, b"kept").unwrap();
    std::os::unix::fs::symlink(&victim, folder.path().join("second.part")).unwrap();
    store.back_up(folder.path().join("second"), passphrase()).await.unwrap();
    assert_eq!(fs::read(&victim).unwrap(), b"kept");
}

#[tokio::test]
async fn what_is_added_a_second_time_stays_as_it_is_here() {
    let (_folder, store, backup) = backed_up().await;
    let mut order = store.orders().await.unwrap().remove(0);
    order.changed_at = NOW.plus_seconds(5);
    order.phase = Phase::Refunded;
    store.update(order, None, None).await.unwrap();
    assert!(store.restore(backup, passphrase(), |_| true).await.unwrap().is_empty());
    assert_eq!(store.orders().await.unwrap().first().unwrap().phase, Phase::Refunded);
}
