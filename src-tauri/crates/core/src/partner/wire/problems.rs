//! Problems, however they come: a list, inside an object, as the `detail` of an HTTP error, with details of any type.

use serde_json::Value;

use crate::domain::Problem;

const MOST: usize = 50;
const LONGEST: usize = 200;
/// Where clients met a code outside a list of problems. The first that holds one counts.
const PLACES: [&str; 7] = ["problem", "detail", "code", "error_code", "error", "reason", "message"];
const DETAILS: [&str; 3] = ["moreDetails", "more_details", "details"];

/// Every problem that the body of a refusal names; empty when it names none or is no JSON.
pub(in crate::partner) fn problems_in(body: &[u8]) -> Vec<Problem> {
    let listed = problems_listed(body);
    if !listed.is_empty() {
        return listed;
    }
    serde_json::from_slice(body).ok().and_then(|value| from_object(&value)).into_iter().collect()
}

/// Only what stands in a list of problems: in the body of a success, any other word may mean something else.
pub(in crate::partner) fn problems_listed(body: &[u8]) -> Vec<Problem> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Vec::new() };
    match &value {
        Value::Array(list) => entries(list),
        Value::Object(_) => match value.get("problems").or_else(|| value.get("errors")) {
            Some(Value::Array(list)) => entries(list),
            Some(one @ (Value::Object(_) | Value::String(_))) => entry(one).into_iter().collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// Something stands where the problems are due, and none of it can be read: then nobody may take it for none.
pub(in crate::partner) fn are_unreadable(body: &[u8]) -> bool {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return false };
    let says_something = match value.get("problems").or_else(|| value.get("errors")) {
        None | Some(Value::Null | Value::Bool(false)) => false,
        Some(Value::Array(list)) => !list.is_empty(),
        Some(Value::Object(fields)) => !fields.is_empty(),
        Some(Value::String(text)) => !text.is_empty(),
        Some(_) => true,
    };
    says_something && problems_listed(body).is_empty()
}

/// A code-shaped word stands anywhere in the body: then the refusal is about the order, not about the body's form.
pub(in crate::partner) fn holds_code(body: &[u8]) -> bool {
    code_in(&String::from_utf8_lossy(body)).is_some() || !problems_in(body).is_empty()
}

fn entries(list: &[Value]) -> Vec<Problem> {
    list.iter().take(MOST).filter_map(entry).collect()
}

/// Inside a list of problems the word counts whatever its shape: an unknown code is shown as it is.
fn entry(value: &Value) -> Option<Problem> {
    match value {
        Value::String(text) => problem(text, Vec::new()),
        Value::Object(_) => match value.get("problem").and_then(Value::as_str) {
            Some(text) => problem(text, details(value)),
            None => from_object(value),
        },
        _ => None,
    }
}

/// Outside of one only a code-shaped word counts: the same fields carry plain sentences too.
fn from_object(value: &Value) -> Option<Problem> {
    let (code, inner) = PLACES.iter().find_map(|place| match value.get(place)? {
        Value::String(text) => code_in(text).map(|code| (code.to_owned(), Vec::new())),
        inner @ Value::Object(_) => from_object(inner).map(|problem| (problem.code, problem.details)),
        _ => None,
    })?;
    let outer = details(value);
    problem(&code, if outer.is_empty() { inner } else { outer })
}

fn problem(code: &str, details: Vec<String>) -> Option<Problem> {
    let code: String = code.trim().chars().take(LONGEST).collect();
    (!code.is_empty()).then_some(Problem { code, details })
}

/// Capitals and digits joined by underscores, as all known codes are.
fn code_in(text: &str) -> Option<&str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).find(|word| {
        let shape = word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
        shape
            && word.len() >= 5
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.trim_matches('_').contains('_')
    })
}

fn details(value: &Value) -> Vec<String> {
    let Some(found) = DETAILS.iter().find_map(|key| value.get(key)) else { return Vec::new() };
    let mut texts = match found {
        Value::Array(list) => list.iter().take(MOST).map(one_line).collect(),
        Value::Object(fields) => {
            fields.iter().take(MOST).map(|(key, inner)| format!("{key}: {}", one_line(inner))).collect()
        }
        other => vec![one_line(other)],
    };
    texts.retain(|text| !text.is_empty());
    texts.iter().map(|text| text.chars().take(LONGEST).collect()).collect()
}

/// `{"coin":"USDC","network":"Base"}` reads `USDC Base`.
fn one_line(value: &Value) -> String {
    let joined =
        |values: Vec<String>, by: &str| values.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(by);
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => joined(list.iter().take(MOST).map(one_line).collect(), ", "),
        Value::Object(fields) => joined(fields.values().take(MOST).map(one_line).collect(), " "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Vec<(String, Vec<String>)> {
        problems_in(body.as_bytes()).into_iter().map(|problem| (problem.code, problem.details)).collect()
    }

    fn code(body: &str) -> Option<String> {
        read(body).into_iter().next().map(|(code, _)| code)
    }

    #[test]
    fn details_of_any_type_become_lines() {
        let with = |details: &str| {
            let body = format!(r#"{{"problems":[{{"problem":"NOT_ALLOWED_PAYMENT_VIA","moreDetails":{details}}}]}}"#);
            read(&body).into_iter().next().map(|(_, details)| details).unwrap_or_default()
        };
        assert_eq!(with("null"), Vec::<String>::new());
        assert_eq!(with("\"x\""), ["x"]);
        assert_eq!(with("[\"a\",7,null]"), ["a", "7"]);
        assert_eq!(with(r#"[{"coin":"USDC","network":"Base"}]"#), ["USDC Base"]);
        assert_eq!(with(r#"{"allowed":["A","B"]}"#), ["allowed: A, B"]);
    }

    #[test]
    fn the_detail_of_an_http_error_may_hold_any_code() {
        assert_eq!(code(r#"{"status":422,"detail":"SUSPENDED_COIN"}"#).as_deref(), Some("SUSPENDED_COIN"));
        assert_eq!(code(r#"{"status":"422","detail":"refused: KYC_MISSING."}"#).as_deref(), Some("KYC_MISSING"));
        assert_eq!(code(r#"{"error":{"code":"SOME_NEW_CODE"}}"#).as_deref(), Some("SOME_NEW_CODE"));
        let inner = read(r#"{"status":400,"detail":{"problem":"NOT_ALLOWED_PAYMENT_VIA","moreDetails":["GATE_PAY"]}}"#);
        assert_eq!(inner, [("NOT_ALLOWED_PAYMENT_VIA".to_owned(), vec!["GATE_PAY".to_owned()])]);
        for place in ["reason", "message", "error", "error_code", "code"] {
            assert_eq!(
                code(&format!("{{\"{place}\":\"LOGIN_REQUIRED\"}}")).as_deref(),
                Some("LOGIN_REQUIRED"),
                "{place}"
            );
        }
    }

    #[test]
    fn sentences_pages_and_empty_bodies_hold_no_code() {
        for body in [
            "",
            "<html>Bad Request</html>",
            r#"{"message":"deliverable.brand_name is required"}"#,
            "null",
            "[]",
            r#"{"error":"Bad Request"}"#,
        ] {
            assert_eq!(code(body), None, "{body}");
            assert!(!holds_code(body.as_bytes()), "{body}");
        }
        assert!(holds_code(b"<p>OUT_OF_STOCK</p>"));
        assert!(holds_code(br#"{"problems":[{"problem":"Weird"}]}"#));
    }
}
