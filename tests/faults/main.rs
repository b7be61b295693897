//! Faults of the world around the wallet, made on purpose: what was acknowledged stays, what is sent is sent once.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod kills;
#[path = "../flows/line.rs"]
#[expect(dead_code, reason = "the flows use the rest")]
mod line;
mod posting;
mod shuffled;
#[path = "../flows/wallet.rs"]
#[expect(dead_code, reason = "the flows use the rest")]
mod wallet;
