//! What the shop writes is text from a stranger.

use serde_json::json;

use crate::program::run;
use crate::shop::answers;

#[tokio::test]
async fn a_name_cannot_colour_turn_or_flood_the_terminal() {
    let name = format!("Evil\u{1b}[31m\u{202e}\u{200b}\u{7} Games\nsecond{}", "x".repeat(5_000));
    let row = json!({"family": name, "brand": name, "brand_id": "1", "category": "games", "kind": "giftcard",
        "min": name, "max": name, "country_code": "US"});
    let body =
        json!({"country_code": "US", "categories": [{"kind": "giftcard", "category": "games", "brands": [row]}]});
    let shop = answers("200 OK", "application/json", body.to_string()).await;
    for words in [&["brands"][..], &["brands", "--json"]] {
        let ended = run(&shop, words).await.expect(0);
        assert!(ended.out.contains("Evil[31m Games second"), "{}", ended.out);
        let hidden = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202e}' | '\u{200b}'));
        assert!(!ended.out.contains(hidden), "{:?}", ended.out);
        assert!(ended.out.len() < 2_000, "{}", ended.out.len());
    }
}

#[tokio::test]
async fn an_answer_about_another_order_is_unreadable() {
    let body = json!({"order_id": "ord_other", "order_state": "Done"});
    let shop = answers("200 OK", "application/json", body.to_string()).await;
    run(&shop, &["order", "show", "ord_mine", "--json"]).await.failed(4);
}

#[tokio::test]
async fn a_state_that_nobody_knows_is_shown_as_it_is() {
    let body = json!({"order_id": "ord_1", "order_state": "Teleporting", "payment_state": "Odd\u{202e}"});
    let shop = answers("200 OK", "application/json", body.to_string()).await;
    let order = run(&shop, &["order", "show", "ord_1", "--json"]).await.expect(0).json();
    assert_eq!(order["order_state"], json!("Teleporting"));
    assert_eq!((&order["payment_state"], &order["phase"]), (&json!("Odd"), &json!("unrecognised")));
}
