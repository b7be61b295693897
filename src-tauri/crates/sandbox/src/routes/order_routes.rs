//! Validate, create and show an order (contract 4 and 5).
//! May use: the basket, the quote, the book.
//! Must never enter: streams.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::order_view::seen;
use super::{Door, answer, origin, refusal};
use crate::clock;
use crate::line::Line;
use crate::options::{Fault, OrderForm};
use crate::orders::basket::Basket;
use crate::orders::place::place;
use crate::orders::problem::Problem;
use crate::orders::quote::{Quote, quote};
use crate::server::Shared;

/// No code-shaped word may stand here: it is how a client tells a refused form from a refused basket.
const NOT_THIS_FORM: &str = "the request body is not valid";

pub(super) async fn validate(State(shared): Door, body: Bytes) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let Some(basket) = Basket::flat(&body) else {
        return refusal(StatusCode::BAD_REQUEST, NOT_THIS_FORM);
    };
    match quote(&shared.catalogue, &basket, &shared.suspended_coins(clock::now_ms())) {
        Ok(quote) => answer(StatusCode::OK, &quote_page(&basket, &quote, shared.switches().fault)),
        Err(refused) => answer(StatusCode::BAD_REQUEST, &refused.to_json()),
    }
}

fn quote_page(basket: &Basket, quote: &Quote<'_>, fault: Option<Fault>) -> Value {
    let problems: Vec<Value> = quote.problems.iter().map(Problem::to_json).collect();
    let problems = if problems.is_empty() { Value::Null } else { Value::Array(problems) };
    let amount = quote.coin_amount.filter(|_| fault != Some(Fault::NullPrice)).map(|amount| amount.to_string());
    let deliveries: Vec<Value> = quote
        .units
        .iter()
        .map(|unit| {
            json!({"brand_name": unit.brand.name, "country_code": unit.brand.country, "denomination": unit.denomination,
                "localized_denomination": unit.label, "beneficiary_account": unit.beneficiary,
                "coin_amount": unit.coin_amount.to_string(), "points": unit.points, "delivery_type": unit.brand.delivery_type()})
        })
        .collect();
    json!({"coin": basket.coin, "network": basket.network, "coin_amount": amount,
        "original_coin_amount": quote.original_amount.map(|amount| amount.to_string()), "problems": problems,
        "coupon_code": quote.coupon, "payment_fee": {"amount": "0", "original_amount": 0},
        "summary": {"products": quote.units.len(), "value_usd": quote.usd.to_string()}, "deliveries": deliveries})
}

pub(super) async fn create(
    State(shared): Door,
    ConnectInfo(line): ConnectInfo<Line>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let basket = match shared.switches().order_form {
        OrderForm::Nested => Basket::nested(&body),
        OrderForm::Flat => Basket::flat(&body),
        OrderForm::Either => Basket::nested(&body).or_else(|| Basket::flat(&body)),
    };
    let Some(basket) = basket else {
        return refusal(StatusCode::BAD_REQUEST, NOT_THIS_FORM);
    };
    let quote = match quote(&shared.catalogue, &basket, &shared.suspended_coins(clock::now_ms())) {
        Ok(quote) => quote,
        Err(refused) => return answer(StatusCode::BAD_REQUEST, &refused.to_json()),
    };
    if let Some(first) = quote.problems.first() {
        return refused_basket(first, &quote.problems);
    }
    let chosen = shared.switches().chosen;
    let Some(order) = place(&shared.catalogue, &shared.options, &basket, &quote, chosen, clock::since_epoch()) else {
        return refusal(StatusCode::BAD_REQUEST, "CANT_SETUP_PAYMENT");
    };
    let id = order.id.clone();
    if let Err(error) = shared.book.add(order) {
        tracing::error!(%error, "an order could not be kept");
        return refusal(StatusCode::INTERNAL_SERVER_ERROR, "the order could not be kept");
    }
    shared.created.fetch_add(1, Ordering::SeqCst);
    if chosen.is_some() {
        shared.changed();
    }
    let mut lost = None;
    if let Some((scenario, speed)) = chosen {
        lost = scenario.script().lost;
        take_time(&shared, speed.hastened(scenario.script().answers_after)).await;
    }
    match shared.switches().fault.or(lost) {
        Some(Fault::NoAnswerToCreate) => {
            line.cut();
            StatusCode::OK.into_response()
        }
        Some(Fault::BadGatewayAfterCreate) => {
            (StatusCode::BAD_GATEWAY, Html("<html><body><h1>502 Bad Gateway</h1></body></html>")).into_response()
        }
        _ => order_answer(&shared, &headers, &id, StatusCode::CREATED),
    }
}

/// However slow the play, a client that waits as long as most do gets its answer.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

async fn take_time(shared: &Shared, wait: Duration) {
    tokio::select! {
        () = shared.stop.cancelled() => {}
        () = tokio::time::sleep(wait.min(LONGEST_WAIT)) => {}
    }
}

fn refused_basket(first: &Problem, problems: &[Problem]) -> Response {
    let all: Vec<Value> = problems.iter().map(Problem::to_json).collect();
    let mut body = json!({"status": 400, "detail": first.code, "problems": all});
    if let (Some(more), Some(fields)) = (&first.more, body.as_object_mut()) {
        fields.insert("moreDetails".to_owned(), more.clone());
    }
    answer(StatusCode::BAD_REQUEST, &body)
}

pub(super) async fn show(State(shared): Door, headers: HeaderMap, Path(order_id): Path<String>) -> Response {
    order_answer(&shared, &headers, &order_id, StatusCode::OK)
}

fn order_answer(shared: &Arc<Shared>, headers: &HeaderMap, order_id: &str, status: StatusCode) -> Response {
    match seen(shared, &origin(shared, headers), order_id, clock::now_ms()) {
        Some(seen) => answer(status, &seen.page),
        None => refusal(StatusCode::NOT_FOUND, "order not found"),
    }
}
