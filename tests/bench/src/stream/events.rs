//! The events of a load, written out before the clock starts. The load is named by the order's id, so that the server
//! needs no other word: `flood-400000`, `batched-400000`, `paced-5500`, `large-240-100`.

use std::fmt::Write;

/// A time of an order that is plausible; every event is one second later than the one before.
pub const FIRST_UPDATE: u64 = 1_790_000_000;
const BATCH: usize = 64 << 10;
/// The shop takes up to ten deliveries an order.
const DELIVERIES: usize = 10;
/// HTML as redeem steps hold it, with the escapes that JSON asks for.
const STEPS: &str = r#"<p class=\"step\">Open the shop\u2019s page, sign in and choose \u201cRedeem\u201d.</p>\n<ul><li>Enter the code and confirm it; your balance shows the amount at once.</li></ul>\n"#;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    /// As fast as the reader takes them, each in an HTTP chunk of its own, as a server sends what it writes at once.
    Flood { events: u64 },
    /// The same in chunks of 64 KiB, as after a proxy that gathers.
    Batched { events: u64 },
    /// 500 a second, each with the time at which it left.
    Paced { events: u64 },
    /// Events of this many KiB each, one after the other.
    Large { kib: usize, events: u64 },
}

impl Load {
    pub fn order_id(self) -> String {
        match self {
            Self::Flood { events } => format!("flood-{events}"),
            Self::Batched { events } => format!("batched-{events}"),
            Self::Paced { events } => format!("paced-{events}"),
            Self::Large { kib, events } => format!("large-{kib}-{events}"),
        }
    }

    pub fn parse(order_id: &str) -> Option<Self> {
        let words: Vec<&str> = order_id.split('-').collect();
        Some(match words.as_slice() {
            ["flood", events] => Self::Flood { events: events.parse().ok()? },
            ["batched", events] => Self::Batched { events: events.parse().ok()? },
            ["paced", events] => Self::Paced { events: events.parse().ok()? },
            ["large", kib, events] => Self::Large { kib: kib.parse().ok()?, events: events.parse().ok()? },
            _ => return None,
        })
    }

    pub fn events(self) -> u64 {
        match self {
            Self::Flood { events } | Self::Batched { events } | Self::Paced { events } | Self::Large { events, .. } => {
                events
            }
        }
    }
}

/// One order event of about 213 bytes of JSON. Amount and time differ from event to event, so that nothing can be kept
/// from the one before.
pub fn small(order_id: &str, number: u64) -> String {
    format!(
        "data: {{\"order_id\":\"{order_id}\",\"updated_at\":{},\"order_state\":\"WaitingForPayment\",\
         \"payment_state\":\"WalletCreated\",\"coin\":\"USDC\",\"coin_amount\":\"11.{:06}\",\
         \"deliveries\":[{{\"delivery_state\":\"WaitingForPayment\"}}]}}\n\n",
        FIRST_UPDATE + number,
        number % 1_000_000,
    )
}

/// The same with the time at which it left, in nanoseconds of the wall clock that both readers see.
pub fn stamped(order_id: &str, number: u64, sent_at: u128) -> String {
    small(order_id, number).replacen(",\"coin\"", &format!(",\"sent_at\":{sent_at},\"coin\""), 1)
}

pub fn large(order_id: &str, number: u64, kib: usize) -> String {
    let head = small(order_id, number);
    let (head, _) = head.split_once("[{").unwrap_or((&head, ""));
    let room = (kib << 10).saturating_sub(head.len()) / DELIVERIES;
    let mut event = format!("{head}[");
    for delivery in 0..DELIVERIES {
        let comma = if delivery == 0 { "" } else { "," };
        let opening = format!(
            "{comma}{{\"id\":\"d{delivery}\",\"delivery_state\":\"WaitingForPayment\",\"deliverable\":\
             {{\"brand_name\":\"Example Games\",\"redeem_instructions\":\""
        );
        let steps = STEPS.repeat(room.saturating_sub(opening.len()) / STEPS.len());
        let _ = write!(event, "{opening}{steps}\"}}}}");
    }
    event.push_str("]}\n\n");
    event
}

/// The whole body in HTTP chunks, the `stop` event and the end included.
pub fn body(load: Load) -> Vec<u8> {
    let order_id = load.order_id();
    let mut body = Vec::new();
    let mut batch = String::new();
    for number in 0..load.events() {
        match load {
            Load::Large { kib, .. } => chunk(&mut body, large(&order_id, number, kib).as_bytes()),
            Load::Batched { .. } => {
                batch.push_str(&small(&order_id, number));
                if batch.len() >= BATCH {
                    chunk(&mut body, batch.as_bytes());
                    batch.clear();
                }
            }
            Load::Flood { .. } | Load::Paced { .. } => chunk(&mut body, small(&order_id, number).as_bytes()),
        }
    }
    if !batch.is_empty() {
        chunk(&mut body, batch.as_bytes());
    }
    end(&mut body);
    body
}

pub fn chunk(body: &mut Vec<u8>, bytes: &[u8]) {
    body.extend_from_slice(format!("{:x}\r\n", bytes.len()).as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n");
}

/// The shop's word that nothing more will come.
pub fn end(body: &mut Vec<u8>) {
    chunk(body, b"event: stop\ndata: {}\n\n");
    body.extend_from_slice(b"0\r\n\r\n");
}
