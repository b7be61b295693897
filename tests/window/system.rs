//! The operating system around the app: its signals, its display, its bus, its limits, and an environment that means no
//! good. Most of it happens to a program whose page nobody needs to look into.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use cryptorefills_tests::journey::{self, Choose, Purchase};
use cryptorefills_tests::{
    AppOptions, AppProcess, Desktop, DesktopOptions, SandboxOptions, SandboxProcess, Signal, eventually, places,
};

const STARTS: Duration = Duration::from_secs(60);
const SOON: Duration = Duration::from_secs(40);
/// The app allows itself two seconds, which `ending.rs` says; a busy machine may take longer to see its end.
const ENDS: Duration = Duration::from_secs(8);

fn app() -> PathBuf {
    places::program("cryptorefills-desktop").unwrap()
}

fn demo(desktop: &Desktop) -> Command {
    let mut command = desktop.command(app());
    command.arg("--demo");
    command
}

/// A desktop with a screen and a bus, and nothing that the demo has no use for.
async fn bare() -> Desktop {
    let options = DesktopOptions { secret_service: false, notification_daemon: false, ..DesktopOptions::default() };
    Desktop::start_with(options).await.unwrap()
}

/// The log that SQLite keeps beside orders while they are open, and takes away when they are closed.
fn open_orders(desktop: &Desktop) -> bool {
    desktop.home().join("data/com.cryptorefills.desktop/demo/orders.db-wal").exists()
}

/// The window is on the screen and the demo's orders are open.
async fn begun(desktop: &Desktop, command: &mut Command) -> AppProcess {
    let mut app = AppProcess::run(desktop, command).unwrap();
    app.wait_for_window(STARTS).await.unwrap();
    eventually(STARTS, "open orders", async || open_orders(desktop).then_some(())).await.unwrap();
    app
}

/// No part of it stopped, and the page was not lost.
fn nothing_broke(app: &AppProcess) {
    let said = app.said();
    assert!(!said.contains("ERROR") && !said.contains("panicked"), "{said}");
}

#[tokio::test]
async fn fault_102_each_way_a_system_ends_a_program_closes_its_orders_in_time() {
    let mut desktop = bare().await;
    for signal in [Some(Signal::TERM), Some(Signal::HUP), Some(Signal::INT), None] {
        let mut app = begun(&desktop, &mut demo(&desktop)).await;
        match signal {
            Some(signal) => app.send(signal),
            // The end of the session in which it was started.
            None => desktop.stop_bus(),
        }
        let (status, after) = app.end(SOON).await.unwrap();
        assert!(status.success() && after < ENDS, "{signal:?}: {status} after {after:?}: {}", app.said());
        assert!(!open_orders(&desktop), "{signal:?} left the orders open");
        nothing_broke(&app);
    }
}

#[tokio::test]
async fn fault_102_a_display_that_hangs_holds_up_neither_the_orders_nor_the_end() {
    let desktop = bare().await;
    let mut app = begun(&desktop, &mut demo(&desktop)).await;
    desktop.freeze_screen();
    app.send(Signal::TERM);
    let (_, after) = app.end(SOON).await.unwrap();
    assert!(after < ENDS, "{after:?}: {}", app.said());
    assert!(!open_orders(&desktop), "{}", app.said());
}

#[tokio::test]
async fn fault_98_without_a_display_the_app_says_so_and_ends() {
    let desktop = bare().await;
    for display in [None, Some(":4711")] {
        let mut command = demo(&desktop);
        match display {
            Some(nowhere) => command.env("DISPLAY", nowhere),
            None => command.env_remove("DISPLAY"),
        };
        let mut app = AppProcess::run(&desktop, &mut command).unwrap();
        let (status, _) = app.end(STARTS).await.unwrap();
        assert_eq!(status.code(), Some(1), "{display:?}");
        assert!(app.said().contains("there is no display"), "{}", app.said());
        nothing_broke(&app);
    }
}

#[tokio::test]
async fn fault_98_a_display_that_goes_away_ends_the_app_with_its_orders_closed() {
    let mut desktop = bare().await;
    let mut app = begun(&desktop, &mut demo(&desktop)).await;
    desktop.stop_screen();
    let (status, after) = app.end(SOON).await.unwrap();
    assert!(status.code() == Some(1) && after < ENDS, "{status} after {after:?}: {}", app.said());
    assert!(app.said().contains("the display is gone"), "{}", app.said());
    assert!(!open_orders(&desktop), "the orders were left open: {}", app.said());
}

