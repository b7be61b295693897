use std::path::PathBuf;
use std::time::Duration;

use fantoccini::error::{CmdError, NewSessionError};

/// Why the harness could not do what a test asked of it.
#[derive(Debug, thiserror::Error)]
pub enum HarnessError {
    #[error("{program} could not be started")]
    Start {
        program: String,
        #[source]
        source: std::io::Error,
    },
    #[error("{program} ended before it was ready; its log says: {log}")]
    Ended { program: String, log: String },
    #[error("{} is missing: {hint}", path.display())]
    Missing { path: PathBuf, hint: &'static str },
    #[error("waited {} ms for {what}, in vain", waited.as_millis())]
    Waited { what: String, waited: Duration },
    #[error("no {role} named {name} within {} ms; on the page: {seen}", waited.as_millis())]
    NotFound { role: String, name: String, waited: Duration, seen: String },
    #[error("the {role} named {name} could not be used")]
    Unusable {
        role: String,
        name: String,
        #[source]
        source: Box<CmdError>,
    },
    #[error("the window refused a command")]
    Window(#[source] Box<CmdError>),
    #[error("the window did not open; its log says: {log}")]
    NoWindow {
        #[source]
        source: Box<NewSessionError>,
        log: String,
    },
    #[error("the page answered a question in an unexpected shape: {0}")]
    Page(serde_json::Value),
    #[error("the sandbox could not be asked")]
    Sandbox(#[from] reqwest::Error),
    #[error("a call on the session bus failed: {0}")]
    Bus(String),
    #[error("the display could not be asked")]
    Display(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the screen could not be read: {0}")]
    Screen(&'static str),
    #[error("the picture could not be written")]
    Picture(#[from] image::ImageError),
    #[error("a file of the test desktop could not be used")]
    Io(#[from] std::io::Error),
}

impl From<zbus::Error> for HarnessError {
    fn from(source: zbus::Error) -> Self {
        Self::Bus(source.to_string())
    }
}

impl From<CmdError> for HarnessError {
    fn from(source: CmdError) -> Self {
        Self::Window(Box::new(source))
    }
}
