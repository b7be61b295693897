//! Tells the window that something changed. The window then asks what: one small signal, however much happened.
//! May use: the wallet's revision. Must never enter: content.

use std::time::Duration;

use cryptorefills_core::contract::{CHANGED_EVENT, Changed};
use tauri::{AppHandle, Emitter, EventTarget};
use tokio::sync::watch;

use crate::window::MAIN;

/// At most one signal in this time; what happens in between is in the next one.
const APART: Duration = Duration::from_millis(50);

pub fn pump(handle: AppHandle, mut changes: watch::Receiver<u64>) {
    tauri::async_runtime::spawn(async move {
        while changes.changed().await.is_ok() {
            let revision = *changes.borrow_and_update();
            if let Err(error) = handle.emit_to(EventTarget::webview_window(MAIN), CHANGED_EVENT, Changed { revision }) {
                tracing::warn!(%error, "the window was not told of a change");
            }
            tokio::time::sleep(APART).await;
        }
    });
}
