//! Brand pictures, as bytes. Outside the budget, and without a header that tells who asks.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use url::Url;

use super::answer::{ORDINARY_LIMIT, media_type};
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};

const TOTAL_LIMIT: Duration = Duration::from_secs(30);

impl PartnerClient {
    /// At most 1 MiB, from the CDN or the override's own origin. The bytes are hostile until decoded and encoded again.
    pub async fn logo(&self, url: &str) -> Result<Bytes, PartnerError> {
        let url = Url::parse(url).map_err(|_| PartnerError::NotSendable)?;
        if !self.base().may_fetch_logo(&url) {
            return Err(PartnerError::NotSendable);
        }
        let request = self.pictures().get(url).timeout(TOTAL_LIMIT);
        let mut response = request.send().await.map_err(|error| self.transport(&error))?;
        let status = response.status().as_u16();
        match status {
            200 => {}
            300..=399 => return Err(PartnerError::Redirected),
            404 | 410 => return Err(PartnerError::NotFound { problems: Vec::new() }),
            500..=599 => return Err(PartnerError::Down { status, after: None }),
            _ => return Err(PartnerError::Status { status, problems: Vec::new() }),
        }
        let media = media_type(response.headers()).unwrap_or_default();
        if media.starts_with("text/") || media.contains("svg") {
            return Err(PartnerError::Unreadable { endpoint: Endpoint::Logo, path: "content-type".into() });
        }
        let mut picture = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.transport(&error))? {
            if picture.len() + chunk.len() > ORDINARY_LIMIT {
                return Err(PartnerError::TooLarge { endpoint: Endpoint::Logo });
            }
            picture.extend_from_slice(&chunk);
        }
        Ok(picture.freeze())
    }
}
