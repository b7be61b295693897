//! What the desk has seen of an order since it was looked up, joined with what this app keeps of it when it is one of its
//! own. Pure.

use super::order::Step;
use crate::clock::UnixMillis;
use crate::contract::DeskSource;
use crate::domain::text::{NAME_MAX, clean};
use crate::domain::{LocalId, Phase};
use crate::store::Transition;

/// An order on the desk that is in this app's own list too.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub id: LocalId,
    /// The oldest first. Read anew each time it is shown: the app goes on following its orders.
    pub steps: Vec<Transition>,
}

impl Own {
    pub(super) fn new(id: LocalId) -> Self {
        Self { id, steps: Vec::new() }
    }

    /// Since when the app has seen it in this phase without a break; `None` when it sees it in another.
    pub(super) fn since(&self, phase: Phase) -> Option<UnixMillis> {
        self.steps.iter().rev().take_while(|step| step.phase == phase).last().map(|step| step.at)
    }
}

/// The oldest first. What both saw stands there once, with the time of whoever saw it first.
pub(super) fn joined(own: Option<&Own>, seen: &[Step]) -> Vec<Step> {
    let Some(own) = own else { return seen.to_vec() };
    let (shops, seen): (Vec<Step>, Vec<Step>) = seen.iter().cloned().partition(|step| step.source == DeskSource::Shop);
    let mut rest: Vec<Step> = own.steps.iter().map(kept).chain(seen).collect();
    rest.sort_by_key(|step| step.at);
    let mut all: Vec<Step> = Vec::new();
    for step in rest {
        match all.last_mut() {
            Some(last) if is_same(last, &step) => take_over(last, step),
            _ => all.push(step),
        }
    }
    // The shop's own date is by another clock: it may stand behind what this app did before, and before all that was heard.
    for shop in shops {
        let before = |step: &Step| step.source == DeskSource::App && step.at <= shop.at;
        let place = all.iter().position(|step| !before(step)).unwrap_or(all.len());
        all.insert(place, shop);
    }
    all
}

fn kept(step: &Transition) -> Step {
    Step {
        order_state: clean(&step.shop_word, NAME_MAX),
        payment_state: String::new(),
        phase: step.phase,
        delivered: None,
        source: match step.source.as_str() {
            "stream" => DeskSource::Stream,
            "poll" => DeskSource::Poll,
            _ => DeskSource::App,
        },
        kept: true,
        at: step.at,
    }
}

/// The app keeps no word of the payment's, and calls an order by what it has itself found out about its payment request.
fn is_same(last: &Step, step: &Step) -> bool {
    let (own, other) = if step.kept { (step.phase, last.phase) } else { (last.phase, step.phase) };
    let judged = matches!(own, Phase::PriceMoved | Phase::PaymentBlocked | Phase::Mismatch) && other.shows_address();
    let payment = last.payment_state == step.payment_state || step.kept || last.payment_state.is_empty();
    (last.kept || step.kept) && last.order_state == step.order_state && (own == other || judged) && payment
}

