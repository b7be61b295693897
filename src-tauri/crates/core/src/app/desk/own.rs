//! The queues: over what lies on the desk and over the app's own orders, which are only read here.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::queues::{self, ALL};
use super::rested::{self, RestedOrder};
use super::session::Desk;
use super::views::masked_id;
use crate::app::book;
use crate::app::session::Session;
use crate::clock::UnixMillis;
use crate::contract::{AppError, DeskPlace, DeskQueue, DeskQueueRow, DeskQueueView};
use crate::domain::LocalId;
use crate::domain::text::{NAME_MAX, clean};
use crate::explain::{Situation, explain};
use crate::store::StoredOrder;

/// More than this in one queue is a number, and no list.
const MOST: usize = 200;

type Standing = (Vec<DeskQueue>, DeskQueueRow);

/// What the app itself keeps of an order on the desk, as it is by now.
pub(super) async fn read_history(session: &Session, desk: &Desk, id: &LocalId) -> Result<(), AppError> {
    // It may have been taken off the desk a moment ago: then there is nothing to read.
    let Ok(Some(own)) = desk.with(id, |order| order.own.as_ref().map(|own| own.id.clone())) else { return Ok(()) };
    let steps = session.store.timeline(&own).await?;
    let _gone = desk.with(id, |order| order.own.as_mut().map(|own| own.steps = steps));
    Ok(())
}

pub(super) async fn queues(session: &Session, desk: &Desk, discreet: bool) -> Result<Vec<DeskQueueView>, AppError> {
    let now = desk.now();
    let mut all: Vec<Standing> = Vec::new();
    // By its name here or at the shop: no order stands in a queue twice.
    let mut here: HashSet<String> = HashSet::new();
    for id in desk.ids() {
        let found = desk.with(&id, |order| {
            here.insert(order.order_id.expose().to_owned());
            on_desk(order, discreet, now)
        });
        all.extend(found.ok().flatten());
    }
    for order in session.store.open_orders().await? {
        let Some(order_id) = &order.order_id else { continue };
        if here.insert(order_id.expose().to_owned()) {
            all.push(of_the_app(&order, masked_id(order_id, discreet), now)?);
        }
    }
    let rested = desk.rested.get_or_try_init(|| rested::read(session, now)).await?;
    for order in &rested.orders {
        if !here.contains(order.order_id.expose()) {
            all.push(at_rest(order, discreet, now));
        }
    }
    Ok(ALL.into_iter().map(|queue| view(queue, &all, rested.cut)).collect())
}

/// Who is still asked after and has waited longest comes first; then what is at rest, the newest first.
fn view(queue: DeskQueue, all: &[Standing], cut: bool) -> DeskQueueView {
    let rows = all.iter().filter(|(queues, _)| queues.contains(&queue)).map(|(_, row)| row.clone());
    let (mut rested, mut rows): (Vec<DeskQueueRow>, Vec<DeskQueueRow>) = rows.partition(|row| row.rested);
    rows.sort_by_key(|row| Reverse(row.seconds));
    rested.sort_by_key(|row| row.seconds);
    let cut = cut && !rested.is_empty();
    rows.append(&mut rested);
    let more = cut || rows.len() > MOST;
    rows.truncate(MOST);
    DeskQueueView { queue, rows, more }
}

fn on_desk(order: &super::order::DeskOrder, discreet: bool, now: UnixMillis) -> Option<Standing> {
    let explained = order.explained(now)?;
    let row = DeskQueueRow {
        place: DeskPlace::Desk { id: order.id.as_str().to_owned() },
        order_id: masked_id(&order.order_id, discreet),
        name: order.name(),
        phase: order.phase(now),
        shop_word: explained.shop_word.clone(),
        seconds: queues::seconds(order.age(now)),
        rested: false,
    };
    Some((queues::queues(&explained), row))
}

fn of_the_app(order: &StoredOrder, order_id: String, now: UnixMillis) -> Result<Standing, AppError> {
    let approved = book::approved(order)?;
    let situation = book::situation(order, &approved, queues::age(order.changed_at, now));
    let row = row(&order.local_id, order_id, approved.title(), &situation);
    Ok((queues::of(&situation), DeskQueueRow { rested: !book::is_followed(order, now), ..row }))
}

fn at_rest(order: &RestedOrder, discreet: bool, now: UnixMillis) -> Standing {
    let situation = Situation { age: queues::age(order.changed_at, now), ..order.situation.clone() };
    let row = row(&order.local_id, masked_id(&order.order_id, discreet), order.name.clone(), &situation);
    (queues::queues(&explain(&situation)), DeskQueueRow { rested: true, ..row })
}

fn row(id: &LocalId, order_id: String, name: String, situation: &Situation) -> DeskQueueRow {
    DeskQueueRow {
        place: DeskPlace::Own { id: id.as_str().to_owned() },
        order_id,
        name,
        phase: situation.phase,
        shop_word: clean(situation.order_state.as_word(), NAME_MAX),
        seconds: queues::seconds(situation.age),
        rested: false,
    }
}
