#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod defaults;
mod random;

use super::*;

const NOW: UnixMillis = UnixMillis(1_790_000_000_000);

const BTC: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const OTHER_BTC: &str = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
const SOL: &str = "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV";
const USDC_MINT: &str = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";
const EVM: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
const OTHER_EVM: &str = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
const USDC_BASE: &str = "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913";
/// From the examples of BOLT 11: 0.0025 BTC, made on 1 June 2017, open for a minute.
const INVOICE: &str = "lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh";
const INVOICE_MADE: UnixMillis = UnixMillis(1_496_314_658_000);

fn amount(text: &str) -> CoinAmount {
    CoinAmount::parse(text).unwrap()
}

fn asked(coin: &str, network: &str, sum: &str) -> Asked {
    Asked { coin: coin.into(), network: network.into(), amount: amount(sum), token: None, chain_id: None }
}

fn usdc(network: &str, mint: &str) -> Asked {
    Asked { token: Some(Token { address: mint.into(), decimals: Some(6) }), ..asked("USDC", network, "11.27") }
}

fn told<'a>(address: &'a str, sum: &str) -> Told<'a> {
    Told { wallet_address: address, qr_text: None, coin: None, network: None, memo: None, order_amount: amount(sum) }
}

fn real(asked: &Asked, told: &Told<'_>) -> Result<PaymentRequest, Vec<Fact>> {
    request(asked, told, Purpose::Real, NOW).map_err(|all| all.into_iter().map(|one| one.fact).collect())
}

fn payloads_of(request: &PaymentRequest) -> Vec<(QrKind, &str)> {
    request.qrs.iter().map(|qr| (qr.kind, qr.payload.as_str())).collect()
}

#[test]
fn bitcoin_shows_a_link_with_the_amount_first() {
    let made = real(&asked("BTC", "Mainnet", "0.00250000"), &told(BTC, "0.0025")).unwrap();
    let link = format!("bitcoin:{BTC}?amount=0.0025");
    assert_eq!(payloads_of(&made), [(QrKind::Request, link.as_str()), (QrKind::Address, BTC)]);
    assert_eq!(made.wallet_uri.as_deref(), Some(link.as_str()));
    assert_eq!(made.address, BTC);
}

#[test]
fn lightning_shows_the_invoice_in_upper_case() {
    let told = Told { qr_text: Some(&format!("lightning:{INVOICE}")), ..told(INVOICE, "0.0025") };
    let made = request(&asked("BTC", "Lightning", "0.0025"), &told, Purpose::Real, INVOICE_MADE).unwrap();
    assert!(made.is_invoice);
    assert_eq!(payloads_of(&made), [(QrKind::Request, INVOICE.to_uppercase().as_str())]);
    assert_eq!(made.wallet_uri, Some(format!("lightning:{INVOICE}")));
    assert_eq!(made.invoice_expires_at, Some(INVOICE_MADE.plus_seconds(60)));
}

#[test]
fn an_invoice_over_another_amount_or_out_of_time_is_blocked() {
    let facts = |sum: &str, now| {
        let all = request(&asked("BTC", "Lightning", sum), &told(INVOICE, sum), Purpose::Real, now).unwrap_err();
        all.into_iter().map(|one| one.fact).collect::<Vec<_>>()
    };
    assert_eq!(facts("0.00250001", INVOICE_MADE), [Fact::InvoiceAmount]);
    assert_eq!(facts("0.0025", INVOICE_MADE.plus_seconds(60)), [Fact::InvoiceExpired]);
    assert_eq!(facts("0.0024", NOW), [Fact::InvoiceAmount, Fact::InvoiceExpired]);
}

#[test]
fn solana_names_the_mint_when_it_is_known() {
    let made = real(&usdc("Solana", USDC_MINT), &told(SOL, "11.27")).unwrap();
    let link = format!("solana:{SOL}?amount=11.27&spl-token={USDC_MINT}");
    assert_eq!(payloads_of(&made), [(QrKind::Request, link.as_str()), (QrKind::Address, SOL)]);
    let unknown = real(&asked("USDC", "Solana", "11.27"), &told(SOL, "11.27")).unwrap();
    assert_eq!(payloads_of(&unknown), [(QrKind::Address, SOL)]);
    let native = real(&asked("SOL", "Solana", "0.1"), &told(SOL, "0.1")).unwrap();
    assert_eq!(native.wallet_uri, Some(format!("solana:{SOL}?amount=0.1")));
}

