//! Order ids in whatever somebody pasted: a paragraph, an e-mail, an address of a page. Pure.

use crate::domain::OrderId;
use crate::domain::text::clean;

/// Longer texts are cut: an order id stands near the beginning of what a person pastes.
const LONGEST: usize = 60_000;
/// A text with more ids than this is a list, and nobody chooses out of it.
const MOST: usize = 12;
const UUID: usize = 36;
/// Shorter words with letters and digits stand in every second sentence.
const SHORTEST_GUESS: usize = 8;
/// Longer ones are addresses, invoices and transactions.
const LONGEST_GUESS: usize = 36;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub id: OrderId,
    /// Of the shape that ids have: a UUID (production) or `ord_…` (the partner's own page).
    pub sure: bool,
}

pub(super) fn candidates(text: &str) -> Vec<Candidate> {
    let text = readable(text);
    let mut found: Vec<Candidate> = Vec::new();
    let mut add = |id: &str, sure: bool| {
        let Ok(id) = OrderId::parse(id) else { return };
        if found.len() < MOST && !found.iter().any(|known| known.id == id) {
            found.push(Candidate { id, sure });
        }
    };
    for token in tokens(&text) {
        for uuid in uuids(token) {
            add(&uuid, true);
        }
        if let Some(id) = named(token) {
            add(id, true);
        }
    }
    if !found.is_empty() {
        return found;
    }
    // The box holds one word alone: then it is meant, whatever it looks like.
    if let Ok(id) = OrderId::parse(text.trim()) {
        return vec![Candidate { id, sure: true }];
    }
    let mut guessed = Vec::new();
    for word in text.split_whitespace().filter(|word| !word.contains('@')) {
        guessed.extend(tokens(word).filter(|token| is_guess(token)).filter_map(|token| OrderId::parse(token).ok()));
    }
    guessed.dedup();
    guessed.truncate(MOST);
    guessed.into_iter().map(|id| Candidate { id, sure: false }).collect()
}

/// The box holds one word that is neither an address of mail nor of web: it was meant to be an id, and is none.
pub(super) fn is_one_word(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && !text.contains(char::is_whitespace) && !text.contains('@') && !text.contains("://")
}

/// One line without what mail programs and word processors do to an id: soft line ends, typographic dashes, hidden
/// characters, signs in percent writing.
fn readable(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    let text = text.replace("=\r\n", "").replace("=\n", "");
    let text: String = text.chars().map(|sign| if is_dash(sign) { '-' } else { sign }).collect();
    unescaped(&clean(&text, LONGEST))
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// `%5F` is a sign of an id written otherwise. What is none becomes a gap, so that no path can come of it.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut parts = text.split('%');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let code = part.get(..2).filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let sign = code.and_then(|code| u8::from_str_radix(code, 16).ok()).map(char::from);
        out.push(sign.filter(|sign| is_id_sign(*sign)).unwrap_or(' '));
        out.push_str(if code.is_some() { part.get(2..).unwrap_or_default() } else { part });
    }
    out
}

fn is_id_sign(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign| !is_id_sign(sign)).filter(|token| !token.is_empty())
}

/// Also in the middle of a word: `pedido-3f7c…`. The shop writes them in small letters.
fn uuids(token: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(window) = token.get(from..from + UUID) {
        let before = from.checked_sub(1).and_then(|at| token.get(at..from));
        let after = token.get(from + UUID..from + UUID + 1);
        let apart = [before, after].into_iter().flatten().all(|sign| matches!(sign, "-" | "_"));
        if apart && is_uuid(window) {
            found.push(window.to_ascii_lowercase());
            from += UUID;
        } else {
            from += 1;
        }
    }
    found
}

fn is_uuid(window: &str) -> bool {
    window.bytes().enumerate().all(|(at, byte)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    })
}

