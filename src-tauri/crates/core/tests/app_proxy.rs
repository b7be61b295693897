//! The wallet's proxy setting: kept, checked, and followed at once by what is under way.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop")]

mod partner_server;
mod proxies;
mod tls_server;

use std::path::Path;
use std::sync::Arc;

use cryptorefills_core::app::{App, AppOptions, NoDemo};
use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{ErrorCode, Phrase, ProxyForm, ProxyKind, SettingsPatch};
use cryptorefills_core::partner::BaseUrl;
use cryptorefills_core::vault::{Memory, Vault};
use proxies::{Answer, Proxy, REFUSED_LOGIN, SHOP};
use tls_server::{TlsServer, certificate, inside, signed};

const ORDER: &str = "{\"order_id\":\"ord_1\",\"order_state\":\"WaitingForPayment\"}";

fn wallet(folder: &Path) -> App {
    App::new(AppOptions {
        data_root: folder.to_owned(),
        version: "0.0.0".into(),
        built_in_partner_id: None,
        api_override: Some(BaseUrl::parse_override(SHOP).unwrap()),
        clock: Arc::new(SystemClock),
        vault: Vault::with(Box::new(Memory::default())),
        demo: Arc::new(NoDemo),
    })
}

fn by(kind: ProxyKind, host: &str, port: u16) -> SettingsPatch {
    let proxy = ProxyForm { kind, host: host.into(), port: port.to_string() };
    SettingsPatch { proxy: Some(proxy), ..SettingsPatch::default() }
}

fn at(kind: ProxyKind, proxy: &Proxy) -> SettingsPatch {
    by(kind, "127.0.0.1", proxy.port)
}

fn streams(seen: &tls_server::Seen) -> usize {
    seen.requests.iter().filter(|(_, path)| path.ends_with("/subscribe")).count()
}

#[tokio::test]
async fn an_order_that_is_followed_moves_to_the_new_proxy_at_once() {
    if !inside("an_order_that_is_followed_moves_to_the_new_proxy_at_once", &[]) {
        return;
    }
    let shop =
        TlsServer::answering(signed(&certificate(&["staging.cryptorefills.com"])), &["h2", "http/1.1"], ORDER).await;
    let (first, second) =
        (Proxy::http(Answer::Tunnel(shop.port)).await, Proxy::socks5(Answer::Tunnel(shop.port)).await);
    let folder = tempfile::tempdir().unwrap();
    let app = wallet(folder.path());
    app.change_settings(at(ProxyKind::Http, &first)).await.unwrap();
    app.open_shop("partner-1".into(), "US".into()).await.unwrap();
    app.add_order("ord_1".into()).await.unwrap();
    shop.wait_for(|seen| streams(seen) == 1).await;
    assert_eq!(second.asked(), Vec::<String>::new());
    let by_first = first.asked().len();

    let view = app.change_settings(at(ProxyKind::Socks5, &second)).await.unwrap();
    assert_eq!(view.settings.proxy_note, Some(Phrase::new("proxy-through").with("host", second.name())));
    shop.wait_for(|seen| streams(seen) == 2).await;
    assert_eq!(first.asked().len(), by_first);
    assert!(second.asked().iter().all(|asked| asked == "3 staging.cryptorefills.com:443"), "{:?}", second.asked());
    app.shutdown().await;
}

#[tokio::test]
async fn the_choice_is_kept_and_a_login_is_not() {
    let proxy = Proxy::http(Answer::Bytes(REFUSED_LOGIN)).await;
    let folder = tempfile::tempdir().unwrap();
    let app = wallet(folder.path());
    app.open_shop("partner-1".into(), "US".into()).await.unwrap();
    app.change_settings(at(ProxyKind::Http, &proxy)).await.unwrap();
    let refused = app.change_settings(by(ProxyKind::Http, "mara:sentinel@proxy.example", 3128)).await.unwrap_err();
    assert_eq!((refused.code, refused.sentence.id.as_str()), (ErrorCode::InvalidInput, "error-proxy-login"));
    let kept = std::fs::read_to_string(folder.path().join("settings.json")).unwrap();
    assert!(kept.contains("127.0.0.1") && !kept.contains("sentinel"), "{kept}");
    app.shutdown().await;

    let again = wallet(folder.path());
    let view = again.start().await.unwrap();
    let form = ProxyForm { kind: ProxyKind::Http, host: "127.0.0.1".into(), port: proxy.port.to_string() };
    assert_eq!(view.settings.proxy, form);
    let error = again.payment_methods().await.unwrap_err();
    assert_eq!(error.sentence, Phrase::new("error-proxy").with("host", proxy.name()));
    again.shutdown().await;
}
