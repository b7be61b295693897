//! How a sandbox is set up, and what can be switched while it runs.
//! May use: plain types and serde, so that the same words work over HTTP.
//! Must never enter: state of a running server.

use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::scenario::{Scenario, Speed};
use crate::tls::TlsFiles;

#[derive(Debug, Clone)]
pub struct SandboxOptions {
    /// 0 takes any free port.
    pub port: u16,
    /// Orders are kept here (JSON, replaced as a whole on every change) and go on after a restart.
    pub state_file: Option<PathBuf>,
    /// What every new order goes through; `auto_pay_after`, `pace` and `expire_after` are not for these.
    pub scenario: Option<Scenario>,
    /// Of the scenario above.
    pub speed: Speed,
    /// Answers over https, HTTP/2 included.
    pub tls: Option<TlsFiles>,
    /// Every new order is paid exactly, by itself, after this time.
    pub auto_pay_after: Option<Duration>,
    pub pace: Pace,
    pub order_form: OrderForm,
    /// From creation to `Expired`, when nobody pays.
    pub expire_after: Duration,
    /// Beyond this number the oldest order is forgotten.
    pub max_orders: usize,
    /// So many brands are sold in the United States: where the fixtures end, made ones go on, the same each time.
    pub brands: usize,
}

impl Default for SandboxOptions {
    fn default() -> Self {
        Self {
            port: 0,
            state_file: None,
            scenario: None,
            speed: Speed::ORDINARY,
            tls: None,
            auto_pay_after: None,
            pace: Pace::default(),
            order_form: OrderForm::Nested,
            expire_after: Duration::from_secs(30 * 60),
            max_orders: 1_000,
            brands: 0,
        }
    }
}

/// Which body `POST /v5/orders` takes; the other form gets a 400 whose body holds no code-shaped word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderForm {
    /// The seed's form: `deliveries[].deliverable`, with a quantity.
    Nested,
    /// The form of the public clients: flat deliveries, quantity by repetition.
    Flat,
    Either,
}

#[derive(Debug, Error)]
#[error("order form must be nested, flat or either")]
pub struct UnknownForm;

impl FromStr for OrderForm {
    type Err = UnknownForm;

    fn from_str(word: &str) -> Result<Self, UnknownForm> {
        match word {
            "nested" => Ok(Self::Nested),
            "flat" => Ok(Self::Flat),
            "either" => Ok(Self::Either),
            _ => Err(UnknownForm),
        }
    }
}

/// How fast a paid order moves on.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// From paid to `WaitingForDelivery`; a late payment arrives this long after the expiry.
    pub confirm_after: Duration,
    /// From `WaitingForDelivery` to `Done`.
    pub deliver_after: Duration,
    /// Between two comment lines on a stream.
    pub heartbeat: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            confirm_after: Duration::from_secs(4),
            deliver_after: Duration::from_secs(6),
            heartbeat: Duration::from_secs(10),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayKind {
    /// Whatever is still missing.
    Exact,
    /// Half of what is still missing.
    TooLittle,
    /// A tenth more than asked.
    TooMuch,
    /// The order expires now and is paid a moment later.
    Late,
}

/// What goes wrong, until it is taken away again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Every API answer is a 503; no order is created.
    #[serde(rename = "server_error_503")]
    ServerError503,
    /// Every API answer is a 200 with a login page, as behind a captive portal.
    LoginPageHtml,
    /// Every API answer is a 429 with `Retry-After: 2`.
    RateLimited,
    /// Every API answer is a bare 403.
    Forbidden,
    /// Every API answer is a 200 with `{}`.
    EmptyObject,
    /// Every API answer is JSON that stops in the middle.
    CutJson,
    /// Requests are taken and never answered.
    NoAnswer,
    /// Brand lists are empty.
    EmptyCatalogue,
    /// Validation answers a null amount without a problem.
    NullPrice,
    /// The order's address has one letter changed; its QR text keeps the true one.
    TamperedAddress,
    /// The order asks for five per cent more than was quoted.
    TamperedCoinAmount,
    /// The order is for another brand.
    WrongBrand,
    /// The order names another network.
    WrongNetwork,
    /// The order carries a memo.
    MemoRequired,
    /// The order is created, and the connection is cut before any answer.
    NoAnswerToCreate,
    /// The order is created, and the answer is a 502 with HTML.
    BadGatewayAfterCreate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamMode {
    On,
    /// As `On`, but the last event is a bare `event: stop` without data.
    BareStop,
    /// Streams open and then say nothing at all.
    Silent,
    /// Open streams break, new ones get a 503.
    Cut,
    /// Open streams break, new ones get a 405.
    Absent,
}
