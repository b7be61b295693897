//! When a shop that runs in the foreground ends.

/// Ctrl+C or SIGTERM, for whoever runs the shop as a process of its own.
#[cfg(unix)]
pub async fn until_told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        // Without the signal's handler its default stays: the process ends.
        Err(_) => std::future::pending().await,
    }
}

/// Ctrl+C.
#[cfg(not(unix))]
pub async fn until_told_to_stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
