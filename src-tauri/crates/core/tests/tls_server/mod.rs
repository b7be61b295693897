//! A shop behind TLS on this computer, with certificates good and bad, that counts who knocks.
//!
//! May use: sockets, an authority of its own. Must never enter: the client's code.

#![allow(dead_code, reason = "each test file uses its own part")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use bytes::Bytes;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::server::TlsStream;

use crate::partner_server::DEADLINE;

const INSIDE: &str = "CRYPTOREFILLS_TEST_INSIDE";
const KEY_FILE: &str = "CRYPTOREFILLS_TEST_AUTHORITY";

/// Runs one test again in a process of its own, whose trust store is an authority made for it: a process cannot change
/// its own environment safely. True in that process; false, with everything done, in the first one.
pub fn inside(test: &str, environment: &[(&str, &str)]) -> bool {
    if std::env::var_os(INSIDE).is_some() {
        return true;
    }
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = (folder.path().join("authority.pem"), folder.path().join("authority.key"));
    let pair = KeyPair::generate().unwrap();
    std::fs::write(&certificate, authority_params().self_signed(&pair).unwrap().pem()).unwrap();
    std::fs::write(&key, pair.serialize_pem()).unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "SSL_CERT_DIR"] {
        command.env_remove(name);
    }
    command
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .env("SSL_CERT_FILE", certificate)
        .env(KEY_FILE, key);
    let ran = command.envs(environment.iter().copied()).output().unwrap();
    let told = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert!(ran.status.success() && told.contains("1 passed"), "{told}");
    false
}

fn authority_params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, "An authority for one test");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

/// A server's certificate before it is signed: good for both names of this computer until a test spoils it.
pub fn certificate(names: &[&str]) -> CertificateParams {
    let mut params = CertificateParams::new(names.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap();
    params.distinguished_name.push(DnType::CommonName, "A shop for one test");
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(2120, 1, 1);
    params
}

/// Signed by the authority that this process trusts.
pub fn signed(params: &CertificateParams) -> ServerConfig {
    let key_file = std::env::var_os(KEY_FILE).expect("only inside the process of its own");
    let authority = KeyPair::from_pem(&std::fs::read_to_string(Path::new(&key_file)).unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let issuer = Issuer::new(authority_params(), authority);
    config(params.signed_by(&key, &issuer).unwrap().der().clone(), &key)
}

pub fn self_signed(params: &CertificateParams) -> ServerConfig {
    let key = KeyPair::generate().unwrap();
    config(params.self_signed(&key).unwrap().der().clone(), &key)
}

fn config(certificate: CertificateDer<'static>, key: &KeyPair) -> ServerConfig {
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
    ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap()
}

/// What was seen: connections made, and requests with the protocol that each came over.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    pub connections: usize,
    pub requests: Vec<(&'static str, String)>,
}

pub struct TlsServer {
    pub port: u16,
    seen: watch::Receiver<Seen>,
}

impl TlsServer {
    /// Answers reads with `body`, and a subscription with one event on a stream that stays open.
    pub async fn answering(mut config: ServerConfig, protocols: &[&str], body: &'static str) -> Self {
        config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        Self::raw(move |connection, seen| {
            let acceptor = acceptor.clone();
            async move {
                let Ok(tls) = acceptor.accept(connection).await else { return };
                match tls.get_ref().1.alpn_protocol() {
                    Some(b"h2") => serve_http2(tls, body, seen).await,
                    _ => serve_http1(tls, body, seen).await,
                }
            }
        })
        .await
    }

    pub async fn raw<F>(play: impl Fn(TcpStream, watch::Sender<Seen>) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, seen) = watch::channel(Seen::default());
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                sender.send_modify(|seen| seen.connections += 1);
                tokio::spawn(play(connection, sender.clone()));
            }
        });
        Self { port, seen }
    }

    pub fn seen(&self) -> Seen {
        self.seen.borrow().clone()
    }

    pub async fn wait_for(&self, enough: impl FnMut(&Seen) -> bool) {
        let mut seen = self.seen.clone();
        tokio::time::timeout(DEADLINE, seen.wait_for(enough)).await.expect("seen in time").unwrap();
    }

    pub fn at(&self, name: &str) -> String {
        format!("https://{name}:{}", self.port)
    }
}

async fn serve_http1(mut tls: TlsStream<TcpStream>, body: &str, seen: watch::Sender<Seen>) {
    let mut read = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(count @ 1..) = tls.read(&mut chunk).await {
        read.extend_from_slice(&chunk[..count]);
        let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&read[..end]).into_owned();
        read.clear();
        seen.send_modify(|seen| seen.requests.push(("http/1.1", head)));
        let length = body.len();
        let answer =
            format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}");
        if tls.write_all(answer.as_bytes()).await.is_err() || tls.flush().await.is_err() {
            return;
        }
    }
}

async fn serve_http2(tls: TlsStream<TcpStream>, body: &'static str, seen: watch::Sender<Seen>) {
    let mut connection = h2::server::handshake(tls).await.unwrap();
    let mut open = Vec::new();
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        let path = request.uri().path().to_owned();
        let streams = path.ends_with("/subscribe");
        seen.send_modify(|seen| seen.requests.push(("h2", path)));
        let media = if streams { "text/event-stream" } else { "application/json" };
        let head = http::Response::builder().header("content-type", media).body(()).unwrap();
        let mut sending = respond.send_response(head, false).unwrap();
        let text = if streams { format!("data: {body}\n\n") } else { body.to_owned() };
        sending.send_data(Bytes::from(text), !streams).unwrap();
        // A stream that is let go of is reset.
        open.push(sending);
    }
}
