//! Checking an order before it exists: what was typed first, then the shop's opinion, and the quotes that came of it.
//!
//! May use: `app::catalogue`, `partner`, `payment`, `domain`. Must never enter: the store, placing an order, a retry.

mod approved;
mod draft;
mod hints;
mod problems;
mod quotes;
#[cfg(test)]
mod tests;

use uuid::Uuid;

use super::catalogue::CatalogueRoom;
use crate::clock::SharedClock;
use crate::contract::{AppError, CheckView, Draft, ErrorCode, ORDER_MOST, Phrase, ProblemView, QuoteView};
use crate::domain::{CoinAmount, CountryCode};
use crate::partner::{PartnerClient, PartnerError, Validation};

use self::draft::LineFault;
use self::quotes::Quotes;
pub(crate) use approved::{Approved, ApprovedDenomination, ApprovedLine};
pub(crate) use hints::read_back;
pub(crate) use problems::problems_of;
pub(crate) use quotes::Quote;

pub(crate) struct CheckoutRoom {
    client: PartnerClient,
    clock: SharedClock,
    quotes: Quotes,
}

/// What the shop says when it is asked once more, just before an order is created.
#[derive(Debug)]
pub(crate) enum Again {
    /// The price that was agreed to, or less.
    Stands,
    Moved(QuoteView),
    Refused(Vec<ProblemView>),
}

impl CheckoutRoom {
    pub(crate) fn new(client: PartnerClient, clock: SharedClock) -> Self {
        Self { client, clock, quotes: Quotes::default() }
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
        for (line, _) in draft.lines.iter().zip(0..ORDER_MOST) {
            products.push(match CountryCode::parse(&line.country) {
                Ok(country) => draft::found(catalogue.product(country, &line.brand_id, &line.choice).await)?,
                Err(_) => Err(LineFault::Gone),
            });
        }
        let approved = match draft::approve(&draft, products, &coins, lang, country) {
            Ok(approved) => approved,
            Err(problems) => return Ok(refused(problems)),
        };
        match self.opinion(&approved).await? {
            Ok(validation) => self.judge(approved, &validation),
            Err(problems) => Ok(refused(problems)),
        }
    }

    async fn opinion(&self, approved: &Approved) -> Result<Result<Validation, Vec<ProblemView>>, AppError> {
        match self.client.validate(&approved.request()).await {
            Ok(validation) => Ok(Ok(validation)),
            // Neither a price nor a problem, or nothing that can be read: no permission to buy, and worth asking again.
            Err(PartnerError::Unreadable { .. }) => Err(no_price()),
            Err(error) if !error.problems().is_empty() => Ok(Err(problems_of(error.problems(), approved))),
            Err(error) => Err(error.into()),
        }
    }

    fn judge(&self, mut approved: Approved, validation: &Validation) -> Result<CheckView, AppError> {
        if !validation.problems.is_empty() {
            return Ok(refused(problems_of(&validation.problems, &approved)));
        }
        approved.amount = price(&approved, validation)?;
        let quote = self.offer(approved, validation.original_coin_amount);
        Ok(CheckView { problems: Vec::new(), quote: Some(quote), cap: None })
    }

    fn offer(&self, approved: Approved, original: Option<CoinAmount>) -> QuoteView {
        let now = self.clock.wall();
        let amount = approved.amount;
        let seen = self.quotes.see(approved.basket(), amount, now).filter(|seen| *seen != amount);
        let quote = QuoteView {
            quote_id: Uuid::new_v4().to_string(),
            coin: approved.coin.clone(),
            network: approved.network.clone(),
            amount: amount.shown(),
            original_amount: original.filter(|original| *original > amount).map(CoinAmount::shown),
            seen_amount: seen.map(CoinAmount::shown),
            lines: approved.quote_lines(),
        };
        self.quotes.put(Quote { id: quote.quote_id.clone(), approved, made_at: now });
        quote
    }

    /// Gives an approved order to exactly one caller; `None` when it was taken, is too old or never was.
    pub(crate) fn take(&self, quote_id: &str) -> Option<Quote> {
        self.quotes.take(quote_id, self.clock.wall())
    }

    /// What a quote that nobody took yet is for.
    pub(crate) fn read(&self, quote_id: &str) -> Option<Approved> {
        self.quotes.read(quote_id)
    }

    /// For an order of which nothing was created: the same quote may be placed again.
    pub(crate) fn put_back(&self, quote: Quote) {
        self.quotes.put(quote);
    }

    /// Before a quote of some age becomes an order: a price may have moved while the buyer looked at it.
    pub(crate) async fn again(&self, quote: &Quote) -> Result<Again, AppError> {
        if quote.is_fresh(self.clock.wall()) {
            return Ok(Again::Stands);
        }
        let validation = match self.opinion(&quote.approved).await? {
            Ok(validation) if validation.problems.is_empty() => validation,
            Ok(validation) => return Ok(Again::Refused(problems_of(&validation.problems, &quote.approved))),
            Err(problems) => return Ok(Again::Refused(problems)),
        };
        let amount = price(&quote.approved, &validation)?;
        if amount <= quote.approved.amount {
            return Ok(Again::Stands);
        }
        let approved = Approved { amount, ..quote.approved.clone() };
        Ok(Again::Moved(self.offer(approved, validation.original_coin_amount)))
    }
}

/// A price in another coin is none for this order.
fn price(approved: &Approved, validation: &Validation) -> Result<CoinAmount, AppError> {
    let coin_fits = validation.coin.as_deref().is_none_or(|coin| coin.eq_ignore_ascii_case(&approved.coin));
    validation.coin_amount.filter(|amount| coin_fits && amount.is_payable()).ok_or_else(no_price)
}

/// In the order of the form, so that the first one named is the first one met.
fn refused(mut problems: Vec<ProblemView>) -> CheckView {
    problems.sort_by_key(|problem| problem.field);
    CheckView { problems, quote: None, cap: None }
}

fn no_price() -> AppError {
    AppError { code: ErrorCode::Unreadable, sentence: Phrase::new("error-no-price"), retry: true }
}
