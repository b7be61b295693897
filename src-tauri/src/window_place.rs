//! Where the window stood, what was open in it, and whether its closing was explained.
//! May use: one small file beside the settings. Must never enter: anything about orders beyond the page's own route.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};

const FILE: &str = "window.json";
/// What the page's address ends with while it holds something that nobody else knows.
const DRAFT: &str = "?draft";

/// In physical pixels: the place of the frame, the size of what is inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
    pub maximized: bool,
}

/// The part of a screen that panels leave free.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    frame: Option<Frame>,
    closing_explained: bool,
}

pub struct WindowPlace {
    file: PathBuf,
    kept: Mutex<Kept>,
    /// The page's own address, while there is no page.
    route: Mutex<Option<String>>,
    /// Counts how often the window came and went.
    turns: AtomicU64,
    spare: OnceLock<Option<PathBuf>>,
}

impl WindowPlace {
    /// A file that cannot be read counts as absent.
    pub fn open(data_root: &Path) -> Self {
        let file = data_root.join(FILE);
        let kept = fs::read_to_string(&file).ok().and_then(|text| serde_json::from_str(&text).ok());
        Self {
            file,
            kept: Mutex::new(kept.unwrap_or_default()),
            route: Mutex::default(),
            turns: AtomicU64::default(),
            spare: OnceLock::new(),
        }
    }

    pub fn frame(&self) -> Option<Frame> {
        locked(&self.kept).frame
    }

    pub fn remember_frame(&self, frame: Frame) {
        self.change(|kept| kept.frame = Some(frame));
    }

    /// Whether this closing is the first that leaves the app running. True once: a page that does not answer holds nobody up.
    pub fn must_explain_closing(&self) -> bool {
        if locked(&self.kept).closing_explained {
            return false;
        }
        self.change(|kept| kept.closing_explained = true);
        true
    }

    /// The page to open: where it was left, once.
    pub fn page(&self) -> PathBuf {
        let route = locked(&self.route).take();
        route.map_or_else(|| "index.html".into(), |route| format!("index.html#{route}").into())
    }

    /// Answers whether the page may go: not while it holds a draft.
    pub fn leave_page(&self, fragment: Option<&str>) -> bool {
        if fragment.is_some_and(|fragment| fragment.ends_with(DRAFT)) {
            return false;
        }
        *locked(&self.route) = fragment.map(str::to_owned);
        true
    }

    /// Where the web view keeps its files when their usual place cannot be made, without which no window opens. Nothing
    /// in them is missed.
    pub fn spare_folder(&self, usual: &Path) -> Option<&Path> {
        let made = || fs::create_dir_all(usual).err().and_then(|_| private_folder(&std::env::temp_dir()).ok());
        self.spare.get_or_init(made).as_deref()
    }

    /// At the end of the app.
    pub fn clear_spare_folder(&self) {
        if let Some(folder) = self.spare.get().and_then(Option::as_deref)
            && let Err(error) = fs::remove_dir_all(folder)
        {
            tracing::warn!(kind = ?error.kind(), "the page's files were left behind");
        }
    }

    /// A new coming or going; answers its number.
    pub fn turn(&self) -> u64 {
        self.turns.fetch_add(1, Ordering::SeqCst) + 1
    }

    pub fn is_still(&self, turn: u64) -> bool {
        self.turns.load(Ordering::SeqCst) == turn
    }

    fn change(&self, change: impl FnOnce(&mut Kept)) {
        let mut kept = locked(&self.kept);
        change(&mut kept);
        if let Err(error) = write(&self.file, &kept) {
            tracing::warn!(%error, "the window's place is not kept");
        }
    }
}

