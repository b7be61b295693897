//! A wallet in a process of its own: this very program again, told what to do line by line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use cryptorefills_core::contract::StartView;
use cryptorefills_core::domain::{Phase, Secret};
use cryptorefills_core::vault::{Entry, SERVICE, Vault, VaultError};
use cryptorefills_core::words::Words;
use cryptorefills_sandbox::PayKind;
use cryptorefills_tests::Desktop;
use serde_json::{Value, json};

use super::keyring::plant;
use super::wallet::{Home, Shop, Wallet};

const TEST: &str = "wallet_process::the_wallet_that_is_told_what_to_do";
const TOLD: &str = "KEYRING_WALLET";

pub struct WalletProcess {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl WalletProcess {
    pub fn on(desktop: &Desktop) -> Self {
        Self::with(desktop, |_| {})
    }

    /// `surroundings`: what differs from a program that somebody starts on that desktop.
    pub fn with(desktop: &Desktop, surroundings: impl FnOnce(&mut Command)) -> Self {
        let mut command = desktop.command(std::env::current_exe().unwrap());
        command.args(["--exact", TEST, "--nocapture"]).env(TOLD, "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        surroundings(&mut command);
        let mut child = command.spawn().unwrap();
        let (orders, answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, orders, answers }
    }

    pub fn ask(&mut self, order: &str) -> Value {
        writeln!(self.orders, "{order}").unwrap();
        for line in self.answers.by_ref().lines() {
            // The test runner has its own lines.
            if let Ok(answer) = serde_json::from_str::<Value>(&line.unwrap()) {
                return answer;
            }
        }
        panic!("the wallet ended at `{order}`");
    }

    /// The vault's own error, by its sentence.
    pub fn error(&mut self, order: &str) -> String {
        self.ask(order).get("error").and_then(Value::as_str).unwrap_or("none").to_owned()
    }
}

use std::io::Read as _;

impl Drop for WalletProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The other side. Nothing to do without its surroundings.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_wallet_that_is_told_what_to_do() {
    if std::env::var_os(TOLD).is_none() {
        return;
    }
    let vault = Vault::system(SERVICE);
    let home = Home { vault: vault.clone(), ..Home::new() };
    let shop = Shop::open().await;
    let mut wallet = None;
    let mut line = String::new();
    while std::io::stdin().read_line(&mut line).unwrap() > 0 {
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = match words.as_slice() {
            ["read"] => kept(vault.read(Entry::DataKey).await),
            ["read-partner-id"] => kept(vault.read(Entry::PartnerId).await),
            ["write", text] => done(vault.write(Entry::DataKey, Secret::new(*text)).await),
            ["delete"] => done(vault.delete(Entry::DataKey).await),
            ["probe"] => done(vault.probe().await),
            ["crowd"] => crowd(&vault).await,
            ["plant", entry, size, byte] => {
                plant(entry, &vec![byte.parse().unwrap(); size.parse().unwrap()]);
                json!({})
            }
            told => in_the_app(told, &home, &shop, &mut wallet).await,
        };
        println!("\n{answer}");
        line.clear();
    }
}

async fn in_the_app(told: &[&str], home: &Home, shop: &Shop, wallet: &mut Option<Wallet>) -> Value {
    match told {
        ["open"] => *wallet = Some(home.open(shop, "US").await),
        ["close"] => wallet.take().unwrap().app.shutdown().await,
        _ => {}
    }
    let Some(wallet) = wallet else { return json!({}) };
    match told {
        ["buy"] => {
            let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
            wallet.until(&id, Phase::AwaitingPayment).await;
            wallet.pay(PayKind::Exact);
            wallet.until(&id, Phase::Delivered).await;
        }
        ["erase"] => {
            let error = wallet.app.erase_everything().await.err();
            return json!({"error": error.map(|error| error.sentence.id)});
        }
        ["check"] => match wallet.app.check_vault().await {
            Ok(view) => return said(&view, wallet).await,
            Err(error) => return json!({"error": error.sentence.id}),
        },
        _ => {}
    }
    said(&wallet.app.start().await.unwrap(), wallet).await
}

async fn said(view: &StartView, wallet: &Wallet) -> Value {
    json!({
        "state": view.vault.state,
        "sentence": view.vault.sentence.id,
        "words": Words::for_language("en").say(&view.vault.sentence.id, &view.vault.sentence.args),
        "partner_id": view.settings.partner_id,
        "orders": wallet.app.orders(None).await.unwrap().rows.len(),
    })
}

fn kept(answer: Result<Option<Secret>, VaultError>) -> Value {
    match answer {
        Ok(found) => json!({"kept": found.map(|secret| secret.expose().to_owned())}),
        Err(error) => json!({"error": error.phrase_id()}),
    }
}

fn done(answer: Result<(), VaultError>) -> Value {
    answer.map_or_else(|error| json!({"error": error.phrase_id()}), |()| json!({}))
}

/// Many who read and write at once; each write must be read back by whoever wrote last.
async fn crowd(vault: &Vault) -> Value {
    let tasks: Vec<_> = (0..40)
        .map(|at| {
            let vault = vault.clone();
            tokio::spawn(async move {
                if at % 2 == 0 {
                    vault.write(Entry::DataKey, Secret::new(format!("key-{at}"))).await.is_ok()
                } else {
                    matches!(vault.read(Entry::DataKey).await, Ok(None | Some(_)))
                }
            })
        })
        .collect();
    let mut well = 0;
    for task in tasks {
        well += u32::from(tokio::time::timeout(Duration::from_secs(60), task).await.unwrap().unwrap());
    }
    json!({"well": well})
}
