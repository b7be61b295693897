//! Each scenario of the stand-in shop, told through the whole wallet: the state that the buyer is left with, or that the story
//! passes through, with the code that chooses its words.

use cryptorefills_core::contract::OrderView;
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{SandboxOptions, Scenario, Speed};
use futures_util::future::join_all;
use tokio::time::timeout;

use super::wallet::{DEADLINE, Home, Shop, Wallet};

/// What a story comes to: the phase, and the code within it.
type End = (Scenario, Phase, &'static str);

const SPEED: f64 = 20.0;

const OF_PAYMENT: &[End] = &[
    (Scenario::Happy, Phase::Delivered, "delivered"),
    (Scenario::Slow, Phase::Delivered, "delivered"),
    (Scenario::UnderpaidThenCompleted, Phase::Delivered, "delivered"),
    (Scenario::Overpaid, Phase::Delivered, "overpaid_delivered"),
    (Scenario::Expired, Phase::ExpiredUnpaid, "expired_unpaid"),
    (Scenario::ExpiredPartPaid, Phase::ExpiredPartPaid, "expired_part_paid"),
    (Scenario::PaymentFailed, Phase::Failed, "payment_failed"),
    (Scenario::PaymentSetupFailed, Phase::Failed, "payment_setup_failed"),
];

const OF_DECISIONS: &[End] = &[
    (Scenario::Cancelled, Phase::Cancelled, "cancelled"),
    (Scenario::ManualAction, Phase::Delivered, "delivered"),
    (Scenario::Refunded, Phase::Refunded, "refunded"),
    (Scenario::UnknownState, Phase::Delivered, "delivered"),
    (Scenario::StateGoesBack, Phase::Delivered, "delivered"),
    (Scenario::CoinSuspended, Phase::Delivered, "delivered"),
];

const OF_CREATION: &[End] = &[
    (Scenario::PriceMoved, Phase::PriceMoved, "price_moved"),
    (Scenario::WrongBrand, Phase::Mismatch, "mismatch"),
    (Scenario::WrongNetwork, Phase::Mismatch, "mismatch"),
    (Scenario::TamperedAddress, Phase::PaymentBlocked, "payment_blocked"),
    (Scenario::AnswerLost, Phase::OutcomeUnknown, "outcome_unknown"),
    (Scenario::AnswerGarbled, Phase::OutcomeUnknown, "outcome_unknown"),
];

const OF_DELIVERY: &[End] = &[
    (Scenario::DeliveryFailed, Phase::Failed, "delivery_failed"),
    (Scenario::CodeAfterDone, Phase::Delivered, "delivered"),
    (Scenario::CodeReplaced, Phase::Delivered, "delivered"),
    (Scenario::CodeAsText, Phase::Delivered, "delivered"),
    (Scenario::CodeAsLink, Phase::Delivered, "delivered"),
    (Scenario::CodeWithSecurityCode, Phase::Delivered, "delivered"),
    (Scenario::CodeAsBarcode, Phase::Delivered, "delivered"),
    (Scenario::CodeAsQr, Phase::Delivered, "delivered"),
];

/// Two units: one comes, the other does not yet.
const IN_PARTS: End = (Scenario::PartialDelivery, Phase::PartlyDelivered, "partly_delivered");

/// On the way, each slow enough to be seen.
const PASSED: &[(End, f64)] = &[
    ((Scenario::Slow, Phase::AwaitingPayment, "waiting_for_payment"), 10.0),
    ((Scenario::MemoRequired, Phase::AwaitingPayment, "waiting_for_payment"), 4.0),
    ((Scenario::UnderpaidThenCompleted, Phase::PartlyPaid, "underpaid"), 4.0),
    ((Scenario::Slow, Phase::PaymentSeen, "payment_seen"), 10.0),
    ((Scenario::Slow, Phase::PreparingCode, "preparing_code"), 20.0),
    ((Scenario::DoneWithoutCode, Phase::PreparingCode, "done_without_code"), SPEED),
    ((Scenario::ManualAction, Phase::BeingReviewed, "manual_action"), 4.0),
    ((Scenario::UnknownState, Phase::Unrecognised, "unknown_state"), 3.0),
];

/// An order that has expired is asked after every five minutes; "Check now" asks at once.
const BY_HAND: (End, f64) = ((Scenario::PaidLate, Phase::PaidLate, "expired_after_detection"), 4.0);

/// Every story begins with the first. The other two take minutes: `DoneWithoutCode` ends in the one after ten, and `Vanishes` in the
/// other after two (`fault_20_…` tells that with a clock of its own).
const NOT_WAITED_FOR: [Phase; 3] = [Phase::Preparing, Phase::CheckEmail, Phase::NotFound];

async fn begin(scenario: Scenario, speed: f64, quantity: u32) -> (Shop, Home, Wallet, String) {
    let speed = Speed::try_from(speed).unwrap();
    let home = Home::new();
    let shop = Shop::with(SandboxOptions { scenario: Some(scenario), speed, ..SandboxOptions::default() }).await;
    let wallet = home.open(&shop, "US").await;
    let mut draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    draft.lines.iter_mut().for_each(|line| line.quantity = quantity);
    let id = wallet.place(draft).await;
    (shop, home, wallet, id)
}

fn is_told(view: &OrderView, (scenario, phase, code): End) {
    let name = scenario.name();
    assert_eq!((view.row.phase, view.explanation.code.as_str()), (phase, code), "{name}");
    assert_eq!(view.payment.is_some(), phase.shows_address(), "{name}");
    assert!(!view.explanation.meaning.id.is_empty(), "{name}");
    assert_eq!(view.timeline.last().map(|entry| entry.phase), Some(Phase::Preparing), "{name}: how it began");
}

/// The view that tells it, or the one that is there when patience is at its end.
async fn until_told(wallet: &Wallet, id: &str, (_, phase, code): End) -> OrderView {
    let mut changes = wallet.app.changes();
    let told = timeout(DEADLINE, async {
        loop {
            let view = wallet.app.order(id.to_owned()).await.unwrap();
            if view.row.phase == phase && view.explanation.code == code {
                return view;
            }
            changes.changed().await.unwrap();
        }
    });
    match told.await {
        Ok(view) => view,
        Err(_) => wallet.app.order(id.to_owned()).await.unwrap(),
    }
}

/// Two units where the story needs two; everything else is bought once.
async fn comes_to(end: End, speed: f64, quantity: u32) {
    let (_shop, _home, wallet, id) = begin(end.0, speed, quantity).await;
    is_told(&until_told(&wallet, &id, end).await, end);
    assert!(wallet.control.created_count() <= 1, "{}: one order", end.0.name());
    wallet.app.shutdown().await;
}

async fn all_end(stories: &[End]) {
    join_all(stories.iter().map(|end| comes_to(*end, SPEED, 1))).await;
}

#[tokio::test]
async fn stories_of_payment_end_as_they_should() {
    all_end(OF_PAYMENT).await;
}

#[tokio::test]
async fn stories_of_the_shops_decisions_end_as_they_should() {
    all_end(OF_DECISIONS).await;
}

#[tokio::test]
async fn an_order_that_is_not_what_was_approved_never_becomes_payable() {
    all_end(OF_CREATION).await;
}

#[tokio::test]
async fn stories_of_delivery_end_as_they_should() {
    all_end(OF_DELIVERY).await;
    comes_to(IN_PARTS, SPEED, 2).await;
}

#[tokio::test]
async fn the_states_on_the_way_are_told_as_they_come() {
    join_all(PASSED.iter().map(|(end, speed)| comes_to(*end, *speed, 1))).await;
}

#[tokio::test]
async fn a_payment_after_the_time_is_found_by_a_look_by_hand() {
    let (end, speed) = BY_HAND;
    let (_shop, _home, wallet, id) = begin(end.0, speed, 1).await;
    let mut changes = wallet.app.changes();
    let looked = async {
        loop {
            let view = wallet.app.order(id.clone()).await.unwrap();
            if view.row.phase == end.1 {
                break view;
            }
            wallet.app.check_now(id.clone()).await.unwrap();
            changes.changed().await.unwrap();
        }
    };
    let view = timeout(DEADLINE, looked).await.unwrap();
    is_told(&view, end);
    wallet.app.shutdown().await;
}

#[test]
fn every_state_of_an_order_is_in_a_story() {
    let ends = [OF_PAYMENT, OF_DECISIONS, OF_CREATION, OF_DELIVERY].concat();
    let told: Vec<Phase> = ends
        .iter()
        .chain(PASSED.iter().map(|(end, _)| end))
        .chain([&IN_PARTS, &BY_HAND.0])
        .map(|(_, phase, _)| *phase)
        .chain(NOT_WAITED_FOR)
        .collect();
    for phase in Phase::ALL {
        assert!(told.contains(&phase), "no story comes to {phase:?}");
    }
}

/// A stream that falls silent is left out: it is noticed after 45 s, in virtual time, among the tests of the watchers.
#[tokio::test]
async fn trouble_on_the_wire_changes_nothing_about_the_end() {
    let troubles = [
        Scenario::StreamDrops,
        Scenario::NoStream,
        Scenario::BareStop,
        Scenario::GarbageFrames,
        Scenario::RateLimitStorm,
        Scenario::CaptivePortal,
        Scenario::Outage,
        Scenario::ClockBehind,
        Scenario::ClockAhead,
    ];
    all_end(&troubles.map(|scenario| (scenario, Phase::Delivered, "delivered"))).await;
}
