//! Brand pictures, given to the window under a scheme of their own: the page itself reaches no network.
//! May use: the wallet's checked and re-encoded pictures. Must never enter: a file, or an address from outside.

use cryptorefills_core::app::App;
use percent_encoding::percent_decode_str;
use tauri::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use tauri::http::{Request, Response, StatusCode};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::window::MAIN;

pub const SCHEME: &str = "brandlogo";

pub fn answer(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let brand_id = brand_id(request.uri().path()).filter(|_| context.webview_label() == MAIN);
    let wallet = context.app_handle().try_state::<App>().map(|wallet| wallet.inner().clone());
    let (Some(brand_id), Some(wallet)) = (brand_id, wallet) else {
        responder.respond(nothing());
        return;
    };
    tauri::async_runtime::spawn(async move {
        let answer = match wallet.logo(&brand_id).await {
            Ok(logo) => Response::builder()
                .header(CONTENT_TYPE, logo.mime)
                .header(CACHE_CONTROL, "max-age=86400")
                .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
                .body(logo.bytes)
                .unwrap_or_else(|_| nothing()),
            Err(_) => nothing(),
        };
        responder.respond(answer);
    });
}

/// The window escapes the whole id, so that the path has exactly one part.
fn brand_id(path: &str) -> Option<String> {
    let part = path.strip_prefix('/').filter(|part| !part.is_empty() && !part.contains('/'))?;
    percent_decode_str(part).decode_utf8().ok().map(|id| id.into_owned())
}

fn nothing() -> Response<Vec<u8>> {
    let mut answer = Response::new(Vec::new());
    *answer.status_mut() = StatusCode::NOT_FOUND;
    answer
}

#[cfg(test)]
mod tests {
    use super::brand_id;

    #[test]
    fn the_path_is_one_brand_id() {
        assert_eq!(brand_id("/coffee%20%26%20co").as_deref(), Some("coffee & co"));
        for other in ["", "/", "/a/b", "/%ff"] {
            assert_eq!(brand_id(other), None, "{other}");
        }
    }
}
