//! The field's own nouns: money, ids, order states, problem codes, countries.
//!
//! May use: nothing of ours. Must never enter: I/O, async, a clock, a random number.

#[cfg(test)]
pub(crate) mod cases;
pub mod contact;
pub mod country;
pub mod ids;
pub mod money;
pub mod order;
pub mod phase;
pub mod problem;
pub mod text;

pub use country::CountryCode;
pub use ids::{LocalId, OrderId, Secret};
pub use money::CoinAmount;
pub use order::{DeliveryFacts, DeliveryWord, OrderFacts, OrderState, PaymentState};
pub use phase::Phase;
pub use problem::Problem;
