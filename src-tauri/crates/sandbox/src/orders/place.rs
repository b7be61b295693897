//! From an accepted quote to a stored order.
//! May use: the catalogue's networks, addresses, the options.
//! Must never enter: HTTP, the book.

use std::time::Duration;

use rust_decimal::Decimal;
use uuid::Uuid;

use super::basket::Basket;
use super::progress::millis;
use super::quote::{Quote, Unit};
use super::{Delivery, Order, Payment};
use crate::addresses::{PayTo, pay_to};
use crate::catalogue::Catalogue;
use crate::catalogue::coins::Payer;
use crate::options::SandboxOptions;

/// None when the payment cannot be set up: no network named, no price, or no address for it.
pub(crate) fn place(
    catalogue: &Catalogue,
    options: &SandboxOptions,
    basket: &Basket,
    quote: &Quote<'_>,
    now: Duration,
) -> Option<Order> {
    let network_name = basket.network.clone()?;
    let network = catalogue.coins.network(&basket.coin, &network_name)?;
    let coin_amount = quote.coin_amount?;
    let id = Uuid::new_v4().to_string();
    let native = matches!(basket.coin.as_str(), "TRX" | "SOL" | "ETH")
        || matches!(network.payer, Payer::Bitcoin | Payer::Litecoin);
    let PayTo { address, qr_text } = pay_to(network.payer, native, &id, coin_amount, now)
        .inspect_err(|error| tracing::warn!(%error, "no address could be drawn"))
        .ok()?;
    let created_ms = millis(now);
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
        payments: options.auto_pay_after.map(pays_itself).into_iter().collect(),
        expired_ms: None,
        forced: None,
    })
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
