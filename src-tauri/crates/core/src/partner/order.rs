//! Checking, placing and reading an order. Placing is sent once and never repeated here.

use super::answer::{Answer, ORDINARY_LIMIT};
use super::budget::Lane;
use super::client::PartnerClient;
use super::error::{Endpoint, PartnerError};
use super::request::{BodyForm, OrderRequest};
use super::wire::problems::{holds_code, problems_in, problems_listed};
use super::wire::{body, order as wire_order, validation as wire_validation};
use crate::domain::{CoinAmount, DeliveryFacts, OrderFacts, OrderId, Problem, Secret};

/// The shop's opinion of an order that has not been placed. Only without problems is `coin_amount` a quote. The fields were
/// recorded; their meaning beyond the names is the clients' reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validation {
    /// Why the order would be refused; all reasons at once (seed). Empty: it would be taken.
    pub problems: Vec<Problem>,
    pub coin: Option<String>,
    /// What is to be paid, in `coin`. More than 0 whenever `problems` is empty.
    pub coin_amount: Option<CoinAmount>,
    /// Before a promo code, in `coin`.
    pub original_coin_amount: Option<CoinAmount>,
    /// The part of the price that the way of paying costs.
    pub payment_fee: Option<CoinAmount>,
    /// The same before a discount.
    pub original_payment_fee: Option<CoinAmount>,
    /// The promo code that was counted.
    pub coupon_code: Option<String>,
    /// JSON text as it came: nobody has recorded what is in it, so it may name the buyer.
    pub summary: Option<Secret>,
    /// What would be delivered, as far as the shop repeats it.
    pub deliveries: Vec<DeliveryFacts>,
}

/// One answer about one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderAnswer {
    pub facts: OrderFacts,
    /// The JSON text that the facts were read from, to be kept for support. It holds codes.
    pub raw: Secret,
}

/// What became of the one request that places an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateOutcome {
    /// The order is there. Compare it with what the buyer approved before anything of it is shown.
    Created(Box<OrderAnswer>),
    /// The body's form was refused (a complete 400 or 422 without any code): nothing was created, the other form may be
    /// sent, once.
    FormRefused { status: u16 },
    /// Nothing was created.
    Refused {
        status: u16,
        /// Empty when the refusal names none.
        problems: Vec<Problem>,
    },
    /// Provably nothing left this machine: name look-up, connection or TLS failed, or the budget is paused.
    NotSent(PartnerError),
    /// The order may exist. Never send it again by itself.
    Unknown(UnknownReason),
}

/// Why nobody can say whether an order was created.
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
    /// `POST /v5/orders/validations`: asks for problems and the quote. Changes nothing at the shop, so it may be repeated
    /// and dropped at any time. `order` is sent as it is: see [`OrderRequest`].
    ///
    /// # Errors
    ///
    /// [`PartnerError::NotSendable`] for what is no order (nothing was sent); [`PartnerError::Unreadable`] when the answer
    /// holds neither a price nor a problem, which is no permission to buy; else what went wrong on the way. A refusal that
    /// names its reasons is no error but a [`Validation`] with problems.
    pub async fn validate(&self, order: &OrderRequest) -> Result<Validation, PartnerError> {
        let url = self.base().path(&["v5", "orders", "validations"]);
        let body = body::validation(order).ok_or(PartnerError::NotSendable)?;
        let answer = self.ask(Endpoint::Validation, url, body).await?;
        let problems = reasons(answer.status, &answer.body);
        if !problems.is_empty() {
            return Ok(Validation { problems, ..Validation::default() });
        }
        wire_validation::read(&answer.into_body()?)
    }

    /// `POST /v5/orders`: sends the order, once, and never by itself again. The caller has journalled the intent before,
    /// and journals the outcome after.
    ///
    /// **Not cancellation safe:** dropping the future after its first poll leaves the outcome unknown, as
    /// [`CreateOutcome::Unknown`] would. There is no idempotency key and no list of orders to look it up in.
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
        self.note(Lane::Orders, &response);
        match Answer::read(response, Endpoint::Create, ORDINARY_LIMIT, self.clock().wall()).await {
            Ok(answer) => outcome(&answer),
            Err(error) => CreateOutcome::Unknown(UnknownReason::NoAnswer(error)),
        }
    }

    /// `GET /v5/orders/{orderId}`: the order as the shop sees it now. May be repeated and dropped at any time.
    ///
    /// # Errors
    ///
    /// [`PartnerError::NotFound`] when the shop does not know the order; [`PartnerError::Unreadable`] when the answer is no
    /// order, or another one.
    pub async fn order(&self, id: &OrderId) -> Result<OrderAnswer, PartnerError> {
        let url = self.base().path(&["v5", "orders", id.expose()]);
        let body = self.read(Lane::Orders, Endpoint::Order, url, ORDINARY_LIMIT).await?;
        let read = wire_order::read(Endpoint::Order, &body)?;
        if read.facts.order_id == *id {
            Ok(read)
        } else {
            Err(PartnerError::Unreadable { endpoint: Endpoint::Order, path: "order_id".into() })
        }
    }
}

/// The reasons of a refusal that is about the order. Statuses with a meaning of their own are about the order only when they
/// list problems or name a code that we know: `{"message":"TOO_MANY_REQUESTS"}` is none.
fn reasons(status: u16, body: &[u8]) -> Vec<Problem> {
    match status {
        401 | 403 | 404 | 408 | 410 | 425 | 429 => {
            let listed = problems_listed(body);
            if !listed.is_empty() {
                return listed;
            }
            problems_in(body).into_iter().filter(|problem| problem.rule().is_some()).collect()
        }
        400..=499 => problems_in(body),
        _ => Vec::new(),
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