/// Nobody else's: a folder that is there already is not taken.
fn private_folder(parent: &Path) -> std::io::Result<PathBuf> {
    let folder = parent.join(format!("cryptorefills-desktop-{}", std::process::id()));
    #[cfg_attr(not(unix), expect(unused_mut, reason = "elsewhere there are no rights to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&folder)?;
    Ok(folder)
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write(file: &Path, kept: &Kept) -> std::io::Result<()> {
    let beside = file.with_extension("json.new");
    fs::write(&beside, serde_json::to_vec_pretty(kept)?)?;
    fs::rename(beside, file)
}

/// `frame` as it can be shown: wholly on the screen that it covers most, or nowhere in particular when that is none.
pub fn fitted(frame: Frame, screens: &[Screen]) -> Option<Frame> {
    let covered = |screen: &Screen| {
        let wide = overlap(frame.x, frame.width, screen.x, screen.width);
        wide * overlap(frame.y, frame.height, screen.y, screen.height)
    };
    let screen = screens.iter().max_by_key(|screen| covered(screen)).filter(|screen| covered(screen) > 0)?;
    let (width, height) = (frame.width.min(screen.width), frame.height.min(screen.height));
    Some(Frame {
        x: within(frame.x, width, screen.x, screen.width),
        y: within(frame.y, height, screen.y, screen.height),
        width,
        height,
        maximized: frame.maximized,
    })
}

fn overlap(start: i32, length: u32, other: i32, other_length: u32) -> i64 {
    let end = (i64::from(start) + i64::from(length)).min(i64::from(other) + i64::from(other_length));
    (end - i64::from(start.max(other))).max(0)
}

fn within(start: i32, length: u32, room: i32, room_length: u32) -> i32 {
    let last = room.saturating_add_unsigned(room_length.saturating_sub(length));
    start.clamp(room, last.max(room))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEFT: Screen = Screen { x: 0, y: 0, width: 1920, height: 1080 };
    const RIGHT: Screen = Screen { x: 1920, y: 0, width: 2560, height: 1440 };

    fn frame(x: i32, y: i32, width: u32, height: u32) -> Frame {
        Frame { x, y, width, height, maximized: false }
    }

    #[test]
    fn a_window_that_fits_stays_where_it_was() {
        let kept = frame(2000, 100, 1280, 800);
        assert_eq!(fitted(kept, &[LEFT, RIGHT]), Some(kept));
    }

    #[test]
    fn a_window_over_an_edge_comes_back_onto_the_screen() {
        assert_eq!(fitted(frame(-200, 900, 1280, 800), &[LEFT]), Some(frame(0, 280, 1280, 800)));
        assert_eq!(fitted(frame(1800, 0, 1280, 800), &[LEFT]), Some(frame(640, 0, 1280, 800)));
    }

    #[test]
    fn a_window_larger_than_its_screen_shrinks() {
        assert_eq!(fitted(frame(10, 10, 4000, 3000), &[LEFT]), Some(frame(0, 0, 1920, 1080)));
    }

    #[test]
    fn a_window_on_a_screen_that_is_gone_is_placed_anew() {
        assert_eq!(fitted(frame(2000, 100, 1280, 800), &[LEFT]), None);
        assert_eq!(fitted(frame(i32::MAX, i32::MIN, u32::MAX, u32::MAX), &[LEFT]), None);
        assert_eq!(fitted(frame(0, 0, 100, 100), &[]), None);
    }

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn the_place_outlives_a_restart_and_closing_is_explained_once() {
        let folder = tempfile::tempdir().unwrap();
        let place = WindowPlace::open(folder.path());
        assert_eq!(place.frame(), None);
        place.remember_frame(frame(1, 2, 300, 400));
        assert!(place.must_explain_closing());
        let again = WindowPlace::open(folder.path());
        assert_eq!(again.frame(), Some(frame(1, 2, 300, 400)));
        assert!(!again.must_explain_closing());
    }

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn a_page_whose_files_have_no_place_gets_one_that_is_gone_with_the_app() {
        let folder = tempfile::tempdir().unwrap();
        let place = WindowPlace::open(folder.path());
        assert_eq!(place.spare_folder(&folder.path().join("made")), None);

        let blocked = WindowPlace::open(folder.path());
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let spare = blocked.spare_folder(&file.join("below")).unwrap().to_owned();
        assert!(spare.is_dir() && blocked.spare_folder(&file) == Some(&spare));
        blocked.clear_spare_folder();
        assert!(!spare.exists());
    }

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn a_page_with_a_draft_does_not_go_and_any_other_comes_back_at_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let place = WindowPlace::open(folder.path());
        assert!(!place.leave_page(Some("/shop?draft")));
        assert_eq!(place.page(), PathBuf::from("index.html"));
        assert!(place.leave_page(Some("/order/abc")));
        assert_eq!(place.page(), PathBuf::from("index.html#/order/abc"));
        assert_eq!(place.page(), PathBuf::from("index.html"));
    }
}
