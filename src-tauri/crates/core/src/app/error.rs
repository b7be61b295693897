//! What each room could not do, as the one error that crosses: a code the window acts on, and a true sentence.

use crate::contract::{AppError, ErrorCode, Phrase};
use crate::partner::{PartnerError, TlsFault};
use crate::store::StoreError;
use crate::vault::VaultError;

/// A fault whose sentence needs no values. `retry`: asking again, unchanged, may help.
pub(crate) fn fault(code: ErrorCode, sentence: &str, retry: bool) -> AppError {
    AppError { code, sentence: Phrase::new(sentence), retry }
}

impl From<PartnerError> for AppError {
    fn from(error: PartnerError) -> Self {
        let retry = error.may_pass();
        let (code, sentence) = match error {
            PartnerError::Offline => (ErrorCode::Offline, Phrase::new("error-offline")),
            PartnerError::NameNotFound => (ErrorCode::Offline, Phrase::new("error-name-not-found")),
            PartnerError::Proxy { host } => (ErrorCode::Offline, Phrase::new("error-proxy").with("host", host)),
            PartnerError::Interrupted => (ErrorCode::Offline, Phrase::new("error-interrupted")),
            PartnerError::Tls(fault) => (ErrorCode::TlsRefused, Phrase::new(tls_sentence(fault))),
            PartnerError::TimedOut => (ErrorCode::TimedOut, Phrase::new("error-timed-out")),
            PartnerError::CaptivePortal => (ErrorCode::CaptivePortal, Phrase::new("error-captive-portal")),
            PartnerError::Redirected => (ErrorCode::CaptivePortal, Phrase::new("error-redirected")),
            PartnerError::TooLarge { .. } => (ErrorCode::Unreadable, Phrase::new("error-too-large")),
            PartnerError::Unreadable { .. } => (ErrorCode::Unreadable, Phrase::new("error-unreadable")),
            PartnerError::Status { .. } => (ErrorCode::ShopRefused, Phrase::new("error-shop-refused")),
            PartnerError::Unauthorized { .. } => (ErrorCode::ShopRefused, Phrase::new("error-unauthorised")),
            PartnerError::Forbidden { .. } | PartnerError::RateLimited { after: None } => {
                (ErrorCode::AskedToWait, Phrase::new("error-asked-to-wait"))
            }
            PartnerError::RateLimited { after: Some(pause) } => {
                // Rounded up: a second too early would only be refused again.
                let seconds = pause.as_secs() + u64::from(pause.subsec_nanos() > 0);
                let sentence = Phrase::new("error-asked-to-wait-seconds").with("seconds", seconds.to_string());
                (ErrorCode::AskedToWait, sentence)
            }
            PartnerError::NotFound { .. } => (ErrorCode::NotFound, Phrase::new("error-not-found")),
            PartnerError::Down { .. } => (ErrorCode::ShopDown, Phrase::new("error-shop-down")),
            PartnerError::NotSendable => (ErrorCode::InvalidInput, Phrase::new("error-not-sendable")),
        };
        Self { code, sentence, retry }
    }
}

fn tls_sentence(fault: TlsFault) -> &'static str {
    match fault {
        TlsFault::Expired => "error-tls-expired",
        TlsFault::NotYetValid => "error-tls-not-yet-valid",
        TlsFault::WrongName => "error-tls-wrong-name",
        TlsFault::UnknownIssuer => "error-tls-unknown-issuer",
        TlsFault::Revoked => "error-tls-revoked",
        TlsFault::BadCertificate => "error-tls-bad-certificate",
        TlsFault::NotTls => "error-tls-not-tls",
        TlsFault::Cut => "error-tls-cut",
        TlsFault::Handshake => "error-tls",
        TlsFault::NoAuthorities => "error-tls-no-authorities",
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Database(cause) => database(&cause),
            StoreError::Unreadable(_) | StoreError::Damaged => fault(ErrorCode::Store, "error-store-damaged", false),
            StoreError::File(_) => fault(ErrorCode::Store, "error-store", true),
            StoreError::NotAFile(_) => fault(ErrorCode::Store, "error-store-not-a-file", false),
            StoreError::WrongKey => fault(ErrorCode::Store, "error-store-key", false),
            StoreError::Newer => fault(ErrorCode::Store, "store-newer", false),
            StoreError::InUse => fault(ErrorCode::Store, "error-store-busy", true),
            StoreError::Full => fault(ErrorCode::Store, "error-store-full", true),
            StoreError::ReadOnly => fault(ErrorCode::Store, "error-store-read-only", false),
            StoreError::AlreadyPlaced => fault(ErrorCode::Gone, "error-quote-spent", false),
            StoreError::Closed => fault(ErrorCode::Store, "error-store-closed", false),
        }
    }
}

