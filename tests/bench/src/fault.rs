use std::io;

/// Why there are no figures.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("usage: bench catalogue|commit|desktop|feed|orders|start|stream|window [--quick]")]
    Usage,
    #[error("a socket or a program failed")]
    Io(#[from] io::Error),
    #[error("the answer of {side} could not be read")]
    Reading { side: &'static str },
    /// A fast reader that loses events is no reader.
    #[error("{side} validated {seen} of {sent} events")]
    Lost { side: &'static str, seen: u64, sent: u64 },
    #[error("the order store refused")]
    Store(#[source] cryptorefills_core::store::StoreError),
    #[error("SQLite refused")]
    Floor(#[source] rusqlite::Error),
    #[error("the stream could not be followed: {0}")]
    Stream(String),
    #[cfg(target_os = "linux")]
    #[error("the window could not be driven")]
    Window(#[from] cryptorefills_tests::HarnessError),
    #[cfg(target_os = "linux")]
    #[error("the shop could not be started")]
    Shop(#[from] cryptorefills_sandbox::SandboxError),
    #[cfg(target_os = "linux")]
    #[error("the shop could not be asked")]
    Asked(#[from] reqwest::Error),
}
