//! Checking and placing an order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, Phrase};

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Draft {
    /// 1 to 10.
    pub lines: Vec<DraftLine>,
    pub email: String,
    pub email_again: String,
    pub coin: String,
    pub network: String,
    pub promo_code: String,
    pub refund_address: String,
    pub newsletter: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftLine {
    pub brand_id: String,
    pub choice: Choice,
    pub quantity: u32,
    /// For products that go to a phone; empty otherwise.
    pub phone: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CheckView {
    pub problems: Vec<ProblemView>,
    /// Present only when there is nothing to mend.
    pub quote: Option<QuoteView>,
}

/// The field beside which a problem stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Phone,
    Email,
    EmailAgain,
    Coin,
    Network,
    Amount,
    Product,
    Promo,
    RefundAddress,
    /// The order as a whole.
    Order,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ProblemView {
    pub field: Field,
    /// Index of the line it speaks of, when it speaks of one.
    pub line: Option<u32>,
    pub title: Phrase,
    pub sentence: Phrase,
    pub cure: Option<Cure>,
    /// The shop's own code, shown in small print; `None` when the app found it.
    pub code: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Cure {
    UseEmail { email: String },
    UsePhone { phone: String },
    UseAmount { value: String },
    SwitchTo { coin: String, network: String },
    RemovePromo,
    ClearRefundAddress,
    ChooseAnother,
    TryAgain,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct QuoteView {
    /// Good for one order.
    pub quote_id: String,
    pub coin: String,
    pub network: String,
    /// Bare decimal with a dot.
    pub amount: String,
    /// Before a promo code, when one applies.
    pub original_amount: Option<String>,
    pub lines: Vec<QuoteLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct QuoteLine {
    pub name: String,
    pub label: String,
    pub quantity: u32,
    /// The normalised e-mail or phone number that the shop is told.
    pub to: String,
}

#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum PlaceView {
    /// Go to the order; its own view says what is known, `outcome_unknown` included.
    Order { id: String },
    /// Nothing was created; everything typed is kept.
    Refused { problems: Vec<ProblemView> },
}
