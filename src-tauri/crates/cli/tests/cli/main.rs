//! The built program against a shop in this process, over real HTTP.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod cases;
mod catalogue;
#[cfg(target_os = "linux")]
mod desktop;
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
mod scenarios;
mod shop;
#[cfg(unix)]
mod terminal;
mod wallet;
mod watching;
