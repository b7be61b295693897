//! Codes, and other values that leave one by one, when somebody asks for them by name.

use std::collections::BTreeMap;

use super::App;
use super::error::fault;
use super::session::Session;
use crate::contract::{AppError, CopyTarget, ErrorCode, Phrase, SecretField, SecretPicture, SecretView};
use crate::domain::text::clean;
use crate::domain::{DeliveryFacts, OrderId, Secret};
use crate::store::StoredOrder;

/// What stands for what is hidden.
pub(super) const HIDDEN: &str = "••••";
/// A shorter one would take letters out of ordinary words.
const SHORTEST_IN_TEXT: usize = 4;

/// The value behind a field, if the shop sent one.
pub(super) fn value(delivery: &DeliveryFacts, field: SecretField) -> Option<Secret> {
    match field {
        SecretField::Code => plain_code(delivery).cloned(),
        SecretField::Link => delivery.pin_code.clone().filter(is_link),
        SecretField::Pin => None,
        SecretField::Serial => delivery.pin_serial.clone(),
        SecretField::SecurityCode => delivery.security_code.clone(),
        SecretField::Barcode => delivery.barcode_image_url.clone(),
        SecretField::Qr => qr_text(delivery).or(delivery.qr_image_url.as_ref()).cloned(),
        SecretField::EsimServer => Some(esim(delivery)?.0),
        SecretField::EsimCode => Some(esim(delivery)?.1),
        SecretField::Reference => delivery.operator_reference.clone(),
        SecretField::Earlier => earlier(delivery),
    }
}

/// What activates an eSIM is drawn, and taken apart for whoever types it: as one text it is of no use.
fn plain_code(delivery: &DeliveryFacts) -> Option<&Secret> {
    delivery.pin_code.as_ref().filter(|code| !is_link(code) && !is_activation(code))
}

fn qr_text(delivery: &DeliveryFacts) -> Option<&Secret> {
    delivery.qr_text.as_ref().or(delivery.pin_code.as_ref().filter(|code| is_activation(code)))
}

fn is_activation(text: &Secret) -> bool {
    text.expose().get(..4).is_some_and(|start| start.eq_ignore_ascii_case("LPA:"))
}

/// Server and activation code out of `LPA:1$server$code`, as the GSMA's SGP.22 writes it; more may follow.
fn esim(delivery: &DeliveryFacts) -> Option<(Secret, Secret)> {
    let text = qr_text(delivery).filter(|text| is_activation(text))?;
    let mut parts = text.expose().split('$').skip(1).map(str::trim).filter(|part| !part.is_empty());
    Some((Secret::new(parts.next()?), Secret::new(parts.next()?)))
}

