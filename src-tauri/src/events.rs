//! Tells the window that something changed. The window then asks what: one small signal, however much happened.
//! May use: the wallet's signals. Must never enter: content.

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{CHANGED_EVENT, CLIPBOARD_EVENT, Changed};
use tauri::{AppHandle, Emitter, EventTarget};

use crate::window::{self, MAIN};

/// The window asks for the alarm itself.
pub fn clipboard(handle: &AppHandle) {
    if let Err(error) = handle.emit_to(EventTarget::webview_window(MAIN), CLIPBOARD_EVENT, ()) {
        tracing::warn!(%error, "the window was not told of the clipboard");
    }
}

pub fn pump(handle: AppHandle, wallet: App) {
    let mut signals = wallet.signals();
    let mut scale = wallet.scale();
    tauri::async_runtime::spawn(async move {
        while let Some(revision) = signals.next().await {
            let asked = wallet.scale();
            if asked != scale {
                scale = asked;
                window::rescale(&handle);
            }
            if let Err(error) = handle.emit_to(EventTarget::webview_window(MAIN), CHANGED_EVENT, Changed { revision }) {
                tracing::warn!(%error, "the window was not told of a change");
            }
        }
    });
}
