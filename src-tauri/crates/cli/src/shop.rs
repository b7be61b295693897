//! The client as the app makes it: the same address, the same headers, the same fall-backs.

use std::env;
use std::sync::Arc;

use cryptorefills_core::app::{OWN_NAME, application_of, built_in_partner_id};
use cryptorefills_core::clock::{SharedClock, SystemClock};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::domain::{CountryCode, Secret};
use cryptorefills_core::partner::{BaseUrl, Budget, ClientOptions, Identity, PartnerClient, ProxyChoice, SystemProxy};
use cryptorefills_core::vault::{SERVICE, Vault, VaultError};

use crate::arguments::Global;
use crate::failure::Failure;
use crate::terminal::Terminal;

const PARTNER_ID: &str = "CRYPTOREFILLS_PARTNER_ID";

pub struct Shop {
    pub client: PartnerClient,
    pub clock: SharedClock,
    pub country: CountryCode,
    /// What the system says about the way there.
    pub proxy: SystemProxy,
}

impl Shop {
    pub async fn open(global: &Global, terminal: &Terminal) -> Result<Self, Failure> {
        let base = base(global)?;
        if !base.is_production() {
            terminal.aside(&Phrase::new("cli-override").with("host", base.host()));
        }
        let clock: SharedClock = Arc::new(SystemClock);
        let budget = if base.is_loopback() { Budget::Unlimited } else { Budget::Polite };
        let identity =
            Identity { application: Secret::new(OWN_NAME), country: global.country, lang: global.lang.clone() };
        let app_version = env!("CARGO_PKG_VERSION").to_owned();
        let proxy = SystemProxy::before(&base).await;
        let route = ProxyChoice::System.route(&proxy);
        let options = ClientOptions { base, app_version, identity: identity.clone(), route, budget };
        let client = PartnerClient::new(options, Arc::clone(&clock))?;
        let application = partner_id(global, terminal).await?;
        client.set_identity(Identity { application, ..identity }).map_err(|_| Failure::PartnerId)?;
        Ok(Self { client, clock, country: global.country, proxy })
    }
}

pub fn base(global: &Global) -> Result<BaseUrl, Failure> {
    let variable = env::var(BaseUrl::VARIABLE).ok();
    let asked = BaseUrl::asked(global.api_url.as_deref(), variable.as_deref())?;
    Ok(asked.unwrap_or_else(BaseUrl::production))
}

/// What was named counts, even when it is unusable; a keyring that does not answer is only mentioned.
async fn partner_id(global: &Global, terminal: &Terminal) -> Result<Secret, Failure> {
    if let Some(id) = &global.partner_id {
        return Ok(Secret::new(id.trim()));
    }
    match env::var(PARTNER_ID) {
        Ok(id) if !id.trim().is_empty() => return Ok(Secret::new(id.trim())),
        Err(env::VarError::NotUnicode(_)) => return Err(Failure::PartnerId),
        Ok(_) | Err(env::VarError::NotPresent) => {}
    }
    let built_in = built_in_partner_id();
    let (application, kept) = application_of(&Vault::system(SERVICE), built_in).await;
    match kept {
        Ok(_) | Err(VaultError::NoBus | VaultError::NoService | VaultError::NoDefaultCollection) => {}
        Err(_) if built_in.is_some() => {}
        Err(_) => terminal.note(&Phrase::new("cli-keyring-unused")),
    }
    Ok(application)
}
