//! The page lives in a process of its own, which the system may end. Then the page is loaded again, at its place: its
//! address says where that was. May use: the web view itself. Must never enter: anything the page was about.

#[cfg(any(windows, test))]
mod pulse;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{Builder, Manager, WebviewWindow, Wry};

const SPELL: Duration = Duration::from_secs(60);
const MOST: usize = 3;

/// WebKitGTK tells of it by the web view.
#[cfg(target_os = "linux")]
pub fn revive(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    let handle = window.app_handle().clone();
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |view, _| {
            if is_worth_it(&handle) {
                view.reload();
            }
        });
    })
}

/// WebKit on a Mac tells of it before there is a window: `hear`.
#[cfg(target_os = "macos")]
pub fn revive(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

/// WebView2 tells nobody who may not call it unsafely.
#[cfg(windows)]
pub fn revive(window: &WebviewWindow) -> tauri::Result<()> {
    pulse::look_after(window)
}

#[cfg(target_os = "macos")]
pub fn hear(builder: Builder<Wry>) -> Builder<Wry> {
    builder.on_web_content_process_terminate(|webview| {
        if is_worth_it(webview)
            && let Err(error) = webview.reload()
        {
            tracing::error!(%error, "the page is not loaded again");
        }
    })
}

#[cfg(not(target_os = "macos"))]
pub fn hear(builder: Builder<Wry>) -> Builder<Wry> {
    builder
}

/// Whether the page that died just now is to come back.
fn is_worth_it(app: &impl Manager<Wry>) -> bool {
    // Done once; a window that is opened anew remembers what the one before it went through.
    app.manage(Mutex::new(Deaths::default()));
    let deaths = app.state::<Mutex<Deaths>>();
    let worth = deaths.lock().unwrap_or_else(PoisonError::into_inner).comes_back(Instant::now());
    if worth {
        tracing::warn!("the page's process ended; the page is loaded again");
    } else {
        tracing::error!("the page's process ends again and again");
    }
    worth
}

/// When the page died of late.
#[derive(Default)]
struct Deaths(Vec<Instant>);

impl Deaths {
    /// A page that dies at once each time is left alone: nobody is helped by a window that flickers.
    fn comes_back(&mut self, now: Instant) -> bool {
        self.0.retain(|death| now.duration_since(*death) < SPELL);
        self.0.push(now);
        self.0.len() <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_dies_again_and_again_is_left_alone_for_a_while() {
        let (mut deaths, start) = (Deaths::default(), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        let answers: Vec<bool> = [0, 1, 2, 3, 120].map(|second| deaths.comes_back(at(second))).into();
        assert_eq!(answers, [true, true, true, false, true]);
    }
}
