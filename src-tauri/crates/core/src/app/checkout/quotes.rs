//! Quotes that wait for a yes, and the prices that the buyer has seen.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::approved::{Approved, Basket};
use crate::clock::UnixMillis;
use crate::domain::CoinAmount;

/// Quotes that nobody took; an older one than these is forgotten. So it is with prices.
pub(super) const KEPT: usize = 20;
/// A price does not stand for longer than the shop waits for a payment. Seconds.
pub(super) const GOOD_FOR: i64 = 30 * 60;
/// An older quote is asked for again before it becomes an order. Seconds.
const FRESH_FOR: i64 = 60;

/// What the buyer may say yes to, once.
pub(crate) struct Quote {
    pub id: String,
    pub approved: Approved,
    pub(super) made_at: UnixMillis,
}

impl Quote {
    pub(super) fn is_fresh(&self, now: UnixMillis) -> bool {
        now <= self.made_at.plus_seconds(FRESH_FOR)
    }
}

struct Seen {
    basket: Basket,
    amount: CoinAmount,
    at: UnixMillis,
}

#[derive(Default)]
pub(super) struct Quotes {
    waiting: Mutex<VecDeque<Quote>>,
    seen: Mutex<VecDeque<Seen>>,
}

fn keep<T>(list: &mut VecDeque<T>, one: T) {
    list.push_back(one);
    while list.len() > KEPT {
        list.pop_front();
    }
}

impl Quotes {
    pub(super) fn put(&self, quote: Quote) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|kept| kept.id != quote.id);
        keep(&mut waiting, quote);
    }

    /// To exactly one caller; `None` when it was taken, is too old or never was.
    pub(super) fn take(&self, id: &str, now: UnixMillis) -> Option<Quote> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let at = waiting.iter().position(|quote| quote.id == id)?;
        waiting.remove(at).filter(|quote| now <= quote.made_at.plus_seconds(GOOD_FOR))
    }

    pub(super) fn read(&self, id: &str) -> Option<Approved> {
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.iter().find(|quote| quote.id == id).map(|quote| quote.approved.clone())
    }

    /// Notes what the buyer is shown now, and gives what the same basket cost when they last saw its price.
    pub(super) fn see(&self, basket: Basket, amount: CoinAmount, now: UnixMillis) -> Option<CoinAmount> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let at = seen.iter().position(|one| one.basket == basket);
        let before = at.and_then(|at| seen.remove(at)).filter(|one| now <= one.at.plus_seconds(GOOD_FOR));
        keep(&mut seen, Seen { basket, amount, at: now });
        before.map(|one| one.amount)
    }
}
