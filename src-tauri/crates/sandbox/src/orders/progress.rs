//! Where an order stands at a moment: pure, from stored times and the pace.
//! May use: the stored order.
//! Must never enter: clocks, timers.

use std::time::Duration;

use rust_decimal::Decimal;

use super::Order;
use crate::options::{Pace, SandboxOptions};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Progress {
    pub order_state: String,
    pub payment_state: String,
    pub sent: Decimal,
    pub delivered: bool,
    pub paid: bool,
    pub terminal: bool,
    /// When this state began.
    pub since_ms: i64,
    /// When the state changes by itself, if nobody interferes.
    pub until_ms: Option<i64>,
}

pub(crate) fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

pub(crate) fn progress(order: &Order, now_ms: i64, options: &SandboxOptions) -> Progress {
    let mut sent = Decimal::ZERO;
    let mut paid_at = None;
    let mut next_payment = None;
    for payment in &order.payments {
        if payment.at_ms > now_ms {
            next_payment = Some(payment.at_ms);
            break;
        }
        sent += payment.amount;
        if sent >= order.coin_amount && paid_at.is_none() {
            paid_at = Some(payment.at_ms);
        }
    }
    let mut at = match paid_at {
        Some(paid_at) => after_payment(paid_at, now_ms, options.pace),
        None => before_payment(order, now_ms, options.expire_after, !sent.is_zero()),
    };
    at.sent = sent;
    at.until_ms = match (at.until_ms, next_payment) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    if let Some(forced) = &order.forced {
        at.order_state.clone_from(&forced.order_state);
        if let Some(payment_state) = &forced.payment_state {
            at.payment_state.clone_from(payment_state);
        }
        at.delivered = forced.order_state == "Done";
        at.until_ms = None;
    }
    at.terminal =
        ["Done", "Canceled", "Refunded", "PaymentFailed", "PaymentSetupFailed"].contains(&at.order_state.as_str());
    at
}

fn stand(order_state: &str, payment_state: &str, since_ms: i64, until_ms: Option<i64>) -> Progress {
    Progress {
        order_state: order_state.to_owned(),
        payment_state: payment_state.to_owned(),
        sent: Decimal::ZERO,
        delivered: false,
        paid: false,
        terminal: false,
        since_ms,
        until_ms,
    }
}

fn after_payment(paid_at: i64, now_ms: i64, pace: Pace) -> Progress {
    let confirmed_at = paid_at.saturating_add(millis(pace.confirm_after));
    let delivered_at = confirmed_at.saturating_add(millis(pace.deliver_after));
    let at = if now_ms < confirmed_at {
        stand("PaymentReceived", "PaymentReceived", paid_at, Some(confirmed_at))
    } else if now_ms < delivered_at {
        stand("WaitingForDelivery", "PaymentReceived", confirmed_at, Some(delivered_at))
    } else {
        stand("Done", "PaymentReceived", delivered_at, None)
    };
    Progress { delivered: now_ms >= delivered_at, paid: true, ..at }
}

fn before_payment(order: &Order, now_ms: i64, expire_after: Duration, part_paid: bool) -> Progress {
    let window_ends = order.created_ms.saturating_add(millis(expire_after));
    let expires_at = order.expired_ms.map_or(window_ends, |forced| forced.min(window_ends));
    let last_payment = order.payments.iter().rev().find(|payment| payment.at_ms <= now_ms);
    match (now_ms >= expires_at, part_paid) {
        (true, true) => stand("Expired", "ExpiredAfterPaymentDetection", expires_at, None),
        (true, false) => stand("Expired", "Expired", expires_at, None),
        (false, true) => {
            let since = last_payment.map_or(order.created_ms, |payment| payment.at_ms);
            stand("PartialPaymentStarted", "WalletCreated", since, Some(expires_at))
        }
        (false, false) => stand("WaitingForPayment", "WalletCreated", order.created_ms, Some(expires_at)),
    }
}
