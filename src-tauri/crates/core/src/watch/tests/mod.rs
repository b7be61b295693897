//! Watchers in virtual time: a shop that plays its part, a ledger that remembers, and a clock that runs with both.

mod crowd;
mod life;
mod many;
mod met;
mod outage;
mod refusals;
mod stage;
