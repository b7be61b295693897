//! Payment links: reading the shop's in whatever form it comes, writing ours in the one form that wallets of the network read.

use url::form_urlencoded;

use super::NetworkCheck;
use super::amount::base_units;
use super::networks::is_native;
use super::request::Asked;

/// What a link, or a bare address, says. Nothing in it has been checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// In lower case, without the colon; `None` for a bare address.
    pub scheme: Option<String>,
    pub address: String,
    pub chain_id: Option<String>,
    pub sums: Vec<Sum>,
    /// Mint or contract of the token that is asked for.
    pub tokens: Vec<String>,
    pub memos: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sum {
    Coins(String),
    /// In the token's smallest unit, when a token is named.
    Units(String),
    /// In the smallest unit of the network's own coin.
    NativeUnits(String),
}

/// Reads a link. `None` when it demands something that is not understood.
pub(super) fn parse(text: &str) -> Option<Named> {
    let (scheme, rest) = match text.split_once(':') {
        Some((scheme, rest)) => (Some(scheme.to_ascii_lowercase()), rest),
        None => (None, text),
    };
    let (body, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut named = Named { scheme, address: body.to_owned(), ..Named::default() };
    let ethereum = named.scheme.as_deref() == Some("ethereum");
    let transfer = ethereum && named.split_target(body)?;
    let mut receivers = Vec::new();
    for (key, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.into_owned();
        match key.to_ascii_lowercase().as_str() {
            "amount" => named.sums.push(Sum::Coins(value)),
            "value" if ethereum => named.sums.push(Sum::NativeUnits(value)),
            "uint256" if transfer => named.sums.push(Sum::Units(value)),
            "address" if transfer => receivers.push(value),
            "spl-token" | "token" | "contract" => named.tokens.push(value),
            "memo" | "tag" | "dt" => named.memos.push(value),
            demand if demand.starts_with("req-") => return None,
            _ => {}
        }
    }
    if transfer {
        let [receiver] = receivers.as_slice() else { return None };
        named.tokens.push(std::mem::replace(&mut named.address, receiver.clone()));
    }
    Some(named)
}

impl Named {
    /// EIP-681: `[pay-]target[@chain][/function]`. True for a transfer of a token, whose contract the target then is.
    fn split_target(&mut self, body: &str) -> Option<bool> {
        let body = body.strip_prefix("pay-").unwrap_or(body);
        let (target, function) = match body.split_once('/') {
            Some((target, function)) => (target, Some(function)),
            None => (body, None),
        };
        let (address, chain_id) = match target.split_once('@') {
            Some((address, chain_id)) => (address, Some(chain_id.to_owned())),
            None => (target, None),
        };
        self.address = address.to_owned();
        self.chain_id = chain_id;
        match function {
            None => Some(false),
            Some("transfer") => Some(true),
            Some(_) => None,
        }
    }
}

/// Our own link for the amount to send now, or `None` where no form of link is safe enough.
pub(super) fn build(asked: &Asked, check: NetworkCheck, address: &str, memo: Option<&str>) -> Option<String> {
    let amount = asked.amount.plain();
    match check {
        NetworkCheck::Bitcoin => Some(format!("bitcoin:{address}?amount={amount}")),
        NetworkCheck::Litecoin => Some(format!("litecoin:{address}?amount={amount}")),
        NetworkCheck::Dogecoin => Some(format!("dogecoin:{address}?amount={amount}")),
        NetworkCheck::Lightning => Some(format!("lightning:{address}")),
        NetworkCheck::Solana => {
            let mut link = format!("solana:{address}?amount={amount}");
            if !is_native(&asked.coin, check) {
                link.push_str(&format!("&spl-token={}", asked.token.as_ref()?.address));
            }
            if let Some(memo) = memo {
                // Some wallets read + as a plus sign, none reads %20 as anything but a blank.
                let memo: String = form_urlencoded::byte_serialize(memo.as_bytes()).collect();
                link.push_str(&format!("&memo={}", memo.replace('+', "%20")));
            }
            Some(link)
        }
        NetworkCheck::Evm { chain_id } if is_native(&asked.coin, check) => {
            let wei = base_units(asked.amount, 18)?;
            Some(format!("ethereum:{address}@{chain_id}?value={wei}"))
        }
        NetworkCheck::Evm { chain_id } => {
            let token = asked.token.as_ref()?;
            let units = base_units(asked.amount, token.decimals?)?;
            Some(format!("ethereum:{}@{chain_id}/transfer?address={address}&uint256={units}", token.address))
        }
        NetworkCheck::Tron => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bare(address: &str) -> Named {
        Named { address: address.into(), ..Named::default() }
    }

    fn with(scheme: &str, address: &str) -> Named {
        Named { scheme: Some(scheme.into()), ..bare(address) }
    }

    #[test]
    fn links_of_all_kinds_are_read() {
        for (text, named) in [
            ("ADDR", bare("ADDR")),
            ("LIGHTNING:LNBC1", with("lightning", "LNBC1")),
            ("tron:T1", with("tron", "T1")),
            (
                "bitcoin:A?amount=0.5&label=x%20y",
                Named { sums: vec![Sum::Coins("0.5".into())], ..with("bitcoin", "A") },
            ),
            (
                "solana:A?amount=1&spl-token=M&memo=a+b%21",
                Named {
                    sums: vec![Sum::Coins("1".into())],
                    tokens: vec!["M".into()],
                    memos: vec!["a b!".into()],
                    ..with("solana", "A")
                },
            ),
            (
                "ethereum:pay-0xA@8453?value=2e18",
                Named {
                    chain_id: Some("8453".into()),
                    sums: vec![Sum::NativeUnits("2e18".into())],
                    ..with("ethereum", "0xA")
                },
            ),
            (
                "ethereum:0xT@1/transfer?address=0xA&uint256=5",
                Named {
                    chain_id: Some("1".into()),
                    sums: vec![Sum::Units("5".into())],
                    tokens: vec!["0xT".into()],
                    ..with("ethereum", "0xA")
                },
            ),
        ] {
            assert_eq!(parse(text), Some(named), "{text}");
        }
    }

    #[test]
    fn a_link_that_demands_the_unknown_is_refused() {
        for text in [
            "bitcoin:A?req-something=1",
            "ethereum:0xT@1/approve?address=0xA&uint256=5",
            "ethereum:0xT@1/transfer?uint256=5",
            "ethereum:0xT@1/transfer?address=0xA&address=0xB&uint256=5",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_amount_named_twice_is_kept_twice() {
        let twice = parse("bitcoin:A?amount=1&AMOUNT=2").unwrap_or_default();
        assert_eq!(twice.sums, [Sum::Coins("1".into()), Sum::Coins("2".into())]);
    }
}
