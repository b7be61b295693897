//! Orders that the disk does not take. The number is that of docs/faults.md.

use std::path::{Path, PathBuf};

use cryptorefills_core::contract::{CopyTarget, OrderView, PlaceView};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::vault::Entry;
use cryptorefills_sandbox::PayKind;
use rusqlite::Connection;

use super::wallet::{DEADLINE, Home, Shop, Wallet};

/// The order store, seen past the wallet. While it is closed for changes no order in it can be written.
struct Disk(Connection);

impl Disk {
    async fn of(home: &Home) -> Self {
        let file = find(home.folder.path()).unwrap();
        let key = home.vault.read(Entry::DataKey).await.unwrap().unwrap();
        let connection = Connection::open(file).unwrap();
        connection.pragma_update(None, "key", format!("x'{}'", key.expose())).unwrap();
        connection.busy_timeout(DEADLINE).unwrap();
        Self(connection)
    }

    fn fill(&self) {
        let trigger = "CREATE TRIGGER no_room BEFORE UPDATE ON purchase BEGIN SELECT RAISE(ABORT, 'no room'); END";
        self.0.execute_batch(trigger).unwrap();
    }

    fn free(&self) {
        self.0.execute_batch("DROP TRIGGER no_room").unwrap();
    }
}

fn find(folder: &Path) -> Option<PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find_map(|path| match path.is_dir() {
        true => find(&path),
        false => path.ends_with("orders.db").then_some(path),
    })
}

async fn placed_on_a_full_disk(wallet: &Wallet, disk: &Disk) -> OrderView {
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    let quote = wallet.check(draft).await.quote.unwrap();
    disk.fill();
    let PlaceView::Order { id } = wallet.app.place_order(quote.quote_id).await.unwrap() else { panic!("refused") };
    wallet.app.order(id).await.unwrap()
}

async fn until_saved(wallet: &Wallet, id: &str) -> OrderView {
    let mut changes = wallet.app.changes();
    let saved = async {
        loop {
            let view = wallet.app.order(id.into()).await.unwrap();
            if view.unsaved.is_none() {
                return view;
            }
            changes.changed().await.unwrap();
        }
    };
    tokio::time::timeout(DEADLINE, saved).await.expect("what is held is written when there is room")
}

#[tokio::test]
async fn fault_38_an_order_that_cannot_be_saved_is_shown_from_memory_and_saved_when_there_is_room() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let disk = Disk::of(&home).await;
    let view = placed_on_a_full_disk(&wallet, &disk).await;
    assert_eq!(view.row.phase, Phase::AwaitingPayment);
    assert!(view.unsaved.is_some() && view.payment.is_some() && view.row.order_id.is_some());
    let id = view.row.id;
    let order_id = wallet.app.text_to_copy(id.clone(), CopyTarget::OrderId).await.unwrap();
    assert_eq!(Some(order_id.expose()), wallet.control.orders().pop().as_deref());
    assert_eq!(wallet.app.orders(None).await.unwrap().rows.first().unwrap().phase, Phase::AwaitingPayment);

    // It goes on from memory, up to the code.
    wallet.pay(PayKind::Exact);
    let delivered = wallet.until(&id, Phase::Delivered).await;
    assert!(delivered.unsaved.is_some());
    disk.free();
    until_saved(&wallet, &id).await;
    let notices = wallet.app.inbox().await.unwrap();
    assert_eq!(notices.iter().filter(|notice| notice.phase == Phase::Delivered).count(), 1);
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    let again = wallet.app.order(id).await.unwrap();
    assert_eq!((again.row.phase, again.unsaved.is_none()), (Phase::Delivered, true));
    assert!(again.timeline.iter().any(|step| step.phase == Phase::AwaitingPayment), "the steps in between are lost");
}

#[tokio::test]
async fn fault_38_what_was_never_saved_is_unknown_after_the_end_of_the_app_and_not_gone() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let disk = Disk::of(&home).await;
    let view = placed_on_a_full_disk(&wallet, &disk).await;
    wallet.app.shutdown().await;
    disk.free();
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.order(view.row.id).await.unwrap().row.phase, Phase::OutcomeUnknown);
}

#[tokio::test]
async fn fault_38_saving_is_tried_again_at_once_when_somebody_asks() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let disk = Disk::of(&home).await;
    let view = placed_on_a_full_disk(&wallet, &disk).await;
    disk.free();
    wallet.app.check_now(view.row.id.clone()).await.unwrap();
    assert!(wallet.app.order(view.row.id).await.unwrap().unsaved.is_none());
}
