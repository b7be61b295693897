//! Which language counts: the system's until somebody chooses, and from then on theirs, for window and notices alike; and how
//! large the window is.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, NoDemo};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{LanguageChoice, SettingsPatch, ThemeChoice};
use cryptorefills_core::vault::{Memory, Vault};
use cryptorefills_core::words::Language;

fn wallet(folder: &Path, system: &[&str]) -> App {
    let app = App::new(AppOptions {
        data_root: folder.into(),
        version: "0.0.0".into(),
        built_in_partner_id: None,
        api_override: None,
        clock: Arc::new(SystemClock),
        vault: Vault::with(Box::new(Memory::default())),
        demo: Arc::new(NoDemo),
    });
    app.system_speaks(system.iter().map(|tag| (*tag).to_owned()));
    app
}

fn choosing(language: LanguageChoice) -> SettingsPatch {
    SettingsPatch { language: Some(language), ..SettingsPatch::default() }
}

fn quit_in(app: &App) -> String {
    app.words().say("tray-quit", &BTreeMap::new())
}

#[tokio::test]
async fn the_systems_language_counts_until_another_is_chosen_and_again_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let app = wallet(folder.path(), &["fr-FR", "ko-KR"]);
    let settings = app.start().await.unwrap().settings;
    assert_eq!((settings.language.as_str(), settings.language_choice), ("ko", LanguageChoice::System));
    assert_eq!(quit_in(&app), "종료");

    let settings = app.change_settings(choosing(LanguageChoice::Es)).await.unwrap().settings;
    assert_eq!((settings.language.as_str(), settings.language_choice), ("es", LanguageChoice::Es));
    assert_eq!(quit_in(&app), "Salir");

    app.change_settings(choosing(LanguageChoice::System)).await.unwrap();
    assert_eq!(app.words().language(), Language::Korean);
}

#[tokio::test]
async fn the_choice_is_kept_and_the_systems_language_is_not() {
    let folder = tempfile::tempdir().unwrap();
    wallet(folder.path(), &["en-GB"]).change_settings(choosing(LanguageChoice::Ko)).await.unwrap();
    assert_eq!(wallet(folder.path(), &["es-ES"]).words().language(), Language::Korean);
    wallet(folder.path(), &["es-ES"]).change_settings(choosing(LanguageChoice::System)).await.unwrap();
    assert_eq!(wallet(folder.path(), &["ko-KR"]).words().language(), Language::Korean);
    assert_eq!(wallet(folder.path(), &[]).words().language(), Language::English);
}

#[tokio::test]
async fn a_language_that_only_another_version_knows_costs_no_other_choice() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.json"), r#"{"language":"tr","theme":"dark","country":"KR"}"#).unwrap();
    let settings = wallet(folder.path(), &["es-MX"]).start().await.unwrap().settings;
    assert_eq!((settings.language.as_str(), settings.language_choice), ("es", LanguageChoice::System));
    assert_eq!((settings.theme, settings.country.as_str()), (ThemeChoice::Dark, "KR"));
}

#[tokio::test]
async fn a_size_that_only_another_version_knows_becomes_the_nearest_and_a_chosen_one_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let written = |scale: &str| {
        std::fs::write(folder.path().join("settings.json"), format!(r#"{{"scale":{scale},"theme":"dark"}}"#)).unwrap();
        wallet(folder.path(), &[])
    };
    for (scale, shown) in [("130", 125), ("400", 200), ("0", 90), ("-5", 100), (r#""large""#, 100)] {
        let settings = written(scale).start().await.unwrap().settings;
        assert_eq!((settings.scale, settings.theme), (shown, ThemeChoice::Dark), "{scale}");
    }
    let larger = SettingsPatch { scale: Some(150), ..SettingsPatch::default() };
    assert_eq!(written("100").change_settings(larger).await.unwrap().settings.scale, 150);
    assert_eq!(wallet(folder.path(), &[]).scale(), 150);
}
