//! The stand-in shop in the foreground, until it is told to stop.

use std::time::Duration;

use cryptorefills_core::contract::Phrase;
use cryptorefills_sandbox::{Sandbox, SandboxOptions, Scenario, TlsFiles, until_told_to_stop};
use serde::Serialize;

use crate::arguments;
use crate::failure::{Failure, Verdict};
use crate::terminal::Terminal;

#[derive(Serialize)]
struct Listening {
    url: String,
}

#[derive(Serialize)]
struct ScenarioLine {
    name: &'static str,
    title: &'static str,
}

pub async fn run(asked: &arguments::Sandbox, terminal: &Terminal) -> Result<Verdict, Failure> {
    if asked.list_scenarios {
        return list_scenarios(terminal);
    }
    let sandbox = Sandbox::start(options(asked)).await?;
    let url = sandbox.url();
    if terminal.json() {
        terminal.value(&Listening { url })?;
    } else {
        terminal.line(&terminal.say(&Phrase::new("cli-sandbox-listening").with("url", url)))?;
    }
    until_told_to_stop().await;
    sandbox.stop().await;
    Ok(Verdict::Good)
}

fn list_scenarios(terminal: &Terminal) -> Result<Verdict, Failure> {
    if terminal.json() {
        let all = Scenario::ALL.iter().map(|one| ScenarioLine { name: one.name(), title: one.title() });
        terminal.value(&all.collect::<Vec<_>>())?;
    } else {
        for scenario in Scenario::ALL {
            terminal.line(&scenario.line())?;
        }
    }
    Ok(Verdict::Good)
}

fn options(asked: &arguments::Sandbox) -> SandboxOptions {
    let mut options = SandboxOptions { port: asked.port, brands: asked.brands, ..SandboxOptions::default() };
    let set = |place: &mut Duration, millis: Option<u64>| {
        if let Some(millis) = millis {
            *place = Duration::from_millis(millis);
        }
    };
    options.state_file.clone_from(&asked.state_file);
    options.auto_pay_after = asked.auto_pay_after_ms.map(Duration::from_millis);
    set(&mut options.pace.confirm_after, asked.confirm_after_ms.or(asked.pace));
    set(&mut options.pace.deliver_after, asked.deliver_after_ms.or(asked.pace));
    set(&mut options.pace.heartbeat, asked.heartbeat_ms);
    set(&mut options.expire_after, asked.expire_after_ms);
    options.scenario = asked.scenario;
    options.speed = asked.speed.unwrap_or(options.speed);
    if let (Some(cert), Some(key)) = (&asked.tls_cert, &asked.tls_key) {
        options.tls = Some(TlsFiles { cert: cert.clone(), key: key.clone() });
    }
    options.order_form = asked.order_form.unwrap_or(options.order_form);
    options
}
