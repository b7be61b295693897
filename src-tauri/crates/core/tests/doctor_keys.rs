//! The doctor speaks of the profile that is open: the demo keeps its key by itself, and the shop in the keyring.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use cryptorefills_core::app::doctor::Desktop;
use cryptorefills_core::app::{App, AppOptions, DemoShop};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{AppError, DemoPay, DemoStage, DoctorCheck, FindingView, Health};
use cryptorefills_core::domain::{OrderId, Secret};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::{Entry, FailsAt, Keychain, Vault, VaultError};
use tempfile::TempDir;

/// An address at which nobody listens.
const NOBODY: &str = "http://127.0.0.1:9";

struct Nobodys;

#[async_trait]
impl DemoShop for Nobodys {
    async fn start(&self, _: &Path) -> Result<BaseUrl, AppError> {
        Ok(BaseUrl::parse_override(NOBODY).unwrap())
    }
    async fn stop(&self) {}
    async fn pay(&self, _: &OrderId, _: DemoPay) -> Result<(), AppError> {
        unreachable!("nothing is bought here")
    }
    async fn stage(&self) -> Result<DemoStage, AppError> {
        unreachable!("nothing is played here")
    }
    async fn play(&self, _: Option<&OrderId>, _: Option<String>, _: f64) -> Result<(), AppError> {
        unreachable!("nothing is played here")
    }
}

fn app(vault: &Vault) -> (App, TempDir) {
    let folder = TempDir::new().unwrap();
    let app = App::new(AppOptions {
        data_root: folder.path().into(),
        version: "0.0.0".into(),
        built_in_partner_id: None,
        api_override: Some(BaseUrl::parse_override(NOBODY).unwrap()),
        clock: Arc::new(SystemClock),
        vault: vault.clone(),
        demo: Arc::new(Nobodys),
    });
    (app, folder)
}

async fn of_the_keyring(app: &App) -> FindingView {
    let seen =
        Desktop { notices: Ok(()), tray: true, engine: None, risky_renderer: false, surroundings: String::new() };
    let found = app.doctor(&seen).await.unwrap().findings;
    found.into_iter().find(|finding| finding.check == DoctorCheck::Keyring).unwrap()
}

#[tokio::test]
async fn the_demos_doctor_speaks_of_the_demos_own_key_and_asks_no_keyring() {
    let vault = Vault::with(Box::new(FailsAt::call(1, VaultError::NoBus)));
    let (app, _folder) = app(&vault);
    app.open_demo("US".into()).await.unwrap();
    let finding = of_the_keyring(&app).await;
    assert_eq!((finding.health, finding.found.id.as_str()), (Health::Good, "vault-is-demo"));
    assert_eq!(vault.probe().await, Err(VaultError::NoBus), "this is the first call");
    app.shutdown().await;
}

/// There is no keyring on this computer.
struct Away;

impl Keychain for Away {
    fn read(&mut self, _: Entry) -> Result<Option<Secret>, VaultError> {
        Err(VaultError::NoBus)
    }
    fn write(&mut self, _: Entry, _: &Secret) -> Result<(), VaultError> {
        Err(VaultError::NoBus)
    }
    fn delete(&mut self, _: Entry) -> Result<(), VaultError> {
        Err(VaultError::NoBus)
    }
    fn probe(&mut self) -> Result<(), VaultError> {
        Err(VaultError::NoBus)
    }
}

#[tokio::test]
async fn the_shops_doctor_speaks_of_the_keyring_until_the_key_lies_under_a_passphrase() {
    let (app, _folder) = app(&Vault::with(Box::new(Away)));
    app.open_shop(String::new(), "US".into()).await.unwrap();
    let finding = of_the_keyring(&app).await;
    assert_eq!((finding.health, finding.found.id.as_str()), (Health::Poor, "doctor-keyring-poor"));
    app.set_passphrase(Secret::new("a passphrase of some length")).await.unwrap();
    let finding = of_the_keyring(&app).await;
    assert_eq!((finding.health, finding.found.id.as_str()), (Health::Good, "vault-is-passphrase"));
    app.shutdown().await;
}
