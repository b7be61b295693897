//! A network of which only a part works: the shop is reached by the other part.

use std::net::Ipv6Addr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::BrowseQuery;
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::wallet::{Home, Shop};

/// Long before a connection counts as failed.
const SOON: Duration = Duration::from_secs(9);

/// Takes nobody up: what is sent there is as good as lost. `None` where this computer has no IPv6 at all. Where `localhost`
/// is an address of IPv4 alone, nobody gets as far as here.
async fn hole(port: u16) -> Option<(TcpListener, Vec<TcpStream>)> {
    let address = (Ipv6Addr::LOCALHOST, port).into();
    let socket = TcpSocket::new_v6().ok()?;
    socket.bind(address).ok()?;
    let listener = socket.listen(1).ok()?;
    let mut waiting = Vec::new();
    while let Ok(Ok(one)) = tokio::time::timeout(Duration::from_millis(300), TcpStream::connect(address)).await {
        waiting.push(one);
    }
    Some((listener, waiting))
}

#[tokio::test]
async fn fault_95_where_ipv6_leads_nowhere_the_shop_is_reached_without_a_wait_for_it() {
    let shop = Shop::open().await;
    let port = shop.sandbox.url().rsplit(':').next().unwrap().parse().unwrap();
    let hole = hole(port).await;
    let home = Home::new();
    let start = Instant::now();
    let wallet = home.open_at(&format!("http://localhost:{port}"), &shop, "US", Arc::new(SystemClock)).await;
    let shelf = wallet.app.browse(BrowseQuery::default()).await.unwrap();
    assert!(!shelf.cards.is_empty() && start.elapsed() < SOON, "after {:?}", start.elapsed());
    wallet.app.shutdown().await;
    drop(hole);
}

#[tokio::test]
async fn fault_95_where_there_is_ipv6_alone_the_shop_is_reached_by_it() {
    let shop = Shop::open().await;
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).await else {
        eprintln!("this computer has no IPv6");
        return;
    };
    let port = listener.local_addr().unwrap().port();
    let there = shop.sandbox.url().trim_start_matches("http://").to_owned();
    tokio::spawn(async move {
        while let Ok((mut near, _)) = listener.accept().await {
            let there = there.clone();
            tokio::spawn(async move {
                let mut far = TcpStream::connect(there).await?;
                tokio::io::copy_bidirectional(&mut near, &mut far).await
            });
        }
    });
    let url = format!("http://[::1]:{port}");
    let wallet = Home::new().open_at(&url, &shop, "US", Arc::new(SystemClock)).await;
    assert!(!wallet.app.browse(BrowseQuery::default()).await.unwrap().cards.is_empty());
    wallet.app.shutdown().await;
}
