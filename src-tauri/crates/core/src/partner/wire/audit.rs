//! Every known field of every answer is read: changing any value changes what is read, and taking it away is no error.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde_json::{Map, Value};

use super::{brands, countries, homepage, order, products, validation, vias};
use crate::domain::CountryCode;
use crate::partner::error::{Endpoint, PartnerError};

/// A place in an answer: keys and indices from the outside in.
type Place = Vec<String>;

/// One endpoint: its answers, and what is read of one. The country asked for is none that an answer names.
struct Audit<T> {
    answers: Vec<Value>,
    read: fn(&[u8]) -> Result<T, PartnerError>,
}

impl<T: PartialEq + Debug> Audit<T> {
    fn of(answers: &str, read: fn(&[u8]) -> Result<T, PartnerError>) -> Self {
        Self { answers: serde_json::from_str(answers).expect("a list of answers"), read }
    }

    fn hear(&self, answer: &Value) -> Result<T, PartnerError> {
        (self.read)(&serde_json::to_vec(answer).expect("json"))
    }

    /// Fields with other values, by their names without indices, for which no such value was read differently.
    fn unread(&self) -> Vec<String> {
        let mut read: BTreeMap<String, bool> = BTreeMap::new();
        for answer in &self.answers {
            let heard = self.hear(answer).expect("the answer itself");
            for place in leaves(answer) {
                let mut changed = answer.clone();
                *at(&mut changed, &place) = another(at(&mut answer.clone(), &place));
                let differs = self.hear(&changed).as_ref() != Ok(&heard);
                *read.entry(name(&place)).or_default() |= differs;
            }
        }
        read.into_iter().filter_map(|(name, read)| (!read).then_some(name)).collect()
    }

    /// Fields without which an answer cannot be read at all.
    fn needed(&self) -> Vec<String> {
        let mut needed: Vec<String> = Vec::new();
        for answer in &self.answers {
            for place in members(answer) {
                let mut null = answer.clone();
                *at(&mut null, &place) = Value::Null;
                let mut absent = answer.clone();
                remove(&mut absent, &place);
                let (null, absent) = (self.hear(&null), self.hear(&absent));
                assert_eq!(null, absent, "null is not absent at {}", place.join("."));
                if null.is_err() && !needed.contains(&name(&place)) {
                    needed.push(name(&place));
                }
            }
        }
        needed
    }

    fn numbers_and_strings_are_alike(&self) {
        for answer in &self.answers {
            let heard = self.hear(answer).expect("the answer itself");
            for place in leaves(answer) {
                let mut swapped = answer.clone();
                let value = at(&mut swapped, &place);
                let other = match &*value {
                    Value::Number(number) => Value::String(number.to_string()),
                    // What begins or ends with a zero would not come back as it was.
                    Value::String(text) => match serde_json::from_str::<serde_json::Number>(text) {
                        Ok(number) if number.to_string() == *text => Value::Number(number),
                        _ => continue,
                    },
                    _ => continue,
                };
                *value = other;
                // Names and ids are strings; only their text counts.
                assert_eq!(self.hear(&swapped).as_ref(), Ok(&heard), "{}", place.join("."));
            }
        }
    }

    fn unknown_fields_are_ignored(&self) {
        for answer in &self.answers {
            let heard = self.hear(answer).expect("the answer itself");
            let mut richer = answer.clone();
            enrich(&mut richer);
            assert_eq!(self.hear(&richer).as_ref(), Ok(&heard));
        }
    }

    fn holds(&self, needed: &[&str]) {
        assert_eq!(self.unread(), Vec::<String>::new(), "not read");
        assert_eq!(self.needed(), needed, "an error without");
        self.numbers_and_strings_are_alike();
        self.unknown_fields_are_ignored();
    }
}

/// Every value that is neither object nor list.
fn leaves(value: &Value) -> Vec<Place> {
    places(value).into_iter().filter(|(_, leaf, _)| *leaf).map(|(place, _, _)| place).collect()
}

/// Every value that stands under a key.
fn members(value: &Value) -> Vec<Place> {
    places(value).into_iter().filter(|(_, _, keyed)| *keyed).map(|(place, _, _)| place).collect()
}

