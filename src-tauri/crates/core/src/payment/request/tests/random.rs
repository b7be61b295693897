//! A thousand requests over all networks, and what one change to any of them does.

use bitcoin::bech32::{Fe32, Hrp, segwit};
use bitcoin::hashes::{Hash, sha256};
use bitcoin::secp256k1::{Secp256k1, SecretKey};
use lightning_invoice::{Currency, InvoiceBuilder, PaymentSecret};

use super::*;

/// SplitMix64: small, and the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(bound).unwrap()).unwrap()
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.roll().to_le_bytes()[0]).collect()
    }

    fn base58check(&mut self, version: u8) -> String {
        let mut bytes = vec![version];
        bytes.extend(self.bytes(20));
        bs58::encode(bytes).with_check().into_string()
    }

    fn segwit(&mut self, hrp: &str) -> String {
        let (version, length) = [(Fe32::Q, 20), (Fe32::Q, 32), (Fe32::P, 32)][self.below(3)];
        segwit::encode(Hrp::parse(hrp).unwrap(), version, &self.bytes(length)).unwrap()
    }

    fn evm(&mut self) -> String {
        let hex: String = self.bytes(20).iter().map(|byte| format!("{byte:02x}")).collect();
        crate::payment::address::canonical(NetworkCheck::Evm { chain_id: 1 }, &format!("0x{hex}")).unwrap()
    }

    fn invoice(&mut self, msat: u64) -> String {
        let key = SecretKey::from_slice(&[7; 32]).unwrap();
        InvoiceBuilder::new(Currency::Bitcoin)
            .description("An order".into())
            .payment_hash(sha256::Hash::from_byte_array(self.bytes(32).try_into().unwrap()))
            .payment_secret(PaymentSecret([9; 32]))
            .duration_since_epoch(std::time::Duration::from_secs(1_790_000_000))
            .min_final_cltv_expiry_delta(18)
            .amount_milli_satoshis(msat)
            .build_signed(|message| Secp256k1::new().sign_ecdsa_recoverable(message, &key))
            .unwrap()
            .to_string()
    }

    fn address(&mut self, check: NetworkCheck, micros: u64) -> String {
        match (check, self.below(3)) {
            (NetworkCheck::Bitcoin, 0) => self.base58check(0x00),
            (NetworkCheck::Bitcoin, 1) => self.base58check(0x05),
            (NetworkCheck::Bitcoin, _) => self.segwit("bc"),
            // A millionth of a coin is a hundred satoshi, each a thousand thousandths.
            (NetworkCheck::Lightning, _) => self.invoice(micros * 100_000),
            (NetworkCheck::Litecoin, 0) => self.base58check(0x30),
            (NetworkCheck::Litecoin, 1) => self.base58check(0x32),
            (NetworkCheck::Litecoin, _) => self.segwit("ltc"),
            (NetworkCheck::Dogecoin, 0) => self.base58check(0x16),
            (NetworkCheck::Dogecoin, _) => self.base58check(0x1e),
            (NetworkCheck::Solana, _) => bs58::encode(self.bytes(32)).into_string(),
            (NetworkCheck::Evm { .. }, _) => self.evm(),
            (NetworkCheck::Tron, _) => self.base58check(0x41),
        }
    }

    /// The same text with one letter or digit changed into another one.
    fn flip(&mut self, text: &str) -> String {
        loop {
            let at = self.below(text.len());
            let with = char::from(b"23456789abcdefACDEFGHJKL"[self.below(24)]);
            let changed: String = text.chars().enumerate().map(|(i, c)| if i == at { with } else { c }).collect();
            if !changed.eq_ignore_ascii_case(text) {
                return changed;
            }
        }
    }
}

/// Coin, network, its scheme, and the token's contract or mint.
const ROUTES: &[(&str, &str, &str, Option<&str>)] = &[
    ("BTC", "Mainnet", "bitcoin", None),
    ("BTC", "Lightning", "lightning", None),
    ("LTC", "Mainnet", "litecoin", None),
    ("DOGE", "Mainnet", "dogecoin", None),
    ("SOL", "Solana", "solana", None),
    ("USDC", "Solana", "solana", Some(USDC_MINT)),
    ("ETH", "ETH Mainnet", "ethereum", None),
    ("USDC", "Base", "ethereum", Some(USDC_BASE)),
    ("USDT", "Arbitrum", "ethereum", Some(OTHER_EVM)),
    ("USDC", "Polygon (Matic)", "ethereum", Some(OTHER_EVM)),
    ("POL", "Polygon (Matic)", "ethereum", None),
    ("ETH", "Base", "ethereum", None),
    ("TRX", "Tron", "tron", None),
    ("USDT", "Tron", "tron", Some("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")),
];

