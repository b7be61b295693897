//! What was typed, made into an order or into every reason why it is none. Pure: the catalogue's answers come in as arguments.

use super::approved::{Approved, ApprovedLine, Way};
use super::problems::local;
use crate::app::catalogue::{Product, ProductFault};
use crate::contract::{
    AppError, Beneficiary, CoinView, Cure, Draft, DraftLine, Field, ORDER_MOST, Phrase, ProblemView,
};
use crate::domain::contact::{self, EmailFault, PhoneFault};
use crate::domain::money::ValueFault;
use crate::domain::text::clean;
use crate::domain::{CoinAmount, CountryCode, Secret, country};
use crate::payment::{check_for, is_address};

/// Longer than any code that a shop gives out.
const PROMO_MAX: usize = 64;
/// A coin, a network or a currency inside a sentence, in characters.
const WORD_MAX: usize = 40;

/// Why a line of the draft is no product.
#[derive(Clone, Debug)]
pub(super) enum LineFault {
    Gone,
    /// With the catalogue's own sentence.
    NotForSale(Phrase),
    /// A face value that is not sold.
    Value {
        fault: ValueFault,
        currency: String,
    },
}

/// A fault of the line is a problem to show; a shop that does not answer ends the check.
pub(super) fn found(product: Result<Product, ProductFault>) -> Result<Result<Product, LineFault>, AppError> {
    match product {
        Ok(product) => Ok(Ok(product)),
        Err(ProductFault::Gone) => Ok(Err(LineFault::Gone)),
        Err(ProductFault::NotForSale(why)) => Ok(Err(LineFault::NotForSale(why))),
        Err(ProductFault::Value { fault, currency }) => Ok(Err(LineFault::Value { fault, currency })),
        Err(ProductFault::Shop(error)) => Err(error),
    }
}

/// Where the order goes and how it is paid, as far as it could be read; what could not is among `problems`.
pub(super) fn approve(
    draft: &Draft,
    products: Vec<Result<Product, LineFault>>,
    coins: &[CoinView],
    lang: &str,
    here: CountryCode,
) -> Result<Approved, Vec<ProblemView>> {
    let mut problems = Vec::new();
    let ways = Way::open(coins);
    count(draft, &mut problems);
    one_country(draft, here, &mut problems);
    let email = email(draft, &mut problems);
    let lines: Vec<ApprovedLine> = draft
        .lines
        .iter()
        .zip(products)
        .zip(0u32..)
        .filter_map(|((line, product), at)| line_of(line, product, email.as_ref(), at, &mut problems))
        .collect();
    if draft.lines.len() > 1 {
        // With others in the basket it is enough to leave this one out.
        let faults = problems.iter_mut().filter(|problem| problem.cure == Some(Cure::ChooseAnother));
        faults.for_each(|problem| problem.cure = Some(Cure::RemoveLine));
    }
    way(draft, coins, &ways, &mut problems);
    let promo_code = promo(&draft.promo_code, &mut problems);
    let refund_address = refund(draft, &mut problems);
    match email {
        Some(email) if problems.is_empty() => Ok(Approved {
            lines,
            email,
            coin: draft.coin.clone(),
            network: draft.network.clone(),
            amount: CoinAmount::ZERO,
            promo_code,
            refund_address,
            newsletter: draft.newsletter,
            lang: lang.to_owned(),
            ways,
            added_by_id: false,
        }),
        _ => Err(problems),
    }
}

fn count(draft: &Draft, problems: &mut Vec<ProblemView>) {
    if draft.lines.is_empty() {
        problems.push(local(Field::Product, None, "lines-none").cured(Cure::ChooseAnother));
    }
    let total = draft.lines.iter().fold(0u32, |sum, line| sum.saturating_add(line.quantity));
    let empty = draft.lines.iter().zip(0u32..).find(|(line, _)| line.quantity == 0);
    if let Some((_, at)) = empty {
        problems.push(local(Field::Amount, Some(at), "quantity-none"));
    }
    if total > ORDER_MOST {
        problems.push(local(Field::Amount, None, "quantity-too-many").with("most", ORDER_MOST.to_string()));
    }
}

