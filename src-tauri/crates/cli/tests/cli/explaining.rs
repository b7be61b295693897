use cryptorefills_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::program::{Ended, command, finish, run};
use crate::shop::{EMAIL, delivered, nobody, order, sandbox};

const FIELDS: [&str; 10] = [
    "buyer_should",
    "code",
    "escalate",
    "meaning",
    "money_moved",
    "next_step",
    "order_id",
    "order_state",
    "payment_state",
    "tell_customer",
];

async fn explained(sandbox: &Sandbox, id: &str) -> Ended {
    run(&sandbox.url(), &["order", "explain", id, "--json"]).await
}

fn fields(value: &Value) -> Vec<&str> {
    let mut fields: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    fields
}

#[tokio::test]
async fn an_order_is_explained_with_all_that_an_agent_needs() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    let said = explained(&sandbox, &id).await.expect(0).json();
    assert_eq!(fields(&said), FIELDS);
    assert_eq!((&said["order_id"], &said["code"]), (&json!(id), &json!("waiting_for_payment")));
    assert_eq!(said["order_state"], "WaitingForPayment");
    assert!(said.as_object().unwrap().values().all(|value| value.is_string()), "{said}");
}

#[tokio::test]
async fn each_turn_of_an_order_has_its_code() {
    let sandbox = sandbox().await;
    let id = order(&sandbox).await;
    for (word, code) in [
        ("WaitingForDelivery", "preparing_code"),
        ("WaitingForManualAction", "manual_action"),
        ("OnTheMoon", "unknown_state"),
        ("Refunded", "refunded"),
    ] {
        sandbox.control().set_state(&id, word, Some("PaymentReceived")).unwrap();
        assert_eq!(explained(&sandbox, &id).await.expect(0).json()["code"], code, "{word}");
    }
}

#[tokio::test]
async fn an_explanation_holds_no_code_and_no_address() {
    let sandbox = sandbox().await;
    let id = delivered(&sandbox).await;
    for words in [&["order", "explain", &id, "--json"][..], &["order", "explain", &id]] {
        let ended = run(&sandbox.url(), words).await.expect(0);
        assert!(!ended.out.contains("DEMO") && !ended.out.contains(EMAIL), "{}", ended.out);
        assert!(ended.out.contains("delivered") && ended.err.is_empty(), "{}", ended.out);
    }
}

#[tokio::test]
async fn an_order_that_the_shop_does_not_know_is_explained_and_is_three() {
    let sandbox = sandbox().await;
    let said = explained(&sandbox, "ord_nobody_knows").await.expect(3).json();
    assert_eq!((&said["code"], &said["order_state"]), (&json!("not_found"), &Value::Null));
}

#[tokio::test]
async fn a_state_is_explained_without_an_order_and_without_a_shop() {
    let nobody = nobody().await;
    for (word, code) in [
        ("WaitingForManualAction", "manual_action"),
        ("Cancelled", "cancelled"),
        ("OnTheMoon", "unknown_state"),
        ("", "no_state"),
    ] {
        let said = run(&nobody, &["order", "explain", "--state", word, "--json"]).await.expect(0).json();
        assert_eq!((&said["code"], &said["order_id"]), (&json!(code), &Value::Null), "{word}");
        assert_eq!(fields(&said), FIELDS);
    }
    run(&nobody, &["order", "explain", "ord_1", "--state", "Done"]).await.expect(2);
    run(&nobody, &["order", "explain"]).await.expect(2);
    let hostile = run(&nobody, &["order", "explain", "--state", "\u{1b}[31m\u{202e}evil"]).await.expect(0);
    assert!(!hostile.out.contains('\u{1b}') && !hostile.out.contains('\u{202e}'), "{:?}", hostile.out);
}

#[tokio::test]
async fn support_is_named_when_somebody_configured_it_and_never_else() {
    let nobody = nobody().await;
    const WORDS: [&str; 5] = ["order", "explain", "--state", "Expired", "--json"];
    const HELP: &str = "help@shop.example";
    let plain = run(&nobody, &WORDS).await.expect(0);
    assert!(!plain.out.contains("Support"), "{}", plain.out);
    let named = run(&nobody, &[&WORDS[..], &["--support", HELP]].concat()).await.expect(0);
    let by_variable = async |value: &str| {
        let mut command = command(&nobody, &WORDS);
        command.env("CRYPTOREFILLS_SUPPORT", value);
        finish(command).await.expect(0)
    };
    assert_eq!(by_variable(HELP).await.out, named.out);
    assert_eq!(by_variable("").await.out, plain.out);
}
