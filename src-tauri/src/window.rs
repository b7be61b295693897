//! The one window: how it is made, where it may go, and what closing it means.
//! May use: Tauri's window. Must never enter: what is shown in it.

use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{AppError, Errand, ErrorCode};
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, PhysicalSize, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent,
};

use crate::clipboard::Clipboard;
use crate::following::Following;
#[cfg(target_os = "linux")]
use crate::network_process;
use crate::window_place::{Frame, Screen, WindowPlace, fitted};
use crate::{ending, errands, web_process};

pub const MAIN: &str = "main";
/// In the page's own pixels.
const NARROWEST: f64 = 320.0;
/// What does not fit below each other is scrolled.
const LOWEST: f64 = 480.0;
const TITLE: &str = "Cryptorefills Desktop";
/// How long a closed window waits for the list of orders.
const PATIENCE: Duration = Duration::from_secs(1);
/// A window that is opened again within this time is there at once; after it, its page is freed.
const FREED_AFTER: Duration = Duration::from_secs(10);

pub fn open(handle: &AppHandle) -> tauri::Result<WebviewWindow> {
    let place = handle.state::<WindowPlace>();
    let mut builder = WebviewWindowBuilder::new(handle, MAIN, WebviewUrl::App(place.page()));
    if let Some(folder) = handle.path().app_local_data_dir().ok().and_then(|usual| place.spare_folder(&usual)) {
        builder = builder.data_directory(folder.to_owned());
    }
    let window = builder
        .title(TITLE)
        .inner_size(1280.0, 800.0)
        .visible(false)
        // A dropped file is no business of ours: Tauri would tell the page its path.
        .disable_drag_drop_handler()
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    if let Err(error) = web_process::revive(&window) {
        tracing::warn!(%error, "a page that dies will not come back");
    }
    scale(&window)?;
    show(&window)?;
    Ok(window)
}

/// The page is never narrower than what its layout is made for, however large it shows everything.
fn scale(window: &WebviewWindow) -> tauri::Result<()> {
    let scale = f64::from(window.state::<App>().scale()) / 100.0;
    window.set_min_size(Some(LogicalSize::new(NARROWEST * scale, LOWEST)))?;
    window.set_zoom(scale)
}

/// Another size was chosen. A window that is opened later takes it by itself.
pub fn rescale(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window(MAIN)
        && let Err(error) = scale(&window)
    {
        tracing::warn!(%error, "the window does not take another size");
    }
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
            None => open(&there).map(drop),
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
        WindowEvent::Focused(false) => window.state::<App>().on_screen(None),
        _ => {}
    }
}

/// While an order moves, closing only puts the window away: the wallet goes on following it and tells.
fn closed_by_buyer(window: &Window) {
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        let handle = window.app_handle();
        if !stays(window.state::<App>().inner()).await {
            ending::end(handle);
        } else if window.state::<WindowPlace>().must_explain_closing() {
            errands::give(handle, Errand::Closing);
        } else {
            put_away(handle);
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
    let mut following = Following::default();
    following.pull(wallet).await?;
    Ok(following.any())
}

/// Out of sight at once, and soon out of memory.
pub fn put_away(handle: &AppHandle) {
    let Some(window) = handle.get_webview_window(MAIN) else { return };
    remember_frame(&window);
    if let Err(error) = window.hide() {
        tracing::error!(%error, "the window cannot be put away");
        return;
    }
    // Nobody sees what it shows: from now on the wallet tells.
    handle.state::<App>().on_screen(None);
    let turn = handle.state::<WindowPlace>().turn();
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(FREED_AFTER).await;
        let there = handle.clone();
        // On the one thread on which windows come back, so that none is freed while it does.
        if let Err(error) = handle.run_on_main_thread(move || free(&there, turn)) {
            tracing::warn!(%error, "the page is not freed");
        }
    });
}

/// The page goes, and with it its process; the wallet goes on. A page that holds a draft stays.
fn free(handle: &AppHandle, turn: u64) {
    let place = handle.state::<WindowPlace>();
    let Some(window) = handle.get_webview_window(MAIN).filter(|_| place.is_still(turn)) else { return };
    let freed = window.url().and_then(|url| if place.leave_page(url.fragment()) { window.destroy() } else { Ok(()) });
    match freed {
        #[cfg(target_os = "linux")]
        Ok(()) => free_the_rest(handle),
        #[cfg(not(target_os = "linux"))]
        Ok(()) => {}
        Err(error) => tracing::warn!(%error, "the page is not freed"),
    }
}

/// What served the page, once the page is gone, unless there is another by then.
#[cfg(target_os = "linux")]
fn free_the_rest(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(PATIENCE).await;
        let there = handle.clone();
        let asked = handle.run_on_main_thread(move || {
            if there.get_webview_window(MAIN).is_none() {
                network_process::end();
            }
        });
        if let Err(error) = asked {
            tracing::warn!(%error, "what served the page is not freed");
        }
    });
}

/// Kept for the next start, and because window managers place a window anew when it comes back.
pub fn remember_frame(window: &WebviewWindow) {
    let place = window.state::<WindowPlace>();
    let seen = || -> tauri::Result<Frame> {
        let maximized = window.is_maximized()?;
        // The size to go back to from a maximized window is the one before it.
        if let Some(before) = place.frame().filter(|_| maximized) {
            return Ok(Frame { maximized, ..before });
        }
        let (position, size) = (window.outer_position()?, window.inner_size()?);
        Ok(Frame { x: position.x, y: position.y, width: size.width, height: size.height, maximized })
    };
    match seen() {
        Ok(frame) => place.remember_frame(frame),
        Err(error) => tracing::warn!(%error, "the window does not say where it is"),
    }
}

fn show(window: &WebviewWindow) -> tauri::Result<()> {
    let place = window.state::<WindowPlace>();
    place.turn();
    if !window.is_visible()?
        && let Some(frame) = place.frame()
    {
        restore(window, frame)?;
    }
    window.show()?;
    window.unminimize()?;
    window.set_focus()
}

fn restore(window: &WebviewWindow, frame: Frame) -> tauri::Result<()> {
    let screens = window.available_monitors()?.into_iter().map(|monitor| {
        let area = monitor.work_area();
        Screen { x: area.position.x, y: area.position.y, width: area.size.width, height: area.size.height }
    });
    let Some(frame) = fitted(frame, &screens.collect::<Vec<_>>()) else { return Ok(()) };
    window.set_size(PhysicalSize::new(frame.width, frame.height))?;
    window.set_position(PhysicalPosition::new(frame.x, frame.y))?;
    if frame.maximized { window.maximize() } else { Ok(()) }
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
