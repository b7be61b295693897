//! Start, profile and settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Phrase, SpendingCap};

#[derive(Clone, Debug, Serialize, TS)]
pub struct StartView {
    pub version: String,
    /// `none` until the buyer has chosen the demo or the shop.
    pub profile: ProfileKind,
    pub settings: SettingsView,
    pub vault: VaultView,
    /// Host of the API when it is not the production one; a banner names it.
    pub override_host: Option<String>,
    /// Set when the last notice could not be shown by the system; the inbox has it all the same.
    pub notices_trouble: Option<Phrase>,
    /// Set when the order store could not be opened as usual (damaged, newer, read-only, key missing).
    pub store_notice: Option<Phrase>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProfileKind {
    None,
    Demo,
    Shop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    System,
    Light,
    Dark,
}

/// A language of the app, or whichever of them the system comes nearest to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    System,
    En,
    Es,
    Ko,
}

/// The partner ID itself never comes back to the window after it was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerIdState {
    None,
    BuiltIn,
    Saved,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SettingsView {
    pub country: String,
    /// What is spoken now, as a tag.
    pub language: String,
    pub language_choice: LanguageChoice,
    pub theme: ThemeChoice,
    /// How large everything is, in percent: one of `SCALES`.
    pub scale: u16,
    pub discreet: bool,
    pub notifications: bool,
    /// Closing the window keeps following open orders.
    pub keep_in_background: bool,
    /// None unless the buyer sets one.
    pub spending_caps: Vec<SpendingCap>,
    pub proxy: ProxyForm,
    /// How the open profile is reached with it.
    pub proxy_note: Option<Phrase>,
    pub partner_id: PartnerIdState,
    /// Whom customers write to, as the partner put it; empty until somebody does.
    pub support_contact: String,
    /// Every host the app may talk to.
    pub hosts: Vec<String>,
    pub data_folder: String,
}

/// As typed; host and port count for HTTP and SOCKS5 only. No login: the environment may carry one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProxyForm {
    pub kind: ProxyKind,
    pub host: String,
    pub port: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProxyKind {
    System,
    None,
    Http,
    Socks5,
}

/// How large everything may be, in percent.
pub const SCALES: [u16; 6] = [90, 100, 110, 125, 150, 200];

/// Only what is present changes.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields)]
#[serde(default)]
pub struct SettingsPatch {
    pub country: Option<String>,
    pub language: Option<LanguageChoice>,
    pub theme: Option<ThemeChoice>,
    pub scale: Option<u16>,
    pub discreet: Option<bool>,
    pub notifications: Option<bool>,
    pub keep_in_background: Option<bool>,
    /// All of them: the list replaces the one before.
    pub spending_caps: Option<Vec<SpendingCap>>,
    pub proxy: Option<ProxyForm>,
    pub support_contact: Option<String>,
}

/// Why the system shows no notifications. The shell finds out; it crosses as a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTrouble {
    /// No service runs, and none can be started.
    Missing,
    /// It takes the call and never answers.
    Silent,
    Refusing,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct VaultView {
    pub state: VaultState,
    /// What it means and the way on.
    pub sentence: Phrase,
    /// A passphrase may be set, or replaced, now.
    pub can_set_passphrase: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// The key is kept in the system's keyring.
    Keyring,
    /// The demo's own throw-away key.
    Demo,
    /// The key lies under a passphrase, which was given.
    Passphrase,
    /// The key lies under a passphrase, which has yet to be given; until then orders are kept for this session only.
    PassphraseNeeded,
    /// Nothing asked of the keyring yet.
    NotAsked,
    /// No keyring: orders are kept for this session only.
    SessionOnly,
    /// The keyring answers, but holds no key for the orders on disk.
    KeyMissing,
}