fn database(cause: &rusqlite::Error) -> AppError {
    use rusqlite::ErrorCode as Sqlite;
    let (sentence, retry) = match cause.sqlite_error_code() {
        Some(Sqlite::DiskFull) => ("error-store-full", true),
        Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => ("error-store-busy", true),
        Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase) => ("error-store-damaged", false),
        Some(Sqlite::ReadOnly) => ("error-store-read-only", false),
        _ => ("error-store", true),
    };
    fault(ErrorCode::Store, sentence, retry)
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        // A keyring that is unlocked, started or answered meanwhile works at the next call.
        let retry = !matches!(error, VaultError::Ambiguous | VaultError::BadValue);
        fault(ErrorCode::Vault, error.phrase_id(), retry)
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::time::Duration;

    use super::*;
    use crate::domain::Phase;
    use crate::partner::Endpoint;
    use crate::payment::Fact;
    use crate::words::Words;

    fn partner_errors() -> Vec<PartnerError> {
        let tls = [
            TlsFault::Expired,
            TlsFault::NotYetValid,
            TlsFault::WrongName,
            TlsFault::UnknownIssuer,
            TlsFault::Revoked,
            TlsFault::BadCertificate,
            TlsFault::NotTls,
            TlsFault::Cut,
            TlsFault::Handshake,
            TlsFault::NoAuthorities,
        ];
        let mut all = vec![
            PartnerError::Offline,
            PartnerError::NameNotFound,
            PartnerError::Proxy { host: "proxy.example".to_owned() },
            PartnerError::TimedOut,
            PartnerError::Interrupted,
            PartnerError::CaptivePortal,
            PartnerError::TooLarge { endpoint: Endpoint::Brands },
            PartnerError::Redirected,
            PartnerError::Status { status: 400, problems: Vec::new() },
            PartnerError::Unauthorized { problems: Vec::new() },
            PartnerError::Forbidden { problems: Vec::new() },
            PartnerError::RateLimited { after: None },
            PartnerError::RateLimited { after: Some(Duration::from_millis(1_500)) },
            PartnerError::NotFound { problems: Vec::new() },
            PartnerError::Down { status: 503, after: None },
            PartnerError::Unreadable { endpoint: Endpoint::Order, path: "data.secret_path".to_owned() },
            PartnerError::NotSendable,
        ];
        all.extend(tls.map(PartnerError::Tls));
        all
    }

    fn store_errors() -> Vec<StoreError> {
        vec![
            StoreError::Database(rusqlite::Error::InvalidQuery),
            StoreError::File(io::Error::from(io::ErrorKind::PermissionDenied)),
            StoreError::NotAFile("orders.db".into()),
            StoreError::WrongKey,
            StoreError::Damaged,
            StoreError::Newer,
            StoreError::InUse,
            StoreError::Full,
            StoreError::ReadOnly,
            StoreError::AlreadyPlaced,
            StoreError::Closed,
        ]
    }

    const VAULT_ERRORS: [VaultError; 11] = [
        VaultError::NoBus,
        VaultError::NoService,
        VaultError::NoDefaultCollection,
        VaultError::Locked,
        VaultError::PromptDismissed,
        VaultError::PromptIgnored,
        VaultError::Died,
        VaultError::Ambiguous,
        VaultError::BadValue,
        VaultError::Refused,
        VaultError::File(io::ErrorKind::PermissionDenied),
    ];

    #[test]
    fn every_fault_of_every_room_has_a_whole_sentence() {
        let words = Words::for_language("en");
        let partner = partner_errors().into_iter().map(AppError::from);
        let store = store_errors().into_iter().map(AppError::from);
        for error in partner.chain(store).chain(VAULT_ERRORS.map(AppError::from)) {
            let said = words.say(&error.sentence.id, &error.sentence.args);
            assert!(!said.contains(['[', '{', '}', '$']), "{}: {said}", error.sentence.id);
            assert!(said.ends_with('.'), "{said}");
        }
    }

    #[test]
    fn a_pause_is_rounded_up() {
        let error = AppError::from(PartnerError::RateLimited { after: Some(Duration::from_millis(1_500)) });
        assert_eq!(error.code, ErrorCode::AskedToWait);
        assert_eq!(error.sentence, Phrase::new("error-asked-to-wait-seconds").with("seconds", "2"));
    }

    #[test]
    fn where_an_answer_broke_stays_out_of_the_sentence() {
        let error = PartnerError::Unreadable { endpoint: Endpoint::Order, path: "data.secret_path".to_owned() };
        assert!(!format!("{:?}", AppError::from(error)).contains("secret_path"));
    }

    #[test]
    fn a_full_disk_may_be_tried_again_and_a_spent_quote_may_not() {
        assert!(AppError::from(StoreError::Full).retry);
        let spent = AppError::from(StoreError::AlreadyPlaced);
        assert_eq!((spent.code, spent.retry), (ErrorCode::Gone, false));
    }

    #[test]
    fn every_phase_and_every_fact_that_can_disagree_has_words() {
        let words = Words::for_language("en");
        for phase in Phase::ALL {
            assert!(words.has(&format!("phase-{}", phase.word())), "{}", phase.word());
        }
        for fact in [
            Fact::Address,
            Fact::Amount,
            Fact::Coin,
            Fact::Network,
            Fact::InvoiceAmount,
            Fact::InvoiceExpired,
            Fact::Token,
            Fact::Memo,
            Fact::Picture,
            Fact::NoCheck,
        ] {
            assert!(words.has(fact.word()), "{}", fact.word());
        }
    }
}
