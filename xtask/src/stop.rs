use std::fmt;
use std::io;

/// Why a command ends before it is done.
#[derive(Debug)]
pub enum Stop {
    /// The command line makes no sense.
    Usage(String),
    /// Something has to be installed by hand; the text says what and how.
    Missing(String),
    /// A program could not be started at all.
    Start { program: String, cause: io::Error },
    /// A program ran and said no.
    Failed { what: String, code: Option<i32> },
    /// A file of the repository could not be read or written.
    File { path: String, cause: io::Error },
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Missing(text) => out.write_str(text),
            Self::Start { program, cause } => {
                write!(out, "{program} could not be started: {cause}")
            }
            Self::Failed { what, code: Some(code) } => write!(out, "{what} failed (exit code {code})"),
            Self::Failed { what, code: None } => write!(out, "{what} was ended by a signal"),
            Self::File { path, cause } => write!(out, "{path} could not be used: {cause}"),
        }
    }
}
