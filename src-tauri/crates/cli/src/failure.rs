//! How a command ends: a verdict that its output already tells, or a failure with one sentence. Each has its exit code.

use std::io;

use cryptorefills_core::contract::{AppError, Phrase};
use cryptorefills_core::domain::Problem;
use cryptorefills_core::domain::text::clean;
use cryptorefills_core::partner::{BaseUrlRefused, PartnerError};
use cryptorefills_sandbox::SandboxError;

const GOOD: u8 = 0;
const REFUSED: u8 = 1;
const USAGE: u8 = 2;
const NOT_FOUND: u8 = 3;
const NETWORK: u8 = 4;
const LOCAL: u8 = 5;
/// As a shell reports a program that Ctrl+C has ended.
const INTERRUPTED: u8 = 130;
/// As a shell reports a program whose reader has gone.
const READER_GONE: u8 = 141;

/// Problem codes in one sentence.
const CODES_MAX: usize = 200;

/// The command did what it was asked; the answer itself may be a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Good,
    /// Problems were listed, an order ended otherwise than done, a case file is not intact, or the
    /// doctor found what needs mending.
    No,
    /// An order that was followed or explained is not known to the shop.
    Unknown,
}

impl Verdict {
    pub fn exit(self) -> u8 {
        match self {
            Self::Good => GOOD,
            Self::No => REFUSED,
            Self::Unknown => NOT_FOUND,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("the arguments cannot be used as they are")]
    Usage(Phrase),
    #[error(transparent)]
    Base(#[from] BaseUrlRefused),
    #[error("the partner id cannot be used")]
    PartnerId,
    #[error(transparent)]
    Partner(#[from] PartnerError),
    #[error("what was named is not there")]
    NotListed(Phrase),
    #[error("the answer lacks what was asked for")]
    Unreadable(Phrase),
    #[error("the sandbox cannot start")]
    Sandbox(#[from] SandboxError),
    #[error("the output cannot be written")]
    Output(#[from] io::Error),
    #[error("a file cannot be used")]
    File(Phrase),
    #[error("no runtime")]
    Runtime(#[source] io::Error),
    #[error("interrupted")]
    Interrupted,
}

impl Failure {
    pub fn exit(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Base(_) => USAGE,
            Self::NotListed(_) => NOT_FOUND,
            Self::Unreadable(_) => NETWORK,
            Self::Partner(error) => exit_of(error),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => READER_GONE,
            Self::PartnerId | Self::Sandbox(_) | Self::Output(_) | Self::File(_) | Self::Runtime(_) => LOCAL,
            Self::Interrupted => INTERRUPTED,
        }
    }

    /// `None` when nobody is there to read it.
    pub fn sentence(&self) -> Option<Phrase> {
        Some(match self {
            Self::Usage(phrase) | Self::NotListed(phrase) | Self::Unreadable(phrase) | Self::File(phrase) => {
                phrase.clone()
            }
            Self::Base(refused) => Phrase::new("cli-address").with("why", refused.to_string()),
            Self::PartnerId => Phrase::new("cli-partner-id"),
            Self::Partner(error) => said(error),
            Self::Sandbox(error) => Phrase::new("cli-sandbox-start").with("why", error.to_string()),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return None,
            Self::Output(_) => Phrase::new("cli-output"),
            Self::Runtime(_) => Phrase::new("cli-runtime"),
            Self::Interrupted => Phrase::new("cli-interrupted"),
        })
    }
}

fn exit_of(error: &PartnerError) -> u8 {
    match error {
        PartnerError::NotFound { .. } => NOT_FOUND,
        PartnerError::Status { .. }
        | PartnerError::Unauthorized { .. }
        | PartnerError::Forbidden { .. }
        | PartnerError::RateLimited { .. } => REFUSED,
        PartnerError::NotSendable => USAGE,
        PartnerError::Offline
        | PartnerError::NameNotFound
        | PartnerError::Proxy { .. }
        | PartnerError::Tls(_)
        | PartnerError::TimedOut
        | PartnerError::Interrupted
        | PartnerError::CaptivePortal
        | PartnerError::TooLarge { .. }
        | PartnerError::Redirected
        | PartnerError::Down { .. }
        | PartnerError::Unreadable { .. } => NETWORK,
    }
}

fn said(error: &PartnerError) -> Phrase {
    match error {
        PartnerError::Unauthorized { .. } => Phrase::new("cli-unauthorised"),
        PartnerError::Status { problems, .. } if !problems.is_empty() => {
            Phrase::new("cli-refused-because").with("codes", codes(problems))
        }
        other => AppError::from(other.clone()).sentence,
    }
}

/// The codes alone: their details may name what was typed.
fn codes(problems: &[Problem]) -> String {
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code.as_str()).collect();
    clean(&codes.join(", "), CODES_MAX)
}
