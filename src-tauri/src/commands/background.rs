//! The app without its window, and what the window is asked to show.

use cryptorefills_core::contract::Errand;
use tauri::{AppHandle, State, command};
use tauri_plugin_autostart::ManagerExt;

use crate::errands::Errands;
use crate::window;

#[command]
pub fn errand(errands: State<'_, Errands>) -> Option<Errand> {
    errands.take()
}

#[command]
pub fn put_away(handle: AppHandle) {
    window::put_away(&handle);
}

/// Whether the app starts with the session; nothing where the system does not tell.
#[command(async)]
pub fn autostart(handle: AppHandle) -> Option<bool> {
    handle.autolaunch().is_enabled().ok()
}

/// Answers what holds afterwards, which is not what was asked when the system refused.
#[command(async)]
pub fn set_autostart(handle: AppHandle, on: bool) -> Option<bool> {
    let autostart = handle.autolaunch();
    let done = if on { autostart.enable() } else { autostart.disable() };
    if let Err(error) = done {
        tracing::warn!(%error, "the start with the session was not changed");
    }
    autostart.is_enabled().ok()
}
