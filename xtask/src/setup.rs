//! What has to be on a machine before anything can be built: installed on Debian and Ubuntu, named elsewhere.

use std::env;
use std::fs;
use std::process::{Command, Stdio};

use crate::machine::{self, answer, finish, has_program};
use crate::stop::Stop;

/// What the machine is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building the app and opening it on the person's own display.
    Window,
    /// Building it and driving it on a virtual display.
    Headless,
}

const NODE_MAJOR: u32 = 20;
const NODE_HINT: &str = "install Node.js 20 or newer with npm: https://nodejs.org/en/download";
/// The version of tauri-driver, between WebDriver and the web view.
const TAURI_DRIVER: &str = "2.1.0";
/// The version of cargo-deny, which holds dependencies to `deny.toml`.
const CARGO_DENY: &str = "0.20.2";

/// To compile, to link against the web view and SQLCipher, and for TLS and the tray icon when the app runs.
const WINDOW_PACKAGES: &[&str] = &[
    "build-essential",
    "ca-certificates",
    "libayatana-appindicator3-1",
    "libgtk-3-dev",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];
/// A display, a session bus, a keyring, notifications, a clock that can be set, fonts for every language we speak, and the
/// web view's driver.
pub const HEADLESS_PACKAGES: &[&str] = &[
    "adwaita-icon-theme",
    "dbus",
    "dunst",
    "fonts-dejavu-core",
    "fonts-noto-cjk",
    "gnome-keyring",
    "libfaketime",
    "libglib2.0-bin",
    "webkit2gtk-driver",
    "xclip",
    "xvfb",
];
/// The programs those packages bring, for systems whose packages we do not know by name.
const HEADLESS_PROGRAMS: &[&str] =
    &["Xvfb", "WebKitWebDriver", "dbus-daemon", "dbus-monitor", "dunst", "gdbus", "gnome-keyring-daemon", "xclip"];

/// Makes the machine ready, or says what somebody has to do first.
pub fn prepare(purpose: Purpose) -> Result<(), Stop> {
    require_node()?;
    match env::consts::OS {
        "linux" if is_debian_like() => install_packages(purpose),
        "linux" => check_linux(purpose),
        "macos" => check_macos(),
        "windows" => check_windows(),
        other => Err(Stop::Missing(format!("{other} is not a system that this app is built for"))),
    }
}

/// Makes sure that `cargo fmt` and `cargo clippy` exist.
pub fn require_rust_components() -> Result<(), Stop> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer("cargo", &[command, "--version"]).is_some() {
            continue;
        }
        let mut add = Command::new("rustup");
        add.args(["component", "add", component]);
        finish(&format!("rustup component add {component}"), add).map_err(|_| {
            Stop::Missing(format!("`cargo {command}` is missing; install the Rust component {component}"))
        })?;
    }
    Ok(())
}

