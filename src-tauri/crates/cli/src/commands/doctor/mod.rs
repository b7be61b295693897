//! What may keep the app from its work on this computer, as far as it can be seen without a window.
//!
//! May use: the shop's client, the keyring, the session bus. Must never enter: Tauri, a finding of its own.

mod desktop;

use std::path::{Path, PathBuf};

use cryptorefills_core::app::doctor::{Check, Finding, Health, Keys, Patient, examine};
use cryptorefills_core::app::{shop_folder, wants_notices};
use cryptorefills_core::contract::Phrase;
use cryptorefills_core::vault::{KeyBox, SERVICE, Vault};
use directories::BaseDirs;
use serde::Serialize;

use crate::arguments::Global;
use crate::failure::{Failure, Verdict};
use crate::shop::Shop;
use crate::terminal::Terminal;

/// As the window's shell names its folder.
const APP: &str = "com.cryptorefills.desktop";

#[derive(Serialize)]
struct Report {
    checks: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    check: Check,
    state: Health,
    found: String,
    why: String,
    fix: Option<String>,
}

pub(super) async fn run(folder: Option<&Path>, global: &Global, terminal: &Terminal) -> Result<Verdict, Failure> {
    let shop = Shop::open(global, terminal).await?;
    let folder = folder.map(Path::to_owned).or_else(usual_folder);
    let folder = folder.ok_or_else(|| Failure::Usage(Phrase::new("cli-no-data-folder")))?;
    let looking = terminal.progress(&Phrase::new("cli-looking"));
    let vault = Vault::system(SERVICE);
    let orders = folder.join(shop_folder(shop.client.base())).join("orders.db");
    // The app asks for a passphrase only when the keyring does not answer.
    let passphrase = KeyBox::beside(&orders).exists() && vault.probe().await.is_err();
    let keys = if passphrase { Keys::Passphrase } else { Keys::Keyring(&vault) };
    let patient = Patient { keys, client: &shop.client, proxy: &shop.proxy, clock: &shop.clock, folder: &folder };
    let (mut findings, seen) = tokio::join!(examine(&patient), desktop::look(wants_notices(&folder)));
    findings.extend(seen.findings());
    drop(looking);
    let bad = findings.iter().any(|finding| finding.health == Health::Bad);
    let checks: Vec<Told> = findings.iter().map(|finding| Told::of(finding, terminal)).collect();
    if terminal.json() {
        terminal.value(&Report { checks })?;
    } else {
        checks.iter().try_for_each(|told| told.print(terminal))?;
    }
    Ok(if bad { Verdict::No } else { Verdict::Good })
}

pub(super) fn usual_folder() -> Option<PathBuf> {
    Some(BaseDirs::new()?.data_dir().join(APP))
}

impl Told {
    fn of(finding: &Finding, terminal: &Terminal) -> Self {
        Self {
            check: finding.check,
            state: finding.health,
            found: terminal.say(&finding.found),
            why: terminal.say(&finding.why()),
            fix: finding.fix.as_ref().map(|fix| terminal.say(fix)),
        }
    }

    /// Why it matters is for whoever has something to mend.
    fn print(&self, terminal: &Terminal) -> Result<(), Failure> {
        let name = terminal.word(&format!("doctor-{}", self.check.word()));
        let state = terminal.word(&format!("doctor-state-{}", self.state.word()));
        terminal.line(&format!("{name}: {state}. {}", self.found))?;
        let Some(fix) = &self.fix else { return Ok(()) };
        terminal.line(&format!("    {}: {}", terminal.word("doctor-head-why"), self.why))?;
        terminal.line(&format!("    {}: {fix}", terminal.word("doctor-head-fix")))
    }
}
