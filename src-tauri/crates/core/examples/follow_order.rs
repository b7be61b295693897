//! Follows one order until the shop has nothing more to do, and says each state: over its stream, and by asking where there is
//! none.
//!
//! ```sh
//! CRYPTOREFILLS_ORDER=ord_abc123xyz cargo run -p cryptorefills-core --example follow_order
//! ```
//!
//! The order id opens the door to the codes: it comes from the environment, so that it stands in no list of processes.

#![expect(clippy::print_stdout, reason = "that is what the example is for")]

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::domain::order::merge;
use cryptorefills_core::domain::{CountryCode, OrderFacts, OrderId, Secret};
use cryptorefills_core::partner::{
    BaseUrl, Budget, ClientOptions, Identity, PartnerClient, PartnerError, Route, Signal, StreamRefused,
};

const POLL: Duration = Duration::from_secs(15);
const LONGEST_BACKOFF: Duration = Duration::from_secs(30);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let id = OrderId::parse(&std::env::var("CRYPTOREFILLS_ORDER")?)?;
    let base = match std::env::var("CRYPTOREFILLS_API_URL") {
        Ok(url) => BaseUrl::parse_override(&url)?,
        Err(_) => BaseUrl::production(),
    };
    let identity =
        Identity { application: Secret::new("follow-order-example"), country: CountryCode::US, lang: "en".into() };
    let app_version = env!("CARGO_PKG_VERSION").to_owned();
    let options = ClientOptions { base, app_version, identity, route: Route::System, budget: Budget::Polite };
    let client = PartnerClient::new(options, Arc::new(SystemClock))?;

    let mut facts = OrderFacts::unknown(id.clone());
    let mut backoff = Duration::from_secs(1);
    let mut may_stream = true;
    loop {
        // The order is the truth: it is read on every connection, and after every gap.
        match client.order(&id).await {
            Ok(answer) => facts = told(&facts, answer.facts),
            Err(error @ PartnerError::NotFound { .. }) => return Err(error.into()),
            Err(error) => println!("not reached: {error}"),
        }
        if facts.order_state.is_terminal() {
            return Ok(());
        }
        if !may_stream {
            tokio::time::sleep(POLL).await;
            continue;
        }
        match follow(&client, facts).await {
            (newer, Some(again)) => {
                facts = newer;
                may_stream = again;
                backoff = Duration::from_secs(1);
            }
            (newer, None) => {
                facts = newer;
                tokio::time::sleep(backoff).await;
                backoff = (backoff * 2).min(LONGEST_BACKOFF);
            }
        }
    }
}

/// Until the stream breaks. What is known then, and whether a stream may be opened again: `None` after a pause.
async fn follow(client: &PartnerClient, mut facts: OrderFacts) -> (OrderFacts, Option<bool>) {
    let mut stream = match client.subscribe(&facts.order_id).await {
        Ok(stream) => stream,
        Err(StreamRefused::NoStream | StreamRefused::PollOnly { .. }) => return (facts, Some(false)),
        Err(refused) => {
            println!("no stream: {refused}");
            return (facts, None);
        }
    };
    let mut heard = false;
    loop {
        match stream.next().await {
            Ok(Signal::Order(newer, _)) => {
                facts = told(&facts, *newer);
                heard = true;
                if facts.order_state.is_terminal() {
                    return (facts, Some(false));
                }
            }
            Ok(Signal::Stop) => return (facts, Some(false)),
            Ok(_) => {}
            Err(broken) => {
                println!("the stream broke: {broken}");
                return (facts, heard.then_some(true));
            }
        }
    }
}

/// An answer that is older than what is known never moves the order back.
fn told(before: &OrderFacts, newer: OrderFacts) -> OrderFacts {
    let joined = merge(before, newer);
    if joined.order_state != before.order_state {
        println!("{}", joined.order_state.as_word());
    }
    joined
}
