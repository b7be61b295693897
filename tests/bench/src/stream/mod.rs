//! Following an order: 400,000 small events, the wait for one event among 500 a second, and events that grow.

mod events;
pub mod load;
pub mod watch;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use self::events::{FIRST_UPDATE, Load};
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median};

/// Paced events that are not counted: both sides compile, allocate and settle first.
const WARM_UP: u64 = 500;
const SIZES: [usize; 3] = [240, 480, 960];

/// What one reader says of one run.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Reading {
    events: u64,
    /// `updated_at` of the last validated state.
    last: u64,
    /// From the head of the answer to the last event validated.
    seconds: f64,
    p50_micros: f64,
    p99_micros: f64,
    peak_kib: u64,
}

/// Both sides of one pair, one right after the other.
type Pair = (Reading, Reading);

fn wall_nanos() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos())
}

struct Size {
    pairs: usize,
    events: u64,
    paced: u64,
    large: u64,
}

const FULL: Size = Size { pairs: 7, events: 400_000, paced: WARM_UP + 5_000, large: 60 };
const QUICK: Size = Size { pairs: 3, events: 100_000, paced: WARM_UP + 1_000, large: 20 };

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let size = match words {
        [] => FULL,
        ["--quick"] => {
            println!("a quick try: fewer pairs and fewer events than the figures are defined by");
            QUICK
        }
        _ => return Err(Fault::Usage),
    };
    let mut bench = Bench::start()?;
    println!("ours and peer in turn, {} pairs, medians; the peer is Node with npm eventsource and zod\n", size.pairs);
    heading();
    let (flood, batched) = (Load::Flood { events: size.events }, Load::Batched { events: size.events });
    let wanted = Target::AtLeast(4.0);
    throughput("order events, chunks of 64 KiB", &bench.pairs(batched, size.pairs)?, wanted);
    let flooded = bench.pairs(flood, size.pairs)?;
    throughput("order events, a chunk each", &flooded, wanted);
    bench.bare = true;
    throughput("64 KiB, peer without a schema library", &bench.pairs(batched, size.pairs)?, Target::None);
    throughput("a chunk each, peer without one", &bench.pairs(flood, size.pairs)?, Target::None);
    bench.bare = false;
    let flood = flooded;
    memory(&flood);
    latency(&bench.pairs(Load::Paced { events: size.paced }, size.pairs)?);
    growth(&bench, &size)
}

fn throughput(name: &str, pairs: &[Pair], target: Target) {
    let rate = |reading: &Reading| f64::from(u32::try_from(reading.events).unwrap_or(u32::MAX)) / reading.seconds;
    let said = |value: f64| format!("{:.0} /s", value);
    let (ours, peer) = both(pairs, rate);
    Figure { name, ours: said(ours), peer: said(peer), ratio: ratio(pairs, rate), target }.print();
}

fn memory(pairs: &[Pair]) {
    let peak = |reading: &Reading| f64::from(u32::try_from(reading.peak_kib).unwrap_or(u32::MAX)) / 1024.0;
    let said = |value: f64| format!("{value:.1} MiB");
    let (ours, peer) = both(pairs, peak);
    let ratio = 1.0 / ratio(pairs, peak);
    Figure {
        name: "peak memory of that, peer / ours",
        ours: said(ours),
        peer: said(peer),
        ratio,
        target: Target::None,
    }
    .print();
}

fn latency(pairs: &[Pair]) {
    let said = |value: f64| format!("{value:.0} us");
    let of = |name, value: fn(&Reading) -> f64, target| {
        let (ours, peer) = both(pairs, value);
        Figure { name, ours: said(ours), peer: said(peer), ratio: 1.0 / ratio(pairs, value), target }.print();
    };
    of("latency p50 at 500 events/s, peer / ours", |reading| reading.p50_micros, Target::None);
    of("latency p99 at 500 events/s, peer / ours", |reading| reading.p99_micros, Target::AtLeast(5.0));
}

