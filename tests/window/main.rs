//! What a person sees and does in the real window, on a real desktop. `cargo xtask test` builds what it needs and runs it.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod access;
mod background;
mod buying;
mod contrast;
mod desk;
mod discreet;
mod faults;
mod finder;
mod harness;
mod hostile;
mod keyboard;
mod network;
mod notices;
mod saving;
mod secrets;
mod stories;
mod system;
mod tour;
mod tray;
