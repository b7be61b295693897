//! The system's keyring. The connection is built here and dropped after each error, so that a service started later is used.

use std::error::Error as StdError;
use std::sync::Arc;

use keyring_core::CredentialStore;

use super::{Entry, Keychain, VaultError};
use crate::domain::Secret;

pub(super) struct SystemKeychain {
    service: String,
    store: Option<Arc<CredentialStore>>,
}

impl SystemKeychain {
    pub(super) fn new(service: &str) -> Self {
        Self { service: service.to_owned(), store: None }
    }

    /// A connection that was made before the service was started anew is of no use, and only the call itself shows it:
    /// one that may have failed for that alone is made once more, over a new connection.
    fn with<T>(
        &mut self,
        entry: Entry,
        call: impl Fn(&keyring::Entry) -> Result<T, keyring::Error>,
    ) -> Result<T, keyring::Error> {
        let reused = self.store.is_some();
        match self.once(entry, &call) {
            Err(error) if reused && may_be_stale(told(&error)) => self.once(entry, &call),
            answer => answer,
        }
    }

    /// `keyring::Entry::new` would remember a failed start for the life of the process.
    fn once<T>(
        &mut self,
        entry: Entry,
        call: impl Fn(&keyring::Entry) -> Result<T, keyring::Error>,
    ) -> Result<T, keyring::Error> {
        // Taken, and put back only when all went well: after an error or a panic the next call connects anew.
        let store = match self.store.take() {
            Some(store) => store,
            None => connect()?,
        };
        let inner = store.build(&self.service, entry.name(), None)?;
        let answer = call(&keyring::Entry { inner });
        if matches!(answer, Ok(_) | Err(keyring::Error::NoEntry)) {
            self.store = Some(store);
        }
        answer
    }
}

/// Never after anything that a person was asked about: that would be a second prompt.
fn may_be_stale(error: VaultError) -> bool {
    matches!(error, VaultError::Died | VaultError::NoService | VaultError::Refused)
}

impl Keychain for SystemKeychain {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        match self.with(entry, keyring::Entry::get_password) {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(keyring::Error::NoEntry) => lock_of_default_collection().map(|()| None),
            Err(error) => Err(told(&error)),
        }
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.with(entry, |kept| kept.set_password(secret.expose())).map_err(|error| told(&error))
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        match self.with(entry, keyring::Entry::delete_credential) {
            Ok(()) => Ok(()),
            Err(keyring::Error::NoEntry) => lock_of_default_collection(),
            Err(error) => Err(told(&error)),
        }
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        // Elsewhere there is nothing that could be asked without a prompt.
        if cfg!(all(unix, not(target_os = "macos"))) { lock_of_default_collection() } else { Err(VaultError::Refused) }
    }
}

#[cfg(target_os = "macos")]
fn connect() -> Result<Arc<CredentialStore>, keyring::Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(windows)]
fn connect() -> Result<Arc<CredentialStore>, keyring::Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn connect() -> Result<Arc<CredentialStore>, keyring::Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

