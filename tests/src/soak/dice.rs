use std::time::Duration;

use crate::weather::{End, Weather};

/// Chance that can be had again from its first number (SplitMix64).
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Another one, for another hand.
    #[must_use]
    pub fn split(&mut self) -> Self {
        Self(self.roll())
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to and without `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    pub fn millis(&mut self, from: u64, to: u64) -> Duration {
        Duration::from_millis(from + self.below(to.saturating_sub(from)))
    }

    /// Good half of the time.
    pub fn weather(&mut self) -> Weather {
        let good = Weather::default();
        match self.below(12) {
            0 => Weather { latency: self.millis(5, 150), ..good },
            1 => Weather { slice: Some(1 + usize::try_from(self.below(40)).unwrap_or(0)), ..good },
            2 => Weather { black_hole: true, ..good },
            3 => Weather { reset: true, ..good },
            4 | 5 => {
                let end = [End::Close, End::Reset, End::HalfClose][usize::try_from(self.below(3)).unwrap_or(0)];
                Weather { cut: Some((self.below(2_000), end)), ..good }
            }
            _ => good,
        }
    }
}
