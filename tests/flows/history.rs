//! Orders that are behind the buyer: found again, annotated, put away, repeated, and written to a file.

use std::fs;
use std::path::Path;

use cryptorefills_core::contract::{
    ArchivedOrders, Choice, CopyTarget, Draft, ErrorCode, ExportForm, ExportFormat, OrdersFound, OrdersQuery,
    RemarkForm, SecretField,
};

use cryptorefills_core::domain::{Phase, Secret};
use cryptorefills_sandbox::PayKind;

use super::wallet::{EMAIL, Home, Shop, Wallet};

const PHONE: &str = "+15208782491";
const NOTE: &str = "sentinel for the reading club";
const LABEL: &str = "office";
const HASH: &str = "5VERYLongSentinelTransactionHash";

fn text(text: &str) -> OrdersQuery {
    OrdersQuery { text: text.to_owned(), ..OrdersQuery::default() }
}

fn form(format: ExportFormat, full: bool, codes: bool) -> ExportForm {
    ExportForm { query: OrdersQuery::default(), format, full, codes }
}

fn remark() -> RemarkForm {
    RemarkForm { note: NOTE.into(), labels: vec![LABEL.into()], transaction_hash: HASH.into() }
}

impl Wallet {
    async fn search(&self, query: OrdersQuery) -> OrdersFound {
        self.app.search_orders(query, 0, 100).await.unwrap()
    }

    async fn ids(&self, query: OrdersQuery) -> Vec<String> {
        self.search(query).await.rows.into_iter().map(|found| found.row.id).collect()
    }

    /// A card and a top-up in one order, delivered, with everything kept that can be.
    async fn delivered_and_noted(&self) -> String {
        let mut draft = self.draft("Pixelport", None, "USDC", "Solana").await;
        let mut top_up = self.draft("Larkwave Prepaid", None, "USDC", "Solana").await.lines.pop().unwrap();
        top_up.phone = PHONE.into();
        draft.lines.push(top_up);
        let id = self.place(draft).await;
        self.until(&id, Phase::AwaitingPayment).await;
        self.pay(PayKind::Exact);
        self.until(&id, Phase::Delivered).await;
        self.app.keep_remark(id.clone(), remark()).await.unwrap();
        id
    }

    async fn export(&self, form: ExportForm, to: &Path) -> String {
        self.app.export_orders(form, to.to_owned()).await.unwrap();
        fs::read_to_string(to).unwrap()
    }
}

async fn wallet() -> (Wallet, Shop, Home) {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    (wallet, shop, home)
}

#[tokio::test]
async fn an_order_is_found_by_each_thing_that_somebody_may_remember_of_it() {
    let (wallet, _shop, _home) = wallet().await;
    let waiting = wallet.place(wallet.draft("Questline", Some("25"), "USDC", "Solana").await).await;
    wallet.until(&waiting, Phase::AwaitingPayment).await;
    let address = wallet.app.text_to_copy(waiting.clone(), CopyTarget::Address).await.unwrap();
    let noted = wallet.delivered_and_noted().await;
    let order_id = wallet.control.orders().pop().unwrap();
    assert_eq!(wallet.ids(text(address.expose())).await, std::slice::from_ref(&waiting));
    for sought in [&order_id, PHONE, "520 878-2491", "pixelport", "larkwave", "reading CLUB", LABEL, HASH] {
        assert_eq!(wallet.ids(text(sought)).await, std::slice::from_ref(&noted), "{sought}");
    }
    assert_eq!(wallet.ids(text(EMAIL)).await.len(), 2);
    assert!(wallet.ids(text("nobody has this")).await.is_empty());

    wallet.discreet(true).await;
    for hidden in [&order_id, EMAIL, PHONE, "reading", LABEL, HASH, address.expose()] {
        assert!(wallet.ids(text(hidden)).await.is_empty(), "{hidden}");
    }
    let found = wallet.search(text("pixelport")).await;
    let told = format!("{found:?}");
    for hidden in [order_id.as_str(), EMAIL, PHONE, NOTE, LABEL, HASH] {
        assert!(!told.contains(hidden), "{hidden}");
    }
    assert_eq!(found.count, 1);
}

