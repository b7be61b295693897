//! Proxies that note what they were asked for, and answer well or badly.
//!
//! May use: sockets. Must never enter: TLS, the client's code beyond the names of its errors.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::Arc;

use cryptorefills_core::partner::{PartnerError, ProxyAddress};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Never looked up here: only a proxy is told this name.
pub const SHOP: &str = "https://staging.cryptorefills.com";
pub const REFUSED_LOGIN: &[u8] = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";

/// A proxy that notes what it was asked for and answers each connection the same.
pub struct Proxy {
    pub port: u16,
    asked: watch::Receiver<Vec<String>>,
}

#[derive(Clone, Copy)]
pub enum Answer {
    /// These bytes, and the end.
    Bytes(&'static [u8]),
    /// A tunnel to this port of this computer.
    Tunnel(u16),
    /// A tunnel to nothing that speaks TLS.
    TunnelToBytes(&'static [u8]),
}

impl Proxy {
    pub async fn http(answer: Answer) -> Self {
        Self::playing(move |mut connection, seen| async move {
            let Some(head) = read_head(&mut connection).await else { return };
            seen.send_modify(|asked| asked.push(head));
            finish(connection, answer, b"HTTP/1.1 200 OK\r\n\r\n").await;
        })
        .await
    }

    /// Says no to everybody's methods but "no login".
    pub async fn socks5(answer: Answer) -> Self {
        Self::playing(move |mut connection, seen| async move {
            let mut greeting = [0; 2];
            connection.read_exact(&mut greeting).await.unwrap();
            let mut methods = vec![0; usize::from(greeting[1])];
            connection.read_exact(&mut methods).await.unwrap();
            connection.write_all(&[5, 0]).await.unwrap();
            let mut head = [0; 5];
            connection.read_exact(&mut head).await.unwrap();
            // Kind 3 is a name, with its length in front: an address would mean that it was looked up here.
            let mut rest = vec![0; usize::from(head[4]) + 2];
            connection.read_exact(&mut rest).await.unwrap();
            let (name, port) = rest.split_at(rest.len() - 2);
            let port = u16::from_be_bytes([port[0], port[1]]);
            seen.send_modify(|asked| asked.push(format!("{} {}:{port}", head[3], String::from_utf8_lossy(name))));
            finish(connection, answer, &[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await;
        })
        .await
    }

    async fn playing<F>(play: impl Fn(TcpStream, Arc<watch::Sender<Vec<String>>>) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, asked) = watch::channel(Vec::new());
        let sender = Arc::new(sender);
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(play(connection, Arc::clone(&sender)));
            }
        });
        Self { port, asked }
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.borrow().clone()
    }

    pub fn name(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    pub fn address(&self) -> ProxyAddress {
        ProxyAddress::parse("127.0.0.1", &self.port.to_string()).unwrap()
    }

    pub fn error(&self) -> PartnerError {
        PartnerError::Proxy { host: self.name() }
    }
}

async fn finish(mut connection: TcpStream, answer: Answer, opened: &[u8]) {
    match answer {
        Answer::Bytes(bytes) => connection.write_all(bytes).await.unwrap(),
        Answer::Tunnel(port) => {
            let mut shop = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            connection.write_all(opened).await.unwrap();
            let _ = tokio::io::copy_bidirectional(&mut connection, &mut shop).await;
        }
        Answer::TunnelToBytes(bytes) => {
            connection.write_all(opened).await.unwrap();
            let _ = connection.read(&mut [0; 4096]).await;
            let _ = connection.write_all(bytes).await;
        }
    }
}

pub async fn read_head(connection: &mut TcpStream) -> Option<String> {
    let mut read = Vec::new();
    while !read.ends_with(b"\r\n\r\n") {
        let mut chunk = [0; 1024];
        match connection.read(&mut chunk).await {
            Ok(count @ 1..) => read.extend_from_slice(&chunk[..count]),
            _ => return None,
        }
    }
    Some(String::from_utf8_lossy(&read).into_owned())
}
