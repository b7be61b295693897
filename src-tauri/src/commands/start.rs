//! Start, profile, settings, end.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, ProfileKind, SettingsPatch, StartView};
use tauri::{AppHandle, Manager, State, command};
use tokio::sync::{Mutex, OnceCell};

use crate::ending;

/// The country the demo opens in when the command line asked for it: its fixtures have most there.
const DEMO_COUNTRY: &str = "US";

/// Whether the command line asked for the demo; done once, before the window is told anything.
pub struct Opening {
    demo: bool,
    done: OnceCell<()>,
    /// The app opens at its start what the window asks for as soon as it is there; once is enough.
    turn: Mutex<()>,
}

impl Opening {
    pub fn new(demo: bool) -> Self {
        Self { demo, done: OnceCell::new(), turn: Mutex::default() }
    }

    async fn settle(&self, wallet: &App) -> Result<(), AppError> {
        if !self.demo {
            return Ok(());
        }
        let open = || async {
            if wallet.start().await?.profile != ProfileKind::Demo {
                wallet.open_demo(DEMO_COUNTRY.to_owned()).await?;
            }
            Ok(())
        };
        self.done.get_or_try_init(open).await.copied()
    }
}

/// Opens what is to be open, whether a window asks for it or the app runs without one.
pub async fn begin(handle: &AppHandle) -> Result<StartView, AppError> {
    let (wallet, opening) = (handle.state::<App>(), handle.state::<Opening>());
    let _turn = opening.turn.lock().await;
    opening.settle(&wallet).await?;
    wallet.start().await
}

#[command]
pub async fn start(handle: AppHandle) -> Result<StartView, AppError> {
    begin(&handle).await
}

#[command]
pub async fn open_demo(wallet: State<'_, App>, country: String) -> Result<StartView, AppError> {
    wallet.open_demo(country).await
}

#[command]
pub async fn open_shop(wallet: State<'_, App>, partner_id: String, country: String) -> Result<StartView, AppError> {
    wallet.open_shop(partner_id, country).await
}

#[command]
pub async fn leave_profile(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.leave_profile().await
}

#[command]
pub async fn save_partner_id(wallet: State<'_, App>, partner_id: String) -> Result<StartView, AppError> {
    wallet.save_partner_id(partner_id).await
}

#[command]
pub async fn forget_partner_id(wallet: State<'_, App>) -> Result<StartView, AppError> {
    wallet.forget_partner_id().await
}

#[command]
pub async fn change_settings(wallet: State<'_, App>, patch: SettingsPatch) -> Result<StartView, AppError> {
    wallet.change_settings(patch).await
}

#[command]
pub fn quit(handle: AppHandle) {
    ending::end(&handle);
}
