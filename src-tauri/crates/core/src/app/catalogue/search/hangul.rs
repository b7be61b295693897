//! Hangul as it is typed, key by key. While 도토리 is typed the screen says 도톨: the same keys, put together otherwise.

use unicode_normalization::UnicodeNormalization;

/// The letters of the keys that make `c`, as they begin a syllable; `None` for what is no part of a syllable's end.
pub(super) fn keys(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{11a8}' => "ᄀ",
        '\u{11a9}' => "ᄁ",
        '\u{11aa}' => "ᄀᄉ",
        '\u{11ab}' => "ᄂ",
        '\u{11ac}' => "ᄂᄌ",
        '\u{11ad}' => "ᄂᄒ",
        '\u{11ae}' => "ᄃ",
        '\u{11af}' => "ᄅ",
        '\u{11b0}' => "ᄅᄀ",
        '\u{11b1}' => "ᄅᄆ",
        '\u{11b2}' => "ᄅᄇ",
        '\u{11b3}' => "ᄅᄉ",
        '\u{11b4}' => "ᄅᄐ",
        '\u{11b5}' => "ᄅᄑ",
        '\u{11b6}' => "ᄅᄒ",
        '\u{11b7}' => "ᄆ",
        '\u{11b8}' => "ᄇ",
        '\u{11b9}' => "ᄇᄉ",
        '\u{11ba}' => "ᄉ",
        '\u{11bb}' => "ᄊ",
        '\u{11bc}' => "ᄋ",
        '\u{11bd}' => "ᄌ",
        '\u{11be}' => "ᄎ",
        '\u{11bf}' => "ᄏ",
        '\u{11c0}' => "ᄐ",
        '\u{11c1}' => "ᄑ",
        '\u{11c2}' => "ᄒ",
        'ᅪ' => "ᅩᅡ",
        'ᅫ' => "ᅩᅢ",
        'ᅬ' => "ᅩᅵ",
        'ᅯ' => "ᅮᅥ",
        'ᅰ' => "ᅮᅦ",
        'ᅱ' => "ᅮᅵ",
        'ᅴ' => "ᅳᅵ",
        _ => return None,
    })
}

/// Put together again: what a reader counts as a letter. `None` where that is what the text is made of anyway.
pub(super) fn syllables(folded: &str) -> Option<Vec<char>> {
    let has_hangul = folded.chars().any(|c| ('\u{1100}'..='\u{11ff}').contains(&c));
    has_hangul.then(|| folded.nfc().collect())
}
