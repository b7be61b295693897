//! What every test of the sandbox needs: a running one, a client with the right headers, baskets, a stream reader.
//! May use: the public door of the crate and HTTP.
//! Must never enter: assertions of a single test.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]
#![allow(dead_code, reason = "each test file uses its own part of the desk")]

use std::time::Duration;

use cryptorefills_sandbox::{Control, Pace, Sandbox, SandboxOptions};
use reqwest::{Method, RequestBuilder, StatusCode};
use serde_json::{Value, json};

pub const LONG_ENOUGH: Duration = Duration::from_secs(60);

pub struct Desk {
    pub sandbox: Sandbox,
    pub client: reqwest::Client,
}

pub fn quick() -> SandboxOptions {
    let pace = Pace {
        confirm_after: Duration::from_millis(40),
        deliver_after: Duration::from_millis(40),
        heartbeat: Duration::from_millis(20),
    };
    SandboxOptions { pace, ..SandboxOptions::default() }
}

impl Desk {
    pub async fn open(options: SandboxOptions) -> Self {
        Self::with(options, reqwest::Client::builder()).await
    }

    pub async fn with(options: SandboxOptions, client: reqwest::ClientBuilder) -> Self {
        let client = client.no_proxy().build().unwrap();
        Self { sandbox: Sandbox::start(options).await.unwrap(), client }
    }

    pub fn control(&self) -> Control {
        self.sandbox.control()
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("{}{path}", self.sandbox.url()))
            .header("X-Cr-Application", "sandbox-test")
            .header("X-Cr-Version", "0.1.0")
            .header("X-Country-ISO-Code", "US")
            .header("Content-Type", "application/json")
            .timeout(LONG_ENOUGH)
    }

    pub async fn get(&self, path: &str) -> (StatusCode, Value) {
        read(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        read(self.request(Method::POST, path).body(body.to_string())).await
    }

    pub async fn order(&self, body: &Value) -> Value {
        let (status, order) = self.post("/v5/orders", body).await;
        assert_eq!(status, StatusCode::CREATED, "{order}");
        order
    }

    /// A fresh order of two cards, and its id.
    pub async fn order_id(&self) -> String {
        self.order(&two_cards()).await["order_id"].as_str().unwrap().to_owned()
    }

    pub async fn show(&self, order_id: &str) -> (StatusCode, Value) {
        self.get(&format!("/v5/orders/{order_id}")).await
    }

    pub async fn follow(&self, order_id: &str) -> Follower {
        self.try_follow(order_id).await.unwrap()
    }

    /// The status, when it is no stream.
    pub async fn try_follow(&self, order_id: &str) -> Result<Follower, StatusCode> {
        let path = format!("/v5/orders/{order_id}/subscribe");
        let response = self.request(Method::GET, &path).header("Accept", "text/event-stream").send().await.unwrap();
        if response.status() == StatusCode::OK {
            Ok(Follower { response, text: String::new() })
        } else {
            Err(response.status())
        }
    }
}

async fn read(request: RequestBuilder) -> (StatusCode, Value) {
    let response = request.send().await.unwrap();
    let status = response.status();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
}

/// The blocks of an event stream, as sent.
#[derive(Debug)]
pub struct Follower {
    response: reqwest::Response,
    text: String,
}

impl Follower {
    /// The next block, comments included; None when the server ended the stream, an error when it broke.
    pub async fn block(&mut self) -> Result<Option<String>, reqwest::Error> {
        loop {
            if let Some((block, rest)) = self.text.split_once("\n\n") {
                let (block, rest) = (block.to_owned(), rest.to_owned());
                self.text = rest;
                return Ok(Some(block));
            }
            match tokio::time::timeout(LONG_ENOUGH, self.response.chunk()).await.unwrap()? {
                Some(bytes) => self.text.push_str(&String::from_utf8_lossy(&bytes)),
                None => return Ok(None),
            }
        }
    }

    /// The next order that is sent; None when the stream ended.
    pub async fn next_order(&mut self) -> Result<Option<Value>, reqwest::Error> {
        while let Some(block) = self.block().await? {
            let data = block.strip_prefix("data: ").map(serde_json::from_str::<Value>);
            if let Some(Ok(order)) = data
                && order["order_id"].is_string()
            {
                return Ok(Some(order));
            }
        }
        Ok(None)
    }

    pub async fn order(&mut self) -> Value {
        match self.next_order().await.unwrap() {
            Some(order) => order,
            None => panic!("the stream ended"),
        }
    }

    /// Waits until the stream breaks in the middle, and fails when it ends or goes on for ever.
    pub async fn broken(&mut self) {
        loop {
            match self.block().await {
                Ok(Some(_)) => {}
                Ok(None) => panic!("the stream ended"),
                Err(_) => return,
            }
        }
    }

    pub async fn until(&mut self, order_state: &str) -> Value {
        loop {
            let order = self.order().await;
            if order["order_state"] == order_state {
                return order;
            }
        }
    }
}

pub fn delivery(brand: &str, denomination: &str) -> Value {
    json!({"beneficiary_account": "buyer@example.com", "brand_name": brand, "country_code": "US",
        "denomination": denomination, "localized_denomination": denomination})
}

pub fn flat(deliveries: &[Value], coin: &str, network: &str) -> Value {
    json!({"email": "buyer@example.com", "payment": {"type": "via", "payment_via": "USER_WALLET", "coin": coin, "network": network},
        "deliveries": deliveries, "lang": "en"})
}

pub fn nested(deliverable: &Value, quantity: u32, coin: &str, network: &str) -> Value {
    json!({"deliveries": [{"kind": "giftcard", "quantity": quantity, "deliverable": deliverable}],
        "payment": {"type": "via", "coin": coin, "network": network, "payment_via": "USER_WALLET"},
        "user": {"email": "buyer@example.com", "has_accepted_newsletter": false}, "lang": "en",
        "acquisition": {"utm_source": "cryptorefills-desktop"}})
}

/// The seed's form: two Pixelport cards of 20 dollars, in USDC on Solana.
pub fn two_cards() -> Value {
    nested(&delivery("Pixelport", "20 USD"), 2, "USDC", "Solana")
}
