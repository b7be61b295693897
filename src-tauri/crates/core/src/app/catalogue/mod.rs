//! What is for sale and how it is paid: the copies kept of the shop's catalogue, and the views made from them.
//!
//! May use: `partner`, `store` for its cache, `payment`, `prose`, `domain`, `contract`. Must never enter: an order, a secret.

mod again;
mod browse;
mod choice;
mod choices;
mod countries;
mod elsewhere;
mod logo;
mod logo_files;
mod methods;
mod price;
mod product;
mod search;
mod shelf;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use logo::Logo;
pub(crate) use product::{FaceValue, Product, ProductFault};
pub use search::{Index as BrandIndex, Typed};
pub(crate) use shelf::kind_of;

use crate::clock::{SharedClock, UnixMillis};
use crate::contract::{
    AppError, BrandView, BrowseQuery, BrowseView, CoinView, CountryView, ErrorCode, Phrase, PriceQuery, PriceView,
};
use crate::domain::CountryCode;
use crate::partner::PartnerClient;
use crate::store::Store;

/// After a failed refresh the old copy is shown this long before the shop is asked again, unless the buyer asks.
const QUIET_AFTER_FAILURE: Duration = Duration::from_secs(60);

pub(crate) struct CatalogueRoom {
    client: PartnerClient,
    store: Store,
    clock: SharedClock,
    shelves: Mutex<HashMap<CountryCode, Arc<shelf::Shelf>>>,
    /// Refreshes that failed lately, by the cache's key.
    failures: Mutex<HashMap<String, (Instant, AppError)>>,
    missing: again::Missing,
    homes: Arc<Mutex<HashMap<CountryCode, browse::Home>>>,
    pages: Mutex<HashMap<product::PageKey, product::Page>>,
    ways: Mutex<Option<Arc<methods::Ways>>>,
    countries: Mutex<Option<countries::Known>>,
    pictures: logo::Pictures,
    picture_files: logo_files::LogoFiles,
    choices: choices::Choices,
    names: elsewhere::Names,
}

impl CatalogueRoom {
    /// `folder`: the profile's.
    pub fn new(client: PartnerClient, store: Store, clock: SharedClock, folder: &Path) -> Self {
        Self {
            client,
            store,
            clock,
            shelves: Mutex::default(),
            failures: Mutex::default(),
            missing: again::Missing::default(),
            homes: Arc::default(),
            pages: Mutex::default(),
            ways: Mutex::default(),
            countries: Mutex::default(),
            pictures: logo::Pictures::default(),
            picture_files: logo_files::LogoFiles::in_profile(folder),
            choices: choices::Choices::open(folder),
            names: elsewhere::Names::default(),
        }
    }

    pub async fn countries(&self) -> Vec<CountryView> {
        self.known_countries().await
    }

    /// `bought`: brands that were bought before.
    pub async fn browse(
        &self,
        country: CountryCode,
        query: BrowseQuery,
        bought: &[String],
    ) -> Result<BrowseView, AppError> {
        let (shelf, stale) = self.shelf(country, query.refresh).await?;
        let sections = match browse::has_rows(&query) {
            true => self.home(country, query.refresh).await,
            false => Arc::default(),
        };
        let known = self.any_amount_known(country);
        let beside = browse::Beside {
            sections: &sections,
            favourites: &self.choices.favourites(country),
            bought,
            any_amount: &|brand_id| known.get(brand_id).copied(),
        };
        let mut view = browse::view(&shelf, &query, &beside);
        view.age_seconds = u32::try_from(shelf.at.seconds_until(self.clock.wall())).unwrap_or(0);
        view.stale = stale;
        Ok(view)
    }

    pub async fn brand(&self, country: CountryCode, brand_id: &str, coin: &str) -> Result<BrandView, AppError> {
        self.brand_view(country, brand_id, coin).await
    }

    pub async fn payment_methods(&self) -> Result<Vec<CoinView>, AppError> {
        Ok(methods::coins(&self.ways().await?.vias, self.choices.paid_with().as_ref()))
    }

    /// An estimate, or why the value typed is not sold.
    pub async fn about_price(&self, country: CountryCode, query: PriceQuery) -> Result<PriceView, AppError> {
        self.price_view(country, query).await
    }

    pub async fn logo(&self, brand_id: &str) -> Result<Logo, AppError> {
        self.picture(brand_id).await
    }

    /// What checkout sends, with the exact words of the catalogue.
    pub async fn product(
        &self,
        country: CountryCode,
        brand_id: &str,
        choice: &crate::contract::Choice,
    ) -> Result<Product, ProductFault> {
        self.product_for(country, brand_id, choice).await
    }

    /// The coin's contract or mint on a network and the network's chain; `None` for a network's own coin and where the
    /// shop names none. Asks nobody: a copy of any age that knows it will do.
    pub async fn token(&self, coin: &str, network: &str) -> Option<(crate::payment::Token, Option<u64>)> {
        methods::token(&self.kept_ways().await?.vias, coin, network)
    }

    /// Asks the shop for its ways of paying when no copy knows this one, so that [`Self::token`] can answer. May take as
    /// long as a request may.
    pub async fn learn_token(&self, coin: &str, network: &str) {
        let kept = self.kept_ways().await;
        if !kept.is_some_and(|kept| methods::is_listed(&kept.vias, coin, network)) {
            // Without an answer the order's payment stays closed; the next answer about it asks again.
            let _ = self.ways().await;
        }
    }

    /// The store's copy under `key`. One that cannot be read is no copy.
    async fn copy<T: DeserializeOwned>(&self, key: &str) -> Option<(T, UnixMillis)> {
        let (text, at) = self.store.cache_get(key).await.ok()??;
        Some((serde_json::from_str(&text).ok()?, at))
    }

    /// A copy that cannot be kept is fetched again next time; nothing else is lost.
    async fn keep<T: Serialize>(&self, key: &str, value: &T, at: UnixMillis) {
        let Ok(text) = serde_json::to_string(value) else { return };
        if self.store.cache_put(key, text, at).await.is_err() {
            tracing::warn!("a copy of the catalogue could not be kept");
        }
    }

    fn recent_failure(&self, key: &str) -> Option<AppError> {
        let failures = locked(&self.failures);
        let (at, error) = failures.get(key)?;
        (self.clock.monotonic().saturating_duration_since(*at) < QUIET_AFTER_FAILURE).then(|| error.clone())
    }

    fn note_failure(&self, key: &str, error: &AppError) {
        locked(&self.failures).insert(key.to_owned(), (self.clock.monotonic(), error.clone()));
    }

    fn note_success(&self, key: &str) {
        locked(&self.failures).remove(key);
    }

    fn is_younger(&self, at: UnixMillis, limit: Duration) -> bool {
        // A clock set back makes a copy of the future: as good as one of unknown age.
        u64::try_from(at.seconds_until(self.clock.wall())).is_ok_and(|age| age < limit.as_secs())
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fault(code: ErrorCode, sentence: &str, retry: bool) -> AppError {
    AppError { code, sentence: Phrase::new(sentence), retry }
}
