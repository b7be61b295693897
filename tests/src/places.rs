//! Where the repository keeps what the tests start and what they leave behind.

use std::path::{Path, PathBuf};

use crate::HarnessError;

const BUILD_FIRST: &str = "`cargo xtask test` builds it before the tests run";

#[must_use]
pub fn repository() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from)
}

/// One of our own programs, as the debug profile builds it.
///
/// # Errors
/// [`HarnessError::Missing`] when it has not been built.
pub fn program(name: &str) -> Result<PathBuf, HarnessError> {
    existing(target().join("debug").join(name), BUILD_FIRST)
}

/// # Errors
/// [`HarnessError::Missing`] when it has not been installed.
pub fn tauri_driver() -> Result<PathBuf, HarnessError> {
    existing(target().join("tools/bin/tauri-driver"), BUILD_FIRST)
}

/// # Errors
/// [`HarnessError::Missing`] when the package `webkit2gtk-driver` is absent.
pub fn native_driver() -> Result<PathBuf, HarnessError> {
    existing(PathBuf::from("/usr/bin/WebKitWebDriver"), "install webkit2gtk-driver; `cargo xtask test` does")
}

/// A folder below `target` for pictures and the like, made when needed.
///
/// # Errors
/// [`HarnessError::Io`] when it cannot be made.
pub fn output(folder: &str) -> Result<PathBuf, HarnessError> {
    let path = target().join(folder);
    std::fs::create_dir_all(&path)?;
    Ok(path)
}

fn existing(path: PathBuf, hint: &'static str) -> Result<PathBuf, HarnessError> {
    if path.exists() { Ok(path) } else { Err(HarnessError::Missing { path, hint }) }
}
