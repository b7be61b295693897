//! Whatever is done to a file is found, and the line is named.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::{collection, sample::Index};
use serde_json::json;

use super::{CaseFile, Fault, chain, replay, sample};
use crate::domain::cases::hold;

static FILE: LazyLock<Vec<u8>> = LazyLock::new(sample::file);

/// The line in which this byte stands; the sign at a line's end belongs to it.
fn line_of(bytes: &[u8], place: usize) -> u64 {
    let ends = bytes.iter().take(place).filter(|byte| **byte == b'\n').count();
    u64::try_from(ends).expect("a short file") + 1
}

fn lines() -> Vec<&'static [u8]> {
    FILE.split_inclusive(|byte| *byte == b'\n').collect()
}

fn faults(lines: &[&[u8]]) -> Vec<Fault> {
    CaseFile::read(&lines.concat()).faults
}

#[test]
fn what_was_written_is_intact_and_holds_nothing_secret() {
    let file = CaseFile::read(&FILE);
    assert_eq!(file.faults, []);
    assert_eq!((file.entries.len(), file.head.expect("a head").app.as_str()), (4, "1.2.3"));
    let text = std::str::from_utf8(&FILE).expect("text");
    for secret in sample::SECRETS {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn any_one_changed_byte_is_found_and_its_line_named() {
    let short = sample::of(&[sample::in_state("WaitingForPayment")]);
    hold(&(any::<Index>(), 1..=u8::MAX), |(place, change)| {
        let mut bytes = short.clone();
        let place = place.index(bytes.len());
        let line = line_of(&short, place);
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= change;
        }
        let file = CaseFile::read(&bytes);
        prop_assert_eq!(file.faults.first().map(|fault| fault.line()), Some(line), "{:?}", file.faults);
        prop_assert!(file.sound().iter().all(|entry| entry.line < line));
        Ok(())
    });
}

#[test]
fn a_changed_byte_in_what_was_met_on_the_way_is_found_and_its_line_named() {
    let whole = sample::with_trouble();
    hold(&(any::<Index>(), 1..=u8::MAX), |(place, change)| {
        let mut bytes = whole.clone();
        let place = place.index(bytes.len());
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= change;
        }
        let file = CaseFile::read(&bytes);
        prop_assert_eq!(
            file.faults.first().map(|fault| fault.line()),
            Some(line_of(&whole, place)),
            "{:?}",
            file.faults
        );
        Ok(())
    });
}

/// Written by the version before the kinds of what is met on the way, and never to be written anew.
const FIRST_VERSION: &[u8] = include_bytes!("first_version.crcase");

#[test]
fn a_file_of_the_first_version_is_read_as_ever() {
    let file = CaseFile::read(FIRST_VERSION);
    assert_eq!((file.faults.as_slice(), file.head.as_ref().map(|head| head.version)), ([].as_slice(), Some(1)));
    let states: Vec<String> = replay(&file.entries).iter().map(|step| step.order_state.as_word().to_owned()).collect();
    assert_eq!(states, ["WaitingForPayment", "WaitingForDelivery", "Done"]);
}

#[test]
fn a_file_cut_anywhere_is_not_intact() {
    for length in 0..FILE.len() {
        let file = CaseFile::read(FILE.get(..length).expect("shorter"));
        let whole_lines = FILE.iter().take(length).filter(|byte| **byte == b'\n').count();
        let cut_inside = FILE.get(length.wrapping_sub(1)) != Some(&b'\n');
        let expected = match (whole_lines, cut_inside) {
            (0, _) => Fault::NoCase { line: 1 },
            (whole, true) => Fault::Cut { line: u64::try_from(whole).expect("few") + 1 },
            (whole, false) => Fault::Cut { line: u64::try_from(whole).expect("few") },
        };
        assert_eq!(file.faults, [expected], "{length} bytes");
    }
}

#[test]
fn a_record_taken_out_is_named() {
    let whole = lines();
    assert_eq!(faults(&[whole[0], whole[2], whole[3], whole[4]]), [Fault::Missing { line: 2, first: 1, last: 1 }]);
    assert_eq!(faults(&[whole[0], whole[1], whole[4]]), [Fault::Missing { line: 3, first: 2, last: 3 }]);
    assert_eq!(faults(&whole[1..]), [Fault::NoCase { line: 1 }]);
}

