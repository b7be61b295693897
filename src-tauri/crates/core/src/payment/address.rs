//! Shape and checksum of an address on its network.

use std::str::FromStr;

use bitcoin::{AddressType, Network, bech32};
use sha3::{Digest, Keccak256};

use super::bolt11;
use super::networks::NetworkCheck;

/// Longest text that is looked at; base58 takes quadratic time. Invoices are longer and no base58.
const ADDRESS_MAX: usize = 128;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address of this network")]
pub struct AddressFault;

/// Checks an address (or, on Lightning, an invoice) as it stands: no trimming, no repair.
pub fn is_address(check: NetworkCheck, text: &str) -> Result<(), AddressFault> {
    canonical(check, text).map(|_| ())
}

/// True when the text is an address on any known network: for watching the clipboard.
pub fn looks_like_an_address(text: &str) -> bool {
    use NetworkCheck::{Bitcoin, Dogecoin, Evm, Lightning, Litecoin, Solana, Tron};
    [Bitcoin, Lightning, Litecoin, Dogecoin, Solana, Evm { chain_id: 1 }, Tron]
        .into_iter()
        .any(|check| is_address(check, text).is_ok())
}

/// The one spelling of an address by which two of them are compared.
pub(super) fn canonical(check: NetworkCheck, text: &str) -> Result<String, AddressFault> {
    if check == NetworkCheck::Lightning {
        return bolt11::read(text).map(|_| text.to_ascii_lowercase()).map_err(|_| AddressFault);
    }
    if text.len() > ADDRESS_MAX || !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(AddressFault);
    }
    match check {
        NetworkCheck::Bitcoin => bitcoin_address(text),
        NetworkCheck::Litecoin => litecoin_segwit(text).or_else(|_| base58check(text, &[0x30, 0x32, 0x05])),
        NetworkCheck::Dogecoin => base58check(text, &[0x1e, 0x16]),
        NetworkCheck::Tron => base58check(text, &[0x41]),
        NetworkCheck::Solana => solana(text),
        NetworkCheck::Evm { .. } => evm(text),
        NetworkCheck::Lightning => Err(AddressFault),
    }
}

fn bitcoin_address(text: &str) -> Result<String, AddressFault> {
    let address = bitcoin::Address::from_str(text).map_err(|_| AddressFault)?;
    let address = address.require_network(Network::Bitcoin).map_err(|_| AddressFault)?;
    match address.address_type() {
        Some(AddressType::P2pkh | AddressType::P2sh | AddressType::P2wpkh | AddressType::P2wsh | AddressType::P2tr) => {
            Ok(address.to_string())
        }
        // A witness of the future, or an anchor: anyone could spend it today.
        _ => Err(AddressFault),
    }
}

fn litecoin_segwit(text: &str) -> Result<String, AddressFault> {
    let (hrp, version, program) = bech32::segwit::decode(text).map_err(|_| AddressFault)?;
    let known = version == bech32::Fe32::Q || (version == bech32::Fe32::P && program.len() == 32);
    if hrp.to_string().eq_ignore_ascii_case("ltc") && known { Ok(text.to_ascii_lowercase()) } else { Err(AddressFault) }
}

/// A version byte, twenty bytes of hash, four of checksum.
fn base58check(text: &str, versions: &[u8]) -> Result<String, AddressFault> {
    let bytes = bs58::decode(text).with_check(None).into_vec().map_err(|_| AddressFault)?;
    match bytes.split_first() {
        Some((version, hash)) if versions.contains(version) && hash.len() == 20 => Ok(text.to_owned()),
        _ => Err(AddressFault),
    }
}

/// Solana has no checksum: only the length tells, and that the key is not the empty one, where coins are lost.
fn solana(text: &str) -> Result<String, AddressFault> {
    let bytes = bs58::decode(text).into_vec().map_err(|_| AddressFault)?;
    if bytes.len() == 32 && bytes.iter().any(|b| *b != 0) { Ok(text.to_owned()) } else { Err(AddressFault) }
}

/// EIP-55: mixed case carries a checksum; one case alone carries none and is taken.
fn evm(text: &str) -> Result<String, AddressFault> {
    let digits = text.strip_prefix("0x").ok_or(AddressFault)?;
    let hex = digits.len() == 40 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if !hex || digits.bytes().all(|b| b == b'0') {
        return Err(AddressFault);
    }
    let lower = digits.to_ascii_lowercase();
    let checked = eip55(&lower);
    if digits == checked || digits == lower || digits == digits.to_ascii_uppercase() {
        Ok(format!("0x{checked}"))
    } else {
        Err(AddressFault)
    }
}

fn eip55(lower: &str) -> String {
    let hash = Keccak256::digest(lower.as_bytes());
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    lower.chars().zip(nibbles).map(|(c, nibble)| if nibble >= 8 { c.to_ascii_uppercase() } else { c }).collect()
}

