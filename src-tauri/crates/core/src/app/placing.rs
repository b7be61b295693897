//! Placing an order: journalled first, sent once, never guessed about.

use std::time::Duration;

use super::App;
use super::book::Book;
use super::checkout::{Again, Approved, Quote, problems_of, read_back};
use super::error::fault;
use super::secrets::HIDDEN;
use super::session::Session;
use crate::contract::{AppError, CheckView, Draft, ErrorCode, PlaceView, QuoteView, ReadBackView, Source};
use crate::domain::{LocalId, OrderFacts, Phase, Secret};
use crate::partner::{BodyForm, CreateOutcome};
use crate::store::{Journal, StoredOrder};

/// How often, and how soon again, an answer is written that the store did not take.
const KEEP_TRIES: u32 = 5;
const KEEP_AGAIN: Duration = Duration::from_millis(500);

/// Which form of the create body this server takes, by origin.
fn form_name(session: &Session) -> String {
    format!("order-form/{}", session.client.base().origin())
}

/// Whether the buyer has agreed to go beyond a limit of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Limits {
    Hold,
    Lifted,
}

impl App {
    /// What was typed, as it is understood here; asks nobody.
    #[expect(clippy::unused_async, reason = "every command is asked in the same way")]
    pub async fn read_back(&self, draft: Draft) -> Result<ReadBackView, AppError> {
        Ok(read_back(&draft))
    }

    pub async fn check_order(&self, draft: Draft) -> Result<CheckView, AppError> {
        let settings = self.inner.settings.get();
        let session = self.session().await?;
        let checked = session.checkout.check(&session.catalogue, settings.country, &settings.language, draft).await?;
        if let Some(quote) = &checked.quote {
            session.catalogue.paid_with(&quote.coin, &quote.network);
        }
        let approved = checked.quote.as_ref().and_then(|quote| session.checkout.read(&quote.quote_id));
        let cap = match approved {
            Some(approved) => session.book.over_limit(&approved).await?,
            None => None,
        };
        let quote = checked.quote.map(|quote| self.shown_quote(quote));
        Ok(CheckView { cap, quote, ..checked })
    }

    /// Refuses an order that goes beyond a limit of the buyer's own.
    pub async fn place_order(&self, quote_id: String) -> Result<PlaceView, AppError> {
        self.place(quote_id, Limits::Hold).await
    }

    /// After a yes to "above the limit".
    pub async fn place_order_over_cap(&self, quote_id: String) -> Result<PlaceView, AppError> {
        self.place(quote_id, Limits::Lifted).await
    }

    async fn place(&self, quote_id: String, limits: Limits) -> Result<PlaceView, AppError> {
        let session = self.session().await?;
        session.desk.must_be_empty().await?;
        let quote =
            session.checkout.take(&quote_id).ok_or_else(|| fault(ErrorCode::Gone, "error-quote-spent", false))?;
        // A task of its own: nothing that happens to the caller may cut it between the journal and the answer.
        let tasks = session.placings.clone();
        let placing = tasks.spawn(async move { session.place(quote, limits).await });
        let placed = placing.await.map_err(|_| fault(ErrorCode::Store, "error-store-closed", false))??;
        Ok(match placed {
            PlaceView::Moved { quote } => PlaceView::Moved { quote: self.shown_quote(quote) },
            other => other,
        })
    }

    /// Discreet mode hides who gets it; the amount stays, because nobody agrees to dots.
    fn shown_quote(&self, mut quote: QuoteView) -> QuoteView {
        if self.inner.settings.get().discreet {
            quote.lines.iter_mut().for_each(|line| line.to = HIDDEN.to_owned());
        }
        quote
    }
}

impl Session {
    async fn place(&self, quote: Quote, limits: Limits) -> Result<PlaceView, AppError> {
        match self.checkout.again(&quote).await {
            Ok(Again::Stands) => {}
            Ok(Again::Moved(quote)) => return Ok(PlaceView::Moved { quote }),
            Ok(Again::Refused(problems)) => return Ok(PlaceView::Refused { problems }),
            Err(error) => {
                self.checkout.put_back(quote);
                return Err(error);
            }
        }
        let id = LocalId::new(uuid::Uuid::new_v4().to_string());
        {
            // One turn from the sum of the day to the journal: two orders at once must not both be the last below a limit.
            let _turn = self.book.turn.lock().await;
            match self.begin(&id, &quote, limits).await {
                Ok(None) => {}
                Ok(Some(refusal)) => {
                    self.checkout.put_back(quote);
                    return Ok(refusal);
                }
                Err(error) => {
                    self.checkout.put_back(quote);
                    return Err(error);
                }
            }
        }
        self.book.bell.changed_order(&id);
        let outcome = self.send(&id, &quote.approved).await;
        self.conclude(id, quote, outcome).await
    }

