//! Finds the words: every file in `locales/en`, and the file of the same name in each other language.
//! May use: the file system. Must never enter: our own crates, which would be built twice.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

const LANGUAGES: [&str; 3] = ["en", "es", "ko"];

fn main() -> ExitCode {
    match written() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the words cannot be gathered: {error}");
            ExitCode::FAILURE
        }
    }
}

fn written() -> io::Result<()> {
    let variable = |name: &str| env::var_os(name).map(PathBuf::from).ok_or(io::ErrorKind::NotFound);
    let locales = variable("CARGO_MANIFEST_DIR")?.join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let names = names(&locales.join("en"))?;
    let mut out = String::new();
    for language in LANGUAGES {
        let _ = writeln!(out, "pub(super) const {}: &[(&str, &str)] = &[", language.to_uppercase());
        for name in &names {
            let file = locales.join(language).join(name);
            // One that is missing costs its own words only: English stands in, and a test of the words tells.
            if file.is_file() {
                let _ = writeln!(out, "    ({name:?}, include_str!({:?})),", file.canonicalize()?);
            }
        }
        out.push_str("];\n");
    }
    fs::write(variable("OUT_DIR")?.join("catalogue.rs"), out)
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if let Some(name) = name.to_str().filter(|name| name.ends_with(".ftl")) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}
