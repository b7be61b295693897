//! The same page for Chromium: the very files of the window, with the wallet's answers over HTTP in place of Tauri's door.
//! The wallet that answers lives in this process and is not counted, which makes the peer smaller and no slower.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use cryptorefills_core::app::{App, AppOptions, NoDemo};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::AppError;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::Vault;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::net::TcpListener;

use crate::fault::Fault;

/// What the page finds where Tauri's own would be.
const DOOR: &str = r"<script>
window.__TAURI_INTERNALS__ = {
  transformCallback: () => 0,
  convertFileSrc: (id) => '/logo/' + encodeURIComponent(id),
  invoke: async (name, args) => {
    if (name.startsWith('plugin:')) return 0;
    const answer = await fetch('/command/' + name, { method: 'POST', body: JSON.stringify(args ?? {}) });
    const value = await answer.json();
    if (!answer.ok) throw value;
    return value;
  },
};
</script>";

struct Site {
    wallet: App,
    files: PathBuf,
}

/// Serves until the runtime ends; gives the page's address.
pub async fn serve(shop: &str, folder: PathBuf) -> Result<String, Fault> {
    let unread = |_| Fault::Reading { side: "the wallet" };
    let options = AppOptions {
        data_root: folder,
        version: "0.0.0".to_owned(),
        built_in_partner_id: None,
        api_override: BaseUrl::parse_override(shop).ok(),
        clock: Arc::new(SystemClock),
        vault: Vault::memory(),
        demo: Arc::new(NoDemo),
    };
    let wallet = App::new(options);
    wallet.open_shop(cryptorefills_tests::journey::PARTNER_ID.to_owned(), "US".to_owned()).await.map_err(unread)?;
    let site = Arc::new(Site { wallet, files: cryptorefills_tests::places::repository().join("ui/dist") });
    let routes = Router::new()
        .route("/", get(index))
        .route("/assets/{file}", get(asset))
        .route("/logo/{brand}", get(logo))
        .route("/command/{name}", post(command))
        .with_state(site);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(address)
}

async fn index(State(site): State<Arc<Site>>) -> Response {
    match std::fs::read_to_string(site.files.join("index.html")) {
        Ok(page) => Html(page.replacen("<head>", &format!("<head>{DOOR}"), 1)).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn asset(State(site): State<Arc<Site>>, Path(file): Path<String>) -> Response {
    let kind = match file.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "image/svg+xml",
    };
    match std::fs::read(site.files.join("assets").join(file)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, FOR_GOOD)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Kept by the browser: a warm profile asks for none of it again.
const FOR_GOOD: &str = "max-age=31536000, immutable";

async fn logo(State(site): State<Arc<Site>>, Path(brand): Path<String>) -> Response {
    match site.wallet.logo(&brand).await {
        Ok(logo) => {
            ([(header::CONTENT_TYPE, logo.mime), (header::CACHE_CONTROL, FOR_GOOD)], logo.bytes).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// What the first screen asks for; of all else there is nothing.
async fn command(State(site): State<Arc<Site>>, Path(name): Path<String>, body: Bytes) -> Response {
    let wallet = &site.wallet;
    let arguments: Value = serde_json::from_slice(&body).unwrap_or_default();
    match name.as_str() {
        "start" => answer(wallet.start().await),
        "countries" => answer(wallet.countries().await),
        "payment_methods" => answer(wallet.payment_methods().await),
        "orders" => answer(wallet.orders(given(&arguments, "since")).await),
        "inbox" => answer(wallet.inbox().await),
        "browse" => match given(&arguments, "query") {
            Some(query) => answer(wallet.browse(query).await),
            None => StatusCode::BAD_REQUEST.into_response(),
        },
        _ => axum::Json(Value::Null).into_response(),
    }
}

fn given<T: DeserializeOwned>(arguments: &Value, name: &str) -> Option<T> {
    serde_json::from_value(arguments.get(name)?.clone()).ok()
}

fn answer<T: Serialize>(result: Result<T, AppError>) -> Response {
    match result {
        Ok(view) => axum::Json(view).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, axum::Json(error)).into_response(),
    }
}
