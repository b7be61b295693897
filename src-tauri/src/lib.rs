//! The shell: the one crate that knows Tauri. It puts a window, notifications and a tray icon around the wallet.
//! May use: `core`, the sandbox (for the demo), Tauri and what the desktop offers.
//! Must never enter: rules about orders or money, HTTP, SQL.

mod arguments;
mod clipboard;
mod commands;
mod demo;
mod ending;
mod events;
mod links;
mod logging;
mod logos;
mod notification_service;
mod notifications;
#[cfg(target_os = "linux")]
mod renderer;
mod tray;
mod window;

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, built_in_partner_id};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::Vault;
use tauri::{AppHandle, Manager};

use crate::arguments::Arguments;
use crate::clipboard::Clipboard;
use crate::commands::Opening;
use crate::demo::Demo;
use crate::window::Place;

/// Runs the app until it is told to end.
pub fn run() -> ExitCode {
    let Some((arguments, api)) = understood() else {
        return ExitCode::from(2);
    };
    #[cfg(target_os = "linux")]
    renderer::settle();
    logging::start();
    // The first plugin decides whether this is the only process of the app; nothing is opened before it has.
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|handle, _, _| window::bring_back(handle)))
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol(logos::SCHEME, logos::answer)
        .invoke_handler(commands::handler())
        .on_window_event(window::on_event)
        .setup(move |app| set_up(app.handle(), arguments, api))
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the app cannot start: {error}");
            ExitCode::FAILURE
        }
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
    handle.manage(Place::default());
    handle.manage(wallet.clone());
    events::pump(handle.clone(), wallet.signals());
    notifications::start(handle, wallet);
    ending::on_signals(handle.clone());
    window::open(handle, !arguments.hidden)?;
    tray::put_up(handle);
    Ok(())
}
