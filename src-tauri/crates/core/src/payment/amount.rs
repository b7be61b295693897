//! Amounts as wallets write them: whole units of the smallest kind, exactly or not at all.

use crate::domain::CoinAmount;

/// The amount in the smallest units (satoshi, lamport, wei); `None` when it has more digits than the coin.
pub(super) fn base_units(amount: CoinAmount, decimals: u32) -> Option<u128> {
    let exact = amount.decimal().normalize();
    let missing = decimals.checked_sub(exact.scale())?;
    u128::try_from(exact.mantissa()).ok()?.checked_mul(10_u128.checked_pow(missing)?)
}

/// Reads a number of an EIP-681 link: digits, a fraction, a power of ten (`2.014e18`), as long as it is whole.
pub(super) fn whole_number(text: &str) -> Option<u128> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, power)) => (mantissa, number(power)?),
        None => (text, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if mantissa.ends_with('.') || text.len() > 80 {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = u32::try_from(exponent).ok()?.checked_sub(u32::try_from(fraction.len()).ok()?)?;
    let digits = number(&format!("{whole}{fraction}"))?;
    if digits == 0 {
        return Some(0);
    }
    digits.checked_mul(10_u128.checked_pow(missing)?)
}

/// `u128::from_str` would take a `+`.
fn number(digits: &str) -> Option<u128> {
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop")]

    use super::*;

    #[test]
    fn coins_become_their_smallest_units_exactly() {
        let units = |text: &str, decimals| base_units(CoinAmount::parse(text).unwrap(), decimals);
        assert_eq!(units("11.27", 6), Some(11_270_000));
        assert_eq!(units("0.00000001", 8), Some(1));
        assert_eq!(units("1.500000000000000000", 18), Some(1_500_000_000_000_000_000));
        assert_eq!(units("0.561800000000000", 6), Some(561_800));
        assert_eq!(units("0.0000001", 6), None);
        assert_eq!(units("79228162514264337593543950335", 18), None);
    }

    #[test]
    fn whole_numbers_are_read_in_all_their_spellings() {
        for (text, number) in
            [("0", 0), ("11270000", 11_270_000), ("2.014e18", 2_014_000_000_000_000_000), ("1E3", 1000), ("1.50e1", 15)]
        {
            assert_eq!(whole_number(text), Some(number), "{text}");
        }
        for bad in ["", "+1", "-1", "1.5", "1e", "e5", "1e400", "0x10", " 1", "1_0", "1.", "1e+3"] {
            assert_eq!(whole_number(bad), None, "{bad}");
        }
    }
}
