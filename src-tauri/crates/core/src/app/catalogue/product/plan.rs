//! Data and eSIM plans as a table tells them: how much data, for how long, for about how much, and how much a gigabyte.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::contract::{Plan, PlanPlaces, PlanPrice};
use crate::domain::CoinAmount;
use crate::domain::text::{NAME_MAX, clean};
use crate::partner::Product as Listed;

/// Between a unit and the next. Networks count in thousands and in 1,024s; the shop does not say which (guess).
const STEP: Decimal = Decimal::ONE_THOUSAND;

/// A plan, and what its place in each column is found by. What the shop does not state has no place.
pub(super) struct Told {
    plan: Plan,
    gigabytes: Option<Size>,
    price: Option<Decimal>,
    per_gigabyte: Option<Decimal>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Size {
    Of(Decimal),
    Unlimited,
}

impl Told {
    /// `None` for plain talk time or credit. Only days may come from the label.
    pub fn of(product: &Listed, label: &str, coin: &str) -> Option<Self> {
        let is = |unit: &str, words: &[&str]| words.iter().any(|word| unit.eq_ignore_ascii_case(word));
        let allowances = &product.allowances;
        let data = allowances.iter().find(|it| is(&it.kind, &["data"]) || is(&it.unit, &["kb", "mb", "gb", "tb"]));
        let time = allowances.iter().find(|it| is(&it.unit, &["day", "days"]));
        let days =
            time.and_then(|it| it.amount).and_then(|amount| amount.plain().parse().ok()).or_else(|| days_in(label));
        let unlimited = data.is_some_and(|it| it.unlimited);
        let counted = data.filter(|it| !it.unlimited).and_then(|it| Some((it.amount?, it.unit.as_str())));
        if counted.is_none() && !unlimited && days.is_none() {
            return None;
        }
        let size = counted.and_then(|(amount, unit)| gigabytes(amount, unit));
        let price = product.price_in(coin).filter(|amount| amount.is_payable());
        let per_gigabyte = price.zip(size).and_then(|(price, size)| per(price, size));
        let data = counted.map(|(amount, unit)| clean(&format!("{amount} {unit}"), NAME_MAX));
        let says_all = says_all(label, data.as_deref().or(unlimited.then_some("unlimited")), days);
        let price_told = price.map(|price| PlanPrice {
            coin: coin.to_owned(),
            amount: price.shown(),
            per_gigabyte: per_gigabyte.map(|it| it.to_string()),
        });
        Some(Self {
            plan: Plan { data, unlimited, days, says_all, price: price_told, places: PlanPlaces::default() },
            gigabytes: if unlimited { Some(Size::Unlimited) } else { size.map(Size::Of) },
            price: price.map(CoinAmount::decimal),
            per_gigabyte,
        })
    }
}

/// Each with its places among the others.
pub(super) fn placed(told: Vec<Option<Told>>) -> Vec<Option<Plan>> {
    let known = || told.iter().flatten();
    let data = Column::of(known().map(|it| it.gigabytes));
    let days = Column::of(known().map(|it| it.plan.days));
    let price = Column::of(known().map(|it| it.price));
    let gigabyte = Column::of(known().map(|it| it.per_gigabyte));
    let place = |told: Told| {
        let places = PlanPlaces {
            data: data.place(told.gigabytes),
            days: days.place(told.plan.days),
            price: price.place(told.price),
            gigabyte: gigabyte.place(told.per_gigabyte),
        };
        Plan { places, ..told.plan }
    };
    told.into_iter().map(|told| told.map(place)).collect()
}

/// What is stated in a column, from the least; equal values share a place.
struct Column<T>(Vec<T>);

impl<T: Ord> Column<T> {
    fn of(values: impl Iterator<Item = Option<T>>) -> Self {
        let mut stated: Vec<T> = values.flatten().collect();
        stated.sort_unstable();
        stated.dedup();
        Self(stated)
    }

