//! The caret of the page stands still. Each blink makes the page's process draw frames for a third of a second: over a
//! hundred wake-ups a second in a window in which nobody does anything.
//! May use: GTK's settings. Must never enter: anything that runs before GTK has started.

use gtk::prelude::GtkSettingsExt;

/// Milliseconds for a blink and the time between two; the web view counts in half of it.
const NEVER: i32 = i32::MAX;

/// Before there is a page, which takes its first settings along. Not by turning blinking off: told so, WebKitGTK 2.50
/// draws the caret anew at each frame of the screen.
pub fn hold_still() {
    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_cursor_blink(true);
        settings.set_gtk_cursor_blink_time(NEVER);
    }
}
