//! The tray icon: a second way back to the window, never the only one.
//! May use: Tauri's tray, the wallet's words. Must never enter: anything the app could not do without.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use cryptorefills_core::app::App;
use tauri::menu::{Menu, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Wry};

use crate::{ending, window};

const OPEN: &str = "open";
const QUIT: &str = "quit";

struct Items {
    open: MenuItem<Wry>,
    quit: MenuItem<Wry>,
}

/// On Linux the library behind it is looked for at this moment, and its absence is a panic, so both ends are caught.
pub fn put_up(handle: &AppHandle) {
    match catch_unwind(AssertUnwindSafe(|| build(handle))) {
        Ok(Ok(items)) => follow_language(items, handle.state::<App>().inner().clone()),
        Ok(Err(error)) => tracing::warn!(%error, "no tray icon"),
        Err(_) => tracing::warn!("no tray icon: its library is missing"),
    }
}

fn build(handle: &AppHandle) -> tauri::Result<Items> {
    let (open, quit) = labels(handle.state::<App>().inner());
    let items = Items {
        open: MenuItem::with_id(handle, OPEN, open, true, None::<&str>)?,
        quit: MenuItem::with_id(handle, QUIT, quit, true, None::<&str>)?,
    };
    let menu = Menu::with_items(handle, &[&items.open, &items.quit])?;
    let mut tray = TrayIconBuilder::with_id("main").menu(&menu).tooltip("Cryptorefills Desktop");
    if let Some(icon) = handle.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.on_menu_event(|handle, event| match event.id().as_ref() {
        OPEN => window::bring_back(handle),
        QUIT => ending::end(handle),
        _ => {}
    })
    .build(handle)?;
    Ok(items)
}

fn labels(wallet: &App) -> (String, String) {
    let words = wallet.words();
    let say = |id: &str| words.say(id, &BTreeMap::new());
    (say("tray-open"), say("tray-quit"))
}

/// Another language changes the menu too, while it is up.
fn follow_language(items: Items, wallet: App) {
    tauri::async_runtime::spawn(async move {
        let mut changes = wallet.changes();
        let mut spoken = wallet.words().language();
        while changes.changed().await.is_ok() {
            if wallet.words().language() == spoken {
                continue;
            }
            spoken = wallet.words().language();
            let (open, quit) = labels(&wallet);
            if let Err(error) = items.open.set_text(open).and_then(|()| items.quit.set_text(quit)) {
                tracing::warn!(%error, "the tray's menu keeps its language");
            }
        }
    });
}
