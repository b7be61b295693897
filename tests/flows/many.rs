//! Two hundred orders followed at once, over both versions of HTTP.
#![cfg(target_os = "linux")]

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use cryptorefills_core::clock::{Clock, SystemClock, UnixMillis};
use cryptorefills_core::domain::order::{merge, phase};
use cryptorefills_core::domain::{CountryCode, LocalId, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::partner::{BaseUrl, Budget, ClientOptions, Identity, OrderAnswer, PartnerClient, Route};
use cryptorefills_core::watch::{Heard, Ledger, Supervisor, Watched};
use cryptorefills_sandbox::{Sandbox, SandboxOptions, Scenario, Speed, TlsFiles};
use serde_json::json;
use tokio::sync::watch;

use super::wallet::EMAIL;

const ORDERS: usize = 200;
const LONG_ENOUGH: Duration = Duration::from_secs(60);
const INSIDE: &str = "CRYPTOREFILLS_TEST_CERTIFICATES";

/// What each order was last heard to be.
struct Memory(watch::Sender<HashMap<String, (OrderFacts, Phase)>>);

#[async_trait]
impl Ledger for Memory {
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, _: Heard) -> Option<(Phase, UnixMillis)> {
        let mut now = Phase::Unrecognised;
        self.0.send_modify(|known| {
            let before = known.get(id.as_str()).map_or(&answer.facts, |(facts, _)| facts);
            let facts = merge(before, answer.facts.clone());
            now = phase(&facts, false);
            known.insert(id.as_str().to_owned(), (facts, now));
        });
        Some((now, SystemClock.wall()))
    }

    async fn not_found(&self, _: &LocalId) {}

    fn link_changed(&self, _: &LocalId) {}
}

/// Two hundred orders that wait for their payment, and somebody who follows them all.
struct Crowd {
    sandbox: Sandbox,
    memory: Arc<Memory>,
    supervisor: Arc<Supervisor>,
}

fn client(origin: &str) -> PartnerClient {
    let options = ClientOptions {
        base: BaseUrl::parse_override(origin).unwrap(),
        app_version: "1.0.0".into(),
        identity: Identity { application: Secret::new("many"), country: CountryCode::US, lang: "en".into() },
        route: Route::Direct,
        budget: Budget::Unlimited,
    };
    PartnerClient::new(options, Arc::new(SystemClock)).unwrap()
}

async fn place(sandbox: &Sandbox, shop: &reqwest::Client) -> String {
    let deliverable = json!({"beneficiary_account": EMAIL, "brand_name": "Pixelport", "country_code": "US",
        "denomination": "20 USD", "localized_denomination": "20 USD"});
    let body = json!({"deliveries": [{"kind": "giftcard", "quantity": 1, "deliverable": deliverable}],
        "payment": {"type": "via", "coin": "USDC", "network": "Solana", "payment_via": "USER_WALLET"},
        "user": {"email": EMAIL, "has_accepted_newsletter": false}, "lang": "en",
        "acquisition": {"utm_source": "cryptorefills-desktop"}});
    let answer = shop
        .post(format!("{}/v5/orders", sandbox.url()))
        .header("X-Cr-Application", "many")
        .header("X-Cr-Version", "1.0.0")
        .header("X-Country-ISO-Code", "US")
        .header("Content-Type", "application/json")
        .body(body.to_string());
    let answer = answer.send().await.unwrap().text().await.unwrap();
    let order: serde_json::Value = serde_json::from_str(&answer).unwrap();
    order["order_id"].as_str().unwrap().to_owned()
}

impl Crowd {
    async fn follow(tls: Option<TlsFiles>) -> Self {
        let sandbox = Sandbox::start(SandboxOptions { tls, ..SandboxOptions::default() }).await.unwrap();
        let (shop, client) = (reqwest::Client::new(), client(&sandbox.url()));
        let memory = Arc::new(Memory(watch::Sender::default()));
        let supervisor = Supervisor::new(client, Arc::new(SystemClock), memory.clone());
        for _ in 0..ORDERS {
            let id = place(&sandbox, &shop).await;
            let order_id = OrderId::parse(&id).unwrap();
            let changed_at = SystemClock.wall();
            supervisor.follow(Watched { id: LocalId::new(id), order_id, phase: Phase::AwaitingPayment, changed_at });
        }
        Self { sandbox, memory, supervisor }
    }

