//! Scenarios: what happens to an order, and on the wire, from its creation to its end, without any hand. Each is data:
//! timed steps and spells of trouble, divided by a speed. Chosen for all orders (`--scenario`, `Control::choose`,
//! `POST /_sandbox/scenario`) or for one (`Control::play`, `POST /_sandbox/orders/{id}/scenario`).
//!
//! | about | scenarios |
//! | --- | --- |
//! | payment | `happy` `slow` `underpaid_then_completed` `overpaid` `expired` `expired_part_paid` `paid_late` `payment_failed` `payment_setup_failed` |
//! | the shop's decisions | `cancelled` `manual_action` `refunded` `unknown_state` `state_goes_back` `vanishes` `coin_suspended` |
//! | the order created | `price_moved` `wrong_brand` `wrong_network` `tampered_address` `memo_required` `answer_lost` `answer_garbled` |
//! | deliveries | `partial_delivery` `delivery_failed` `done_without_code` `code_after_done` `code_replaced` `code_as_text` `code_as_link` `code_with_security_code` `code_as_barcode` `code_as_qr` |
//! | the stream | `stream_drops` `no_stream` `silent_stream` `bare_stop` `garbage_frames` |
//! | every call | `rate_limit_storm` `captive_portal` `outage` `clock_behind` `clock_ahead` |
//!
//! For one order, trouble on the wire hits the calls about that order; chosen for all, it hits every call while any
//! order goes through it. A coin is suspended for everybody in either case. A hand's exact payment brings the
//! scenario's own next payment forward; any other payment by hand ends the scenario.
//!
//! May use: the words of faults and stream modes.
//! Must never enter: clocks, stored orders, HTTP.

mod codes;
mod money;
pub(crate) mod play;
pub(crate) mod script;
mod speed;
mod wire;

use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use script::Script;
pub use speed::{Speed, SpeedOutOfRange};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("there is no scenario of this name")]
pub struct UnknownScenario;

/// What a scenario plays with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Payment,
    /// What the shop decides by itself.
    Decisions,
    /// The answer to the order's creation: it cannot be played on an order that is there.
    Creation,
    Delivery,
    Stream,
    /// Every call.
    Calls,
}

/// One list for the type, its names, what they are about and their scripts, so that none can be forgotten.
macro_rules! scenarios {
    ($($variant:ident $name:literal $about:ident => $script:path,)*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Scenario {
            $($variant,)*
        }

        impl Scenario {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word used on the command line, over HTTP and in the state file.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            pub fn about(self) -> About {
                match self {
                    $(Self::$variant => About::$about,)*
                }
            }

            pub(crate) fn script(self) -> &'static Script {
                match self {
                    $(Self::$variant => {
                        static SCRIPT: LazyLock<Script> = LazyLock::new($script);
                        &SCRIPT
                    })*
                }
            }
        }
    };
}

