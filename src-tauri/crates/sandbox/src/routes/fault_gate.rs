//! The faults that hit every API answer alike.
//! May use: the switches.
//! Must never enter: faults about orders; those lie in `order_page` and `order_routes`.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::{Door, answer, refusal};
use crate::options::Fault;

const LOGIN_PAGE: &str = "<!doctype html><html><head><title>Guest Wi-Fi</title></head><body><h1>Welcome</h1>\
<form action=\"/login\"><input name=\"room\"><button>Go online</button></form></body></html>";

pub(super) async fn pass(State(shared): Door, request: Request, next: Next) -> Response {
    match shared.switches().fault {
        Some(Fault::ServerError503) => refusal(StatusCode::SERVICE_UNAVAILABLE, "the shop is being repaired"),
        Some(Fault::LoginPageHtml) => Html(LOGIN_PAGE).into_response(),
        Some(Fault::RateLimited) => {
            let mut response = refusal(StatusCode::TOO_MANY_REQUESTS, "too many requests");
            response.headers_mut().insert(header::RETRY_AFTER, header::HeaderValue::from_static("2"));
            response
        }
        Some(Fault::Forbidden) => StatusCode::FORBIDDEN.into_response(),
        Some(Fault::EmptyObject) => answer(StatusCode::OK, &json!({})),
        Some(Fault::CutJson) => {
            (StatusCode::OK, [(header::CONTENT_TYPE, "application/json")], "{\"coin\":\"USDC\",\"coin_am")
                .into_response()
        }
        Some(Fault::NoAnswer) => {
            shared.stop.cancelled().await;
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        _ => next.run(request).await,
    }
}
