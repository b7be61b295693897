//! `cargo xtask run`: from a fresh clone to an open window.

use std::process::{Command, ExitCode};

use crate::machine::{self, finish};
use crate::setup::{self, Purpose};
use crate::stop::Stop;

pub fn run(args: &[String]) -> Result<ExitCode, Stop> {
    let app_args = app_args(args)?;
    let display = machine::has_display();
    setup::prepare(if display { Purpose::Window } else { Purpose::Headless })?;
    setup::install_npm_packages()?;
    finish("npm run build", machine::npm(&["run", "build"]))?;
    if display {
        finish("cargo build", machine::cargo(&["build", "-p", "cryptorefills-desktop"]))?;
        let mut app = Command::new(machine::built("cryptorefills-desktop"));
        app.args(app_args);
        return exit_code_of(app);
    }
    println!(
        "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), \
         so the app opens on a virtual one and walks through one demo purchase"
    );
    setup::install_tauri_driver()?;
    let both = ["build", "-p", "cryptorefills-desktop", "-p", "cryptorefills-tests", "--bins"];
    finish("cargo build", machine::cargo(&both))?;
    exit_code_of(Command::new(machine::built("demo-walk")))
}

/// `--demo` is the app's own; everything after `--` goes to the app as it is.
fn app_args(args: &[String]) -> Result<Vec<String>, Stop> {
    let mut before_dashes = args.iter().take_while(|arg| *arg != "--");
    if let Some(unknown) = before_dashes.find(|arg| *arg != "--demo") {
        return Err(Stop::Usage(format!("`run` does not know `{unknown}`; arguments for the app go after `--`")));
    }
    Ok(args.iter().filter(|arg| *arg != "--").cloned().collect())
}

fn exit_code_of(mut program: Command) -> Result<ExitCode, Stop> {
    let status = program.status().map_err(|cause| machine::start_failed(&program, cause))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

#[cfg(test)]
mod tests {
    use super::app_args;

    fn given(args: &[&str]) -> Option<Vec<String>> {
        app_args(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>()).ok()
    }

    #[test]
    fn demo_and_what_follows_the_dashes_reach_the_app() {
        let expected = ["--demo", "--api-url", "x"].map(str::to_owned).to_vec();
        assert_eq!(given(&["--demo", "--", "--api-url", "x"]), Some(expected));
    }

    #[test]
    fn an_unknown_argument_is_refused() {
        assert_eq!(given(&["--dmeo"]), None);
    }
}
