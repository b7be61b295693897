//! What each further order costs in memory.

use std::time::Duration;

use super::shop::Shop;
use super::side::{Side, Who};
use crate::fault::Fault;
use crate::figures::{Figure, Target, median};

const MANY: usize = 200;
const DEADLINE: Duration = Duration::from_secs(90);
/// What was only needed to begin is given back by then.
const SETTLED: Duration = Duration::from_secs(3);

fn memory(who: Who, orders: usize) -> Result<f64, Fault> {
    let shop = Shop::start()?;
    let side = Side::start(who, &shop.origin, orders)?;
    let (known, _) = side.fresh(orders, shop.at(), DEADLINE)?;
    if known < orders {
        return Err(Fault::Stream(format!("only {known} of {orders} orders were ever heard of")));
    }
    std::thread::sleep(SETTLED);
    let kib = side.memory_kib().ok_or(Fault::Reading { side: "the system" })?;
    Ok(f64::from(kib))
}

/// Our side keeps its requests apart, so a round is mostly waiting.
fn together(rounds: usize, round: impl Fn() -> Result<f64, Fault> + Copy + Send) -> Result<Vec<f64>, Fault> {
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..rounds).map(|_| scope.spawn(round)).collect();
        let done = running.into_iter().map(|round| round.join().unwrap_or(Err(Fault::Reading { side: "a watcher" })));
        done.collect()
    })
}

/// KiB for each order beyond the first.
fn per_order(who: Who, rounds: usize) -> Result<f64, Fault> {
    let round = || Ok((memory(who, MANY)? - memory(who, 1)?) / 199.0);
    Ok(median(&together(rounds, round)?))
}

pub fn figures(rounds: usize) -> Result<Vec<Figure<'static>>, Fault> {
    let (ours, peer) = (per_order(Who::Ours, rounds)?, per_order(Who::Peer, rounds)?);
    let said = |kib: f64| format!("{kib:.1} KiB");
    Ok(vec![Figure {
        name: "memory per followed order, peer / ours",
        ours: said(ours),
        peer: said(peer),
        ratio: peer / ours,
        target: Target::AtLeast(4.0),
    }])
}
