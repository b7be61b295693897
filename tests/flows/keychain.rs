//! A keychain in memory behind a gate: what it holds outlives the wallet, and each call may be refused.

use std::sync::{Arc, Mutex};

use cryptorefills_core::domain::Secret;
use cryptorefills_core::vault::{Entry, Keychain, Memory, VaultError};

/// Asked before each call.
pub trait Gate: Send + 'static {
    fn refuses(&mut self) -> Option<VaultError>;
}

#[derive(Clone, Default)]
pub struct Gated<G> {
    gate: Arc<Mutex<G>>,
    kept: Arc<Mutex<Memory>>,
}

impl<G: Gate> Gated<G> {
    pub fn set(&self, gate: G) {
        *self.gate.lock().unwrap() = gate;
    }

    fn call<T>(&self, call: impl FnOnce(&mut Memory) -> Result<T, VaultError>) -> Result<T, VaultError> {
        match self.gate.lock().unwrap().refuses() {
            Some(error) => Err(error),
            None => call(&mut self.kept.lock().unwrap()),
        }
    }
}

impl<G: Gate> Keychain for Gated<G> {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        self.call(|kept| kept.read(entry))
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.call(|kept| kept.write(entry, secret))
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        self.call(|kept| kept.delete(entry))
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        self.call(|_| Ok(()))
    }
}
