//! A list of parts for each package, as CycloneDX has it: what is inside, in which version, under which licence, and which
//! part brings which. From the lock files alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::licences;
use crate::machine::{answer, cargo};
use crate::recipe;
use crate::stop::Stop;

const APP: &str = "cryptorefills-desktop";
const COMMAND_LINE: &str = "cryptorefills-cli";
const INSIDE: &[&str] =
    &["tree", "--quiet", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "{p}|{l}"];

#[derive(Debug, Default)]
struct Parts {
    /// The licence of each part, by its address.
    licences: BTreeMap<String, String>,
    brings: BTreeMap<String, BTreeSet<String>>,
}

/// One file beside each package, under its name.
pub fn write_beside(packages: &[PathBuf]) -> Result<(), Stop> {
    for package in packages {
        let name = package.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let programs = programs_in(&name, cfg!(target_os = "linux"));
        let named = programs.iter().flat_map(|program| ["--package", program]);
        let arguments: Vec<&str> = INSIDE.iter().copied().chain(named).collect();
        let mut parts = from_cargo(&licences::heard(cargo(&arguments))?);
        if programs.contains(&APP) {
            for part in licences::of_the_window()? {
                parts.licences.insert(address("npm", &part.name, &part.version), part.licence);
            }
        }
        let file = package.with_file_name(format!("{name}.cdx.json"));
        let text = written(&name, checksum(package).as_deref(), &parts);
        fs::write(&file, text).map_err(|cause| Stop::File { path: file.display().to_string(), cause })?;
    }
    Ok(())
}

/// On Linux the command line is a package of its own; elsewhere both are in one.
fn programs_in(package: &str, apart: bool) -> &'static [&'static str] {
    match (apart, package.starts_with(APP)) {
        (false, _) => &[APP, COMMAND_LINE],
        (true, true) => &[APP],
        (true, false) => &[COMMAND_LINE],
    }
}

/// Lines such as `2serde v1.0.0|MIT`, each below the last one that is less deep. A part that was told before ends in ` (*)`.
fn from_cargo(tree: &str) -> Parts {
    let mut parts = Parts::default();
    let mut above: Vec<String> = Vec::new();
    for line in tree.lines().map(|line| line.trim_end_matches(" (*)")) {
        let name = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let depth = line.strip_suffix(name).and_then(|depth| depth.parse::<usize>().ok());
        let Some((depth, (package, licence))) = depth.zip(name.split_once('|')) else { continue };
        let Some((name, version)) = package.split_once(" v") else { continue };
        // Our own stand with their folder behind the version, which is nobody's business.
        let address = address("cargo", name, version.split(' ').next().unwrap_or(version));
        above.truncate(depth);
        if let Some(parent) = above.last() {
            parts.brings.entry(parent.clone()).or_default().insert(address.clone());
        }
        parts.licences.insert(address.clone(), licences::as_expression(licence));
        above.push(address);
    }
    parts
}

/// A package URL.
fn address(registry: &str, name: &str, version: &str) -> String {
    format!("pkg:{registry}/{}@{}", name.replace('@', "%40"), version.replace('+', "%2B"))
}

fn written(package: &str, sha256: Option<&str>, parts: &Parts) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let hash = sha256
        .map_or_else(String::new, |sum| format!(", \"hashes\": [{{\"alg\": \"SHA-256\", \"content\": {sum:?}}}]"));
    let components: Vec<String> = parts.licences.iter().map(|(address, licence)| component(address, licence)).collect();
    let ours: Vec<&String> = parts.licences.keys().filter(|address| is_program(address)).collect();
    let mut brings = vec![format!("    {{\"ref\": {package:?}, \"dependsOn\": {ours:?}}}")];
    brings.extend(parts.brings.iter().map(|(part, below)| {
        let below: Vec<&String> = below.iter().collect();
        format!("    {{\"ref\": {part:?}, \"dependsOn\": {below:?}}}")
    }));
    format!(
        "{{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n  \"metadata\": {{\n{}    \
         \"component\": {{\"type\": \"application\", \"bom-ref\": {package:?}, \"name\": {package:?}, \"version\": {version:?}{hash}}}\n  \
         }},\n  \"components\": [\n{}\n  ],\n  \"dependencies\": [\n{}\n  ]\n}}\n",
        timestamp(),
        components.join(",\n"),
        brings.join(",\n"),
    )
}

