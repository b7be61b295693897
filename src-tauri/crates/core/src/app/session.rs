//! One open profile: its client, its store, its watchers. The demo and the shop differ only in what is handed in here.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::bell::Bell;
use super::book::Book;
use super::catalogue::CatalogueRoom;
use super::checkout::CheckoutRoom;
use super::desk::DeskRoom;
use super::elapsed::Elapsed;
use super::history::Index;
use super::keeping::Keeping;
use super::settings::SettingsFile;
use super::unsaved::Unsaved;

use crate::clock::{SharedClock, UnixMillis};
use crate::contract::{AppError, ProfileKind};
use crate::domain::{LocalId, Phase};
use crate::partner::{BaseUrl, Budget, ClientOptions, Identity, PartnerClient, SystemProxy};
use crate::payment::Purpose;
use crate::store::{Journal, Store, StoredOrder};
use crate::vault::Vault;
use crate::watch::{Follow, Supervisor, Watched, follow};

pub(crate) struct Session {
    pub kind: ProfileKind,
    pub folder: PathBuf,
    pub client: PartnerClient,
    /// A PAC file decides about proxies on this computer.
    pub pac: AtomicBool,
    pub store: Store,
    pub keeping: Arc<Keeping>,
    pub vault: Vault,
    /// Kept here so that showing the settings asks the keyring nothing.
    pub partner_id_saved: AtomicBool,
    pub catalogue: Arc<CatalogueRoom>,
    pub checkout: CheckoutRoom,
    pub book: Arc<Book>,
    pub supervisor: Arc<Supervisor>,
    pub desk: DeskRoom,
    /// What orders are looked for in; empty until somebody looks.
    pub history: tokio::sync::Mutex<Index>,
    /// Orders on their way: the store stays open until each answer is in it.
    pub placings: TaskTracker,
    closing: CancellationToken,
}

/// What a profile is made of.
pub(crate) struct Parts {
    pub kind: ProfileKind,
    pub folder: PathBuf,
    pub base: BaseUrl,
    pub system_proxy: SystemProxy,
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
        let Parts {
            kind,
            folder,
            base,
            system_proxy,
            vault,
            identity,
            partner_id_saved,
            version,
            clock,
            settings,
            bell,
        } = parts;
        let purpose = if base.is_loopback() { Purpose::Demo } else { Purpose::Real };
        let budget = if base.is_loopback() { Budget::Unlimited } else { Budget::Polite };
        let route = settings.get().proxy.route(&system_proxy);
        let options = ClientOptions { base, app_version: version, identity, route, budget };
        let client = PartnerClient::new(options, Arc::clone(&clock)).map_err(AppError::from)?;
        let keeping = Arc::new(Keeping::open(&folder, vault.clone(), kind, Arc::clone(&clock)).await?);
        let store = keeping.store();
        let catalogue = Arc::new(CatalogueRoom::new(client.clone(), store.clone(), Arc::clone(&clock), &folder));
        let book = Arc::new(Book {
            store: store.clone(),
            catalogue: Arc::clone(&catalogue),
            clock: Arc::clone(&clock),
            purpose,
            settings,
            bell,
            turn: tokio::sync::Mutex::new(()),
            unsaved: Unsaved::default(),
            elapsed: Elapsed::default(),
        });
        let supervisor = Supervisor::new(client.clone(), Arc::clone(&clock), book.clone());
        let session = Self {
            kind,
            folder,
            checkout: CheckoutRoom::new(client.clone(), clock),
            client,
            pac: AtomicBool::new(system_proxy.pac),
            store,
            keeping,
            vault,
            partner_id_saved: AtomicBool::new(partner_id_saved),
            catalogue,
            book,
            supervisor,
            desk: DeskRoom::default(),
            history: tokio::sync::Mutex::default(),
            placings: TaskTracker::new(),
            closing: CancellationToken::new(),
        };
        session.recover(|_| true).await?;
        let session = Arc::new(session);
        let (catalogue, bell) = (Arc::downgrade(&session.catalogue), Arc::clone(&session.book.bell));
        tokio::spawn(CatalogueRoom::keep_trying(catalogue, bell, session.closing.clone()));
        tokio::spawn(Book::keep_saving(Arc::downgrade(&session.book), session.closing.clone()));
        if session.keeping.waits_for_a_keyring() {
            tokio::spawn(wait_for_a_keyring(Arc::downgrade(&session), session.closing.clone()));
        }
        Ok(session)
    }

    /// What an earlier run left: an intent in `sending` has an unknown outcome, and everything open is followed again.
    /// Orders that are over are put to rest, so that no later start reads them. `mine`: those this run has not made itself.
    pub(crate) async fn recover(&self, mine: impl Fn(&LocalId) -> bool) -> Result<(), AppError> {
        let writable = self.keeping.is_writable();
        if writable {
            self.store.recover_notices().await?;
        }
        let now = self.book.clock.wall();
        let mut over = Vec::new();
        for order in self.store.open_orders().await?.into_iter().filter(|order| mine(&order.local_id)) {
            if order.journal == Journal::Sending {
                if writable && let Err(error) = self.book.outcome_unknown(&order.local_id).await {
                    tracing::error!(order = %order.local_id, cause = %error, "an unknown outcome could not be written");
                }
            } else if let Some(watched) = asked_after(&order, now) {
                self.supervisor.follow(watched);
            } else {
                over.push(order);
            }
        }
        if writable && !over.is_empty() {
            // Of use to the next start alone, and that one does it again.
            if let Err(error) = self.store.rest(over).await {
                tracing::warn!(cause = %error, "orders that are over could not be put to rest");
            }
        }
        self.book.bell.ring();
        Ok(())
    }

    /// After a change of place: what lay on disk is taken up as at a start.
    pub(crate) async fn take_up(&self, found: Vec<LocalId>) -> Result<(), AppError> {
        if !found.is_empty() {
            let found: HashSet<LocalId> = found.into_iter().collect();
            self.recover(|id| found.contains(id)).await?;
        }
        self.book.bell.changed();
        Ok(())
    }

    pub(crate) async fn close(&self) {
        self.closing.cancel();
        self.desk.close().await;
        self.supervisor.stop().await;
        self.placings.close();
        self.placings.wait().await;
        self.book.save_again().await;
        self.store.close().await;
    }
}

/// An order that is over needs no watcher, not even for a moment: there may be thousands.
fn asked_after(order: &StoredOrder, now: UnixMillis) -> Option<Watched> {
    let mut watched = Book::watched(order)?;
    if watched.phase == Phase::NotFound {
        // The shop may know it again by now: asked after once more, for two minutes at most.
        watched.phase = Phase::Unrecognised;
    }
    (follow(watched.phase, watched.changed_at, now) != Follow::No).then_some(watched)
}

/// A keyring that starts, or is unlocked, after the app is used within five seconds. Asks nothing that could raise a prompt.
async fn wait_for_a_keyring(session: Weak<Session>, closing: CancellationToken) {
    const EVERY: Duration = Duration::from_secs(3);
    const { assert!(EVERY.as_secs() < 5) };
    loop {
        tokio::select! {
            () = closing.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        let Some(session) = session.upgrade() else { return };
        if session.keeping.has_come().await {
            match session.keeping.try_again().await {
                Ok(found) => {
                    if let Err(error) = session.take_up(found).await {
                        tracing::error!(code = ?error.code, "orders on disk could not be taken up");
                    }
                }
                Err(error) => tracing::warn!(code = ?error.code, "the keyring answers, and the orders could not move"),
            }
        }
        if !session.keeping.waits_for_a_keyring() {
            return;
        }
    }
}