/// What twice the size costs, each side against itself.
fn growth(bench: &Bench, size: &Size) -> Result<(), Fault> {
    let runs = SIZES.map(|kib| Load::Large { kib, events: size.large });
    let mut seconds: Vec<Vec<Pair>> = SIZES.map(|_| Vec::new()).into();
    // All sizes in turn, so that a slow moment of the machine does not fall on one of them.
    for _ in 0..size.pairs {
        for (load, readings) in runs.iter().zip(&mut seconds) {
            readings.push(bench.pair(*load)?);
        }
    }
    for ((smaller, larger), kib) in seconds.iter().zip(seconds.iter().skip(1)).zip(SIZES) {
        let times = |side: fn(&Pair) -> f64| {
            median(&smaller.iter().zip(larger).map(|(small, large)| side(large) / side(small)).collect::<Vec<_>>())
        };
        let (ours, peer) = (times(|pair| pair.0.seconds), times(|pair| pair.1.seconds));
        let name = format!("cost of one event, {kib} to {} KiB", kib * 2);
        let said = |value: f64| format!("{value:.2} times");
        Figure { name: &name, ours: said(ours), peer: said(peer), ratio: ours, target: Target::AtMost(2.3) }.print();
    }
    let (name, per_event) = ("time of one event of 960 KiB, peer / ours", |reading: &Reading| {
        reading.seconds * 1e3 / f64::from(u32::try_from(reading.events).unwrap_or(u32::MAX))
    });
    if let Some(pairs) = seconds.last() {
        let (ours, peer) = both(pairs, per_event);
        let said = |value: f64| format!("{value:.2} ms");
        let ratio = 1.0 / ratio(pairs, per_event);
        Figure { name, ours: said(ours), peer: said(peer), ratio, target: Target::None }.print();
    }
    Ok(())
}

fn both(pairs: &[Pair], value: impl Fn(&Reading) -> f64) -> (f64, f64) {
    let of = |side: fn(&Pair) -> &Reading| median(&pairs.iter().map(|pair| value(side(pair))).collect::<Vec<_>>());
    (of(|pair| &pair.0), of(|pair| &pair.1))
}

/// The median of the pairs' own ratios, ours to the peer's: both of a pair saw the same machine.
fn ratio(pairs: &[Pair], value: impl Fn(&Reading) -> f64) -> f64 {
    median(&pairs.iter().map(|(ours, peer)| value(ours) / value(peer)).collect::<Vec<_>>())
}

/// The load, running, and how each side is started.
struct Bench {
    program: PathBuf,
    origin: String,
    /// The peer checks each message by hand instead of with a schema library.
    bare: bool,
    _load: Running,
}

/// Its standard input is the leash: when this process ends, however it ends, the load ends too.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

impl Bench {
    fn start() -> Result<Self, Fault> {
        let program = std::env::current_exe()?;
        let mut load =
            Command::new(&program).arg("stream-load").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut port = String::new();
        if let Some(output) = load.stdout.take() {
            BufReader::new(output).read_line(&mut port)?;
        }
        // The port is printed once the socket listens.
        let origin = format!("http://127.0.0.1:{}", port.trim());
        Ok(Self { program, origin, bare: false, _load: Running(load) })
    }

    fn pairs(&self, load: Load, count: usize) -> Result<Vec<Pair>, Fault> {
        (0..count).map(|_| self.pair(load)).collect()
    }

    fn pair(&self, load: Load) -> Result<Pair, Fault> {
        let mut ours = Command::new(&self.program);
        ours.arg("stream-watch");
        let watcher = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/stream/watch.mjs");
        let mut peer = Command::new("node");
        peer.arg(watcher).env("BARE", if self.bare { "1" } else { "0" });
        Ok((self.reading("ours", ours, load)?, self.reading("the peer", peer, load)?))
    }

    fn reading(&self, side: &'static str, mut reader: Command, load: Load) -> Result<Reading, Fault> {
        reader.arg(&self.origin).arg(load.order_id()).stdin(Stdio::null()).stderr(Stdio::inherit());
        if matches!(load, Load::Paced { .. }) {
            reader.arg("latency");
        }
        // What the run before left to do is not this one's.
        std::thread::sleep(Duration::from_millis(50));
        let output = reader.output()?;
        let reading: Reading = serde_json::from_slice(&output.stdout).map_err(|_| Fault::Reading { side })?;
        let sent = load.events();
        if reading.events != sent || reading.last != FIRST_UPDATE + sent - 1 {
            return Err(Fault::Lost { side, seen: reading.events, sent });
        }
        Ok(reading)
    }
}
