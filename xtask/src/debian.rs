//! What the bundler leaves out of a `.deb`: which libraries the programs were linked against, and a tighter packing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::licences::heard;
use crate::machine::{finish, has_program, repository};
use crate::recipe;
use crate::stop::Stop;

/// Packs a package of the bundler's anew; gives what it says of itself.
pub fn finish_package(package: &Path) -> Result<Option<String>, Stop> {
    if !has_program("dpkg-deb") {
        return Ok(None);
    }
    let folder = repository().join("target/package/deb");
    let mut unpack = Command::new("dpkg-deb");
    unpack.arg("--raw-extract").arg(package).arg(&folder);
    finish("dpkg-deb --raw-extract", unpack)?;
    let control = folder.join("DEBIAN/control");
    let about = fs::read_to_string(&control).map_err(|cause| unusable(&control, cause))?;
    let about = about.replace("Description: ", "Suggests: cryptorefills\nDescription: ");
    fs::write(&control, &about).map_err(|cause| unusable(&control, cause))?;
    pack(&folder, package)?;
    Ok(Some(about))
}

/// With xz, which is a third smaller than the bundler's gzip and read by every Debian, and with no date of its own.
pub fn pack(folder: &Path, package: &Path) -> Result<(), Stop> {
    name_libraries(folder)?;
    let mut pack = Command::new("dpkg-deb");
    pack.args(["--root-owner-group", "-Zxz", "-z9", "--build"]).arg(folder).arg(package);
    if let Some(date) = recipe::date() {
        pack.env("SOURCE_DATE_EPOCH", date);
    }
    finish("dpkg-deb --build", pack)?;
    fs::remove_dir_all(folder).map_err(|cause| unusable(folder, cause))
}

/// The bundler knows the web view only; what else is linked, and from which version on, is asked of Debian's own tool.
fn name_libraries(folder: &Path) -> Result<(), Stop> {
    if !has_program("dpkg-shlibdeps") {
        println!("dpkg-shlibdeps is missing (dpkg-dev): the .deb names only the libraries that the bundler knows");
        return Ok(());
    }
    let control = folder.join("DEBIAN/control");
    let text = fs::read_to_string(&control).map_err(|cause| unusable(&control, cause))?;
    // It wants to stand in a source package.
    let source = repository().join("target/package/source");
    let about = source.join("debian/control");
    fs::create_dir_all(source.join("debian")).map_err(|cause| unusable(&source, cause))?;
    fs::write(&about, "Source: any\n\nPackage: any\nArchitecture: any\n").map_err(|cause| unusable(&about, cause))?;
    let mut ask = Command::new("dpkg-shlibdeps");
    ask.arg("-O").args(programs(folder)).current_dir(&source);
    let linked = heard(ask)?;
    let text = with_libraries(&text, linked.trim().trim_start_matches("shlibs:Depends="));
    fs::write(&control, text).map_err(|cause| unusable(&control, cause))
}

fn programs(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder.join("usr/bin")).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// A library that is named with a version is not named without one.
fn with_libraries(control: &str, linked: &str) -> String {
    let mut text = String::new();
    for line in control.lines() {
        if let Some(known) = line.strip_prefix("Depends: ") {
            let names: BTreeSet<&str> = linked.split(", ").filter_map(|one| one.split(' ').next()).collect();
            let besides =
                known.split(", ").filter(|one| !one.split(' ').next().is_some_and(|name| names.contains(name)));
            let all: BTreeSet<&str> = linked.split(", ").chain(besides).collect();
            text.push_str(&format!("Depends: {}\n", all.into_iter().collect::<Vec<_>>().join(", ")));
        } else {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// What Debian's checker says about packages, errors and warnings; where it is installed, an error is one of ours too.
pub fn check(packages: &[PathBuf]) -> Result<(), Stop> {
    if packages.is_empty() || !has_program("lintian") {
        println!("lintian is not here, or has nothing to look at");
        return Ok(());
    }
    let mut lintian = Command::new("lintian");
    lintian.args(["--fail-on", "none", "--show-overrides"]).args(packages);
    let said = heard(lintian)?;
    print!("{said}");
    // Its own count takes in what is overridden.
    if said.lines().any(|line| line.starts_with("E: ")) {
        return Err(Stop::Failed { what: "lintian".to_owned(), code: Some(1) });
    }
    Ok(())
}

fn unusable(path: &Path, cause: std::io::Error) -> Stop {
    Stop::File { path: path.display().to_string(), cause }
}

#[cfg(test)]
mod tests {
    use super::with_libraries;

    #[test]
    fn each_library_is_named_once_with_its_oldest_version() {
        let control = "Package: x\nDepends: libssl3, libtray\nDescription: y\n z\n";
        let told = with_libraries(control, "libc6 (>= 2.35), libssl3 (>= 3.0.0)");
        assert_eq!(told, "Package: x\nDepends: libc6 (>= 2.35), libssl3 (>= 3.0.0), libtray\nDescription: y\n z\n");
    }
}