/// One a line, without those that are shown anyway.
fn earlier(delivery: &DeliveryFacts) -> Option<Secret> {
    let codes: Vec<String> = delivery.earlier_codes.iter().map(|code| clean(code.expose(), 400)).collect();
    (!codes.is_empty()).then(|| Secret::new(codes.join("\n")))
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

pub(super) fn picture_of(delivery: &DeliveryFacts, field: SecretField) -> Option<SecretPicture> {
    let drawn = match field {
        SecretField::Qr => qr_text(delivery).is_some(),
        SecretField::Barcode => !is_link(delivery.barcode_image_url.as_ref()?),
        _ => return None,
    };
    Some(if drawn { SecretPicture::Drawn } else { SecretPicture::Fetched })
}

/// Names of what is there; no value.
pub(crate) fn views(delivery: &DeliveryFacts) -> Vec<SecretView> {
    const SHOWN: [SecretField; 10] = [
        SecretField::Code,
        SecretField::Link,
        SecretField::SecurityCode,
        SecretField::Qr,
        SecretField::EsimServer,
        SecretField::EsimCode,
        SecretField::Barcode,
        SecretField::Serial,
        SecretField::Reference,
        SecretField::Earlier,
    ];
    let present = |field: SecretField| {
        let found = value(delivery, field)?;
        let picture = picture_of(delivery, field);
        let led = field == SecretField::Link || picture == Some(SecretPicture::Fetched);
        Some(SecretView { field, host: led.then(|| safe_host(&found)).flatten(), picture })
    };
    SHOWN.into_iter().filter_map(present).collect()
}

/// Third-party text in which some shops write the code: it says no more than the rows that hide it.
pub(crate) fn without_codes(delivery: &DeliveryFacts, text: &str) -> String {
    let own = [&delivery.pin_code, &delivery.pin_serial, &delivery.security_code, &delivery.qr_text];
    let pictures = [&delivery.barcode_image_url, &delivery.qr_image_url];
    let mut codes: Vec<&str> = own
        .into_iter()
        .chain(pictures)
        .flatten()
        .chain(&delivery.earlier_codes)
        .map(Secret::expose)
        .filter(|code| code.chars().count() >= SHORTEST_IN_TEXT)
        .collect();
    // A link that ends in the code goes as a whole.
    codes.sort_by_key(|code| std::cmp::Reverse(code.len()));
    codes
        .into_iter()
        .fold(text.to_owned(), |text, code| text.replace(code, HIDDEN).replace(&code.replace('&', "&amp;"), HIDDEN))
}

impl App {
    pub async fn reveal(&self, id: String, delivery: u32, field: SecretField) -> Result<String, AppError> {
        let secret = self.secret(&id, delivery, field).await?;
        let lines: Vec<String> = secret.expose().lines().map(|line| clean(line, 4_000)).collect();
        Ok(lines.join("\n"))
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
        let delivery = self.delivery(id, delivery).await?;
        value(&delivery, field).ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))
    }

    pub(super) async fn delivery(&self, id: &str, delivery: u32) -> Result<DeliveryFacts, AppError> {
        let order = self.session().await?.stored(id).await?;
        let place = usize::try_from(delivery).unwrap_or(usize::MAX);
        let found = order.facts.as_ref().and_then(|facts| facts.deliveries.get(place)).cloned();
        found.ok_or_else(|| fault(ErrorCode::Gone, "error-order-gone", false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Option<Secret> {
        Some(Secret::new(text))
    }

    fn fields(delivery: &DeliveryFacts) -> Vec<SecretField> {
        views(delivery).into_iter().map(|view| view.field).collect()
    }

    #[test]
    fn what_activates_an_esim_is_drawn_and_taken_apart() {
        let text = secret("LPA:1$rsp.example.com$A-B-C");
        let delivery = DeliveryFacts { pin_code: text.clone(), qr_text: text, ..DeliveryFacts::default() };
        assert_eq!(fields(&delivery), [SecretField::Qr, SecretField::EsimServer, SecretField::EsimCode]);
        let told = |field| value(&delivery, field).map(|found| found.expose().to_owned());
        assert_eq!(told(SecretField::EsimServer).as_deref(), Some("rsp.example.com"));
        assert_eq!(told(SecretField::EsimCode).as_deref(), Some("A-B-C"));
        assert_eq!(views(&delivery).first().and_then(|view| view.picture), Some(SecretPicture::Drawn));
    }

    #[test]
    fn a_picture_is_drawn_from_a_text_and_fetched_from_a_host_that_is_named() {
        let of = |barcode: &str| {
            let delivery = DeliveryFacts { barcode_image_url: secret(barcode), ..DeliveryFacts::default() };
            let view = views(&delivery).pop().expect("a barcode");
            (view.picture, view.host)
        };
        assert_eq!(of("4006381333931"), (Some(SecretPicture::Drawn), None));
        let host = Some("codes.shop.example".to_owned());
        assert_eq!(of("https://codes.shop.example/a.png"), (Some(SecretPicture::Fetched), host));
        assert_eq!(of("http://codes.shop.example/a.png"), (Some(SecretPicture::Fetched), None));
    }

    #[test]
    fn codes_that_were_replaced_are_still_shown() {
        let delivery = DeliveryFacts {
            pin_code: secret("NEW-1"),
            earlier_codes: vec![Secret::new("OLD-1"), Secret::new("OLD-2")],
            ..DeliveryFacts::default()
        };
        assert_eq!(fields(&delivery), [SecretField::Code, SecretField::Earlier]);
        assert_eq!(value(&delivery, SecretField::Earlier), secret("OLD-1\nOLD-2"));
    }

    #[test]
    fn a_code_that_the_shop_writes_into_its_instructions_is_hidden_there() {
        let delivery = DeliveryFacts {
            pin_code: secret("https://a.example/?a=1&b=AAAA-BBBB"),
            security_code: secret("AAAA-BBBB"),
            pin_serial: secret("1"),
            ..DeliveryFacts::default()
        };
        let html = "<p>Open https://a.example/?a=1&amp;b=AAAA-BBBB in 1 step, or type AAAA-BBBB.</p>";
        assert_eq!(without_codes(&delivery, html), "<p>Open •••• in 1 step, or type ••••.</p>");
    }
}
