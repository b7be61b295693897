use super::*;

fn index(names: &[&str]) -> Index {
    Index::new(names.iter().map(|name| (*name, vec![*name, "apparel_clothing"])))
}

fn rank(name: &str, typed: &str) -> Option<Rank> {
    index(&[name]).find(&Typed::new(typed)?).first().map(|(rank, _)| *rank)
}

#[test]
fn a_names_beginning_comes_before_a_words_and_a_words_before_the_middle() {
    assert_eq!(rank("Pixelport", "PIXELPORT"), Some(Rank::Whole));
    assert_eq!(rank("Pixelport", "pixe"), Some(Rank::NamePrefix));
    assert_eq!(rank("Café Olé", "cafe o"), Some(Rank::NamePrefix));
    assert_eq!(rank("Hollow Oak Games", "oak"), Some(Rank::WordPrefix));
    assert_eq!(rank("Hollow Oak Games", "games hol"), Some(Rank::WordPrefix));
    assert_eq!(rank("Pixelport", "elpo"), Some(Rank::Within));
    assert_eq!(rank("Pixelport", "clothing"), Some(Rank::Around));
    assert!(Rank::ALL.is_sorted());
}

#[test]
fn spaces_and_apostrophes_may_be_typed_or_left_out() {
    assert_eq!(rank("Hollow Oak Games", "hollowoak"), Some(Rank::Joined));
    assert_eq!(rank("Pixelport", "pixel port"), Some(Rank::Joined));
    assert_eq!(rank("Tara’s Teas", "taras"), Some(Rank::NamePrefix));
    assert_eq!(rank("Taras Teas", "tara's teas"), Some(Rank::Whole));
}

#[test]
fn one_slip_is_forgiven_in_the_beginning_of_a_word() {
    for typed in ["pixwl", "oixel", "pxielp"] {
        assert_eq!(rank("Pixelport", typed), Some(Rank::OneSlip), "{typed}");
    }
    assert_eq!(rank("Hollow Oak Games", "hollow gamse"), Some(Rank::OneSlip));
    for typed in ["pxl", "pyxalport", "zixalport", "games", "hollwo gamse"] {
        assert_eq!(rank("Pixelport", typed), None, "{typed}");
    }
}

#[test]
fn the_whole_name_with_one_slip_comes_before_longer_names_and_before_middles() {
    let names = ["Pixelport Gems", "Superpixlportal", "Pixelport Pass", "Pixelport"];
    let found = index(&names).find(&Typed::new("pixlport").expect("typed"));
    let found: Vec<_> = found.into_iter().map(|(rank, place)| (names[place], rank)).collect();
    let rest =
        [("Superpixlportal", Rank::Within), ("Pixelport Gems", Rank::OneSlip), ("Pixelport Pass", Rank::OneSlip)];
    assert_eq!(found[0], ("Pixelport", Rank::Nearly));
    assert_eq!(found[1..], rest);
}

#[test]
fn a_short_word_is_forgiven_only_as_a_whole() {
    assert_eq!(rank("Zara", "zra"), Some(Rank::Nearly));
    assert_eq!(rank("Zaragoza", "zra"), None);
    assert_eq!(rank("Ikea", "ke"), Some(Rank::Within));
    assert_eq!(rank("Ikea", "k"), None);
}

#[test]
fn hangul_is_found_while_it_is_typed_and_with_a_slip() {
    for typed in ["ㄷ", "도", "도토", "도토리", "도토리 ㅇ", "도토리 오라", "도토리 오락시"] {
        let rank = rank("도토리 오락실", typed);
        assert!(rank.is_some_and(|rank| rank <= Rank::NamePrefix), "{typed}: {rank:?}");
    }
    for typed in ["돝", "도톨"] {
        assert_eq!(rank("도토리 오락실", typed), Some(Rank::KeyPrefix), "{typed}");
    }
    assert_eq!(rank("과자나라", "고"), Some(Rank::KeyPrefix));
    assert_eq!(rank("도토리 오락실", "오락"), Some(Rank::WordPrefix));
    assert_eq!(rank("도토리 오락실", "도토리오락실"), Some(Rank::Joined));
    for typed in ["도터리", "도리토", "도강리", "도토강리"] {
        assert_eq!(rank("도토리", typed), Some(Rank::Nearly), "{typed}");
    }
}

