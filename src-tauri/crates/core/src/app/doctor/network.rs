//! The way to the shop, asked for once each.

use super::{Check, Finding, Health};
use crate::clock::{SharedClock, UnixMillis};
use crate::contract::{AppError, Phrase};
use crate::domain::OrderId;
use crate::partner::{PartnerClient, PartnerError, StreamRefused, SystemProxy};

/// An order that nobody has: what counts is who answers.
const NOBODYS: &str = "00000000-0000-4000-8000-000000000000";
/// Both sides round to seconds, and the answer takes a while.
const EXACT: i64 = 10;
/// Beyond this, certificates and expiries are judged wrongly.
const MISLEADING: i64 = 300;

pub(super) fn proxy(client: &PartnerClient, found: &SystemProxy) -> Finding {
    if client.base().is_loopback() {
        return Finding::good(Check::Proxy, Phrase::new("proxy-loopback"));
    }
    if found.pac {
        return Finding::of(Check::Proxy, Health::Poor, Phrase::new("doctor-proxy-pac"), Phrase::new("proxy-pac"));
    }
    match client.proxy_in_use() {
        Some(host) => Finding::good(Check::Proxy, Phrase::new("proxy-through").with("host", host)),
        None => Finding::good(Check::Proxy, Phrase::new("proxy-direct")),
    }
}

pub(super) async fn api_and_clock(client: &PartnerClient, clock: &SharedClock) -> [Finding; 2] {
    let before = clock.wall();
    let reached = client.reach().await;
    let after = clock.wall();
    let host = || client.base().host();
    match reached {
        Ok(date) => {
            let good = Phrase::new("doctor-api-good").with("host", host());
            [Finding::good(Check::Api, good), date.map_or_else(untold, |date| skew(before, after, date))]
        }
        Err(error) => {
            let bad = Phrase::new("doctor-api-bad").with("host", host());
            let health = if is_pause(&error) { Health::Poor } else { Health::Bad };
            [Finding::of(Check::Api, health, bad, AppError::from(error).sentence), untold()]
        }
    }
}

fn is_pause(error: &PartnerError) -> bool {
    matches!(error, PartnerError::Forbidden { .. } | PartnerError::RateLimited { .. })
}

fn untold() -> Finding {
    Finding::unknown(Check::Clock, Phrase::new("doctor-clock-unknown"))
}

/// `date`: of the other side, somewhere between the two.
fn skew(before: UnixMillis, after: UnixMillis, date: UnixMillis) -> Finding {
    let (early, late) = (date.seconds_until(before), date.seconds_until(after));
    // Ours is ahead by at least as much as it was before anything was asked, and behind likewise.
    let (id, off) = match (early, late) {
        (ahead, _) if ahead > EXACT => ("doctor-clock-ahead", ahead),
        (_, behind) if behind < -EXACT => ("doctor-clock-behind", behind.saturating_neg()),
        _ => return Finding::good(Check::Clock, Phrase::new("doctor-clock-good")),
    };
    let health = if off > MISLEADING { Health::Bad } else { Health::Poor };
    let found = Phrase::new(id).with("seconds", off.to_string());
    Finding::of(Check::Clock, health, found, Phrase::new(clock_fix()))
}

fn clock_fix() -> &'static str {
    if cfg!(windows) {
        "doctor-clock-fix-windows"
    } else if cfg!(target_os = "macos") {
        "doctor-clock-fix-macos"
    } else {
        "doctor-clock-fix-linux"
    }
}

/// Without a stream orders are asked after now and then, so its loss is never bad.
pub(super) async fn stream(client: &PartnerClient) -> Finding {
    let Ok(order) = OrderId::parse(NOBODYS) else {
        return Finding::unknown(Check::Stream, Phrase::new("doctor-not-told"));
    };
    let fix = match client.subscribe(&order).await {
        // The shop itself said that there is no such order: the way to its stream is open.
        Ok(_) | Err(StreamRefused::NotFound) => {
            return Finding::good(Check::Stream, Phrase::new("doctor-stream-good"));
        }
        Err(StreamRefused::NoStream | StreamRefused::PollOnly { .. }) => Phrase::new("doctor-stream-none"),
        Err(StreamRefused::NotAStream | StreamRefused::Redirected) => {
            AppError::from(PartnerError::CaptivePortal).sentence
        }
        Err(StreamRefused::Unauthorized) => {
            AppError::from(PartnerError::Unauthorized { problems: Vec::new() }).sentence
        }
        Err(StreamRefused::Forbidden) => AppError::from(PartnerError::RateLimited { after: None }).sentence,
        Err(StreamRefused::BackOff { status, after }) => AppError::from(PartnerError::Down { status, after }).sentence,
        Err(StreamRefused::Failed(error)) => AppError::from(error).sentence,
    };
    Finding::of(Check::Stream, Health::Poor, Phrase::new("doctor-stream-poor"), fix)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(date: i64) -> (Health, String) {
        let (before, after) = (UnixMillis(1_790_000_000_500), UnixMillis(1_790_000_002_500));
        let finding = skew(before, after, UnixMillis(date * 1000));
        (finding.health, finding.found.args.get("seconds").cloned().unwrap_or_default())
    }

    #[test]
    fn a_clock_is_judged_by_what_the_way_cannot_explain() {
        for right in [1_789_999_995, 1_790_000_000, 1_790_000_002, 1_790_000_010] {
            assert_eq!(judged(right).0, Health::Good, "{right}");
        }
        assert_eq!(judged(1_790_000_000 - 60), (Health::Poor, "60".into()));
        assert_eq!(judged(1_790_000_000 + 60), (Health::Poor, "58".into()));
        assert_eq!(judged(1_790_000_000 - 3600), (Health::Bad, "3600".into()));
        assert_eq!(judged(i64::from(i32::MAX)).0, Health::Bad);
    }
}
