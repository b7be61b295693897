//! One payment request: every fact compared, then drawn, read back, and only then given away.

use std::fmt;

use super::agreement::{Agreed, agree, says_what_was_asked};
use super::networks::{NetworkCheck, check_for, is_native};
use super::picture::{Picture, Sturdy, draw};
use super::uri;
use crate::clock::UnixMillis;
use crate::domain::CoinAmount;
use crate::domain::text::{NAME_MAX, clean};

/// What a demo's pictures encode in front, so that no wallet takes them.
const DEMO_MARK: &str = "DEMO NOT REAL MONEY ";

/// What the buyer chose, with what the catalogue says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub coin: String,
    pub network: String,
    /// What to send now: the whole, or the remainder of a partly paid order.
    pub amount: CoinAmount,
    /// Ignored for the network's own coin.
    pub token: Option<Token>,
    pub chain_id: Option<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Contract or mint.
    pub address: String,
    pub decimals: Option<u32>,
}

/// What the shop's order says. Hostile until it has been compared.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The address, or on Lightning the invoice.
    pub wallet_address: &'a str,
    pub qr_text: Option<&'a str>,
    pub coin: Option<&'a str>,
    pub network: Option<&'a str>,
    pub memo: Option<&'a str>,
    /// The whole amount of the order, which `qr_text` may go on naming when only a remainder is due.
    pub order_amount: CoinAmount,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Real,
    /// Not payable: the pictures say so to whoever scans them, and no wallet is opened.
    Demo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    Address,
    Amount,
    Coin,
    Network,
    InvoiceAmount,
    InvoiceExpired,
    Token,
    Memo,
    Picture,
    /// This network's addresses cannot be checked here.
    NoCheck,
}

impl Fact {
    /// The word in the catalogue of words: `fact-address`, …
    pub fn word(self) -> &'static str {
        match self {
            Self::Address => "fact-address",
            Self::Amount => "fact-amount",
            Self::Coin => "fact-coin",
            Self::Network => "fact-network",
            Self::InvoiceAmount => "fact-invoice-amount",
            Self::InvoiceExpired => "fact-invoice-expired",
            Self::Token => "fact-token",
            Self::Memo => "fact-memo",
            Self::Picture => "fact-picture",
            Self::NoCheck => "fact-no-check",
        }
    }
}

/// Two sides of one fact, fit to be shown: cleaned, short, and addresses masked so that nobody can pay to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    pub fact: Fact,
    pub expected: String,
    pub found: String,
}

/// A request in which everything agrees. It does not print itself.
#[derive(Clone, PartialEq, Eq)]
pub struct PaymentRequest {
    /// Exactly as the shop gave it.
    pub address: String,
    pub is_invoice: bool,
    pub amount: CoinAmount,
    pub coin: String,
    pub network: String,
    /// As mandatory as the address.
    pub memo: Option<String>,
    /// The first is the one to show; never empty.
    pub qrs: Vec<Qr>,
    /// `None` for a demo, for tokens of EVM networks (wallets have sent them to contracts) and where no link is common.
    pub wallet_uri: Option<String>,
    pub invoice_expires_at: Option<UnixMillis>,
}

impl fmt::Debug for PaymentRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PaymentRequest(***)")
    }
}

#[derive(Clone, PartialEq, Eq)]
pub struct Qr {
    pub kind: QrKind,
    pub payload: String,
    pub picture: Picture,
}

impl fmt::Debug for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Qr({:?}, ***)", self.kind)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QrKind {
    /// A link with the amount, or an invoice.
    Request,
    /// The address alone.
    Address,
}

/// Makes the request, or names every fact that disagrees; then nothing of it may be shown.
pub fn request(
    asked: &Asked,
    told: &Told<'_>,
    purpose: Purpose,
    now: UnixMillis,
) -> Result<PaymentRequest, Vec<Disagreement>> {
    let Some(check) = check_for(&asked.coin, &asked.network) else {
        let network = clean(&asked.network, NAME_MAX);
        return Err(vec![Disagreement { fact: Fact::NoCheck, expected: String::new(), found: network }]);
    };
    let Agreed { memo, invoice_expires_at } = agree(asked, told, check, now)?;
    let link = uri::build(asked, check, told.wallet_address, memo.as_deref());
    if link.as_ref().is_some_and(|link| !says_what_was_asked(link, asked, told, check)) {
        return Err(vec![picture_disagrees()]);
    }
    let mut qrs = Vec::new();
    for (kind, payload) in payloads(check, told.wallet_address, link.as_deref()) {
        qrs.push(qr(kind, payload, purpose).ok_or_else(|| vec![picture_disagrees()])?);
    }
    let risky = matches!(check, NetworkCheck::Evm { .. }) && !is_native(&asked.coin, check);
    Ok(PaymentRequest {
        address: told.wallet_address.to_owned(),
        is_invoice: check == NetworkCheck::Lightning,
        amount: asked.amount,
        coin: asked.coin.clone(),
        network: asked.network.clone(),
        memo,
        qrs,
        wallet_uri: link.filter(|_| purpose == Purpose::Real && !risky),
        invoice_expires_at,
    })
}

/// What the pictures encode, the one to show first in front.
fn payloads(check: NetworkCheck, address: &str, link: Option<&str>) -> Vec<(QrKind, String)> {
    if check == NetworkCheck::Lightning {
        // Upper case makes a much smaller picture, and every wallet reads it.
        return vec![(QrKind::Request, address.to_ascii_uppercase())];
    }
    let mut payloads: Vec<_> = link.map(|link| (QrKind::Request, link.to_owned())).into_iter().collect();
    payloads.push((QrKind::Address, address.to_owned()));
    if matches!(check, NetworkCheck::Evm { .. }) {
        payloads.reverse();
    }
    payloads
}

fn qr(kind: QrKind, payload: String, purpose: Purpose) -> Option<Qr> {
    let (payload, sturdy) = match purpose {
        Purpose::Real => (payload, Sturdy::Usual),
        Purpose::Demo => (format!("{DEMO_MARK}{payload}"), Sturdy::Most),
    };
    let picture = draw(&payload, sturdy).ok()?;
    Some(Qr { kind, payload, picture })
}

fn picture_disagrees() -> Disagreement {
    Disagreement { fact: Fact::Picture, expected: String::new(), found: String::new() }
}

#[cfg(test)]
mod tests;
