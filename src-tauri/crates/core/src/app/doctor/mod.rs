//! What may keep the app from its work on this computer: each thing looked at, how it is, why it matters, and what mends it.
//!
//! May use: every room of core. Must never enter: anything that changes an order, a window.

mod desktop;
mod diagnostics;
mod network;
mod outside;
mod page;
mod place;

use std::path::Path;

pub use self::desktop::Desktop;
pub use self::outside::{Outside, Renderer, Seen, TrayHost};
use crate::clock::SharedClock;
use crate::contract::Phrase;
pub use crate::contract::{DoctorCheck as Check, Health};
use crate::partner::{PartnerClient, SystemProxy};
use crate::vault::Vault;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: Check,
    pub health: Health,
    pub found: Phrase,
    /// What is to be done; nothing where nothing is.
    pub fix: Option<Phrase>,
}

impl Finding {
    fn good(check: Check, found: Phrase) -> Self {
        Self { check, health: Health::Good, found, fix: None }
    }

    fn of(check: Check, health: Health, found: Phrase, fix: Phrase) -> Self {
        Self { check, health, found, fix: Some(fix) }
    }

    fn unknown(check: Check, found: Phrase) -> Self {
        Self { check, health: Health::Unknown, found, fix: None }
    }

    /// Why it matters.
    pub fn why(&self) -> Phrase {
        Phrase::new(format!("doctor-why-{}", self.check.word()))
    }
}

/// Where the key of the profile's orders lies.
pub enum Keys<'a> {
    Keyring(&'a Vault),
    Passphrase,
    /// Beside the demo's orders, so that the demo's doctor asks no keyring.
    Demo,
}

/// What is looked at, and with what.
pub struct Patient<'a> {
    pub keys: Keys<'a>,
    /// Asked twice: once for a small list, once for the stream of an order that nobody has.
    pub client: &'a PartnerClient,
    /// The system's own proxy, as it was found.
    pub proxy: &'a SystemProxy,
    pub clock: &'a SharedClock,
    /// Where the app keeps its data. It need not be there yet; one small file is written and deleted again.
    pub folder: &'a Path,
}

/// Everything at once; as long as the slowest, which has limits of its own.
pub async fn examine(patient: &Patient<'_>) -> Vec<Finding> {
    let (keyring, [folder, disk], [api, clock], stream) = tokio::join!(
        keyring(&patient.keys),
        place::folder_and_disk(patient.folder.to_owned()),
        network::api_and_clock(patient.client, patient.clock),
        network::stream(patient.client),
    );
    vec![keyring, folder, disk, network::proxy(patient.client, patient.proxy), api, stream, clock]
}

/// Asked without raising a prompt. Without one the app still works: under a passphrase, or until it is closed.
async fn keyring(keys: &Keys<'_>) -> Finding {
    let vault = match keys {
        Keys::Keyring(vault) => vault,
        Keys::Passphrase => return Finding::good(Check::Keyring, Phrase::new("vault-is-passphrase")),
        Keys::Demo => return Finding::good(Check::Keyring, Phrase::new("vault-is-demo")),
    };
    match vault.probe().await {
        Ok(()) => Finding::good(Check::Keyring, Phrase::new("doctor-keyring-good")),
        Err(error) => {
            let found = Phrase::new("doctor-keyring-poor");
            Finding::of(Check::Keyring, Health::Poor, found, Phrase::new(error.phrase_id()))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Words;

    #[test]
    fn every_finding_has_words() {
        let words = Words::for_language("en");
        for source in [
            include_str!("mod.rs"),
            include_str!("place.rs"),
            include_str!("network.rs"),
            include_str!("desktop.rs"),
            include_str!("outside.rs"),
        ] {
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            let ids = source.split('"').filter(|text| text.starts_with("doctor-") && !text.ends_with('}'));
            for id in ids {
                assert!(words.has(id), "{id}");
            }
        }
        for check in
            ["keyring", "folder", "disk", "proxy", "api", "stream", "clock", "notifications", "tray", "renderer"]
        {
            assert!(words.has(&format!("doctor-{check}")) && words.has(&format!("doctor-why-{check}")), "{check}");
        }
    }
}
