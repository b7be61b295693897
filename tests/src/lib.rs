//! The outside view: a real desktop, the real window and the stand-in partner, for tests that see what a person sees; and
//! wallets without a window that are killed and left in bad weather.
//! May use the operating system, WebDriver, HTTP and the stand-in partner; it starts our programs as programs.
//! Never enters: anything of core's insides, a mock, or a sleep that is not a look at something.
#![cfg(target_os = "linux")]

mod app_process;
mod app_window;
mod clipboard;
mod desktop;
mod error;
mod eventually;
mod framebuffer;
pub mod journey;
mod keyboard;
mod notices;
mod page;
pub mod places;
mod process;
mod query;
mod sandbox_process;
pub mod soak;
mod story_ends;
mod tray_host;
pub mod weather;

pub use app_process::AppProcess;
pub use app_window::{AppOptions, AppWindow};
pub use desktop::{Desktop, DesktopOptions};
pub use error::HarnessError;
pub use eventually::eventually;
pub use fantoccini::key::Key;
pub use keyboard::Typist;
pub use notices::Notice;
pub use page::{Announced, PATIENCE};
pub use query::{Name, any_name, contains};
pub use rustix::process::Signal;
pub use sandbox_process::{SandboxOptions, SandboxProcess};
pub use story_ends::{StoryEnd, story_end};
pub use tray_host::{TrayHost, TrayLine};
