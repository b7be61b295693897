//! The command line as a package of its own on Linux: for scripts, and for machines that have no desktop to install the app on.
//! The bundler makes packages of the app alone, so this one is packed by the systems' own tools.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::machine::{finish, has_program, repository};
use crate::recipe;
use crate::stop::Stop;

const NAME: &str = "cryptorefills";
const SUMMARY: &str = "read the Cryptorefills shop and follow orders";
const DESCRIPTION: &[&str] = &[
    "For support staff and scripts: what the shop sells and for how much, what an",
    "order's situation means, and a made-up shop on this computer to try things",
    "with. Nothing in it places an order or shows a payment address.",
];

/// What lies in a package besides the manual pages: from the stage or the repository, to where. Debian's zsh looks elsewhere.
fn files(stage: &Path, zsh: &str) -> Vec<(PathBuf, String)> {
    let made = |name: &str| stage.join(name);
    let mut files = vec![
        (made(NAME), "bin/cryptorefills".to_owned()),
        (made("completions/cryptorefills.bash"), "share/bash-completion/completions/cryptorefills".to_owned()),
        (made("completions/cryptorefills.fish"), "share/fish/vendor_completions.d/cryptorefills.fish".to_owned()),
        (made("completions/cryptorefills.zsh"), format!("share/zsh/{zsh}/_cryptorefills")),
        (made("third-party.txt.gz"), "share/doc/cryptorefills/third-party.txt.gz".to_owned()),
        (made("changelog.gz"), "share/doc/cryptorefills/changelog.gz".to_owned()),
        (repository().join("src-tauri/packaging/copyright"), "share/doc/cryptorefills/copyright".to_owned()),
    ];
    let pages = fs::read_dir(stage.join("man1")).into_iter().flatten().flatten();
    for page in pages {
        let name = page.file_name().to_string_lossy().into_owned();
        if !name.starts_with("cryptorefills-desktop.") {
            files.push((page.path(), format!("share/man/man1/{name}")));
        }
    }
    files.sort();
    files
}

/// The tree as it will lie on the machine; gives the files, named from its root.
fn lay_out(root: &Path, files: &[(PathBuf, String)]) -> Result<Vec<String>, Stop> {
    let mut laid = Vec::new();
    for (from, to) in files {
        let target = root.join("usr").join(to);
        let folder = target.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(|cause| unusable(folder, cause))?;
        fs::copy(from, &target).map_err(|cause| unusable(from, cause))?;
        laid.push(format!("usr/{to}"));
    }
    laid.sort();
    Ok(laid)
}

/// `about` is what the app's own package says of itself: version, machine and publisher are the same.
pub fn debian(stage: &Path, about: &str, made: &Path) -> Result<(), Stop> {
    let root = stage.join("command-line-deb");
    let mut files = files(stage, "vendor-completions");
    files.push((
        repository().join("src-tauri/packaging/lintian-overrides-cli"),
        format!("share/lintian/overrides/{NAME}"),
    ));
    let laid = lay_out(&root, &files)?;
    let folder = root.join("DEBIAN");
    fs::create_dir_all(&folder).map_err(|cause| unusable(&folder, cause))?;
    let mut sums = Command::new("md5sum");
    sums.args(&laid).current_dir(&root);
    put(&folder.join("md5sums"), &crate::licences::heard(sums)?)?;
    let size =
        laid.iter().filter_map(|file| fs::metadata(root.join(file)).ok()).map(|about| about.len().div_ceil(1024)).sum();
    put(&folder.join("control"), &control(about, size))?;
    let field =
        |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned();
    let package = made.join(format!("{NAME}_{}_{}.deb", field("Version:"), field("Architecture:")));
    crate::debian::pack(&root, &package)
}

fn control(about: &str, size: u64) -> String {
    let mut text = format!("Package: {NAME}\nInstalled-Size: {size}\nDepends: ca-certificates, libc6\n");
    for kept in ["Version:", "Architecture:", "Maintainer:", "Section:", "Priority:", "Homepage:"] {
        for line in about.lines().filter(|line| line.starts_with(kept)) {
            text.push_str(line);
            text.push('\n');
        }
    }
    text + &format!("Description: {SUMMARY}\n {}\n", DESCRIPTION.join("\n "))
}

/// With rpm's own builder, where there is one.
pub fn rpm(stage: &Path, made: &Path) -> Result<(), Stop> {
    if !has_program("rpmbuild") {
        println!("rpmbuild is missing (Debian: rpm, Fedora: rpm-build): no .rpm of the command line");
        return Ok(());
    }
    let root = stage.join("command-line-rpm");
    let laid = lay_out(&root, &files(stage, "site-functions"))?;
    let spec = stage.join("cryptorefills.spec");
    put(&spec, &recipe_for_rpm(&root, &laid))?;
    let mut build = Command::new("rpmbuild");
    build.args(["-bb", "--quiet", "--define", &format!("_topdir {}", stage.join("rpmbuild").display())]);
    build.args(["--define", &format!("_rpmdir {}", made.display())]);
    build.args(["--define", "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm"]).arg(&spec);
    if let Some(date) = recipe::date() {
        build.env("SOURCE_DATE_EPOCH", date);
    }
    finish("rpmbuild", build)
}

/// The date and the machine of the one who packs stay out; the libraries that it needs are found by rpm itself.
fn recipe_for_rpm(root: &Path, laid: &[String]) -> String {
    let summary = SUMMARY.replacen("read", "Read", 1);
    format!(
        "%define debug_package %{{nil}}\n%define _build_id_links none\n%define __os_install_post %{{nil}}\n\
         %define _binary_payload w19.zstdio\n%define use_source_date_epoch_as_buildtime 1\n\
         %define clamp_mtime_to_source_date_epoch 1\n%define _buildhost localhost\n\
         Name: {NAME}\nVersion: {}\nRelease: 1\nSummary: {summary}\nLicense: MIT OR Apache-2.0\n\
         URL: https://www.cryptorefills.com\nRequires: ca-certificates\n\n%description\n{}\n\n\
         %install\ncp -a '{}/.' %{{buildroot}}\n\n%files\n{}\n",
        env!("CARGO_PKG_VERSION"),
        DESCRIPTION.join("\n"),
        root.display(),
        laid.iter().map(|file| format!("/{file}")).collect::<Vec<_>>().join("\n"),
    )
}

fn put(path: &Path, text: &str) -> Result<(), Stop> {
    fs::write(path, text).map_err(|cause| unusable(path, cause))
}

fn unusable(path: &Path, cause: std::io::Error) -> Stop {
    Stop::File { path: path.display().to_string(), cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_same_version_for_the_same_machine_and_needs_no_web_view() {
        let about = "Package: cryptorefills-desktop\nVersion: 1.2.3\nArchitecture: arm64\nDepends: libwebkit2gtk-4.1-0\nDescription: x\n y\n";
        let text = control(about, 7);
        assert!(
            text.contains("Package: cryptorefills\nInstalled-Size: 7\nDepends: ca-certificates, libc6\n"),
            "{text}"
        );
        assert!(text.contains("Version: 1.2.3\nArchitecture: arm64\n") && !text.contains("webkit"), "{text}");
    }
}
