//! One wallet in a folder of its own, and the shop it talks to.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use cryptorefills_core::app::{App, AppOptions, NoDemo, Notice};
use cryptorefills_core::clock::{SharedClock, SystemClock};
use cryptorefills_core::contract::{
    BrandCard, BrowseQuery, CheckView, Choice, Draft, DraftLine, Offer, OrderView, PlaceView, SettingsPatch,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::{Memory, Vault};
use cryptorefills_sandbox::{Control, Pace, PayKind, Sandbox, SandboxOptions};
use tempfile::TempDir;

pub const DEADLINE: Duration = Duration::from_secs(60);

pub struct Shop {
    pub sandbox: Sandbox,
}

impl Shop {
    pub async fn open() -> Self {
        Self::with(SandboxOptions::default()).await
    }

    pub async fn with(options: SandboxOptions) -> Self {
        let wait = Duration::from_millis(250);
        let pace = Pace { confirm_after: wait, deliver_after: wait, ..Pace::default() };
        Self { sandbox: Sandbox::start(SandboxOptions { pace, ..options }).await.unwrap() }
    }

    pub fn control(&self) -> Control {
        self.sandbox.control()
    }
}

/// What stays when a wallet is closed or killed: its folder and its keychain.
pub struct Home {
    pub folder: TempDir,
    pub vault: Vault,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap(), vault: Vault::with(Box::new(Memory::default())) }
    }

    pub async fn open(&self, shop: &Shop, country: &str) -> Wallet {
        self.open_at(&shop.sandbox.url(), shop, country, Arc::new(SystemClock)).await
    }

    /// The shop is reached by another address than its own, or time is not what it seems.
    pub async fn open_at(&self, url: &str, shop: &Shop, country: &str, clock: SharedClock) -> Wallet {
        let app = App::new(AppOptions {
            data_root: self.folder.path().to_owned(),
            version: "0.0.0".into(),
            built_in_partner_id: None,
            api_override: Some(BaseUrl::parse_override(url).unwrap()),
            clock,
            vault: self.vault.clone(),
            demo: Arc::new(NoDemo),
        });
        app.open_shop("harbour-books".into(), country.into()).await.unwrap();
        Wallet { app, control: shop.control() }
    }
}

/// A wallet whose keychain lies in its folder, so that another process can open it too.
pub async fn stranger(folder: &Path, url: &str) -> App {
    let app = App::new(AppOptions {
        data_root: folder.to_owned(),
        version: "0.0.0".into(),
        built_in_partner_id: None,
        api_override: Some(BaseUrl::parse_override(url).unwrap()),
        clock: Arc::new(SystemClock),
        vault: Vault::file(folder),
        demo: Arc::new(NoDemo),
    });
    app.open_shop("harbour-books".into(), "US".into()).await.unwrap();
    app
}

pub struct Wallet {
    pub app: App,
    pub control: Control,
}

pub const EMAIL: &str = "mara.lind@example.org";

impl Wallet {
    pub async fn card(&self, name: &str) -> BrandCard {
        let query = BrowseQuery { text: name.into(), ..BrowseQuery::default() };
        let found = self.app.browse(query).await.unwrap();
        found.cards.into_iter().find(|card| card.name == name).unwrap_or_else(|| panic!("no brand {name}"))
    }

    /// A draft for one unit of the brand: its first fixed product, or a value within its range.
    pub async fn draft(&self, name: &str, value: Option<&str>, coin: &str, network: &str) -> Draft {
        let card = self.card(name).await;
        let brand = self.app.brand(card.brand_id.clone(), coin.into()).await.unwrap();
        let offer = brand.offers.into_iter().next().unwrap_or_else(|| panic!("{name} sells nothing"));
        let choice = match (offer, value) {
            (Offer::Range { product_id, suggested, .. }, value) => {
                Choice::Range { product_id, value: value.map_or(suggested, str::to_owned) }
            }
            (Offer::Fixed { product_id, .. }, _) => Choice::Fixed { product_id },
        };
        Draft {
            lines: vec![DraftLine {
                brand_id: card.brand_id,
                country: card.country,
                choice,
                quantity: 1,
                phone: String::new(),
            }],
            email: EMAIL.into(),
            email_again: EMAIL.into(),
            coin: coin.into(),
            network: network.into(),
            promo_code: String::new(),
            refund_address: String::new(),
            newsletter: false,
        }
    }

    pub async fn check(&self, draft: Draft) -> CheckView {
        self.app.check_order(draft).await.unwrap()
    }

    /// Checks and places; the order's local id.
    pub async fn place(&self, draft: Draft) -> String {
        let checked = self.check(draft).await;
        let quote = checked.quote.unwrap_or_else(|| panic!("refused: {:?}", checked.problems));
        match self.app.place_order(quote.quote_id).await.unwrap() {
            PlaceView::Order { id } => id,
            other => panic!("refused: {other:?}"),
        }
    }

    pub async fn discreet(&self, on: bool) {
        let patch = SettingsPatch { discreet: Some(on), ..SettingsPatch::default() };
        self.app.change_settings(patch).await.unwrap();
    }

    pub fn pay(&self, kind: PayKind) {
        let id = self.control.orders().pop().unwrap();
        self.control.pay(&id, kind).unwrap();
    }

    /// Waits on the wallet's own signal until the order is in that phase.
    pub async fn until(&self, id: &str, phase: Phase) -> OrderView {
        let mut changes = self.app.changes();
        let found = tokio::time::timeout(DEADLINE, async {
            loop {
                let view = self.app.order(id.into()).await.unwrap();
                if view.row.phase == phase {
                    return view;
                }
                changes.changed().await.unwrap();
            }
        });
        match found.await {
            Ok(view) => view,
            Err(_) => {
                let view = self.app.order(id.into()).await.unwrap();
                panic!("still {:?} and not {phase:?}: {:?}", view.row.phase, view.disagreements)
            }
        }
    }

    /// Shows what waits in the outbox, as the shell would: waits for a title with this word, then takes whatever else is there.
    pub async fn show_notices(&self, until: &str) -> Vec<Notice> {
        let mut shown: Vec<Notice> = Vec::new();
        loop {
            let is_here = until.is_empty() || shown.iter().any(|notice| notice.title.contains(until));
            let patience = if is_here { Duration::from_millis(200) } else { DEADLINE };
            let Ok(notice) = tokio::time::timeout(patience, self.app.next_notice()).await else { break };
            self.app.notice_shown(notice.id).await;
            shown.push(notice);
        }
        shown
    }
}
