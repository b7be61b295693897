//! The vault against a real keyring on a real session bus. Each wallet is a process of its own, because the address of
//! the bus belongs to the whole process.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop, and its wallet answers on the standard output"
)]

mod entries;
mod keyring;
mod orders;
mod states;
mod wallet_process;

#[path = "../flows/wallet.rs"]
#[expect(dead_code, reason = "the flows' own wallet, of which a part is needed here")]
mod wallet;
