//! `cargo xtask bundle --try`: the `.deb` in a clean Debian root of its own. What happens there is `packaging/try.sh`; this file
//! makes the root, and takes it away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::machine::{self, answer, cargo, finish, has_program, repository};
use crate::setup;
use crate::stop::Stop;

/// The oldest Debian that the packages are to run on.
const SUITE: &str = "bookworm";
/// Mounts and processes of its own: whatever happens inside, both are gone at the end.
const INSIDE: &str = "root=$1; shift; mount --rbind /dev \"$root/dev\"; mount -t proc proc \"$root/proc\"; \
     mount --bind \"$root/../archives\" \"$root/var/cache/apt/archives\"; exec chroot \"$root\" /bin/sh /trial/try.sh \"$*\"";

pub fn try_in_clean_root(packages: &[PathBuf]) -> Result<(), Stop> {
    for program in ["debootstrap", "unshare", "chroot"] {
        if !has_program(program) && !Path::new("/usr/sbin").join(program).is_file() {
            return Err(Stop::Missing(format!("{program} is missing: apt-get install debootstrap util-linux")));
        }
    }
    setup::install_tauri_driver()?;
    finish("cargo build", cargo(&["build", "--package", "cryptorefills-tests", "--bin", "demo-walk"]))?;
    let place = machine::target().join("clean-root");
    fs::create_dir_all(place.join("archives/partial")).map_err(|cause| unusable(&place, cause))?;
    let (base, root) = (place.join("debian"), place.join("trial"));
    if !base.join("usr/bin/apt-get").is_file() {
        finish("debootstrap", as_root("debootstrap", &["--variant=minbase", SUITE, &shown(&base)]))?;
    }
    finish("rm", as_root("rm", &["-rf", "--one-file-system", &shown(&root)]))?;
    finish("cp", as_root("cp", &["-a", &shown(&base), &shown(&root)]))?;
    furnish(&root, packages)?;
    let tried = finish("the trial in a clean root", trial(&root));
    finish("rm", as_root("rm", &["-rf", "--one-file-system", &shown(&root)]))?;
    tried
}

/// The package and the programs of the tests, and this machine's way to Debian's mirrors.
fn furnish(root: &Path, packages: &[PathBuf]) -> Result<(), Stop> {
    let trial = root.join("trial");
    let tools = trial.join("walk/tools/bin");
    finish("mkdir", as_root("mkdir", &["-p", &shown(&tools)]))?;
    let script = repository().join("src-tauri/packaging/try.sh");
    let mut files = vec![
        (script, trial.join("try.sh")),
        (machine::built("demo-walk"), trial.join("demo-walk")),
        (machine::target().join("tools/bin/tauri-driver"), tools.join("tauri-driver")),
        (PathBuf::from("/etc/resolv.conf"), root.join("etc/resolv.conf")),
    ];
    for package in packages {
        let is_app = package.to_string_lossy().contains("cryptorefills-desktop_");
        files.push((package.clone(), trial.join(if is_app { "app.deb" } else { "command-line.deb" })));
    }
    for (from, to) in files {
        finish("cp", as_root("cp", &["--remove-destination", &shown(&from), &shown(&to)]))?;
    }
    let settings = answer("apt-config", &["dump"]).unwrap_or_default();
    let settings: Vec<&str> = settings.lines().filter(|line| line.starts_with("Acquire::")).collect();
    let file = repository().join("target/package/apt.conf");
    fs::write(&file, settings.join("\n") + "\n").map_err(|cause| unusable(&file, cause))?;
    finish("cp", as_root("cp", &[&shown(&file), &shown(&root.join("etc/apt/apt.conf.d/50here"))]))
}

fn trial(root: &Path) -> Command {
    let mut unshare = as_root("unshare", &["--mount", "--pid", "--fork", "--kill-child", "sh", "-euc", INSIDE, "sh"]);
    unshare.arg(root).args(setup::HEADLESS_PACKAGES);
    unshare
}

fn as_root(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new("env");
    if !setup::is_root() {
        command = Command::new("sudo");
        command.arg("env");
    }
    // Where Debian keeps what only root needs.
    command.arg("PATH=/usr/sbin:/usr/bin:/sbin:/bin").arg(program).args(args);
    command
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn unusable(path: &Path, cause: std::io::Error) -> Stop {
    Stop::File { path: shown(path), cause }
}
