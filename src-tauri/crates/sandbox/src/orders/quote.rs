//! The dry run: what a basket costs, and every reason why it would be refused (contract 4.2, 4.4).
//! May use: the catalogue and the basket.
//! Must never enter: HTTP, stored orders.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::basket::{Basket, Line};
use super::problem::{Problem, Refusal, more_details};
use crate::catalogue::product_page::points;
use crate::catalogue::{Brand, Catalogue, Offer};

const MOST_UNITS: u64 = 10;
/// In US dollars.
const MOST_MONEY: Decimal = Decimal::from_parts(5_000, 0, 0, false, 0);
const WELCOME: &str = "WELCOME5";

/// One thing to deliver, with its price.
#[derive(Debug, Clone)]
pub(crate) struct Unit<'a> {
    pub brand: &'a Brand,
    pub denomination: String,
    pub label: String,
    pub product_value: Option<Decimal>,
    pub beneficiary: String,
    pub points: String,
    pub coin_amount: Decimal,
    pub usd: Decimal,
}

#[derive(Debug)]
pub(crate) struct Quote<'a> {
    /// None as soon as anything has no price.
    pub coin_amount: Option<Decimal>,
    pub original_amount: Option<Decimal>,
    pub usd: Decimal,
    pub coupon: Option<String>,
    pub problems: Vec<Problem>,
    pub units: Vec<Unit<'a>>,
}

impl Quote<'_> {
    fn problem(&mut self, code: &str, more: Option<Value>) {
        let problem = Problem { code: code.to_owned(), more };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

/// A suspended coin or network refuses the whole request; anything else is listed in the quote. `suspended`: coins that
/// a scenario takes away.
pub(crate) fn quote<'a>(catalogue: &'a Catalogue, basket: &Basket, suspended: &[String]) -> Result<Quote<'a>, Refusal> {
    let mut quote = Quote {
        coin_amount: None,
        original_amount: None,
        usd: Decimal::ZERO,
        coupon: None,
        problems: Vec::new(),
        units: Vec::new(),
    };
    promo_code(catalogue, basket, &mut quote)?;
    route(catalogue, basket, suspended, &mut quote)?;
    if let Some(domain) = bad_domain(&basket.email) {
        quote.problem("INVALID_EMAIL_DOMAIN", Some(json!(domain)));
    } else if !is_email(&basket.email) {
        quote.problem("INVALID_BENEFICIARY_ACCOUNT", Some(json!({"field": "email"})));
    }
    if basket.units() > MOST_UNITS {
        quote.problem("PRODUCT_COUNT_EXCEEDED", Some(json!({"max": MOST_UNITS})));
    }
    let mut priced = true;
    for line in &basket.lines {
        priced &= add_line(catalogue, basket, line, &mut quote).is_some();
    }
    let limited: u64 = basket.lines.iter().filter(|line| is_limited(catalogue, line)).map(|line| line.quantity).sum();
    if limited > 1 {
        quote.problem("MULTIPLE_LIMITED_PRODUCT_SAME_ORDER", None);
    }
    if priced && basket.units() <= MOST_UNITS {
        total(catalogue, basket, &mut quote);
    }
    Ok(quote)
}

/// Any known problem code, sent as a promo code, makes that problem happen: so each can be seen on demand.
fn promo_code(catalogue: &Catalogue, basket: &Basket, quote: &mut Quote<'_>) -> Result<(), Refusal> {
    let Some(promo) = &basket.promo else {
        return Ok(());
    };
    match catalogue.problem(promo) {
        Some(known) if known.arrives_as == "detail" => {
            Err(Refusal { code: known.code.clone(), more: more_details(&catalogue.coins, known) })
        }
        Some(known) => {
            quote.problem(&known.code, more_details(&catalogue.coins, known));
            Ok(())
        }
        None if promo == WELCOME => {
            quote.coupon = Some(promo.clone());
            Ok(())
        }
        None => {
            quote.problem("COUPON_NOT_FOUND", None);
            Ok(())
        }
    }
}

fn route(catalogue: &Catalogue, basket: &Basket, suspended: &[String], quote: &mut Quote<'_>) -> Result<(), Refusal> {
    let details = |code: &str| catalogue.problem(code).and_then(|known| more_details(&catalogue.coins, known));
    if basket.via != "USER_WALLET" {
        quote.problem("NOT_ALLOWED_PAYMENT_VIA", details("NOT_ALLOWED_PAYMENT_VIA"));
    }
    let coin_route = catalogue.coins.routes.iter().find(|route| route.coin == basket.coin);
    if suspended.contains(&basket.coin) || coin_route.is_some_and(|route| route.coin_suspended) {
        return Err(Refusal { code: "SUSPENDED_COIN".to_owned(), more: Some(json!(basket.coin)) });
    }
    let Some(network) = &basket.network else {
        return Ok(());
    };
    match catalogue.coins.route(&basket.coin, network) {
        None => {
            let code = "UNSUPPORTED_PROTOCOL_COIN_COMBINATION";
            quote.problem(code, details(code));
            Ok(())
        }
        Some(route) if route.network_suspended => Err(Refusal {
            code: "SUSPENDED_NETWORK".to_owned(),
            more: Some(json!({"coin": basket.coin, "network": network})),
        }),
        Some(_) => Ok(()),
    }
}

