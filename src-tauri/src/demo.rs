//! The demo's shop: the sandbox, inside this process, reached over loopback like the real one over the network.
//! May use: the sandbox. Must never enter: a way from the demo to the real shop or back.

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use cryptorefills_core::app::DemoShop;
use cryptorefills_core::contract::{AppError, DemoPay, ErrorCode, Phrase};
use cryptorefills_core::domain::OrderId;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_sandbox::{ControlError, Pace, PayKind, Sandbox, SandboxOptions};
use tokio::sync::Mutex;

const ORDERS: &str = "demo-shop.json";
/// Milliseconds for each of the two waits after a payment, for tests and a quick walk through.
const PACE: &str = "CRYPTOREFILLS_DEMO_PACE_MS";

#[derive(Default)]
pub struct Demo {
    running: Mutex<Option<Sandbox>>,
}

#[async_trait]
impl DemoShop for Demo {
    async fn start(&self, folder: &Path) -> Result<BaseUrl, AppError> {
        let mut running = self.running.lock().await;
        let sandbox = match running.take() {
            Some(sandbox) => sandbox,
            None => {
                let options =
                    SandboxOptions { state_file: Some(folder.join(ORDERS)), pace: pace(), ..SandboxOptions::default() };
                Sandbox::start(options).await.map_err(|error| {
                    tracing::error!(%error, "the demo does not start");
                    not_available()
                })?
            }
        };
        let url = BaseUrl::parse_override(&sandbox.url()).map_err(|_| not_available());
        *running = Some(sandbox);
        url
    }

    async fn stop(&self) {
        let sandbox = self.running.lock().await.take();
        if let Some(sandbox) = sandbox {
            sandbox.stop().await;
        }
    }

    async fn pay(&self, order_id: &OrderId, how: DemoPay) -> Result<(), AppError> {
        let control = self.running.lock().await.as_ref().map(Sandbox::control).ok_or_else(not_available)?;
        match control.pay(order_id.expose(), kind(how)) {
            // Pressed twice: what was wanted has happened.
            Ok(()) | Err(ControlError::AlreadyPaid) => Ok(()),
            Err(ControlError::UnknownOrder) => Err(gone()),
            Err(error @ ControlError::Book(_)) => {
                tracing::error!(%error, "the demo's payment was not kept");
                Err(not_available())
            }
        }
    }
}

fn kind(how: DemoPay) -> PayKind {
    match how {
        DemoPay::Exact => PayKind::Exact,
        DemoPay::TooLittle => PayKind::TooLittle,
        DemoPay::TooMuch => PayKind::TooMuch,
        DemoPay::Late => PayKind::Late,
    }
}

fn pace() -> Pace {
    let hastened = std::env::var(PACE).ok().and_then(|word| word.parse().ok()).map(Duration::from_millis);
    match hastened {
        Some(wait) => Pace { confirm_after: wait, deliver_after: wait, ..Pace::default() },
        None => Pace::default(),
    }
}

fn not_available() -> AppError {
    AppError { code: ErrorCode::ShopDown, sentence: Phrase::new("error-demo"), retry: true }
}

fn gone() -> AppError {
    AppError { code: ErrorCode::Gone, sentence: Phrase::new("error-order-gone"), retry: false }
}
