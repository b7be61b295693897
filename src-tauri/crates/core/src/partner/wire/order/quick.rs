//! The ordinary order in one pass over its text, straight into the facts.
//!
//! Whatever is not ordinary (a field twice, a fraction or half a surrogate in the place of a text, a list in the place of an
//! object) is left to the careful reader. Nothing is read here that would be read otherwise there.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::scalar::Scalar;
use super::{WireRefund, WireUser, redeem_html, refund};
use crate::domain::order::DeliveryWord;
use crate::domain::{CoinAmount, DeliveryFacts, OrderFacts, OrderId, OrderState, PaymentState, Secret};
use crate::partner::wire::field::amount_in;

/// The facts of the order with that id. `None` says only that the text is to be read with care.
pub(in crate::partner::wire) fn read(text: &str, id: &OrderId) -> Option<Box<OrderFacts>> {
    let mut order = Order::of(id);
    let mut json = serde_json::Deserializer::from_str(text);
    Object(&mut order).deserialize(&mut json).ok()?;
    json.end().ok()?;
    order.finished()
}

/// The names of an object's fields, each with a bit of its own.
macro_rules! names {
    ($names:ident: $($name:ident),+ $(,)?) => {
        #[derive(Clone, Copy, Deserialize)]
        #[serde(field_identifier, rename_all = "snake_case")]
        enum $names {
            $($name,)+
            #[serde(other)]
            Other,
        }

        impl Name for $names {
            fn bit(self) -> u64 {
                if matches!(self, Self::Other) { 0 } else { 1 << self as u64 }
            }
        }
    };
}

trait Name {
    /// 0 for a name that we do not know: it may stand twice.
    fn bit(self) -> u64;
}

trait Fields<'de> {
    type Name: Name + Copy + Deserialize<'de>;

    fn take<A: MapAccess<'de>>(&mut self, name: Self::Name, map: &mut A) -> Result<(), A::Error>;
}

/// Reads an object into its fields; `false` when null stands in its place.
struct Object<'f, F>(&'f mut F);

impl<'de, F: Fields<'de>> DeserializeSeed<'de> for Object<'_, F> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, F: Fields<'de>> Visitor<'de> for Object<'_, F> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut seen = 0;
        while let Some(name) = map.next_key::<F::Name>()? {
            if seen & name.bit() != 0 {
                return Err(Error::custom("a field twice"));
            }
            seen |= name.bit();
            self.0.take(name, &mut map)?;
        }
        Ok(true)
    }
}

fn scalar<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Scalar<'de>, A::Error> {
    map.next_value()
}

fn text<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<String>, A::Error> {
    Ok(scalar(map)?.text())
}

fn secret<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Secret>, A::Error> {
    Ok(text(map)?.map(Secret::new))
}

fn seconds<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<i64>, A::Error> {
    Ok(scalar(map)?.seconds())
}

/// From the value's own text: a number is exact nowhere else.
fn amount<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<CoinAmount>, A::Error> {
    let raw: &RawValue = map.next_value()?;
    Ok(amount_in(raw.get()))
}

/// What is seldom there needs no reader of its own.
fn carefully<'de, A: MapAccess<'de>, T: DeserializeOwned>(map: &mut A) -> Result<Option<T>, A::Error> {
    let raw: &RawValue = map.next_value()?;
    Ok(serde_json::from_str(raw.get()).ok())
}

names!(OrderName: OrderId, ReferenceId, CreatedAt, UpdatedAt, PaymentRequestedAt, OrderState, PaymentState, PaymentVia,
    PaymentMethod, PaymentMethodProtocol, PaymentId, PaymentValue, QrUrl, IsPaymentProcessorExternal, Refund, Coin, Network,
    CoinAmount, OriginalPrice, SentCoinAmount, ReceivedAmount, WalletAddress, QrText, Memo, Tag, DestinationTag, User, Email,
    RefundWalletAddress, Deliveries);

/// The facts, and what decides about them only when all has been read.
struct Order<'i> {
    id: &'i OrderId,
    is_it: bool,
    facts: Box<OrderFacts>,
    sent: Option<CoinAmount>,
    tag: Option<Secret>,
    destination_tag: Option<Secret>,
    user: Option<WireUser>,
}

impl<'i> Order<'i> {
    fn of(id: &'i OrderId) -> Self {
        let facts = Box::new(OrderFacts::unknown(id.clone()));
        Self { id, is_it: false, facts, sent: None, tag: None, destination_tag: None, user: None }
    }

