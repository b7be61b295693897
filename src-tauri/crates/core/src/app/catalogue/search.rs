//! Finding a brand by what is typed: a name's beginning first, one slip of the finger forgiven last.

use crate::domain::text::fold;

/// Shorter words than this are within one typo of almost everything.
const TYPO_FROM: usize = 4;

/// How well a brand answers; the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    NamePrefix,
    WordPrefix,
    Within,
    /// In the family or a category.
    Around,
    OneTypo,
}

/// A brand's texts, folded once.
pub(super) struct Searchable {
    name: String,
    words: Vec<Vec<char>>,
    around: String,
}

/// What was typed, folded once.
pub(super) struct Typed {
    whole: String,
    words: Vec<Vec<char>>,
}

impl Typed {
    /// `None` when nothing visible was typed.
    pub fn new(text: &str) -> Option<Self> {
        let whole = words(&fold(text)).join(" ");
        (!whole.is_empty()).then(|| Self { words: letters(&whole), whole })
    }
}

impl Searchable {
    pub fn new(name: &str, family: &str, categories: &[String]) -> Self {
        let name = words(&fold(name)).join(" ");
        let mut around = fold(family);
        for category in categories {
            around.push('\n');
            around.push_str(&fold(category).replace('_', " "));
        }
        Self { words: letters(&name), name, around }
    }

    pub fn rank(&self, typed: &Typed) -> Option<Rank> {
        if self.name.starts_with(&typed.whole) {
            return Some(Rank::NamePrefix);
        }
        if typed.words.iter().all(|wanted| self.words.iter().any(|word| word.starts_with(wanted))) {
            return Some(Rank::WordPrefix);
        }
        if self.name.contains(&typed.whole) {
            return Some(Rank::Within);
        }
        if self.around.contains(&typed.whole) {
            return Some(Rank::Around);
        }
        self.is_one_typo_away(typed).then_some(Rank::OneTypo)
    }

    /// Every word typed begins a word of the name, one of them but for a single slip.
    fn is_one_typo_away(&self, typed: &Typed) -> bool {
        let mut slips = 0;
        for wanted in &typed.words {
            if self.words.iter().any(|word| word.starts_with(wanted)) {
                continue;
            }
            slips += 1;
            let near = wanted.len() >= TYPO_FROM && self.words.iter().any(|word| begins_but_for_one(word, wanted));
            if slips > 1 || !near {
                return false;
            }
        }
        slips == 1
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect()
}

fn letters(text: &str) -> Vec<Vec<char>> {
    words(text).into_iter().map(|word| word.chars().collect()).collect()
}

/// `word` begins with `wanted` after one letter is changed, added, left out or swapped with its neighbour.
fn begins_but_for_one(word: &[char], wanted: &[char]) -> bool {
    let same = word.iter().zip(wanted).take_while(|(one, other)| one == other).count();
    let (word, wanted) = (word.get(same..).unwrap_or_default(), wanted.get(same..).unwrap_or_default());
    let [typed, after @ ..] = wanted else { return true };
    let Some((letter, rest)) = word.split_first() else { return after.is_empty() };
    let swapped = matches!((rest, after), ([next, tail @ ..], [second, end @ ..])
        if next == typed && second == letter && tail.starts_with(end));
    rest.starts_with(after) || word.starts_with(after) || rest.starts_with(wanted) || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rank(name: &str, typed: &str) -> Option<Rank> {
        Searchable::new(name, name, &["apparel_clothing".to_owned()]).rank(&Typed::new(typed)?)
    }

    #[test]
    fn a_names_beginning_comes_before_a_words_and_a_words_before_the_middle() {
        assert_eq!(rank("Pixelport", "pixe"), Some(Rank::NamePrefix));
        assert_eq!(rank("Café Olé", "cafe o"), Some(Rank::NamePrefix));
        assert_eq!(rank("Hollow Oak Games", "oak"), Some(Rank::WordPrefix));
        assert_eq!(rank("Hollow Oak Games", "games hol"), Some(Rank::WordPrefix));
        assert_eq!(rank("Pixelport", "elpo"), Some(Rank::Within));
        assert_eq!(rank("Pixelport", "clothing"), Some(Rank::Around));
        assert!(Rank::NamePrefix < Rank::WordPrefix && Rank::WordPrefix < Rank::Within && Rank::Around < Rank::OneTypo);
    }

    #[test]
    fn one_slip_is_forgiven_from_four_letters_on() {
        for typed in ["pixlport", "pixxelport", "pixalport", "pxielport", "oixel", "pixwl", "pixelportt"] {
            assert_eq!(rank("Pixelport", typed), Some(Rank::OneTypo), "{typed}");
        }
        assert_eq!(rank("Hollow Oak Games", "hollow gamse"), Some(Rank::OneTypo));
        for typed in ["pxl", "pyxalport", "zixalport", "games"] {
            assert_eq!(rank("Pixelport", typed), None, "{typed}");
        }
    }

    #[test]
    fn nothing_visible_is_no_search() {
        for typed in ["", "  ", "\u{200b}", "-"] {
            assert!(Typed::new(typed).is_none(), "{typed:?}");
        }
    }
}