/// A locked keyring, or none at all, reads as "no entry"; taking that for "not set up yet" would replace a key.
#[cfg(all(unix, not(target_os = "macos")))]
fn lock_of_default_collection() -> Result<(), VaultError> {
    use secret_service::EncryptionType;
    use secret_service::blocking::SecretService;

    let locked = SecretService::connect(EncryptionType::Plain)
        .and_then(|service| service.get_default_collection().and_then(|collection| collection.is_locked()));
    match locked {
        Ok(false) => Ok(()),
        Ok(true) => Err(VaultError::Locked),
        Err(error) => Err(told_by_service(&error)),
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn lock_of_default_collection() -> Result<(), VaultError> {
    Ok(())
}

fn told(error: &keyring::Error) -> VaultError {
    use keyring::Error;
    match error {
        Error::PlatformFailure(cause) => told_by_platform(cause.as_ref()).unwrap_or(VaultError::Refused),
        Error::NoStorageAccess(cause) => told_by_platform(cause.as_ref()).unwrap_or(VaultError::Locked),
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => VaultError::BadValue,
        Error::Ambiguous(_) => VaultError::Ambiguous,
        Error::NoDefaultStore => VaultError::NoService,
        _ => VaultError::Refused,
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn told_by_platform(cause: &(dyn StdError + Send + Sync + 'static)) -> Option<VaultError> {
    cause.downcast_ref::<secret_service::Error>().map(told_by_service)
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn told_by_platform(_: &(dyn StdError + Send + Sync + 'static)) -> Option<VaultError> {
    None
}

#[cfg(all(unix, not(target_os = "macos")))]
fn told_by_service(error: &secret_service::Error) -> VaultError {
    use secret_service::Error;
    match error {
        Error::Unavailable => VaultError::NoBus,
        Error::Locked => VaultError::Locked,
        // Said of an alias that leads nowhere: no keyring was ever created.
        Error::NoResult => VaultError::NoDefaultCollection,
        Error::Prompt => VaultError::PromptDismissed,
        Error::PromptDisconnected => VaultError::Died,
        Error::Zbus(cause) => told_by_bus(&cause.to_string()),
        Error::ZbusFdo(cause) => told_by_bus(&cause.to_string()),
        Error::Crypto(_) | Error::Zvariant(_) => VaultError::BadValue,
        _ => VaultError::Refused,
    }
}

/// The bus names its errors in the text (`org.freedesktop.DBus.Error.ServiceUnknown: …`); only the names are read.
#[cfg(all(unix, not(target_os = "macos")))]
fn told_by_bus(text: &str) -> VaultError {
    let names = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if names(&["Error.ServiceUnknown", "Error.NameHasNoOwner", "Error.Spawn", "Error.UnknownObject"]) {
        VaultError::NoService
    } else if names(&["Error.IsLocked"]) {
        VaultError::Locked
    } else if names(&["Error.NoSuchObject"]) {
        VaultError::NoDefaultCollection
    } else if names(&["Error.NoReply", "Error.Disconnected", "Error.Timeout", "I/O error"]) {
        VaultError::Died
    } else if names(&["Error.NoServer", "Failed to connect to address", "address error", "D-Bus handshake failed"]) {
        VaultError::NoBus
    } else {
        VaultError::Refused
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_having_no_keyring_is_told_apart() {
        use secret_service::Error as Service;
        let wrapped = |cause| told(&keyring::Error::PlatformFailure(Box::new(cause)));
        assert_eq!(wrapped(Service::Unavailable), VaultError::NoBus);
        assert_eq!(wrapped(Service::NoResult), VaultError::NoDefaultCollection);
        assert_eq!(wrapped(Service::Prompt), VaultError::PromptDismissed);
        assert_eq!(told(&keyring::Error::NoStorageAccess(Box::new(Service::Locked))), VaultError::Locked);
        assert_eq!(told(&keyring::Error::Ambiguous(Vec::new())), VaultError::Ambiguous);
        assert_eq!(told(&keyring::Error::BadEncoding(vec![0xff])), VaultError::BadValue);
    }

    #[test]
    fn the_bus_is_understood_by_the_names_of_its_errors() {
        for (text, error) in [
            ("org.freedesktop.DBus.Error.ServiceUnknown: The name is not activatable", VaultError::NoService),
            ("org.freedesktop.Secret.Error.IsLocked: Cannot create an item", VaultError::Locked),
            ("org.freedesktop.DBus.Error.NoReply: Remote peer disconnected", VaultError::Died),
            ("I/O error: failed to read from socket", VaultError::Died),
            ("Failed to connect to address `unix:path=/run/user/0/bus`: No such file", VaultError::NoBus),
            ("org.freedesktop.DBus.Error.AccessDenied: no", VaultError::Refused),
        ] {
            assert_eq!(told_by_bus(text), error, "{text}");
        }
    }
}
