//! Whether all of two hundred orders are fresh after the shop has moved them on, and when the last one is.

use std::time::{Duration, Instant};

use super::shop::Shop;
use super::side::{Side, Who};
use crate::fault::Fault;
use crate::figures::{Figure, Target};

const ORDERS: usize = 200;
/// Two hundred orders are asked after each hundred seconds.
const DEADLINE: Duration = Duration::from_secs(110);

struct Reading {
    fresh: usize,
    /// Until the last of them was.
    seconds: f64,
}

fn read(who: Who) -> Result<Reading, Fault> {
    let shop = Shop::start()?;
    let side = Side::start(who, &shop.origin, ORDERS)?;
    let (known, _) = side.fresh(ORDERS, shop.at(), DEADLINE)?;
    if known < ORDERS {
        return Err(Fault::Stream(format!("only {known} of {ORDERS} orders were ever heard of")));
    }
    let moved = Instant::now();
    let (fresh, last) = side.fresh(ORDERS, shop.moves(), DEADLINE)?;
    Ok(Reading { fresh, seconds: last.saturating_duration_since(moved).as_secs_f64() })
}

pub fn figures() -> Result<Vec<Figure<'static>>, Fault> {
    let (ours, peer) = (read(Who::Ours)?, read(Who::Peer)?);
    let said = |reading: &Reading| format!("{} in {:.1} s", reading.fresh, reading.seconds);
    let share = |reading: &Reading| f64::from(u32::try_from(reading.fresh).unwrap_or(0)) / 200.0;
    let ratio = share(&ours);
    let name = "fresh of 200 orders, 20 streams and polls";
    Ok(vec![Figure { name, ours: said(&ours), peer: said(&peer), ratio, target: Target::AtLeast(1.0) }])
}
