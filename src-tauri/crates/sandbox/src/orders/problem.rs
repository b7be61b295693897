//! A reason why a basket is refused, with plausible details.
//! May use: the list of known codes and the routes.
//! Must never enter: the rules that find a problem.

use serde_json::{Value, json};

use crate::catalogue::{Coins, ProblemCode};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Problem {
    pub code: String,
    pub more: Option<Value>,
}

impl Problem {
    pub fn to_json(&self) -> Value {
        match &self.more {
            Some(more) => json!({"problem": self.code, "moreDetails": more}),
            None => json!({"problem": self.code}),
        }
    }
}

/// A problem that refuses the whole request: HTTP 400 with a `detail`.
#[derive(Debug, Clone)]
pub(crate) struct Refusal {
    pub code: String,
    pub more: Option<Value>,
}

impl Refusal {
    pub fn to_json(&self) -> Value {
        match &self.more {
            Some(more) => json!({"status": "400", "detail": self.code, "moreDetails": more}),
            None => json!({"status": "400", "detail": self.code}),
        }
    }
}

/// What the partner might send beside a code; the seeds describe two of these.
pub(crate) fn more_details(coins: &Coins, known: &ProblemCode) -> Option<Value> {
    match (known.more_details.as_deref(), known.code.as_str()) {
        (Some("allowed kinds"), _) => Some(json!(["USER_WALLET"])),
        (Some("supported combinations"), _) => {
            let open = coins.routes.iter().filter(|route| !route.coin_suspended && !route.network_suspended);
            Some(open.map(|route| json!({"coin": route.coin, "network": route.network})).collect())
        }
        (_, "SUSPENDED_COIN") => Some(json!("USDC")),
        (_, "SUSPENDED_NETWORK") => Some(json!({"network": "Solana"})),
        (_, "AMOUNT_LESS_THEN_MINIMUM_ALLOWED") => Some(json!({"minimum": "0.5618", "coin": "USDC"})),
        (_, "MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED") => Some(json!({"maximum": "5000", "currency": "USD"})),
        (_, "COUPON_BELOW_MIN_AMOUNT") => Some(json!({"minimum": 25, "currency": "USD"})),
        _ => None,
    }
}
