//! Our side: the supervisor with its client and its budget, and the rules of the order, as the app uses them.

use std::collections::HashMap;
use std::io::{BufRead, Write};
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use cryptorefills_core::clock::{Clock, SystemClock, UnixMillis};
use cryptorefills_core::domain::order::{merge, phase};
use cryptorefills_core::domain::{CountryCode, LocalId, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::partner::{BaseUrl, Budget, ClientOptions, Identity, OrderAnswer, PartnerClient, Route};
use cryptorefills_core::watch::{Heard, Ledger, Supervisor, Watched};

use crate::fault::Fault;

/// What is known of each order; tells of each that has moved on.
struct Book {
    orders: Mutex<HashMap<String, OrderFacts>>,
    /// When the orders came to wait for their payment, all of them.
    since: UnixMillis,
}

#[async_trait]
impl Ledger for Book {
    async fn heard(&self, id: &LocalId, answer: OrderAnswer, _: Heard) -> Option<(Phase, UnixMillis)> {
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        let before = orders.get(id.as_str());
        let known_at = before.and_then(|facts| facts.updated_at);
        let facts = merge(before.unwrap_or(&answer.facts), answer.facts.clone());
        let now = phase(&facts, false);
        if facts.updated_at != known_at {
            // Whoever reads this has gone when it cannot be written.
            let _ = writeln!(std::io::stdout(), "{} {}", id.as_str(), facts.updated_at.unwrap_or_default());
        }
        orders.insert(id.as_str().to_owned(), facts);
        Some((now, self.since))
    }

    async fn not_found(&self, _: &LocalId) {}

    fn link_changed(&self, _: &LocalId) {}
}

/// Follows so many orders until standard input closes.
pub fn watch(origin: &str, count: &str) -> Result<(), Fault> {
    // One thread, as the peer has one.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (asks, mut asked) = tokio::sync::mpsc::channel(1);
    std::thread::spawn(move || {
        for _ in std::io::stdin().lock().lines() {
            if asks.blocking_send(()).is_err() {
                return;
            }
        }
    });
    let options = ClientOptions {
        base: BaseUrl::parse_override(origin).map_err(refused)?,
        app_version: "1.0.0".into(),
        identity: Identity { application: Secret::new("bench"), country: CountryCode::US, lang: "en".into() },
        route: Route::Direct,
        budget: Budget::Polite,
    };
    let count: usize = count.parse().map_err(refused)?;
    runtime.block_on(async {
        let client = PartnerClient::new(options, Arc::new(SystemClock)).map_err(refused)?;
        let since = SystemClock.wall();
        let book = Book { orders: Mutex::default(), since };
        let supervisor = Supervisor::new(client, Arc::new(SystemClock), Arc::new(book));
        let ids: Vec<LocalId> = (0..count).map(|number| LocalId::new(format!("order-{number}"))).collect();
        for id in &ids {
            let order_id = OrderId::parse(id.as_str()).map_err(refused)?;
            let phase = Phase::AwaitingPayment;
            supervisor.follow(Watched { id: id.clone(), order_id, phase, changed_at: since });
        }
        while asked.recv().await.is_some() {
            let sum: u32 = ids.iter().filter_map(|id| supervisor.record(id)).map(|record| record.asked).sum();
            writeln!(std::io::stdout(), "asked {sum}")?;
        }
        supervisor.stop().await;
        Ok(())
    })
}

fn refused(cause: impl std::fmt::Display) -> Fault {
    Fault::Stream(cause.to_string())
}
