//! What the buyer has chosen. No secret is in it, so it is a plain file, readable before any profile is open.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use serde::{Deserialize, Deserializer, Serialize};

use super::error::fault;
use super::network;
use super::spending::{self, SpendingLimit};
use crate::contract::{AppError, ErrorCode, LanguageChoice, ProfileKind, SCALES, SettingsPatch, ThemeChoice};
use crate::domain::CountryCode;
use crate::domain::text::{NAME_MAX, clean};
use crate::partner::ProxyChoice;
use crate::words::Language;

const USUAL_SCALE: u16 = 100;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    pub profile: ProfileKind,
    pub country: CountryCode,
    #[serde(rename = "language", deserialize_with = "known_language")]
    pub language_choice: LanguageChoice,
    /// What that comes to on this computer, as a tag.
    #[serde(skip)]
    pub language: String,
    pub theme: ThemeChoice,
    #[serde(deserialize_with = "known_scale")]
    pub scale: u16,
    pub discreet: bool,
    pub notifications: bool,
    pub keep_in_background: bool,
    pub spending_limits: Vec<SpendingLimit>,
    pub proxy: ProxyChoice,
    /// Whom customers write to, as the partner put it; empty until somebody does.
    pub support_contact: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            profile: ProfileKind::None,
            country: CountryCode::US,
            language_choice: LanguageChoice::System,
            language: Language::default().tag().to_owned(),
            theme: ThemeChoice::System,
            scale: USUAL_SCALE,
            discreet: false,
            notifications: true,
            keep_in_background: true,
            spending_limits: Vec::new(),
            proxy: ProxyChoice::default(),
            support_contact: String::new(),
        }
    }
}

/// The file, and what it says. A file that cannot be read counts as absent; one that cannot be written is said.
pub(crate) struct SettingsFile {
    file: PathBuf,
    now: Mutex<Settings>,
    system_language: OnceLock<Language>,
}

impl SettingsFile {
    pub(crate) fn open(data_root: &Path) -> Self {
        let file = data_root.join("settings.json");
        let found = fs::read_to_string(&file).ok().and_then(|text| serde_json::from_str(&text).ok());
        Self { file, now: Mutex::new(found.unwrap_or_default()), system_language: OnceLock::new() }
    }

    pub(crate) fn get(&self) -> Settings {
        let mut settings = self.now.lock().unwrap_or_else(PoisonError::into_inner).clone();
        settings.language = self.language_of(settings.language_choice).tag().to_owned();
        settings
    }

    pub(crate) fn scale(&self) -> u16 {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).scale
    }

    /// Where support is, once somebody was named.
    pub(crate) fn support_contact(&self) -> Option<String> {
        let settings = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        Some(&settings.support_contact).filter(|contact| !contact.is_empty()).cloned()
    }

    /// Counts until another language is chosen. Only the first word on it counts.
    pub(crate) fn system_speaks(&self, language: Language) {
        let _ = self.system_language.set(language);
    }

    pub(crate) fn language(&self) -> Language {
        let choice = self.now.lock().unwrap_or_else(PoisonError::into_inner).language_choice;
        self.language_of(choice)
    }

    fn language_of(&self, choice: LanguageChoice) -> Language {
        match choice {
            LanguageChoice::System => self.system_language.get().copied().unwrap_or_default(),
            LanguageChoice::En => Language::English,
            LanguageChoice::Es => Language::Spanish,
            LanguageChoice::Ko => Language::Korean,
        }
    }

    pub(crate) fn change(&self, change: impl FnOnce(&mut Settings)) -> Result<(), AppError> {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut now);
        write(&self.file, &now).map_err(|error| {
            tracing::warn!(cause = %error, "settings could not be written");
            fault(ErrorCode::Store, "error-settings-not-saved", true)
        })
    }

    /// As at a first start. The file is another's to remove.
    pub(crate) fn reset(&self) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = Settings::default();
    }

    pub(crate) fn patch(&self, patch: SettingsPatch) -> Result<(), AppError> {
        let country = patch.country.as_deref().map(parse_country).transpose()?;
        let proxy = patch.proxy.as_ref().map(network::parse).transpose()?;
        let limits = patch.spending_caps.as_deref().map(spending::parse).transpose()?;
        self.change(|settings| {
            if let Some(proxy) = proxy {
                settings.proxy = proxy;
            }
            if let Some(limits) = limits {
                settings.spending_limits = limits;
            }
            if let Some(contact) = patch.support_contact {
                settings.support_contact = clean(&contact, NAME_MAX);
            }
            settings.country = country.unwrap_or(settings.country);
            settings.theme = patch.theme.unwrap_or(settings.theme);
            settings.scale = patch.scale.map_or(settings.scale, nearest_scale);
            settings.discreet = patch.discreet.unwrap_or(settings.discreet);
            settings.notifications = patch.notifications.unwrap_or(settings.notifications);
            settings.keep_in_background = patch.keep_in_background.unwrap_or(settings.keep_in_background);
            settings.language_choice = patch.language.unwrap_or(settings.language_choice);
        })
    }
}

pub(crate) fn parse_country(text: &str) -> Result<CountryCode, AppError> {
    CountryCode::parse(text).map_err(|_| fault(ErrorCode::InvalidInput, "error-country", false))
}

/// A language that another version wrote costs the choice of it, not all other choices.
fn known_language<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LanguageChoice, D::Error> {
    let word = serde_json::Value::deserialize(deserializer)?;
    Ok(LanguageChoice::deserialize(word).unwrap_or(LanguageChoice::System))
}

/// The same of a size, of which other versions may have more.
fn known_scale<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    let found = serde_json::Value::deserialize(deserializer)?;
    Ok(u16::deserialize(found).map_or(USUAL_SCALE, nearest_scale))
}

fn nearest_scale(asked: u16) -> u16 {
    SCALES.into_iter().min_by_key(|scale| scale.abs_diff(asked)).unwrap_or(USUAL_SCALE)
}

/// Whole or not at all: a kill in between leaves the old file.
fn write(file: &Path, settings: &Settings) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = file.with_extension("json.new");
    fs::write(&beside, serde_json::to_vec_pretty(settings)?)?;
    fs::rename(beside, file)
}
