//! Benchmarks: our side, the peer's side and the load for both, measured in turn in one run and printed as ratios.
//! May use: core, as the app uses it; other programs as peers. Must never enter: an assertion about a time.
#![expect(clippy::print_stdout, reason = "figures are printed for people")]

mod catalogue;
#[cfg(target_os = "linux")]
mod desktop;
mod fault;
mod figures;
mod orders;
mod stream;
#[cfg(target_os = "linux")]
mod window;

use std::process::ExitCode;

use fault::Fault;

/// The words after the program's name. A new benchmark is a module and a line.
fn dispatch(words: &[&str]) -> Result<(), Fault> {
    match words {
        ["catalogue", rest @ ..] => catalogue::run(rest),
        ["stream", rest @ ..] => stream::run(rest),
        ["orders", rest @ ..] => orders::run(rest),
        ["commit", rest @ ..] => orders::commit::run(rest),
        ["feed", rest @ ..] => orders::feed::run(rest),
        #[cfg(target_os = "linux")]
        ["window", rest @ ..] => window::run(rest),
        #[cfg(target_os = "linux")]
        ["desktop", rest @ ..] => desktop::run(rest),
        ["start", rest @ ..] => orders::start::run(rest),
        // Started by the run itself, each as a process of its own.
        ["stream-load"] => stream::load::serve(),
        ["stream-watch", origin, order, rest @ ..] => stream::watch::watch(origin, order, rest.contains(&"latency")),
        ["orders-watch", origin, count] => orders::watch::watch(origin, count),
        _ => Err(Fault::Usage),
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bench: {fault}");
            let mut cause = std::error::Error::source(&fault);
            while let Some(why) = cause {
                eprintln!("  because: {why}");
                cause = why.source();
            }
            ExitCode::FAILURE
        }
    }
}