fn is_limited(catalogue: &Catalogue, line: &Line) -> bool {
    catalogue.brand(&line.country, &line.brand).is_some_and(|brand| brand.limited)
}

/// Adds the units of one line; None when the line has no price.
fn add_line<'a>(catalogue: &'a Catalogue, basket: &Basket, line: &Line, quote: &mut Quote<'a>) -> Option<()> {
    let about = Some(json!({"brand_name": line.brand}));
    let Some(brand) = catalogue.brand(&line.country, &line.brand) else {
        quote.problem("NOT_AVAILABLE_PRODUCT", about);
        return None;
    };
    if brand.category == "e-money" {
        quote.problem("LOGIN_REQUIRED", None);
        quote.problem("KYC_MISSING", None);
    }
    if brand.paused {
        quote.problem("NOT_ACTIVE", about.clone());
    }
    if brand.out_of_stock || brand.empty {
        quote.problem("OUT_OF_STOCK", about);
        return None;
    }
    if !beneficiary_fits(brand, &line.beneficiary) {
        let code = if bad_domain(&line.beneficiary).is_some() {
            "INVALID_EMAIL_DOMAIN"
        } else {
            "INVALID_BENEFICIARY_ACCOUNT"
        };
        quote.problem(code, about.clone());
    }
    let Some((price, denomination, label)) = priced(catalogue, brand, line) else {
        quote.problem("NOT_AVAILABLE_PRODUCT", about);
        return None;
    };
    let coin_amount = catalogue.coins.price(price, &brand.currency, &basket.coin)?;
    let unit = Unit {
        brand,
        denomination,
        label,
        product_value: line.product_value.filter(|_| matches!(brand.offer, Offer::Range(_))),
        beneficiary: line.beneficiary.clone(),
        points: points(catalogue, brand, price),
        coin_amount,
        usd: catalogue.coins.usd(price, &brand.currency)?,
    };
    for _ in 0..line.quantity.min(MOST_UNITS) {
        quote.units.push(unit.clone());
    }
    Some(())
}

/// Price in the brand's currency, denomination key and label.
fn priced(catalogue: &Catalogue, brand: &Brand, line: &Line) -> Option<(Decimal, String, String)> {
    match &brand.offer {
        Offer::Items(_) => {
            brand.offer.item(&line.denomination).map(|item| (item.price, item.key.clone(), item.label.clone()))
        }
        Offer::Range(range) => {
            let value = line.product_value.filter(|value| line.denomination == "range" && range.holds(*value))?;
            let label = catalogue.coins.label(&brand.currency, value).ok()?;
            Some((value, line.denomination.clone(), label))
        }
    }
}

fn total(catalogue: &Catalogue, basket: &Basket, quote: &mut Quote<'_>) {
    let sum: Decimal = quote.units.iter().map(|unit| unit.coin_amount).sum();
    quote.usd = quote.units.iter().map(|unit| unit.usd).sum();
    let amount = match quote.coupon {
        Some(_) => catalogue.coins.rounded(sum * Decimal::new(95, 2), &basket.coin),
        None => sum,
    };
    let route = basket.network.as_ref().and_then(|network| catalogue.coins.route(&basket.coin, network));
    if let Some(route) = route
        && amount < route.threshold
    {
        let minimum = json!({"minimum": route.threshold.normalize().to_string(), "coin": basket.coin});
        quote.problem("AMOUNT_LESS_THEN_MINIMUM_ALLOWED", Some(minimum));
    }
    if quote.usd > MOST_MONEY {
        quote.problem("MAXIMUM_AMOUNT_PER_ORDER_EXCEEDED", Some(json!({"maximum": "5000", "currency": "USD"})));
    }
    quote.coin_amount = Some(amount);
    quote.original_amount = Some(sum);
}

fn beneficiary_fits(brand: &Brand, beneficiary: &str) -> bool {
    match &brand.phone_prefix {
        None => is_email(beneficiary) && bad_domain(beneficiary).is_none(),
        Some(prefix) => {
            let digits = beneficiary.strip_prefix('+').unwrap_or_default();
            beneficiary.starts_with(prefix.as_str())
                && (8..=15).contains(&digits.len())
                && digits.chars().all(|digit| digit.is_ascii_digit())
        }
    }
}

fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let clean =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@');
    clean(name)
        && clean(domain)
        && text.len() <= 254
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
}

/// Two domains that never take mail.
fn bad_domain(email: &str) -> Option<&'static str> {
    let domain = email.rsplit_once('@')?.1.to_ascii_lowercase();
    ["exampel.org", "invalid.test"].into_iter().find(|bad| domain == *bad)
}
