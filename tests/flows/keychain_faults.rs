//! A keychain that fails at the n-th call, for every n: nothing is lost, and nothing on disk is overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use cryptorefills_core::contract::{StartView, VaultState};
use cryptorefills_core::domain::{Phase, Secret};
use cryptorefills_core::vault::{Entry, Keychain, Memory, Vault, VaultError};
use tokio::sync::Notify;

use super::wallet::{DEADLINE, Home, Shop, Wallet};

const ERRORS: [VaultError; 2] = [VaultError::Locked, VaultError::PromptDismissed];
/// A start writes and reads the partner ID, then reads and writes the key; and one more, which never comes.
const CALLS: usize = 5;

/// What it holds outlives the wallet; the call that fails is chosen anew each time.
#[derive(Clone, Default)]
struct Failing {
    kept: Arc<Mutex<Memory>>,
    fails: Arc<Mutex<Option<(usize, VaultError)>>>,
}

impl Failing {
    fn at(&self, call: usize, error: VaultError) {
        *self.fails.lock().unwrap() = Some((call, error));
    }

    fn no_more(&self) {
        *self.fails.lock().unwrap() = None;
    }

    fn call<T>(&self, call: impl FnOnce(&mut Memory) -> Result<T, VaultError>) -> Result<T, VaultError> {
        let mut fails = self.fails.lock().unwrap();
        if let Some((left, error)) = fails.as_mut() {
            *left = left.saturating_sub(1);
            if *left == 0 {
                let error = *error;
                *fails = None;
                return Err(error);
            }
        }
        call(&mut self.kept.lock().unwrap())
    }
}

impl Keychain for Failing {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        self.call(|kept| kept.read(entry))
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.call(|kept| kept.write(entry, secret))
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        self.call(|kept| kept.delete(entry))
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        self.call(|_| Ok(()))
    }
}

fn home() -> (Failing, Home) {
    let keychain = Failing::default();
    let home = Home { vault: Vault::with(Box::new(keychain.clone())), ..Home::new() };
    (keychain, home)
}

async fn bought(wallet: &Wallet) -> String {
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    id
}

async fn ids(wallet: &Wallet) -> Vec<String> {
    let mut ids: Vec<String> = wallet.app.orders(None).await.unwrap().rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

/// Databases in the folder, by their bytes.
fn databases(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let profile = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    let entries = fs::read_dir(profile).unwrap().map(|entry| entry.unwrap());
    let databases = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("orders.db"));
    databases.map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap())).collect()
}

async fn until_in_the_keyring(wallet: &Wallet) -> StartView {
    let view = wallet.app.check_vault().await.unwrap();
    assert_eq!(view.vault.state, VaultState::Keyring);
    view
}

#[tokio::test]
async fn a_first_start_keeps_its_orders_whichever_call_fails() {
    let shop = Shop::open().await;
    for error in ERRORS {
        for call in 1..=CALLS {
            let (keychain, home) = home();
            keychain.at(call, error);
            let wallet = home.open(&shop, "US").await;
            let id = bought(&wallet).await;
            keychain.no_more();
            until_in_the_keyring(&wallet).await;
            wallet.app.shutdown().await;
            let wallet = home.open(&shop, "US").await;
            assert_eq!(ids(&wallet).await, [id], "call {call}, {error}");
            wallet.app.shutdown().await;
        }
    }
}

#[tokio::test]
async fn a_later_start_touches_no_file_whichever_call_fails() {
    let (shop, (keychain, home)) = (Shop::open().await, home());
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    wallet.app.shutdown().await;
    for error in ERRORS {
        for call in 1..=CALLS {
            let before = databases(home.folder.path());
            keychain.at(call, error);
            let wallet = home.open(&shop, "US").await;
            let state = wallet.app.start().await.unwrap().vault.state;
            if state == VaultState::SessionOnly {
                assert_eq!(databases(home.folder.path()), before, "call {call}, {error}");
            }
            keychain.no_more();
            until_in_the_keyring(&wallet).await;
            assert_eq!(ids(&wallet).await, [id.as_str()], "call {call}, {error}");
            wallet.app.shutdown().await;
        }
    }
    assert_eq!(databases(home.folder.path()).len(), 1, "nothing was set aside");
}

