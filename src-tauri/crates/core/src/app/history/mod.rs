//! Orders looked for among many, what the buyer keeps with them, and the same once more.
//!
//! May use: the book, the store, the catalogue. Must never enter: a request about an order, a way to change one at the shop.

mod entry;
mod index;
mod remark;
mod repeat;
#[cfg(test)]
pub(super) mod tests;

pub(super) use self::entry::{Entry, group_of};
pub(super) use self::index::{Index, PART, kind_word};

use super::App;
use super::book;
use super::session::Session;
use crate::contract::{AppError, FoundOrder, OrdersFound, OrdersQuery};
use crate::domain::LocalId;
use crate::store::StoredOrder;

/// Rows in one answer.
const MOST: u32 = 500;

impl App {
    /// At most `most` of the orders that fit, beginning with the one at place `from`.
    pub async fn search_orders(&self, query: OrdersQuery, from: u32, most: u32) -> Result<OrdersFound, AppError> {
        let discreet = self.inner.settings.get().discreet;
        let session = self.session().await?;
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let mut index = session.history.lock().await;
        session.catch_up(&mut index).await?;
        let found = index.find(&query, discreet);
        let part: Vec<&Entry> = found.entries.iter().skip(place(from)).take(place(most.min(MOST))).copied().collect();
        let ids: Vec<LocalId> = part.iter().map(|entry| entry.id.clone()).collect();
        let orders = session.book.orders_of(ids).await?;
        let rows = part.into_iter().filter_map(|entry| {
            let order = orders.iter().find(|order| order.local_id == entry.id)?;
            Some(session.found_row(entry, order, discreet))
        });
        Ok(OrdersFound {
            from,
            rows: rows.collect::<Result<_, _>>()?,
            count: number(found.entries.len()),
            moving: found.moving,
            all: number(index.len()),
            facets: found.facets,
        })
    }
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Session {
    fn found_row(&self, entry: &Entry, order: &StoredOrder, discreet: bool) -> Result<FoundOrder, AppError> {
        Ok(FoundOrder {
            row: self.row(order, discreet, self.book.clock.wall())?,
            labels: if discreet { Vec::new() } else { entry.labels.clone() },
            archived: entry.is_away(),
            noted: entry.noted,
        })
    }

    /// Takes in what changed since the last look: all of it the first time, and then few.
    pub(super) async fn catch_up(&self, index: &mut Index) -> Result<(), AppError> {
        let feed = &self.book.bell.feed;
        let mut at = index.revision();
        while let Some(changes) = at.and_then(|at| feed.since(at, PART)) {
            let orders = self.book.orders_of(changes.ids.clone()).await?;
            for id in &changes.ids {
                index.forget(id);
            }
            self.take_in(index, orders).await?;
            index.reached(changes.revision);
            at = Some(changes.revision);
            if !changes.more {
                return Ok(());
            }
        }
        // Read before the orders: what changes in between is taken in at the next look.
        let revision = feed.revision();
        index.empty();
        let mut after = None;
        while let Some(part) = self.book.orders_after(after, PART).await? {
            after = part.last().map(|order| order.local_id.clone());
            let last = part.len() < PART;
            self.take_in(index, part).await?;
            if last {
                break;
            }
        }
        index.reached(revision);
        Ok(())
    }

    async fn take_in(&self, index: &mut Index, orders: Vec<StoredOrder>) -> Result<(), AppError> {
        let ids = orders.iter().map(|order| order.local_id.clone()).collect();
        let remarks = self.store.remarks(ids).await?;
        for (order, remark) in orders.iter().zip(&remarks) {
            // What cannot be read is in no list.
            if let Ok(approved) = book::approved(order) {
                index.take(Entry::of(order, &approved, remark));
            }
        }
        Ok(())
    }
}
