//! The app on a desktop beside Chromium with the same page: start, memory and wake-ups of all processes, and the package.

mod package;
mod page;
mod screen;
mod tree;

use std::process::Command;
use std::time::{Duration, Instant};

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, contains, eventually};

use self::screen::Screen;
use self::tree::Tree;
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, median};
use crate::window::{Shop, app, open_shop, options};

const BRANDS: usize = 900;
/// After the first screen stands, before memory is read and wake-ups are counted.
const SETTLES: Duration = Duration::from_secs(15);
/// A page out of sight is freed some time after it was put away.
const FREED: Duration = Duration::from_secs(60);
const STEP: Duration = Duration::from_secs(20);
/// The page's process.
const PAGE: &str = "WebKitWebProces";

struct Rounds {
    starts: usize,
    rests: usize,
    idle: Duration,
}

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let rounds = match words {
        [] => Rounds { starts: 7, rests: 3, idle: Duration::from_secs(30) },
        ["--quick"] => Rounds { starts: 3, rests: 1, idle: Duration::from_secs(15) },
        _ => return Err(Fault::Usage),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measure(&rounds))
}

async fn measure(rounds: &Rounds) -> Result<(), Fault> {
    let shop = Shop::open(BRANDS).await?;
    let desktop = Desktop::start_with(DesktopOptions::default()).await?;
    prepare(&desktop, &shop).await?;
    let page = page::serve(&shop.address(), desktop.home().join("peer")).await?;
    let sides = Sides { desktop, shop: shop.address(), page };
    println!(
        "the app and Chromium in turn, {} starts, {} at rest for {} s, medians; {BRANDS} brands, all processes\n",
        rounds.starts,
        rounds.rests,
        rounds.idle.as_secs()
    );
    heading();
    // Once for nothing: profiles and caches are warm from then on.
    sides.start(Side::Ours)?.1.end();
    sides.start(Side::Peer)?.1.end();
    sides.tell_starts(rounds)?;
    sides.tell_rests(rounds).await?;
    package::tell();
    Ok(())
}

/// A profile with an order that waits for its payment, and closing explained: what a closed window stays for.
async fn prepare(desktop: &Desktop, shop: &Shop) -> Result<(), Fault> {
    let window = open_shop(desktop, &shop.address()).await?;
    let purchase = Purchase { brand: "Hollow Oak Games", choice: Choose::Value("50"), phone: None };
    journey::buy(&window, &purchase).await?;
    journey::go_to(&window, "rail-shop").await?;
    window.press_close_button()?;
    // The window goes while the driver waits for the click's answer; what counts is that the app stays.
    let _ = window.click("button", window.says("closing-yes")).await;
    window.end_app().await?;
    window.close().await;
    // Back in the shop, and the search empty.
    let window = AppWindow::open(desktop, options(&shop.address())?).await?;
    window.wait_for("searchbox", contains(&window.says("search-name")), STEP).await?;
    window.end_app().await?;
    window.close().await;
    Ok(())
}

#[derive(Clone, Copy)]
enum Side {
    Ours,
    Peer,
}

struct Sides {
    desktop: Desktop,
    shop: String,
    page: String,
}

/// Of one run, in MiB and times a second.
struct Rest {
    memory: f64,
    alone: f64,
    wakes: f64,
}

impl Sides {
    fn command(&self, side: Side) -> Result<Command, Fault> {
        let mut command = match side {
            Side::Ours => self.desktop.command(app()?),
            Side::Peer => self.desktop.command("chromium"),
        };
        match side {
            Side::Ours => command.args(["--api-url", &self.shop]),
            Side::Peer => command
                .arg(format!("--app={}", self.page))
                .arg(format!("--user-data-dir={}", self.desktop.home().join("chromium").display()))
                .args(["--window-size=1280,800", "--window-position=0,0", "--no-first-run", "--password-store=basic"])
                // Whoever runs this may be root, and a strip that says so would stand above the page.
                .args(["--no-sandbox", "--test-type"]),
        };
        Ok(command)
    }

