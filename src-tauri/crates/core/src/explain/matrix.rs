//! Every state with every payment state, amount, delivery and age: no cell is empty, and none says what is not known.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::order::phase;
use crate::domain::{
    CoinAmount, DeliveryFacts, DeliveryWord, OrderFacts, OrderId, OrderState, PaymentState, Phase, Secret,
};
use crate::words::Words;

const ORDER_WORDS: [&str; 15] = [
    "Created",
    "WaitingForPayment",
    "PaymentStarted",
    "PartialPaymentStarted",
    "PaymentReceived",
    "WaitingForDelivery",
    "WaitingForManualAction",
    "Done",
    "Expired",
    "PaymentFailed",
    "PaymentSetupFailed",
    "Refunded",
    "Canceled",
    "OnTheMoon",
    "",
];
const PAYMENT_WORDS: [&str; 7] =
    ["WalletCreated", "PaymentRequested", "PaymentReceived", "Expired", "ExpiredAfterPaymentDetection", "InOrbit", ""];
/// Received, due.
const AMOUNTS: [(Option<&str>, Option<&str>); 7] = [
    (None, None),
    (None, Some("25")),
    (Some("0"), Some("25")),
    (Some("12.4"), None),
    (Some("12.4"), Some("25")),
    (Some("25"), Some("25")),
    (Some("26"), Some("25")),
];
const MINUTES: [u64; 5] = [0, 20, 45, 120, 1_500];

fn gift_card(pin: Option<&str>, failure: Option<&str>) -> DeliveryFacts {
    DeliveryFacts {
        kind: Some("giftcard".into()),
        pin_code: pin.map(Secret::new),
        failure: failure.map(Secret::new),
        ..DeliveryFacts::default()
    }
}

fn deliveries() -> Vec<Vec<DeliveryFacts>> {
    let here = || gift_card(Some("AAAA"), None);
    let waiting = || gift_card(None, None);
    let failed = || gift_card(None, Some("sold out"));
    let top_up = DeliveryFacts {
        delivery_type: Some("by_phone".into()),
        state: DeliveryWord::Succeeded,
        ..DeliveryFacts::default()
    };
    vec![
        vec![],
        vec![waiting()],
        vec![here()],
        vec![here(), waiting()],
        vec![failed()],
        vec![here(), failed()],
        vec![top_up],
    ]
}

fn facts(order: &str, payment: &str) -> OrderFacts {
    let mut facts = OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"));
    facts.order_state = OrderState::parse(order);
    facts.payment_state = PaymentState::parse(payment);
    facts
}

fn with_amounts(mut facts: OrderFacts, received: Option<&str>, due: Option<&str>) -> OrderFacts {
    facts.received = received.map(|amount| CoinAmount::parse(amount).expect("an amount"));
    facts.coin_amount = due.map(|amount| CoinAmount::parse(amount).expect("an amount"));
    facts
}

/// Every answer of the shop there can be, as far as an explanation tells them apart.
fn answers() -> Vec<OrderFacts> {
    let mut all = Vec::new();
    for order in ORDER_WORDS {
        for payment in PAYMENT_WORDS {
            for (received, due) in AMOUNTS {
                for deliveries in deliveries() {
                    for was_expired in [false, true] {
                        let facts = with_amounts(facts(order, payment), received, due);
                        all.push(OrderFacts { deliveries: deliveries.clone(), was_expired, ..facts });
                    }
                }
            }
        }
    }
    all
}

/// The phases under which the app may show an answer: the shop's, and those that the journal puts over it.
fn phases(facts: &OrderFacts) -> Vec<Phase> {
    let mut phases = vec![phase(facts, false), phase(facts, true), Phase::NotFound];
    if phases.iter().any(|phase| phase.shows_address()) {
        phases.extend([Phase::Mismatch, Phase::PriceMoved, Phase::PaymentBlocked]);
    }
    phases.dedup();
    phases
}

