//! How the programs of a package are compiled: small, and so that two builds of the same sources give the same bytes, whoever
//! builds them and in whichever folder.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::machine::{answer, repository};

/// AES and RSA for a few processors, in 1.5 MB of machine code: TLS to a shop has no use for it.
const NO_AVX512: &str = "-DMY_ASSEMBLER_IS_TOO_OLD_FOR_512AVX";
/// Understood by the packers as well: no file in a package is younger (reproducible-builds.org).
const DATE: &str = "SOURCE_DATE_EPOCH";

/// Gives a build no folder and no date of its own to write down.
pub fn apply(command: &mut Command, target: &Path) {
    let renamed = renamed(target);
    let mut flags: Vec<OsString> = Vec::new();
    if let Some(given) = env::var_os("RUSTFLAGS") {
        flags.extend(given.to_string_lossy().split_whitespace().map(OsString::from));
    }
    flags.extend(renamed.iter().map(|rename| option("--remap-path-prefix=", rename)));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join(&OsString::from("\u{1f}")));
    // Microsoft's compiler writes only the paths that it is called with, below cargo's own folder.
    if !cfg!(windows) {
        let mut options: Vec<OsString> = env::var_os("CFLAGS").into_iter().collect();
        options.extend(renamed.iter().map(|rename| option("-ffile-prefix-map=", rename)));
        command.env("CFLAGS", options.join(&OsString::from(" ")));
        options.push(OsString::from(NO_AVX512));
        command.env("AWS_LC_SYS_CFLAGS", options.join(&OsString::from(" ")));
    }
    if let Some(date) = date() {
        command.env(DATE, date);
    }
    command.env("CARGO_TARGET_DIR", target);
}

/// The last commit's, unless somebody says another. Sources without a history have none.
pub fn date() -> Option<String> {
    let folder = repository().display().to_string();
    env::var(DATE)
        .ok()
        .or_else(|| answer("git", &["-C", &folder, "log", "-1", "--format=%ct"]))
        .filter(|date| !date.is_empty())
}

/// The later entry wins, and the target folder is usually inside the repository.
fn renamed(target: &Path) -> Vec<(PathBuf, &'static str)> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut renamed = vec![(repository(), "."), (target.to_owned(), "target")];
    renamed.extend(cargo_home.map(|folder| (folder, "cargo")));
    renamed
}

fn option(name: &str, (from, to): &(PathBuf, &'static str)) -> OsString {
    let mut option = OsString::from(name);
    option.push(from);
    option.push("=");
    option.push(to);
    option
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_the_folder_nor_the_builder_is_named() {
        let mut build = Command::new("cargo");
        apply(&mut build, Path::new("/somewhere/target"));
        let set = |name: &str| {
            let found = build.get_envs().find(|(known, _)| *known == name);
            found.and_then(|(_, value)| value).map(|value| value.to_string_lossy().into_owned()).unwrap_or_default()
        };
        let flags = set("CARGO_ENCODED_RUSTFLAGS");
        assert!(flags.contains(&format!("--remap-path-prefix={}=.", repository().display())), "{flags}");
        assert!(flags.contains("--remap-path-prefix=/somewhere/target=target"), "{flags}");
        assert_eq!(set("CARGO_TARGET_DIR"), "/somewhere/target");
    }
}
