//! Why the partner could not be asked, or could not be understood. No URL, no body and no id is ever in the text.

use std::error::Error as _;
use std::fmt;
use std::time::Duration;

use crate::domain::Problem;

/// Names a call in errors and logs; never a path with an id in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Endpoint {
    PaymentVias,
    Brands,
    Homepage,
    Products,
    Price,
    Countries,
    Validation,
    Create,
    Order,
    Subscribe,
    Logo,
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PaymentVias => "payment vias",
            Self::Brands => "brands",
            Self::Homepage => "homepage",
            Self::Products => "products",
            Self::Price => "price",
            Self::Countries => "countries",
            Self::Validation => "validation",
            Self::Create => "order creation",
            Self::Order => "order",
            Self::Subscribe => "order stream",
            Self::Logo => "logo",
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TlsFault {
    Expired,
    NotYetValid,
    WrongName,
    /// Self-signed, or from an authority that this machine does not trust.
    UnknownIssuer,
    Revoked,
    /// Another fault of the certificate.
    BadCertificate,
    /// Something else than TLS answered.
    NotTls,
    /// The connection was cut while it was being secured.
    Cut,
    /// The two sides cannot agree.
    Handshake,
    /// This computer trusts nobody: it has no list of authorities.
    NoAuthorities,
}

impl fmt::Display for TlsFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Expired => "the certificate has expired",
            Self::NotYetValid => "the certificate is not valid yet",
            Self::WrongName => "the certificate is for another name",
            Self::UnknownIssuer => "the certificate's issuer is not trusted",
            Self::Revoked => "the certificate was revoked",
            Self::BadCertificate => "the certificate is not valid",
            Self::NotTls => "something else than tls answered",
            Self::Cut => "the connection was cut in the handshake",
            Self::Handshake => "the handshake failed",
            Self::NoAuthorities => "no authority is trusted here",
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PartnerError {
    #[error("no connection could be made")]
    Offline,
    #[error("the name could not be looked up")]
    NameNotFound,
    #[error("no connection through the proxy {host}")]
    Proxy { host: String },
    #[error("no secure connection: {0}")]
    Tls(TlsFault),
    #[error("no answer in time")]
    TimedOut,
    /// The connection broke while the answer was on its way.
    #[error("the connection broke")]
    Interrupted,
    /// 200 or 511 with a page instead of an answer: a login page of the network, most likely.
    #[error("a page answered instead of the shop")]
    CaptivePortal,
    #[error("the answer to {endpoint} is larger than can be taken")]
    TooLarge { endpoint: Endpoint },
    /// 3xx: never followed.
    #[error("the answer points elsewhere and was not followed")]
    Redirected,
    #[error("refused with status {status}")]
    Status { status: u16, problems: Vec<Problem> },
    /// 401.
    #[error("the shop does not accept this partner id")]
    Unauthorized { problems: Vec<Problem> },
    /// 403: after a burst of requests a pause, not a wrong password.
    #[error("the shop asks for a pause")]
    Forbidden { problems: Vec<Problem> },
    /// 429, or our own pause after one: nothing was sent then.
    #[error("too many requests for now")]
    RateLimited { after: Option<Duration> },
    #[error("not found")]
    NotFound { problems: Vec<Problem> },
    /// 5xx.
    #[error("the shop is down with status {status}")]
    Down { status: u16, after: Option<Duration> },
    #[error("the answer to {endpoint} cannot be read at {path}")]
    Unreadable { endpoint: Endpoint, path: String },
    /// The request could not even be made.
    #[error("the request could not be made")]
    NotSendable,
}

