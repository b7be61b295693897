//! Where the two secrets of this computer are kept: the partner ID and the key of the order store.
//!
//! May use: `domain`. Must never enter: a key in a plain file (the demo's throw-away one aside), a blocking call on an async thread.

mod double;
mod error;
mod file;
mod keybox;
mod keychain;
mod system;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::time::Duration;

pub use self::double::{FailsAt, Memory};
pub use self::error::VaultError;
pub use self::keybox::{KeyBox, KeyBoxError};
use self::keychain::Asked;
pub use self::keychain::{Entry, Keychain};
use crate::domain::Secret;

/// The name that the entries carry in the system's keyring.
pub const SERVICE: &str = "cryptorefills-desktop";

/// How long a keyring may take. Behind a longer wait stands a prompt that nobody answers.
const LIMIT: Duration = Duration::from_secs(10);

/// A handle to the one thread that speaks to the keychain. Nothing is asked before the first call.
#[derive(Clone, Debug)]
pub struct Vault {
    line: keychain::Line,
}

impl Vault {
    /// The system's keyring. A start that failed is tried again at the next call.
    pub fn system(service: &str) -> Self {
        Self::with(Box::new(system::SystemKeychain::new(service)))
    }

    /// The demo's throw-away key, in a file of its folder that only its owner reads. Never for real orders.
    pub fn file(folder: &Path) -> Self {
        Self::with(Box::new(file::DemoFile::new(folder)))
    }

    pub fn memory() -> Self {
        Self::with(Box::new(Memory::default()))
    }

    pub fn with(keychain: Box<dyn Keychain>) -> Self {
        Self::with_limit(keychain, LIMIT)
    }

    /// `limit`: how long one call may take before it counts as a prompt that nobody answers.
    pub fn with_limit(keychain: Box<dyn Keychain>, limit: Duration) -> Self {
        Self { line: keychain::Line::open(keychain, limit) }
    }

    /// `None`: the keychain answers, and holds nothing. An error never means "not set up yet".
    pub async fn read(&self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        self.line.ask(Asked::Read(entry)).await
    }

    /// After [`VaultError::PromptIgnored`] it may still be written, once the prompt is answered.
    pub async fn write(&self, entry: Entry, secret: Secret) -> Result<(), VaultError> {
        self.line.ask(Asked::Write(entry, secret)).await.map(drop)
    }

    /// Deleting what is not there succeeds.
    pub async fn delete(&self, entry: Entry) -> Result<(), VaultError> {
        self.line.ask(Asked::Delete(entry)).await.map(drop)
    }

    /// Whether a call would be answered now, asked without raising a prompt. Where that cannot be told: an error.
    pub async fn probe(&self) -> Result<(), VaultError> {
        self.line.ask(Asked::Probe).await.map(drop)
    }
}
