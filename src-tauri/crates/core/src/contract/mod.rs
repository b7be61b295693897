//! What crosses to the window: commands, views and errors, and nothing else. The TypeScript side is generated from here.
//!
//! May use: `domain`, `case` for its faults. Must never enter: rules, I/O, a secret that the window did not ask for by name.

mod catalogue;
mod checkout;
mod clipboard;
mod command;
mod demo;
mod desk;
mod doctor;
mod errand;
mod error;
mod history;
mod order;
mod start;
mod typescript;

pub use catalogue::*;
pub use checkout::*;
pub use clipboard::*;
pub use command::{CHANGED_EVENT, CLIPBOARD_EVENT, COMMANDS, Command, ERRAND_EVENT};
pub use demo::*;
pub use desk::*;
pub use doctor::*;
pub use errand::Errand;
pub use error::{AppError, ErrorCode};
pub use history::*;
pub use order::*;
pub use start::*;
pub use typescript::typescript;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A sentence of the Fluent catalogue with its values, already formatted. The window and the notifier resolve it alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Phrase {
    pub id: String,
    pub args: BTreeMap<String, String>,
}

impl Phrase {
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: BTreeMap::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}
