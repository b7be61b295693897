//! Scenarios about what is paid, when, and what the order is.
//! May use: the builder of scripts.
//! Must never enter: anything but scripts; see `script` for what the numbers mean.

use super::script::{Dress, Fate, RECEIVED, Script};
use crate::options::Fault;

const USUAL: Fate = Fate::Handed(Dress::Usual);

pub(super) fn happy() -> Script {
    Script::new("Everything goes well.").goes_well_from(8)
}

pub(super) fn slow() -> Script {
    Script::new("The shop takes its time over every step.")
        .answers_after(4)
        .state(0, "Created", "WalletCreated")
        .state(6, "WaitingForPayment", "PaymentRequested")
        .state(40, "PaymentStarted", "PaymentRequested")
        .paid(100, 100)
        .preparing(160)
        .done(280, USUAL)
}

pub(super) fn underpaid_then_completed() -> Script {
    Script::new("Too little is paid at first, and the rest later.").part_paid(8, 40).goes_well_from(24)
}

pub(super) fn overpaid() -> Script {
    Script::new("A tenth too much is paid.").paid(8, 110).preparing(12).done(18, USUAL)
}

pub(super) fn expired() -> Script {
    Script::new("Nobody pays, and the order expires.").expired(20)
}

pub(super) fn expired_part_paid() -> Script {
    Script::new("Too little is paid, and the order expires.").part_paid(8, 40).state(
        24,
        "Expired",
        "ExpiredAfterPaymentDetection",
    )
}

pub(super) fn paid_late() -> Script {
    Script::new("The order expires, is paid after all, and is delivered.")
        .expired(10)
        .sent(18, 100)
        .state(18, "Expired", "ExpiredAfterPaymentDetection")
        .state(24, RECEIVED, RECEIVED)
        .preparing(30)
        .done(36, USUAL)
}

pub(super) fn payment_failed() -> Script {
    Script::new("A payment is seen, and then fails.").state(8, "PaymentStarted", "PaymentRequested").state(
        16,
        "PaymentFailed",
        "PaymentRequested",
    )
}

pub(super) fn payment_setup_failed() -> Script {
    Script::new("The shop cannot set up the payment.").state(2, "PaymentSetupFailed", "WalletCreated")
}

pub(super) fn cancelled() -> Script {
    Script::new("The shop cancels the order before it is paid.").state(12, "Canceled", "WalletCreated")
}

pub(super) fn manual_action() -> Script {
    Script::new("The shop's support looks at the paid order before it goes on.")
        .paid(8, 100)
        .state(12, "WaitingForManualAction", RECEIVED)
        .preparing(32)
        .done(38, USUAL)
}

pub(super) fn refunded() -> Script {
    Script::new("The shop's support looks at the paid order and sends the money back.")
        .paid(8, 100)
        .state(12, "WaitingForManualAction", RECEIVED)
        .refunded(28)
}

pub(super) fn unknown_state() -> Script {
    Script::new("The shop uses words for the order's state that nobody knows.")
        .paid(8, 100)
        .state(12, "WaitingForTheTide", "PaymentUnderTheMoon")
        .preparing(24)
        .done(30, USUAL)
}

pub(super) fn state_goes_back() -> Script {
    Script::new("The shop tells an old state again after a newer one.")
        .paid(8, 100)
        .preparing(12)
        .state(16, "WaitingForPayment", "WalletCreated")
        .sent(16, 0)
        .paid(20, 100)
        .preparing(24)
        .done(30, USUAL)
}

pub(super) fn price_moved() -> Script {
    // Nobody pays it by itself: whether to is the question.
    Script::new("The created order asks for five per cent more than was quoted.").asks(105).expired(300)
}

fn not_as_ordered(title: &'static str, lie: Fault) -> Script {
    Script::new(title).lies(lie).expired(30)
}

pub(super) fn wrong_brand() -> Script {
    not_as_ordered("The created order is for another brand.", Fault::WrongBrand)
}

pub(super) fn wrong_network() -> Script {
    not_as_ordered("The created order names another network.", Fault::WrongNetwork)
}

pub(super) fn tampered_address() -> Script {
    not_as_ordered("Somebody changed the payment address on its way.", Fault::TamperedAddress)
}

pub(super) fn memo_required() -> Script {
    Script::new("The payment needs a memo.").lies(Fault::MemoRequired).goes_well_from(20)
}

pub(super) fn answer_lost() -> Script {
    Script::new("The order is created, and the connection breaks before the answer.")
        .loses_the_answer(Fault::NoAnswerToCreate)
        .expired(30)
}

pub(super) fn answer_garbled() -> Script {
    Script::new("The order is created, and the answer is an error page.")
        .loses_the_answer(Fault::BadGatewayAfterCreate)
        .expired(30)
}
