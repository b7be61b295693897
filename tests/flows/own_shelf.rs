//! What a wallet remembers for browsing: favourites, what was bought, how it was paid; and what is found by a few letters.

use cryptorefills_core::contract::{
    BrowseQuery, HomeRow, PaletteView, RemarkForm, RowSource, SettingsPatch, VaultState,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::vault::VaultError;
use cryptorefills_sandbox::PayKind;

use super::keeping::{Switched, home_with};
use super::wallet::{EMAIL, Home, Shop, Wallet};

impl Wallet {
    async fn rows(&self) -> Vec<HomeRow> {
        self.app.browse(BrowseQuery::default()).await.unwrap().rows
    }

    /// Where a row comes from, and the names in it, of the buyer's own rows.
    async fn own_rows(&self) -> Vec<(RowSource, Vec<String>)> {
        let own = self.rows().await.into_iter().filter(|row| row.source != RowSource::Shop);
        own.map(|row| (row.source, row.cards.into_iter().map(|card| card.name).collect())).collect()
    }

    async fn like(&self, name: &str, on: bool) {
        let card = self.card(name).await;
        self.app.set_favourite(card.brand_id, on).await.unwrap();
    }

    async fn found(&self, text: &str) -> PaletteView {
        self.app.palette(text.into()).await.unwrap()
    }

    async fn orders_found(&self, text: &str) -> usize {
        self.found(text).await.orders.len()
    }

    async fn set(&self, patch: SettingsPatch) {
        self.app.change_settings(patch).await.unwrap();
    }
}

async fn delivered(wallet: &Wallet, brand: &str) -> String {
    let id = wallet.place(wallet.draft(brand, None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    id
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[tokio::test]
async fn favourites_stand_above_what_was_bought_and_that_above_the_shops_own_rows() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    delivered(&wallet, "Pixelport").await;
    delivered(&wallet, "Questline").await;
    wallet.place(wallet.draft("Lumora Plus", None, "USDC", "Solana").await).await;
    wallet.like("Orbitcast", true).await;
    wallet.like("Questline", true).await;
    let own = [
        (RowSource::Favourites, names(&["Questline", "Orbitcast"])),
        (RowSource::Recent, names(&["Questline", "Pixelport"])),
    ];
    assert_eq!(wallet.own_rows().await, own);
    let rows = wallet.rows().await;
    assert!(rows.iter().skip(2).all(|row| row.source == RowSource::Shop && !row.title.is_empty()) && rows.len() > 2);
    assert!(wallet.card("Orbitcast").await.favourite && !wallet.card("Pixelport").await.favourite);
    assert!(wallet.app.brand(wallet.card("Orbitcast").await.brand_id, "USDC".into()).await.unwrap().card.favourite);

    wallet.set(SettingsPatch { discreet: Some(true), ..SettingsPatch::default() }).await;
    assert_eq!(wallet.own_rows().await, own[..1], "what was bought is nobody's business");
    wallet.like("Questline", false).await;
    wallet.app.shutdown().await;
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.own_rows().await, [(RowSource::Favourites, names(&["Orbitcast"]))]);
}

#[tokio::test]
async fn favourites_need_no_keyring_and_each_country_has_its_own() {
    let (shop, keyring) = (Shop::open().await, Switched::default());
    keyring.set(Some(VaultError::NoService));
    let home = home_with(&keyring);
    let wallet = home.open(&shop, "US").await;
    assert_eq!(wallet.app.start().await.unwrap().vault.state, VaultState::SessionOnly);
    wallet.like("Orbitcast", true).await;
    wallet.app.set_favourite("nobody-knows-this-one".into(), true).await.unwrap();
    wallet.app.shutdown().await;
    let wallet = home.open(&shop, "ES").await;
    assert_eq!(wallet.own_rows().await, []);
    wallet.set(SettingsPatch { country: Some("US".into()), ..SettingsPatch::default() }).await;
    assert_eq!(wallet.own_rows().await, [(RowSource::Favourites, names(&["Orbitcast"]))]);
}

#[tokio::test]
async fn the_way_that_was_paid_last_is_offered_first_after_a_restart_too() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let first = |wallet: Wallet| async move {
        let coin = wallet.app.payment_methods().await.unwrap().into_iter().next().unwrap();
        let network = coin.networks.into_iter().next().unwrap();
        wallet.app.shutdown().await;
        (coin.coin, network.network, network.last)
    };
    wallet.check(wallet.draft("Pixelport", None, "LTC", "Mainnet").await).await.quote.unwrap();
    assert_eq!(first(wallet).await, ("LTC".to_owned(), "Mainnet".to_owned(), true));
    assert_eq!(first(home.open(&shop, "US").await).await, ("LTC".to_owned(), "Mainnet".to_owned(), true));
}

#[tokio::test]
async fn a_brand_is_known_in_the_countries_whose_lists_are_here_and_in_no_others() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "ES").await;
    let spanish = wallet.card("Pixelport").await;
    wallet.app.shutdown().await;
    let wallet = home.open(&shop, "US").await;
    let card = wallet.card("Pixelport").await;
    let elsewhere = wallet.app.brand(card.brand_id, "USDC".into()).await.unwrap().elsewhere;
    let elsewhere: Vec<_> = elsewhere.into_iter().map(|one| (one.country, one.brand_id)).collect();
    assert_eq!(elsewhere, [("ES".to_owned(), spanish.brand_id)], "the Korean list was never looked at");
}

