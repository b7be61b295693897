use std::fmt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use cryptorefills_sandbox::{Control, Fault, StreamMode};
use tempfile::TempDir;

use super::kills::{read, settled};
use super::verdict::{Life, Verdict};
use super::{Dice, Said, WalletProcess, disk};
use crate::HarnessError;
use crate::weather::{Weather, Wire};

const READY: Duration = Duration::from_secs(30);
const SETTLED: Duration = Duration::from_secs(180);
/// A connection that nobody uses is looked at every minute and a half, and closed at the second look.
const SOCKETS_CLOSE: Duration = Duration::from_secs(200);
/// What memory may grow by.
const GROWTH_KIB: i64 = 5 << 10;

/// One wallet that lives long.
#[derive(Clone, Debug)]
pub struct Steady {
    pub program: PathBuf,
    pub shop: String,
    pub control: Control,
    /// Before memory is measured for the first time.
    pub warm_up: Duration,
    pub soak: Duration,
}

/// What a long life left behind.
#[derive(Debug)]
pub struct Steadiness {
    pub verdict: Verdict,
    /// Resident, in KiB: after the warm-up and at the end, both at rest.
    pub memory: (u64, u64),
    /// Before the first order and at the end, at rest.
    pub sockets: (usize, usize),
}

impl Steadiness {
    #[must_use]
    pub fn growth_kib(&self) -> i64 {
        self.memory.1.cast_signed() - self.memory.0.cast_signed()
    }

    #[must_use]
    pub fn holds(&self) -> bool {
        self.verdict.holds() && self.growth_kib() < GROWTH_KIB && self.sockets.1 <= self.sockets.0
    }
}

impl fmt::Display for Steadiness {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.verdict)?;
        let ((before, after), (open, left)) = (self.memory, self.sockets);
        writeln!(out, "{:+7}  KiB of growth, from {before} to {after}; allowed are {GROWTH_KIB}", self.growth_kib())?;
        writeln!(out, "{left:7}  sockets open at the end, {open} at the beginning")
    }
}

/// Buys and follows in changing weather for as long as is asked, without an end in between.
///
/// # Errors
/// When the wallet cannot be started, or dies.
pub async fn steady(plan: &Steady, mut dice: Dice) -> Result<Steadiness, HarnessError> {
    let folder = TempDir::new()?;
    let (errors, home) = (folder.path().join("errors.log"), folder.path().join("home"));
    let wire = Wire::to(&plan.shop).await?;
    let mut wallet = WalletProcess::start(&plan.program, &home, &wire.url, &errors)?;
    wallet.until("that it is ready", 0, READY, |said| matches!(said, Said::Ready { .. })).await?;
    let sockets = wallet.sockets().unwrap_or_default();
    let mut orders = 0;
    bad_times(plan, plan.warm_up, &wire, &mut wallet, &mut dice, &mut orders).await;
    rest(plan, &wire, &mut wallet, sockets, orders).await?;
    let before = wallet.resident_kib().unwrap_or_default();
    bad_times(plan, plan.soak, &wire, &mut wallet, &mut dice, &mut orders).await;
    let (last, unsettled) = rest(plan, &wire, &mut wallet, sockets, orders).await?;
    let memory = (before, wallet.resident_kib().unwrap_or(u64::MAX >> 1));
    let sockets = (sockets, wallet.sockets().unwrap_or(usize::MAX));
    let said = wallet.stop().await?;
    let life = Life {
        kills: 0,
        said,
        last,
        unsettled,
        created: wire.created(),
        found: disk::look(&home),
        errors: read(&errors),
    };
    let mut verdict = Verdict::default();
    verdict.add("the wallet that lives long", life);
    Ok(Steadiness { verdict, memory, sockets })
}

/// Everything changes every few seconds: the wire, the shop, its streams. Now and then somebody buys something.
async fn bad_times(
    plan: &Steady,
    span: Duration,
    wire: &Wire,
    wallet: &mut WalletProcess,
    dice: &mut Dice,
    orders: &mut usize,
) {
    let end = Instant::now() + span;
    while Instant::now() < end {
        wire.set(dice.weather());
        plan.control.set_fault(shop_fault(dice));
        plan.control.set_stream(streams(dice));
        if dice.below(4) == 0 {
            wire.cut_all();
        }
        if dice.below(10) == 0 {
            wallet.tell("wake").await;
        }
        if wallet.answered() == *orders {
            *orders += 1;
            wallet.tell(&format!("buy s{orders}")).await;
        }
        tokio::time::sleep(dice.millis(500, 6_000).min(end.saturating_duration_since(Instant::now()))).await;
    }
}

/// Good weather, until nothing is followed and no connection is kept. The last report, and what is followed still.
async fn rest(
    plan: &Steady,
    wire: &Wire,
    wallet: &mut WalletProcess,
    sockets: usize,
    orders: usize,
) -> Result<(Vec<Said>, u32), HarnessError> {
    wire.set(Weather::default());
    plan.control.set_fault(None);
    plan.control.set_stream(StreamMode::On);
    wallet.until_answered(orders, SETTLED).await?;
    let settled = settled(wallet, SETTLED).await?;
    let start = Instant::now();
    while wallet.sockets().is_some_and(|open| open > sockets) && start.elapsed() < SOCKETS_CLOSE {
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    Ok(settled)
}

fn shop_fault(dice: &mut Dice) -> Option<Fault> {
    let faults = [
        Fault::ServerError503,
        Fault::LoginPageHtml,
        Fault::RateLimited,
        Fault::EmptyObject,
        Fault::CutJson,
        Fault::NoAnswer,
        Fault::NoAnswerToCreate,
        Fault::BadGatewayAfterCreate,
    ];
    let chosen = usize::try_from(dice.below(3 * faults.len() as u64)).unwrap_or(usize::MAX);
    faults.get(chosen).copied()
}

fn streams(dice: &mut Dice) -> StreamMode {
    match dice.below(12) {
        0 => StreamMode::Silent,
        1 => StreamMode::Cut,
        2 => StreamMode::Absent,
        3 => StreamMode::BareStop,
        _ => StreamMode::On,
    }
}
