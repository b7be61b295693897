//! Each scenario of the stand-in shop, told through the whole wallet to its end: the phase that the buyer is left with.

use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{SandboxOptions, Scenario, Speed};
use futures_util::future::join_all;

use super::wallet::{Home, Shop};

const SPEED: f64 = 20.0;

/// Two units where the story needs two; everything else is bought once.
async fn ends_in(scenario: Scenario, quantity: u32, phase: Phase) {
    let options = SandboxOptions {
        scenario: Some(scenario),
        speed: Speed::try_from(SPEED).unwrap(),
        ..SandboxOptions::default()
    };
    let (shop, home) = (Shop::with(options).await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let mut draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    draft.lines.iter_mut().for_each(|line| line.quantity = quantity);
    let id = wallet.place(draft).await;
    let view = wallet.until(&id, phase).await;
    assert_eq!(view.payment.is_some(), phase.shows_address(), "{}", scenario.name());
    assert!(!view.explanation.meaning.id.is_empty());
    assert!(wallet.control.created_count() <= 1, "{}: one order", scenario.name());
    wallet.app.shutdown().await;
}

async fn all_end_in(stories: &[(Scenario, Phase)]) {
    join_all(stories.iter().map(|(scenario, phase)| ends_in(*scenario, 1, *phase))).await;
}

/// Paid late is left out: an order that has expired is asked after every five minutes, which is longer than a test waits.
/// `fault_11_…` tells that story with a look by hand.
#[tokio::test]
async fn stories_of_payment_end_as_they_should() {
    all_end_in(&[
        (Scenario::Happy, Phase::Delivered),
        (Scenario::Slow, Phase::Delivered),
        (Scenario::UnderpaidThenCompleted, Phase::Delivered),
        (Scenario::Overpaid, Phase::Delivered),
        (Scenario::Expired, Phase::ExpiredUnpaid),
        (Scenario::ExpiredPartPaid, Phase::ExpiredPartPaid),
        (Scenario::PaymentFailed, Phase::Failed),
        (Scenario::PaymentSetupFailed, Phase::Failed),
    ])
    .await;
}

#[tokio::test]
async fn stories_of_the_shops_decisions_end_as_they_should() {
    all_end_in(&[
        (Scenario::Cancelled, Phase::Cancelled),
        (Scenario::ManualAction, Phase::Delivered),
        (Scenario::Refunded, Phase::Refunded),
        (Scenario::UnknownState, Phase::Delivered),
        (Scenario::StateGoesBack, Phase::Delivered),
        (Scenario::CoinSuspended, Phase::Delivered),
    ])
    .await;
}

#[tokio::test]
async fn an_order_that_is_not_what_was_approved_never_becomes_payable() {
    let first = [
        (Scenario::PriceMoved, Phase::PriceMoved),
        (Scenario::WrongBrand, Phase::Mismatch),
        (Scenario::WrongNetwork, Phase::Mismatch),
        (Scenario::TamperedAddress, Phase::PaymentBlocked),
        (Scenario::AnswerLost, Phase::OutcomeUnknown),
        (Scenario::AnswerGarbled, Phase::OutcomeUnknown),
    ];
    all_end_in(&first).await;
}

#[tokio::test]
async fn stories_of_delivery_end_as_they_should() {
    all_end_in(&[
        (Scenario::DeliveryFailed, Phase::Failed),
        (Scenario::CodeAfterDone, Phase::Delivered),
        (Scenario::CodeReplaced, Phase::Delivered),
        (Scenario::CodeAsText, Phase::Delivered),
        (Scenario::CodeAsLink, Phase::Delivered),
        (Scenario::CodeWithSecurityCode, Phase::Delivered),
        (Scenario::CodeAsBarcode, Phase::Delivered),
        (Scenario::CodeAsQr, Phase::Delivered),
    ])
    .await;
    ends_in(Scenario::PartialDelivery, 2, Phase::PartlyDelivered).await;
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
    all_end_in(&troubles.map(|scenario| (scenario, Phase::Delivered))).await;
}
