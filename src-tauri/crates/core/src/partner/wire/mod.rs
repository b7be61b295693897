//! The shapes on the wire: strict in what is sent, lenient in what is read.
//!
//! May use: `domain` and this room's own types. Must never enter: a float on the way to money, a URL, a socket.

#[cfg(test)]
mod audit;
pub(super) mod body;
pub(super) mod brands;
pub(super) mod countries;
mod field;
pub(super) mod homepage;
pub(super) mod order;
pub(super) mod problems;
pub(super) mod products;
#[cfg(test)]
mod properties;
pub(super) mod validation;
pub(super) mod vias;

use serde::Deserialize;
use serde_path_to_error::Segment;

use super::error::{Endpoint, PartnerError};

/// Reads JSON; an error names the call and the place in it, never what stood there.
fn decode<'a, T: Deserialize<'a>>(endpoint: Endpoint, body: &'a [u8]) -> Result<T, PartnerError> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| PartnerError::Unreadable { endpoint, path: place(error.path()) })?;
    json.end().map_err(|_| PartnerError::Unreadable { endpoint, path: "end".into() })?;
    Ok(read)
}

/// `payment.[0].coin`. A key that has not the looks of a field's name is part of the answer, and stays out of the text.
fn place(path: &serde_path_to_error::Path) -> String {
    const LONGEST: usize = 32;
    let is_name = |key: &str| key.len() <= LONGEST && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let steps: Vec<String> = path
        .iter()
        .map(|step| match step {
            Segment::Seq { index } => format!("[{index}]"),
            Segment::Map { key } if is_name(key) => key.clone(),
            Segment::Enum { variant } if is_name(variant) => variant.clone(),
            _ => "?".to_owned(),
        })
        .collect();
    if steps.is_empty() { ".".to_owned() } else { steps.join(".") }
}

fn missing(endpoint: Endpoint, path: &str) -> PartnerError {
    PartnerError::Unreadable { endpoint, path: path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_fault_repeats_nothing_of_the_answer_but_its_fields_names() {
        #[derive(Debug, Deserialize)]
        #[expect(dead_code, reason = "only the place of the fault counts")]
        struct Shape {
            order: std::collections::HashMap<String, Vec<u8>>,
        }
        let place = |body: &str| match decode::<Shape>(Endpoint::Order, body.as_bytes()) {
            Err(PartnerError::Unreadable { path, .. }) => path,
            other => unreachable!("{other:?}"),
        };
        assert_eq!(place(r#"{"order":{"pin_code":[1,2,"AAAA"]}}"#), "order.pin_code.[2]");
        for key in ["buyer@example.com", "+14155551234", "AAAA-BBBB", "ord_abc123xyz"] {
            assert_eq!(place(&format!(r#"{{"order":{{"{key}":["x"]}}}}"#)), "order.?.[0]", "{key}");
        }
        assert_eq!(place("\"ord_abc\""), ".");
        assert_eq!(place("{\"order\":{}} x"), "end");
    }
}
