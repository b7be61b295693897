//! Brands by the thousand, for lists as long as the partner's or longer: made up from syllables, the same on every start.
//! May use: the shape of a brand, steady numbers.
//! Must never enter: randomness, a name that somebody bears.

use std::collections::HashSet;

use super::coins::Coins;
use super::fixture::{Brand, Look};
use super::offer::{Offer, RawOffer};
use super::{FixtureError, steady_id, steady_number};

const COUNTRY: &str = "US";
const CURRENCY: &str = "USD";

const BEGINNINGS: [&str; 24] = [
    "Al", "Bel", "Bri", "Cal", "Cor", "Dal", "El", "Fen", "Gal", "Hol", "Ir", "Jun", "Kel", "Lor", "Mar", "Nor", "Ol",
    "Per", "Quil", "Ros", "Sel", "Tor", "Ul", "Wes",
];
const MIDDLES: [&str; 16] =
    ["a", "be", "da", "e", "gra", "i", "ki", "la", "mi", "no", "o", "pa", "ri", "so", "ta", "vé"];
const ENDS: [&str; 16] =
    ["bor", "del", "dra", "fin", "gan", "hart", "ka", "lin", "mond", "nia", "rell", "son", "tide", "va", "wick", "zo"];
const SYLLABLES: [&str; 12] = ["가", "나", "다온", "라", "마루", "별", "봄", "산들", "솔", "아라", "하늘", "해"];
const TRADES: [&str; 20] = [
    "Market", "Games", "Café", "Foods", "Travel", "Mobile", "Home", "Sport", "Books", "Outlet", "Plus", "Club",
    "Studio", "Hotels", "Pizza", "Coffee", "Music", "Garden", "Kids", "Beauty",
];
/// A category, and another that brands of it stand in as well.
const CATEGORIES: [(&str, &str); 12] = [
    ("games", "entertainment"),
    ("e-commerce", "retail"),
    ("food", "groceries"),
    ("groceries", "food"),
    ("streaming", "entertainment"),
    ("travel_flights", "entertainment"),
    ("apparel_clothing", "retail"),
    ("books_learning", "entertainment"),
    ("electronics", "e-commerce"),
    ("health_beauty", "retail"),
    ("home", "retail"),
    ("sports_fitness", "apparel_clothing"),
];
const PAINTS: [(&str, &str, &str); 8] = [
    ("#22392D", "#EFE6D2", "#D9B98A"),
    ("#22245C", "#FFFFFF", "#8EA2FF"),
    ("#F0C445", "#1B1B1B", "#B3541E"),
    ("#F4ECE1", "#C8402F", "#2F5D62"),
    ("#0F2C3F", "#9AD9F5", "#F2C879"),
    ("#CDEBDD", "#11463A", "#1F8A70"),
    ("#6E1E45", "#FFDDE7", "#F5A6C0"),
    ("#2F7FC1", "#FFFFFF", "#FFE17A"),
];
const MARKS: [&str; 8] = ["rings", "grid", "diamond", "bolt", "bars", "waves", "leaf", "star"];

/// Until `count` brands are sold in the United States.
pub(super) fn fill_up(brands: &mut Vec<Brand>, count: usize, coins: &Coins) -> Result<(), FixtureError> {
    let mut names: HashSet<String> =
        brands.iter().filter(|brand| brand.country == COUNTRY).map(|brand| brand.name.clone()).collect();
    for number in 0_u32.. {
        if names.len() >= count {
            break;
        }
        let name = name(number);
        if names.insert(name.clone()) {
            brands.push(brand(number, name, coins)?);
        }
    }
    Ok(())
}

/// One of many figures that a number leads to; `of` names which.
fn figure(number: u32, of: &str) -> usize {
    usize::try_from(steady_number(&format!("made {of} {number}"))).unwrap_or_default()
}

fn pick<T: Copy + Default>(list: &[T], number: u32, of: &str) -> T {
    list.get(figure(number, of) % list.len().max(1)).copied().unwrap_or_default()
}

/// Most of two words, a tenth Korean; many share a word.
fn name(number: u32) -> String {
    let trade = pick(&TRADES, number, "trade");
    if figure(number, "speech").is_multiple_of(10) {
        let two = pick(&SYLLABLES, number, "first").to_owned() + pick(&SYLLABLES, number, "second");
        return format!("{two} {trade}");
    }
    let stem = stem(number);
    match figure(number, "form") % 8 {
        0 => stem,
        1 => format!("{stem} & {}", pick(&ENDS, number, "partner")),
        2 => format!("{stem}'s {trade}"),
        _ => format!("{stem} {trade}"),
    }
}

fn stem(number: u32) -> String {
    pick(&BEGINNINGS, number, "beginning").to_owned() + pick(&MIDDLES, number, "middle") + pick(&ENDS, number, "end")
}

fn brand(number: u32, name: String, coins: &Coins) -> Result<Brand, FixtureError> {
    let id = steady_id(&format!("brand {COUNTRY} {name}"));
    let (category, also) = pick(&CATEGORIES, number, "category");
    let (bg, ink, accent) = pick(&PAINTS, number, "paint");
    let offer = match figure(number, "offer") % 2 {
        0 => RawOffer::Range { min: "10".to_owned(), max: "200".to_owned(), step: "1".to_owned() },
        _ => RawOffer::Values(["10", "25", "50", "100"].map(str::to_owned).into()),
    };
    Ok(Brand {
        offer: Offer::from_raw(offer, &id, CURRENCY, coins)?,
        id,
        family: name.split(' ').next().unwrap_or_default().to_owned(),
        name,
        slug: format!("made-{number}"),
        kind: "giftcard".to_owned(),
        category: category.to_owned(),
        also: if figure(number, "also").is_multiple_of(3) { vec![also.to_owned()] } else { Vec::new() },
        country: COUNTRY.to_owned(),
        currency: CURRENCY.to_owned(),
        popular: figure(number, "popular").is_multiple_of(100),
        limited: false,
        out_of_stock: figure(number, "stock").is_multiple_of(20),
        empty: false,
        paused: false,
        fails: false,
        phone_prefix: None,
        look: Look {
            bg: bg.to_owned(),
            ink: ink.to_owned(),
            accent: accent.to_owned(),
            word: stem(number).replace('é', "e").to_uppercase(),
            mark: Some(pick(&MARKS, number, "mark").to_owned()),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::super::Catalogue;

    #[test]
    #[expect(clippy::unwrap_used, reason = "a test may stop")]
    fn a_catalogue_is_filled_up_with_the_same_brands_each_time_and_no_name_twice() {
        let names = || {
            let catalogue = Catalogue::load(2_000).unwrap();
            catalogue.brands_of("US").map(|brand| brand.name.clone()).collect::<Vec<_>>()
        };
        let made = names();
        assert_eq!(made.len(), 2_000);
        assert_eq!(made, names());
        assert_eq!(made.iter().collect::<std::collections::HashSet<_>>().len(), 2_000);
    }
}
