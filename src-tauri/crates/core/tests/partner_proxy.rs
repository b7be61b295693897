//! The way through a proxy: who is asked for what, what is said when it ends there, and a change while the app runs.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

mod partner_server;
mod proxies;
#[cfg(target_os = "linux")]
mod tls_server;

use cryptorefills_core::domain::CountryCode;
use cryptorefills_core::partner::{
    Budget, PartnerClient, PartnerError, ProxyAddress, ProxyChoice, Route, SystemProxy, TlsFault,
};
use partner_server::{Server, client_by, header, json};
use proxies::{Answer, Proxy, REFUSED_LOGIN, SHOP};

fn route(choice: &ProxyChoice) -> Route {
    choice.route(&SystemProxy::default())
}

fn through(choice: &ProxyChoice) -> PartnerClient {
    client_by(SHOP, route(choice), Budget::Unlimited)
}

async fn fault(client: &PartnerClient) -> PartnerError {
    client.brands(CountryCode::US).await.unwrap_err()
}

#[tokio::test]
async fn a_proxy_that_refuses_or_talks_nonsense_is_named() {
    for answer in [REFUSED_LOGIN, b"HTTP/1.1 502 Bad Gateway\r\n\r\n", b"nonsense\r\n\r\n", b"SSH-2.0-x\r\n", b""] {
        let proxy = Proxy::http(Answer::Bytes(answer)).await;
        assert_eq!(fault(&through(&ProxyChoice::Http(proxy.address()))).await, proxy.error());
        let asked = proxy.asked();
        assert_eq!(asked.len(), 1);
        assert!(asked[0].starts_with("CONNECT staging.cryptorefills.com:443 HTTP/1.1\r\n"), "{}", asked[0]);
        // A proxy learns where, and nothing of who.
        assert_eq!(header(&asked[0], "x-cr-application"), None);
        assert_eq!(header(&asked[0], "proxy-authorization"), None);
    }
}

#[tokio::test]
async fn a_proxy_that_nobody_answers_at_is_named() {
    let nobody = ProxyAddress::parse("127.0.0.1", "1").unwrap();
    let named = PartnerError::Proxy { host: "127.0.0.1:1".into() };
    for choice in [ProxyChoice::Http(nobody.clone()), ProxyChoice::Socks5(nobody)] {
        assert_eq!(fault(&through(&choice)).await, named);
    }
}

#[tokio::test]
async fn a_socks_proxy_looks_the_name_up_itself_and_is_named_when_it_refuses() {
    for answer in [&[5, 2, 0, 1, 0, 0, 0, 0, 0, 0][..], b"HTTP/1.1 400 Bad Request\r\n\r\n", b""] {
        let proxy = Proxy::socks5(Answer::Bytes(answer)).await;
        assert_eq!(fault(&through(&ProxyChoice::Socks5(proxy.address()))).await, proxy.error());
        assert_eq!(proxy.asked(), ["3 staging.cryptorefills.com:443"]);
    }
}

#[tokio::test]
async fn a_fault_of_tls_behind_a_proxy_is_told_as_one_of_tls() {
    for (answer, told) in [(&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], TlsFault::NotTls), (&b""[..], TlsFault::Cut)] {
        let http = Proxy::http(Answer::TunnelToBytes(answer)).await;
        assert_eq!(fault(&through(&ProxyChoice::Http(http.address()))).await, PartnerError::Tls(told));
        let socks = Proxy::socks5(Answer::TunnelToBytes(answer)).await;
        assert_eq!(fault(&through(&ProxyChoice::Socks5(socks.address()))).await, PartnerError::Tls(told));
    }
}

#[tokio::test]
async fn what_is_on_this_computer_is_never_reached_through_a_proxy() {
    let proxy = Proxy::http(Answer::Bytes(REFUSED_LOGIN)).await;
    let shop = Server::answering(json(200, "{\"categories\":[]}")).await;
    let client = client_by(&shop.origin, route(&ProxyChoice::Http(proxy.address())), Budget::Unlimited);
    client.brands(CountryCode::US).await.unwrap();
    client.set_route(route(&ProxyChoice::Socks5(proxy.address()))).unwrap();
    client.brands(CountryCode::US).await.unwrap();
    assert_eq!((shop.requests().len(), proxy.asked().len()), (2, 0));
    assert_eq!(client.proxy_in_use(), None);
}

