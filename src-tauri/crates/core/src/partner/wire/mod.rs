//! The shapes on the wire: strict in what is sent, lenient in what is read.
//!
//! May use: `domain` and this room's own types. Must never enter: a float on the way to money, a URL, a socket.

pub(super) mod body;
pub(super) mod brands;
pub(super) mod countries;
mod field;
pub(super) mod homepage;
pub(super) mod order;
pub(super) mod problems;
pub(super) mod products;
pub(super) mod validation;
pub(super) mod vias;

use serde::Deserialize;

use super::error::{Endpoint, PartnerError};

/// Reads JSON; an error names the call and the place in it, never what stood there.
fn decode<'a, T: Deserialize<'a>>(endpoint: Endpoint, body: &'a [u8]) -> Result<T, PartnerError> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| PartnerError::Unreadable { endpoint, path: error.path().to_string() })?;
    json.end().map_err(|_| PartnerError::Unreadable { endpoint, path: "end".into() })?;
    Ok(read)
}

fn missing(endpoint: Endpoint, path: &str) -> PartnerError {
    PartnerError::Unreadable { endpoint, path: path.to_owned() }
}
