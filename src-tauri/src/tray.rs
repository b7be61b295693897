//! The tray icon: how many orders are open, and a second way back to the window, never the only one.
//! May use: Tauri's tray, the wallet's words. Must never enter: anything the app could not do without.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use cryptorefills_core::app::App;
use cryptorefills_core::domain::Phase;
use cryptorefills_core::words::Words;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Wry};

use crate::following::Following;
use crate::{ending, window};

pub const TRAY: &str = "main";
const OPEN: &str = "open";
const QUIT: &str = "quit";
/// A menu that is built anew closes under the hand, so a burst of changes makes one new menu.
const PAUSE: Duration = Duration::from_secs(1);

/// What the menu says.
#[derive(PartialEq, Eq)]
struct Lines {
    orders: Vec<String>,
    open: String,
    quit: String,
}

impl Lines {
    /// `counts`: `None` in discreet mode, where the panel tells nobody that anything was bought.
    fn new(words: &Words, counts: Option<&[(Phase, usize)]>) -> Self {
        let say = |id: &str, args: &[(&str, String)]| {
            let args: BTreeMap<String, String> =
                args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
            words.say(id, &args)
        };
        let orders = counts.map(|counts| {
            let all: usize = counts.iter().map(|(_, count)| count).sum();
            let sum = match all {
                0 => say("tray-no-orders", &[]),
                _ => say("tray-orders", &[("n", all.to_string())]),
            };
            let phases = counts.iter().map(|(phase, count)| {
                let name = say(&format!("phase-{}", phase.word()), &[]);
                say("tray-phase", &[("phase", name), ("n", count.to_string())])
            });
            std::iter::once(sum).chain(phases).collect()
        });
        Self { orders: orders.unwrap_or_default(), open: say("tray-open", &[]), quit: say("tray-quit", &[]) }
    }
}

/// On Linux the library behind it is looked for at this moment, and its absence is a panic, so both ends are caught.
pub fn put_up(handle: &AppHandle) {
    match catch_unwind(AssertUnwindSafe(|| build(handle))) {
        Ok(Ok(lines)) => keep_up(handle.clone(), lines),
        Ok(Err(error)) => tracing::warn!(%error, "no tray icon"),
        Err(_) => tracing::warn!("no tray icon: its library is missing"),
    }
}

fn build(handle: &AppHandle) -> tauri::Result<Lines> {
    let wallet = handle.state::<App>();
    let lines = Lines::new(&wallet.words(), (!wallet.is_discreet()).then_some(&[]));
    let mut tray = TrayIconBuilder::with_id(TRAY).menu(&menu(handle, &lines)?).tooltip("Cryptorefills Desktop");
    if let Some(icon) = handle.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    tray.on_menu_event(|handle, event| match event.id().as_ref() {
        OPEN => window::bring_back(handle),
        QUIT => ending::end(handle),
        _ => {}
    })
    .build(handle)?;
    Ok(lines)
}

fn menu(handle: &AppHandle, lines: &Lines) -> tauri::Result<Menu<Wry>> {
    let menu = Menu::new(handle)?;
    let mut items: Vec<Box<dyn IsMenuItem<Wry>>> = Vec::new();
    for line in &lines.orders {
        items.push(Box::new(MenuItem::new(handle, line, false, None::<&str>)?));
    }
    if !items.is_empty() {
        items.push(Box::new(PredefinedMenuItem::separator(handle)?));
    }
    items.push(Box::new(MenuItem::with_id(handle, OPEN, &lines.open, true, None::<&str>)?));
    items.push(Box::new(MenuItem::with_id(handle, QUIT, &lines.quit, true, None::<&str>)?));
    for item in &items {
        menu.append(item.as_ref())?;
    }
    Ok(menu)
}

/// Orders move and another language is chosen while the icon is up.
fn keep_up(handle: AppHandle, mut shown: Lines) {
    tauri::async_runtime::spawn(async move {
        let wallet = handle.state::<App>().inner().clone();
        let (mut changes, mut following) = (wallet.changes(), Following::default());
        loop {
            if following.pull(&wallet).await.is_err() {
                following.forget();
            }
            let counts = following.counts();
            let lines = Lines::new(&wallet.words(), (!wallet.is_discreet()).then_some(&counts));
            if lines != shown {
                if let Err(error) = menu(&handle, &lines).and_then(|menu| replace(&handle, menu)) {
                    tracing::warn!(%error, "the tray's menu is not up to date");
                }
                shown = lines;
            }
            tokio::time::sleep(PAUSE).await;
            if changes.changed().await.is_err() {
                return;
            }
        }
    });
}

fn replace(handle: &AppHandle, menu: Menu<Wry>) -> tauri::Result<()> {
    handle.tray_by_id(TRAY).map_or(Ok(()), |tray| tray.set_menu(Some(menu)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_counts_open_orders_and_says_what_state_they_are_in() {
        let words = Words::for_language("en");
        let none = Lines::new(&words, Some(&[]));
        assert_eq!(none.orders, ["No open orders"]);
        let some = Lines::new(&words, Some(&[(Phase::AwaitingPayment, 2), (Phase::PaymentSeen, 1)]));
        assert_eq!(some.orders, ["3 open orders", "Awaiting payment: 2", "Payment seen, confirming: 1"]);
        let discreet = Lines::new(&words, None);
        assert!(discreet.orders.is_empty() && discreet.open == some.open);
    }
}
