//! What an order's situation means: the same table that the app speaks from.

use std::env;
use std::time::Duration;

use cryptorefills_core::clock::{Clock, SystemClock};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::text::{NAME_MAX, clean};
use cryptorefills_core::domain::{OrderFacts, OrderId, OrderState, PaymentState, Phase};
use cryptorefills_core::explain::{Sheet, Situation, explain};
use cryptorefills_core::partner::PartnerError;
use serde::Serialize;

use super::{kept, waited_for_code};
use crate::arguments::{Explain, Global, Place};
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

pub(in crate::commands) async fn run(
    wanted: &Explain,
    global: &Global,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let contact = contact(wanted.support.as_deref());
    let contact = contact.as_deref();
    let id = wanted.id.as_deref().map(super::id).transpose()?;
    match id {
        id if wanted.kept => remembered(id.as_ref(), &wanted.place(), global, contact, terminal).await,
        Some(id) => order(&Shop::open(global, terminal).await?, &id, contact, terminal).await,
        None => state(wanted.state.as_deref().unwrap_or_default(), contact, terminal),
    }
}

/// The partner's own support, as somebody wrote it down; nothing stands in for it.
fn contact(named: Option<&str>) -> Option<String> {
    let contact = named.map(str::to_owned).or_else(|| env::var(SUPPORT).ok());
    contact.map(|contact| clean(&contact, NAME_MAX)).filter(|contact| !contact.is_empty())
}

fn state(word: &str, contact: Option<&str>, terminal: &Terminal) -> Result<Verdict, Failure> {
    let order_state = OrderState::parse(&clean(word, NAME_MAX));
    let word = Some(order_state.as_word().to_owned());
    let sheet = explain(&Situation::of_state(order_state)).sheet(terminal.words(), contact);
    Explained { order_id: None, order_state: word, payment_state: None, sheet }.tell(terminal)?;
    Ok(Verdict::Good)
}

/// What the app knows besides the shop's answer, such as an order that is not what was approved, or one whose outcome
/// nobody knows.
async fn remembered(
    id: Option<&OrderId>,
    place: &Place,
    global: &Global,
    contact: Option<&str>,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let orders = kept::open(place, global).await?;
    let found = orders.remembered(id, SystemClock.wall()).await;
    orders.close().await;
    let Some(found) = found.map_err(|error| Failure::File(error.sentence))? else {
        return Err(Failure::NotListed(Phrase::new("cli-kept-unknown")));
    };
    let (order_state, payment_state) = tidy(&found.situation.order_state, &found.situation.payment_state);
    let word = |word: &str| (!word.is_empty()).then(|| word.to_owned());
    // Whoever named it has it already.
    let shown = |own: OrderId| if id.is_some() { own.expose().to_owned() } else { own.masked() };
    let explained = Explained {
        order_id: found.order_id.map(shown),
        order_state: word(order_state.as_word()),
        payment_state: word(payment_state.as_word()),
        sheet: explain(&Situation { order_state, payment_state, ..found.situation }).sheet(terminal.words(), contact),
    };
    explained.tell(terminal)?;
    Ok(Verdict::Good)
}

async fn order(shop: &Shop, id: &OrderId, contact: Option<&str>, terminal: &Terminal) -> Result<Verdict, Failure> {
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
    let (order_state, payment_state) = tidy(&facts.order_state, &facts.payment_state);
    OrderFacts { order_state, payment_state, ..facts }
}

fn tidy(order: &OrderState, payment: &PaymentState) -> (OrderState, PaymentState) {
    let fit = |word: &str| clean(word, NAME_MAX);
    (OrderState::parse(&fit(order.as_word())), PaymentState::parse(&fit(payment.as_word())))
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
