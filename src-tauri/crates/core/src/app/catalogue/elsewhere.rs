//! The same brand in other countries, from the lists that are on this computer; nobody is asked for one.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde::Deserialize;

use super::{CatalogueRoom, locked};
use crate::contract::Elsewhere;
use crate::domain::CountryCode;
use crate::domain::text::fold;
use crate::partner::Brand;

/// Each country's brands by name, as far as they are known. Ids differ from country to country.
#[derive(Default)]
pub(super) struct Names {
    known: Mutex<HashMap<CountryCode, Arc<HashMap<String, String>>>>,
    /// The copies of runs before were looked through.
    read: tokio::sync::OnceCell<()>,
}

/// As much of a kept list as names need.
#[derive(Deserialize)]
struct KeptNames {
    country: CountryCode,
    brands: Vec<KeptName>,
}

#[derive(Deserialize)]
struct KeptName {
    brand_id: String,
    family: String,
    brand: String,
}

/// Its own name goes before its family's: a family may hold several brands.
fn by_name<'a>(brands: impl Iterator<Item = (&'a str, &'a str, &'a str)> + Clone) -> HashMap<String, String> {
    let mut names = HashMap::new();
    for (id, brand, _) in brands.clone() {
        names.entry(fold(brand)).or_insert_with(|| id.to_owned());
    }
    for (id, _, family) in brands {
        names.entry(fold(family)).or_insert_with(|| id.to_owned());
    }
    names.remove("");
    names
}

impl Names {
    pub fn learn(&self, country: CountryCode, brands: &[Brand]) {
        let names = by_name(brands.iter().map(|one| (one.brand_id.as_str(), one.brand.as_str(), one.family.as_str())));
        locked(&self.known).insert(country, Arc::new(names));
    }

    fn find(&self, brand: &Brand) -> Vec<Elsewhere> {
        let (name, family) = (fold(&brand.brand), fold(&brand.family));
        let known = locked(&self.known);
        let mut found: Vec<Elsewhere> = known
            .iter()
            .filter(|(country, _)| **country != brand.country)
            .filter_map(|(country, names)| {
                let brand_id = names.get(&name).or_else(|| names.get(&family))?.clone();
                Some(Elsewhere { country: country.to_string(), brand_id })
            })
            .collect();
        found.sort_by(|one, other| one.country.cmp(&other.country));
        found
    }
}

impl CatalogueRoom {
    pub(super) async fn elsewhere(&self, brand: &Brand) -> Vec<Elsewhere> {
        self.names.read.get_or_init(|| self.read_names()).await;
        self.names.find(brand)
    }

    async fn read_names(&self) {
        for key in self.store.cache_names("brands/").await.unwrap_or_default() {
            let Some((kept, _)) = self.copy::<KeptNames>(&key).await else { continue };
            // What was learned in this run is newer.
            if locked(&self.names.known).contains_key(&kept.country) {
                continue;
            }
            let names =
                by_name(kept.brands.iter().map(|one| (one.brand_id.as_str(), one.brand.as_str(), one.family.as_str())));
            locked(&self.names.known).entry(kept.country).or_insert_with(|| Arc::new(names));
        }
    }
}
