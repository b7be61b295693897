//! What an order's situation means, for the buyer and for who answers the buyer: what happened, whether money moved, what
//! to do, what to tell, what comes next, when to escalate.
//!
//! May use: `domain`, `words`. Must never enter: I/O, a clock (ages come in), an amount, a contact that nobody configured.

mod choose;
mod sheet;
mod situation;
mod table;

#[cfg(test)]
mod matrix;

use std::time::Duration;

pub use sheet::Sheet;
pub use situation::{Deliveries, Money, Situation};
pub use table::{Code, Escalate, MoneyMoved};

/// The one answer to a situation. Its words are looked up by the ids that its code gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    pub code: Code,
    pub money_moved: MoneyMoved,
    /// The shop's own order state, as it came: the value of `$word`.
    pub shop_word: String,
    /// How long the order has been like this.
    pub age: Duration,
}

impl Explanation {
    pub fn escalate_now(&self) -> bool {
        match self.code.escalate() {
            Escalate::Now => true,
            Escalate::After(limit) => self.age >= limit,
            Escalate::Never | Escalate::IfDisputed => false,
        }
    }
}

/// Pure and total: every situation has one code, and every code has words.
pub fn explain(situation: &Situation) -> Explanation {
    let code = choose::code(situation);
    Explanation {
        code,
        money_moved: choose::money_moved(situation, code),
        shop_word: situation.shop_word().to_owned(),
        age: situation.age,
    }
}
