//! Reads of what is for sale and how it is paid. Each may be repeated, and dropped at any time: the same read in flight twice
//! is one request, which ends when nobody waits for it any more.

use url::Url;

use super::answer::{CATALOGUE_LIMIT, ORDINARY_LIMIT};
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::goods::{AboutPrice, BrandProducts, Catalogue, HomeSection, Via};
use super::wire;
use crate::domain::country::Country;
use crate::domain::{CoinAmount, CountryCode};

/// All of these fail with [`PartnerError::Unreadable`], which names the call and the place in the JSON and never what stood
/// there, when a 2xx cannot be read; else with what the status or the connection says.
impl PartnerClient {
    /// `GET /v3/payment_vias`: the ways to pay. Ways, coins and networks that cannot be read are left out.
    pub async fn payment_vias(&self) -> Result<Vec<Via>, PartnerError> {
        let url = self.base().path(&["v3", "payment_vias"]);
        wire::vias::read(&self.read_shared(Endpoint::PaymentVias, url, ORDINARY_LIMIT).await?)
    }

    /// `GET /v2/brands`: every brand of a country once. An empty list is an answer too: keep the last good copy then, never
    /// cache this one. More than 20,000 brands are [`PartnerError::TooLarge`].
    pub async fn brands(&self, country: CountryCode) -> Result<Catalogue, PartnerError> {
        let url = with_query(self.base().path(&["v2", "brands"]), &[("country_code", country.as_str())]);
        wire::brands::read(&self.read_shared(Endpoint::Brands, url, CATALOGUE_LIMIT).await?, country)
    }

    /// `GET /v2/homepage`: rows of brands with their titles. Nobody has recorded the shape of this answer: what looks like a
    /// row of brands is taken, the rest ignored, and an answer without any is no rows.
    pub async fn homepage(&self, country: CountryCode) -> Result<Vec<HomeSection>, PartnerError> {
        let url = with_query(self.base().path(&["v2", "homepage"]), &[("country_code", country.as_str())]);
        Ok(wire::homepage::read(&self.read_shared(Endpoint::Homepage, url, CATALOGUE_LIMIT).await?))
    }

    /// `GET /v5/products/country/{countryCode}`: the products of a family, or of one brand in it, in the identity's language
    /// and with estimates in `coin`. One of the two names is needed: the shop answers 400 to none. An unknown family is an
    /// empty list.
    pub async fn products(
        &self,
        country: CountryCode,
        family: &str,
        brand: Option<&str>,
        coin: &str,
    ) -> Result<Vec<BrandProducts>, PartnerError> {
        let lang = self.identity().lang;
        let mut query = vec![("coin", coin), ("lang", lang.as_str())];
        if !family.is_empty() {
            query.push(("family_name", family));
        }
        if let Some(brand) = brand {
            query.push(("brand_name", brand));
        }
        let url = with_query(self.base().path(&["v5", "products", "country", country.as_str()]), &query);
        wire::products::read(&self.read_shared(Endpoint::Products, url, CATALOGUE_LIMIT).await?, country)
    }

    /// `GET /v4/products/price`: an estimate in `coin` for one face value, in the product's own currency. Knows no network
    /// and promises nothing. An answer without an amount above 0 is [`PartnerError::Unreadable`].
    pub async fn price(
        &self,
        brand: &str,
        country: CountryCode,
        face_value: CoinAmount,
        coin: &str,
    ) -> Result<AboutPrice, PartnerError> {
        let face_value = face_value.plain();
        let query = [
            ("brand_name", brand),
            ("country_code", country.as_str()),
            ("face_value", face_value.as_str()),
            ("coin", coin),
        ];
        let url = with_query(self.base().path(&["v4", "products", "price"]), &query);
        wire::validation::read_price(&self.read_shared(Endpoint::Price, url, ORDINARY_LIMIT).await?, coin)
    }

    /// `GET https://cryptorefills.com/api/available-countries`: the website's list, never empty.
    /// [`built_in`](crate::domain::country::built_in) stands in when this fails.
    pub async fn available_countries(&self) -> Result<Vec<Country>, PartnerError> {
        let url = self.base().website(&["api", "available-countries"]);
        wire::countries::read(&self.read_shared(Endpoint::Countries, url, ORDINARY_LIMIT).await?)
    }
}

fn with_query(mut url: Url, query: &[(&str, &str)]) -> Url {
    url.query_pairs_mut().extend_pairs(query);
    url
}
