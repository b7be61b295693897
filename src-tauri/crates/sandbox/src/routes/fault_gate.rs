//! What hits every API answer alike: faults, a scenario's bad weather, and a server's clock that is wrong.
//! May use: the switches, the book's scenarios.
//! Must never enter: faults about orders; those lie in `order_page` and `order_routes`.

use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;
use time::OffsetDateTime;
use time::macros::format_description;

use super::{Door, answer, refusal};
use crate::clock;
use crate::options::Fault;

const LOGIN_PAGE: &str = "<!doctype html><html><head><title>Guest Wi-Fi</title></head><body><h1>Welcome</h1>\
<form action=\"/login\"><input name=\"room\"><button>Go online</button></form></body></html>";
/// Seconds.
const RETRY_AFTER: u64 = 2;

pub(super) async fn pass(State(shared): Door, params: RawPathParams, request: Request, next: Next) -> Response {
    let order_id = params.iter().find(|(name, _)| *name == "order_id").map(|(_, id)| id);
    let own = order_id.and_then(|id| shared.book.look(|orders| orders.iter().find(|order| order.id == id)?.play));
    let weather = shared.weather(own.as_ref(), clock::now_ms());
    let mut response = match shared.switches().fault.or(weather.answers) {
        Some(Fault::ServerError503) => refusal(StatusCode::SERVICE_UNAVAILABLE, "the shop is being repaired"),
        Some(Fault::LoginPageHtml) => Html(LOGIN_PAGE).into_response(),
        Some(Fault::RateLimited) => too_many_requests(weather.clock_off_by_seconds),
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
        _ if weather.gone => refusal(StatusCode::NOT_FOUND, "order not found"),
        _ => next.run(request).await,
    };
    if weather.clock_off_by_seconds != 0
        && let Some(date) = http_date(weather.clock_off_by_seconds)
    {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// The reset is a time of day, so a wrong clock shows in it too.
fn too_many_requests(clock_off_by_seconds: i64) -> Response {
    let mut response = refusal(StatusCode::TOO_MANY_REQUESTS, "too many requests");
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, RETRY_AFTER.into());
    headers.insert(HeaderName::from_static("x-ratelimit-limit"), 60.into());
    headers.insert(HeaderName::from_static("x-ratelimit-remaining"), 0.into());
    let reset = i64::try_from(clock::since_epoch().as_secs() + RETRY_AFTER).unwrap_or(i64::MAX);
    headers.insert(HeaderName::from_static("x-ratelimit-reset"), reset.saturating_add(clock_off_by_seconds).into());
    response
}

fn http_date(clock_off_by_seconds: i64) -> Option<HeaderValue> {
    let form =
        format_description!("[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT");
    let shown = (clock::now_ms() / 1_000).saturating_add(clock_off_by_seconds);
    let date = OffsetDateTime::from_unix_timestamp(shown).ok()?.format(form).ok()?;
    HeaderValue::from_str(&date).ok()
}
