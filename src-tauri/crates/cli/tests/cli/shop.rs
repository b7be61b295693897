//! Shops to ask: the sandbox with an order in it, and one that answers the same to everything.

use cryptorefills_sandbox::{PayKind, Sandbox, SandboxOptions};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

pub const EMAIL: &str = "sentinel.buyer@example.org";

pub async fn sandbox() -> Sandbox {
    Sandbox::start(SandboxOptions::default()).await.unwrap()
}

/// Its id.
pub async fn order(sandbox: &Sandbox) -> String {
    order_of_many(sandbox, 1).await
}

pub async fn order_of_many(sandbox: &Sandbox, pieces: u32) -> String {
    ordered(sandbox, pieces, "Pixelport", "giftcard", "10 USD", EMAIL).await
}

pub async fn order_of(sandbox: &Sandbox, brand: &str, kind: &str, denomination: &str, to: &str) -> String {
    ordered(sandbox, 1, brand, kind, denomination, to).await
}

async fn ordered(sandbox: &Sandbox, pieces: u32, brand: &str, kind: &str, denomination: &str, to: &str) -> String {
    let body = json!({
        "lang": "en", "user": {"email": EMAIL, "has_accepted_newsletter": false},
        "payment": {"type": "via", "payment_via": "USER_WALLET", "coin": "USDC", "network": "Solana"},
        "deliveries": [{"kind": kind, "quantity": pieces, "deliverable": {"brand_name": brand, "country_code": "US",
            "denomination": denomination, "beneficiary_account": to}}],
    });
    let request = reqwest::Client::new().post(format!("{}/v5/orders", sandbox.url())).json(&body);
    let headers = [("x-cr-application", "test"), ("x-cr-version", "1"), ("x-country-iso-code", "US")];
    let request = headers.into_iter().fold(request, |request, (name, value)| request.header(name, value));
    let answer: Value = request.send().await.unwrap().json().await.unwrap();
    answer["order_id"].as_str().unwrap().to_owned()
}

/// An order of a shop that is not in a hurry, with its codes.
pub async fn delivered(sandbox: &Sandbox) -> String {
    let id = order(sandbox).await;
    sandbox.control().pay(&id, PayKind::Exact).unwrap();
    sandbox.control().set_state(&id, "Done", Some("PaymentReceived")).unwrap();
    id
}

/// Gives every request this one answer. Its address.
pub async fn answers(status: &'static str, media: &'static str, body: String) -> String {
    serves(media, move |_| (status, body.clone())).await
}

/// One way to pay for whoever sends this partner ID, and 401 for everybody else. Its address.
pub async fn only_for(partner_id: &'static str) -> String {
    let header = format!("\r\nx-cr-application: {partner_id}\r\n");
    let answer = move |request: &str| match request.to_ascii_lowercase().contains(&header) {
        true => ("200 OK", r#"[{"name":"USER_WALLET","available":true,"currencies":[]}]"#.to_owned()),
        false => ("401 Unauthorized", "{}".to_owned()),
    };
    serves("application/json", answer).await
}

async fn serves(media: &'static str, answer: impl Fn(&str) -> (&'static str, String) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            let mut part = [0_u8; 1024];
            // Only requests without a body are sent here.
            while !request.ends_with(b"\r\n\r\n") {
                match stream.read(&mut part).await {
                    Ok(read) if read > 0 => request.extend(part.iter().take(read)),
                    _ => break,
                }
            }
            let (status, body) = answer(&String::from_utf8_lossy(&request));
            let head = format!("HTTP/1.1 {status}\r\ncontent-type: {media}\r\ncontent-length: {}\r\n", body.len());
            let _gone = stream.write_all(format!("{head}connection: close\r\n\r\n{body}").as_bytes()).await;
        }
    });
    address
}

/// An address at which nobody listens.
pub async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}
