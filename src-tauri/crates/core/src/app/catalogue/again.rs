//! While a country's brands cannot be had they are asked for again by themselves, and the window hears when they come.

use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio_util::sync::CancellationToken;

use super::CatalogueRoom;
use crate::app::bell::Bell;
use crate::contract::{AppError, ErrorCode};
use crate::domain::CountryCode;

/// Between two tries while the network is what is missing.
const EVERY: Duration = Duration::from_secs(30);
/// A shop that answers and cannot serve is asked less and less often, down to this.
const LONGEST: Duration = Duration::from_mins(5);
/// Then nobody seems to be looking; the next look begins anew.
const MOST_TRIES: u32 = 20;

/// Which country's brands are missing, and a nudge not to wait for the next try.
pub(super) struct Missing {
    country: watch::Sender<Option<CountryCode>>,
    now: Arc<Notify>,
}

impl Default for Missing {
    fn default() -> Self {
        Self { country: watch::Sender::new(None), now: Arc::default() }
    }
}

impl Missing {
    pub(super) fn note(&self, country: CountryCode, error: &AppError) {
        if error.retry {
            self.set(Some(country));
        }
    }

    pub(super) fn found(&self, country: CountryCode) {
        self.country.send_if_modified(|missing| missing.take_if(|missing| *missing == country).is_some());
    }

    fn set(&self, country: Option<CountryCode>) {
        self.country.send_if_modified(|missing| std::mem::replace(missing, country) != country);
    }
}

impl CatalogueRoom {
    /// The machine woke, or the window came to the front.
    pub(crate) fn try_now(&self) {
        if self.missing.country.borrow().is_some() {
            self.missing.now.notify_one();
        }
    }

    pub(crate) async fn keep_trying(room: Weak<Self>, bell: Arc<Bell>, closing: CancellationToken) {
        tokio::select! {
            () = closing.cancelled() => {}
            () = tries(room, &bell) => {}
        }
    }
}

/// Ends with the room.
async fn tries(room: Weak<CatalogueRoom>, bell: &Bell) {
    let Some((mut missing, now)) =
        room.upgrade().map(|room| (room.missing.country.subscribe(), Arc::clone(&room.missing.now)))
    else {
        return;
    };
    loop {
        let Ok(country) = missing.wait_for(Option::is_some).await.map(|country| *country) else { return };
        let mut wait = EVERY;
        for _ in 0..MOST_TRIES {
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = now.notified() => {}
            }
            let Some(room) = room.upgrade() else { return };
            // Found by hand meanwhile, or another country is looked at by now.
            let Some(country) = country.filter(|country| *missing.borrow() == Some(*country)) else { break };
            let error = match room.shelf(country, true).await {
                Ok((_, None)) => break,
                Ok((_, Some(error))) | Err(error) => error,
            };
            bell.changed_besides();
            match next(wait, &error) {
                Some(longer) => wait = longer,
                None => break,
            }
        }
        if let (Some(room), Some(country)) = (room.upgrade(), country) {
            room.missing.found(country);
        }
        bell.changed_besides();
    }
}

/// `None`: asking again, unchanged, will not help.
fn next(wait: Duration, error: &AppError) -> Option<Duration> {
    match error.code {
        _ if !error.retry => None,
        ErrorCode::Offline | ErrorCode::CaptivePortal | ErrorCode::TimedOut => Some(EVERY),
        _ => Some((wait * 2).min(LONGEST)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Phrase;

    fn error(code: ErrorCode, retry: bool) -> AppError {
        AppError { code, sentence: Phrase::new("error-offline"), retry }
    }

    #[test]
    fn a_missing_network_is_tried_each_thirty_seconds_and_a_shop_that_is_down_less_and_less() {
        let waits = |code| {
            let step = |wait: &Duration| next(*wait, &error(code, true));
            std::iter::successors(Some(EVERY), step).take(6).map(|wait| wait.as_secs()).collect::<Vec<_>>()
        };
        assert_eq!(waits(ErrorCode::CaptivePortal), [30; 6]);
        assert_eq!(waits(ErrorCode::Offline), [30; 6]);
        assert_eq!(waits(ErrorCode::ShopDown), [30, 60, 120, 240, 300, 300]);
        assert_eq!(next(EVERY, &error(ErrorCode::TlsRefused, false)), None);
    }
}
