//! What a delivered order holds: codes that say DEMO, top-up references, eSIM activation texts.
//! May use: the stored order, its scenario's wish for the look, and hashes, so that the same order always shows the
//! same codes.
//! Must never enter: anything that could be a working code of a real shop.

use serde_json::{Map, Value};

use super::{Delivery, Order};
use crate::catalogue::steady_number;
use crate::scenario::script::Dress;

const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Up to six characters that cannot be misread.
fn letters(sentence: &str, count: u32) -> String {
    let number = steady_number(sentence);
    let pick = |place: u32| {
        let at = usize::try_from(number.rotate_left(place * 5) % 32).unwrap_or_default();
        LETTERS.get(at).copied().unwrap_or(b'X')
    };
    (0..count).map(|place| char::from(pick(place))).collect()
}

/// Adds to `deliverable` what the buyer gets.
pub(crate) fn deliver(order: &Order, delivery: &Delivery, dress: Dress, to: &mut Map<String, Value>) {
    let edition = if dress == Dress::Renewed { " again" } else { "" };
    let of = |what: &str| format!("{what} {} {}{edition}", order.id, delivery.id);
    let mut put = |key: &str, value: String| {
        to.insert(key.to_owned(), Value::String(value));
    };
    if delivery.delivery_type == "by_phone" {
        put("operator_reference", format!("DEMO-{:08}", steady_number(&of("operator")) % 100_000_000));
        return;
    }
    if delivery.esim {
        let text =
            format!("LPA:1$rsp.skylark.example$DEMO-{}-{}", letters(&of("esim a"), 5), letters(&of("esim b"), 5));
        put("qr_text", text.clone());
        put("pin_code", text);
        put("pin_serial", format!("DEMO8900{:012}", steady_number(&of("iccid"))));
        put(
            "redeem_instructions",
            "<p>Scan this code in the settings of your phone under <strong>Add eSIM</strong>.</p>".to_owned(),
        );
        return;
    }
    gift_card(&of, worn(dress, &delivery.brand), &mut put);
}

/// Adds to `deliverable` why the buyer gets nothing.
pub(crate) fn fail(to: &mut Map<String, Value>) {
    to.insert("failure_reason".to_owned(), "The shop's supplier had no code left.".into());
    to.insert("error_description".to_owned(), "supplier_stock_empty".into());
}

/// Shops differ: some send a link, some a second code, most a code alone.
fn worn(dress: Dress, brand: &str) -> Dress {
    match dress {
        Dress::Usual | Dress::Renewed => match steady_number(brand) % 4 {
            0 => Dress::Link,
            1 => Dress::SecurityCode,
            _ => Dress::Plain,
        },
        wished => wished,
    }
}

const REDEEM: &str = "<ol><li>Sign in to the shop.</li><li>Choose <em>Redeem</em> and enter the code.</li></ol>";
const REDEEM_BOTH: &str =
    "<ol><li>Sign in to the shop.</li><li>Enter code <strong>and</strong> security code.</li></ol>";

fn gift_card(of: &impl Fn(&str) -> String, dress: Dress, put: &mut impl FnMut(&str, String)) {
    let code = format!("DEMO-{}-{}-X", letters(&of("code a"), 4), letters(&of("code b"), 4));
    let serial = format!("DEMO{:010}", steady_number(&of("serial")));
    put("pin_serial", serial);
    match dress {
        Dress::Link => {
            put("pin_code", format!("https://redeem.shop.example/{code}"));
            put("redeem_instructions", "<p>Open the link and press <em>Claim</em>.</p>".to_owned());
            return;
        }
        Dress::SecurityCode => {
            put("security_code", format!("{:04}", steady_number(&of("pin")) % 10_000));
            put("redeem_instructions", REDEEM_BOTH.to_owned());
        }
        Dress::Barcode => {
            put("barcode_image_url", format!("https://codes.shop.example/barcode/{code}.png"));
            put("redeem_instructions", "<p>Show the barcode at the till.</p>".to_owned());
        }
        Dress::Qr => {
            put("qr_image_url", format!("https://codes.shop.example/qr/{code}.png"));
            put("qr_text", code.clone());
            put("redeem_instructions", "<p>Show the QR code at the till.</p>".to_owned());
        }
        Dress::Usual | Dress::Renewed | Dress::Plain => put("redeem_instructions", REDEEM.to_owned()),
    }
    put("pin_code", code);
}
