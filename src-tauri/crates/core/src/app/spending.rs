//! The limits that a buyer sets on their own spending, and what the orders of the last day come to. There are no exchange
//! rates here: each limit counts the face values of its own currency, exactly, and nothing else.
//!
//! May use: `checkout`'s approved orders, the book, `domain`. Must never enter: a coin amount, the network, a refusal that a
//! yes cannot lift.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::book::{Book, approved};
use super::checkout::Approved;
use super::error::fault;
use crate::contract::{AppError, CapView, ErrorCode, Phrase, SpendingCap};
use crate::domain::{CoinAmount, Phase};
use crate::store::StoreError;

/// More than anybody sets; it bounds the file.
const MOST_LIMITS: usize = 20;
const DAY_SECONDS: i64 = 24 * 60 * 60;
/// Orders read at a time on the way back through the day.
const PART: usize = 100;

/// None of its two amounts, or one, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SpendingLimit {
    /// `USD`
    pub currency: String,
    pub per_order: Option<CoinAmount>,
    pub per_day: Option<CoinAmount>,
}

/// The limits as they were typed, all of them or the first fault; its sentence carries the `line` it is in.
pub(crate) fn parse(typed: &[SpendingCap]) -> Result<Vec<SpendingLimit>, AppError> {
    if typed.len() > MOST_LIMITS {
        return Err(fault(ErrorCode::InvalidInput, "error-limit-too-many", false));
    }
    let mut limits: Vec<SpendingLimit> = Vec::new();
    for (at, cap) in typed.iter().enumerate() {
        let refused = |id: &str| AppError {
            code: ErrorCode::InvalidInput,
            sentence: Phrase::new(id).with("line", at.to_string()),
            retry: false,
        };
        let limit = limit(cap).map_err(refused)?;
        if limits.iter().any(|known| known.currency == limit.currency) {
            return Err(refused("error-limit-twice"));
        }
        limits.push(limit);
    }
    Ok(limits)
}

fn limit(cap: &SpendingCap) -> Result<SpendingLimit, &'static str> {
    let currency = cap.currency.trim().to_ascii_uppercase();
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err("error-limit-currency");
    }
    let amount = |text: &str| match text.trim() {
        "" => Ok(None),
        text => CoinAmount::parse(text).map(Some).map_err(|_| "error-limit-amount"),
    };
    let (per_order, per_day) = (amount(&cap.per_order)?, amount(&cap.per_day)?);
    if per_order.is_none() && per_day.is_none() {
        return Err("error-limit-empty");
    }
    Ok(SpendingLimit { currency, per_order, per_day })
}

pub(crate) fn forms(limits: &[SpendingLimit]) -> Vec<SpendingCap> {
    let typed = |amount: Option<CoinAmount>| amount.map(CoinAmount::plain).unwrap_or_default();
    let form = |limit: &SpendingLimit| SpendingCap {
        currency: limit.currency.clone(),
        per_order: typed(limit.per_order),
        per_day: typed(limit.per_day),
    };
    limits.iter().map(form).collect()
}

/// What an order's face values in one currency come to. A sum too large to be counted is above every limit.
fn worth(order: &Approved, currency: &str) -> Decimal {
    order.lines.iter().fold(Decimal::ZERO, |sum, line| {
        let value = line.face_value.as_ref().filter(|value| value.currency.trim().eq_ignore_ascii_case(currency));
        let value =
            value.map_or(Some(Decimal::ZERO), |value| value.amount.decimal().checked_mul(Decimal::from(line.quantity)));
        value.and_then(|value| sum.checked_add(value)).unwrap_or(Decimal::MAX)
    })
}

/// Every limit that `order` goes beyond, `day` being the orders of the last 24 hours.
fn exceeded(limits: &[SpendingLimit], order: &Approved, day: &[Approved]) -> Option<CapView> {
    let mut found = Vec::new();
    for limit in limits {
        let this = worth(order, &limit.currency);
        if this.is_zero() {
            continue;
        }
        let sentence = |id: &str, most: CoinAmount, sum: Decimal| {
            let shown = Phrase::new(id).with("limit", most.plain()).with("currency", limit.currency.as_str());
            shown.with("sum", sum.normalize().to_string())
        };
        if let Some(most) = limit.per_order.filter(|most| this > most.decimal()) {
            found.push(sentence("limit-order", most, this));
        }
        let before = day
            .iter()
            .fold(Decimal::ZERO, |sum, one| sum.checked_add(worth(one, &limit.currency)).unwrap_or(Decimal::MAX));
        let whole = before.checked_add(this).unwrap_or(Decimal::MAX);
        if let Some(most) = limit.per_day.filter(|most| whole > most.decimal()) {
            found.push(sentence("limit-day", most, whole).with("before", before.normalize().to_string()));
        }
    }
    (!found.is_empty()).then_some(CapView { exceeded: found })
}

/// Whether money went, or may still go, to an order in this phase.
fn counts(phase: Phase) -> bool {
    match phase {
        Phase::OutcomeUnknown
        | Phase::Mismatch
        | Phase::ExpiredUnpaid
        | Phase::Failed
        | Phase::Cancelled
        | Phase::Refunded
        | Phase::NotFound => false,
        Phase::Preparing
        | Phase::PriceMoved
        | Phase::PaymentBlocked
        | Phase::AwaitingPayment
        | Phase::PartlyPaid
        | Phase::PaymentSeen
        | Phase::PreparingCode
        | Phase::PartlyDelivered
        | Phase::Delivered
        | Phase::CheckEmail
        | Phase::BeingReviewed
        | Phase::ExpiredPartPaid
        | Phase::PaidLate
        | Phase::Unrecognised => true,
    }
}

impl Book {
    /// The limits of the settings that this order would go beyond, with all that was ordered in the last 24 hours.
    pub(crate) async fn over_limit(&self, order: &Approved) -> Result<Option<CapView>, StoreError> {
        let limits = self.settings.get().spending_limits;
        if limits.is_empty() {
            return Ok(None);
        }
        let day = if limits.iter().any(|limit| limit.per_day.is_some()) { self.last_day().await? } else { Vec::new() };
        Ok(exceeded(&limits, order, &day))
    }

    async fn last_day(&self) -> Result<Vec<Approved>, StoreError> {
        let since = self.clock.wall().plus_seconds(-DAY_SECONDS);
        let (mut day, mut after) = (Vec::new(), None);
        loop {
            // The order that the last part ended with may have been forgotten meanwhile: what is left is older.
            let Some(part) = self.store.orders_after(after, PART).await? else { return Ok(day) };
            let (read, last) = (part.len(), part.last().map(|order| (order.local_id.clone(), order.started_at)));
            for order in part.iter().filter(|order| order.started_at >= since && counts(order.phase)) {
                day.push(approved(order)?);
            }
            match last {
                Some((id, started)) if read == PART && started >= since => after = Some(id),
                _ => return Ok(day),
            }
        }
    }
}

#[cfg(test)]
mod tests;
