//! Payment addresses that are valid for their network and belong to nobody: each is a hash of a public sentence and
//! the order id, and no private key is known for a hash. Whoever pays one loses the coins, so nobody may be asked to.
//! May use: hashes and the networks' own encodings. Must never enter: keys that are kept, a node, the network.

use std::time::Duration;

use bitcoin::bech32::{Hrp, segwit};
use bitcoin::hashes::{Hash, sha256};
use bitcoin::secp256k1::{Secp256k1, SecretKey};
use lightning_invoice::{Currency, InvoiceBuilder, PaymentSecret};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use sha3::{Digest, Keccak256};
use thiserror::Error;

use crate::catalogue::coins::Payer;

/// The sentence every address is drawn from; anybody can repeat the sum and see that no key was involved.
pub const SENTENCE: &str = "cryptorefills desktop demo: this address is a hash, nobody holds its key, never pay it";

/// How long a Lightning invoice of the sandbox says that it can be paid.
pub(crate) const INVOICE_LIFE: Duration = Duration::from_secs(15 * 60);

#[derive(Debug, Error)]
pub(crate) enum AddressError {
    #[error("the network's prefix is not valid")]
    Prefix(#[from] bitcoin::bech32::primitives::hrp::Error),
    #[error("the address could not be encoded")]
    Encode(#[from] segwit::EncodeError),
    #[error("the amount cannot stand in an invoice")]
    Amount,
    #[error("no throw-away key could be made")]
    Key(#[from] bitcoin::secp256k1::Error),
    #[error("the invoice could not be built: {0}")]
    Invoice(lightning_invoice::CreationError),
}

/// Where an order asks to be paid: the address, and what its QR says (contract 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PayTo {
    pub address: String,
    pub qr_text: Option<String>,
}

/// `since_epoch` dates the invoice; `amount` is in the coin's own unit.
pub(crate) fn pay_to(
    payer: Payer,
    native_coin: bool,
    order_id: &str,
    amount: Decimal,
    since_epoch: Duration,
) -> Result<PayTo, AddressError> {
    let seed = seed(order_id);
    let address = match payer {
        Payer::Bitcoin => segwit::encode_v0(Hrp::parse("bc")?, twenty(&seed))?,
        Payer::Litecoin => segwit::encode_v0(Hrp::parse("ltc")?, twenty(&seed))?,
        Payer::Lightning => invoice(&seed, amount, since_epoch)?,
        Payer::Solana => bs58::encode(seed).into_string(),
        Payer::Evm => evm(twenty(&seed)),
        Payer::Tron => bs58::encode([&[0x41], twenty(&seed)].concat()).with_check().into_string(),
        Payer::Ton => format!("0:{}", hex(&seed)),
    };
    let qr_text = match payer {
        Payer::Bitcoin => Some(format!("bitcoin:{address}?amount={}", amount.normalize())),
        Payer::Litecoin => Some(format!("litecoin:{address}?amount={}", amount.normalize())),
        Payer::Lightning => Some(format!("lightning:{address}")),
        // Unseen in the wild for tokens; a reader must do without.
        Payer::Tron if !native_coin => None,
        Payer::Solana | Payer::Evm | Payer::Tron | Payer::Ton => Some(address.clone()),
    };
    Ok(PayTo { address, qr_text })
}

fn seed(order_id: &str) -> [u8; 32] {
    sha256::Hash::hash(format!("{SENTENCE} / {order_id}").as_bytes()).to_byte_array()
}

fn twenty(seed: &[u8; 32]) -> &[u8] {
    seed.split_at(20).0
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hex with the capitals that EIP-55 uses as a checksum.
fn evm(bytes: &[u8]) -> String {
    let plain = hex(bytes);
    let hash = hex(&Keccak256::digest(plain.as_bytes()));
    let digits = plain.chars().zip(hash.chars());
    let mixed = digits.map(|(digit, check)| if check >= '8' { digit.to_ascii_uppercase() } else { digit });
    format!("0x{}", mixed.collect::<String>())
}

/// A mainnet BOLT11 invoice signed with a key that is forgotten at once; no node stands behind it.
fn invoice(seed: &[u8; 32], amount: Decimal, since_epoch: Duration) -> Result<String, AddressError> {
    let millisats = amount.checked_mul(Decimal::from(100_000_000_000_u64)).ok_or(AddressError::Amount)?;
    let millisats = millisats.to_u64().ok_or(AddressError::Amount)?;
    let random = [*uuid::Uuid::new_v4().as_bytes(), *uuid::Uuid::new_v4().as_bytes()].concat();
    let key = SecretKey::from_slice(&sha256::Hash::hash(&random).to_byte_array())?;
    let invoice = InvoiceBuilder::new(Currency::Bitcoin)
        .description("Demo order, do not pay".to_owned())
        .payment_hash(sha256::Hash::hash(seed))
        .payment_secret(PaymentSecret(*seed))
        .duration_since_epoch(Duration::from_secs(since_epoch.as_secs()))
        .min_final_cltv_expiry_delta(18)
        .expiry_time(INVOICE_LIFE)
        .amount_milli_satoshis(millisats)
        .build_signed(|hash| Secp256k1::new().sign_ecdsa_recoverable(hash, &key))
        .map_err(AddressError::Invoice)?;
    Ok(invoice.to_string())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use std::str::FromStr;

    use super::*;

    const ORDER: &str = "9a8b7c6d-0000-4000-8000-1234567890ab";

    fn drawn(payer: Payer) -> PayTo {
        pay_to(payer, true, ORDER, Decimal::new(12_345, 8), Duration::from_secs(1_790_000_000)).unwrap()
    }

    #[test]
    fn a_bitcoin_address_is_a_mainnet_witness_address_and_its_qr_names_the_amount() {
        let to = drawn(Payer::Bitcoin);
        let address = bitcoin::Address::from_str(&to.address).unwrap();
        assert!(address.is_valid_for_network(bitcoin::Network::Bitcoin));
        assert_eq!(to.qr_text.unwrap(), format!("bitcoin:{}?amount=0.00012345", to.address));
    }

    #[test]
    fn a_litecoin_address_is_bech32_with_its_own_prefix() {
        let (prefix, version, program) = segwit::decode(&drawn(Payer::Litecoin).address).unwrap();
        assert_eq!((prefix.as_str(), version.to_u8(), program.len()), ("ltc", 0, 20));
    }

    #[test]
    fn a_lightning_invoice_asks_for_the_amount_on_mainnet_for_fifteen_minutes() {
        let to = drawn(Payer::Lightning);
        let invoice = lightning_invoice::Bolt11Invoice::from_str(&to.address).unwrap();
        assert_eq!(invoice.amount_milli_satoshis(), Some(12_345_000));
        assert_eq!(invoice.expiry_time(), INVOICE_LIFE);
        assert_eq!(invoice.currency(), Currency::Bitcoin);
        assert_eq!(invoice.duration_since_epoch().as_secs(), 1_790_000_000);
    }

    #[test]
    fn solana_and_tron_addresses_hold_the_right_number_of_bytes() {
        assert_eq!(bs58::decode(drawn(Payer::Solana).address).into_vec().unwrap().len(), 32);
        let tron = bs58::decode(drawn(Payer::Tron).address).with_check(None).into_vec().unwrap();
        assert_eq!((tron.len(), tron.first().copied()), (21, Some(0x41)));
        assert!(drawn(Payer::Tron).address.starts_with('T'));
    }

    #[test]
    fn evm_capitals_follow_the_published_eip_55_example() {
        let plain = "5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
        let bytes: Vec<u8> =
            (0..20).map(|i| u8::from_str_radix(plain.get(2 * i..2 * i + 2).unwrap(), 16).unwrap()).collect();
        assert_eq!(evm(&bytes), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }

    #[test]
    fn a_token_on_tron_comes_without_a_qr_text() {
        let to = pay_to(Payer::Tron, false, ORDER, Decimal::TEN, Duration::ZERO).unwrap();
        assert_eq!(to.qr_text, None);
    }
}