#[tokio::test]
async fn another_proxy_counts_from_the_next_request_on() {
    let (first, second) = (Proxy::http(Answer::Bytes(REFUSED_LOGIN)).await, Proxy::socks5(Answer::Bytes(b"")).await);
    let client = through(&ProxyChoice::Http(first.address()));
    assert_eq!(client.proxy_in_use(), Some(first.name()));
    assert_eq!(fault(&client).await, first.error());
    client.set_route(route(&ProxyChoice::Socks5(second.address()))).unwrap();
    assert_eq!(client.proxy_in_use(), Some(second.name()));
    assert_eq!(fault(&client).await, second.error());
    // After a sleep it is still the way that was chosen last.
    client.renew_connections();
    assert_eq!(fault(&client).await, second.error());
    assert_eq!((first.asked().len(), second.asked().len()), (1, 2));
}

#[cfg(target_os = "linux")]
mod behind_tls {
    use super::*;
    use cryptorefills_core::domain::OrderId;
    use partner_server::DEADLINE;
    use proxies::read_head;
    use tls_server::{TlsServer, certificate, inside, signed};
    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    const ORDER: &str = "{\"order_id\":\"ord_1\",\"order_state\":\"Done\"}";
    /// An environment cannot be changed in a running process, so the proxy's port is fixed before it is listened on.
    const ENVIRONMENT_PORT: &str = "PROXY_TEST_PORT";

    async fn shop() -> TlsServer {
        let config = signed(&certificate(&["staging.cryptorefills.com"]));
        TlsServer::answering(config, &["h2", "http/1.1"], ORDER).await
    }

    #[tokio::test]
    async fn reads_and_streams_go_through_either_kind_of_proxy() {
        if !inside("behind_tls::reads_and_streams_go_through_either_kind_of_proxy", &[]) {
            return;
        }
        let shop = shop().await;
        let http = Proxy::http(Answer::Tunnel(shop.port)).await;
        let socks = Proxy::socks5(Answer::Tunnel(shop.port)).await;
        let order = OrderId::parse("ord_1").unwrap();
        for choice in [ProxyChoice::Http(http.address()), ProxyChoice::Socks5(socks.address())] {
            let client = through(&choice);
            assert_eq!(client.order(&order).await.unwrap().facts.order_id, order);
            let mut stream = client.subscribe(&order).await.unwrap();
            assert!(stream.is_http2());
            tokio::time::timeout(DEADLINE, stream.next()).await.unwrap().unwrap();
        }
        assert_eq!((http.asked().len(), socks.asked().len()), (2, 2));
        assert_eq!(shop.seen().requests.len(), 4);
    }

    #[tokio::test]
    async fn the_environments_proxy_is_used_with_its_login_and_named_without_it() {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port().to_string();
        drop(free);
        let address = format!("http://mara:sentinel@127.0.0.1:{port}");
        let environment =
            [("HTTPS_PROXY", address.as_str()), ("auto_proxy", "http://x/pac"), (ENVIRONMENT_PORT, &port)];
        if !inside("behind_tls::the_environments_proxy_is_used_with_its_login_and_named_without_it", &environment) {
            return;
        }
        let port = std::env::var(ENVIRONMENT_PORT).unwrap();
        let found = SystemProxy::look().await;
        assert_eq!(found, SystemProxy::default(), "a proxy that the environment names stands above a PAC file");
        let client = client_by(SHOP, ProxyChoice::System.route(&found), Budget::Unlimited);
        assert_eq!(client.proxy_in_use(), Some(format!("127.0.0.1:{port}")));
        let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await.unwrap();
        let head = tokio::spawn(async move {
            let (mut connection, _) = listener.accept().await.unwrap();
            let head = read_head(&mut connection).await.unwrap();
            connection.write_all(REFUSED_LOGIN).await.unwrap();
            head
        });
        let error = fault(&client).await;
        assert_eq!(error, PartnerError::Proxy { host: format!("127.0.0.1:{port}") });
        assert_eq!(header(&head.await.unwrap(), "proxy-authorization"), Some("Basic bWFyYTpzZW50aW5lbA=="));
        // Chosen in the settings, "no proxy" stands above the environment.
        client.set_route(route(&ProxyChoice::None)).unwrap();
        assert_eq!(client.proxy_in_use(), None);
    }

    #[tokio::test]
    async fn a_pac_file_in_the_environment_is_noticed() {
        if inside("behind_tls::a_pac_file_in_the_environment_is_noticed", &[("auto_proxy", "http://wpad/x.pac")]) {
            assert!(SystemProxy::look().await.pac);
        }
    }
}
