//! Whether all that is said about a payment agrees. Every disagreement is found, not only the first.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::amount::{base_units, whole_number};
use super::networks::{NetworkCheck, check_for, is_native, native_decimals, sendable};
use super::request::{Asked, Disagreement, Fact, Told};
use super::uri::{Named, Sum, parse};
use super::{address, bolt11};
use crate::clock::UnixMillis;
use crate::domain::CoinAmount;
use crate::domain::ids::mask_middle;
use crate::domain::text::{NAME_MAX, clean};

/// Longest text of a disagreement, in characters.
const SHOWN_MAX: usize = 60;

pub(super) struct Agreement<'a> {
    asked: &'a Asked,
    told: &'a Told<'a>,
    check: NetworkCheck,
    found: Vec<Disagreement>,
}

/// What is only known once the facts have been read.
pub(super) struct Agreed {
    pub memo: Option<String>,
    pub invoice_expires_at: Option<UnixMillis>,
}

/// Compares every fact with every other, as of `now`.
pub(super) fn agree(
    asked: &Asked,
    told: &Told<'_>,
    check: NetworkCheck,
    now: UnixMillis,
) -> Result<Agreed, Vec<Disagreement>> {
    let mut agreement = Agreement { asked, told, check, found: Vec::new() };
    agreement.coin_and_network();
    agreement.amount();
    agreement.address_and_token();
    let named = told.qr_text.map(parse);
    let memo = agreement.memo(named.as_ref().and_then(Option::as_ref));
    match &named {
        Some(Some(named)) => agreement.named(named, &[told.order_amount, asked.amount]),
        Some(None) => agreement.addresses_differ(told.qr_text.unwrap_or_default()),
        None => {}
    }
    let invoice_expires_at = agreement.invoice(now);
    if agreement.found.is_empty() { Ok(Agreed { memo, invoice_expires_at }) } else { Err(agreement.found) }
}

/// Reads a link of our own making back: it must say what was asked, and nothing else.
pub(super) fn says_what_was_asked(link: &str, asked: &Asked, told: &Told<'_>, check: NetworkCheck) -> bool {
    let mut agreement = Agreement { asked, told, check, found: Vec::new() };
    let Some(named) = parse(link) else { return false };
    agreement.named(&named, &[asked.amount]);
    agreement.found.is_empty()
}

