//! What is found by a few letters wherever one is in the app: brands of the present country, and orders; and the brands
//! that were bought before.

use super::book::{self, short};
use super::{App, Session};
use crate::contract::{AppError, OrderRow, PaletteView};
use crate::domain::text::fold;
use crate::domain::{CountryCode, Phase};
use crate::store::StoredOrder;

/// Of each.
const SHOWN: usize = 8;
const RECENT: usize = 12;
/// A part of the journal read at once.
const PART: usize = 500;

impl App {
    pub async fn set_favourite(&self, brand_id: String, on: bool) -> Result<(), AppError> {
        let country = self.inner.settings.get().country;
        let set = self.session().await?.catalogue.set_favourite(country, &brand_id, on);
        self.inner.bell.changed_besides();
        set
    }

    pub async fn palette(&self, text: String) -> Result<PaletteView, AppError> {
        let settings = self.inner.settings.get();
        let session = self.session().await?;
        let brands = session.catalogue.found_fast(settings.country, &text, SHOWN).await;
        let orders = session.found_orders(&Sought::new(&text, settings.discreet), settings.discreet).await?;
        Ok(PaletteView { brands, orders })
    }
}

/// What an order has to answer to.
struct Sought {
    words: Vec<String>,
    /// As it was pasted, where it may be an order's id.
    id: Option<String>,
    /// What is hidden on screen must not be found out by searching for it.
    discreet: bool,
}

impl Sought {
    fn new(text: &str, discreet: bool) -> Self {
        let words = fold(text).split_whitespace().map(str::to_owned).collect();
        let id = text.trim();
        let looks_like_one =
            id.len() >= 6 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        Self { words, id: (looks_like_one && !discreet).then(|| id.to_ascii_lowercase()), discreet }
    }

    fn is_answered_by(&self, order: &StoredOrder) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let has_id =
            |id: &str| order.order_id.as_ref().is_some_and(|own| own.expose().to_ascii_lowercase().contains(id));
        if self.id.as_deref().is_some_and(has_id) {
            return true;
        }
        let Ok(approved) = book::approved(order) else { return false };
        let mut said = fold(&approved.title());
        for line in &approved.lines {
            for word in [&line.brand_name, &line.label] {
                said.push(' ');
                said.push_str(&fold(&short(word)));
            }
            if !self.discreet {
                said.push(' ');
                said.push_str(&fold(line.beneficiary.expose()));
            }
        }
        for word in [approved.coin.as_str(), approved.network.as_str()] {
            said.push(' ');
            said.push_str(&fold(word));
        }
        self.words.iter().all(|word| said.contains(word.as_str()))
    }
}

/// Money was seen for it, whatever came of it then.
fn was_bought(phase: Phase) -> bool {
    matches!(
        phase,
        Phase::PaymentSeen
            | Phase::PreparingCode
            | Phase::PartlyDelivered
            | Phase::Delivered
            | Phase::CheckEmail
            | Phase::BeingReviewed
            | Phase::PaidLate
    )
}

impl Session {
    /// The newest first.
    async fn found_orders(&self, sought: &Sought, discreet: bool) -> Result<Vec<OrderRow>, AppError> {
        let now = self.book.clock.wall();
        let mut rows = Vec::new();
        let mut after = None;
        while let Some(part) = self.book.orders_after(after, PART).await? {
            for order in part.iter().filter(|order| sought.is_answered_by(order)) {
                rows.push(self.row(order, discreet, now)?);
                if rows.len() == SHOWN {
                    return Ok(rows);
                }
            }
            let Some(last) = part.last().filter(|_| part.len() == PART) else { break };
            after = Some(last.local_id.clone());
        }
        Ok(rows)
    }

    /// Brands of this country bought before, the newest first, each once.
    pub(super) async fn bought_before(&self, country: CountryCode) -> Result<Vec<String>, AppError> {
        let mut ids: Vec<String> = Vec::new();
        // Who bought 500 times since has other brands to go back to.
        let orders = self.book.orders_after(None, PART).await?.unwrap_or_default();
        for order in orders.iter().filter(|order| was_bought(order.phase)) {
            let Ok(approved) = book::approved(order) else { continue };
            for line in approved.lines.into_iter().filter(|line| line.country == country) {
                if !ids.contains(&line.brand_id) {
                    ids.push(line.brand_id);
                }
                if ids.len() == RECENT {
                    return Ok(ids);
                }
            }
        }
        Ok(ids)
    }
}