/// One order as a shop would tell it.
struct Order {
    asked: Asked,
    scheme: &'static str,
    address: String,
    qr_text: Option<String>,
    memo: Option<String>,
}

impl Order {
    fn random(dice: &mut Dice, route: usize) -> Self {
        let (coin, network, scheme, token) = ROUTES[route % ROUTES.len()];
        let check = check_for(coin, network).unwrap();
        // At most six fractional digits, which every coin here has.
        let micros = 1 + dice.roll() % 900_000_000;
        let sum = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
        let token = token.map(|address| Token { address: address.into(), decimals: Some(6) });
        let asked = Asked { token, ..super::asked(coin, network, &sum) };
        let address = dice.address(check, micros);
        let memo = (dice.below(4) == 0).then(|| format!("{:08}", dice.below(100_000_000)));
        let qr_text = match dice.below(3) {
            0 => None,
            1 => Some(address.clone()),
            _ => Some(
                uri::build(&asked, check, &address, memo.as_deref())
                    .unwrap_or_else(|| format!("{scheme}:{address}?amount={sum}")),
            ),
        };
        Self { asked, scheme, address, qr_text, memo }
    }

    fn told(&self) -> Told<'_> {
        Told {
            wallet_address: &self.address,
            qr_text: self.qr_text.as_deref(),
            coin: Some(&self.asked.coin),
            network: Some(&self.asked.network),
            memo: self.memo.as_deref(),
            order_amount: self.asked.amount,
        }
    }

    fn check(&self) -> NetworkCheck {
        check_for(&self.asked.coin, &self.asked.network).unwrap()
    }

    fn is_blocked(&self, what: &str, asked: &Asked, told: &Told<'_>) {
        assert!(real(asked, told).is_err(), "{what}: {} on {}", asked.coin, asked.network);
    }

    /// Changes one fact at a time.
    fn is_blocked_however_tampered(&self, dice: &mut Dice) {
        let (asked, told) = (&self.asked, self.told());
        let other = dice.flip(&self.address);
        self.is_blocked("another address in the link", asked, &Told { qr_text: Some(&other), ..told });
        let twice = Told { wallet_address: &other, qr_text: Some(&self.address), ..told };
        self.is_blocked("another address to pay to", asked, &twice);
        // Solana's addresses hold no checksum: a change is noticed only where the shop says the address twice.
        if self.check() != NetworkCheck::Solana {
            self.is_blocked("a wrong checksum", asked, &Told { wallet_address: &other, qr_text: None, ..told });
        }
        let more = format!("9{}", asked.amount.plain());
        let link = format!("{}:{}?amount={more}", self.scheme, self.address);
        self.is_blocked("another amount in the link", asked, &Told { qr_text: Some(&link), ..told });
        if let Some(memo) = &self.memo {
            let link = format!("{}:{}?amount={}&memo=9{memo}", self.scheme, self.address, asked.amount.plain());
            self.is_blocked("another memo in the link", asked, &Told { qr_text: Some(&link), ..told });
        }
        self.is_blocked("more than the order", &Asked { amount: amount(&more), ..asked.clone() }, &told);
        for (coin, network, ..) in ROUTES {
            if *coin != asked.coin {
                self.is_blocked("another coin", asked, &Told { coin: Some(coin), ..told });
            }
            if check_for(&asked.coin, network) != Some(self.check()) {
                self.is_blocked("another network", asked, &Told { network: Some(network), ..told });
            }
        }
    }
}

/// Reads the modules as they are, without looking for them in an image first as the request's own check does.
fn read(picture: &Picture) -> Option<String> {
    let modules = rqrr::SimpleGrid::from_func(picture.size, |x, y| picture.modules[y * picture.size + x]);
    rqrr::Grid::new(modules).decode().ok().map(|(_, text)| text)
}

fn requests_agree_or_are_blocked(seed: u64, rounds: usize) {
    let mut dice = Dice(seed);
    for round in 0..rounds {
        let order = Order::random(&mut dice, round);
        let made = real(&order.asked, &order.told()).unwrap();
        assert_eq!((&made.address, &made.memo), (&order.address, &order.memo));
        let stored = if made.is_invoice { order.address.to_uppercase() } else { order.address.clone() };
        assert!(made.qrs.iter().any(|qr| qr.payload == stored), "{seed}/{round}");
        for qr in &made.qrs {
            assert_eq!(
                read(&qr.picture).as_ref(),
                Some(&qr.payload),
                "{seed}/{round}: {} on {}",
                made.coin,
                made.network
            );
        }
        order.is_blocked_however_tampered(&mut dice);
    }
}

#[test]
fn a_thousand_requests_read_back_as_they_are_stored_and_every_tampered_one_is_blocked() {
    std::thread::scope(|scope| {
        for seed in 1..=4 {
            scope.spawn(move || requests_agree_or_are_blocked(seed, 250));
        }
    });
}
