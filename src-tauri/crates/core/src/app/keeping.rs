//! Where an open profile's orders are kept, and every way from one place to a better one. Whatever changes, the orders of
//! the session go along, and nobody who holds the store notices.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::error::fault;
use crate::clock::SharedClock;
use crate::contract::{AppError, ErrorCode, Phrase, ProfileKind, VaultState, VaultView};
use crate::domain::{LocalId, Secret};
use crate::store::{Store, StoreError, StoreNotice};
use crate::vault::{Entry, KeyBox, KeyBoxError, Vault, VaultError};

/// Shorter ones are guessed by whoever gets hold of the file.
const SHORTEST_PASSPHRASE: usize = 10;
const LONGEST_PASSPHRASE: usize = 200;

pub(crate) struct Keeping {
    file: PathBuf,
    store: Store,
    vault: Vault,
    key_box: KeyBox,
    clock: SharedClock,
    standing: Mutex<Standing>,
    /// One change of place at a time.
    turn: tokio::sync::Mutex<()>,
}

#[derive(Clone)]
struct Standing {
    state: VaultState,
    sentence: Phrase,
    notice: Option<StoreNotice>,
    /// Of the open file; none while orders live in memory.
    key: Option<Secret>,
}

impl Standing {
    fn in_memory(state: VaultState, sentence: &str) -> Self {
        Self { state, sentence: Phrase::new(sentence), notice: None, key: None }
    }

    fn in_file(state: VaultState, key: Secret, notice: Option<StoreNotice>) -> Self {
        let sentence = match state {
            VaultState::Demo => "vault-is-demo",
            VaultState::Passphrase => "vault-is-passphrase",
            _ => "vault-is-keyring",
        };
        Self { state, sentence: Phrase::new(sentence), notice, key: Some(key) }
    }
}

/// What was found when the key was asked for.
enum Found {
    Key(Secret),
    Nothing(Standing),
}

impl Keeping {
    pub(crate) async fn open(
        folder: &Path,
        vault: Vault,
        kind: ProfileKind,
        clock: SharedClock,
    ) -> Result<Self, AppError> {
        let file = folder.join("orders.db");
        let key_box = KeyBox::beside(&file);
        let state = if kind == ProfileKind::Demo { VaultState::Demo } else { VaultState::Keyring };
        let (store, standing) = match find_key(&vault, &file, &key_box).await? {
            Found::Key(key) => match Store::open(file.clone(), key.clone(), clock.wall()).await {
                Ok(opened) => (opened.store, Standing::in_file(state, key, opened.notice)),
                Err(StoreError::WrongKey) => (Store::in_memory()?, without_its_key(&key_box)),
                Err(other) => return Err(other.into()),
            },
            Found::Nothing(standing) => (Store::in_memory()?, standing),
        };
        let (standing, turn) = (Mutex::new(standing), tokio::sync::Mutex::new(()));
        Ok(Self { file, store, vault, key_box, clock, standing, turn })
    }

    pub(crate) fn store(&self) -> Store {
        self.store.clone()
    }

    pub(crate) fn view(&self) -> VaultView {
        let standing = self.standing();
        let begun = self.file.exists();
        VaultView {
            state: standing.state,
            can_set_passphrase: match standing.state {
                VaultState::Keyring | VaultState::Passphrase => true,
                // Orders on disk wait for a key that nobody has: there is nothing to put under a passphrase.
                VaultState::SessionOnly => !begun,
                _ => false,
            },
            sentence: standing.sentence,
        }
    }

    pub(crate) fn notice(&self) -> Option<StoreNotice> {
        self.standing().notice
    }

    pub(crate) fn is_writable(&self) -> bool {
        !matches!(self.notice(), Some(StoreNotice::Newer | StoreNotice::ReadOnly))
    }

    /// For want of a keyring alone: one that answers later is used then.
    pub(crate) fn waits_for_a_keyring(&self) -> bool {
        self.standing().state == VaultState::SessionOnly
    }

    pub(crate) async fn probe(&self) -> Result<(), VaultError> {
        self.vault.probe().await
    }

    /// Really asks the keyring again. Answers the orders that were on disk and are open now.
    pub(crate) async fn try_again(&self) -> Result<Vec<LocalId>, AppError> {
        let _turn = self.turn.lock().await;
        if self.standing().key.is_some() {
            return Ok(Vec::new());
        }
        match find_key(&self.vault, &self.file, &self.key_box).await? {
            Found::Key(key) => self.move_in(VaultState::Keyring, key).await,
            Found::Nothing(standing) => {
                self.stand(standing);
                Ok(Vec::new())
            }
        }
    }

    pub(crate) async fn unlock(&self, passphrase: Secret) -> Result<Vec<LocalId>, AppError> {
        let _turn = self.turn.lock().await;
        if self.standing().key.is_some() {
            return Ok(Vec::new());
        }
        let key = self.key_box.open(passphrase).await?;
        self.move_in(VaultState::Passphrase, key).await
    }

