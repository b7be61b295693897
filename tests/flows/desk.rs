//! The support desk over the stand-in shop: it finds, reads, follows and explains, and it changes nothing.

use std::fs;
use std::sync::Arc;

use cryptorefills_core::case::{CaseFile, Incident, Reason, Tally, What, replay};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{
    AppError, DeskCopy, DeskOrderView, DeskPlace, DeskQueue, DeskSnapshotView, DeskSource, JsonChange, JsonKind,
    SettingsPatch,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{PayKind, StreamMode};

use super::line::{Line, Meddling, json as answer};
use super::wallet::{DEADLINE, EMAIL, Home, Shop, Wallet};

/// A buyer's wallet with an order, and the wallet of somebody in support, which has none.
struct Desk {
    buyer: Wallet,
    bought: String,
    order_id: String,
    agent: Wallet,
    agents_home: Home,
    line: Line,
    _shop: Shop,
    _buyers_home: Home,
}

impl Desk {
    async fn open() -> Self {
        let (shop, buyers_home, agents_home) = (Shop::open().await, Home::new(), Home::new());
        let buyer = buyers_home.open(&shop, "US").await;
        let bought = buyer.place(buyer.draft("Pixelport", None, "USDC", "Solana").await).await;
        buyer.until(&bought, Phase::AwaitingPayment).await;
        let order_id = buyer.control.orders().pop().unwrap();
        let line = Line::to(&shop).await;
        let agent = agents_home.open_at(&line.url, &shop, "US", Arc::new(SystemClock)).await;
        agent.app.desk_enter().await.unwrap();
        Self { buyer, bought, order_id, agent, agents_home, line, _shop: shop, _buyers_home: buyers_home }
    }

    async fn look_up(&self) -> String {
        self.agent.app.desk_look_up(self.order_id.clone()).await.unwrap()
    }

    async fn view(&self, id: &str) -> DeskOrderView {
        self.agent.app.desk_order(id.into()).await.unwrap()
    }

    /// Waits on the agent's own signal.
    async fn until(&self, id: &str, fits: impl Fn(&DeskOrderView) -> bool) -> DeskOrderView {
        let mut changes = self.agent.app.changes();
        let found = tokio::time::timeout(DEADLINE, async {
            loop {
                let view = self.view(id).await;
                if fits(&view) {
                    return view;
                }
                changes.changed().await.unwrap();
            }
        });
        match found.await {
            Ok(view) => view,
            Err(_) => panic!("still {:?}", self.view(id).await.row),
        }
    }

    async fn until_phase(&self, id: &str, phase: Phase) -> DeskOrderView {
        self.until(id, |view| view.row.phase == phase).await
    }

    async fn newest(&self, id: &str) -> DeskSnapshotView {
        let seq = self.view(id).await.snapshots.first().unwrap().seq;
        self.agent.app.desk_snapshot(id.into(), seq, None).await.unwrap()
    }

    /// The line of the code in the newest answer.
    async fn line_of(&self, id: &str, key: &str) -> (u32, u32) {
        let shown = self.newest(id).await;
        let line = shown.lines.iter().find(|line| line.key.as_deref() == Some(key)).unwrap();
        assert_eq!(line.kind, JsonKind::Masked, "{key}");
        (shown.seq, line.reveal.unwrap())
    }
}

#[tokio::test]
async fn an_order_is_found_in_a_letter_looked_up_and_followed_live_to_its_end() {
    let desk = Desk::open().await;
    let letter = format!("hola, pagué hace media hora.\nhttps://shop.example/o/{}?x=1 gracias", desk.order_id);
    let found = desk.agent.app.desk_find(letter).await.unwrap();
    assert_eq!(found.candidates.len(), 1);
    let id = desk.agent.app.desk_look_up(found.candidates[0].order_id.clone()).await.unwrap();
    let view = desk.until_phase(&id, Phase::AwaitingPayment).await;
    assert_eq!(view.verdict.unwrap().code, "waiting_for_payment");
    desk.buyer.pay(PayKind::Exact);
    let view = desk.until_phase(&id, Phase::Delivered).await;
    assert_eq!(view.verdict.unwrap().code, "delivered");
    let states: Vec<&str> = view.steps.iter().rev().map(|step| step.order_state.as_str()).collect();
    assert_eq!((states.first(), states.last()), (Some(&"Created"), Some(&"Done")));
    assert!(view.snapshots.len() >= 2, "{:?}", view.snapshots);
    desk.buyer.until(&desk.bought, Phase::Delivered).await;
}

#[tokio::test]
async fn looking_up_adds_nothing_to_the_agents_own_orders_and_the_desk_is_empty_after_it_is_left() {
    let desk = Desk::open().await;
    let id = desk.look_up().await;
    assert!(!desk.view(&id).await.own);
    assert!(desk.agent.app.orders(None).await.unwrap().rows.is_empty());
    assert_eq!(desk.agent.app.desk_look_up(desk.order_id.clone()).await.unwrap(), id, "it lies there once");
    desk.agent.app.desk_leave().await.unwrap();
    assert!(desk.agent.app.desk().await.is_err());
    assert!(desk.agent.app.desk_enter().await.unwrap().orders.is_empty());
    assert!(desk.agent.app.orders(None).await.unwrap().rows.is_empty());
}

#[tokio::test]
async fn nothing_at_the_desk_creates_or_changes_an_order_and_nothing_else_does_while_it_is_open() {
    let desk = Desk::open().await;
    let draft = desk.agent.draft("Pixelport", None, "USDC", "Solana").await;
    let quote = desk.agent.check(draft).await.quote.unwrap();
    let id = desk.look_up().await;
    desk.agent.app.desk_check(id.clone()).await.unwrap();
    desk.agent.app.desk_case_file(id.clone()).await.unwrap();
    desk.agent.app.desk_put_away(id).await.unwrap();
    let read_only = |refused: Result<(), AppError>| refused.unwrap_err().sentence.id == "error-desk-read-only";
    assert!(read_only(desk.agent.app.place_order(quote.quote_id.clone()).await.map(drop)));
    assert!(read_only(desk.agent.app.add_order(desk.order_id.clone()).await.map(drop)));
    assert!(read_only(desk.agent.app.agree_to_price("any".into(), "1".into()).await.map(drop)));
    assert_eq!(desk.line.count("POST /v5/orders HTTP"), 0);
    assert_eq!(desk.buyer.control.created_count(), 1);
    desk.agent.app.desk_leave().await.unwrap();
    desk.agent.app.place_order(quote.quote_id).await.unwrap();
    assert_eq!(desk.buyer.control.created_count(), 2, "the quote was not spent by the refusal");
}

#[tokio::test]
async fn an_id_that_is_no_id_is_refused_and_never_becomes_a_path() {
    let desk = Desk::open().await;
    for wrong in ["a/b", "../orders", "a%2Fb", "", "a?b", "é"] {
        let refused = desk.agent.app.desk_look_up(wrong.into()).await.unwrap_err();
        assert_eq!(refused.sentence.id, "error-order-id", "{wrong}");
    }
    assert_eq!(desk.line.count("GET /v5/orders"), 0);
    let found = desk.agent.app.desk_find("where is my code?".into()).await.unwrap();
    assert!(found.candidates.is_empty() && found.sentence.unwrap().id == "desk-found-none");
    let found = desk.agent.app.desk_find("abc/../9".into()).await.unwrap();
    assert!(found.candidates.is_empty() && found.sentence.unwrap().id == "desk-found-no-id");
}

#[tokio::test]
async fn an_order_that_is_not_there_yet_is_said_to_be_and_appears_when_the_shop_knows_it() {
    let desk = Desk::open().await;
    desk.line.meddle("GET", "/v5/orders/", Meddling::Answer(answer(404, "{}")));
    let id = desk.look_up().await;
    let view = desk.view(&id).await;
    assert_eq!(view.row.trouble.unwrap().id, "desk-not-yet");
    assert!(view.verdict.is_none() && view.steps.is_empty(), "nothing is claimed");
    desk.line.leave_alone();
    desk.agent.app.desk_check(id.clone()).await.unwrap();
    let view = desk.until_phase(&id, Phase::AwaitingPayment).await;
    assert!(view.row.trouble.is_none() && view.verdict.is_some());
}

#[tokio::test]
async fn an_order_of_another_partner_is_said_to_be_one_as_far_as_the_shop_says() {
    let desk = Desk::open().await;
    for (status, sentence) in [(401, "desk-unauthorized"), (403, "desk-forbidden")] {
        desk.line.leave_alone();
        desk.line.meddle("GET", "/v5/orders/", Meddling::Answer(answer(status, "{}")));
        let id = desk.look_up().await;
        let view = desk.view(&id).await;
        assert_eq!(view.row.trouble.unwrap().id, sentence);
        assert!(view.verdict.is_none());
        desk.agent.app.desk_put_away(id).await.unwrap();
    }
}

#[tokio::test]
async fn twenty_orders_lie_on_the_desk_and_the_next_waits_until_one_is_taken_off() {
    let desk = Desk::open().await;
    desk.line.meddle("GET", "/v5/orders/", Meddling::Answer(answer(404, "{}")));
    for number in 0..20 {
        desk.agent.app.desk_look_up(format!("ord_{number}")).await.unwrap();
    }
    let refused = desk.agent.app.desk_look_up("ord_more".into()).await.unwrap_err();
    assert_eq!(refused.sentence.id, "error-desk-full");
    let first = desk.agent.app.desk().await.unwrap().orders.pop().unwrap().id;
    desk.agent.app.desk_put_away(first).await.unwrap();
    desk.agent.app.desk_look_up("ord_more".into()).await.unwrap();
    assert_eq!(desk.agent.app.desk().await.unwrap().orders.len(), 20);
}

#[tokio::test]
async fn what_is_secret_is_masked_until_a_reason_is_written_down_and_nothing_secret_is_kept() {
    let desk = Desk::open().await;
    desk.buyer.pay(PayKind::Exact);
    let delivered = desk.buyer.until(&desk.bought, Phase::Delivered).await;
    let code = desk.buyer.app.reveal(desk.bought.clone(), 0, delivered.deliveries[0].secrets[0].field).await.unwrap();
    let id = desk.look_up().await;
    desk.until_phase(&id, Phase::Delivered).await;
    let address = desk.newest(&id).await;
    assert!(address.masked >= 4, "{}", address.masked);
    let seq = address.seq;
    let shown = serde_json::to_string(&address).unwrap();
    let copied = desk.agent.app.desk_text_to_copy(id.clone(), DeskCopy::Snapshot { seq }).await.unwrap();
    let message = desk.agent.app.desk_text_to_copy(id.clone(), DeskCopy::Message { lang: "ko".into() }).await.unwrap();
    let view = serde_json::to_string(&desk.view(&id).await).unwrap();
    let file = desk.agent.app.desk_case_file(id.clone()).await.unwrap();
    for text in [&shown, copied.expose(), message.expose(), &view, &file] {
        for sentinel in [code.as_str(), EMAIL, desk.order_id.as_str()] {
            assert!(!text.contains(sentinel), "{sentinel} in {text}");
        }
    }
    let (seq, line) = desk.line_of(&id, "pin_code").await;
    let unsaid = desk.agent.app.desk_reveal(id.clone(), seq, line, " . ".into()).await.unwrap_err();
    assert_eq!(unsaid.sentence.id, "error-desk-reason");
    assert!(desk.agent.app.desk_log().await.unwrap().is_empty());
    let reason = format!("customer lost {code} and {EMAIL}");
    let revealed = desk.agent.app.desk_reveal(id, seq, line, reason).await.unwrap();
    assert_eq!(revealed, code);
    let log = desk.agent.app.desk_log().await.unwrap();
    assert_eq!((log.len(), log[0].field.as_str()), (1, "deliveries.0.deliverable.pin_code"));
    desk.agent.app.shutdown().await;
    for file in files(desk.agents_home.folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for sentinel in [code.as_str(), EMAIL, desk.order_id.as_str()] {
            let found = bytes.windows(sentinel.len()).any(|window| window == sentinel.as_bytes());
            assert!(!found, "{sentinel} is in {}", file.display());
        }
    }
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[tokio::test]
async fn what_the_customer_is_told_is_in_the_customers_language_and_names_only_a_contact_that_was_set() {
    let desk = Desk::open().await;
    let id = desk.look_up().await;
    desk.buyer.control.set_state(&desk.order_id, "PaymentFailed", Some("PaymentReceived")).unwrap();
    desk.until_phase(&id, Phase::Failed).await;
    let told = async |lang: &str| {
        let what = DeskCopy::Message { lang: lang.into() };
        desk.agent.app.desk_text_to_copy(id.clone(), what).await.unwrap().expose().to_owned()
    };
    let (en, es, ko) = (told("en").await, told("es").await, told("ko").await);
    assert!(en != es && es != ko && es.contains("Tu pedido") && ko.contains("주문"), "{es}\n{ko}");
    assert!(!en.contains("help@harbour.example"));
    let patch = SettingsPatch { support_contact: Some("help@harbour.example".into()), ..SettingsPatch::default() };
    desk.agent.app.change_settings(patch).await.unwrap();
    assert!(told("es").await.contains("Soporte: help@harbour.example"));
}

#[tokio::test]
async fn two_answers_are_compared_and_what_came_between_them_is_marked() {
    let desk = Desk::open().await;
    let id = desk.look_up().await;
    desk.until_phase(&id, Phase::AwaitingPayment).await;
    let before = desk.view(&id).await.snapshots.first().unwrap().seq;
    desk.buyer.pay(PayKind::Exact);
    desk.until_phase(&id, Phase::Delivered).await;
    let after = desk.view(&id).await.snapshots.first().unwrap().seq;
    let compared = desk.agent.app.desk_snapshot(id, after, Some(before)).await.unwrap();
    let of = |key: &str| compared.lines.iter().find(|line| line.key.as_deref() == Some(key)).unwrap().change;
    assert_eq!((of("order_state"), of("coin")), (JsonChange::Changed, JsonChange::Same));
    assert!(compared.lines.iter().any(|line| line.change == JsonChange::Added), "the code came");
}

#[tokio::test]
async fn an_order_of_the_apps_own_stands_in_its_queue_and_is_opened_from_there() {
    let desk = Desk::open().await;
    desk.agent.app.desk_leave().await.unwrap();
    let own = desk.agent.place(desk.agent.draft("Pixelport", None, "USDC", "Solana").await).await;
    desk.agent.until(&own, Phase::AwaitingPayment).await;
    desk.agent.pay(PayKind::TooLittle);
    desk.agent.until(&own, Phase::PartlyPaid).await;
    let view = desk.agent.app.desk_enter().await.unwrap();
    let rows = |queue: DeskQueue| view.queues.iter().find(|one| one.queue == queue).unwrap().rows.clone();
    assert_eq!(rows(DeskQueue::Attention).len(), 1);
    assert_eq!(rows(DeskQueue::PartlyPaid)[0].place, DeskPlace::Own { id: own.clone() });
    assert!(rows(DeskQueue::ExpiredWithMoney).is_empty());
    let id = desk.agent.app.desk_look_up_own(own).await.unwrap();
    assert!(desk.view(&id).await.own);
    let view = desk.agent.app.desk().await.unwrap();
    assert_eq!(view.queues[1].rows.len(), 1, "once, although it is in both lists");
    assert_eq!(view.queues[1].rows[0].place, DeskPlace::Desk { id });
}

#[tokio::test]
async fn a_case_file_is_played_again_and_a_changed_line_in_it_is_named() {
    let desk = Desk::open().await;
    let id = desk.look_up().await;
    desk.until_phase(&id, Phase::AwaitingPayment).await;
    desk.buyer.pay(PayKind::Exact);
    desk.until_phase(&id, Phase::Delivered).await;
    let file = desk.agent.app.desk_case_file(id).await.unwrap();
    let opened = desk.agent.app.desk_open_case("order.crcase".into(), file.clone().into_bytes()).await.unwrap();
    assert!(opened.intact && opened.faults.is_empty());
    assert_eq!(opened.steps.last().unwrap().order_state, "Done");
    let last = u32::try_from(opened.steps.len() - 1).unwrap();
    let moment = desk.agent.app.desk_case_at(last).await.unwrap();
    assert_eq!(moment.verdict.unwrap().code, "delivered");
    assert!(moment.lines.iter().any(|line| line.kind == JsonKind::Masked && line.reveal.is_none()));
    let spoilt = file.replacen("AwaitingPayment", "x", 1).replacen("WaitingForPayment", "WaitingForPaymenT", 1);
    let opened = desk.agent.app.desk_open_case("order.crcase".into(), spoilt.into_bytes()).await.unwrap();
    assert!(!opened.intact);
    assert_eq!(opened.faults[0].args["line"], "2");
    assert!(opened.steps.is_empty(), "only what stands before the fault is played");
    let newer = file.replacen("\"version\":2", "\"version\":9", 1);
    for no_case in ["", "no case file\n", newer.as_str()] {
        let opened = desk.agent.app.desk_open_case("x".into(), no_case.as_bytes().to_vec()).await.unwrap();
        assert!(!opened.intact && !opened.faults.is_empty() && opened.steps.is_empty());
    }
}

#[tokio::test]
async fn a_desk_without_a_stream_follows_by_asking() {
    let desk = Desk::open().await;
    desk.buyer.control.set_stream(StreamMode::Absent);
    let id = desk.look_up().await;
    desk.buyer.pay(PayKind::Exact);
    desk.buyer.until(&desk.bought, Phase::Delivered).await;
    desk.agent.app.desk_check(id.clone()).await.unwrap();
    desk.until_phase(&id, Phase::Delivered).await;
}

#[tokio::test]
async fn what_failed_on_the_way_is_in_the_case_file_and_stands_plainly_in_its_place() {
    let desk = Desk::open().await;
    desk.line.meddle("GET", "/v5/orders/", Meddling::Answer(answer(503, "{}")));
    let id = desk.look_up().await;
    desk.line.leave_alone();
    desk.agent.app.desk_check(id.clone()).await.unwrap();
    let mut changes = desk.agent.app.changes();
    let held = async |wanted: &dyn Fn(&Tally) -> bool, changes: &mut tokio::sync::watch::Receiver<u64>| {
        tokio::time::timeout(DEADLINE, async {
            loop {
                let file = CaseFile::read(desk.agent.app.desk_case_file(id.clone()).await.unwrap().as_bytes());
                if wanted(&Tally::of(&file.entries)) {
                    return file;
                }
                changes.changed().await.unwrap();
            }
        })
        .await
        .unwrap()
    };
    held(&|tally| tally.streams_opened > 0, &mut changes).await;
    desk.buyer.control.set_stream(StreamMode::Cut);
    let file = held(&|tally| tally.streams_ended > 0 && tally.streams_refused > 0, &mut changes).await;
    assert!(file.is_intact(), "{:?}", file.faults);
    let steps = replay(&file.entries);
    let failed = Incident::AskFailed { reason: Reason::Down, status: Some(503) };
    assert_eq!(steps[0].what, What::Met(failed));
    assert!(steps.iter().any(|step| matches!(step.what, What::Answer(_))));
    let record = desk.view(&id).await.record;
    assert!(record.answers >= 1 && record.met >= 4, "{record:?}");
    let text = desk.agent.app.desk_case_file(id.clone()).await.unwrap();
    let opened = desk.agent.app.desk_open_case("order.crcase".into(), text.into_bytes()).await.unwrap();
    let met = opened.steps[0].met.clone().unwrap();
    assert_eq!((met.what.id.as_str(), met.why.unwrap().id.as_str()), ("case-met-ask_failed", "case-why-down"));
    assert_eq!((met.status, met.trouble, opened.steps[0].order_state.as_str()), (Some(503), true, ""));
    assert!(desk.agent.app.desk_case_at(0).await.unwrap().verdict.is_none(), "nothing was known yet");
}

#[tokio::test]
async fn an_order_of_the_apps_own_is_shown_with_what_the_app_saw_of_it_before_and_that_is_said() {
    let desk = Desk::open().await;
    desk.agent.app.desk_leave().await.unwrap();
    let own = desk.agent.place(desk.agent.draft("Pixelport", None, "USDC", "Solana").await).await;
    desk.agent.until(&own, Phase::AwaitingPayment).await;
    desk.agent.pay(PayKind::Exact);
    let delivered = desk.agent.until(&own, Phase::Delivered).await;
    desk.agent.app.desk_enter().await.unwrap();
    let id = desk.agent.app.desk_look_up_own(own).await.unwrap();
    let view = desk.until_phase(&id, Phase::Delivered).await;
    let kept: Vec<_> = view.steps.iter().filter(|step| step.kept).collect();
    assert_eq!(kept.len(), delivered.timeline.len(), "{:?}", view.steps);
    let first = kept.last().unwrap();
    assert_eq!((first.source, first.order_state.as_str()), (DeskSource::App, ""));
    let done: Vec<_> = view.steps.iter().filter(|step| step.order_state == "Done").collect();
    assert_eq!(done.len(), 1, "what both saw stands there once");
    assert_eq!(done[0].at, delivered.timeline[0].at, "with the time of whoever saw it first");
}

#[tokio::test]
async fn an_order_that_is_put_to_rest_stays_in_the_queue_it_belongs_to_and_is_said_to_be_at_rest() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let mut ids = Vec::new();
    for paid in [Some("PaymentReceived"), None] {
        let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
        wallet.until(&id, Phase::AwaitingPayment).await;
        let order_id = wallet.control.orders().pop().unwrap();
        wallet.control.set_state(&order_id, "PaymentFailed", paid).unwrap();
        wallet.until(&id, Phase::Failed).await;
        ids.push(id);
    }
    wallet.app.shutdown().await;
    // The first start finds that they are over, and the next one does not read them any more.
    home.open(&shop, "US").await.app.shutdown().await;
    let wallet = home.open(&shop, "US").await;
    let view = wallet.app.desk_enter().await.unwrap();
    let rows = &view.queues.iter().find(|one| one.queue == DeskQueue::Attention).unwrap().rows;
    let found: Vec<_> = rows.iter().map(|row| (row.place.clone(), row.phase, row.rested)).collect();
    assert_eq!(found, [(DeskPlace::Own { id: ids[0].clone() }, Phase::Failed, true)], "paid, and failed");
    let id = wallet.app.desk_look_up_own(ids[0].clone()).await.unwrap();
    let view = wallet.app.desk().await.unwrap();
    let rows = &view.queues.iter().find(|one| one.queue == DeskQueue::Attention).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.place.clone()).collect::<Vec<_>>(), [DeskPlace::Desk { id }], "once");
}
