//! The built program against a shop in this process, over real HTTP.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod cases;
mod catalogue;
mod doctor;
mod explaining;
mod failures;
mod hostile;
mod kept;
mod language;
mod orders;
mod papers;
mod program;
mod sandbox;
mod shop;
#[cfg(unix)]
mod terminal;
mod watching;
