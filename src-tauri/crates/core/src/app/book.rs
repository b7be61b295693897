//! What is known of each order, and the one place where an answer of the shop becomes a phase, a line and a notice.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::Mutex;

use super::agreement;
use super::bell::Bell;
use super::catalogue::CatalogueRoom;
use super::checkout::Approved;
use super::elapsed::Elapsed;
use super::settings::SettingsFile;
use super::unsaved::{Change, Unsaved};
use crate::clock::{SharedClock, UnixMillis};
use crate::contract::Source;
use crate::domain::order::{CODE_WAIT_SECONDS, merge, phase, steps_back};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{CoinAmount, LocalId, OrderFacts, OrderState, Phase};
use crate::explain::Situation;
use crate::notify::{self, Context};
use crate::partner::OrderAnswer;
use crate::payment::{self, Asked, Disagreement, PaymentRequest, Purpose, Told};
use crate::store::{Journal, NewNotice, Store, StoreError, StoredOrder, Transition};
use crate::watch::{Follow, Heard, Ledger, Watched, follow};

const DAY_SECONDS: i64 = 24 * 60 * 60;

pub(crate) struct Book {
    pub store: Store,
    pub catalogue: Arc<CatalogueRoom>,
    pub clock: SharedClock,
    pub purpose: Purpose,
    pub settings: Arc<SettingsFile>,
    pub bell: Arc<Bell>,
    /// Reading, judging and writing an order is one turn.
    pub turn: Mutex<()>,
    pub unsaved: Unsaved,
    pub elapsed: Elapsed,
}

pub(crate) fn approved(order: &StoredOrder) -> Result<Approved, StoreError> {
    Ok(serde_json::from_str(order.approved.expose())?)
}

/// What an order's explanation depends on. `age`: how long it has been in its phase.
pub(crate) fn situation(order: &StoredOrder, approved: &Approved, age: Duration) -> Situation {
    Situation { added_by_id: approved.added_by_id, ..Situation::of(order.phase, order.facts.as_ref(), age) }
}

impl Book {
    pub(crate) fn watched(order: &StoredOrder) -> Option<Watched> {
        let order_id = order.order_id.clone()?;
        Some(Watched { id: order.local_id.clone(), order_id, phase: order.phase, changed_at: order.changed_at })
    }

    /// Before a turn begins: judging a payment needs its token, and no order may wait for a request about another.
    async fn learn_token(&self, id: &LocalId) {
        let Ok(Some(order)) = self.order(id).await else { return };
        if let Ok(approved) = approved(&order)
            && !approved.added_by_id
        {
            self.catalogue.learn_token(&approved.coin, &approved.network).await;
        }
    }

    /// Takes in what the shop says about an order and writes what follows from it.
    pub(crate) async fn settle(
        &self,
        id: &LocalId,
        facts: OrderFacts,
        source: Source,
    ) -> Result<Option<StoredOrder>, StoreError> {
        if phase(&facts, false).shows_address() {
            self.learn_token(id).await;
        }
        let _turn = self.turn.lock().await;
        let Some(mut order) = self.order(id).await? else { return Ok(None) };
        if order.order_id.as_ref().is_some_and(|known| *known != facts.order_id) {
            return Ok(Some(order));
        }
        let approved = approved(&order)?;
        let before = order.facts.take();
        if let Some(before) = &before
            && steps_back(before, &facts)
        {
            tracing::info!(order = %id, "the shop answered with an older state; it stays as it was");
        }
        if order.differences.is_empty() {
            order.differences = agreement::differences(&approved, &facts);
        }
        order.journal = Journal::Created;
        order.order_id = Some(facts.order_id.clone());
        let facts = match &before {
            Some(before) => merge(before, facts),
            None => facts,
        };
        let now = self.clock.wall();
        if order.done_at.is_none() && facts.order_state == OrderState::Done {
            order.done_at = Some(now);
        }
        order.facts = Some(facts);
        self.write(order, &approved, before.as_ref(), source, now).await.map(Some)
    }

