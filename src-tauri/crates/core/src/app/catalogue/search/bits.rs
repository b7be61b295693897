//! Sets of places and sets of letters, small enough to compare thousands of them in a moment.

const WORD: usize = 64;

/// A set of places in a list.
#[derive(Clone)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub fn none(count: usize) -> Self {
        Self(vec![0; count.div_ceil(WORD)])
    }

    /// May hold more than `count`: meant to be narrowed.
    pub fn all(count: usize) -> Self {
        Self(vec![u64::MAX; count.div_ceil(WORD)])
    }

    pub fn add(&mut self, places: &[usize]) {
        for place in places {
            if let Some(word) = self.0.get_mut(place / WORD) {
                *word |= 1 << (place % WORD);
            }
        }
    }

    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(one, other)| one & other).collect())
    }

    pub fn or(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(one, other)| one | other).collect())
    }

    pub fn each(&self, mut see: impl FnMut(usize)) {
        for (at, word) in self.0.iter().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                see(at * WORD + usize::try_from(rest.trailing_zeros()).unwrap_or(0));
                rest &= rest - 1;
            }
        }
    }
}

/// Which letters a text holds. Different letters may count as one: what is missing is missing for certain.
#[derive(Clone, Copy)]
pub(super) struct Letters(u64);

impl Letters {
    pub fn of(text: &[char]) -> Self {
        Self(text.iter().copied().fold(0, with))
    }

    fn missing_in(self, other: Self) -> u32 {
        (self.0 & !other.0).count_ones()
    }
}

/// What tells most texts apart at a glance: the first two letters, all letters, and how many there are.
#[derive(Clone, Copy)]
pub(super) struct Glance {
    letters: Letters,
    length: u16,
    first: u16,
    second: u16,
}

impl Glance {
    pub fn of(text: &[char]) -> Self {
        let at = |place: usize| text.get(place).map_or(0, |c| brief(*c));
        let length = u16::try_from(text.len()).unwrap_or(u16::MAX);
        Self { letters: Letters::of(text), length, first: at(0), second: at(1) }
    }

    /// All letters of `typed` but one may be here, it begins alike, and the length fits.
    fn may_answer(self, typed: Self, part: Part) -> bool {
        let fits = match part {
            Part::Whole => self.length.abs_diff(typed.length) <= 1,
            Part::Beginning => self.length.saturating_add(1) >= typed.length,
        };
        fits && self.begins_like(typed) && typed.letters.missing_in(self.letters) <= 1
    }

    /// One slip leaves one of the first two letters where it was, or beside it.
    fn begins_like(self, typed: Self) -> bool {
        [typed.first, typed.second].into_iter().any(|letter| letter == self.first || letter == self.second)
    }
}

/// Different letters may come to the same.
fn brief(c: char) -> u16 {
    u16::try_from(u32::from(c) & 0xffff).unwrap_or(0)
}

#[derive(Clone, Copy)]
pub(super) enum Part {
    Whole,
    Beginning,
}

/// Many texts side by side: all of them in keys, and with their places those that have syllables.
#[derive(Default)]
pub(super) struct Sieve {
    keys: Vec<Glance>,
    syllables: Vec<(usize, Glance)>,
}

impl Sieve {
    pub fn new(texts: impl Iterator<Item = (Glance, Glance)>) -> Self {
        let mut sieve = Self::default();
        for (place, (keys, syllables)) in texts.enumerate() {
            sieve.keys.push(keys);
            if syllables.length > 0 {
                sieve.syllables.push((place, syllables));
            }
        }
        sieve
    }

    /// Nowhere else is one slip enough. A place may come twice.
    pub fn near(&self, (keys, syllables): (Glance, Glance), part: Part) -> impl Iterator<Item = usize> {
        let by_keys = self.keys.iter().enumerate().filter(move |(_, own)| own.may_answer(keys, part));
        let in_syllables = if syllables.length > 0 { self.syllables.as_slice() } else { &[] };
        let by_syllables = in_syllables.iter().filter(move |(_, own)| own.may_answer(syllables, part));
        by_keys.map(|(place, _)| place).chain(by_syllables.map(|(place, _)| *place))
    }
}

fn with(letters: u64, c: char) -> u64 {
    letters | 1 << (u32::from(c) % 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(bits: &Bits) -> Vec<usize> {
        let mut found = Vec::new();
        bits.each(|place| found.push(place));
        found
    }

    #[test]
    fn sets_hold_what_was_added_and_meet_and_join() {
        let (mut one, mut other) = (Bits::none(200), Bits::none(200));
        one.add(&[0, 63, 64, 199, 900]);
        other.add(&[63, 100, 199]);
        assert_eq!(places(&one), [0, 63, 64, 199]);
        assert_eq!(places(&one.and(&other)), [63, 199]);
        assert_eq!(places(&one.or(&other)), [0, 63, 64, 100, 199]);
        assert_eq!(places(&Bits::all(200).and(&one)), places(&one));
    }

    #[test]
    fn whatever_one_slip_makes_of_a_word_still_looks_like_it() {
        let glance = |text: &str| Glance::of(&text.chars().collect::<Vec<_>>());
        for typed in ["pixel", "oixel", "ixel", "ppixel", "xpixel", "ipxel", "pxel", "pyxel", "paixel", "pxiel", "pixe"]
        {
            assert!(glance("pixel").may_answer(glance(typed), Part::Whole), "{typed}");
            assert!(glance("pixelport").may_answer(glance(typed), Part::Beginning), "{typed}");
        }
        assert!(!glance("lepix").may_answer(glance("pixel"), Part::Whole));
    }

    #[test]
    fn a_missing_letter_is_counted_once() {
        let letters = |text: &str| Letters::of(&text.chars().collect::<Vec<_>>());
        assert_eq!(letters("pixxel").missing_in(letters("pixelport")), 0);
        assert_eq!(letters("pizzel").missing_in(letters("pixelport")), 1);
        assert_eq!(letters("ab").missing_in(letters("c")), 2);
    }
}
