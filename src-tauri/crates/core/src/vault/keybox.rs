//! The key of the order store under a passphrase, for computers without a keyring: a small database of its own, which
//! SQLCipher encrypts with what it derives from the passphrase (PBKDF2-HMAC-SHA512, 256,000 rounds).

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, OpenFlags};

use crate::domain::Secret;
use crate::sqlcipher;

#[derive(Debug, thiserror::Error)]
pub enum KeyBoxError {
    /// Or the file is damaged: the two cannot be told apart.
    #[error("the passphrase does not open the key box")]
    WrongPassphrase,
    #[error("the key box could not be used")]
    Unusable(#[from] rusqlite::Error),
    #[error("the file of the key box could not be used")]
    File(#[from] std::io::Error),
}

/// Where the wrapped key lies. Opening and sealing take a moment on purpose, on a thread that may block.
#[derive(Clone, Debug)]
pub struct KeyBox {
    file: PathBuf,
}

impl KeyBox {
    /// Beside the orders that its key opens.
    pub fn beside(orders: &Path) -> Self {
        Self { file: orders.with_extension("keybox") }
    }

    pub fn exists(&self) -> bool {
        self.file.exists()
    }

    /// Keeps `key` under `passphrase`; an earlier box is replaced only by a whole one.
    pub async fn seal(&self, key: Secret, passphrase: Secret) -> Result<(), KeyBoxError> {
        let file = self.file.clone();
        blocking(move || seal(&file, &key, &passphrase)).await
    }

    pub async fn open(&self, passphrase: Secret) -> Result<Secret, KeyBoxError> {
        let file = self.file.clone();
        blocking(move || open(&file, &passphrase)).await
    }

    /// Out of the way, under a name that says why, never over another. Without a box there is nothing to do.
    pub async fn set_aside(&self, now: i64) -> Result<(), KeyBoxError> {
        let file = self.file.clone();
        blocking(move || {
            let mut aside = file.with_extension(format!("keybox.unused-{now}"));
            while aside.exists() {
                aside.as_mut_os_string().push("-2");
            }
            match fs::rename(&file, aside) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
                _ => Ok(()),
            }
        })
        .await
    }

    /// For a key that opens nothing.
    pub async fn remove(&self) -> Result<(), KeyBoxError> {
        let file = self.file.clone();
        blocking(move || Ok(fs::remove_file(file)?)).await
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, KeyBoxError> + Send + 'static,
) -> Result<T, KeyBoxError> {
    let done = tokio::task::spawn_blocking(|| {
        let _at_work = sqlcipher::at_work();
        work()
    })
    .await;
    done.unwrap_or_else(|_| Err(std::io::Error::from(std::io::ErrorKind::Interrupted).into()))
}

fn seal(file: &Path, key: &Secret, passphrase: &Secret) -> Result<(), KeyBoxError> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)?;
    let beside = file.with_extension("keybox.new");
    let written = write(&beside, key, passphrase).and_then(|()| {
        // Read back before it takes another's place: a box that nobody can open is a lost key.
        if open(&beside, passphrase)? == *key {
            Ok(fs::rename(&beside, file)?)
        } else {
            Err(KeyBoxError::WrongPassphrase)
        }
    });
    if written.is_err() {
        // What was begun is of no use; failing to remove it changes nothing about the error.
        let _ = fs::remove_file(&beside);
        return written;
    }
    sync(folder);
    Ok(())
}

fn write(file: &Path, key: &Secret, passphrase: &Secret) -> Result<(), KeyBoxError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?;
    let sealed = sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    sealed.pragma_update(None, "key", passphrase.expose())?;
    sealed.execute_batch("PRAGMA synchronous = FULL; CREATE TABLE kept (data_key TEXT NOT NULL) STRICT;")?;
    sealed.execute("INSERT INTO kept (data_key) VALUES (?1)", [key.expose()])?;
    sealed.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// The new name outlasts a loss of power only once its folder is synced; not every file system knows how.
#[cfg(unix)]
fn sync(folder: &Path) {
    if let Err(error) = fs::File::open(folder).and_then(|folder| folder.sync_all()) {
        tracing::debug!(kind = ?error.kind(), "a folder could not be synced");
    }
}

#[cfg(not(unix))]
fn sync(_: &Path) {}

fn open(file: &Path, passphrase: &Secret) -> Result<Secret, KeyBoxError> {
    let sealed = sqlcipher::open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    sealed.pragma_update(None, "key", passphrase.expose())?;
    match sealed.query_row("SELECT data_key FROM kept", [], |row| row.get::<_, String>(0)) {
        Ok(key) => Ok(Secret::new(key)),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Err(KeyBoxError::WrongPassphrase),
            _ => Err(error.into()),
        },
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text)
    }

    #[tokio::test]
    async fn a_key_comes_back_for_its_passphrase_and_for_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let key_box = KeyBox::beside(&folder.path().join("orders.db"));
        assert!(!key_box.exists());
        key_box.seal(secret("0123abcd"), secret("it's a \"long\" one")).await.unwrap();
        assert!(key_box.exists());
        assert_eq!(key_box.open(secret("it's a \"long\" one")).await.unwrap(), secret("0123abcd"));
        assert!(matches!(key_box.open(secret("another")).await, Err(KeyBoxError::WrongPassphrase)));
        let bytes = fs::read(folder.path().join("orders.keybox")).unwrap();
        assert!(!bytes.windows(8).any(|window| window == b"0123abcd"));
    }

    #[tokio::test]
    async fn a_damaged_box_opens_for_nobody_and_does_not_end_the_app() {
        let folder = tempfile::tempdir().unwrap();
        let key_box = KeyBox::beside(&folder.path().join("orders.db"));
        fs::write(folder.path().join("orders.keybox"), b"not a box").unwrap();
        assert!(key_box.open(secret("a passphrase")).await.is_err());
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn only_its_owner_reads_the_box() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        KeyBox::beside(&folder.path().join("orders.db")).seal(secret("k"), secret("p")).await.unwrap();
        let mode = fs::metadata(folder.path().join("orders.keybox")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
