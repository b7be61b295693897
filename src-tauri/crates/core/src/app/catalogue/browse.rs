//! What the grid shows: filters, counts, order, and the rows of the shop's home page.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::search::Typed;
use super::shelf::{Shelf, Shown};
use super::{CatalogueRoom, locked};
use crate::contract::{BrandCard, BrowseQuery, BrowseView, CategoryCount, HomeRow, Kind, KindCount, RowSource};
use crate::domain::CountryCode;
use crate::domain::text::{NAME_MAX, clean};
use crate::partner::HomeSection;

/// The brands are not held back for the rows above them.
const HOME_WAIT: Duration = Duration::from_millis(1500);
const HOME_RETRY: Duration = Duration::from_mins(5);
const ROW_MAX: usize = 24;
/// Cards in one answer: two screens full, handed over between a key and the next frame, however many brands there are.
const PART: usize = 120;

/// The rows of a home page; none after a failure, until it is asked again.
pub(super) struct Home {
    sections: Arc<[HomeSection]>,
    at: Instant,
}

/// What stands beside the list of brands.
pub(super) struct Beside<'a> {
    pub sections: &'a [HomeSection],
    /// The newest first.
    pub favourites: &'a [String],
    /// The newest first.
    pub bought: &'a [String],
    /// Whether a brand sells ranges, where its products are known.
    pub any_amount: &'a dyn Fn(&str) -> Option<bool>,
}

/// The first part, and neither searching nor filtering.
pub(super) fn has_rows(query: &BrowseQuery) -> bool {
    query.from == 0
        && Typed::new(&query.text).is_none()
        && query.kind.is_none()
        && query.categories.is_empty()
        && !query.in_stock_only
        && !query.any_amount_only
}

pub(super) fn view(shelf: &Shelf, query: &BrowseQuery, beside: &Beside<'_>) -> BrowseView {
    let typed = Typed::new(&query.text);
    let hits: Vec<&Shown> = match &typed {
        Some(typed) => shelf.names.find(typed).into_iter().filter_map(|(_, place)| shelf.brands.get(place)).collect(),
        None => shelf.brands.iter().collect(),
    };
    let mut found: Vec<&Shown> = Vec::new();
    let mut kinds: Vec<Kind> = Vec::new();
    let mut categories: HashMap<&str, u32> = HashMap::new();
    for shown in hits {
        if query.in_stock_only && !shown.card.in_stock {
            continue;
        }
        let any = || (beside.any_amount)(&shown.brand.brand_id).unwrap_or_else(|| shown.looks_like_any_amount());
        if query.any_amount_only && !any() {
            continue;
        }
        let in_kind = query.kind.is_none_or(|kind| kind == shown.card.kind);
        let in_category = query.categories.is_empty() || shown.categories.iter().any(|c| query.categories.contains(c));
        if in_category {
            kinds.push(shown.card.kind);
        }
        if in_kind {
            for category in &shown.categories {
                *categories.entry(category).or_default() += 1;
            }
        }
        if in_kind && in_category {
            found.push(shown);
        }
    }
    // Stable: the best stay first, and among equals the shop's own order.
    found.sort_by_key(|shown| !shown.card.in_stock);
    let liked: HashSet<&str> = beside.favourites.iter().map(String::as_str).collect();
    let from = usize::try_from(query.from).unwrap_or(usize::MAX);
    BrowseView {
        country: shelf.country.to_string(),
        all: many(shelf.brands.len()),
        found: many(found.len()),
        cards: found.iter().skip(from).take(PART).map(|shown| card(shown, &liked)).collect(),
        edition: shelf.at.0,
        kinds: [Kind::GiftCard, Kind::TopUp, Kind::Esim]
            .map(|kind| KindCount { kind, count: many(kinds.iter().filter(|it| **it == kind).count()) })
            .into(),
        categories: counted(categories),
        rows: if has_rows(query) { rows(shelf, beside, &liked) } else { Vec::new() },
        age_seconds: 0,
        stale: None,
    }
}

fn card(shown: &Shown, liked: &HashSet<&str>) -> BrandCard {
    BrandCard { favourite: liked.contains(shown.brand.brand_id.as_str()), ..shown.card.clone() }
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The largest first.
fn counted(categories: HashMap<&str, u32>) -> Vec<CategoryCount> {
    let mut list: Vec<CategoryCount> = categories
        .into_iter()
        .map(|(category, count)| CategoryCount { category: category.to_owned(), count })
        .collect();
    list.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.category.cmp(&other.category)));
    list
}

/// What the buyer chose comes before what the shop puts forward, and is shown although it is out of stock.
fn rows(shelf: &Shelf, beside: &Beside<'_>, liked: &HashSet<&str>) -> Vec<HomeRow> {
    let own = [(RowSource::Favourites, beside.favourites), (RowSource::Recent, beside.bought)];
    let mut rows: Vec<HomeRow> = Vec::new();
    for (source, ids) in own {
        let cards: Vec<BrandCard> =
            ids.iter().filter_map(|id| shelf.find(id)).map(|shown| card(shown, liked)).collect();
        if !cards.is_empty() {
            rows.push(HomeRow { source, title: String::new(), cards });
        }
    }
    let mut titles = HashSet::new();
    for section in beside.sections {
        let known = section.brand_ids.iter().filter_map(|id| shelf.find(id)).filter(|shown| shown.card.in_stock);
        let cards: Vec<BrandCard> = known.take(ROW_MAX).map(|shown| card(shown, liked)).collect();
        let title = clean(&section.title, NAME_MAX);
        if !cards.is_empty() && !title.is_empty() && titles.insert(title.clone()) {
            rows.push(HomeRow { source: RowSource::Shop, title, cards });
        }
    }
    rows
}

