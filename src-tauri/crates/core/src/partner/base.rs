//! Where requests may go: production, or an override that cannot lead the buyer's data to a stranger.

use std::fmt;

use url::{Host, Url};

const PRODUCTION: &str = "https://api.cryptorefills.com";
const WEBSITE: &str = "https://cryptorefills.com";
const LOGO_HOST: &str = "cdn.cryptorefills.com";
const OVERRIDE_DOMAIN: &str = ".cryptorefills.com";

/// Scheme, host and port; never a path of its own, a query or credentials.
#[derive(Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: Url,
    production: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlRefused {
    #[error("the api address is not a url")]
    NotAUrl,
    #[error("the api address must be on this computer, or https under cryptorefills.com")]
    Stranger,
    #[error("the api address must not have a login, a path, a query or a fragment")]
    NotAnOrigin,
}

impl BaseUrl {
    pub fn production() -> Self {
        Self { origin: fixed(PRODUCTION), production: true }
    }

    /// Where a second address may stand beside `--api-url`.
    pub const VARIABLE: &str = "CRYPTOREFILLS_API_URL";

    /// What the command line asks for, else the environment; an empty word asks for nothing.
    pub fn asked(flag: Option<&str>, variable: Option<&str>) -> Result<Option<Self>, BaseUrlRefused> {
        flag.or(variable).filter(|url| !url.is_empty()).map(Self::parse_override).transpose()
    }

    /// `--api-url` or the environment's: loopback (http or https), or https under cryptorefills.com.
    pub fn parse_override(text: &str) -> Result<Self, BaseUrlRefused> {
        let url = Url::parse(text.trim()).map_err(|_| BaseUrlRefused::NotAUrl)?;
        let loopback = is_loopback(&url);
        let ours = url.host_str().is_some_and(|host| host.ends_with(OVERRIDE_DOMAIN));
        let allowed = match url.scheme() {
            "https" => loopback || ours,
            "http" => loopback,
            _ => false,
        };
        if !allowed {
            return Err(BaseUrlRefused::Stranger);
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(BaseUrlRefused::NotAnOrigin);
        }
        let production = url == fixed(PRODUCTION);
        Ok(Self { origin: url, production })
    }

    /// False for any override: the window then shows a banner.
    pub fn is_production(&self) -> bool {
        self.production
    }

    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.origin)
    }

    /// For the banner: host, and port where one is named.
    pub fn host(&self) -> String {
        let host = self.origin.host_str().unwrap_or_default();
        match self.origin.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }

    /// Scheme, host and port as text: the key under which facts about this server are remembered.
    pub fn origin(&self) -> String {
        self.origin.origin().ascii_serialization()
    }

    pub(crate) fn is_https(&self) -> bool {
        self.origin.scheme() == "https"
    }

    /// Joins segments, each escaped, so that no value can add or leave a path.
    pub(crate) fn path(&self, segments: &[&str]) -> Url {
        with_path(self.origin.clone(), segments)
    }

    /// The website's own list of countries; it follows an override.
    pub(crate) fn website(&self, segments: &[&str]) -> Url {
        let origin = if self.production { fixed(WEBSITE) } else { self.origin.clone() };
        with_path(origin, segments)
    }

    /// Logos come from the CDN, or from the override's own origin; nothing else is ever asked for a picture.
    pub fn may_fetch_logo(&self, url: &Url) -> bool {
        let plain = url.username().is_empty() && url.password().is_none();
        let cdn = url.scheme() == "https" && url.host_str() == Some(LOGO_HOST) && url.port().is_none();
        let own = !self.production && url.origin() == self.origin.origin();
        plain && (cdn || own)
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

fn with_path(mut origin: Url, segments: &[&str]) -> Url {
    if let Ok(mut path) = origin.path_segments_mut() {
        path.clear().extend(segments);
    }
    origin
}

/// The two addresses written above parse; a test says so.
#[expect(clippy::expect_used, reason = "constants of this file, pinned by a test")]
fn fixed(text: &'static str) -> Url {
    Url::parse(text).expect("a constant of this file")
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_override_stays_on_this_computer_or_with_the_shop() {
        for good in [
            "http://127.0.0.1:8080",
            "http://[::1]:9",
            "http://localhost:3000/",
            "https://127.0.0.1",
            "https://staging.cryptorefills.com",
        ] {
            let base = BaseUrl::parse_override(good).expect(good);
            assert!(!base.is_production(), "{good}");
        }
        for bad in [
            "http://staging.cryptorefills.com",
            "https://cryptorefills.com.evil.example",
            "https://evilcryptorefills.com",
            "https://127.0.0.1.evil.example",
            "http://10.0.0.1",
            "http://0.0.0.0",
            "http://evil.localhost",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
        ] {
            assert_eq!(BaseUrl::parse_override(bad), Err(BaseUrlRefused::Stranger), "{bad}");
        }
        for bad in ["http://user:pass@127.0.0.1", "http://127.0.0.1/x", "http://127.0.0.1/?a=1", "http://127.0.0.1/#a"]
        {
            assert_eq!(BaseUrl::parse_override(bad), Err(BaseUrlRefused::NotAnOrigin), "{bad}");
        }
        assert_eq!(BaseUrl::parse_override("nonsense"), Err(BaseUrlRefused::NotAUrl));
    }

    #[test]
    fn production_is_recognised_even_when_it_is_spelled_out() {
        assert!(BaseUrl::production().is_production());
        assert!(BaseUrl::parse_override("https://api.cryptorefills.com/").is_ok_and(|base| base.is_production()));
    }

    #[test]
    fn pictures_come_from_the_cdn_or_the_overrides_own_origin() {
        let demo = BaseUrl::parse_override("http://127.0.0.1:8080").expect("loopback");
        let allowed = |base: &BaseUrl, url: &str| base.may_fetch_logo(&Url::parse(url).expect(url));
        let cdn = "https://cdn.cryptorefills.com/logos_v2/a&b_500x318.webp";
        assert!(allowed(&BaseUrl::production(), cdn));
        assert!(allowed(&demo, cdn));
        assert!(allowed(&demo, "http://127.0.0.1:8080/logos/a.webp"));
        for bad in [
            "http://127.0.0.1:8081/a.webp",
            "http://cdn.cryptorefills.com/a.webp",
            "https://cdn.cryptorefills.com:444/a.webp",
            "https://me@cdn.cryptorefills.com/a.webp",
            "https://cdn.cryptorefills.com.evil.example/a.webp",
        ] {
            assert!(!allowed(&demo, bad), "{bad}");
        }
        assert!(!allowed(&BaseUrl::production(), "https://api.cryptorefills.com/a.webp"));
    }

    #[test]
    fn a_value_cannot_leave_its_place_in_the_path() {
        let url = BaseUrl::production().path(&["v5", "orders", "../../x?y#z"]);
        assert_eq!(url.as_str(), "https://api.cryptorefills.com/v5/orders/..%2F..%2Fx%3Fy%23z");
        assert_eq!(BaseUrl::production().website(&["api"]).as_str(), "https://cryptorefills.com/api");
    }
}