fn cells() -> Vec<(Situation, Explanation)> {
    let mut situations = Vec::new();
    let ages = || MINUTES.into_iter().map(|minutes| Duration::from_secs(60 * minutes));
    for facts in answers() {
        for phase in phases(&facts) {
            situations.extend(ages().map(|age| Situation::of(phase, Some(&facts), age)));
            let here = Situation::of(phase, Some(&facts), Duration::ZERO);
            situations.push(Situation { added_by_id: true, ..here });
        }
    }
    for phase in [Phase::Preparing, Phase::OutcomeUnknown, Phase::NotFound] {
        situations.extend(ages().map(|age| Situation::of(phase, None, age)));
    }
    situations.extend(ORDER_WORDS.map(|word| Situation::of_state(OrderState::parse(word))));
    situations.into_iter().map(|situation| (situation.clone(), explain(&situation))).collect()
}

fn code_of(order: &str, payment: &str, received: Option<&str>, minutes: u64) -> Code {
    let facts = with_amounts(facts(order, payment), received, Some("25"));
    explain(&Situation::heard(&facts, false, Duration::from_secs(60 * minutes))).code
}

#[test]
fn each_cell_is_explained_under_the_phase_that_the_app_shows() {
    for (situation, explanation) in cells() {
        assert_eq!(explanation.code.phase(), situation.phase, "{situation:?}");
    }
}