    /// Writes the intent down, or says which limit keeps it from being written.
    async fn begin(&self, id: &LocalId, quote: &Quote, limits: Limits) -> Result<Option<PlaceView>, AppError> {
        if limits == Limits::Hold
            && let Some(cap) = self.book.over_limit(&quote.approved).await?
        {
            return Ok(Some(PlaceView::OverCap { cap }));
        }
        let now = self.book.clock.wall();
        let intent = StoredOrder {
            local_id: id.clone(),
            quote_id: quote.id.clone(),
            journal: Journal::Sending,
            phase: Phase::Preparing,
            order_id: None,
            approved: Secret::new(serde_json::to_string(&quote.approved).map_err(crate::store::StoreError::from)?),
            facts: None,
            differences: Vec::new(),
            agreed: None,
            started_at: now,
            changed_at: now,
            done_at: None,
        };
        self.store.begin(intent).await?;
        self.catalogue.paid_with(&quote.approved.coin, &quote.approved.network);
        Ok(None)
    }

    /// One POST; and, after a definite refusal of the form, one in the other form.
    async fn send(&self, id: &LocalId, approved: &Approved) -> CreateOutcome {
        let request = approved.request();
        let form = self.remembered_form().await;
        let outcome = self.client.create(&request, form).await;
        let CreateOutcome::FormRefused { status } = outcome else { return outcome };
        tracing::info!(order = %id, status, "the form of the order was refused; sending the other form once");
        // A journalled step of the same intent: a crash from here on still reads as `sending`.
        if self.book.mark(id, Phase::Preparing, |_| {}).await.is_err() {
            return CreateOutcome::FormRefused { status };
        }
        let outcome = self.client.create(&request, form.other()).await;
        if matches!(outcome, CreateOutcome::Created(_)) {
            self.remember_form(form.other()).await;
        }
        outcome
    }

    async fn conclude(&self, id: LocalId, quote: Quote, outcome: CreateOutcome) -> Result<PlaceView, AppError> {
        match outcome {
            CreateOutcome::Created(answer) => {
                if let Some(order) = self.keep(&id, answer.facts).await? {
                    if !order.differences.is_empty() {
                        let form = self.remembered_form().await;
                        self.remember_form(form.other()).await;
                    }
                    if let Some(watched) = Book::watched(&order) {
                        self.supervisor.follow(watched);
                    }
                }
                Ok(PlaceView::Order { id: id.as_str().to_owned() })
            }
            CreateOutcome::Unknown(reason) => {
                tracing::warn!(order = %id, cause = ?reason, "the outcome of an order is unknown");
                self.book.outcome_unknown(&id).await?;
                Ok(PlaceView::Order { id: id.as_str().to_owned() })
            }
            CreateOutcome::Refused { problems, .. } if !problems.is_empty() => {
                self.nothing_created(&id).await?;
                Ok(PlaceView::Refused { problems: problems_of(&problems, &quote.approved) })
            }
            CreateOutcome::Refused { .. } | CreateOutcome::FormRefused { .. } => {
                self.nothing_created(&id).await?;
                Err(fault(ErrorCode::ShopRefused, "error-shop-refused", false))
            }
            CreateOutcome::NotSent(error) => {
                self.nothing_created(&id).await?;
                self.checkout.put_back(quote);
                Err(error.into())
            }
        }
    }

    /// The answer to an order must not be lost to a store that is full or busy for a moment.
    async fn keep(&self, id: &LocalId, facts: OrderFacts) -> Result<Option<StoredOrder>, AppError> {
        for _ in 0..KEEP_TRIES {
            match self.book.settle(id, facts.clone(), Source::App).await {
                Ok(kept) => return Ok(kept),
                Err(error) => tracing::error!(order = %id, cause = %error, "a created order could not be kept yet"),
            }
            tokio::time::sleep(KEEP_AGAIN).await;
        }
        Ok(self.book.settle(id, facts, Source::App).await?)
    }

    /// Definitely no order: the intent goes, what was typed stays.
    async fn nothing_created(&self, id: &LocalId) -> Result<(), AppError> {
        self.store.forget(id).await?;
        self.book.bell.changed_order(id);
        Ok(())
    }

    async fn remembered_form(&self) -> BodyForm {
        let kept = self.store.cache_get(&form_name(self)).await.ok().flatten();
        kept.and_then(|(text, _)| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    async fn remember_form(&self, form: BodyForm) {
        let Ok(text) = serde_json::to_string(&form) else { return };
        if let Err(error) = self.store.cache_put(&form_name(self), text, self.book.clock.wall()).await {
            tracing::warn!(cause = %error, "the accepted form could not be remembered");
        }
    }
}
