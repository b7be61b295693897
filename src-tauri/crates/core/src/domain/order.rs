//! What the shop says about an order, and the two pure rules over it: how a newer answer joins an older one, and which
//! phase a person is told.

mod merge;
mod phase_of;
mod states;

use serde::{Deserialize, Serialize};

use super::{CoinAmount, OrderId, Secret};

pub use merge::{merge, steps_back};
pub use phase_of::{CODE_WAIT_SECONDS, phase};
pub use states::{DeliveryWord, OrderState, PaymentState};

/// One answer of the shop about one order. Absent or null in the answer is `None` here, never an error. All that names no
/// source was recorded in the answer to a fresh order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFacts {
    pub order_id: OrderId,
    /// Another name of the order (guess); as secret as the id until somebody knows what it opens.
    #[serde(default)]
    pub reference_id: Option<Secret>,
    /// Unix seconds, as are the two below.
    pub created_at: Option<i64>,
    pub updated_at: Option<i64>,
    pub payment_requested_at: Option<i64>,
    pub order_state: OrderState,
    pub payment_state: PaymentState,
    pub coin: Option<String>,
    pub network: Option<String>,
    /// The whole amount due, in the coin.
    pub coin_amount: Option<CoinAmount>,
    /// Before a promo code.
    pub original_price: Option<CoinAmount>,
    /// What has arrived so far, in the coin: `sent_coin_amount` (recorded) or `received_amount` (guess), the larger.
    pub received: Option<CoinAmount>,
    /// Where to pay (seed). On Lightning the invoice itself.
    pub wallet_address: Option<Secret>,
    /// The address again, bare or as a URI.
    pub qr_text: Option<Secret>,
    /// `memo`, `tag` or `destination_tag`: as mandatory for the payer as the address.
    pub memo: Option<Secret>,
    pub email: Option<Secret>,
    /// Where a refund would go (guess).
    pub refund_wallet_address: Option<Secret>,
    #[serde(default)]
    pub payment: PaymentRecord,
    /// What went back to the buyer (guess).
    #[serde(default)]
    pub refund: Option<Refund>,
    #[serde(default)]
    pub deliveries: Vec<DeliveryFacts>,
    /// Set by [`merge`]: the shop named another address, or another memo, than it did before.
    #[serde(default)]
    pub address_changed: bool,
    /// Set by [`merge`]: the order has been expired at some time.
    #[serde(default)]
    pub was_expired: bool,
    /// Set by [`merge`]: the highest rank that any known state of this order had.
    #[serde(default)]
    pub reached: u8,
}

/// How the shop books the payment. For support; nothing here is an instruction to the payer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentRecord {
    /// `USER_WALLET`, …
    pub via: Option<String>,
    /// `USDC-SOLANA`: coin and network in the shop's own spelling.
    pub method: Option<String>,
    /// `SVM_LIKE`, …
    pub protocol: Option<String>,
    /// The shop's internal id of the payment: no memo.
    pub id: Option<Secret>,
    /// What the shop says the payment is worth. In which currency is not said.
    pub value: Option<CoinAmount>,
    /// The shop's own picture of the payment request. Holds the order id; never fetched by this client.
    pub qr_url: Option<Secret>,
    /// The buyer pays on another site.
    pub is_external: Option<bool>,
}

/// `{amount, currency, reason}` (guess).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// In `currency`.
    pub amount: Option<CoinAmount>,
    pub currency: Option<String>,
    /// The shop's own words; hostile until shown.
    pub reason: Option<String>,
}

/// One thing to be delivered. An order may repeat it instead of counting it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryFacts {
    pub id: Option<String>,
    #[serde(default)]
    pub state: DeliveryWord,
    /// The shop's own word: `giftcard`, `mobile_recharge`, …
    pub kind: Option<String>,
    /// `by_email`, `by_phone`, …
    pub delivery_type: Option<String>,
    pub brand_name: Option<String>,
    pub family: Option<String>,
    pub country_code: Option<String>,
    pub denomination: Option<String>,
    pub localized_denomination: Option<String>,
    /// Face value of a range product.
    pub product_value: Option<CoinAmount>,
    /// This delivery's part of the price, in the order's coin.
    #[serde(default)]
    pub coin_amount: Option<CoinAmount>,
    /// What a buyer with an account would earn, as the shop writes it (`9`). No money.
    #[serde(default)]
    pub points: Option<String>,
    pub currency_code: Option<String>,
    pub beneficiary_account: Option<Secret>,
    pub quantity: Option<u32>,
    /// A value that starts with `http` is a link.
    pub pin_code: Option<Secret>,
    pub pin_serial: Option<Secret>,
    pub security_code: Option<Secret>,
    pub barcode_image_url: Option<Secret>,
    pub qr_image_url: Option<Secret>,
    pub qr_text: Option<Secret>,
    /// Third-party HTML. Secret because some shops write the code into it.
    pub redeem_html: Option<Secret>,
    pub operator_reference: Option<Secret>,
    /// What the shop says went wrong with this one. Secret because nobody knows what it writes there.
    pub failure: Option<Secret>,
    /// Codes that the shop has since replaced by others. Never dropped: they may be money.
    #[serde(default)]
    pub earlier_codes: Vec<Secret>,
}

