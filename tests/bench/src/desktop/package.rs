//! How large the package is, and what it unpacks to.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use cryptorefills_tests::places;

use crate::figures::{Figure, Target};

const MIB: f64 = 1024.0 * 1024.0;

pub fn tell() {
    let Some(package) = newest() else {
        println!("no .deb is there: `cargo xtask bundle` makes one");
        return;
    };
    let size = fs::metadata(&package).map(|data| data.len()).unwrap_or_default();
    told(".deb", bytes(size) / MIB, 10.0);
    let mut ask = Command::new("dpkg-deb");
    ask.args(["--field"]).arg(&package).arg("Installed-Size");
    let said = ask.output().map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if let Ok(kib) = said.parse::<f64>() {
        told("installed", kib / 1024.0, 30.0);
    }
}

fn newest() -> Option<PathBuf> {
    let folder = fs::read_dir(places::target().join("release/bundle/deb")).ok()?;
    let packages =
        folder.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == "deb"));
    packages.max_by_key(|path| fs::metadata(path).and_then(|data| data.modified()).ok())
}

fn bytes(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

fn told(name: &str, size: f64, most: f64) {
    Figure {
        name,
        ours: format!("{size:.1} MiB"),
        peer: format!("{most:.0} MiB"),
        ratio: size / most,
        target: Target::AtMost(1.0),
    }
    .print();
}