/// Installs the window's npm packages, unless the lock file is the one they were installed from.
pub fn install_npm_packages() -> Result<bool, Stop> {
    let lock = machine::window_source().join("package-lock.json");
    let stamp = machine::window_source().join("node_modules/.installed-lock.json");
    let unusable = |path: &std::path::Path| {
        let path = path.display().to_string();
        move |cause| Stop::File { path, cause }
    };
    let wanted = fs::read(&lock).map_err(unusable(&lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(false);
    }
    finish("npm ci", machine::npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(unusable(&stamp))?;
    Ok(true)
}

/// Installs tauri-driver below `target/tools`, unless it is there in the right version.
pub fn install_tauri_driver() -> Result<bool, Stop> {
    install_tool("tauri-driver", TAURI_DRIVER)
}

/// The same for cargo-deny. It compiles in about three minutes, once.
pub fn install_cargo_deny() -> Result<bool, Stop> {
    install_tool("cargo-deny", CARGO_DENY)
}

fn install_tool(name: &str, version: &str) -> Result<bool, Stop> {
    let tools = machine::target().join("tools");
    let installed = fs::read_to_string(tools.join(".crates.toml")).unwrap_or_default();
    let program = tools.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if installed.contains(&format!("\"{name} {version} ")) && program.is_file() {
        return Ok(false);
    }
    // A debug build: it is compiled in a fraction of the time.
    let mut install = machine::cargo(&["install", name, "--version", version, "--locked", "--debug"]);
    install.arg("--root").arg(&tools);
    finish(&format!("cargo install {name}"), install)?;
    Ok(true)
}

pub fn require_node() -> Result<(), Stop> {
    let Some(version) = answer("node", &["--version"]) else {
        return Err(Stop::Missing(format!("Node.js is missing: {NODE_HINT}")));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        return Err(Stop::Missing(format!("Node.js {version} is too old: {NODE_HINT}")));
    }
    Ok(())
}

pub fn is_debian_like() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release
        .lines()
        .filter_map(|line| line.strip_prefix("ID=").or_else(|| line.strip_prefix("ID_LIKE=")))
        .any(|ids| ids.contains("debian") || ids.contains("ubuntu"))
}

fn install_packages(purpose: Purpose) -> Result<(), Stop> {
    let mut wanted = WINDOW_PACKAGES.to_vec();
    if purpose == Purpose::Headless {
        wanted.extend(HEADLESS_PACKAGES);
    }
    install_debian_packages(&wanted)
}

/// Installs what is missing, with sudo when needed, and says how to do it by hand when that does not work.
pub fn install_debian_packages(wanted: &[&str]) -> Result<(), Stop> {
    let missing: Vec<&str> = wanted.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("installing {}", missing.join(" "));
    let by_hand = format!("apt-get update && apt-get install -y --no-install-recommends {}", missing.join(" "));
    if !is_root() && !has_program("sudo") {
        return Err(Stop::Missing(format!("packages are missing and sudo is too; as root: {by_hand}")));
    }
    let mut install = apt(&["install", "-y", "--no-install-recommends"]);
    install.args(&missing);
    finish("apt-get update", apt(&["update"]))
        .and_then(|()| finish("apt-get install", install))
        .map_err(|stop| Stop::Missing(format!("{stop}; to do it by hand, as root: {by_hand}")))
}

fn is_installed(package: &str) -> bool {
    answer("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|status| status == "installed")
}

fn apt(args: &[&str]) -> Command {
    let mut command = if is_root() {
        Command::new("env")
    } else {
        let mut sudo = Command::new("sudo");
        // sudo drops our environment, so the variable is set on its far side.
        sudo.arg("env");
        sudo
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(args).stdin(Stdio::inherit());
    command
}

pub fn is_root() -> bool {
    answer("id", &["-u"]).is_some_and(|id| id == "0")
}

fn check_linux(purpose: Purpose) -> Result<(), Stop> {
    let mut missing: Vec<&str> = ["cc", "pkg-config"].into_iter().filter(|name| !has_program(name)).collect();
    let libraries = ["webkit2gtk-4.1", "gtk+-3.0", "openssl"];
    missing.extend(libraries.into_iter().filter(|name| answer("pkg-config", &["--exists", name]).is_none()));
    if purpose == Purpose::Headless {
        missing.extend(HEADLESS_PROGRAMS.iter().filter(|name| !has_program(name)));
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Stop::Missing(format!(
        "missing: {}\n\
         Fedora: sudo dnf install gcc pkgconf-pkg-config webkit2gtk4.1-devel gtk3-devel openssl-devel libappindicator-gtk3\n\
         Arch:   sudo pacman -S --needed base-devel webkit2gtk-4.1 gtk3 openssl libayatana-appindicator\n\
         For tests besides: Xvfb, the WebKitGTK WebDriver, dbus, glib2 tools, dunst, gnome-keyring, libfaketime, DejaVu and Noto CJK fonts",
        missing.join(", ")
    )))
}

fn check_macos() -> Result<(), Stop> {
    if answer("xcode-select", &["-p"]).is_some() {
        return Ok(());
    }
    Err(Stop::Missing("Apple's command line tools are missing: run `xcode-select --install`".to_owned()))
}

fn check_windows() -> Result<(), Stop> {
    let host = answer("rustc", &["-vV"]).unwrap_or_default();
    if !host.contains("windows-msvc") {
        return Err(Stop::Missing(
            "Rust's MSVC toolchain is needed: install the Visual Studio build tools with \"Desktop development with C++\", \
             then `rustup default stable-msvc`"
                .to_owned(),
        ));
    }
    if !has_program("perl") {
        return Err(Stop::Missing(
            "perl is needed to compile OpenSSL for the encrypted store: install https://strawberryperl.com".to_owned(),
        ));
    }
    Ok(())
}