/// Each place with: is it a leaf that says something, does it stand under a key.
fn places(value: &Value) -> Vec<(Place, bool, bool)> {
    let inner: Vec<(String, &Value, bool)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, inner)| (key.clone(), inner, true)).collect(),
        Value::Array(rows) => rows.iter().enumerate().map(|(at, inner)| (at.to_string(), inner, false)).collect(),
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    for (step, inner, keyed) in inner {
        let leaf = !matches!(inner, Value::Object(_) | Value::Array(_) | Value::Null);
        found.push((vec![step.clone()], leaf, keyed));
        found.extend(
            places(inner)
                .into_iter()
                .map(|(rest, leaf, keyed)| (std::iter::once(step.clone()).chain(rest).collect(), leaf, keyed)),
        );
    }
    found
}

fn at<'a>(value: &'a mut Value, place: &[String]) -> &'a mut Value {
    place.iter().fold(value, |inner, step| match inner {
        Value::Array(rows) => rows.get_mut(step.parse::<usize>().expect("an index")).expect("a row"),
        other => other.get_mut(step).expect("a field"),
    })
}

fn remove(value: &mut Value, place: &[String]) {
    let (last, above) = place.split_last().expect("a place");
    at(value, above).as_object_mut().expect("an object").remove(last);
}

fn name(place: &[String]) -> String {
    place.iter().filter(|step| step.parse::<usize>().is_err()).cloned().collect::<Vec<_>>().join(".")
}

/// A value of the same kind that is not the same: amounts stay amounts.
fn another(value: &Value) -> Value {
    match value {
        Value::Bool(said) => Value::Bool(!said),
        Value::String(text) => Value::String(format!("{text}1")),
        Value::Number(number) => serde_json::from_str(&format!("{number}1")).expect("a number"),
        other => other.clone(),
    }
}

fn enrich(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(enrich);
            let mut surprise = Map::new();
            surprise.insert("deep".into(), Value::Array(vec![Value::Null, Value::Bool(true)]));
            fields.insert("a_field_of_tomorrow".into(), Value::Object(surprise));
        }
        Value::Array(rows) => rows.iter_mut().for_each(enrich),
        _ => {}
    }
}

fn elsewhere() -> CountryCode {
    CountryCode::parse("JP").expect("two letters")
}

#[test]
fn every_field_of_the_ways_to_pay_is_read() {
    Audit::of(include_str!("../../../tests/fixtures/answers/payment_vias.json"), vias::read).holds(&[]);
}

#[test]
fn every_field_of_the_brands_is_read() {
    let read = |body: &[u8]| brands::read(body, elsewhere());
    Audit::of(include_str!("../../../tests/fixtures/answers/brands.json"), read).holds(&[]);
}

#[test]
fn every_field_of_the_products_is_read() {
    let read = |body: &[u8]| products::read(body, elsewhere());
    Audit::of(include_str!("../../../tests/fixtures/answers/products.json"), read).holds(&[]);
}

#[test]
fn every_field_of_a_price_is_read_and_the_amount_is_needed() {
    let read = |body: &[u8]| validation::read_price(body, "BTC");
    Audit::of(include_str!("../../../tests/fixtures/answers/price.json"), read).holds(&["coin_amount"]);
}

#[test]
fn every_field_of_a_validation_is_read_and_either_a_price_or_a_problem_is_needed() {
    let answers = include_str!("../../../tests/fixtures/answers/validation.json");
    Audit::of(answers, validation::read).holds(&["coin_amount", "problems", "problem"]);
}

#[test]
fn every_field_of_an_order_is_read_and_only_its_id_is_needed() {
    let read = |body: &[u8]| order::read(Endpoint::Order, body).map(|answer| answer.facts);
    Audit::of(include_str!("../../../tests/fixtures/answers/order.json"), read).holds(&["order_id"]);
}

#[test]
fn every_field_of_the_countries_is_read_and_the_list_is_needed() {
    Audit::of(include_str!("../../../tests/fixtures/answers/countries.json"), countries::read).holds(&["countries"]);
}

#[test]
fn of_a_homepage_titles_and_ids_are_read_names_only_tell_a_brand_and_nothing_is_needed() {
    let audit =
        Audit::of(include_str!("../../../tests/fixtures/answers/homepage.json"), |body| Ok(homepage::read(body)));
    assert_eq!(audit.unread(), ["sections.brands.brand", "sections.items.family"]);
    assert_eq!(audit.needed(), Vec::<String>::new());
}
