//! The orders that the app keeps on this computer, read while it is closed.

use std::fs;
use std::path::{Path, PathBuf};

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{RemarkForm, SecretField};
use cryptorefills_sandbox::{PayKind, Sandbox};
use tempfile::TempDir;

use crate::program::{Ended, run};
use crate::shop::{EMAIL, delivered, nobody, order_of, sandbox};
use crate::wallet::Wallet;

/// A data folder whose demo holds one delivered order, and the app that has it open.
struct Computer {
    app: App,
    folder: TempDir,
    order_id: String,
    code: String,
}

impl Computer {
    async fn with_an_order() -> Self {
        let sandbox = sandbox().await;
        let order_id = delivered(&sandbox).await;
        let Wallet { app, folder, profile } = Wallet::open(&sandbox).await;
        let id = app.add_order(order_id.clone()).await.unwrap();
        let note = RemarkForm {
            note: "a sentinel note".into(),
            labels: vec!["office".into()],
            transaction_hash: String::new(),
        };
        app.keep_remark(id.clone(), note).await.unwrap();
        let code = app.reveal(id, 0, SecretField::Code).await.unwrap();
        fs::rename(profile, folder.path().join("demo")).unwrap();
        Self { app, folder, order_id, code }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    async fn asked(&self, words: &[&str]) -> Ended {
        asked(&self.path(), words).await
    }
}

async fn asked(folder: &Path, words: &[&str]) -> Ended {
    let at = ["--demo", "--data-dir", folder.to_str().unwrap()];
    run(&nobody().await, &[&["order"], words, &at].concat()).await
}

#[tokio::test]
async fn orders_are_listed_and_exported_without_the_shop_and_nothing_secret_leaves() {
    let computer = Computer::with_an_order().await;
    computer.app.shutdown().await;
    let before = fs::read(computer.path().join("demo/orders.db")).unwrap();
    let file = computer.path().join("out.csv");
    let texts = [
        computer.asked(&["list"]).await.expect(0).out,
        computer.asked(&["list", "--json"]).await.expect(0).json().to_string(),
        computer.asked(&["export", "--format", "csv"]).await.expect(0).out,
        computer.asked(&["export", "--format", "json"]).await.expect(0).out,
        {
            let written =
                computer.asked(&["export", "--format", "csv", "--out", file.to_str().unwrap()]).await.expect(0);
            assert!(written.out.is_empty() && written.err.contains("One order written"), "{}", written.err);
            fs::read_to_string(&file).unwrap()
        },
    ];
    for text in &texts {
        assert!(text.contains("office"), "{text}");
        for secret in [computer.order_id.as_str(), &computer.code, EMAIL, "sentinel"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    assert_eq!(fs::read(computer.path().join("demo/orders.db")).unwrap(), before, "it was only read");
}

#[tokio::test]
async fn filters_leave_out_what_does_not_fit() {
    let computer = Computer::with_an_order().await;
    computer.app.shutdown().await;
    let count = async |words: &[&str]| {
        let listed = computer.asked(&[&["list", "--json"], words].concat()).await.expect(0).json();
        listed["orders"].as_array().unwrap().len()
    };
    for fits in [
        &["--state", "delivered"][..],
        &["--text", &computer.order_id],
        &["--label", "office", "--sort", "newest"],
        &["--since", "2020-01-01", "--archived", "both"],
    ] {
        assert_eq!(count(fits).await, 1, "{fits:?}");
    }
    for misses in [&["--state", "open"][..], &["--until", "2020-01-01"], &["--coin", "NONE"], &["--archived", "only"]] {
        assert_eq!(count(misses).await, 0, "{misses:?}");
    }
    assert!(computer.asked(&["list", "--since", "yesterday"]).await.failed(2).err.contains("2026-11-21"));
}

#[tokio::test]
async fn what_stands_in_the_way_is_said() {
    let computer = Computer::with_an_order().await;
    let running = computer.asked(&["list"]).await.failed(5);
    assert!(running.err.contains("The app is running"), "{}", running.err);
    computer.app.shutdown().await;
    for words in [&["list", "--reveal"][..], &["export", "--format", "csv", "--reveal"]] {
        assert!(computer.asked(words).await.failed(2).err.contains("terminal"));
    }
    assert!(computer.asked(&["export", "--format", "csv", "--codes"]).await.failed(2).err.contains("--reveal"));
    let empty = TempDir::new().unwrap();
    assert!(asked(empty.path(), &["list"]).await.failed(5).err.contains("No orders are kept"));
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0, "nothing is left behind");
    for entry in fs::read_dir(computer.path().join("demo")).unwrap() {
        let path = entry.unwrap().path();
        if !path.file_name().unwrap().to_str().unwrap().starts_with("orders") && path.is_file() {
            fs::remove_file(path).unwrap();
        }
    }
    let keyless = computer.asked(&["list"]).await.failed(5);
    assert!(keyless.err.contains("holds no key"), "{}", keyless.err);
}

/// One order of each kind, whose bodies the shop told the app.
async fn one_of_each(sandbox: &Sandbox) -> (TempDir, Vec<String>) {
    let wallet = Wallet::open(sandbox).await;
    let mut ids = vec![delivered(sandbox).await];
    for (brand, kind, denomination, to) in
        [("Larkwave Prepaid", "topup", "15 USD", "+14155551234"), ("Skylark eSIM", "esim", "Unlimited 15 days", EMAIL)]
    {
        ids.push(order_of(sandbox, brand, kind, denomination, to).await);
    }
    sandbox.control().pay(&ids[1], PayKind::TooLittle).unwrap();
    for id in &ids {
        wallet.app.add_order(id.clone()).await.unwrap();
    }
    (wallet.close_as_demo().await, ids)
}

#[tokio::test]
async fn each_filter_leaves_the_orders_that_it_names() {
    let sandbox = sandbox().await;
    let (folder, ids) = one_of_each(&sandbox).await;
    let (card, top_up, esim) = ("Pixelport", "Larkwave Prepaid", "Skylark eSIM");
    let brands = async |words: &[&str]| {
        let listed = asked(folder.path(), &[&["list", "--json"], words].concat()).await.expect(0).json();
        let brand = |order: &serde_json::Value| order["lines"][0]["brand"].as_str().unwrap().to_owned();
        let mut brands: Vec<String> = listed["orders"].as_array().unwrap().iter().map(brand).collect();
        brands.sort_unstable();
        brands
    };
    for (words, left) in [
        (&["--kind", "giftcard"][..], &[card][..]),
        (&["--kind", "topup"], &[top_up]),
        (&["--kind", "esim"], &[esim]),
        (&["--kind", "esim", "--kind", "topup"], &[top_up, esim]),
        (&["--brand", card], &[card]),
        (&["--brand", card, "--brand", esim], &[card, esim]),
        (&["--coin", "USDC"], &[top_up, card, esim]),
        (&["--coin", "BTC"], &[]),
        (&["--sold-in", "US"], &[top_up, card, esim]),
        (&["--sold-in", "ES"], &[]),
        (&["--state", "delivered"], &[card]),
        (&["--state", "delivered", "--state", "attention"], &[top_up, card, esim]),
        (&["--state", "refunded"], &[]),
        (&["--text", "larkwave"], &[top_up]),
        (&["--text", "skylark", "--kind", "topup"], &[]),
        (&["--text", &ids[2]], &[esim]),
        (&["--since", "2020-01-01"], &[top_up, card, esim]),
        (&["--until", "2020-01-01"], &[]),
    ] {
        assert_eq!(brands(words).await, left, "{words:?}");
    }
    let sheet = asked(folder.path(), &["export", "--format", "csv", "--kind", "topup"]).await.expect(0).out;
    assert!(sheet.contains(top_up) && !sheet.contains(card), "{sheet}");
    for wrong in [["--kind", "car"], ["--state", "sunny"], ["--since", "tomorrow"]] {
        asked(folder.path(), &[&["list"], &wrong[..]].concat()).await.expect(2);
    }
}

#[tokio::test]
async fn an_order_is_explained_as_the_app_knows_it() {
    let sandbox = sandbox().await;
    let (folder, ids) = one_of_each(&sandbox).await;
    let explained =
        async |words: &[&str]| asked(folder.path(), &[&["explain", "--kept", "--json"], words].concat()).await;
    let first = explained(&[&ids[0]]).await.expect(0).json();
    assert_eq!((&first["code"], &first["order_id"]), (&"delivered".into(), &ids[0].as_str().into()));
    assert_eq!(first["order_state"], "Done");
    // The top-up was paid in part, and nothing was approved here that the rest could be held against.
    assert_eq!(explained(&[&ids[1]]).await.expect(0).json()["code"], "added_by_id");
    // All three began within one second.
    let last = explained(&[]).await.expect(0).json();
    assert!(last["order_id"].as_str().unwrap().contains('…'), "an id that nobody named is masked: {last}");
    assert!(ids.iter().all(|id| !last.to_string().contains(id)), "{last}");
    assert!(explained(&["ord_of_somebody"]).await.failed(3).err.contains("no such order"));
    let api = nobody().await;
    for wrong in [&["--kept", "--state", "Done"][..], &["ord_1", "--demo"], &["--data-dir", "/tmp"]] {
        run(&api, &[&["order", "explain"], wrong].concat()).await.expect(2);
    }
}
