//! Good documents with some of their fields replaced by what nobody should send.

use proptest::prelude::*;

/// Text and the value behind it, in turn; the last text closes the document.
pub(super) struct Document(pub &'static [(&'static str, &'static str)]);

impl Document {
    pub fn whole(&self) -> String {
        self.0.iter().flat_map(|(text, value)| [*text, *value]).collect()
    }

    fn with(&self, changes: &[(usize, Hostile)]) -> String {
        let mut whole = String::with_capacity(1024);
        let values = self.0.len() - 1;
        for (place, (text, value)) in self.0.iter().enumerate() {
            whole.push_str(text);
            match changes.iter().find(|(changed, _)| place < values && changed % values == place) {
                Some((_, hostile)) => hostile.write(&mut whole),
                None => whole.push_str(value),
            }
        }
        whole
    }
}

/// Mostly one to three fields are replaced; one document in sixteen is cut off as well.
pub(super) fn spoiled(document: &Document) -> impl Strategy<Value = String> + use<> {
    let document = Document(document.0);
    let change = (0..64_usize, hostile());
    (prop::collection::vec(change, 0..4), 0..16_u8, any::<u16>()).prop_map(move |(changes, cut, at)| {
        let mut text = document.with(&changes);
        if cut == 15 {
            let mut at = usize::from(at) % text.len().max(1);
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.truncate(at);
        }
        text
    })
}

#[derive(Clone, Copy, Debug)]
struct Hostile {
    kind: u8,
    seed: u64,
}

fn hostile() -> impl Strategy<Value = Hostile> {
    (0..48_u8, any::<u64>()).prop_map(|(kind, seed)| Hostile { kind, seed })
}

const VALUES: [&str; 38] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "-5",
    "1e999",
    "1e-7",
    "-1e-999",
    "0.1234567890123456789",
    "123456789012345678901234567890123456789012345678901234567890",
    "79228162514264337593543950335",
    "18446744073709551616",
    "9223372036854775807",
    "\"\"",
    "\" 11.27 \"",
    "\"11,27\"",
    "\"NaN\"",
    "\"Infinity\"",
    "\"-5\"",
    "\"+5\"",
    "\"1e3\"",
    "\"0x10\"",
    "\"\u{ff11}\u{ff12}\"",
    "\"../../v5\"",
    "\"a/b?c=d#e\"",
    "\"hostile\\u0000\\r\\nX-Evil: 1\"",
    "\"\\ud800\"",
    "\"\u{202e}\u{200b}\u{feff}\"",
    "\"<img src=x onerror=alert(1)>\"",
    "\"Done\"",
    "\"PartialPaymentStarted\"",
    "\"OUT_OF_STOCK\"",
    "\"Refused_By_Somebody\"",
    "[]",
    "{}",
    "[null,1,\"x\",{},[[]]]",
    "{\"amount\":{\"amount\":{\"amount\":1}},\"problem\":{\"problem\":\"A_CODE\"},\"email\":[]}",
];

impl Hostile {
    fn write(self, text: &mut String) {
        use std::fmt::Write;
        let small = self.seed % 300;
        match self.kind {
            38 => write!(text, "{}", self.seed).expect("memory"),
            39 => write!(text, "\"{}.{:018}\"", self.seed, self.seed % 1_000_000_000_000_000_000).expect("memory"),
            40 => write!(text, "{}e{}", self.seed, small).expect("memory"),
            // Deeper than the parser goes, or just not.
            41 => {
                let depth = usize::try_from(small).expect("small");
                text.extend(std::iter::repeat_n('[', depth));
                text.extend(std::iter::repeat_n(']', depth));
            }
            42 => write!(text, "\"{}\"", "x".repeat(usize::try_from(small * 8).expect("small"))).expect("memory"),
            43 => write!(text, "\"{}\"", self.letter()).expect("memory"),
            44 => write!(text, "{{\"moreDetails\":[{small}],\"code\":\"CODE_{small}\"}}").expect("memory"),
            45 => text.push_str("nul"),
            46 => text.push('\u{7}'),
            47 => write!(text, "{small},\"order_id\":\"twice\"").expect("memory"),
            known => text.push_str(VALUES.get(usize::from(known)).copied().unwrap_or("null")),
        }
    }

    fn letter(self) -> char {
        u32::try_from(self.seed % 0x11_0000).ok().and_then(char::from_u32).unwrap_or('\u{fffd}')
    }
}
