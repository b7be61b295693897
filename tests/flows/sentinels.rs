//! Twelve values that nobody may find: not in the data folder, not in the log at its most talkative, not in what a panic
//! prints. The wallet is a process of its own, because the log belongs to the whole process.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cryptorefills_core::app::App;
use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::contract::{CopyTarget, DraftLine, SecretField};
use cryptorefills_core::domain::{Phase, Secret};
use cryptorefills_core::store::{Place, Store};
use cryptorefills_core::vault::Entry;
use cryptorefills_sandbox::PayKind;
use tracing_subscriber::EnvFilter;

use super::wallet::{EMAIL, Home, Shop, Wallet};

const TOLD: &str = "SENTINELS_FILE";
const PARTNER: &str = "harbour-books";
const REFUND: &str = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
const PHONE: &str = "+14155552671";

#[test]
fn none_of_the_twelve_values_is_in_the_data_folder_the_log_or_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("sentinels.json");
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "sentinels::a_whole_purchase_that_is_listened_to", "--nocapture"])
        .env(TOLD, &list)
        .env("RUST_BACKTRACE", "1")
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&said);
    assert!(output.status.success(), "{text}");
    assert!(text.contains("TRACE") || text.contains("DEBUG"), "the log was listened to: {text}");
    assert!(text.contains("a panic for the test"), "{text}");
    let sentinels: Vec<(String, String)> = serde_json::from_slice(&fs::read(&list).unwrap()).unwrap();
    assert_eq!(sentinels.len(), 12);
    for (name, value) in &sentinels {
        assert!(value.len() >= 4, "{name} is too short to look for");
        if let Some(at) = text.find(value.as_str()) {
            let start = text.char_indices().map(|(at, _)| at).filter(|start| start + 120 > at).min().unwrap();
            panic!("{name} was written: …{}", text.get(start..at).unwrap());
        }
    }
}

/// The process that is listened to. Nothing to do without its surroundings.
#[tokio::test]
async fn a_whole_purchase_that_is_listened_to() {
    let Some(list) = std::env::var_os(TOLD) else { return };
    let filter = EnvFilter::new("cryptorefills_core=trace,cryptorefills_shell=trace");
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let sentinels = purchase(&wallet, &home).await;
    wallet.app.shutdown().await;
    panic_over_all_of_it(&home).await;
    for file in files(home.folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for (name, value) in &sentinels {
            let found = bytes.windows(value.len()).any(|window| window == value.as_bytes());
            assert!(!found, "{name} is in {}", file.file_name().unwrap().display());
        }
    }
    fs::write(list, serde_json::to_vec(&sentinels).unwrap()).unwrap();
}

async fn purchase(wallet: &Wallet, home: &Home) -> Vec<(&'static str, String)> {
    let mut draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    draft.refund_address = REFUND.into();
    let top_up = wallet.draft("Larkwave Prepaid", None, "USDC", "Solana").await.lines.pop().unwrap();
    draft.lines.push(DraftLine { phone: PHONE.into(), ..top_up });
    let id = wallet.place(draft).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    let address = wallet.app.text_to_copy(id.clone(), CopyTarget::Address).await.unwrap();
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    refused(&wallet.app).await;
    let secret = async |field| wallet.app.reveal(id.clone(), 0, field).await.unwrap();
    vec![
        ("code", secret(SecretField::Code).await),
        ("serial", secret(SecretField::Serial).await),
        ("order id", wallet.control.orders().pop().unwrap()),
        ("e-mail", EMAIL.to_owned()),
        ("phone", PHONE.trim_start_matches('+').to_owned()),
        ("refund address", REFUND.to_owned()),
        ("payment address", address.expose().to_owned()),
        ("partner ID", PARTNER.to_owned()),
        ("data key", home.vault.read(Entry::DataKey).await.unwrap().unwrap().expose().to_owned()),
        ("home path", home.folder.path().display().to_string()),
        ("IP", "127.0.0.1".to_owned()),
        ("URL query", "country_code=".to_owned()),
    ]
}

/// What goes wrong is logged too.
async fn refused(app: &App) {
    let _ = app.add_order("ord_unknown".into()).await;
    let _ = app.brand("nobody".into(), "USDC".into()).await;
    let _ = app.back_up(PathBuf::from("/nowhere/at/all"), Secret::new("seven grey herons")).await;
}

/// Everything that is kept, as whoever debugs would print it.
async fn panic_over_all_of_it(home: &Home) {
    let file = files(home.folder.path()).into_iter().find(|path| path.ends_with("orders.db")).unwrap();
    let key = home.vault.read(Entry::DataKey).await.unwrap().unwrap();
    let store = Store::open(Place::claim(file).await.unwrap(), key.clone(), UnixMillis(0)).await.unwrap().store;
    let orders = store.orders().await.unwrap();
    let printed = std::panic::catch_unwind(|| panic!("a panic for the test: {orders:?} {key:?} {:?}", home.vault));
    assert!(printed.is_err());
    store.close().await;
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
