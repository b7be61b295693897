use cryptorefills_core::contract::{BrowseQuery, ErrorCode, Kind};
use cryptorefills_sandbox::Fault;

use super::wallet::{Home, Shop};

#[tokio::test]
async fn the_three_countries_of_the_demo_each_sell_something_and_others_sell_nothing() {
    let (shop, home) = (Shop::open().await, Home::new());
    for (country, least) in [("US", 40), ("ES", 20), ("KR", 20)] {
        let wallet = home.open(&shop, country).await;
        let view = wallet.app.browse(BrowseQuery::default()).await.unwrap();
        assert!(view.all >= least, "{country}: {}", view.all);
        assert!(view.kinds.iter().any(|kind| kind.kind == Kind::GiftCard));
        wallet.app.shutdown().await;
    }
    let wallet = home.open(&shop, "FR").await;
    assert_eq!(wallet.app.browse(BrowseQuery::default()).await.unwrap().all, 0);
    assert_eq!(wallet.app.countries().await.unwrap().len(), 233);
}

#[tokio::test]
async fn a_lost_shop_leaves_the_last_copy_with_its_reason() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let before = wallet.app.browse(BrowseQuery::default()).await.unwrap();
    shop.control().set_fault(Some(Fault::LoginPageHtml));
    let after = wallet.app.browse(BrowseQuery { refresh: true, ..BrowseQuery::default() }).await.unwrap();
    assert_eq!(after.all, before.all);
    assert_eq!(after.stale.unwrap().code, ErrorCode::CaptivePortal);
}

#[tokio::test]
async fn a_network_without_a_check_cannot_be_chosen_and_says_why() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let methods = wallet.app.payment_methods().await.unwrap();
    let find = |coin: &str, network: &str| {
        let coin = methods.iter().find(|one| one.coin == coin).unwrap();
        coin.networks.iter().find(|one| one.network == network).unwrap()
    };
    assert!(find("TON", "Ton").unsupported.is_some());
    assert!(find("USDC", "Solana").recommended);
    assert!(find("USDC", "Polygon (Matic)").suspended);
}

#[tokio::test]
async fn a_brand_has_a_picture_re_encoded_by_us() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let card = wallet.card("Pixelport").await;
    let logo = wallet.app.logo(&card.brand_id).await.unwrap();
    assert_eq!(logo.mime, "image/png");
    assert!(logo.bytes.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn a_picture_that_was_seen_once_is_there_without_the_shop_after_a_restart() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let brand_id = wallet.card("Pixelport").await.brand_id;
    let logo = wallet.app.logo(&brand_id).await.unwrap();
    wallet.app.shutdown().await;
    shop.control().set_fault(Some(Fault::LoginPageHtml));
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.logo(&brand_id).await.unwrap(), logo);
}
