//! The load: a server of its own process that writes prepared bytes as fast as the reader takes them.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use super::events::{self, Load};
use super::wall_nanos;
use crate::fault::Fault;

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n\
    Transfer-Encoding: chunked\r\n\r\n";
/// 500 events a second.
const PACE: Duration = Duration::from_millis(2);

/// Prints its port, then serves one reader after the other until standard input closes.
pub fn serve() -> Result<(), Fault> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            if let Err(error) = play(connection) {
                eprintln!("bench: a reader left early: {error}");
            }
        }
    });
    io::copy(&mut io::stdin().lock(), &mut io::sink())?;
    Ok(())
}

fn play(mut connection: TcpStream) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let Some(load) = asked(&connection)? else { return Ok(()) };
    if let Load::Paced { events } = load {
        paced(&mut connection, &load.order_id(), events)?;
    } else {
        // Written out before the head is sent: the reader's clock starts there.
        let body = events::body(load);
        connection.write_all(HEAD)?;
        connection.write_all(&body)?;
    }
    // Until the reader closes: closing first with bytes unread there would reset the connection.
    connection.read(&mut [0]).map(drop)
}

/// The load that the request's path names.
fn asked(connection: &TcpStream) -> io::Result<Option<Load>> {
    let mut lines = BufReader::new(connection).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    Ok(first.split('/').nth(3).and_then(Load::parse))
}

fn paced(connection: &mut TcpStream, order_id: &str, events: u64) -> io::Result<()> {
    connection.write_all(HEAD)?;
    let mut due = Instant::now();
    for number in 0..events {
        due += PACE;
        std::thread::sleep(due.saturating_duration_since(Instant::now()));
        let mut bytes = Vec::with_capacity(512);
        events::chunk(&mut bytes, events::stamped(order_id, number, wall_nanos()).as_bytes());
        connection.write_all(&bytes)?;
    }
    let mut bytes = Vec::new();
    events::end(&mut bytes);
    connection.write_all(&bytes)
}