#[tokio::test]
async fn the_palette_finds_brands_and_orders_and_without_a_text_what_is_liked_and_what_is_newest() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let older = delivered(&wallet, "Pixelport").await;
    let newer = delivered(&wallet, "Questline").await;
    wallet.like("Orbitcast", true).await;
    let found = wallet.found(" ").await;
    assert_eq!(found.brands.iter().map(|card| card.name.as_str()).collect::<Vec<_>>(), ["Orbitcast"]);
    assert_eq!(found.orders.iter().map(|row| &row.id).collect::<Vec<_>>(), [&newer, &older]);

    let found = wallet.found("pixlport").await;
    assert_eq!(found.brands.first().unwrap().name, "Pixelport");
    assert!(found.brands.len() <= 8);
    assert_eq!(wallet.orders_found("pixelport usdc").await, 1);
    assert_eq!(wallet.orders_found("PIXELPORT nothing").await, 0);
}

#[tokio::test]
async fn the_palette_finds_an_order_by_what_was_noted_and_wherever_it_was_put() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = delivered(&wallet, "Pixelport").await;
    assert_eq!(wallet.orders_found("birthday").await, 0);
    let note = RemarkForm { note: "for a birthday".into(), labels: Vec::new(), transaction_hash: String::new() };
    wallet.app.keep_remark(id.clone(), note).await.unwrap();
    assert_eq!(wallet.orders_found("Birthday pixel").await, 1, "what is written later is found too");
    wallet.app.archive_order(id, true).await.unwrap();
    assert_eq!(wallet.orders_found("birthday").await, 1);
}

#[tokio::test]
async fn what_discreet_mode_hides_is_not_found_by_searching_for_it() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    delivered(&wallet, "Pixelport").await;
    let order_id = wallet.control.orders().pop().unwrap();
    let part: String = order_id.chars().take(8).collect();
    for text in [EMAIL, "mara.lind", &order_id, &part.to_uppercase()] {
        assert_eq!(wallet.orders_found(text).await, 1, "{text}");
    }
    wallet.set(SettingsPatch { discreet: Some(true), ..SettingsPatch::default() }).await;
    for text in [EMAIL, "mara.lind", &order_id, &part] {
        assert_eq!(wallet.orders_found(text).await, 0, "{text}");
    }
    assert_eq!(wallet.orders_found("pixelport").await, 1);
}
