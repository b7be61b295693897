//! The end of the app: by its own command, by the tray, by closing the window, by the session.
//! May use: the wallet's shutdown. Must never enter: a question to the buyer; orders are safe on disk already.

use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::store;
use tauri::{AppHandle, Manager};

use crate::clipboard::Clipboard;
use crate::window::{self, MAIN};
use crate::window_place::WindowPlace;

/// Whatever hangs, the orders are closed by then.
const PATIENCE: Duration = Duration::from_millis(1500);
/// And the app is gone, even where the one thread that ends it waits for a display.
const LATEST: Duration = Duration::from_millis(1800);
/// For a write that is under way when all the rest is over.
const LAST_WRITE: Duration = Duration::from_millis(150);
// Quit ends everything within two seconds.
const _: () = assert!(PATIENCE.as_millis() < LATEST.as_millis() && LATEST.as_millis() + LAST_WRITE.as_millis() < 2_000);

/// Puts everything away and leaves. Calling it twice does no harm.
pub fn end(handle: &AppHandle) {
    std::thread::spawn(|| {
        std::thread::sleep(LATEST);
        rest();
        std::process::exit(0);
    });
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let there = handle.clone();
        let hidden = tauri::async_runtime::spawn_blocking(move || hide(&there));
        let _ = tokio::join!(tokio::time::timeout(PATIENCE, hidden), put_away(&handle));
        handle.exit(0);
    });
}

/// Closed for the eye at once.
fn hide(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        window::remember_frame(&window);
        let _ = window.hide();
    }
}

/// The same where the process ends as soon as this returns, and no window answers any more.
pub fn at_once(handle: &AppHandle) {
    tauri::async_runtime::block_on(put_away(handle));
    rest();
}

/// The loop of the window is over, and nothing comes after this.
pub fn last(handle: &AppHandle) {
    // The menu of a Mac and the end of a Windows session ask nobody. There is nothing to put away when the start failed.
    if cfg!(not(target_os = "linux")) && handle.try_state::<App>().is_some() {
        at_once(handle);
    } else {
        rest();
    }
}

fn rest() {
    if !store::rest(LAST_WRITE) {
        tracing::warn!("the app ends in the middle of a write");
    }
}

async fn put_away(handle: &AppHandle) {
    let put_away = async {
        handle.state::<Clipboard>().forget_secret().await;
        handle.state::<App>().shutdown().await;
        handle.state::<WindowPlace>().clear_spare_folder();
    };
    if tokio::time::timeout(PATIENCE, put_away).await.is_err() {
        tracing::warn!("not everything was put away in time");
    }
}

/// The session's end (TERM, HUP) and Ctrl-C in a terminal.
#[cfg(unix)]
pub fn on_signals(handle: AppHandle) {
    use tokio::signal::unix::{SignalKind, signal};
    for kind in [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()] {
        let handle = handle.clone();
        tauri::async_runtime::spawn(async move {
            match signal(kind) {
                Ok(mut signals) => {
                    if signals.recv().await.is_some() {
                        end(&handle);
                    }
                }
                Err(error) => tracing::warn!(%error, "a signal of the system is not heard"),
            }
        });
    }
}

#[cfg(not(unix))]
pub fn on_signals(handle: AppHandle) {
    tauri::async_runtime::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            end(&handle);
        }
    });
}
