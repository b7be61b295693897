//! Why the keychain gave or took nothing. Nothing of what was kept is ever in the text.

use std::io;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// No session bus: a bare console, a container, a remote login.
    #[error("no session bus to reach a keyring")]
    NoBus,
    #[error("no keyring service is running")]
    NoService,
    /// The service runs, but no keyring was ever created in it.
    #[error("the keyring service has no default keyring")]
    NoDefaultCollection,
    #[error("the keyring is locked")]
    Locked,
    #[error("the keyring's prompt was dismissed")]
    PromptDismissed,
    /// No answer in time, or an earlier call still waits for its own.
    #[error("the keyring has not answered")]
    PromptIgnored,
    #[error("the keyring's connection died")]
    Died,
    #[error("the keyring holds more than one such entry")]
    Ambiguous,
    #[error("the keyring's entry cannot be read")]
    BadValue,
    /// It answered, and said no.
    #[error("the keyring refused")]
    Refused,
    /// The demo's key file only.
    #[error("the demo's key file cannot be used: {0}")]
    File(io::ErrorKind),
}

impl VaultError {
    /// The sentence in the catalogue of words.
    pub fn phrase_id(self) -> &'static str {
        match self {
            Self::NoBus => "vault-no-bus",
            Self::NoService => "vault-no-service",
            Self::NoDefaultCollection => "vault-no-default-collection",
            Self::Locked => "vault-locked",
            Self::PromptDismissed => "vault-prompt-dismissed",
            Self::PromptIgnored => "vault-prompt-ignored",
            Self::Died => "vault-died",
            Self::Ambiguous => "vault-ambiguous",
            Self::BadValue => "vault-bad-value",
            Self::Refused => "vault-refused",
            Self::File(_) => "vault-file",
        }
    }
}
