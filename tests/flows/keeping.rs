//! Where orders are kept, and that they go along whatever becomes of the keyring.

use std::time::Duration;

use cryptorefills_core::contract::{ErrorCode, SecretField, StartView, VaultState};
use cryptorefills_core::domain::{Phase, Secret};
use cryptorefills_core::vault::{Entry, Vault, VaultError};
use cryptorefills_sandbox::{Fault, PayKind};

use super::keychain::{Gate, Gated};
use super::wallet::{DEADLINE, Home, Shop, Wallet};

pub const PASSPHRASE: &str = "seven grey herons";

/// A keyring that can be taken away, `Some`, and brought back, `None`.
pub type Switched = Gated<Option<VaultError>>;

impl Gate for Option<VaultError> {
    fn refuses(&mut self) -> Option<VaultError> {
        *self
    }
}

pub fn home_with(keyring: &Switched) -> Home {
    Home { vault: Vault::with(Box::new(keyring.clone())), ..Home::new() }
}

pub fn passphrase() -> Secret {
    Secret::new(PASSPHRASE)
}

pub async fn bought(wallet: &Wallet) -> String {
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    id
}

pub async fn rows(wallet: &Wallet) -> Vec<String> {
    let mut ids: Vec<String> = wallet.app.orders(None).await.unwrap().rows.into_iter().map(|row| row.id).collect();
    ids.sort();
    ids
}

async fn until_kept(wallet: &Wallet, state: VaultState) -> StartView {
    let mut changes = wallet.app.changes();
    let kept = async {
        loop {
            let view = wallet.app.start().await.unwrap();
            if view.vault.state == state {
                return view;
            }
            changes.changed().await.unwrap();
        }
    };
    tokio::time::timeout(DEADLINE, kept).await.expect("the orders find their place")
}

#[tokio::test]
async fn a_keyring_that_starts_after_the_app_is_used_and_the_orders_of_the_session_move_in() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::NoService));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::SessionOnly);
    let id = bought(&wallet).await;
    keyring.set(None);
    until_kept(&wallet, VaultState::Keyring).await;
    // The order is followed on without a break.
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert!(wallet.app.reveal(id, 0, SecretField::Code).await.unwrap().contains("DEMO"));
}

#[tokio::test]
async fn a_keyring_that_is_unlocked_later_brings_the_orders_on_disk_back_beside_those_of_the_session() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    let first = bought(&wallet).await;
    wallet.app.shutdown().await;

    keyring.set(Some(VaultError::Locked));
    let wallet = home.open(&shop, "US").await;
    let view = wallet.app.start().await.unwrap();
    assert_eq!(view.vault.state, VaultState::SessionOnly);
    assert!(!view.vault.can_set_passphrase, "the orders on disk wait for their own key");
    let second = bought(&wallet).await;
    keyring.set(None);
    until_kept(&wallet, VaultState::Keyring).await;
    let mut both = vec![first, second];
    both.sort();
    assert_eq!(rows(&wallet).await, both);
}

#[tokio::test]
async fn a_passphrase_stands_in_for_a_keyring() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::NoBus));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    let short = wallet.app.set_passphrase(Secret::new("short")).await.unwrap_err();
    assert_eq!(short.sentence.id, "error-passphrase-length");
    assert_eq!(wallet.app.set_passphrase(passphrase()).await.unwrap().vault.state, VaultState::Passphrase);
    assert_eq!(rows(&wallet).await, [id.as_str()]);
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::PassphraseNeeded);
    assert!(rows(&wallet).await.is_empty());
    let meanwhile = bought(&wallet).await;
    let wrong = wallet.app.unlock(Secret::new("seven grey heron")).await.unwrap_err();
    assert_eq!(wrong.sentence.id, "error-passphrase-wrong");
    assert_eq!(wallet.app.unlock(passphrase()).await.unwrap().vault.state, VaultState::Passphrase);
    let mut both = vec![id, meanwhile];
    both.sort();
    assert_eq!(rows(&wallet).await, both);
}

#[tokio::test]
async fn a_backup_brings_the_orders_to_another_computer() {
    let shop = Shop::open().await;
    let (here, there) = (Home::new(), Home::new());
    let wallet = here.open(&shop, "US").await;
    let id = bought(&wallet).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    let file = here.folder.path().join("orders.crbackup");
    assert_eq!(wallet.app.back_up(file.clone(), passphrase()).await.unwrap(), 1);
    let code = wallet.app.reveal(id.clone(), 0, SecretField::Code).await.unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(code.len()).any(|window| window == code.as_bytes()));

    let wallet = there.open(&shop, "US").await;
    let wrong = wallet.app.restore(file.clone(), Secret::new("another passphrase")).await.unwrap_err();
    assert_eq!(wrong.sentence.id, "error-backup-passphrase");
    assert_eq!(wallet.app.restore(file.clone(), passphrase()).await.unwrap(), 1);
    assert_eq!(wallet.app.restore(file, passphrase()).await.unwrap(), 0);
    assert_eq!(wallet.app.reveal(id, 0, SecretField::Code).await.unwrap(), code);
    assert!(wallet.show_notices("").await.is_empty(), "what has long happened is not announced");
}

