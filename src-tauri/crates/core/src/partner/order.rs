//! Checking, placing and reading an order. Placing is sent once and never repeated here.

use super::answer::{Answer, ORDINARY_LIMIT};
use super::budget::Lane;
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::request::{BodyForm, OrderRequest};
use super::wire::problems::{holds_code, problems_in, problems_listed};
use super::wire::{body, order as wire_order, validation as wire_validation};
use crate::domain::{CoinAmount, OrderFacts, OrderId, Problem, Secret};

/// The shop's opinion of an order that has not been placed. Only without problems is `coin_amount` a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validation {
    pub problems: Vec<Problem>,
    pub coin: Option<String>,
    /// More than 0 whenever `problems` is empty.
    pub coin_amount: Option<CoinAmount>,
    /// Before a promo code.
    pub original_coin_amount: Option<CoinAmount>,
    pub payment_fee: Option<CoinAmount>,
    pub coupon_code: Option<String>,
}

/// One answer about one order: the facts, and the text that they were read from (for the store; it holds codes).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderAnswer {
    pub facts: OrderFacts,
    pub raw: Secret,
}

/// What became of the one request that places an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateOutcome {
    Created(Box<OrderAnswer>),
    /// The body's form was refused (a complete 400 or 422 without any code): nothing was created, the other form may be
    /// sent, once.
    FormRefused {
        status: u16,
    },
    /// Nothing was created.
    Refused {
        status: u16,
        problems: Vec<Problem>,
    },
    /// Provably nothing left this machine: name look-up, connection or TLS failed, or the budget is paused.
    NotSent(PartnerError),
    /// The order may exist. Never send it again by itself.
    Unknown(UnknownReason),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownReason {
    /// No complete answer came.
    NoAnswer(PartnerError),
    /// 3xx, 408, 409, 425, 429 or 5xx.
    Status(u16),
    /// A 2xx that is not an order.
    Unreadable,
}

impl PartnerClient {
    /// Asks for problems and the quote. Changes nothing at the shop.
    pub async fn validate(&self, order: &OrderRequest) -> Result<Validation, PartnerError> {
        let url = self.base().path(&["v5", "orders", "validations"]);
        let body = body::validation(order).ok_or(PartnerError::NotSendable)?;
        let answer = self.ask(Endpoint::Validation, url, body).await?;
        if (400..500).contains(&answer.status) {
            let problems = problems_in(&answer.body);
            if !problems.is_empty() {
                return Ok(Validation::refused(problems));
            }
        }
        wire_validation::read(&answer.into_body()?)
    }

    /// Sends the order, once. The caller has journalled the intent before, and journals the outcome after. Dropping the
    /// future after its first poll leaves the outcome unknown.
    pub async fn create(&self, order: &OrderRequest, form: BodyForm) -> CreateOutcome {
        let url = self.base().path(&["v5", "orders"]);
        let Some(body) = body::create(order, form) else {
            return CreateOutcome::NotSent(PartnerError::NotSendable);
        };
        let request = match self.placing(url, body).await {
            Ok(request) => request,
            Err(error) => return CreateOutcome::NotSent(error),
        };
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) if error.is_connect() || error.is_builder() => {
                return CreateOutcome::NotSent(self.transport(&error));
            }
            Err(error) => return CreateOutcome::Unknown(UnknownReason::NoAnswer(self.transport(&error))),
        };
        match Answer::read(response, Endpoint::Create, ORDINARY_LIMIT, self.clock().wall()).await {
            Ok(answer) => {
                self.note(Lane::Orders, &answer);
                outcome(&answer)
            }
            Err(error) => CreateOutcome::Unknown(UnknownReason::NoAnswer(error)),
        }
    }

    /// The order as the shop sees it now. An answer about another order is unreadable.
    pub async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError> {
        let url = self.base().path(&["v5", "orders", id.expose()]);
        let answer = self.read(Lane::Orders, Endpoint::Order, url, ORDINARY_LIMIT).await?;
        let read = wire_order::read(Endpoint::Order, &answer.into_body()?)?;
        if read.facts.order_id == *id {
            Ok(read)
        } else {
            Err(PartnerError::Unreadable { endpoint: Endpoint::Order, path: "order_id".into() })
        }
    }
}

impl Validation {
    pub(super) fn refused(problems: Vec<Problem>) -> Self {
        Self {
            problems,
            coin: None,
            coin_amount: None,
            original_coin_amount: None,
            payment_fee: None,
            coupon_code: None,
        }
    }
}

/// Pure: a complete answer's meaning. What is not provably a refusal is unknown.
fn outcome(answer: &Answer) -> CreateOutcome {
    let status = answer.status;
    match status {
        200..=299 => match wire_order::read(Endpoint::Create, &answer.body) {
            Ok(created) => CreateOutcome::Created(Box::new(created)),
            Err(_) => match problems_listed(&answer.body) {
                problems if problems.is_empty() => CreateOutcome::Unknown(UnknownReason::Unreadable),
                problems => CreateOutcome::Refused { status, problems },
            },
        },
        408 | 409 | 425 | 429 => CreateOutcome::Unknown(UnknownReason::Status(status)),
        400..=499 if !is_whole(answer) => CreateOutcome::Unknown(UnknownReason::NoAnswer(PartnerError::Interrupted)),
        400 | 422 if !holds_code(&answer.body) => CreateOutcome::FormRefused { status },
        400..=499 => CreateOutcome::Refused { status, problems: problems_in(&answer.body) },
        _ => CreateOutcome::Unknown(UnknownReason::Status(status)),
    }
}

/// Without a marked end, only JSON that closes shows that nothing was cut off.
fn is_whole(answer: &Answer) -> bool {
    answer.framed || serde_json::from_slice::<serde::de::IgnoredAny>(&answer.body).is_ok()
}
