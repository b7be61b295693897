//! Answers without end: each is stopped at its limit, before it takes the memory. The number is that of docs/faults.md.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod partner_server;

use std::io::Write;
use std::process::{Command, Stdio};

use cryptorefills_core::domain::CountryCode;
use cryptorefills_core::partner::{Endpoint, PartnerError};
use flate2::Compression;
use flate2::write::GzEncoder;
use partner_server::{Server, Step, client};

const ORIGIN: &str = "FAULTS_API_ORIGIN";
const MIB: u64 = 1 << 20;

/// The process that is measured: asks once. Nothing to do without an address.
#[tokio::test]
async fn the_wallet_that_is_measured() {
    let Ok(origin) = std::env::var(ORIGIN) else { return };
    let client = client(&origin);
    let before = peak();
    let error = client.brands(CountryCode::US).await.unwrap_err();
    assert_eq!(error, PartnerError::TooLarge { endpoint: Endpoint::Brands });
    let rise = peak() - before;
    assert!(rise < 64 * MIB, "{} MiB more", rise / MIB);
}

/// The most memory that this process has held so far, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
}

async fn is_stopped(answer: Vec<u8>) {
    let server = Server::playing(vec![vec![Step::Write(answer)]]).await;
    let mut wallet = Command::new(std::env::current_exe().unwrap());
    wallet.args(["--exact", "the_wallet_that_is_measured"]).env(ORIGIN, &server.origin);
    let measured = tokio::task::spawn_blocking(move || wallet.stdout(Stdio::piped()).stderr(Stdio::piped()).output());
    let output = measured.await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    assert_eq!(server.requests().len(), 1, "what is too large is not asked for twice");
}

/// JSON that opens and then goes on for so many bytes.
fn pieces(total: u64) -> impl Iterator<Item = Vec<u8>> {
    let brand = br#"{"family":"Example Games","brand":"Example Games","kind":"giftcard","category":"games"},"#;
    let piece = brand.repeat(1024);
    let count = total / u64::try_from(piece.len()).unwrap() + 1;
    let opening = br#"{"country_code":"US","categories":[],"all_brands":["#.to_vec();
    std::iter::once(opening).chain((0..count).map(move |_| piece.clone()))
}

#[tokio::test]
async fn fault_04_a_catalogue_of_thirty_megabytes_is_stopped_at_its_limit() {
    let body: Vec<u8> = pieces(30 * MIB).flatten().collect();
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    let counted = format!("{head}Content-Length: {}\r\n\r\n", body.len());
    is_stopped([counted.as_bytes(), &body].concat()).await;
    // Without a length nobody knows its size before it is read.
    is_stopped([head.as_bytes(), b"X-Then: close\r\n\r\n", &body].concat()).await;
}

#[tokio::test]
async fn fault_04_a_gibibyte_in_a_small_package_is_stopped_before_it_is_unpacked() {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    for piece in pieces(1024 * MIB) {
        packer.write_all(&piece).unwrap();
    }
    let body = packer.finish().unwrap();
    assert!(u64::try_from(body.len()).unwrap() < 16 * MIB, "the package itself is small");
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    is_stopped([head.as_bytes(), &body].concat()).await;
}
