//! What a packager installs beside the program: completions and manual pages, made from the arguments themselves.

use clap::CommandFactory;
use clap_complete::Shell;
use cryptorefills_core::contract::Phrase;

use crate::arguments::Arguments;
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

const NAME: &str = "cryptorefills";

pub(super) fn completions(shell: Shell, terminal: &Terminal) -> Result<Verdict, Failure> {
    terminal.bytes(&script(shell))?;
    Ok(Verdict::Good)
}

fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), NAME, &mut script);
    script
}

pub(super) fn man(path: &[String], terminal: &Terminal) -> Result<Verdict, Failure> {
    terminal.bytes(&page(path)?)?;
    Ok(Verdict::Good)
}

fn page(path: &[String]) -> Result<Vec<u8>, Failure> {
    let mut root = Arguments::command();
    root.build();
    let mut command = &root;
    for word in path {
        let next = command.find_subcommand(word);
        command = next.ok_or_else(|| Failure::Usage(Phrase::new("cli-no-such-command")))?;
    }
    // A page of its own is found under the whole name: `man cryptorefills-order-watch`.
    let name = command.get_display_name().unwrap_or(NAME).to_owned();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).title(name).render(&mut page)?;
    Ok(page)
}

#[cfg(test)]
mod tests {
    use clap::Command;

    use super::*;

    /// Every command with its words and its flags.
    fn leaves(command: &Command, path: &[String], into: &mut Vec<(Vec<String>, Vec<String>)>) {
        if !command.has_subcommands() {
            let flags = command.get_arguments().filter(|flag| !flag.is_hide_set()).filter_map(clap::Arg::get_long);
            into.push((path.to_vec(), flags.map(str::to_owned).collect()));
        }
        for below in command.get_subcommands() {
            leaves(below, &[path, &[below.get_name().to_owned()]].concat(), into);
        }
    }

    fn all() -> Vec<(Vec<String>, Vec<String>)> {
        let mut root = Arguments::command();
        root.build();
        let mut all = Vec::new();
        leaves(&root, &[], &mut all);
        all
    }

    #[test]
    fn each_page_of_the_manual_names_every_flag_of_its_command() {
        for (path, flags) in all() {
            let page = String::from_utf8(page(&path).expect("a page")).expect("text");
            for flag in flags {
                let written = format!("\\-\\-{}", flag.replace('-', "\\-"));
                assert!(page.contains(&written), "{path:?} --{flag}");
            }
        }
    }

    #[test]
    fn completions_know_every_command_and_every_flag() {
        for shell in [Shell::Bash, Shell::Elvish, Shell::Fish, Shell::PowerShell, Shell::Zsh] {
            let script = String::from_utf8(script(shell)).expect("text");
            for (path, flags) in all() {
                for word in path.iter().chain(&flags) {
                    assert!(script.contains(word.as_str()), "{shell} {path:?} {word}");
                }
            }
            for kind in ["giftcard", "topup", "esim", "partly_paid"] {
                assert!(
                    script.contains(kind) || shell == Shell::Elvish || shell == Shell::PowerShell,
                    "{shell} {kind}"
                );
            }
        }
    }
}
