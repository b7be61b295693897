//! A short life of an order with a secret in every place that can hold one.

use super::{Ending, How, Incident, Reason, Recorder};
use crate::clock::UnixMillis;
use crate::domain::order::{PaymentRecord, Refund};
use crate::domain::{CoinAmount, DeliveryFacts, DeliveryWord, OrderFacts, OrderId, OrderState, PaymentState, Secret};

pub(super) const SECRETS: [&str; 18] = [
    "sentinel-order",
    "SENTINEL-REFERENCE",
    "bc1qsentinel",
    "SENTINEL-MEMO",
    "sentinel@example.org",
    "SENTINEL-REFUND-WALLET",
    "SENTINEL-PAYMENT-ID",
    "sentinel.example",
    "SENTINEL-REASON",
    "SENTINEL-DELIVERY",
    "+34612345678",
    "SENTINEL-PIN",
    "SENTINEL-SERIAL",
    "SENTINEL-SECURITY",
    "SENTINEL-HTML",
    "SENTINEL-OPERATOR",
    "SENTINEL-FAILURE",
    "SENTINEL-EARLIER",
];

pub(super) fn order_id() -> OrderId {
    OrderId::parse("sentinel-order").expect("an id")
}

pub(super) fn in_state(word: &str) -> OrderFacts {
    let secret = |text: &str| Some(Secret::new(text));
    OrderFacts {
        order_state: OrderState::parse(word),
        payment_state: PaymentState::WalletCreated,
        created_at: Some(1_790_000_000),
        coin: Some("USDC".into()),
        network: Some("Solana".into()),
        coin_amount: CoinAmount::parse("11.27").ok(),
        reference_id: secret("SENTINEL-REFERENCE"),
        wallet_address: secret("bc1qsentinel"),
        qr_text: secret("bitcoin:bc1qsentinel?amount=11.27"),
        memo: secret("SENTINEL-MEMO"),
        email: secret("sentinel@example.org"),
        refund_wallet_address: secret("SENTINEL-REFUND-WALLET"),
        payment: PaymentRecord {
            via: Some("USER_WALLET".into()),
            id: secret("SENTINEL-PAYMENT-ID"),
            qr_url: secret("https://sentinel.example/sentinel-order"),
            ..PaymentRecord::default()
        },
        refund: Some(Refund { reason: Some("SENTINEL-REASON".into()), ..Refund::default() }),
        deliveries: vec![DeliveryFacts {
            id: Some("SENTINEL-DELIVERY".into()),
            kind: Some("giftcard".into()),
            brand_name: Some("Pixelport".into()),
            // Some shops write anything anywhere.
            family: Some("Pixelport for sentinel@example.org".into()),
            denomination: Some("10 USD".into()),
            beneficiary_account: secret("+34612345678"),
            ..DeliveryFacts::default()
        }],
        ..OrderFacts::unknown(order_id())
    }
}

pub(super) fn delivered() -> OrderFacts {
    let secret = |text: &str| Some(Secret::new(text));
    let mut facts = in_state("Done");
    for delivery in &mut facts.deliveries {
        delivery.state = DeliveryWord::Succeeded;
        delivery.pin_code = secret("SENTINEL-PIN");
        delivery.pin_serial = secret("SENTINEL-SERIAL");
        delivery.security_code = secret("SENTINEL-SECURITY");
        delivery.barcode_image_url = secret("https://sentinel.example/barcode");
        delivery.qr_image_url = secret("https://sentinel.example/qr");
        delivery.qr_text = secret("LPA:1$sentinel.example$SENTINEL-PIN");
        delivery.redeem_html = secret("<p>SENTINEL-HTML</p>");
        delivery.operator_reference = secret("SENTINEL-OPERATOR");
        delivery.failure = secret("SENTINEL-FAILURE");
        delivery.earlier_codes = vec![Secret::new("SENTINEL-EARLIER")];
        delivery.localized_denomination = Some("$10 SENTINEL-PIN".into());
    }
    facts
}

/// A file of these answers, ended as it should be.
pub(super) fn of(answers: &[OrderFacts]) -> Vec<u8> {
    let at = UnixMillis(1_790_000_000_000);
    let (mut recorder, mut text) = Recorder::begin(&order_id(), "1.2.3", at).expect("a head");
    for (place, facts) in (1..).zip(answers) {
        let how = if place % 2 == 0 { How::Stream } else { How::Poll };
        text += &recorder.order(facts, how, at.plus_seconds(place)).expect("a record");
    }
    text += &recorder.end(at.plus_seconds(60)).expect("an end");
    text.into_bytes()
}

pub(super) fn file() -> Vec<u8> {
    of(&[in_state("WaitingForPayment"), in_state("WaitingForDelivery"), delivered()])
}

/// An order with a bad line to the shop: three answers, and everything that can be met on the way.
pub(super) fn with_trouble() -> Vec<u8> {
    let at = UnixMillis(1_790_000_000_000);
    let failed = |reason, status| Incident::AskFailed { reason, status };
    let (mut recorder, mut text) = Recorder::begin(&order_id(), "1.2.3", at).expect("a head");
    let mut seconds = 0;
    let mut next = || {
        seconds += 1;
        at.plus_seconds(seconds)
    };
    let answer = in_state("WaitingForPayment");
    text += &recorder.met(failed(Reason::NotFound, Some(404)), next()).expect("a record");
    text += &recorder.order(&answer, How::Poll, next()).expect("a record");
    for incident in [
        Incident::StreamOpened,
        Incident::Unreadable,
        Incident::StreamEnded { ending: Ending::Quiet },
        Incident::StreamRefused { reason: Reason::Down, status: Some(503) },
        failed(Reason::TimedOut, None),
        failed(Reason::TimedOut, None),
    ] {
        text += &recorder.met(incident, next()).expect("a record");
    }
    text += &recorder.order(&answer, How::Poll, next()).expect("a record");
    text += &recorder.order(&answer, How::Stream, next()).expect("a record");
    text += &recorder.end(next()).expect("an end");
    text.into_bytes()
}
