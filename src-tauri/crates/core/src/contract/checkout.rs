//! Checking and placing an order.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Choice, Phrase};

/// Pieces in one order, over all its lines.
pub const ORDER_MOST: u32 = 10;

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
    /// Where it was chosen, `US`: an order is for one country.
    pub country: String,
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
    /// Set when the order goes beyond a limit that the buyer set: asked about once more, and never placed without a yes.
    pub cap: Option<CapView>,
}

/// Limits that the buyer set and the order goes beyond.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CapView {
    /// A sentence for each; never empty.
    pub exceeded: Vec<Phrase>,
}

/// A limit on what is bought in one currency of face values; bare decimals, empty for none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpendingCap {
    /// `USD`
    pub currency: String,
    pub per_order: String,
    /// Of the last 24 hours.
    pub per_day: String,
}

/// What was typed, as it is understood without asking the shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ReadBackView {
    /// The address that was probably meant; a hint, which stops nothing.
    pub email: Option<HintView>,
    /// One a line: the phone number as the shop is told it, once it is one.
    pub phones: Vec<Option<Phrase>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HintView {
    pub sentence: Phrase,
    pub cure: Cure,
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
    UseEmail {
        email: String,
    },
    UsePhone {
        phone: String,
    },
    UseAmount {
        value: String,
    },
    SwitchTo {
        coin: String,
        network: String,
    },
    RemovePromo,
    ClearRefundAddress,
    ChooseAnother,
    /// Out of the basket with the line that the problem speaks of.
    RemoveLine,
    /// The shop has to be set to the country that the basket is from.
    SwitchCountry {
        country: String,
        name: String,
    },
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
    /// What the same order cost when the buyer last saw its price, if that was something else.
    pub seen_amount: Option<String>,
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
    /// Nothing was created: asked again just before, the shop wanted more. The new quote waits for a yes.
    Moved { quote: QuoteView },
    /// Nothing was created: the order goes beyond a limit that the buyer set. The quote stays good.
    OverCap { cap: CapView },
}
