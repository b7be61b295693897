//! What of an answer may stand in a file that is passed on: states, times, amounts, and the shop's own words. All else
//! becomes a numbered mask: the same value has the same number, so that a change can be seen and the value cannot.

use super::{MASK, Numbers, tells};
use crate::domain::order::{PaymentRecord, Refund};
use crate::domain::text::clean;
use crate::domain::{DeliveryFacts, DeliveryWord, OrderFacts, OrderId, OrderState, PaymentState, Secret};

/// Longest word of the shop's that is kept.
const WORD_MAX: usize = 80;
/// A shorter secret is not looked for in words: it would be found in every second one.
const SHORTEST: usize = 4;
/// Stands for the order's id, which opens the door to its codes.
const NO_ID: &str = "masked";

#[derive(Clone, Debug)]
pub(super) struct Masks {
    order: OrderId,
    numbers: Numbers,
}

impl Masks {
    pub(super) fn of(order: &OrderId) -> Self {
        Self { order: order.clone(), numbers: Numbers::default() }
    }

    /// Every field is named, so that a new one is not written before somebody has decided about it.
    pub(super) fn redacted(&mut self, facts: &OrderFacts) -> OrderFacts {
        let words = Words { secrets: self.secrets(facts) };
        let OrderFacts {
            order_id: _,
            reference_id,
            created_at,
            updated_at,
            payment_requested_at,
            order_state,
            payment_state,
            coin,
            network,
            coin_amount,
            original_price,
            received,
            wallet_address,
            qr_text,
            memo,
            email,
            refund_wallet_address,
            payment,
            refund,
            deliveries,
            address_changed,
            was_expired,
            reached,
        } = facts;
        OrderFacts {
            order_id: OrderId::parse(NO_ID).unwrap_or_else(|_| unreachable!("letters alone")),
            reference_id: self.mask(reference_id.as_ref()),
            created_at: *created_at,
            updated_at: *updated_at,
            payment_requested_at: *payment_requested_at,
            order_state: OrderState::parse(&words.kept(order_state.as_word())),
            payment_state: PaymentState::parse(&words.kept(payment_state.as_word())),
            coin: words.maybe(coin.as_ref()),
            network: words.maybe(network.as_ref()),
            coin_amount: *coin_amount,
            original_price: *original_price,
            received: *received,
            wallet_address: self.mask(wallet_address.as_ref()),
            qr_text: self.mask(qr_text.as_ref()),
            memo: self.mask(memo.as_ref()),
            email: self.mask(email.as_ref()),
            refund_wallet_address: self.mask(refund_wallet_address.as_ref()),
            payment: self.payment(payment, &words),
            refund: refund.as_ref().map(|refund| self.refund(refund, &words)),
            deliveries: deliveries.iter().map(|delivery| self.delivery(delivery, &words)).collect(),
            address_changed: *address_changed,
            was_expired: *was_expired,
            reached: *reached,
        }
    }

    fn payment(&mut self, payment: &PaymentRecord, words: &Words) -> PaymentRecord {
        let PaymentRecord { via, method, protocol, id, value, qr_url, is_external } = payment;
        PaymentRecord {
            via: words.maybe(via.as_ref()),
            method: words.maybe(method.as_ref()),
            protocol: words.maybe(protocol.as_ref()),
            id: self.mask(id.as_ref()),
            value: *value,
            qr_url: self.mask(qr_url.as_ref()),
            is_external: *is_external,
        }
    }

    fn refund(&mut self, refund: &Refund, words: &Words) -> Refund {
        let Refund { amount, currency, reason } = refund;
        let reason = reason.as_deref().map(|reason| self.marked(reason));
        Refund { amount: *amount, currency: words.maybe(currency.as_ref()), reason }
    }

    fn delivery(&mut self, delivery: &DeliveryFacts, words: &Words) -> DeliveryFacts {
        let DeliveryFacts {
            id,
            state,
            kind,
            delivery_type,
            brand_name,
            family,
            country_code,
            denomination,
            localized_denomination,
            product_value,
            coin_amount,
            points: _,
            currency_code,
            beneficiary_account,
            quantity,
            pin_code,
            pin_serial,
            security_code,
            barcode_image_url,
            qr_image_url,
            qr_text,
            redeem_html,
            operator_reference,
            failure,
            earlier_codes,
        } = delivery;
        DeliveryFacts {
            id: id.as_deref().map(|id| self.marked(id)),
            state: DeliveryWord::parse(&words.kept(state.as_word())),
            kind: words.maybe(kind.as_ref()),
            delivery_type: words.maybe(delivery_type.as_ref()),
            brand_name: words.maybe(brand_name.as_ref()),
            family: words.maybe(family.as_ref()),
            country_code: words.maybe(country_code.as_ref()),
            denomination: words.maybe(denomination.as_ref()),
            localized_denomination: words.maybe(localized_denomination.as_ref()),
            product_value: *product_value,
            coin_amount: *coin_amount,
            points: None,
            currency_code: words.maybe(currency_code.as_ref()),
            beneficiary_account: self.mask(beneficiary_account.as_ref()),
            quantity: *quantity,
            pin_code: self.mask(pin_code.as_ref()),
            pin_serial: self.mask(pin_serial.as_ref()),
            security_code: self.mask(security_code.as_ref()),
            barcode_image_url: self.mask(barcode_image_url.as_ref()),
            qr_image_url: self.mask(qr_image_url.as_ref()),
            qr_text: self.mask(qr_text.as_ref()),
            redeem_html: self.mask(redeem_html.as_ref()),
            operator_reference: self.mask(operator_reference.as_ref()),
            failure: self.mask(failure.as_ref()),
            earlier_codes: earlier_codes.iter().map(|code| Secret::new(self.marked(code.expose()))).collect(),
        }
    }

