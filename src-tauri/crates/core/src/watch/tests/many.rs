//! Many orders at once: nothing is told twice, and a server that starts again is not met by all in one second.

use std::collections::BTreeMap;

use super::stage::facts;
use crate::domain::order::{merge, phase};
use crate::domain::{CoinAmount, DeliveryFacts, OrderFacts, OrderId, Phase, Secret};
use crate::explain::Situation;
use crate::notify::{Context, decide};

/// Repeatable, and good enough to shuffle with.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            let other = usize::try_from(self.below(u64::try_from(place + 1).expect("small"))).expect("small");
            list.swap(place, other);
        }
    }
}

const PLAIN: Context = Context { notifications_on: true, first_load: false, discreet: false, on_screen: false };

fn event(word: &str, pin: Option<&str>) -> OrderFacts {
    let delivery = DeliveryFacts {
        id: Some("d1".into()),
        kind: Some("giftcard".into()),
        pin_code: pin.map(Secret::new),
        ..DeliveryFacts::default()
    };
    let mut event = facts(word);
    event.coin_amount = CoinAmount::parse("25").ok();
    event.deliveries = vec![delivery];
    event
}

fn road(kind: u64) -> (Vec<OrderFacts>, Phase) {
    let states = |words: &[&str]| words.iter().map(|word| event(word, None)).collect::<Vec<_>>();
    match kind {
        0 => {
            let mut road = states(&["WaitingForPayment", "PaymentStarted", "PaymentReceived", "WaitingForDelivery"]);
            road.push(event("Done", Some("AAAA-BBBB")));
            (road, Phase::Delivered)
        }
        1 => (states(&["WaitingForPayment", "Expired"]), Phase::ExpiredUnpaid),
        2 => (states(&["WaitingForPayment", "PaymentReceived", "Refunded"]), Phase::Refunded),
        3 => (states(&["WaitingForPayment", "PaymentStarted", "PaymentFailed"]), Phase::Failed),
        _ => (states(&["WaitingForPayment", "PaymentReceived", "Canceled"]), Phase::Cancelled),
    }
}

#[test]
fn fault_58_a_thousand_orders_with_every_event_repeated_and_shuffled_end_right_and_are_told_once() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for number in 0..1000 {
        let (road, end) = road(number % 5);
        let mut events: Vec<OrderFacts> = Vec::new();
        for event in &road {
            // Over the stream, over the poll, or both, up to five times.
            events.extend(std::iter::repeat_n(event.clone(), usize::try_from(1 + dice.below(5)).expect("small")));
        }
        dice.shuffle(&mut events);
        let mut known = OrderFacts::unknown(OrderId::parse("ord_abc123xyz").expect("an id"));
        let mut before = Phase::AwaitingPayment;
        let mut transitions = 0;
        let mut told: BTreeMap<&str, u32> = BTreeMap::new();
        for event in events {
            known = merge(&known, event);
            let now = phase(&known, false);
            transitions += u32::from(now != before && now != Phase::AwaitingPayment);
            if let Ok(notice) = decide(Some(before), &Situation::of(now, None, std::time::Duration::ZERO), &PLAIN) {
                *told.entry(notice.kind.word()).or_default() += 1;
            }
            before = now;
        }
        assert_eq!(before, end, "order {number}");
        assert_eq!(told.values().sum::<u32>(), transitions, "order {number}: {told:?}");
        assert!(told.values().all(|times| *times == 1), "order {number}: {told:?}");
    }
}
