//! One slip of the finger: a letter changed, added, left out or swapped with its neighbour.

/// `word` begins with `wanted` after at most one slip.
pub(super) fn begins_but_for_one(word: &[char], wanted: &[char]) -> bool {
    let same = word.iter().zip(wanted).take_while(|(one, other)| one == other).count();
    let (word, wanted) = (word.get(same..).unwrap_or_default(), wanted.get(same..).unwrap_or_default());
    let [typed, after @ ..] = wanted else { return true };
    let Some((letter, rest)) = word.split_first() else { return after.is_empty() };
    let swapped = matches!((rest, after), ([next, tail @ ..], [second, end @ ..])
        if next == typed && second == letter && tail.starts_with(end));
    rest.starts_with(after) || word.starts_with(after) || rest.starts_with(wanted) || swapped
}

/// The two are the same but for at most one slip.
pub(super) fn is_but_for_one(one: &[char], other: &[char]) -> bool {
    one.len().abs_diff(other.len()) <= 1 && begins_but_for_one(one, other) && begins_but_for_one(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_beginning_forgives_one_slip_and_no_two() {
        let begins = |typed: &str| begins_but_for_one(&letters("pixelport"), &letters(typed));
        for typed in ["pix", "pixlport", "pixxelport", "pixalport", "pxielport", "oixel", "pixwl", "pixelportt"] {
            assert!(begins(typed), "{typed}");
        }
        for typed in ["pxl", "pyxalport", "zixalport", "games"] {
            assert!(!begins(typed), "{typed}");
        }
    }

    #[test]
    fn a_whole_word_ends_where_the_other_does() {
        let same = |typed: &str| is_but_for_one(&letters("zara"), &letters(typed));
        for typed in ["zara", "zra", "zaraa", "zaar", "zora"] {
            assert!(same(typed), "{typed}");
        }
        for typed in ["za", "zarena", "zore", "azra_"] {
            assert!(!same(typed), "{typed}");
        }
    }
}
