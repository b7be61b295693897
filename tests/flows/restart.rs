use std::fs;

use cryptorefills_core::contract::{SecretField, VaultState};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::vault::Vault;
use cryptorefills_sandbox::PayKind;

use super::wallet::{EMAIL, Home, Shop};

#[tokio::test]
async fn an_order_is_followed_on_after_a_restart_and_nothing_is_announced_twice() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    let before = wallet.show_notices("").await.len();
    wallet.app.shutdown().await;
    wallet.pay(PayKind::Exact);

    let wallet = home.open(&shop, "US").await;
    wallet.until(&id, Phase::Delivered).await;
    let after = wallet.show_notices("delivered").await;
    assert_eq!(after.iter().filter(|notice| notice.title == "Pixelport: delivered").count(), 1, "{after:?}");
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    assert!(wallet.show_notices("").await.is_empty(), "announced twice; {before} before");
    assert!(wallet.app.reveal(id, 0, SecretField::Code).await.unwrap().contains("DEMO"));
}

#[tokio::test]
async fn nothing_secret_is_readable_in_the_data_folder() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    let view = wallet.until(&id, Phase::Delivered).await;
    let code = wallet.app.reveal(id, 0, SecretField::Code).await.unwrap();
    let order_id = wallet.control.orders().pop().unwrap();
    wallet.app.shutdown().await;
    let sentinels = [code.as_str(), &order_id, EMAIL, "harbour-books", view.row.amount.as_str()];
    for file in files(home.folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for sentinel in sentinels {
            let found = bytes.windows(sentinel.len()).any(|window| window == sentinel.as_bytes());
            assert!(!found || sentinel.len() < 6, "{sentinel} is in {}", file.display());
        }
    }
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

#[tokio::test]
async fn a_lost_key_sets_nothing_aside() {
    let (shop, mut home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.app.shutdown().await;

    let vault = std::mem::replace(&mut home.vault, Vault::memory());
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::KeyMissing);
    assert!(wallet.app.orders(None).await.unwrap().rows.is_empty());
    wallet.app.shutdown().await;

    home.vault = vault;
    let wallet = home.open(&shop, "US").await;
    assert!(wallet.app.orders(None).await.unwrap().rows.iter().any(|row| row.id == id));
}