#[test]
fn an_evm_token_shows_its_address_first_and_opens_no_wallet() {
    let made = real(&Asked { chain_id: Some(8453), ..usdc("Base", USDC_BASE) }, &told(EVM, "11.27")).unwrap();
    let link = format!("ethereum:{USDC_BASE}@8453/transfer?address={EVM}&uint256=11270000");
    assert_eq!(payloads_of(&made), [(QrKind::Address, EVM), (QrKind::Request, link.as_str())]);
    assert_eq!(made.wallet_uri, None);
    let native = real(&asked("ETH", "Arbitrum", "0.01"), &told(EVM, "0.01")).unwrap();
    assert_eq!(native.wallet_uri, Some(format!("ethereum:{EVM}@42161?value=10000000000000000")));
}

#[test]
fn tron_shows_the_address_alone() {
    let address = "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8";
    let made = real(&asked("USDT", "Tron", "25"), &told(address, "25")).unwrap();
    assert_eq!(payloads_of(&made), [(QrKind::Address, address)]);
    assert_eq!(made.wallet_uri, None);
}

#[test]
fn a_demo_says_so_in_every_picture_and_opens_no_wallet() {
    let made = request(&asked("BTC", "Mainnet", "0.1"), &told(BTC, "0.1"), Purpose::Demo, NOW).unwrap();
    assert_eq!(made.wallet_uri, None);
    assert_eq!(made.qrs.len(), 2);
    assert!(made.qrs.iter().all(|qr| qr.payload.starts_with("DEMO NOT REAL MONEY ")));
}

#[test]
fn a_network_without_a_check_is_blocked() {
    assert_eq!(real(&asked("TON", "Ton", "1"), &told("UQ", "1")), Err(vec![Fact::NoCheck]));
}

// faults.md row 15.
#[test]
fn the_shops_own_link_must_name_the_same_address_and_amount() {
    let asked = asked("BTC", "Mainnet", "0.1");
    let says = |text: &str| real(&asked, &Told { qr_text: Some(text), ..told(BTC, "0.1") }).map(|_| ());
    for fine in [
        BTC.to_owned(),
        BTC.to_uppercase(),
        format!("bitcoin:{BTC}?amount=0.10"),
        format!("BITCOIN:{}?amount=0.1", BTC.to_uppercase()),
    ] {
        assert_eq!(says(&fine), Ok(()), "{fine}");
    }
    for (bad, facts) in [
        (OTHER_BTC.to_owned(), vec![Fact::Address]),
        (format!("bitcoin:{OTHER_BTC}?amount=0.1"), vec![Fact::Address]),
        (format!("bitcoin:{BTC}?amount=0.11"), vec![Fact::Amount]),
        (format!("bitcoin:{BTC}?amount=0.1&amount=1"), vec![Fact::Amount]),
        (format!("bitcoin:{BTC}?amount=1e-1"), vec![Fact::Amount]),
        (format!("bitcoin:{OTHER_BTC}?amount=1"), vec![Fact::Address, Fact::Amount]),
        (format!("litecoin:{BTC}?amount=0.1"), vec![Fact::Network]),
        (format!("bitcoin:{BTC}?req-other={OTHER_BTC}"), vec![Fact::Address]),
        ("https://evil.example/".to_owned(), vec![Fact::Address, Fact::Network]),
        (String::new(), vec![Fact::Address]),
        (format!(" {BTC}"), vec![Fact::Address]),
    ] {
        assert_eq!(says(&bad), Err(facts), "{bad}");
    }
}

#[test]
fn a_token_link_must_name_the_token_the_chain_and_the_units() {
    let asked = usdc("Base", USDC_BASE);
    let says = |text: &str| real(&asked, &Told { qr_text: Some(text), ..told(EVM, "11.27") }).map(|_| ());
    let lower = USDC_BASE.to_lowercase();
    for fine in [
        EVM.to_lowercase(),
        format!("ethereum:{EVM}"),
        format!("base:{EVM}?amount=11.27"),
        format!("ethereum:{lower}@8453/transfer?address={EVM}&uint256=1.127e7"),
    ] {
        assert_eq!(says(&fine), Ok(()), "{fine}");
    }
    for (bad, fact) in [
        (format!("ethereum:{EVM}@1"), Fact::Network),
        (format!("polygon:{EVM}"), Fact::Network),
        (format!("ethereum:{USDC_BASE}@8453/transfer?address={EVM}&uint256=11270001"), Fact::Amount),
        (format!("ethereum:{USDC_BASE}@8453/transfer?address={OTHER_EVM}&uint256=11270000"), Fact::Address),
        (format!("ethereum:{OTHER_EVM}@8453/transfer?address={EVM}&uint256=11270000"), Fact::Token),
        (format!("ethereum:{EVM}@8453?value=11270000"), Fact::Token),
    ] {
        assert_eq!(says(&bad), Err(vec![fact]), "{bad}");
    }
    let native = self::asked("ETH", "Base", "0.01");
    let says = |text: &str| real(&native, &Told { qr_text: Some(text), ..told(EVM, "0.01") }).map(|_| ());
    assert_eq!(says(&format!("ethereum:{EVM}@8453?value=1e16")), Ok(()));
    assert_eq!(says(&format!("ethereum:{EVM}@8453?value=1e17")), Err(vec![Fact::Amount]));
}

