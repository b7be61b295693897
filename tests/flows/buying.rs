use cryptorefills_core::contract::{CopyTarget, DeliveryState, SecretField, Source};
use cryptorefills_core::domain::Phase;
use cryptorefills_sandbox::{PayKind, StreamMode};

use super::wallet::{Home, Shop};

#[tokio::test]
async fn a_fixed_gift_card_is_bought_from_search_to_code() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;

    let awaiting = wallet.until(&id, Phase::AwaitingPayment).await;
    let payment = awaiting.payment.unwrap();
    assert_eq!((payment.coin.as_str(), payment.network.as_str()), ("USDC", "Solana"));
    assert!(payment.demo && !payment.can_open_wallet, "a loopback shop is never payable");
    assert!(!payment.qrs.is_empty());
    let address = wallet.app.text_to_copy(id.clone(), CopyTarget::Address).await.unwrap();
    assert_eq!(payment.address_groups.concat(), address.expose());

    wallet.pay(PayKind::Exact);
    let delivered = wallet.until(&id, Phase::Delivered).await;
    assert!(delivered.payment.is_none());
    assert_eq!(delivered.deliveries.first().unwrap().state, DeliveryState::Delivered);
    let code = wallet.app.reveal(id, 0, SecretField::Code).await.unwrap();
    assert!(code.contains("DEMO"), "{code}");
}

#[tokio::test]
async fn each_kind_of_product_reaches_its_end_on_each_network_with_a_check() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    for (brand, coin, network) in [
        ("Questline", "BTC", "Mainnet"),
        ("Skylark eSIM", "BTC", "Lightning"),
        ("Pixelport", "ETH", "Base"),
        ("Pixelport", "SOL", "Solana"),
        ("Pixelport", "USDT", "Tron"),
        ("Pixelport", "LTC", "Mainnet"),
        ("Pixelport", "TRX", "Tron"),
        ("Pixelport", "USDC", "Arbitrum"),
    ] {
        let id = wallet.place(wallet.draft(brand, None, coin, network).await).await;
        let view = wallet.until(&id, Phase::AwaitingPayment).await;
        assert!(view.payment.is_some(), "{brand} with {coin} on {network}");
        wallet.pay(PayKind::Exact);
        wallet.until(&id, Phase::Delivered).await;
    }
}

#[tokio::test]
async fn a_top_up_goes_to_the_phone_that_was_read_back() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let mut draft = wallet.draft("Larkwave Prepaid", None, "USDC", "Solana").await;
    draft.lines.first_mut().unwrap().phone = "(415) 555-2671".into();
    let checked = wallet.check(draft.clone()).await;
    assert_eq!(checked.quote.unwrap().lines.first().unwrap().to, "+14155552671");
    let id = wallet.place(draft).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
}

#[tokio::test]
async fn a_basket_of_three_lines_is_bought_to_its_codes() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let mut basket = wallet.draft("Pixelport", None, "USDC", "Solana").await;
    basket.lines.first_mut().unwrap().quantity = 2;
    basket.lines.extend(wallet.draft("Questline", Some("25"), "USDC", "Solana").await.lines);
    basket.lines.extend(wallet.draft("Larkwave Prepaid", None, "USDC", "Solana").await.lines);
    basket.lines.last_mut().unwrap().phone = "(415) 555-2671".into();

    let quote = wallet.check(basket.clone()).await.quote.unwrap();
    let lines: Vec<(u32, &str)> = quote.lines.iter().map(|line| (line.quantity, line.to.as_str())).collect();
    assert_eq!(lines, [(2, super::wallet::EMAIL), (1, super::wallet::EMAIL), (1, "+14155552671")]);
    let id = wallet.place(basket).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    let delivered = wallet.until(&id, Phase::Delivered).await;
    assert!(delivered.deliveries.iter().all(|delivery| delivery.state == DeliveryState::Delivered));
    for delivery in &delivered.deliveries {
        let secret = delivery.secrets.first().unwrap_or_else(|| panic!("nothing to show of {}", delivery.name));
        let shown = wallet.app.reveal(id.clone(), delivery.index, secret.field).await.unwrap();
        assert!(!shown.is_empty());
    }
    let top_up = delivered.deliveries.iter().find(|delivery| delivery.name == "Larkwave Prepaid").unwrap();
    assert_eq!(top_up.to, "+14155552671");
}

