//! The demo's throw-away key. It guards made-up orders only, which is why it may lie in a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::{Entry, Keychain, VaultError};
use crate::domain::Secret;

const NAME: &str = "demo-key";
const FIRST_LINE: &str = "# A throw-away key of the demo. It guards made-up orders only; delete it as you like.";

pub(super) struct DemoFile {
    folder: PathBuf,
}

impl DemoFile {
    pub(super) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// The lines `name=value`.
    fn lines(&self) -> Result<Vec<Zeroizing<String>>, VaultError> {
        let text = match fs::read_to_string(self.folder.join(NAME)) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(VaultError::BadValue),
            Err(error) => return Err(VaultError::File(error.kind())),
        };
        let kept = text.lines().filter(|line| !line.starts_with('#'));
        Ok(kept.map(|line| Zeroizing::new(line.to_owned())).collect())
    }

    /// Replaces the value of `entry`; written beside and moved over, so that a crash leaves the old file or the new one.
    fn put(&self, entry: Entry, secret: Option<&Secret>) -> Result<(), VaultError> {
        let mut text = Zeroizing::new(format!("{FIRST_LINE}\n"));
        for line in self.lines()?.iter().filter(|line| value(line, entry).is_none()) {
            text.push_str(line);
            text.push('\n');
        }
        if let Some(secret) = secret {
            if secret.expose().contains(['\n', '\r']) {
                return Err(VaultError::BadValue);
            }
            text.push_str(&format!("{}={}\n", entry.name(), secret.expose()));
        }
        self.replace(&text).map_err(|error| VaultError::File(error.kind()))
    }

    fn replace(&self, text: &str) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let beside = self.folder.join(format!("{NAME}.new"));
        match fs::remove_file(&beside) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = create_private(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, self.folder.join(NAME))
    }
}

fn value(line: &str, entry: Entry) -> Option<&str> {
    line.strip_prefix(entry.name())?.strip_prefix('=')
}

fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl Keychain for DemoFile {
    fn read(&mut self, entry: Entry) -> Result<Option<Secret>, VaultError> {
        Ok(self.lines()?.iter().find_map(|line| value(line, entry)).map(Secret::new))
    }

    fn write(&mut self, entry: Entry, secret: &Secret) -> Result<(), VaultError> {
        self.put(entry, Some(secret))
    }

    fn delete(&mut self, entry: Entry) -> Result<(), VaultError> {
        self.put(entry, None)
    }

    fn probe(&mut self) -> Result<(), VaultError> {
        Ok(())
    }
}