    async fn write(
        &self,
        mut order: StoredOrder,
        approved: &Approved,
        before: Option<&OrderFacts>,
        source: Source,
        now: UnixMillis,
    ) -> Result<StoredOrder, StoreError> {
        let phase_before = order.phase;
        order.phase = self.judge(&order, approved, now).await;
        let word = order.facts.as_ref().map(|facts| facts.order_state.as_word().to_owned()).unwrap_or_default();
        let word_before = before.map(|facts| facts.order_state.as_word().to_owned());
        let moved = order.phase != phase_before;
        let unchanged = !moved && before == order.facts.as_ref();
        if unchanged {
            return Ok(order);
        }
        let step = (moved || word_before.as_deref() != Some(word.as_str())).then(|| Transition {
            phase: order.phase,
            shop_word: clean(&word, 60),
            source: source_word(source).to_owned(),
            at: now,
        });
        if moved {
            order.changed_at = now;
        }
        let first_load = approved.added_by_id && before.is_none();
        let notice = moved.then(|| self.notice(phase_before, &order, approved, first_load)).flatten();
        let rings = notice.is_some();
        self.put(Change { order: order.clone(), step, notice }).await?;
        self.bell.changed_order(&order.local_id);
        if rings {
            self.bell.ring();
        }
        Ok(order)
    }

    async fn judge(&self, order: &StoredOrder, approved: &Approved, now: UnixMillis) -> Phase {
        let Some(facts) = &order.facts else { return order.phase };
        let waited = order.done_at.is_some_and(|done| done.seconds_until(now) >= CODE_WAIT_SECONDS);
        let phase = phase(facts, waited);
        if !phase.shows_address() {
            return phase;
        }
        // It may be anybody's order: what it shows is news, never something to pay.
        if approved.added_by_id {
            return Phase::PaymentBlocked;
        }
        if !order.differences.is_empty() {
            return Phase::Mismatch;
        }
        if agreement::raised(approved, order.agreed, facts).is_some() {
            return Phase::PriceMoved;
        }
        // Somebody may have scanned the first address already: two of them are one too many.
        if facts.address_changed {
            return Phase::PaymentBlocked;
        }
        match self.request(order, approved, now).await {
            Some(Ok(_)) => phase,
            // Nothing to send is known: the part-paid view says what arrived, without an address.
            None if phase == Phase::PartlyPaid => phase,
            Some(Err(_)) | None => Phase::PaymentBlocked,
        }
    }

    /// The payment request, checked; `None` when the shop did not say how much is to be sent, or where.
    pub(crate) async fn request(
        &self,
        order: &StoredOrder,
        approved: &Approved,
        now: UnixMillis,
    ) -> Option<Result<PaymentRequest, Vec<Disagreement>>> {
        let facts = order.facts.as_ref()?;
        let amount = facts.due_now()?;
        let token = self.catalogue.token(&approved.coin, &approved.network).await;
        let (token, chain_id) = token.map_or((None, None), |(token, chain)| (Some(token), chain));
        let asked = Asked { coin: approved.coin.clone(), network: approved.network.clone(), amount, token, chain_id };
        let told = Told {
            wallet_address: facts.wallet_address.as_ref().map(crate::domain::Secret::expose).unwrap_or_default(),
            qr_text: facts.qr_text.as_ref().map(crate::domain::Secret::expose),
            coin: facts.coin.as_deref(),
            network: facts.network.as_deref(),
            memo: facts.memo.as_ref().map(crate::domain::Secret::expose),
            order_amount: facts.coin_amount?,
        };
        let request = payment::request(&asked, &told, self.purpose, now);
        match (&request, self.by_the_shops_clock(order, now)) {
            (Err(found), Some(then)) if found.iter().all(|one| one.fact == payment::Fact::InvoiceExpired) => {
                Some(payment::request(&asked, &told, self.purpose, then))
            }
            _ => Some(request),
        }
    }

    /// What time the shop would say it is, where this machine's clock is wrong by more than a day.
    fn by_the_shops_clock(&self, order: &StoredOrder, now: UnixMillis) -> Option<UnixMillis> {
        let begun = order.facts.as_ref()?.payment_requested_at?;
        let open = self.elapsed.seconds(order, self.clock.as_ref());
        let then = UnixMillis(begun.saturating_mul(1000)).plus_seconds(open);
        (then.seconds_until(now).abs() > DAY_SECONDS).then_some(then)
    }

