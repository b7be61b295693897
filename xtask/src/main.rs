//! `cargo xtask`: one door to running, testing, measuring and packing the app, set-up included.
//! May use the standard library and start other programs.
//! Never enters: a dependency (this must compile in a moment), or knowledge of what the app does.
#![expect(clippy::print_stdout, reason = "a command-line tool speaks on standard output")]

mod bench;
mod bundle;
mod command_line;
mod cross;
mod debian;
mod licences;
mod machine;
mod papers;
mod recipe;
mod run;
mod sbom;
mod setup;
mod soak;
mod step;
mod stop;
mod test;
mod trial;

use std::process::ExitCode;

use stop::Stop;

const HELP: &str = "\
cargo xtask run [--demo] [-- ARGS]   set up, build and open the app; without a display, walk one demo purchase
cargo xtask test                     set up and run every check: format, lints, unit, flow and window tests
cargo xtask bench NAME [--quick]     measure against a peer, both in turn: one line a figure (docs/benchmarks.md)
cargo xtask soak [--minutes N]       kill wallets and leave one in bad weather, 20 minutes if not said; counts what is lost
cargo xtask bundle [--only KINDS] [--try]   packages of this system (deb,rpm,appimage,nsis,msi,app,dmg); --try lives
                                     through the .deb in a clean root (docs/releasing.md)
cargo xtask cross [--only SYSTEM]    the app compiled and tested for windows, checked for macos, from Linux (docs/cross.md)
cargo xtask licences                 write the list of other people's licences anew after a change of a lock file
cargo xtask contract                 write ui/src/contract/types.ts anew after a change of the contract
cargo xtask help                     this text

`run --demo` uses a stand-in partner on this machine: no account, no network, no money.
Set-up installs missing system packages on Debian and Ubuntu (with sudo when needed);
on other systems it says exactly what is missing.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(code) => code,
        Err(stop) => {
            eprintln!("xtask: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// The test that holds the window's types to the contract also writes them, when it is told to.
fn contract() -> Result<ExitCode, Stop> {
    let mut write = machine::cargo(&["test", "--quiet", "--package", "cryptorefills-core", "--test", "contract_types"]);
    let status =
        write.env("UPDATE_CONTRACT", "1").status().map_err(|cause| Stop::Start { program: "cargo".into(), cause })?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// One line per command; a new command is a module of its own.
fn dispatch(args: &[String]) -> Result<ExitCode, Stop> {
    let (command, rest) = args.split_first().map_or(("help", args), |(first, rest)| (first.as_str(), rest));
    match command {
        "run" => run::run(rest),
        "test" => test::test(rest),
        "bench" => bench::bench(rest),
        "soak" => soak::soak(rest),
        "bundle" => bundle::bundle(rest),
        "cross" => cross::cross(rest),
        "licences" => licences::licences(rest),
        "contract" => contract(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Stop::Usage(format!("there is no command `{other}`; try `cargo xtask help`"))),
    }
}
