//! The watch over a copied address.

use serde::Serialize;
use ts_rs::TS;

/// What became of the address that was copied last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ClipboardAlarm {
    /// Another address lies in the clipboard now.
    Swapped { copied: Vec<AddressPart>, found: Vec<AddressPart> },
    /// The system does not let the app look, so a swap would go unnoticed.
    Unreadable,
}

/// Four characters of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AddressPart {
    pub text: String,
    pub differs: bool,
}
