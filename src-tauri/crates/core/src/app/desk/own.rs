//! The queues: over what lies on the desk and over the app's own open orders, which are only read here.

use std::time::Duration;

use super::queues::{self, ALL};
use super::session::Desk;
use super::views::masked_id;
use crate::app::book;
use crate::app::session::Session;
use crate::clock::UnixMillis;
use crate::contract::{AppError, DeskPlace, DeskQueue, DeskQueueRow, DeskQueueView};
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{OrderFacts, OrderId};
use crate::explain::explain;
use crate::store::StoredOrder;

/// More than this in one queue is a number, and no list.
const MOST: usize = 200;

type Standing = (Vec<DeskQueue>, DeskQueueRow);

pub(super) async fn queues(session: &Session, desk: &Desk, discreet: bool) -> Result<Vec<DeskQueueView>, AppError> {
    let now = desk.now();
    let mut all: Vec<Standing> = Vec::new();
    let mut here: Vec<OrderId> = Vec::new();
    for id in desk.ids() {
        let Ok((order_id, found)) = desk.with(&id, |order| (order.order_id.clone(), on_desk(order, discreet, now)))
        else {
            continue;
        };
        here.push(order_id);
        all.extend(found);
    }
    for order in session.store.open_orders().await? {
        if order.order_id.as_ref().is_none_or(|id| here.contains(id)) {
            continue;
        }
        all.extend(of_the_app(&order, discreet, now)?);
    }
    let rows = |queue: DeskQueue| {
        let mut rows: Vec<DeskQueueRow> =
            all.iter().filter(|(queues, _)| queues.contains(&queue)).map(|(_, row)| row.clone()).collect();
        // Who has waited longest comes first.
        rows.sort_by_key(|row| std::cmp::Reverse(row.seconds));
        rows.truncate(MOST);
        rows
    };
    Ok(ALL.into_iter().map(|queue| DeskQueueView { queue, rows: rows(queue) }).collect())
}

fn on_desk(order: &super::order::DeskOrder, discreet: bool, now: UnixMillis) -> Option<Standing> {
    let explained = order.explained(now)?;
    let row = DeskQueueRow {
        place: DeskPlace::Desk { id: order.id.as_str().to_owned() },
        order_id: masked_id(&order.order_id, discreet),
        name: order.name(),
        phase: order.phase(now),
        shop_word: explained.shop_word.clone(),
        seconds: seconds(order.age(now)),
    };
    Some((queues::queues(&explained), row))
}

fn of_the_app(order: &StoredOrder, discreet: bool, now: UnixMillis) -> Result<Option<Standing>, AppError> {
    let Some(order_id) = &order.order_id else { return Ok(None) };
    let approved = book::approved(order)?;
    let millis = now.0.saturating_sub(order.changed_at.0);
    let age = Duration::from_millis(u64::try_from(millis).unwrap_or_default());
    let explained = explain(&book::situation(order, &approved, age));
    let word = order.facts.as_ref().map(|facts: &OrderFacts| clean(facts.order_state.as_word(), NAME_MAX));
    let row = DeskQueueRow {
        place: DeskPlace::Own { id: order.local_id.as_str().to_owned() },
        order_id: masked_id(order_id, discreet),
        name: approved.title(),
        phase: order.phase,
        shop_word: word.unwrap_or_default(),
        seconds: seconds(age),
    };
    Ok(Some((queues::queues(&explained), row)))
}

fn seconds(age: Duration) -> u32 {
    u32::try_from(age.as_secs()).unwrap_or(u32::MAX)
}