    fn notice(&self, before: Phase, order: &StoredOrder, approved: &Approved, first_load: bool) -> Option<NewNotice> {
        let settings = self.settings.get();
        let context = Context {
            notifications_on: settings.notifications,
            first_load,
            discreet: settings.discreet,
            on_screen: self.bell.is_on_screen(&order.local_id),
        };
        match notify::decide(Some(before), &situation(order, approved, Duration::ZERO), &context) {
            Ok(notice) => Some(NewNotice {
                title_id: notice.title_id,
                body_id: notice.body_id,
                brand: approved.title(),
                native: notice.native,
                read: notice.read,
            }),
            Err(silence) => {
                tracing::debug!(order = %order.local_id, reason = ?silence, "no notice");
                None
            }
        }
    }

    /// The request may have left and no answer told what became of it.
    pub(crate) async fn outcome_unknown(&self, id: &LocalId) -> Result<(), StoreError> {
        self.mark(id, Phase::OutcomeUnknown, |order| order.journal = Journal::Unknown).await
    }

    /// Writes a phase that comes from the journal and not from the shop.
    pub(crate) async fn mark(
        &self,
        id: &LocalId,
        phase: Phase,
        change: impl FnOnce(&mut StoredOrder) + Send,
    ) -> Result<(), StoreError> {
        let _turn = self.turn.lock().await;
        let Some(mut order) = self.order(id).await? else { return Ok(()) };
        let now = self.clock.wall();
        change(&mut order);
        order.phase = phase;
        order.changed_at = now;
        let step = Transition { phase, shop_word: String::new(), source: source_word(Source::App).to_owned(), at: now };
        self.put(Change { order, step: Some(step), notice: None }).await?;
        self.bell.changed_order(id);
        Ok(())
    }

    /// The buyer agrees to the higher amount on screen.
    pub(crate) async fn agree(&self, id: &LocalId, seen: CoinAmount) -> Result<Option<StoredOrder>, StoreError> {
        self.learn_token(id).await;
        let _turn = self.turn.lock().await;
        let Some(mut order) = self.order(id).await? else { return Ok(None) };
        let approved = approved(&order)?;
        let Some(asked) = order.facts.as_ref().and_then(|facts| facts.coin_amount) else { return Ok(Some(order)) };
        if asked != seen || order.phase != Phase::PriceMoved {
            return Ok(Some(order));
        }
        order.agreed = Some(asked);
        let before = order.facts.clone();
        let now = self.clock.wall();
        self.write(order, &approved, before.as_ref(), Source::App, now).await.map(Some)
    }
}

pub(crate) fn source_word(source: Source) -> &'static str {
    match source {
        Source::App => "app",
        Source::Stream => "stream",
        Source::Poll => "poll",
    }
}

pub(crate) fn short(text: &str) -> String {
    clean(text, NAME_MAX)
}

#[async_trait]
impl Ledger for Book {
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, how: Heard) -> Option<(Phase, UnixMillis)> {
        let source = match how {
            Heard::Stream => Source::Stream,
            Heard::Poll => Source::Poll,
        };
        match self.settle(id, answer.facts, source).await {
            Ok(order) => order.map(|order| (order.phase, order.changed_at)),
            Err(error) => {
                // The watcher goes on; the next answer tries to write again.
                tracing::error!(order = %id, cause = %error, "an answer could not be kept");
                Some((Phase::Unrecognised, self.clock.wall()))
            }
        }
    }

    async fn not_found(&self, id: &LocalId) {
        if let Err(error) = self.mark(id, Phase::NotFound, |_| {}).await {
            tracing::error!(order = %id, cause = %error, "an answer could not be kept");
        }
    }

    fn link_changed(&self, id: &LocalId) {
        self.bell.changed_order(id);
    }
}

/// Still to be asked after.
pub(crate) fn is_followed(order: &StoredOrder, now: UnixMillis) -> bool {
    order.order_id.is_some() && follow(order.phase, order.changed_at, now) != Follow::No
}
