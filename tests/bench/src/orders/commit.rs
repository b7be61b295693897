//! What it costs to keep a change of an order and its notice, beside the least that a disk can do: one write, synced.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::domain::{LocalId, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::store::{Journal, NewNotice, Place, Store, StoreError, StoredOrder, Transition};

use super::floor::Floors;
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median};

const NOW: UnixMillis = UnixMillis(1_790_000_000_000);
const RAW_BYTES: usize = 8 * 1024;

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let (pairs, commits) = match words {
        [] => (9, 400),
        ["--quick"] => (3, 100),
        _ => return Err(Fault::Usage),
    };
    println!("ours and a bare file in turn, {pairs} pairs of {commits} writes, medians; on this machine's disk\n");
    heading();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let folder = Folder::new("commit")?;
    let store = runtime.block_on(open(&folder.0)).map_err(Fault::Store)?;
    let mut raw = raw_file(&folder.0)?;
    let mut floors = Floors::open(&folder.0)?;
    let (mut ours, mut bare, mut ratios, mut ways) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for pair in 0..pairs {
        let kept = runtime.block_on(commit(&store, pair, commits)).map_err(Fault::Store)?;
        let written = write(&mut raw, commits)?;
        ours.push(kept);
        bare.push(written);
        ratios.push(kept / written);
        floors.measure(written, commits)?;
        ways.push(runtime.block_on(there_and_back(&store, commits)).map_err(Fault::Store)?);
    }
    runtime.block_on(store.close());
    let said = |micros: &[f64]| format!("{:.0} us", median(micros));
    Figure {
        name: "order and notice kept, ours / raw 8 KiB",
        ours: said(&ours),
        peer: said(&bare),
        ratio: median(&ratios),
        target: Target::AtMost(1.3),
    }
    .print();
    println!("\nwhere it goes, on the calling thread, beside the same raw write:");
    floors.print(median(&bare));
    println!("the way to the store's thread, which sleeps, and back: {:.0} us", median(&ways));
    Ok(())
}

/// A question with no answer, after the thread has fallen asleep.
async fn there_and_back(store: &Store, questions: usize) -> Result<f64, StoreError> {
    let nobody = LocalId::new("nobody");
    let mut micros = Vec::with_capacity(questions);
    for _ in 0..questions {
        tokio::time::sleep(Duration::from_millis(2)).await;
        let begun = Instant::now();
        store.order(&nobody).await?;
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(&micros))
}

/// Beside the programs, so on a disk: a temporary folder may be in memory.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Result<Self, Fault> {
        let beside = std::env::current_exe()?;
        let folder = beside.with_file_name(format!("bench-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn open(folder: &Path) -> Result<Store, StoreError> {
    let place = Place::claim(folder.join("orders.db")).await?;
    Ok(Store::open(place, Secret::new("5a".repeat(32)), NOW).await?.store)
}

fn raw_file(folder: &Path) -> Result<File, Fault> {
    Ok(OpenOptions::new().write(true).create(true).truncate(true).open(folder.join("raw"))?)
}

/// Each order is begun, and read, out of time; what is timed is the transaction that moves it on and says so.
async fn commit(store: &Store, pair: usize, commits: usize) -> Result<f64, StoreError> {
    let mut micros = Vec::with_capacity(commits);
    for number in 0..commits {
        let order = order(&scattered(pair, number));
        store.begin(order.clone()).await?;
        store.order(&order.local_id).await?;
        let moved = StoredOrder { phase: Phase::PaymentSeen, journal: Journal::Created, ..order };
        let step = Transition {
            phase: Phase::PaymentSeen,
            shop_word: "PaymentReceived".to_owned(),
            source: "stream".to_owned(),
            at: NOW,
        };
        let notice = NewNotice {
            title_id: "notice-payment-seen-title".to_owned(),
            body_id: "notice-payment-seen-body".to_owned(),
            brand: "Hollow Oak Games".to_owned(),
            native: true,
            read: false,
        };
        let begun = Instant::now();
        store.update(moved, Some(step), Some(notice)).await?;
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(&micros))
}

/// A name as random as those of real orders, so that one lies here in the file and the next there.
pub fn scattered(run: usize, number: usize) -> String {
    let spread = (number + run * 1_000_003).wrapping_mul(0x9E37_79B9) & 0xffff_ffff;
    format!("{spread:08x}-0000-4000-8000-{run:04}{number:08}")
}

fn order(name: &str) -> StoredOrder {
    let order_id = OrderId::parse(name).ok();
    StoredOrder {
        local_id: LocalId::new(name),
        quote_id: name.to_owned(),
        journal: Journal::Sending,
        phase: Phase::Preparing,
        facts: order_id.clone().map(OrderFacts::unknown),
        order_id,
        approved: Secret::new(format!("{{\"lines\":\"{}\"}}", "x".repeat(900))),
        differences: Vec::new(),
        agreed: None,
        started_at: NOW,
        changed_at: NOW,
        done_at: None,
    }
}

/// Over the same bytes once they are there, which asks least of the file system.
fn write(raw: &mut File, writes: usize) -> Result<f64, Fault> {
    let bytes = vec![0x5a; RAW_BYTES];
    let mut micros = Vec::with_capacity(writes);
    for number in 0..writes {
        if number % 512 == 0 {
            raw.seek(SeekFrom::Start(0))?;
        }
        let begun = Instant::now();
        raw.write_all(&bytes)?;
        raw.sync_data()?;
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(&micros))
}
