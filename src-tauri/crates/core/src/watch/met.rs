//! What a follower met on the way to the shop, in the words of a case file.

use crate::case::{Ending, Incident, Reason};
use crate::partner::{PartnerError, StreamBroken, StreamRefused};

/// A look at the order that told nothing.
pub fn ask_failed(error: &PartnerError) -> Incident {
    let (reason, status) = reason(error);
    Incident::AskFailed { reason, status }
}

pub(super) fn refused(refused: &StreamRefused) -> Incident {
    let (reason, status) = match refused {
        StreamRefused::NotAStream => (Reason::NotAStream, None),
        StreamRefused::NoStream => (Reason::NoStream, Some(204)),
        StreamRefused::PollOnly { status } => (Reason::NoStream, Some(*status)),
        StreamRefused::Redirected => (Reason::Redirected, None),
        StreamRefused::Unauthorized => (Reason::Unauthorized, Some(401)),
        StreamRefused::Forbidden => (Reason::Forbidden, Some(403)),
        StreamRefused::NotFound => (Reason::NotFound, None),
        StreamRefused::BackOff { status: 429, .. } => (Reason::RateLimited, Some(429)),
        StreamRefused::BackOff { status, .. } => (Reason::Down, Some(*status)),
        StreamRefused::Failed(error) => reason(error),
    };
    Incident::StreamRefused { reason, status }
}

pub(super) fn broken(broken: &StreamBroken) -> Incident {
    let ending = match broken {
        StreamBroken::Ended => Ending::Ended,
        StreamBroken::Quiet => Ending::Quiet,
        StreamBroken::TooLong => Ending::TooLong,
        StreamBroken::Cut(_) => Ending::Cut,
    };
    Incident::StreamEnded { ending }
}

fn reason(error: &PartnerError) -> (Reason, Option<u16>) {
    match error {
        PartnerError::Offline => (Reason::Offline, None),
        PartnerError::NameNotFound => (Reason::NameNotFound, None),
        PartnerError::Proxy { .. } => (Reason::Proxy, None),
        PartnerError::Tls(_) => (Reason::Tls, None),
        PartnerError::TimedOut => (Reason::TimedOut, None),
        PartnerError::Interrupted => (Reason::Interrupted, None),
        PartnerError::CaptivePortal => (Reason::Page, None),
        PartnerError::TooLarge { .. } => (Reason::TooLarge, None),
        PartnerError::Redirected => (Reason::Redirected, None),
        PartnerError::Status { status, .. } => (Reason::Refused, Some(*status)),
        PartnerError::Unauthorized { .. } => (Reason::Unauthorized, Some(401)),
        PartnerError::Forbidden { .. } => (Reason::Forbidden, Some(403)),
        // Our own pause is one of these: then nothing was sent, and there was no status.
        PartnerError::RateLimited { .. } => (Reason::RateLimited, None),
        PartnerError::NotFound { .. } => (Reason::NotFound, None),
        PartnerError::Down { status, .. } => (Reason::Down, Some(*status)),
        PartnerError::Unreadable { .. } => (Reason::Unreadable, None),
        PartnerError::NotSendable => (Reason::NotSendable, None),
    }
}
