//! The app as the command line meets it: closed, with its orders in a data folder.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, NoDemo, shop_folder};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{BrowseQuery, Choice, Draft, DraftLine, Offer, PlaceView};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::Vault;
use cryptorefills_sandbox::Sandbox;
use tempfile::TempDir;
use tokio::time::timeout;

use crate::program::DEADLINE;

pub struct Wallet {
    pub app: App,
    pub folder: TempDir,
    /// Within the folder.
    pub profile: PathBuf,
}

impl Wallet {
    /// Its key lies in a file, as the demo's does, so that no keyring of this computer is asked.
    pub async fn open(sandbox: &Sandbox) -> Self {
        let folder = TempDir::new().unwrap();
        let base = BaseUrl::parse_override(&sandbox.url()).unwrap();
        let profile = folder.path().join(shop_folder(&base));
        let app = App::new(AppOptions {
            data_root: folder.path().to_owned(),
            version: "0.0.0".into(),
            built_in_partner_id: None,
            api_override: Some(base),
            clock: Arc::new(SystemClock),
            vault: Vault::file(&profile),
            demo: Arc::new(NoDemo),
        });
        app.open_shop(String::new(), "US".into()).await.unwrap();
        Self { app, folder, profile }
    }

    /// From now on the folder is that of a demo with the same orders.
    pub async fn close_as_demo(self) -> TempDir {
        self.app.shutdown().await;
        fs::rename(self.profile, self.folder.path().join("demo")).unwrap();
        self.folder
    }

    /// Until the app itself explains the order with this code.
    pub async fn place_until(&self, pieces: u32, email: &str, code: &str) {
        let id = self.place(pieces, email).await;
        let mut changes = self.app.changes();
        let told = async {
            while self.app.order(id.clone()).await.unwrap().explanation.code != code {
                changes.changed().await.unwrap();
            }
        };
        timeout(DEADLINE, told).await.unwrap();
    }

    async fn place(&self, quantity: u32, email: &str) -> String {
        let query = BrowseQuery { text: "Pixelport".into(), ..BrowseQuery::default() };
        let card = self.app.browse(query).await.unwrap().cards.into_iter().next().unwrap();
        let brand = self.app.brand(card.brand_id.clone(), "USDC".into()).await.unwrap();
        let Some(Offer::Fixed { product_id, .. }) = brand.offers.into_iter().next() else {
            unreachable!("it is fixed")
        };
        let choice = Choice::Fixed { product_id };
        let draft = Draft {
            lines: vec![DraftLine {
                brand_id: card.brand_id,
                country: card.country,
                choice,
                quantity,
                phone: String::new(),
            }],
            email: email.into(),
            email_again: email.into(),
            coin: "USDC".into(),
            network: "Solana".into(),
            promo_code: String::new(),
            refund_address: String::new(),
            newsletter: false,
        };
        let quote = self.app.check_order(draft).await.unwrap().quote.unwrap();
        match self.app.place_order(quote.quote_id).await.unwrap() {
            PlaceView::Order { id } => id,
            other => unreachable!("{other:?}"),
        }
    }
}
