//! The page lives in a process of its own, which the system may end. Then the page is loaded again, at its place: its
//! address says where that was. May use: the web view itself. Must never enter: anything the page was about.

/// A page that dies at once each time is left alone: nobody is helped by a window that flickers.
#[cfg(target_os = "linux")]
mod linux {
    use std::cell::RefCell;
    use std::time::{Duration, Instant};

    use tauri::WebviewWindow;
    use webkit2gtk::WebViewExt;

    const SPELL: Duration = Duration::from_secs(60);
    const MOST: usize = 3;

    pub fn revive(window: &WebviewWindow) -> tauri::Result<()> {
        window.with_webview(|webview| {
            let deaths = RefCell::new(Vec::new());
            webview.inner().connect_web_process_terminated(move |view, _| {
                if is_worth_it(&mut deaths.borrow_mut(), Instant::now()) {
                    tracing::warn!("the page's process ended; the page is loaded again");
                    view.reload();
                } else {
                    tracing::error!("the page's process ends again and again");
                }
            });
        })
    }

    fn is_worth_it(deaths: &mut Vec<Instant>, now: Instant) -> bool {
        deaths.retain(|death| now.duration_since(*death) < SPELL);
        deaths.push(now);
        deaths.len() <= MOST
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_page_that_dies_again_and_again_is_left_alone_for_a_while() {
            let (mut deaths, start) = (Vec::new(), Instant::now());
            let at = |seconds| start + Duration::from_secs(seconds);
            let answers: Vec<bool> = [0, 1, 2, 3, 120].map(|second| is_worth_it(&mut deaths, at(second))).into();
            assert_eq!(answers, [true, true, true, false, true]);
        }
    }
}

#[cfg(target_os = "linux")]
pub use linux::revive;

/// Elsewhere the web view is left to itself: a page that dies there stays white until the window is opened anew.
#[cfg(not(target_os = "linux"))]
pub fn revive(_: &tauri::WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
