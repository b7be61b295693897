//! What a packager installs beside the program: completions and manual pages, made from the arguments themselves.

use clap::CommandFactory;
use clap_complete::Shell;
use cryptorefills_core::contract::Phrase;

use crate::arguments::Arguments;
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

const NAME: &str = "cryptorefills";

pub(super) fn completions(shell: Shell, terminal: &Terminal) -> Result<Verdict, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), NAME, &mut script);
    terminal.bytes(&script)?;
    Ok(Verdict::Good)
}

pub(super) fn man(path: &[String], terminal: &Terminal) -> Result<Verdict, Failure> {
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
    terminal.bytes(&page)?;
    Ok(Verdict::Good)
}
