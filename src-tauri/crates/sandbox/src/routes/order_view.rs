//! An order as it is answered at one moment, and what is wrong on the way to whoever asks.
//! May use: the book, the switches, scenarios.
//! Must never enter: HTTP.

use serde_json::Value;

use crate::orders::order_page::{self, Manner};
use crate::orders::progress::progress;
use crate::scenario::play::Weather;
use crate::server::Shared;

pub(super) struct Seen {
    pub page: Value,
    pub terminal: bool,
    pub weather: Weather,
    /// When any of this changes by itself.
    pub until_ms: Option<i64>,
}

/// None: there is no such order.
pub(super) fn seen(shared: &Shared, origin: &str, order_id: &str, now_ms: i64) -> Option<Seen> {
    let order = shared.book.get(order_id)?;
    let weather = shared.weather(order.play.as_ref(), now_ms);
    let at = progress(&order, now_ms, &shared.options);
    let manner = Manner { origin, fault: shared.switches().fault, clock_off_by_seconds: weather.clock_off_by_seconds };
    let until_ms = at.until_ms.into_iter().chain(weather.until_ms).min();
    Some(Seen { page: order_page::page(&order, &at, &manner), terminal: at.terminal, weather, until_ms })
}

/// The next moment worth a look after `last_ms`: a change that has passed since, or now. So no state is missed by
/// whoever is woken late.
pub(super) fn next_moment(shared: &Shared, order_id: &str, last_ms: i64, now_ms: i64) -> i64 {
    let Some(order) = shared.book.get(order_id) else {
        return now_ms;
    };
    let order_turns = progress(&order, last_ms, &shared.options).until_ms;
    let weather_turns = shared.weather(order.play.as_ref(), last_ms).until_ms;
    order_turns.into_iter().chain(weather_turns).min().map_or(now_ms, |turn| turn.min(now_ms))
}
