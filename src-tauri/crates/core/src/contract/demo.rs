//! The demo: paying, and the stories that an order can be sent through.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DemoPay {
    Exact,
    TooLittle,
    TooMuch,
    Late,
}

/// What the demo's shop can be made to do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DemoStage {
    pub stories: Vec<DemoStory>,
    /// What every order created from now on goes through; `None`: it waits for a hand.
    pub chosen: Option<String>,
    /// How many times faster than life, from 0.1 to 100.
    pub speed: f64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DemoStory {
    /// `paid_late`, …: `story-…` in the catalogue of words.
    pub name: String,
    pub about: StoryAbout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StoryAbout {
    Payment,
    Decisions,
    /// How the order is created: for the next order only.
    Creation,
    Delivery,
    Stream,
    Calls,
}

/// A story begins on one order, or on every order created from now on.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DemoPlay {
    /// The order's local id; `None`: those to come.
    pub id: Option<String>,
    /// `None`: no story, orders wait for a hand.
    pub story: Option<String>,
    pub speed: f64,
}
