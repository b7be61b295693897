//! An answer read to its end under a cap, and what its status means.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::header::{HeaderMap, HeaderName};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;

use super::budget::{LONGEST_PAUSE, Limits};
use super::error::{Endpoint, PartnerError};
use super::wire::problems::problems_in;
use crate::clock::UnixMillis;

pub(super) const CATALOGUE_LIMIT: usize = 16 << 20;
pub(super) const ORDINARY_LIMIT: usize = 1 << 20;

pub(super) struct Answer {
    pub status: u16,
    pub limits: Limits,
    /// The end of the body was marked, so a cut would have been noticed.
    pub framed: bool,
    says_html: bool,
    /// What time the other side says it is, in whole seconds.
    pub date: Option<UnixMillis>,
    pub body: Bytes,
}

impl Answer {
    /// Reads the whole body, counted after decompression.
    pub async fn read(
        mut response: reqwest::Response,
        endpoint: Endpoint,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Self, PartnerError> {
        let headers = response.headers();
        let http1 = response.version() < reqwest::Version::HTTP_2;
        let framed = !http1 || headers.contains_key("content-length") || headers.contains_key("transfer-encoding");
        let says_html = media_type(headers).is_some_and(|media| media == "text/html");
        let status = response.status().as_u16();
        let limits = limits(status, headers, now);
        let date = date(headers);
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| PartnerError::from_transport(&error, None))? {
            if body.len() + chunk.len() > limit {
                return Err(PartnerError::TooLarge { endpoint });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Self { status, limits, framed, says_html, date, body: body.freeze() })
    }

    pub fn is_page(&self) -> bool {
        match self.body.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{' | b'[') => false,
            Some(b'<') => true,
            _ => self.says_html,
        }
    }

    /// JSON that began and does not end as it must: the rest was lost on the way.
    fn is_cut(&self) -> bool {
        let seen = || self.body.iter().filter(|byte| !byte.is_ascii_whitespace());
        let begins = matches!(seen().next(), Some(b'{' | b'['));
        begins && !matches!(seen().next_back(), Some(b'}' | b']'))
    }

    /// The body of a 2xx; everything else as the error that it is.
    pub fn into_body(self) -> Result<Bytes, PartnerError> {
        match self.status {
            200..=299 if self.is_page() => Err(PartnerError::CaptivePortal),
            200..=299 if self.is_cut() => Err(PartnerError::Interrupted),
            200..=299 => Ok(self.body),
            _ => Err(self.into_error()),
        }
    }

    pub fn into_error(self) -> PartnerError {
        let status = self.status;
        let problems = || problems_in(&self.body);
        match status {
            300..=399 => PartnerError::Redirected,
            401 => PartnerError::Unauthorized { problems: problems() },
            403 => PartnerError::Forbidden { problems: problems() },
            404 | 410 => PartnerError::NotFound { problems: problems() },
            429 => PartnerError::RateLimited { after: self.limits.retry_after.or(self.limits.spent_for) },
            511 => PartnerError::CaptivePortal,
            500..=599 => PartnerError::Down { status, after: self.limits.retry_after },
            _ => PartnerError::Status { status, problems: problems() },
        }
    }
}

/// Type and subtype without parameters, in lower case.
pub(super) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(reqwest::header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
}

fn date(headers: &HeaderMap) -> Option<UnixMillis> {
    let text = headers.get(reqwest::header::DATE)?.to_str().ok()?;
    let date = OffsetDateTime::parse(text.trim(), &Rfc2822).ok()?;
    date.unix_timestamp().checked_mul(1000).map(UnixMillis)
}

pub(super) fn limits(status: u16, headers: &HeaderMap, now: UnixMillis) -> Limits {
    let header = |name: &'static str| headers.get(HeaderName::from_static(name))?.to_str().ok().map(str::trim);
    let until = |epoch: i64| Duration::from_secs(u64::try_from(epoch - now.0 / 1000).unwrap_or(0)).min(LONGEST_PAUSE);
    let retry_after = header("retry-after").and_then(|text| {
        if let Ok(seconds) = text.parse::<u64>() {
            return Some(Duration::from_secs(seconds).min(LONGEST_PAUSE));
        }
        OffsetDateTime::parse(text, &Rfc2822).ok().map(|date| until(date.unix_timestamp()))
    });
    let spent = header("x-ratelimit-remaining").is_some_and(|left| left == "0");
    let reset = header("x-ratelimit-reset").and_then(|text| text.parse::<i64>().ok()).map(until);
    Limits { status, retry_after, spent_for: reset.filter(|_| spent) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    const NOW: UnixMillis = UnixMillis(1_790_000_000_000);

    fn with(pairs: &[(&'static str, &'static str)]) -> Limits {
        let headers = pairs
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        limits(429, &headers, NOW)
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        assert_eq!(with(&[("retry-after", "7")]).retry_after, Some(Duration::from_secs(7)));
        // 1790000030 in the form that HTTP writes dates.
        let date = with(&[("retry-after", "Mon, 21 Sep 2026 14:13:50 GMT")]).retry_after;
        assert_eq!(date, Some(Duration::from_secs(30)));
        assert_eq!(with(&[("retry-after", "Mon, 21 Sep 2020 14:13:50 GMT")]).retry_after, Some(Duration::ZERO));
        assert_eq!(with(&[("retry-after", "86400")]).retry_after, Some(LONGEST_PAUSE));
        for bad in ["", "soon", "-5", "1.5"] {
            assert_eq!(with(&[("retry-after", bad)]).retry_after, None, "{bad}");
        }
    }

    #[test]
    fn a_spent_allowance_counts_until_its_reset() {
        let spent = with(&[("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "1790000012")]);
        assert_eq!(spent.spent_for, Some(Duration::from_secs(12)));
        let left = with(&[("x-ratelimit-remaining", "3"), ("x-ratelimit-reset", "1790000012")]);
        assert_eq!(left.spent_for, None);
    }
}
