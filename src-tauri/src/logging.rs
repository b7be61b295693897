//! What is written to the standard error stream, and what is not.
//! May use: tracing. Must never enter: the words of other crates, which may hold addresses or ids; a panic's payload.

use std::panic;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// `CRYPTOREFILLS_LOG` names a level (`off`, `error`, `warn`, `info`, `debug`, `trace`) for our own crates only.
pub fn start() {
    let asked = std::env::var("CRYPTOREFILLS_LOG").ok().and_then(|word| word.parse::<LevelFilter>().ok());
    let level = asked.unwrap_or(LevelFilter::WARN);
    let ours = ["cryptorefills_core", "cryptorefills_shell", "cryptorefills_sandbox"];
    let filter = ours.map(|target| format!("{target}={level}")).join(",");
    // A second subscriber cannot be set; then the first goes on writing.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .try_init();
    panic::set_hook(Box::new(|stop| {
        let (file, line) = stop.location().map_or(("unknown", 0), |place| (place.file(), place.line()));
        tracing::error!(file, line, "a part of the app stopped");
    }));
}
