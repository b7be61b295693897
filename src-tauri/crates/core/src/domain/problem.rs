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
    pub fn rule(&self) -> Option<&'static ProblemRule> {
        rule(&self.code)
    }
}

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProblemRule {
    pub code: &'static str,
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

const fn mend(code: &'static str, field: ProblemField, action: Action) -> ProblemRule {
    ProblemRule { code, field, severity: Severity::Mend, action, retry_can_help: false }
}

const fn blocked(code: &'static str, field: ProblemField, action: Action) -> ProblemRule {
    ProblemRule { code, field, severity: Severity::Blocked, action, retry_can_help: false }
}

const fn wait(code: &'static str, field: ProblemField, action: Action) -> ProblemRule {
    ProblemRule { code, field, severity: Severity::Wait, action, retry_can_help: true }
}

/// The 28 of the seeds (their spelling is kept: LESS_THEN) and 7 from later documents and clients.
pub static RULES: [ProblemRule; 35] = [
    mend("AMOUNT_LESS_THEN_MINIMUM_ALLOWED", ProblemField::Amount, Action::RaiseAmount),
    mend("MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED", ProblemField::Amount, Action::LowerAmount),
    wait("DAILY_SPENDING_LIMIT_EXCEEDED", ProblemField::Amount, Action::WaitADay),
    wait("MONTHLY_SPENDING_LIMIT_EXCEEDED", ProblemField::Amount, Action::TryLater),
    mend("PRODUCT_COUNT_EXCEEDED", ProblemField::Order, Action::SplitOrder),
    mend("MULTIPLE_LIMITED_PRODUCT_SAME_ORDER", ProblemField::Order, Action::SplitOrder),
    blocked("NOT_AVAILABLE_PRODUCT", ProblemField::Product, Action::ChooseAnotherProduct),
    wait("OUT_OF_STOCK", ProblemField::Product, Action::ChooseAnotherProduct),
    wait("NOT_ACTIVE", ProblemField::Product, Action::ChooseAnotherProduct),
    mend("INVALID_BENEFICIARY_ACCOUNT", ProblemField::Beneficiary, Action::ChangeBeneficiary),
    mend("NOT_ALLOWED_PAYMENT_VIA", ProblemField::Coin, Action::SwitchCoin),
    mend("UNSUPPORTED_PROTOCOL_COIN_COMBINATION", ProblemField::Network, Action::SwitchNetwork),
    blocked("LOGIN_REQUIRED", ProblemField::Product, Action::NeedsAccount),
    blocked("COUPON_REQUIRES_LOGIN", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_FOUND", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_ACTIVE", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_ALREADY_SPENT", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_MAX_USAGE_REACHED", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_EXPIRED", ProblemField::Promo, Action::RemovePromo),
    mend("COUPON_BELOW_MIN_AMOUNT", ProblemField::Promo, Action::RaiseAmount),
    blocked("COUPON_NOT_VALID_FOR_USER", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_VALID_FOR_CATEGORY", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_VALID_FOR_KIND", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_VALID_FOR_BRAND", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_VALID_FOR_COUNTRY", ProblemField::Promo, Action::RemovePromo),
    blocked("COUPON_NOT_VALID_FOR_STORE", ProblemField::Promo, Action::RemovePromo),
    wait("SUSPENDED_COIN", ProblemField::Coin, Action::SwitchCoin),
    wait("SUSPENDED_NETWORK", ProblemField::Network, Action::SwitchNetwork),
    blocked("KYC_MISSING", ProblemField::Product, Action::NeedsAccount),
    blocked("KYC_PENDING", ProblemField::Product, Action::NeedsAccount),
    blocked("VERIFICATION_REQUIRED", ProblemField::Product, Action::NeedsAccount),
    blocked("FULLNAME_MISSING", ProblemField::Product, Action::NeedsAccount),
    mend("INVALID_EMAIL_DOMAIN", ProblemField::Email, Action::ChangeEmail),
    wait("CANT_SETUP_PAYMENT", ProblemField::Network, Action::SwitchNetwork),
    wait("PRODUCT_NOT_AVAILABLE", ProblemField::Product, Action::ChooseAnotherProduct),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Listed {
        code: String,
    }

    #[test]
    fn every_listed_code_has_one_rule_and_no_rule_is_unlisted() {
        let listed: Vec<Listed> = serde_json::from_str(include_str!("problem-codes.json")).expect("the list");
        let mut listed: Vec<&str> = listed.iter().map(|entry| entry.code.as_str()).collect();
        let mut ruled: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
        listed.sort_unstable();
        ruled.sort_unstable();
        assert_eq!(listed, ruled);
    }

    #[test]
    fn a_code_that_we_do_not_know_has_no_rule() {
        assert_eq!(rule("BRAND_NEW_CODE"), None);
        assert!(rule("OUT_OF_STOCK").is_some_and(|rule| rule.retry_can_help));
    }
}