impl Agreement<'_> {
    fn disagree(&mut self, fact: Fact, expected: &str, found: &str) {
        let shown = |text| clean(text, SHOWN_MAX);
        self.found.push(Disagreement { fact, expected: shown(expected), found: shown(found) });
    }

    fn coin_and_network(&mut self) {
        let (asked, told) = (self.asked, self.told);
        if let Some(coin) = told.coin.filter(|coin| !coin.eq_ignore_ascii_case(&asked.coin)) {
            self.disagree(Fact::Coin, &asked.coin, coin);
        }
        if let Some(network) = told.network.filter(|network| check_for(&asked.coin, network) != Some(self.check)) {
            self.disagree(Fact::Network, &asked.network, network);
        }
        if let (NetworkCheck::Evm { chain_id }, Some(listed)) = (self.check, asked.chain_id)
            && chain_id != listed
        {
            self.disagree(Fact::Network, &chain_id.to_string(), &listed.to_string());
        }
    }

    /// Something to send, no more than the order, in digits that a wallet can send.
    fn amount(&mut self) {
        let (amount, whole) = (self.asked.amount, self.told.order_amount);
        if !amount.is_payable() || amount > whole {
            self.disagree(Fact::Amount, &amount.plain(), &whole.plain());
        } else if let Some(decimals) = self.decimals()
            && base_units(amount, decimals).is_none()
        {
            self.disagree(Fact::Amount, &sendable(amount, decimals).to_string(), &amount.plain());
        }
    }

    fn decimals(&self) -> Option<u32> {
        if is_native(&self.asked.coin, self.check) {
            Some(native_decimals(self.check))
        } else {
            self.asked.token.as_ref().and_then(|token| token.decimals)
        }
    }

    fn address_and_token(&mut self) {
        let own = address::canonical(self.check, self.told.wallet_address);
        if own.is_err() {
            self.disagree(Fact::Address, &self.asked.network, &masked(self.told.wallet_address));
        }
        if is_native(&self.asked.coin, self.check) {
            return;
        }
        if let Some(token) = &self.asked.token {
            match address::canonical(self.check, &token.address) {
                Err(_) => self.disagree(Fact::Token, &self.asked.network, &masked(&token.address)),
                // Coins sent to a token's own contract are gone.
                Ok(contract) if own.is_ok_and(|own| own == contract) => {
                    self.disagree(Fact::Address, &self.asked.network, &masked(&token.address));
                }
                Ok(_) => {}
            }
        }
    }

    fn addresses_differ(&mut self, found: &str) {
        let (expected, found) = told_apart(self.told.wallet_address, found);
        self.disagree(Fact::Address, &expected, &found);
    }

    fn named(&mut self, named: &Named, amounts: &[CoinAmount]) {
        let own = address::canonical(self.check, self.told.wallet_address);
        let other = address::canonical(self.check, &named.address);
        if own.is_err() || own != other {
            self.addresses_differ(&named.address);
        }
        if let Some(scheme) = &named.scheme {
            let evm = matches!(self.check, NetworkCheck::Evm { .. }) && scheme == "ethereum";
            if !evm && check_for(&self.asked.coin, scheme) != Some(self.check) {
                self.disagree(Fact::Network, &self.asked.network, scheme);
            }
        }
        if let (NetworkCheck::Evm { chain_id }, Some(named)) = (self.check, &named.chain_id)
            && whole_number(named) != Some(u128::from(chain_id))
        {
            self.disagree(Fact::Network, &chain_id.to_string(), named);
        }
        for sum in &named.sums {
            self.sum(sum, amounts);
        }
        for token in &named.tokens {
            self.token(token);
        }
    }

    fn sum(&mut self, sum: &Sum, amounts: &[CoinAmount]) {
        let coin_is_native = is_native(&self.asked.coin, self.check);
        let (text, agrees) = match sum {
            Sum::Coins(text) => (text, CoinAmount::parse(text).is_ok_and(|sum| amounts.contains(&sum))),
            Sum::NativeUnits(text) if !coin_is_native => {
                return self.disagree(Fact::Token, &self.asked.coin, text);
            }
            Sum::NativeUnits(text) | Sum::Units(text) => {
                let sum = whole_number(text);
                let agrees = match self.decimals() {
                    Some(decimals) => {
                        sum.is_some() && amounts.iter().any(|amount| base_units(*amount, decimals) == sum)
                    }
                    // Without the token's decimals the number says nothing.
                    None => sum.is_some(),
                };
                (text, agrees)
            }
        };
        if !agrees {
            self.disagree(Fact::Amount, &self.asked.amount.plain(), text);
        }
    }

    fn token(&mut self, named: &str) {
        if is_native(&self.asked.coin, self.check) {
            return self.disagree(Fact::Token, &self.asked.coin, &masked(named));
        }
        let Some(token) = &self.asked.token else { return };
        let known = address::canonical(self.check, &token.address);
        if known.is_err() || known != address::canonical(self.check, named) {
            let (expected, found) = told_apart(&token.address, named);
            self.disagree(Fact::Token, &expected, &found);
        }
    }

    /// A memo is as mandatory as the address, wherever it is found, and copied as it stands.
    fn memo(&mut self, named: Option<&Named>) -> Option<String> {
        let in_link = named.map(|named| named.memos.as_slice()).unwrap_or_default();
        let all: Vec<&str> = self
            .told
            .memo
            .into_iter()
            .chain(in_link.iter().map(String::as_str))
            .filter(|memo| !memo.is_empty())
            .collect();
        let (first, rest) = all.split_first()?;
        if let Some(other) = rest.iter().find(|other| *other != first) {
            self.disagree(Fact::Memo, first, other);
        }
        if clean(first, NAME_MAX) != **first {
            self.disagree(Fact::Memo, "", first);
        }
        Some((*first).to_owned())
    }

    /// An invoice asks for exactly what is due now, and is still open.
    fn invoice(&mut self, now: UnixMillis) -> Option<UnixMillis> {
        if self.check != NetworkCheck::Lightning {
            return None;
        }
        let invoice = bolt11::read(self.told.wallet_address).ok()?;
        let due = base_units(self.asked.amount, native_decimals(self.check));
        if invoice.msat.map(u128::from) != due || due.is_none() {
            let found = invoice.msat.map(|msat| format!("{msat} msat")).unwrap_or_default();
            let expected = due.map_or(self.asked.amount.plain(), |due| format!("{due} msat"));
            self.disagree(Fact::InvoiceAmount, &expected, &found);
        }
        if invoice.expires_at <= now {
            self.disagree(Fact::InvoiceExpired, &instant(now), &instant(invoice.expires_at));
        }
        Some(invoice.expires_at)
    }
}

/// Nothing that could be paid to may be read from a disagreement.
fn masked(text: &str) -> String {
    mask_middle(&clean(text, 1_000))
}

/// Two addresses masked such that where they differ can be seen.
fn told_apart(a: &str, b: &str) -> (String, String) {
    let masks = (masked(a), masked(b));
    if masks.0 != masks.1 {
        return masks;
    }
    let differ = a.chars().zip(b.chars()).position(|(a, b)| a != b).unwrap_or_default();
    let with_piece = |text: &str, mask: String| {
        let piece: String = text.chars().skip(differ).take(4).collect();
        mask.replacen('…', &format!("…{piece}…"), 1)
    };
    (with_piece(a, masks.0), with_piece(b, masks.1))
}

fn instant(at: UnixMillis) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1000)).ok();
    moment.and_then(|moment| moment.format(&Rfc3339).ok()).unwrap_or_else(|| at.0.to_string())
}
