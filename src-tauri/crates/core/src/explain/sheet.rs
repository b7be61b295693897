//! An explanation in words: what the desk and the command line show, and what the page of the docs lists.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Code, Escalate, Explanation};
use crate::words::Words;

/// Whole sentences in one language, but for the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub code: &'static str,
    pub meaning: String,
    pub money_moved: String,
    pub buyer_should: String,
    pub tell_customer: String,
    pub next_step: String,
    pub escalate: String,
}

impl Explanation {
    /// `contact`: the partner's own support, as it was configured; without one, none is named.
    pub fn sheet(&self, words: &Words, contact: Option<&str>) -> Sheet {
        let values = BTreeMap::from([("word".to_owned(), self.shop_word.clone())]);
        let say = |id: &str| words.say(id, &values);
        let contact = contact
            .filter(|_| self.code.names_support())
            .map(|contact| words.say("explain-contact", &BTreeMap::from([("contact".to_owned(), contact.to_owned())])));
        let with_contact = |said: String| match &contact {
            Some(contact) => format!("{said} {contact}"),
            None => said,
        };
        Sheet {
            code: self.code.word(),
            meaning: say(&self.code.meaning_id()),
            money_moved: say(self.money_moved.word_id()),
            buyer_should: with_contact(say(&self.code.buyer_id())),
            tell_customer: with_contact(say(&self.code.agent_id())),
            next_step: say(&self.code.next_id()),
            escalate: if self.escalate_now() { say("explain-escalate-now") } else { escalation(self.code, words) },
        }
    }
}

impl Code {
    /// Somebody may have to be written to.
    pub(crate) fn names_support(self) -> bool {
        let asks = matches!(self, Self::OverpaidConfirming | Self::OverpaidPreparing | Self::UnderpaidAmountUnknown);
        asks || matches!(self.escalate(), Escalate::Now | Escalate::IfDisputed)
    }
}

fn escalation(code: Code, words: &Words) -> String {
    let say = |id: &str| words.say(id, &BTreeMap::new());
    match code.escalate() {
        Escalate::Never => say("explain-escalate-never"),
        Escalate::IfDisputed => say("explain-escalate-if-disputed"),
        Escalate::Now => say("explain-escalate-now"),
        Escalate::After(limit) => {
            let minutes = limit.as_secs() / 60;
            let (id, n) = match minutes {
                ..=90 => ("explain-escalate-after-minutes", minutes),
                _ => ("explain-escalate-after-hours", minutes / 60),
            };
            words.say(id, &BTreeMap::from([("n".to_owned(), n.to_string())]))
        }
    }
}
