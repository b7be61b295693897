//! The app checked for macOS: every line of Rust, and the C of its dependencies. Nothing is linked, so nothing of
//! Apple's is needed: zig brings the headers of its C library.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::machine::finish;
use crate::step::Steps;
use crate::stop::Stop;

use super::compiler::Compiler;
use super::{MACOS, folder};

/// zig as PyPI has it, held to what was looked at.
const ZIG: &str = "ziglang==0.15.2 \
    --hash=sha256:806316453d1ede7174ed3fefb8e5348154629089c3bb5fe812dfd0e172fac130\n";
/// The oldest macOS that the packages are for (`tauri.conf.json`).
const OLDEST: &str = "11.0";
const C_COMPILER: &str = include_str!("zig-cc.sh");
/// On a Mac SQLCipher asks Apple's own library for its cryptography, and writes into Apple's log.
const WITHOUT_APPLES_HEADERS: &str = "-DSQLCIPHER_OMIT_LOG_DEVICE -DSQLCIPHER_CRYPTO_CUSTOM=sqlcipher_cc_setup";

pub fn check(steps: &mut Steps, compiler: Compiler) -> Result<(), Stop> {
    let cc = steps.set_up("zig, the C compiler for macOS", set_up)?;
    let mut check = compiler.cargo("check", MACOS, &["--all-targets", "--keep-going"]);
    check.env("CC_aarch64_apple_darwin", &cc).env("CXX_aarch64_apple_darwin", &cc).env("AR_aarch64_apple_darwin", "ar");
    // Neither is there, and both would be asked of Apple's tools otherwise.
    check.env("SDKROOT", "/").env("MACOSX_DEPLOYMENT_TARGET", OLDEST);
    check.env("LIBSQLITE3_FLAGS", WITHOUT_APPLES_HEADERS);
    steps.program("the app and its tests, checked for macOS", check)
}

fn set_up() -> Result<PathBuf, Stop> {
    let tools = folder().join("zig");
    let installed = tools.join("installed.txt");
    if !fs::read_to_string(&installed).is_ok_and(|installed| installed == ZIG) {
        let mut place = Command::new("python3");
        place.args(["-m", "venv", "--clear"]).arg(&tools);
        finish("python3 -m venv", place)?;
        let asked = tools.join("asked.txt");
        super::write(&asked, ZIG)?;
        let mut pip = Command::new(tools.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--no-cache-dir", "--require-hashes", "-r"]);
        pip.arg(&asked);
        finish("pip install ziglang", pip)?;
        super::write(&installed, ZIG)?;
    }
    let cc = tools.join("cc");
    super::write_program(&cc, C_COMPILER)?;
    Ok(cc)
}