scenarios! {
    Happy "happy" Payment => money::happy,
    Slow "slow" Payment => money::slow,
    UnderpaidThenCompleted "underpaid_then_completed" Payment => money::underpaid_then_completed,
    Overpaid "overpaid" Payment => money::overpaid,
    Expired "expired" Payment => money::expired,
    ExpiredPartPaid "expired_part_paid" Payment => money::expired_part_paid,
    PaidLate "paid_late" Payment => money::paid_late,
    PaymentFailed "payment_failed" Payment => money::payment_failed,
    PaymentSetupFailed "payment_setup_failed" Payment => money::payment_setup_failed,
    Cancelled "cancelled" Decisions => money::cancelled,
    ManualAction "manual_action" Decisions => money::manual_action,
    Refunded "refunded" Decisions => money::refunded,
    UnknownState "unknown_state" Decisions => money::unknown_state,
    StateGoesBack "state_goes_back" Decisions => money::state_goes_back,
    PriceMoved "price_moved" Creation => money::price_moved,
    WrongBrand "wrong_brand" Creation => money::wrong_brand,
    WrongNetwork "wrong_network" Creation => money::wrong_network,
    TamperedAddress "tampered_address" Creation => money::tampered_address,
    MemoRequired "memo_required" Creation => money::memo_required,
    AnswerLost "answer_lost" Creation => money::answer_lost,
    AnswerGarbled "answer_garbled" Creation => money::answer_garbled,
    PartialDelivery "partial_delivery" Delivery => codes::partial_delivery,
    DeliveryFailed "delivery_failed" Delivery => codes::delivery_failed,
    DoneWithoutCode "done_without_code" Delivery => codes::done_without_code,
    CodeAfterDone "code_after_done" Delivery => codes::code_after_done,
    CodeReplaced "code_replaced" Delivery => codes::code_replaced,
    CodeAsText "code_as_text" Delivery => codes::code_as_text,
    CodeAsLink "code_as_link" Delivery => codes::code_as_link,
    CodeWithSecurityCode "code_with_security_code" Delivery => codes::code_with_security_code,
    CodeAsBarcode "code_as_barcode" Delivery => codes::code_as_barcode,
    CodeAsQr "code_as_qr" Delivery => codes::code_as_qr,
    CoinSuspended "coin_suspended" Decisions => wire::coin_suspended,
    Vanishes "vanishes" Decisions => wire::vanishes,
    StreamDrops "stream_drops" Stream => wire::stream_drops,
    NoStream "no_stream" Stream => wire::no_stream,
    SilentStream "silent_stream" Stream => wire::silent_stream,
    BareStop "bare_stop" Stream => wire::bare_stop,
    GarbageFrames "garbage_frames" Stream => wire::garbage_frames,
    RateLimitStorm "rate_limit_storm" Calls => wire::rate_limit_storm,
    CaptivePortal "captive_portal" Calls => wire::captive_portal,
    Outage "outage" Calls => wire::outage,
    ClockBehind "clock_behind" Calls => wire::clock_behind,
    ClockAhead "clock_ahead" Calls => wire::clock_ahead,
}

impl Scenario {
    /// One English sentence for people.
    pub fn title(self) -> &'static str {
        self.script().title
    }

    /// Name and title side by side, for a list.
    pub fn line(self) -> String {
        format!("{:26} {}", self.name(), self.title())
    }
}

impl FromStr for Scenario {
    type Err = UnknownScenario;

    /// Hyphens do as well as underscores.
    fn from_str(word: &str) -> Result<Self, UnknownScenario> {
        let word = word.replace('-', "_");
        Self::ALL.iter().copied().find(|scenario| scenario.name() == word).ok_or(UnknownScenario)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    #[test]
    fn each_scenario_is_written_the_same_everywhere_and_found_by_its_name() {
        for scenario in Scenario::ALL {
            assert_eq!(serde_json::to_value(scenario).unwrap(), scenario.name());
            assert_eq!(scenario.name().parse(), Ok(*scenario));
            assert_eq!(scenario.name().replace('_', "-").parse(), Ok(*scenario));
        }
        assert_eq!("sunshine".parse::<Scenario>(), Err(UnknownScenario));
    }

    #[test]
    fn the_rooms_door_lists_every_scenario() {
        let door: String = include_str!("mod.rs").lines().filter(|line| line.starts_with("//! |")).collect();
        for scenario in Scenario::ALL {
            assert!(door.contains(&format!("`{}`", scenario.name())), "{}", scenario.name());
        }
    }

    #[test]
    fn every_title_is_one_sentence_of_its_own_and_every_step_follows_the_one_before() {
        let mut titles: Vec<&str> = Scenario::ALL.iter().map(|scenario| scenario.title()).collect();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), Scenario::ALL.len());
        for scenario in Scenario::ALL {
            assert!(scenario.title().ends_with('.') && scenario.title().matches(". ").count() == 0);
            assert!(scenario.script().steps.is_sorted_by_key(|step| step.after), "{}", scenario.name());
        }
    }

    #[test]
    fn a_speed_outside_its_range_is_refused() {
        for word in ["0", "0.09", "101", "-1", "NaN", "inf", "fast", ""] {
            assert_eq!(word.parse::<Speed>(), Err(SpeedOutOfRange), "{word}");
        }
        assert_eq!("0.1".parse(), Ok(Speed::SLOWEST));
        assert_eq!("100".parse(), Ok(Speed::FASTEST));
    }
}
