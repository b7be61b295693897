//! Limits that a buyer sets on their own spending, over the whole wallet.

use std::sync::Arc;

use cryptorefills_core::clock::SharedClock;
use cryptorefills_core::contract::{CapView, Draft, ErrorCode, PlaceView, SettingsPatch, SpendingCap};
use cryptorefills_core::words::Words;

use super::clocks::Clocks;
use super::wallet::{Home, Shop, Wallet};

struct Limited {
    wallet: Wallet,
    clocks: Arc<Clocks>,
    _shop: Shop,
    _home: Home,
}

impl Limited {
    async fn to(per_order: &str, per_day: &str) -> Self {
        let (shop, home, clocks) = (Shop::open().await, Home::new(), Arc::new(Clocks::default()));
        let clock = Arc::clone(&clocks) as SharedClock;
        let wallet = home.open_at(&shop.sandbox.url(), &shop, "US", clock).await;
        let cap = SpendingCap { currency: "USD".into(), per_order: per_order.into(), per_day: per_day.into() };
        set(&wallet, cap).await;
        Self { wallet, clocks, _shop: shop, _home: home }
    }

    async fn worth(&self, dollars: &str) -> Draft {
        self.wallet.draft("Questline", Some(dollars), "USDC", "Solana").await
    }

    async fn try_for(&self, dollars: &str) -> PlaceView {
        let quote = self.wallet.check(self.worth(dollars).await).await.quote.unwrap();
        self.wallet.app.place_order(quote.quote_id).await.unwrap()
    }
}

async fn set(wallet: &Wallet, cap: SpendingCap) {
    let patch = SettingsPatch { spending_caps: Some(vec![cap]), ..SettingsPatch::default() };
    wallet.app.change_settings(patch).await.unwrap();
}

fn said(cap: &CapView) -> Vec<String> {
    cap.exceeded.iter().map(|sentence| Words::for_language("en").say(&sentence.id, &sentence.args)).collect()
}

fn is_placed(view: &PlaceView) -> bool {
    matches!(view, PlaceView::Order { .. })
}

#[tokio::test]
async fn an_order_above_the_limit_is_refused_until_there_is_a_yes_to_just_that() {
    let limited = Limited::to("20", "").await;
    let checked = limited.wallet.check(limited.worth("25").await).await;
    assert_eq!(said(&checked.cap.unwrap()), ["This order is worth 25 USD. Your limit is 20 USD an order."]);
    let quote = checked.quote.unwrap();
    for _ in 0..2 {
        let refused = limited.wallet.app.place_order(quote.quote_id.clone()).await.unwrap();
        assert!(matches!(refused, PlaceView::OverCap { .. }), "{refused:?}");
    }
    assert_eq!(limited.wallet.control.created_count(), 0);
    assert!(limited.wallet.app.orders(None).await.unwrap().rows.is_empty());
    assert!(is_placed(&limited.wallet.app.place_order_over_cap(quote.quote_id).await.unwrap()));
    assert!(is_placed(&limited.try_for("20").await), "at the limit is not above it");
}

#[tokio::test]
async fn what_was_ordered_in_the_last_day_counts_and_what_is_older_does_not() {
    let limited = Limited::to("", "50").await;
    assert!(is_placed(&limited.try_for("25").await));
    assert!(is_placed(&limited.try_for("25").await));
    let PlaceView::OverCap { cap } = limited.try_for("10").await else { panic!("above the limit of the day") };
    let told =
        "With this order it would be 60 USD in 24 hours, 50 USD of it ordered before. Your limit is 50 USD a day.";
    assert_eq!(said(&cap), [told]);
    limited.clocks.pass(24 * 60 * 60 + 60);
    assert!(is_placed(&limited.try_for("50").await));
}

#[tokio::test]
async fn two_orders_at_once_are_not_both_the_last_below_the_limit() {
    let limited = Limited::to("", "30").await;
    let quote = async || limited.wallet.check(limited.worth("20").await).await.quote.unwrap().quote_id;
    let (one, other) = (quote().await, quote().await);
    let (one, other) = tokio::join!(limited.wallet.app.place_order(one), limited.wallet.app.place_order(other));
    assert_eq!([one, other].iter().filter(|view| is_placed(view.as_ref().unwrap())).count(), 1);
}

#[tokio::test]
async fn a_limit_set_after_the_price_was_seen_counts_too() {
    let limited = Limited::to("100", "").await;
    let checked = limited.wallet.check(limited.worth("25").await).await;
    assert_eq!(checked.cap, None);
    set(&limited.wallet, SpendingCap { currency: "USD".into(), per_order: "5".into(), per_day: String::new() }).await;
    let refused = limited.wallet.app.place_order(checked.quote.unwrap().quote_id).await.unwrap();
    assert!(matches!(refused, PlaceView::OverCap { .. }));
}

#[tokio::test]
async fn without_a_limit_nothing_is_asked_and_a_wrong_one_is_not_saved() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let draft = wallet.draft("Questline", Some("25"), "USDC", "Solana").await;
    assert_eq!(wallet.check(draft).await.cap, None);
    let wrong = SpendingCap { currency: "USD".into(), per_order: "5,50".into(), per_day: String::new() };
    let patch = SettingsPatch { spending_caps: Some(vec![wrong]), ..SettingsPatch::default() };
    assert_eq!(wallet.app.change_settings(patch).await.unwrap_err().code, ErrorCode::InvalidInput);
    assert!(wallet.app.start().await.unwrap().settings.spending_caps.is_empty());
}
