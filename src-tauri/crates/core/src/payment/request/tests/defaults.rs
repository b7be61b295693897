//! Which picture is shown first on each network, and which stands behind it.

use super::*;

const LTC: &str = "ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9";
const DOGE: &str = "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L";
const TRON: &str = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";

/// A coin on a network, its address, and what the pictures encode: the first is the one that is shown.
type Row = (Asked, &'static str, &'static [&'static str]);

fn table() -> Vec<Row> {
    let token = |coin: &str, network: &str, contract: &str| Asked {
        token: Some(Token { address: contract.into(), decimals: Some(6) }),
        ..asked(coin, network, "11.27")
    };
    vec![
        (asked("BTC", "Mainnet", "0.1"), BTC, &["bitcoin:$?amount=0.1", "$"]),
        (asked("LTC", "Mainnet", "0.1"), LTC, &["litecoin:$?amount=0.1", "$"]),
        (asked("DOGE", "Mainnet", "120"), DOGE, &["dogecoin:$?amount=120", "$"]),
        (asked("SOL", "Solana", "0.1"), SOL, &["solana:$?amount=0.1", "$"]),
        (
            token("USDC", "Solana", USDC_MINT),
            SOL,
            &["solana:$?amount=11.27&spl-token=EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", "$"],
        ),
        (asked("USDC", "Solana", "11.27"), SOL, &["$"]),
        (asked("ETH", "ETH Mainnet", "0.01"), EVM, &["$", "ethereum:$@1?value=10000000000000000"]),
        (asked("ETH", "Base", "0.01"), EVM, &["$", "ethereum:$@8453?value=10000000000000000"]),
        (asked("POL", "Polygon (Matic)", "25"), EVM, &["$", "ethereum:$@137?value=25000000000000000000"]),
        (
            token("USDC", "Base", USDC_BASE),
            EVM,
            &["$", "ethereum:0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913@8453/transfer?address=$&uint256=11270000"],
        ),
        (asked("USDT", "Arbitrum", "11.27"), EVM, &["$"]),
        (token("USDT", "Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"), TRON, &["$"]),
        (asked("TRX", "Tron", "90"), TRON, &["$"]),
    ]
}

#[test]
fn each_network_shows_first_what_its_wallets_read_safely() {
    for (asked, address, pictures) in table() {
        let what = format!("{} on {}", asked.coin, asked.network);
        let sum = asked.amount.plain();
        let made = real(&asked, &told(address, &sum)).unwrap_or_else(|facts| unreachable!("{what}: {facts:?}"));
        let encoded: Vec<&str> = made.qrs.iter().map(|qr| qr.payload.as_str()).collect();
        let wanted: Vec<String> = pictures.iter().map(|text| text.replace('$', address)).collect();
        assert_eq!(encoded, wanted, "{what}");
    }
}

/// A link to a token of such a network has sent money to contracts.
#[test]
fn no_wallet_is_opened_for_a_token_whose_link_is_not_safe() {
    for (asked, address, _) in table() {
        let made = real(&asked, &told(address, &asked.amount.plain())).unwrap();
        let check = check_for(&asked.coin, &asked.network).unwrap();
        let token = !is_native(&asked.coin, check);
        let unsafe_here = matches!(check, NetworkCheck::Evm { .. }) && token;
        if unsafe_here || check == NetworkCheck::Tron {
            assert_eq!(made.wallet_uri, None, "{} on {}", asked.coin, asked.network);
        }
    }
}
