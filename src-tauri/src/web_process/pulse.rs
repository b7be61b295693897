//! On Windows nothing that can be called safely tells that a page's process ended. So the page on screen is asked for a
//! sign of life. May use: the web view. Must never enter: anything about the page but whether it is ours.

#[cfg(windows)]
pub use windows::look_after;

/// What is found when the page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// It is our page.
    Ours,
    /// It answers nothing in time. A page that prints, or computes, is silent, too: that alone is no death.
    Silent,
    /// Another page stands in its place: that is how WebView2 shows that the page's process ended.
    Foreign,
    /// The web view itself refuses every call: its browser's process ended.
    Gone,
}

impl Sign {
    /// `answer` is what `location.host` is, as JSON.
    fn of(answer: Option<&str>) -> Self {
        match answer {
            None => Self::Silent,
            Some(r#""tauri.localhost""#) => Self::Ours,
            Some(_) => Self::Foreign,
        }
    }
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Remedy {
    Reload,
    /// No call brings a web view without its browser back: the window is made anew.
    OpenAnew,
}

/// The signs so far.
#[derive(Default)]
struct Pulse {
    last: Option<Sign>,
}

impl Pulse {
    /// A page is another one for a moment while it loads: what has to be mended is seen twice.
    fn feel(&mut self, sign: Sign) -> Option<Remedy> {
        let twice = self.last.replace(sign) == Some(sign);
        let remedy = match sign {
            Sign::Foreign if twice => Some(Remedy::Reload),
            Sign::Gone if twice => Some(Remedy::OpenAnew),
            _ => None,
        };
        if remedy.is_some() {
            self.last = None;
        }
        remedy
    }
}

#[cfg(windows)]
mod windows {
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use tauri::{AppHandle, Manager, WebviewWindow};

    use super::{Pulse, Remedy, Sign};
    use crate::web_process::is_worth_it;
    use crate::window;
    use crate::window_place::WindowPlace;

    /// Between two looks; nobody should sit long in front of a dead page.
    const BEAT: Duration = Duration::from_secs(3);
    const PATIENCE: Duration = Duration::from_secs(2);

    /// Until the window is gone.
    pub fn look_after(window: &WebviewWindow) -> tauri::Result<()> {
        let window = window.clone();
        thread::Builder::new().name("page pulse".to_owned()).spawn(move || watch(&window))?;
        Ok(())
    }

    fn watch(window: &WebviewWindow) {
        let mut pulse = Pulse::default();
        // A web view without its browser does not say any more where it was.
        let mut route = None;
        loop {
            thread::sleep(BEAT);
            // A window that is gone answers nothing at all. One that nobody sees may wait, and costs nothing.
            let Ok(seen) = window.is_visible().and_then(|visible| Ok(visible && !window.is_minimized()?)) else {
                return;
            };
            let Some(remedy) = seen.then(|| pulse.feel(look(window, &mut route))).flatten() else { continue };
            if !is_worth_it(window) {
                return;
            }
            match remedy {
                Remedy::Reload => {
                    if let Err(error) = window.reload() {
                        tracing::error!(%error, "the page is not loaded again");
                    }
                }
                Remedy::OpenAnew => return open_anew(window, route.as_deref()),
            }
        }
    }

    fn look(window: &WebviewWindow, route: &mut Option<String>) -> Sign {
        let Ok(url) = window.url() else { return Sign::Gone };
        *route = url.fragment().map(str::to_owned);
        let (tell, told) = mpsc::channel();
        let asked = window.eval_with_callback("location.host", move |answer| {
            // Nobody waits any more when the answer is late.
            let _ = tell.send(answer);
        });
        Sign::of(asked.ok().and_then(|()| told.recv_timeout(PATIENCE).ok()).as_deref())
    }

    fn open_anew(window: &WebviewWindow, route: Option<&str>) {
        window::remember_frame(window);
        // What was being written died with the page; the place is still the place.
        window.state::<WindowPlace>().leave_page(route.and_then(|route| route.split('?').next()));
        if let Err(error) = window.destroy() {
            tracing::error!(%error, "a window without its browser does not go");
            return;
        }
        let handle: &AppHandle = window.app_handle();
        // Two windows of one name cannot be; the old one goes as soon as the event loop comes round.
        for _ in 0..100 {
            if handle.get_webview_window(window::MAIN).is_none() {
                return window::bring_back(handle);
            }
            thread::sleep(Duration::from_millis(50));
        }
        tracing::error!("a window without its browser is still there");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: Option<&str> = Some(r#""tauri.localhost""#);
    const ERROR_PAGE: Option<&str> = Some(r#""chromewebdata""#);

    fn felt(signs: &[Sign]) -> Vec<Option<Remedy>> {
        let mut pulse = Pulse::default();
        signs.iter().map(|sign| pulse.feel(*sign)).collect()
    }

    #[test]
    fn our_page_is_known_by_its_host_and_anything_else_is_not_ours() {
        assert_eq!(Sign::of(OURS), Sign::Ours);
        assert_eq!(Sign::of(None), Sign::Silent);
        for other in [ERROR_PAGE, Some(""), Some("null"), Some(r#""tauri.localhost.example""#)] {
            assert_eq!(Sign::of(other), Sign::Foreign, "{other:?}");
        }
    }

    #[test]
    fn an_error_page_in_our_place_is_loaded_anew_when_it_stays() {
        assert_eq!(
            felt(&[Sign::Ours, Sign::Foreign, Sign::Foreign, Sign::Ours]),
            [None, None, Some(Remedy::Reload), None]
        );
        assert_eq!(felt(&[Sign::Foreign, Sign::Ours, Sign::Foreign, Sign::Ours]), [None; 4]);
    }

    #[test]
    fn a_page_that_does_not_come_back_is_tried_again_after_as_long() {
        assert_eq!(felt(&[Sign::Foreign; 4]), [None, Some(Remedy::Reload), None, Some(Remedy::Reload)]);
    }

    #[test]
    fn a_web_view_without_its_browser_is_made_anew() {
        assert_eq!(felt(&[Sign::Ours, Sign::Gone, Sign::Gone]), [None, None, Some(Remedy::OpenAnew)]);
    }

    #[test]
    fn silence_alone_is_no_death() {
        assert_eq!(felt(&[Sign::Silent; 6]), [None; 6]);
        assert_eq!(felt(&[Sign::Foreign, Sign::Silent, Sign::Foreign]), [None; 3]);
    }
}
