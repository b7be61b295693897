//! Whether a copied address is still the one in the clipboard. Some malware puts its own there between copy and paste.

use super::address::{groups, looks_like_an_address};

/// What a look into the clipboard shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// What was copied.
    Same,
    /// Another address: both, group by group.
    Swapped { copied: Vec<Group>, found: Vec<Group> },
    /// Something that is no address: the buyer copied something else, and the watch is over.
    SomethingElse,
}

/// A group of four characters of an address, marked where the other address has another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub text: String,
    pub differs: bool,
}

pub fn pasted(copied: &str, found: &str) -> Pasted {
    let found = found.trim();
    let (ours, theirs) = (bare(copied), bare(found));
    if copied == found || ours == theirs {
        Pasted::Same
    } else if looks_like_an_address(theirs) {
        let (ours, theirs) = (groups(ours), groups(theirs));
        Pasted::Swapped { copied: marked(&ours, &theirs), found: marked(&theirs, &ours) }
    } else {
        Pasted::SomethingElse
    }
}

/// The address within a payment link.
fn bare(text: &str) -> &str {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest);
    let rest = rest.trim_start_matches("//");
    rest.split(['?', '@', '/']).next().unwrap_or(rest)
}

fn marked(one: &[String], other: &[String]) -> Vec<Group> {
    let differs = |at: usize, text: &String| other.get(at) != Some(text);
    one.iter().enumerate().map(|(at, text)| Group { text: text.clone(), differs: differs(at, text) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OURS: &str = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    const THEIRS: &str = "3P14159f73E4gFr7JterCCQh9QjiTjiZrG";
    const EVM: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    const EVM_OF_THIEF: &str = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";

    #[test]
    fn what_was_copied_is_the_same_with_or_without_its_link() {
        assert_eq!(pasted(OURS, OURS), Pasted::Same);
        assert_eq!(pasted(&format!("bitcoin:{OURS}?amount=0.1"), OURS), Pasted::Same);
        assert_eq!(pasted(EVM, &format!("ethereum:{EVM}@1/transfer?value=1")), Pasted::Same);
        assert_eq!(pasted(OURS, &format!(" {OURS}\n")), Pasted::Same);
    }

    #[test]
    fn another_address_is_a_swap_whatever_its_network() {
        for theirs in [THEIRS, EVM, EVM_OF_THIEF, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"] {
            assert!(matches!(pasted(OURS, theirs), Pasted::Swapped { .. }), "{theirs}");
            assert!(matches!(pasted(OURS, &format!("bitcoin:{theirs}")), Pasted::Swapped { .. }), "{theirs}");
        }
    }

    #[test]
    fn the_groups_that_differ_are_marked_on_both_sides() {
        let Pasted::Swapped { copied, found } = pasted(EVM, EVM_OF_THIEF) else { unreachable!("a swap") };
        assert_eq!(copied.len(), found.len());
        assert!(copied.iter().all(|group| group.differs) && found.iter().all(|group| group.differs));
        let near = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".to_owned();
        assert_eq!(marked(&groups(&near), &groups(OURS)).iter().filter(|group| group.differs).count(), 0);
        let shorter = marked(&groups("abcdefgh"), &groups("abcd"));
        assert_eq!(shorter.iter().map(|group| group.differs).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn other_things_that_people_copy_are_none_of_our_business() {
        for text in
            ["", "hello", "mara@example.org", "25.50", "https://example.org/", "1234 5678", "a:b", ":", "\u{202e}"]
        {
            assert_eq!(pasted(OURS, text), Pasted::SomethingElse, "{text}");
        }
    }
}