#[tokio::test]
async fn beginning_afresh_keeps_the_old_file_and_the_sessions_orders_whichever_call_fails() {
    let shop = Shop::open().await;
    for error in ERRORS {
        for call in 1..=3 {
            let (keychain, home) = home();
            let wallet = home.open(&shop, "US").await;
            bought(&wallet).await;
            wallet.app.shutdown().await;
            let old = databases(home.folder.path()).remove("orders.db").unwrap();
            home.vault.delete(Entry::DataKey).await.unwrap();

            let wallet = home.open(&shop, "US").await;
            let id = bought(&wallet).await;
            keychain.at(call, error);
            let begun = wallet.app.begin_afresh().await;
            keychain.no_more();
            assert!(databases(home.folder.path()).values().any(|bytes| *bytes == old), "call {call}, {error}");
            if begun.is_err() {
                assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::KeyMissing);
                wallet.app.begin_afresh().await.unwrap();
            }
            wallet.app.shutdown().await;
            let wallet = home.open(&shop, "US").await;
            assert_eq!(ids(&wallet).await, [id], "call {call}, {error}");
            assert!(databases(home.folder.path()).values().any(|bytes| *bytes == old), "call {call}, {error}");
            wallet.app.shutdown().await;
        }
    }
}

#[tokio::test]
async fn a_passphrase_opens_the_orders_whichever_call_of_the_keyring_fails() {
    let shop = Shop::open().await;
    for error in [VaultError::Died] {
        for call in 1..=CALLS {
            let (keychain, home) = home();
            keychain.at(call, error);
            let wallet = home.open(&shop, "US").await;
            let id = bought(&wallet).await;
            wallet.app.set_passphrase(Secret::new("seven grey herons")).await.unwrap();
            wallet.app.shutdown().await;

            keychain.no_more();
            home.vault.delete(Entry::DataKey).await.unwrap();
            let wallet = home.open(&shop, "US").await;
            assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::PassphraseNeeded);
            wallet.app.unlock(Secret::new("seven grey herons")).await.unwrap();
            assert_eq!(ids(&wallet).await, [id], "call {call}, {error}");
            wallet.app.shutdown().await;
        }
    }
}

#[tokio::test]
async fn erasing_says_what_it_left_and_a_second_time_erases_it_whichever_call_fails() {
    let shop = Shop::open().await;
    for error in ERRORS {
        for call in 1..=2 {
            let (keychain, home) = home();
            let wallet = home.open(&shop, "US").await;
            bought(&wallet).await;
            keychain.at(call, error);
            let refused = wallet.app.erase_everything().await.unwrap_err();
            assert_eq!(refused.sentence.id, "error-erase-keyring", "call {call}, {error}");
            wallet.app.erase_everything().await.unwrap();
            for entry in Entry::ALL {
                assert_eq!(home.vault.read(entry).await, Ok(None));
            }
            assert_eq!(fs::read_dir(home.folder.path()).unwrap().count(), 0);
        }
    }
}

#[tokio::test]
async fn fault_81_whoever_refuses_is_not_asked_a_second_time_by_itself() {
    let (shop, keychain) = (Shop::open().await, AsksEachTime::default());
    let home = Home { vault: Vault::with(Box::new(keychain.clone())), ..Home::new() };
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.sentence.id, "vault-prompt-dismissed");
    tokio::time::timeout(DEADLINE, keychain.looked.notified()).await.expect("it is looked whether a keyring has come");
    tokio::time::timeout(DEADLINE, keychain.looked.notified()).await.expect("and again");
    assert_eq!(keychain.asked.load(Ordering::SeqCst), 1, "no second prompt by itself");
    wallet.app.check_vault().await.unwrap();
    assert_eq!(keychain.asked.load(Ordering::SeqCst), 2, "but one when somebody asks for it");
}

/// Asks its owner at each access, and the owner says no.
#[derive(Clone, Default)]
struct AsksEachTime {
    asked: Arc<AtomicUsize>,
    looked: Arc<Notify>,
}

impl Keychain for AsksEachTime {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        self.asked.fetch_add(usize::from(entry == Entry::DataKey), Ordering::SeqCst);
        Err(VaultError::PromptDismissed)
    }

    fn write(&mut self, _: Entry, _: &Secret) -> Result<(), VaultError> {
        Err(VaultError::PromptDismissed)
    }

    fn delete(&mut self, _: Entry) -> Result<(), VaultError> {
        Err(VaultError::PromptDismissed)
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        self.looked.notify_one();
        Ok(())
    }
}
