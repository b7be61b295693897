//! What it costs to keep a change of an order and its notice, beside the least that a disk can do: one write, synced.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use cryptorefills_core::clock::UnixMillis;
use cryptorefills_core::domain::{LocalId, OrderFacts, OrderId, Phase, Secret};
use cryptorefills_core::store::{Journal, NewNotice, Place, Store, StoreError, StoredOrder, Transition};

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
    let folder = Folder::new()?;
    let store = runtime.block_on(open(&folder.0)).map_err(Fault::Store)?;
    let mut raw = raw_file(&folder.0)?;
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for pair in 0..pairs {
        let kept = runtime.block_on(commit(&store, pair, commits)).map_err(Fault::Store)?;
        let written = write(&mut raw, commits)?;
        ours.push(kept);
        bare.push(written);
        ratios.push(kept / written);
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
    Ok(())
}

/// Beside the programs, so on a disk: a temporary folder may be in memory.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, Fault> {
        let beside = std::env::current_exe()?;
        let folder = beside.with_file_name(format!("bench-commit-{}", std::process::id()));
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

/// Each order is begun out of time; what is timed is the transaction that moves it on and says so.
async fn commit(store: &Store, pair: usize, commits: usize) -> Result<f64, StoreError> {
    let mut micros = Vec::with_capacity(commits);
    for number in 0..commits {
        let order = order(&format!("order-{pair}-{number}"));
        store.begin(order.clone()).await?;
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
        };
        let begun = Instant::now();
        store.update(moved, Some(step), Some(notice)).await?;
        micros.push(begun.elapsed().as_secs_f64() * 1e6);
    }
    Ok(median(&micros))
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
