//! Where an order stands at a moment: pure. Its life is one list of timed changes, made from its scenario or from the
//! payments by hand and the pace, and read up to the moment asked for.
//! May use: the stored order, scenarios.
//! Must never enter: clocks, timers.

use std::time::Duration;

use rust_decimal::{Decimal, RoundingStrategy};

use super::Order;
use crate::options::{Pace, SandboxOptions};
use crate::scenario::script::{Change, Dress, Fate, RECEIVED};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Progress {
    pub order_state: String,
    pub payment_state: String,
    pub sent: Decimal,
    pub paid: bool,
    pub refunded: bool,
    pub terminal: bool,
    /// When this state began.
    pub since_ms: i64,
    /// When something changes by itself, if nobody interferes.
    pub until_ms: Option<i64>,
    first: Fate,
    rest: Fate,
}

impl Progress {
    pub fn fate(&self, delivery: usize) -> Fate {
        if delivery == 0 { self.first } else { self.rest }
    }

    fn fresh(since_ms: i64) -> Self {
        Self {
            order_state: "WaitingForPayment".to_owned(),
            payment_state: "WalletCreated".to_owned(),
            sent: Decimal::ZERO,
            paid: false,
            refunded: false,
            terminal: false,
            since_ms,
            until_ms: None,
            first: Fate::Waiting,
            rest: Fate::Waiting,
        }
    }

    fn take(&mut self, change: Change, due: Decimal) {
        match change {
            Change::State { order, payment } => {
                order.clone_into(&mut self.order_state);
                payment.clone_into(&mut self.payment_state);
            }
            Change::Sent { percent } => self.sent = share(due, percent),
            Change::SentExactly(amount) => self.sent = amount,
            Change::First(fate) => self.first = fate,
            Change::Rest(fate) => self.rest = fate,
            Change::Refund => self.refunded = true,
        }
    }
}

pub(crate) fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// So many hundredths, with no more decimals than the coin shows; a part is never nothing.
pub(crate) fn share(amount: Decimal, percent: u32) -> Decimal {
    let exact = amount * Decimal::new(i64::from(percent), 2);
    let mut share = exact.round_dp_with_strategy(amount.scale(), RoundingStrategy::ToZero);
    share.rescale(amount.scale());
    if percent == 0 { Decimal::ZERO } else { share.max(Decimal::new(1, amount.scale())) }
}

pub(crate) fn progress(order: &Order, now_ms: i64, options: &SandboxOptions) -> Progress {
    let life: Vec<(i64, Change)> = match &order.play {
        Some(play) => play.changes().collect(),
        None => life_by_hand(order, options.expire_after, options.pace),
    };
    let mut at = Progress::fresh(order.created_ms);
    for (when, change) in life {
        if when > now_ms {
            at.until_ms = Some(when);
            break;
        }
        at.take(change, order.coin_amount);
        at.since_ms = when;
    }
    at.paid = at.sent >= order.coin_amount;
    if let Some(forced) = &order.forced {
        at.order_state.clone_from(&forced.order_state);
        if let Some(payment_state) = &forced.payment_state {
            at.payment_state.clone_from(payment_state);
        }
        let fate = if forced.order_state == "Done" { Fate::Handed(Dress::Usual) } else { Fate::Waiting };
        (at.first, at.rest) = (fate, fate);
        at.until_ms = None;
    }
    at.terminal =
        ["Done", "Canceled", "Refunded", "PaymentFailed", "PaymentSetupFailed"].contains(&at.order_state.as_str());
    at
}

/// What the stored payments lead to, in order of time.
fn life_by_hand(order: &Order, expire_after: Duration, pace: Pace) -> Vec<(i64, Change)> {
    let window_ends = order.created_ms.saturating_add(millis(expire_after));
    let expires_at = order.expired_ms.map_or(window_ends, |forced| forced.min(window_ends));
    let mut life = Vec::new();
    let mut sent = Decimal::ZERO;
    let mut expired = false;
    for payment in &order.payments {
        if payment.at_ms >= expires_at && !expired {
            life.push((expires_at, expiry(sent)));
            expired = true;
        }
        sent += payment.amount;
        life.push((payment.at_ms, Change::SentExactly(sent)));
        if sent >= order.coin_amount {
            life.extend(after_payment(payment.at_ms, pace));
            // What comes on top of a full payment changes the sum alone.
            let later = order.payments.iter().filter(|other| other.at_ms > payment.at_ms);
            life.extend(later.map(|other| {
                sent += other.amount;
                (other.at_ms, Change::SentExactly(sent))
            }));
            life.sort_by_key(|(at, _)| *at);
            return life;
        }
        let partly = Change::State { order: "PartialPaymentStarted", payment: "WalletCreated" };
        life.push((payment.at_ms, if expired { expiry(sent) } else { partly }));
    }
    if !expired {
        life.push((expires_at, expiry(sent)));
    }
    life
}

fn expiry(sent: Decimal) -> Change {
    let payment = if sent.is_zero() { "Expired" } else { "ExpiredAfterPaymentDetection" };
    Change::State { order: "Expired", payment }
}

fn after_payment(paid_at: i64, pace: Pace) -> [(i64, Change); 5] {
    let confirmed_at = paid_at.saturating_add(millis(pace.confirm_after));
    let delivered_at = confirmed_at.saturating_add(millis(pace.deliver_after));
    let code = Fate::Handed(Dress::Usual);
    [
        (paid_at, Change::State { order: RECEIVED, payment: RECEIVED }),
        (confirmed_at, Change::State { order: "WaitingForDelivery", payment: RECEIVED }),
        (delivered_at, Change::First(code)),
        (delivered_at, Change::Rest(code)),
        (delivered_at, Change::State { order: "Done", payment: RECEIVED }),
    ]
}
