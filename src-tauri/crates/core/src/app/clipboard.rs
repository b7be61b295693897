//! What the window is told of the clipboard. The shell reads it; whether it matters is decided here.
//! May use: `payment`. Must never enter: a clipboard.

use crate::contract::{AddressPart, ClipboardAlarm};
use crate::domain::Secret;
use crate::payment::{self, Group, Pasted};

/// Whether to go on watching, and what to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardWatch {
    GoOn,
    Over,
    Alarm(ClipboardAlarm),
}

/// `found` is `None` where the system does not let anybody look.
pub fn look_at_clipboard(copied: &Secret, found: Option<&str>) -> ClipboardWatch {
    match found.map(|found| payment::pasted(copied.expose(), found)) {
        None => ClipboardWatch::Alarm(ClipboardAlarm::Unreadable),
        Some(Pasted::Same) => ClipboardWatch::GoOn,
        Some(Pasted::SomethingElse) => ClipboardWatch::Over,
        Some(Pasted::Swapped { copied, found }) => {
            ClipboardWatch::Alarm(ClipboardAlarm::Swapped { copied: parts(copied), found: parts(found) })
        }
    }
}

fn parts(groups: Vec<Group>) -> Vec<AddressPart> {
    groups.into_iter().map(|group| AddressPart { text: group.text, differs: group.differs }).collect()
}
