use std::path::PathBuf;
use std::time::{Duration, Instant};

use cryptorefills_sandbox::Sandbox;
use cryptorefills_tests::soak::{Dice, Kills, brisk_shop, kill_rounds};

/// The short version; `cargo xtask soak` has the long one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fault_35_wallets_that_are_killed_again_and_again_lose_nothing_and_send_nothing_twice() {
    let shop = Sandbox::start(brisk_shop()).await.unwrap();
    let plan = Kills {
        program: PathBuf::from(env!("CARGO_BIN_EXE_wallet-in-weather")),
        shop: shop.url(),
        wallets: 4,
        kills: 40,
        until: Instant::now() + Duration::from_secs(60),
    };
    let verdict = kill_rounds(&plan, Dice::new(35)).await.unwrap();
    assert!(verdict.holds(), "\n{verdict}");
    assert!(verdict.acknowledged > 0 && verdict.delivered > 0 && verdict.kills > 0, "nothing happened\n{verdict}");
}