/// The variable of a running process.
fn variable(process: u32, name: &str) -> Option<String> {
    let all = std::fs::read(format!("/proc/{process}/environ")).unwrap();
    let all = String::from_utf8_lossy(&all).into_owned();
    all.split('\0').find_map(|one| one.strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
}

#[tokio::test]
async fn fault_98_the_renderer_that_leaves_windows_blank_is_off_unless_somebody_chose_it() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let desktop = bare().await;
    for (chosen, used) in [(None, "1"), (Some("0"), "0")] {
        let mut command = demo(&desktop);
        command.envs(chosen.map(|value| (SWITCH, value)));
        let mut app = AppProcess::run(&desktop, &mut command).unwrap();
        app.wait_for_window(STARTS).await.unwrap();
        // Where there is no GPU and no DMA-BUF, as here, the window comes all the same.
        assert_eq!(variable(app.id(), SWITCH).as_deref(), Some(used));
        app.send(Signal::TERM);
        app.end(SOON).await.unwrap();
        nothing_broke(&app);
    }
}

#[tokio::test]
async fn fault_104_an_address_of_a_stranger_in_the_environment_is_refused_and_not_repeated() {
    let desktop = bare().await;
    for stranger in ["https://evil.example", "http://staging.cryptorefills.com", "http://me:secret@127.0.0.1:1", "?"] {
        let mut command = desktop.command(app());
        command.env("CRYPTOREFILLS_API_URL", stranger);
        let mut app = AppProcess::run(&desktop, &mut command).unwrap();
        let (status, _) = app.end(STARTS).await.unwrap();
        assert_eq!(status.code(), Some(2), "{stranger}");
        assert!(app.said().contains("the api address") && !app.said().contains("secret"), "{}", app.said());
    }
    assert_eq!(desktop.shown_windows().unwrap(), 0);
}

#[tokio::test]
async fn fault_104_another_api_in_the_environment_is_named_in_a_banner() {
    let desktop = Desktop::start().await.unwrap();
    let shop = SandboxProcess::start(&desktop, &SandboxOptions::default()).unwrap();
    let options = AppOptions::default().env("CRYPTOREFILLS_API_URL", shop.address());
    let window = journey::open_shop_with(&desktop, options).await.unwrap();
    window.wait_for_text(&window.says("override-banner"), STARTS).await.unwrap();
    let host = shop.address().trim_start_matches("http://");
    window.wait_for_text(host, SOON).await.unwrap();
}

#[tokio::test]
async fn fault_105_started_with_the_session_twice_there_is_one_and_it_can_be_reached() {
    let desktop = bare().await;
    let hidden = || {
        let mut command = demo(&desktop);
        command.arg("--hidden");
        AppProcess::run(&desktop, &mut command).unwrap()
    };
    let mut both = [hidden(), hidden()];
    let ended = eventually(STARTS, "the end of one of two", async || {
        let [one, other] = &mut both;
        [!one.is_running(), !other.is_running()].iter().position(|ended| *ended)
    });
    let ended = ended.await.unwrap();
    let [one, other] = &mut both;
    let (first, second) = if ended == 0 { (other, one) } else { (one, other) };
    assert!(second.end(SOON).await.unwrap().0.success(), "{}", second.said());
    eventually(STARTS, "open orders", async || open_orders(&desktop).then_some(())).await.unwrap();
    assert!(first.is_running() && desktop.shown_windows().unwrap() == 0, "{}", first.said());
    // No icon in a panel leads back to it on this desktop; starting it does.
    let mut third = AppProcess::run(&desktop, &mut demo(&desktop)).unwrap();
    assert!(third.end(STARTS).await.unwrap().0.success());
    first.wait_for_window(SOON).await.unwrap();
}

