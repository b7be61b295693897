//! The shell: the one crate that knows Tauri. It puts a window, notifications and a tray icon around the wallet.
//! May use: `core`, the sandbox (for the demo), Tauri and what the desktop offers.
//! Must never enter: rules about orders or money, HTTP, SQL.

mod arguments;
#[cfg(target_os = "linux")]
mod caret;
mod clipboard;
mod commands;
mod demo;
mod dialogs;
#[cfg(target_os = "linux")]
mod display;
mod ending;
mod errands;
mod events;
mod following;
mod link;
mod links;
mod logging;
mod logos;
#[cfg(target_os = "linux")]
mod network_process;
mod notification_service;
mod notifications;
#[cfg(target_os = "linux")]
mod renderer;
mod tray;
mod web_process;
mod window;
mod window_place;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, built_in_partner_id};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::Vault;
use tauri::{AppHandle, Manager, RunEvent};

use crate::arguments::Arguments;
use crate::clipboard::Clipboard;
use crate::commands::{Opening, Shown};
use crate::demo::Demo;
use crate::errands::Errands;
use crate::window_place::WindowPlace;

/// The name of what makes the app start with the session.
const AUTOSTART_NAME: &str = "cryptorefills-desktop";

/// Runs the app until it is told to end.
pub fn run() -> ExitCode {
    let Some((arguments, api)) = understood() else {
        return ExitCode::from(2);
    };
    #[cfg(target_os = "linux")]
    renderer::settle();
    logging::start();
    #[cfg(target_os = "linux")]
    if !display::is_there() {
        eprintln!("the app cannot start: there is no display to show its window on");
        return ExitCode::FAILURE;
    }
    // The first plugin decides whether this is the only process of the app; nothing is opened before it has.
    let built = web_process::hear(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|handle, words, _| second_start(handle, &words)))
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_autostart::Builder::new().app_name(AUTOSTART_NAME).args(["--hidden"]).build())
        .register_asynchronous_uri_scheme_protocol(logos::SCHEME, logos::answer)
        .invoke_handler(commands::handler())
        .on_window_event(window::on_event)
        .setup(move |app| {
            if let Err(error) = set_up(app.handle(), arguments, api) {
                cannot_start(error.as_ref());
                app.handle().exit(1);
            }
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(ran);
            ExitCode::SUCCESS
        }
        Err(error) => {
            cannot_start(&error);
            ExitCode::FAILURE
        }
    }
}

fn cannot_start(error: &dyn Error) {
    eprintln!("the app cannot start: {error}");
}

/// A second process hands over its words and ends. One that the session started says nothing.
fn second_start(handle: &AppHandle, words: &[String]) {
    match Arguments::read(words.iter().skip(1).map(Into::into)) {
        Ok(Arguments { order: Some(order), .. }) => errands::follow_link(handle, order),
        Ok(Arguments { hidden: true, .. }) => {}
        _ => window::bring_back(handle),
    }
}

fn ran(handle: &AppHandle, event: RunEvent) {
    match event {
        // The last window is gone, which alone ends nothing: orders are followed without one.
        RunEvent::ExitRequested { code: None, api, .. } => api.prevent_exit(),
        RunEvent::Exit => ending::last(handle),
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => window::bring_back(handle),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            if let Some(order) = urls.iter().find_map(|url| link::order_in(url.as_str())) {
                errands::follow_link(handle, order);
            }
        }
        _ => {}
    }
}

/// `None` after the reason was printed.
fn understood() -> Option<(Arguments, Option<BaseUrl>)> {
    let arguments = match Arguments::read(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("{error}\n{}", arguments::USAGE);
            return None;
        }
    };
    let variable = std::env::var(BaseUrl::VARIABLE).ok();
    match BaseUrl::asked(arguments.api_url.as_deref(), variable.as_deref()) {
        Ok(api) => Some((arguments, api)),
        Err(error) => {
            eprintln!("{error}");
            None
        }
    }
}

fn set_up(handle: &AppHandle, arguments: Arguments, api: Option<BaseUrl>) -> Result<(), Box<dyn Error>> {
    let data_root = match arguments.data_dir {
        Some(folder) => folder,
        None => handle.path().app_data_dir()?,
    };
    handle.manage(WindowPlace::open(&data_root));
    handle.manage(Errands::default());
    let options = AppOptions {
        data_root,
        version: handle.package_info().version.to_string(),
        built_in_partner_id: built_in_partner_id().map(str::to_owned),
        api_override: api,
        clock: Arc::new(SystemClock),
        vault: Vault::system(cryptorefills_core::vault::SERVICE),
        demo: Arc::new(Demo::default()),
    };
    // The wallet starts tasks of its own, so it is made inside the runtime.
    let wallet = tauri::async_runtime::block_on(async { App::new(options) });
    wallet.system_speaks(sys_locale::get_locales());
    handle.manage(Opening::new(arguments.demo));
    let ringing = handle.clone();
    handle.manage(Clipboard::start(move || events::clipboard(&ringing))?);
    handle.manage(Shown::default());
    handle.manage(wallet.clone());
    events::pump(handle.clone(), wallet.clone());
    notifications::start(handle, wallet);
    ending::on_signals(handle.clone());
    #[cfg(target_os = "linux")]
    display::on_loss(handle.clone());
    #[cfg(target_os = "linux")]
    caret::hold_still();
    begin_early(handle);
    match (arguments.order, arguments.hidden) {
        (Some(order), _) => errands::follow_link(handle, order),
        (None, true) => {}
        (None, false) => window::open(handle).map(drop)?,
    }
    tray::put_up(handle);
    Ok(())
}

/// While the window and its page come up, or without a window, in which case nobody asks for what is to be open.
fn begin_early(handle: &AppHandle) {
    let handle = handle.clone();
    tauri::async_runtime::spawn(async move {
        if let Err(error) = commands::begin(&handle).await {
            tracing::warn!(code = ?error.code, "nothing is followed");
        }
    });
}
