//! The tray icon: a second way back to the window, never the only one.
//! May use: Tauri's tray. Must never enter: anything the app could not do without.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tauri::AppHandle;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;

use crate::{ending, window};

const OPEN: &str = "open";
const QUIT: &str = "quit";

/// On Linux the library behind it is looked for at this moment, and its absence is a panic, so both ends are caught.
pub fn put_up(handle: &AppHandle) {
    match catch_unwind(AssertUnwindSafe(|| build(handle))) {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "no tray icon"),
        Err(_) => tracing::warn!("no tray icon: its library is missing"),
    }
}

fn build(handle: &AppHandle) -> tauri::Result<()> {
    let open = MenuItem::with_id(handle, OPEN, "Open Cryptorefills", true, None::<&str>)?;
    let quit = MenuItem::with_id(handle, QUIT, "Quit", true, None::<&str>)?;
    let menu = Menu::with_items(handle, &[&open, &quit])?;
    let mut tray = TrayIconBuilder::with_id("main").menu(&menu).tooltip("Cryptorefills Desktop");
    if let Some(icon) = handle.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.on_menu_event(|handle, event| match event.id().as_ref() {
        OPEN => window::bring_back(handle),
        QUIT => ending::end(handle),
        _ => {}
    })
    .build(handle)
    .map(drop)
}
