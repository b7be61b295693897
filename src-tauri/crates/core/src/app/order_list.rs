//! The list of orders in parts: a copy of all of it, then only what changed.

use std::collections::HashSet;

use super::App;
use super::orders::link_view;
use super::session::Session;
use crate::clock::UnixMillis;
use crate::contract::{AppError, LinkView, OrdersPlace, OrdersView};
use crate::domain::LocalId;
use crate::store::StoredOrder;
use crate::watch::Link;

/// Rows in one answer: it is read in a moment, however many orders there are.
const MOST: usize = 500;

/// What one answer holds of the orders.
struct Part {
    place: OrdersPlace,
    anew: bool,
    orders: Vec<StoredOrder>,
    gone: Vec<LocalId>,
    more: bool,
}

impl App {
    /// What changed since `since`, as an earlier answer gave it; a copy from the start without it, or when it is too old.
    pub async fn orders(&self, since: Option<OrdersPlace>) -> Result<OrdersView, AppError> {
        let session = self.session().await?;
        let part = match since {
            Some(place) => session.part(&place).await?,
            None => None,
        };
        let part = match part {
            Some(part) => part,
            None => session.first_part().await?,
        };
        let now = session.book.clock.wall();
        let discreet = self.inner.settings.get().discreet;
        let links = session.supervisor.links();
        Ok(OrdersView {
            place: part.place,
            anew: part.anew,
            rows: part.orders.iter().map(|order| session.row(order, discreet, now)).collect::<Result<_, _>>()?,
            gone: part.gone.iter().map(|id| id.as_str().to_owned()).collect(),
            more: part.more,
            followed: u32::try_from(links.len()).unwrap_or(u32::MAX),
            unread: session.store.unread().await?,
            link: worst(links, now),
        })
    }
}

impl Session {
    async fn first_part(&self) -> Result<Part, AppError> {
        // Read before the orders: what changes in between is told once more, and not missed.
        let revision = self.book.bell.feed.revision();
        let orders = self.book.orders_after(None, MOST).await?.unwrap_or_default();
        Ok(self.page(revision, orders, true))
    }

    /// `None` when there is no going on from that place.
    async fn part(&self, place: &OrdersPlace) -> Result<Option<Part>, AppError> {
        let Some(changes) = self.book.bell.feed.since(place.revision, MOST) else { return Ok(None) };
        if let Some(after) = &place.after {
            let orders = self.book.orders_after(Some(LocalId::new(after.as_str())), MOST).await?;
            return Ok(orders.map(|orders| self.page(place.revision, orders, false)));
        }
        let orders = self.book.orders_of(changes.ids.clone()).await?;
        let here: HashSet<&LocalId> = orders.iter().map(|order| &order.local_id).collect();
        let gone = changes.ids.into_iter().filter(|id| !here.contains(id)).collect();
        let place = OrdersPlace { revision: changes.revision, after: None };
        Ok(Some(Part { place, anew: false, orders, gone, more: changes.more }))
    }

    /// A part of the whole list. What changed while it was copied part by part comes after the last one.
    fn page(&self, revision: u64, orders: Vec<StoredOrder>, anew: bool) -> Part {
        let last = orders.last().filter(|_| orders.len() == MOST);
        let after = last.map(|order| order.local_id.as_str().to_owned());
        let more = after.is_some() || revision != self.book.bell.feed.revision();
        Part { place: OrdersPlace { revision, after }, anew, orders, gone: Vec::new(), more }
    }
}

/// The worst of them: what the status bar says for all.
fn worst(links: Vec<Link>, now: UnixMillis) -> LinkView {
    let rank = |link: &Link| match link {
        Link::Offline { .. } => 3,
        Link::Polling { .. } => 2,
        Link::Connecting => 1,
        Link::Live { .. } => 0,
    };
    link_view(links.into_iter().max_by_key(rank), now)
}