impl CatalogueRoom {
    pub(super) fn card(&self, country: CountryCode, shown: &Shown) -> BrandCard {
        let favourites = self.choices.favourites(country);
        BrandCard { favourite: favourites.contains(&shown.brand.brand_id), ..shown.card.clone() }
    }

    /// The best `most` by name, or the favourites when nothing is typed. The shop is not asked: this answers at once.
    pub async fn found_fast(&self, country: CountryCode, text: &str, most: usize) -> Vec<BrandCard> {
        let Some(shelf) = self.kept_shelf(country).await else { return Vec::new() };
        let favourites = self.choices.favourites(country);
        let liked: HashSet<&str> = favourites.iter().map(String::as_str).collect();
        if Typed::new(text).is_none() {
            let known = favourites.iter().filter_map(|id| shelf.find(id));
            return known.take(most).map(|shown| card(shown, &liked)).collect();
        }
        let query = BrowseQuery { text: text.to_owned(), ..BrowseQuery::default() };
        let beside = Beside { sections: &[], favourites: &favourites, bought: &[], any_amount: &|_| None };
        let mut cards = view(&shelf, &query, &beside).cards;
        cards.truncate(most);
        cards
    }

    /// The home page's rows. They are fetched on the side: a slow or absent page costs the grid a moment, not its life.
    pub(super) async fn home(&self, country: CountryCode, refresh: bool) -> Arc<[HomeSection]> {
        let now = self.clock.monotonic();
        let before = match locked(&self.homes).get(&country) {
            Some(home) => {
                let recent = now.saturating_duration_since(home.at) < HOME_RETRY;
                if recent || !(refresh || home.sections.is_empty()) {
                    return Arc::clone(&home.sections);
                }
                Arc::clone(&home.sections)
            }
            None => Arc::default(),
        };
        let (client, homes) = (self.client.clone(), Arc::clone(&self.homes));
        let old = Arc::clone(&before);
        let asking = tokio::spawn(async move {
            let sections = client.homepage(country).await.map_or(old, Into::into);
            locked(&homes).insert(country, Home { sections: Arc::clone(&sections), at: now });
            sections
        });
        match tokio::time::timeout(HOME_WAIT, asking).await {
            Ok(Ok(sections)) => sections,
            _ => before,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shelf::tests::brand;
    use super::*;
    use crate::clock::UnixMillis;
    use crate::partner::{Brand, Catalogue};

    fn shelf() -> Shelf {
        let esim = Brand { kind: "mobile_recharge".into(), ..brand("Skylark", "e-sim") };
        let gone = Brand { out_of_stock: true, ..brand("Pixel Gone", "games") };
        let fixed = Brand { max_label: Some("$10".into()), ..brand("Lumora", "streaming") };
        let brands = vec![gone, brand("Big Pixel", "games"), fixed, esim, brand("Pixelport", "games")];
        Shelf::new(Catalogue { brands, ..Catalogue::empty(CountryCode::US) }, UnixMillis(0))
    }

    fn seen(query: &BrowseQuery) -> BrowseView {
        let sections = [
            HomeSection { title: "Popular".into(), brand_ids: vec!["lumora".into(), "unknown".into()] },
            HomeSection { title: "Gone".into(), brand_ids: vec!["pixel gone".into()] },
        ];
        view(&shelf(), query, &beside(&sections, &|_| None))
    }

    fn beside<'a>(sections: &'a [HomeSection], any_amount: &'a dyn Fn(&str) -> Option<bool>) -> Beside<'a> {
        Beside { sections, favourites: &[], bought: &[], any_amount }
    }

    fn names(view: &BrowseView) -> Vec<&str> {
        view.cards.iter().map(|card| card.name.as_str()).collect()
    }

    #[test]
    fn the_shops_order_is_kept_and_what_is_out_of_stock_comes_last() {
        let view = seen(&BrowseQuery::default());
        assert_eq!(names(&view), ["Big Pixel", "Lumora", "Skylark", "Pixelport", "Pixel Gone"]);
        assert_eq!(view.all, 5);
        let rows: Vec<_> = view.rows.iter().map(|row| (row.title.as_str(), row.cards.len())).collect();
        assert_eq!(rows, [("Popular", 1)]);
    }

    #[test]
    fn a_search_ranks_and_hides_the_rows() {
        let view = seen(&BrowseQuery { text: "PIXEL".into(), ..Default::default() });
        assert_eq!(names(&view), ["Pixelport", "Big Pixel", "Pixel Gone"]);
        assert!(view.rows.is_empty());
    }

    #[test]
    fn a_count_respects_every_filter_but_its_own() {
        let view = seen(&BrowseQuery {
            kind: Some(Kind::GiftCard),
            categories: vec!["games".into()],
            in_stock_only: true,
            ..Default::default()
        });
        assert_eq!(names(&view), ["Big Pixel", "Pixelport"]);
        let kinds: Vec<_> = view.kinds.iter().map(|kind| kind.count).collect();
        assert_eq!(kinds, [2, 0, 0]);
        let categories: Vec<_> = view.categories.iter().map(|c| (c.category.as_str(), c.count)).collect();
        assert_eq!(categories, [("games", 2), ("streaming", 1)]);
    }

    #[test]
    fn any_amount_goes_by_the_products_where_they_are_known_and_by_the_labels_elsewhere() {
        let query = BrowseQuery { any_amount_only: true, ..Default::default() };
        assert_eq!(names(&seen(&query)), ["Big Pixel", "Pixelport", "Pixel Gone"]);
        let known = |id: &str| Some(id == "lumora");
        assert_eq!(names(&view(&shelf(), &query, &beside(&[], &known))), ["Lumora"]);
    }
}
