//! Where an open profile's orders are kept, and every way from one place to a better one. Whatever changes, the orders of
//! the session go along, and nobody who holds the store notices.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use unicode_normalization::UnicodeNormalization;

use super::error::fault;
use crate::clock::SharedClock;
use crate::contract::{AppError, ErrorCode, Phrase, ProfileKind, VaultState, VaultView};
use crate::domain::{LocalId, Secret};
use crate::store::{Place, Store, StoreError, StoreNotice};
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
    /// What it is called when all is well: kept in the keyring, or beside the demo's orders.
    home: VaultState,
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
    /// The keyring could not be reached when it was last asked; one that refused was reached.
    away: bool,
}

impl Standing {
    fn in_memory(state: VaultState, sentence: &str) -> Self {
        Self { state, sentence: Phrase::new(sentence), notice: None, key: None, away: false }
    }

    fn without_keyring(error: VaultError) -> Self {
        Self { away: is_away(error), ..Self::in_memory(VaultState::SessionOnly, error.phrase_id()) }
    }

    fn in_file(state: VaultState, key: Secret, notice: Option<StoreNotice>) -> Self {
        let sentence = match state {
            VaultState::Demo => "vault-is-demo",
            VaultState::Passphrase => "vault-is-passphrase",
            _ => "vault-is-keyring",
        };
        Self { state, sentence: Phrase::new(sentence), notice, key: Some(key), away: false }
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
        // Before the key is asked for: two processes that both make one would leave a file whose key was replaced.
        let place = Place::claim(file.clone()).await?;
        let key_box = KeyBox::beside(&file);
        let home = if kind == ProfileKind::Demo { VaultState::Demo } else { VaultState::Keyring };
        let (store, standing) = match find_key(&vault, &file, &key_box).await? {
            Found::Key(key) => match Store::open(place.clone(), key.clone(), clock.wall()).await {
                Ok(opened) => (opened.store, Standing::in_file(home, key, opened.notice)),
                Err(StoreError::WrongKey) => (Store::in_memory(place)?, without_its_key(&key_box)),
                // Nothing to read, and no room to begin.
                Err(StoreError::ReadOnly | StoreError::Full) if !file.exists() => {
                    (Store::in_memory(place)?, Standing::in_memory(VaultState::SessionOnly, "vault-is-no-room"))
                }
                Err(other) => return Err(other.into()),
            },
            Found::Nothing(standing) => (Store::in_memory(place)?, standing),
        };
        let (standing, turn) = (Mutex::new(standing), tokio::sync::Mutex::new(()));
        Ok(Self { file, store, vault, key_box, clock, home, standing, turn })
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

    /// Whether a keyring that was away answers now. One that is there and refused is not asked again by itself: that
    /// would be a second prompt.
    pub(crate) async fn has_come(&self) -> bool {
        let probed = self.vault.probe().await;
        let mut standing = self.locked();
        match probed {
            Ok(()) => std::mem::replace(&mut standing.away, false),
            Err(error) => {
                standing.away |= is_away(error);
                false
            }
        }
    }

    /// Really asks the keyring again. Answers the orders that were on disk and are open now.
    pub(crate) async fn try_again(&self) -> Result<Vec<LocalId>, AppError> {
        let _turn = self.turn.lock().await;
        if self.standing().key.is_some() {
            return Ok(Vec::new());
        }
        match find_key(&self.vault, &self.file, &self.key_box).await? {
            Found::Key(key) => self.move_in(self.home, key).await,
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
        let key = self.key_box.open(as_typed(&passphrase)).await?;
        let found = self.move_in(VaultState::Passphrase, key).await?;
        if self.standing().key.is_none() {
            // The passphrase was right, and what it opens is another key: nobody needs to try it again.
            self.stand(Standing::in_memory(VaultState::KeyMissing, "error-store-key"));
        }
        Ok(found)
    }

    /// The orders open with it from now on, with or without a keyring.
    pub(crate) async fn set_passphrase(&self, passphrase: Secret) -> Result<(), AppError> {
        let _turn = self.turn.lock().await;
        check_passphrase(&passphrase)?;
        let passphrase = as_typed(&passphrase);
        if !self.view().can_set_passphrase {
            return Err(fault(ErrorCode::Vault, "error-passphrase-no-key", false));
        }
        if let Some(key) = self.standing().key {
            return Ok(self.key_box.seal(key, passphrase).await?);
        }
        let key = new_key()?;
        self.key_box.seal(key.clone(), passphrase).await?;
        let moved = self.move_in(VaultState::Passphrase, key).await;
        if moved.is_err() && !self.file.exists() {
            // A key to nothing would later be taken for the key to whatever is begun in its place.
            self.key_box.remove().await?;
        }
        moved.map(drop)
    }

    /// The file whose key is lost, or whose passphrase is forgotten, stays under another name, and a new one begins.
    pub(crate) async fn begin_afresh(&self) -> Result<Vec<LocalId>, AppError> {
        let _turn = self.turn.lock().await;
        let state = self.standing().state;
        if !matches!(state, VaultState::KeyMissing | VaultState::PassphraseNeeded) {
            return Err(fault(ErrorCode::Gone, "error-nothing-to-begin", false));
        }
        let kept = match read_key(&self.vault).await {
            Ok(None) => make_key(&self.vault).await?,
            Ok(Some(key)) => Ok(key),
            Err(error) => Err(error),
        };
        let next = match kept {
            Ok(key) => Ok(key),
            // Where there never was a keyring, the orders wait for a new passphrase.
            Err(error) if state == VaultState::PassphraseNeeded => Err(Standing::without_keyring(error)),
            Err(error) => return Err(error.into()),
        };
        let now = self.clock.wall();
        self.key_box.set_aside(now.0).await?;
        let set_aside = self.store.set_aside(self.file.clone(), now).await?;
        let found = match next {
            Ok(key) => self.move_in(self.home, key).await?,
            Err(standing) => {
                self.stand(standing);
                Vec::new()
            }
        };
        let notice = set_aside.map(|set_aside| StoreNotice::BegunAfresh { set_aside });
        self.stand(Standing { notice, ..self.standing() });
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
        self.locked().clone()
    }

    fn stand(&self, standing: Standing) {
        *self.locked() = standing;
    }

    fn locked(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn find_key(vault: &Vault, file: &Path, key_box: &KeyBox) -> Result<Found, AppError> {
    // A folder that cannot be looked into may well hold orders.
    let begun = file.try_exists().unwrap_or(true) || key_box.exists();
    let kept = match read_key(vault).await {
        Ok(Some(key)) => Ok(key),
        Ok(None) if begun => return Ok(Found::Nothing(without_its_key(key_box))),
        Ok(None) => make_key(vault).await?,
        Err(error) => Err(error),
    };
    Ok(match kept {
        Ok(key) => Found::Key(key),
        Err(_) if key_box.exists() => Found::Nothing(without_its_key(key_box)),
        Err(error) => {
            tracing::warn!(cause = %error, "no key for the order store; orders are kept for this session only");
            Found::Nothing(Standing::without_keyring(error))
        }
    })
}

async fn read_key(vault: &Vault) -> Result<Option<Secret>, VaultError> {
    match vault.read(Entry::DataKey).await? {
        Some(key) if !is_key(&key) => Err(VaultError::BadValue),
        kept => Ok(kept),
    }
}

/// Where the vault holds none, and no file waits for one.
async fn make_key(vault: &Vault) -> Result<Result<Secret, VaultError>, AppError> {
    let key = new_key()?;
    Ok(vault.write(Entry::DataKey, key.clone()).await.map(|()| key))
}

/// Of our making: anything else in its place would be a weak key, or somebody's slip.
fn is_key(key: &Secret) -> bool {
    key.expose().len() == 64 && key.expose().bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Not there, or not to be spoken to: it may come by itself, and then answers without a prompt.
fn is_away(error: VaultError) -> bool {
    match error {
        VaultError::NoBus
        | VaultError::NoService
        | VaultError::NoDefaultCollection
        | VaultError::Locked
        | VaultError::Died => true,
        VaultError::PromptDismissed
        | VaultError::PromptIgnored
        | VaultError::Ambiguous
        | VaultError::BadValue
        | VaultError::Refused
        | VaultError::File(_) => false,
    }
}

/// The same passphrase, whichever way a keyboard composes its letters.
pub(crate) fn as_typed(passphrase: &Secret) -> Secret {
    Secret::new(passphrase.expose().nfkc().collect::<String>())
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
