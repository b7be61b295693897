#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::sync::mpsc;

use super::*;

fn secret(text: &str) -> Secret {
    Secret::new(text)
}

#[tokio::test]
async fn what_was_written_is_read_back_until_it_is_deleted() {
    let vault = Vault::memory();
    assert_eq!(vault.read(Entry::DataKey).await, Ok(None));
    vault.write(Entry::DataKey, secret("a key")).await.unwrap();
    assert_eq!(vault.read(Entry::DataKey).await, Ok(Some(secret("a key"))));
    assert_eq!(vault.read(Entry::PartnerId).await, Ok(None));
    vault.delete(Entry::DataKey).await.unwrap();
    vault.delete(Entry::DataKey).await.unwrap();
    assert_eq!(vault.read(Entry::DataKey).await, Ok(None));
}

#[tokio::test]
async fn the_call_that_is_to_fail_fails_and_no_other() {
    let vault = Vault::with(Box::new(FailsAt::call(2, VaultError::Locked)));
    assert_eq!(vault.read(Entry::DataKey).await, Ok(None));
    assert_eq!(vault.write(Entry::DataKey, secret("k")).await, Err(VaultError::Locked));
    vault.write(Entry::DataKey, secret("k")).await.unwrap();
    assert_eq!(vault.read(Entry::DataKey).await, Ok(Some(secret("k"))));
}

/// Waits at each read until it is told to go on; panics when it is told to.
struct Prompts {
    answers: mpsc::Receiver<bool>,
}

impl Keychain for Prompts {
    fn read(&mut self, _: Entry) -> Result<Option<Secret>, VaultError> {
        match self.answers.recv() {
            Ok(true) => Ok(None),
            Ok(false) => panic!("the keyring's library does this"),
            Err(_) => Err(VaultError::PromptDismissed),
        }
    }

    fn write(&mut self, _: Entry, _: &Secret) -> Result<(), VaultError> {
        Ok(())
    }

    fn delete(&mut self, _: Entry) -> Result<(), VaultError> {
        Ok(())
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        Ok(())
    }
}

#[tokio::test]
async fn a_prompt_that_nobody_answers_ends_the_wait_and_the_next_call_says_so_at_once() {
    let (answer, answers) = mpsc::channel();
    let vault = Vault::with_limit(Box::new(Prompts { answers }), Duration::from_secs(2));
    assert_eq!(vault.read(Entry::DataKey).await, Err(VaultError::PromptIgnored));
    let at_once = tokio::time::timeout(Duration::from_secs(20), vault.write(Entry::DataKey, secret("k"))).await;
    assert_eq!(at_once.unwrap(), Err(VaultError::PromptIgnored));
    answer.send(true).unwrap();
    let deadline = std::time::Instant::now() + Duration::from_secs(60);
    while vault.write(Entry::DataKey, secret("k")).await.is_err() {
        assert!(std::time::Instant::now() < deadline, "an answered prompt frees the line");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_keyring_library_that_panics_does_not_take_later_calls_with_it() {
    let (answer, answers) = mpsc::channel();
    let vault = Vault::with(Box::new(Prompts { answers }));
    answer.send(false).unwrap();
    assert_eq!(vault.read(Entry::DataKey).await, Err(VaultError::Died));
    answer.send(true).unwrap();
    assert_eq!(vault.read(Entry::DataKey).await, Ok(None));
}

#[tokio::test]
async fn the_demos_key_is_kept_in_a_file_that_says_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::file(&folder.path().join("demo"));
    vault.write(Entry::DataKey, secret("first")).await.unwrap();
    vault.write(Entry::PartnerId, secret("acme")).await.unwrap();
    vault.write(Entry::DataKey, secret("second")).await.unwrap();
    let again = Vault::file(&folder.path().join("demo"));
    assert_eq!(again.read(Entry::DataKey).await, Ok(Some(secret("second"))));
    assert_eq!(again.read(Entry::PartnerId).await, Ok(Some(secret("acme"))));
    again.delete(Entry::PartnerId).await.unwrap();
    assert_eq!(again.read(Entry::PartnerId).await, Ok(None));
    let text = std::fs::read_to_string(folder.path().join("demo/demo-key")).unwrap();
    assert!(text.starts_with("# A throw-away key"), "{text}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_the_demos_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    Vault::file(folder.path()).write(Entry::DataKey, secret("k")).await.unwrap();
    let mode = std::fs::metadata(folder.path().join("demo-key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_value_of_two_lines_is_not_kept_in_the_demos_file() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::file(folder.path());
    assert_eq!(vault.write(Entry::PartnerId, secret("a\ndata-key=b")).await, Err(VaultError::BadValue));
}
