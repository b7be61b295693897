//! Codes, and other values that leave one by one, when somebody asks for them by name.

use std::collections::BTreeMap;

use super::App;
use super::error::fault;
use super::session::Session;
use crate::contract::{AppError, CopyTarget, ErrorCode, Phrase, SecretField, SecretView};
use crate::domain::{DeliveryFacts, OrderId, Secret};
use crate::store::StoredOrder;

/// The value behind a field, if the shop sent one.
fn value(delivery: &DeliveryFacts, field: SecretField) -> Option<&Secret> {
    match field {
        SecretField::Code => delivery.pin_code.as_ref().filter(|code| !is_link(code)),
        SecretField::Link => delivery.pin_code.as_ref().filter(|code| is_link(code)),
        SecretField::Pin => None,
        SecretField::Serial => delivery.pin_serial.as_ref(),
        SecretField::SecurityCode => delivery.security_code.as_ref(),
        SecretField::Barcode => delivery.barcode_image_url.as_ref(),
        SecretField::Qr => delivery.qr_text.as_ref().or(delivery.qr_image_url.as_ref()),
        SecretField::Reference => delivery.operator_reference.as_ref(),
    }
}

/// The shop puts links where codes go.
fn is_link(code: &Secret) -> bool {
    code.expose().starts_with("http")
}

/// Its host, when it is a link that may be opened: https, and nothing hidden before the host.
pub(crate) fn safe_host(link: &Secret) -> Option<String> {
    let url = url::Url::parse(link.expose()).ok()?;
    let plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    if plain { url.host_str().map(str::to_owned) } else { None }
}

/// Names of what is there; no value.
pub(crate) fn views(delivery: &DeliveryFacts) -> Vec<SecretView> {
    const SHOWN: [SecretField; 7] = [
        SecretField::Code,
        SecretField::Link,
        SecretField::SecurityCode,
        SecretField::Serial,
        SecretField::Qr,
        SecretField::Barcode,
        SecretField::Reference,
    ];
    let present = |field: SecretField| {
        let found = value(delivery, field)?;
        let host = if field == SecretField::Link { safe_host(found) } else { None };
        Some(SecretView { field, host })
    };
    SHOWN.into_iter().filter_map(present).collect()
}

impl App {
    pub async fn reveal(&self, id: String, delivery: u32, field: SecretField) -> Result<String, AppError> {
        let secret = self.secret(&id, delivery, field).await?;
        Ok(crate::domain::text::clean(secret.expose(), 4_000))
    }

    /// Only an https link, whose host the window has shown.
    pub async fn code_link(&self, id: String, delivery: u32) -> Result<String, AppError> {
        let link = self.secret(&id, delivery, SecretField::Link).await?;
        match safe_host(&link) {
            Some(_) => Ok(link.expose().to_owned()),
            None => Err(fault(ErrorCode::InvalidInput, "error-link", false)),
        }
    }

    pub async fn text_to_copy(&self, id: String, target: CopyTarget) -> Result<Secret, AppError> {
        if let CopyTarget::Secret { delivery, field } = target {
            return self.secret(&id, delivery, field).await;
        }
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        if target == CopyTarget::OrderId {
            let known = order.order_id.as_ref().map(|known| Secret::new(known.expose()));
            return known.ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false));
        }
        if target == CopyTarget::SupportMessage {
            return self.support_message(&session, &order);
        }
        let request = session.shown_request(&order).await?;
        let text = match target {
            CopyTarget::Amount => Some(request.amount.shown()),
            CopyTarget::Address => Some(request.address.clone()),
            CopyTarget::Memo => request.memo.clone(),
            CopyTarget::PaymentLink => request.wallet_uri.clone(),
            CopyTarget::OrderId | CopyTarget::SupportMessage | CopyTarget::Secret { .. } => None,
        };
        text.map(Secret::new).ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))
    }

    fn support_message(&self, session: &Session, order: &StoredOrder) -> Result<Secret, AppError> {
        let row = session.row(order, false, session.book.clock.wall())?;
        let id = order.order_id.as_ref().map_or("?", OrderId::expose);
        let received = order.facts.as_ref().and_then(|facts| facts.received);
        let mut phrase = Phrase::new(if received.is_some() { "support-message-received" } else { "support-message" })
            .with("id", id)
            .with("name", row.name)
            .with("word", row.shop_word)
            .with("phase", self.words().say(&format!("phase-{}", order.phase.word()), &BTreeMap::new()))
            .with("amount", row.amount)
            .with("coin", row.coin)
            .with("network", row.network)
            .with("version", self.inner.options.version.as_str());
        if let Some(received) = received {
            phrase = phrase.with("received", received.shown());
        }
        Ok(Secret::new(self.words().say(&phrase.id, &phrase.args)))
    }

    /// The checked payment link, for a wallet on this computer. The demo has none.
    pub async fn wallet_link(&self, id: String) -> Result<String, AppError> {
        let session = self.session().await?;
        let order = session.stored(&id).await?;
        let request = session.shown_request(&order).await?;
        request.wallet_uri.clone().ok_or_else(|| fault(ErrorCode::InvalidInput, "error-link", false))
    }

    async fn secret(&self, id: &str, delivery: u32, field: SecretField) -> Result<Secret, AppError> {
        let session = self.session().await?;
        let order = session.stored(id).await?;
        let place = usize::try_from(delivery).unwrap_or(usize::MAX);
        let found = order.facts.as_ref().and_then(|facts| facts.deliveries.get(place));
        let found = found.and_then(|delivery| value(delivery, field)).cloned();
        found.ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))
    }
}