#[test]
fn nothing_visible_is_no_search() {
    for typed in ["", "  ", "\u{200b}", "-", "'"] {
        assert!(Typed::new(typed).is_none(), "{typed:?}");
    }
}

#[test]
fn a_text_without_end_finds_nothing_and_soon() {
    let long = "pixelported ".repeat(200_000);
    assert!(index(&["Pixelport"]).find(&Typed::new(&long).expect("typed")).is_empty());
    assert!(index(&[]).find(&Typed::new("a").expect("typed")).is_empty());
    assert!(index(&["🎁", "…", ""]).find(&Typed::new("a").expect("typed")).is_empty());
}

/// Always the same numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }

    fn name(&mut self) -> String {
        const PARTS: [&str; 24] = [
            "bra", "kel", "to", "mi", "ran", "sho", "lek", "pan", "dur", "os", "fin", "gal", "nor", "vi", "cam", "zu",
            "pel", "tha", "qui", "é", "ñor", "서울", "나라", "하",
        ];
        const KINDS: [&str; 8] = [" Market", " Games", " Café", " & Co", " Air", "", "", " Plus"];
        let stem: String = (0..2 + self.below(3)).map(|_| self.of(&PARTS)).collect();
        stem + self.of(&KINDS)
    }

    /// One letter changed, added, left out or swapped; a space stays.
    fn slip(&mut self, name: &str) -> String {
        let mut letters: Vec<char> = name.chars().collect();
        let places: Vec<usize> =
            (1..letters.len()).filter(|at| letters[*at] != ' ' && letters[at - 1] != ' ').collect();
        let at = places[self.below(places.len())];
        match self.below(4) {
            0 => letters[at] = 'x',
            1 => letters.insert(at, 'y'),
            2 => drop(letters.remove(at)),
            _ => letters.swap(at - 1, at),
        }
        letters.into_iter().collect()
    }
}

fn made() -> (Vec<String>, Index) {
    let mut dice = Dice(7);
    let names: Vec<String> = (0..3_000).map(|_| dice.name()).collect();
    let index = Index::new(names.iter().map(|name| (name.as_str(), vec!["games"])));
    (names, index)
}

#[test]
fn whatever_is_typed_names_that_begin_with_it_come_before_all_others() {
    let (names, index) = made();
    let mut dice = Dice(11);
    for _ in 0..300 {
        let name = &names[dice.below(names.len())];
        let typed: String = name.chars().take(1 + dice.below(8)).collect();
        let Some(folded) = Typed::new(&typed) else { continue };
        let begins: Vec<bool> = index
            .find(&folded)
            .iter()
            .map(|(_, place)| words(&names[*place]).join(" ").starts_with(&folded.folded))
            .collect();
        assert_eq!(begins.first(), Some(&true), "{typed}");
        assert!(begins.is_sorted_by(|one, other| one >= other), "{typed}");
    }
}

#[test]
fn a_name_with_one_slip_is_among_the_first_three_for_95_of_100() {
    let (names, index) = made();
    let mut dice = Dice(13);
    let targets: Vec<&String> = names.iter().filter(|name| name.chars().count() >= 5).take(1_000).collect();
    let found = |name: &str, typed: &str| {
        let best = index.find(&Typed::new(typed).expect("typed"));
        best.iter().take(3).any(|(_, place)| names[*place] == name)
    };
    let met = targets.iter().filter(|name| found(name, &dice.slip(name))).count();
    assert!(met * 100 >= targets.len() * 95, "{met} of {}", targets.len());
}
