//! The orders that the app keeps on this computer, read while it is closed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, NoDemo, shop_folder};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{RemarkForm, SecretField};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::Vault;
use tempfile::TempDir;

use crate::program::{Ended, run};
use crate::shop::{EMAIL, delivered, nobody, sandbox};

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
        let folder = TempDir::new().unwrap();
        let base = BaseUrl::parse_override(&sandbox.url()).unwrap();
        let profile = folder.path().join(shop_folder(&base));
        let app = App::new(AppOptions {
            data_root: folder.path().to_owned(),
            version: "0.0.0".into(),
            built_in_partner_id: None,
            api_override: Some(base),
            clock: Arc::new(SystemClock),
            vault: Vault::file(&profile),
            demo: Arc::new(NoDemo),
        });
        app.open_shop(String::new(), "US".into()).await.unwrap();
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
