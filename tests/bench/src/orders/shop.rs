//! A shop with any number of orders, that can be gone for a while. All orders move on together.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::fault::Fault;

const HEARTBEAT: Duration = Duration::from_secs(10);
/// A time of an order that is plausible.
const FIRST_UPDATE: u64 = 1_790_000_000;
const STREAM: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n\
    Transfer-Encoding: chunked\r\n\r\n";

pub struct Shop {
    pub origin: String,
    open: watch::Sender<bool>,
    /// `updated_at` of every order.
    moved: watch::Sender<u64>,
    _runtime: Runtime,
}

impl Shop {
    pub fn start() -> Result<Self, Fault> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?;
        let (open, moved) = (watch::Sender::new(true), watch::Sender::new(FIRST_UPDATE));
        runtime.spawn(serve(listener, address, open.subscribe(), moved.subscribe()));
        Ok(Self { origin: format!("http://{address}"), open, moved, _runtime: runtime })
    }

    /// Every connection is cut, and no new one is taken.
    pub fn goes(&self) {
        self.open.send_replace(false);
    }

    pub fn returns(&self) {
        self.open.send_replace(true);
    }

    /// Every order moves on; the time that it carries from now on.
    pub fn moves(&self) -> u64 {
        self.moved.send_modify(|at| *at += 1);
        *self.moved.borrow()
    }

    pub fn at(&self) -> u64 {
        *self.moved.borrow()
    }
}

async fn serve(
    listener: TcpListener,
    address: SocketAddr,
    mut open: watch::Receiver<bool>,
    moved: watch::Receiver<u64>,
) {
    let mut listener = Some(listener);
    loop {
        let mut connections = JoinSet::new();
        if let Some(listener) = listener.take() {
            loop {
                tokio::select! {
                    _ = open.wait_for(|open| !*open) => break,
                    accepted = listener.accept() => {
                        if let Ok((connection, _)) = accepted {
                            connections.spawn(answer(connection, moved.clone()));
                        }
                    }
                }
            }
        }
        connections.shutdown().await;
        if open.wait_for(|open| *open).await.is_err() {
            return;
        }
        listener = TcpListener::bind(address).await.ok();
    }
}

async fn answer(mut connection: TcpStream, mut moved: watch::Receiver<u64>) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let (read, mut write) = connection.split();
    let mut lines = BufReader::new(read).lines();
    while let Some(request) = lines.next_line().await? {
        while lines.next_line().await?.is_some_and(|line| !line.is_empty()) {}
        let path = request.split(' ').nth(1).unwrap_or_default();
        let mut words = path.split('/').skip(3);
        let order = words.next().unwrap_or_default().to_owned();
        if words.next() != Some("subscribe") {
            let page = page(&order, *moved.borrow());
            let head =
                format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", page.len());
            write.write_all(format!("{head}{page}").as_bytes()).await?;
            continue;
        }
        write.write_all(STREAM).await?;
        loop {
            let event = format!("data: {}\n\n", page(&order, *moved.borrow_and_update()));
            write.write_all(chunk(&event).as_bytes()).await?;
            while tokio::time::timeout(HEARTBEAT, moved.changed()).await.is_err() {
                write.write_all(chunk(": still here\n\n").as_bytes()).await?;
            }
        }
    }
    Ok(())
}

fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

fn page(order: &str, updated_at: u64) -> String {
    format!(
        "{{\"order_id\":\"{order}\",\"updated_at\":{updated_at},\"order_state\":\"WaitingForPayment\",\
         \"payment_state\":\"WalletCreated\",\"coin\":\"USDC\",\"coin_amount\":\"11.250000\",\
         \"deliveries\":[{{\"delivery_state\":\"WaitingForPayment\"}}]}}"
    )
}