    fn mask(&mut self, secret: Option<&Secret>) -> Option<Secret> {
        secret.map(|secret| Secret::new(self.marked(secret.expose())))
    }

    /// `••••1`. An e-mail address keeps its sign: whether a code is waited for depends on it.
    fn marked(&mut self, value: &str) -> String {
        self.numbers.marked(value, if value.contains('@') { "@" } else { "" })
    }

    /// All that this answer wants kept, in lower case.
    fn secrets(&self, facts: &OrderFacts) -> Vec<Secret> {
        let order = [
            &facts.reference_id,
            &facts.wallet_address,
            &facts.qr_text,
            &facts.memo,
            &facts.email,
            &facts.refund_wallet_address,
            &facts.payment.id,
            &facts.payment.qr_url,
        ];
        let of_delivery = |delivery: &'_ DeliveryFacts| {
            let own = [
                &delivery.beneficiary_account,
                &delivery.pin_code,
                &delivery.pin_serial,
                &delivery.security_code,
                &delivery.barcode_image_url,
                &delivery.qr_image_url,
                &delivery.qr_text,
                &delivery.operator_reference,
            ];
            let own = own.into_iter().flatten().chain(&delivery.earlier_codes);
            own.map(|secret| secret.expose().to_lowercase()).collect::<Vec<_>>()
        };
        let order = order.into_iter().flatten().map(|secret| secret.expose().to_lowercase());
        let ids = [self.order.expose().to_lowercase(), facts.order_id.expose().to_lowercase()];
        let all = ids.into_iter().chain(order).chain(facts.deliveries.iter().flat_map(of_delivery));
        all.filter(|secret| secret.len() >= SHORTEST).map(Secret::new).collect()
    }
}

/// The shop's own words: a brand, a coin, a state. Kept unless they hold what no such word holds.
struct Words {
    secrets: Vec<Secret>,
}

impl Words {
    fn maybe(&self, word: Option<&String>) -> Option<String> {
        word.map(|word| self.kept(word))
    }

    fn kept(&self, word: &str) -> String {
        let word = clean(word, WORD_MAX);
        let lower = word.to_lowercase();
        let told = self.secrets.iter().any(|secret| lower.contains(secret.expose()));
        if told || tells(&word) { MASK.to_owned() } else { word }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn nothing_secret_is_left_in_any_field() {
        let facts = sample::delivered();
        let mut masks = Masks::of(&facts.order_id);
        let text = serde_json::to_string(&masks.redacted(&facts)).expect("json");
        for secret in sample::SECRETS {
            assert!(!text.contains(secret), "{secret}: {text}");
        }
        for kept in ["Done", "Pixelport", "10 USD", "Solana", "11.27"] {
            assert!(text.contains(kept), "{kept}: {text}");
        }
    }

    #[test]
    fn the_same_value_has_the_same_number_and_another_value_another() {
        let mut masks = Masks::of(&sample::order_id());
        let mut marked = |text: &str| masks.marked(text);
        let first = marked("bc1qfirst");
        assert_eq!((marked("bc1qsecond") == first, marked("bc1qfirst") == first), (false, true));
        assert_eq!(marked("mara@example.org"), "••••@3");
    }

    #[test]
    fn a_word_that_hides_something_is_masked() {
        let words = Words { secrets: vec![Secret::new("aaaa-bbbb")] };
        for word in [
            "Code AAAA-BBBB",
            "mail mara@example.org",
            "https://evil.example",
            "www.evil.example",
            "call +34 612 34 56 78",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        ] {
            assert_eq!(words.kept(word), MASK, "{word}");
        }
        for word in
            ["WaitingForPayment", "10 GB 30 days", "1,000,000 IDR", "800 Robux", "스타벅스 코리아", "ETH Mainnet"]
        {
            assert_eq!(words.kept(word), word);
        }
    }
}
