//! The facade: one async method per command of the contract. It holds the handles and wires the rooms together.
//!
//! May use: every room of core. Must never enter: Tauri, a static, a rule that belongs to a room below.

mod adding;
mod agreement;
mod bell;
mod blocks;
mod book;
mod catalogue;
mod checkout;
mod clipboard;
mod codes;
mod demo;
mod desk;
pub mod doctor;
mod elapsed;
mod error;
mod export;
mod feed;
mod history;
mod keeping;
mod kept;
mod network;
mod order_list;
mod order_view;
mod orders;
mod palette;
mod placing;
mod safekeeping;
mod secrets;
mod session;
mod settings;
mod spending;
mod start;
mod unsaved;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{RwLock, watch};

use self::bell::Bell;
pub use self::catalogue::{BrandIndex, Logo, Typed};
pub use self::clipboard::{ClipboardWatch, look_at_clipboard};
pub use self::demo::{DemoShop, NoDemo};
use self::error::fault;
pub use self::export::{Line as KeptLine, Record as KeptOrder};
pub use self::feed::{Changes, Feed, Signals};
pub use self::kept::{KeptOrders, Remembered, states_of, wants_notices, write_export};
use self::session::Session;
use self::settings::SettingsFile;
pub use self::start::{OWN_NAME, application_of, built_in_partner_id, shop_folder};
use crate::clock::SharedClock;
use crate::contract::{AppError, ErrorCode, NoticeTrouble};
use crate::domain::LocalId;
use crate::partner::BaseUrl;
use crate::vault::Vault;
use crate::words::{Language, Words};

pub struct AppOptions {
    /// Where profiles live, one folder each.
    pub data_root: PathBuf,
    pub version: String,
    /// The partner who distributes this build, if one does.
    pub built_in_partner_id: Option<String>,
    /// Another API than the production one; already checked.
    pub api_override: Option<BaseUrl>,
    pub clock: SharedClock,
    /// For the shop's profile. The demo keeps its throw-away key by itself.
    pub vault: Vault,
    pub demo: Arc<dyn DemoShop>,
}

/// Claimed from the outbox: show it, then say so.
#[derive(Clone, Debug)]
pub struct Notice {
    pub id: i64,
    pub order: LocalId,
    pub title: String,
    pub body: String,
}

/// Cheap to clone.
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    options: AppOptions,
    settings: Arc<SettingsFile>,
    session: RwLock<Option<Arc<Session>>>,
    bell: Arc<Bell>,
    /// Of the language that was spoken last.
    words: Mutex<Words>,
    notices_trouble: Mutex<Option<NoticeTrouble>>,
    /// Nothing is opened from now on.
    ended: AtomicBool,
}

impl App {
    pub fn new(options: AppOptions) -> Self {
        let settings = Arc::new(SettingsFile::open(&options.data_root));
        let words = Mutex::new(Words::of(settings.language()));
        let inner = Inner {
            options,
            settings,
            session: RwLock::new(None),
            bell: Arc::new(Bell::default()),
            words,
            notices_trouble: Mutex::new(None),
            ended: AtomicBool::new(false),
        };
        Self { inner: Arc::new(inner) }
    }

    /// What the system speaks, as tags, best first: told once, before a window is there. Untold, it is English.
    pub fn system_speaks(&self, tags: impl IntoIterator<Item = String>) {
        self.inner.settings.system_speaks(Language::first_known(tags));
    }

    /// The words of the language that counts now, for what stands outside the window.
    pub fn words(&self) -> Words {
        let language = self.inner.settings.language();
        let mut words = self.inner.words.lock().unwrap_or_else(PoisonError::into_inner);
        if words.language() != language {
            *words = Words::of(language);
        }
        words.clone()
    }

    /// Whether what was bought stays out of sight, for what stands outside the window.
    pub fn is_discreet(&self) -> bool {
        self.inner.settings.get().discreet
    }

    /// Counts up whenever something the window shows may have changed.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.inner.bell.feed.listen()
    }

    /// The same for a window: few signals, however much happens.
    pub fn signals(&self) -> Signals {
        self.inner.bell.feed.signals()
    }

    /// What keeps the system from showing notices, or that nothing does any more.
    pub fn notices_have(&self, trouble: Option<NoticeTrouble>) {
        let before =
            std::mem::replace(&mut *self.inner.notices_trouble.lock().unwrap_or_else(PoisonError::into_inner), trouble);
        if before != trouble {
            self.inner.bell.changed();
        }
    }

    fn notices_trouble(&self) -> Option<NoticeTrouble> {
        *self.inner.notices_trouble.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a notice that the system has yet to show. Cancelling the wait claims nothing.
    pub async fn next_notice(&self) -> Notice {
        loop {
            let rung = self.inner.bell.notice();
            if let Ok(session) = self.session().await
                && let Ok(Some(found)) = session.store.claim_notice().await
            {
                let brand = found.brand.clone();
                let words = self.words();
                let args = [("brand".to_owned(), brand)].into();
                // Decided before discreet mode was turned on, it is shown discreetly all the same.
                let (title, body) = match self.inner.settings.get().discreet {
                    true => ("notice-discreet-title", "notice-discreet-body"),
                    false => (found.title_id.as_str(), found.body_id.as_str()),
                };
                let (title, body) = (words.say(title, &args), words.say(body, &args));
                return Notice { id: found.id, order: found.local_id, title, body };
            }
            rung.await;
        }
    }

    pub async fn notice_shown(&self, id: i64) {
        if let Ok(session) = self.session().await
            && let Err(error) = session.store.notice_shown(id).await
        {
            tracing::warn!(cause = %error, "a shown notice could not be marked");
        }
    }

    /// After sleep, or when the window comes to the front: ask after every order at once.
    pub async fn wake(&self) {
        if let Ok(session) = self.session().await {
            session.supervisor.check_all();
            session.catalogue.try_now();
            self.follow_system_proxy(&session).await;
        }
    }

    /// Ends every task and closes the store, for good: a window that still comes up opens nothing any more.
    pub async fn shutdown(&self) {
        let mut open = self.inner.session.write().await;
        self.inner.ended.store(true, Ordering::SeqCst);
        if let Some(session) = open.take() {
            session.close().await;
        }
        self.inner.options.demo.stop().await;
    }

    async fn session(&self) -> Result<Arc<Session>, AppError> {
        let session = self.inner.session.read().await;
        session.clone().ok_or_else(|| fault(ErrorCode::NoProfile, "error-no-profile", false))
    }
}
