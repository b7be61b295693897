//! The sandbox as a process of its own, for tests that kill it and for trying things out by hand.
//! May use: the library's public door.
//! Must never enter: behaviour that the library lacks.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use cryptorefills_sandbox::{Sandbox, SandboxOptions, Scenario, TlsFiles, until_told_to_stop};

const USAGE: &str = "usage: cryptorefills-sandbox [--port N] [--state-file PATH] [--auto-pay-after-ms N] \
[--confirm-after-ms N] [--deliver-after-ms N] [--heartbeat-ms N] [--expire-after-ms N] [--order-form nested|flat|either] \
[--brands N] [--scenario NAME] [--speed 0.1..100] [--tls-cert PEM --tls-key PEM]
       cryptorefills-sandbox --list-scenarios";

#[tokio::main]
async fn main() -> ExitCode {
    if std::env::args().skip(1).eq(["--list-scenarios"]) {
        list_scenarios();
        return ExitCode::SUCCESS;
    }
    let Some(options) = options(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match Sandbox::start(options).await {
        Ok(sandbox) => {
            announce(&sandbox.url());
            until_told_to_stop().await;
            sandbox.stop().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "whoever started the process reads the address from this line")]
fn announce(url: &str) {
    println!("sandbox listening on {url}");
}

fn list_scenarios() {
    let list: String = Scenario::ALL.iter().map(|scenario| scenario.line() + "\n").collect();
    // Whoever reads only the first lines may hang up.
    let _ = std::io::stdout().write_all(list.as_bytes());
}

/// None for a flag or value that is not understood.
fn options(mut arguments: impl Iterator<Item = String>) -> Option<SandboxOptions> {
    let mut options = SandboxOptions::default();
    let (mut cert, mut key) = (None, None);
    while let Some(flag) = arguments.next() {
        let value = arguments.next()?;
        let span = || value.parse().ok().map(Duration::from_millis);
        match flag.as_str() {
            "--port" => options.port = value.parse().ok()?,
            "--state-file" => options.state_file = Some(PathBuf::from(value)),
            "--auto-pay-after-ms" => options.auto_pay_after = Some(span()?),
            "--confirm-after-ms" => options.pace.confirm_after = span()?,
            "--deliver-after-ms" => options.pace.deliver_after = span()?,
            "--heartbeat-ms" => options.pace.heartbeat = span()?,
            "--expire-after-ms" => options.expire_after = span()?,
            "--order-form" => options.order_form = value.parse().ok()?,
            "--brands" => options.brands = value.parse().ok()?,
            "--scenario" => options.scenario = Some(value.parse().ok()?),
            "--speed" => options.speed = value.parse().ok()?,
            "--tls-cert" => cert = Some(PathBuf::from(value)),
            "--tls-key" => key = Some(PathBuf::from(value)),
            _ => return None,
        }
    }
    options.tls = match (cert, key) {
        (Some(cert), Some(key)) => Some(TlsFiles { cert, key }),
        (None, None) => None,
        _ => return None,
    };
    Some(options)
}
