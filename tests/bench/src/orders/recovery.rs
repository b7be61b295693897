//! How soon the eight most urgent orders are fresh after the shop was gone for ten seconds, and at how many requests.

use std::time::{Duration, Instant};

use super::shop::Shop;
use super::side::{Side, Who};
use crate::fault::Fault;
use crate::figures::{Figure, Target, median};

const ORDERS: usize = 8;
const GONE: Duration = Duration::from_secs(10);
const DEADLINE: Duration = Duration::from_secs(60);
/// By then the streams stand again, too, and what that took is counted.
const SETTLED: Duration = Duration::from_secs(4);

struct Round {
    /// From the shop's return.
    seconds: f64,
    /// From its loss.
    requests: f64,
}

fn rounds(who: Who, count: usize) -> Result<Vec<Round>, Fault> {
    let shop = Shop::start()?;
    let mut side = Side::start(who, &shop.origin, ORDERS)?;
    side.fresh(ORDERS, shop.at(), DEADLINE)?;
    std::thread::sleep(SETTLED);
    (0..count).map(|_| round(&shop, &mut side)).collect()
}

fn round(shop: &Shop, side: &mut Side) -> Result<Round, Fault> {
    let before = side.asked()?;
    shop.goes();
    std::thread::sleep(GONE);
    let moved = shop.moves();
    let returned = Instant::now();
    shop.returns();
    let (fresh, last) = side.fresh(ORDERS, moved, DEADLINE)?;
    if fresh < ORDERS {
        return Err(Fault::Stream(format!("only {fresh} of {ORDERS} orders came back")));
    }
    std::thread::sleep(SETTLED);
    let requests = f64::from(side.asked()?.saturating_sub(before));
    Ok(Round { seconds: last.saturating_duration_since(returned).as_secs_f64(), requests })
}

pub fn figures(count: usize) -> Result<Vec<Figure<'static>>, Fault> {
    let peer = std::thread::spawn(move || rounds(Who::Peer, count));
    let ours = rounds(Who::Ours, count)?;
    let peer = peer.join().map_err(|_| Fault::Reading { side: "the peer" })??;
    let of = |rounds: &[Round], value: fn(&Round) -> f64| median(&rounds.iter().map(value).collect::<Vec<_>>());
    let figure = |name, value: fn(&Round) -> f64, said: fn(f64) -> String, target| {
        let (ours, peer) = (of(&ours, value), of(&peer, value));
        Figure { name, ours: said(ours), peer: said(peer), ratio: peer / ours, target }
    };
    let seconds = |value: f64| format!("{value:.2} s");
    let number = |value: f64| format!("{value:.0}");
    Ok(vec![
        figure("8 orders after 10 s without shop, peer/ours", |round| round.seconds, seconds, Target::AtLeast(3.0)),
        figure("requests of that, peer / ours", |round| round.requests, number, Target::AtLeast(1.0)),
    ])
}
