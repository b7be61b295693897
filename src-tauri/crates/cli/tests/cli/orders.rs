use serde_json::json;

use crate::program::run;
use crate::shop::{EMAIL, delivered, order, sandbox};

#[tokio::test]
async fn an_order_is_shown_with_exact_amounts() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let ended = run(&sandbox.url(), &["order", "show", &id, "--json"]).await.expect(0);
    let shown = ended.json();
    assert_eq!(shown["order_id"], json!(id));
    assert_eq!((&shown["order_state"], &shown["phase"]), (&json!("WaitingForPayment"), &json!("awaiting_payment")));
    assert_eq!((&shown["coin_amount"], &shown["coin"]), (&json!("10.2"), &json!("USDC")));
    assert!(shown["created_at"].as_str().unwrap().ends_with('Z'));
    assert!(shown.get("wallet_address").is_none(), "only the app checks an address");
    assert_eq!(ended.err, "");
}

#[tokio::test]
async fn codes_and_recipients_are_masked() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    for words in [&["order", "show", &id, "--json"][..], &["order", "show", &id]] {
        let ended = run(&sandbox.url(), words).await.expect(0);
        assert!(!ended.out.contains("DEMO") && !ended.out.contains(EMAIL), "{}", ended.out);
        assert!(ended.out.contains("••••"), "{}", ended.out);
        assert_eq!(ended.err, "");
    }
    let shown = run(&sandbox.url(), &["order", "show", &id, "--json"]).await.json();
    let delivery = &shown["deliveries"][0];
    assert_eq!((&delivery["has_code"], &delivery["pin_code"]), (&json!(true), &json!("••••")));
    assert_eq!((&shown["masked"], &shown["phase"]), (&json!(true), &json!("delivered")));
}

#[tokio::test]
async fn codes_go_into_no_file_and_no_pipe() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    let ended = run(&sandbox.url(), &["order", "show", &id, "--reveal", "--json"]).await.failed(2);
    assert!(ended.err.contains("terminal"), "{}", ended.err);
}
