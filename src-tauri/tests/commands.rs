//! The list of commands stands in four places; these hold them together.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeSet;

use cryptorefills_core::contract::COMMANDS;

fn contract() -> Vec<String> {
    COMMANDS.iter().map(|command| command.name.to_owned()).collect()
}

/// The lines between `from` and the next `]`, without quotes, commas and module names.
fn list_in(source: &str, from: &str) -> Vec<String> {
    let (_, rest) = source.split_once(from).unwrap();
    let (list, _) = rest.split_once(']').unwrap();
    let names = list.lines().map(|line| line.trim().trim_matches([',', '"']));
    names.map(|name| name.rsplit("::").next().unwrap().to_owned()).filter(|name| !name.is_empty()).collect()
}

#[test]
fn the_build_script_declares_every_command_of_the_contract() {
    assert_eq!(list_in(include_str!("../build.rs"), "const COMMANDS: &[&str] = &["), contract());
}

#[test]
fn every_command_of_the_contract_is_handled() {
    assert_eq!(list_in(include_str!("../src/commands/mod.rs"), "generate_handler!["), contract());
}

#[test]
fn the_window_may_give_its_commands_and_listen_and_nothing_else() {
    let file: serde_json::Value = serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let given: Vec<&str> = file["permissions"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let commands = contract().into_iter().map(|name| format!("allow-{}", name.replace('_', "-")));
    let listening = ["core:event:allow-listen", "core:event:allow-unlisten"].map(str::to_owned);
    let expected: BTreeSet<String> = commands.chain(listening).collect();
    assert_eq!(given.len(), expected.len(), "a permission is named twice");
    assert_eq!(given.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), expected);
    assert_eq!(file["windows"], serde_json::json!(["main"]));
    assert!(file.get("remote").is_none());
}