#[tokio::test]
async fn each_change_is_announced_once_and_the_inbox_keeps_it() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    let shown = wallet.show_notices("delivered").await;
    let inbox = wallet.app.inbox().await.unwrap();
    let phases: Vec<Phase> = inbox.iter().rev().map(|notice| notice.phase).collect();
    // A slow machine may see two changes of the shop as one.
    let timeline = wallet.app.order(id).await.unwrap().timeline;
    let told = [Phase::PaymentSeen, Phase::PreparingCode, Phase::Delivered];
    let changes: Vec<Phase> =
        timeline.iter().rev().map(|step| step.phase).filter(|phase| told.contains(phase)).collect();
    assert_eq!(phases, changes);
    assert_eq!(phases.last(), Some(&Phase::Delivered));
    assert_eq!(shown.len(), phases.len());
    for notice in &shown {
        assert!(notice.title.contains("Pixelport") || notice.body.contains("Pixelport"), "{notice:?}");
        assert!(!notice.title.contains('['), "a missing word: {notice:?}");
    }
}

#[tokio::test]
async fn what_happens_to_the_order_on_screen_is_in_the_inbox_as_read_and_pops_up_nowhere() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.app.on_screen(Some(id.clone()));
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    let inbox = wallet.app.inbox().await.unwrap();
    assert!(inbox.iter().any(|notice| notice.phase == Phase::Delivered));
    assert!(inbox.iter().all(|notice| notice.read), "{inbox:?}");
    assert_eq!(wallet.app.orders(None).await.unwrap().unread, 0);
    assert!(wallet.show_notices("").await.is_empty(), "the buyer saw it");

    // Another order is on screen now, or none: the next one is announced.
    wallet.app.on_screen(None);
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
    assert!(!wallet.show_notices("delivered").await.is_empty());
}

#[tokio::test]
async fn without_a_stream_the_poll_follows_the_order_to_its_end() {
    let (shop, home) = (Shop::open().await, Home::new());
    shop.control().set_stream(StreamMode::Absent);
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::Exact);
    let mut changes = wallet.app.changes();
    let mut view = wallet.app.order(id.clone()).await.unwrap();
    while view.row.phase != Phase::Delivered {
        wallet.app.check_now(id.clone()).await.unwrap();
        changes.changed().await.unwrap();
        view = wallet.app.order(id.clone()).await.unwrap();
    }
    assert!(view.timeline.iter().all(|step| step.source != Source::Stream));
}

#[tokio::test]
async fn a_part_payment_shows_what_is_missing_and_the_rest_completes_it() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    wallet.until(&id, Phase::AwaitingPayment).await;
    wallet.pay(PayKind::TooLittle);
    let partly = wallet.until(&id, Phase::PartlyPaid).await;
    assert_eq!(partly.explanation.code, "underpaid");
    let received = partly.received.unwrap();
    assert_eq!(partly.payment.unwrap().amount, received.missing.unwrap());
    wallet.pay(PayKind::Exact);
    wallet.until(&id, Phase::Delivered).await;
}

#[tokio::test]
async fn discreet_mode_hides_amounts_addresses_ids_and_people() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    let plain = wallet.until(&id, Phase::AwaitingPayment).await;
    let patch = cryptorefills_core::contract::SettingsPatch { discreet: Some(true), ..Default::default() };
    wallet.app.change_settings(patch).await.unwrap();
    let view = serde_json::to_string(&wallet.app.order(id).await.unwrap()).unwrap();
    let payment = plain.payment.unwrap();
    for secret in [&payment.amount, &payment.address_groups.concat(), super::wallet::EMAIL] {
        assert!(!view.contains(secret), "{secret} is in {view}");
    }
}

#[tokio::test]
async fn a_buyer_who_is_sent_to_support_reads_where_it_is_once_that_was_set() {
    let (shop, home) = (Shop::open().await, Home::new());
    let wallet = home.open(&shop, "US").await;
    let id = wallet.place(wallet.draft("Pixelport", None, "USDC", "Solana").await).await;
    let patch = cryptorefills_core::contract::SettingsPatch {
        support_contact: Some("help@harbour.example".into()),
        ..Default::default()
    };
    wallet.app.change_settings(patch).await.unwrap();
    let waiting = wallet.until(&id, Phase::AwaitingPayment).await;
    assert_eq!(waiting.explanation.contact, None, "there is nothing to write about");
    let order_id = wallet.control.orders().pop().unwrap();
    wallet.control.set_state(&order_id, "PaymentFailed", Some("PaymentReceived")).unwrap();
    let failed = wallet.until(&id, Phase::Failed).await;
    let contact = failed.explanation.contact.expect("a contact");
    assert_eq!(contact.args["contact"], "help@harbour.example");
}
