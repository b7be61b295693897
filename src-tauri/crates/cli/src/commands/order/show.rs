//! One order as the shop sees it now. Codes and recipients are masked unless somebody at a terminal asks for them.

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::order::phase;
use cryptorefills_core::domain::text::{TERMS_MAX, clean};
use cryptorefills_core::domain::{CoinAmount, DeliveryFacts, OrderFacts, OrderId, Secret};
use cryptorefills_core::partner::PartnerError;
use cryptorefills_core::prose::{Block, safe_blocks};
use serde::Serialize;

use super::{moment, waited_for_code};
use crate::commands::catalogue::shown;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::{Terminal, field};

/// Stands for every code and every recipient, whatever its length.
const MASKED: &str = "••••";

#[derive(Serialize)]
struct Shown {
    order_id: String,
    order_state: String,
    payment_state: String,
    /// The app's own word for both.
    phase: &'static str,
    /// RFC 3339, UTC.
    created_at: Option<String>,
    updated_at: Option<String>,
    coin: Option<String>,
    network: Option<String>,
    /// The whole amount due, in `coin`.
    coin_amount: Option<String>,
    /// Before a promo code, in `coin`.
    original_price: Option<String>,
    /// What has arrived, in `coin`.
    received: Option<String>,
    email: Option<String>,
    /// Codes and recipients are masked.
    masked: bool,
    deliveries: Vec<Delivery>,
}

#[derive(Serialize)]
struct Delivery {
    brand: Option<String>,
    country: Option<String>,
    kind: Option<String>,
    delivery_type: Option<String>,
    denomination: Option<String>,
    quantity: Option<u32>,
    beneficiary: Option<String>,
    delivery_state: String,
    has_code: bool,
    pin_code: Option<String>,
    pin_serial: Option<String>,
    security_code: Option<String>,
    barcode_image_url: Option<String>,
    qr_image_url: Option<String>,
    qr_text: Option<String>,
    operator_reference: Option<String>,
    /// Codes that the shop has since replaced.
    earlier_codes: Vec<String>,
    /// Steps as plain text; empty while masked, because some shops write the code into them.
    how_to_redeem: Vec<String>,
    failure: Option<String>,
}

pub(in crate::commands) fn allowed(reveal: bool, terminal: &Terminal) -> Result<(), Failure> {
    if reveal && !terminal.shows_codes() {
        return Err(Failure::Usage(Phrase::new("cli-reveal-terminal")));
    }
    Ok(())
}

pub(in crate::commands) async fn run(
    shop: &Shop,
    id: &OrderId,
    reveal: bool,
    terminal: &Terminal,
) -> Result<Verdict, Failure> {
    let asking = terminal.progress(&Phrase::new("cli-asking"));
    let answer = shop.client.order(id).await;
    drop(asking);
    let answer = answer.map_err(|error| match error {
        PartnerError::NotFound { .. } => Failure::NotListed(Phrase::new("cli-order-unknown")),
        other => Failure::Partner(other),
    })?;
    let seen = Shown::of(&answer.facts, reveal, shop.clock.wall().0.div_euclid(1000));
    if terminal.json() {
        terminal.value(&seen)?
    } else {
        seen.print(terminal)?
    }
    Ok(Verdict::Good)
}

impl Shown {
    /// `now`: Unix seconds.
    fn of(facts: &OrderFacts, reveal: bool, now: i64) -> Self {
        let amount = |amount: Option<CoinAmount>| amount.map(CoinAmount::plain);
        Self {
            order_id: facts.order_id.expose().to_owned(),
            order_state: shown(facts.order_state.as_word()),
            payment_state: shown(facts.payment_state.as_word()),
            phase: phase(facts, waited_for_code(facts, now)).word(),
            created_at: facts.created_at.and_then(moment),
            updated_at: facts.updated_at.and_then(moment),
            coin: facts.coin.as_deref().map(shown),
            network: facts.network.as_deref().map(shown),
            coin_amount: amount(facts.coin_amount),
            original_price: amount(facts.original_price),
            received: amount(facts.received),
            email: contact(facts.email.as_ref(), reveal),
            masked: !reveal,
            deliveries: facts.deliveries.iter().map(|delivery| Delivery::of(delivery, reveal)).collect(),
        }
    }

    fn print(&self, terminal: &Terminal) -> Result<(), Failure> {
        let coin = self.coin.clone().unwrap_or_default();
        let amount = |amount: &Option<String>| amount.as_ref().map(|amount| format!("{amount} {coin}"));
        let text = Option::unwrap_or_default;
        terminal.sheet(vec![
            ("cli-head-order", self.order_id.clone()),
            ("cli-head-state", self.order_state.clone()),
            ("cli-head-payment", self.payment_state.clone()),
            ("cli-head-means", terminal.word(&format!("phase-{}", self.phase))),
            ("cli-head-price", text(amount(&self.coin_amount))),
            ("cli-head-received", text(amount(&self.received))),
            ("cli-head-network", text(self.network.clone())),
            ("cli-head-created", text(self.created_at.clone())),
            ("cli-head-updated", text(self.updated_at.clone())),
            ("cli-head-email", text(self.email.clone())),
        ])?;
        self.deliveries.iter().try_for_each(|delivery| {
            terminal.line("")?;
            terminal.sheet(delivery.rows())
        })
    }
}

