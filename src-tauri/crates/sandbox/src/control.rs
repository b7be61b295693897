//! The hand on the sandbox: pay an order, let things go wrong, see what was asked.
//! May use: the shared state of the server.
//! Must never enter: HTTP; `routes/control_routes` wraps this for other processes.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use rust_decimal::Decimal;
use serde::Serialize;
use thiserror::Error;
use tokio::sync::watch;

use crate::clock;
use crate::options::{Fault, OrderForm, PayKind, StreamMode};
use crate::orders::book::BookError;
use crate::orders::place::replay;
use crate::orders::progress::{Progress, millis, progress};
use crate::orders::{Forced, Order, Payment};
use crate::scenario::{Scenario, Speed};
use crate::server::{Shared, StreamCount};

#[derive(Debug, Error)]
pub enum ControlError {
    #[error("there is no such order")]
    UnknownOrder,
    #[error("the order is paid already")]
    AlreadyPaid,
    #[error(transparent)]
    Book(#[from] BookError),
}

/// An order as the control lists it.
#[derive(Debug, Clone, Serialize)]
pub struct OrderSummary {
    pub order_id: String,
    /// Unix seconds.
    pub created_at: i64,
    pub order_state: String,
    pub payment_state: String,
    pub brand: String,
    pub coin: String,
    pub network: String,
    pub coin_amount: String,
    pub sent_coin_amount: String,
    /// The name of the scenario that it goes through, if any.
    pub scenario: Option<&'static str>,
}

/// Cheap to clone; every clone steers the same sandbox.
#[derive(Debug, Clone)]
pub struct Control {
    shared: Arc<Shared>,
}

impl Control {
    pub(crate) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// Simulates a payment. Nothing real moves. An exact one brings forward the payment that the order's scenario has
    /// in store; any other ends the scenario, and the order goes on by hand.
    pub fn pay(&self, order_id: &str, kind: PayKind) -> Result<(), ControlError> {
        let now = clock::now_ms();
        let options = &self.shared.options;
        self.change(order_id, |order| {
            // A payment announced for later would come on top of this one.
            order.payments.retain(|payment| payment.at_ms <= now);
            order.forced = None;
            let at = progress(order, now, options);
            if order.play.is_some() && at.paid {
                return Err(ControlError::AlreadyPaid);
            }
            if kind == PayKind::Exact && bring_payment_forward(order, now) {
                return Ok(());
            }
            take_over(order, &at, now);
            let sent: Decimal = order.payments.iter().map(|payment| payment.amount).sum();
            let missing = order.coin_amount - sent;
            if missing <= Decimal::ZERO {
                return Err(ControlError::AlreadyPaid);
            }
            let (at_ms, amount) = match kind {
                PayKind::Exact => (now, missing),
                PayKind::TooLittle => (now, half(missing)),
                PayKind::TooMuch => (now, missing + tenth(order.coin_amount)),
                PayKind::Late => {
                    order.expired_ms = Some(now);
                    (now.saturating_add(millis(options.pace.confirm_after)), missing)
                }
            };
            order.payments.push(Payment { at_ms, amount });
            Ok(())
        })?
    }

    /// Puts any words into the order's states, known or not; they stay until the next payment.
    pub fn set_state(
        &self,
        order_id: &str,
        order_state: &str,
        payment_state: Option<&str>,
    ) -> Result<(), ControlError> {
        let forced = Forced { order_state: order_state.to_owned(), payment_state: payment_state.map(str::to_owned) };
        self.change(order_id, |order| order.forced = Some(forced))
    }

    /// The order begins anew, now, under this scenario.
    pub fn play(&self, order_id: &str, scenario: Scenario, speed: Speed) -> Result<(), ControlError> {
        self.change(order_id, |order| replay(order, scenario, speed, clock::since_epoch()))
    }

    fn change<T>(&self, order_id: &str, change: impl FnOnce(&mut Order) -> T) -> Result<T, ControlError> {
        let shared = &self.shared;
        let outcome = shared.book.change(order_id, |order| {
            let was_for_all = order.play.is_some_and(|play| play.for_all);
            (change(order), was_for_all)
        });
        let (outcome, was_for_all) = outcome.ok_or(ControlError::UnknownOrder)??;
        // Its scenario may have been everybody's weather.
        if was_for_all {
            shared.changed();
        } else {
            shared.order_changed(order_id);
        }
        Ok(outcome)
    }

