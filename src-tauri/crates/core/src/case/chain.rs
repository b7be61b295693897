//! One line of a case file: the hash of its record, and the record. The hash is over the record's bytes as they stand, so
//! not even a blank can be added; the record names the hash of the line before.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

const HEAD: &[u8] = br#"{"hash":""#;
const MIDDLE: &[u8] = br#"","record":"#;
const TAIL: &[u8] = b"}";
/// Of 256 bits in hexadecimal.
const HASH_LENGTH: usize = 64;

pub(super) fn hash(body: &[u8]) -> String {
    Sha256::digest(body).iter().fold(String::with_capacity(HASH_LENGTH), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

/// The line with its end, and the hash that the next one names.
pub(super) fn framed(body: &str) -> (String, String) {
    let hash = hash(body.as_bytes());
    (format!("{{\"hash\":\"{hash}\",\"record\":{body}}}\n"), hash)
}

/// What a line claims to be its hash, and its record; `None` for anything but exactly that.
pub(super) fn unframed(line: &[u8]) -> Option<(&str, &[u8])> {
    let (claimed, rest) = line.strip_prefix(HEAD)?.split_at_checked(HASH_LENGTH)?;
    let body = rest.strip_prefix(MIDDLE)?.strip_suffix(TAIL)?;
    let claimed = std::str::from_utf8(claimed).ok()?;
    Some((claimed, body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_carries_the_hash_of_its_record_alone() {
        let (line, hash) = framed("{}");
        assert_eq!(hash, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assert_eq!(line, format!("{{\"hash\":\"{hash}\",\"record\":{{}}}}\n"));
        assert_eq!(unframed(line.trim_end().as_bytes()), Some((hash.as_str(), b"{}".as_slice())));
    }

    #[test]
    fn a_line_with_anything_added_is_none() {
        let (line, _) = framed("{}");
        let line = line.trim_end();
        for other in
            [format!(" {line}"), format!("{line} "), format!("{line}\r"), line.replacen(':', ": ", 1), "{".into()]
        {
            assert_eq!(unframed(other.as_bytes()), None, "{other}");
        }
    }
}
