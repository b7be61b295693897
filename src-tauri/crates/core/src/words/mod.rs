//! The words, from the same Fluent files that the window reads: a notification and a screen say the same thing.
//!
//! May use: nothing of ours. Must never enter: a rule, a number or a date to format (values arrive as text).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const ENGLISH: [&str; 8] = [
    include_str!("../../../../locales/en/core.ftl"),
    include_str!("../../../../locales/en/core-catalogue.ftl"),
    include_str!("../../../../locales/en/core-problems.ftl"),
    include_str!("../../../../locales/en/phases.ftl"),
    include_str!("../../../../locales/en/explain.ftl"),
    include_str!("../../../../locales/en/category.ftl"),
    include_str!("../../../../locales/en/window.ftl"),
    include_str!("../../../../locales/en/cli.ftl"),
];

/// The sentences of one language.
#[derive(Clone)]
pub struct Words {
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish()
    }
}

impl Words {
    /// The nearest language there is; so far that is English.
    pub fn for_language(_lang: &str) -> Self {
        Self::of("en", &ENGLISH)
    }

    fn of(language: &str, catalogue: &[&str]) -> Self {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The window sets its own direction marks; a notification would show them.
        bundle.set_use_isolating(false);
        for text in catalogue {
            // A broken entry costs its own words only; the test below finds it.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            if bundle.add_resource(resource).is_err() {
                tracing::warn!("a word is defined twice");
            }
        }
        Self { bundle: Arc::new(bundle) }
    }

    /// The sentence with its values; an id without words gives itself in brackets.
    pub fn say(&self, id: &str, args: &BTreeMap<String, String>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("[{id}]") };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(name.as_str(), value.as_str());
        }
        // A missing value shows as its name in braces, which is the most that can be said.
        self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn every_file_can_be_read_and_no_word_is_defined_twice() {
        let mut bundle: FluentBundle<FluentResource> = FluentBundle::new_concurrent(Vec::new());
        for text in ENGLISH {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| errors);
            let resource = resource.expect("a file without a fault");
            bundle.add_resource(resource).expect("no word is defined twice");
        }
    }

    #[test]
    fn a_sentence_carries_its_values_and_no_hidden_marks() {
        let said = Words::for_language("en").say("payment-warning", &args(&[("coin", "USDC"), ("network", "Solana")]));
        assert_eq!(said, "USDC on Solana only. USDC sent on another network will not reach this order.");
    }

    #[test]
    fn a_word_that_is_missing_gives_its_id() {
        assert_eq!(Words::for_language("ko").say("no-such-word", &BTreeMap::new()), "[no-such-word]");
    }
}
