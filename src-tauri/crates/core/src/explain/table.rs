//! The table itself: one row a code.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use self::Escalate::{After, IfDisputed, Never, Now};
use self::MoneyMoved::{NoneSeen, Part, Returned, Seen, Unknown, Yes};
use crate::domain::Phase;

/// What is known of the money. It is what the shop reports: a payment that is still on its way is not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyMoved {
    NoneSeen,
    /// Some of the amount due.
    Part,
    /// Seen, and how much or how surely is not said.
    Seen,
    Yes,
    /// Nothing that the shop says decides it.
    Unknown,
    /// The shop says so.
    Returned,
}

impl MoneyMoved {
    pub const ALL: [Self; 6] = [Self::NoneSeen, Self::Part, Self::Seen, Self::Yes, Self::Unknown, Self::Returned];

    pub fn word_id(self) -> &'static str {
        match self {
            Self::NoneSeen => "explain-money-none-seen",
            Self::Part => "explain-money-part",
            Self::Seen => "explain-money-seen",
            Self::Yes => "explain-money-yes",
            Self::Unknown => "explain-money-unknown",
            Self::Returned => "explain-money-returned",
        }
    }
}

/// When a person at the shop has to be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escalate {
    Never,
    /// Only when the customer says something else than the order does.
    IfDisputed,
    /// After this long in the same phase.
    After(Duration),
    Now,
}

/// Our own estimate of how long an order can be paid: sources name 15 to 180 minutes, and the answer names none.
pub(super) const PAYMENT_WINDOW: Duration = minutes(30);
/// A guess: six Bitcoin blocks, the slowest of the coins offered.
pub(super) const CONFIRMATION: Duration = minutes(60);
/// A guess: codes are said to come within minutes.
pub(super) const PREPARATION: Duration = minutes(15);
/// Working clients say that a manual check takes up to a day, and that a payment up to a day late still counts.
pub(super) const DAY: Duration = minutes(24 * 60);

const fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(60 * minutes)
}

/// One row a code: its word, the phase under which the app shows it, what it implies about the money where the shop names
/// no amount, and when to escalate.
macro_rules! table {
    ($($code:ident $word:literal $phase:ident $money:ident $escalate:expr;)+) => {
        /// Each is a situation with words of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($code),+ }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$code),+];

            pub fn word(self) -> &'static str {
                match self { $(Self::$code => $word),+ }
            }

            /// The phase of the app that this code is a finer part of.
            pub fn phase(self) -> Phase {
                match self { $(Self::$code => Phase::$phase),+ }
            }

            /// By itself, where the shop names no amount.
            pub fn implies(self) -> MoneyMoved {
                match self { $(Self::$code => $money),+ }
            }

            pub fn escalate(self) -> Escalate {
                match self { $(Self::$code => $escalate),+ }
            }
        }
    };
}

