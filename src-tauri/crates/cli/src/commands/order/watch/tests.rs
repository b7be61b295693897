use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::domain::{DeliveryFacts, DeliveryWord, PaymentState, Secret};

use super::*;

fn journal() -> (Journal, mpsc::Receiver<Told>) {
    let (told, hearing) = mpsc::channel(WAITING);
    let clock: SharedClock = Arc::new(SystemClock);
    (Journal { clock, told, link_changed: Arc::default(), tape: None, book: Mutex::default() }, hearing)
}

fn facts(order: &str, payment: &str) -> OrderFacts {
    let order_state = OrderState::parse(order);
    OrderFacts {
        reached: order_state.rank().unwrap_or_default(),
        order_state,
        payment_state: PaymentState::parse(payment),
        ..OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"))
    }
}

fn answer(facts: OrderFacts) -> OrderAnswer {
    OrderAnswer { facts, raw: Secret::new("") }
}

fn first() -> LocalId {
    LocalId::new("1")
}

async fn hear(journal: &Journal, order: &str, payment: &str, how: Heard) -> bool {
    journal.heard(&first(), answer(facts(order, payment)), how).await.is_some()
}

fn lines(hearing: &mut mpsc::Receiver<Told>) -> Vec<(u64, String, &'static str)> {
    let mut lines = Vec::new();
    while let Ok(told) = hearing.try_recv() {
        if let Told::Changed(line) = told {
            lines.push((line.seq, line.order_state, line.source));
        }
    }
    lines
}

#[tokio::test]
async fn each_change_is_one_line_and_a_step_back_is_none() {
    let (journal, mut hearing) = journal();
    assert!(hear(&journal, "WaitingForPayment", "WalletCreated", Heard::Poll).await);
    assert!(hear(&journal, "WaitingForPayment", "WalletCreated", Heard::Stream).await);
    assert!(hear(&journal, "WaitingForDelivery", "PaymentReceived", Heard::Stream).await);
    assert!(hear(&journal, "WaitingForPayment", "WalletCreated", Heard::Poll).await);
    assert!(!hear(&journal, "Done", "PaymentReceived", Heard::Poll).await);
    assert!(!hear(&journal, "Refunded", "PaymentReceived", Heard::Poll).await, "it has ended");
    let seen = lines(&mut hearing);
    let words: Vec<&str> = seen.iter().map(|(_, state, _)| state.as_str()).collect();
    assert_eq!(words, ["WaitingForPayment", "WaitingForDelivery", "Done"]);
    assert_eq!(seen.iter().map(|(seq, ..)| *seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(seen.iter().map(|(_, _, source)| *source).collect::<Vec<_>>(), ["poll", "stream", "poll"]);
}

#[test]
fn only_the_shops_own_state_ends_a_watch() {
    assert_eq!(end(&facts("Done", "PaymentReceived")), Some(End::Done { delivered: true }));
    for word in ["Expired", "Canceled", "Refunded", "PaymentFailed", "PaymentSetupFailed"] {
        assert_eq!(end(&facts(word, "")), Some(End::Otherwise), "{word}");
    }
    for (order, payment) in [("WaitingForPayment", "Expired"), ("BrandNewWord", ""), ("", "")] {
        assert_eq!(end(&facts(order, payment)), None, "{order} {payment}");
    }
}

#[test]
fn done_with_a_failed_delivery_is_told_apart() {
    let failed = DeliveryFacts { state: DeliveryWord::Failed, ..DeliveryFacts::default() };
    let order = OrderFacts { deliveries: vec![failed], ..facts("Done", "PaymentReceived") };
    assert_eq!(end(&order), Some(End::Done { delivered: false }));
}

#[tokio::test]
async fn codes_before_the_end_do_not_end_the_watch() {
    let (journal, _hearing) = journal();
    let coded = DeliveryFacts { pin_code: Some(Secret::new("CODE")), ..DeliveryFacts::default() };
    let early = OrderFacts { deliveries: vec![coded], ..facts("WaitingForDelivery", "PaymentReceived") };
    let (phase, _) = journal.heard(&first(), answer(early), Heard::Poll).await.expect("still followed");
    assert!(!phase.is_over());
}

#[tokio::test]
async fn an_order_that_stays_unknown_ends_the_watch_as_not_found() {
    let (journal, mut hearing) = journal();
    journal.not_found(&first()).await;
    assert!(matches!(hearing.try_recv(), Ok(Told::Ended(End::Unknown))));
    let mut tally = Tally::of(2);
    tally.count(End::Unknown);
    tally.count(End::Otherwise);
    assert_eq!((tally.open(), tally.verdict()), (0, Verdict::Unknown));
}

#[test]
fn one_order_that_ended_otherwise_spoils_the_verdict() {
    let mut tally = Tally::of(2);
    tally.count(End::Done { delivered: true });
    assert_eq!((tally.open(), tally.verdict()), (1, Verdict::Good));
    tally.count(End::Otherwise);
    assert_eq!((tally.open(), tally.verdict()), (0, Verdict::No));
}
