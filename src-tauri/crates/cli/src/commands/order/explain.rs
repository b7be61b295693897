//! What an order's situation means: the same table that the app speaks from.

use std::env;
use std::time::Duration;

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::text::{NAME_MAX, clean};
use cryptorefills_core::domain::{OrderFacts, OrderId, OrderState, PaymentState, Phase};
use cryptorefills_core::explain::{Sheet, Situation, explain};
use cryptorefills_core::partner::PartnerError;
use serde::Serialize;

use super::waited_for_code;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

const SUPPORT: &str = "CRYPTOREFILLS_SUPPORT";

#[derive(Serialize)]
struct Explained {
    order_id: Option<String>,
    order_state: Option<String>,
    payment_state: Option<String>,
    #[serde(flatten)]
    sheet: Sheet,
}

/// The partner's own support, as somebody wrote it down; nothing stands in for it.
pub(in crate::commands) fn contact(named: Option<&str>) -> Option<String> {
    let contact = named.map(str::to_owned).or_else(|| env::var(SUPPORT).ok());
    contact.map(|contact| clean(&contact, NAME_MAX)).filter(|contact| !contact.is_empty())
}

pub(in crate::commands) fn state(word: &str, contact: Option<&str>, terminal: &Terminal) -> Result<Verdict, Failure> {
    let order_state = OrderState::parse(&clean(word, NAME_MAX));
    let word = Some(order_state.as_word().to_owned());
    let sheet = explain(&Situation::of_state(order_state)).sheet(terminal.words(), contact);
    Explained { order_id: None, order_state: word, payment_state: None, sheet }.tell(terminal)?;
    Ok(Verdict::Good)
}

pub(in crate::commands) async fn order(
    shop: &Shop,
    id: &OrderId,
    contact: Option<&str>,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let asking = terminal.progress(&Phrase::new("cli-asking"));
    let answer = shop.client.order(id).await;
    drop(asking);
    let facts = match answer {
        Ok(answer) => Some(tidied(answer.facts)),
        Err(PartnerError::NotFound { .. }) => None,
        Err(error) => return Err(error.into()),
    };
    let now = shop.clock.wall().0.div_euclid(1000);
    let situation = match &facts {
        Some(facts) => Situation::heard(facts, waited_for_code(facts, now), age(facts, now)),
        None => Situation::of(Phase::NotFound, None, Duration::ZERO),
    };
    let word = |word: fn(&OrderFacts) -> &str| facts.as_ref().map(|facts| word(facts).to_owned());
    let explained = Explained {
        order_id: Some(id.expose().to_owned()),
        order_state: word(|facts| facts.order_state.as_word()),
        payment_state: word(|facts| facts.payment_state.as_word()),
        sheet: explain(&situation).sheet(terminal.words(), contact),
    };
    explained.tell(terminal)?;
    Ok(if facts.is_some() { Verdict::Good } else { Verdict::Unknown })
}

/// A word that nobody knows is said as it came, so it must be fit to be said.
fn tidied(facts: OrderFacts) -> OrderFacts {
    OrderFacts {
        order_state: OrderState::parse(&clean(facts.order_state.as_word(), NAME_MAX)),
        payment_state: PaymentState::parse(&clean(facts.payment_state.as_word(), NAME_MAX)),
        ..facts
    }
}

/// How long the order has been like this, by the shop's own account. `now`: Unix seconds.
fn age(facts: &OrderFacts, now: i64) -> Duration {
    let since = facts.updated_at.or(facts.created_at).unwrap_or(now);
    Duration::from_secs(u64::try_from(now.saturating_sub(since)).unwrap_or_default())
}

impl Explained {
    fn tell(&self, terminal: &Terminal) -> Result<(), Failure> {
        if terminal.json() {
            return terminal.value(self);
        }
        let mut rows = Vec::new();
        let optional = [
            ("cli-head-order", &self.order_id),
            ("cli-head-state", &self.order_state),
            ("cli-head-payment", &self.payment_state),
        ];
        rows.extend(optional.into_iter().filter_map(|(id, value)| value.clone().map(|value| (id, value))));
        rows.extend([
            ("sheet-code", self.sheet.code.to_owned()),
            ("sheet-meaning", self.sheet.meaning.clone()),
            ("sheet-money", self.sheet.money_moved.clone()),
            ("sheet-buyer", self.sheet.buyer_should.clone()),
            ("sheet-tell", self.sheet.tell_customer.clone()),
            ("sheet-next", self.sheet.next_step.clone()),
            ("sheet-escalate", self.sheet.escalate.clone()),
        ]);
        terminal.sheet(rows)
    }
}
