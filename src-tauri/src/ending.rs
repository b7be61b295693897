//! The end of the app: by its own command, by the tray, by closing the window, by the session.
//! May use: the wallet's shutdown. Must never enter: a question to the buyer; orders are safe on disk already.

use std::time::Duration;

use cryptorefills_core::app::App;
use tauri::{AppHandle, Manager};

use crate::clipboard::Clipboard;
use crate::window::{self, MAIN};

/// Whatever hangs, the app is gone within two seconds.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Puts everything away and leaves. Calling it twice does no harm.
pub fn end(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN) {
        window::remember_frame(&window);
        // Closed for the eye at once.
        let _ = window.hide();
    }
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        let put_away = async {
            handle.state::<Clipboard>().forget_secret().await;
            handle.state::<App>().shutdown().await;
        };
        if tokio::time::timeout(PATIENCE, put_away).await.is_err() {
            tracing::warn!("not everything was put away in time");
        }
        handle.exit(0);
    });
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
