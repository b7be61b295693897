//! What is on the virtual screen, looked at again and again: when did it become what it stays?

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

/// Between two looks; a figure is no finer.
const LOOK: Duration = Duration::from_millis(8);
/// Every so many pixels, both ways.
const STEP: usize = 4;
/// A screen that has not changed for so long stays.
const RESTS: Duration = Duration::from_secs(3);
const PATIENCE: Duration = Duration::from_secs(60);
/// Of a thousand pixels; a cursor that blinks is no change.
const BLINK: usize = 2;
/// Of ten parts of what is drawn on the ground: names, buttons, pictures.
const DRAWN: usize = 8;
/// Before that much is drawn, nothing has come.
const SOMETHING: usize = 50;

/// The file that Xvfb keeps (the XWD format, version 7).
pub struct Screen {
    file: File,
    start: u64,
    line: usize,
    lines: usize,
}

type Picture = Vec<u32>;

impl Screen {
    pub fn open(file: &Path) -> io::Result<Self> {
        let file = File::open(file)?;
        let mut head = [0; 100];
        file.read_exact_at(&mut head, 0)?;
        let words: Vec<u32> = head.as_chunks::<4>().0.iter().map(|word| u32::from_be_bytes(*word)).collect();
        let word = |at: usize| words.get(at).copied().unwrap_or_default();
        let size = |figure: u32| usize::try_from(figure).unwrap_or_default();
        Ok(Self { file, start: u64::from(word(0) + word(19) * 12), line: size(word(12)), lines: size(word(5)) })
    }

    fn look(&self) -> io::Result<Picture> {
        let mut picture = Vec::new();
        let mut bytes = vec![0; self.line];
        for line in (0..self.lines).step_by(STEP) {
            let at = self.start + u64::try_from(line * self.line).unwrap_or_default();
            self.file.read_exact_at(&mut bytes, at)?;
            let pixels = bytes.as_chunks::<4>().0.iter().step_by(STEP);
            // The fourth byte means nothing.
            picture.extend(pixels.map(|[blue, green, red, _]| u32::from_be_bytes([0, *red, *green, *blue])));
        }
        Ok(picture)
    }

    /// Seconds from `begun` until four fifths of what is drawn in the end were there; `None` when it never rests.
    pub fn settled(&self, begun: Instant) -> io::Result<Option<f64>> {
        let empty = self.look()?;
        let mut looks = vec![(begun.elapsed(), empty.clone())];
        let mut changed = Instant::now();
        loop {
            std::thread::sleep(LOOK);
            let now = self.look()?;
            let at = begun.elapsed();
            let before = looks.last().map(|(_, picture)| picture.as_slice()).unwrap_or_default();
            let moved = differing(before, &now);
            if moved > now.len() * BLINK / 1000 {
                changed = Instant::now();
            }
            let something = differing(&empty, &now) > now.len() * SOMETHING / 1000;
            if moved > 0 {
                looks.push((at, now));
            }
            if something && changed.elapsed() > RESTS {
                return Ok(drawn_at(&looks).map(|at| at.as_secs_f64()));
            }
            if at > PATIENCE {
                return Ok(None);
            }
        }
    }
}

fn differing(one: &[u32], other: &[u32]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

/// The first look at which enough of what is not bare ground is as it stays.
fn drawn_at(looks: &[(Duration, Picture)]) -> Option<Duration> {
    let (_, last) = looks.last()?;
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for pixel in last {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut common: Vec<(usize, u32)> = counts.into_iter().map(|(pixel, count)| (count, pixel)).collect();
    common.sort_unstable();
    // The page's ground, and that of its cards.
    let grounds: Vec<u32> = common.iter().rev().take(2).map(|(_, pixel)| *pixel).collect();
    let ink: Vec<(usize, u32)> =
        last.iter().copied().enumerate().filter(|(_, pixel)| !grounds.contains(pixel)).collect();
    let there = |picture: &Picture| ink.iter().filter(|(at, pixel)| picture.get(*at) == Some(pixel)).count();
    looks.iter().find(|(_, picture)| there(picture) * 10 >= ink.len() * DRAWN).map(|(at, _)| *at)
}
