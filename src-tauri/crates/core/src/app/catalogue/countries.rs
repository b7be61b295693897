//! The countries that can be chosen: the website's list, else the built-in one.

use std::time::{Duration, Instant};

use super::{CatalogueRoom, locked};
use crate::contract::CountryView;
use crate::domain::CountryCode;
use crate::domain::country::{Country, built_in};
use crate::domain::text::{NAME_MAX, clean, fold};

/// Nobody waits longer for a list that is built in as well.
const WAIT: Duration = Duration::from_secs(4);
const RETRY: Duration = Duration::from_mins(10);

pub(super) struct Known {
    list: Vec<CountryView>,
    from_website: bool,
    at: Instant,
}

impl CatalogueRoom {
    pub(super) async fn known_countries(&self) -> Vec<CountryView> {
        let now = self.clock.monotonic();
        if let Some(known) = locked(&self.countries).as_ref()
            && (known.from_website || now.saturating_duration_since(known.at) < RETRY)
        {
            return known.list.clone();
        }
        let answer = tokio::time::timeout(WAIT, self.client.available_countries()).await;
        let website = answer.ok().and_then(Result::ok);
        let from_website = website.is_some();
        let list = views(website.unwrap_or_else(built_in));
        *locked(&self.countries) = Some(Known { list: list.clone(), from_website, at: now });
        list
    }

    /// The country's name, without asking anybody.
    pub(super) fn country_name(&self, code: CountryCode) -> String {
        let known = locked(&self.countries).as_ref().and_then(|known| {
            known.list.iter().find(|country| country.code == code.as_str()).map(|country| country.name.clone())
        });
        let listed = || built_in().into_iter().find(|country| country.code == code).map(|country| country.name);
        known.or_else(listed).unwrap_or_else(|| code.to_string())
    }
}

fn views(countries: Vec<Country>) -> Vec<CountryView> {
    let views =
        countries.into_iter().map(|it| CountryView { code: it.code.to_string(), name: clean(&it.name, NAME_MAX) });
    let mut views: Vec<CountryView> = views.filter(|country| !country.name.is_empty()).collect();
    views.sort_by_cached_key(|country| fold(&country.name));
    views
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_by_name_whatever_its_accents() {
        let country = |code: &str, name: &str| Country {
            code: CountryCode::parse(code).expect("two letters"),
            name: name.into(),
        };
        let list = views(vec![country("FI", "Finland"), country("AX", "Åland"), country("XX", "\u{200b}")]);
        let names: Vec<_> = list.iter().map(|country| country.name.as_str()).collect();
        assert_eq!(names, ["Åland", "Finland"]);
    }
}
