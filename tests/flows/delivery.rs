//! What was bought, in each dress that the shop gives it: shown when asked for, drawn where it is a picture, and kept with a mark.

use std::time::Duration;

use cryptorefills_core::contract::{
    CodeMark, CopyTarget, DeliveryState, ErrorCode, OrderView, SecretField, SecretPicture,
};
use cryptorefills_core::domain::Phase;
use cryptorefills_core::explain::Code;
use cryptorefills_sandbox::{PayKind, SandboxOptions, Scenario, Speed};

use super::wallet::{Home, Shop, Wallet};

async fn told(scenario: Scenario, brand: &str, quantity: u32, end: Phase) -> (Shop, Home, Wallet, OrderView) {
    let home = Home::new();
    let speed = Speed::try_from(20.0).unwrap();
    let shop = Shop::with(SandboxOptions { scenario: Some(scenario), speed, ..SandboxOptions::default() }).await;
    let wallet = home.open(&shop, "US").await;
    let mut draft = wallet.draft(brand, None, "USDC", "Solana").await;
    draft.lines.iter_mut().for_each(|line| line.quantity = quantity);
    let id = wallet.place(draft).await;
    let view = wallet.until(&id, end).await;
    (shop, home, wallet, view)
}

fn fields(view: &OrderView) -> Vec<SecretField> {
    view.deliveries.first().unwrap().secrets.iter().map(|secret| secret.field).collect()
}

#[tokio::test]
async fn an_esim_is_drawn_as_a_qr_code_and_taken_apart_for_typing() {
    let (_shop, _home, wallet, view) = told(Scenario::Happy, "Skylark eSIM", 1, Phase::Delivered).await;
    let esim = [SecretField::Qr, SecretField::EsimServer, SecretField::EsimCode, SecretField::Serial];
    assert_eq!(fields(&view), esim);
    let shown = async |field| wallet.app.reveal(view.row.id.clone(), 0, field).await.unwrap();
    let (server, code) = (shown(SecretField::EsimServer).await, shown(SecretField::EsimCode).await);
    assert_eq!(shown(SecretField::Qr).await, format!("LPA:1${server}${code}"));
    let picture = wallet.app.code_picture(view.row.id.clone(), 0, SecretField::Qr).await.unwrap();
    assert_eq!(picture.width, picture.height);
    assert_eq!(picture.modules.len(), usize::try_from(picture.width * picture.height).unwrap());
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn a_picture_at_the_shops_host_is_named_by_its_host_and_the_demo_draws_it_without_asking_there() {
    let (_shop, _home, wallet, view) = told(Scenario::CodeAsBarcode, "Pixelport", 1, Phase::Delivered).await;
    let barcode =
        view.deliveries.first().unwrap().secrets.iter().find(|one| one.field == SecretField::Barcode).unwrap();
    assert_eq!(barcode.picture, Some(SecretPicture::Fetched));
    assert_eq!(barcode.host.as_deref(), Some("codes.shop.example"));
    let picture = wallet.app.code_picture(view.row.id.clone(), 0, SecretField::Barcode).await.unwrap();
    assert_eq!(picture.height, 1, "stripes");
    let none = wallet.app.code_picture(view.row.id.clone(), 0, SecretField::Serial).await.unwrap_err();
    assert_eq!(none.code, ErrorCode::NotShown);
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn a_code_that_the_shop_replaced_is_still_there_as_an_earlier_one() {
    let (_shop, _home, wallet, view) = told(Scenario::CodeReplaced, "Pixelport", 1, Phase::Delivered).await;
    let mut changes = wallet.app.changes();
    let id = view.row.id.clone();
    let replaced = tokio::time::timeout(super::wallet::DEADLINE, async {
        loop {
            let view = wallet.app.order(id.clone()).await.unwrap();
            if fields(&view).contains(&SecretField::Earlier) {
                return;
            }
            wallet.app.check_now(id.clone()).await.unwrap();
            // Nobody follows it any more, so nobody else would notice.
            let _ = tokio::time::timeout(Duration::from_millis(100), changes.changed()).await;
        }
    });
    replaced.await.unwrap();
    let shown = async |field| wallet.app.reveal(id.clone(), 0, field).await.unwrap();
    let (now, earlier) = (shown(SecretField::Code).await, shown(SecretField::Earlier).await);
    assert!(earlier.contains("DEMO") && !earlier.contains(&now), "both, and not the same");
    let target = CopyTarget::Secret { delivery: 0, field: SecretField::Earlier };
    assert_eq!(wallet.app.text_to_copy(id.clone(), target).await.unwrap().expose(), earlier);
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn parts_of_an_order_stand_line_by_line() {
    let (_shop, _home, wallet, view) = told(Scenario::PartialDelivery, "Pixelport", 2, Phase::PartlyDelivered).await;
    let states: Vec<DeliveryState> = view.deliveries.iter().map(|delivery| delivery.state).collect();
    assert_eq!(states.iter().filter(|state| **state == DeliveryState::Delivered).count(), 1);
    assert_eq!(states.len(), 2);
    assert_eq!(view.explanation.code, Code::PartlyDelivered.word());
    wallet.app.shutdown().await;
}

#[tokio::test]
async fn what_the_buyer_keeps_with_a_code_outlives_the_app_and_is_hidden_in_discreet_mode() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    let mark = CodeMark { used: true, balance: "12.50 left".into() };
    let early = wallet.app.mark_code(id.clone(), 7, mark.clone()).await.unwrap_err();
    assert_eq!(early.code, ErrorCode::Gone, "there is no such code");
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    wallet.app.mark_code(id.clone(), 0, mark.clone()).await.unwrap();
    wallet.app.shutdown().await;

    let wallet = home.open(&shop, "US").await;
    let kept = async || wallet.app.order(id.clone()).await.unwrap().deliveries.remove(0).mark;
    assert_eq!(kept().await, mark);
    wallet.discreet(true).await;
    assert_eq!(kept().await, CodeMark { used: true, balance: "••••".into() });
    wallet.app.shutdown().await;
}
