//! docs/order-states.md lists what `explain` says about each state. It is generated and committed: it may not drift.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use cryptorefills_core::domain::Phase;
use cryptorefills_core::explain::{Code, Explanation};
use cryptorefills_core::words::Words;

const HEAD: &str = "\
# What each state of an order means

<!-- Generated from core::explain and src-tauri/locales/en/explain.ftl by
     `UPDATE_DOCS=1 cargo test -p cryptorefills-core --test order_states_page`. Do not edit. -->

For people who answer customers. What the app says about an order follows from the shop's states, the money and the deliveries
that the shop reports, and how long the order has been as it is. Each combination has one of the codes below; a test goes through all
of them.

\"The shop\" is Cryptorefills. *Money* is what the code says by itself: where the shop reports an amount, the amount is what counts.
A time after which to escalate counts from when the order came into its phase. That a check by a person takes up to a day, and that
a late payment may go on for a day, was reported by working clients; 15, 30 and 60 minutes are this project's own estimates.
Nothing here has been checked against the live service.
";

fn page() -> String {
    let words = Words::for_language("en");
    let mut page = HEAD.to_owned();
    for phase in Phase::ALL {
        let label = words.say(&format!("phase-{}", phase.word()), &std::collections::BTreeMap::new());
        writeln!(page, "\n## {label}").unwrap();
        for code in Code::ALL.iter().filter(|code| code.phase() == phase) {
            let shop_word = if *code == Code::UnknownState { "…" } else { "" };
            let (shop_word, age) = (shop_word.to_owned(), Duration::ZERO);
            let explanation = Explanation { code: *code, money_moved: code.implies(), shop_word, age };
            let sheet = explanation.sheet(&words, None);
            writeln!(page, "\n### `{}`\n\n{}\n", sheet.code, sheet.meaning).unwrap();
            writeln!(page, "- **Money:** {}", sheet.money_moved).unwrap();
            writeln!(page, "- **The buyer should:** {}", sheet.buyer_should).unwrap();
            writeln!(page, "- **Tell the customer:** {}", sheet.tell_customer).unwrap();
            writeln!(page, "- **Next step:** {}", sheet.next_step).unwrap();
            writeln!(page, "- **Escalate:** {}", sheet.escalate).unwrap();
        }
    }
    page
}

#[test]
fn the_page_about_order_states_is_what_the_app_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/order-states.md");
    let expected = page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&file, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "docs/order-states.md has drifted: run this test with UPDATE_DOCS=1");
}

#[test]
fn no_phase_is_without_a_code() {
    for phase in Phase::ALL {
        assert!(Code::ALL.iter().any(|code| code.phase() == phase), "{phase:?}");
    }
}
