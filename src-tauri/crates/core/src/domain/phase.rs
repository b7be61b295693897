//! What a person is told about an order: one word out of a closed list, derived from what the shop and the journal say.

use serde::{Deserialize, Serialize};

/// Each phase is a view of its own. The order of the list is the order of an order's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Preparing,
    OutcomeUnknown,
    /// The order was created, but is not what was approved: nothing payable is shown, for good.
    Mismatch,
    /// The shop asks for more than was approved: old and new are shown, the buyer agrees or leaves.
    PriceMoved,
    /// The payment request contradicts itself: no address is shown.
    PaymentBlocked,
    AwaitingPayment,
    PartlyPaid,
    PaymentSeen,
    PreparingCode,
    PartlyDelivered,
    Delivered,
    /// Done, but the shop sent no code: it went by e-mail.
    CheckEmail,
    BeingReviewed,
    ExpiredUnpaid,
    ExpiredPartPaid,
    PaidLate,
    Failed,
    Cancelled,
    Refunded,
    /// The shop does not know this id.
    NotFound,
    Unrecognised,
}

impl Phase {
    pub const ALL: [Self; 21] = [
        Self::Preparing,
        Self::OutcomeUnknown,
        Self::Mismatch,
        Self::PriceMoved,
        Self::PaymentBlocked,
        Self::AwaitingPayment,
        Self::PartlyPaid,
        Self::PaymentSeen,
        Self::PreparingCode,
        Self::PartlyDelivered,
        Self::Delivered,
        Self::CheckEmail,
        Self::BeingReviewed,
        Self::ExpiredUnpaid,
        Self::ExpiredPartPaid,
        Self::PaidLate,
        Self::Failed,
        Self::Cancelled,
        Self::Refunded,
        Self::NotFound,
        Self::Unrecognised,
    ];

    /// The name used in the store, in words (`phase-…`) and in the window's types.
    pub fn word(self) -> &'static str {
        match self {
            Self::Preparing => "preparing",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::Mismatch => "mismatch",
            Self::PriceMoved => "price_moved",
            Self::PaymentBlocked => "payment_blocked",
            Self::AwaitingPayment => "awaiting_payment",
            Self::PartlyPaid => "partly_paid",
            Self::PaymentSeen => "payment_seen",
            Self::PreparingCode => "preparing_code",
            Self::PartlyDelivered => "partly_delivered",
            Self::Delivered => "delivered",
            Self::CheckEmail => "check_email",
            Self::BeingReviewed => "being_reviewed",
            Self::ExpiredUnpaid => "expired_unpaid",
            Self::ExpiredPartPaid => "expired_part_paid",
            Self::PaidLate => "paid_late",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Refunded => "refunded",
            Self::NotFound => "not_found",
            Self::Unrecognised => "unrecognised",
        }
    }

    /// Only here may an address, a QR or an amount to send be on screen.
    pub fn shows_address(self) -> bool {
        matches!(self, Self::AwaitingPayment | Self::PartlyPaid)
    }

    /// Nothing more is expected to happen.
    pub fn is_over(self) -> bool {
        matches!(
            self,
            Self::Delivered
                | Self::CheckEmail
                | Self::Failed
                | Self::Cancelled
                | Self::Refunded
                | Self::ExpiredUnpaid
                | Self::ExpiredPartPaid
                | Self::Mismatch
                | Self::OutcomeUnknown
                | Self::NotFound
        )
    }

    /// Which of the four steps (pay, confirm, prepare, code) the order stands at; 5 when all are behind it.
    pub fn step(self) -> u8 {
        match self {
            Self::PaymentSeen | Self::PaidLate => 2,
            Self::PreparingCode | Self::BeingReviewed => 3,
            Self::PartlyDelivered => 4,
            Self::Delivered | Self::CheckEmail => 5,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_phase_is_written_the_same_in_the_store_and_in_the_windows_types() {
        for phase in Phase::ALL {
            assert_eq!(serde_json::to_string(&phase).expect("a word"), format!("\"{}\"", phase.word()));
        }
    }
}
