//! The one window: how it is made, where it may go, and what closing it means.
//! May use: Tauri's window. Must never enter: what is shown in it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, ErrorCode};
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Manager, PhysicalPosition, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window, WindowEvent,
};

use crate::clipboard::Clipboard;
use crate::ending;

pub const MAIN: &str = "main";
const TITLE: &str = "Cryptorefills Desktop";
/// How long a closed window waits for the list of orders.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where the window stood when it was put away.
#[derive(Default)]
pub struct Place(Mutex<Option<PhysicalPosition<i32>>>);

pub fn open(handle: &AppHandle, visible: bool) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(handle, MAIN, WebviewUrl::default())
        .title(TITLE)
        .inner_size(1280.0, 800.0)
        .min_inner_size(320.0, 480.0)
        .visible(visible)
        // A dropped file is no business of ours: Tauri would tell the page its path.
        .disable_drag_drop_handler()
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()
}

/// The content security policy does not stop a page from going elsewhere; this does.
fn is_own(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
        && url.port().is_none()
}

/// Shows the window again, at the place where it was left: a second start, the tray, a clicked notification.
pub fn bring_back(handle: &AppHandle) {
    let there = handle.clone();
    let asked = handle.run_on_main_thread(move || {
        let shown = match there.get_webview_window(MAIN) {
            Some(window) => show(&window),
            None => open(&there, true).map(drop),
        };
        if let Err(error) = shown {
            tracing::error!(%error, "the window does not come back");
        }
    });
    if let Err(error) = asked {
        tracing::error!(%error, "the window does not come back");
    }
}

pub fn on_event(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            closed_by_buyer(window);
        }
        // Somebody looks: what they see should be fresh.
        WindowEvent::Focused(true) => {
            window.state::<Clipboard>().look();
            let wallet = window.state::<App>().inner().clone();
            tauri::async_runtime::spawn(async move { wallet.wake().await });
        }
        _ => {}
    }
}

/// While an order moves, closing only puts the window away: the wallet goes on following it and tells.
fn closed_by_buyer(window: &Window) {
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        if !stays(window.state::<App>().inner()).await {
            ending::end(window.app_handle());
        } else if let Err(error) = put_away(&window) {
            tracing::error!(%error, "the window cannot be put away");
        }
    });
}

/// In doubt it stays: an order that nobody follows is worse than a program that runs on.
async fn stays(wallet: &App) -> bool {
    if !wallet.keeps_in_background() {
        return false;
    }
    match tokio::time::timeout(PATIENCE, any_moves(wallet)).await {
        Ok(Ok(moves)) => moves,
        Ok(Err(error)) => error.code != ErrorCode::NoProfile,
        Err(_) => true,
    }
}

async fn any_moves(wallet: &App) -> Result<bool, AppError> {
    let mut part = wallet.orders(None).await?;
    while part.more && !part.rows.iter().any(|row| row.moving) {
        part = wallet.orders(Some(part.place)).await?;
    }
    Ok(part.rows.iter().any(|row| row.moving))
}

/// Window managers place a window anew when it comes back, so its place is kept here.
fn put_away(window: &Window) -> tauri::Result<()> {
    let place = window.outer_position().ok();
    *window.state::<Place>().0.lock().unwrap_or_else(PoisonError::into_inner) = place;
    window.hide()
}

fn show(window: &WebviewWindow) -> tauri::Result<()> {
    let place = window.state::<Place>().0.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(place) = place {
        window.set_position(place)?;
    }
    window.show()?;
    window.unminimize()?;
    window.set_focus()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn the_window_stays_on_its_own_pages() {
        for own in ["tauri://localhost/", "tauri://localhost/#/orders", "http://tauri.localhost/"] {
            assert!(is_own(&Url::parse(own).unwrap()), "{own}");
        }
        for other in [
            "https://example.com/",
            "http://localhost/",
            "file:///etc/passwd",
            "tauri://localhost.example/",
            "http://tauri.localhost:8080/",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!is_own(&Url::parse(other).unwrap()), "{other}");
        }
    }
}
