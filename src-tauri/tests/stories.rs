//! Every story of the demo's shop has its words in every language that the window speaks.

use std::collections::BTreeMap;

use cryptorefills_core::words::Words;
use cryptorefills_sandbox::Scenario;

#[test]
fn every_story_of_the_demo_has_a_name_in_every_language() {
    for language in ["en", "es", "ko"] {
        let words = Words::for_language(language);
        for scenario in Scenario::ALL {
            let id = format!("story-{}", scenario.name());
            assert!(words.has(&id), "{id} in {language}");
            assert!(
                words.say(&id, &BTreeMap::new()).chars().count() <= 48,
                "{id} in {language} is a label, not a tale"
            );
        }
    }
}
