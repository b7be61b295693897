//! The doctor, the file for somebody who helps, and the printer.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use cryptorefills_core::app::App;
use cryptorefills_core::app::doctor::Desktop;
use cryptorefills_core::contract::{AppError, DoctorView, ErrorCode, Phrase};
use tauri::{AppHandle, State, WebviewWindow, command};

use crate::dialogs::Question;
use crate::notification_service;
use crate::tray::TRAY;

const FILE: Question = Question { title: "dialog-diagnostics-title", kind: "dialog-diagnostics-kind", ending: "json" };
const SUGGESTED: &str = "cryptorefills-diagnostics.json";

/// What was shown last: that, and nothing else, is what can be saved.
#[derive(Default)]
pub struct Shown(Mutex<Option<String>>);

#[command]
pub async fn doctor(handle: AppHandle, wallet: State<'_, App>) -> Result<DoctorView, AppError> {
    let seen = look(&handle).await;
    wallet.notices_have(seen.notices.err());
    wallet.doctor(&seen).await
}

#[command]
pub async fn diagnostics(
    handle: AppHandle,
    wallet: State<'_, App>,
    shown: State<'_, Shown>,
) -> Result<String, AppError> {
    let text = wallet.diagnostics(&look(&handle).await).await?;
    *shown.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(text.clone());
    Ok(text)
}

/// False when no file was chosen.
#[command]
pub async fn save_diagnostics(handle: AppHandle, shown: State<'_, Shown>) -> Result<bool, AppError> {
    let text = shown.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let Some(text) = text else { return Err(not_saved()) };
    match FILE.place(&handle, SUGGESTED).await {
        Some(file) => write(file, text).await.map(|()| true),
        None => Ok(false),
    }
}

/// The window as it would be on paper; its title is the app's name and so is the printer's job.
#[command]
pub fn print_page(window: WebviewWindow) -> Result<(), AppError> {
    window.print().map_err(|error| {
        tracing::warn!(%error, "the page cannot be printed");
        AppError { code: ErrorCode::NotShown, sentence: Phrase::new("gift-print-fault"), retry: true }
    })
}

async fn write(file: PathBuf, text: String) -> Result<(), AppError> {
    let written = tauri::async_runtime::spawn_blocking(move || std::fs::write(file, text)).await;
    match written {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => {
            tracing::warn!(kind = ?error.kind(), "the diagnostics could not be written");
            Err(not_saved())
        }
        Err(_) => Err(not_saved()),
    }
}

fn not_saved() -> AppError {
    AppError { code: ErrorCode::NotShown, sentence: Phrase::new("diagnostics-not-saved"), retry: true }
}

async fn look(handle: &AppHandle) -> Desktop {
    let session = |name: &str| std::env::var(name).unwrap_or_default();
    Desktop {
        notices: notification_service::trouble().await.map_or(Ok(()), Err),
        tray: handle.tray_by_id(TRAY).is_some(),
        engine: tauri::webview_version().ok().map(|version| format!("{ENGINE} {version}")),
        risky_renderer: is_risky(),
        surroundings: format!("{} {}", session("XDG_CURRENT_DESKTOP"), session("XDG_SESSION_TYPE")).trim().to_owned(),
    }
}

#[cfg(target_os = "linux")]
const ENGINE: &str = "WebKitGTK";
#[cfg(target_os = "macos")]
const ENGINE: &str = "WebKit";
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
const ENGINE: &str = "WebView2";

#[cfg(target_os = "linux")]
fn is_risky() -> bool {
    !crate::renderer::is_safe()
}

#[cfg(not(target_os = "linux"))]
fn is_risky() -> bool {
    false
}