    /// Counted from 0.
    fn place(&self, value: Option<T>) -> Option<u32> {
        self.0.binary_search(&value?).ok().and_then(|at| u32::try_from(at).ok())
    }
}

fn gigabytes(amount: CoinAmount, unit: &str) -> Option<Decimal> {
    let amount = amount.decimal();
    match unit.to_ascii_lowercase().as_str() {
        "kb" => amount.checked_div(STEP * STEP),
        "mb" => amount.checked_div(STEP),
        "gb" => Some(amount),
        "tb" => amount.checked_mul(STEP),
        _ => None,
    }
}

/// As fine as the price itself; nothing where that would read as free.
fn per(price: CoinAmount, gigabytes: Decimal) -> Option<Decimal> {
    let scale = price.decimal().normalize().scale().max(2);
    let mut per = price.decimal().checked_div(gigabytes)?;
    per = per.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
    per.rescale(scale);
    (per > Decimal::ZERO).then_some(per)
}

/// `10 GB 30 days`: 30.
fn days_in(label: &str) -> Option<u32> {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.windows(2).find_map(|pair| match pair {
        [count, unit] if unit.eq_ignore_ascii_case("days") || unit.eq_ignore_ascii_case("day") => count.parse().ok(),
        _ => None,
    })
}

/// Whether data and days are all that the shop's label tells: `10 GB 30 days`, `Unlimited 15 days`.
fn says_all(label: &str, data: Option<&str>, days: Option<u32>) -> bool {
    let (Some(data), Some(days)) = (data, days) else { return false };
    let alike = |text: &str| {
        let letters: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
        letters.to_lowercase()
    };
    let label = alike(label);
    ["day", "days"].iter().any(|unit| label == alike(&format!("{data}{days}{unit}")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{amount, fixed};
    use super::*;
    use crate::partner::{Allowance, DeliveryType};

    fn allowance(kind: &str, unit: &str, count: Option<&str>) -> Allowance {
        Allowance { kind: kind.into(), unit: unit.into(), amount: count.map(amount), unlimited: count.is_none() }
    }

    fn listed(allowances: Vec<Allowance>, price: Option<&str>) -> Listed {
        Listed { allowances, coin_amount: price.map(amount), ..fixed("10 GB 30 days", DeliveryType::ByEmail) }
    }

    fn of(allowances: Vec<Allowance>, label: &str) -> Option<Plan> {
        Told::of(&listed(allowances, None), label, "USDC").map(|told| told.plan)
    }

    #[test]
    fn a_plan_is_read_from_what_it_allows_and_its_days_also_from_the_label() {
        let read = |allowances, label| of(allowances, label).map(|it| (it.data, it.unlimited, it.days));
        let data = || allowance("Data", "GB", Some("10.0"));
        let days = allowance("Validity", "DAYS", Some("7"));
        assert_eq!(read(vec![data(), days], "10 GB 30 days"), Some((Some("10 GB".into()), false, Some(7))));
        assert_eq!(read(vec![data()], "10 GB 30 days"), Some((Some("10 GB".into()), false, Some(30))));
        assert_eq!(read(vec![allowance("DATA", "GB", None)], "All"), Some((None, true, None)));
        assert_eq!(read(vec![], "$10"), None);
    }

    #[test]
    fn a_label_that_tells_more_than_data_and_days_is_shown() {
        let says_all = |label| of(vec![allowance("Data", "GB", Some("10"))], label).is_some_and(|it| it.says_all);
        assert!(says_all("10 GB 30 days") && says_all("10GB 1 Day"));
        let unlimited = of(vec![allowance("Data", "GB", None)], "Unlimited 15 days");
        assert!(unlimited.is_some_and(|it| it.says_all && it.unlimited && it.days == Some(15)));
        assert!(!says_all("10 GB 30 days, calls") && !says_all("Traveller 30 days") && !says_all("10 GB"));
    }

    #[test]
    fn a_gigabyte_costs_its_part_of_the_price_as_finely_as_the_price_is_told() {
        let per = |count, unit, price| {
            let told = Told::of(&listed(vec![allowance("DATA", unit, count)], Some(price)), "", "USDC");
            told.and_then(|told| told.plan.price).map(|price| (price.amount, price.per_gigabyte))
        };
        let some = |price: &str, per: Option<&str>| Some((price.to_owned(), per.map(str::to_owned)));
        assert_eq!(per(Some("3"), "GB", "10"), some("10.00", Some("3.33")));
        assert_eq!(per(Some("8"), "GB", "0.9"), some("0.90", Some("0.11")));
        assert_eq!(per(Some("500"), "MB", "4.5"), some("4.50", Some("9.00")));
        assert_eq!(per(Some("1"), "TB", "50"), some("50.00", Some("0.05")));
        assert_eq!(per(Some("10"), "GB", "0.00012345"), some("0.00012345", Some("0.00001235")));
        assert_eq!(per(Some("1000"), "GB", "1"), some("1.00", None), "it would read as free");
        assert_eq!(per(Some("0"), "GB", "1"), some("1.00", None));
        assert_eq!(per(Some("5"), "minutes", "1"), some("1.00", None));
        assert_eq!(per(None, "GB", "30"), some("30.00", None));
        assert_eq!(per(Some("5"), "GB", "0"), None, "nothing is no price");
    }

    #[test]
    fn a_price_in_another_coin_is_no_price_here() {
        let plan = Told::of(&listed(vec![allowance("DATA", "GB", Some("1"))], Some("4")), "", "BTC");
        assert_eq!(plan.and_then(|told| told.plan.price), None);
    }

    #[test]
    fn plans_have_places_by_number_and_what_is_not_stated_has_none() {
        let told = |data, price| Told::of(&listed(vec![allowance("DATA", "GB", data)], price), "", "USDC");
        let plans = placed(vec![told(Some("10"), Some("20")), None, told(None, Some("9")), told(Some("2"), None)]);
        let places = |of: fn(&PlanPlaces) -> Option<u32>| -> Vec<Option<u32>> {
            plans.iter().flatten().map(|plan| of(&plan.places)).collect()
        };
        assert_eq!(plans.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false, true, true]);
        assert_eq!(places(|it| it.data), [Some(1), Some(2), Some(0)], "ten is more than two, and less than unlimited");
        assert_eq!(places(|it| it.price), [Some(1), Some(0), None]);
        assert_eq!(places(|it| it.gigabyte), [Some(0), None, None]);
        assert_eq!(places(|it| it.days), [None; 3]);
    }
}
