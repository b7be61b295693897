//! The doctor as the window asks for it.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::diagnostics::{self, Material};
use super::{Desktop, Finding, Keys, Patient, desktop, examine};
use crate::app::App;
use crate::clock::UnixMillis;
use crate::contract::{AppError, DoctorView, FindingView, VaultState};
use crate::partner::SystemProxy;

impl App {
    /// Everything at once, anew.
    pub async fn doctor(&self, seen: &Desktop) -> Result<DoctorView, AppError> {
        let findings = self.findings(seen).await?;
        let view = |finding: Finding| FindingView {
            check: finding.check,
            health: finding.health,
            why: finding.why(),
            found: finding.found,
            fix: finding.fix,
        };
        let at = self.inner.options.clock.wall().0;
        Ok(DoctorView { findings: findings.into_iter().map(view).collect(), at })
    }

    /// The text of a diagnostics file, for somebody who helps.
    pub async fn diagnostics(&self, seen: &Desktop) -> Result<String, AppError> {
        let findings = self.findings(seen).await?;
        let (start, orders) = (self.view().await?, self.orders(None).await?);
        Ok(diagnostics::written(&Material {
            start: &start,
            desktop: seen,
            findings: &findings,
            followed: orders.followed,
            unread: orders.unread,
            link: &orders.link,
            written: moment(self.inner.options.clock.wall()),
        }))
    }

    async fn findings(&self, seen: &Desktop) -> Result<Vec<Finding>, AppError> {
        let session = self.session().await?;
        let proxy = SystemProxy::before(session.client.base()).await;
        let options = &self.inner.options;
        let patient = Patient {
            keys: match session.keeping.view().state {
                VaultState::Demo => Keys::Demo,
                VaultState::Passphrase | VaultState::PassphraseNeeded => Keys::Passphrase,
                VaultState::Keyring | VaultState::NotAsked | VaultState::SessionOnly | VaultState::KeyMissing => {
                    Keys::Keyring(&session.vault)
                }
            },
            client: &session.client,
            proxy: &proxy,
            clock: &options.clock,
            folder: &session.folder,
        };
        let mut findings = examine(&patient).await;
        findings.extend(desktop::findings(seen, self.inner.settings.get().notifications));
        Ok(findings)
    }
}

fn moment(at: UnixMillis) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1000)).ok();
    moment.and_then(|moment| moment.format(&Rfc3339).ok()).unwrap_or_default()
}
