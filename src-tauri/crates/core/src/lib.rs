//! The wallet: everything that is true whatever window, or none, stands in front of it.
//!
//! May use: the network, the disk and the keyring through the rooms below. Must never enter: Tauri, axum, any window.

//MOD pub mod app;
pub mod clock;
pub mod contract;
pub mod domain;
//MOD pub mod explain;
//MOD pub mod notify;
pub mod partner;
pub mod payment;
pub mod prose;
//MOD pub mod store;
//MOD pub mod vault;
//MOD pub mod watch;
//MOD pub mod words;
