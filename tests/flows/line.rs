//! A hand on the line between wallet and shop: it answers in the shop's place, alters what the shop says, or cuts the wire.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use super::wallet::{DEADLINE, Shop};

type Change = Arc<dyn Fn(&mut Value) + Send + Sync>;

#[derive(Clone)]
pub enum Meddling {
    /// Said instead of the shop, which is not asked.
    Answer(Vec<u8>),
    /// What the shop says, with its JSON changed.
    Alter(Change),
    /// The shop is asked, and only a part of its answer arrives before the connection is reset.
    Cut(Cut),
    /// The shop is asked, and its answer waits until `release`.
    Hold,
}

#[derive(Clone, Copy, Debug)]
pub enum Cut {
    BeforeTheAnswer,
    InTheHead,
    AfterTheHead,
    InTheBody,
}

impl Cut {
    fn of(self, answer: &[u8]) -> &[u8] {
        let head = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        let end = match self {
            Self::BeforeTheAnswer => 0,
            Self::InTheHead => head / 2,
            Self::AfterTheHead => head,
            Self::InTheBody => (head + answer.len()) / 2,
        };
        &answer[..end]
    }
}

impl Meddling {
    pub fn alter(change: impl Fn(&mut Value) + Send + Sync + 'static) -> Self {
        Self::Alter(Arc::new(change))
    }
}

struct Rule {
    method: &'static str,
    path: &'static str,
    meddling: Meddling,
}

struct Shared {
    shop: SocketAddr,
    rules: Mutex<Vec<Rule>>,
    /// Each request with its head and body.
    seen: watch::Sender<Vec<String>>,
    released: Notify,
}

pub struct Line {
    pub url: String,
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

impl Line {
    pub async fn to(shop: &Shop) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let shop = shop.sandbox.url().trim_start_matches("http://").parse().unwrap();
        let seen = watch::Sender::new(Vec::new());
        let shared = Arc::new(Shared { shop, rules: Mutex::default(), seen, released: Notify::new() });
        let listening = tokio::spawn(listen(listener, Arc::clone(&shared)));
        Self { url: format!("http://{address}"), address, shared, listening }
    }

    /// From the next request on whose path begins so. The newest rule counts.
    pub fn meddle(&self, method: &'static str, path: &'static str, meddling: Meddling) {
        self.shared.rules.lock().unwrap().insert(0, Rule { method, path, meddling });
    }

    pub fn leave_alone(&self) {
        self.shared.rules.lock().unwrap().clear();
    }

    /// Lets one held answer go.
    pub fn release(&self) {
        self.shared.released.notify_one();
    }

    /// Nobody listens any more: connecting fails.
    pub async fn hang_up(&mut self) {
        self.listening.abort();
        let _ = (&mut self.listening).await;
    }

    pub async fn pick_up(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.listening = tokio::spawn(listen(listener, Arc::clone(&self.shared)));
    }

    /// Requests so far whose first line begins like this: `POST /v5/orders `.
    pub fn count(&self, start: &str) -> usize {
        self.requests(start).len()
    }

    pub fn requests(&self, start: &str) -> Vec<String> {
        self.shared.seen.borrow().iter().filter(|request| request.starts_with(start)).cloned().collect()
    }

    pub async fn until(&self, start: &str, count: usize) {
        let mut seen = self.shared.seen.subscribe();
        let enough = |seen: &Vec<String>| seen.iter().filter(|request| request.starts_with(start)).count() >= count;
        let waited = tokio::time::timeout(DEADLINE, seen.wait_for(enough)).await;
        waited.unwrap_or_else(|_| panic!("{} of {count} × {start}", self.count(start))).unwrap();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// A whole answer with its length.
pub fn http(status: u16, media: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} X\r\nContent-Type: {media}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}

pub fn json(status: u16, body: &str) -> Vec<u8> {
    http(status, "application/json", body)
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((connection, _)) = listener.accept().await {
        tokio::spawn(serve(connection, Arc::clone(&shared)));
    }
}

async fn serve(mut wallet: TcpStream, shared: Arc<Shared>) {
    let Some(request) = read_request(&mut wallet).await else { return };
    let meddling = {
        let rules = shared.rules.lock().unwrap();
        let fits = |rule: &&Rule| {
            let rest = request.strip_prefix(rule.method).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| rest.starts_with(rule.path))
        };
        rules.iter().find(fits).map(|rule| rule.meddling.clone())
    };
    shared.seen.send_modify(|seen| seen.push(request.clone()));
    if let Some(Meddling::Answer(bytes)) = &meddling {
        let _ = wallet.write_all(bytes).await;
        return;
    }
    let Ok(mut shop) = TcpStream::connect(shared.shop).await else { return };
    // One request a connection: then an answer ends with it.
    let asked = request.replacen("\r\n", "\r\nConnection: close\r\n", 1);
    if shop.write_all(asked.as_bytes()).await.is_err() {
        return;
    }
    match meddling {
        None | Some(Meddling::Answer(_)) => {
            let _ = tokio::io::copy_bidirectional(&mut wallet, &mut shop).await;
        }
        Some(Meddling::Alter(change)) => {
            let _ = wallet.write_all(&altered(&read_all(&mut shop).await, &change)).await;
        }
        Some(Meddling::Cut(cut)) => {
            let answer = read_all(&mut shop).await;
            let _ = wallet.write_all(cut.of(&answer)).await;
            wallet.set_zero_linger().unwrap();
        }
        Some(Meddling::Hold) => {
            let answer = read_all(&mut shop).await;
            shared.released.notified().await;
            let _ = wallet.write_all(&answer).await;
        }
    }
}

fn altered(answer: &[u8], change: &Change) -> Vec<u8> {
    let text = String::from_utf8_lossy(answer);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status: u16 = head.split(' ').nth(1).unwrap().parse().unwrap();
    let Ok(mut value) = serde_json::from_str::<Value>(body) else { return answer.to_vec() };
    change(&mut value);
    json(status, &value.to_string())
}

async fn read_all(shop: &mut TcpStream) -> Vec<u8> {
    let mut answer = Vec::new();
    let _ = shop.read_to_end(&mut answer).await;
    answer
}

async fn read_request(wallet: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
            });
            if body.len() >= length.unwrap_or(0) {
                return Some(text);
            }
        }
        let mut chunk = [0; 4096];
        match wallet.read(&mut chunk).await {
            Ok(count) if count > 0 => bytes.extend_from_slice(&chunk[..count]),
            _ => return None,
        }
    }
}
