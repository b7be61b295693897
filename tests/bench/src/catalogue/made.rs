//! A made catalogue and what is typed into it: always the same names and the same queries.

/// What a query is there to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Prefix,
    Word,
    /// The whole name of the brand at this place, but for one slip.
    Slip(usize),
    Miss,
}

pub struct Query {
    pub kind: Kind,
    pub typed: String,
}

/// A generator of our own, so that the figures do not change with a library.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound.max(1)
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }

    fn word_of(&mut self, parts: &[&str], least: usize, more: usize) -> String {
        (0..least + self.below(more)).map(|_| self.of(parts)).collect()
    }
}

const PARTS: [&str; 56] = [
    "al", "an", "ar", "bel", "ber", "bra", "bri", "cal", "cam", "cor", "da", "del", "dor", "dur", "el", "fa", "fin",
    "flo", "gal", "gre", "ha", "hel", "jo", "kel", "ki", "la", "lek", "lu", "ma", "mi", "mon", "na", "nor", "o", "os",
    "pan", "pel", "pri", "qui", "ran", "ri", "sal", "sen", "sho", "sta", "su", "ta", "tor", "tri", "u", "va", "vel",
    "vi", "wes", "yo", "zu",
];
const ACCENTED: [&str; 14] = ["á", "é", "ño", "ça", "ü", "ö", "è", "ão", "ría", "lé", "ñe", "rô", "í", "ães"];
const KINDS: [&str; 40] = [
    "Market",
    "Games",
    "Café",
    "Foods",
    "Air",
    "Mobile",
    "Home",
    "Sport",
    "Books",
    "Outlet",
    "Plus",
    "Club",
    "Studio",
    "Travel",
    "Hotels",
    "Pizza",
    "Burger",
    "Coffee",
    "Music",
    "Play",
    "TV",
    "Direct",
    "Garden",
    "Kids",
    "Pets",
    "Beauty",
    "Pharmacy",
    "Fashion",
    "Shoes",
    "Toys",
    "Supermarket",
    "Grill",
    "Kitchen",
    "Electronics",
    "Cinema",
    "Fitness",
    "Gifts",
    "eSIM",
    "Telecom",
    "Gold",
];
const LITTLE: [&str; 8] = ["&", "of", "the", "de", "la", "y", "to", "'n'"];
const SYLLABLES: [&str; 40] = [
    "가", "나", "다", "라", "마", "바", "사", "아", "자", "하", "고", "노", "도", "로", "모", "보", "소", "오", "조",
    "호", "별", "달", "빛", "숲", "강", "산", "길", "집", "밥", "책", "꽃", "봄", "샘", "들", "곰", "콩", "쌀", "옷",
    "신", "터",
];
const KOREAN_KINDS: [&str; 8] = ["마트", "카페", "게임즈", "편의점", "서점", "통신", "치킨", "백화점"];

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A tenth Korean, a tenth with accents, most of two words, and many that share a word.
pub fn names(dice: &mut Dice, count: usize) -> Vec<String> {
    let stems: Vec<String> = (0..count / 3).map(|_| capital(&dice.word_of(&PARTS, 2, 3))).collect();
    (0..count).map(|_| name(dice, &stems)).collect()
}

fn name(dice: &mut Dice, stems: &[String]) -> String {
    let stem = stems.get(dice.below(stems.len())).cloned().unwrap_or_default();
    match dice.below(20) {
        0 | 1 => {
            let word = dice.word_of(&SYLLABLES, 2, 3);
            if dice.below(2) == 0 { word } else { format!("{word} {}", dice.of(&KOREAN_KINDS)) }
        }
        2 | 3 => capital(&format!("{stem}{}", dice.of(&ACCENTED))),
        4..=6 => stem,
        7 | 8 => format!("{stem} {} {}", dice.of(&LITTLE), capital(&dice.word_of(&PARTS, 2, 2))),
        9 => format!("{stem}'s {}", dice.of(&KINDS)),
        10 => format!("{stem} {} {}", dice.of(&KINDS), dice.of(&KINDS)),
        _ => format!("{stem} {}", dice.of(&KINDS)),
    }
}

/// Of each kind its share, in one shuffled list.
pub fn queries(dice: &mut Dice, names: &[String], count: usize) -> Vec<Query> {
    let korean: Vec<usize> = places(names, |name| name.chars().any(|c| ('가'..='힣').contains(&c)));
    let accented: Vec<usize> = places(names, |name| name.chars().any(|c| "áéíñçüöèãô".contains(c)));
    let all: Vec<usize> = (0..names.len()).collect();
    let mut made = Vec::new();
    while made.len() < count {
        let (kind, from) = match made.len() % 20 {
            0..=5 => (Kind::Prefix, &all),
            6..=9 => (Kind::Word, &all),
            10..=14 => (Kind::Slip(0), &all),
            15 => (Kind::Slip(0), &korean),
            16 => (Kind::Prefix, &korean),
            17 | 18 => (Kind::Prefix, &accented),
            _ => (Kind::Miss, &all),
        };
        let place = from.get(dice.below(from.len())).copied().unwrap_or_default();
        let name = names.get(place).map(String::as_str).unwrap_or_default();
        made.extend(query(dice, kind, place, name));
    }
    made
}

fn places(names: &[String], fits: impl Fn(&str) -> bool) -> Vec<usize> {
    names.iter().enumerate().filter(|(_, name)| fits(name)).map(|(place, _)| place).collect()
}

fn query(dice: &mut Dice, kind: Kind, place: usize, name: &str) -> Option<Query> {
    let length = name.chars().count();
    let typed = match kind {
        Kind::Prefix => name.chars().take(1 + dice.below(8)).collect::<String>().trim_end().to_lowercase(),
        Kind::Word => {
            let words: Vec<&str> = name.split(' ').filter(|word| word.chars().count() > 1).collect();
            dice.of(&words).to_owned()
        }
        // In three letters one slip is a third of the name.
        Kind::Slip(_) if length < 4 => return None,
        Kind::Slip(_) => return Some(Query { kind: Kind::Slip(place), typed: slip(dice, name) }),
        Kind::Miss => format!("{}xq{}", dice.of(&PARTS), dice.of(&PARTS)),
    };
    (!typed.is_empty()).then_some(Query { kind, typed })
}

/// A letter changed, added, left out or swapped with its neighbour, within a word and not its first.
fn slip(dice: &mut Dice, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let inner = |pair: &[char]| pair.iter().all(|c| c.is_alphanumeric());
    let places: Vec<usize> = letters.windows(2).zip(1..).filter(|(pair, _)| inner(pair)).map(|(_, at)| at).collect();
    let Some(at) = places.get(dice.below(places.len())).copied() else { return name.to_owned() };
    let others: &[&str] = if letters.get(at).is_some_and(char::is_ascii) { &PARTS } else { &SYLLABLES };
    let other = dice.of(others).chars().next().unwrap_or('e');
    let before = letters.clone();
    match dice.below(4) {
        0 => letters.iter_mut().skip(at).take(1).for_each(|letter| *letter = other),
        1 => letters.insert(at, other),
        2 => drop(letters.remove(at)),
        _ => letters.swap(at - 1, at),
    }
    if letters == before {
        letters.remove(at);
    }
    letters.into_iter().collect()
}
