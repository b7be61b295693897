//! What a scenario is made of: timed changes of an order, and spells of trouble on the wire. Plain data and its builder.
//! May use: the words of faults and stream modes.
//! Must never enter: clocks, stored orders, HTTP.

use std::time::Duration;

use rust_decimal::Decimal;

use crate::options::{Fault, StreamMode};

/// One thing that happens to an order at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    State {
        order: &'static str,
        payment: &'static str,
    },
    /// All that has arrived so far, in hundredths of what the order asks for.
    Sent {
        percent: u32,
    },
    /// All that has arrived so far, in the coin.
    SentExactly(Decimal),
    /// What becomes of the first delivery.
    First(Fate),
    /// What becomes of the others.
    Rest(Fate),
    Refund,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Waiting,
    Handed(Dress),
    /// The shop says that it delivered, and shows no code.
    WithoutCode,
    Failed,
}

/// What a code looks like. Top-ups and eSIMs have one look only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dress {
    /// As the brand always does it.
    Usual,
    /// As the brand does it, with another code than before.
    Renewed,
    Plain,
    Link,
    SecurityCode,
    Barcode,
    Qr,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    pub after: Duration,
    pub change: Change,
}

/// What is wrong on the wire during a spell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Calls get this instead of their answer, and open streams break.
    Answers(Fault),
    Stream(StreamMode),
    /// Rubbish between the good events of a stream.
    Garbage,
    /// The server's clock is wrong by so many seconds.
    Clock(i64),
    /// Nobody knows the order any more.
    Gone,
    /// The order's coin cannot be used for a new order.
    CoinSuspended,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Spell {
    pub trouble: Trouble,
    pub from: Duration,
    /// None: for as long as the scenario lasts.
    pub until: Option<Duration>,
}

#[derive(Debug, Clone)]
pub(crate) struct Script {
    /// One English sentence for people.
    pub title: &'static str,
    /// In order of time.
    pub steps: Vec<Step>,
    pub spells: Vec<Spell>,
    /// What is untrue in every answer about the order.
    pub lie: Option<Fault>,
    /// How the answer to the creation is lost.
    pub lost: Option<Fault>,
    pub answers_after: Duration,
    /// What the order asks for, in hundredths of what was quoted.
    pub asks_percent: u32,
}

pub(crate) const RECEIVED: &str = "PaymentReceived";

const fn seconds(count: u64) -> Duration {
    Duration::from_secs(count)
}

/// Every number is seconds since the order's creation, at speed 1.
impl Script {
    pub fn new(title: &'static str) -> Self {
        Self {
            title,
            steps: Vec::new(),
            spells: Vec::new(),
            lie: None,
            lost: None,
            answers_after: Duration::ZERO,
            asks_percent: 100,
        }
    }

    fn step(mut self, at: u64, change: Change) -> Self {
        self.steps.push(Step { after: seconds(at), change });
        self
    }

    pub fn state(self, at: u64, order: &'static str, payment: &'static str) -> Self {
        self.step(at, Change::State { order, payment })
    }

    pub fn sent(self, at: u64, percent: u32) -> Self {
        self.step(at, Change::Sent { percent })
    }

    pub fn part_paid(self, at: u64, percent: u32) -> Self {
        self.sent(at, percent).state(at, "PartialPaymentStarted", "WalletCreated")
    }

    pub fn paid(self, at: u64, percent: u32) -> Self {
        self.sent(at, percent).state(at, RECEIVED, RECEIVED)
    }

    pub fn preparing(self, at: u64) -> Self {
        self.state(at, "WaitingForDelivery", RECEIVED)
    }

    pub fn first(self, at: u64, fate: Fate) -> Self {
        self.step(at, Change::First(fate))
    }

    pub fn rest(self, at: u64, fate: Fate) -> Self {
        self.step(at, Change::Rest(fate))
    }

    pub fn handed(self, at: u64, fate: Fate) -> Self {
        self.first(at, fate).rest(at, fate)
    }

    pub fn done(self, at: u64, fate: Fate) -> Self {
        self.handed(at, fate).state(at, "Done", RECEIVED)
    }

    /// Paid in full, confirmed four seconds later and delivered six seconds after that.
    pub fn goes_well_from(self, at: u64) -> Self {
        self.paid(at, 100).preparing(at + 4).done(at + 10, Fate::Handed(Dress::Usual))
    }

    pub fn expired(self, at: u64) -> Self {
        self.state(at, "Expired", "Expired")
    }

    pub fn refunded(self, at: u64) -> Self {
        self.step(at, Change::Refund).state(at, "Refunded", RECEIVED)
    }

    pub fn spell(mut self, trouble: Trouble, from: u64, until: u64) -> Self {
        self.spells.push(Spell { trouble, from: seconds(from), until: Some(seconds(until)) });
        self
    }

    pub fn ever_after(mut self, from: u64, trouble: Trouble) -> Self {
        self.spells.push(Spell { trouble, from: seconds(from), until: None });
        self
    }

    pub fn always(self, trouble: Trouble) -> Self {
        self.ever_after(0, trouble)
    }

    pub fn lies(mut self, lie: Fault) -> Self {
        self.lie = Some(lie);
        self
    }

    pub fn loses_the_answer(mut self, how: Fault) -> Self {
        self.lost = Some(how);
        self
    }

    pub fn answers_after(mut self, at: u64) -> Self {
        self.answers_after = seconds(at);
        self
    }

    pub fn asks(mut self, percent: u32) -> Self {
        self.asks_percent = percent;
        self
    }
}
