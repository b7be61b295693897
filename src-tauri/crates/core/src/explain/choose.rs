//! From a situation to its row. The phase decides; money, deliveries and age choose among its rows.

use std::time::Duration;

use super::situation::{Deliveries, Money, Situation};
use super::table::{CONFIRMATION, Code, DAY, MoneyMoved, PAYMENT_WINDOW, PREPARATION};
use crate::domain::{OrderState, PaymentState, Phase};

pub(super) fn code(situation: &Situation) -> Code {
    let paid = evidence(situation).is_some();
    let after_payment = |code: Code, after: Code| if paid { after } else { code };
    let over = |limit: Duration, code: Code, long: Code| if situation.age >= limit { long } else { code };
    match situation.phase {
        Phase::Preparing => Code::Sending,
        Phase::OutcomeUnknown => Code::OutcomeUnknown,
        Phase::Mismatch => after_payment(Code::Mismatch, Code::MismatchAfterPayment),
        Phase::PriceMoved => after_payment(Code::PriceMoved, Code::PriceMovedAfterPayment),
        Phase::PaymentBlocked if situation.added_by_id => Code::AddedById,
        Phase::PaymentBlocked => after_payment(Code::PaymentBlocked, Code::PaymentBlockedAfter),
        Phase::AwaitingPayment if paid => Code::ArrivedAmountUnknown,
        Phase::AwaitingPayment => over(PAYMENT_WINDOW, Code::WaitingForPayment, Code::WaitingForPaymentLong),
        Phase::PartlyPaid if situation.money != Money::Part => Code::UnderpaidAmountUnknown,
        Phase::PartlyPaid => over(PAYMENT_WINDOW, Code::Underpaid, Code::UnderpaidLong),
        Phase::PaymentSeen => payment_seen(situation),
        Phase::PreparingCode => preparing(situation),
        Phase::PartlyDelivered if situation.deliveries == Deliveries::SomeFailed => Code::PartlyDeliveredFailed,
        Phase::PartlyDelivered => over(PREPARATION, Code::PartlyDelivered, Code::PartlyDeliveredLong),
        Phase::Delivered if situation.money == Money::Over => Code::OverpaidDelivered,
        Phase::Delivered => Code::Delivered,
        Phase::CheckEmail => Code::CheckEmail,
        Phase::BeingReviewed => over(DAY, Code::ManualAction, Code::ManualActionOverADay),
        Phase::ExpiredUnpaid => over(DAY, Code::ExpiredUnpaid, Code::ExpiredUnpaidOverADay),
        Phase::ExpiredPartPaid => Code::ExpiredPartPaid,
        Phase::PaidLate if situation.age >= DAY => Code::PaidLateOverADay,
        Phase::PaidLate if situation.payment_state == PaymentState::ExpiredAfterPaymentDetection => {
            Code::ExpiredAfterDetection
        }
        Phase::PaidLate => Code::PaidLate,
        Phase::Failed if situation.order_state == OrderState::Done => Code::DeliveryFailed,
        Phase::Failed if paid => Code::PaymentFailedAfter,
        Phase::Failed if situation.order_state == OrderState::PaymentSetupFailed => Code::PaymentSetupFailed,
        Phase::Failed => Code::PaymentFailed,
        Phase::Cancelled => after_payment(Code::Cancelled, Code::CancelledAfterPayment),
        Phase::Refunded => Code::Refunded,
        Phase::NotFound => after_payment(Code::NotFound, Code::NotFoundAfterPayment),
        Phase::Unrecognised if situation.shop_word().is_empty() => Code::NoState,
        Phase::Unrecognised => Code::UnknownState,
    }
}

fn payment_seen(situation: &Situation) -> Code {
    let received = situation.order_state == OrderState::PaymentReceived
        || situation.payment_state == PaymentState::PaymentReceived;
    match (received, situation.money) {
        (true, Money::Unknown | Money::NotSeen | Money::Some | Money::Full) if situation.age >= PREPARATION => {
            Code::PaymentReceivedLong
        }
        (true, Money::Unknown | Money::NotSeen | Money::Some | Money::Full) => Code::PaymentReceived,
        _ if situation.age >= CONFIRMATION => Code::PaymentSeenLong,
        (_, Money::Over) => Code::OverpaidConfirming,
        (_, Money::Part) => Code::PaymentSeenInPart,
        (false, _) => Code::PaymentSeen,
    }
}

fn preparing(situation: &Situation) -> Code {
    if situation.age >= PREPARATION {
        Code::PreparingCodeLong
    } else if situation.order_state == OrderState::Done {
        Code::DoneWithoutCode
    } else if situation.money == Money::Over {
        Code::OverpaidPreparing
    } else {
        Code::PreparingCode
    }
}

/// An amount outweighs a word, a word outweighs what the code implies.
pub(super) fn money_moved(situation: &Situation, code: Code) -> MoneyMoved {
    if code.implies() == MoneyMoved::Returned {
        return MoneyMoved::Returned;
    }
    match (evidence(situation), code.implies()) {
        (Some(seen), _) => seen,
        (None, MoneyMoved::Unknown) if situation.money == Money::NotSeen => MoneyMoved::NoneSeen,
        (None, implied) => implied,
    }
}

/// What the shop itself says about money, in amounts or in words.
fn evidence(situation: &Situation) -> Option<MoneyMoved> {
    match situation.money {
        Money::Full | Money::Over => Some(MoneyMoved::Yes),
        Money::Part => Some(MoneyMoved::Part),
        Money::Some => Some(by_words(situation).unwrap_or(MoneyMoved::Seen)),
        Money::Unknown | Money::NotSeen => by_words(situation),
    }
}

fn by_words(situation: &Situation) -> Option<MoneyMoved> {
    let order = match &situation.order_state {
        OrderState::PaymentReceived | OrderState::WaitingForDelivery | OrderState::Done => Some(MoneyMoved::Yes),
        OrderState::PaymentStarted => Some(MoneyMoved::Seen),
        OrderState::PartialPaymentStarted => Some(MoneyMoved::Part),
        // These say nothing about it by themselves.
        OrderState::Created
        | OrderState::WaitingForPayment
        | OrderState::WaitingForManualAction
        | OrderState::Expired
        | OrderState::PaymentFailed
        | OrderState::PaymentSetupFailed
        | OrderState::Refunded
        | OrderState::Canceled
        | OrderState::Other(_) => None,
    };
    let payment = match situation.payment_state {
        PaymentState::PaymentReceived => Some(MoneyMoved::Yes),
        PaymentState::ExpiredAfterPaymentDetection => Some(MoneyMoved::Seen),
        _ => None,
    };
    // `Yes` of either road is the most that is said; a part stays a part until then.
    [order, payment].into_iter().flatten().max_by_key(|moved| (*moved == MoneyMoved::Yes, *moved == MoneyMoved::Part))
}
