//! What was met on the way to the shop: words of our own and a status, no address, no host, nothing that was sent or
//! received.

use serde::{Deserialize, Serialize};

/// Nothing of it says anything about the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Incident {
    /// The order was asked after, and nothing was learned.
    AskFailed {
        reason: Reason,
        status: Option<u16>,
    },
    /// Its stream was asked for, and there is none.
    StreamRefused {
        reason: Reason,
        status: Option<u16>,
    },
    StreamOpened,
    StreamEnded {
        ending: Ending,
    },
    /// A message of the stream that is not JSON.
    Unreadable,
}

/// Why nothing was learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Offline,
    NameNotFound,
    Proxy,
    Tls,
    TimedOut,
    Interrupted,
    /// A page of the network's answered.
    Page,
    TooLarge,
    Redirected,
    /// With a status that has no word of its own.
    Refused,
    Unauthorized,
    Forbidden,
    RateLimited,
    NotFound,
    Down,
    Unreadable,
    NotSendable,
    /// The shop offers no stream.
    NoStream,
    /// Something else than a stream answered.
    NotAStream,
}

/// How a stream came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// The shop ended it for good.
    Stopped,
    /// Closed by this app: the order needs no stream any more, or another order needs it more.
    Closed,
    /// Ended by the other side without a word.
    Ended,
    /// Nothing came for too long.
    Quiet,
    /// A message was larger than can be taken.
    TooLong,
    /// The connection broke.
    Cut,
}

impl Incident {
    pub const KINDS: [&'static str; 5] =
        ["ask_failed", "stream_refused", "stream_opened", "stream_ended", "unreadable"];

    /// As it stands in a file.
    pub fn word(self) -> &'static str {
        match self {
            Self::AskFailed { .. } => "ask_failed",
            Self::StreamRefused { .. } => "stream_refused",
            Self::StreamOpened => "stream_opened",
            Self::StreamEnded { .. } => "stream_ended",
            Self::Unreadable => "unreadable",
        }
    }

    /// Something went wrong: what is known of the order may be older than it should be.
    pub fn is_trouble(self) -> bool {
        !matches!(self, Self::StreamOpened | Self::StreamEnded { ending: Ending::Closed | Ending::Stopped })
    }

    /// Why, or how; `None` where there is nothing to say.
    pub fn why(self) -> Option<&'static str> {
        match self {
            Self::AskFailed { reason, .. } | Self::StreamRefused { reason, .. } => Some(reason.word()),
            Self::StreamEnded { ending } => Some(ending.word()),
            Self::StreamOpened | Self::Unreadable => None,
        }
    }

    pub fn status(self) -> Option<u16> {
        match self {
            Self::AskFailed { status, .. } | Self::StreamRefused { status, .. } => status,
            Self::StreamOpened | Self::StreamEnded { .. } | Self::Unreadable => None,
        }
    }
}

impl Reason {
    pub const ALL: [Self; 19] = [
        Self::Offline,
        Self::NameNotFound,
        Self::Proxy,
        Self::Tls,
        Self::TimedOut,
        Self::Interrupted,
        Self::Page,
        Self::TooLarge,
        Self::Redirected,
        Self::Refused,
        Self::Unauthorized,
        Self::Forbidden,
        Self::RateLimited,
        Self::NotFound,
        Self::Down,
        Self::Unreadable,
        Self::NotSendable,
        Self::NoStream,
        Self::NotAStream,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NameNotFound => "name_not_found",
            Self::Proxy => "proxy",
            Self::Tls => "tls",
            Self::TimedOut => "timed_out",
            Self::Interrupted => "interrupted",
            Self::Page => "page",
            Self::TooLarge => "too_large",
            Self::Redirected => "redirected",
            Self::Refused => "refused",
            Self::Unauthorized => "unauthorized",
            Self::Forbidden => "forbidden",
            Self::RateLimited => "rate_limited",
            Self::NotFound => "not_found",
            Self::Down => "down",
            Self::Unreadable => "unreadable",
            Self::NotSendable => "not_sendable",
            Self::NoStream => "no_stream",
            Self::NotAStream => "not_a_stream",
        }
    }
}

impl Ending {
    pub const ALL: [Self; 6] = [Self::Stopped, Self::Closed, Self::Ended, Self::Quiet, Self::TooLong, Self::Cut];

    pub fn word(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Closed => "closed",
            Self::Ended => "ended",
            Self::Quiet => "quiet",
            Self::TooLong => "too_long",
            Self::Cut => "cut",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_that_stand_in_a_file() {
        let quoted = |word: &str| format!("\"{word}\"");
        for reason in Reason::ALL {
            assert_eq!(serde_json::to_string(&reason).expect("json"), quoted(reason.word()));
            let incident = Incident::AskFailed { reason, status: None };
            let text = serde_json::to_value(incident).expect("json");
            assert_eq!((&text["kind"], &text["reason"]), (&incident.word().into(), &reason.word().into()));
        }
        for ending in Ending::ALL {
            assert_eq!(serde_json::to_string(&ending).expect("json"), quoted(ending.word()));
        }
    }
}
