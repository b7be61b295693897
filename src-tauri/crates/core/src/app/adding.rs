//! An order that this computer did not make, or does not know that it made: followed from its id on.

use super::App;
use super::agreement;
use super::book::{self, Book, is_followed};
use super::catalogue::kind_of;
use super::checkout::{Approved, ApprovedDenomination, ApprovedLine};
use super::error::fault;
use super::session::Session;
use crate::contract::{AppError, Beneficiary, ErrorCode, Kind, Source};
use crate::domain::{CoinAmount, CountryCode, DeliveryFacts, LocalId, OrderFacts, OrderId, Phase, Secret};
use crate::store::{Journal, StoreError, StoredOrder};

/// Creation at the shop and the intent here: further apart, and it is another purchase of the same thing.
const SAME_PURCHASE_SECONDS: i64 = 15 * 60;

impl App {
    /// Asks the shop for the order and follows it from now on. An intent of this computer whose outcome is unknown, and
    /// which the order fits in every point, is settled by it. Answers our own name for the order.
    pub async fn add_order(&self, order_id: String) -> Result<String, AppError> {
        let session = self.session().await?;
        session.desk.must_be_empty().await?;
        let id =
            OrderId::parse(order_id.trim()).map_err(|_| fault(ErrorCode::InvalidInput, "error-order-id", false))?;
        if let Some(known) = session.known(&id).await? {
            return Ok(known.as_str().to_owned());
        }
        let facts = session.client.order(&id).await?.facts;
        let local = match session.intent_that_fits(&facts).await? {
            Some(intent) => intent,
            None => match session.adopt(&facts, self.inner.settings.get().country).await {
                // Asked for twice at once: the other was faster.
                Err(StoreError::AlreadyPlaced) => session.known(&id).await?.ok_or(StoreError::AlreadyPlaced)?,
                adopted => adopted?,
            },
        };
        let order = session.book.settle(&local, facts, Source::Poll).await?;
        let now = session.book.clock.wall();
        if let Some(watched) = order.filter(|order| is_followed(order, now)).as_ref().and_then(Book::watched) {
            session.supervisor.follow(watched);
        }
        self.inner.bell.changed_order(&local);
        Ok(local.as_str().to_owned())
    }

    /// Our own name for an order of the shop, if it is known on this computer. Asks nobody.
    pub async fn known_order(&self, id: &OrderId) -> Result<Option<String>, AppError> {
        let known = self.session().await?.known(id).await?;
        Ok(known.map(|local| local.as_str().to_owned()))
    }
}

impl Session {
    async fn known(&self, id: &OrderId) -> Result<Option<LocalId>, StoreError> {
        Ok(self.book.order_at_shop(id).await?.map(|order| order.local_id))
    }

    /// One alone: with two that fit nobody can say which of them it was.
    async fn intent_that_fits(&self, facts: &OrderFacts) -> Result<Option<LocalId>, StoreError> {
        let mut fitting = Vec::new();
        for order in self.book.unknown_intents().await? {
            let approved = book::approved(&order)?;
            let near = facts
                .created_at
                .is_some_and(|created| (created - order.started_at.0 / 1000).abs() <= SAME_PURCHASE_SECONDS);
            // Here, unlike in an answer to our own request, a fact that is missing proves nothing.
            let told = !facts.deliveries.is_empty() && facts.coin.is_some();
            if near && told && agreement::differences(&approved, facts).is_empty() {
                fitting.push(order.local_id);
            }
        }
        Ok(if fitting.len() == 1 { fitting.pop() } else { None })
    }

    /// A purchase that nobody approved here: its states and codes are shown, and never an address to pay to.
    async fn adopt(&self, facts: &OrderFacts, country: CountryCode) -> Result<LocalId, StoreError> {
        let id = LocalId::new(uuid::Uuid::new_v4().to_string());
        let approved = as_told(facts, country);
        let now = self.book.clock.wall();
        let intent = StoredOrder {
            local_id: id.clone(),
            quote_id: format!("added:{}", id.as_str()),
            journal: Journal::Unknown,
            phase: Phase::Preparing,
            // With it a crash before the first answer is kept leaves an order that the next start asks after.
            order_id: Some(facts.order_id.clone()),
            approved: Secret::new(serde_json::to_string(&approved)?),
            facts: None,
            differences: Vec::new(),
            agreed: None,
            started_at: facts.created_at.map_or(now, |created| crate::clock::UnixMillis(created.saturating_mul(1000))),
            changed_at: now,
            done_at: None,
        };
        self.store.begin(intent).await?;
        Ok(id)
    }
}

/// What the shop says was bought, in the shape of an approval.
fn as_told(facts: &OrderFacts, country: CountryCode) -> Approved {
    Approved {
        lines: facts.deliveries.iter().map(|delivery| line_as_told(delivery, country)).collect(),
        email: facts.email.clone().unwrap_or_else(|| Secret::new("")),
        coin: facts.coin.clone().unwrap_or_default(),
        network: facts.network.clone().unwrap_or_default(),
        amount: facts.coin_amount.unwrap_or(CoinAmount::ZERO),
        promo_code: None,
        refund_address: facts.refund_wallet_address.clone(),
        newsletter: false,
        lang: String::new(),
        ways: Vec::new(),
        added_by_id: true,
    }
}

fn line_as_told(delivery: &DeliveryFacts, country: CountryCode) -> ApprovedLine {
    let kind_word = delivery.kind.clone().unwrap_or_default();
    let by_phone = delivery.delivery_type.as_deref() == Some("by_phone");
    let kind = match kind_of(&kind_word, &[]) {
        Kind::TopUp if !by_phone => Kind::Esim,
        kind => kind,
    };
    let label = delivery.localized_denomination.clone().or_else(|| delivery.denomination.clone()).unwrap_or_default();
    ApprovedLine {
        brand_id: String::new(),
        brand_name: delivery.brand_name.clone().or_else(|| delivery.family.clone()).unwrap_or_default(),
        country: delivery.country_code.as_deref().and_then(|code| CountryCode::parse(code).ok()).unwrap_or(country),
        kind,
        kind_word,
        denomination: match delivery.product_value {
            Some(value) => ApprovedDenomination::Range { value },
            None => ApprovedDenomination::Fixed {
                key: delivery.denomination.clone().unwrap_or_default(),
                localized: label.clone(),
            },
        },
        label,
        face_value: None,
        beneficiary: delivery.beneficiary_account.clone().unwrap_or_else(|| Secret::new("")),
        to: if by_phone { Beneficiary::Phone } else { Beneficiary::Email },
        quantity: delivery.quantity.unwrap_or(1).clamp(1, 100),
        background: String::new(),
        has_logo: false,
    }
}
