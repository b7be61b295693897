//! From an accepted quote to a stored order.
//! May use: the catalogue's networks, addresses, the options, the scenario for new orders.
//! Must never enter: HTTP, the book.

use std::time::Duration;

use rust_decimal::Decimal;
use uuid::Uuid;

use super::basket::Basket;
use super::progress::{millis, share};
use super::quote::{Quote, Unit};
use super::{Delivery, Order, Payment};
use crate::addresses::{PayTo, pay_to};
use crate::catalogue::Catalogue;
use crate::catalogue::coins::Payer;
use crate::options::SandboxOptions;
use crate::scenario::play::Play;
use crate::scenario::{Scenario, Speed};

/// None when the payment cannot be set up: no network named, no price, or no address for it.
pub(crate) fn place(
    catalogue: &Catalogue,
    options: &SandboxOptions,
    basket: &Basket,
    quote: &Quote<'_>,
    chosen: Option<(Scenario, Speed)>,
    now: Duration,
) -> Option<Order> {
    let network_name = basket.network.clone()?;
    let network = catalogue.coins.network(&basket.coin, &network_name)?;
    let asks = chosen.map_or(100, |(scenario, _)| scenario.script().asks_percent);
    let coin_amount = share(quote.coin_amount?, asks);
    let id = Uuid::new_v4().to_string();
    let PayTo { address, qr_text } = draw(network.payer, &basket.coin, &id, coin_amount, now)?;
    let created_ms = millis(now);
    let play = chosen.map(|(scenario, speed)| Play { scenario, speed, since_ms: created_ms, for_all: true });
    let pays_itself =
        |after: Duration| Payment { at_ms: created_ms.saturating_add(millis(after)), amount: coin_amount };
    Some(Order {
        id,
        created_ms,
        email: basket.email.clone(),
        coin: basket.coin.clone(),
        network: network_name,
        payer: network.payer,
        payment_method: format!("{}-{}", basket.coin, network.method),
        protocol: network.protocol.clone(),
        coin_amount,
        original_amount: quote.original_amount.unwrap_or(coin_amount),
        usd: quote.usd,
        address,
        qr_text,
        refund_address: basket.refund_address.clone(),
        deliveries: quote.units.iter().map(delivery).collect(),
        payments: options.auto_pay_after.filter(|_| play.is_none()).map(pays_itself).into_iter().collect(),
        expired_ms: None,
        forced: None,
        play,
    })
}

fn draw(payer: Payer, coin: &str, id: &str, amount: Decimal, now: Duration) -> Option<PayTo> {
    let native = matches!(coin, "TRX" | "SOL" | "ETH") || matches!(payer, Payer::Bitcoin | Payer::Litecoin);
    pay_to(payer, native, id, amount, now).inspect_err(|error| tracing::warn!(%error, "no address could be drawn")).ok()
}

/// The order begins anew under a scenario of its own: what was paid before is forgotten. The address stays, but for an
/// invoice whose amount has moved.
pub(crate) fn replay(order: &mut Order, scenario: Scenario, speed: Speed, now: Duration) {
    let asks = scenario.script().asks_percent;
    let amount = share(order.coin_amount, asks);
    if asks != 100
        && let Some(to) = draw(order.payer, &order.coin, &order.id, amount, now)
    {
        order.coin_amount = amount;
        order.address = to.address;
        order.qr_text = to.qr_text;
    }
    order.payments.clear();
    order.expired_ms = None;
    order.forced = None;
    order.play = Some(Play { scenario, speed, since_ms: millis(now), for_all: false });
}

fn delivery(unit: &Unit<'_>) -> Delivery {
    Delivery {
        id: Uuid::new_v4().to_string(),
        kind: unit.brand.kind.clone(),
        family: unit.brand.family.clone(),
        brand: unit.brand.name.clone(),
        country: unit.brand.country.clone(),
        currency: unit.brand.currency.clone(),
        denomination: unit.denomination.clone(),
        label: unit.label.clone(),
        product_value: unit.product_value.map(|value: Decimal| value.normalize().to_string()),
        beneficiary: unit.beneficiary.clone(),
        delivery_type: unit.brand.delivery_type().to_owned(),
        esim: unit.brand.is_esim(),
        fails: unit.brand.fails,
        points: unit.points.clone(),
        coin_amount: unit.coin_amount,
    }
}
