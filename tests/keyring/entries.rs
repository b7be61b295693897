//! What the keyring may hold in place of what was put there.

use serde_json::Value;

use super::keyring::desktop;
use super::wallet_process::WalletProcess;

#[tokio::test]
async fn fault_78_a_deleted_entry_is_a_missing_key_and_nothing_is_made_in_its_place() {
    let desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    wallet.ask("open");
    wallet.ask("buy");
    wallet.ask("close");
    assert_eq!(wallet.error("delete"), "none");
    let view = wallet.ask("open");
    assert_eq!((view["state"].as_str(), view["orders"].as_u64()), (Some("key_missing"), Some(0)));
    assert_eq!(wallet.ask("read")["kept"], Value::Null, "no other key was written");
}

#[tokio::test]
async fn fault_78_an_entry_that_cannot_be_a_key_is_told_and_left_as_it_is() {
    // Empty, five kilobytes, not UTF-8, and one digit short.
    for (size, byte) in [("0", "48"), ("5120", "48"), ("64", "255"), ("63", "48")] {
        let desktop = desktop(true).await;
        let mut wallet = WalletProcess::on(&desktop);
        wallet.ask(&format!("plant data-key {size} {byte}"));
        let view = wallet.ask("open");
        assert_eq!(view["sentence"], "vault-bad-value", "{size} of {byte}: {view}");
        assert_eq!(wallet.ask("buy")["orders"], 1);
        assert_eq!(wallet.ask("check")["sentence"], "vault-bad-value", "asked again, told again");
        assert_eq!(wallet.error("delete"), "none", "one entry is there, the one that was");
        let view = wallet.ask("check");
        assert_eq!((view["state"].as_str(), view["orders"].as_u64()), (Some("keyring"), Some(1)), "{view}");
    }
}

#[tokio::test]
async fn fault_78_two_entries_of_the_same_name_are_told_and_neither_is_chosen() {
    let desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    wallet.ask("plant data-key 64 48");
    wallet.ask("plant data-key 64 49");
    assert_eq!(wallet.error("read"), "vault-ambiguous");
    assert_eq!(wallet.error("write 0123"), "vault-ambiguous");
    assert_eq!(wallet.error("delete"), "vault-ambiguous");
    let view = wallet.ask("open");
    assert_eq!((view["state"].as_str(), view["sentence"].as_str()), (Some("session_only"), Some("vault-ambiguous")));
}

#[tokio::test]
async fn fault_78_a_partner_id_that_cannot_be_one_keeps_nobody_from_the_shop() {
    for (size, byte) in [("0", "48"), ("5120", "48"), ("12", "255"), ("12", "10")] {
        let desktop = desktop(true).await;
        let mut wallet = WalletProcess::on(&desktop);
        wallet.ask(&format!("plant partner-id {size} {byte}"));
        assert_eq!(wallet.ask("open")["state"], "keyring", "{size} of {byte}");
    }
}

#[tokio::test]
async fn fault_80_many_who_read_and_write_at_once_are_served_one_after_the_other() {
    let desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    assert_eq!(wallet.ask("crowd")["well"], 40);
    assert!(wallet.ask("read")["kept"].as_str().unwrap().starts_with("key-"), "and one entry is there");
}
