//! The 28 codes of the seed (its spelling is kept: LESS_THEN) and 7 from later documents and clients.

use super::{Action, Group, ProblemField as Field, ProblemRule, later, seed};

/// In the order of the seed.
pub static RULES: [ProblemRule; 35] = [
    seed(Group::AmountAndLimits, "AMOUNT_LESS_THEN_MINIMUM_ALLOWED").mend(Field::Amount, Action::RaiseAmount),
    seed(Group::AmountAndLimits, "MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED").mend(Field::Amount, Action::LowerAmount),
    seed(Group::AmountAndLimits, "DAILY_SPENDING_LIMIT_EXCEEDED").wait(Field::Amount, Action::WaitADay),
    seed(Group::AmountAndLimits, "MONTHLY_SPENDING_LIMIT_EXCEEDED").wait(Field::Amount, Action::TryLater),
    seed(Group::AmountAndLimits, "PRODUCT_COUNT_EXCEEDED").mend(Field::Order, Action::SplitOrder),
    seed(Group::AmountAndLimits, "MULTIPLE_LIMITED_PRODUCT_SAME_ORDER").mend(Field::Order, Action::SplitOrder),
    seed(Group::Product, "NOT_AVAILABLE_PRODUCT").blocked(Field::Product, Action::ChooseAnotherProduct),
    seed(Group::Product, "OUT_OF_STOCK").wait(Field::Product, Action::ChooseAnotherProduct),
    seed(Group::Product, "NOT_ACTIVE").wait(Field::Product, Action::ChooseAnotherProduct),
    seed(Group::Product, "INVALID_BENEFICIARY_ACCOUNT").mend(Field::Beneficiary, Action::ChangeBeneficiary),
    seed(Group::Payment, "NOT_ALLOWED_PAYMENT_VIA").mend(Field::Coin, Action::SwitchCoin).listing("allowed kinds"),
    seed(Group::Payment, "UNSUPPORTED_PROTOCOL_COIN_COMBINATION")
        .mend(Field::Network, Action::SwitchNetwork)
        .listing("supported combinations"),
    seed(Group::Authentication, "LOGIN_REQUIRED").blocked(Field::Product, Action::NeedsAccount),
    seed(Group::Authentication, "COUPON_REQUIRES_LOGIN").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_FOUND").blocked(Field::Promo, Action::RemovePromo),
    // Not yet active, says the seed: it will be.
    seed(Group::Coupon, "COUPON_NOT_ACTIVE").wait(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_ALREADY_SPENT").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_MAX_USAGE_REACHED").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_EXPIRED").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_BELOW_MIN_AMOUNT").mend(Field::Promo, Action::RaiseAmount),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_USER").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_CATEGORY").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_KIND").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_BRAND").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_COUNTRY").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::Coupon, "COUPON_NOT_VALID_FOR_STORE").blocked(Field::Promo, Action::RemovePromo),
    seed(Group::HttpDetail, "SUSPENDED_COIN").wait(Field::Coin, Action::SwitchCoin).in_detail(),
    seed(Group::HttpDetail, "SUSPENDED_NETWORK").wait(Field::Network, Action::SwitchNetwork).in_detail(),
    later(Group::Identity, "KYC_MISSING").blocked(Field::Product, Action::NeedsAccount),
    // A verification under way ends some day.
    later(Group::Identity, "KYC_PENDING").wait(Field::Product, Action::NeedsAccount),
    later(Group::Identity, "VERIFICATION_REQUIRED").blocked(Field::Product, Action::NeedsAccount),
    later(Group::Identity, "FULLNAME_MISSING").blocked(Field::Product, Action::NeedsAccount),
    later(Group::Mail, "INVALID_EMAIL_DOMAIN").mend(Field::Email, Action::ChangeEmail),
    later(Group::Payment, "CANT_SETUP_PAYMENT").wait(Field::Network, Action::SwitchNetwork),
    later(Group::Product, "PRODUCT_NOT_AVAILABLE").wait(Field::Product, Action::ChooseAnotherProduct),
];