    /// Seconds to the first usable screen, and what runs.
    fn start(&self, side: Side) -> Result<(f64, Tree), Fault> {
        let screen = Screen::open(&self.desktop.home().join("screen/Xvfb_screen0"))?;
        let begun = Instant::now();
        let tree = Tree::start(self.command(side)?)?;
        let name = if matches!(side, Side::Ours) { "the app" } else { "Chromium" };
        let seconds = screen.settled(begun)?.ok_or(Fault::Reading { side: name })?;
        Ok((seconds, tree))
    }

    fn tell_starts(&self, rounds: &Rounds) -> Result<(), Fault> {
        let (mut ours, mut peer) = (Vec::new(), Vec::new());
        for _ in 0..rounds.starts {
            for (side, seconds) in [(Side::Ours, &mut ours), (Side::Peer, &mut peer)] {
                let (took, tree) = self.start(side)?;
                seconds.push(took);
                if matches!(side, Side::Ours) {
                    self.picture("bench-ours");
                } else {
                    self.picture("bench-peer");
                }
                tree.end();
            }
        }
        told("start to the first usable screen", "s", 2, &ours, &peer, Target::AtMost(1.0));
        Ok(())
    }

    /// For people to see what was compared; without one the figures are the same.
    fn picture(&self, name: &str) {
        let _ = journey::picture(name).and_then(|file| self.desktop.screenshot(&file));
    }

    async fn tell_rests(&self, rounds: &Rounds) -> Result<(), Fault> {
        let (mut open, mut away, mut peer) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..rounds.rests {
            let (_, tree) = self.start(Side::Ours)?;
            open.push(rest(&tree, rounds.idle));
            self.desktop.press_close_buttons()?;
            let freed = eventually(FREED, "the end of the page", async || (!tree.has(PAGE)).then_some(())).await;
            if freed.is_err() {
                println!("the page is still in memory {} s after it was put away", FREED.as_secs());
            }
            away.push(rest(&tree, rounds.idle));
            tree.end();
            let (_, tree) = self.start(Side::Peer)?;
            peer.push(rest(&tree, rounds.idle));
            tree.end();
        }
        let memory = |rests: &[Rest]| rests.iter().map(|rest| rest.memory).collect::<Vec<_>>();
        let wakes = |rests: &[Rest]| rests.iter().map(|rest| rest.wakes).collect::<Vec<_>>();
        told("memory (PSS), window open", "MiB", 1, &memory(&open), &memory(&peer), Target::AtMost(0.7));
        told("memory (PSS), in the background", "MiB", 1, &memory(&away), &memory(&peer), Target::AtMost(0.25));
        let alone = |rests: &[Rest]| rests.iter().map(|rest| rest.alone).collect::<Vec<_>>();
        told("memory if nothing else ran, window open", "MiB", 1, &alone(&open), &alone(&peer), Target::AtMost(0.7));
        told("memory if nothing else ran, background", "MiB", 1, &alone(&away), &alone(&peer), Target::AtMost(0.25));
        for (name, ours) in [("window open", wakes(&open)), ("in the background", wakes(&away))] {
            let (ours, peer) = (median(&ours), median(&wakes(&peer)));
            Figure {
                name: &format!("wake-ups when idle, {name}"),
                ours: format!("{ours:.1} /s"),
                peer: format!("{peer:.1} /s"),
                ratio: ours,
                target: Target::AtMost(2.0),
            }
            .print();
        }
        Ok(())
    }
}

fn rest(tree: &Tree, idle: Duration) -> Rest {
    std::thread::sleep(SETTLES);
    let wakes = tree.wakes(idle);
    Rest { memory: tree.memory(), alone: tree.memory_alone(), wakes }
}

/// The ratio is the median of the pairs' own ratios.
fn told(name: &str, unit: &str, places: usize, ours: &[f64], peer: &[f64], target: Target) {
    let ratios: Vec<f64> = ours.iter().zip(peer).map(|(ours, peer)| ours / peer).collect();
    let said = |values: &[f64]| format!("{:.places$} {unit}", median(values));
    Figure { name, ours: said(ours), peer: said(peer), ratio: median(&ratios), target }.print();
}
