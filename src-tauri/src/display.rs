//! The display: whether there is one, and what can still be done in the moment in which it goes.
//! May use: GTK, the end of the app. Must never enter: anything that is drawn.

use tauri::AppHandle;
use webkit2gtk::glib::{LogField, log_set_writer_func, log_writer_default};

use crate::ending;

/// What GDK says, to whoever debugs it, before it ends the process without another word.
const LAST_WORDS: [&str; 3] =
    ["Fatal IO error", "Lost connection to Wayland compositor", "dispatching to Wayland display"];

/// Tauri would stop in the middle of its start.
pub fn is_there() -> bool {
    gtk::init().is_ok()
}

/// Orders are put away before the process ends with its display. GDK offers no other way in that needs no `unsafe`.
pub fn on_loss(handle: AppHandle) {
    log_set_writer_func(move |level, fields| {
        if is_the_end(fields) {
            tracing::error!("the display is gone, and the app ends with it");
            ending::at_once(&handle);
        }
        log_writer_default(level, fields)
    });
}

fn is_the_end(fields: &[LogField<'_>]) -> bool {
    let said = |key: &str| fields.iter().find(|field| field.key() == key).and_then(LogField::value_str);
    said("GLIB_DOMAIN") == Some("Gdk")
        && said("MESSAGE").is_some_and(|message| LAST_WORDS.iter().any(|words| message.contains(words)))
}

#[cfg(test)]
mod tests {
    use webkit2gtk::glib::gstr;

    use super::*;

    #[test]
    fn only_gdk_speaks_of_the_end_of_the_display() {
        let said = |domain: &str, message: &str| {
            let fields = [(gstr!("GLIB_DOMAIN"), domain), (gstr!("MESSAGE"), message)];
            is_the_end(&fields.map(|(key, value)| LogField::new(key, value.as_bytes())))
        };
        assert!(said("Gdk", "app: Fatal IO error 11 (Resource temporarily unavailable) on X server :0."));
        assert!(said("Gdk", "Lost connection to Wayland compositor."));
        assert!(!said("Gdk", "app: a cursor theme is missing"));
        assert!(!said("Gtk", "app: Fatal IO error 11 (Resource temporarily unavailable) on X server :0."));
    }
}