table! {
    Sending                  "sending"                     Preparing       NoneSeen Never;
    OutcomeUnknown           "outcome_unknown"             OutcomeUnknown  NoneSeen IfDisputed;
    Mismatch                 "mismatch"                    Mismatch        NoneSeen IfDisputed;
    MismatchAfterPayment     "mismatch_after_payment"      Mismatch        Seen     Now;
    PriceMoved               "price_moved"                 PriceMoved      NoneSeen Never;
    PriceMovedAfterPayment   "price_moved_after_payment"   PriceMoved      Seen     Now;
    PaymentBlocked           "payment_blocked"             PaymentBlocked  NoneSeen IfDisputed;
    PaymentBlockedAfter      "payment_blocked_after_payment" PaymentBlocked Seen    Now;
    AddedById                "added_by_id"                 PaymentBlocked  Unknown  IfDisputed;
    WaitingForPayment        "waiting_for_payment"         AwaitingPayment NoneSeen Never;
    WaitingForPaymentLong    "waiting_for_payment_long"    AwaitingPayment NoneSeen IfDisputed;
    ArrivedAmountUnknown     "arrived_amount_unknown"      AwaitingPayment Seen     After(PAYMENT_WINDOW);
    Underpaid                "underpaid"                   PartlyPaid      Part     After(PAYMENT_WINDOW);
    UnderpaidAmountUnknown   "underpaid_amount_unknown"    PartlyPaid      Part     After(PAYMENT_WINDOW);
    UnderpaidLong            "underpaid_long"              PartlyPaid      Part     Now;
    PaymentSeen              "payment_seen"                PaymentSeen     Seen     After(CONFIRMATION);
    PaymentSeenInPart        "payment_seen_in_part"        PaymentSeen     Part     After(CONFIRMATION);
    PaymentSeenLong          "payment_seen_long"           PaymentSeen     Seen     Now;
    PaymentReceived          "payment_received"            PaymentSeen     Yes      After(PREPARATION);
    PaymentReceivedLong      "payment_received_long"       PaymentSeen     Yes      Now;
    OverpaidConfirming       "overpaid_confirming"         PaymentSeen     Yes      After(CONFIRMATION);
    PreparingCode            "preparing_code"              PreparingCode   Yes      After(PREPARATION);
    PreparingCodeLong        "preparing_code_long"         PreparingCode   Yes      Now;
    OverpaidPreparing        "overpaid_preparing"          PreparingCode   Yes      After(PREPARATION);
    DoneWithoutCode          "done_without_code"           PreparingCode   Yes      After(PREPARATION);
    PartlyDelivered          "partly_delivered"            PartlyDelivered Yes      After(PREPARATION);
    PartlyDeliveredLong      "partly_delivered_long"       PartlyDelivered Yes      Now;
    PartlyDeliveredFailed    "partly_delivered_some_failed" PartlyDelivered Yes     Now;
    Delivered                "delivered"                   Delivered       Yes      IfDisputed;
    OverpaidDelivered        "overpaid_delivered"          Delivered       Yes      IfDisputed;
    CheckEmail               "done_check_email"            CheckEmail      Yes      IfDisputed;
    ManualAction             "manual_action"               BeingReviewed   Unknown  After(DAY);
    ManualActionOverADay     "manual_action_over_a_day"    BeingReviewed   Unknown  Now;
    ExpiredUnpaid            "expired_unpaid"              ExpiredUnpaid   NoneSeen IfDisputed;
    ExpiredUnpaidOverADay    "expired_unpaid_over_a_day"   ExpiredUnpaid   NoneSeen IfDisputed;
    ExpiredPartPaid          "expired_part_paid"           ExpiredPartPaid Part     Now;
    PaidLate                 "paid_late"                   PaidLate        Seen     After(DAY);
    ExpiredAfterDetection    "expired_after_detection"     PaidLate        Seen     After(DAY);
    PaidLateOverADay         "paid_late_over_a_day"        PaidLate        Seen     Now;
    DeliveryFailed           "delivery_failed"             Failed          Yes      Now;
    PaymentFailed            "payment_failed"              Failed          Unknown  IfDisputed;
    PaymentFailedAfter       "payment_failed_after_payment" Failed         Seen     Now;
    PaymentSetupFailed       "payment_setup_failed"        Failed          Unknown  IfDisputed;
    Cancelled                "cancelled"                   Cancelled       Unknown  IfDisputed;
    CancelledAfterPayment    "cancelled_after_payment"     Cancelled       Seen     Now;
    Refunded                 "refunded"                    Refunded        Returned IfDisputed;
    NotFound                 "not_found"                   NotFound        Unknown  IfDisputed;
    NotFoundAfterPayment     "not_found_after_payment"     NotFound        Seen     Now;
    UnknownState             "unknown_state"               Unrecognised    Unknown  IfDisputed;
    NoState                  "no_state"                    Unrecognised    Unknown  IfDisputed;
}

impl Code {
    /// What happened: one short sentence.
    pub fn meaning_id(self) -> String {
        self.id("meaning")
    }

    /// What the buyer should do. No values but `$word`.
    pub fn buyer_id(self) -> String {
        self.id("buyer")
    }

    /// What to say to the customer, to be quoted as it is.
    pub fn agent_id(self) -> String {
        self.id("agent")
    }

    /// What who answers the customer does next.
    pub fn next_id(self) -> String {
        self.id("next")
    }

    fn id(self, part: &str) -> String {
        format!("explain-{}-{part}", self.word())
    }
}
