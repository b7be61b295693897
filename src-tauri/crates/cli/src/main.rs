//! `cryptorefills`: the second shell on the same core, for support staff and scripts. It begins with what needs no network.
//!
//! May use: core, the sandbox. Must never enter: Tauri, a rule of its own.
#![expect(clippy::print_stdout, reason = "a command-line tool speaks on standard output")]

use std::process::ExitCode;

use cryptorefills_core::domain::country;

const HELP: &str = "\
cryptorefills countries    the countries that the shop serves, from the built-in list
cryptorefills --version    this version";

/// Wrong usage.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["countries"] => {
            for country in country::built_in() {
                println!("{}  {}", country.code, country.name);
            }
            ExitCode::SUCCESS
        }
        ["--version" | "-V"] => {
            println!("cryptorefills {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(USAGE)
        }
    }
}
