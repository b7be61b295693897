//! What somebody at the support desk may be sent: how this computer and the app are, and nothing of any order. Pure.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Finding;
use crate::contract::{Health, LinkView, Phrase, ProfileKind, ProxyKind, StartView, VaultState};

/// Values of a sentence that say nothing of a person. A folder, a host and a file stay out.
const HARMLESS: [&str; 3] = ["free", "seconds", "engine"];
const ABOUT: &str = "How Cryptorefills Desktop finds this computer. No order, code, amount, e-mail, phone number, \
                     address, partner ID, folder or server stands in it.";

/// The whole of it: a field that is not listed here cannot be in the file.
#[derive(Serialize)]
struct Bundle<'a> {
    about: &'static str,
    version: &'a str,
    written: String,
    system: System<'a>,
    profile: ProfileKind,
    keys: VaultState,
    settings: Settings<'a>,
    orders: Orders,
    /// Ids of sentences in the app's catalogue of words.
    notices: Vec<&'a str>,
    checks: Vec<Checked<'a>>,
}

#[derive(Serialize)]
struct System<'a> {
    os: &'static str,
    arch: &'static str,
    surroundings: String,
    engine: Option<&'a str>,
}

#[derive(Serialize)]
struct Settings<'a> {
    language: &'a str,
    discreet: bool,
    notifications: bool,
    keep_in_background: bool,
    proxy: ProxyKind,
    own_server: bool,
}

#[derive(Serialize)]
struct Orders {
    followed: u32,
    unread: u32,
    link: &'static str,
}

#[derive(Serialize)]
struct Checked<'a> {
    check: &'static str,
    state: &'static str,
    found: Told<'a>,
    fix: Option<Told<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    values: BTreeMap<&'a str, &'a str>,
}

fn told(phrase: &Phrase) -> Told<'_> {
    let values = phrase.args.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    Told { id: &phrase.id, values: values.filter(|(name, _)| HARMLESS.contains(name)).collect() }
}

pub(super) struct Material<'a> {
    pub start: &'a StartView,
    pub desktop: &'a super::Desktop,
    pub findings: &'a [Finding],
    pub followed: u32,
    pub unread: u32,
    pub link: &'a LinkView,
    /// `2026-11-21T09:00:00Z`
    pub written: String,
}

/// Pretty JSON, as it is shown and as it is saved.
pub(super) fn written(of: &Material<'_>) -> String {
    let StartView { version, profile, settings, vault, override_host, notices_trouble, store_notice } = of.start;
    let bundle = Bundle {
        about: ABOUT,
        version,
        written: of.written.clone(),
        system: System {
            os: std::env::consts::OS,
            arch: std::env::consts::ARCH,
            surroundings: plain(&of.desktop.surroundings),
            engine: of.desktop.engine.as_deref(),
        },
        profile: *profile,
        keys: vault.state,
        settings: Settings {
            language: &settings.language,
            discreet: settings.discreet,
            notifications: settings.notifications,
            keep_in_background: settings.keep_in_background,
            proxy: settings.proxy.kind,
            own_server: override_host.is_some(),
        },
        orders: Orders { followed: of.followed, unread: of.unread, link: word(of.link) },
        notices: [notices_trouble, store_notice].into_iter().flatten().map(|phrase| phrase.id.as_str()).collect(),
        checks: of.findings.iter().map(checked).collect(),
    };
    serde_json::to_string_pretty(&bundle).unwrap_or_default()
}

fn checked(finding: &Finding) -> Checked<'_> {
    let state: Health = finding.health;
    Checked {
        check: finding.check.word(),
        state: state.word(),
        found: told(&finding.found),
        fix: finding.fix.as_ref().map(told),
    }
}

fn word(link: &LinkView) -> &'static str {
    match link {
        LinkView::Resting => "resting",
        LinkView::Connecting => "connecting",
        LinkView::Live { .. } => "live",
        LinkView::Polling { .. } => "polling",
        LinkView::Offline { .. } => "offline",
    }
}

/// The session's own words come from the environment, where anybody may write anything.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || " :-_.".contains(*c)).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_keeps_only_values_that_say_nothing_of_a_person() {
        let phrase = Phrase::new("doctor-folder-good").with("folder", "/home/mara").with("free", "12 MiB");
        assert_eq!(
            serde_json::to_string(&told(&phrase)).expect("json"),
            r#"{"id":"doctor-folder-good","values":{"free":"12 MiB"}}"#
        );
    }

    #[test]
    fn words_of_the_session_are_cut_to_plain_ones() {
        assert_eq!(plain("ubuntu:GNOME wayland"), "ubuntu:GNOME wayland");
        assert_eq!(plain("/home/mara?x=1@y"), "homemarax1y");
    }
}
