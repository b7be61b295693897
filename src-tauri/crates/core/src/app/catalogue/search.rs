//! Finding a brand by what is typed: a name's beginning first, one slip of the finger forgiven last. The names are taken
//! apart once; a search then looks at the words that can answer and at hardly any others.

mod bits;
mod form;
mod hangul;
mod pairs;
mod slip;

use std::collections::{BTreeMap, HashSet};

use self::bits::{Bits, Part, Sieve};
use self::form::{Form, keys, words};
use self::pairs::Pairs;

/// More than any name has. What is typed, or pasted, beyond it does not count.
const MOST_TYPED: usize = 120;

/// How well a brand answers; the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    Whole,
    /// All but its last letter.
    AlmostWhole,
    NamePrefix,
    /// Key by key, while a syllable is not finished.
    KeyPrefix,
    WordPrefix,
    /// The name's beginning, spaces aside.
    Joined,
    /// The whole name but for one slip.
    Nearly,
    Within,
    /// In the family or a category.
    Around,
    /// Beginnings of words, one of them but for a slip.
    OneSlip,
}

impl Rank {
    const ALL: [Self; 10] = [
        Self::Whole,
        Self::AlmostWhole,
        Self::NamePrefix,
        Self::KeyPrefix,
        Self::WordPrefix,
        Self::Joined,
        Self::Nearly,
        Self::Within,
        Self::Around,
        Self::OneSlip,
    ];
}

/// What was typed, folded once.
pub struct Typed {
    folded: String,
    keys: String,
    words: Vec<Form>,
    joined: Form,
}

impl Typed {
    /// `None` when nothing visible was typed.
    pub fn new(text: &str) -> Option<Self> {
        let text: String = text.chars().take(MOST_TYPED).collect();
        let words = words(&text);
        let folded = words.join(" ");
        (!folded.is_empty()).then(|| Self {
            keys: keys(&folded),
            joined: Form::new(&words.concat()),
            words: words.iter().map(|word| Form::new(word)).collect(),
            folded,
        })
    }
}

/// The names of a list of brands, taken apart. A brand is known by its place in the list. Open to benchmarks.
#[derive(Default)]
pub struct Index {
    names: Vec<Name>,
    /// In the order of their keys, each with the places of the names that hold it.
    words: Vec<(Form, Vec<usize>)>,
    /// The letters of the words, and of the names without their spaces.
    word_sieve: Sieve,
    name_sieve: Sieve,
    name_pairs: Pairs,
    /// Places, in the order of the names' keys.
    by_name: Vec<usize>,
    /// Places, in the order of the names without their spaces.
    by_joined: Vec<usize>,
    /// Families and categories, with places.
    around: Vec<(String, Vec<usize>)>,
    around_pairs: Pairs,
}

struct Name {
    folded: String,
    keys: String,
    joined: Form,
}

impl Name {
    fn new(words: &[String]) -> Self {
        let folded = words.join(" ");
        Self { keys: keys(&folded), joined: Form::new(&words.concat()), folded }
    }

    /// For one that begins with what was typed, key by key.
    fn beginning(&self, typed: &Typed) -> Rank {
        if !self.folded.starts_with(&typed.folded) {
            return Rank::KeyPrefix;
        }
        let rest = self.keys.get(typed.keys.len()..).unwrap_or_default();
        match rest.chars().nth(1) {
            None if rest.is_empty() => Rank::Whole,
            None => Rank::AlmostWhole,
            Some(_) => Rank::NamePrefix,
        }
    }
}

