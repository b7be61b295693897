//! The coins and networks that the shop takes.

use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::CoinAmount;
use cryptorefills_core::partner::{Currency, Network, Via};
use cryptorefills_core::payment::check_for;
use serde::Serialize;

use super::catalogue::shown;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Methods {
    vias: Vec<ViaRow>,
}

#[derive(Serialize)]
struct ViaRow {
    via: String,
    available: bool,
    /// Others pay on another site.
    own_wallet: bool,
    coins: Vec<CoinRow>,
}

#[derive(Serialize)]
struct CoinRow {
    coin: String,
    suspended: bool,
    networks: Vec<NetworkRow>,
}

#[derive(Serialize)]
struct NetworkRow {
    network: String,
    suspended: bool,
    /// The smallest payment, in the coin.
    minimum: Option<String>,
    base_token: Option<String>,
    chain_id: Option<u64>,
    /// The app can check addresses there, so it offers it.
    offered: bool,
}

pub(super) async fn methods(shop: &Shop) -> Result<Methods, Failure> {
    let vias = shop.client.payment_vias().await?;
    if vias.is_empty() {
        return Err(Failure::Unreadable(Phrase::new("catalogue-came-empty")));
    }
    Ok(Methods { vias: vias.iter().map(ViaRow::of).collect() })
}

impl ViaRow {
    fn of(via: &Via) -> Self {
        Self {
            via: shown(&via.name),
            available: via.available,
            own_wallet: via.name == Via::USER_WALLET,
            coins: via.currencies.iter().map(|currency| CoinRow::of(via, currency)).collect(),
        }
    }
}

impl CoinRow {
    fn of(via: &Via, currency: &Currency) -> Self {
        Self {
            coin: shown(&currency.name),
            suspended: currency.suspended,
            networks: currency.networks.iter().map(|network| NetworkRow::of(via, currency, network)).collect(),
        }
    }
}

impl NetworkRow {
    fn of(via: &Via, currency: &Currency, network: &Network) -> Self {
        let minimum = network.threshold.or(currency.threshold).filter(|threshold| threshold.is_payable());
        let checked = check_for(&currency.name, &network.name).is_some();
        Self {
            network: shown(&network.name),
            suspended: network.suspended || currency.suspended,
            minimum: minimum.map(CoinAmount::plain),
            base_token: network.base_token.as_deref().map(shown),
            chain_id: network.chain_id,
            offered: via.name == Via::USER_WALLET && via.available && checked,
        }
    }

    fn state(&self) -> &'static str {
        match (self.suspended, self.offered) {
            (true, _) => "cli-suspended",
            (false, true) => "cli-open",
            (false, false) => "cli-not-in-app",
        }
    }
}

impl Methods {
    pub(super) fn print(&self, terminal: &Terminal) -> Result<Verdict, Failure> {
        if terminal.json() {
            terminal.value(self)?;
            return Ok(Verdict::Good);
        }
        let own = self.vias.iter().filter(|via| via.own_wallet).flat_map(|via| &via.coins);
        let pairs = own.flat_map(|coin| coin.networks.iter().map(move |network| (coin, network)));
        let row = |(coin, network): (&CoinRow, &NetworkRow)| {
            let minimum = network.minimum.clone().unwrap_or_default();
            vec![coin.coin.clone(), network.network.clone(), minimum, terminal.word(network.state())]
        };
        let headings = ["cli-head-coin", "cli-head-network", "cli-head-minimum", "cli-head-state"];
        terminal.table(&headings, pairs.map(row).collect())?;
        for via in self.vias.iter().filter(|via| !via.own_wallet) {
            let why = terminal.word("network-other-site");
            terminal.line(&terminal.say(&Phrase::new("cli-other-via").with("via", &*via.via).with("why", why)))?;
        }
        Ok(Verdict::Good)
    }
}
