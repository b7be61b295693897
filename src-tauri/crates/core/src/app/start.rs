//! Start, profiles, settings, and the commands that only pass through to a room.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::error::fault;
use super::network;
use super::session::{Parts, Session};
use super::settings::parse_country;
use super::spending;
use super::{App, Logo};
use crate::contract::{
    AppError, BrandView, BrowseQuery, BrowseView, CoinView, CountryView, ErrorCode, NoticeTrouble, PartnerIdState,
    Phrase, PriceQuery, PriceView, ProfileKind, SettingsPatch, SettingsView, StartView, VaultState, VaultView,
};
use crate::domain::{CountryCode, Secret, country};
use crate::partner::{BaseUrl, Identity, SystemProxy};
use crate::store::StoreNotice;
use crate::vault::{Entry, Vault, VaultError};

/// What the header carries without a partner: the app's own name.
pub const OWN_NAME: &str = "cryptorefills-desktop";

/// The partner who distributes this build, if one does.
pub fn built_in_partner_id() -> Option<&'static str> {
    option_env!("CRYPTOREFILLS_PARTNER_ID").filter(|id| !id.is_empty())
}

/// Who asks: the ID in the vault, else the one that came with the build, else the app's own name. Beside it, whether the
/// vault held one, or why it could not say.
pub async fn application_of(vault: &Vault, built_in: Option<&str>) -> (Secret, Result<bool, VaultError>) {
    let (kept, told) = match vault.read(Entry::PartnerId).await {
        Ok(kept) => {
            let held = kept.is_some();
            (kept, Ok(held))
        }
        Err(error) => (None, Err(error)),
    };
    (kept.unwrap_or_else(|| Secret::new(built_in.unwrap_or(OWN_NAME))), told)
}

fn store_words(notice: &StoreNotice) -> Phrase {
    match notice {
        StoreNotice::Damaged { set_aside, saved } => {
            Phrase::new("store-damaged").with("file", set_aside).with("saved", saved.to_string())
        }
        StoreNotice::Newer => Phrase::new("store-newer"),
        StoreNotice::ReadOnly => Phrase::new("store-read-only"),
        StoreNotice::BegunAfresh { set_aside } => Phrase::new("store-begun-afresh").with("file", set_aside),
    }
}

impl App {
    /// Opens what was open last time; a first start opens nothing.
    pub async fn start(&self) -> Result<StartView, AppError> {
        if self.inner.session.read().await.is_none() {
            match self.inner.settings.get().profile {
                ProfileKind::None => {}
                ProfileKind::Demo => self.open(ProfileKind::Demo).await?,
                ProfileKind::Shop => self.open(ProfileKind::Shop).await?,
            }
        }
        self.view().await
    }

    pub async fn open_demo(&self, country: String) -> Result<StartView, AppError> {
        let country = parse_country(&country)?;
        self.open(ProfileKind::Demo).await?;
        self.chosen(ProfileKind::Demo, country).await
    }

    pub async fn open_shop(&self, partner_id: String, country: String) -> Result<StartView, AppError> {
        let country = parse_country(&country)?;
        let partner_id = partner_id.trim();
        let kept = match partner_id {
            "" => Ok(()),
            partner_id => self.keep_partner_id(&self.inner.options.vault, partner_id).await,
        };
        // Without a keyring the ID serves this session only, as the orders do; the vault's sentence says so.
        let unkept = match kept {
            Ok(()) => None,
            Err(error) if error.code == ErrorCode::Vault => Some(Secret::new(partner_id)),
            Err(error) => return Err(error),
        };
        self.open(ProfileKind::Shop).await?;
        if let Some(application) = unkept {
            let session = self.session().await?;
            set_identity(&session, Identity { application, ..session.client.identity() })?;
        }
        self.chosen(ProfileKind::Shop, country).await
    }

    pub async fn leave_profile(&self) -> Result<StartView, AppError> {
        if let Some(session) = self.inner.session.write().await.take() {
            session.close().await;
        }
        self.inner.settings.change(|settings| settings.profile = ProfileKind::None)?;
        self.inner.bell.changed();
        self.view().await
    }

    pub async fn save_partner_id(&self, partner_id: String) -> Result<StartView, AppError> {
        let session = self.session().await?;
        self.keep_partner_id(&session.vault, partner_id.trim()).await?;
        self.read_identity(&session).await?;
        self.view().await
    }

    pub async fn forget_partner_id(&self) -> Result<StartView, AppError> {
        let session = self.session().await?;
        session.vault.delete(Entry::PartnerId).await?;
        self.read_identity(&session).await?;
        self.view().await
    }

