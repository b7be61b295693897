//! One open profile: its client, its store, its watchers. The demo and the shop differ only in what is handed in here.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::bell::Bell;
use super::book::Book;
use super::catalogue::CatalogueRoom;
use super::checkout::CheckoutRoom;
use super::error::fault;
use super::settings::SettingsFile;
use tokio_util::task::TaskTracker;

use crate::clock::SharedClock;
use crate::contract::{AppError, ErrorCode, Phrase, ProfileKind, VaultState, VaultView};
use crate::domain::{Phase, Secret};
use crate::partner::{BaseUrl, Budget, ClientOptions, Identity, PartnerClient};
use crate::payment::Purpose;
use crate::store::{Journal, Opened, Store, StoreError, StoreNotice};
use crate::vault::{Entry, Vault};
use crate::watch::Supervisor;

pub(crate) struct Session {
    pub kind: ProfileKind,
    pub folder: PathBuf,
    pub client: PartnerClient,
    pub store: Store,
    pub store_notice: Option<StoreNotice>,
    pub vault: Vault,
    pub vault_view: VaultView,
    /// Kept here so that showing the settings asks the keyring nothing.
    pub partner_id_saved: AtomicBool,
    pub catalogue: Arc<CatalogueRoom>,
    pub checkout: CheckoutRoom,
    pub book: Arc<Book>,
    pub supervisor: Arc<Supervisor>,
    /// Orders on their way: the store stays open until each answer is in it.
    pub placings: TaskTracker,
}

/// What a profile is made of.
pub(crate) struct Parts {
    pub kind: ProfileKind,
    pub folder: PathBuf,
    pub base: BaseUrl,
    pub vault: Vault,
    pub identity: Identity,
    pub partner_id_saved: bool,
    pub version: String,
    pub clock: SharedClock,
    pub settings: Arc<SettingsFile>,
    pub bell: Arc<Bell>,
}

impl Session {
    pub(crate) async fn open(parts: Parts) -> Result<Arc<Self>, AppError> {
        let Parts { kind, folder, base, vault, identity, partner_id_saved, version, clock, settings, bell } = parts;
        let purpose = if base.is_loopback() { Purpose::Demo } else { Purpose::Real };
        let budget = if base.is_loopback() { Budget::Unlimited } else { Budget::Polite };
        let options =
            ClientOptions { base, app_version: version, identity, ignore_proxies: kind == ProfileKind::Demo, budget };
        let client = PartnerClient::new(options, Arc::clone(&clock)).map_err(AppError::from)?;
        let (opened, vault_view) = open_store(&folder, &vault, kind, &clock).await?;
        let store = opened.store;
        let catalogue = Arc::new(CatalogueRoom::new(client.clone(), store.clone(), Arc::clone(&clock)));
        let book = Arc::new(Book {
            store: store.clone(),
            catalogue: Arc::clone(&catalogue),
            clock: Arc::clone(&clock),
            purpose,
            settings,
            bell,
            turn: tokio::sync::Mutex::new(()),
        });
        let supervisor = Supervisor::new(client.clone(), Arc::clone(&clock), book.clone());
        let session = Self {
            kind,
            folder,
            checkout: CheckoutRoom::new(client.clone(), clock),
            client,
            store,
            store_notice: opened.notice,
            vault,
            vault_view,
            partner_id_saved: AtomicBool::new(partner_id_saved),
            catalogue,
            book,
            supervisor,
            placings: TaskTracker::new(),
        };
        session.recover().await?;
        Ok(Arc::new(session))
    }

    /// What an earlier run left: an intent in `sending` has an unknown outcome, and everything open is followed again.
    async fn recover(&self) -> Result<(), AppError> {
        let writable = !matches!(self.store_notice, Some(StoreNotice::Newer | StoreNotice::ReadOnly));
        if writable {
            self.store.recover_notices().await?;
        }
        for order in self.store.orders().await? {
            if order.journal == Journal::Sending && writable {
                if let Err(error) = self.book.outcome_unknown(&order.local_id).await {
                    tracing::error!(order = %order.local_id, cause = %error, "an unknown outcome could not be written");
                }
            } else if let Some(mut watched) = Book::watched(&order) {
                if watched.phase == Phase::NotFound {
                    // The shop may know it again by now: asked after once more, for two minutes at most.
                    watched.phase = Phase::Unrecognised;
                }
                self.supervisor.follow(watched);
            }
        }
        self.book.bell.ring();
        Ok(())
    }

    pub(crate) async fn close(&self) {
        self.supervisor.stop().await;
        self.placings.close();
        self.placings.wait().await;
        self.store.close().await;
    }
}

async fn open_store(
    folder: &Path,
    vault: &Vault,
    kind: ProfileKind,
    clock: &SharedClock,
) -> Result<(Opened, VaultView), AppError> {
    let file = folder.join("orders.db");
    let kept = match vault.read(Entry::DataKey).await {
        Ok(Some(key)) => Ok(key),
        Ok(None) if file.exists() => return key_missing(),
        Ok(None) => {
            let key = new_key()?;
            vault.write(Entry::DataKey, key.clone()).await.map(|()| key)
        }
        Err(error) => Err(error),
    };
    let key = match kept {
        Ok(key) => key,
        Err(error) => {
            tracing::warn!(cause = %error, "no key for the order store; orders are kept for this session only");
            let sentence = Phrase::new(error.phrase_id());
            let view = VaultView { state: VaultState::SessionOnly, sentence };
            return Ok((Store::in_memory(StoreNotice::SessionOnly)?, view));
        }
    };
    let state = if kind == ProfileKind::Demo { VaultState::Demo } else { VaultState::Keyring };
    let sentence = Phrase::new(if kind == ProfileKind::Demo { "vault-is-demo" } else { "vault-is-keyring" });
    match Store::open(file, key, clock.wall()).await {
        Ok(opened) => Ok((opened, VaultView { state, sentence })),
        Err(StoreError::WrongKey) => key_missing(),
        Err(other) => Err(other.into()),
    }
}

/// The file waits untouched for its key; this session keeps its orders in memory.
fn key_missing() -> Result<(Opened, VaultView), AppError> {
    let view = VaultView { state: VaultState::KeyMissing, sentence: Phrase::new("vault-is-key-missing") };
    Ok((Store::in_memory(StoreNotice::KeyMissing)?, view))
}

/// 256 random bits, as hexadecimal digits.
fn new_key() -> Result<Secret, AppError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| fault(ErrorCode::Vault, "error-no-randomness", true))?;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Secret::new(digits))
}
