//! Every scenario of the stand-in shop, told by the command line to its end. The window's stories read the same table of ends.

use std::sync::Arc;

use cryptorefills_sandbox::{Sandbox, SandboxOptions, Scenario, Speed};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::program::{DEADLINE, run};
use crate::shop::{EMAIL, nobody, order_of_many};
use crate::wallet::Wallet;

const TABLE: &str = include_str!("../../../../../tests/story_ends.csv");
/// Two programs a scenario, and two processors at worst.
const AT_ONCE: usize = 8;
/// A watch of these takes minutes: it waits for an order to come back, and for a stream to speak.
const NOT_WATCHED: [Scenario; 2] = [Scenario::Vanishes, Scenario::SilentStream];

struct End {
    scenario: Scenario,
    pieces: u32,
    code: &'static str,
    /// Whether the shop's answer alone tells it. What was approved is known to the app that sent the order.
    known_by_shop: bool,
}

fn ends() -> Vec<End> {
    let end = |line: &'static str| match line.split(',').collect::<Vec<_>>()[..] {
        [scenario, pieces, _, code, by] => End {
            scenario: scenario.parse().unwrap(),
            pieces: pieces.parse().unwrap(),
            code,
            known_by_shop: by == "shop",
        },
        _ => unreachable!("{line}"),
    };
    TABLE.lines().skip(1).map(end).collect()
}

async fn sandbox(scenario: Scenario, speed: Speed) -> Sandbox {
    Sandbox::start(SandboxOptions { scenario: Some(scenario), speed, ..SandboxOptions::default() }).await.unwrap()
}

/// A shop that is down at first is asked again.
async fn watch(url: &str, id: &str) {
    while run(url, &["order", "watch", id]).await.code == 4 {}
}

/// The code that it comes to, or the last one when patience is at its end.
async fn told_by_shop(end: &End) -> String {
    let sandbox = sandbox(end.scenario, Speed::FASTEST).await;
    let (url, id) = (sandbox.url(), order_of_many(&sandbox, end.pieces).await);
    if !NOT_WATCHED.contains(&end.scenario) {
        watch(&url, &id).await;
    }
    let mut last = String::new();
    let told = async {
        while last != end.code {
            let ended = run(&url, &["order", "explain", &id, "--json"]).await;
            last = if ended.out.is_empty() { ended.err } else { code(&ended.json()) };
        }
    };
    let _in_time = timeout(DEADLINE, told).await;
    last
}

/// The app sends the order and is closed; the command line reads what it left.
async fn told_by_app(end: &End) -> String {
    let sandbox = sandbox(end.scenario, Speed::ORDINARY).await;
    let wallet = Wallet::open(&sandbox).await;
    wallet.place_until(end.pieces, EMAIL, end.code).await;
    let folder = wallet.close_as_demo().await;
    let at = folder.path().to_str().unwrap();
    let ended = run(&nobody().await, &["order", "explain", "--kept", "--demo", "--data-dir", at, "--json"]).await;
    code(&ended.expect(0).json())
}

fn code(told: &serde_json::Value) -> String {
    told["code"].as_str().unwrap().to_owned()
}

#[test]
fn the_table_of_ends_has_each_scenario_once() {
    let mut told: Vec<&str> = ends().iter().map(|end| end.scenario.name()).collect();
    let mut all: Vec<&str> = Scenario::ALL.iter().map(|scenario| scenario.name()).collect();
    told.sort_unstable();
    all.sort_unstable();
    assert_eq!(told, all);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_scenario_ends_in_the_code_that_the_window_shows() {
    let turns = Arc::new(Semaphore::new(AT_ONCE));
    let mut telling = JoinSet::new();
    for end in ends() {
        let turns = Arc::clone(&turns);
        telling.spawn(async move {
            let _turn = turns.acquire().await.unwrap();
            let told = if end.known_by_shop { told_by_shop(&end).await } else { told_by_app(&end).await };
            (told != end.code).then(|| format!("{}: {told} instead of {}", end.scenario.name(), end.code))
        });
    }
    let wrong: Vec<String> = telling.join_all().await.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
