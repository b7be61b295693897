//! Every order of the profile, as far as it can be looked for: built at the first look, kept up to date by the feed.

use std::collections::{BTreeMap, HashMap};

use super::entry::{Entry, Place, Sought};
use super::number;
use crate::contract::{ArchivedOrders, Facet, Kind, OrderFacets, OrderGroup, OrdersQuery, OrdersSort};
use crate::domain::{LocalId, Phase};

/// A part of the journal read at once.
pub(in crate::app) const PART: usize = 500;
/// Values to choose from in one filter.
const MOST_VALUES: usize = 200;

/// One filter each. An order that fails one alone still counts among that filter's own values.
const TEXT: u8 = 1;
const STATE: u8 = 1 << 1;
const TIME: u8 = 1 << 2;
const BRAND: u8 = 1 << 3;
const COIN: u8 = 1 << 4;
const KIND: u8 = 1 << 5;
const COUNTRY: u8 = 1 << 6;
const LABEL: u8 = 1 << 7;

#[derive(Default)]
pub(in crate::app) struct Index {
    /// Changes up to here are in it; none before the first look.
    revision: Option<u64>,
    places: HashMap<LocalId, Place>,
    entries: BTreeMap<Place, Entry>,
}

/// What fits, in the order that was asked for.
pub(in crate::app) struct Found<'a> {
    pub entries: Vec<&'a Entry>,
    pub moving: u32,
    pub facets: OrderFacets,
}

impl Index {
    pub(super) fn revision(&self) -> Option<u64> {
        self.revision
    }

    pub(super) fn reached(&mut self, revision: u64) {
        self.revision = Some(revision);
    }

    pub(super) fn empty(&mut self) {
        *self = Self::default();
    }

    pub(in crate::app) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(in crate::app) fn take(&mut self, entry: Entry) {
        self.forget(&entry.id);
        self.places.insert(entry.id.clone(), entry.place());
        self.entries.insert(entry.place(), entry);
    }

    pub(super) fn forget(&mut self, id: &LocalId) {
        if let Some(place) = self.places.remove(id) {
            self.entries.remove(&place);
        }
    }

    /// Of all orders, each once, in the order of the alphabet.
    pub(super) fn labels(&self) -> Vec<String> {
        let mut labels: Vec<String> = self.entries.values().flat_map(|entry| entry.labels.clone()).collect();
        labels.sort_unstable();
        labels.dedup();
        labels
    }

    pub(in crate::app) fn find(&self, query: &OrdersQuery, discreet: bool) -> Found<'_> {
        let sought = Sought::new(&query.text, discreet);
        let mut counts = Counts::default();
        let mut entries = Vec::new();
        for entry in self.entries.values() {
            let failed = failed(entry, query, &sought, discreet);
            if failed == 0 && entry.is_away() {
                counts.archived += 1;
            }
            let shown = match query.archived {
                ArchivedOrders::Hidden => !entry.is_away(),
                ArchivedOrders::Only => entry.is_away(),
                ArchivedOrders::Both => true,
            };
            if shown {
                counts.count(entry, failed);
                if failed == 0 {
                    entries.push(entry);
                }
            }
        }
        let moving = number(entries.iter().filter(|entry| is_moving(entry.group)).count());
        if query.sort == OrdersSort::State {
            // Stable: within one group the newest stays first.
            entries.sort_by_key(|entry| rank(entry.group));
        }
        Found { entries, moving, facets: counts.facets(discreet) }
    }
}

fn is_moving(group: OrderGroup) -> bool {
    matches!(group, OrderGroup::Attention | OrderGroup::Open)
}

fn rank(group: OrderGroup) -> u8 {
    match group {
        OrderGroup::Attention => 0,
        OrderGroup::Open => 1,
        OrderGroup::Delivered | OrderGroup::Over => 2,
    }
}

/// The filters that leave this order out.
fn failed(entry: &Entry, query: &OrdersQuery, sought: &Sought, discreet: bool) -> u8 {
    fn fits<T: PartialEq>(wanted: &[T], held: &[T]) -> bool {
        wanted.is_empty() || held.iter().any(|one| wanted.contains(one))
    }
    let bit = |fits: bool, bit: u8| if fits { 0 } else { bit };
    let early = query.since.is_some_and(|since| entry.started_at < since);
    let late = query.until.is_some_and(|until| entry.started_at >= until);
    bit(entry.answers(sought), TEXT)
        | bit(fits(&query.phases, &[entry.phase]), STATE)
        | bit(!early && !late, TIME)
        | bit(fits(&query.brands, &entry.brands), BRAND)
        | bit(query.coins.is_empty() || query.coins.contains(&entry.coin), COIN)
        | bit(fits(&query.kinds, &entry.kinds), KIND)
        | bit(fits(&query.countries, &entry.countries), COUNTRY)
        | bit(query.labels.is_empty() || (!discreet && fits(&query.labels, &entry.labels)), LABEL)
}

#[derive(Default)]
struct Counts<'a> {
    phases: HashMap<&'static str, u32>,
    brands: HashMap<&'a str, u32>,
    coins: HashMap<&'a str, u32>,
    kinds: HashMap<&'static str, u32>,
    countries: HashMap<&'a str, u32>,
    labels: HashMap<&'a str, u32>,
    archived: u32,
}

fn add<'v>(counts: &mut HashMap<&'v str, u32>, values: impl IntoIterator<Item = &'v str>) {
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
}

impl<'a> Counts<'a> {
    fn count(&mut self, entry: &'a Entry, failed: u8) {
        let alone = |bit: u8| failed & !bit == 0;
        if alone(STATE) {
            add(&mut self.phases, [entry.phase.word()]);
        }
        if alone(BRAND) {
            add(&mut self.brands, entry.brands.iter().map(String::as_str));
        }
        if alone(COIN) {
            add(&mut self.coins, [entry.coin.as_str()]);
        }
        if alone(KIND) {
            add(&mut self.kinds, entry.kinds.iter().map(|kind| kind_word(*kind)));
        }
        if alone(COUNTRY) {
            add(&mut self.countries, entry.countries.iter().map(String::as_str));
        }
        if alone(LABEL) {
            add(&mut self.labels, entry.labels.iter().map(String::as_str));
        }
    }

    fn facets(self, discreet: bool) -> OrderFacets {
        let phase =
            |phase: Phase| self.phases.get(phase.word()).map(|n| Facet { value: phase.word().to_owned(), n: *n });
        OrderFacets {
            phases: Phase::ALL.into_iter().filter_map(phase).collect(),
            brands: ranked(self.brands),
            coins: ranked(self.coins),
            kinds: ranked(self.kinds),
            countries: ranked(self.countries),
            labels: if discreet { Vec::new() } else { ranked(self.labels) },
            archived: self.archived,
        }
    }
}

fn ranked(counts: HashMap<&str, u32>) -> Vec<Facet> {
    let mut facets: Vec<Facet> = counts.into_iter().map(|(value, n)| Facet { value: value.to_owned(), n }).collect();
    facets.sort_unstable_by(|one, other| other.n.cmp(&one.n).then_with(|| one.value.cmp(&other.value)));
    facets.truncate(MOST_VALUES);
    facets
}

/// As it crosses to the window.
pub(in crate::app) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::GiftCard => "gift_card",
        Kind::TopUp => "top_up",
        Kind::Esim => "esim",
    }
}