#[test]
fn a_remainder_is_what_our_link_names_while_the_shops_names_the_whole() {
    let rest = asked("BTC", "Mainnet", "0.04");
    for text in [format!("bitcoin:{BTC}?amount=0.1"), format!("bitcoin:{BTC}?amount=0.04")] {
        let made = real(&rest, &Told { qr_text: Some(&text), ..told(BTC, "0.1") }).unwrap();
        assert_eq!(made.wallet_uri, Some(format!("bitcoin:{BTC}?amount=0.04")));
    }
    let text = format!("bitcoin:{BTC}?amount=0.06");
    assert_eq!(real(&rest, &Told { qr_text: Some(&text), ..told(BTC, "0.1") }), Err(vec![Fact::Amount]));
    assert_eq!(real(&rest, &told(BTC, "0.03")), Err(vec![Fact::Amount]));
}

#[test]
fn coin_network_and_chain_are_the_chosen_ones() {
    let asked = usdc("Base", USDC_BASE);
    let order = told(EVM, "11.27");
    let with = |coin, network| real(&asked, &Told { coin: Some(coin), network: Some(network), ..order }).map(|_| ());
    assert_eq!(with("USDC", "Base"), Ok(()));
    assert_eq!(with("USDT", "Base"), Err(vec![Fact::Coin]));
    assert_eq!(with("USDC", "Polygon (Matic)"), Err(vec![Fact::Network]));
    assert_eq!(with("DAI", "Ton"), Err(vec![Fact::Coin, Fact::Network]));
    assert_eq!(real(&Asked { chain_id: Some(1), ..asked.clone() }, &order), Err(vec![Fact::Network]));
}

#[test]
fn an_amount_that_no_wallet_can_send_is_blocked() {
    for sum in ["0", "0.000000001"] {
        assert_eq!(real(&asked("BTC", "Mainnet", sum), &told(BTC, sum)), Err(vec![Fact::Amount]), "{sum}");
    }
}

#[test]
fn the_tokens_own_contract_is_no_address_to_pay_to() {
    assert_eq!(real(&usdc("Solana", USDC_MINT), &told(USDC_MINT, "11.27")), Err(vec![Fact::Address]));
    assert_eq!(real(&usdc("Base", "0x1"), &told(EVM, "11.27")), Err(vec![Fact::Token]));
}

#[test]
fn a_memo_is_carried_from_wherever_it_is_found() {
    let asked = asked("SOL", "Solana", "1");
    let text = format!("solana:{SOL}?amount=1&memo=order%2042");
    let in_link = Told { qr_text: Some(&text), ..told(SOL, "1") };
    let made = real(&asked, &in_link).unwrap();
    assert_eq!(made.memo.as_deref(), Some("order 42"));
    assert_eq!(made.wallet_uri.as_deref(), Some(text.as_str()));
    assert_eq!(real(&asked, &Told { memo: Some("order 43"), ..in_link }), Err(vec![Fact::Memo]));
    assert_eq!(real(&asked, &Told { memo: Some("42\u{202e}"), ..told(SOL, "1") }), Err(vec![Fact::Memo]));
    assert_eq!(real(&asked, &Told { memo: Some(""), ..told(SOL, "1") }).unwrap().memo, None);
}

#[test]
fn a_disagreement_holds_no_address_that_could_be_paid() {
    let changed = BTC.replacen("qejx", "qeyx", 1);
    let all =
        request(&asked("BTC", "Mainnet", "1"), &Told { qr_text: Some(&changed), ..told(BTC, "1") }, Purpose::Real, NOW)
            .unwrap_err();
    let [Disagreement { fact: Fact::Address, expected, found }] = all.as_slice() else { unreachable!("{all:?}") };
    assert_eq!((expected.as_str(), found.as_str()), ("bc1q…jxtd…f3t4", "bc1q…yxtd…f3t4"));
}

#[test]
fn a_request_never_prints_itself() {
    let made = real(&asked("BTC", "Mainnet", "0.1"), &told(BTC, "0.1")).unwrap();
    assert!(!format!("{made:?} {:?}", made.qrs).contains("bc1q"));
}
