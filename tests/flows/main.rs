//! The whole wallet against the stand-in shop, over real HTTP and a real event stream, without a window.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod buying;
mod catalogue;
mod placing;
mod restart;
mod wallet;
