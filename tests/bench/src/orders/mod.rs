//! Following many orders: whether all stay fresh, what each costs, and how soon they come back with the shop.

pub mod commit;
pub mod feed;
mod floor;
mod fresh;
mod memory;
mod recovery;
mod shop;
mod side;
pub mod start;
pub mod watch;

use crate::fault::Fault;
use crate::figures::{Figure, heading};

type Figures = Result<Vec<Figure<'static>>, Fault>;

/// One file a part; each prints what it has measured when it is done.
pub fn run(words: &[&str]) -> Result<(), Fault> {
    let rounds = match words {
        [] => 5,
        ["--quick"] => {
            println!("a quick try: one round of each");
            1
        }
        _ => return Err(Fault::Usage),
    };
    println!("the peer is Node with npm eventsource, a watcher an order; medians of {rounds} rounds\n");
    heading();
    // Mostly waiting, so all wait at the same time.
    let lost = || Err(Fault::Reading { side: "a watcher" });
    let fresh = std::thread::spawn(fresh::figures);
    let memory = std::thread::spawn(move || memory::figures(rounds.min(3)));
    print(recovery::figures(rounds))?;
    print(memory.join().unwrap_or_else(|_| lost()))?;
    print(fresh.join().unwrap_or_else(|_| lost()))
}

fn print(figures: Figures) -> Result<(), Fault> {
    for figure in figures? {
        figure.print();
    }
    Ok(())
}