    pub async fn change_settings(&self, patch: SettingsPatch) -> Result<StartView, AppError> {
        let rerouted = patch.proxy.is_some();
        let saved = self.inner.settings.patch(patch);
        if let Err(error) = &saved
            && error.code == ErrorCode::InvalidInput
        {
            return Err(error.clone());
        }
        // What could not be saved holds until the app is closed, so it counts now all the same.
        if let Ok(session) = self.session().await {
            self.follow_settings(&session)?;
            if rerouted {
                self.reroute(&session).await?;
            }
        }
        self.inner.bell.changed();
        saved?;
        self.view().await
    }

    pub fn keeps_in_background(&self) -> bool {
        self.inner.settings.get().keep_in_background
    }

    /// How large the window shows everything, in percent.
    pub fn scale(&self) -> u16 {
        self.inner.settings.scale()
    }

    async fn chosen(&self, profile: ProfileKind, country: CountryCode) -> Result<StartView, AppError> {
        // A disk that takes no settings keeps nobody out: the next start asks anew, and what becomes of orders is said where
        // they are kept.
        let _ = self.inner.settings.change(|settings| {
            settings.profile = profile;
            settings.country = country;
        });
        let session = self.session().await?;
        self.follow_settings(&session)?;
        self.inner.bell.changed();
        self.view().await
    }

    async fn keep_partner_id(&self, vault: &Vault, partner_id: &str) -> Result<(), AppError> {
        let fits = (1..=200).contains(&partner_id.len()) && partner_id.bytes().all(|byte| byte.is_ascii_graphic());
        if !fits {
            return Err(fault(ErrorCode::InvalidInput, "error-partner-id", false));
        }
        Ok(vault.write(Entry::PartnerId, Secret::new(partner_id)).await?)
    }

    pub(super) async fn open(&self, kind: ProfileKind) -> Result<(), AppError> {
        let mut open = self.inner.session.write().await;
        if self.inner.ended.load(Ordering::SeqCst) {
            return Err(fault(ErrorCode::NoProfile, "error-no-profile", false));
        }
        if let Some(before) = open.take() {
            before.close().await;
        }
        let options = &self.inner.options;
        let (folder, base, vault) = if kind == ProfileKind::Demo {
            let folder = options.data_root.join("demo");
            let base = options.demo.start(&folder).await?;
            let vault = Vault::file(&folder);
            (folder, base, vault)
        } else {
            let base = options.api_override.clone().unwrap_or_else(BaseUrl::production);
            (options.data_root.join(shop_folder(&base)), base, options.vault.clone())
        };
        let (system_proxy, (identity, partner_id_saved)) =
            tokio::join!(SystemProxy::before(&base), self.identity(&vault));
        let session = Session::open(Parts {
            kind,
            folder,
            base,
            system_proxy,
            vault,
            identity,
            partner_id_saved,
            version: options.version.clone(),
            clock: Arc::clone(&options.clock),
            settings: Arc::clone(&self.inner.settings),
            bell: Arc::clone(&self.inner.bell),
        })
        .await?;
        *open = Some(session);
        Ok(())
    }

    /// Who asks, and whether that was read from the vault.
    async fn identity(&self, vault: &Vault) -> (Identity, bool) {
        let settings = self.inner.settings.get();
        let built_in = self.inner.options.built_in_partner_id.as_deref();
        let (application, saved) = application_of(vault, built_in).await;
        let identity = Identity { application, country: settings.country, lang: settings.language };
        (identity, saved.unwrap_or(false))
    }

    /// After the partner ID changed.
    async fn read_identity(&self, session: &Session) -> Result<(), AppError> {
        let (identity, saved) = self.identity(&session.vault).await;
        session.partner_id_saved.store(saved, Ordering::Relaxed);
        set_identity(session, identity)
    }

    /// Country and language go with every request; the partner ID stays as it is.
    fn follow_settings(&self, session: &Session) -> Result<(), AppError> {
        let settings = self.inner.settings.get();
        let identity = session.client.identity();
        set_identity(session, Identity { country: settings.country, lang: settings.language, ..identity })
    }

