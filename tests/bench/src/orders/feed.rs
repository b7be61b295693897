//! Changes of orders into a real window: pulled in parts after a small signal, beside one event each.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde::Deserialize;

use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median};

const CHANGES: u64 = 300_000;

#[derive(Clone, Copy, Deserialize)]
struct Reading {
    seconds: f64,
    crossed: u64,
    growth_kib: f64,
}

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let (pairs, changes) = match words {
        [] => (7, CHANGES),
        ["--quick"] => (1, CHANGES / 10),
        _ => return Err(Fault::Usage),
    };
    println!(
        "{changes} changes of 200 orders, until the page has the newest state of each: pulled, and with one event each, in \
         turn, {pairs} pairs, medians\n"
    );
    heading();
    let display = Display::start()?;
    let readings = (0..pairs).map(|_| Ok((display.reading("pull", changes)?, display.reading("emit", changes)?)));
    let readings = readings.collect::<Result<Vec<(Reading, Reading)>, Fault>>()?;
    let of = |value: fn(&(Reading, Reading)) -> f64| median(&readings.iter().map(value).collect::<Vec<_>>());
    Figure {
        name: "time to the last change, emit / pull",
        ours: format!("{:.1} s", of(|pair| pair.0.seconds)),
        peer: format!("{:.1} s", of(|pair| pair.1.seconds)),
        ratio: of(|pair| pair.1.seconds / pair.0.seconds),
        target: Target::AtLeast(5.0),
    }
    .print();
    let growth = of(|pair| pair.0.growth_kib / 1024.0);
    Figure {
        name: "memory grown by, MiB",
        ours: format!("{growth:.1} MiB"),
        peer: format!("{:.1} MiB", of(|pair| pair.1.growth_kib / 1024.0)),
        ratio: growth,
        target: Target::AtMost(25.0),
    }
    .print();
    Ok(())
}

/// A display that nobody looks at, for as long as the run takes.
struct Display {
    server: Child,
    name: String,
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Display {
    fn start() -> Result<Self, Fault> {
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut server = xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        Ok(Self { server, name: format!(":{}", number.trim()) })
    }

    fn reading(&self, way: &'static str, changes: u64) -> Result<Reading, Fault> {
        let program: PathBuf = std::env::current_exe()?.with_file_name("examples").join("feed_bench");
        let mut run = Command::new(program);
        run.arg(way).arg(changes.to_string()).env("DISPLAY", &self.name).env("GDK_BACKEND", "x11");
        // As the app starts itself.
        run.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").stderr(Stdio::null());
        let output = run.output()?;
        let reading: Reading = serde_json::from_slice(&output.stdout).map_err(|_| Fault::Reading { side: way })?;
        // With one event each, each has to arrive; pulled, newer states overtake older ones.
        if way == "emit" && reading.crossed != changes {
            return Err(Fault::Lost { side: way, seen: reading.crossed, sent: changes });
        }
        Ok(reading)
    }
}
