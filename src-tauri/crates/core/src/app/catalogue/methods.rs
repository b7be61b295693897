//! The coins and networks that the shop takes, and which of them can be paid safely from here.

use std::sync::Arc;
use std::time::Duration;

use super::choices::PaidWith;
use super::{CatalogueRoom, fault, locked};
use crate::clock::UnixMillis;
use crate::contract::{AppError, CoinView, ErrorCode, NetworkView, Phrase};
use crate::domain::CoinAmount;
use crate::domain::text::{NAME_MAX, clean};
use crate::partner::{Currency, Network, Via};
use crate::payment::{Token, check_for};

const KEY: &str = "payment_vias";
const FRESH: Duration = Duration::from_mins(10);
/// Shown before the others, which keep the shop's order.
const FIRST: [&str; 3] = ["USDC", "USDT", "BTC"];

pub(super) struct Ways {
    pub vias: Vec<Via>,
    at: UnixMillis,
}

/// `last`: comes first where the shop still lists it.
pub(super) fn coins(vias: &[Via], last: Option<&PaidWith>) -> Vec<CoinView> {
    let mut coins: Vec<CoinView> = currencies(vias)
        .filter(|currency| is_plain(&currency.name))
        .map(|currency| CoinView {
            coin: currency.name.clone(),
            suspended: currency.suspended,
            networks: currency
                .networks
                .iter()
                .filter(|network| is_plain(&network.name))
                .map(|network| network_view(currency, network))
                .collect(),
        })
        .filter(|coin| !coin.networks.is_empty())
        .collect();
    coins.sort_by_key(|coin| FIRST.iter().position(|first| *first == coin.coin).unwrap_or(FIRST.len()));
    if let Some(last) = last {
        put_first(&mut coins, last);
    }
    coins
}

fn put_first(coins: &mut [CoinView], last: &PaidWith) {
    let Some(coin) = coins.iter_mut().find(|coin| coin.coin == last.coin) else { return };
    let Some(network) = coin.networks.iter_mut().find(|network| network.network == last.network) else { return };
    network.last = true;
    coin.networks.sort_by_key(|network| !network.last);
    coins.sort_by_key(|coin| coin.coin != last.coin);
}

fn currencies(vias: &[Via]) -> impl Iterator<Item = &Currency> {
    vias.iter().filter(|via| via.available && via.name == Via::USER_WALLET).flat_map(|via| &via.currencies)
}

/// What is sent must be what was read: a name that hides something is left out.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && clean(name, NAME_MAX) == name
}

fn network_view(currency: &Currency, network: &Network) -> NetworkView {
    let payable = check_for(&currency.name, &network.name).is_some();
    let open = payable && !currency.suspended && !network.suspended;
    let minimum = network.threshold.or(currency.threshold).filter(|threshold| threshold.is_payable());
    NetworkView {
        network: network.name.clone(),
        suspended: network.suspended,
        minimum: minimum.map(CoinAmount::plain),
        recommended: open && currency.name == "USDC" && network.name.eq_ignore_ascii_case("solana"),
        last: false,
        unsupported: (!payable).then(|| Phrase::new("network-no-check").with("network", network.name.as_str())),
    }
}

pub(super) fn token(vias: &[Via], coin: &str, network: &str) -> Option<(Token, Option<u64>)> {
    let listed = listed(vias, coin, network)?;
    let contract = listed.token.as_ref()?;
    let address = contract.address.clone().filter(|address| !address.is_empty())?;
    Some((Token { address, decimals: contract.decimals.map(u32::from) }, listed.chain_id))
}

pub(super) fn is_listed(vias: &[Via], coin: &str, network: &str) -> bool {
    listed(vias, coin, network).is_some()
}

fn listed<'a>(vias: &'a [Via], coin: &str, network: &str) -> Option<&'a Network> {
    let of_coin = currencies(vias).filter(|currency| currency.name == coin);
    of_coin.flat_map(|currency| &currency.networks).find(|listed| listed.name == network)
}

