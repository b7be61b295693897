//! Logos in the six variants of contract 3.2, as the partner's CDN serves them.
//! May use: the logo cabinet.
//! Must never enter: drawing.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::{Door, refusal};
use crate::logo::Variant;

/// `{slug}.webp`, `{slug}_300x190.jpg` and so on; the slug may hold `&`.
pub(super) async fn logo(State(shared): Door, Path(file): Path<String>) -> Response {
    let Some((slug, variant)) = Variant::of_file(&file) else {
        return refusal(StatusCode::NOT_FOUND, "no such logo");
    };
    let Some(brand) = shared.catalogue.by_slug(slug) else {
        return refusal(StatusCode::NOT_FOUND, "no such logo");
    };
    let look = brand.look.clone();
    let slug = slug.to_owned();
    // Drawing takes some milliseconds of pure sums: not on the thread that serves the streams.
    let drawing = tokio::task::spawn_blocking({
        let shared = std::sync::Arc::clone(&shared);
        move || shared.logos.picture(&slug, &look, variant)
    });
    match drawing.await {
        Ok(Ok(bytes)) => {
            let head = [(header::CONTENT_TYPE, variant.content_type()), (header::CACHE_CONTROL, "max-age=86400")];
            (StatusCode::OK, head, bytes).into_response()
        }
        Ok(Err(_)) | Err(_) => refusal(StatusCode::INTERNAL_SERVER_ERROR, "the logo could not be drawn"),
    }
}