impl PartnerError {
    /// The lower bound that the server asked for, at most ten minutes.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::RateLimited { after } | Self::Down { after, .. } => *after,
            _ => None,
        }
    }

    /// Asking again, unchanged, may help. Reads only.
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Offline
            | Self::NameNotFound
            | Self::Proxy { .. }
            | Self::TimedOut
            | Self::Interrupted
            | Self::CaptivePortal
            | Self::Redirected
            | Self::Forbidden { .. }
            | Self::RateLimited { .. }
            | Self::Down { .. }
            | Self::Unreadable { .. } => true,
            Self::Status { status, .. } => matches!(status, 408 | 425),
            Self::Tls(_)
            | Self::TooLarge { .. }
            | Self::Unauthorized { .. }
            | Self::NotFound { .. }
            | Self::NotSendable => false,
        }
    }

    /// Reasons that came with the refusal, if any.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::Status { problems, .. }
            | Self::Unauthorized { problems }
            | Self::Forbidden { problems }
            | Self::NotFound { problems } => problems,
            _ => &[],
        }
    }

    /// Why no client can be built: what it is told is fixed, so it is for want of something on this computer.
    pub(crate) fn from_building(error: &reqwest::Error) -> Self {
        if tls_fault(error).is_some() { Self::Tls(TlsFault::NoAuthorities) } else { Self::NotSendable }
    }

    /// What went wrong on the wire. `proxy`: the one on the way, to be named when the way ends there.
    pub(crate) fn from_transport(error: &reqwest::Error, proxy: Option<&str>) -> Self {
        if error.is_builder() {
            return Self::NotSendable;
        }
        let connecting = error.is_connect();
        let securing = connecting && was_securing(error);
        match (tls_fault(error), proxy) {
            // TLS with the proxy itself is the proxy's fault.
            (Some(fault), None) => return Self::Tls(fault),
            (Some(fault), Some(_)) if securing || !connecting => return Self::Tls(fault),
            (None, _) if securing => return Self::Tls(TlsFault::Cut),
            (_, Some(proxy)) if connecting => return Self::Proxy { host: proxy.to_owned() },
            _ => {}
        }
        if error.is_timeout() {
            return Self::TimedOut;
        }
        if error.is_dns() {
            return Self::NameNotFound;
        }
        if connecting { Self::Offline } else { Self::Interrupted }
    }
}

/// Whether a connection stood and failed while it was being secured. The HTTP library hands on the handshake's I/O error
/// as it is, and wraps what fails before it (look-up, TCP, the proxy) into errors of its own.
fn was_securing(error: &reqwest::Error) -> bool {
    let cause = error.source().and_then(std::error::Error::source);
    cause.is_some_and(|cause| cause.is::<std::io::Error>())
}

/// Looks through the causes, and into the I/O errors that hide theirs, for the TLS library's own.
fn tls_fault(error: &reqwest::Error) -> Option<TlsFault> {
    let mut cause = error.source();
    while let Some(current) = cause {
        if let Some(tls) = current.downcast_ref::<rustls::Error>() {
            return Some(TlsFault::from(tls));
        }
        let inner = current.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        cause = match inner {
            Some(inner) => Some(inner),
            None => current.source(),
        };
    }
    None
}

impl From<&rustls::Error> for TlsFault {
    fn from(error: &rustls::Error) -> Self {
        use rustls::{CertificateError as Certificate, InvalidMessage};
        if matches!(error, rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType)) {
            return Self::NotTls;
        }
        let rustls::Error::InvalidCertificate(certificate) = error else {
            return Self::Handshake;
        };
        match certificate {
            Certificate::Expired | Certificate::ExpiredContext { .. } => Self::Expired,
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => Self::NotYetValid,
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => Self::WrongName,
            Certificate::UnknownIssuer => Self::UnknownIssuer,
            Certificate::Revoked => Self::Revoked,
            _ => Self::BadCertificate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_of_a_certificate_is_told_apart() {
        use rustls::{CertificateError, Error};
        let fault = |error| TlsFault::from(&Error::InvalidCertificate(error));
        assert_eq!(fault(CertificateError::Expired), TlsFault::Expired);
        assert_eq!(fault(CertificateError::NotValidForName), TlsFault::WrongName);
        assert_eq!(fault(CertificateError::UnknownIssuer), TlsFault::UnknownIssuer);
        assert_eq!(fault(CertificateError::BadEncoding), TlsFault::BadCertificate);
        assert_eq!(TlsFault::from(&Error::DecryptError), TlsFault::Handshake);
        let plain = Error::InvalidMessage(rustls::InvalidMessage::InvalidContentType);
        assert_eq!(TlsFault::from(&plain), TlsFault::NotTls);
    }
}