impl CatalogueRoom {
    /// The ways to pay; the last copy, however old, when the shop does not answer.
    pub(super) async fn ways(&self) -> Result<Arc<Ways>, AppError> {
        // In this order: a try that succeeds meanwhile leaves its ways first, and forgets its failure then.
        let failed = self.recent_failure(KEY).is_some();
        let kept = self.kept_ways().await;
        if let Some(kept) = &kept
            && (failed || self.is_younger(kept.at, FRESH))
        {
            return Ok(Arc::clone(kept));
        }
        let at = self.clock.wall();
        let error = match self.client.payment_vias().await {
            Ok(vias) if !vias.is_empty() => {
                self.keep(KEY, &vias, at).await;
                let ways = Arc::new(Ways { vias, at });
                *locked(&self.ways) = Some(Arc::clone(&ways));
                self.note_success(KEY);
                return Ok(ways);
            }
            Ok(_) => fault(ErrorCode::Unreadable, "catalogue-came-empty", true),
            Err(error) => AppError::from(error),
        };
        let Some(kept) = kept else { return Err(error) };
        self.note_failure(KEY, &error);
        Ok(kept)
    }

    pub(super) async fn kept_ways(&self) -> Option<Arc<Ways>> {
        if let Some(ways) = locked(&self.ways).as_ref() {
            return Some(Arc::clone(ways));
        }
        let (vias, at) = self.copy::<Vec<Via>>(KEY).await?;
        let ways = Arc::new(Ways { vias, at });
        Some(Arc::clone(locked(&self.ways).get_or_insert(ways)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner::TokenContract;

    fn network(name: &str) -> Network {
        Network {
            name: name.into(),
            suspended: false,
            threshold: CoinAmount::parse("0.561800").ok(),
            base_token: None,
            engine: None,
            chain_id: None,
            token: Some(TokenContract { engine: None, address: Some("mint".into()), decimals: Some(6), symbol: None }),
        }
    }

    fn wallet(coins: &[(&str, &str)]) -> Vec<Via> {
        let currency = |(coin, word): &(&str, &str)| Currency {
            name: (*coin).into(),
            suspended: false,
            threshold: None,
            logo_url: None,
            networks: vec![network(word)],
        };
        vec![Via { name: Via::USER_WALLET.into(), available: true, currencies: coins.iter().map(currency).collect() }]
    }

    #[test]
    fn stable_coins_and_bitcoin_come_first_and_usdc_on_solana_is_recommended() {
        let list = coins(&wallet(&[("DOGE", "Dogecoin"), ("BTC", "Mainnet"), ("USDC", "Solana")]), None);
        let names: Vec<_> = list.iter().map(|coin| coin.coin.as_str()).collect();
        assert_eq!(names, ["USDC", "BTC", "DOGE"]);
        let marked: Vec<_> = list.iter().flat_map(|coin| &coin.networks).map(|n| n.recommended).collect();
        assert_eq!(marked, [true, false, false]);
        let minimum = list.first().and_then(|coin| coin.networks.first()?.minimum.clone());
        assert_eq!(minimum.as_deref(), Some("0.5618"));
    }

    #[test]
    fn what_was_paid_with_last_comes_first_as_long_as_the_shop_lists_it() {
        let vias = wallet(&[("DOGE", "Dogecoin"), ("BTC", "Mainnet"), ("USDC", "Solana")]);
        let first = |coin: &str, network: &str| {
            let list = coins(&vias, Some(&PaidWith { coin: coin.into(), network: network.into() }));
            let first = list.into_iter().next().expect("a coin");
            (first.coin, first.networks.iter().any(|network| network.last))
        };
        assert_eq!(first("DOGE", "Dogecoin"), ("DOGE".to_owned(), true));
        assert_eq!(first("DOGE", "Another"), ("USDC".to_owned(), false));
        assert_eq!(first("SUI", "Sui"), ("USDC".to_owned(), false));
    }

    #[test]
    fn a_network_without_a_check_says_why_it_is_closed() {
        let list = coins(&wallet(&[("TON", "Ton"), ("USDC", "Ba\u{200b}se")]), None);
        let why: Vec<_> = list.iter().flat_map(|coin| &coin.networks).filter_map(|n| n.unsupported.as_ref()).collect();
        assert_eq!(why, [&Phrase::new("network-no-check").with("network", "Ton")]);
    }

    #[test]
    fn only_the_buyers_own_wallet_counts() {
        let mut vias = wallet(&[("USDC", "Solana")]);
        assert_eq!(token(&vias, "USDC", "Solana").map(|(token, _)| token.decimals), Some(Some(6)));
        vias.iter_mut().for_each(|via| via.available = false);
        assert!(coins(&vias, None).is_empty());
        assert!(token(&vias, "USDC", "Solana").is_none());
    }
}
