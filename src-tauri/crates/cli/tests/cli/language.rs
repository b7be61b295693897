//! The language of the sentences: as told, else as the system has it, else English.

use crate::program::{command, finish};

const ENGLISH: &str = "An order ID has letters, digits, dashes and underscores only, at most 64.\n";

/// What is said about an order ID that cannot be one; nothing is asked for it.
async fn said(words: &[&str], variables: &[(&str, &str)]) -> String {
    let mut command = command("http://127.0.0.1:9", &[&["order", "show", "not an id"], words].concat());
    command.envs(variables.iter().copied());
    finish(command).await.failed(2).err
}

fn is_korean(text: &str) -> bool {
    text.chars().any(|c| ('가'..='힣').contains(&c))
}

#[tokio::test]
async fn the_flag_counts_before_the_system() {
    assert!(is_korean(&said(&["--lang", "ko-KR"], &[("LANG", "es_ES.UTF-8")]).await));
    assert_eq!(said(&["--lang", "en"], &[("LANG", "ko_KR.UTF-8")]).await, ENGLISH);
    assert_eq!(said(&["--lang", "fr"], &[("LANG", "ko_KR.UTF-8")]).await, ENGLISH);
}

#[tokio::test]
#[cfg(target_os = "linux")]
async fn the_systems_language_counts_without_the_flag() {
    assert!(is_korean(&said(&[], &[("LANG", "ko_KR.UTF-8")]).await));
    assert!(is_korean(&said(&[], &[("LC_ALL", "ko_KR.UTF-8"), ("LANG", "es_ES.UTF-8")]).await));
    let spanish = said(&[], &[("LANG", "es_MX.UTF-8")]).await;
    assert!(spanish != ENGLISH && !is_korean(&spanish), "{spanish}");
    for other in ["C.UTF-8", "POSIX", "tr_TR.UTF-8", ""] {
        assert_eq!(said(&[], &[("LANG", other)]).await, ENGLISH);
    }
}
