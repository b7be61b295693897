//! Text from outside made fit to be shown or searched: no hidden characters, no endless names, no stray colours.

use unicode_normalization::UnicodeNormalization;

/// Longest name that is shown, in characters.
pub const NAME_MAX: usize = 120;
/// Longest terms, descriptions and redeem steps, in characters.
pub const TERMS_MAX: usize = 20_000;

/// One line of visible text of at most `max_chars` characters; what was cut is marked with an ellipsis.
pub fn clean(text: &str, max_chars: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    let mut gap = false;
    for c in text.chars() {
        if is_blank(c) {
            gap = length > 0;
            continue;
        }
        if is_hidden(c) {
            continue;
        }
        for next in gap.then_some(' ').into_iter().chain([c]) {
            if length == max_chars {
                out.pop();
                if max_chars > 0 {
                    out.push('…');
                }
                return out;
            }
            out.push(next);
            length += 1;
        }
        gap = false;
    }
    out
}

fn is_blank(c: char) -> bool {
    // U+0085 counts as white space in Unicode and as a C1 control here; either way it must not survive.
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// Controls, text direction, zero width, invisible fillers: what makes a name look like another one.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// `#RGB` or `#RRGGBB` as `#rrggbb`. Nothing else is a colour: the value ends up in a style.
pub fn css_colour(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#')?;
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let digits = digits.to_ascii_lowercase();
    match digits.len() {
        3 => Some(digits.chars().fold("#".to_owned(), |out, c| format!("{out}{c}{c}"))),
        6 => Some(format!("#{digits}")),
        _ => None,
    }
}

/// The form in which two texts are compared when searching: no case, no accents, no width. Hangul falls apart into its
/// letters, so that a syllable still being typed finds the finished one.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            '\u{300}'..='\u{36f}' => {}
            _ if is_hidden(c) => {}
            '’' | '‘' | '`' => out.push('\''),
            'ß' => out.push_str("ss"),
            'Æ' | 'æ' => out.push_str("ae"),
            'Œ' | 'œ' => out.push_str("oe"),
            'Ø' | 'ø' => out.push('o'),
            'Ł' | 'ł' => out.push('l'),
            'Đ' | 'đ' => out.push('d'),
            'ı' => out.push('i'),
            _ if is_blank(c) => out.push(' '),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_leave_and_white_space_becomes_one_blank() {
        assert_eq!(clean(" Exam\u{202e}ple\u{200b}\n\tGames\u{0}\u{9b} \u{2028} 2 ", NAME_MAX), "Example Games 2");
        assert_eq!(clean("a\u{1f}\u{85}b\u{feff}\u{ad}c", NAME_MAX), "a bc");
        assert_eq!(clean("\u{200f} \u{3164}", NAME_MAX), "");
        assert_eq!(clean("한글 Ñandú 礼品卡", NAME_MAX), "한글 Ñandú 礼品卡");
    }

    #[test]
    fn a_long_name_ends_in_an_ellipsis_within_its_cap() {
        let cut = clean(&"ñ".repeat(500), NAME_MAX);
        assert_eq!(cut.chars().count(), NAME_MAX);
        assert!(cut.ends_with("ñ…"));
        assert_eq!(clean("1234", 4), "1234");
        assert_eq!(clean("1234 ", 4), "1234");
        assert_eq!(clean("12345", 4), "123…");
        assert_eq!(clean("12345", 0), "");
    }

    #[test]
    fn only_plain_hexadecimal_colours_are_colours() {
        assert_eq!(css_colour("#101820").as_deref(), Some("#101820"));
        assert_eq!(css_colour("#FaB").as_deref(), Some("#ffaabb"));
        for bad in ["", "#", "red", "#12", "#1234", "#12345g", "101820", "#ééé", "#fff;x", "url(#fff)", "#10182０"]
        {
            assert_eq!(css_colour(bad), None, "{bad}");
        }
    }

    #[test]
    fn search_ignores_case_accents_and_width() {
        assert_eq!(fold("ÉLÉGANT Straße"), "elegant strasse");
        assert_eq!(fold("Nguyễn Đà Nẵng"), "nguyen da nang");
        assert_eq!(fold("İSTANBUL ısı"), "istanbul isi");
        assert_eq!(fold("ＡＢＣ"), "abc");
        assert_eq!(fold("McDonald’s"), fold("mcdonald's"));
    }

    #[test]
    fn hangul_is_found_whole_and_half_typed() {
        let shop = fold("스타벅스 코리아");
        for typed in ["스타벅스", "스타버", "코리아", "스타ㅂ"] {
            assert!(shop.contains(&fold(typed)), "{typed}");
        }
        assert!(!shop.contains(&fold("이마트")));
    }
}
