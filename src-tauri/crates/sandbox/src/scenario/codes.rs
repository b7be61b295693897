//! Scenarios about what is delivered, and what the codes look like.
//! May use: the builder of scripts.
//! Must never enter: anything but scripts; see `script` for what the numbers mean.

use super::script::{Dress, Fate, Script};

fn delivered_as(title: &'static str, fate: Fate) -> Script {
    Script::new(title).paid(8, 100).preparing(12).done(18, fate)
}

pub(super) fn partial_delivery() -> Script {
    Script::new("The first code comes, the others fail; an order of one thing gets it.")
        .paid(8, 100)
        .preparing(12)
        .first(18, Fate::Handed(Dress::Usual))
        .first(28, Fate::Handed(Dress::Usual))
        .rest(28, Fate::Failed)
        .state(28, "Done", "PaymentReceived")
}

pub(super) fn delivery_failed() -> Script {
    delivered_as("The order is paid, and nothing can be delivered.", Fate::Failed)
}

pub(super) fn done_without_code() -> Script {
    delivered_as("The shop finishes the order and shows no code: it went by e-mail.", Fate::WithoutCode)
}

pub(super) fn code_after_done() -> Script {
    delivered_as("The shop finishes the order, and the code appears a while later.", Fate::WithoutCode)
        .handed(48, Fate::Handed(Dress::Usual))
}

pub(super) fn code_replaced() -> Script {
    Script::new("The shop shows a code and then puts another in its place.")
        .paid(8, 100)
        .preparing(12)
        .handed(16, Fate::Handed(Dress::Usual))
        .handed(24, Fate::Handed(Dress::Renewed))
        .done(30, Fate::Handed(Dress::Renewed))
}

pub(super) fn code_as_text() -> Script {
    delivered_as("The code is a plain text with a serial number.", Fate::Handed(Dress::Plain))
}

pub(super) fn code_as_link() -> Script {
    delivered_as("The code is a link.", Fate::Handed(Dress::Link))
}

pub(super) fn code_with_security_code() -> Script {
    delivered_as("The code has a serial number and a security code.", Fate::Handed(Dress::SecurityCode))
}

pub(super) fn code_as_barcode() -> Script {
    delivered_as("The code comes with the picture of a barcode.", Fate::Handed(Dress::Barcode))
}

pub(super) fn code_as_qr() -> Script {
    delivered_as("The code comes with a QR code.", Fate::Handed(Dress::Qr))
}