#[tokio::test]
async fn the_search_keeps_up_with_what_happens_to_orders() {
    let (wallet, _shop, _home) = wallet().await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    assert_eq!(wallet.search(OrdersQuery::default()).await.moving, 1);
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    let found = wallet.search(OrdersQuery::default()).await;
    assert_eq!((found.count, found.moving, found.all), (1, 0, 1));
    assert_eq!(found.facets.phases.first().unwrap().value, "delivered");
    wallet.app.forget_order(id).await.unwrap();
    assert_eq!(wallet.search(OrdersQuery::default()).await.all, 0);
}

#[tokio::test]
async fn what_is_kept_with_an_order_outlives_restart_and_backup_and_is_hidden_when_asked() {
    let (wallet, shop, home) = wallet().await;
    let id = wallet.delivered_and_noted().await;
    let elsewhere = tempfile::tempdir().unwrap();
    let backup = elsewhere.path().join("orders.crbackup");
    let passphrase = || Secret::new("seven grey herons");
    wallet.app.back_up(backup.clone(), passphrase()).await.unwrap();
    wallet.app.shutdown().await;
    let wallet = home.open(&shop, "US").await;
    let other_home = Home::new();
    let other = other_home.open(&shop, "US").await;
    other.app.restore(backup, passphrase()).await.unwrap();
    for wallet in [&wallet, &other] {
        let kept = wallet.app.remark(id.clone()).await.unwrap();
        assert_eq!((kept.note.as_str(), kept.transaction_hash.as_str()), (NOTE, HASH));
        assert_eq!(kept.labels, [LABEL]);
        assert_eq!(wallet.ids(text(LABEL)).await, std::slice::from_ref(&id));
    }
    wallet.discreet(true).await;
    let hidden = wallet.app.remark(id.clone()).await.unwrap();
    assert!(hidden.hidden && hidden.note.is_empty() && hidden.labels.is_empty() && hidden.known_labels.is_empty());
    let refused = wallet.app.keep_remark(id.clone(), RemarkForm { note: String::new(), ..remark() }).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::InvalidInput);
    wallet.discreet(false).await;
    assert_eq!(wallet.app.remark(id).await.unwrap().note, NOTE);
}

#[tokio::test]
async fn an_order_is_put_away_only_once_it_is_over() {
    let (wallet, _shop, _home) = wallet().await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    let refused = wallet.app.archive_order(id.clone(), true).await.unwrap_err();
    assert_eq!(refused.sentence.id, "error-archive-open");
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    wallet.app.archive_order(id.clone(), true).await.unwrap();
    let found = wallet.search(OrdersQuery::default()).await;
    assert_eq!((found.count, found.facets.archived, found.all), (0, 1, 1));
    let only = OrdersQuery { archived: ArchivedOrders::Only, ..OrdersQuery::default() };
    assert_eq!(wallet.ids(only).await, std::slice::from_ref(&id));
    wallet.app.archive_order(id.clone(), false).await.unwrap();
    assert_eq!(wallet.ids(OrdersQuery::default()).await, [id]);
}

#[tokio::test]
async fn a_note_that_is_too_long_is_refused_and_the_one_before_stays() {
    let (wallet, _shop, _home) = wallet().await;
    let id = wallet.delivered_and_noted().await;
    let keep = async |form: RemarkForm| wallet.app.keep_remark(id.clone(), form).await;
    let wrong = [
        ("error-note-long", RemarkForm { note: "x".repeat(2_001), ..remark() }),
        ("error-label-long", RemarkForm { labels: vec!["x".repeat(41)], ..remark() }),
        ("error-labels-many", RemarkForm { labels: (0..13).map(|n| n.to_string()).collect(), ..remark() }),
        ("error-transaction-hash", RemarkForm { transaction_hash: "two words".into(), ..remark() }),
    ];
    for (sentence, form) in wrong {
        assert_eq!(keep(form).await.unwrap_err().sentence.id, sentence);
    }
    assert_eq!(wallet.app.remark(id.clone()).await.unwrap().note, NOTE);
    let labels = vec![" Office ".to_owned(), "office".to_owned(), String::new()];
    let kept = keep(RemarkForm { note: "one\u{202e}\ntwo\n".into(), labels, transaction_hash: String::new() }).await;
    let kept = kept.unwrap();
    assert_eq!((kept.note.as_str(), kept.labels), ("one\ntwo", vec!["Office".to_owned()]));
}

