//! Connections that can be cut from inside a handler, as a network does: no answer, no goodbye. Plain or under TLS.
//! May use: tokio's sockets, rustls and axum's listener door.
//! Must never enter: anything that knows what is sent over the line.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

/// The handler's end of the connection it is answering on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Line {
    cut: Arc<AtomicBool>,
}

impl Line {
    /// From now on nothing can be written: whatever the handler answers is lost and the connection ends.
    pub fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
    }

    fn is_cut(&self) -> bool {
        self.cut.load(Ordering::SeqCst)
    }
}

/// Whoever has not shaken hands by then will not.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);

type Greeted = Option<(Wire, SocketAddr)>;

pub(crate) struct Lines {
    listener: TcpListener,
    tls: Option<TlsAcceptor>,
    /// Handshakes under way: a slow one does not keep the others waiting.
    greeting: JoinSet<Greeted>,
}

impl Lines {
    pub fn new(listener: TcpListener, tls: Option<TlsAcceptor>) -> Self {
        Self { listener, tls, greeting: JoinSet::new() }
    }
}

impl Listener for Lines {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        loop {
            tokio::select! {
                (stream, from) = Listener::accept(&mut self.listener) => {
                    // Small answers over HTTP/2 would each wait 40 ms for the one before to be acknowledged.
                    if let Err(error) = stream.set_nodelay(true) {
                        tracing::debug!(%error, "a connection keeps its delay");
                    }
                    let stream = Cuttable { stream, line: Line::default() };
                    match &self.tls {
                        None => return (Wire::Plain(stream), from),
                        Some(tls) => {
                            self.greeting.spawn(greet(tls.clone(), stream, from));
                        }
                    }
                }
                Some(greeted) = self.greeting.join_next() => {
                    if let Ok(Some(accepted)) = greeted {
                        return accepted;
                    }
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

async fn greet(tls: TlsAcceptor, stream: Cuttable, from: SocketAddr) -> Greeted {
    let stream = tokio::time::timeout(HANDSHAKE_LIMIT, tls.accept(stream)).await.ok()?.ok()?;
    Some((Wire::Tls(Box::new(stream)), from))
}

impl Connected<IncomingStream<'_, Lines>> for Line {
    fn connect_info(stream: IncomingStream<'_, Lines>) -> Self {
        match stream.io() {
            Wire::Plain(stream) => stream.line.clone(),
            Wire::Tls(stream) => stream.get_ref().0.line.clone(),
        }
    }
}

pub(crate) enum Wire {
    Plain(Cuttable),
    Tls(Box<TlsStream<Cuttable>>),
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(cx, into),
            Self::Tls(stream) => Pin::new(stream).poll_read(cx, into),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(cx, bytes),
            Self::Tls(stream) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Self::Tls(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}

pub(crate) struct Cuttable {
    stream: TcpStream,
    line: Line,
}

impl Cuttable {
    fn still_up(&self) -> io::Result<()> {
        if self.line.is_cut() { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl AsyncRead for Cuttable {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, into)
    }
}

impl AsyncWrite for Cuttable {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.still_up()?;
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.still_up()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
