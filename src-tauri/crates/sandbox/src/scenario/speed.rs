//! How fast a scenario is played.
//! May use: plain numbers.
//! Must never enter: scripts.

use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A factor between 0.1 and 100 that divides every duration of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Speed(f64);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a speed lies between 0.1 and 100")]
pub struct SpeedOutOfRange;

impl Speed {
    pub const SLOWEST: Self = Self(0.1);
    pub const ORDINARY: Self = Self(1.0);
    pub const FASTEST: Self = Self(100.0);

    pub(crate) fn hastened(self, span: Duration) -> Duration {
        span.div_f64(self.0)
    }
}

impl Default for Speed {
    fn default() -> Self {
        Self::ORDINARY
    }
}

impl TryFrom<f64> for Speed {
    type Error = SpeedOutOfRange;

    fn try_from(factor: f64) -> Result<Self, SpeedOutOfRange> {
        if (Self::SLOWEST.0..=Self::FASTEST.0).contains(&factor) { Ok(Self(factor)) } else { Err(SpeedOutOfRange) }
    }
}

impl From<Speed> for f64 {
    fn from(speed: Speed) -> Self {
        speed.0
    }
}

impl FromStr for Speed {
    type Err = SpeedOutOfRange;

    fn from_str(word: &str) -> Result<Self, SpeedOutOfRange> {
        word.parse::<f64>().map_err(|_| SpeedOutOfRange)?.try_into()
    }
}
