use std::sync::Arc;

use cryptorefills_core::clock::SystemClock;
use cryptorefills_core::contract::{LanguageChoice, SettingsPatch};

use super::line::Line;
use super::wallet::{Home, Shop};

/// The languages in which the shop was asked for a brand's products, in order.
fn asked_in(line: &Line) -> Vec<String> {
    let asked = line.requests("GET /v5/products/country/US?");
    let lang = |request: &String| request.split("lang=").nth(1).map(|rest| rest.chars().take(2).collect());
    asked.iter().filter_map(lang).collect()
}

#[tokio::test]
async fn another_language_is_asked_for_at_once_and_no_text_of_the_one_before_is_shown_for_it() {
    let (shop, home) = (Shop::open().await, Home::new());
    let line = Line::to(&shop).await;
    let wallet = home.open_at(&line.url, &shop, "US", Arc::new(SystemClock)).await;
    let card = wallet.card("Pixelport").await;
    for (language, so_far) in [
        (LanguageChoice::System, "en"),
        (LanguageChoice::Ko, "en ko"),
        (LanguageChoice::Es, "en ko es"),
        // Still known.
        (LanguageChoice::Ko, "en ko es"),
    ] {
        let patch = SettingsPatch { language: Some(language), ..SettingsPatch::default() };
        wallet.app.change_settings(patch).await.unwrap();
        wallet.app.brand(card.brand_id.clone(), "USDC".into()).await.unwrap();
        assert_eq!(asked_in(&line).join(" "), so_far);
    }

    let draft = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    wallet.place(draft).await;
    let [order] = line.requests("POST /v5/orders ").try_into().unwrap();
    assert!(order.contains(r#""lang":"ko""#), "the shop's mails come in another language");
}