impl Index {
    /// Of each brand the name, and what else it may be found by.
    pub fn new<'a>(brands: impl Iterator<Item = (&'a str, Vec<&'a str>)>) -> Self {
        let mut names = Vec::new();
        let mut by_word: BTreeMap<String, (Form, Vec<usize>)> = BTreeMap::new();
        let mut around: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, (name, besides)) in brands.enumerate() {
            let own = words(name);
            for word in own.iter().collect::<HashSet<_>>() {
                by_word.entry(keys(word)).or_insert_with(|| (Form::new(word), Vec::new())).1.push(place);
            }
            let name = Name::new(&own);
            for beside in besides.into_iter().map(|beside| keys(&words(&beside.replace('_', " ")).join(" "))) {
                if beside != name.keys {
                    around.entry(beside).or_default().push(place);
                }
            }
            names.push(name);
        }
        let in_order_of = |text: fn(&Name) -> &str| {
            let mut places: Vec<usize> = (0..names.len()).collect();
            places.sort_by_key(|place| names.get(*place).map(text));
            places
        };
        let words: Vec<(Form, Vec<usize>)> = by_word.into_values().collect();
        Self {
            word_sieve: Sieve::new(words.iter().map(|(word, _)| word.glance())),
            name_sieve: Sieve::new(names.iter().map(|name| name.joined.glance())),
            by_name: in_order_of(|name| &name.keys),
            by_joined: in_order_of(|name| &name.joined.keys),
            words,
            name_pairs: Pairs::of(names.iter().map(|name| name.keys.as_str())),
            around_pairs: Pairs::of(around.keys().map(String::as_str)),
            around: around.into_iter().collect(),
            names,
        }
    }

    /// The places of those that answer: the best first, and within a rank as they stand in the list.
    pub fn find(&self, typed: &Typed) -> Vec<(Rank, usize)> {
        let mut found = Found(vec![None; self.names.len()]);
        for (place, name) in self.beginning_with(&self.by_name, &typed.keys, |name| &name.keys) {
            found.offer(place, name.beginning(typed));
        }
        for (place, _) in self.beginning_with(&self.by_joined, &typed.joined.keys, |name| &name.joined.keys) {
            found.offer(place, Rank::Joined);
        }
        let (clean, slipped) = self.by_words(typed);
        clean.each(|place| found.offer(place, Rank::WordPrefix));
        self.nearly(&typed.joined, &mut found);
        self.within(&typed.keys, &mut found);
        slipped.each(|place| found.offer(place, Rank::OneSlip));
        found.in_turn()
    }

    /// `places` are in the order of `text`.
    fn beginning_with<'a>(
        &'a self,
        places: &'a [usize],
        start: &'a str,
        text: fn(&Name) -> &str,
    ) -> impl Iterator<Item = (usize, &'a Name)> {
        let first = places.partition_point(|place| self.names.get(*place).is_some_and(|name| text(name) < start));
        let from_there = places.iter().skip(first).filter_map(|place| Some((*place, self.names.get(*place)?)));
        from_there.take_while(move |(_, name)| text(name).starts_with(start))
    }

    /// Names in which every word typed begins a word; and those in which one of them does but for a slip.
    fn by_words(&self, typed: &Typed) -> (Bits, Bits) {
        let count = self.names.len();
        let (mut clean, mut slipped) = (Bits::all(count), Bits::none(count));
        for wanted in &typed.words {
            let (begun, near) = (self.begun_by(wanted), self.near(wanted));
            slipped = slipped.and(&begun).or(&clean.and(&near));
            clean = clean.and(&begun);
        }
        (clean, slipped)
    }

    fn begun_by(&self, wanted: &Form) -> Bits {
        let mut found = Bits::none(self.names.len());
        let first = self.words.partition_point(|(word, _)| word.keys < wanted.keys);
        for (_, places) in self.words.iter().skip(first).take_while(|(word, _)| word.keys.starts_with(&wanted.keys)) {
            found.add(places);
        }
        found
    }

    fn near(&self, wanted: &Form) -> Bits {
        let mut found = Bits::none(self.names.len());
        if !wanted.forgives() {
            return found;
        }
        for (word, places) in
            self.word_sieve.near(wanted.glance(), Part::Beginning).filter_map(|place| self.words.get(place))
        {
            if word.nearly_begins(wanted) {
                found.add(places);
            }
        }
        found
    }

    fn nearly(&self, joined: &Form, found: &mut Found) {
        if !joined.forgives() {
            return;
        }
        for place in self.name_sieve.near(joined.glance(), Part::Whole) {
            if self.names.get(place).is_some_and(|name| name.joined.is_nearly(joined)) {
                found.offer(place, Rank::Nearly);
            }
        }
    }

    fn within(&self, keys: &str, found: &mut Found) {
        // Two keys are a pair, and who has the pair is known.
        let known = keys.chars().nth(2).is_none();
        for place in self.name_pairs.may_hold(keys) {
            if found.is_open(*place, Rank::Within)
                && (known || self.names.get(*place).is_some_and(|name| name.keys.contains(keys)))
            {
                found.offer(*place, Rank::Within);
            }
        }
        let around = self.around_pairs.may_hold(keys).iter().filter_map(|at| self.around.get(*at));
        for (_, places) in around.filter(|(text, _)| text.contains(keys)) {
            places.iter().for_each(|place| found.offer(*place, Rank::Around));
        }
    }
}

/// The best rank of each place so far.
struct Found(Vec<Option<Rank>>);

impl Found {
    fn is_open(&self, place: usize, rank: Rank) -> bool {
        self.0.get(place).is_some_and(|best| best.is_none_or(|best| rank < best))
    }

    fn offer(&mut self, place: usize, rank: Rank) {
        if let Some(best) = self.0.get_mut(place)
            && best.is_none_or(|best| rank < best)
        {
            *best = Some(rank);
        }
    }

    fn in_turn(self) -> Vec<(Rank, usize)> {
        let mut by_rank = Rank::ALL.map(|rank| (rank, Vec::new()));
        for (place, rank) in self.0.into_iter().enumerate() {
            let Some(rank) = rank else { continue };
            if let Some((_, places)) = by_rank.iter_mut().find(|(of, _)| *of == rank) {
                places.push(place);
            }
        }
        by_rank.into_iter().flat_map(|(rank, places)| places.into_iter().map(move |place| (rank, place))).collect()
    }
}

#[cfg(test)]
mod tests;
