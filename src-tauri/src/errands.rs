//! What the window is asked to show by somebody outside it. Kept until its page asks, which may only be beginning.
//! May use: the wallet's knowledge of orders, the window. Must never enter: a payment, or a question to the shop.

use std::sync::{Mutex, PoisonError};

use cryptorefills_core::app::App;
use cryptorefills_core::contract::{ERRAND_EVENT, Errand};
use cryptorefills_core::domain::OrderId;
use tauri::{AppHandle, Emitter, EventTarget, Manager};

use crate::commands;
use crate::window::{self, MAIN};

/// The newest counts: nobody wants to be led through a queue.
#[derive(Default)]
pub struct Errands(Mutex<Option<Errand>>);

impl Errands {
    pub fn take(&self) -> Option<Errand> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Shows the window and hands it the errand.
pub fn give(handle: &AppHandle, errand: Errand) {
    *handle.state::<Errands>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(errand);
    window::bring_back(handle);
    if let Err(error) = handle.emit_to(EventTarget::webview_window(MAIN), ERRAND_EVENT, ()) {
        tracing::warn!(%error, "the window was not told of an errand");
    }
}

/// A link: the order itself where it is known, and else the form that adds it. The buyer decides whether to ask the shop.
pub fn follow_link(handle: &AppHandle, order: OrderId) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        // Started by the link: what was open last has to be open before an order in it can be known.
        let begun = commands::begin(&handle).await;
        let known = match begun {
            Ok(_) => handle.state::<App>().known_order(&order).await.ok().flatten(),
            Err(_) => None,
        };
        let unknown = || Errand::Add { order_id: order.expose().to_owned() };
        give(&handle, known.map_or_else(unknown, |id| Errand::Order { id }));
    });
}
