//! The HTTP door: which path is answered where, and what every API request goes through first.
//! May use: axum, the shared state.
//! Must never enter: rules; a route reads its arguments, asks a room, and words the answer.

mod catalogue_routes;
mod control_routes;
mod fault_gate;
mod logo_routes;
mod order_routes;
mod order_view;
mod stream_routes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::server::Shared;

type Door = State<Arc<Shared>>;

pub(crate) fn all(shared: Arc<Shared>) -> Router {
    let api = Router::new()
        .route("/v3/payment_vias", get(catalogue_routes::payment_vias))
        .route("/v2/brands", get(catalogue_routes::brands))
        .route("/v2/homepage", get(catalogue_routes::homepage))
        .route("/v5/products/country/{country}", get(catalogue_routes::products))
        .route("/v4/products/price", get(catalogue_routes::price))
        .route("/v5/orders/validations", post(order_routes::validate))
        .route("/v5/orders", post(order_routes::create))
        .route("/v5/orders/{order_id}", get(order_routes::show))
        .route("/v5/orders/{order_id}/subscribe", get(stream_routes::subscribe))
        .route_layer(middleware::from_fn_with_state(Arc::clone(&shared), fault_gate::pass))
        .route_layer(middleware::from_fn(required_headers));
    Router::new()
        .merge(api)
        .route("/api/available-countries", get(catalogue_routes::countries))
        .route("/logos/{file}", get(logo_routes::logo))
        .nest("/_sandbox", control_routes::all())
        .fallback(nothing_here)
        .layer(middleware::from_fn_with_state(Arc::clone(&shared), count))
        .with_state(shared)
}

async fn count(State(shared): Door, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("unknown", MatchedPath::as_str);
    if !route.starts_with("/_sandbox") {
        shared.count(format!("{} {route}", request.method()));
    }
    next.run(request).await
}

/// Contract 1: these stand on every request, GETs included.
async fn required_headers(request: Request, next: Next) -> Response {
    let headers = request.headers();
    for name in ["x-cr-application", "x-cr-version", "x-country-iso-code", "content-type"] {
        let value = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let missing = value.is_empty() || (name == "content-type" && !value.starts_with("application/json"));
        if missing {
            return refusal(StatusCode::BAD_REQUEST, &format!("missing header {name}"));
        }
    }
    next.run(request).await
}

async fn nothing_here() -> Response {
    refusal(StatusCode::NOT_FOUND, "nothing here")
}

/// The partner's shape of an HTTP error.
fn refusal(status: StatusCode, detail: &str) -> Response {
    answer(status, &json!({"status": status.as_u16(), "detail": detail}))
}

fn answer(status: StatusCode, body: &Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The origin a client used, so that logo addresses lead back here; anything but loopback is not repeated.
fn origin(shared: &Shared, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if ["127.0.0.1", "localhost"].contains(&name) { format!("{}://{host}", shared.scheme()) } else { shared.url() }
}
