//! The shop's own words for where an order, its payment and its deliveries stand. Unknown words are kept and shown.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `WaitingForPayment -> WaitingForDelivery -> Done` is in the seeds, the rest in working clients.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum OrderState {
    Created,
    WaitingForPayment,
    /// Seen on chain, not yet confirmed.
    PaymentStarted,
    PartialPaymentStarted,
    PaymentReceived,
    WaitingForDelivery,
    /// The shop's support is looking at it.
    WaitingForManualAction,
    Done,
    Expired,
    PaymentFailed,
    PaymentSetupFailed,
    Refunded,
    Canceled,
    /// A word that we do not know, as it came; empty when the answer held none.
    Other(String),
}

impl Default for OrderState {
    fn default() -> Self {
        Self::Other(String::new())
    }
}

impl OrderState {
    pub fn parse(word: &str) -> Self {
        match word {
            "Created" => Self::Created,
            "WaitingForPayment" => Self::WaitingForPayment,
            "PaymentStarted" => Self::PaymentStarted,
            "PartialPaymentStarted" => Self::PartialPaymentStarted,
            "PaymentReceived" => Self::PaymentReceived,
            "WaitingForDelivery" => Self::WaitingForDelivery,
            "WaitingForManualAction" => Self::WaitingForManualAction,
            "Done" | "Completed" => Self::Done,
            "Expired" => Self::Expired,
            "PaymentFailed" => Self::PaymentFailed,
            "PaymentSetupFailed" => Self::PaymentSetupFailed,
            "Refunded" => Self::Refunded,
            "Canceled" | "Cancelled" => Self::Canceled,
            other => Self::Other(other.to_owned()),
        }
    }

    pub fn as_word(&self) -> &str {
        match self {
            Self::Created => "Created",
            Self::WaitingForPayment => "WaitingForPayment",
            Self::PaymentStarted => "PaymentStarted",
            Self::PartialPaymentStarted => "PartialPaymentStarted",
            Self::PaymentReceived => "PaymentReceived",
            Self::WaitingForDelivery => "WaitingForDelivery",
            Self::WaitingForManualAction => "WaitingForManualAction",
            Self::Done => "Done",
            Self::Expired => "Expired",
            Self::PaymentFailed => "PaymentFailed",
            Self::PaymentSetupFailed => "PaymentSetupFailed",
            Self::Refunded => "Refunded",
            Self::Canceled => "Canceled",
            Self::Other(word) => word,
        }
    }

    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Other(word) if word.is_empty())
    }

    /// The shop will do nothing more. `Expired` is not among them: late payments were reported to go on.
    pub fn is_terminal(&self) -> bool {
        matches!(self, Self::Done | Self::Canceled | Self::Refunded | Self::PaymentFailed | Self::PaymentSetupFailed)
    }

    /// How far along an order is; `None` for a word that we do not know. Delivery and manual action share one: an order
    /// goes between them both ways. Expired stands above an unconfirmed payment and below a received one.
    pub fn rank(&self) -> Option<u8> {
        Some(match self {
            Self::Created => 1,
            Self::WaitingForPayment => 2,
            Self::PartialPaymentStarted => 3,
            Self::PaymentStarted => 4,
            Self::Expired => 5,
            Self::PaymentReceived => 6,
            Self::WaitingForDelivery | Self::WaitingForManualAction => 7,
            Self::PaymentSetupFailed | Self::PaymentFailed => 8,
            Self::Done => 9,
            Self::Canceled => 10,
            Self::Refunded => 11,
            Self::Other(_) => return None,
        })
    }

    /// The shop has seen the whole payment.
    pub fn is_paid(&self) -> bool {
        matches!(
            self,
            Self::PaymentStarted
                | Self::PaymentReceived
                | Self::WaitingForDelivery
                | Self::WaitingForManualAction
                | Self::Done
        )
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum PaymentState {
    WalletCreated,
    PaymentRequested,
    PaymentReceived,
    Expired,
    ExpiredAfterPaymentDetection,
    /// A word that we do not know, as it came.
    Other(String),
    /// The answer held none.
    #[default]
    Absent,
}

impl PaymentState {
    pub fn parse(word: &str) -> Self {
        match word {
            "WalletCreated" => Self::WalletCreated,
            "PaymentRequested" => Self::PaymentRequested,
            "PaymentReceived" => Self::PaymentReceived,
            "Expired" => Self::Expired,
            "ExpiredAfterPaymentDetection" => Self::ExpiredAfterPaymentDetection,
            "" => Self::Absent,
            other => Self::Other(other.to_owned()),
        }
    }

    pub fn as_word(&self) -> &str {
        match self {
            Self::WalletCreated => "WalletCreated",
            Self::PaymentRequested => "PaymentRequested",
            Self::PaymentReceived => "PaymentReceived",
            Self::Expired => "Expired",
            Self::ExpiredAfterPaymentDetection => "ExpiredAfterPaymentDetection",
            Self::Other(word) => word,
            Self::Absent => "",
        }
    }

    pub(super) fn rank(&self) -> Option<u8> {
        Some(match self {
            Self::WalletCreated => 1,
            Self::PaymentRequested => 2,
            Self::Expired => 3,
            Self::ExpiredAfterPaymentDetection => 4,
            Self::PaymentReceived => 5,
            Self::Other(_) | Self::Absent => return None,
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum DeliveryWord {
    Created,
    WaitingForPayment,
    Succeeded,
    Failed,
    /// A word that we do not know, as it came.
    Other(String),
    /// The answer held none.
    #[default]
    Absent,
}

impl DeliveryWord {
    pub fn parse(word: &str) -> Self {
        match word {
            "Created" => Self::Created,
            "WaitingForPayment" => Self::WaitingForPayment,
            "Succeeded" | "Completed" | "Done" => Self::Succeeded,
            "Failed" => Self::Failed,
            "" => Self::Absent,
            other => Self::Other(other.to_owned()),
        }
    }

    pub fn as_word(&self) -> &str {
        match self {
            Self::Created => "Created",
            Self::WaitingForPayment => "WaitingForPayment",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::Other(word) => word,
            Self::Absent => "",
        }
    }
}

/// Kept in the store as the shop's own word, so that a word learned later is understood in old rows too.
macro_rules! stored_as_word {
    ($($state:ty),+) => {$(
        impl Serialize for $state {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_word())
            }
        }

        impl<'de> Deserialize<'de> for $state {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Ok(Self::parse(&String::deserialize(deserializer)?))
            }
        }
    )+};
}

stored_as_word!(OrderState, PaymentState, DeliveryWord);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_read_and_unknown_words_are_kept() {
        assert_eq!(OrderState::parse("Cancelled"), OrderState::Canceled);
        assert_eq!(OrderState::parse("Completed"), OrderState::Done);
        assert_eq!(DeliveryWord::parse("Done"), DeliveryWord::Succeeded);
        let odd = OrderState::parse("OnTheMoon");
        assert_eq!(odd.as_word(), "OnTheMoon");
        assert!(!odd.is_terminal());
        assert_eq!(odd.rank(), None);
    }

    #[test]
    fn a_state_survives_the_store_as_the_shops_word() {
        for word in ["Created", "WaitingForManualAction", "Refunded", "OnTheMoon", ""] {
            let state = OrderState::parse(word);
            let stored = serde_json::to_string(&state).expect("a word");
            assert_eq!(stored, format!("\"{word}\""));
            assert_eq!(serde_json::from_str::<OrderState>(&stored).ok(), Some(state));
        }
    }
}
