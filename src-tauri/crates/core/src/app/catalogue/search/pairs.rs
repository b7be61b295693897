//! Which texts hold two keys in a row: what stands in the middle of a text is found without looking at every text.

use std::collections::{HashMap, HashSet};

#[derive(Default)]
pub(super) struct Pairs(HashMap<(char, char), Vec<usize>>);

impl Pairs {
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut places: HashMap<(char, char), Vec<usize>> = HashMap::new();
        for (place, text) in texts.enumerate() {
            for pair in pairs(text).collect::<HashSet<_>>() {
                places.entry(pair).or_default().push(place);
            }
        }
        Self(places)
    }

    /// The places of all texts that may hold `part`; none for a part of one key, which almost every text holds.
    pub fn may_hold(&self, part: &str) -> &[usize] {
        let of_pair = |pair| self.0.get(&pair).map(Vec::as_slice).unwrap_or_default();
        pairs(part).map(of_pair).min_by_key(|places| places.len()).unwrap_or_default()
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rarest_pair_decides_who_is_looked_at() {
        let pairs = Pairs::of(["pixelport", "pixels", "portal", ""].into_iter());
        assert_eq!(pairs.may_hold("pix"), [0, 1]);
        assert_eq!(pairs.may_hold("port"), [0, 2]);
        assert_eq!(pairs.may_hold("elp"), [0]);
        assert!(pairs.may_hold("zz").is_empty() && pairs.may_hold("p").is_empty());
    }
}
