//! `cargo xtask bench NAME`: figures measured against a peer, both in turn on this machine.

use std::path::Path;
use std::process::{Command, ExitCode};

use crate::machine::{self, cargo, finish};
use crate::setup;
use crate::stop::Stop;

/// What can be measured, and whether its peer is a Node program in `tests/bench/peers/NAME`.
const BENCHES: &[(&str, Peer)] = &[
    ("catalogue", Peer::Node),
    ("commit", Peer::Here),
    ("desktop", Peer::Browser),
    ("feed", Peer::Window),
    ("orders", Peer::Node),
    ("start", Peer::Here),
    ("stream", Peer::Node),
    ("window", Peer::App),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Peer {
    Node,
    /// Both sides are in the bench program.
    Here,
    /// Both sides are in a program with a window.
    Window,
    /// None but a figure: the app itself, on a display of its own.
    App,
    /// The same page in Chromium.
    Browser,
}

pub fn bench(args: &[String]) -> Result<ExitCode, Stop> {
    let (peer, words) = chosen(args)?;
    if peer == Peer::Node {
        setup::require_node()?;
        let folder = machine::repository().join("tests/bench/peers").join(name(&words));
        finish("npm ci", npm_ci(&folder))?;
    }
    if matches!(peer, Peer::Window | Peer::App | Peer::Browser) {
        setup::prepare(setup::Purpose::Headless)?;
    }
    if peer == Peer::Window {
        let window = ["build", "--release", "--package", "cryptorefills-desktop", "--example", "feed_bench"];
        finish("cargo build", cargo(&window))?;
    }
    if matches!(peer, Peer::App | Peer::Browser) {
        build_app()?;
    }
    if peer == Peer::Browser && !machine::has_program("chromium") {
        return Err(Stop::Missing("Chromium is the peer here: `apt-get install chromium`".to_owned()));
    }
    finish("cargo build", cargo(&["build", "--release", "--package", "cryptorefills-bench"]))?;
    let mut run = Command::new(machine::built_for_release("cryptorefills-bench"));
    run.args(words);
    finish("the benchmark", run)?;
    Ok(ExitCode::SUCCESS)
}

fn name<'a>(words: &[&'a str]) -> &'a str {
    words.first().copied().unwrap_or_default()
}

/// The peer of the benchmark that is meant, and the words for the bench program.
fn chosen(args: &[String]) -> Result<(Peer, Vec<&str>), Stop> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let found = BENCHES.iter().find(|(known, _)| *known == name(&words));
    match (found, words.get(1..)) {
        (Some((_, peer)), Some([] | ["--quick"])) => Ok((*peer, words)),
        _ => {
            let names: Vec<&str> = BENCHES.iter().map(|(known, _)| *known).collect();
            Err(Stop::Usage(format!("`bench` takes a name and perhaps `--quick`; there is: {}", names.join(", "))))
        }
    }
}

/// As a package holds it, with the page inside.
fn build_app() -> Result<(), Stop> {
    setup::install_npm_packages()?;
    setup::install_tauri_driver()?;
    finish("npm run build", machine::npm(&["run", "build"]))?;
    let app = ["build", "--release", "--package", "cryptorefills-desktop"];
    finish("cargo build", cargo(&app))
}

fn npm_ci(folder: &Path) -> Command {
    let mut command = machine::npm(&["ci", "--no-audit", "--no-fund"]);
    command.current_dir(folder);
    command
}

#[cfg(test)]
mod tests {
    use super::chosen;

    fn said(args: &[&str]) -> Result<Vec<String>, String> {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        let words = chosen(&args).map(|(_, words)| words.iter().map(|word| (*word).to_owned()).collect());
        words.map_err(|stop| stop.to_string())
    }

    #[test]
    fn a_name_that_is_not_known_lists_the_ones_that_are() {
        for wrong in [&["straem"][..], &[], &["stream", "--quik"]] {
            assert!(
                said(wrong)
                    .is_err_and(|text| text
                        .contains("there is: catalogue, commit, desktop, feed, orders, start, stream, window")),
                "{wrong:?}"
            );
        }
        assert_eq!(said(&["stream", "--quick"]), Ok(vec!["stream".to_owned(), "--quick".to_owned()]));
    }
}