    fn finished(self) -> Option<Box<OrderFacts>> {
        let mut facts = self.facts;
        facts.was_expired = facts.order_state == OrderState::Expired;
        facts.reached = facts.order_state.rank().unwrap_or_default();
        facts.received = self.sent.max(facts.received);
        facts.memo = facts.memo.take().or(self.tag).or(self.destination_tag);
        facts.email = self.user.and_then(|user| user.email).or(facts.email.take());
        self.is_it.then_some(facts)
    }
}

impl<'de> Fields<'de> for Order<'_> {
    type Name = OrderName;

    fn take<A: MapAccess<'de>>(&mut self, name: OrderName, map: &mut A) -> Result<(), A::Error> {
        let facts = &mut *self.facts;
        match name {
            OrderName::OrderId => self.is_it = scalar(map)?.read_as(|text| text == self.id.expose()),
            OrderName::ReferenceId => facts.reference_id = secret(map)?,
            OrderName::CreatedAt => facts.created_at = seconds(map)?,
            OrderName::UpdatedAt => facts.updated_at = seconds(map)?,
            OrderName::PaymentRequestedAt => facts.payment_requested_at = seconds(map)?,
            OrderName::OrderState => facts.order_state = scalar(map)?.read_as(OrderState::parse),
            OrderName::PaymentState => facts.payment_state = scalar(map)?.read_as(PaymentState::parse),
            OrderName::PaymentVia => facts.payment.via = text(map)?,
            OrderName::PaymentMethod => facts.payment.method = text(map)?,
            OrderName::PaymentMethodProtocol => facts.payment.protocol = text(map)?,
            OrderName::PaymentId => facts.payment.id = secret(map)?,
            OrderName::PaymentValue => facts.payment.value = amount(map)?,
            OrderName::QrUrl => facts.payment.qr_url = secret(map)?,
            OrderName::IsPaymentProcessorExternal => facts.payment.is_external = scalar(map)?.said(),
            OrderName::Refund => facts.refund = carefully::<_, WireRefund>(map)?.and_then(refund),
            OrderName::Coin => facts.coin = text(map)?,
            OrderName::Network => facts.network = text(map)?,
            OrderName::CoinAmount => facts.coin_amount = amount(map)?,
            OrderName::OriginalPrice => facts.original_price = amount(map)?,
            OrderName::SentCoinAmount => self.sent = amount(map)?,
            OrderName::ReceivedAmount => facts.received = amount(map)?,
            OrderName::WalletAddress => facts.wallet_address = secret(map)?,
            OrderName::QrText => facts.qr_text = secret(map)?,
            OrderName::Memo => facts.memo = secret(map)?,
            OrderName::Tag => self.tag = secret(map)?,
            OrderName::DestinationTag => self.destination_tag = secret(map)?,
            OrderName::User => self.user = carefully(map)?,
            OrderName::Email => facts.email = secret(map)?,
            OrderName::RefundWalletAddress => facts.refund_wallet_address = secret(map)?,
            OrderName::Deliveries => map.next_value_seed(Rows(&mut facts.deliveries))?,
            OrderName::Other => drop(map.next_value::<IgnoredAny>()?),
        }
        Ok(())
    }
}

struct Rows<'f>(&'f mut Vec<DeliveryFacts>);

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while rows.next_element_seed(Row(self.0))?.is_some() {}
        Ok(())
    }
}

/// One more row at the end, unless it is null.
struct Row<'f>(&'f mut Vec<DeliveryFacts>);

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // Most orders have one, and it is large: no room for more before there are more.
        if self.0.is_empty() {
            self.0.reserve_exact(1);
        }
        let mut facts = DeliveryFacts::default();
        let mut delivery = Delivery { facts: &mut facts, own: Words::default(), nested: None, is_flat: false };
        let is_object = Object(&mut delivery).deserialize(deserializer)?;
        if !delivery.finish() {
            return Err(Error::custom("goods in two places"));
        }
        if is_object {
            self.0.push(facts);
        }
        Ok(())
    }
}

names!(DeliveryName: Id, DeliveryState, Kind, Quantity, Deliverable, ErrorDescription, FailureReason, BrandName, Family,
    CountryCode, DeliveryType, Denomination, LocalizedDenomination, ProductValue, CoinAmount, Points, CurrencyCode,
    BeneficiaryAccount, PinCode, PinSerial, SecurityCode, BarcodeImageUrl, QrImageUrl, QrText, RedeemInstructions,
    HowToRedeem, OperatorReference);

/// What is joined when an object has been read.
#[derive(Default)]
struct Words {
    redeem_instructions: Option<Secret>,
    how_to_redeem: Option<Secret>,
    error_description: Option<String>,
    failure_reason: Option<String>,
}

