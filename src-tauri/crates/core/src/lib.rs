//! The wallet: everything that is true whatever window, or none, stands in front of it.
//!
//! May use: the network, the disk and the keyring through the rooms below. Must never enter: Tauri, axum, any window.

pub mod app;
pub mod case;
pub mod clock;
pub mod contract;
pub mod domain;
pub mod explain;
pub mod notify;
pub mod partner;
pub mod payment;
pub mod prose;
mod sqlcipher;
pub mod store;
pub mod vault;
pub mod watch;
pub mod words;