#[test]
fn records_that_are_moved_or_repeated_are_named() {
    let whole = lines();
    let swapped = faults(&[whole[0], whole[2], whole[1], whole[3], whole[4]]);
    assert!(swapped.contains(&Fault::OutOfPlace { line: 3, seq: 1 }), "{swapped:?}");
    let twice = faults(&[whole[0], whole[1], whole[1], whole[2], whole[3], whole[4]]);
    assert_eq!(twice.first(), Some(&Fault::OutOfPlace { line: 3, seq: 1 }), "{twice:?}");
    assert_eq!(faults(&[&whole[..], &whole[4..]].concat()), [Fault::AfterEnd { line: 6 }]);
    assert_eq!(faults(&[&whole[..], &[b"more".as_slice()]].concat()), [Fault::AfterEnd { line: 6 }]);
}

#[test]
fn a_record_made_anew_with_its_hash_is_named_by_the_one_behind_it() {
    let whole = lines();
    let line = std::str::from_utf8(whole[2]).expect("text").trim_end();
    let (_, body) = chain::unframed(line.as_bytes()).expect("a line");
    let forged = std::str::from_utf8(body).expect("text").replace("WaitingForDelivery", "Canceled");
    let (forged, _) = chain::framed(&forged);
    assert_eq!(faults(&[whole[0], whole[1], forged.as_bytes(), whole[3], whole[4]]), [Fault::Replaced { line: 3 }]);
}

#[test]
fn a_file_of_a_newer_version_says_so_and_nothing_else() {
    let head = json!({"format": "cryptorefills-case", "version": 3, "app": "9.0.0", "started_at": 1, "more": [1]});
    let (head, _) = chain::framed(&head.to_string());
    let file = CaseFile::read(format!("{head}whatever comes then").as_bytes());
    assert_eq!(file.faults, [Fault::Newer { line: 1, version: 3 }]);
}

#[test]
fn what_is_no_case_file_is_none() {
    let (other, _) = chain::framed(r#"{"format":"another","version":1,"app":"x","started_at":1}"#);
    let (zero, _) = chain::framed(r#"{"format":"cryptorefills-case","version":0,"app":"x","started_at":1}"#);
    for bytes in [b"".as_slice(), b"\n", b"{}\n", b"\xff\xfe\x00", b"PK\x03\x04", other.as_bytes(), zero.as_bytes()] {
        assert_eq!(CaseFile::read(bytes).faults, [Fault::NoCase { line: 1 }]);
    }
}

#[test]
fn records_that_hang_together_and_mean_nothing_are_named() {
    let head = std::str::from_utf8(lines()[0]).expect("text");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let strange = r#"{"seq":1,"prev":"","at":1,"kind":"from_the_future"}"#;
    for body in ["", "null", "[]", strange, &deep, "\u{202e}"] {
        let (line, _) = chain::framed(body);
        let file = CaseFile::read(format!("{head}{line}").as_bytes());
        assert_eq!(file.faults, [Fault::Changed { line: 2 }]);
    }
}

#[test]
fn a_file_of_faults_alone_is_not_told_to_its_end() {
    let head = lines()[0];
    let file = CaseFile::read(&[head, &[b'\n'; 100_000]].concat());
    assert_eq!((file.faults.len(), file.faults.last()), (1000, Some(&Fault::Changed { line: 1001 })));
}

#[test]
fn bytes_of_anybodys_making_do_no_harm() {
    let piece = prop_oneof![
        collection::vec(any::<u8>(), 0..40),
        (0..5_usize).prop_map(|line| lines().get(line).copied().unwrap_or_default().to_vec()),
        Just(b"\n".to_vec()),
        r#"\{"(seq|at)":-?[0-9]{1,25},"kind":"(end|not_found|order|unreadable|stream_ended)","prev":"[0-9a-f]{0,3}"\}"#
            .prop_map(|body| chain::framed(&body).0.into_bytes()),
    ];
    hold(&collection::vec(piece, 0..6), |pieces| {
        let bytes = pieces.concat();
        let file = CaseFile::read(&bytes);
        prop_assert!(file.faults.is_empty() == (bytes == *FILE), "{:?}", file.faults);
        prop_assert!(replay(&file.entries).len() <= file.entries.len());
        Ok(())
    });
}
