//! Whether anybody on this desktop shows notifications: the plugin says yes before it knows, and keeps failures to itself.
//! May use: the session bus (Linux). Must never enter: the notices themselves.

#[cfg(target_os = "linux")]
use std::time::Duration;

use cryptorefills_core::contract::NoticeTrouble;

/// A service that takes longer has gone quiet, and the next notice does not wait for it either.
#[cfg(target_os = "linux")]
const PATIENCE: Duration = Duration::from_secs(5);

/// `None`: it answers, or this system offers no way to ask.
#[cfg(target_os = "linux")]
pub async fn trouble() -> Option<NoticeTrouble> {
    let asked = tauri::async_runtime::spawn_blocking(ask);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(Ok(()))) => None,
        Ok(Ok(Err(error))) => Some(told_by(&error)),
        Ok(Err(_)) => Some(NoticeTrouble::Refusing),
        Err(_) => Some(NoticeTrouble::Silent),
    }
}

#[cfg(not(target_os = "linux"))]
pub async fn trouble() -> Option<NoticeTrouble> {
    std::future::ready(None).await
}

/// Starts the service, too, where the bus knows how.
#[cfg(target_os = "linux")]
fn ask() -> zbus::Result<()> {
    const NAME: &str = "org.freedesktop.Notifications";
    let bus = zbus::blocking::Connection::session()?;
    bus.call_method(Some(NAME), "/org/freedesktop/Notifications", Some(NAME), "GetServerInformation", &())?;
    Ok(())
}

#[cfg(target_os = "linux")]
fn told_by(error: &zbus::Error) -> NoticeTrouble {
    match error {
        zbus::Error::MethodError(name, _, _) => NoticeTrouble::of_bus_error(Some(name.as_str())),
        _ => NoticeTrouble::of_bus_error(None),
    }
}
