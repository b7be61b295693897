//! Amounts, prices that move, and clocks that are wrong. The numbers are those of docs/faults.md.

use std::sync::Arc;

use cryptorefills_core::contract::{CopyTarget, ErrorCode, OrderView};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{Fault, StreamMode};
use serde_json::{Value, json};

use super::clocks::{Clocks, YEAR};
use super::faults_orders::Counter;
use super::line::Meddling;

/// Spellings that are no exact decimal above 0, as they stand in the JSON.
const NO_AMOUNTS: [&str; 18] = [
    "\"1e-7\"",
    "1e-7",
    "\"NaN\"",
    "\"-5\"",
    "-5",
    "\"0\"",
    "0",
    "0.000",
    "\"\"",
    "\" 11.27 \"",
    "\"11,27\"",
    "null",
    "true",
    "[]",
    "{}",
    "\"1234567890123456789012345678901234567890\"",
    "\"0.0000000000000000001\"",
    "\"Infinity\"",
];

#[tokio::test]
async fn fault_07_an_order_is_payable_only_with_an_exact_amount_above_nothing() {
    let counter = Counter::open().await;
    for spelling in NO_AMOUNTS {
        let amount: Value = serde_json::from_str(spelling).unwrap();
        let view = counter.created(move |order| order["coin_amount"] = amount.clone()).await;
        assert_eq!(view.row.phase, Phase::PaymentBlocked, "{spelling}");
        counter.assert_nothing_payable(&view, spelling).await;
    }
    for (spelling, exact) in
        [("\"0.000001\"", "0.000001"), ("\"0.0000010000\"", "0.000001"), ("0.25", "0.25"), ("1", "1.00")]
    {
        let amount: Value = serde_json::from_str(spelling).unwrap();
        let view = counter.created(move |order| order["coin_amount"] = amount.clone()).await;
        let payment = view.payment.unwrap_or_else(|| panic!("{spelling}: {:?}", view.disagreements));
        assert_eq!(payment.amount, exact, "{spelling}");
        let copied = counter.wallet.app.text_to_copy(view.row.id, CopyTarget::Amount).await.unwrap();
        assert_eq!(copied.expose(), exact, "{spelling}");
    }
}

#[tokio::test]
async fn fault_07_a_quote_without_an_exact_amount_is_no_quote() {
    let counter = Counter::open().await;
    for spelling in NO_AMOUNTS {
        let amount: Value = serde_json::from_str(spelling).unwrap();
        let change = Meddling::alter(move |answer| answer["coin_amount"] = amount.clone());
        counter.line.meddle("POST", "/v5/orders/validations", change);
        let error = counter.wallet.app.check_order(counter.draft.clone()).await.unwrap_err();
        assert_eq!(error.code, ErrorCode::Unreadable, "{spelling}");
    }
    assert_eq!(counter.wallet.control.created_count(), 0);
}

#[tokio::test]
async fn fault_08_no_price_and_no_problem_is_asked_again_and_never_ordered() {
    let counter = Counter::open().await;
    counter.wallet.control.set_fault(Some(Fault::NullPrice));
    let error = counter.wallet.app.check_order(counter.draft.clone()).await.unwrap_err();
    assert_eq!((error.sentence.id.as_str(), error.retry), ("error-no-price", true));
    counter.wallet.control.set_fault(None);
    assert!(counter.wallet.check(counter.draft.clone()).await.quote.is_some());
    assert_eq!(counter.wallet.control.created_count(), 0);
}

#[tokio::test]
async fn fault_30_a_price_that_moved_shows_the_old_and_the_new_and_waits_for_a_yes() {
    let counter = Counter::open().await;
    let quote = counter.wallet.check(counter.draft.clone()).await.quote.unwrap();
    let view = counter.created(|order| order["coin_amount"] = json!("99.99")).await;
    assert_eq!(view.row.phase, Phase::PriceMoved);
    counter.assert_nothing_payable(&view, "a moved price").await;
    let told = view.disagreements.first().unwrap();
    assert_eq!(
        (told.expected.as_str(), told.found.as_str()),
        (format!("{} USDC", quote.amount).as_str(), "99.99 USDC")
    );
    let agreed = counter.wallet.app.agree_to_price(view.row.id, "99.99".into()).await.unwrap();
    assert_eq!(agreed.payment.unwrap().amount, "99.99");
    let cheaper = counter.created(|order| order["coin_amount"] = json!("0.01")).await;
    assert_eq!(cheaper.payment.unwrap().amount, "0.01", "less than agreed needs no second yes");
}

fn left(view: &OrderView) -> (u32, u32) {
    let payment = view.payment.as_ref().unwrap();
    (payment.seconds_left, payment.seconds_total)
}

#[tokio::test]
async fn fault_31_the_countdown_keeps_its_pace_while_the_clock_on_the_wall_is_set() {
    let clocks = Arc::new(Clocks::default());
    let counter = Counter::with(Arc::<Clocks>::clone(&clocks)).await;
    let view = counter.created(|_| {}).await;
    let id = view.row.id.clone();
    assert!((1_790..=1_800).contains(&left(&view).0), "{:?}", left(&view));
    for years in [10, -10, 1, 0] {
        clocks.set_wall_ahead(years * YEAR);
        let (left, total) = left(&counter.wallet.app.order(id.clone()).await.unwrap());
        assert!((1_780..=1_800).contains(&left) && total == 1_800, "{years} years: {left} of {total}");
    }
    clocks.pass(600);
    let (later, _) = left(&counter.wallet.app.order(id.clone()).await.unwrap());
    assert!((1_180..=1_200).contains(&later), "{later}");
    clocks.pass(86_000);
    assert_eq!(left(&counter.wallet.app.order(id).await.unwrap()), (0, 1_800), "never below 0");
}

#[tokio::test]
async fn fault_31_times_of_the_server_that_cannot_be_true_move_nothing() {
    let counter = Counter::open().await;
    for time in ["0", "\"0\"", "-1", "4102444800", "1790000000123", "\"1790000000\"", "1.5", "null", "\"soon\"", "1e99"]
    {
        let time: Value = serde_json::from_str(time).unwrap_or(Value::Null);
        let told = time.clone();
        let view = counter
            .created(move |order| {
                for field in ["created_at", "updated_at", "payment_requested_at"] {
                    order[field] = told.clone();
                }
            })
            .await;
        let (left, total) = left(&view);
        assert!((1_780..=1_800).contains(&left) && total == 1_800, "{time}: {left} of {total}");
    }
}

#[tokio::test]
async fn fault_31_an_invoice_is_payable_on_a_machine_whose_clock_is_years_off() {
    for years in [0, 3, -3] {
        let clocks = Arc::new(Clocks::default());
        clocks.set_wall_ahead(years * YEAR);
        let mut counter = Counter::with(Arc::<Clocks>::clone(&clocks)).await;
        counter.wallet.control.set_stream(StreamMode::Absent);
        counter.draft = counter.wallet.draft("Pixelport", None, "BTC", "Lightning").await;
        let view = counter.created(|_| {}).await;
        assert_eq!(view.row.phase, Phase::AwaitingPayment, "{years} years: {:?}", view.disagreements);
        let (left, total) = left(&view);
        assert!(left <= total && (840..=900).contains(&left), "{years} years: {left} of {total}");
    }
}
