//! Which Rust compiles for the other systems: the project's own, where somebody added the targets to it, or Debian's,
//! which brings the standard library's source along.

use std::path::Path;
use std::process::Command;

use crate::machine::{self, answer};
use crate::setup;
use crate::stop::Stop;

use super::{CRATES, folder};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    Own,
    Debian,
}

/// Debian's newer Rust, made for its browsers; the standard library is compiled from its source.
const DEBIAN: &[&str] = &["cargo-web", "rust-web-src", "rustc-web"];
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

impl Compiler {
    pub fn find(targets: &[&str]) -> Result<Self, Stop> {
        if targets.iter().all(|target| own_knows(target)) {
            println!("compiled by {}", answer("rustc", &["--version"]).unwrap_or_default());
            return Ok(Self::Own);
        }
        if setup::is_debian_like() && answer("apt-cache", &["show", "rustc-web"]).is_some() {
            setup::install_debian_packages(DEBIAN)?;
            println!("compiled by {}", answer(DEBIAN_RUSTC, &["--version"]).unwrap_or_default());
            return Ok(Self::Debian);
        }
        Err(Stop::Missing(format!(
            "this Rust cannot compile for other systems: run `rustup target add {}`",
            targets.join(" ")
        )))
    }

    /// Cargo on the whole app for a system, with a target folder of its own and as little on disk as can be.
    pub fn cargo(self, command: &str, target: &str, args: &[&str]) -> Command {
        // Two cores are for whoever sits in front of them.
        let mut cargo = Command::new("nice");
        cargo.args(["-n", "10", if self == Self::Debian { DEBIAN_CARGO } else { "cargo" }]);
        cargo.args([command, "--locked", "--target", target]).args(CRATES.iter().flat_map(|name| ["-p", name]));
        if self == Self::Debian {
            // rustup's own variables would lead its compiler's libraries into this one.
            cargo.env_remove("LD_LIBRARY_PATH").env_remove("RUSTUP_TOOLCHAIN");
            cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
            cargo.arg("-Zbuild-std=std,panic_abort,panic_unwind");
        }
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            // What `cargo xtask` itself was started with.
            if text == "CARGO" || text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                cargo.env_remove(&name);
            }
        }
        cargo.env("CARGO_TARGET_DIR", folder()).env("CARGO_INCREMENTAL", "0").env("CARGO_PROFILE_DEV_DEBUG", "0");
        cargo.args(args).current_dir(machine::repository());
        cargo
    }
}

/// Whether the project's compiler has a standard library for a system.
fn own_knows(target: &str) -> bool {
    let Some(folder) = answer("rustc", &["--print", "target-libdir", "--target", target]) else { return false };
    let Ok(files) = Path::new(&folder).read_dir() else { return false };
    files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}
