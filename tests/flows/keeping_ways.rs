//! Ways out of corners: a forgotten passphrase, a box with another key, a second process, and the end of everything.

use std::fs;
use std::path::PathBuf;

use cryptorefills_core::contract::VaultState;
use cryptorefills_core::domain::Secret;
use cryptorefills_core::store::Place;
use cryptorefills_core::vault::{Entry, Vault, VaultError};

use super::keeping::{Switched, bought, home_with, passphrase, rows};
use super::wallet::{Home, Shop, Wallet};

async fn profile(wallet: &Wallet) -> PathBuf {
    wallet.app.start().await.unwrap().settings.data_folder.into()
}

async fn state(wallet: &Wallet) -> VaultState {
    wallet.app.start().await.unwrap().vault.state
}

#[tokio::test]
async fn a_backup_among_the_profiles_own_files_is_refused() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    let profile = profile(&wallet).await;
    let mut places: Vec<PathBuf> =
        ["orders.db", "orders.db-wal", "orders.keybox", "a.crbackup"].iter().map(|name| profile.join(name)).collect();
    places.push(profile.join("../").join(profile.file_name().unwrap()).join("orders.db"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&profile, home.folder.path().join("by-another-name")).unwrap();
        places.push(home.folder.path().join("by-another-name/orders.db"));
    }
    for place in places {
        let refused = wallet.app.back_up(place.clone(), passphrase()).await.unwrap_err();
        assert_eq!(refused.sentence.id, "error-backup-file", "{}", place.display());
    }
    assert_eq!(rows(&wallet).await, [id.as_str()]);
    wallet.app.shutdown().await;
    assert_eq!(rows(&home.open(&shop, "US").await).await, [id]);
}

#[tokio::test]
async fn a_forgotten_passphrase_can_be_left_behind_and_its_file_stays() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::NoBus));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    bought(&wallet).await;
    wallet.app.set_passphrase(passphrase()).await.unwrap();
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert_eq!(state(&wallet).await, VaultState::PassphraseNeeded);
    let meanwhile = bought(&wallet).await;
    let view = wallet.app.begin_afresh().await.unwrap();
    assert_eq!((view.vault.state, view.vault.can_set_passphrase), (VaultState::SessionOnly, true));
    let aside = view.store_notice.unwrap().args["file"].clone();
    wallet.app.set_passphrase(Secret::new("another one altogether")).await.unwrap();
    assert!(profile(&wallet).await.join(aside).exists());
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert!(wallet.app.unlock(passphrase()).await.is_err());
    wallet.app.unlock(Secret::new("another one altogether")).await.unwrap();
    assert_eq!(rows(&wallet).await, [meanwhile]);
}

#[tokio::test]
async fn a_passphrase_opens_however_the_keyboard_composes_its_letters() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::NoBus));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    wallet.app.set_passphrase(Secret::new("caf\u{e9} with herons")).await.unwrap();
    wallet.app.shutdown().await;
    let wallet = home.open(&shop, "US").await;
    wallet.app.unlock(Secret::new("cafe\u{301} with herons")).await.unwrap();
    assert_eq!(state(&wallet).await, VaultState::Passphrase);
}

#[tokio::test]
async fn a_box_that_holds_another_files_key_leads_on_to_a_new_beginning() {
    let (shop, keyring, other) = (Shop::open().await, Switched::default(), Switched::default());
    let (home, elsewhere) = (home_with(&keyring), home_with(&other));
    let wallet = home.open(&shop, "US").await;
    bought(&wallet).await;
    let mine = profile(&wallet).await;
    wallet.app.shutdown().await;
    let stranger = elsewhere.open(&shop, "US").await;
    stranger.app.set_passphrase(passphrase()).await.unwrap();
    fs::copy(profile(&stranger).await.join("orders.keybox"), mine.join("orders.keybox")).unwrap();
    let before = fs::read(mine.join("orders.db")).unwrap();
    home.vault.delete(Entry::DataKey).await.unwrap();

    let wallet = home.open(&shop, "US").await;
    let view = wallet.app.unlock(passphrase()).await.unwrap();
    assert_eq!(view.vault.state, VaultState::KeyMissing);
    assert_eq!(fs::read(mine.join("orders.db")).unwrap(), before);
    assert_eq!(wallet.app.begin_afresh().await.unwrap().vault.state, VaultState::Keyring);
    assert!(!mine.join("orders.keybox").exists(), "a box that fits nothing is out of the way");
}

#[tokio::test]
async fn fault_69_orders_that_another_process_has_open_are_said_to_be() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    let file = profile(&wallet).await.join("orders.db");
    wallet.app.leave_profile().await.unwrap();
    let other = Place::claim(file).await.unwrap();
    let refused = wallet.app.open_shop(String::new(), "US".into()).await.unwrap_err();
    assert_eq!((refused.sentence.id.as_str(), refused.retry), ("error-store-busy", true));
    drop(other);
    wallet.app.open_shop(String::new(), "US".into()).await.unwrap();
    assert_eq!(rows(&wallet).await, [id]);
}

#[tokio::test]
async fn erasing_while_an_order_is_placed_waits_for_it_and_leaves_nothing() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let quote = wallet.check(wallet.draft("Pixelport", None, "USDC", "Solana").await).await.quote.unwrap();
    let (placed, erased) = tokio::join!(wallet.app.place_order(quote.quote_id), wallet.app.erase_everything());
    erased.unwrap();
    assert!(
        placed.is_ok() == (wallet.control.created_count() == 1),
        "an order that was sent is not said to have failed"
    );
    assert_eq!(fs::read_dir(home.folder.path()).unwrap().count(), 0);
    assert_eq!(home.vault.read(Entry::DataKey).await, Ok(None));
}

#[tokio::test]
async fn erasing_where_nothing_was_ever_kept_succeeds() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    wallet.app.erase_everything().await.unwrap();
    wallet.app.erase_everything().await.unwrap();
    fs::remove_dir_all(home.folder.path()).unwrap();
    wallet.app.erase_everything().await.unwrap();
}

#[tokio::test]
async fn an_order_that_is_added_twice_at_once_is_there_once() {
    let (shop, theirs) = (Shop::open().await, Home::new());
    let mine = Home { vault: Vault::memory(), ..Home::new() };
    let wallet = theirs.open(&shop, "US").await;
    bought(&wallet).await;
    let order_id = wallet.control.orders().pop().unwrap();
    let added = mine.open(&shop, "US").await;
    let (one, other) = tokio::join!(added.app.add_order(order_id.clone()), added.app.add_order(order_id));
    assert_eq!(one.unwrap(), other.unwrap());
    assert_eq!(rows(&added).await.len(), 1);
}
