//! The words, from the same Fluent files that the window reads: a notification and a screen say the same thing.
//!
//! May use: nothing of ours. Must never enter: a rule, a number or a date to format (values arrive as text).

#[cfg(debug_assertions)]
mod disguise;
mod language;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use self::language::Language;

/// `EN`, `ES` and `KO`: name and text of every file. The build finds them; a new file needs no line here.
mod catalogue {
    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}

/// Values that count something. They cross as text like all others and are whole numbers again where a sentence is formed,
/// so that it can choose its words by them. Never an amount of money: that is text, and stays it.
pub const COUNTS: [&str; 16] = [
    "n", "s", "m", "h", "count", "all", "open", "live", "polling", "offline", "saved", "least", "most", "seconds",
    "minutes", "hours",
];

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    language: Language,
    spoken: Arc<Bundle>,
    /// Stands in for a sentence that the language has not got.
    english: Option<Arc<Bundle>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    pub fn of(language: Language) -> Self {
        let english = (language != Language::English).then(|| Arc::new(bundle(Language::English)));
        Self { language, spoken: Arc::new(bundle(language)), english }
    }

    /// The nearest language there is to a tag.
    pub fn for_language(tag: &str) -> Self {
        Self::of(Language::nearest(tag))
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence with its values; an id without words gives itself in brackets.
    pub fn say(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        let Some((bundle, message)) = self.found(id) else { return format!("[{id}]") };
        let Some(pattern) = message.value() else { return format!("[{id}]") };
        let mut values = FluentArgs::new();
        for (name, text) in args {
            values.set(name.as_str(), value(name, text));
        }
        // A missing value shows as its name in braces, which is the most that can be said.
        let said = bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
        #[cfg(debug_assertions)]
        if self.language == Language::Pseudo {
            return format!("[{said}]");
        }
        said.into_owned()
    }

    pub fn has(&self, id: &str) -> bool {
        self.found(id).is_some()
    }

    fn found(&self, id: &str) -> Option<(&Bundle, FluentMessage<'_>)> {
        let bundles = [Some(&self.spoken), self.english.as_ref()];
        bundles.into_iter().flatten().find_map(|bundle| {
            let message = bundle.get_message(id).filter(|message| message.value().is_some())?;
            Some((bundle.as_ref(), message))
        })
    }
}

fn value<'a>(name: &str, text: &'a str) -> FluentValue<'a> {
    match text.parse::<u32>() {
        Ok(count) if COUNTS.contains(&name) => count.into(),
        _ => text.into(),
    }
}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The window sets its own direction marks; a notification would show them.
    bundle.set_use_isolating(false);
    let files = match language {
        Language::English => catalogue::EN,
        Language::Spanish => catalogue::ES,
        Language::Korean => catalogue::KO,
        #[cfg(debug_assertions)]
        Language::Pseudo => {
            bundle.set_transform(Some(disguise::disguised));
            catalogue::EN
        }
    };
    for (name, text) in files {
        // A broken entry costs its own words only; the tests find it.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        if bundle.add_resource(resource).is_err() {
            tracing::warn!(file = name, "a word is defined twice");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    fn say(language: Language, id: &str, args: &[(&str, &str)]) -> String {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Words::of(language).say(id, &args)
    }

    #[test]
    fn a_sentence_carries_its_values_and_no_hidden_marks() {
        let said = say(Language::English, "payment-warning", &[("coin", "USDC"), ("network", "Solana")]);
        assert_eq!(said, "USDC on Solana only. USDC sent on another network will not reach this order.");
    }

    #[test]
    fn a_word_that_is_missing_gives_its_id() {
        assert_eq!(say(Language::Korean, "no-such-word", &[]), "[no-such-word]");
    }

    #[test]
    fn a_sentence_that_a_language_lacks_is_said_in_english() {
        let words = Words { spoken: Arc::new(FluentBundle::new_concurrent(Vec::new())), ..Words::of(Language::Korean) };
        assert_eq!(words.say("cli-interrupted", &BTreeMap::new()), "Interrupted.");
    }

    #[test]
    fn a_count_chooses_its_words_and_an_amount_stays_as_it_came() {
        assert_eq!(say(Language::English, "problems-count", &[("n", "1")]), "One thing to fix.");
        assert_eq!(say(Language::English, "problems-count", &[("n", "2")]), "2 things to fix.");
        assert_eq!(say(Language::English, "money", &[("amount", "1000.50"), ("coin", "USDC")]), "1000.50 USDC");
    }

    #[test]
    fn the_disguise_keeps_values_and_shows_where_a_sentence_begins_and_ends() {
        let said = say(Language::Pseudo, "money-on", &[("amount", "12.40"), ("coin", "USDC"), ("network", "Solana")]);
        assert_eq!(said, "[12.40 USDC öñ· Solana]");
    }
}
