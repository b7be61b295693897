//! Each way of having no keyring: a sentence of its own, and a wallet that works on.

use std::time::Duration;

use cryptorefills_tests::eventually;
use serde_json::Value;

use super::keyring::{EmptyService, SECRETS, desktop, lock, unlock};
use super::wallet_process::WalletProcess;

fn text<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer[field].as_str().unwrap_or_default()
}

/// What the wallet says of its keyring, and that it can be used all the same.
fn opened(wallet: &mut WalletProcess) -> Value {
    let view = wallet.ask("open");
    assert_eq!(text(&view, "state"), "session_only", "{view}");
    assert_eq!(wallet.ask("buy")["orders"], 1, "without a keyring orders are kept for the session");
    view
}

#[tokio::test]
async fn fault_74_no_bus_no_service_no_default_keyring_and_a_locked_one_are_four_sentences() {
    let mut said = Vec::new();

    let bare = desktop(false).await;
    let nowhere = bare.home().join("nowhere");
    let mut wallet = WalletProcess::with(&bare, |command| {
        command.env("XDG_RUNTIME_DIR", &nowhere).env_remove("DBUS_SESSION_BUS_ADDRESS");
    });
    said.push(opened(&mut wallet));
    let mut wallet = WalletProcess::with(&bare, |command| {
        command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", nowhere.display()));
    });
    assert_eq!(text(&opened(&mut wallet), "sentence"), "vault-no-bus");

    said.push(opened(&mut WalletProcess::on(&bare)));
    let empty = EmptyService::on(&bare).await;
    said.push(opened(&mut WalletProcess::on(&bare)));
    drop(empty);

    let locked = desktop(true).await;
    lock(&locked);
    said.push(opened(&mut WalletProcess::on(&locked)));

    let names: Vec<&str> = said.iter().map(|view| text(view, "sentence")).collect();
    assert_eq!(names, ["vault-no-bus", "vault-no-service", "vault-no-default-collection", "vault-locked"]);
    let mut sentences: Vec<&str> = said.iter().map(|view| text(view, "words")).collect();
    sentences.sort_unstable();
    sentences.dedup();
    assert_eq!(sentences.len(), 4);
    assert!(sentences.iter().all(|words| words.contains("until you close the app") && words.contains("check again")));
}

#[tokio::test]
async fn fault_76_a_keyring_that_starts_after_the_app_is_used() {
    let mut desktop = desktop(false).await;
    let mut wallet = WalletProcess::on(&desktop);
    opened(&mut wallet);
    desktop.start_secret_service().await.unwrap();
    let view = eventually(Duration::from_secs(60), "the keyring is used", async || {
        let view = wallet.ask("view");
        (text(&view, "state") == "keyring").then_some(view)
    });
    assert_eq!(view.await.unwrap()["orders"], 1, "the orders of the session moved in");
    wallet.ask("close");
    assert_eq!(wallet.ask("open")["orders"], 1, "and are on disk");
}

#[tokio::test]
async fn fault_76_a_keyring_that_is_unlocked_after_the_app_started_is_used() {
    let mut desktop = desktop(true).await;
    lock(&desktop);
    let mut wallet = WalletProcess::on(&desktop);
    assert_eq!(text(&opened(&mut wallet), "sentence"), "vault-locked");
    unlock(&mut desktop).await;
    eventually(Duration::from_secs(60), "the keyring is used", async || {
        (text(&wallet.ask("view"), "state") == "keyring").then_some(())
    })
    .await
    .unwrap();
}

#[tokio::test]
async fn a_keyring_that_dies_while_it_is_used_is_said_and_used_again_when_it_is_back() {
    let mut desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    assert_eq!(wallet.error("write 0123"), "none");
    desktop.stop_secret_service().await.unwrap();
    let said = wallet.error("read");
    assert!(["vault-no-service", "vault-died"].contains(&said.as_str()), "{said}");
    assert_eq!(wallet.error("read"), "vault-no-service");
    desktop.start_secret_service().await.unwrap();
    assert_eq!(text(&wallet.ask("read"), "kept"), "0123");
}

#[tokio::test]
async fn a_keyring_that_dies_takes_no_order_away() {
    let mut desktop = desktop(true).await;
    let mut wallet = WalletProcess::on(&desktop);
    assert_eq!(text(&wallet.ask("open"), "state"), "keyring");
    wallet.ask("buy");
    desktop.stop_secret_service().await.unwrap();
    assert!(!desktop.offers(SECRETS).unwrap());
    assert_eq!(wallet.ask("buy")["orders"], 2, "what is open stays open");
    wallet.ask("close");
    let view = wallet.ask("open");
    assert_eq!((text(&view, "sentence"), view["orders"].as_u64()), ("vault-no-service", Some(0)));
    desktop.start_secret_service().await.unwrap();
    let view = wallet.ask("check");
    assert_eq!((text(&view, "state"), view["orders"].as_u64()), ("keyring", Some(2)), "{view}");
}
