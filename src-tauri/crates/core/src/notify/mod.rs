//! Whether a change of an order is worth a notice, and which one; or the reason for silence.
//!
//! May use: `domain`, `explain`. Must never enter: I/O, a clock, an amount, a code, an e-mail address.

use crate::domain::Phase;
use crate::explain::{Situation, explain};

/// What the decision depends on, besides the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    pub notifications_on: bool,
    /// The history is being read for the first time: what is in it has long happened.
    pub first_load: bool,
    pub discreet: bool,
    /// This very order is in front of the buyer, in a window that has the focus.
    pub on_screen: bool,
}

/// It stands in the inbox in any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: Phase,
    /// Words without values in discreet mode, with `$brand` otherwise.
    pub title_id: String,
    pub body_id: String,
    /// Also told by the system's own notification.
    pub native: bool,
    /// Seen where it happened: it is kept, and not counted as news.
    pub read: bool,
}

/// Why nothing is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    NoChange,
    FirstLoad,
    /// The buyer caused it and looks at it, or it means nothing to them.
    NotMeaningful,
}

/// One notice a phase; it says what an explanation tells the buyer. `before`: the phase when last looked, `None` for an order
/// that was not there.
pub fn decide(before: Option<Phase>, now: &Situation, context: &Context) -> Result<Notice, Silence> {
    let after = now.phase;
    if before == Some(after) {
        return Err(Silence::NoChange);
    }
    if context.first_load {
        return Err(Silence::FirstLoad);
    }
    if !is_meaningful(after) {
        return Err(Silence::NotMeaningful);
    }
    let (title_id, body_id) = if context.discreet {
        ("notice-discreet-title".to_owned(), "notice-discreet-body".to_owned())
    } else {
        (format!("notice-{}-title", after.word()), explain(now).code.buyer_id())
    };
    let native = context.notifications_on && !context.on_screen;
    Ok(Notice { kind: after, title_id, body_id, native, read: context.on_screen })
}

fn is_meaningful(phase: Phase) -> bool {
    match phase {
        Phase::Mismatch
        | Phase::PriceMoved
        | Phase::PartlyPaid
        | Phase::PaymentSeen
        | Phase::PreparingCode
        | Phase::PartlyDelivered
        | Phase::Delivered
        | Phase::CheckEmail
        | Phase::BeingReviewed
        | Phase::ExpiredUnpaid
        | Phase::ExpiredPartPaid
        | Phase::PaidLate
        | Phase::Failed
        | Phase::Cancelled
        | Phase::Refunded => true,
        Phase::Preparing
        | Phase::OutcomeUnknown
        | Phase::PaymentBlocked
        | Phase::AwaitingPayment
        | Phase::NotFound
        | Phase::Unrecognised => false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use std::collections::BTreeMap;
    use std::time::Duration;

    use super::*;
    use crate::words::Words;

    const PLAIN: Context = Context { notifications_on: true, first_load: false, discreet: false, on_screen: false };

    fn situation(phase: Phase) -> Situation {
        Situation::of(phase, None, Duration::ZERO)
    }

    #[test]
    fn a_code_that_arrives_is_told() {
        let notice = decide(Some(Phase::PreparingCode), &situation(Phase::Delivered), &PLAIN).unwrap();
        assert_eq!(notice.kind, Phase::Delivered);
        assert_eq!(notice.title_id, "notice-delivered-title");
        assert_eq!(notice.body_id, "explain-delivered-buyer");
        assert!(notice.native);
    }

    #[test]
    fn an_order_that_did_not_change_is_silent() {
        assert_eq!(decide(Some(Phase::Delivered), &situation(Phase::Delivered), &PLAIN), Err(Silence::NoChange));
    }

    #[test]
    fn the_first_load_of_history_is_silent_for_every_phase() {
        let first = Context { first_load: true, ..PLAIN };
        for phase in Phase::ALL {
            assert_eq!(decide(None, &situation(phase), &first), Err(Silence::FirstLoad), "{phase:?}");
        }
    }

    #[test]
    fn what_the_buyer_is_looking_at_is_silent() {
        for phase in [
            Phase::Preparing,
            Phase::OutcomeUnknown,
            Phase::PaymentBlocked,
            Phase::AwaitingPayment,
            Phase::NotFound,
            Phase::Unrecognised,
        ] {
            assert_eq!(decide(None, &situation(phase), &PLAIN), Err(Silence::NotMeaningful), "{phase:?}");
        }
    }

    #[test]
    fn with_notifications_off_a_change_still_stands_in_the_inbox() {
        let off = Context { notifications_on: false, ..PLAIN };
        let notice = decide(Some(Phase::AwaitingPayment), &situation(Phase::PaymentSeen), &off).unwrap();
        assert!(!notice.native);
        assert!(!notice.read);
    }

    #[test]
    fn what_happens_before_the_buyers_eyes_is_kept_as_read_and_nothing_pops_up() {
        let seen = Context { on_screen: true, ..PLAIN };
        let notice = decide(Some(Phase::AwaitingPayment), &situation(Phase::PaymentSeen), &seen).unwrap();
        assert!(notice.read && !notice.native);
        assert_eq!(notice.title_id, "notice-payment_seen-title");
    }

    #[test]
    fn discreet_mode_names_neither_the_brand_nor_what_happened() {
        let discreet = Context { discreet: true, ..PLAIN };
        let notice = decide(Some(Phase::PreparingCode), &situation(Phase::Delivered), &discreet).unwrap();
        assert_eq!(
            (notice.title_id.as_str(), notice.body_id.as_str()),
            ("notice-discreet-title", "notice-discreet-body")
        );
        assert_eq!(notice.kind, Phase::Delivered);
    }

    #[test]
    fn every_notice_has_words_and_needs_the_brand_alone() {
        let words = Words::for_language("en");
        let brand = BTreeMap::from([("brand".to_owned(), "Steam".to_owned())]);
        for context in [PLAIN, Context { discreet: true, ..PLAIN }] {
            for notice in Phase::ALL.iter().filter_map(|phase| decide(None, &situation(*phase), &context).ok()) {
                for id in [notice.title_id, notice.body_id] {
                    let said = words.say(&id, &brand);
                    assert!(!said.contains(['[', '{', '}']), "{id}: {said}");
                    assert!(!context.discreet || !said.contains("Steam"), "{id}: {said}");
                }
            }
        }
    }
}
