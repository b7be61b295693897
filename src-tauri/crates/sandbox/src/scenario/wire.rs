//! Scenarios about the way between the shop and its clients. The order itself goes well in each but one.
//! May use: the builder of scripts.
//! Must never enter: anything but scripts; see `script` for what the numbers mean.

use super::script::{Script, Trouble};
use crate::options::{Fault, StreamMode};

pub(super) fn coin_suspended() -> Script {
    Script::new("The coin is suspended for new orders while this one goes on.").goes_well_from(20).spell(
        Trouble::CoinSuspended,
        6,
        120,
    )
}

pub(super) fn vanishes() -> Script {
    Script::new("The shop forgets the order.").ever_after(12, Trouble::Gone)
}

pub(super) fn stream_drops() -> Script {
    Script::new("The event stream breaks again and again.")
        .goes_well_from(20)
        .spell(Trouble::Stream(StreamMode::Cut), 4, 5)
        .spell(Trouble::Stream(StreamMode::Cut), 9, 14)
        .spell(Trouble::Stream(StreamMode::Cut), 18, 22)
        .spell(Trouble::Stream(StreamMode::Cut), 26, 27)
}

pub(super) fn no_stream() -> Script {
    Script::new("The shop has no event stream at all.").goes_well_from(8).always(Trouble::Stream(StreamMode::Absent))
}

pub(super) fn silent_stream() -> Script {
    Script::new("The event stream opens and says nothing.")
        .goes_well_from(20)
        .always(Trouble::Stream(StreamMode::Silent))
}

pub(super) fn bare_stop() -> Script {
    Script::new("The event stream ends with a stop that carries no data.")
        .goes_well_from(8)
        .always(Trouble::Stream(StreamMode::BareStop))
}

pub(super) fn garbage_frames() -> Script {
    Script::new("The event stream carries rubbish between its good messages.")
        .goes_well_from(8)
        .always(Trouble::Garbage)
}

fn interrupted(title: &'static str, fault: Fault) -> Script {
    Script::new(title).goes_well_from(12).spell(Trouble::Answers(fault), 6, 30)
}

pub(super) fn rate_limit_storm() -> Script {
    interrupted("The shop says \"too many requests\" for a while.", Fault::RateLimited)
}

pub(super) fn captive_portal() -> Script {
    interrupted("A guest network's login page answers for the shop.", Fault::LoginPageHtml)
}

pub(super) fn outage() -> Script {
    interrupted("The shop is down for a while.", Fault::ServerError503)
}

pub(super) fn clock_behind() -> Script {
    Script::new("The shop's clock is three years behind.").goes_well_from(8).always(Trouble::Clock(-3 * 365 * 86_400))
}

pub(super) fn clock_ahead() -> Script {
    Script::new("The shop's clock is two hours ahead.").goes_well_from(8).always(Trouble::Clock(2 * 3_600))
}
