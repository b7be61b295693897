//! What a delivered order holds: codes that say DEMO, top-up references, eSIM activation texts.
//! May use: the stored order and hashes, so that the same order always shows the same codes.
//! Must never enter: anything that could be a working code of a real shop.

use serde_json::{Map, Value};

use super::{Delivery, Order};
use crate::catalogue::steady_number;

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
pub(crate) fn deliver(order: &Order, delivery: &Delivery, to: &mut Map<String, Value>) {
    let of = |what: &str| format!("{what} {} {}", order.id, delivery.id);
    let mut put = |key: &str, value: String| {
        to.insert(key.to_owned(), Value::String(value));
    };
    if delivery.fails {
        put("failure_reason", "The shop's supplier had no code left.".to_owned());
        put("error_description", "supplier_stock_empty".to_owned());
        return;
    }
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
    gift_card(&of, steady_number(&delivery.brand) % 4, &mut put);
}

/// Shops differ: some send a link, some a second code, most a code alone.
fn gift_card(of: &impl Fn(&str) -> String, habit: u32, put: &mut impl FnMut(&str, String)) {
    let code = format!("DEMO-{}-{}-X", letters(&of("code a"), 4), letters(&of("code b"), 4));
    let serial = format!("DEMO{:010}", steady_number(&of("serial")));
    put("pin_serial", serial);
    match habit {
        0 => {
            put("pin_code", format!("https://redeem.shop.example/{code}"));
            put("redeem_instructions", "<p>Open the link and press <em>Claim</em>.</p>".to_owned());
        }
        1 => {
            put("pin_code", code);
            put("security_code", format!("{:04}", steady_number(&of("pin")) % 10_000));
            put(
                "redeem_instructions",
                "<ol><li>Sign in to the shop.</li><li>Enter code <strong>and</strong> security code.</li></ol>"
                    .to_owned(),
            );
        }
        _ => {
            put("pin_code", code);
            put(
                "redeem_instructions",
                "<ol><li>Sign in to the shop.</li><li>Choose <em>Redeem</em> and enter the code.</li></ol>".to_owned(),
            );
        }
    }
}
