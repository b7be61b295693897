//! In the real window, drawn without a graphics card: from a key in the search field to the painted list of 10,500 brands,
//! and how much of a list as long as that is in the page.

mod shop;

use std::time::Duration;

use cryptorefills_tests::{AppWindow, Desktop, DesktopOptions, Key, contains, eventually};
use serde::Deserialize;
use serde_json::Value;

pub use self::shop::{Shop, app, open_shop, options};
use crate::catalogue::made::{self, Dice};
use crate::fault::Fault;
use crate::figures::{Figure, Target, heading, percentile};

const BRANDS: usize = 10_500;
/// Two at 60 Hz, in milliseconds.
const FRAMES: f64 = 33.3;
const NODES: f64 = 300.0;
/// Nobody types faster for long; and the question whether a key was answered must not disturb the answer.
const BETWEEN_KEYS: Duration = Duration::from_millis(120);
const ANSWERED: Duration = Duration::from_secs(20);
/// Longer ones are hardly typed to their end.
const LETTERS: usize = 9;
const WATCH: &str = include_str!("watch.js");
const COUNT: &str = "return document.querySelectorAll('.grid-scroll *').length";

/// Of one key, in milliseconds from the key.
#[derive(Deserialize)]
struct Reading {
    /// The page has the key.
    heard: f64,
    /// The list is in the page.
    listed: f64,
    /// The frame that shows it begins.
    frame: f64,
    /// It is drawn.
    painted: f64,
    /// The frame after it begins.
    next: f64,
}

pub fn run(words: &[&str]) -> Result<(), Fault> {
    let keys = match words {
        [] => 200,
        ["--quick"] => 40,
        _ => return Err(Fault::Usage),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measure(keys))
}

async fn measure(keys: usize) -> Result<(), Fault> {
    let shop = Shop::open(BRANDS).await?;
    let desktop =
        Desktop::start_with(DesktopOptions { width: 1920, height: 1200, ..DesktopOptions::default() }).await?;
    let window = open_shop(&desktop, &shop.address()).await?;
    window.wait_for("button", contains(", "), ANSWERED).await?;
    println!("{BRANDS} brands, {keys} keys typed one after the other; the list, and the figures of each screen\n");
    heading();
    let typed = texts(&shop.names().await?, keys);
    let readings = type_all(&window, &typed).await?;
    tell_keys(&readings);
    tell_nodes(&window).await?;
    window.close().await;
    Ok(())
}

/// Beginnings, words and slips, of letters that have a key: as many as `keys` letters make.
fn texts(names: &[String], keys: usize) -> Vec<String> {
    let mut dice = Dice::new(20_261_121);
    let mut left = keys;
    let queries = made::queries(&mut dice, names, keys);
    let on_keys = queries.into_iter().map(|query| query.typed).filter(|typed| typed.is_ascii());
    let mut texts = Vec::new();
    for text in on_keys {
        let text: String = text.chars().take(LETTERS.min(left)).collect();
        left -= text.len();
        texts.push(text);
        if left == 0 {
            break;
        }
    }
    texts
}

async fn type_all(window: &AppWindow, texts: &[String]) -> Result<Vec<Reading>, Fault> {
    window.execute(WATCH).await?;
    let mut readings = 0;
    let mut kept = Vec::new();
    for text in texts {
        window.click("searchbox", window.says("search-name")).await?;
        for letter in text.chars() {
            window.press(&letter.to_string()).await?;
            readings += 1;
            kept.push(last(window, readings).await?);
        }
        // Back to the whole list, which is not measured: nobody waits for it.
        window.press(&(Key::Control + "a")).await?;
        window.press_key(Key::Backspace).await?;
        readings += 1;
        last(window, readings).await?;
    }
    Ok(kept)
}

async fn last(window: &AppWindow, wanted: usize) -> Result<Reading, Fault> {
    let ask = format!("return window.benchReadings[{wanted} - 1] ?? null");
    let found = eventually(ANSWERED, "the list that answers a key", async || {
        tokio::time::sleep(BETWEEN_KEYS).await;
        window.execute(&ask).await.ok().filter(|reading| !reading.is_null())
    })
    .await?;
    serde_json::from_value(found).map_err(|_| Fault::Reading { side: "the window" })
}

/// Its name, how it is read, and whether it has a target.
type Step = (&'static str, fn(&Reading) -> f64, bool);

fn tell_keys(readings: &[Reading]) {
    let steps: [Step; 5] = [
        ("key until the page has it", |reading| reading.heard, false),
        ("key until the list is in the page", |reading| reading.listed, false),
        ("key until its frame begins", |reading| reading.frame, false),
        ("key until the list is painted", |reading| reading.painted, true),
        ("key until the frame after it", |reading| reading.next, false),
    ];
    for (name, step, aim) in steps {
        let millis: Vec<f64> = readings.iter().map(step).collect();
        for hundredths in [50, 95] {
            let value = percentile(&millis, hundredths);
            Figure {
                name: &format!("{name}, p{hundredths}"),
                ours: format!("{value:.1} ms"),
                peer: format!("{FRAMES} ms"),
                ratio: value / FRAMES,
                target: if aim && hundredths == 95 { Target::AtMost(1.0) } else { Target::None },
            }
            .print();
        }
    }
}

async fn tell_nodes(window: &AppWindow) -> Result<(), Fault> {
    for (width, height) in [(1280, 800), (1920, 1200)] {
        window.set_window_size(width, height).await?;
        for (place, part) in [("top, with home rows", 0.0), ("middle", 0.5), ("end", 1.0)] {
            let count = nodes(window, part).await?;
            Figure {
                name: &format!("elements, {width}x{height}, {place}"),
                ours: format!("{count:.0}"),
                peer: format!("{NODES:.0}"),
                ratio: count / NODES,
                target: Target::AtMost(1.0),
            }
            .print();
        }
    }
    Ok(())
}

/// Once every card in sight has come and the count stands still.
async fn nodes(window: &AppWindow, part: f64) -> Result<f64, Fault> {
    let go = format!(
        "const grid = document.querySelector('.grid-scroll'); grid.scrollTop = {part} * (grid.scrollHeight - grid.clientHeight)"
    );
    window.execute(&go).await?;
    let mut before = Value::Null;
    let count = eventually(ANSWERED, "cards in sight", async || {
        tokio::time::sleep(BETWEEN_KEYS * 3).await;
        let coming = window.execute("return document.querySelectorAll('.grid-scroll .coming').length").await.ok()?;
        let count = window.execute(COUNT).await.ok()?;
        let rests = count == before && coming == 0;
        before = count.clone();
        rests.then_some(count)
    })
    .await?;
    count.as_f64().ok_or(Fault::Reading { side: "the window" })
}
