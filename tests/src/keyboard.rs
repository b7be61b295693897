//! A hand on the display's own keyboard and an eye on its windows: for what no WebDriver reaches, such as the system's dialogs.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ConnectionExt, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::{Desktop, HarnessError, eventually};

type Refusal = Box<dyn Error + Send + Sync>;

const APPEARS: Duration = Duration::from_secs(60);
const REST: Duration = Duration::from_millis(250);
const PRESSED: Duration = Duration::from_secs(4);
const SHIFT: u32 = 0xffe1;
const CONTROL: u32 = 0xffe3;
const ENTER: u32 = 0xff0d;
const ESCAPE: u32 = 0xff1b;

/// A window of the display that has the keyboard. Dropping it leaves the keyboard to whatever is under the pointer.
pub struct Typist {
    display: Display,
    window: Window,
    title: String,
    screen: PathBuf,
}

impl Desktop {
    /// The titles of all windows that are shown.
    ///
    /// # Errors
    /// When the display does not answer.
    pub fn titles(&self) -> Result<Vec<String>, HarnessError> {
        let shown = Display::of(self).and_then(|display| display.shown()).map_err(HarnessError::Display)?;
        Ok(shown.into_iter().map(|(_, title)| title).collect())
    }

    /// Waits for a window and gives it the keyboard: there is no window manager to do so. A dialog that still reads its folder
    /// drops what is typed, so it is left alone until the screen rests.
    ///
    /// # Errors
    /// When it is not shown in time.
    pub async fn type_into(&self, title: &str) -> Result<Typist, HarnessError> {
        let display = Display::of(self).map_err(HarnessError::Display)?;
        let what = format!("the window \"{title}\"");
        let window = eventually(APPEARS, &what, async || {
            let window = display.shown().ok()?.into_iter().find(|(_, shown)| shown == title)?.0;
            display.focus(window).ok().map(|()| window)
        });
        let window = window.await?;
        let typist =
            Typist { display, window, title: title.to_owned(), screen: self.home().join("screen/Xvfb_screen0") };
        typist.rest().await?;
        Ok(typist)
    }
}

impl Typist {
    /// Chooses a file by its whole path in the system's dialog, and waits until that is gone.
    ///
    /// # Errors
    /// When the display refuses, or the dialog stays.
    pub async fn choose(&self, file: &Path) -> Result<(), HarnessError> {
        // Where a path is typed: beside the list when a file is opened, over the proposed name when one is saved.
        self.control('l')?;
        self.rest().await?;
        self.control('a')?;
        self.text(&file.to_string_lossy())?;
        // What is typed is completed from the folder; Enter before that comes to nothing, and is pressed again.
        for _ in 0..5 {
            self.rest().await?;
            self.key(ENTER)?;
            if self.gone_within(PRESSED).await.is_ok() {
                return Ok(());
            }
        }
        self.gone_within(APPEARS).await
    }

    /// Leaves the dialog.
    ///
    /// # Errors
    /// When the display refuses, or the dialog stays.
    pub async fn leave(&self) -> Result<(), HarnessError> {
        self.key(ESCAPE)?;
        self.gone_within(APPEARS).await
    }

    fn text(&self, text: &str) -> Result<(), HarnessError> {
        text.chars().try_for_each(|letter| self.display.strike(u32::from(letter), &[])).map_err(HarnessError::Display)
    }

    fn key(&self, key: u32) -> Result<(), HarnessError> {
        self.display.strike(key, &[]).map_err(HarnessError::Display)
    }

    fn control(&self, letter: char) -> Result<(), HarnessError> {
        self.display.strike(u32::from(letter), &[CONTROL]).map_err(HarnessError::Display)
    }

    async fn gone_within(&self, deadline: Duration) -> Result<(), HarnessError> {
        let what = format!("the end of the window \"{}\"", self.title);
        eventually(deadline, &what, async || {
            let shown = self.display.shown().ok()?;
            (!shown.iter().any(|(window, _)| *window == self.window)).then_some(())
        })
        .await
    }

    /// Two looks at the screen are alike: nothing but a caret moves.
    async fn rest(&self) -> Result<(), HarnessError> {
        let mut before = Vec::new();
        eventually(APPEARS, "a screen that rests", async || {
            tokio::time::sleep(REST).await;
            let now = std::fs::read(&self.screen).ok()?;
            let rests = now == before;
            before = now;
            rests.then_some(())
        })
        .await
    }
}

struct Display {
    connection: RustConnection,
    root: Window,
    first: u8,
    /// By keycode: the symbol of the bare key and of the one with Shift.
    symbols: Vec<(u32, u32)>,
}

impl Display {
    fn of(desktop: &Desktop) -> Result<Self, Refusal> {
        let (connection, screen) = x11rb::connect(Some(desktop.display()))?;
        let setup = connection.setup();
        let root = setup.roots.get(screen).ok_or("no screen")?.root;
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let map = connection.get_keyboard_mapping(first, last - first + 1)?.reply()?;
        let symbol = |key: &[u32], at: usize| key.get(at).copied().unwrap_or_default();
        let keys = map.keysyms.chunks(usize::from(map.keysyms_per_keycode));
        let symbols = keys.map(|key| (symbol(key, 0), symbol(key, 1))).collect();
        Ok(Self { connection, root, first, symbols })
    }

    fn shown(&self) -> Result<Vec<(Window, String)>, Refusal> {
        let name = self.connection.intern_atom(false, b"_NET_WM_NAME")?.reply()?.atom;
        let mut shown = Vec::new();
        for window in self.connection.query_tree(self.root)?.reply()?.children {
            // A window may be gone since it was listed.
            let state = self.connection.get_window_attributes(window)?.reply().map(|one| one.map_state);
            let title = self.connection.get_property(false, window, name, AtomEnum::ANY, 0, 1024)?.reply();
            if let (Ok(MapState::VIEWABLE), Ok(title)) = (state, title)
                && !title.value.is_empty()
            {
                shown.push((window, String::from_utf8_lossy(&title.value).into_owned()));
            }
        }
        Ok(shown)
    }

    fn focus(&self, window: Window) -> Result<(), Refusal> {
        self.connection.set_input_focus(InputFocus::POINTER_ROOT, window, CURRENT_TIME)?.check()?;
        Ok(())
    }

    /// Presses and lets go of the key with this symbol; Shift is added where it takes one.
    fn strike(&self, symbol: u32, held: &[u32]) -> Result<(), Refusal> {
        let (key, shifted) = self.key_of(symbol).ok_or("the keyboard lacks a letter")?;
        let mut chord = held.to_vec();
        if shifted {
            chord.push(SHIFT);
        }
        let mut keys: Vec<u8> = chord.into_iter().filter_map(|held| self.key_of(held)).map(|(key, _)| key).collect();
        keys.push(key);
        for key in &keys {
            self.connection.xtest_fake_input(KEY_PRESS_EVENT, *key, CURRENT_TIME, self.root, 0, 0, 0)?.check()?;
        }
        for key in keys.iter().rev() {
            self.connection.xtest_fake_input(KEY_RELEASE_EVENT, *key, CURRENT_TIME, self.root, 0, 0, 0)?.check()?;
        }
        Ok(())
    }

    fn key_of(&self, symbol: u32) -> Option<(u8, bool)> {
        let at = |shifted: bool| {
            self.symbols.iter().position(|(bare, with)| if shifted { *with == symbol } else { *bare == symbol })
        };
        let (index, shifted) = match at(false) {
            Some(index) => (index, false),
            None => (at(true)?, true),
        };
        u8::try_from(index).ok()?.checked_add(self.first).map(|key| (key, shifted))
    }
}