impl OrderFacts {
    /// An order of which nothing is known but its id.
    pub fn unknown(order_id: OrderId) -> Self {
        Self {
            order_id,
            reference_id: None,
            created_at: None,
            updated_at: None,
            payment_requested_at: None,
            order_state: OrderState::default(),
            payment_state: PaymentState::default(),
            coin: None,
            network: None,
            coin_amount: None,
            original_price: None,
            received: None,
            wallet_address: None,
            qr_text: None,
            memo: None,
            email: None,
            refund_wallet_address: None,
            payment: PaymentRecord::default(),
            refund: None,
            deliveries: Vec::new(),
            address_changed: false,
            was_expired: false,
            reached: 0,
        }
    }

    /// Some of the amount due has arrived, but not all. False when the shop does not say how much has.
    pub fn is_underpaid(&self) -> bool {
        match (self.received, self.coin_amount) {
            (Some(received), Some(due)) => received.is_payable() && received < due,
            _ => false,
        }
    }

    /// All of the amount due has arrived.
    pub fn is_covered(&self) -> bool {
        match (self.received, self.coin_amount) {
            (Some(received), Some(due)) => due.is_payable() && received >= due,
            _ => false,
        }
    }

    /// What is to be sent now, in the coin: all of it or the missing rest. `None` when nothing is, or when the shop says
    /// that a part has arrived and not how much: then no amount may be shown.
    pub fn due_now(&self) -> Option<CoinAmount> {
        let due = self.coin_amount.filter(|due| due.is_payable())?;
        match self.received.filter(|received| received.is_payable()) {
            Some(received) => received.missing_of(due),
            None if self.order_state == OrderState::PartialPaymentStarted => None,
            None => Some(due),
        }
    }

    /// Any delivery carries something to redeem.
    pub fn has_code(&self) -> bool {
        self.deliveries.iter().any(DeliveryFacts::has_code)
    }
}

impl DeliveryFacts {
    pub fn has_code(&self) -> bool {
        [
            &self.pin_code,
            &self.pin_serial,
            &self.security_code,
            &self.barcode_image_url,
            &self.qr_image_url,
            &self.qr_text,
        ]
        .into_iter()
        .any(Option::is_some)
    }

    /// Top-ups have nothing to show: the credit goes to the phone. Everything that goes to an e-mail address has.
    pub fn expects_code(&self) -> bool {
        match self.delivery_type.as_deref() {
            Some("by_phone") => false,
            Some("by_email") => true,
            _ if self.kind.as_deref() == Some("giftcard") => true,
            _ => self.beneficiary_account.as_ref().is_some_and(|account| account.expose().contains('@')),
        }
    }

    /// A code in hand outweighs any word of failure.
    pub fn has_failed(&self) -> bool {
        !self.has_code() && (self.state == DeliveryWord::Failed || self.failure.is_some())
    }

    /// The code is here, or the shop says that it has delivered and there is none to wait for.
    pub fn is_delivered(&self) -> bool {
        self.has_code() || (self.state == DeliveryWord::Succeeded && !self.expects_code() && !self.has_failed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Option<CoinAmount> {
        CoinAmount::parse(text).ok()
    }

    #[test]
    fn no_amount_is_asked_for_when_a_part_has_arrived_and_nobody_says_how_much() {
        let mut facts = OrderFacts::unknown(OrderId::parse("ord_1").expect("an id"));
        facts.coin_amount = amount("25");
        assert_eq!(facts.due_now(), amount("25"));
        facts.order_state = OrderState::PartialPaymentStarted;
        assert_eq!(facts.due_now(), None);
        facts.received = amount("12.40");
        assert_eq!(facts.due_now(), amount("12.60"));
        facts.received = amount("25.01");
        assert_eq!(facts.due_now(), None);
    }

    #[test]
    fn debug_output_of_an_order_holds_no_secret() {
        let mut facts = OrderFacts::unknown(OrderId::parse("ord_abc123xyz").expect("an id"));
        facts.wallet_address = Some(Secret::new("bc1qsecretaddress"));
        facts.email = Some(Secret::new("buyer@example.com"));
        facts.deliveries = vec![DeliveryFacts {
            pin_code: Some(Secret::new("AAAA-BBBB")),
            redeem_html: Some(Secret::new("<p>AAAA-BBBB</p>")),
            beneficiary_account: Some(Secret::new("+14155551234")),
            earlier_codes: vec![Secret::new("CCCC-DDDD")],
            ..DeliveryFacts::default()
        }];
        let printed = format!("{facts:?}");
        for secret in ["abc123", "bc1q", "buyer@", "AAAA", "CCCC", "+1415"] {
            assert!(!printed.contains(secret), "{secret}");
        }
    }
}
