//! What a start looks at, how single orders are found, and what the buyer keeps with an order.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod profile;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, NoDemo};
use cryptorefills_core::clock::{SystemClock, UnixMillis};
use cryptorefills_core::domain::{LocalId, OrderId, Phase, Secret};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::store::{Journal, Remark, Store, StoredOrder};
use cryptorefills_core::vault::{Entry, Vault};
use profile::{KEY, NOW, folder, intent, looked_into, open};

fn at_the_shop(name: &str, phase: Phase) -> StoredOrder {
    StoredOrder {
        journal: Journal::Created,
        phase,
        order_id: Some(OrderId::parse(&format!("ord_{name}")).unwrap()),
        ..intent(name)
    }
}

async fn keep(store: &Store, order: StoredOrder) {
    store.begin(StoredOrder { order_id: None, ..order.clone() }).await.unwrap();
    store.update(order, None, None).await.unwrap();
}

fn names(orders: &[StoredOrder]) -> Vec<&str> {
    orders.iter().map(|order| order.local_id.as_str()).collect()
}

/// A wallet that finds nobody at the shop's address.
fn wallet(root: &Path, vault: &Vault) -> App {
    App::new(AppOptions {
        data_root: root.to_owned(),
        version: "0.0.0".into(),
        built_in_partner_id: None,
        api_override: Some(BaseUrl::parse_override("http://127.0.0.1:9").unwrap()),
        clock: Arc::new(SystemClock),
        vault: vault.clone(),
        demo: Arc::new(NoDemo),
    })
}

fn file_of_orders(root: &Path) -> PathBuf {
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    folders.map(|folder| folder.join("orders.db")).find(|file| file.exists()).unwrap()
}

/// How many orders the next start will read.
fn open_in(file: &Path) -> u32 {
    looked_into(file).query_row("SELECT count(*) FROM purchase WHERE open = 1", [], |row| row.get(0)).unwrap()
}

#[tokio::test]
async fn fault_71_a_start_looks_at_each_order_that_is_over_once_and_never_again() {
    let root = tempfile::tempdir().unwrap();
    let vault = Vault::memory();
    vault.write(Entry::DataKey, Secret::new(KEY)).await.unwrap();
    let app = wallet(root.path(), &vault);
    app.open_shop(String::new(), "US".into()).await.unwrap();
    app.shutdown().await;

    let file = file_of_orders(root.path());
    let store = open(&file).await.unwrap().store;
    let long_ago = UnixMillis(1_600_000_000_000);
    for phase in [Phase::Delivered, Phase::Refunded, Phase::Failed, Phase::ExpiredUnpaid, Phase::PartlyDelivered] {
        for number in 0..8 {
            let order = at_the_shop(&format!("{}-{number}", phase.word()), phase);
            keep(&store, StoredOrder { changed_at: long_ago, ..order }).await;
        }
    }
    for phase in [Phase::AwaitingPayment, Phase::Mismatch, Phase::NotFound] {
        keep(&store, at_the_shop(phase.word(), phase)).await;
    }
    store.close().await;
    assert_eq!(open_in(&file), 43, "nobody has looked at them yet");

    let app = wallet(root.path(), &vault);
    app.start().await.unwrap();
    app.shutdown().await;
    assert_eq!(open_in(&file), 3, "what is over is not read by the next start");
}

#[tokio::test]
async fn an_order_that_changes_is_looked_at_again() {
    let (_folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    for name in ["one", "two"] {
        keep(&store, at_the_shop(name, Phase::Delivered)).await;
    }
    let found = store.open_orders().await.unwrap();
    assert_eq!(found.len(), 2);
    let refunded = StoredOrder { changed_at: NOW.plus_seconds(1), ..at_the_shop("two", Phase::Refunded) };
    store.update(refunded.clone(), None, None).await.unwrap();
    store.rest(found).await.unwrap();
    assert_eq!(names(&store.open_orders().await.unwrap()), ["two"], "it was not as it had been read");
    store.rest(vec![refunded]).await.unwrap();
    store.update(at_the_shop("one", Phase::Refunded), None, None).await.unwrap();
    assert_eq!(names(&store.open_orders().await.unwrap()), ["one"]);
}

#[tokio::test]
async fn an_order_is_found_by_the_shops_id_and_an_unknown_intent_by_being_one() {
    let (_folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    keep(&store, at_the_shop("one", Phase::Delivered)).await;
    store.begin(intent("lost")).await.unwrap();
    assert!(store.unknown_intents().await.unwrap().is_empty(), "it may still be on its way");
    store.update(StoredOrder { journal: Journal::Unknown, ..intent("lost") }, None, None).await.unwrap();
    let by = async |id: &str| store.order_at_shop(&OrderId::parse(id).unwrap()).await.unwrap();
    assert_eq!(by("ord_one").await.unwrap().local_id.as_str(), "one");
    assert!(by("ord_other").await.is_none());
    assert_eq!(names(&store.unknown_intents().await.unwrap()), ["lost"]);
    let settled = StoredOrder { local_id: LocalId::new("lost"), ..at_the_shop("lost", Phase::Delivered) };
    store.update(settled, None, None).await.unwrap();
    assert!(store.unknown_intents().await.unwrap().is_empty());
}

fn remark(note: &str) -> Remark {
    Remark {
        note: Secret::new(note),
        labels: vec!["gift".into()],
        archived: true,
        transaction_hash: Some(Secret::new("4c9e")),
    }
}

async fn remarks(store: &Store, names: &[&str]) -> Vec<Remark> {
    store.remarks(names.iter().map(|name| LocalId::new(*name)).collect()).await.unwrap()
}

#[tokio::test]
async fn what_the_buyer_keeps_with_an_order_is_replaced_as_a_whole_and_goes_with_the_order() {
    let (_folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    keep(&store, at_the_shop("one", Phase::AwaitingPayment)).await;
    let one = LocalId::new("one");
    store.keep_remark(&one, Remark { archived: false, ..remark("first") }).await.unwrap();
    store.keep_remark(&one, remark("for Ines")).await.unwrap();
    store.keep_remark(&LocalId::new("nobody's"), remark("lost")).await.unwrap();
    store.update(at_the_shop("one", Phase::Delivered), None, None).await.unwrap();
    let found = remarks(&store, &["nobody's", "one"]).await;
    assert_eq!(found, [Remark::default(), remark("for Ines")]);
    assert!(!format!("{found:?}").contains("Ines"), "it is for nobody's log");
    store.forget(&one).await.unwrap();
    assert_eq!(remarks(&store, &["one"]).await, [Remark::default()]);
}

#[tokio::test]
async fn what_the_buyer_keeps_with_an_order_is_in_a_backup() {
    let (folder, file) = folder();
    let store = open(&file).await.unwrap().store;
    keep(&store, at_the_shop("one", Phase::Delivered)).await;
    store.keep_remark(&LocalId::new("one"), remark("for Ines")).await.unwrap();
    let (backup, passphrase) = (folder.path().join("backup"), Secret::new("seven grey herons"));
    store.back_up(backup.clone(), passphrase.clone()).await.unwrap();
    let (_elsewhere, other) = profile::folder();
    let other = open(&other).await.unwrap().store;
    let added = other.restore(backup, passphrase, |_| true).await.unwrap();
    assert_eq!(added.len(), 1);
    assert_eq!(remarks(&other, &["one"]).await, [remark("for Ines")]);
    assert_eq!(other.open_orders().await.unwrap().len(), 1, "what was restored is looked at once");
}
