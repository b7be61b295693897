//! The demo's shop: the sandbox, inside this process, reached over loopback like the real one over the network.
//! May use: the sandbox. Must never enter: a way from the demo to the real shop or back.

use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use cryptorefills_core::app::DemoShop;
use cryptorefills_core::contract::{AppError, DemoPay, DemoStage, DemoStory, ErrorCode, Phrase, StoryAbout};
use cryptorefills_core::domain::OrderId;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_sandbox::{About, Control, ControlError, Pace, PayKind, Sandbox, SandboxOptions, Scenario, Speed};
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
        match self.control().await?.pay(order_id.expose(), kind(how)) {
            // Pressed twice: what was wanted has happened.
            Ok(()) | Err(ControlError::AlreadyPaid) => Ok(()),
            Err(ControlError::UnknownOrder) => Err(gone()),
            Err(error @ ControlError::Book(_)) => {
                tracing::error!(%error, "the demo's payment was not kept");
                Err(not_available())
            }
        }
    }

    async fn stage(&self) -> Result<DemoStage, AppError> {
        let chosen = self.control().await?.chosen();
        Ok(DemoStage {
            stories: Scenario::ALL.iter().map(|scenario| story(*scenario)).collect(),
            chosen: chosen.map(|(scenario, _)| scenario.name().to_owned()),
            speed: chosen.map_or(Speed::ORDINARY, |(_, speed)| speed).into(),
        })
    }

    async fn play(&self, order: Option<&OrderId>, story: Option<String>, speed: f64) -> Result<(), AppError> {
        let control = self.control().await?;
        let scenario = story.map(|name| name.parse::<Scenario>().map_err(|_| not_available())).transpose()?;
        let speed = Speed::try_from(speed).map_err(|_| not_available())?;
        match (order, scenario) {
            (None, scenario) => {
                control.choose(scenario, speed);
                Ok(())
            }
            (Some(order), Some(scenario)) => control.play(order.expose(), scenario, speed).map_err(|_| gone()),
            // An order that is there keeps its story; only those to come can be without one.
            (Some(_), None) => Err(not_available()),
        }
    }
}

impl Demo {
    async fn control(&self) -> Result<Control, AppError> {
        self.running.lock().await.as_ref().map(Sandbox::control).ok_or_else(not_available)
    }
}

fn story(scenario: Scenario) -> DemoStory {
    let about = match scenario.about() {
        About::Payment => StoryAbout::Payment,
        About::Decisions => StoryAbout::Decisions,
        About::Creation => StoryAbout::Creation,
        About::Delivery => StoryAbout::Delivery,
        About::Stream => StoryAbout::Stream,
        About::Calls => StoryAbout::Calls,
    };
    DemoStory { name: scenario.name().to_owned(), about }
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
