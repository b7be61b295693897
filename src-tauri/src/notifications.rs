//! Shows what the wallet decided to tell, whether the window is open or not, and leads a click to the order.
//! May use: the notification plugin. Must never enter: the decision what to tell, or the only copy of the news.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use cryptorefills_core::app::{App, Notice};
use cryptorefills_core::contract::Errand;
use cryptorefills_core::domain::LocalId;
use tauri::AppHandle;
use tauri_plugin_notification::{ActionPerformed, NotificationExt};

use crate::{errands, notification_service, window};

/// The desktop's notification service may hang; the next notice does not wait for it longer than this.
const PATIENCE: Duration = Duration::from_secs(5);

/// Which order a shown notification speaks of.
type Shown = Arc<Mutex<HashMap<i32, LocalId>>>;

pub fn start(handle: &AppHandle, wallet: App) {
    let shown = Shown::default();
    let (there, clicked) = (handle.clone(), Arc::clone(&shown));
    if let Err(error) = handle.notification().on_action(move |action| open_order(&there, &clicked, action)) {
        tracing::warn!(%error, "clicks on notifications are not heard");
    }
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        loop {
            let notice = wallet.next_notice().await;
            let id = notice.id;
            wallet.notices_have(notification_service::trouble().await);
            show(&handle, &shown, notice).await;
            wallet.notice_shown(id).await;
        }
    });
}

/// A notification is a courtesy: when it fails, the inbox in the window has the news all the same.
async fn show(handle: &AppHandle, shown: &Shown, notice: Notice) {
    // The plugin's numbers are narrower than ours; two notices 2^31 apart are never on screen together.
    let number = i32::try_from(notice.id.rem_euclid(i64::from(i32::MAX))).unwrap_or_default();
    shown.lock().unwrap_or_else(PoisonError::into_inner).insert(number, notice.order);
    let builder = handle.notification().builder().id(number).title(notice.title).body(escaped(&notice.body));
    let showing = tauri::async_runtime::spawn_blocking(move || builder.show());
    match tokio::time::timeout(PATIENCE, showing).await {
        Ok(Ok(Ok(()))) => {}
        Ok(Ok(Err(error))) => tracing::warn!(%error, "a notification was not shown"),
        Ok(Err(error)) => tracing::warn!(%error, "a notification was not shown"),
        Err(_) => tracing::warn!("the notification service does not answer"),
    }
}

fn open_order(handle: &AppHandle, shown: &Shown, action: &ActionPerformed) {
    let number = action.notification().map(|notification| notification.id());
    let order = number.and_then(|number| shown.lock().unwrap_or_else(PoisonError::into_inner).get(&number).cloned());
    match order {
        Some(order) => errands::give(handle, Errand::Order { id: order.as_str().to_owned() }),
        None => window::bring_back(handle),
    }
}

/// Freedesktop bodies are read as markup. The other systems show text as it is.
fn escaped(body: &str) -> String {
    if cfg!(any(windows, target_os = "macos")) {
        return body.to_owned();
    }
    body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_brands_name_cannot_put_markup_into_a_notification() {
        assert_eq!(escaped("<b>A & B</b>"), "&lt;b&gt;A &amp; B&lt;/b&gt;");
    }
}