fn named(token: &str) -> Option<&str> {
    let token = token.trim_end_matches(['-', '_']);
    token.strip_prefix("ord_").filter(|rest| !rest.is_empty()).map(|_| token)
}

fn is_guess(token: &str) -> bool {
    let (letters, digits) =
        (token.bytes().any(|byte| byte.is_ascii_alphabetic()), token.bytes().any(|byte| byte.is_ascii_digit()));
    (SHORTEST_GUESS..=LONGEST_GUESS).contains(&token.len()) && letters && digits && !token.starts_with("0x")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "3f7c20d1-0000-4000-8000-5d2e8a41b6c9";
    const OTHER: &str = "e07f0000-0000-4000-8000-0000000011b4";

    fn found(text: &str) -> Vec<String> {
        candidates(text).into_iter().map(|one| one.id.expose().to_owned()).collect()
    }

    #[test]
    fn the_id_is_found_wherever_it_stands() {
        for text in [
            ID.to_owned(),
            format!("hola, pague hace media hora y solo llego una. pedido {ID}, gracias"),
            format!("https://shop.example/orders/{ID}/status?lang=es#top"),
            format!("https://shop.example/o%2F{ID}%3Fx"),
            format!("<a href=\"https://shop.example/?order={ID}&x=1\">here</a>"),
            format!("Order: \"{ID}\"."),
            format!("pedido_{ID}"),
            format!("({})", ID.to_uppercase()),
            ID.replace('-', "\u{2013}"),
            "3f7c20d1-0000-4000-8000-=\r\n5d2e8a41b6c9".to_owned(),
            format!("\u{202e}{ID}\u{200b}"),
        ] {
            assert_eq!(found(&text), [ID], "{text}");
        }
    }

    #[test]
    fn several_are_all_told_and_the_same_one_once() {
        assert_eq!(found(&format!("{ID} and {OTHER}, again {ID}")), [ID, OTHER]);
    }

    #[test]
    fn the_other_shape_of_id_is_found_too() {
        assert_eq!(found("my order is ord_abc123xyz."), ["ord_abc123xyz"]);
        assert_eq!(found("ord%5Fabc123xyz"), ["ord_abc123xyz"]);
    }

    #[test]
    fn no_path_ever_comes_of_what_is_pasted() {
        for text in ["../../v5/orders", "a/b%2F..%2Fc", "%2e%2e%2f", "?x=1", "/"] {
            for id in found(text) {
                assert!(!id.contains(['/', '%', '.', '?']), "{text}");
            }
        }
        assert_eq!(found(&format!("{ID}/../../other")), [ID]);
    }

    #[test]
    fn a_text_without_one_gives_none_and_what_comes_near_one_is_only_a_guess() {
        assert_eq!(found("where is my code? I paid 25 USDC"), Vec::<String>::new());
        assert_eq!(found("mara2020@example.org wrote"), Vec::<String>::new());
        assert_eq!(found("paid to 0x52908400098527886E0F7030069857D2E4169EE7 yesterday"), Vec::<String>::new());
        assert_eq!(candidates("the number is AB12CD34EF, thanks").first().map(|one| one.sure), Some(false));
    }

    #[test]
    fn a_word_that_was_meant_to_be_an_id_is_told_from_a_letter_without_one() {
        for (text, meant) in [
            ("abc/def/9", true),
            (" pedido:12/9 ", true),
            ("https://shop.example/help", false),
            ("mara@example.org", false),
            ("where is it", false),
            ("  ", false),
        ] {
            assert_eq!(is_one_word(text), meant, "{text}");
            assert!(!meant || found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn texts_without_end_are_no_trouble() {
        assert_eq!(found(&format!("{} {ID}", "word ".repeat(200_000))), Vec::<String>::new());
        assert!(found(&format!("{ID} ").repeat(5_000)).len() == 1);
        assert!(found(&"%".repeat(10_000)).is_empty());
        assert!(found("é%é%zz%4").is_empty());
    }
}
