//! Declares every command, so that none is open to a page without a permission, and sees to it that there is a window
//! to embed. May use: tauri-build, the file system. Must never enter: our own crates, which would be built twice.

use std::path::Path;
use std::process::ExitCode;

use tauri_build::{AppManifest, Attributes};

/// The contract's list (`core::contract::COMMANDS`), once more: `tests/commands.rs` holds the two together.
const COMMANDS: &[&str] = &[
    "start",
    "open_demo",
    "open_shop",
    "leave_profile",
    "save_partner_id",
    "forget_partner_id",
    "change_settings",
    "check_vault",
    "unlock",
    "set_passphrase",
    "begin_afresh",
    "back_up",
    "restore",
    "erase_everything",
    "countries",
    "browse",
    "brand",
    "set_favourite",
    "palette",
    "payment_methods",
    "about_price",
    "read_back",
    "check_order",
    "place_order",
    "agree_to_price",
    "orders",
    "order",
    "add_order",
    "check_now",
    "forget_order",
    "search_orders",
    "remark",
    "keep_remark",
    "archive_order",
    "repeat_order",
    "preview_export",
    "export_orders",
    "reveal",
    "code_picture",
    "mark_code",
    "copy",
    "clipboard_alarm",
    "open_code_link",
    "open_wallet",
    "inbox",
    "mark_inbox_read",
    "on_screen",
    "demo_pay",
    "demo_stage",
    "demo_play",
    "doctor",
    "diagnostics",
    "save_diagnostics",
    "print_page",
    "errand",
    "put_away",
    "autostart",
    "set_autostart",
    "desk_enter",
    "desk_leave",
    "desk",
    "desk_find",
    "desk_look_up",
    "desk_look_up_own",
    "desk_order",
    "desk_put_away",
    "desk_check",
    "desk_snapshot",
    "desk_reveal",
    "desk_log",
    "desk_copy",
    "desk_save_case",
    "desk_open_case",
    "desk_case_at",
    "quit",
];

fn main() -> ExitCode {
    if let Err(error) = stand_in_page(Path::new("../ui/dist")) {
        eprintln!("no folder for the window's files: {error}");
        return ExitCode::FAILURE;
    }
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// On a fresh clone the window is not built yet, and `cargo check` must work all the same.
fn stand_in_page(dist: &Path) -> std::io::Result<()> {
    let page = dist.join("index.html");
    if page.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(dist)?;
    std::fs::write(page, "<!doctype html><title>Run cargo xtask run</title><p>The window is not built yet.</p>\n")
}