#[test]
fn no_row_is_dead() {
    let reached: BTreeSet<Code> = cells().into_iter().map(|(_, explanation)| explanation.code).collect();
    let dead: Vec<_> = Code::ALL.iter().filter(|code| !reached.contains(code)).collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn every_row_has_whole_sentences_without_a_hole() {
    let words = Words::for_language("en");
    let mut said = BTreeMap::new();
    for code in Code::ALL {
        let word = if *code == Code::UnknownState { "OnTheMoon" } else { "" };
        for (money_moved, age) in MoneyMoved::ALL.map(|moved| (moved, Duration::ZERO)) {
            let explanation = Explanation { code: *code, money_moved, shop_word: word.to_owned(), age };
            let sheet = explanation.sheet(&words, None);
            for sentence in [
                &sheet.meaning,
                &sheet.money_moved,
                &sheet.buyer_should,
                &sheet.tell_customer,
                &sheet.next_step,
                &sheet.escalate,
            ] {
                assert!(sentence.ends_with('.'), "{code:?}: {sentence}");
                assert!(!sentence.contains(['[', '{', '}', '$']), "{code:?}: {sentence}");
            }
            said.insert(sheet.meaning.clone(), *code);
        }
    }
    assert_eq!(said.len(), Code::ALL.len(), "two codes say the same: then they are one");
}

#[test]
fn what_is_said_of_the_money_never_contradicts_the_money_seen() {
    for (situation, explanation) in cells() {
        let told = explanation.money_moved;
        if told == MoneyMoved::Returned {
            assert_eq!(situation.order_state, OrderState::Refunded, "only the shop can say so");
            continue;
        }
        let paid_by_words = matches!(
            situation.payment_state,
            PaymentState::PaymentReceived | PaymentState::ExpiredAfterPaymentDetection
        ) || situation.order_state.is_paid();
        match situation.money {
            Money::Full | Money::Over => assert_eq!(told, MoneyMoved::Yes, "{situation:?}"),
            Money::Part => assert_eq!(told, MoneyMoved::Part, "{situation:?}"),
            Money::Some => assert!(!matches!(told, MoneyMoved::NoneSeen | MoneyMoved::Unknown), "{situation:?}"),
            Money::NotSeen | Money::Unknown if told == MoneyMoved::Yes || told == MoneyMoved::Seen => {
                assert!(paid_by_words, "{situation:?}");
            }
            Money::NotSeen | Money::Unknown => {}
        }
    }
}

#[test]
fn a_row_that_speaks_of_no_payment_is_never_used_when_one_was_seen() {
    for (situation, explanation) in cells() {
        if explanation.code.implies() == MoneyMoved::NoneSeen {
            assert_eq!(explanation.money_moved, MoneyMoved::NoneSeen, "{situation:?}");
        }
    }
}

#[test]
fn a_word_that_we_do_not_know_is_shown_and_is_neither_failed_nor_done() {
    for (situation, explanation) in cells() {
        if !matches!(situation.order_state, OrderState::Other(_)) || situation.phase != Phase::Unrecognised {
            continue;
        }
        let known = if situation.order_state.is_absent() { Code::NoState } else { Code::UnknownState };
        assert_eq!(explanation.code, known, "{situation:?}");
    }
    let sheet = explain(&Situation::of_state(OrderState::parse("OnTheMoon"))).sheet(&Words::for_language("en"), None);
    assert!(sheet.meaning.contains("“OnTheMoon”") && sheet.tell_customer.contains("“OnTheMoon”"), "{sheet:?}");
}

#[test]
fn age_alone_turns_waiting_into_a_reason_to_ask() {
    assert_eq!(code_of("WaitingForPayment", "", Some("0"), 29), Code::WaitingForPayment);
    assert_eq!(code_of("WaitingForPayment", "", Some("0"), 30), Code::WaitingForPaymentLong);
    assert_eq!(code_of("WaitingForPayment", "", Some("12.4"), 30), Code::UnderpaidLong);
    assert_eq!(code_of("PaymentStarted", "", None, 59), Code::PaymentSeen);
    assert_eq!(code_of("PaymentStarted", "", None, 60), Code::PaymentSeenLong);
    assert_eq!(code_of("PaymentReceived", "", None, 15), Code::PaymentReceivedLong);
    assert_eq!(code_of("WaitingForDelivery", "", None, 14), Code::PreparingCode);
    assert_eq!(code_of("WaitingForDelivery", "", None, 15), Code::PreparingCodeLong);
    assert_eq!(code_of("WaitingForManualAction", "", None, 24 * 60 - 1), Code::ManualAction);
    assert_eq!(code_of("WaitingForManualAction", "", None, 24 * 60), Code::ManualActionOverADay);
    assert_eq!(code_of("Expired", "", Some("0"), 24 * 60), Code::ExpiredUnpaidOverADay);
}

#[test]
fn who_has_waited_past_the_limit_is_told_to_ask_now() {
    for (situation, explanation) in cells() {
        if let Escalate::After(limit) = explanation.code.escalate() {
            assert_eq!(explanation.escalate_now(), situation.age >= limit, "{situation:?}");
        }
    }
}

#[test]
fn too_much_too_little_and_a_stray_amount_are_told_apart() {
    assert_eq!(code_of("WaitingForPayment", "", Some("26"), 0), Code::OverpaidConfirming);
    assert_eq!(code_of("WaitingForDelivery", "", Some("26"), 0), Code::OverpaidPreparing);
    assert_eq!(code_of("PaymentStarted", "", Some("12.4"), 0), Code::PaymentSeenInPart);
    assert_eq!(code_of("PartialPaymentStarted", "", None, 0), Code::UnderpaidAmountUnknown);
    assert_eq!(code_of("Canceled", "", Some("0"), 0), Code::Cancelled);
    assert_eq!(code_of("Canceled", "PaymentReceived", None, 0), Code::CancelledAfterPayment);
    assert_eq!(code_of("Expired", "ExpiredAfterPaymentDetection", None, 0), Code::ExpiredAfterDetection);
}

#[test]
fn a_word_alone_is_explained_as_an_order_in_that_state_would_be() {
    for word in ORDER_WORDS {
        let alone = Situation::of_state(OrderState::parse(word));
        let expected = if word == "Done" { Phase::Delivered } else { phase(&facts(word, ""), false) };
        assert_eq!(alone.phase, expected, "{word}");
    }
}

#[test]
fn support_is_named_only_where_it_was_configured() {
    let words = Words::for_language("en");
    for code in Code::ALL {
        let explanation = Explanation {
            code: *code,
            money_moved: MoneyMoved::Unknown,
            shop_word: String::new(),
            age: Duration::ZERO,
        };
        let alone = explanation.sheet(&words, None);
        let with = explanation.sheet(&words, Some("help@partner.example"));
        for said in [&alone.buyer_should, &alone.tell_customer, &alone.next_step] {
            assert!(!said.contains(['@', '/']) && !said.contains("http"), "{said}");
        }
        let named = with.tell_customer.contains("help@partner.example");
        assert_eq!(named, with.buyer_should.contains("help@partner.example"), "{code:?}");
        assert!(named || !alone.buyer_should.contains("support"), "{code:?} sends the buyer to nobody");
        assert!(named || code.escalate() != Escalate::Now, "{code:?}");
    }
}