#[tokio::test]
async fn a_damaged_backup_changes_nothing_and_stays_as_it_is() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    for bytes in [Vec::new(), b"not a backup".to_vec(), vec![7_u8; 9000]] {
        let file = home.folder.path().join("broken.crbackup");
        std::fs::write(&file, &bytes).unwrap();
        let refused = wallet.app.restore(file.clone(), passphrase()).await.unwrap_err();
        assert_eq!(refused.sentence.id, "error-backup-passphrase");
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
    }
    let absent = wallet.app.restore(home.folder.path().join("absent"), passphrase()).await.unwrap_err();
    assert_eq!(absent.code, ErrorCode::Store);
    assert_eq!(rows(&wallet).await, [id]);
}

#[tokio::test]
async fn after_a_lost_key_one_may_begin_anew_and_the_old_file_stays() {
    let (shop, mut home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    bought(&wallet).await;
    wallet.app.shutdown().await;

    home.vault = Vault::memory();
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::KeyMissing);
    let id = bought(&wallet).await;
    let view = wallet.app.begin_afresh().await.unwrap();
    assert_eq!(view.vault.state, VaultState::Keyring);
    let aside = view.store_notice.unwrap();
    assert_eq!(aside.id, "store-begun-afresh");
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert_eq!(rows(&wallet).await, [id]);
    let view = wallet.app.start().await.unwrap();
    assert!(std::path::Path::new(&view.settings.data_folder).join(&aside.args["file"]).exists());
}

#[tokio::test]
async fn erasing_everything_leaves_neither_files_nor_secrets() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    let home = home_with(&keyring);
    std::fs::write(home.folder.path().join("mine.txt"), "not of this app").unwrap();
    let wallet = home.open(&shop, "US").await;
    bought(&wallet).await;
    wallet.app.erase_everything().await.unwrap();
    let left: Vec<_> = std::fs::read_dir(home.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["mine.txt"]);
    for entry in Entry::ALL {
        assert_eq!(home.vault.read(entry).await, Ok(None));
    }
    assert!(wallet.app.orders(None).await.is_err(), "no profile is open any more");
}

#[tokio::test]
async fn an_order_added_by_its_id_is_followed_to_its_code_and_never_asks_for_payment() {
    let shop = Shop::open().await;
    let (theirs, mine) = (Home::new(), Home::new());
    let wallet = theirs.open(&shop, "US").await;
    let other = bought(&wallet).await;
    let order_id = wallet.control.orders().pop().unwrap();

    let added = mine.open(&shop, "US").await;
    let id = added.app.add_order(format!(" {order_id}\n")).await.unwrap();
    let view = added.until(&id, Phase::PaymentBlocked).await;
    assert!(view.payment.is_none());
    assert_eq!(view.disagreements.iter().map(|one| one.fact.as_str()).collect::<Vec<_>>(), ["fact-approval"]);
    assert_eq!(added.app.add_order(order_id).await.unwrap(), id, "twice is once");
    wallet.until(&other, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    added.until(&id, Phase::Delivered).await;
    assert!(added.app.reveal(id, 0, SecretField::Code).await.unwrap().contains("DEMO"));

    for (typed, sentence) in
        [("../orders", "error-order-id"), ("", "error-order-id"), ("ord_unknown", "error-not-found")]
    {
        assert_eq!(added.app.add_order(typed.into()).await.unwrap_err().sentence.id, sentence, "{typed}");
    }
}

#[tokio::test]
async fn an_order_added_by_its_id_settles_the_purchase_whose_outcome_was_unknown() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    shop.control().set_fault(Some(Fault::NoAnswerToCreate));
    let id = wallet.place(draft).await;
    wallet.until(&id, Phase::OutcomeUnknown).await;
    shop.control().set_fault(None);

    let order_id = wallet.control.orders().pop().unwrap();
    assert_eq!(wallet.app.add_order(order_id).await.unwrap(), id);
    let view = wallet.until(&id, Phase::AwaitingPayment).await;
    assert!(view.payment.is_some(), "it is what was approved here");
    assert_eq!(wallet.control.created_count(), 1);
}

#[tokio::test]
async fn a_keyring_that_is_asked_again_and_stays_away_changes_nothing() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::PromptDismissed));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    let id = bought(&wallet).await;
    let view = tokio::time::timeout(Duration::from_secs(5), wallet.app.check_vault()).await.unwrap().unwrap();
    assert_eq!(
        (view.vault.state, view.vault.sentence.id.as_str()),
        (VaultState::SessionOnly, "vault-prompt-dismissed")
    );
    assert_eq!(rows(&wallet).await, [id]);
}
