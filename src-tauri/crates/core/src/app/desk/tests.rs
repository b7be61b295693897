//! What the desk must never be able to do, read in its sources; and that it has words for what it may meet.

use std::fs;
use std::path::Path;

use crate::case::{Ending, Incident, Reason};
use crate::words::{Language, Words};

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the room") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).expect("a source");
            found.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text));
        }
    }
    found
}

/// The client can create orders, and the profile can place them: only one small type of the desk holds the client, and
/// nothing here names what would change an order.
#[test]
fn no_source_of_the_desk_names_a_way_to_create_pay_or_change_an_order() {
    let all = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/desk"));
    assert!(all.len() >= 10, "the room was found");
    let writing = [
        ".create(&",
        ".create(order",
        ".validate(",
        "OrderRequest",
        "CheckoutRoom",
        ".checkout",
        ".placings",
        ".settle(",
        ".agree(",
        ".adopt(",
        ".begin(",
        ".mark(",
        "PayKind",
        "demo_pay",
        "place_order",
        ".forget_order",
        ".update(",
    ];
    for (name, text) in &all {
        for word in writing {
            assert!(!text.contains(word), "{name} names {word}");
        }
        assert_eq!(
            text.contains("PartnerClient"),
            name == "session.rs",
            "{name}: the client belongs to one type alone"
        );
    }
}

#[test]
fn whatever_is_met_on_the_way_can_be_said_in_every_language() {
    let whys = Reason::ALL.map(Reason::word).into_iter().chain(Ending::ALL.map(Ending::word));
    let whys: Vec<String> = whys.map(|why| format!("case-why-{why}")).collect();
    let kinds = Incident::KINDS.map(|kind| format!("case-met-{kind}"));
    for language in Language::ALL {
        let words = Words::of(language);
        for id in kinds.iter().chain(&whys) {
            assert!(words.has(id), "{language:?}: {id}");
        }
    }
}