    pub(super) async fn view(&self) -> Result<StartView, AppError> {
        let session = self.session().await.ok();
        let settings = self.inner.settings.get();
        let vault = session.as_ref().map_or_else(
            || VaultView {
                state: VaultState::NotAsked,
                sentence: Phrase::new("vault-is-not-asked"),
                can_set_passphrase: false,
            },
            |session| session.keeping.view(),
        );
        let partner_id = match &session {
            Some(session) if session.partner_id_saved.load(Ordering::Relaxed) => PartnerIdState::Saved,
            _ if self.inner.options.built_in_partner_id.is_some() => PartnerIdState::BuiltIn,
            _ => PartnerIdState::None,
        };
        let base = session.as_ref().map(|session| session.client.base().clone());
        let shop = session.as_ref().is_none_or(|session| session.kind != ProfileKind::Demo);
        let override_host = match (&base, &self.inner.options.api_override) {
            (Some(base), _) if shop && !base.is_production() => Some(base.host()),
            (None, Some(base)) if !base.is_production() => Some(base.host()),
            _ => None,
        };
        Ok(StartView {
            version: self.inner.options.version.clone(),
            profile: session.as_ref().map_or(ProfileKind::None, |session| session.kind),
            vault,
            override_host,
            notices_trouble: self.notices_trouble().map(|trouble| {
                Phrase::new(match trouble {
                    NoticeTrouble::Missing => "notices-missing",
                    NoticeTrouble::Silent => "notices-silent",
                    NoticeTrouble::Refusing => "notices-refusing",
                })
            }),
            store_notice: session.as_ref().and_then(|session| session.keeping.notice()).as_ref().map(store_words),
            settings: SettingsView {
                country: settings.country.to_string(),
                language: settings.language,
                language_choice: settings.language_choice,
                theme: settings.theme,
                scale: settings.scale,
                discreet: settings.discreet,
                notifications: settings.notifications,
                keep_in_background: settings.keep_in_background,
                spending_caps: spending::forms(&settings.spending_limits),
                proxy: network::form(&settings.proxy),
                proxy_note: session.as_ref().map(|session| network::note(session, &settings.proxy)),
                partner_id,
                support_contact: settings.support_contact,
                hosts: hosts(base.as_ref())
                    .into_iter()
                    .chain(session.as_ref().and_then(|session| session.client.proxy_in_use()))
                    .collect(),
                data_folder: session
                    .as_ref()
                    .map_or_else(|| self.inner.options.data_root.clone(), |session| session.folder.clone())
                    .display()
                    .to_string(),
            },
        })
    }
}

fn set_identity(session: &Session, identity: Identity) -> Result<(), AppError> {
    session.client.set_identity(identity).map_err(|_| fault(ErrorCode::InvalidInput, "error-partner-id", false))
}

/// One folder a server, so that an order never meets a shop that does not know it.
pub fn shop_folder(base: &BaseUrl) -> PathBuf {
    if base.is_production() {
        return PathBuf::from("shop");
    }
    let name: String = base.host().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    PathBuf::from(format!("shop-{name}"))
}

/// Every host the app may talk to.
fn hosts(base: Option<&BaseUrl>) -> Vec<String> {
    match base {
        Some(base) if base.is_loopback() => vec![base.host()],
        Some(base) if !base.is_production() => vec![base.host(), "cdn.cryptorefills.com".to_owned()],
        _ => ["api.cryptorefills.com", "cdn.cryptorefills.com", "cryptorefills.com"].map(str::to_owned).to_vec(),
    }
}

/// What only passes through: the rooms decide.
impl App {
    pub async fn countries(&self) -> Result<Vec<CountryView>, AppError> {
        if let Ok(session) = self.session().await {
            return Ok(session.catalogue.countries().await);
        }
        let view = |one: country::Country| CountryView { code: one.code.to_string(), name: one.name };
        Ok(country::built_in().into_iter().map(view).collect())
    }

    pub async fn browse(&self, query: BrowseQuery) -> Result<BrowseView, AppError> {
        let settings = self.inner.settings.get();
        let session = self.session().await?;
        let bought = match settings.discreet {
            true => Vec::new(),
            false => session.bought_before(settings.country).await?,
        };
        session.catalogue.browse(settings.country, query, &bought).await
    }

    pub async fn brand(&self, brand_id: String, coin: String) -> Result<BrandView, AppError> {
        let country = self.inner.settings.get().country;
        self.session().await?.catalogue.brand(country, &brand_id, &coin).await
    }

    pub async fn payment_methods(&self) -> Result<Vec<CoinView>, AppError> {
        self.session().await?.catalogue.payment_methods().await
    }

    pub async fn about_price(&self, query: PriceQuery) -> Result<PriceView, AppError> {
        let country = self.inner.settings.get().country;
        self.session().await?.catalogue.about_price(country, query).await
    }

    pub async fn logo(&self, brand_id: &str) -> Result<Logo, AppError> {
        self.session().await?.catalogue.logo(brand_id).await
    }
}
