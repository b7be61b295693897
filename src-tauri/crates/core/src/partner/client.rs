//! One client for one partner: identity, headers, limits of time and size, and the shared budget.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, WeakShared};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::answer::{Answer, limits};
use super::base::BaseUrl;
use super::budget::{Budget, Lane, RequestBudget};
use super::error::{Endpoint, PartnerError};
use super::proxy::{ProxyNames, Route};
use crate::clock::SharedClock;
use crate::domain::{CountryCode, Secret};

const CONNECT_LIMIT: Duration = Duration::from_secs(10);
const READ_LIMIT: Duration = Duration::from_secs(20);
const TOTAL_LIMIT: Duration = Duration::from_secs(30);
/// Together less than the 45 s of silence after which a single stream is given up.
const PING_EVERY: Duration = Duration::from_secs(30);
const PING_LIMIT: Duration = Duration::from_secs(10);

pub struct ClientOptions {
    pub base: BaseUrl,
    /// Our own version, for `X-Cr-Version` and the user agent.
    pub app_version: String,
    pub identity: Identity,
    /// A client of a loopback address goes directly, whatever this says.
    pub route: Route,
    pub budget: Budget,
}

/// Who asks, and for where. May change while the client is in use.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Partner id, or the app's own name without one. Never checked by the server: a wrong one loses the commission silently.
    pub application: Secret,
    pub country: CountryCode,
    /// `en`
    pub lang: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the partner id must be 1 to 200 visible characters of plain ASCII")]
pub struct IdentityRefused;

impl Identity {
    fn checked(self) -> Result<Self, IdentityRefused> {
        let application = self.application.expose();
        let fits = (1..=200).contains(&application.len()) && application.bytes().all(|byte| byte.is_ascii_graphic());
        if fits { Ok(self) } else { Err(IdentityRefused) }
    }
}

/// Cheap to clone; all clones share one budget and one identity.
#[derive(Clone)]
pub struct PartnerClient {
    inner: Arc<Inner>,
}

struct Inner {
    base: BaseUrl,
    app_version: String,
    identity: RwLock<Identity>,
    wiring: Wiring,
    wires: RwLock<Wires>,
    budget: RequestBudget,
    paced: bool,
    clock: SharedClock,
    in_flight: Mutex<HashMap<String, WeakShared<Read>>>,
}

/// How connections are made.
struct Wiring {
    agent: String,
    loopback: bool,
    https: bool,
}

/// One client per purpose, each with its own connections.
#[derive(Clone)]
struct Wires {
    route: Route,
    proxies: ProxyNames,
    reads: reqwest::Client,
    placing: reqwest::Client,
    streams: reqwest::Client,
    pictures: reqwest::Client,
}

impl Wiring {
    fn plain(&self, route: &Route) -> Result<reqwest::ClientBuilder, PartnerError> {
        let builder = reqwest::Client::builder()
            .user_agent(&self.agent)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .retry(reqwest::retry::never())
            .connect_timeout(CONNECT_LIMIT)
            .tls_version_min(reqwest::tls::Version::TLS_1_2)
            .tls_sslkeylogfile(false)
            .https_only(self.https);
        route.apply(builder)
    }

    fn build(&self, route: Route) -> Result<Wires, PartnerError> {
        let route = if self.loopback { Route::Direct } else { route };
        let built =
            |builder: reqwest::ClientBuilder| builder.build().map_err(|error| PartnerError::from_building(&error));
        let plain = || self.plain(&route);
        // An order is placed on a connection of its own, so that no half-dead one can swallow it; it has no read limit
        // because setting up a payment takes the shop a while, and the total limit ends it.
        let placing = plain()?.http1_only().pool_max_idle_per_host(0).no_gzip().no_brotli().no_deflate();
        // A total limit would end a healthy stream; compression would hold its events back. Over HTTP/2 all streams share a
        // connection, so one ping tells for all of them that it is dead, even where no heartbeats are sent.
        let streams = plain()?
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .http2_keep_alive_interval(PING_EVERY)
            .http2_keep_alive_timeout(PING_LIMIT);
        Ok(Wires {
            reads: built(plain()?.read_timeout(READ_LIMIT))?,
            placing: built(placing)?,
            streams: built(streams)?,
            pictures: built(plain()?.read_timeout(READ_LIMIT))?,
            proxies: route.names(),
            route,
        })
    }
}

