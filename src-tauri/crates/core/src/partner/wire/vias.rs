//! GET /v3/payment_vias

use serde::Deserialize;
use serde_json::value::RawValue;

use super::decode;
use super::field::{amount, flag, maybe, rows, said, text, whole};
use crate::domain::CoinAmount;
use crate::partner::error::{Endpoint, PartnerError};
use crate::partner::goods::{Currency, Network, TokenContract, Via};

#[derive(Deserialize)]
struct WireVia {
    name: String,
    #[serde(default, deserialize_with = "said")]
    available: Option<bool>,
    #[serde(default, deserialize_with = "rows")]
    currencies: Vec<WireCurrency>,
}

#[derive(Deserialize)]
struct WireCurrency {
    name: String,
    #[serde(default, deserialize_with = "flag")]
    is_suspended: bool,
    #[serde(default, deserialize_with = "amount")]
    threshold: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    logo_url: Option<String>,
    #[serde(default, deserialize_with = "rows")]
    networks: Vec<WireNetwork>,
}

#[derive(Deserialize)]
struct WireNetwork {
    name: String,
    #[serde(default, deserialize_with = "flag")]
    is_suspended: bool,
    #[serde(default, deserialize_with = "amount")]
    threshold: Option<CoinAmount>,
    #[serde(default, deserialize_with = "text")]
    base_token: Option<String>,
    #[serde(default, deserialize_with = "text")]
    smart_contract_engine: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    chain_id: Option<u64>,
    #[serde(default, deserialize_with = "maybe")]
    smart_contract: Option<WireContract>,
}

#[derive(Deserialize)]
struct WireContract {
    #[serde(default, deserialize_with = "text")]
    engine: Option<String>,
    #[serde(default, deserialize_with = "text")]
    address: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    decimals: Option<u64>,
    #[serde(default, deserialize_with = "text")]
    symbol: Option<String>,
}

pub(in crate::partner) fn read(body: &[u8]) -> Result<Vec<Via>, PartnerError> {
    let list: Vec<Box<RawValue>> = decode(Endpoint::PaymentVias, body)?;
    let vias = list.iter().filter_map(|row| serde_json::from_str::<WireVia>(row.get()).ok());
    Ok(vias.map(via).collect())
}

fn via(wire: WireVia) -> Via {
    Via {
        name: wire.name,
        available: wire.available.unwrap_or(true),
        currencies: wire.currencies.into_iter().map(currency).collect(),
    }
}

fn currency(wire: WireCurrency) -> Currency {
    Currency {
        name: wire.name,
        suspended: wire.is_suspended,
        threshold: wire.threshold,
        logo_url: wire.logo_url,
        networks: wire.networks.into_iter().map(network).collect(),
    }
}

fn network(wire: WireNetwork) -> Network {
    Network {
        name: wire.name,
        suspended: wire.is_suspended,
        threshold: wire.threshold,
        base_token: wire.base_token,
        engine: wire.smart_contract_engine,
        chain_id: wire.chain_id,
        token: wire.smart_contract.map(|token| TokenContract {
            engine: token.engine,
            address: token.address,
            decimals: token.decimals.and_then(|decimals| u8::try_from(decimals).ok()),
            symbol: token.symbol,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_recorded_shape_is_read() {
        let body = br#"[{"name":"USER_WALLET","available":true,"currencies":[
          {"name":"USDC","is_suspended":false,"threshold":"0.56","networks":[
            {"name":"Solana","threshold":"0.561800000000000","base_token":"SOL","smart_contract_engine":"SVM","is_suspended":false,
             "smart_contract":{"engine":"SVM","address":"mint","decimals":6,"symbol":"USDC"}},
            {"name":"Polygon (Matic)","chain_id":137,"base_token":"MATIC","threshold":0.5618,"is_suspended":true},
            {"no":"name"}]}]}]"#;
        let vias = read(body).expect("vias");
        let networks = &vias.first().and_then(|via| via.currencies.first()).expect("a currency").networks;
        let names: Vec<_> = networks.iter().map(|network| (network.name.as_str(), network.suspended)).collect();
        assert_eq!(names, [("Solana", false), ("Polygon (Matic)", true)]);
        let thresholds: Vec<_> = networks.iter().filter_map(|n| n.threshold.map(CoinAmount::plain)).collect();
        assert_eq!(thresholds, ["0.5618", "0.5618"]);
    }

    #[test]
    fn an_object_is_no_list_of_vias() {
        for bad in ["{}", "null", "", "\"x\"", "[{\"name\":\"USER_WALLET\""] {
            assert!(matches!(read(bad.as_bytes()), Err(PartnerError::Unreadable { .. })), "{bad}");
        }
    }
}
