//! Leads out of the app: a code's own page in the browser, a payment in a wallet. Opened from here, never by the page.
//! May use: the system's own opener. Must never enter: an address the wallet has not checked.

use cryptorefills_core::contract::{AppError, ErrorCode, Phrase};
use tauri::Url;

/// Only https: anything else could start a program or show the code to the network.
pub async fn open_page(link: String) -> Result<(), AppError> {
    let good = Url::parse(&link).is_ok_and(|url| url.scheme() == "https" && url.has_host());
    if good { open(link).await } else { Err(not_opened()) }
}

/// Payment links have schemes of their own; one that a browser or a file manager would take is none.
pub async fn open_wallet(link: String) -> Result<(), AppError> {
    let other = ["http", "https", "file", "ftp", "data", "javascript", "blob", "about", "mailto"];
    let good = Url::parse(&link).is_ok_and(|url| !other.contains(&url.scheme()));
    if good { open(link).await } else { Err(not_opened()) }
}

async fn open(link: String) -> Result<(), AppError> {
    let opened = tauri::async_runtime::spawn_blocking(move || open::that_detached(link)).await;
    match opened {
        Ok(Ok(())) => Ok(()),
        // The error would name the link.
        Ok(Err(_)) | Err(_) => Err(not_opened()),
    }
}

fn not_opened() -> AppError {
    AppError { code: ErrorCode::NotShown, sentence: Phrase::new("error-link"), retry: true }
}
