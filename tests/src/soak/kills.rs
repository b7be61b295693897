use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::task::JoinSet;

use super::verdict::{Life, Verdict};
use super::{Dice, Said, WalletProcess, disk};
use crate::HarnessError;
use crate::weather::{Weather, Wire};

const ORDERS_A_LIFE: u64 = 3;
const SETTLED: Duration = Duration::from_secs(90);
/// Long enough for a notice that waits to be shown.
const LOOKS: Duration = Duration::from_secs(1);

/// Wallets that buy and follow, each killed again and again.
#[derive(Clone, Debug)]
pub struct Kills {
    /// The wallet's program.
    pub program: PathBuf,
    /// `http://127.0.0.1:PORT`.
    pub shop: String,
    /// Wallets at the same time, each with a folder and a wire of its own.
    pub wallets: u64,
    pub kills: u64,
    /// No kill after this moment.
    pub until: Instant,
}

/// Kills at random moments, starts again, and at the end compares what was said with what is there.
///
/// # Errors
/// When a wallet cannot be started, or dies of something else than a kill.
pub async fn kill_rounds(plan: &Kills, mut dice: Dice) -> Result<Verdict, HarnessError> {
    let next = Arc::new(AtomicU64::new(0));
    let mut lanes = JoinSet::new();
    for number in 0..plan.wallets {
        let (plan, dice, next) = (plan.clone(), dice.split(), Arc::clone(&next));
        lanes.spawn(async move { lane(&plan, number, dice, &next).await });
    }
    let mut verdict = Verdict::default();
    while let Some(lived) = lanes.join_next().await {
        let (number, life) = lived.map_err(std::io::Error::other)??;
        verdict.add(&format!("wallet {number}"), life);
    }
    Ok(verdict)
}

async fn lane(plan: &Kills, number: u64, mut dice: Dice, next: &AtomicU64) -> Result<(u64, Life), HarnessError> {
    let folder = TempDir::new()?;
    let errors = folder.path().join("errors.log");
    let home = folder.path().join("home");
    let wire = Wire::to(&plan.shop).await?;
    let (mut said, mut kills) = (Vec::new(), 0);
    while Instant::now() < plan.until {
        let kill = next.fetch_add(1, Ordering::SeqCst);
        if kill >= plan.kills {
            break;
        }
        let wallet = WalletProcess::start(&plan.program, &home, &wire.url, &errors)?;
        said.extend(one_life(wallet, &wire, kill, &mut dice).await);
        kills += 1;
    }
    wire.set(Weather::default());
    let mut wallet = WalletProcess::start(&plan.program, &home, &wire.url, &errors)?;
    let ready = |said: &Said| matches!(said, Said::Ready { .. });
    wallet.until("that it is ready", 0, SETTLED, ready).await?;
    let (last, unsettled) = settled(&mut wallet, SETTLED).await?;
    said.extend(wallet.stop().await?);
    let life =
        Life { kills, said, last, unsettled, created: wire.created(), found: disk::look(&home), errors: read(&errors) };
    Ok((number, life))
}

/// From a start to a kill, with a change of weather somewhere between.
async fn one_life(mut wallet: WalletProcess, wire: &Wire, kill: u64, dice: &mut Dice) -> Vec<Said> {
    let first = if dice.below(4) == 0 { dice.weather() } else { Weather::default() };
    wire.set(first);
    for order in 0..ORDERS_A_LIFE {
        wallet.tell(&format!("buy k{kill}n{order}")).await;
    }
    // The moment of the kill is the point of it: anywhere from the first instruction to a delivered order.
    let life = dice.millis(5, 2_000);
    let change = life.mul_f64(0.2).max(Duration::from_millis(1)) + dice.millis(0, 500);
    let weather = dice.weather();
    if change < life {
        tokio::time::sleep(change).await;
        wire.set(weather);
        tokio::time::sleep(life - change).await;
    } else {
        tokio::time::sleep(life).await;
    }
    wallet.kill().await
}

/// Asks until nothing is followed any more and no notice waits. The last report, and how many are followed still.
pub(super) async fn settled(wallet: &mut WalletProcess, deadline: Duration) -> Result<(Vec<Said>, u32), HarnessError> {
    let start = Instant::now();
    let mut shown = None;
    loop {
        wallet.tell("wake").await;
        let (report, followed) = wallet.report().await?;
        let before = shown.replace(wallet.notices());
        if (followed == 0 && shown == before) || start.elapsed() > deadline {
            return Ok((report, followed));
        }
        tokio::time::sleep(LOOKS).await;
    }
}

pub(super) fn read(errors: &Path) -> String {
    fs::read(errors).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}