    /// The orders open with it from now on, with or without a keyring.
    pub(crate) async fn set_passphrase(&self, passphrase: Secret) -> Result<(), AppError> {
        let _turn = self.turn.lock().await;
        check_passphrase(&passphrase)?;
        if !self.view().can_set_passphrase {
            return Err(fault(ErrorCode::Vault, "error-passphrase-no-key", false));
        }
        match self.standing().key {
            Some(key) => Ok(self.key_box.seal(key, passphrase).await?),
            None => {
                let key = new_key()?;
                self.key_box.seal(key.clone(), passphrase).await?;
                self.move_in(VaultState::Passphrase, key).await.map(drop)
            }
        }
    }

    /// The file whose key is lost stays under another name, and a new one begins.
    pub(crate) async fn begin_afresh(&self) -> Result<Vec<LocalId>, AppError> {
        let _turn = self.turn.lock().await;
        if self.standing().state != VaultState::KeyMissing {
            return Err(fault(ErrorCode::Gone, "error-nothing-to-begin", false));
        }
        let kept = self.vault.read(Entry::DataKey).await?;
        let key = match kept {
            Some(key) => key,
            None => {
                let key = new_key()?;
                self.vault.write(Entry::DataKey, key.clone()).await?;
                key
            }
        };
        let set_aside = Store::set_aside(&self.file, self.clock.wall())?;
        let found = self.move_in(VaultState::Keyring, key).await?;
        self.stand(Standing { notice: Some(StoreNotice::BegunAfresh { set_aside }), ..self.standing() });
        Ok(found)
    }

    async fn move_in(&self, state: VaultState, key: Secret) -> Result<Vec<LocalId>, AppError> {
        match self.store.move_to(self.file.clone(), key.clone(), self.clock.wall()).await {
            Ok((notice, found)) => {
                self.stand(Standing::in_file(state, key, notice));
                Ok(found)
            }
            Err(StoreError::WrongKey) => {
                self.stand(without_its_key(&self.key_box));
                Ok(Vec::new())
            }
            Err(other) => Err(other.into()),
        }
    }

    fn standing(&self) -> Standing {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn stand(&self, standing: Standing) {
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }
}

async fn find_key(vault: &Vault, file: &Path, key_box: &KeyBox) -> Result<Found, AppError> {
    let kept = match vault.read(Entry::DataKey).await {
        Ok(Some(key)) => Ok(key),
        Ok(None) if file.exists() => return Ok(Found::Nothing(without_its_key(key_box))),
        Ok(None) => {
            let key = new_key()?;
            vault.write(Entry::DataKey, key.clone()).await.map(|()| key)
        }
        Err(error) => Err(error),
    };
    Ok(match kept {
        Ok(key) => Found::Key(key),
        Err(_) if key_box.exists() => Found::Nothing(without_its_key(key_box)),
        Err(error) => {
            tracing::warn!(cause = %error, "no key for the order store; orders are kept for this session only");
            Found::Nothing(Standing::in_memory(VaultState::SessionOnly, error.phrase_id()))
        }
    })
}

/// The file waits untouched for its key; the session keeps its orders in memory.
fn without_its_key(key_box: &KeyBox) -> Standing {
    if key_box.exists() {
        Standing::in_memory(VaultState::PassphraseNeeded, "vault-is-passphrase-needed")
    } else {
        Standing::in_memory(VaultState::KeyMissing, "vault-is-key-missing")
    }
}

/// Long enough, and nothing that a keyboard cannot repeat.
pub(crate) fn check_passphrase(passphrase: &Secret) -> Result<(), AppError> {
    let length = passphrase.expose().chars().count();
    let fits = (SHORTEST_PASSPHRASE..=LONGEST_PASSPHRASE).contains(&length);
    if fits && !passphrase.expose().chars().any(char::is_control) {
        Ok(())
    } else {
        let sentence = Phrase::new("error-passphrase-length").with("least", SHORTEST_PASSPHRASE.to_string());
        Err(AppError { code: ErrorCode::InvalidInput, sentence, retry: false })
    }
}

/// 256 random bits, as hexadecimal digits.
fn new_key() -> Result<Secret, AppError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| fault(ErrorCode::Vault, "error-no-randomness", true))?;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Secret::new(digits))
}

impl From<KeyBoxError> for AppError {
    fn from(error: KeyBoxError) -> Self {
        match error {
            KeyBoxError::WrongPassphrase => fault(ErrorCode::InvalidInput, "error-passphrase-wrong", true),
            KeyBoxError::Unusable(_) | KeyBoxError::File(_) => fault(ErrorCode::Store, "error-key-box", true),
        }
    }
}