    /// Waits until so many orders were heard to be in that phase.
    async fn until(&self, count: usize, phase: Phase) {
        let mut known = self.memory.0.subscribe();
        let in_phase =
            |known: &HashMap<String, (OrderFacts, Phase)>| known.values().filter(|(_, now)| *now == phase).count();
        let reached = tokio::time::timeout(LONG_ENOUGH, known.wait_for(|known| in_phase(known) == count)).await;
        assert!(reached.is_ok(), "{} of {count} are {phase:?}", in_phase(&self.memory.0.borrow()));
    }

    /// Waits until the shop has so many streams open.
    async fn until_streams(&self, count: usize) {
        let mut streams = self.sandbox.control().streams();
        let reached = tokio::time::timeout(LONG_ENOUGH, streams.wait_for(|streams| streams.open == count)).await;
        assert!(reached.is_ok(), "{:?} and not {count}", self.sandbox.control().streams().borrow());
    }

    /// From the first look to the code, with never more streams than that.
    async fn comes_to_its_end(&self, streams: usize) {
        self.until(ORDERS, Phase::AwaitingPayment).await;
        self.until_streams(streams).await;
        let control = self.sandbox.control();
        for id in control.orders() {
            control.play(&id, Scenario::Happy, Speed::FASTEST).unwrap();
        }
        // The window comes to the front: whoever has no stream is asked after.
        self.supervisor.check_all();
        self.until(ORDERS, Phase::Delivered).await;
        assert_eq!(control.streams().borrow().most, streams);
        assert!(self.supervisor.links().is_empty(), "nobody follows what is delivered");
    }

    async fn stops(&self) {
        let stopped = tokio::time::timeout(LONG_ENOUGH, self.supervisor.stop()).await;
        assert!(stopped.is_ok());
        self.until_streams(0).await;
    }
}

/// Runs a test again in a process that trusts the certificate made for it. `None` in the first process, when all is done.
fn certified(test: &str) -> Option<TlsFiles> {
    let files = |folder: &Path| TlsFiles { cert: folder.join("cert.pem"), key: folder.join("key.pem") };
    if let Some(folder) = std::env::var_os(INSIDE) {
        return Some(files(Path::new(&folder)));
    }
    let folder = tempfile::tempdir().unwrap();
    let files = files(folder.path());
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    std::fs::write(&files.cert, made.cert.pem()).unwrap();
    std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture"]).env(INSIDE, folder.path()).env("SSL_CERT_FILE", &files.cert);
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "SSL_CERT_DIR"] {
        command.env_remove(name);
    }
    let ran = command.output().unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success() && told.contains("1 passed"), "{told}");
    None
}

#[tokio::test]
async fn over_http1_twenty_streams_and_polls_bring_two_hundred_orders_to_their_end() {
    let crowd = Crowd::follow(None).await;
    crowd.comes_to_its_end(20).await;
}

#[tokio::test]
async fn over_http2_ninety_streams_and_polls_bring_two_hundred_orders_to_their_end() {
    let test = "many::over_http2_ninety_streams_and_polls_bring_two_hundred_orders_to_their_end";
    let Some(tls) = certified(test) else { return };
    let crowd = Crowd::follow(Some(tls)).await;
    crowd.comes_to_its_end(90).await;
}

#[tokio::test]
async fn two_hundred_followed_orders_are_let_go_within_two_seconds() {
    let crowd = Crowd::follow(None).await;
    crowd.until_streams(20).await;
    crowd.stops().await;
}

#[tokio::test]
async fn two_hundred_orders_over_http2_are_let_go_within_two_seconds() {
    let Some(tls) = certified("many::two_hundred_orders_over_http2_are_let_go_within_two_seconds") else { return };
    let crowd = Crowd::follow(Some(tls)).await;
    crowd.until_streams(90).await;
    crowd.stops().await;
}
