//! What can be wrong with a case file, and where. Lines count from 1, as in an editor.

use serde::Serialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum Fault {
    /// The first line does not say that this is a case file.
    NoCase { line: u64 },
    /// Made by a newer version of the app, in a way that this one does not know.
    Newer { line: u64, version: u32 },
    /// The line is not what was written: its bytes do not give its hash, or it is no record.
    Changed { line: u64 },
    /// The line is sound in itself, but the next one was written after another: it was made anew.
    Replaced { line: u64 },
    /// Records `first` to `last` are not there; they stood before this line.
    Missing { line: u64, first: u64, last: u64 },
    /// A record of an earlier place, moved or repeated.
    OutOfPlace { line: u64, seq: u64 },
    /// The file ends here without its last record: cut off, or still being written.
    Cut { line: u64 },
    /// Something follows the last record.
    AfterEnd { line: u64 },
}

impl Fault {
    pub fn line(self) -> u64 {
        match self {
            Self::NoCase { line }
            | Self::Newer { line, .. }
            | Self::Changed { line }
            | Self::Replaced { line }
            | Self::Missing { line, .. }
            | Self::OutOfPlace { line, .. }
            | Self::Cut { line }
            | Self::AfterEnd { line } => line,
        }
    }
}
