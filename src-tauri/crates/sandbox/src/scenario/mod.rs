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

/// One list for the type, its names and its scripts, so that none can be forgotten.
macro_rules! scenarios {
    ($($variant:ident $name:literal => $script:path,)*) => {
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
    Happy "happy" => money::happy,
    Slow "slow" => money::slow,
    UnderpaidThenCompleted "underpaid_then_completed" => money::underpaid_then_completed,
    Overpaid "overpaid" => money::overpaid,
    Expired "expired" => money::expired,
    ExpiredPartPaid "expired_part_paid" => money::expired_part_paid,
    PaidLate "paid_late" => money::paid_late,
    PaymentFailed "payment_failed" => money::payment_failed,
    PaymentSetupFailed "payment_setup_failed" => money::payment_setup_failed,
    Cancelled "cancelled" => money::cancelled,
    ManualAction "manual_action" => money::manual_action,
    Refunded "refunded" => money::refunded,
    UnknownState "unknown_state" => money::unknown_state,
    StateGoesBack "state_goes_back" => money::state_goes_back,
    PriceMoved "price_moved" => money::price_moved,
    WrongBrand "wrong_brand" => money::wrong_brand,
    WrongNetwork "wrong_network" => money::wrong_network,
    TamperedAddress "tampered_address" => money::tampered_address,
    MemoRequired "memo_required" => money::memo_required,
    AnswerLost "answer_lost" => money::answer_lost,
    AnswerGarbled "answer_garbled" => money::answer_garbled,
    PartialDelivery "partial_delivery" => codes::partial_delivery,
    DeliveryFailed "delivery_failed" => codes::delivery_failed,
    DoneWithoutCode "done_without_code" => codes::done_without_code,
    CodeAfterDone "code_after_done" => codes::code_after_done,
    CodeReplaced "code_replaced" => codes::code_replaced,
    CodeAsText "code_as_text" => codes::code_as_text,
    CodeAsLink "code_as_link" => codes::code_as_link,
    CodeWithSecurityCode "code_with_security_code" => codes::code_with_security_code,
    CodeAsBarcode "code_as_barcode" => codes::code_as_barcode,
    CodeAsQr "code_as_qr" => codes::code_as_qr,
    CoinSuspended "coin_suspended" => wire::coin_suspended,
    Vanishes "vanishes" => wire::vanishes,
    StreamDrops "stream_drops" => wire::stream_drops,
    NoStream "no_stream" => wire::no_stream,
    SilentStream "silent_stream" => wire::silent_stream,
    BareStop "bare_stop" => wire::bare_stop,
    GarbageFrames "garbage_frames" => wire::garbage_frames,
    RateLimitStorm "rate_limit_storm" => wire::rate_limit_storm,
    CaptivePortal "captive_portal" => wire::captive_portal,
    Outage "outage" => wire::outage,
    ClockBehind "clock_behind" => wire::clock_behind,
    ClockAhead "clock_ahead" => wire::clock_ahead,
}

impl Scenario {
    /// One English sentence for people.
    pub fn title(self) -> &'static str {
        self.script().title
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
