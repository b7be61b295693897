//! The shop's problem codes: which field each speaks of and what the buyer can do. Unknown codes are kept verbatim.

use serde::{Deserialize, Serialize};

/// One reason why an order is refused, as the shop gave it. Several may come at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub code: String,
    /// `moreDetails`, one text per entry: allowed kinds, supported coin and network pairs, …
    pub details: Vec<String>,
}

impl Problem {
    /// `None` for a code that we do not know: shown as it is.
    pub fn rule(&self) -> Option<&'static ProblemRule> {
        rule(&self.code)
    }
}

/// What a code speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemField {
    Email,
    /// E-mail for gift cards, phone number for top-ups.
    Beneficiary,
    Amount,
    Product,
    Coin,
    Network,
    Promo,
    /// The order as a whole.
    Order,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The buyer mends it here and now.
    Mend,
    /// Not with this product, this method or this account; something else may work.
    Blocked,
    /// Nothing to mend: it passes by itself.
    Wait,
}

/// The buyer's next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    ChangeEmail,
    ChangeBeneficiary,
    RaiseAmount,
    LowerAmount,
    WaitADay,
    SplitOrder,
    ChooseAnotherProduct,
    SwitchNetwork,
    SwitchCoin,
    RemovePromo,
    /// Only for buyers with an account at the shop, which this app does not sign in to.
    NeedsAccount,
    ContactSupport,
    TryLater,
}

/// Under which heading the codes are listed; the first five, and the last, are the seed's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    AmountAndLimits,
    Product,
    Payment,
    Authentication,
    Coupon,
    Identity,
    Mail,
    HttpDetail,
}

/// Where in an answer a code was seen. Any is read anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArrivesAs {
    /// `{problem, moreDetails?}` in a list.
    Problem,
    /// The `detail` of an HTTP error.
    Detail,
    Either,
}

/// Who names a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Source {
    #[serde(rename = "seeds")]
    Seed,
    #[serde(rename = "later docs or clients")]
    Clients,
}

/// What is known of one code, and what the buyer can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemRule {
    pub code: &'static str,
    pub group: Group,
    pub arrives_as: ArrivesAs,
    pub source: Source,
    /// What `moreDetails` lists, where the seed says so: to be offered to the buyer.
    pub more_details: Option<&'static str>,
    pub field: ProblemField,
    pub severity: Severity,
    pub action: Action,
    /// The same order may pass when it is sent again later, unchanged.
    pub retry_can_help: bool,
}

/// `None` for a code that we do not know: shown as it is.
pub fn rule(code: &str) -> Option<&'static ProblemRule> {
    RULES.iter().find(|rule| rule.code == code)
}

/// The seed's list of problems, under one heading.
const fn seed(group: Group, code: &'static str) -> ProblemRule {
    ProblemRule {
        code,
        group,
        arrives_as: ArrivesAs::Problem,
        source: Source::Seed,
        more_details: None,
        field: ProblemField::Order,
        severity: Severity::Blocked,
        action: Action::ContactSupport,
        retry_can_help: false,
    }
}

const fn later(group: Group, code: &'static str) -> ProblemRule {
    ProblemRule { arrives_as: ArrivesAs::Either, source: Source::Clients, ..seed(group, code) }
}

impl ProblemRule {
    const fn mend(self, field: ProblemField, action: Action) -> Self {
        Self { field, action, severity: Severity::Mend, ..self }
    }

    const fn blocked(self, field: ProblemField, action: Action) -> Self {
        Self { field, action, severity: Severity::Blocked, ..self }
    }

    /// What passes by itself is the one thing that an unchanged retry can get through.
    const fn wait(self, field: ProblemField, action: Action) -> Self {
        Self { field, action, severity: Severity::Wait, retry_can_help: true, ..self }
    }

    const fn listing(self, more_details: &'static str) -> Self {
        Self { more_details: Some(more_details), ..self }
    }

    const fn in_detail(self) -> Self {
        Self { arrives_as: ArrivesAs::Detail, ..self }
    }
}

mod table;

pub use table::RULES;

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Listed {
        code: String,
        group: Group,
        arrives_as: ArrivesAs,
        source: Source,
        more_details: Option<String>,
    }

    #[test]
    fn the_table_is_the_list_of_known_codes_entry_for_entry() {
        let list = include_str!("../../tests/fixtures/problem-codes.json");
        let listed: Vec<Listed> = serde_json::from_str(list).expect("the list");
        let ruled: Vec<Listed> = RULES
            .iter()
            .map(|rule| Listed {
                code: rule.code.to_owned(),
                group: rule.group,
                arrives_as: rule.arrives_as,
                source: rule.source,
                more_details: rule.more_details.map(str::to_owned),
            })
            .collect();
        assert_eq!(ruled, listed);
        let of = |source: Source| RULES.iter().filter(|rule| rule.source == source).count();
        assert_eq!((of(Source::Seed), of(Source::Clients)), (28, 7));
    }

    #[test]
    fn a_code_that_we_do_not_know_has_no_rule() {
        assert_eq!(rule("BRAND_NEW_CODE"), None);
        assert!(rule("OUT_OF_STOCK").is_some_and(|rule| rule.retry_can_help));
    }

    #[test]
    fn every_coupon_can_be_taken_off_or_outgrown() {
        for rule in RULES.iter().filter(|rule| rule.field == ProblemField::Promo) {
            assert!(matches!(rule.action, Action::RemovePromo | Action::RaiseAmount), "{}", rule.code);
        }
    }

    #[test]
    fn only_what_passes_by_itself_is_worth_an_unchanged_retry() {
        for rule in &RULES {
            assert_eq!(rule.retry_can_help, rule.severity == Severity::Wait, "{}", rule.code);
        }
    }
}
