//! Checking an order before it exists: what was typed first, then the shop's opinion, and the quotes that came of it.
//!
//! May use: `app::catalogue`, `partner`, `payment`, `domain`. Must never enter: the store, placing an order, a retry.

mod approved;
mod draft;
mod problems;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use uuid::Uuid;

use super::catalogue::CatalogueRoom;
use crate::clock::{SharedClock, UnixMillis};
use crate::contract::{AppError, CheckView, Draft, ErrorCode, Phrase, ProblemView, QuoteView};
use crate::domain::CountryCode;
use crate::partner::{PartnerClient, PartnerError, Validation};

pub(crate) use approved::{Approved, ApprovedDenomination, ApprovedLine};
pub(crate) use problems::problems_of;

/// Quotes that nobody took; an older one than these is forgotten.
const KEPT: usize = 20;
/// A price does not stand for longer than the shop waits for a payment. Seconds.
const GOOD_FOR: i64 = 30 * 60;

pub(crate) struct CheckoutRoom {
    client: PartnerClient,
    clock: SharedClock,
    quotes: Mutex<VecDeque<Quote>>,
}

struct Quote {
    id: String,
    made_at: UnixMillis,
    approved: Approved,
}

impl CheckoutRoom {
    pub(crate) fn new(client: PartnerClient, clock: SharedClock) -> Self {
        Self { client, clock, quotes: Mutex::default() }
    }

    /// Everything that is wrong, at once; or a quote that is good for one order. The shop is asked only about an order in
    /// which nothing is wrong here. May be dropped at any time.
    pub(crate) async fn check(
        &self,
        catalogue: &CatalogueRoom,
        country: CountryCode,
        lang: &str,
        draft: Draft,
    ) -> Result<CheckView, AppError> {
        let coins = catalogue.payment_methods().await?;
        let mut products = Vec::new();
        for line in draft.lines.iter().take(draft::MOST) {
            products.push(draft::found(catalogue.product(country, &line.brand_id, &line.choice).await)?);
        }
        let approved = match draft::approve(&draft, products, &coins, lang) {
            Ok(approved) => approved,
            Err(problems) => return Ok(refused(problems)),
        };
        match self.client.validate(&approved.request()).await {
            Ok(validation) => self.judge(approved, &validation),
            // Neither a price nor a problem, or nothing that can be read: no permission to buy, and worth asking again.
            Err(PartnerError::Unreadable { .. }) => Err(no_price()),
            Err(error) if !error.problems().is_empty() => Ok(refused(problems_of(error.problems(), &approved))),
            Err(error) => Err(error.into()),
        }
    }

    fn judge(&self, mut approved: Approved, validation: &Validation) -> Result<CheckView, AppError> {
        if !validation.problems.is_empty() {
            return Ok(refused(problems_of(&validation.problems, &approved)));
        }
        // A price in another coin is none for this order.
        let coin_fits = validation.coin.as_deref().is_none_or(|coin| coin.eq_ignore_ascii_case(&approved.coin));
        let priced = validation.coin_amount.filter(|amount| coin_fits && amount.is_payable());
        approved.amount = priced.ok_or_else(no_price)?;
        let original = validation.original_coin_amount.filter(|original| *original > approved.amount);
        let quote = QuoteView {
            quote_id: Uuid::new_v4().to_string(),
            coin: approved.coin.clone(),
            network: approved.network.clone(),
            amount: approved.amount.shown(),
            original_amount: original.map(|original| original.shown()),
            lines: approved.quote_lines(),
        };
        self.put_back(&quote.quote_id, approved);
        Ok(CheckView { problems: Vec::new(), quote: Some(quote) })
    }

    /// Gives an approved order to exactly one caller; `None` when it was taken, is too old or never was.
    pub(crate) fn take(&self, quote_id: &str) -> Option<Approved> {
        let now = self.clock.wall();
        let mut quotes = self.quotes.lock().unwrap_or_else(PoisonError::into_inner);
        let at = quotes.iter().position(|quote| quote.id == quote_id)?;
        let quote = quotes.remove(at)?;
        (now <= quote.made_at.plus_seconds(GOOD_FOR)).then_some(quote.approved)
    }

    /// For an order of which nothing was created: the same quote may be placed again.
    pub(crate) fn put_back(&self, quote_id: &str, approved: Approved) {
        let quote = Quote { id: quote_id.to_owned(), made_at: self.clock.wall(), approved };
        let mut quotes = self.quotes.lock().unwrap_or_else(PoisonError::into_inner);
        quotes.retain(|kept| kept.id != quote.id);
        quotes.push_back(quote);
        while quotes.len() > KEPT {
            quotes.pop_front();
        }
    }
}

/// In the order of the form, so that the first one named is the first one met.
fn refused(mut problems: Vec<ProblemView>) -> CheckView {
    problems.sort_by_key(|problem| problem.field);
    CheckView { problems, quote: None }
}

fn no_price() -> AppError {
    AppError { code: ErrorCode::Unreadable, sentence: Phrase::new("error-no-price"), retry: true }
}
