//! Keychains that forget: for a session without a keyring, and for tests that want the n-th call to fail.

use std::collections::BTreeMap;

use super::{Entry, Keychain, VaultError};
use crate::domain::Secret;

#[derive(Debug, Default)]
pub struct Memory {
    kept: BTreeMap<Entry, Secret>,
}

impl Keychain for Memory {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        Ok(self.kept.get(&entry).cloned())
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.kept.insert(entry, secret.clone());
        Ok(())
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        self.kept.remove(&entry);
        Ok(())
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        Ok(())
    }
}

/// Works as [`Memory`] does, except at one call.
#[derive(Debug)]
pub struct FailsAt {
    memory: Memory,
    calls_before: usize,
    error: VaultError,
}

impl FailsAt {
    /// `call`: 1 for the first.
    pub fn call(call: usize, error: VaultError) -> Self {
        Self { memory: Memory::default(), calls_before: call, error }
    }

    fn count(&mut self) -> Result<&mut Memory, VaultError> {
        let last_before = self.calls_before == 1;
        self.calls_before = self.calls_before.saturating_sub(1);
        if last_before { Err(self.error) } else { Ok(&mut self.memory) }
    }
}

impl Keychain for FailsAt {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        self.count()?.read(entry)
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.count()?.write(entry, secret)
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        self.count()?.delete(entry)
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        self.count()?.probe()
    }
}
