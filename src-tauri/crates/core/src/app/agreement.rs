//! Is the created order what the buyer approved? Pure. Fields absent from the answer are not differences.

use super::checkout::{Approved, ApprovedDenomination, ApprovedLine};
use crate::contract::Beneficiary;
use crate::domain::ids::mask_middle;
use crate::domain::text::clean;
use crate::domain::{CoinAmount, DeliveryFacts, OrderFacts};
use crate::store::Difference;

/// Differences of identity: any of them blocks the order for good.
pub(crate) fn differences(approved: &Approved, facts: &OrderFacts) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("fact-coin", &approved.coin, facts.coin.as_deref(), &mut found);
    compare("fact-network", &approved.network, facts.network.as_deref(), &mut found);
    lines(approved, facts, &mut found);
    found
}

/// The amount asked for when it is more than what the buyer last agreed to.
pub(crate) fn raised(approved: &Approved, agreed: Option<CoinAmount>, facts: &OrderFacts) -> Option<CoinAmount> {
    let limit = agreed.map_or(approved.amount, |agreed| agreed.max(approved.amount));
    facts.coin_amount.filter(|asked| *asked > limit)
}

fn compare(fact: &str, expected: &str, told: Option<&str>, found: &mut Vec<Difference>) {
    if let Some(told) = told
        && told != expected
    {
        found.push(difference(fact, expected, told));
    }
}

fn difference(fact: &str, expected: &str, found: &str) -> Difference {
    Difference { fact: fact.to_owned(), expected: clean(expected, 80), found: clean(found, 80) }
}

/// Each unit delivered must be one of the units approved, and none may be left over.
fn lines(approved: &Approved, facts: &OrderFacts, found: &mut Vec<Difference>) {
    if facts.deliveries.is_empty() {
        return;
    }
    let mut open: Vec<&ApprovedLine> = approved
        .lines
        .iter()
        .flat_map(|line| std::iter::repeat_n(line, usize::try_from(line.quantity).unwrap_or(1)))
        .collect();
    let wanted = open.len();
    let mut told = 0_usize;
    for delivery in &facts.deliveries {
        for _ in 0..delivery.quantity.unwrap_or(1).clamp(1, 100) {
            told += 1;
            match open.iter().position(|line| against(line, delivery).is_empty()) {
                Some(place) => {
                    open.swap_remove(place);
                }
                None => {
                    if let Some(nearest) = open.first().or(approved.lines.first().as_ref()) {
                        found.extend(against(nearest, delivery));
                    }
                }
            }
        }
    }
    if told != wanted {
        found.push(difference("fact-quantity", &wanted.to_string(), &told.to_string()));
    }
    found.dedup();
}

fn against(line: &ApprovedLine, delivery: &DeliveryFacts) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("fact-brand", &line.brand_name, delivery.brand_name.as_deref(), &mut found);
    compare("fact-country", line.country.as_str(), delivery.country_code.as_deref(), &mut found);
    denomination(line, delivery, &mut found);
    if let Some(told) = &delivery.beneficiary_account
        && plain(line.to, told.expose()) != plain(line.to, line.beneficiary.expose())
    {
        found.push(difference(
            "fact-beneficiary",
            &mask_middle(line.beneficiary.expose()),
            &mask_middle(told.expose()),
        ));
    }
    found
}

fn denomination(line: &ApprovedLine, delivery: &DeliveryFacts, found: &mut Vec<Difference>) {
    match &line.denomination {
        ApprovedDenomination::Fixed { key, .. } => {
            compare("fact-denomination", key, delivery.denomination.as_deref(), found);
        }
        ApprovedDenomination::Range { value } => {
            // A shop that answers with a denomination's name alone, "100 USD", says its value too.
            let named = delivery.denomination.as_deref().and_then(|name| name.split(' ').next()).map(CoinAmount::parse);
            let told = delivery.product_value.or_else(|| named.and_then(Result::ok));
            if let Some(told) = told
                && told != *value
            {
                found.push(difference("fact-denomination", &value.plain(), &told.plain()));
            }
        }
    }
}

/// E-mails compare without case, phones by their digits.
fn plain(kind: Beneficiary, text: &str) -> String {
    match kind {
        Beneficiary::Email => text.trim().to_lowercase(),
        Beneficiary::Phone => text.chars().filter(char::is_ascii_digit).collect(),
    }
}
