//! Looking at orders. Whoever has an id can read the codes, so ids are checked here and never repeated in a fault.
//!
//! May use: the shop's client, the terminal, core. Must never enter: a payment address, a code that was not asked for.

pub(super) mod explain;
pub(super) mod export;
pub(super) mod kept;
pub(super) mod list;
pub(super) mod show;
pub(super) mod tape;
pub(super) mod watch;

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::order::CODE_WAIT_SECONDS;
use cryptorefills_core::domain::{OrderFacts, OrderId, OrderState};
use time::OffsetDateTime;
use time::format_description::StaticFormatDescription;
use time::macros::format_description;

use crate::failure::Failure;

const SECONDS: StaticFormatDescription = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
const MILLISECONDS: StaticFormatDescription =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z");

pub(super) fn id(typed: &str) -> Result<OrderId, Failure> {
    OrderId::parse(typed).map_err(|_| Failure::Usage(Phrase::new("cli-order-id")))
}

/// Each once, in the order in which they were typed.
pub(super) fn ids(typed: &[String]) -> Result<Vec<OrderId>, Failure> {
    let mut ids = Vec::new();
    for text in typed {
        let id = id(text)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The order has been done for as long as a code is waited for, by the shop's own account. `now`: Unix seconds.
fn waited_for_code(facts: &OrderFacts, now: i64) -> bool {
    let done = facts.order_state == OrderState::Done;
    done && facts.updated_at.is_some_and(|updated| now.saturating_sub(updated) >= CODE_WAIT_SECONDS)
}

/// RFC 3339 in UTC, of Unix seconds.
fn moment(seconds: i64) -> Option<String> {
    OffsetDateTime::from_unix_timestamp(seconds).ok()?.format(SECONDS).ok()
}

/// RFC 3339 in UTC with milliseconds, of Unix milliseconds.
pub(super) fn exact_moment(millis: i64) -> Option<String> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).ok()?.format(MILLISECONDS).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_in_utc() {
        assert_eq!(moment(1_790_000_000).as_deref(), Some("2026-09-21T14:13:20Z"));
        assert_eq!(exact_moment(1_790_000_000_007).as_deref(), Some("2026-09-21T14:13:20.007Z"));
        assert_eq!(exact_moment(-1).as_deref(), Some("1969-12-31T23:59:59.999Z"));
        assert_eq!(moment(i64::MAX), None);
    }

    #[test]
    fn an_id_that_is_typed_twice_is_followed_once() {
        let ids = ids(&["ord_a".to_owned(), "ord_b".to_owned(), "ord_a".to_owned()]).expect("two ids");
        assert_eq!(ids.len(), 2);
    }
}
