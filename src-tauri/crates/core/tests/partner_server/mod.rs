//! A stand-in that answers each connection with canned bytes, so that every fault of the wire can be played exactly.
//!
//! May use: a socket. Must never enter: knowledge of HTTP beyond where a request ends.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::domain::{CountryCode, Secret};
use cryptorefills_core::partner::{
    BaseUrl, Budget, ClientOptions, Denomination, Identity, OrderRequest, PartnerClient, RequestLine, Route,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

pub const DEADLINE: Duration = Duration::from_secs(60);

/// What happens on one connection after its request has been read.
#[derive(Clone, Debug)]
pub enum Step {
    Write(Vec<u8>),
    /// Keeps the connection open and silent.
    Hold,
    /// Ends it with a reset instead of a proper close.
    Reset,
}

pub struct Server {
    pub origin: String,
    requests: watch::Receiver<Vec<(Instant, String)>>,
}

impl Server {
    /// Connection n plays script n; further ones play the last again.
    pub async fn playing(scripts: Vec<Vec<Step>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (seen, requests) = watch::channel(Vec::new());
        let seen = Arc::new(seen);
        tokio::spawn(async move {
            let mut scripts = scripts.into_iter();
            let mut script = Vec::new();
            while let Ok((connection, _)) = listener.accept().await {
                script = scripts.next().unwrap_or(script);
                tokio::spawn(play(connection, script.clone(), Arc::clone(&seen)));
            }
        });
        Self { origin, requests }
    }

    pub async fn answering(answer: impl Into<Vec<u8>>) -> Self {
        Self::playing(vec![vec![Step::Write(answer.into())]]).await
    }

    /// Requests seen so far: head and body.
    pub fn requests(&self) -> Vec<String> {
        self.requests.borrow().iter().map(|(_, request)| request.clone()).collect()
    }

    /// When each request had come in whole.
    pub fn arrivals(&self) -> Vec<Instant> {
        self.requests.borrow().iter().map(|(at, _)| *at).collect()
    }

    pub async fn wait_for_requests(&self, count: usize) {
        let mut requests = self.requests.clone();
        let seen = tokio::time::timeout(DEADLINE, requests.wait_for(|seen| seen.len() >= count)).await;
        seen.expect("the request arrives").unwrap();
    }

    pub fn client(&self) -> PartnerClient {
        client(&self.origin)
    }
}

pub fn client(origin: &str) -> PartnerClient {
    client_by(origin, Route::Direct, Budget::Unlimited)
}

pub fn client_by(origin: &str, route: Route, budget: Budget) -> PartnerClient {
    let options = ClientOptions {
        base: BaseUrl::parse_override(origin).unwrap(),
        app_version: "1.2.3".into(),
        identity: Identity {
            application: Secret::new("partner-sentinel"),
            country: CountryCode::parse("KR").unwrap(),
            lang: "en".into(),
        },
        route,
        budget,
    };
    PartnerClient::new(options, Arc::new(SystemClock)).unwrap()
}

/// An order that any shop would take.
pub fn order() -> OrderRequest {
    OrderRequest {
        lines: vec![RequestLine {
            brand_name: "Airbnb".into(),
            country: CountryCode::US,
            kind: "giftcard".into(),
            denomination: Denomination::Fixed { key: "100 USD".into(), localized: "$100".into() },
            beneficiary: Secret::new("buyer@example.com"),
            quantity: 1,
        }],
        email: Secret::new("buyer@example.com"),
        coin: "USDC".into(),
        network: "Solana".into(),
        promo_code: None,
        refund_wallet_address: None,
        newsletter: false,
        lang: "en".into(),
        utm_source: "cryptorefills-desktop".into(),
    }
}

/// A whole answer with its length.
pub fn http(status: u16, media: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} X\r\nContent-Type: {media}\r\nContent-Length: {length}\r\n\r\n{body}").into_bytes()
}

pub fn json(status: u16, body: &str) -> Vec<u8> {
    http(status, "application/json", body)
}

/// The value of a header of a recorded request.
pub fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let head = request.split("\r\n\r\n").next()?;
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

pub fn body(request: &str) -> &str {
    request.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

async fn play(mut connection: TcpStream, script: Vec<Step>, seen: Arc<watch::Sender<Vec<(Instant, String)>>>) {
    while let Some(request) = read_request(&mut connection).await {
        seen.send_modify(|requests| requests.push((Instant::now(), request)));
        for step in &script {
            match step {
                Step::Write(bytes) => {
                    if connection.write_all(bytes).await.is_err() {
                        return;
                    }
                }
                Step::Hold => {
                    let mut rest = [0; 1];
                    let _ = connection.read(&mut rest).await;
                    return;
                }
                Step::Reset => {
                    connection.set_zero_linger().unwrap();
                    return;
                }
            }
        }
        // What was written without a length ends with the connection.
        let whole = script.iter().any(|step| matches!(step, Step::Write(bytes) if contains(bytes, b"Content-Length")));
        if !whole {
            return;
        }
        if script.iter().any(|step| matches!(step, Step::Write(bytes) if contains(bytes, b"X-Then: close"))) {
            return;
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

async fn read_request(connection: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = header(&format!("{head}\r\n\r\n"), "content-length").and_then(|length| length.parse().ok());
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        let mut chunk = [0; 4096];
        match connection.read(&mut chunk).await {
            Ok(count) if count > 0 => bytes.extend_from_slice(chunk.get(..count)?),
            _ => return None,
        }
    }
}
