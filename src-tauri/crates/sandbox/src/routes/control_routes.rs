//! The control over HTTP, for a sandbox that runs as another process.
//! May use: the control. A JSON content type is demanded, so that no web page can steer it without asking.
//! Must never enter: rules.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::{Door, answer, refusal};
use crate::control::{Control, ControlError};
use crate::options::{Fault, OrderForm, PayKind, StreamMode};
use crate::scenario::{Scenario, Speed};
use crate::server::Shared;

#[derive(Deserialize)]
struct Pay {
    kind: PayKind,
}

#[derive(Deserialize)]
struct SetState {
    order_state: String,
    payment_state: Option<String>,
}

#[derive(Deserialize)]
struct SetFault {
    fault: Option<Fault>,
}

#[derive(Deserialize)]
struct SetStream {
    mode: StreamMode,
}

#[derive(Deserialize)]
struct SetForm {
    form: OrderForm,
}

#[derive(Deserialize)]
struct Play {
    name: String,
    #[serde(default)]
    speed: Option<f64>,
}

#[derive(Deserialize)]
struct Choose {
    name: Option<String>,
    #[serde(default)]
    speed: Option<f64>,
}

pub(super) fn all() -> Router<Arc<Shared>> {
    Router::new()
        .route("/orders", get(orders))
        .route("/orders/{order_id}/pay", post(pay))
        .route("/orders/{order_id}/state", post(state))
        .route("/orders/{order_id}/scenario", post(play))
        .route("/scenario", post(choose))
        .route("/scenarios", get(scenarios))
        .route("/fault", post(fault))
        .route("/stream", post(stream))
        .route("/order-form", post(order_form))
        .route("/drop-streams", post(drop_streams))
        .route("/requests", get(requests))
}

fn done(outcome: Result<(), ControlError>) -> Response {
    match outcome {
        Ok(()) => answer(StatusCode::OK, &json!({"ok": true})),
        Err(ControlError::UnknownOrder) => refusal(StatusCode::NOT_FOUND, "order not found"),
        Err(ControlError::AlreadyPaid) => refusal(StatusCode::CONFLICT, "already paid"),
        Err(ControlError::Book(_)) => refusal(StatusCode::INTERNAL_SERVER_ERROR, "the order could not be kept"),
    }
}

async fn orders(State(shared): Door) -> Response {
    let control = Control::new(shared);
    answer(StatusCode::OK, &json!({"created": control.created_count(), "orders": control.summaries()}))
}

async fn pay(State(shared): Door, Path(order_id): Path<String>, Json(body): Json<Pay>) -> Response {
    done(Control::new(shared).pay(&order_id, body.kind))
}

async fn state(State(shared): Door, Path(order_id): Path<String>, Json(body): Json<SetState>) -> Response {
    done(Control::new(shared).set_state(&order_id, &body.order_state, body.payment_state.as_deref()))
}

/// An answer to whoever named something that there is not.
fn named(name: &str) -> Result<Scenario, Box<Response>> {
    name.parse().map_err(|_| Box::new(refusal(StatusCode::BAD_REQUEST, "there is no scenario of this name")))
}

fn asked(speed: Option<f64>) -> Result<Speed, Box<Response>> {
    let refused = |_| Box::new(refusal(StatusCode::BAD_REQUEST, "a speed lies between 0.1 and 100"));
    speed.map_or(Ok(Speed::ORDINARY), |factor| Speed::try_from(factor).map_err(refused))
}

async fn play(State(shared): Door, Path(order_id): Path<String>, Json(body): Json<Play>) -> Response {
    match named(&body.name).and_then(|scenario| Ok((scenario, asked(body.speed)?))) {
        Ok((scenario, speed)) => done(Control::new(shared).play(&order_id, scenario, speed)),
        Err(refused) => *refused,
    }
}

async fn choose(State(shared): Door, Json(body): Json<Choose>) -> Response {
    let scenario = body.name.as_deref().map(named).transpose();
    match scenario.and_then(|scenario| Ok((scenario, asked(body.speed)?))) {
        Ok((scenario, speed)) => {
            Control::new(shared).choose(scenario, speed);
            done(Ok(()))
        }
        Err(refused) => *refused,
    }
}

async fn scenarios(State(_): Door) -> Response {
    let list = Scenario::ALL.iter().map(|scenario| json!({"name": scenario.name(), "title": scenario.title()}));
    answer(StatusCode::OK, &json!({"scenarios": list.collect::<Vec<_>>()}))
}

async fn fault(State(shared): Door, Json(body): Json<SetFault>) -> Response {
    Control::new(shared).set_fault(body.fault);
    done(Ok(()))
}

async fn stream(State(shared): Door, Json(body): Json<SetStream>) -> Response {
    Control::new(shared).set_stream(body.mode);
    done(Ok(()))
}

async fn order_form(State(shared): Door, Json(body): Json<SetForm>) -> Response {
    Control::new(shared).set_order_form(body.form);
    done(Ok(()))
}

async fn drop_streams(State(shared): Door) -> Response {
    Control::new(shared).drop_streams();
    done(Ok(()))
}

async fn requests(State(shared): Door) -> Response {
    answer(StatusCode::OK, &json!(Control::new(shared).requests()))
}
