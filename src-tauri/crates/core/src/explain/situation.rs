//! What an explanation depends on, and nothing more: no id, no address, no amount.

use std::time::Duration;

use crate::domain::order::phase;
use crate::domain::{DeliveryFacts, OrderFacts, OrderState, PaymentState, Phase};

/// How much of the amount due the shop says has arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Money {
    /// The shop does not say.
    Unknown,
    /// The shop says zero.
    NotSeen,
    /// Something arrived, and of how much is not said.
    Some,
    Part,
    Full,
    Over,
}

/// What became of the things to be delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deliveries {
    None,
    Some,
    All,
    /// At least one failed, whatever became of the others.
    SomeFailed,
}

/// Made from what the app already decided about the order, so that both always speak of the same phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    pub phase: Phase,
    pub order_state: OrderState,
    pub payment_state: PaymentState,
    pub money: Money,
    pub deliveries: Deliveries,
    /// It was added by its id: nothing was approved here that its payment could be held against.
    pub added_by_id: bool,
    /// How long the order has been in this phase.
    pub age: Duration,
}

impl Situation {
    /// An order of the journal. `facts` is `None` while the shop has said nothing.
    pub fn of(phase: Phase, facts: Option<&OrderFacts>, age: Duration) -> Self {
        Self {
            phase,
            order_state: facts.map(|facts| facts.order_state.clone()).unwrap_or_default(),
            payment_state: facts.map(|facts| facts.payment_state.clone()).unwrap_or_default(),
            money: facts.map_or(Money::Unknown, Money::of),
            deliveries: facts.map_or(Deliveries::None, Deliveries::of),
            added_by_id: false,
            age,
        }
    }

    /// An answer of the shop about an order that has no journal here. `waited_for_code`: see [`phase`].
    pub fn heard(facts: &OrderFacts, waited_for_code: bool, age: Duration) -> Self {
        Self::of(phase(facts, waited_for_code), Some(facts), age)
    }

    /// A word alone, without an order.
    pub fn of_state(order_state: OrderState) -> Self {
        let phase = match &order_state {
            OrderState::Created | OrderState::WaitingForPayment => Phase::AwaitingPayment,
            OrderState::PartialPaymentStarted => Phase::PartlyPaid,
            OrderState::PaymentStarted | OrderState::PaymentReceived => Phase::PaymentSeen,
            OrderState::WaitingForDelivery => Phase::PreparingCode,
            OrderState::WaitingForManualAction => Phase::BeingReviewed,
            OrderState::Done => Phase::Delivered,
            OrderState::Expired => Phase::ExpiredUnpaid,
            OrderState::PaymentFailed | OrderState::PaymentSetupFailed => Phase::Failed,
            OrderState::Refunded => Phase::Refunded,
            OrderState::Canceled => Phase::Cancelled,
            OrderState::Other(_) => Phase::Unrecognised,
        };
        Self {
            phase,
            order_state,
            payment_state: PaymentState::Absent,
            money: Money::Unknown,
            deliveries: Deliveries::None,
            added_by_id: false,
            age: Duration::ZERO,
        }
    }

    pub(super) fn shop_word(&self) -> &str {
        self.order_state.as_word()
    }
}

impl Money {
    fn of(facts: &OrderFacts) -> Self {
        let Some(received) = facts.received else { return Self::Unknown };
        if !received.is_payable() {
            return Self::NotSeen;
        }
        match facts.coin_amount.filter(|due| due.is_payable()) {
            None => Self::Some,
            Some(due) if received < due => Self::Part,
            Some(due) if received == due => Self::Full,
            Some(_) => Self::Over,
        }
    }
}

impl Deliveries {
    fn of(facts: &OrderFacts) -> Self {
        if facts.deliveries.iter().any(DeliveryFacts::has_failed) {
            return Self::SomeFailed;
        }
        let here = facts.deliveries.iter().filter(|delivery| delivery.is_delivered()).count();
        match here {
            0 => Self::None,
            all if all == facts.deliveries.len() => Self::All,
            _ => Self::Some,
        }
    }
}