/// Groups of four, as an address is read aloud and compared.
pub fn groups(address: &str) -> Vec<String> {
    let chars: Vec<char> = address.chars().collect();
    chars.chunks(4).map(|group| group.iter().collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVM: NetworkCheck = NetworkCheck::Evm { chain_id: 1 };

    /// Public vectors: BIP-173, BIP-350, the genesis block, EIP-55, and well-known addresses of each network.
    const GOOD: &[(NetworkCheck, &str)] = &[
        (NetworkCheck::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
        (NetworkCheck::Bitcoin, "3P14159f73E4gFr7JterCCQh9QjiTjiZrG"),
        (NetworkCheck::Bitcoin, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"),
        (NetworkCheck::Bitcoin, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"),
        (NetworkCheck::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
        (NetworkCheck::Litecoin, "LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9"),
        (NetworkCheck::Litecoin, "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9"),
        (NetworkCheck::Litecoin, "MQMcJhpWHYVeQArcZR3sBgyPZxxRtnH441"),
        (NetworkCheck::Dogecoin, "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L"),
        (NetworkCheck::Solana, "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"),
        (EVM, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
        (EVM, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"),
        (EVM, "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359"),
        (EVM, "0x52908400098527886E0F7030069857D2E4169EE7"),
        (NetworkCheck::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    ];

    #[test]
    fn public_addresses_of_each_network_are_taken() {
        for (check, address) in GOOD {
            assert_eq!(is_address(*check, address), Ok(()), "{check:?} {address}");
            assert!(looks_like_an_address(address), "{address}");
        }
    }

    #[test]
    fn an_address_of_another_network_is_refused() {
        for (own, address) in GOOD {
            for (other, _) in GOOD.iter().filter(|(other, _)| other != own) {
                // 3… was Litecoin's own form of script address once and cannot be told from Bitcoin's.
                let shared = address.starts_with('3') && *other == NetworkCheck::Litecoin;
                assert_eq!(is_address(*other, address).is_ok(), shared, "{other:?} {address}");
            }
        }
    }

    #[test]
    fn one_changed_character_is_refused_wherever_there_is_a_checksum() {
        for (check, address) in GOOD {
            let lone_case = *check == EVM && (*address == address.to_lowercase() || address.starts_with("0x529"));
            if *check == NetworkCheck::Solana || lone_case {
                continue;
            }
            for at in 0..address.len() {
                for with in ['2', 'a', 'Z', 'q', '0', ' ', '.'] {
                    let changed: String =
                        address.chars().enumerate().map(|(i, c)| if i == at { with } else { c }).collect();
                    if changed != *address {
                        assert_eq!(is_address(*check, &changed), Err(AddressFault), "{check:?} {changed}");
                    }
                }
            }
        }
    }

    // faults.md row 14.
    #[test]
    fn empty_blank_and_lookalike_addresses_are_refused() {
        for (check, address) in GOOD {
            let spelled = |from: &str, to: &str| address.replacen(from, to, 1);
            for bad in [
                String::new(),
                format!(" {address}"),
                format!("{address} "),
                format!("{address}\n"),
                groups(address).join(" "),
                spelled("a", "а"), // Cyrillic
                spelled("e", "е"),
                spelled("1", "l"),
                spelled("1", "１"),
                format!("{address}\u{200b}"),
                address.chars().skip(2).collect(),
                address.repeat(400),
            ] {
                if bad != *address {
                    assert_eq!(is_address(*check, &bad), Err(AddressFault), "{check:?} {bad}");
                }
            }
        }
    }

    #[test]
    fn addresses_where_coins_are_lost_are_refused() {
        for (check, address) in [
            (NetworkCheck::Bitcoin, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"),
            (NetworkCheck::Bitcoin, "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn"),
            // BIP-350: witness versions 16 and 2, valid and spendable by anyone.
            (NetworkCheck::Bitcoin, "BC1SW50QGDZ25J"),
            (NetworkCheck::Bitcoin, "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs"),
            // Version 0 with the checksum of version 1.
            (NetworkCheck::Bitcoin, "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4"),
            (NetworkCheck::Solana, "11111111111111111111111111111111"),
            (EVM, "0x0000000000000000000000000000000000000000"),
            (EVM, "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
            (EVM, "0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
        ] {
            assert_eq!(is_address(check, address), Err(AddressFault), "{address}");
        }
    }

    #[test]
    fn two_spellings_of_one_address_compare_equal() {
        assert_eq!(canonical(EVM, GOOD[11].1), canonical(EVM, GOOD[12].1));
        assert_eq!(canonical(NetworkCheck::Bitcoin, GOOD[2].1), canonical(NetworkCheck::Bitcoin, GOOD[3].1));
    }

    #[test]
    fn an_address_is_shown_in_groups_of_four() {
        assert_eq!(groups("bc1qw508d6"), ["bc1q", "w508", "d6"]);
        assert!(groups("").is_empty());
    }
}
