//! The outside view: a real desktop, the real window and the stand-in partner, for tests that see what a person sees; and
//! wallets without a window that are killed and left in bad weather.
//! May use the operating system, WebDriver, HTTP and the stand-in partner; it starts our programs as programs.
//! Never enters: anything of core's insides, a mock, or a sleep that is not a look at something.
#![cfg(target_os = "linux")]

mod app_window;
mod desktop;
mod error;
mod eventually;
mod framebuffer;
pub mod journey;
mod notices;
mod page;
pub mod places;
mod process;
mod query;
mod sandbox_process;
pub mod soak;
pub mod weather;

pub use app_window::{AppOptions, AppWindow};
pub use desktop::{Desktop, DesktopOptions};
pub use error::HarnessError;
pub use eventually::eventually;
pub use fantoccini::key::Key;
pub use notices::Notice;
pub use page::{Announced, PATIENCE};
pub use query::{Name, any_name, contains};
pub use sandbox_process::{SandboxOptions, SandboxProcess};