#[tokio::test]
async fn an_order_repeated_is_the_same_form_again_and_passes_the_check() {
    let (wallet, _shop, _home) = wallet().await;
    let mut draft = wallet.draft("Questline", Some("25"), "USDC", "Solana").await;
    draft.lines.first_mut().unwrap().quantity = 2;
    let mut top_up = wallet.draft("Larkwave Prepaid", None, "USDC", "Solana").await.lines.pop().unwrap();
    top_up.phone = PHONE.into();
    draft.lines.push(top_up);
    let id = wallet.place(draft.clone()).await;
    let again = wallet.app.repeat_order(id.clone()).await.unwrap();
    assert!(again.missing.is_empty() && again.way.is_none(), "{again:?}");
    assert_eq!((again.coin.as_str(), again.network.as_str(), again.email.as_str()), ("USDC", "Solana", EMAIL));
    let lines: Vec<_> = again.lines.iter().map(|line| &line.line).collect();
    for (line, before) in lines.iter().zip(&draft.lines) {
        assert_eq!((&line.brand_id, line.quantity, &line.phone), (&before.brand_id, before.quantity, &before.phone));
        assert_eq!(line.choice, before.choice);
    }
    assert!(matches!(lines.first().unwrap().choice, Choice::Range { .. }));
    let lines = again.lines.into_iter().map(|line| line.line).collect();
    let repeated = Draft { lines, email: again.email.clone(), email_again: again.email, ..draft };
    assert!(wallet.check(repeated).await.quote.is_some());

    wallet.discreet(true).await;
    let again = wallet.app.repeat_order(id).await.unwrap();
    assert!(again.email.is_empty() && again.lines.iter().all(|line| line.line.phone.is_empty()));
}

#[tokio::test]
async fn an_order_from_elsewhere_says_that_it_cannot_be_repeated() {
    let (wallet, shop, _home) = wallet().await;
    wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    let order_id = wallet.control.orders().pop().unwrap();
    let other_home = Home::new();
    let other = other_home.open(&shop, "US").await;
    let id = other.app.add_order(order_id).await.unwrap();
    let again = other.app.repeat_order(id).await.unwrap();
    assert!(again.lines.is_empty() && !again.missing.is_empty());
}

#[tokio::test]
async fn an_export_holds_nothing_secret_until_somebody_asks_for_it() {
    let (wallet, _shop, home) = wallet().await;
    let id = wallet.delivered_and_noted().await;
    let code = wallet.app.reveal(id.clone(), 0, SecretField::Code).await.unwrap();
    let order_id = wallet.control.orders().pop().unwrap();
    let kept = [order_id.as_str(), EMAIL, PHONE, NOTE, HASH];
    let folder = tempfile::tempdir().unwrap();
    for (format, name) in [(ExportFormat::Csv, "orders.csv"), (ExportFormat::Json, "orders.json")] {
        let file = folder.path().join(name);
        let masked = wallet.export(form(format, false, true), &file).await;
        let preview = wallet.app.preview_export(form(format, false, true)).await.unwrap();
        for text in [&masked, &preview.text] {
            assert!(kept.iter().chain(&[code.as_str()]).all(|secret| !text.contains(secret)), "{text}");
            assert!(text.contains("Pixelport") && text.contains(LABEL), "{text}");
        }
        let full = wallet.export(form(format, true, false), &file).await;
        assert!(kept.iter().all(|secret| full.contains(secret)) && !full.contains(&code), "{full}");
        let preview = wallet.app.preview_export(form(format, true, true)).await.unwrap();
        assert!(!preview.text.contains(&code) && preview.columns.contains(&"codes".to_owned()), "{}", preview.text);
        assert!(wallet.export(form(format, true, true), &file).await.contains(&code));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
    wallet.discreet(true).await;
    let hidden = wallet.export(form(ExportFormat::Csv, true, true), &folder.path().join("hidden.csv")).await;
    let amount = wallet.app.order(id).await.unwrap().row.amount;
    assert!(kept.iter().chain(&[code.as_str(), LABEL]).all(|secret| !hidden.contains(secret)), "{hidden}");
    assert!(amount.starts_with('•') && hidden.contains('•'));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing is left beside the files");

    let own = wallet.app.start().await.unwrap().settings.data_folder;
    let refused = wallet.app.export_orders(form(ExportFormat::Csv, false, false), Path::new(&own).join("orders.db"));
    assert_eq!(refused.await.unwrap_err().sentence.id, "error-export-place");
    let nowhere = home.folder.path().join("no/such/folder/orders.csv");
    let refused = wallet.app.export_orders(form(ExportFormat::Csv, false, false), nowhere).await.unwrap_err();
    assert_eq!(refused.sentence.id, "error-export-file");
}
