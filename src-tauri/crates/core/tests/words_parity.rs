//! Every language says everything: the same files, the same sentences with the same values, and nothing left in English.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cryptorefills_core::words::COUNTS;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;

const OTHERS: [&str; 2] = ["es", "ko"];

/// Names, units and keys, which are the same everywhere.
const NAMES: &[&str] = &[
    "ASCII",
    "AppIndicator",
    "BUF",
    "CSV",
    "Code",
    "Cryptorefills",
    "Ctrl",
    "DEMO",
    "Desktop",
    "Esc",
    "GB",
    "GNOME",
    "HTTP",
    "HTTPS",
    "HTTPS_PROXY",
    "ID",
    "JSON",
    "KWallet",
    "DMA",
    "DP",
    "KStatusNotifierItem",
    "KeePassXC",
    "Keyring",
    "Lightning",
    "MB",
    "MiB",
    "PAC",
    "PIN",
    "QR",
    "SM",
    "SOCKS5",
    "Support",
    "Shift",
    "Solana",
    "TLS",
    "USD",
    "USDC",
    "UTC",
    "and",
    "com",
    "cryptorefills",
    "desktop",
    "eSIM",
    "example",
    "https",
    "min",
    "proxy",
];

/// Commands, as they stand in a sentence.
const TYPED: &[&str] = &[
    "order",
    "show",
    "products",
    "sandbox",
    "listening",
    "on",
    "timedatectl",
    // The package with the list of authorities.
    "ca",
    "certificates",
    "set",
    "ntp",
    "true",
    "sudo",
    "apt",
    "install",
    "libayatana",
    "appindicator3",
    "notification",
    "daemon",
    "WEBKIT_DISABLE_DMABUF_RENDERER",
];

/// Sentences that are the same on purpose: the partner's own line, and Spanish words that are spelt as the English ones.
const SAME: &[&str] = &["powered-by", "category-streaming", "doctor-proxy", "fact-memo", "cli-sandbox-listening"];

/// English words that are no Spanish ones.
const ENGLISH_ONLY: &[&str] = &[
    "the", "and", "your", "you", "this", "that", "with", "not", "is", "are", "was", "were", "from", "of", "it", "its",
    "order", "orders", "nothing", "shop", "address", "payment", "paid", "choose", "again",
];

/// What one sentence is made of.
#[derive(Default)]
struct Parts {
    text: String,
    shown: BTreeSet<String>,
    /// Shown, or chosen by.
    used: BTreeSet<String>,
    counted: BTreeSet<String>,
    attributes: BTreeSet<String>,
}

impl Parts {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.text.push_str(value);
                    self.text.push(' ');
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => {
                if let Some(name) = self.inline(inline) {
                    self.shown.insert(name);
                }
            }
            Expression::Select { selector, variants } => {
                let chosen_by = self.inline(selector);
                let is_plural = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many"].contains(name),
                    VariantKey::NumberLiteral { .. } => true,
                };
                if let Some(name) = chosen_by
                    && variants.iter().any(|variant| is_plural(&variant.key))
                {
                    self.counted.insert(name);
                }
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Option<String> {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.used.insert(id.name.to_owned());
                Some(id.name.to_owned())
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.first().and_then(|first| self.inline(first))
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression);
                None
            }
            InlineExpression::StringLiteral { value } => {
                self.text.push_str(value);
                None
            }
            _ => None,
        }
    }

    /// Latin words that no name and no `--flag` accounts for; one letter is a key or a unit.
    fn latin_words(&self) -> Vec<&str> {
        let is_latin = |c: char| c.is_ascii_alphanumeric() || c == '_' || ('\u{c0}'..'\u{250}').contains(&c);
        let typed = self.text.split_whitespace().filter(|word| !word.starts_with("--"));
        let words = typed.flat_map(|word| word.split(move |c| !is_latin(c)));
        words
            .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1 && !NAMES.contains(word))
            .collect()
    }
}

/// The sentences of one file by id.
fn sentences(name: &str, text: &str) -> BTreeMap<String, Parts> {
    let resource = parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        let mut parts = Parts::default();
        parts.pattern(value.unwrap_or_else(|| panic!("{name}: {id} says nothing")));
        for attribute in attributes {
            parts.attributes.insert(attribute.id.name.to_owned());
            parts.pattern(&attribute.value);
        }
        assert!(found.insert(id.clone(), parts).is_none(), "{name}: {id} is there twice");
    }
    found
}

/// Name and text of each file of a language.
fn files(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    files.map(|file| (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())).collect()
}

fn all_sentences(language: &str) -> BTreeMap<String, Parts> {
    let mut all = BTreeMap::new();
    for (name, text) in files(language) {
        for (id, parts) in sentences(&name, &text) {
            assert!(all.insert(id.clone(), parts).is_none(), "{language}/{name}: {id} is in another file too");
        }
    }
    all
}

#[test]
fn every_language_has_the_same_files() {
    let english: Vec<_> = files("en").into_keys().collect();
    for language in OTHERS {
        assert_eq!(files(language).into_keys().collect::<Vec<_>>(), english, "{language}");
    }
}

#[test]
fn every_language_has_the_same_sentences_in_the_same_files() {
    for language in OTHERS {
        let others = files(language);
        let mut wrong = Vec::new();
        for (name, text) in files("en") {
            let english = sentences(&name, &text);
            let said = others.get(&name).map(|text| sentences(&name, text)).unwrap_or_default();
            let gone = english.keys().filter(|id| !said.contains_key(*id));
            wrong.extend(gone.map(|id| format!("{name}: {id} is missing")));
            let more = said.keys().filter(|id| !english.contains_key(*id));
            wrong.extend(more.map(|id| format!("{name}: {id} is not in English")));
        }
        assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn a_translation_carries_every_value_of_the_english_sentence_and_no_other() {
    let english = all_sentences("en");
    let mut wrong = Vec::new();
    for language in OTHERS {
        for (id, said) in all_sentences(language) {
            let Some(english) = english.get(&id) else { continue };
            // A language without plurals need not choose by a number that it does not show.
            if !english.shown.is_subset(&said.shown) || !said.used.is_subset(&english.used) {
                wrong.push(format!("{language}: {id} has {:?} instead of {:?}", said.used, english.used));
            }
            if said.attributes != english.attributes {
                wrong.push(format!("{language}: {id} has other attributes"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sentence_that_chooses_by_a_number_is_given_a_number() {
    for language in ["en", "es", "ko"] {
        for (id, said) in all_sentences(language) {
            for name in &said.counted {
                assert!(COUNTS.contains(&name.as_str()), "{language}: {id} chooses by ${name}, which is not in COUNTS");
            }
        }
    }
}

#[test]
fn nothing_is_left_in_english() {
    let mut left = Vec::new();
    let english = all_sentences("en");
    for language in OTHERS {
        for (id, said) in all_sentences(language) {
            let words = said.latin_words();
            let is_english = match language {
                "ko" => words.iter().any(|word| !TYPED.contains(word)),
                _ => {
                    let same = english.get(&id).is_some_and(|english| english.text == said.text) && !words.is_empty();
                    let typed = id.starts_with("cli-");
                    same || !typed && words.iter().any(|word| ENGLISH_ONLY.contains(&word.to_lowercase().as_str()))
                }
            } && !SAME.contains(&id.as_str());
            if is_english {
                left.push(format!("{language}: {id} = {} {words:?}", said.text.trim()));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}
