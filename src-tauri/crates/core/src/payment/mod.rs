//! The payment request that checks itself: address, amount, coin, network, invoice and picture agree, or nothing is shown.
//!
//! May use: `domain`, `clock` for its type of instant. Must never enter: I/O, async, a clock that runs, a random number.

mod address;
mod agreement;
mod amount;
mod bolt11;
mod guard;
mod networks;
mod picture;
mod request;
mod uri;

pub use address::{AddressFault, groups, is_address, looks_like_an_address};
pub use guard::{Group, Pasted, pasted};
pub use networks::{NetworkCheck, check_for, is_native};
pub use picture::{Picture, qr_of};
pub use request::{Asked, Disagreement, Fact, PaymentRequest, Purpose, Qr, QrKind, Token, Told, request};
