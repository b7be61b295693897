//! A wire with weather: a proxy in front of the shop that is slow, cuts, resets, swallows, slices and half-closes on demand.
//! May use: sockets. Never enters: what an order is, beyond counting the requests that create one.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::HarnessError;

/// How long one end of a half-closed connection may go on.
const HALF_CLOSED: Duration = Duration::from_secs(30);
const CREATES: &[u8] = b"POST /v5/orders HTTP";

/// What the wire is like from now on, for open connections too. The default is a good one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weather {
    /// Before each piece, either way.
    pub latency: Duration,
    /// Pieces of at most so many bytes towards the wallet.
    pub slice: Option<usize>,
    /// After so many bytes of a connection's answers, it ends like this.
    pub cut: Option<(u64, End)>,
    /// Every connection, open or new, is reset.
    pub reset: bool,
    /// Connections stand and nothing passes.
    pub black_hole: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Close,
    Reset,
    /// No more answers, while requests are still taken.
    HalfClose,
}

struct Shared {
    shop: SocketAddr,
    weather: watch::Sender<Weather>,
    /// Counts up when every open connection is to be reset.
    cuts: watch::Sender<u64>,
    opened: AtomicU64,
    open: AtomicU64,
    /// Requests that create an order, by the mark in the buyer's e-mail address.
    created: Mutex<BTreeMap<String, u64>>,
}

impl Shared {
    fn created(&self) -> MutexGuard<'_, BTreeMap<String, u64>> {
        self.created.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends, with its connections, when it is dropped.
pub struct Wire {
    pub url: String,
    shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

impl Wire {
    /// `shop`: `http://127.0.0.1:PORT`.
    ///
    /// # Errors
    /// When nothing can be listened to.
    pub async fn to(shop: &str) -> Result<Self, HarnessError> {
        let shop = shop.trim_start_matches("http://").parse().map_err(std::io::Error::other)?;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}", listener.local_addr()?);
        let shared = Arc::new(Shared {
            shop,
            weather: watch::Sender::new(Weather::default()),
            cuts: watch::Sender::new(0),
            opened: AtomicU64::new(0),
            open: AtomicU64::new(0),
            created: Mutex::default(),
        });
        let listening = tokio::spawn(listen(listener, Arc::clone(&shared)));
        Ok(Self { url, shared, listening })
    }

    pub fn set(&self, weather: Weather) {
        self.shared.weather.send_replace(weather);
    }

    /// Resets every connection that is open now.
    pub fn cut_all(&self) {
        self.shared.cuts.send_modify(|cuts| *cuts += 1);
    }

    /// Connections so far.
    #[must_use]
    pub fn opened(&self) -> u64 {
        self.shared.opened.load(Ordering::SeqCst)
    }

    /// Connections now.
    #[must_use]
    pub fn open(&self) -> u64 {
        self.shared.open.load(Ordering::SeqCst)
    }

    /// How often an order was asked for, by the mark that its e-mail address carries: `buyer+MARK@`.
    #[must_use]
    pub fn created(&self) -> BTreeMap<String, u64> {
        self.shared.created().clone()
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.cut_all();
        self.listening.abort();
    }
}

/// `buyer+MARK@example.org` in a body or a view; the mark.
#[must_use]
pub fn mark(text: &str) -> Option<&str> {
    let (mark, _) = text.split_once("buyer+")?.1.split_once('@')?;
    Some(mark)
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((wallet, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            shared.opened.fetch_add(1, Ordering::SeqCst);
            shared.open.fetch_add(1, Ordering::SeqCst);
            connection(wallet, &shared).await;
            shared.open.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

async fn connection(mut wallet: TcpStream, shared: &Shared) {
    let mut cuts = shared.cuts.subscribe();
    let mut storm = shared.weather.subscribe();
    let _ = wallet.set_nodelay(true);
    let carried = async {
        let Ok(mut shop) = TcpStream::connect(shared.shop).await else { return End::Close };
        let (mut from_wallet, mut to_wallet) = wallet.split();
        let (mut from_shop, mut to_shop) = shop.split();
        let asks = up(&mut from_wallet, &mut to_shop, shared);
        tokio::pin!(asks);
        let end = tokio::select! {
            () = &mut asks => return End::Close,
            end = down(&mut from_shop, &mut to_wallet, shared) => end,
        };
        if end == End::HalfClose {
            let _ = to_wallet.shutdown().await;
            let _ = tokio::time::timeout(HALF_CLOSED, asks).await;
        }
        end
    };
    let end = tokio::select! {
        end = carried => end,
        _ = cuts.changed() => End::Reset,
        _ = storm.wait_for(|weather| weather.reset) => End::Reset,
    };
    if end == End::Reset {
        let _ = wallet.set_zero_linger();
    }
}

async fn up(wallet: &mut (impl AsyncRead + Unpin), shop: &mut (impl AsyncWrite + Unpin), shared: &Shared) {
    let mut asked = Asked::default();
    let mut chunk = [0; 16 << 10];
    while let Ok(length @ 1..) = wallet.read(&mut chunk).await {
        let bytes = chunk.get(..length).unwrap_or_default();
        asked.hear(bytes, shared);
        passable(shared).await;
        if shop.write_all(bytes).await.is_err() {
            return;
        }
    }
}

async fn down(shop: &mut (impl AsyncRead + Unpin), wallet: &mut (impl AsyncWrite + Unpin), shared: &Shared) -> End {
    let mut chunk = [0; 16 << 10];
    let mut answered = 0_u64;
    loop {
        let weather = passable(shared).await;
        let length = weather.slice.unwrap_or(chunk.len()).clamp(1, chunk.len());
        let Some(room) = chunk.get_mut(..length) else { return End::Close };
        let Ok(length @ 1..) = shop.read(room).await else { return End::Close };
        let weather = passable(shared).await;
        let mut bytes = chunk.get(..length).unwrap_or_default();
        let mut cut = None;
        if let Some((after, end)) = weather.cut {
            let left = usize::try_from(after.saturating_sub(answered)).unwrap_or(usize::MAX);
            if left < bytes.len() {
                bytes = bytes.get(..left).unwrap_or_default();
                cut = Some(end);
            }
        }
        answered += bytes.len() as u64;
        if wallet.write_all(bytes).await.is_err() {
            return End::Close;
        }
        if let Some(end) = cut {
            return end;
        }
    }
}

/// After the latency, and while nothing swallows what passes. A wire that comes back delivers what it held, as TCP does.
async fn passable(shared: &Shared) -> Weather {
    let mut weather = shared.weather.subscribe();
    let latency = weather.borrow().latency;
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    let found = weather.wait_for(|weather| !weather.black_hole).await;
    found.map(|weather| *weather).unwrap_or_default()
}

/// The requests of one connection, as far as they create orders.
#[derive(Default)]
struct Asked {
    creating: Option<Vec<u8>>,
}

impl Asked {
    fn hear(&mut self, bytes: &[u8], shared: &Shared) {
        if bytes.starts_with(CREATES) {
            self.creating = Some(Vec::new());
        } else if bytes.starts_with(b"GET ") || bytes.starts_with(b"POST ") {
            self.creating = None;
        }
        let Some(request) = &mut self.creating else { return };
        request.extend_from_slice(bytes);
        let text = String::from_utf8_lossy(request);
        if let Some(mark) = mark(&text) {
            *shared.created().entry(mark.to_owned()).or_default() += 1;
            self.creating = None;
        }
    }
}
