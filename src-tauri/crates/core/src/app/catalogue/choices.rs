//! What the buyer likes, and how they paid last: one plain file a profile. No secret is in it, so it needs no keyring.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::{CatalogueRoom, fault, locked};
use crate::contract::{AppError, ErrorCode, Phrase};
use crate::domain::CountryCode;

/// Of one country. More than this is no choice any more.
const MOST_FAVOURITES: usize = 200;
const LONGEST_ID: usize = 300;
const LARGEST_FILE: u64 = 4 << 20;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// The newest last. Ids that the shop no longer lists stay: it may list them again.
    favourites: BTreeMap<String, Vec<String>>,
    paid_with: Option<PaidWith>,
}

/// The shop's exact words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PaidWith {
    pub coin: String,
    pub network: String,
}

/// A file that cannot be read counts as absent; one that cannot be written is said, and what it should hold counts until
/// the app ends.
pub(super) struct Choices {
    file: PathBuf,
    now: Mutex<Kept>,
}

impl Choices {
    pub fn open(folder: &Path) -> Self {
        let file = folder.join("choices.json");
        let small = fs::metadata(&file).is_ok_and(|found| found.is_file() && found.len() <= LARGEST_FILE);
        let found = if small { fs::read(&file).ok() } else { None };
        let kept = found.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, now: Mutex::new(kept) }
    }

    /// The newest first.
    pub fn favourites(&self, country: CountryCode) -> Vec<String> {
        let kept = locked(&self.now);
        kept.favourites.get(country.as_str()).map(|ids| ids.iter().rev().cloned().collect()).unwrap_or_default()
    }

    fn set_favourite(&self, country: CountryCode, brand_id: &str, on: bool) -> Result<(), AppError> {
        if brand_id.is_empty() || brand_id.len() > LONGEST_ID {
            return Err(fault(ErrorCode::InvalidInput, "error-invalid-input", false));
        }
        self.change(|kept| {
            let ids = kept.favourites.entry(country.as_str().to_owned()).or_default();
            let known = ids.iter().position(|id| id == brand_id);
            match (known, on) {
                (None, true) if ids.len() >= MOST_FAVOURITES => return Err(too_many()),
                (None, true) => ids.push(brand_id.to_owned()),
                (Some(at), false) => drop(ids.remove(at)),
                (Some(_), true) | (None, false) => {}
            }
            Ok(())
        })
    }

    pub fn paid_with(&self) -> Option<PaidWith> {
        locked(&self.now).paid_with.clone()
    }

    fn change(&self, change: impl FnOnce(&mut Kept) -> Result<(), AppError>) -> Result<(), AppError> {
        let mut now = locked(&self.now);
        let before = now.clone();
        change(&mut now)?;
        if *now == before {
            return Ok(());
        }
        write(&self.file, &now).map_err(|error| {
            tracing::warn!(cause = %error, "favourites could not be written");
            fault(ErrorCode::Store, "error-settings-not-saved", true)
        })
    }
}

fn too_many() -> AppError {
    let sentence = Phrase::new("error-favourites-full").with("most", MOST_FAVOURITES.to_string());
    AppError { code: ErrorCode::InvalidInput, sentence, retry: false }
}

/// Whole or not at all.
fn write(file: &Path, kept: &Kept) -> std::io::Result<()> {
    crate::store::write_whole(file, &serde_json::to_vec(kept)?)
}

impl CatalogueRoom {
    pub fn set_favourite(&self, country: CountryCode, brand_id: &str, on: bool) -> Result<(), AppError> {
        self.choices.set_favourite(country, brand_id, on)
    }

    /// Offered first from now on. Not worth a word when it cannot be written.
    pub fn paid_with(&self, coin: &str, network: &str) {
        let fits = |word: &str| !word.is_empty() && word.len() <= LONGEST_ID;
        if fits(coin) && fits(network) {
            let chosen = PaidWith { coin: coin.to_owned(), network: network.to_owned() };
            let _ = self.choices.change(|kept| {
                kept.paid_with = Some(chosen);
                Ok(())
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const US: CountryCode = CountryCode::US;

    fn open(folder: &tempfile::TempDir) -> Choices {
        Choices::open(folder.path())
    }

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().expect("a folder")
    }

    #[test]
    fn favourites_are_found_again_the_newest_first_and_each_country_has_its_own() {
        let folder = folder();
        let choices = open(&folder);
        for (id, on) in [("a", true), ("b", true), ("a", true), ("c", true), ("b", false), ("unknown", false)] {
            choices.set_favourite(US, id, on).expect("set");
        }
        let again = open(&folder);
        assert_eq!(again.favourites(US), ["c", "a"]);
        assert!(again.favourites(CountryCode::parse("ES").expect("a country")).is_empty());
    }

    #[test]
    fn one_more_than_two_hundred_is_refused_with_the_way_on() {
        let folder = folder();
        let choices = open(&folder);
        for number in 0..MOST_FAVOURITES {
            choices.set_favourite(US, &format!("brand-{number}"), true).expect("set");
        }
        let refused = choices.set_favourite(US, "one-more", true).expect_err("full");
        assert_eq!(refused.sentence.id, "error-favourites-full");
        choices.set_favourite(US, "brand-0", false).expect("taken away");
        choices.set_favourite(US, "one-more", true).expect("set");
        assert_eq!(open(&folder).favourites(US).len(), MOST_FAVOURITES);
    }

    #[test]
    fn a_file_that_says_nothing_readable_is_as_good_as_none() {
        let folder = folder();
        for text in ["", "[]", "{\"favourites\":7}", "\u{0}"] {
            fs::write(folder.path().join("choices.json"), text).expect("written");
            let choices = open(&folder);
            assert!(choices.favourites(US).is_empty() && choices.paid_with().is_none(), "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_written_is_said_and_counts_until_the_end() {
        let folder = folder();
        let choices = Choices::open(&folder.path().join("not there"));
        let error = choices.set_favourite(US, "a", true).expect_err("nowhere to write");
        assert_eq!(error.code, ErrorCode::Store);
        assert_eq!(choices.favourites(US), ["a"]);
    }

    #[test]
    fn an_id_without_end_is_no_favourite() {
        let folder = folder();
        let choices = open(&folder);
        for id in [String::new(), "x".repeat(LONGEST_ID + 1)] {
            assert_eq!(choices.set_favourite(US, &id, true).expect_err("no id").code, ErrorCode::InvalidInput);
        }
    }
}