fn take_over(last: &mut Step, step: Step) {
    if last.payment_state.is_empty() {
        last.payment_state = step.payment_state;
    }
    last.delivered = last.delivered.or(step.delivered);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(steps: &[(Phase, &str, &str, i64)]) -> Own {
        let transition = |(phase, word, source, at): &(Phase, &str, &str, i64)| Transition {
            phase: *phase,
            shop_word: (*word).to_owned(),
            source: (*source).to_owned(),
            at: UnixMillis(*at),
        };
        Own { id: LocalId::new("own"), steps: steps.iter().map(transition).collect() }
    }

    fn seen(phase: Phase, state: &str, payment: &str, source: DeskSource, at: i64) -> Step {
        Step {
            order_state: state.to_owned(),
            payment_state: payment.to_owned(),
            phase,
            delivered: None,
            source,
            kept: false,
            at: UnixMillis(at),
        }
    }

    fn told(steps: &[Step]) -> Vec<(&str, &str, DeskSource, bool, i64)> {
        steps
            .iter()
            .map(|step| (step.order_state.as_str(), step.payment_state.as_str(), step.source, step.kept, step.at.0))
            .collect()
    }

    #[test]
    fn what_the_app_saw_before_stands_before_what_the_desk_sees_and_says_so() {
        use DeskSource::{App, Poll, Shop, Stream};
        let own = own(&[
            (Phase::Preparing, "", "app", 100),
            (Phase::AwaitingPayment, "WaitingForPayment", "poll", 110),
            (Phase::PreparingCode, "WaitingForDelivery", "stream", 200),
        ]);
        let seen = [
            seen(Phase::AwaitingPayment, "Created", "", Shop, 105),
            seen(Phase::PreparingCode, "WaitingForDelivery", "PaymentReceived", Poll, 900),
            seen(Phase::Delivered, "Done", "PaymentReceived", Stream, 950),
        ];
        let joined = joined(Some(&own), &seen);
        assert_eq!(
            told(&joined),
            [
                ("", "", App, true, 100),
                ("Created", "", Shop, false, 105),
                ("WaitingForPayment", "", Poll, true, 110),
                ("WaitingForDelivery", "PaymentReceived", Stream, true, 200),
                ("Done", "PaymentReceived", Stream, false, 950),
            ]
        );
    }

    #[test]
    fn what_both_hear_at_the_same_moment_stands_there_once() {
        use DeskSource::{Poll, Stream};
        let own = own(&[
            (Phase::AwaitingPayment, "WaitingForPayment", "poll", 100),
            (Phase::Delivered, "Done", "stream", 501),
        ]);
        let seen = [
            seen(Phase::AwaitingPayment, "WaitingForPayment", "WalletCreated", Poll, 400),
            seen(Phase::Delivered, "Done", "PaymentReceived", Stream, 500),
        ];
        let joined = joined(Some(&own), &seen);
        assert_eq!(
            told(&joined),
            [("WaitingForPayment", "WalletCreated", Poll, true, 100), ("Done", "PaymentReceived", Stream, false, 500)]
        );
    }

    #[test]
    fn a_payment_word_that_changes_is_a_step_of_its_own() {
        use DeskSource::Poll;
        let own = own(&[(Phase::PaymentSeen, "PaymentStarted", "poll", 100)]);
        let seen = [
            seen(Phase::PaymentSeen, "PaymentStarted", "PaymentRequested", Poll, 200),
            seen(Phase::PaymentSeen, "PaymentStarted", "PaymentReceived", Poll, 300),
        ];
        let joined = joined(Some(&own), &seen);
        assert_eq!(joined.iter().map(|step| step.at.0).collect::<Vec<_>>(), [100, 300]);
    }

    #[test]
    fn that_this_app_showed_no_address_is_not_lost() {
        let own = own(&[(Phase::PaymentBlocked, "WaitingForPayment", "poll", 100)]);
        let seen = [seen(Phase::AwaitingPayment, "WaitingForPayment", "WalletCreated", DeskSource::Poll, 200)];
        let joined = joined(Some(&own), &seen);
        assert_eq!(joined.iter().map(|step| step.phase).collect::<Vec<_>>(), [Phase::PaymentBlocked]);
    }

    #[test]
    fn how_long_it_has_been_so_is_counted_from_the_apps_first_sight_of_it() {
        let own = own(&[
            (Phase::PreparingCode, "PaymentReceived", "poll", 50),
            (Phase::BeingReviewed, "WaitingForManualAction", "poll", 100),
            (Phase::PreparingCode, "PaymentReceived", "poll", 200),
            (Phase::PreparingCode, "WaitingForDelivery", "poll", 300),
        ]);
        assert_eq!(own.since(Phase::PreparingCode), Some(UnixMillis(200)));
        assert_eq!(own.since(Phase::Delivered), None);
    }
}
