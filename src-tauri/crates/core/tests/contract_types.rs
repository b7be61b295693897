//! The window's types are generated from the contract and committed: they may not drift.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

#[test]
fn the_windows_types_are_those_of_the_contract() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/contract/types.ts");
    let expected = cryptorefills_core::contract::typescript();
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == expected, "ui/src/contract/types.ts has drifted: run `cargo xtask contract`");
}