/// Nobody has seen an order for two countries, and each request names one: what is from elsewhere is not sent.
fn one_country(draft: &Draft, here: CountryCode, problems: &mut Vec<ProblemView>) {
    let countries: Vec<Option<CountryCode>> =
        draft.lines.iter().map(|line| CountryCode::parse(&line.country).ok()).collect();
    let known = || countries.iter().copied().flatten();
    let Some(basket) = known().find(|country| *country == here).or_else(|| known().next()) else { return };
    for (country, at) in countries.iter().zip(0u32..) {
        if let Some(country) = country.filter(|country| *country != basket) {
            let problem = local(Field::Product, Some(at), "line-other-country").of("country", country);
            problems.push(problem.of("basket", basket).cured(Cure::RemoveLine));
        }
    }
    if basket != here {
        let problem = local(Field::Order, None, "basket-other-country").of("basket", basket);
        let cure = Cure::SwitchCountry { country: basket.to_string(), name: named(basket) };
        problems.push(problem.of("here", here).cured(cure));
    }
}

fn email(draft: &Draft, problems: &mut Vec<ProblemView>) -> Option<Secret> {
    let read = match contact::email(&draft.email) {
        Ok(read) => read,
        Err(fault) => {
            let meant = contact::email_typo(&draft.email).filter(|meant| contact::email(meant).is_ok());
            let problem = local(Field::Email, None, email_fault(fault));
            problems.push(match meant {
                Some(email) => problem.cured(Cure::UseEmail { email }),
                None => problem,
            });
            return None;
        }
    };
    // The domain's case does not count; what stands before the @ must be typed alike.
    if contact::email(&draft.email_again).ok().as_ref() != Some(&read) {
        let id = if draft.email_again.trim().is_empty() { "email-again-missing" } else { "email-again-differs" };
        problems.push(local(Field::EmailAgain, None, id));
    }
    Some(Secret::new(read.expose()))
}

fn email_fault(fault: EmailFault) -> &'static str {
    match fault {
        EmailFault::Empty => "email-missing",
        EmailFault::TooLong => "email-too-long",
        EmailFault::NoAt => "email-no-at",
        EmailFault::Characters => "email-characters",
        EmailFault::Domain => "email-domain",
    }
}

fn line_of(
    line: &DraftLine,
    product: Result<Product, LineFault>,
    email: Option<&Secret>,
    at: u32,
    problems: &mut Vec<ProblemView>,
) -> Option<ApprovedLine> {
    let product = match product {
        Ok(product) => product,
        Err(fault) => {
            problems.push(line_fault(fault, at));
            return None;
        }
    };
    let beneficiary = match product.beneficiary {
        Beneficiary::Email => email?.clone(),
        Beneficiary::Phone => match contact::phone(&line.phone, product.country) {
            Ok(phone) => Secret::new(phone),
            Err(fault) => {
                problems.push(phone_fault(fault, product.country, at));
                return None;
            }
        },
    };
    Some(ApprovedLine {
        brand_id: product.brand_id,
        brand_name: product.brand_name,
        country: product.country,
        kind: product.kind,
        kind_word: product.kind_word,
        label: product.label,
        denomination: product.denomination.into(),
        face_value: product.face_value,
        beneficiary,
        to: product.beneficiary,
        quantity: line.quantity,
        background: product.background,
        has_logo: product.has_logo,
    })
}