#[tokio::test]
async fn fault_99_without_a_bus_the_window_opens_and_ends_as_it_should() {
    let desktop = bare().await;
    for address in [None, Some("unix:path=/nowhere/at/all"), Some("garbage")] {
        let mut command = demo(&desktop);
        // Nor where a bus usually is.
        command.env("XDG_RUNTIME_DIR", desktop.home().join("cache"));
        match address {
            Some(nowhere) => command.env("DBUS_SESSION_BUS_ADDRESS", nowhere),
            None => command.env_remove("DBUS_SESSION_BUS_ADDRESS"),
        };
        starts_and_ends(&desktop, &mut command).await;
    }
}

#[tokio::test]
async fn fault_101_in_a_language_that_the_system_does_not_know_the_window_opens_and_ends_as_it_should() {
    let desktop = bare().await;
    for language in ["C", "POSIX", "tr_TR.UTF-8", "xx_YY"] {
        starts_and_ends(&desktop, demo(&desktop).env("LANG", language)).await;
    }
}

async fn starts_and_ends(desktop: &Desktop, command: &mut Command) {
    let mut app = begun(desktop, command).await;
    app.send(Signal::TERM);
    let (status, after) = app.end(SOON).await.unwrap();
    assert!(status.success() && after < ENDS, "{status} after {after:?}: {}", app.said());
    assert!(!open_orders(desktop));
    nothing_broke(&app);
}

const CARD: Purchase = Purchase { brand: "Pixelport", choice: Choose::Tile("$20"), phone: None };

#[tokio::test]
async fn fault_100_where_no_file_can_be_written_the_window_opens_buys_and_says_what_is_not_kept() {
    let desktop = Desktop::start().await.unwrap();
    let shop = SandboxProcess::start(&desktop, &SandboxOptions::default()).unwrap();
    let mut options = AppOptions::args(&["--api-url", shop.address()]);
    // No file can be made there, not even by an administrator.
    for folder in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        options = options.env(folder, "/sys/nowhere");
    }
    let window = journey::open_shop_with(&desktop, options).await.unwrap();
    window.wait_for_text(&window.says("vault-is-no-room"), SOON).await.unwrap();
    desktop.still_screenshot(&journey::picture("home-read-only").unwrap()).await.unwrap();
    journey::buy(&window, &CARD).await.unwrap();
    window.end_app_within(ENDS).await.unwrap();
}

#[tokio::test]
async fn fault_100_where_there_is_not_even_room_for_the_pages_own_files_the_app_says_so_and_ends() {
    let desktop = bare().await;
    let mut command = demo(&desktop);
    for folder in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"] {
        command.env(folder, "/sys/nowhere");
    }
    let mut app = AppProcess::run(&desktop, &mut command).unwrap();
    let (status, _) = app.end(STARTS).await.unwrap();
    assert_eq!(status.code(), Some(1), "{}", app.said());
    assert!(app.said().contains("the app cannot start"), "{}", app.said());
    nothing_broke(&app);
}

/// Our program, by its own name, below a shell that takes something away from it first.
fn after(desktop: &Desktop, words: &str) -> PathBuf {
    let folder = desktop.home().join("bin");
    std::fs::create_dir(&folder).unwrap();
    let script = folder.join("cryptorefills-desktop");
    std::fs::write(&script, format!("#!/bin/sh\n{words}\nexec '{}' \"$@\"\n", app().display())).unwrap();
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    script
}

#[tokio::test]
async fn fault_103_with_sixty_four_open_files_allowed_a_card_is_bought_to_its_end() {
    let desktop = Desktop::start().await.unwrap();
    let quick =
        SandboxOptions { confirm_after_ms: Some(300), deliver_after_ms: Some(300), ..SandboxOptions::default() };
    let shop = SandboxProcess::start(&desktop, &quick).unwrap();
    let program = Some(after(&desktop, "ulimit -n 64"));
    let options = AppOptions { program, ..AppOptions::args(&["--api-url", shop.address()]) };
    let window = journey::open_shop_with(&desktop, options).await.unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", window.process_id().unwrap())).unwrap();
    assert!(limits.lines().any(|line| line.starts_with("Max open files") && line.contains("64")), "{limits}");
    journey::buy(&window, &CARD).await.unwrap();
    journey::pay_newest(&shop, "exact").await.unwrap();
    window.wait_for_text(&window.says("phase-delivered"), STARTS).await.unwrap();
    window.end_app_within(ENDS).await.unwrap();
}
