//! What is found by a few letters wherever one is in the app: brands of the present country, and orders; and the brands
//! that were bought before.

use super::book;
use super::{App, Session};
use crate::contract::{AppError, ArchivedOrders, OrderRow, OrdersQuery, OrdersSort, PaletteView};
use crate::domain::{CountryCode, LocalId, Phase};
use crate::store::StoredOrder;

/// Of each.
const SHOWN: usize = 8;
const RECENT: usize = 12;
/// Of the journal, newest first.
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
        let orders = session.found_orders(text, settings.discreet).await?;
        Ok(PaletteView { brands, orders })
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
    /// The newest first, archived ones among them: who asks for an order wants it wherever it was put.
    async fn found_orders(&self, text: String, discreet: bool) -> Result<Vec<OrderRow>, AppError> {
        let orders = match text.trim().is_empty() {
            true => self.book.orders_after(None, SHOWN).await?.unwrap_or_default(),
            false => self.answering(text, discreet).await?,
        };
        let now = self.book.clock.wall();
        orders.iter().map(|order| self.row(order, discreet, now)).collect()
    }

    /// By the index of the history, which one look has built and the feed keeps up to date.
    async fn answering(&self, text: String, discreet: bool) -> Result<Vec<StoredOrder>, AppError> {
        let (archived, sort) = (ArchivedOrders::Both, OrdersSort::Newest);
        let query = OrdersQuery { text, archived, sort, ..OrdersQuery::default() };
        let mut index = self.history.lock().await;
        self.catch_up(&mut index).await?;
        let ids: Vec<LocalId> =
            index.find(&query, discreet).entries.iter().take(SHOWN).map(|entry| entry.id.clone()).collect();
        drop(index);
        Ok(self.book.orders_of(ids).await?)
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