type Read = BoxFuture<'static, Result<Bytes, PartnerError>>;

impl PartnerClient {
    pub fn new(options: ClientOptions, clock: SharedClock) -> Result<Self, PartnerError> {
        let base = options.base;
        let agent = format!("cryptorefills-desktop/{}", options.app_version);
        let wiring = Wiring { agent, loopback: base.is_loopback(), https: base.is_https() };
        Ok(Self {
            inner: Arc::new(Inner {
                wires: RwLock::new(wiring.build(options.route)?),
                wiring,
                identity: RwLock::new(options.identity.checked().map_err(|_| PartnerError::NotSendable)?),
                app_version: options.app_version,
                paced: options.budget == Budget::Polite,
                budget: RequestBudget::new(options.budget, Arc::clone(&clock)),
                in_flight: Mutex::new(HashMap::new()),
                clock,
                base,
            }),
        })
    }

    /// After sleep, or when the network has changed: the next request makes a connection of its own instead of waiting
    /// on one that died unnoticed. What is under way goes on.
    pub fn renew_connections(&self) {
        let mut wires = self.inner.wires.write().unwrap_or_else(PoisonError::into_inner);
        if let Ok(renewed) = self.inner.wiring.build(wires.route.clone()) {
            *wires = renewed;
        }
    }

    /// From the next request on. What is under way ends on the old way, so open streams have to be begun anew.
    pub fn set_route(&self, route: Route) -> Result<(), PartnerError> {
        let renewed = self.inner.wiring.build(route)?;
        *self.inner.wires.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        Ok(())
    }

    /// Whether that route, as things are now, leads to the shop through another proxy than the one in use.
    pub fn goes_another_way(&self, route: &Route) -> bool {
        let shop = self.inner.base.path(&[]);
        let wires = self.wires();
        wires.route != *route || wires.proxies.towards(&shop) != route.names().towards(&shop)
    }

    /// Host and port of the proxy between here and the shop.
    pub fn proxy_in_use(&self) -> Option<String> {
        self.wires().proxies.towards(&self.inner.base.path(&[]))
    }