struct Delivery<'f> {
    facts: &'f mut DeliveryFacts,
    own: Words,
    nested: Option<Words>,
    /// Something of the goods stands in the delivery itself.
    is_flat: bool,
}

impl Delivery<'_> {
    /// `false` when the goods stand in two places.
    fn finish(self) -> bool {
        let failure = self.own.failure_reason.or(self.own.error_description);
        let (goods, is_plain) = match self.nested {
            Some(words) => (words, !self.is_flat),
            None => (Words { failure_reason: None, error_description: None, ..self.own }, true),
        };
        self.facts.failure = goods.failure_reason.or(goods.error_description).or(failure).map(Secret::new);
        self.facts.redeem_html = redeem_html(goods.redeem_instructions, goods.how_to_redeem);
        is_plain
    }
}

impl<'de> Fields<'de> for Delivery<'_> {
    type Name = DeliveryName;

    fn take<A: MapAccess<'de>>(&mut self, name: DeliveryName, map: &mut A) -> Result<(), A::Error> {
        match name {
            DeliveryName::Id => self.facts.id = text(map)?,
            DeliveryName::DeliveryState => self.facts.state = scalar(map)?.read_as(DeliveryWord::parse),
            DeliveryName::Kind => self.facts.kind = text(map)?,
            DeliveryName::Quantity => {
                self.facts.quantity = scalar(map)?.whole().and_then(|quantity| u32::try_from(quantity).ok());
            }
            DeliveryName::Deliverable => {
                let mut goods = Goods { facts: self.facts, words: Words::default() };
                let is_object = map.next_value_seed(Object(&mut goods))?;
                self.nested = is_object.then_some(goods.words);
            }
            DeliveryName::ErrorDescription | DeliveryName::FailureReason | DeliveryName::Other => {
                Goods::take_one(self.facts, &mut self.own, name, map)?;
            }
            _ => {
                self.is_flat = true;
                Goods::take_one(self.facts, &mut self.own, name, map)?;
            }
        }
        Ok(())
    }
}

struct Goods<'f> {
    facts: &'f mut DeliveryFacts,
    words: Words,
}

impl Goods<'_> {
    fn take_one<'de, A: MapAccess<'de>>(
        facts: &mut DeliveryFacts,
        words: &mut Words,
        name: DeliveryName,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match name {
            DeliveryName::BrandName => facts.brand_name = text(map)?,
            DeliveryName::Family => facts.family = text(map)?,
            DeliveryName::CountryCode => facts.country_code = text(map)?,
            DeliveryName::DeliveryType => facts.delivery_type = text(map)?,
            DeliveryName::Denomination => facts.denomination = text(map)?,
            DeliveryName::LocalizedDenomination => facts.localized_denomination = text(map)?,
            DeliveryName::ProductValue => facts.product_value = amount(map)?,
            DeliveryName::CoinAmount => facts.coin_amount = amount(map)?,
            DeliveryName::Points => facts.points = text(map)?,
            DeliveryName::CurrencyCode => facts.currency_code = text(map)?,
            DeliveryName::BeneficiaryAccount => facts.beneficiary_account = secret(map)?,
            DeliveryName::PinCode => facts.pin_code = secret(map)?,
            DeliveryName::PinSerial => facts.pin_serial = secret(map)?,
            DeliveryName::SecurityCode => facts.security_code = secret(map)?,
            DeliveryName::BarcodeImageUrl => facts.barcode_image_url = secret(map)?,
            DeliveryName::QrImageUrl => facts.qr_image_url = secret(map)?,
            DeliveryName::QrText => facts.qr_text = secret(map)?,
            DeliveryName::OperatorReference => facts.operator_reference = secret(map)?,
            DeliveryName::RedeemInstructions => words.redeem_instructions = secret(map)?,
            DeliveryName::HowToRedeem => words.how_to_redeem = secret(map)?,
            DeliveryName::ErrorDescription => words.error_description = text(map)?,
            DeliveryName::FailureReason => words.failure_reason = text(map)?,
            DeliveryName::Id
            | DeliveryName::DeliveryState
            | DeliveryName::Kind
            | DeliveryName::Quantity
            | DeliveryName::Deliverable
            | DeliveryName::Other => drop(map.next_value::<IgnoredAny>()?),
        }
        Ok(())
    }
}

impl<'de> Fields<'de> for Goods<'_> {
    type Name = DeliveryName;

    fn take<A: MapAccess<'de>>(&mut self, name: DeliveryName, map: &mut A) -> Result<(), A::Error> {
        Self::take_one(self.facts, &mut self.words, name, map)
    }
}
