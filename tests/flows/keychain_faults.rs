//! A keychain that fails at the n-th call, for every n: nothing is lost, and nothing on disk is overwritten.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cryptorefills_core::contract::{StartView, VaultState};
use cryptorefills_core::domain::Secret;
use cryptorefills_core::vault::{Entry, Keychain, Vault, VaultError};
use tokio::sync::Notify;

use super::keeping::{bought, rows};
use super::keychain::{Gate, Gated};
use super::wallet::{DEADLINE, Home, Shop, Wallet};

const ERRORS: [VaultError; 2] = [VaultError::Locked, VaultError::PromptDismissed];
/// A start writes and reads the partner ID, then reads and writes the key; and one more, which never comes.
const CALLS: usize = 5;

/// The call that fails, counted down, and how; `None` once it has.
type Failing = Gated<Option<(usize, VaultError)>>;

impl Gate for Option<(usize, VaultError)> {
    fn refuses(&mut self) -> Option<VaultError> {
        let (left, error) = self.as_mut()?;
        let error = *error;
        *left = left.saturating_sub(1);
        (*left == 0).then(|| {
            *self = None;
            error
        })
    }
}

fn home() -> (Failing, Home) {
    let keychain = Failing::default();
    let home = Home { vault: Vault::with(Box::new(keychain.clone())), ..Home::new() };
    (keychain, home)
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
            keychain.set(Some((call, error)));
            let wallet = home.open(&shop, "US").await;
            let id = bought(&wallet).await;
            keychain.set(None);
            until_in_the_keyring(&wallet).await;
            wallet.app.shutdown().await;
            let wallet = home.open(&shop, "US").await;
            assert_eq!(rows(&wallet).await, [id], "call {call}, {error}");
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
            keychain.set(Some((call, error)));
            let wallet = home.open(&shop, "US").await;
            let state = wallet.app.start().await.unwrap().vault.state;
            if state == VaultState::SessionOnly {
                assert_eq!(databases(home.folder.path()), before, "call {call}, {error}");
            }
            keychain.set(None);
            until_in_the_keyring(&wallet).await;
            assert_eq!(rows(&wallet).await, [id.as_str()], "call {call}, {error}");
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
            keychain.set(Some((call, error)));
            let begun = wallet.app.begin_afresh().await;
            keychain.set(None);
            assert!(databases(home.folder.path()).values().any(|bytes| *bytes == old), "call {call}, {error}");
            if begun.is_err() {
                assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::KeyMissing);
                wallet.app.begin_afresh().await.unwrap();
            }
            wallet.app.shutdown().await;
            let wallet = home.open(&shop, "US").await;
            assert_eq!(rows(&wallet).await, [id], "call {call}, {error}");
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
            keychain.set(Some((call, error)));
            let wallet = home.open(&shop, "US").await;
            let id = bought(&wallet).await;
            wallet.app.set_passphrase(Secret::new("seven grey herons")).await.unwrap();
            wallet.app.shutdown().await;

            keychain.set(None);
            home.vault.delete(Entry::DataKey).await.unwrap();
            let wallet = home.open(&shop, "US").await;
            assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::PassphraseNeeded);
            wallet.app.unlock(Secret::new("seven grey herons")).await.unwrap();
            assert_eq!(rows(&wallet).await, [id], "call {call}, {error}");
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
            keychain.set(Some((call, error)));
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
