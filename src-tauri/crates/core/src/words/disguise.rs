//! English in disguise: accents on every letter and about two fifths more of it.

use std::borrow::Cow;

/// For the text between the values of a sentence, which stay as they are.
pub(super) fn disguised(text: &str) -> Cow<'_, str> {
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    if letters == 0 {
        return Cow::Borrowed(text);
    }
    let mut out: String = text.chars().map(accented).collect();
    let end = out.trim_end().len();
    out.insert_str(end, &"·".repeat((letters * 2).div_ceil(5)));
    Cow::Owned(out)
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguised_text_is_longer_and_holds_no_plain_letter() {
        let said = disguised("Send the missing ");
        assert_eq!(said, "Šéñđ ţĥé ɱîššîñĝ······ ");
        assert_eq!(disguised(": 12 %"), ": 12 %");
    }
}