    /// What every order created from now on goes through; None: they wait for a hand.
    pub fn choose(&self, scenario: Option<Scenario>, speed: Speed) {
        self.shared.switch(|switches| switches.chosen = scenario.map(|scenario| (scenario, speed)));
        self.shared.changed();
    }

    pub fn chosen(&self) -> Option<(Scenario, Speed)> {
        self.shared.switches().chosen
    }

    /// Ids of all orders, oldest first.
    pub fn orders(&self) -> Vec<String> {
        self.shared.book.all().into_iter().map(|order| order.id).collect()
    }

    pub fn summaries(&self) -> Vec<OrderSummary> {
        let now = clock::now_ms();
        self.shared.book.all().iter().map(|order| self.summary(order, now)).collect()
    }

    fn summary(&self, order: &Order, now: i64) -> OrderSummary {
        let at = progress(order, now, &self.shared.options);
        OrderSummary {
            order_id: order.id.clone(),
            created_at: order.created_ms / 1_000,
            order_state: at.order_state,
            payment_state: at.payment_state,
            brand: order.deliveries.first().map(|delivery| delivery.brand.clone()).unwrap_or_default(),
            coin: order.coin.clone(),
            network: order.network.clone(),
            coin_amount: order.coin_amount.to_string(),
            sent_coin_amount: at.sent.to_string(),
            scenario: order.play.map(|play| play.scenario.name()),
        }
    }

    /// How many orders this process has created.
    pub fn created_count(&self) -> usize {
        self.shared.created.load(Ordering::SeqCst)
    }

    /// How often each "METHOD route" was asked, wrong headers and faults included.
    pub fn requests(&self) -> BTreeMap<String, u64> {
        self.shared.requests()
    }

    /// The streams that are open, now and from now on.
    pub fn streams(&self) -> watch::Receiver<StreamCount> {
        self.shared.streams()
    }

    pub fn set_order_form(&self, form: OrderForm) {
        self.shared.switch(|switches| switches.order_form = form);
    }

    pub fn set_fault(&self, fault: Option<Fault>) {
        self.shared.switch(|switches| switches.fault = fault);
        self.shared.changed();
    }

    pub fn set_stream(&self, mode: StreamMode) {
        self.shared.switch(|switches| switches.stream = mode);
        if matches!(mode, StreamMode::Cut | StreamMode::Absent) {
            self.drop_streams();
        }
        self.shared.changed();
    }

    /// Breaks every open stream in the middle; new ones may open at once.
    pub fn drop_streams(&self) {
        self.shared.drop_streams();
    }
}

/// False when the scenario, if there is one, has no payment left.
fn bring_payment_forward(order: &mut Order, now: i64) -> bool {
    let Some(play) = &mut order.play else {
        return false;
    };
    let Some(payment) = play.next_payment_after(now) else {
        return false;
    };
    play.since_ms = play.since_ms.saturating_sub(payment.saturating_sub(now));
    true
}

/// What the scenario has done so far stands as if a hand had done it.
fn take_over(order: &mut Order, at: &Progress, now: i64) {
    if order.play.take().is_none() {
        return;
    }
    order.payments.clear();
    if !at.sent.is_zero() {
        order.payments.push(Payment { at_ms: now, amount: at.sent });
    }
    if at.order_state == "Expired" {
        order.expired_ms = Some(at.since_ms);
    }
}

/// Never nothing, and never more decimals than the coin shows.
fn half(amount: Decimal) -> Decimal {
    (amount / Decimal::TWO)
        .round_dp_with_strategy(amount.scale(), rust_decimal::RoundingStrategy::ToZero)
        .max(smallest(amount))
}

fn tenth(amount: Decimal) -> Decimal {
    (amount / Decimal::TEN).round_dp(amount.scale()).max(smallest(amount))
}

fn smallest(amount: Decimal) -> Decimal {
    Decimal::new(1, amount.scale())
}