impl Delivery {
    fn of(facts: &DeliveryFacts, reveal: bool) -> Self {
        let code = |code: &Option<Secret>| code.as_ref().map(|code| code_text(code, reveal));
        let value = facts.product_value.map(|value| match &facts.currency_code {
            Some(currency) => format!("{} {currency}", value.plain()),
            None => value.plain(),
        });
        Self {
            brand: facts.brand_name.as_deref().map(shown),
            country: facts.country_code.as_deref().map(shown),
            kind: facts.kind.as_deref().map(shown),
            delivery_type: facts.delivery_type.as_deref().map(shown),
            denomination: value.as_deref().or(facts.denomination.as_deref()).map(shown),
            quantity: facts.quantity,
            beneficiary: contact(facts.beneficiary_account.as_ref(), reveal),
            delivery_state: shown(facts.state.as_word()),
            has_code: facts.has_code(),
            pin_code: code(&facts.pin_code),
            pin_serial: code(&facts.pin_serial),
            security_code: code(&facts.security_code),
            barcode_image_url: code(&facts.barcode_image_url),
            qr_image_url: code(&facts.qr_image_url),
            qr_text: code(&facts.qr_text),
            operator_reference: code(&facts.operator_reference),
            earlier_codes: facts.earlier_codes.iter().map(|code| code_text(code, reveal)).collect(),
            how_to_redeem: facts.redeem_html.as_ref().filter(|_| reveal).map(steps).unwrap_or_default(),
            failure: facts.failure.as_ref().map(|text| shown(text.expose())),
        }
    }

    /// What there is; a delivery has few of its possible fields.
    fn rows(&self) -> Vec<(&'static str, String)> {
        let brand = self.brand.clone().unwrap_or_default();
        let denomination = self.denomination.clone().unwrap_or_default();
        let mut rows = vec![
            ("cli-head-delivery", field(&format!("{brand} {denomination}"))),
            ("cli-head-status", self.delivery_state.clone()),
        ];
        let optional = [
            ("cli-head-to", &self.beneficiary),
            ("cli-head-code", &self.pin_code),
            ("cli-head-serial", &self.pin_serial),
            ("cli-head-security", &self.security_code),
            ("cli-head-link", &self.barcode_image_url),
            ("cli-head-link", &self.qr_image_url),
            ("cli-head-text", &self.qr_text),
            ("cli-head-reference", &self.operator_reference),
            ("cli-head-failure", &self.failure),
        ];
        rows.extend(optional.into_iter().filter_map(|(id, value)| value.clone().map(|value| (id, value))));
        rows.extend(self.earlier_codes.iter().map(|code| ("cli-head-earlier", code.clone())));
        rows.extend(self.how_to_redeem.iter().map(|step| ("cli-head-steps", step.clone())));
        rows
    }
}

fn code_text(code: &Secret, reveal: bool) -> String {
    if reveal { clean(code.expose(), TERMS_MAX) } else { MASKED.to_owned() }
}

fn contact(account: Option<&Secret>, reveal: bool) -> Option<String> {
    let account = account?;
    Some(if reveal { shown(account.expose()) } else { MASKED.to_owned() })
}

fn steps(html: &Secret) -> Vec<String> {
    let text = |block: Block| match block {
        Block::Heading { text } | Block::Paragraph { text } | Block::Item { text, .. } => Some(text),
        Block::Link { url, .. } => Some(url),
    };
    safe_blocks(html.expose()).into_iter().filter_map(text).collect()
}

#[cfg(test)]
mod tests {
    use cryptorefills_core::domain::OrderState;

    use super::*;

    const CODE: &str = "SENTINEL-CODE-1";

    fn delivered() -> OrderFacts {
        let secret = || Some(Secret::new(CODE));
        let delivery = DeliveryFacts {
            brand_name: Some("Evil\u{202e}\u{1b}[31m Games".to_owned()),
            pin_code: secret(),
            pin_serial: secret(),
            security_code: secret(),
            barcode_image_url: secret(),
            qr_image_url: secret(),
            qr_text: secret(),
            operator_reference: secret(),
            earlier_codes: vec![Secret::new(CODE)],
            redeem_html: Some(Secret::new(format!("<p>Enter {CODE}</p>"))),
            beneficiary_account: Some(Secret::new("buyer@example.org")),
            ..DeliveryFacts::default()
        };
        let id = OrderId::parse("ord_1").expect("an id");
        OrderFacts { deliveries: vec![delivery], order_state: OrderState::Done, ..OrderFacts::unknown(id) }
    }

    #[test]
    fn no_field_of_a_masked_order_holds_a_code_or_a_whole_address() {
        let text = serde_json::to_string(&Shown::of(&delivered(), false, 0)).expect("json");
        assert!(!text.contains(CODE) && !text.contains("buyer@example.org"), "{text}");
        assert!(text.contains(MASKED) && text.contains(r#""masked":true"#), "{text}");
    }

    #[test]
    fn a_revealed_order_holds_every_code() {
        let text = serde_json::to_string(&Shown::of(&delivered(), true, 0)).expect("json");
        assert_eq!(text.matches(CODE).count(), 9, "{text}");
    }

    #[test]
    fn a_hostile_name_loses_what_it_hides() {
        let seen = Shown::of(&delivered(), false, 0);
        let brand = seen.deliveries.first().and_then(|delivery| delivery.brand.clone());
        assert_eq!(brand.as_deref(), Some("Evil[31m Games"));
    }
}
