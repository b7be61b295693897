//! Orders of the app's own that are put to rest and still somebody's concern: asked after no more, so they are told as they
//! were last heard.

use super::queues;
use crate::app::book;
use crate::app::session::Session;
use crate::clock::UnixMillis;
use crate::contract::AppError;
use crate::domain::{LocalId, OrderId};
use crate::explain::Situation;

/// Looked through of each state, the newest first.
const MOST: usize = 2_000;

#[derive(Default)]
pub(super) struct Rested {
    pub orders: Vec<RestedOrder>,
    /// There are older ones that were not looked through.
    pub cut: bool,
}

pub(super) struct RestedOrder {
    pub local_id: LocalId,
    pub order_id: OrderId,
    pub name: String,
    pub situation: Situation,
    pub changed_at: UnixMillis,
}

/// Found by state in the store's index, one state after the other, so that whoever else needs the store gets a turn.
pub(super) async fn read(session: &Session, now: UnixMillis) -> Result<Rested, AppError> {
    let mut rested = Rested::default();
    for phase in queues::RESTED {
        let found = session.store.rested(phase, MOST).await?;
        rested.cut |= found.len() >= MOST;
        for order in found {
            let Some(order_id) = order.order_id.clone() else { continue };
            // One that cannot be read hides no other.
            let Ok(approved) = book::approved(&order) else { continue };
            let situation = book::situation(&order, &approved, queues::age(order.changed_at, now));
            if queues::of(&situation).is_empty() {
                continue;
            }
            rested.orders.push(RestedOrder {
                local_id: order.local_id,
                order_id,
                name: approved.title(),
                situation,
                changed_at: order.changed_at,
            });
        }
    }
    Ok(rested)
}
