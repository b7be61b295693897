//! `cargo xtask soak`: wallets that are killed and wallets that live long in bad weather, for as long as is asked.

use std::process::{Command, ExitCode};

use crate::machine::{self, cargo, finish};
use crate::stop::Stop;

const PACKAGE: [&str; 2] = ["--package", "cryptorefills-tests"];

pub fn soak(args: &[String]) -> Result<ExitCode, Stop> {
    let words = chosen(args)?;
    let build = ["build", "--release", "--bin", "soak", "--bin", "wallet-in-weather"];
    finish("cargo build", cargo(&[&build[..], &PACKAGE].concat()))?;
    let mut run = Command::new(machine::built_for_release("soak"));
    run.args(words);
    finish("the soak", run)?;
    Ok(ExitCode::SUCCESS)
}

/// `--minutes N` and `--seed N`, each once or not at all, in any order.
fn chosen(args: &[String]) -> Result<&[String], Stop> {
    let whole = |pair: &[String]| match pair {
        [name, value] => ["--minutes", "--seed"].contains(&name.as_str()) && value.parse::<u64>().is_ok(),
        _ => false,
    };
    if args.chunks(2).all(whole) {
        return Ok(args);
    }
    Err(Stop::Usage("`soak` takes `--minutes N`, 20 if not said, and `--seed N`, to have the same chance again".into()))
}

#[cfg(test)]
mod tests {
    use super::chosen;

    fn is_taken(args: &[&str]) -> bool {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        chosen(&args).is_ok()
    }

    #[test]
    fn minutes_and_a_seed_are_numbers_and_nothing_else_is_taken() {
        assert!(is_taken(&[]) && is_taken(&["--minutes", "3"]) && is_taken(&["--seed", "7", "--minutes", "1"]));
        assert!(!is_taken(&["--minutes"]) && !is_taken(&["--minutes", "long"]) && !is_taken(&["--hours", "1"]));
    }
}
