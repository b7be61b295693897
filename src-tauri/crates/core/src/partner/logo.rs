//! Brand pictures: where they are, and their bytes. Outside the budget, and without a header that tells who asks.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use url::Url;

use super::answer::{ORDINARY_LIMIT, media_type};
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::goods::Brand;

const TOTAL_LIMIT: Duration = Duration::from_secs(30);

/// The six pictures that the shop makes of each logo (seed): a suffix to [`Brand::logo_base_url`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogoVariant {
    /// Original size, as are all named `Full`. The shop recommends WebP.
    WebpFull,
    /// 500 × 318 pixels.
    WebpLarge,
    /// 300 × 190 pixels.
    WebpSmall,
    JpgFull,
    /// 500 × 318 pixels.
    JpgLarge,
    /// 300 × 190 pixels.
    JpgSmall,
}

impl LogoVariant {
    pub const ALL: [Self; 6] =
        [Self::WebpFull, Self::WebpLarge, Self::WebpSmall, Self::JpgFull, Self::JpgLarge, Self::JpgSmall];

    fn suffix(self) -> &'static str {
        match self {
            Self::WebpFull => ".webp",
            Self::WebpLarge => "_500x318.webp",
            Self::WebpSmall => "_300x190.webp",
            Self::JpgFull => ".jpg",
            Self::JpgLarge => "_500x318.jpg",
            Self::JpgSmall => "_300x190.jpg",
        }
    }
}

impl Brand {
    /// The address of one variant; `None` where the shop names no base, or none that is an address. Escaped: a base may
    /// hold `&` and blanks. Whether it may be fetched is [`PartnerClient::logo`]'s to say.
    pub fn logo(&self, variant: LogoVariant) -> Option<String> {
        let base = self.logo_base_url.as_deref().filter(|base| !base.is_empty())?;
        // The whole of it is a path: a mark that would begin a query or a fragment is part of the name.
        let base = base.replace('?', "%3F").replace('#', "%23");
        Some(escaped(&format!("{base}{}", variant.suffix()))?.into())
    }
}

/// Blanks and letters beyond ASCII are escaped by every URL parser; `&` and a bare `%` are not.
fn escaped(address: &str) -> Option<Url> {
    let mut url = Url::parse(address).ok()?;
    let mut path = String::with_capacity(url.path().len());
    let mut rest = url.path();
    while let Some(at) = rest.find(['&', '%']) {
        let (before, from) = rest.split_at(at);
        let is_escape = from.get(1..3).is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        path.push_str(before);
        path.push_str(match from.starts_with('&') {
            true => "%26",
            false if is_escape => "%",
            false => "%25",
        });
        rest = from.get(1..).unwrap_or_default();
    }
    path.push_str(rest);
    url.set_path(&path);
    Some(url)
}

impl PartnerClient {
    /// At most 1 MiB, from the CDN or the override's own origin. The bytes are hostile until decoded and encoded again. May be
    /// repeated and dropped at any time.
    ///
    /// # Errors
    ///
    /// [`PartnerError::NotSendable`] for an address anywhere else: nothing was asked. [`PartnerError::Unreadable`] for text
    /// and for SVG.
    pub async fn logo(&self, url: &str) -> Result<Bytes, PartnerError> {
        let url = escaped(url).ok_or(PartnerError::NotSendable)?;
        if !self.base().may_fetch_logo(&url) {
            return Err(PartnerError::NotSendable);
        }
        self.picture_at(url).await
    }

    /// The picture of a code, at whichever host the shop names: the buyer has seen its name and said yes. At most 1 MiB; the
    /// bytes are hostile until decoded. The demo asks nobody.
    ///
    /// # Errors
    ///
    /// [`PartnerError::NotSendable`] for anything but https to a named host, and for the demo: nothing was asked.
    pub async fn code_picture(&self, url: &str) -> Result<Bytes, PartnerError> {
        let url = Url::parse(url).map_err(|_| PartnerError::NotSendable)?;
        let own = !self.base().is_production() && self.base().may_fetch_logo(&url);
        if !own && (self.base().is_loopback() || !is_public(&url)) {
            return Err(PartnerError::NotSendable);
        }
        self.picture_at(url).await
    }

    async fn picture_at(&self, url: Url) -> Result<Bytes, PartnerError> {
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

/// A name with a dot in it, reached in the usual way: no address, no neighbour in the same house.
pub(crate) fn is_public(url: &Url) -> bool {
    let named = matches!(url.host(), Some(url::Host::Domain(name)) if name.trim_end_matches('.').contains('.'));
    named && url.scheme() == "https" && url.port().is_none() && url.username().is_empty() && url.password().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CountryCode;

    fn all(base: &str) -> Vec<String> {
        let body =
            format!(r#"{{"categories":[{{"brands":[{{"brand":"A","kind":"giftcard","logo_base_url":"{base}"}}]}}]}}"#);
        let catalogue = super::super::wire::brands::read(body.as_bytes(), CountryCode::US).expect("a catalogue");
        let brand = catalogue.brands.first().expect("a brand");
        LogoVariant::ALL.into_iter().filter_map(|variant| brand.logo(variant)).collect()
    }

    #[test]
    fn each_logo_has_the_six_variants_of_the_seed() {
        let base = "https://cdn.cryptorefills.com/logos_v2/esim";
        let ends = [".webp", "_500x318.webp", "_300x190.webp", ".jpg", "_500x318.jpg", "_300x190.jpg"];
        assert_eq!(all(base), ends.map(|end| format!("{base}{end}")));
    }

    #[test]
    fn an_ampersand_or_a_blank_in_the_base_is_escaped_once() {
        let first = |base: &str| all(&format!("https://cdn.cryptorefills.com/{base}")).into_iter().next();
        let webp = |path: &str| Some(format!("https://cdn.cryptorefills.com/{path}.webp"));
        assert_eq!(first("l/a&b"), webp("l/a%26b"));
        assert_eq!(first("l/Marks & Co"), webp("l/Marks%20%26%20Co"));
        assert_eq!(first("l/a%26b%20c"), webp("l/a%26b%20c"));
        assert_eq!(first("l/100% é?#1"), webp("l/100%25%20%C3%A9%3F%231"));
        assert_eq!(first("l/a&amp;b"), webp("l/a%26amp;b"));
    }

    #[test]
    fn a_base_that_is_no_address_has_no_pictures() {
        for base in ["", "logos/a", "//cdn.cryptorefills.com/a"] {
            assert_eq!(all(base), Vec::<String>::new(), "{base}");
        }
    }

    #[test]
    fn the_query_of_a_plain_logo_stays_one() {
        let url = escaped("https://cdn.cryptorefills.com/a&b.webp?v=3&w=1").map(String::from);
        assert_eq!(url.as_deref(), Some("https://cdn.cryptorefills.com/a%26b.webp?v=3&w=1"));
    }
}
