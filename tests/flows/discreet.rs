//! Discreet mode is one flag in core: with it on, no answer to any command holds what was bought, for whom, for how much, or a
//! code, unless somebody asks for that very value.

use cryptorefills_core::app::doctor::Desktop;
use cryptorefills_core::contract::{
    BrowseQuery, COMMANDS, CodeMark, CopyTarget, ExportForm, ExportFormat, OrdersQuery, RemarkForm, SecretField,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::PayKind;
use serde::Serialize;

use super::wallet::{EMAIL, Home, Shop, Wallet};

const REFUND: &str = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
const NOTE: &str = "for the godmother";
const LABEL: &str = "birthday-2026";
const HASH: &str = "4c9e77aa01fd";
const BALANCE: &str = "12.50 remain";

/// What is looked for, and what it is.
struct Sentinels(Vec<(&'static str, String)>);

impl Sentinels {
    fn none_in(&self, place: &str, text: &str) {
        for (name, value) in &self.0 {
            assert!(!text.contains(value.as_str()), "{place} holds the {name}: {text}");
        }
    }
}

struct Bought {
    paid: String,
    waiting: String,
    sentinels: Sentinels,
}

/// One order with its code, and one that waits for its payment.
async fn bought(wallet: &Wallet) -> Bought {
    let mut draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    draft.refund_address = REFUND.into();
    let paid = wallet.place(draft.clone()).await;
    let amount = wallet.until(&paid, Phase::AwaitingPayment).await.row.amount;
    wallet.pay(PayKind::Exact);
    wallet.until(&paid, Phase::Delivered).await;
    let remark = RemarkForm { note: NOTE.into(), labels: vec![LABEL.into()], transaction_hash: HASH.into() };
    wallet.app.keep_remark(paid.clone(), remark).await.unwrap();
    wallet.app.mark_code(paid.clone(), 0, CodeMark { used: false, balance: BALANCE.into() }).await.unwrap();
    let waiting = wallet.place(draft).await;
    wallet.until(&waiting, Phase::AwaitingPayment).await;
    let address = wallet.app.text_to_copy(waiting.clone(), CopyTarget::Address).await.unwrap();
    let code = async |field| wallet.app.reveal(paid.clone(), 0, field).await.unwrap();
    let mut sentinels = vec![
        ("code", code(SecretField::Code).await),
        ("serial", code(SecretField::Serial).await),
        ("e-mail", EMAIL.to_owned()),
        ("refund address", REFUND.to_owned()),
        ("start of the refund address", REFUND.chars().take(4).collect()),
        ("payment address", address.expose().to_owned()),
        ("start of the payment address", address.expose().chars().take(4).collect()),
        ("amount", amount),
        ("note", NOTE.to_owned()),
        ("label", LABEL.to_owned()),
        ("transaction", HASH.to_owned()),
        ("balance", BALANCE.to_owned()),
    ];
    for id in wallet.control.orders() {
        sentinels.push(("masked order id", cryptorefills_core::domain::OrderId::parse(&id).unwrap().masked()));
        sentinels.push(("order id", id));
    }
    Bought { paid, waiting, sentinels: Sentinels(sentinels) }
}

fn written(answer: &impl Serialize) -> String {
    serde_json::to_string(answer).unwrap()
}

#[tokio::test]
async fn no_answer_of_any_command_holds_a_sentinel_while_it_is_on() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let bought = bought(&wallet).await;
    wallet.discreet(true).await;
    for command in COMMANDS {
        for answer in answers(&wallet, &bought, command.name).await {
            bought.sentinels.none_in(command.name, &answer);
        }
    }
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn the_same_answers_hold_most_of_them_while_it_is_off() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let bought = bought(&wallet).await;
    let mut said = String::new();
    for command in COMMANDS {
        said.extend(answers(&wallet, &bought, command.name).await);
    }
    // An address stands there in groups of four, and ids only in part.
    let found = ["code", "serial", "e-mail", "refund address", "amount", "note", "label", "transaction", "balance"];
    for (name, value) in bought.sentinels.0.iter().filter(|(name, _)| found.contains(name)) {
        assert!(said.contains(value.as_str()), "{name} is looked for where it can be found");
    }
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn a_notification_that_was_decided_before_is_shown_discreetly() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    bought(&wallet).await;
    wallet.discreet(true).await;
    let shown = wallet.show_notices("changed").await;
    assert!(!shown.is_empty());
    for notice in shown {
        assert!(!notice.title.contains("Pixelport") && !notice.body.contains("Pixelport"), "{notice:?}");
    }
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn what_is_sent_to_somebody_who_helps_holds_no_sentinel_even_while_it_is_off() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let Bought { mut sentinels, .. } = bought(&wallet).await;
    sentinels.0.extend([
        ("partner ID", "harbour-books".to_owned()),
        ("home path", home.folder.path().display().to_string()),
        ("IP", "127.0.0.1".to_owned()),
        ("URL query", "country_code=".to_owned()),
        ("brand", "Pixelport".to_owned()),
    ]);
    let seen = Desktop { surroundings: format!("{EMAIL} {REFUND}"), ..desktop() };
    let text = wallet.app.diagnostics(&seen).await.unwrap();
    let told: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(told["checks"].as_array().unwrap().len(), 10);
    // Words of the environment are cut to a name's length and to plain letters.
    sentinels.0.retain(|(name, _)| *name != "start of the refund address");
    sentinels.none_in("the diagnostics", &text);
    wallet.app.shutdown().await;
}

fn desktop() -> Desktop {
    Desktop { notices: Ok(()), tray: true, engine: None, risky_renderer: false, surroundings: "GNOME wayland".into() }
}

/// What the window can be told by a command. One that is new has to say here what it answers.
async fn answers(wallet: &Wallet, bought: &Bought, command: &str) -> Vec<String> {
    let app = &wallet.app;
    let each = [&bought.paid, &bought.waiting];
    match command {
        "start" => vec![written(&app.start().await.unwrap())],
        "countries" => vec![written(&app.countries().await.unwrap())],
        "browse" => vec![written(&app.browse(BrowseQuery::default()).await.unwrap())],
        "brand" => vec![written(&app.brand(wallet.card("Pixelport").await.brand_id, "USDC".into()).await.unwrap())],
        "palette" => vec![
            written(&app.palette(String::new()).await.unwrap()),
            written(&app.palette(EMAIL.into()).await.unwrap()),
            written(&app.palette("pixel".into()).await.unwrap()),
        ],
        "payment_methods" => vec![written(&app.payment_methods().await.unwrap())],
        "check_order" => {
            let mut draft = wallet.draft("Larkwave Prepaid", None, "BTC", "Bitcoin").await;
            draft.lines.iter_mut().for_each(|line| line.phone = "+14155552671".into());
            vec![written(&app.check_order(draft).await.unwrap())]
        }
        "orders" => vec![written(&app.orders(None).await.unwrap())],
        "order" => {
            let mut views = Vec::new();
            for id in each {
                views.push(written(&app.order(id.clone()).await.unwrap()));
            }
            views
        }
        "search_orders" => {
            let everything = OrdersQuery::default();
            let by_note = OrdersQuery { text: NOTE.into(), ..OrdersQuery::default() };
            vec![
                written(&app.search_orders(everything, 0, 50).await.unwrap()),
                written(&app.search_orders(by_note, 0, 50).await.unwrap()),
            ]
        }
        "remark" => app.remark(bought.paid.clone()).await.map(|remark| written(&remark)).into_iter().collect(),
        "repeat_order" => vec![written(&app.repeat_order(bought.paid.clone()).await.unwrap())],
        "preview_export" => {
            let mut previews = Vec::new();
            for format in [ExportFormat::Csv, ExportFormat::Json] {
                // Asked for in full: the flag has the last word.
                let form = ExportForm { query: OrdersQuery::default(), format, full: true, codes: true };
                previews.push(written(&app.preview_export(form).await.unwrap()));
            }
            previews
        }
        "export_orders" => {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("orders.csv");
            let form = ExportForm { query: OrdersQuery::default(), format: ExportFormat::Csv, full: true, codes: true };
            app.export_orders(form, file.clone()).await.unwrap();
            vec![std::fs::read_to_string(file).unwrap()]
        }
        "inbox" => vec![written(&app.inbox().await.unwrap())],
        "doctor" => vec![written(&app.doctor(&desktop()).await.unwrap())],
        "diagnostics" => vec![app.diagnostics(&desktop()).await.unwrap()],
        // Somebody asks for that very value, and sees it.
        "reveal" | "code_picture" | "desk_reveal" => Vec::new(),
        // They give back what was typed.
        "read_back" | "about_price" | "keep_remark" => Vec::new(),
        // They answer as `start` or `order` does, with a number, or with nothing.
        "open_demo" | "open_shop" | "leave_profile" | "save_partner_id" | "forget_partner_id" | "change_settings"
        | "check_vault" | "unlock" | "set_passphrase" | "begin_afresh" | "back_up" | "restore" | "erase_everything"
        | "set_favourite" | "place_order" | "agree_to_price" | "add_order" | "check_now" | "forget_order"
        | "archive_order" | "mark_code" | "copy" | "open_code_link" | "open_wallet" | "mark_inbox_read"
        | "on_screen" | "demo_pay" | "demo_stage" | "demo_play" | "save_diagnostics" | "print_page" | "errand"
        | "put_away" | "autostart" | "set_autostart" | "quit" => Vec::new(),
        // What was copied, which the person in front of the screen did a moment ago.
        "clipboard_alarm" => Vec::new(),
        desk if desk == "desk" || desk.starts_with("desk_") => desk_answers(wallet, bought, desk).await,
        other => panic!("say what {other} answers in discreet mode"),
    }
}

/// The agent's room, with one of this wallet's own orders in it.
async fn desk_answers(wallet: &Wallet, bought: &Bought, command: &str) -> Vec<String> {
    let app = &wallet.app;
    match command {
        "desk_order" => {
            let entered = written(&app.desk_enter().await.unwrap());
            let id = app.desk_look_up_own(bought.paid.clone()).await.unwrap();
            let view = written(&app.desk_order(id.clone()).await.unwrap());
            let desk = written(&app.desk().await.unwrap());
            app.desk_put_away(id).await.unwrap();
            app.desk_leave().await.unwrap();
            vec![entered, view, desk]
        }
        "desk_log" => {
            app.desk_enter().await.unwrap();
            let log = written(&app.desk_log().await.unwrap());
            app.desk_leave().await.unwrap();
            vec![log]
        }
        _ => Vec::new(),
    }
}
