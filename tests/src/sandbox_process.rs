use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::process::OwnedProcess;
use crate::{Desktop, HarnessError, places};

const ANSWERS: Duration = Duration::from_secs(30);
const GREETING: &str = "sandbox listening on ";

/// How the stand-in partner behaves. Unset values are the sandbox's own.
#[derive(Debug, Clone, Default)]
pub struct SandboxOptions {
    /// A fixed port, to come back under the same address; otherwise any free one.
    pub port: Option<u16>,
    /// Where orders are kept, so that a second start knows them.
    pub state_file: Option<PathBuf>,
    pub auto_pay_after_ms: Option<u64>,
    pub confirm_after_ms: Option<u64>,
    pub deliver_after_ms: Option<u64>,
    pub heartbeat_ms: Option<u64>,
    pub expire_after_ms: Option<u64>,
    /// `nested`, `flat` or `either`.
    pub order_form: Option<String>,
}

/// The stand-in partner as a program of its own, ended on drop.
pub struct SandboxProcess {
    address: String,
    http: reqwest::Client,
    _process: OwnedProcess,
}

impl SandboxProcess {
    /// # Errors
    /// When the program is missing or does not say where it listens.
    pub fn start(desktop: &Desktop, options: &SandboxOptions) -> Result<Self, HarnessError> {
        let mut command = desktop.command(places::program("cryptorefills-sandbox")?);
        give(&mut command, "--port", Some(options.port.unwrap_or(0)));
        give(&mut command, "--state-file", options.state_file.as_ref().map(|file| file.display()));
        give(&mut command, "--auto-pay-after-ms", options.auto_pay_after_ms);
        give(&mut command, "--confirm-after-ms", options.confirm_after_ms);
        give(&mut command, "--deliver-after-ms", options.deliver_after_ms);
        give(&mut command, "--heartbeat-ms", options.heartbeat_ms);
        give(&mut command, "--expire-after-ms", options.expire_after_ms);
        give(&mut command, "--order-form", options.order_form.as_ref());
        let (process, output) = OwnedProcess::start_read("sandbox", &mut command, &desktop.logs())?;
        let mut lines = BufReader::new(output);
        let mut line = String::new();
        let address = loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Err(process.ended());
            }
            if let Some((_, address)) = line.split_once(GREETING) {
                break address.trim().to_owned();
            }
        };
        // Whatever it says later must not fill the pipe and stop it.
        std::thread::spawn(move || lines.read_to_end(&mut Vec::new()));
        Ok(Self { address, http: reqwest::Client::builder().no_proxy().timeout(ANSWERS).build()?, _process: process })
    }

    /// `http://127.0.0.1:PORT`, as `--api-url` takes it.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Every order the sandbox knows, oldest first.
    ///
    /// # Errors
    /// When the sandbox does not answer.
    pub async fn orders(&self) -> Result<Vec<Value>, HarnessError> {
        let answer = self.get("orders").await?;
        match answer.get("orders").and_then(Value::as_array) {
            Some(orders) => Ok(orders.clone()),
            None => Err(HarnessError::Page(answer)),
        }
    }

    /// How many orders were created since it started.
    ///
    /// # Errors
    /// When the sandbox does not answer.
    pub async fn created(&self) -> Result<u64, HarnessError> {
        let answer = self.get("orders").await?;
        answer.get("created").and_then(Value::as_u64).ok_or(HarnessError::Page(answer))
    }

    /// How often each "METHOD route" was asked for.
    ///
    /// # Errors
    /// When the sandbox does not answer.
    pub async fn requests(&self) -> Result<BTreeMap<String, u64>, HarnessError> {
        let counts = self.get("requests").await?;
        serde_json::from_value(counts.clone()).map_err(|_| HarnessError::Page(counts))
    }

    /// An order of a card for `email`, as somebody else's program creates it; its id.
    ///
    /// # Errors
    /// When the sandbox does not answer or refuses.
    pub async fn order(&self, brand: &str, denomination: &str, email: &str) -> Result<String, HarnessError> {
        let deliverable = json!({ "brand_name": brand, "country_code": "US", "denomination": denomination,
                                  "beneficiary_account": email });
        let body = json!({
            "lang": "en", "user": { "email": email, "has_accepted_newsletter": false },
            "payment": { "type": "via", "payment_via": "USER_WALLET", "coin": "USDC", "network": "Solana" },
            "deliveries": [{ "kind": "giftcard", "quantity": 1, "deliverable": deliverable }],
        });
        let request = as_a_partner(self.http.post(format!("{}/v5/orders", self.address))).json(&body);
        let order: Value = request.send().await?.error_for_status()?.json().await?;
        order.get("order_id").and_then(Value::as_str).map(str::to_owned).ok_or(HarnessError::Page(order))
    }

    /// An order as the shop shows it to whoever knows its id.
    ///
    /// # Errors
    /// When the sandbox does not answer or refuses.
    pub async fn show(&self, order: &str) -> Result<Value, HarnessError> {
        let request = as_a_partner(self.http.get(format!("{}/v5/orders/{order}", self.address)));
        let answer = request.send().await?;
        Ok(answer.error_for_status()?.json().await?)
    }

    /// Pays an order as a customer would; `kind` is `exact` or another that the sandbox knows.
    ///
    /// # Errors
    /// When the sandbox does not answer or refuses.
    pub async fn pay(&self, order: &str, kind: &str) -> Result<(), HarnessError> {
        self.post(&format!("orders/{order}/pay"), &json!({ "kind": kind })).await
    }

    /// Posts to one of the sandbox's controls, such as `fault`, `stream`, `order-form`, `drop-streams` or `orders/ID/state`.
    ///
    /// # Errors
    /// When the sandbox does not answer or refuses.
    pub async fn post(&self, control: &str, body: &Value) -> Result<(), HarnessError> {
        let request = self.http.post(self.control(control)).json(body);
        request.send().await?.error_for_status()?;
        Ok(())
    }

    /// Reads one of the sandbox's controls.
    ///
    /// # Errors
    /// When the sandbox does not answer or refuses.
    pub async fn get(&self, control: &str) -> Result<Value, HarnessError> {
        let answer = self.http.get(self.control(control)).send().await?;
        Ok(answer.error_for_status()?.json().await?)
    }

    fn control(&self, name: &str) -> String {
        format!("{}/_sandbox/{name}", self.address)
    }
}

/// What every request to the shop's own address carries.
fn as_a_partner(request: reqwest::RequestBuilder) -> reqwest::RequestBuilder {
    let headers = [
        ("x-cr-application", "elsewhere"),
        ("x-cr-version", "1"),
        ("x-country-iso-code", "US"),
        ("content-type", "application/json"),
    ];
    headers.into_iter().fold(request, |request, (name, value)| request.header(name, value))
}

fn give(command: &mut Command, flag: &str, value: Option<impl ToString>) {
    if let Some(value) = value {
        command.args([flag, &value.to_string()]);
    }
}
