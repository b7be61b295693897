//! Which orders still move, kept up to date from what changed.
//! May use: the wallet's list of orders. Must never enter: what an order is about.

use std::collections::BTreeMap;

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, OrdersPlace, OrdersView};
use cryptorefills_core::domain::Phase;

/// The moving orders' phases, by our own names for the orders.
#[derive(Default)]
pub struct Following {
    phases: BTreeMap<String, Phase>,
    place: Option<OrdersPlace>,
}

impl Following {
    pub async fn pull(&mut self, wallet: &App) -> Result<(), AppError> {
        loop {
            let part = wallet.orders(self.place.take()).await?;
            let more = part.more;
            self.take(part);
            if !more {
                return Ok(());
            }
        }
    }

    /// No profile is open, or another one.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    pub fn any(&self) -> bool {
        !self.phases.is_empty()
    }

    /// How many there are in each phase.
    pub fn counts(&self) -> Vec<(Phase, usize)> {
        let mut counts: Vec<(Phase, usize)> = Vec::new();
        for phase in self.phases.values() {
            match counts.iter_mut().find(|(known, _)| known == phase) {
                Some((_, count)) => *count += 1,
                None => counts.push((*phase, 1)),
            }
        }
        counts
    }

    fn take(&mut self, part: OrdersView) {
        if part.anew {
            self.phases.clear();
        }
        for id in &part.gone {
            self.phases.remove(id);
        }
        for row in part.rows {
            if row.moving {
                self.phases.insert(row.id, row.phase);
            } else {
                self.phases.remove(&row.id);
            }
        }
        self.place = Some(part.place);
    }
}