fn component(address: &str, licence: &str) -> String {
    let plain = address.split_once('/').map_or(address, |(_, rest)| rest);
    let (name, version) = plain.rsplit_once('@').unwrap_or((plain, ""));
    let (name, version) = (name.replace("%40", "@"), version.replace("%2B", "+"));
    let licences = match licence {
        "" | "not said" => "[]".to_owned(),
        said => format!("[{{\"expression\": {said:?}}}]"),
    };
    let kind = if is_program(address) { "application" } else { "library" };
    format!(
        "    {{\"type\": {kind:?}, \"bom-ref\": {address:?}, \"name\": {name:?}, \"version\": {version:?}, \
         \"purl\": {address:?}, \"licenses\": {licences}}}"
    )
}

fn is_program(address: &str) -> bool {
    let name = address.strip_prefix("pkg:cargo/").and_then(|rest| rest.split('@').next()).unwrap_or_default();
    [APP, COMMAND_LINE].contains(&name)
}

/// When the sources were last changed, not when somebody built them.
fn timestamp() -> String {
    let day = recipe::date().and_then(|date| answer("date", &["-u", "-d", &format!("@{date}"), "+%Y-%m-%dT%H:%M:%SZ"]));
    day.map_or_else(String::new, |day| format!("    \"timestamp\": {day:?},\n"))
}

pub fn checksum(file: &Path) -> Option<String> {
    let file = file.display().to_string();
    let said = answer("sha256sum", &[&file]).or_else(|| answer("shasum", &["-a", "256", &file]))?;
    said.split_whitespace().next().map(|sum| sum.trim_start_matches('\\').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0cryptorefills-cli v0.1.0 (/home/somebody/x)|MIT\n1a v1.0.0+b.2|MIT/Apache-2.0\n2c v2.0.0|ISC\n1c v2.0.0|ISC (*)\n";

    #[test]
    fn each_part_is_named_once_with_what_it_brings() {
        let parts = from_cargo(TREE);
        let named: Vec<&str> = parts.licences.keys().map(String::as_str).collect();
        assert_eq!(named, ["pkg:cargo/a@1.0.0%2Bb.2", "pkg:cargo/c@2.0.0", "pkg:cargo/cryptorefills-cli@0.1.0"]);
        assert_eq!(parts.licences.get("pkg:cargo/a@1.0.0%2Bb.2").map(String::as_str), Some("MIT OR Apache-2.0"));
        let brought = parts.brings.get("pkg:cargo/cryptorefills-cli@0.1.0").expect("it brings two");
        assert_eq!(brought.len(), 2);
    }

    #[test]
    fn a_package_lists_what_it_holds() {
        assert_eq!(programs_in("cryptorefills-desktop_1.0.0_amd64.deb", true), [APP]);
        assert_eq!(programs_in("cryptorefills-1.0.0-1.x86_64.rpm", true), [COMMAND_LINE]);
        assert_eq!(programs_in("Cryptorefills Desktop_1.0.0_x64.msi", false), [APP, COMMAND_LINE]);
    }

    #[test]
    fn the_list_names_the_package_and_no_folder_of_the_builder() {
        let text = written("app.deb", Some("00ff"), &from_cargo(TREE));
        assert!(
            text.contains("\"ref\": \"app.deb\", \"dependsOn\": [\"pkg:cargo/cryptorefills-cli@0.1.0\"]"),
            "{text}"
        );
        assert!(text.contains("\"name\": \"a\", \"version\": \"1.0.0+b.2\""), "{text}");
        assert!(text.contains("\"content\": \"00ff\"") && !text.contains("somebody"), "{text}");
    }
}