    fn wires(&self) -> Wires {
        self.inner.wires.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set_identity(&self, identity: Identity) -> Result<(), IdentityRefused> {
        let identity = identity.checked()?;
        *self.inner.identity.write().unwrap_or_else(PoisonError::into_inner) = identity;
        Ok(())
    }

    pub fn identity(&self) -> Identity {
        self.inner.identity.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn base(&self) -> &BaseUrl {
        &self.inner.base
    }

    /// Whether requests are kept apart in time.
    pub fn is_paced(&self) -> bool {
        self.inner.paced
    }

    pub(super) fn clock(&self) -> &SharedClock {
        &self.inner.clock
    }

    pub(super) fn pictures(&self) -> reqwest::Client {
        self.wires().pictures
    }

    /// A read of the catalogue. The same read in flight twice is one request.
    pub(super) async fn read_shared(&self, endpoint: Endpoint, url: Url, limit: usize) -> Result<Bytes, PartnerError> {
        let key = url.as_str().to_owned();
        let shared = {
            let mut in_flight = self.inner.in_flight.lock().unwrap_or_else(PoisonError::into_inner);
            in_flight.retain(|_, read| read.upgrade().is_some_and(|read| read.peek().is_none()));
            match in_flight.get(&key).and_then(WeakShared::upgrade) {
                Some(shared) => shared,
                None => {
                    let client = self.clone();
                    let read: Read = async move { client.read(Lane::Catalogue, endpoint, url, limit).await }.boxed();
                    let shared = read.shared();
                    if let Some(weak) = shared.downgrade() {
                        in_flight.insert(key, weak);
                    }
                    shared
                }
            }
        };
        shared.await
    }

    /// The body of a 2xx. A connection that broke is asked once more: one that died unnoticed between two reads says so only
    /// when it is used.
    pub(super) async fn read(
        &self,
        lane: Lane,
        endpoint: Endpoint,
        url: Url,
        limit: usize,
    ) -> Result<Bytes, PartnerError> {
        let ask = || async { self.asked(lane, endpoint, url.clone(), limit).await?.into_body() };
        match ask().await {
            Err(PartnerError::Interrupted) => ask().await,
            answered => answered,
        }
    }

    /// A read's answer, whatever its status.
    pub(super) async fn asked(
        &self,
        lane: Lane,
        endpoint: Endpoint,
        url: Url,
        limit: usize,
    ) -> Result<Answer, PartnerError> {
        let request = self.wires().reads.get(url).timeout(TOTAL_LIMIT);
        self.exchange(lane, endpoint, request, limit).await
    }

    /// Asks without changing anything at the shop (validation).
    pub(super) async fn ask(&self, endpoint: Endpoint, url: Url, body: String) -> Result<Answer, PartnerError> {
        let request = self.wires().reads.post(url).timeout(TOTAL_LIMIT).body(body);
        self.exchange(Lane::Orders, endpoint, request, super::answer::ORDINARY_LIMIT).await
    }

    /// Everything up to the first byte: the caller sends it, once, and says what became of it.
    pub(super) async fn placing(&self, url: Url, body: String) -> Result<reqwest::RequestBuilder, PartnerError> {
        self.inner.budget.enter(Lane::Orders).await?;
        let request = self.wires().placing.post(url).timeout(TOTAL_LIMIT).body(body);
        Ok(request.headers(self.headers("application/json")?))
    }

    /// The head of a stream's answer, whatever its status.
    pub(super) async fn open_stream(&self, url: Url) -> Result<reqwest::Response, PartnerError> {
        self.inner.budget.enter(Lane::Orders).await?;
        let request = self.wires().streams.get(url).headers(self.headers("text/event-stream")?);
        let answered = tokio::time::timeout(READ_LIMIT, request.send()).await;
        let response = answered.map_err(|_| PartnerError::TimedOut)?.map_err(|error| self.transport(&error))?;
        self.note(Lane::Orders, &response);
        Ok(response)
    }

    async fn exchange(
        &self,
        lane: Lane,
        endpoint: Endpoint,
        request: reqwest::RequestBuilder,
        limit: usize,
    ) -> Result<Answer, PartnerError> {
        self.inner.budget.enter(lane).await?;
        let request = request.headers(self.headers("application/json")?);
        let response = request.send().await.map_err(|error| self.transport(&error))?;
        self.note(lane, &response);
        Answer::read(response, endpoint, limit, self.inner.clock.wall()).await
    }

    /// From the head alone: a pause counts even if the body never comes.
    pub(super) fn note(&self, lane: Lane, response: &reqwest::Response) {
        let status = response.status().as_u16();
        self.inner.budget.note(lane, limits(status, response.headers(), self.inner.clock.wall()));
        tracing::debug!(status, "the partner answers");
    }

    pub(super) fn transport(&self, error: &reqwest::Error) -> PartnerError {
        let proxy = error.url().and_then(|url| self.wires().proxies.towards(url));
        PartnerError::from_transport(error, proxy.as_deref())
    }

    /// The headers that the seeds ask for, on every request.
    fn headers(&self, accept: &'static str) -> Result<HeaderMap, PartnerError> {
        let identity = self.identity();
        let value = |text: &str| HeaderValue::from_str(text).map_err(|_| PartnerError::NotSendable);
        let mut application = value(identity.application.expose())?;
        application.set_sensitive(true);
        let mut headers = HeaderMap::new();
        headers.insert(HeaderName::from_static("x-cr-application"), application);
        headers.insert(HeaderName::from_static("x-cr-version"), value(&self.inner.app_version)?);
        headers.insert(HeaderName::from_static("x-country-iso-code"), value(identity.country.as_str())?);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
        Ok(headers)
    }
}

impl fmt::Debug for PartnerClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PartnerClient").field("base", &self.inner.base).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_id_cannot_smuggle_a_header() {
        let identity = |application: &str| Identity {
            application: Secret::new(application),
            country: CountryCode::US,
            lang: "en".into(),
        };
        assert!(identity("partner-1").checked().is_ok());
        for bad in ["", "a\r\nX-Evil: 1", "a b", "é", &"x".repeat(201)] {
            assert!(identity(bad).checked().is_err(), "{bad:?}");
        }
    }
}
