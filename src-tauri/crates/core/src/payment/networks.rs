//! Which networks have a known check. On any other network nothing may be sent, so it is closed before an order exists.

use rust_decimal::Decimal;

use crate::domain::CoinAmount;

/// How an address of a network is checked, and with it which network is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkCheck {
    Bitcoin,
    Lightning,
    Litecoin,
    Dogecoin,
    Solana,
    Evm { chain_id: u64 },
    Tron,
}

const ETHEREUM: NetworkCheck = NetworkCheck::Evm { chain_id: 1 };
const POLYGON: NetworkCheck = NetworkCheck::Evm { chain_id: 137 };
const BASE: NetworkCheck = NetworkCheck::Evm { chain_id: 8453 };
const ARBITRUM: NetworkCheck = NetworkCheck::Evm { chain_id: 42161 };

/// The check for a coin on a network, by the partner's names for both (any case). `None`: not payable here.
pub fn check_for(coin: &str, network: &str) -> Option<NetworkCheck> {
    let coin = coin.trim().to_ascii_uppercase();
    let network = network.trim().to_ascii_lowercase();
    match (coin.as_str(), network.as_str()) {
        ("BTC", "mainnet" | "bitcoin" | "btc" | "bitcoin mainnet" | "btc mainnet") => Some(NetworkCheck::Bitcoin),
        ("BTC", "lightning" | "lightning network" | "bitcoin lightning" | "btc lightning") => {
            Some(NetworkCheck::Lightning)
        }
        ("LTC", "mainnet" | "litecoin" | "ltc" | "litecoin mainnet" | "ltc mainnet") => Some(NetworkCheck::Litecoin),
        ("DOGE", "mainnet" | "dogecoin" | "doge" | "dogecoin mainnet" | "doge mainnet") => Some(NetworkCheck::Dogecoin),
        // These chains carry none but their own coin; a token of the same name elsewhere is another thing.
        ("BTC" | "LTC" | "DOGE", _) => None,
        ("ETH", "mainnet") => Some(ETHEREUM),
        (_, "solana" | "sol" | "solana mainnet") => Some(NetworkCheck::Solana),
        (_, "eth mainnet" | "ethereum" | "ethereum mainnet") => Some(ETHEREUM),
        (_, "polygon (matic)" | "polygon" | "matic" | "polygon mainnet") => Some(POLYGON),
        (_, "base" | "base mainnet") => Some(BASE),
        (_, "arbitrum" | "arbitrum one" | "arbitrum mainnet") => Some(ARBITRUM),
        (_, "tron" | "tron mainnet") => Some(NetworkCheck::Tron),
        _ => None,
    }
}

/// True for the coin in which the network itself is paid; every other coin there is a token with a contract or mint.
pub fn is_native(coin: &str, check: NetworkCheck) -> bool {
    let coin = coin.trim().to_ascii_uppercase();
    match check {
        NetworkCheck::Bitcoin | NetworkCheck::Lightning | NetworkCheck::Litecoin | NetworkCheck::Dogecoin => true,
        NetworkCheck::Solana => coin == "SOL",
        NetworkCheck::Tron => coin == "TRX",
        NetworkCheck::Evm { chain_id: 137 } => coin == "POL" || coin == "MATIC",
        NetworkCheck::Evm { .. } => coin == "ETH",
    }
}

/// Decimals of the network's own coin.
pub(super) fn native_decimals(check: NetworkCheck) -> u32 {
    match check {
        NetworkCheck::Bitcoin | NetworkCheck::Litecoin | NetworkCheck::Dogecoin => 8,
        NetworkCheck::Lightning => 11,
        NetworkCheck::Solana => 9,
        NetworkCheck::Evm { .. } => 18,
        NetworkCheck::Tron => 6,
    }
}

/// The nearest amount, not smaller, that has at most `decimals` fractional digits.
pub(super) fn sendable(amount: CoinAmount, decimals: u32) -> Decimal {
    amount.decimal().round_dp_with_strategy(decimals, rust_decimal::RoundingStrategy::AwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partners_own_names_have_a_check() {
        for (coin, network, check) in [
            ("BTC", "Mainnet", NetworkCheck::Bitcoin),
            ("BTC", "Lightning", NetworkCheck::Lightning),
            ("btc", "BITCOIN", NetworkCheck::Bitcoin),
            ("LTC", "Mainnet", NetworkCheck::Litecoin),
            ("LTC", "Litecoin", NetworkCheck::Litecoin),
            ("DOGE", "Mainnet", NetworkCheck::Dogecoin),
            ("DOGE", "Dogecoin", NetworkCheck::Dogecoin),
            ("USDC", "Solana", NetworkCheck::Solana),
            ("ETH", "ETH Mainnet", ETHEREUM),
            ("USDT", "Polygon (Matic)", POLYGON),
            ("USDC", "Base", BASE),
            ("ETH", "Arbitrum", ARBITRUM),
            ("USDT", "Tron", NetworkCheck::Tron),
        ] {
            assert_eq!(check_for(coin, network), Some(check), "{coin} on {network}");
        }
    }

    #[test]
    fn a_network_without_a_check_is_closed() {
        for (coin, network) in [
            ("TON", "Ton"),
            ("GRAM", "Ton"),
            ("SUI", "SUI"),
            ("USDC", "Mainnet"),
            ("USDC", "Lightning"),
            ("BTC", "Solana"),
            ("BTC", "ETH Mainnet"),
            ("LTC", "Lightning"),
            ("DOGE", "Tron"),
            ("USDC", ""),
            ("", ""),
            ("ETH", "Вase"),
        ] {
            assert_eq!(check_for(coin, network), None, "{coin} on {network}");
        }
    }

    #[test]
    fn only_the_networks_own_coin_needs_no_contract() {
        assert!(is_native("SOL", NetworkCheck::Solana));
        assert!(is_native("MATIC", POLYGON));
        assert!(!is_native("ETH", POLYGON));
        assert!(!is_native("POL", ETHEREUM));
        assert!(!is_native("USDT", NetworkCheck::Tron));
    }
}
