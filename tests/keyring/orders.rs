//! The orders of a wallet with a real keyring, to their end.

use super::keyring::{desktop, lock, unlock};
use super::wallet_process::WalletProcess;

#[tokio::test]
async fn erasing_everything_empties_the_keyring_and_a_locked_one_is_told() {
    let mut desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    wallet.ask("open");
    wallet.ask("buy");
    lock(&desktop);
    assert_eq!(wallet.error("erase"), "error-erase-keyring");
    unlock(&mut desktop).await;
    assert_eq!(wallet.error("erase"), "none", "erasing again needs no open profile");
    assert!(wallet.ask("read")["kept"].is_null());
    assert!(wallet.ask("read-partner-id")["kept"].is_null());
}