fn line_fault(fault: LineFault, at: u32) -> ProblemView {
    let (fault, currency) = match fault {
        LineFault::Gone => return local(Field::Product, Some(at), "product-gone").cured(Cure::ChooseAnother),
        LineFault::NotForSale(why) => {
            let problem = local(Field::Product, Some(at), "product-not-for-sale").cured(Cure::ChooseAnother);
            return ProblemView { sentence: why, ..problem };
        }
        LineFault::Value { fault, currency } => (fault, currency),
    };
    let amount = |id: &str| local(Field::Amount, Some(at), id).with("currency", shown(&currency));
    let sold = |id: &str, value: CoinAmount| {
        amount(id).with("value", value.plain()).cured(Cure::UseAmount { value: value.plain() })
    };
    match fault {
        ValueFault::NotANumber => amount("value-not-a-number"),
        ValueFault::Below(least) => sold("value-below", least),
        ValueFault::Above(most) => sold("value-above", most),
        ValueFault::OffStep { nearest } => sold("value-off-step", nearest),
    }
}

fn phone_fault(fault: PhoneFault, country: CountryCode, at: u32) -> ProblemView {
    let problem = |id: &str| {
        let prefix = contact::phone_prefix(country).unwrap_or_default();
        local(Field::Phone, Some(at), id)
            .with("country", named(country))
            .with("country_code", country.as_str())
            .with("prefix", prefix)
    };
    match fault {
        PhoneFault::Empty => problem("phone-missing"),
        PhoneFault::Characters => problem("phone-characters"),
        PhoneFault::NotANumber => problem("phone-not-a-number"),
        PhoneFault::OtherCountry { code } => {
            problem("phone-other-country").with("other", named(code)).with("other_code", code.as_str())
        }
    }
}

pub(super) fn named(code: CountryCode) -> String {
    country::built_in()
        .into_iter()
        .find(|known| known.code == code)
        .map_or_else(|| code.to_string(), |known| known.name)
}

fn way(draft: &Draft, coins: &[CoinView], ways: &[Way], problems: &mut Vec<ProblemView>) {
    let (coin, network) = (draft.coin.as_str(), draft.network.as_str());
    let listed = coins.iter().find(|listed| listed.coin == coin);
    let on = listed.and_then(|listed| listed.networks.iter().find(|listed| listed.network == network));
    let (field, id) = match (listed, on) {
        _ if coin.is_empty() || network.is_empty() => (Field::Network, "way-missing"),
        (None, _) => (Field::Coin, "coin-unknown"),
        (Some(listed), _) if listed.suspended => (Field::Coin, "coin-suspended"),
        (Some(_), None) => (Field::Network, "network-unknown"),
        (_, Some(on)) if on.suspended => (Field::Network, "network-suspended"),
        (_, Some(on)) if on.unsupported.is_some() || check_for(coin, network).is_none() => {
            (Field::Network, "network-unsupported")
        }
        _ => return,
    };
    let problem = local(field, None, id).with("coin", shown(coin)).with("network", shown(network));
    problems.push(match Way::instead(ways, coin, network) {
        Some(way) => problem.cured(way.cure()),
        None => problem,
    });
}

fn shown(word: &str) -> String {
    clean(word, WORD_MAX)
}

fn promo(typed: &str, problems: &mut Vec<ProblemView>) -> Option<String> {
    let typed = typed.trim();
    if typed.chars().count() > PROMO_MAX || typed.chars().any(char::is_control) {
        problems.push(local(Field::Promo, None, "promo-unreadable").cured(Cure::RemovePromo));
        return None;
    }
    (!typed.is_empty()).then(|| typed.to_owned())
}

fn refund(draft: &Draft, problems: &mut Vec<ProblemView>) -> Option<Secret> {
    let typed = draft.refund_address.trim();
    if typed.is_empty() {
        return None;
    }
    // Without a check the network itself is the problem.
    let check = check_for(&draft.coin, &draft.network)?;
    if is_address(check, typed).is_err() {
        let problem = local(Field::RefundAddress, None, "refund-address").with("coin", shown(&draft.coin));
        problems.push(problem.with("network", shown(&draft.network)).cured(Cure::ClearRefundAddress));
        return None;
    }
    Some(Secret::new(typed))
}
